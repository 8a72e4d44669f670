"""What was read surely of a whole table, kept as decisions: whether it holds ratings, their year, who rated."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from headlight.model import SOURCES, Option, QuestionKind, span
from headlight.reading.cycles import find_cycle, parse_cycle
from headlight.reading.decisions import LEFT_OUT, TAKEN, Decisions, Doubt
from headlight.reading.gather import Gathered
from headlight.reading.shape import cut_year
from headlight.reading.whose import Whose

_SAID = "as the workbook says it, or as nothing in it says otherwise"
_ASKED = "What stands {} looks like ratings and may be of something else. Does it hold ratings of these people?"


def leave_tables(gathered: Sequence[Gathered], decisions: Decisions) -> None:
    """Keep each table of ratings as a decision, and empty those that a person says are none."""
    rated = [each for each in gathered if each.units]
    several = _find_several(rated)
    counts: dict[str, int] = {}
    for each in rated:
        on = _name_sheet(each, several)
        counts[on] = counts.get(on, 0) + 1
        doubt = _doubt(each, "Does this table hold ratings?", [(TAKEN, "Yes"), (LEFT_OUT, "No: leave it out")], TAKEN)
        if each.layout.doubt:
            text, guess = _ASKED.format(_say_where(each.layout.grid.name)), LEFT_OUT if each.layout.unlikely else TAKEN
            doubt = replace(doubt, text=text, guess=guess, reason=each.layout.doubt, sure=False)
        decision = decisions.settle("layout", f"table {counts[on]}{on}", doubt)
        each.decided.append(decision.id)
        if decision.value == LEFT_OUT and not decision.open:
            empty_table(each, "left out, as a person settled it")
        for whose in each.whose if decision.open else ():
            whose.waits.append(decision.id)


def empty_table(gathered: Gathered, reason: str) -> None:
    """Take the ratings out of a table and say why."""
    gathered.left = reason
    gathered.units, gathered.whose, gathered.blanks = [], [], 0
    for column in gathered.layout.columns:
        if column.role in ("value", "tick"):
            column.role, column.reason = "left out", reason


def overrule_facts(gathered: Sequence[Gathered], decisions: Decisions) -> None:
    """Keep the year and the rater of each sheet's ratings as decisions, and heed what a person says of them."""
    rated = [each for each in gathered if each.whose]
    several = _find_several(rated)
    for each in rated:
        on = _name_sheet(each, several)
        _overrule(each, "cycle", f"read as {{}}{on}", _find_years, _read_year, decisions)
        _overrule(each, "source", f"rated by {{}}{on}", _find_raters, _read_rater, decisions)


def _overrule(
    gathered: Gathered,
    kind: QuestionKind,
    subject: str,
    options: Callable[[str], list[tuple[str, str]]],
    read: Callable[[str], str | None],
    decisions: Decisions,
) -> None:
    """One kind of fact of one table: a decision for each value it has, and the other value where one was given."""
    others: dict[str, str] = {}
    for value in sorted({said for whose in gathered.whose if (said := _get(whose, kind))}):
        text = f"These ratings are read as {'of' if kind == 'cycle' else 'given by the'} {value}. What is right?"
        decision = decisions.settle(kind, subject.format(value), _doubt(gathered, text, options(value), value))
        gathered.decided.append(decision.id)
        said = read(decision.value or "")
        if said and said != value:
            others[value] = said
    for whose in gathered.whose if others else ():
        setattr(whose, kind, others.get(_get(whose, kind) or "", _get(whose, kind)))


def _get(whose: Whose, kind: QuestionKind) -> str | None:
    return whose.cycle if kind == "cycle" else whose.source


def _find_years(cycle: str) -> list[tuple[str, str]]:
    """The year read and those around it."""
    start = int(cycle[:4])
    years = [f"{year}/{(year + 1) % 100:02d}" for year in range(start + 1, start - 4, -1)]
    return [(year, year) for year in years]


def _read_year(value: str) -> str | None:
    mark = parse_cycle(value) or find_cycle(value)
    return mark.cycle if mark else None


def _find_raters(_: str) -> list[tuple[str, str]]:
    return [(source, source) for source in SOURCES]


def _read_rater(value: str) -> str | None:
    return value if value in SOURCES else None


def _doubt(gathered: Gathered, text: str, options: Sequence[tuple[str, str]], value: str) -> Doubt:
    band = gathered.layout.band
    rows = [*band.heads, *band.body] or [0]
    place = (gathered.layout.grid.name, span(min(rows), band.left, max(rows), band.right))
    return Doubt(text, tuple(Option(*each) for each in options), value, _SAID, *place, sure=True)


def _find_several(gathered: Sequence[Gathered]) -> bool:
    return len({each.layout.grid.name for each in gathered}) > 1


def _say_where(sheet: str) -> str:
    """Where a table stands, as a question says it: a text file has no sheets with names."""
    return f"on '{sheet}'" if sheet else "in this file"


def _name_sheet(gathered: Gathered, several: bool) -> str:
    """The sheet as a subject names it: not at all where it is the only one, and without the year in its name."""
    return f" on {cut_year(gathered.layout.grid.name)}" if several else ""
