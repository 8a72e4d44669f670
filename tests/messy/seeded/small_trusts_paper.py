"""The paper of five small trusts: tabs filled cell by cell, the truth noted as each rating is typed, five programs to save with."""

import csv
import io
from dataclasses import dataclass, field
from typing import Any

import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableCellProperties, TableColumnProperties, TextProperties
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from tests.messy.seeded import Made

XLS_COLOURS = {"FF0000": "red", "FFC000": "orange", "00B050": "green", "FFFF00": "yellow", "BDD7EE": "pale_blue"}


@dataclass
class Ink:
    """What stands in a cell and how it looks; `formula` is saved with the value as its result."""

    value: Any
    fill: str | None = None
    struck: bool = False
    bold: bool = False
    note: str | None = None
    formula: str | None = None
    form: str | None = None


@dataclass
class Tab:
    """One sheet, its cells by row and column counted from nought."""

    name: str
    cells: dict[tuple[int, int], Ink] = field(default_factory=dict)
    hidden_columns: set[int] = field(default_factory=set)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)

    def put(self, row: int, column: int, value: Any, **look: Any) -> None:
        """Type a value; None leaves the cell as it was."""
        if value is not None:
            self.cells[row, column] = Ink(value, **look)

    def line(self, row: int, values: list[Any], column: int = 0, **look: Any) -> None:
        """Type values along a row."""
        for i, value in enumerate(values):
            self.put(row, column + i, value, **look)


def a1(row: int, column: int) -> str:
    """The address of a row and a column counted from nought."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


@dataclass
class Book:
    """A workbook in the making, and what a careful person will read in it."""

    layout: str
    questions: list[str] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    tabs: list[Tab] = field(default_factory=list)
    truth: dict[tuple[str, str], Any] = field(default_factory=dict)
    optional: list[str] = field(default_factory=list)

    def tab(self, name: str) -> Tab:
        """A new sheet at the end."""
        self.tabs.append(Tab(name))
        return self.tabs[-1]

    def rate(self, tab: Tab, row: int, column: int, value: Any, truth: Any, **look: Any) -> None:
        """Type a rating and note what it is; a truth of None is a cell that holds none."""
        tab.put(row, column, value, **look)
        if truth is not None:
            self.truth[tab.name, a1(row, column)] = truth

    def save(self, name: str) -> Made:
        """The file that goes out, by the program its ending stands for; `.ods` and `.xls` know no saved formulas here."""
        ending = name.rsplit(".", 1)[-1]
        tab_names = {tab.name: "" if ending == "csv" else tab.name for tab in self.tabs}
        expected = {
            "layout": self.layout,
            "questions": self.questions,
            "answers": self.answers,
            "ratings": {f"{tab_names[tab]}!{cell}": one for (tab, cell), one in self.truth.items()},
        }
        if self.optional:
            expected["optional"] = self.optional
        return Made(name, SAVERS[ending](self.tabs), expected)


def _size(tab: Tab) -> tuple[int, int]:
    return max(r for r, _ in tab.cells) + 1, max(c for _, c in tab.cells) + 1


def save_xlsx(tabs: list[Tab]) -> bytes:
    """By xlsxwriter, which keeps the results of formulas."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    for tab in tabs:
        sheet = book.add_worksheet(tab.name)
        for r1, c1, r2, c2 in tab.merges:
            sheet.merge_range(r1, c1, r2, c2, "")
        for (row, column), ink in tab.cells.items():
            look: dict[str, Any] = {"bold": ink.bold, "font_strikeout": ink.struck, "text_wrap": "\n" in str(ink.value)}
            if ink.fill:
                look |= {"bg_color": f"#{ink.fill}"}
            if ink.form:
                look |= {"num_format": ink.form}
            style = book.add_format(look)
            if ink.formula:
                sheet.write_formula(row, column, ink.formula, style, ink.value)
            else:
                sheet.write(row, column, ink.value, style)
            if ink.note:
                sheet.write_comment(row, column, ink.note)
        for column in tab.hidden_columns:
            sheet.set_column(column, column, None, None, {"hidden": True})
    book.close()
    return out.getvalue()


def save_xlsm(tabs: list[Tab]) -> bytes:
    """By openpyxl, as the other spreadsheet program would; never used where a formula's result matters."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for tab in tabs:
        sheet = book.create_sheet(tab.name)
        for (row, column), ink in tab.cells.items():
            cell = sheet.cell(row + 1, column + 1, ink.value)
            cell.font = Font(bold=ink.bold, strike=ink.struck)
            if ink.fill:
                cell.fill = PatternFill("solid", fgColor=f"FF{ink.fill}")
            if ink.form:
                cell.number_format = ink.form
            if ink.note:
                cell.comment = Comment(ink.note, "Office")
        for r1, c1, r2, c2 in tab.merges:
            sheet.merge_cells(f"{a1(r1, c1)}:{a1(r2, c2)}")
        for column in tab.hidden_columns:
            sheet.column_dimensions[a1(0, column)[:-1]].hidden = True
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def save_csv(tabs: list[Tab]) -> bytes:
    """The first tab as text, in the code page of an English office."""
    rows, columns = _size(tabs[0])
    out = io.StringIO()
    writer = csv.writer(out)
    for row in range(rows):
        writer.writerow([tabs[0].cells[row, c].value if (row, c) in tabs[0].cells else "" for c in range(columns)])
    return out.getvalue().encode("cp1252")


def save_xls(tabs: list[Tab]) -> bytes:
    """By the program of 2003."""
    book = xlwt.Workbook()
    for tab in tabs:
        sheet = book.add_sheet(tab.name)
        for (row, column), ink in tab.cells.items():
            words = f"font: bold {'on' if ink.bold else 'off'}, struck_out {'on' if ink.struck else 'off'}"
            if ink.fill:
                words += f"; pattern: pattern solid, fore_colour {XLS_COLOURS[ink.fill]}"
            sheet.write(row, column, ink.value, xlwt.easyxf(words, num_format_str=ink.form or "General"))
        for column in tab.hidden_columns:
            sheet.col(column).hidden = True
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def save_ods(tabs: list[Tab]) -> bytes:
    """By odfpy, as LibreOffice keeps it."""
    book = OpenDocumentSpreadsheet()
    styles: dict[tuple[str | None, bool], Any] = {}
    hidden = Style(name="unseen", family="table-column")
    hidden.addElement(TableColumnProperties(columnwidth="2cm"))
    book.automaticstyles.addElement(hidden)
    for tab in tabs:
        table = Table(name=tab.name)
        rows, columns = _size(tab)
        for column in range(columns):
            table.addElement(TableColumn(visibility="collapse" if column in tab.hidden_columns else "visible"))
        for row in range(rows):
            line = TableRow()
            for column in range(columns):
                line.addElement(_ods_cell(book, styles, tab.cells.get((row, column))))
            table.addElement(line)
        book.spreadsheet.addElement(table)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _ods_cell(book: Any, styles: dict[tuple[str | None, bool], Any], ink: Ink | None) -> Any:
    if ink is None:
        return TableCell()
    key = (ink.fill, ink.struck)
    if key not in styles:
        styles[key] = Style(name=f"s{len(styles)}", family="table-cell")
        if ink.fill:
            styles[key].addElement(TableCellProperties(backgroundcolor=f"#{ink.fill.lower()}"))
        if ink.struck:
            styles[key].addElement(TextProperties(textlinethroughstyle="solid", textlinethroughtype="single"))
        book.automaticstyles.addElement(styles[key])
    number = isinstance(ink.value, int | float)
    more = {"valuetype": "float", "value": ink.value} if number else {"valuetype": "string"}
    cell = TableCell(stylename=styles[key], **more)
    for part in str(ink.value).split("\n"):
        cell.addElement(P(text=part))
    return cell


SAVERS = {"xlsx": save_xlsx, "xlsm": save_xlsm, "csv": save_csv, "xls": save_xls, "ods": save_ods}
