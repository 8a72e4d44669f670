"""The programs a trust's offices save with: each writes grids to bytes in its own way."""

import csv
import io
import random
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableColumnProperties
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from odf.text import P
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

if TYPE_CHECKING:
    from tests.messy.seeded.desk import Grid

LONG_AGO = datetime(2024, 1, 8, 9, 0)  # noqa: DTZ001 - what the office's clock said, without a zone


def write_book(r: random.Random, data: io.BytesIO, grids: "Sequence[Grid]", kind: str) -> None:
    """The grids as one file of a kind: xlsx, xlsxwriter, xls, ods, or csv with its encoding behind a colon."""
    if kind.startswith("csv"):
        data.write(_write_text(r, grids[0]))
    else:
        {"xlsx": _write_openpyxl, "xlsxwriter": _write_xlsxwriter, "xls": _write_xls, "ods": _write_ods}[kind](
            r, data, grids
        )


def _write_openpyxl(r: random.Random, data: io.BytesIO, grids: "Sequence[Grid]") -> None:
    book = Workbook()
    book.remove(book.active)
    banner = PatternFill("solid", fgColor=r.choice(("FF1F3864", "FFD9E1F2", "FFE2EFDA", "FF7030A0", "FFF2F2F2")))
    for grid in grids:
        sheet = book.create_sheet(grid.name)
        sheet.sheet_state = "hidden" if grid.hidden else "visible"
        for (row, column), value in grid.cells.items():
            cell = sheet.cell(row, column, value if value != "" else None)
            if isinstance(value, date):
                cell.number_format = "DD/MM/YYYY"
            if row in grid.bold:
                cell.font, cell.fill, cell.alignment = Font(bold=True), banner, Alignment(wrap_text=True)
        for (row, column), note in grid.notes.items():
            sheet.cell(row, column).comment = Comment(note, "Trust office")
        for top, left, bottom, right in grid.merges:
            sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
        for row in grid.hidden_rows:
            sheet.row_dimensions[row].hidden = True
        for column in grid.hidden_columns:
            sheet.column_dimensions[get_column_letter(column)].hidden = True
        if grid.bold and r.random() < 0.5:
            sheet.freeze_panes = sheet.cell(max(grid.bold) + 1, 2)
    book.properties.created = LONG_AGO
    book.save(data)


def _write_xlsxwriter(r: random.Random, data: io.BytesIO, grids: "Sequence[Grid]") -> None:
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    book.set_properties({"created": LONG_AGO})
    head = book.add_format(
        {"bold": True, "bg_color": r.choice(("#DDEBF7", "#305496", "#FFF2CC")), "text_wrap": True, "border": 1}
    )
    day, plain = book.add_format({"num_format": "dd mmm yyyy"}), book.add_format()
    for grid in grids:
        sheet = book.add_worksheet(grid.name)
        if grid.hidden:
            sheet.hide()
        for top, left, bottom, right in grid.merges:
            sheet.merge_range(top - 1, left - 1, bottom - 1, right - 1, "", head if top in grid.bold else plain)
        for (row, column), value in grid.cells.items():
            style = day if isinstance(value, date) else head if row in grid.bold else plain
            sheet.write(row - 1, column - 1, value, style)
        for (row, column), note in grid.notes.items():
            sheet.write_comment(row - 1, column - 1, note)
        for row in grid.hidden_rows:
            sheet.set_row(row - 1, None, None, {"hidden": True})
        for column in grid.hidden_columns:
            sheet.set_column(column - 1, column - 1, None, None, {"hidden": True})
    book.close()


def _write_xls(r: random.Random, data: io.BytesIO, grids: "Sequence[Grid]") -> None:
    book = xlwt.Workbook()
    head, day = xlwt.easyxf("font: bold on; align: wrap on"), xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for grid in grids:
        sheet = book.add_sheet(grid.name)
        sheet.visibility = 1 if grid.hidden else 0
        covered = {(top, left): (top, bottom, left, right) for top, left, bottom, right in grid.merges}
        for (row, column), value in grid.cells.items():
            style = day if isinstance(value, date) else head if row in grid.bold else xlwt.Style.default_style
            if (row, column) in covered:
                top, bottom, left, right = covered[row, column]
                sheet.write_merge(top - 1, bottom - 1, left - 1, right - 1, value, style)
            else:
                sheet.write(row - 1, column - 1, value, style)
        for row in grid.hidden_rows:
            sheet.row(row - 1).hidden = True
        for column in grid.hidden_columns:
            sheet.col(column - 1).hidden = True
    book.save(data)


def _write_ods(r: random.Random, data: io.BytesIO, grids: "Sequence[Grid]") -> None:
    book = OpenDocumentSpreadsheet()
    wide = Style(name="wide", family="table-column")
    wide.addElement(TableColumnProperties(columnwidth=r.choice(("2.5cm", "3.2cm", "4cm"))))
    book.automaticstyles.addElement(wide)
    for grid in grids:
        if grid.hidden:
            raise ValueError("a hidden sheet needs a style in OpenDocument; this office hides in Excel")
        book.spreadsheet.addElement(_a_table(grid, wide))
    book.write(data)


def _a_table(grid: "Grid", wide: Style) -> Table:
    table = Table(name=grid.name)
    right = max(column for _, column in grid.cells)
    for column in range(1, right + 1):
        seen = {"visibility": "collapse"} if column in grid.hidden_columns else {}
        table.addElement(TableColumn(stylename=wide, **seen))
    spans = {(top, left): (bottom - top + 1, end - left + 1) for top, left, bottom, end in grid.merges}
    covered = {
        (row, column)
        for top, left, bottom, end in grid.merges
        for row in range(top, bottom + 1)
        for column in range(left, end + 1)
    } - set(spans)
    for row in range(1, grid.last + 1):
        line = TableRow(visibility="collapse" if row in grid.hidden_rows else "visible")
        for column in range(1, right + 1):
            if (row, column) in covered:
                line.addElement(CoveredTableCell())
            else:
                line.addElement(_a_cell(grid.cells.get((row, column)), spans.get((row, column))))
        table.addElement(line)
    return table


def _a_cell(value: Any, span: tuple[int, int] | None) -> TableCell:
    spanned = {"numberrowsspanned": span[0], "numbercolumnsspanned": span[1]} if span else {}
    if value is None or value == "":
        return TableCell(**spanned)
    if isinstance(value, date):
        cell = TableCell(valuetype="date", datevalue=value.isoformat(), **spanned)
        value = value.strftime("%d/%m/%Y")
    elif isinstance(value, int | float):
        cell = TableCell(valuetype="float", value=value, **spanned)
    else:
        cell = TableCell(valuetype="string", **spanned)
    cell.addElement(P(text=str(value)))
    return cell


def _write_text(r: random.Random, grid: "Grid") -> bytes:
    right = max(column for _, column in grid.cells)
    text = io.StringIO()
    separator, encoding = r.choice(
        ((",", "utf-8-sig"), (",", "cp1252"), (";", "utf-8-sig"), ("\t", "utf-16"), (",", "utf-8"))
    )
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    for row in range(1, grid.last + 1):
        values = [grid.cells.get((row, column), "") for column in range(1, right + 1)]
        writer.writerow([_as_text(v) for v in values])
    return text.getvalue().encode(encoding, "replace")


def _as_text(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.strftime("%d/%m/%Y %H:%M")
    return value.strftime("%d/%m/%Y") if isinstance(value, date) else value
