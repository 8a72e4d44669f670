"""Sound files of each kind, by the hands of several writers."""

import datetime
from io import BytesIO
from typing import Any

import openpyxl
import xlsxwriter
import xlwt
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableCellProperties, TextProperties
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill

from tests.property.binary_books import (
    a_colour,
    a_fill,
    a_font,
    a_formula,
    a_real,
    a_rich_text,
    a_row,
    a_rule,
    a_shared,
    a_style,
    a_text,
    an_xlsb,
    some_columns,
    some_merges,
    some_notes,
    some_strings,
    some_styles,
)

GRID: list[list[Any]] = [
    ["School", "Headteacher", "KA1", "KA2", "Date"],
    ["Oak Primary", "Ann Lee", 3, "Good", datetime.date(2024, 3, 2)],
    ["Elm Academy", "Raj Rao", 2.5, None, datetime.date(2024, 7, 12)],
]


def by_openpyxl() -> bytes:
    """A coloured grid with a note, a merge, a rule and a hidden row."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Autumn"
    for row in GRID:
        sheet.append(row)
    sheet["C2"].fill = PatternFill("solid", fgColor="FFFFBF00")
    sheet["D2"].font = Font(strike=True)
    sheet["D2"].comment = Comment("Clear direction", "AL")
    sheet["A5"] = 0.75
    sheet["A5"].number_format = "0%"
    sheet.merge_cells("A6:C6")
    sheet.row_dimensions[3].hidden = True
    sheet.conditional_formatting.add("C2:C3", CellIsRule("equal", ["3"], fill=PatternFill(bgColor="FF00B050")))
    book.create_sheet("Spare").sheet_state = "hidden"
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def by_xlsxwriter() -> bytes:
    """The same grid with shared strings, rich text and a table of formulas."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet("Autumn")
    struck, tick = book.add_format({"font_strikeout": True}), book.add_format({"font_name": "Wingdings"})
    day = book.add_format({"num_format": "d-mmm"})
    for number, row in enumerate(GRID):
        sheet.write_row(number, 0, row[:4] if number else row)
        if number:
            sheet.write_datetime(number, 4, datetime.datetime.combine(row[4], datetime.time()), day)
    sheet.write_rich_string("F1", struck, "Good", " Strong")
    sheet.write("F2", "ü", tick)
    sheet.write_formula("F3", "=C2+1", None, 4)
    sheet.write_comment("C2", "Moderated")
    sheet.merge_range("A5:B5", "Trust")
    book.close()
    return target.getvalue()


def by_xlwt() -> bytes:
    """The same grid as .xls."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Autumn")
    red = xlwt.easyxf("pattern: pattern solid, fore_colour red; font: struck_out on")
    day = xlwt.easyxf(num_format_str="d-mmm")
    for number, row in enumerate(GRID):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(number, column, value, *([day] if isinstance(value, datetime.date) else []))
    sheet.write(4, 0, "", red)
    sheet.write_merge(5, 5, 0, 2, "Trust")
    sheet.row(2).hidden = True
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def by_odfpy() -> bytes:
    """The same grid as .ods, with repeats."""
    book = OpenDocumentSpreadsheet()
    red = Style(name="red", family="table-cell")
    red.addElement(TableCellProperties(backgroundcolor="#ff0000"))
    red.addElement(TextProperties(textlinethroughstyle="solid"))
    book.automaticstyles.addElement(red)
    table = Table(name="Autumn")
    table.addElement(TableColumn(numbercolumnsrepeated=2))
    table.addElement(TableColumn(visibility="collapse"))
    for values in GRID:
        row = TableRow()
        for value in values:
            row.addElement(_an_ods_cell(value, red))
        table.addElement(row)
    last = TableRow(numberrowsrepeated=1_000_000)
    last.addElement(TableCell(numbercolumnsrepeated=16_000))
    table.addElement(last)
    book.spreadsheet.addElement(table)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _an_ods_cell(value: Any, red: Style) -> TableCell:
    if value is None:
        return TableCell(stylename=red)
    if isinstance(value, datetime.date):
        cell = TableCell(valuetype="date", datevalue=value.isoformat())
        cell.addElement(P(text=f"{value:%d-%b}"))
        return cell
    kinds = {"valuetype": "string"} if isinstance(value, str) else {"valuetype": "float", "value": value}
    cell = TableCell(**kinds)
    cell.addElement(P(text=str(value)))
    if value == "Good":
        note = Annotation()
        note.addElement(P(text="Clear direction"))
        cell.addElement(note)
    return cell


def by_hand() -> bytes:
    """The same grid as .xlsb, with colours, a note, struck runs, a tick, a merge, a rule and hidden things."""
    styles = some_styles(
        [a_font(), a_font(strike=True), a_font("Wingdings")],
        [a_fill(a_colour(rgb="FFBF00")), a_fill(a_colour(theme=4, tint=0.6))],
        [a_style(), a_style(fill=2), a_style(fill=3, font=1), a_style(font=2), a_style(code=9), a_style(code=164)],
        codes={164: "d-mmm"},
    )
    strings = some_strings(a_rich_text("Good"), a_rich_text("Good Strong", (0, 1), (4, 0)))
    rows = b""
    for number, row in enumerate(GRID):
        rows += a_row(number, hidden=number == 2)
        for column, value in enumerate(row):
            if isinstance(value, datetime.date):
                rows += a_real(column, float((value - datetime.date(1899, 12, 30)).days), 5)
            elif value == "Good":
                rows += a_shared(column, 0, 2)
            elif value is not None:
                rows += a_text(column, value) if isinstance(value, str) else a_real(column, value, int(column == 2))
    rows += a_row(3) + a_shared(0, 1) + a_text(1, "ü", 3) + a_real(2, 0.75, 4) + a_formula(3, 4.0)
    around = some_merges((5, 5, 0, 2)) + a_rule(1, 2, 2, 2)
    return an_xlsb(
        rows,
        before=some_columns((6, 6, 0, True)),
        after=around,
        styles=styles,
        strings=strings,
        notes=some_notes((1, 3, "Clear direction")),
        name="Autumn",
    )


GOOD: dict[str, bytes] = {
    "openpyxl.xlsx": by_openpyxl(),
    "xlsxwriter.xlsx": by_xlsxwriter(),
    "xlwt.xls": by_xlwt(),
    "odfpy.ods": by_odfpy(),
    "binary.xlsb": by_hand(),
    "text.csv": b'School,KA1,KA2\nOak Primary,3,Good\n"Elm, The",2.5,1.10\n',
    "wide.csv": "School;KA1\r\nOak;3\r\nÉcole;2\r\n".encode("utf-16"),
}
