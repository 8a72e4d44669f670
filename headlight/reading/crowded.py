"""Cells that hold several criteria, each with its level, on lines of their own: read as if each stood in a column."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from headlight.model import Finding, Reading, Sheet, Value, Workbook, address, column_name
from headlight.reading.cycles import find_cycle
from headlight.reading.lexicon import Lexicon
from headlight.reading.sheets import Page

_PART = re.compile(r"(.{2,80}?)\s*(?::|=|\s[-–—])\s*(\S.{0,40})")
_CODED = re.compile(r"((?:KA|D|HS|S)? ?\d{1,2}(?:\.\d{1,2})?)[ :=–-]+(\S.{0,40})", re.IGNORECASE)  # "KA1 Good"
_LINES = re.compile(r"\r?\n|;")
_COMMAS = re.compile(r"\s*[,;|\n]\s*|\s+/\s+")
_BEGUN = re.compile(r"\W*(?:(?:KA|D|HS|S)? ?\d|[^,;|\n]{2,80}?(?::|=|\s[-–—]))", re.IGNORECASE)  # as the first must
_MOST = 20  # cells that are told of
_AIMED = re.compile(
    r"\b(?:want\w*|wish\w*|aims?|aimed|hop(?:e|es|ed)|targets?|predict\w*|forecast\w*|aspir\w+|plan\w*|next|ambition\w*)\b",
    re.IGNORECASE,
)
_SHORT = 400  # letters of one line of codes and levels
_TALL = 2000  # rows of a sheet whose cells are looked into
_CELL = re.compile(r"\b([A-Z]{1,3})(\d+)\b")

Moved = Mapping[str, Mapping[str, str]]  # sheet -> letters of a column added -> letters of the one it came from


def part_crowded(workbook: Workbook, lexicon: Lexicon) -> tuple[Workbook, Moved]:
    """The workbook with columns added for what is crowded into others, row by row under one heading."""
    sheets, moved = [], dict[str, Mapping[str, str]]()
    for sheet in workbook.sheets:
        added = {} if sheet.hidden or len(sheet.rows) > _TALL else _find_columns(sheet, lexicon)
        parted, columns = _add_columns(sheet, added, lexicon) if added else (sheet, {})
        sheets.append(parted)
        moved |= {sheet.name: columns} if columns else {}
    return (replace(workbook, sheets=tuple(sheets)), moved) if moved else (workbook, moved)


def _find_columns(sheet: Sheet, lexicon: Lexicon) -> dict[int, dict[int, dict[str, str]]]:
    """Column -> row -> criterion as written -> level as written, of columns with two crowded cells or more."""
    found: dict[int, dict[int, dict[str, str]]] = {}
    for row, line in enumerate(sheet.rows):
        for column, value in enumerate(line):
            if isinstance(value, str) and _may_be_crowded(value) and (parts := _part(value, lexicon)):
                found.setdefault(column, {})[row] = parts
    found = {column: rows for column, rows in found.items() if min(rows) and not _is_of_aims(sheet, column, rows)}
    return {column: rows for column, rows in found.items() if len(rows) > 1 or _is_headed(sheet, rows)}


def _is_of_aims(sheet: Sheet, column: int, rows: Mapping[int, object]) -> bool:
    """Whether the heading over crowded cells speaks of another time than the review's, or of what is hoped for."""
    above = sheet.rows[min(rows) - 1]
    return column < len(above) and _AIMED.search(str(above[column] or "")) is not None


def _may_be_crowded(text: str) -> bool:
    return "\n" in text or ";" in text or "," in text or "|" in text


def _is_headed(sheet: Sheet, rows: Mapping[int, object]) -> bool:
    """Whether the one crowded row of a column is that of a table, three or more headings right above as many cells."""
    row = min(rows)
    above, line = ({at for at, value in enumerate(sheet.rows[each]) if value} for each in (row - 1, row))
    return len(above) > 2 and line <= above and len(line) > 1


def _part(text: str, lexicon: Lexicon) -> dict[str, str]:
    """Criterion -> level of the lines of a cell, where two or more name a criterion each, and a level behind it."""
    broken = _LINES.split(text[:2000])
    lines = [found for each in broken if (found := _PART.fullmatch(each.strip()))] if len(broken) > 1 else []
    rated = {found[1]: found[2] for found in lines if lexicon.criterion(found[1]) and lexicon.levels(found[2])}
    return rated if len(rated) > 1 else _part_at_commas(text, lexicon)


def _part_at_commas(text: str, lexicon: Lexicon) -> dict[str, str]:
    """The same of codes and levels in one line ("KA1 Good, KA2 RI"), where all of it is so."""
    if len(text) >= _SHORT or not _BEGUN.match(text):
        return {}
    parts = [part for part in _COMMAS.split(text.strip(" .,;")) if part]
    found = [_CODED.fullmatch(part) or _PART.fullmatch(part) for part in parts]
    rated = {each[1]: each[2] for each in found if each and lexicon.criterion(each[1]) and lexicon.levels(each[2])}
    return rated if len(rated) == len(parts) > 1 else {}


def _add_columns(
    sheet: Sheet, added: Mapping[int, Mapping[int, Mapping[str, str]]], lexicon: Lexicon
) -> tuple[Sheet, dict[str, str]]:
    width = max(len(line) for line in sheet.rows)
    rows: list[list[Value]] = [[*line, *[None] * (width - len(line))] for line in sheet.rows]
    moved: dict[str, str] = {}
    for column, cells in added.items():
        for name in dict.fromkeys(name for parts in cells.values() for name in parts):
            over = str(rows[min(cells) - 1][column] or "")
            head = " - ".join(filter(None, (name, _read_over(over, lexicon))))
            for row, line in enumerate(rows):
                line.append(head if row == min(cells) - 1 else cells.get(row, {}).get(name))
            moved[column_name(len(rows[0]) - 1)] = column_name(column)
        for row, parts in cells.items():
            if _is_all(str(rows[row][column]), len(parts)):
                rows[row][column] = None  # all of it is said by the columns added
    return replace(sheet, rows=rows), moved


def _read_over(heading: str, lexicon: Lexicon) -> str:
    """What a heading over crowded cells says of all in them: whose ratings they are, or of when; else ""."""
    mark = find_cycle(heading)
    if lexicon.meaning(heading).kind in ("unknown", "criterion", "overall"):
        return mark.cycle if mark and mark.cycle else ""
    return heading


def _is_all(text: str, parts: int) -> bool:
    """Whether a crowded cell says no more than so many criteria with their levels."""
    return any(parts == sum(bool(each.strip()) for each in pattern.split(text)) for pattern in (_LINES, _COMMAS))


def put_back(reading: Reading, moved: Moved) -> Reading:
    """The reading with every place where it stands in the workbook as it arrived."""
    if not moved:
        return reading

    def mend(sheet: str) -> Callable[[str], str]:
        columns = moved.get(sheet, {})
        return lambda text: _CELL.sub(lambda found: columns.get(found[1], found[1]) + found[2], text)

    def every(parts: Sequence[Any], *names: str) -> Any:
        return tuple(replace(each, **{name: mend(each.sheet)(getattr(each, name)) for name in names}) for each in parts)

    tables = [
        replace(each, columns=tuple(replace(column, cell=mend(each.sheet)(column.cell)) for column in each.columns))
        for each in every(reading.tables, "range")
    ]
    return replace(
        reading,
        ratings=every(reading.ratings, "cell"),
        questions=every(reading.questions, "range"),
        decisions=every(reading.decisions, "range"),
        findings=every(reading.findings, "cell"),
        ignored=every(reading.ignored, "range"),
        register=every(reading.register, "cell"),
        tables=tuple(tables),
    )


def say_crowded(pages: Sequence[Page], lexicon: Lexicon) -> list[Finding]:
    """A finding for each sheet with such cells that were not read, at the first of them, with how many there are."""
    found = []
    for page in pages:
        cells = list(_find_cells(page, lexicon))
        if cells:
            more = f" So do {len(cells) - 1} more cells of this sheet." if len(cells) > 1 else ""
            words = f"This cell holds several criteria with their levels, which are not read.{more}"
            remedy = "Write each level in a cell of its own, under or beside its criterion."
            found.append(Finding("warning", page.grid.name, cells[0], f"{words} {remedy}"))
    return found[:_MOST]


def _find_cells(page: Page, lexicon: Lexicon) -> Iterator[str]:
    for row, line in enumerate(page.grid.rows):
        for column, text in enumerate(line):
            if _may_be_crowded(text) and _part(text, lexicon):
                yield address(row, column)
