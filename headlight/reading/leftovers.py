"""Every non-empty range that was not read as a rating or its key, with the reason."""

from collections.abc import Iterable, Iterator

from headlight.model import Ignored, Workbook, address, column_name, span
from headlight.reading.column import LEFT_OUT, Column
from headlight.reading.gather import Gathered
from headlight.reading.layout import Layout
from headlight.reading.marking import Marked
from headlight.reading.survey import Survey
from headlight.reading.values import parse_blank


def list_hidden(workbook: Workbook) -> Iterator[Ignored]:
    """Hidden sheets, rows and columns: listed, never read."""
    for sheet in workbook.sheets:
        height, width = len(sheet.rows), max((len(row) for row in sheet.rows), default=0)
        if sheet.hidden:
            if height and width:
                yield Ignored(sheet.name, span(0, 0, height - 1, width - 1), "a hidden sheet: not read")
            continue
        for column in sorted(sheet.hidden_columns):
            if any(column < len(row) and row[column] not in (None, "") for row in sheet.rows):
                yield Ignored(
                    sheet.name, f"{column_name(column)}1:{column_name(column)}{height}", "a hidden column: not read"
                )
        for first, last in runs(
            sorted(
                row for row in sheet.hidden_rows if row < height and any(v not in (None, "") for v in sheet.rows[row])
            )
        ):
            yield Ignored(sheet.name, span(first, 0, last, width - 1), "hidden rows: not read")


def runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Consecutive numbers as (first, last)."""
    first = last = -2
    for number in numbers:
        if number == last + 1:
            last = number
            continue
        if first >= 0:
            yield first, last
        first = last = number
    if first >= 0:
        yield first, last


def list_leftovers(survey: Survey, marked: list[Marked], register: bool) -> Iterator[Ignored]:
    """What of the visible sheets was not read, sheet by sheet."""
    for gathered, found in zip(survey.gathered, marked, strict=True):
        yield from found.ignored
        yield from _list_columns(gathered, register)
        yield from _list_rows(gathered)
        blanks = gathered.blanks + found.blanks
        if blanks:
            yield Ignored(gathered.layout.grid.name, _range(gathered), "cells that say no rating", blanks)
    for page in survey.pages:
        bare = not any(section.bands for section in page.sections)
        reason = "a sheet without a table" if bare else "words around the tables: titles, notes or a key"
        for section in page.sections:
            for first, last in runs(section.loose):
                yield Ignored(page.grid.name, span(first, section.left, last, section.right), reason)


def _range(gathered: Gathered) -> str:
    rows = [record.row for record in gathered.rows.records] or [0]
    columns = [column.index for column in gathered.layout.values] or [0]
    return span(min(rows), min(columns), max(rows), max(columns))


def _list_columns(gathered: Gathered, register: bool) -> Iterator[Ignored]:
    layout = gathered.layout
    rows = [*layout.band.heads, *layout.band.body] or [0]
    if gathered.block:
        return
    if gathered.left:
        yield Ignored(layout.grid.name, span(min(rows), layout.band.left, max(rows), layout.band.right), gathered.left)
        return
    if not layout.values:
        kinds = {column.kind for column in layout.columns}
        listed = register and "aggregate" not in kinds and kinds & {"school", "name", "urn"}
        reason = "a register of schools" if listed else layout.left or _reason_of(layout.columns)
        yield Ignored(layout.grid.name, span(min(rows), layout.band.left, max(rows), layout.band.right), reason)
        return
    left = [
        (column.index, reason, _blanks(column)) for column in layout.columns if (reason := _left_reason(column, layout))
    ]
    for first, last, reason, blanks in _join_columns(left):
        yield Ignored(layout.grid.name, span(min(rows), first, max(rows), last), reason, blanks)


def _left_reason(column: Column, layout: Layout) -> str:
    """Why a column beside ratings was not read, "" where it was or is empty."""
    beside = {index for value in layout.values for index in value.comments}
    if column.role == "comment" and column.index not in beside and column.profile.filled:
        return column.reason or "words beside no one rating"
    if column.role == "left out" and (column.heading or column.profile.filled):
        named = f"{column.heading}: " if column.meaning.kind == "sensitive" and column.heading else ""
        return named + (column.reason or LEFT_OUT["blank"])
    return ""


def _blanks(column: Column) -> int:
    """The cells of a left-out judgement that say no rating; of other columns none are counted."""
    if column.meaning.kind != "overall":
        return 0
    said = sum(count for text, count in column.profile.texts.items() if parse_blank(text))
    return said + column.profile.rows - column.profile.filled


def _join_columns(left: list[tuple[int, str, int]]) -> Iterator[tuple[int, int, str, int]]:
    """Neighbouring columns left for one reason, as one range."""
    held: tuple[int, int, str, int] | None = None
    for index, reason, blanks in left:
        if held and held[1] == index - 1 and held[2] == reason:
            held = (held[0], index, reason, held[3] + blanks)
            continue
        if held:
            yield held
        held = (index, index, reason, blanks)
    if held:
        yield held


def _reason_of(columns: list[Column]) -> str:
    if any(column.kind == "aggregate" for column in columns):
        return "counts or shares of staff per level: an aggregate, no leader's rating"
    if any(column.meaning.kind == "objective" for column in columns):
        return "objectives"
    criteria = [column for column in columns if column.meaning.kind == "criterion"]
    if criteria and all(column.reason == LEFT_OUT["aggregate"] for column in criteria):
        return LEFT_OUT["aggregate"]
    if criteria or any(column.role == "spine" for column in columns):
        return "names criteria, with no levels beside them"
    return "a table without ratings: no heading or row names a criterion with levels beside it"


def _list_rows(gathered: Gathered) -> Iterator[Ignored]:
    layout = gathered.layout
    name, left, right = layout.grid.name, layout.band.left, layout.band.right
    if not layout.values:
        return
    for row, reason in gathered.rows.left:
        yield Ignored(name, span(row, left, row, right), reason)
    for row in gathered.rows.strays:
        label = next((text for _, text in layout.grid.filled(row, left, right)), address(row, left))
        yield Ignored(
            name, span(row, left, row, right), f"'{label[:60]}' is no criterion of the frameworks known: left out"
        )
    for row in layout.band.repeats:
        yield Ignored(name, span(row, left, row, right), "the heading once more")
