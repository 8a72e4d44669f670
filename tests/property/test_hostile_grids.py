"""Sound grids of any values come back cell for cell, whoever wrote them."""

import csv
import datetime as dt
import io
from typing import Any

import openpyxl
import xlsxwriter
import xlwt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from headlight.model import Value
from headlight.reading.workbook import read_cells

LETTERS = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co"), exclude_characters="\u2028\u2029\x85"
)
TEXTS = st.text(LETTERS, min_size=1, max_size=12).map(lambda text: f"a{text}z")
NUMBERS = st.one_of(
    st.integers(-(10**12), 10**12), st.floats(-1e6, 1e6, allow_nan=False).map(lambda number: round(number, 4))
)
DATES = st.dates(dt.date(1950, 1, 1), dt.date(2090, 1, 1))
GRIDS = st.lists(
    st.lists(st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS, DATES), min_size=4, max_size=4), min_size=1, max_size=6
)
FAST = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def expect(grid: list[list[Any]]) -> list[list[Value]]:
    """The grid as the model has it: dates as ISO text, whole floats as int, no empty edge."""
    rows = [[_plain(value) for value in row] for row in grid]
    while rows and all(value is None for value in rows[-1]):
        rows.pop()
    width = max((at + 1 for row in rows for at, value in enumerate(row) if value is not None), default=0)
    return [row[:width] for row in rows]


def _plain(value: Any) -> Value:
    if isinstance(value, dt.date):
        return value.isoformat()
    return int(value) if isinstance(value, float) and value.is_integer() else value


def read(data: bytes, name: str) -> list[list[Value]]:
    workbook = read_cells(name, data)
    assert workbook.findings == ()
    return workbook.sheets[0].rows


@given(GRIDS)
@FAST
def test_openpyxl(grid: list[list[Any]]) -> None:
    book, target = openpyxl.Workbook(), io.BytesIO()
    for number, row in enumerate(grid, 1):
        for column, value in enumerate(row, 1):
            if value is not None:
                book.active.cell(number, column, value)
    book.save(target)
    assert read(target.getvalue(), "a.xlsx") == expect(grid)


@given(GRIDS)
@FAST
def test_xlsxwriter(grid: list[list[Any]]) -> None:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "default_date_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet()
    for number, row in enumerate(grid):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(number, column, value)
            elif value is not None:
                sheet.write(number, column, value)
    book.close()
    assert read(target.getvalue(), "a.xlsx") == expect(grid)


@given(GRIDS)
@FAST
def test_xlwt(grid: list[list[Any]]) -> None:
    book, target = xlwt.Workbook(encoding="utf-8"), io.BytesIO()
    sheet = book.add_sheet("S")
    day = xlwt.easyxf(num_format_str="dd/mm/yyyy")
    for number, row in enumerate(grid):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(number, column, value, *([day] if isinstance(value, dt.date) else []))
    book.save(target)
    assert read(target.getvalue(), "a.xls") == expect(grid)


@given(GRIDS)
@FAST
def test_odfpy(grid: list[list[Any]]) -> None:
    book, target, table = OpenDocumentSpreadsheet(), io.BytesIO(), Table(name="S")
    for row in grid:
        line = TableRow()
        for value in row:
            line.addElement(_an_ods_cell(value))
        table.addElement(line)
    book.spreadsheet.addElement(table)
    book.save(target)
    assert read(target.getvalue(), "a.ods") == expect(grid)


def _an_ods_cell(value: Any) -> TableCell:
    if value is None:
        return TableCell()
    if isinstance(value, bool):
        return TableCell(valuetype="boolean", booleanvalue=str(value).lower())
    if isinstance(value, dt.date):
        return TableCell(valuetype="date", datevalue=value.isoformat())
    if isinstance(value, str):
        cell = TableCell(valuetype="string")
        cell.addElement(P(text=value))
        return cell
    return TableCell(valuetype="float", value=repr(value))


@given(st.lists(st.lists(st.text(LETTERS, max_size=8), min_size=3, max_size=3), min_size=2, max_size=6))
@FAST
def test_csv_keeps_every_character(grid: list[list[str]]) -> None:
    """Whatever a csv writer wrote comes back, each number as the number that prints the same."""
    target = io.StringIO()
    rows = [["Name", "Mark", "Note"], *grid]
    csv.writer(target, quoting=csv.QUOTE_ALL).writerows(rows)
    found = read(target.getvalue().encode(), "a.csv")
    shown = [["" if value is None else str(value) for value in row] for row in found]
    while rows and not any(rows[-1]):
        rows.pop()
    assert shown == [row[: len(shown[0])] for row in rows]
