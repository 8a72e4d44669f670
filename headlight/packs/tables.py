"""Small tables as files: CSV and a workbook, in which nothing typed by a person is ever a formula."""

from io import BytesIO
from math import ceil

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDEST = 48  # letters
_ROOM = 1.1  # words do not break where a line ends
_LINE = 15  # points
_SENTENCE, _HEADINGS = 2, 4  # the rows they stand in


def write_csv(table: pd.DataFrame) -> bytes:
    """The table as CSV in UTF-8 with a byte order mark; what could be taken for a formula is quoted as text."""
    safe = table.map(lambda cell: f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell)
    return str(safe.to_csv(index=False)).encode("utf-8-sig")


def write_workbook(table: pd.DataFrame, title: str, sentence: str) -> bytes:
    """The table as a workbook of one sheet: title, sentence, then the headings, frozen and ready to filter."""
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "Headlight"
    sheet.append([title])
    sheet.append([sentence])
    sheet.append([])
    sheet.append([str(name) for name in table.columns])
    for row in table.itertuples(index=False):
        sheet.append([None if pd.isna(cell) else cell for cell in row])
    for cell in (cell for line in sheet.iter_rows() for cell in line if isinstance(cell.value, str)):
        cell.data_type = "s"  # text stays text, whatever it begins with
    sheet["A1"].font = Font(bold=True, size=14)
    _shape(sheet, table)
    written = BytesIO()
    workbook.save(written)
    return written.getvalue()


def _shape(sheet: Worksheet, table: pd.DataFrame) -> None:
    """Headings bold and frozen, columns as wide as their words, long ones wrapped; on paper one page wide."""
    lines = [1] * (len(table) + 1)
    for place, name in enumerate(table.columns, 1):
        words = [str(name), *("" if pd.isna(cell) else str(cell) for cell in table.iloc[:, place - 1])]
        width = min(_WIDEST, max(map(len, words)) + 2)
        sheet.column_dimensions[get_column_letter(place)].width = width
        for row, said in enumerate(words):
            lines[row] = max(lines[row], ceil(len(said) * _ROOM / width))
            sheet.cell(_HEADINGS + row, place).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.cell(_HEADINGS, place).font = Font(bold=True)
    for row, count in enumerate(lines):
        sheet.row_dimensions[_HEADINGS + row].height = count * _LINE
    sheet.freeze_panes = f"B{_HEADINGS + 1}"
    last = get_column_letter(max(1, len(table.columns)))
    _wrap_sentence(sheet, last)
    sheet.auto_filter.ref = f"A{_HEADINGS}:{last}{len(table) + _HEADINGS}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0  # as many pages as it takes, one page wide
    sheet.print_title_rows = f"{_HEADINGS}:{_HEADINGS}"


def _wrap_sentence(sheet: Worksheet, last: str) -> None:
    """The sentence within the table's width: running on beyond it, it would make the whole print smaller."""
    width = sum(each.width for each in sheet.column_dimensions.values())
    sheet.merge_cells(f"A{_SENTENCE}:{last}{_SENTENCE}")
    sheet.cell(_SENTENCE, 1).alignment = Alignment(wrap_text=True, vertical="top")
    said = len(str(sheet.cell(_SENTENCE, 1).value or ""))
    sheet.row_dimensions[_SENTENCE].height = max(1, ceil(said * _ROOM / max(1, width))) * _LINE
