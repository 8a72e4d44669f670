"""Which areas changed by more than chance between two cycles: all tested together, at one rate of false alarm."""

from msgspec import Struct

from headlight.analysis.changes import Change, find_subject, say_apart, summarise_pairs
from headlight.analysis.matrix import Column, Matrix
from headlight.analysis.signs import select_telling


class Evidence(Struct, frozen=True):
    """One area: what moved in it, and whether that is more than chance over all the areas of the page."""

    column: Column
    change: Change
    telling: bool

    @property
    def risen(self) -> bool:
        """Whether more moved up than chance would have."""
        return self.telling and self.change.tested[0] > self.change.tested[1]

    @property
    def fallen(self) -> bool:
        """Whether more moved down than chance would have."""
        return self.telling and self.change.tested[0] < self.change.tested[1]


def find_evidence(matrix: Matrix) -> tuple[Evidence, ...]:
    """What moved in each area since the cycle before; empty without one. Statements of an opened area stand outside."""
    if matrix.before is None:
        return ()
    areas = [place for place, column in enumerate(matrix.columns) if column.parent is None]
    changes = [count_changes(matrix, place) for place in areas]
    telling = select_telling([change.tested for change in changes])
    return tuple(
        Evidence(matrix.columns[place], change, told)
        for place, change, told in zip(areas, changes, telling, strict=True)
    )


def count_changes(matrix: Matrix, place: int) -> Change:
    """What moved in one column since the cycle before, each person once."""
    pairs = [(row.before[place], row.cells[place]) for row in matrix.rows]
    people = {find_subject(now): (then, now) for then, now in pairs if then is not None}
    return summarise_pairs(people.values(), matrix.before or "", matrix.view.cycle or "")


def find_way_most_moved(change: Change) -> str:
    """Up or down, whichever more moved; up where they are as many."""
    return "down" if change.down > change.up else "up"


def say_evidence(each: Evidence) -> str:
    """What follows an area's count of ups, or of downs: the other counts, and whether they are more than chance."""
    change, way = each.change, "up" if each.risen else "down" if each.fallen else find_way_most_moved(each.change)
    other = f"{change.up} up" if way == "down" else f"{change.down} down"
    moved = f"moved {way} in {each.column.text} since {change.then}, {other}, {change.same} unchanged"
    apart = f"; {say_apart(change)}" if change.apart else ""
    return f"rated both years {moved}{apart}. {_say_claim(each)}{_say_handed(change)}"


def say_still(then: str) -> str:
    """That nobody compared has moved at all."""
    return f"compared, and none has moved in any area since {then}. No evidence of change."


def _say_claim(each: Evidence) -> str:
    if each.risen or each.fallen:
        verb = "risen" if each.risen else "fallen"
        return f"The area has {verb}: by chance alone so many would seldom move one way."
    return "No area leans further one way, and chance alone could do as much: no evidence of change."


def _say_handed(change: Change) -> str:
    if not change.handed:
        return ""
    verb = "was" if change.handed == 1 else "were"
    return f" {change.handed} {verb} rated by another appraiser than the year before, and left out of the test."
