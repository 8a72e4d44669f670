"""Cells that hold several criteria, each with its level, on lines of their own: read as if each stood in a column."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from headlight.model import Finding, Reading, Sheet, Value, Workbook, address, column_name
from headlight.reading.lexicon import Lexicon
from headlight.reading.sheets import Page

_PART = re.compile(r"(.{2,80}?)\s*(?::|=|\s[-–—])\s*(\S.{0,40})")
_LINES = re.compile(r"\r?\n|;")
_MOST = 20  # cells that are told of
_TALL = 2000  # rows of a sheet whose cells are looked into
_CELL = re.compile(r"\b([A-Z]{1,3})(\d+)\b")

Moved = Mapping[str, Mapping[str, str]]  # sheet -> letters of a column added -> letters of the one it came from


def part_crowded(workbook: Workbook, lexicon: Lexicon) -> tuple[Workbook, Moved]:
    """The workbook with columns added for what is crowded into others, row by row under one heading."""
    sheets, moved = [], dict[str, Mapping[str, str]]()
    for sheet in workbook.sheets:
        added = {} if sheet.hidden or len(sheet.rows) > _TALL else _find_columns(sheet, lexicon)
        parted, columns = _add_columns(sheet, added) if added else (sheet, {})
        sheets.append(parted)
        moved |= {sheet.name: columns} if columns else {}
    return (replace(workbook, sheets=tuple(sheets)), moved) if moved else (workbook, moved)


def _find_columns(sheet: Sheet, lexicon: Lexicon) -> dict[int, dict[int, dict[str, str]]]:
    """Column -> row -> criterion as written -> level as written, of columns with two crowded cells or more."""
    found: dict[int, dict[int, dict[str, str]]] = {}
    for row, line in enumerate(sheet.rows):
        for column, value in enumerate(line):
            if isinstance(value, str) and ("\n" in value or ";" in value) and (parts := _part(value, lexicon)):
                found.setdefault(column, {})[row] = parts
    return {column: rows for column, rows in found.items() if len(rows) > 1 and min(rows)}


def _part(text: str, lexicon: Lexicon) -> dict[str, str]:
    """Criterion -> level of the lines of a cell, where two or more name a criterion each, and a level behind it."""
    lines = [found for each in _LINES.split(text[:2000]) if (found := _PART.fullmatch(each.strip()))]
    rated = {found[1]: found[2] for found in lines if lexicon.criterion(found[1]) and lexicon.levels(found[2])}
    return rated if len(rated) > 1 else {}


def _add_columns(sheet: Sheet, added: Mapping[int, Mapping[int, Mapping[str, str]]]) -> tuple[Sheet, dict[str, str]]:
    width = max(len(line) for line in sheet.rows)
    rows: list[list[Value]] = [[*line, *[None] * (width - len(line))] for line in sheet.rows]
    moved: dict[str, str] = {}
    for column, cells in added.items():
        for name in dict.fromkeys(name for parts in cells.values() for name in parts):
            for row, line in enumerate(rows):
                line.append(name if row == min(cells) - 1 else cells.get(row, {}).get(name))
            moved[column_name(len(rows[0]) - 1)] = column_name(column)
        for row, parts in cells.items():
            if len(parts) == sum(bool(each.strip()) for each in _LINES.split(str(rows[row][column]))):
                rows[row][column] = None  # all of it is said by the columns added
    return replace(sheet, rows=rows), moved


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
            if ("\n" in text or ";" in text) and _part(text, lexicon):
                yield address(row, column)
