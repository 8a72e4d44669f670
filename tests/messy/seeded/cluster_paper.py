"""The cluster office's paper: sheets as grids of cells, five programs to save them with, and the truth beside them."""

import datetime as dt
import io
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import openpyxl
import xlsxwriter
import xlwt
from odf import table as odt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableCellProperties, TextProperties
from odf.text import P
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill

from tests.messy.seeded import Made

RED, AMBER, GREEN, BLUE, GREY = "FF0000", "FFC000", "00B050", "4F81BD", "D9D9D9"
OLD_COLOURS = {RED: "red", AMBER: "gold", GREEN: "green", BLUE: "blue", GREY: "gray25"}
LONG_AGO = dt.datetime(2024, 1, 8, 9, 30)  # noqa: DTZ001 - workbooks know no time zone


def at(row: int, column: int) -> str:
    """The A1 address of a cell, both counted from 1."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return f"{name}{row}"


@dataclass
class Cell:
    """What is typed in a cell, and how it looks."""

    value: Any = None
    fill: str | None = None
    bold: bool = False
    note: str | None = None


@dataclass
class Sheet:
    """One sheet as the office fills it, rows and columns counted from 1."""

    name: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    hidden: bool = False

    def put(self, row: int, column: int, value: Any, **looks: Any) -> None:
        """Type a value; the cell's looks are those of ``Cell``."""
        if value is not None or looks.get("fill"):
            self.cells[row, column] = Cell(value, **looks)

    def put_row(self, row: int, values: list[Any], column: int = 1, **looks: Any) -> None:
        """Type values across a row."""
        for offset, value in enumerate(values):
            self.put(row, column + offset, value, **looks)

    def merge(self, row: int, column: int, rows: int = 1, columns: int = 1) -> None:
        """Merge a block from its top left cell."""
        if rows * columns > 1:
            self.merges.append((row, column, row + rows - 1, column + columns - 1))


class Paper:
    """A workbook in the making, with what a careful person reads in it."""

    def __init__(self, layout: str, **always: Any) -> None:
        self.sheets: list[Sheet] = []
        self.always = always
        self.truth: dict[str, Any] = {"layout": layout, "ratings": {}, "questions": [], "answers": {}}

    def sheet(self, name: str) -> Sheet:
        """Add a sheet."""
        self.sheets.append(Sheet(name))
        return self.sheets[-1]

    def rate(self, sheet: str, place: tuple[int, int], criterion: str, level: float | None, **fields: Any) -> None:
        """One rating that a careful person reads in this cell."""
        frame = {"K": "ka", "H": "hts2020", "D": "nse2015"}[criterion[0]]
        row = {"school": None, "leader": None, "cycle": None, "point": None, "source": "appraiser", "framework": frame}
        self.truth["ratings"][f"{sheet}!{at(*place)}"] = {
            **row, **self.always, **fields, "criterion": criterion, "level": level
        }  # fmt: skip

    def ask(self, *kinds: str, **answers: str) -> None:
        """Kinds of question a careful person could ask of this workbook, and the truthful answers."""
        self.truth["questions"] = sorted({*self.truth["questions"], *kinds, *answers})
        self.truth["answers"].update(answers)

    def save(self, name: str, program: str) -> Made:
        """Save with one of the programs; ``name`` is without ending."""
        ending = {"openpyxl": "xlsx", "xlsxwriter": "xlsx", "xlwt": "xls", "odf": "ods"}.get(program, "csv")
        return Made(f"{name}.{ending}", PROGRAMS[program](self.sheets), self.truth)


def _openpyxl(sheets: list[Sheet]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.created = book.properties.modified = LONG_AGO
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        for (row, column), cell in sheet.cells.items():
            made = page.cell(row, column, cell.value)
            made.font = Font(name="Calibri", bold=cell.bold)
            made.alignment = Alignment(wrap_text=True, vertical="top")
            if cell.fill:
                made.fill = PatternFill("solid", fgColor=cell.fill)
            if cell.note:
                made.comment = Comment(cell.note, "Office")
            if isinstance(cell.value, dt.date):
                made.number_format = "dd/mm/yyyy"
        for top, left, bottom, right in sheet.merges:
            page.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
        for row in sheet.hidden_rows:
            page.row_dimensions[row].hidden = True
        for column in sheet.hidden_columns:
            page.column_dimensions[at(1, column)[:-1]].hidden = True
        page.sheet_state = "hidden" if sheet.hidden else "visible"
        page.page_setup.orientation = "landscape"
        page.oddHeader.center.text = "CONFIDENTIAL"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _xlsxwriter(sheets: list[Sheet]) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"created": LONG_AGO})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        spans = {(top, left): (bottom, right) for top, left, bottom, right in sheet.merges}
        for (row, column), cell in sheet.cells.items():
            looks: dict[str, Any] = {"bold": cell.bold, "text_wrap": True, "border": 1, "font_name": "Arial"}
            looks |= {"bg_color": f"#{cell.fill}"} if cell.fill else {}
            looks |= {"num_format": "dd mmm yyyy"} if isinstance(cell.value, dt.date) else {}
            style = book.add_format(looks)
            if (row, column) in spans:
                bottom, right = spans[row, column]
                page.merge_range(row - 1, column - 1, bottom - 1, right - 1, cell.value, style)
            else:
                page.write(row - 1, column - 1, cell.value, style)
            if cell.note:
                page.write_comment(row - 1, column - 1, cell.note)
        for row in sheet.hidden_rows:
            page.set_row(row - 1, None, None, {"hidden": True})
        for column in sheet.hidden_columns:
            page.set_column(column - 1, column - 1, None, None, {"hidden": True})
        if sheet.hidden:
            page.hide()
        page.set_header("&C&F")
    book.close()
    return out.getvalue()


def _xlwt(sheets: list[Sheet]) -> bytes:
    book = xlwt.Workbook()
    for sheet in sheets:
        page = book.add_sheet(sheet.name)
        spans = {(top, left): (bottom, right) for top, left, bottom, right in sheet.merges}
        for (row, column), cell in sheet.cells.items():
            fill = f"pattern: pattern solid, fore_colour {OLD_COLOURS[cell.fill]};" if cell.fill else ""
            style = xlwt.easyxf(
                f"font: bold {'on' if cell.bold else 'off'}; {fill}",
                num_format_str="DD/MM/YYYY" if isinstance(cell.value, dt.date) else "General",
            )
            if (row, column) in spans:
                bottom, right = spans[row, column]
                page.write_merge(row - 1, bottom - 1, column - 1, right - 1, cell.value, style)
            else:
                page.write(row - 1, column - 1, cell.value, style)
        for row in sheet.hidden_rows:
            page.row(row - 1).hidden = True
        for column in sheet.hidden_columns:
            page.col(column - 1).hidden = True
        page.visibility = 1 if sheet.hidden else 0
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _odf(sheets: list[Sheet]) -> bytes:
    document = OpenDocumentSpreadsheet()
    styles: dict[tuple[str | None, bool], Style] = {}
    for sheet in sheets:
        page = odt.Table(name=sheet.name)
        spans = {(top, left): (bottom, right) for top, left, bottom, right in sheet.merges}
        covered = {
            (row, column)
            for top, left, bottom, right in sheet.merges
            for row in range(top, bottom + 1)
            for column in range(left, right + 1)
        } - set(spans)
        rows = max(row for row, _ in sheet.cells)
        columns = max(column for _, column in sheet.cells)
        for column in range(1, columns + 1):
            hide = {"visibility": "collapse"} if column in sheet.hidden_columns else {}
            page.addElement(odt.TableColumn(**hide))
        for row in range(1, rows + 1):
            line = odt.TableRow(**({"visibility": "collapse"} if row in sheet.hidden_rows else {}))
            for column in range(1, columns + 1):
                place = (row, column)
                if place in covered:
                    line.addElement(odt.CoveredTableCell())
                else:
                    cell = sheet.cells.get(place, Cell())
                    line.addElement(_odf_cell(document, styles, cell, place, spans.get(place)))
            page.addElement(line)
        document.spreadsheet.addElement(page)
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def _odf_cell(document: Any, styles: Any, cell: Cell, place: tuple[int, int], span: tuple[int, int] | None) -> Any:
    looks: dict[str, Any] = {}
    if cell.fill or cell.bold:
        if (cell.fill, cell.bold) not in styles:
            style = Style(name=f"ce{len(styles)}", family="table-cell")
            if cell.fill:
                style.addElement(TableCellProperties(backgroundcolor=f"#{cell.fill}"))
            if cell.bold:
                style.addElement(TextProperties(fontweight="bold"))
            document.automaticstyles.addElement(style)
            styles[cell.fill, cell.bold] = style
        looks["stylename"] = styles[cell.fill, cell.bold]
    if span:
        looks |= {"numberrowsspanned": span[0] - place[0] + 1, "numbercolumnsspanned": span[1] - place[1] + 1}
    value = cell.value
    if isinstance(value, dt.date):
        looks |= {"valuetype": "date", "datevalue": value.isoformat()}
        value = value.strftime("%d/%m/%Y")
    elif isinstance(value, int | float):
        looks |= {"valuetype": "float", "value": value}
    elif value is not None:
        looks |= {"valuetype": "string"}
    made = odt.TableCell(**looks)
    for line in [] if value is None else str(value).split("\n"):
        made.addElement(P(text=line))
    return made


def _text(separator: str, encoding: str) -> Callable[[list[Sheet]], bytes]:
    def quoted(value: Any) -> str:
        text = value.strftime("%d/%m/%Y") if isinstance(value, dt.date) else "" if value is None else str(value)
        awkward = separator in text or '"' in text or "\n" in text
        return '"' + text.replace('"', '""') + '"' if awkward else text

    def save(sheets: list[Sheet]) -> bytes:
        cells = sheets[0].cells
        rows = range(1, max(row for row, _ in cells) + 1)
        columns = range(1, max(column for _, column in cells) + 1)
        lines = [separator.join(quoted(cells.get((r, c), Cell()).value) for c in columns) for r in rows]
        return "\r\n".join([*lines, ""]).encode(encoding)

    return save


PROGRAMS: dict[str, Callable[[list[Sheet]], bytes]] = {
    "openpyxl": _openpyxl,
    "xlsxwriter": _xlsxwriter,
    "xlwt": _xlwt,
    "odf": _odf,
    "csv": _text(",", "utf-8"),
    "csv of Excel": _text(",", "cp1252"),
    "semicolons": _text(";", "utf-8-sig"),
    "tabs": _text("\t", "utf-16"),
}
BOOKS = ("openpyxl", "openpyxl", "xlsxwriter", "xlsxwriter", "odf", "xlwt")
