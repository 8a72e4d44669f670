"""From a table understood to its ratings, cell by cell, gathered by column."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from headlight.model import Option, address, key
from headlight.reading.column import Column
from headlight.reading.decisions import Decision, Decisions, Doubt
from headlight.reading.facts import Facts
from headlight.reading.grid import Grid
from headlight.reading.layout import Layout
from headlight.reading.names import is_school_name
from headlight.reading.profile import COLOURS, part_inline
from headlight.reading.rows import Rows
from headlight.reading.scaling import Unit
from headlight.reading.signs import OFF, is_dated, may_be_sign, read_sign, restore_pair, split_raters
from headlight.reading.ticks import part_people
from headlight.reading.values import name_colour, parse_blank
from headlight.reading.whose import Surroundings, Whose, join_whose


class Around(Struct, frozen=True):
    """The facts outside a table that hold for all of it."""

    block: Facts
    sheet: Facts
    file: Facts
    criterion: str | None


class Gathered(Struct):
    """A table's ratings by column, its rows sorted out, and how many cells say that there is no rating."""

    layout: Layout
    rows: Rows
    units: list[Unit] = field(default_factory=list)
    blanks: int = 0
    whose: list[Whose] = field(default_factory=list)
    waits: dict[int, str] = field(default_factory=dict)  # row -> the decision on its criterion
    block: bool = False  # a heading block of one row, whose facts hold for the table below
    left: str = ""  # why a person left all of it out
    decided: list[str] = field(default_factory=list)  # the decisions that hold for all of it
    plain: dict[str, list[Whose]] = field(default_factory=dict)  # a column's facts -> whose each record is


def gather_cells(layout: Layout, rows: Rows, around: Around, decisions: Decisions) -> Gathered:
    """Every cell that holds a rating, with whose it is; blanks counted."""
    gathered = Gathered(layout, rows)
    ticks = [column for column in layout.columns if column.role == "tick"]
    columns: list[list[Column]] = [[column] for column in layout.columns if column.role == "value"]
    columns += _group_ticks(ticks)
    for members in columns:
        facets = {kind: value for kind, value in members[0].facts.items() if kind != "criterion"}
        _gather_column(gathered, members, facets, around, decisions)
    return gathered


def _group_ticks(ticks: list[Column]) -> list[list[Column]]:
    groups: dict[tuple[tuple[str, str], ...], list[Column]] = {}
    for column in ticks:
        groups.setdefault((*sorted(column.facts.items()), (column.only, column.above)), []).append(column)
    return list(groups.values())


def _gather_column(
    gathered: Gathered, members: list[Column], facets: Facts, around: Around, decisions: Decisions
) -> None:
    """Add the ratings of one value column, or of one run of tick columns."""
    whose_of = _find_whose(gathered, facets, around, decisions)
    if members[0].people:
        _gather_people(gathered, members, around, whose_of)
        return
    remarked = (
        any(column.comments or column.tinted for column in members)
        or gathered.layout.grid.sheet.notes
        or gathered.rows.comments
    )
    own = members[0].facts.get("criterion") or ""
    plain = members[0].role == "value" and not (members[0].only or members[0].tinted)
    if own and not remarked and plain and _is_plain(gathered.layout.grid, members[0]):
        _gather_plain(gathered, members[0], own, whose_of)
        return
    cells = list(
        _read_tick_cells(gathered, members) if members[0].role == "tick" else _read_value_cells(gathered, members[0])
    )
    comments = _find_comments(gathered, members, cells) if remarked else [None] * len(cells)
    parts: dict[tuple[str, str], list[tuple[Any, ...]]] = {}  # by framework and family of marks
    records, merged = gathered.rows.records, bool(gathered.layout.grid.merged_down) and not own
    for (place, at, raw, mark, family), comment in zip(cells, comments, strict=True):
        record, whose = records[place], whose_of[place]
        code = own or record.criterion or whose.criterion or around.criterion
        if code is None:
            continue
        if merged and (shared := _ask_shared(gathered, place, at, decisions)):
            if shared.value == "none":
                gathered.blanks += 1
                continue
            whose = replace(whose, waits=[*whose.waits, *([shared.id] if shared.open else [])])
        framework, _, criterion = code.partition(":")
        parts.setdefault((framework, family), []).append((record.row, at, criterion, raw, mark, whose, comment))
    for (framework, family), lines in parts.items():
        rows, ats, criteria, raws, marks, whose_each, remarks = map(list, zip(*lines, strict=True))
        unit = Unit(gathered.layout, members[0], framework, family, rows, ats, criteria, raws, marks)
        unit.whose, unit.comments = whose_each, remarks
        gathered.units.append(unit)


def _ask_shared(gathered: Gathered, place: int, at: int, decisions: Decisions) -> Decision | None:
    """The decision on a rating merged over the rows of several criteria, None for one that stands on its own."""
    grid, records = gathered.layout.grid, gathered.rows.records
    row = records[place].row
    if not grid.anchors or (key(row, at) not in grid.anchors and grid.anchors.get(key(row + 1, at)) != (row, at)):
        return None
    top = grid.anchors.get(key(row, at), (row, at))
    beside = [each for each in records[max(0, place - 30) : place + 31] if each.criterion != records[place].criterion]
    if not any(grid.anchors.get(key(each.row, at), (each.row, at)) == top for each in beside):
        return None
    doubt = Doubt(
        "One merged cell rates several criteria at once. Is it the rating of each of them?",
        (Option("each", "Yes, of each of them"), Option("none", "No, leave it out")),
        "each",
        "the cell is merged over the rows of several criteria",
        grid.name,
        address(*top),
    )
    return decisions.settle("layout", "a rating merged over criteria", doubt)


def _is_plain(grid: Grid, column: Column) -> bool:
    """Whether a column's cells are what their texts say: nothing merged, coloured or struck out, no date among them."""
    dated = any(is_dated(text) for text in column.profile.texts) and bool(grid.sheet.dates)
    return not (grid.anchors or grid.sheet.fills or grid.sheet.strikes or dated)


def _gather_plain(gathered: Gathered, column: Column, own: str, whose_of: list[Whose]) -> None:
    """The same for a column of plain texts under one criterion, a whole column at a time."""
    framework, _, criterion = own.partition(":")
    lines, index = gathered.layout.grid.rows, column.index
    rows = gathered.rows.numbers
    texts = [lines[row][index] for row in rows]
    blank = {"", *(text for text in column.profile.texts if parse_blank(text))}
    full = len(blank) == 1 and "" not in texts
    keep = range(len(texts)) if full else [at for at, text in enumerate(texts) if text not in blank]
    gathered.blanks += len(texts) - len(keep)
    if not keep:
        return
    if len(keep) < len(texts):
        rows, texts, whose_of = ([each[at] for at in keep] for each in (rows, texts, whose_of))  # type: ignore[assignment]
    marks = texts if not any(map(may_be_sign, column.profile.texts)) else list(map(read_sign, texts))
    unit = Unit(
        gathered.layout, column, framework, "words", rows, [index] * len(rows), [criterion] * len(rows), texts, marks
    )
    unit.whose, unit.comments = whose_of, [None] * len(rows)
    gathered.units.append(unit)


def _find_whose(gathered: Gathered, facets: Facts, around: Around, decisions: Decisions) -> list[Whose]:
    """Whose the cells of each record are under a column's facts, worked out once for columns that state the same."""
    name = repr(sorted(facets.items()))
    found = gathered.plain.get(name)
    if found is None:
        sheet = gathered.layout.grid.name
        found = gathered.plain[name] = []
        at = gathered.layout.values[0].index
        alike: dict[tuple[frozenset[tuple[str, str]], int], Whose] = {}  # rows that say the same, as a form's all do
        for record in gathered.rows.records:
            said = (frozenset(record.facts.items()), id(record.section))
            if said not in alike:
                place = (sheet, address(record.row, at))
                facts = (record.facts, facets, record.section, around.block, around.sheet, around.file)
                alike[said] = join_whose(Surroundings(*facts, place), decisions)
            found.append(alike[said])
        gathered.whose.extend(alike.values())
    return found


def _gather_people(gathered: Gathered, members: list[Column], around: Around, whose_of: list[Whose]) -> None:
    """The ratings of those named under levels, each at the level over the name; in the form of one head they rated."""
    grid = gathered.layout.grid
    lines: dict[str, list[tuple[Any, ...]]] = {}
    found: dict[tuple[int, str], Whose] = {}
    for record, whose in zip(gathered.rows.records, whose_of, strict=True):
        code = members[0].facts.get("criterion") or record.criterion or whose.criterion or around.criterion
        for column in members if code and not whose.leader else ():
            text = grid.rows[record.row][column.index]
            for name in part_people(text):
                kind = "school" if is_school_name(name) else "leader"
                own = found.setdefault((id(whose), name), replace(whose, **{kind: name}))
                framework, _, criterion = (code or "").partition(":")
                line = (record.row, column.index, criterion, text, column.level, own, None)
                lines.setdefault(framework, []).append(line)
    for framework, every in lines.items():
        rows, ats, criteria, raws, marks, whose_each, remarks = map(list, zip(*every, strict=True))
        unit = Unit(gathered.layout, members[0], framework, "ticks", rows, ats, criteria, raws, marks)
        unit.whose, unit.comments = whose_each, remarks
        gathered.units.append(unit)
    gathered.whose = [each for each in gathered.whose if each not in whose_of] + list(found.values())
    if lines and not gathered.layout.doubt:
        gathered.layout.doubt = "names stand under the levels: of those who are there, or of those who said so"


Cell = tuple[int, int, str, str, str]  # place among the records, column, words as seen, mark, family


def _read_value_cells(gathered: Gathered, column: Column) -> Iterator[Cell]:
    """The cells of a value column that say a rating; the others are counted."""
    grid, index, records = gathered.layout.grid, column.index, gathered.rows.records
    strikes, dates, fills = grid.sheet.strikes, grid.sheet.dates, grid.fills(index)
    texts = grid.read_down(index, [record.row for record in records])
    marks = {text: _read_mark(text, column) for text in set(texts) if text and not parse_blank(text)}
    for place, (record, text) in enumerate(zip(records, texts, strict=True)):
        row = record.row
        if column.tinted:
            if tint := _find_tint(grid, row, index):
                yield place, index, tint, tint, "colours"
            else:
                gathered.blanks += 1
        elif text in marks and not (strikes and key(row, index) in strikes):
            dated = dates and key(row, index) in dates
            yield place, index, text, (dated and restore_pair(grid.plain(row, index))) or marks[text], "words"
        elif not text and row in fills and not _is_banded(gathered.layout, row, fills[row], column):
            colour = _find_colour(fills[row], column)
            if not colour:
                gathered.blanks += 1
                continue
            yield place, index, colour, colour, "colours"
        else:
            gathered.blanks += 1


def _read_mark(text: str, column: Column) -> str:
    """What of a cell's text is looked up on the scale: a rater's part, the level behind a criterion, a sign."""
    said = split_raters(text)[column.only] if column.only else text
    return read_sign(part_inline(said) if column.inline else said)


def _find_tint(grid: Grid, row: int, index: int) -> str:
    """The colour of a cell whose words are a remark on it, "" of one without a plain colour or struck out."""
    fill = grid.fill(row, index) if key(row, index) not in grid.sheet.strikes else None
    colour = name_colour(fill) if fill else ""
    return colour if colour in COLOURS else ""


def _is_banded(layout: Layout, row: int, fill: str, column: Column) -> bool:
    """Whether a blank cell among words has the colour of its whole row, the names in front of it included."""
    keys = [each.index for each in layout.key_columns() if layout.grid.rows[row][each.index]]
    return bool(column.profile.texts and keys) and all(layout.grid.fill(row, each) == fill for each in keys)


def _find_colour(fill: str, column: Column) -> str | None:
    """The colour by which a cell without text says a rating, None where it has none that does."""
    colour = name_colour(fill)
    return colour if colour in COLOURS or (colour and _is_told(column, colour)) else None


def _is_told(column: Column, colour: str) -> bool:
    """Whether a colour without a plain name marks ratings here: used often, and not white or grey."""
    if not colour.startswith("#") or len(colour) != 7:
        return False
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    return max(parts) - min(parts) > 40 and not column.profile.texts


def _read_tick_cells(gathered: Gathered, members: list[Column]) -> Iterator[Cell]:
    """The level ticked in each record; two ticks are a mark between two levels, none is a blank."""
    for place, record in enumerate(gathered.rows.records):
        ticked = _find_ticks(gathered.layout.grid, members, record.row)
        if not ticked:
            gathered.blanks += 1
            continue
        first, raw = ticked[0]
        mark = first.level if len(ticked) == 1 else f"{first.level}/{ticked[-1][0].level}"
        mark = record.facts.get("level", mark)
        yield place, first.index, raw, mark, "ticks"


def _find_ticks(grid: Grid, members: list[Column], row: int) -> list[tuple[Column, str]]:
    """The columns ticked on a row, each with its mark as seen; what is struck out counts for nothing."""
    ticked: list[tuple[Column, str]] = []
    worded = any(column.profile.texts for column in members)
    for column in members:
        text = grid.rows[row][column.index]
        if column.shaded:
            if text and (fill := grid.fill(row, column.index)) and _marks(fill):
                ticked.append((column, text))
        elif text and not parse_blank(text) and text.casefold() not in OFF and (not column.only or text == column.only):
            if key(row, column.index) not in grid.sheet.strikes:
                ticked.append((column, text))
        elif not text and not worded and (fill := grid.fill(row, column.index)) and _marks(fill):
            ticked.append((column, name_colour(fill)))
    return ticked


def _marks(fill: str) -> bool:
    parts = [int(fill[at : at + 2], 16) for at in (1, 3, 5)] if len(fill) == 7 else [255]
    return min(parts) < 235


def _find_comments(gathered: Gathered, members: list[Column], cells: Sequence[Cell]) -> list[str | None]:
    """The words beside each rating: its comment columns, the row below, the cell's note."""
    grid, rows = gathered.layout.grid, [gathered.rows.records[cell[0]].row for cell in cells]
    below, notes = gathered.rows.comments, grid.sheet.notes
    beside = {column.index: column for column in members}
    words = {
        at: [
            grid.read_down(index, rows)
            for index in ([at] if column.tinted and not column.inline else []) + column.comments
        ]
        for at, column in beside.items()
    }
    comments: list[str | None] = []
    for place, (row, cell) in enumerate(zip(rows, cells, strict=True)):
        parts = [column[place] for column in words[cell[1]]]
        parts += [below.get(row, ""), notes.get(key(row, cell[1]), "") if notes else ""]
        comments.append(" / ".join(dict.fromkeys(filter(None, map(str.strip, parts)))) or None if any(parts) else None)
    return comments


def walk_units(all_gathered: list[Gathered]) -> Iterator[Unit]:
    """Every unit of every table, in order."""
    for gathered in all_gathered:
        yield from gathered.units
