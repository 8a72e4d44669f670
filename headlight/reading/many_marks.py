"""Ratings of a very large table, made a column at a time: none of them is an object on its way to the store."""

from array import array
from collections.abc import Sequence
from operator import attrgetter
from typing import TypeVar

from headlight.by_column import FIELDS, Addresses, Maker, Ratings, number_cells
from headlight.model import column_name
from headlight.reading.decisions import Decisions
from headlight.reading.gather import Gathered
from headlight.reading.marking import (
    COMPARED,
    Marked,
    Standing,
    is_rating,
    join_remark,
    join_waits,
    mark_units,
    name_step,
    say_unknown,
    stand_mark,
    tell_unknown,
)
from headlight.reading.scaling import Unit
from headlight.reading.whose import Whose

T = TypeVar("T")

_WHOSE = ("school", "urn", "leader", "role", "cycle", "point", "source", "appraiser", "date")


def mark_table(gathered: Gathered, decisions: Decisions) -> Marked:
    """The ratings of one table: as objects that may be compared and put in order, or by column where very many."""
    if sum(len(unit.marks) for unit in gathered.units) <= COMPARED:
        return mark_units(gathered, decisions)
    table = _Table(gathered, decisions)
    for unit in gathered.units:
        table.add(unit)
    return table.finish()


class _Table:
    """The columns of a table's ratings while its units are added."""

    def __init__(self, gathered: Gathered, decisions: Decisions) -> None:
        self.gathered, self.decisions = gathered, decisions
        self.marked = Marked()
        self.makers = {name: Maker() for name in FIELDS if name != "cell"}
        self.size = 0
        self.letters, self.numbers = Maker(), Maker()  # of the columns and rows of their cells
        self.rows: tuple[list[int], array[int]] = ([], array("B"))  # a list of rows, and the places of their numbers
        self.last: tuple[list[Whose], dict[str, array[int]]] = ([], {})  # a list of whose, and its places by field
        self.calm: list[Whose] = []  # a list of whose that hang on no decision
        self.marked.blanks = sum(unit.blanks for unit in gathered.units)

    def add(self, unit: Unit) -> None:
        """Add a rating for each cell of a unit that has a level; the others become blanks or findings."""
        standings = {text: stand_mark(text, unit, self.decisions) for text in unit.counts}
        sound = {text for text, stand in standings.items() if is_rating(stand, unit)}
        keep = range(len(unit.marks))
        if len(sound) < len(standings):
            keep = [at for at, text in enumerate(unit.marks) if text in sound]  # type: ignore[assignment]
            self._leave(unit, standings, sound)
        marks, rows, columns = (_pick(cells, keep) for cells in (unit.marks, unit.rows, unit.columns))
        letters = {column: column_name(column) for column in set(unit.columns)}
        self.letters.extend([letters[column] for column in columns])
        if rows is not self.rows[0]:
            self.rows = rows, self.numbers.number([str(row + 1) for row in rows])
        self.numbers.add(self.rows[1])
        self.size += len(keep)
        self._add_shared(unit, len(keep))
        self._add_whose(unit, keep)
        self._add_waits(unit, keep, standings)
        self.makers["criterion"].extend(_pick(unit.criteria, keep))
        places, texts = number_cells(marks)
        for name in ("level", "value"):
            self.makers[name].extend_by(places, [getattr(standings[text], name) for text in texts])
        if unit.raws is unit.marks:
            self.makers["raw"].extend_by(places, texts)
        else:
            self.makers["raw"].extend(_pick(unit.raws, keep))
        comments = _pick(unit.comments, keep)
        if any(comments) or any(standings[text].mark.remark for text in sound):
            remarks = [standings[text].mark.remark for text in marks]
            self.makers["comment"].extend([*map(join_remark, remarks, comments)])
        else:
            self.makers["comment"].repeat(None, len(keep))

    def finish(self) -> Marked:
        """What was marked."""
        cells = Addresses(self.letters.finish(), self.numbers.finish())
        columns = [cells if name == "cell" else self.makers[name].finish() for name in FIELDS]
        self.marked.many = Ratings(columns, self.size)
        say_unknown(self.marked)
        return self.marked

    def _add_shared(self, unit: Unit, count: int) -> None:
        shared = {
            "sheet": unit.layout.grid.name,
            "framework": unit.framework,
            "scale": unit.scale.id if unit.scale else None,
            "levels": len(unit.scale.levels) or None if unit.scale else None,
            "step": name_step(unit),
        }
        for name, value in shared.items():
            self.makers[name].repeat(value, count)

    def _add_whose(self, unit: Unit, keep: Sequence[int]) -> None:
        """Whose each rating is; most columns of a table share one list of it, which is numbered once."""
        whose = _pick(unit.whose, keep)
        if whose is not self.last[0]:
            self.last = whose, {name: self.makers[name].number([*map(attrgetter(name), whose)]) for name in _WHOSE}
        for name, places in self.last[1].items():
            self.makers[name].add(places)

    def _add_waits(self, unit: Unit, keep: Sequence[int], standings: dict[str, Standing]) -> None:
        """The open decisions that the ratings hang on, if any."""
        rows = self.gathered.waits
        asked = unit.asked or unit.column.doubt or unit.waits or rows or any(each.waits for each in standings.values())
        if not asked and (unit.whose is self.calm or not any(whose.waits for whose in unit.whose)):
            self.calm = unit.whose
            self.makers["status"].repeat("accepted", len(keep))
            self.makers["question"].repeat(None, len(keep))
            return
        waits = [join_waits(rows.get(unit.rows[at]), unit, unit.whose[at], standings[unit.marks[at]]) for at in keep]
        self.marked.waits += filter(None, waits)
        self.makers["status"].extend(["review" if each else "accepted" for each in waits])
        self.makers["question"].extend([each[0] if each else None for each in waits])

    def _leave(self, unit: Unit, standings: dict[str, Standing], sound: set[str]) -> None:
        """Count a unit's blanks, and tell of its marks that are no level."""
        unknown: dict[str, list[int]] = {}
        for at, text in enumerate(unit.marks):
            if text not in sound and standings[text].mark.kind == "blank":
                self.marked.blanks += 1
            elif text not in sound:
                unknown.setdefault(text, []).append(at)
        tell_unknown(unknown, unit, self.marked)


def _pick(cells: list[T], keep: Sequence[int]) -> list[T]:
    """The cells that are kept; the list itself where all are."""
    return cells if len(keep) == len(cells) else [cells[at] for at in keep]
