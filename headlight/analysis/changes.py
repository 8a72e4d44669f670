"""What moved between two cycles, counted over people who can be compared: nobody is lost between the counts."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from headlight.analysis.standing import Standing
from headlight.text import fold

Move = Literal["up", "down", "same", "between", "scale"]
Counted = Literal["up", "down", "same", "between", "scale", "kind", "school"]
Subject = tuple[str, int | None]
Pair = tuple[Standing, Standing]  # where one person stood then and now

_APART = {
    "scale": "another scale",
    "kind": "given in one year and worked out in the other",
    "school": "another school",
    "between": "between two levels",
}


@dataclass(frozen=True)
class Change:
    """How many moved up, down or not at all; those who cannot be compared stand apart, each with its reason."""

    then: str
    now: str
    up: int = 0
    down: int = 0
    same: int = 0
    between: int = 0
    scale: int = 0
    kind: int = 0
    school: int = 0
    handed_up: int = 0  # of those up, by another appraiser than then
    handed_down: int = 0
    handed_same: int = 0

    @property
    def both(self) -> int:
        """How many have a level in both cycles that can be compared."""
        return self.up + self.down + self.same

    @property
    def apart(self) -> int:
        """How many are rated in both cycles but cannot be compared."""
        return self.between + self.scale + self.kind + self.school

    @property
    def handed(self) -> int:
        """How many of those compared were rated by another appraiser than then."""
        return self.handed_up + self.handed_down + self.handed_same

    @property
    def tested(self) -> tuple[int, int]:
        """The ups and downs that a test may count: two appraisers are two eyes, and no sign of change."""
        return self.up - self.handed_up, self.down - self.handed_down


def find_subject(standing: Standing) -> Subject:
    """Who a standing is about: the leader, or the school where nobody is named."""
    if standing.leader is not None:
        return ("leader", standing.leader)
    return ("school", standing.school)


def compare_pair(then: Standing, now: Standing) -> Move | None:
    """How one person moved; None where one of the two has no place."""
    if not (then.placed and now.placed):
        return None
    if then.scale != now.scale:
        return "scale"
    if then.split or now.split:
        return "between"
    before, after = _place(then), _place(now)
    return "up" if after > before else "down" if after < before else "same"


def compare_counted(then: Standing, now: Standing) -> Counted | None:
    """How one person counts: like with like, so the same school, scale and kind, given with given."""
    move = compare_pair(then, now)
    if move is None or move == "scale":
        return move
    if then.school != now.school:
        return "school"
    return "kind" if then.derived != now.derived else move


def compare_cycles(standings: Iterable[Standing], then: str, now: str) -> Change:
    """The moves between two cycles on one criterion, each person once."""
    table = {(find_subject(each), each.cycle): each for each in standings}
    pairs = [
        (first, table[(subject, now)])
        for (subject, cycle), first in table.items()
        if cycle == then and (subject, now) in table
    ]
    return summarise_pairs(pairs, then, now)


def summarise_pairs(pairs: Iterable[Pair], then: str, now: str) -> Change:
    """The counts of some people's places then and now."""
    moves: Counter[tuple[str | None, bool]] = Counter((compare_counted(*each), is_handed(*each)) for each in pairs)
    counts = {name: moves[(name, False)] + moves[(name, True)] for name in ("up", "down", "same", *_APART)}
    handed = {f"handed_{name}": moves[(name, True)] for name in ("up", "down", "same")}
    return Change(then, now, **counts, **handed)


def is_handed(then: Standing, now: Standing) -> bool:
    """Whether another appraiser is known to have rated now than then."""
    return bool(then.appraiser and now.appraiser) and fold(then.appraiser or "") != fold(now.appraiser or "")


def summarise_change(change: Change) -> str:
    """The change as one sentence, with what could not be compared; a count, and not a claim."""
    if not change.both and not change.apart:
        return f"Nobody is rated in both {change.then} and {change.now}."
    if not change.both:
        return f"{change.apart} rated in both {change.then} and {change.now}: not comparable{_why(change)}."
    return f"{say_moves(change, f'rated in both {change.then} and {change.now}')}."


def say_moves(change: Change, who: str = "rated both years", *, why: bool = True) -> str:
    """Ups, downs, unchanged and not comparable: "5 of 14 rated both years moved up, 2 down, 7 unchanged"."""
    said = f"{change.up} of {change.both} {who} moved up, {change.down} down, {change.same} unchanged"
    if not change.apart:
        return said
    return f"{said}; {say_apart(change) if why else f'{change.apart} not comparable'}"


def say_apart(change: Change) -> str:
    """How many are rated in both cycles but cannot be compared, and why."""
    return f"{change.apart} not comparable{_why(change)}"


def _why(change: Change) -> str:
    reasons = [words for name, words in _APART.items() if getattr(change, name)]
    return f" ({', or '.join(reasons)})"


def _place(standing: Standing) -> float:
    return standing.low if standing.low is not None else 0.0
