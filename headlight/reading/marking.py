"""Units on their scales become ratings; marks that no level is told by become findings."""

from collections.abc import Iterator

from msgspec import Struct, field

from headlight.by_column import Ratings
from headlight.model import Finding, Ignored, Option, Rating, Scale, address, column_name, span
from headlight.reading.decisions import Decisions, Doubt
from headlight.reading.gather import Gathered
from headlight.reading.scaling import Unit
from headlight.reading.values import Mark, parse_mark
from headlight.reading.whose import Whose
from headlight.reading.worded_marks import doubt_word, falls_short

SORTED = 100_000  # ratings beyond which they stay column by column
COMPARED = 200_000  # ratings beyond which none is compared with another, and a table's stay out of objects
_NO_RATINGS = "no ratings, as a person settled it"
_NAMED = 6  # cells that are told of one by one
MANY = 20  # different texts beyond which a column is told of as a whole


class Marked(Struct):
    """Ratings with the open decisions each hangs on, in step, and what could not be read."""

    ratings: list[Rating] = field(default_factory=list)
    waits: list[tuple[str, ...]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)
    blanks: int = 0
    unknown: dict[tuple[str, str, str], list[str]] = field(default_factory=dict)  # words, scale, sheet -> their cells
    many: Ratings | None = None  # those of a very large table, in place of ``ratings``

    @property
    def count(self) -> int:
        """How many ratings the table has."""
        return len(self.many if self.many is not None else self.ratings)


class Standing(Struct, frozen=True):
    """Where one mark stands on its scale, and the open decision it hangs on."""

    mark: Mark
    level: float | None = None
    value: float | None = None
    waits: str | None = None


def mark_units(gathered: Gathered, decisions: Decisions) -> Marked:
    """The ratings of one table."""
    marked = Marked()
    places: list[tuple[int, int]] = []
    for unit in gathered.units:
        marked.blanks += unit.blanks
        places += _mark_unit(unit, gathered, marked, decisions)
    if len(gathered.units) > 1 and len(marked.ratings) <= SORTED:
        _sort_by_place(marked, places)
    say_unknown(marked)
    return marked


def _sort_by_place(marked: Marked, places: list[tuple[int, int]]) -> None:
    """Row by row, as a person reads the sheet."""
    order = sorted(range(len(places)), key=places.__getitem__)
    marked.ratings = [marked.ratings[at] for at in order]
    marked.waits = [marked.waits[at] for at in order]


def _mark_unit(unit: Unit, gathered: Gathered, marked: Marked, decisions: Decisions) -> Iterator[tuple[int, int]]:
    """Add a rating for each cell of a unit that has a level, and tell its place; others become blanks or findings."""
    standings = {text: stand_mark(text, unit, decisions) for text in unit.counts}
    rated = {text for text, stand in standings.items() if is_rating(stand, unit)}
    unknown: dict[str, list[int]] = {}
    make = _Maker(unit, gathered)
    for at, text in enumerate(unit.marks):
        stand = standings[text]
        if text in rated:
            rating, waits = make.rating(at, stand)
            marked.ratings.append(rating)
            marked.waits.append(waits)
            yield unit.rows[at], unit.columns[at]
        elif stand.mark.kind == "blank":
            marked.blanks += 1
        else:
            unknown.setdefault(text, []).append(at)
    tell_unknown(unknown, unit, marked)


class _Maker:
    """Makes the ratings of one unit, what they share looked up once."""

    def __init__(self, unit: Unit, gathered: Gathered) -> None:
        self.unit = unit
        self.rows = gathered.waits
        self.sheet = unit.layout.grid.name
        self.step = name_step(unit)
        self.scale = unit.scale.id if unit.scale else None
        self.levels = len(unit.scale.levels) or None if unit.scale else None
        self.letters = {column: column_name(column) for column in set(unit.columns)}
        self.calm = not (unit.asked or unit.column.doubt or unit.waits) and not self.rows

    def rating(self, at: int, stand: Standing) -> tuple[Rating, tuple[str, ...]]:
        """The rating of one cell, and the open decisions it hangs on."""
        unit, whose, row = self.unit, self.unit.whose[at], self.unit.rows[at]
        calm = self.calm and stand.waits is None and not whose.waits
        waits = () if calm else join_waits(self.rows.get(row), unit, whose, stand)
        remark, comment = stand.mark.remark, unit.comments[at]
        rating = Rating(
            self.sheet,
            f"{self.letters[unit.columns[at]]}{row + 1}",
            whose.school,
            whose.urn,
            whose.leader,
            whose.role,
            whose.cycle,
            whose.point,
            whose.source,  # type: ignore[arg-type]
            whose.appraiser,
            whose.date,
            unit.framework,
            unit.criteria[at],
            unit.raws[at],
            self.scale,
            stand.level,
            self.levels,
            stand.value,
            join_remark(remark, comment) if remark else comment,
            "review" if waits else "accepted",
            waits[0] if waits else None,
            self.step,
        )
        return rating, waits


def is_rating(stand: Standing, unit: Unit) -> bool:
    """Whether a mark is a rating: it has a level, or will have one once the unit's scale is told."""
    kind = stand.mark.kind
    return kind in ("level", "between") or (kind == "unknown" and unit.scale is None and unit.waits is not None)


def name_step(unit: Unit) -> str:
    """How the cells of a unit came to be read so, for the trail."""
    return f"{unit.column.reason}; {unit.reason}" if unit.reason else unit.column.reason


def join_remark(remark: str | None, comment: str | None) -> str | None:
    """The comment on a rating: what stands in its cell beside the level, and what is written of it elsewhere."""
    if not remark:
        return comment
    return f"{remark} / {comment}" if comment and comment != remark else remark


def join_waits(row: str | None, unit: Unit, whose: Whose, stand: Standing) -> tuple[str, ...]:
    """The open decisions that one rating hangs on, each once."""
    every = (unit.asked, unit.column.doubt, row, unit.waits, *whose.waits, stand.waits)
    return tuple(dict.fromkeys(each for each in every if each))


def stand_mark(text: str, unit: Unit, decisions: Decisions) -> Standing:
    """A mark's place on the unit's scale; between two levels, or in doubt, it is asked."""
    if unit.scale is None:
        return Standing(Mark("unknown"))
    mark = parse_mark(text, unit.scale, legend=unit.legend)
    strange = doubt_word(text, unit.scale) if mark.kind == "unknown" and unit.scale.levels and not unit.left else None
    if strange:
        return _ask_value(text, Mark("between", doubt=strange), unit, unit.scale, decisions)
    if mark.kind == "between" or (mark.kind == "level" and mark.doubt):
        return _ask_value(text, mark, unit, unit.scale, decisions)
    if unit.waits and unit.scale.levels and unit.waits.startswith("scale_direction"):
        return Standing(mark)
    return Standing(mark, mark.level, mark.value)


def _ask_value(text: str, mark: Mark, unit: Unit, scale: Scale, decisions: Decisions) -> Standing:
    options = [*_options(mark, scale), Option("none", "No rating: leave it out")]
    guess = f"{mark.level:g}" if mark.level is not None and not falls_short(text) else None
    place = unit.marks.index(text)
    doubt = Doubt(
        f"'{unit.raws[place] if unit.family != 'ticks' else text}' stands for which level of {scale.title}?",
        tuple(options),
        guess,
        mark.doubt or "the mark lies between two levels",
        unit.layout.grid.name,
        address(unit.rows[place], unit.columns[place]),
    )
    decision = decisions.settle("value", f"{scale.id}: {text}", doubt)
    if decision.value == "none" and not decision.open:
        return Standing(Mark("blank"))
    level = _parse_level(decision.value, scale, mark)
    value = (level - 1) / (len(scale.levels) - 1) if level is not None and len(scale.levels) > 1 else mark.value
    return Standing(mark, level, value, decision.id if decision.open else None)


def _options(mark: Mark, scale: Scale) -> list[Option]:
    """The level below, the place between and the level above; every level where one is named in doubt, or none."""
    if mark.level is None or mark.level == int(mark.level):
        return [Option(f"{at}", level.word) for at, level in enumerate(scale.levels, 1)]
    low, high = int(mark.level), int(mark.level) + 1
    between = Option(f"{mark.level:g}", f"between {_word(scale, low)} and {_word(scale, high)}")
    return [between, *(Option(f"{at}", _word(scale, at)) for at in (low, high))]


def _word(scale: Scale, level: int) -> str:
    return scale.levels[level - 1].word if 0 < level <= len(scale.levels) else str(level)


def _parse_level(answer: str | None, scale: Scale, mark: Mark) -> float | None:
    """A level out of an answer: its number, or its word."""
    if answer is None:
        return mark.level
    try:
        return float(answer)
    except ValueError:
        said = parse_mark(answer, scale)
        return said.level if said.level is not None else mark.level


def tell_unknown(unknown: dict[str, list[int]], unit: Unit, marked: Marked) -> None:
    """What is told of each word that is no level, and an ignored entry; a column of prose gets one of each."""
    scale = f"level of {unit.scale.title}" if unit.scale else "level of a scale known"
    if unit.left:
        marked.ignored += _list_places([at for every in unknown.values() for at in every], unit, _NO_RATINGS)
        return
    if len(unknown) > MANY:
        places = [at for every in unknown.values() for at in every]
        _tell(f"{len(unknown)} different texts", sorted(places), scale, unit, marked)
        return
    for text, places in unknown.items():
        _tell(f"'{text if len(text) <= 60 else text[:57] + '...'}'", places, scale, unit, marked)


def _tell(words: str, places: list[int], scale: str, unit: Unit, marked: Marked) -> None:
    many = f" ({len(places)} cells)" if len(places) > 1 else ""
    cells = marked.unknown.setdefault((words, scale, unit.layout.grid.name), [])
    cells += [address(unit.rows[at], unit.columns[at]) for at in places]
    marked.ignored += _list_places(places, unit, f"{words} is no {scale}{many}, not rated")


def say_unknown(marked: Marked) -> None:
    """A finding for each word of a table that is no level, at the first of its cells, however many columns it is in."""
    for (words, scale, sheet), cells in marked.unknown.items():
        named = f": {', '.join(cells)}" if len(cells) <= _NAMED else ""
        many = f" ({len(cells)} cells{named})" if len(cells) > 1 else ""
        sentence = f"{words}{many} is no {scale}. Not rated: correct the cell, or leave it as it is."
        marked.findings.append(Finding("warning", sheet, cells[0], sentence))


def _list_places(places: list[int], unit: Unit, reason: str) -> Iterator[Ignored]:
    """The cells of some places of a unit, a range for each column."""
    for column in dict.fromkeys(unit.columns[at] for at in places):
        rows = sorted(unit.rows[at] for at in places if unit.columns[at] == column)
        yield Ignored(unit.layout.grid.name, span(rows[0], column, rows[-1], column), reason)
