"""The partner's stationery: sheets written cell by cell, then saved by whichever program was at hand."""

import csv
import datetime as dt
import io
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

Value = str | int | float | dt.date | None

STAMP = dt.datetime(2024, 7, 1, 9, 0)  # noqa: DTZ001 - the office formats know no time zone


@dataclass
class Cell:
    """What one cell holds and how it looks; ``struck`` is a word crossed out before the value."""

    value: Value = None
    fill: str | None = None
    note: str | None = None
    strike: bool = False
    bold: bool = False
    font: str | None = None
    form: str | None = None
    struck: str | None = None


@dataclass
class Sheet:
    """One sheet: cells by row and column counted from one."""

    name: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden: bool = False
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)

    def put(self, row: int, column: int, value: Value, **look: Any) -> str:
        """Write a cell; its address, ``Sheet!A1``."""
        self.cells[row, column] = Cell(None if value == "" else value, **look)
        return f"{self.name}!{letters(column)}{row}"

    def put_row(self, row: int, column: int, values: Sequence[Value], **look: Any) -> None:
        """Write values to the right of a cell; None leaves a cell empty."""
        for at, value in enumerate(values, column):
            if value is not None:
                self.put(row, at, value, **look)

    def size(self) -> tuple[int, int]:
        """The last row and column in use."""
        return max(r for r, _ in self.cells), max(c for _, c in self.cells)


def letters(column: int) -> str:
    """The name of a column counted from one."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def save(sheets: list[Sheet], kind: str) -> bytes:
    """The workbook as bytes: kind is xlsx, xlsx-w (the other writer), xls, ods, csv-semi, csv or csv-utf8."""
    if kind.startswith("csv"):
        return _save_csv(sheets[0], kind)
    return {"xlsx": _save_openpyxl, "xlsx-w": _save_xlsxwriter, "xls": _save_xlwt, "ods": _save_odf}[kind](sheets)


def suffix(kind: str) -> str:
    """The ending of the file's name."""
    return kind.split("-", maxsplit=1)[0]


def draw_kind(rng: random.Random, *, notes: bool = False, rich: bool = False) -> str:
    """A program that can write what the workbook needs."""
    kinds = ["xlsx", "xlsx", "xlsx-w"] + ([] if rich else ["ods"]) + ([] if notes or rich else ["xls"])
    return rng.choice(kinds)


def _save_openpyxl(sheets: list[Sheet]) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    book.properties.created = book.properties.modified = STAMP
    book.remove(book.active)
    for sheet in sheets:
        ws = book.create_sheet(sheet.name)
        for (row, column), cell in sheet.cells.items():
            _fill_openpyxl(ws.cell(row, column), cell)
        for top, left, bottom, right in sheet.merges:
            ws.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
        ws.sheet_state = "hidden" if sheet.hidden else "visible"
        for row in sheet.hidden_rows:
            ws.row_dimensions[row].hidden = True
        for column in sheet.hidden_columns:
            ws.column_dimensions[letters(column)].hidden = True
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill_openpyxl(target: Any, cell: Cell) -> None:
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.comments import Comment
    from openpyxl.styles import Font, PatternFill

    target.value = cell.value
    if cell.struck:
        target.value = CellRichText(TextBlock(InlineFont(strike=True), cell.struck), " " + str(cell.value))
    if cell.fill:
        target.fill = PatternFill("solid", fgColor=cell.fill)
    if cell.note:
        target.comment = Comment(cell.note, "Partner")
    if cell.form:
        target.number_format = cell.form
    target.font = Font(bold=cell.bold, strike=cell.strike, name=cell.font or "Calibri")


def _save_xlsxwriter(sheets: list[Sheet]) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"created": STAMP})
    for sheet in sheets:
        ws = book.add_worksheet(sheet.name)
        merged = {(t, le): (b, r) for t, le, b, r in sheet.merges}
        for (row, column), cell in sheet.cells.items():
            look = _a_format(book, cell)
            if (row, column) in merged:
                bottom, right = merged[row, column]
                ws.merge_range(row - 1, column - 1, bottom - 1, right - 1, cell.value, look)
            elif cell.struck:
                parts = [book.add_format({"font_strikeout": True}), cell.struck, " " + str(cell.value)]
                ws.write_rich_string(row - 1, column - 1, *parts)
            elif isinstance(cell.value, dt.date):
                ws.write_datetime(row - 1, column - 1, dt.datetime.combine(cell.value, dt.time()), look)
            else:
                ws.write(row - 1, column - 1, cell.value, look)
            if cell.note:
                ws.write_comment(row - 1, column - 1, cell.note)
        if sheet.hidden:
            ws.hide()
        for row in sheet.hidden_rows:
            ws.set_row(row - 1, None, None, {"hidden": True})
        for column in sheet.hidden_columns:
            ws.set_column(column - 1, column - 1, None, None, {"hidden": True})
    book.close()
    return out.getvalue()


def _a_format(book: Any, cell: Cell) -> Any:
    wanted: dict[str, Any] = {"bold": cell.bold, "font_strikeout": cell.strike, "font_name": cell.font or "Calibri"}
    if cell.fill:
        wanted |= {"bg_color": f"#{cell.fill}"}
    if cell.form or isinstance(cell.value, dt.date):
        wanted |= {"num_format": cell.form or "dd/mm/yyyy"}
    return book.add_format(wanted)


def _save_xlwt(sheets: list[Sheet]) -> bytes:
    import xlwt

    book = xlwt.Workbook()
    looks: dict[tuple[Any, ...], Any] = {}
    palette: dict[str, int] = {}
    for sheet in sheets:
        ws = book.add_sheet(sheet.name)
        merged = {(t, le): (b, r) for t, le, b, r in sheet.merges}
        for (row, column), cell in sheet.cells.items():
            is_date = isinstance(cell.value, dt.date)
            key = (cell.fill, cell.strike, cell.bold, cell.font, cell.form, is_date)
            look = looks.setdefault(key, looks.get(key) or _an_xlwt_style(book, palette, cell, is_date))
            if (row, column) in merged:
                bottom, right = merged[row, column]
                ws.write_merge(row - 1, bottom - 1, column - 1, right - 1, cell.value, look)
            else:
                ws.write(row - 1, column - 1, cell.value, look)
        ws.visibility = 1 if sheet.hidden else 0
        for row in sheet.hidden_rows:
            ws.row(row - 1).hidden = True
        for column in sheet.hidden_columns:
            ws.col(column - 1).hidden = True
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _an_xlwt_style(book: Any, palette: dict[str, int], cell: Cell, is_date: bool) -> Any:
    import xlwt

    style = xlwt.XFStyle()
    style.font.bold, style.font.struck_out, style.font.name = cell.bold, cell.strike, cell.font or "Arial"
    if cell.form or is_date:
        style.num_format_str = cell.form or "DD/MM/YYYY"
    if cell.fill:
        if cell.fill not in palette:
            palette[cell.fill] = 0x21 + len(palette)
            xlwt.add_palette_colour(f"own{cell.fill}", palette[cell.fill])
            rgb = (int(cell.fill[i : i + 2], 16) for i in (0, 2, 4))
            book.set_colour_RGB(palette[cell.fill], *rgb)
        style.pattern.pattern = xlwt.Pattern.SOLID_PATTERN
        style.pattern.pattern_fore_colour = palette[cell.fill]
    return style


def _save_odf(sheets: list[Sheet]) -> bytes:
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.style import Style, TableProperties
    from odf.table import Table

    book = OpenDocumentSpreadsheet()
    looks: dict[tuple[Any, ...], Any] = {}
    unseen = Style(name="taUnseen", family="table")
    unseen.addElement(TableProperties(display="false"))
    book.automaticstyles.addElement(unseen)
    for sheet in sheets:
        table = Table(name=sheet.name, **({"stylename": unseen} if sheet.hidden else {}))
        _fill_odf(book, table, sheet, looks)
        book.spreadsheet.addElement(table)
    out = io.BytesIO()
    book.write(out)
    return out.getvalue()


def _fill_odf(book: Any, table: Any, sheet: Sheet, looks: dict[tuple[Any, ...], Any]) -> None:
    from odf.table import TableCell, TableColumn, TableRow

    rows, columns = sheet.size()
    covered = {(r, c) for t, le, b, ri in sheet.merges for r in range(t, b + 1) for c in range(le, ri + 1)}
    starts = {(t, le): (b - t + 1, r - le + 1) for t, le, b, r in sheet.merges}
    for column in range(1, columns + 1):
        table.addElement(TableColumn(**({"visibility": "collapse"} if column in sheet.hidden_columns else {})))
    for row in range(1, rows + 1):
        line = TableRow(**({"visibility": "collapse"} if row in sheet.hidden_rows else {}))
        for column in range(1, columns + 1):
            if (row, column) in covered and (row, column) not in starts:
                from odf.table import CoveredTableCell

                line.addElement(CoveredTableCell())
                continue
            cell = sheet.cells.get((row, column))
            span = starts.get((row, column))
            extra = {"numberrowsspanned": span[0], "numbercolumnsspanned": span[1]} if span else {}
            line.addElement(_an_odf_cell(book, cell, looks, extra) if cell else TableCell(**extra))
        table.addElement(line)


def _an_odf_cell(book: Any, cell: Cell, looks: dict[tuple[Any, ...], Any], extra: dict[str, Any]) -> Any:
    from odf.office import Annotation
    from odf.table import TableCell
    from odf.text import P

    kind: dict[str, Any] = {"valuetype": "string"}
    shown = "" if cell.value is None else str(cell.value)
    if isinstance(cell.value, dt.date):
        kind, shown = {"valuetype": "date", "datevalue": cell.value.isoformat()}, cell.value.strftime("%d/%m/%Y")
    elif isinstance(cell.value, int | float):
        kind = {"valuetype": "float", "value": cell.value}
    made = TableCell(stylename=_an_odf_style(book, cell, looks), **(kind if shown else {}), **extra)
    if cell.note:
        note = Annotation()
        note.addElement(P(text=cell.note))
        made.addElement(note)
    for line in shown.split("\n") if shown else []:
        made.addElement(P(text=line))
    return made


def _an_odf_style(book: Any, cell: Cell, looks: dict[tuple[Any, ...], Any]) -> Any:
    from odf.style import Style, TableCellProperties, TextProperties

    key = (cell.fill, cell.strike, cell.bold, cell.font)
    if key not in looks:
        style = Style(name=f"own{len(looks)}", family="table-cell")
        if cell.fill:
            style.addElement(TableCellProperties(backgroundcolor=f"#{cell.fill}"))
        words: dict[str, str] = {}
        words |= {"textlinethroughstyle": "solid", "textlinethroughtype": "single"} if cell.strike else {}
        words |= {"fontweight": "bold"} if cell.bold else {}
        words |= {"fontfamily": cell.font} if cell.font else {}
        style.addElement(TextProperties(**words))
        book.automaticstyles.addElement(style)
        looks[key] = style
    return looks[key]


def _save_csv(sheet: Sheet, kind: str) -> bytes:
    rows, columns = sheet.size()
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if kind == "csv-semi" else ",", lineterminator="\r\n")
    for row in range(1, rows + 1):
        line = [sheet.cells.get((row, c), Cell()).value for c in range(1, columns + 1)]
        writer.writerow(
            ["" if v is None else v.strftime("%d/%m/%Y") if isinstance(v, dt.date) else str(v) for v in line]
        )
    if kind == "csv-utf8":
        return out.getvalue().encode("utf-8-sig")
    return out.getvalue().encode("cp1252", errors="replace")
