"""Small tables as files: CSV and a workbook, in which nothing typed by a person is ever a formula."""

from io import BytesIO

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDEST = 60  # letters


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


def _shape(sheet: "object", table: pd.DataFrame) -> None:
    """Headings bold and frozen, columns as wide as what is in them, long words wrapped."""
    for place, name in enumerate(table.columns, 1):
        words = [str(name), *(str(cell) for cell in table.iloc[:, place - 1])]
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = min(_WIDEST, max(map(len, words)) + 2)  # type: ignore[attr-defined]
        head = sheet.cell(4, place)  # type: ignore[attr-defined]
        head.font, head.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "B5"  # type: ignore[attr-defined]
    sheet.auto_filter.ref = f"A4:{get_column_letter(max(1, len(table.columns)))}{len(table) + 4}"  # type: ignore[attr-defined]
