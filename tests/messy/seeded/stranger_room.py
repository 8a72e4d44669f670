"""Fifteen offices that never met: their people and schools (all invented), their scales, and a page that remembers its truth."""

import csv
import io
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableCellProperties
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from headlight.frameworks import read_frameworks
from tests.messy.seeded import Made

FIRST = (
    "Aled", "Beatrix", "Cerys", "Dominic", "Esme", "Fergus", "Gwenllian", "Harpreet", "Isolde", "Jarek", "Kwabena",
    "Lowri", "Maeve", "Nnamdi", "Orla", "Padma", "Rhodri", "Sunita", "Tobias", "Ursula", "Vikram", "Winifred", "Yetunde",
    "Zachary", "Mary-Jane", "Sian", "Hope", "Frank",
)  # fmt: skip
LAST = (
    "Applegarth", "Bevan-Hughes", "Chaudhry", "D'Souza", "Ellershaw", "Fearnside", "Gittins", "Hesketh", "Igwe",
    "Jaszczak", "Kendrick", "Llewelyn", "McBride", "Nettleship", "Okonjo", "Prothero", "Quayle", "Ruddock", "Sandhu",
    "Tranter", "Underhay", "Vaughan", "Wetherall", "Young", "Rich", "Bishop", "Day", "Church",
)  # fmt: skip
PLACES = (
    "Ashcombe", "Brockhollow", "Clunmere", "Dovebridge", "Elmsworthy", "Fosse Way", "Glasbury Road", "Hollin Bank",
    "Ivelstone", "Jessop Street", "Knighton Hill", "Lugg Valley", "Marlbeck", "Offa's Dyke", "Pembridge Lane",
    "Rushwick", "St Oswin's", "St Winefride's", "Teme Side", "Walford", "All Saints", "Our Lady of Grace",
)  # fmt: skip
KINDS = (
    "Primary School", "CofE Primary School", "Catholic Primary School", "Academy", "High School", "Junior School",
    "Infant and Nursery School", "Church in Wales Primary School", "Community Primary", "School", "VC First School",
)  # fmt: skip
TOWNS = ("Marlbeck", "Castle Ford", "Pontwern", "Nether Leigh", "Kingsbourne")
FRAMEWORKS = read_frameworks()
RED, AMBER, GREEN, BLUE = "FF0000", "FFC000", "00B050", "0070C0"
LONG_AGO = datetime(2024, 2, 5, 8, 30)  # noqa: DTZ001 - an office's clock has no zone


class Person(NamedTuple):
    """Somebody appraised, and where."""

    title: str
    first: str
    last: str
    school: str
    urn: int
    post: str = "Headteacher"

    @property
    def name(self) -> str:
        """First name, then surname."""
        return f"{self.first} {self.last}"

    @property
    def formal(self) -> str:
        """Mrs Orla Prothero."""
        return f"{self.title} {self.first} {self.last}"


def meet(r: random.Random, least: int, most: int | None = None, town: bool = False) -> list[Person]:
    """Some heads of different schools."""
    count = r.randint(least, most or least)
    urn = r.randint(120000, 148000)
    some = []
    for first, last, place in zip(r.sample(FIRST, count), r.sample(LAST, count), r.sample(PLACES, count), strict=True):
        urn += r.randint(2, 70)
        school = f"{place} {r.choice(KINDS)}" + (f", {r.choice(TOWNS)}" if town else "")
        some.append(Person(r.choice(("Mr", "Mrs", "Ms", "Dr")), first, last, school, urn))
    return some


class Scale(NamedTuple):
    """What an office writes for each level, lowest first, and the words of its key."""

    words: tuple[Any, ...]
    key: tuple[str, ...] = ()

    @property
    def levels(self) -> int:
        """How many levels there are."""
        return len(self.words)

    @property
    def sentence(self) -> str:
        """The key on one line, best first."""
        return "; ".join(f"{w} = {k}" for w, k in reversed(list(zip(self.words, self.key or self.words, strict=True))))


OFSTED = Scale(("Inadequate", "Requires improvement", "Good", "Outstanding"))
OFSTED_LETTERS = Scale(("I", "RI", "G", "O"), OFSTED.words)
OFSTED_NUMBERS = Scale((4, 3, 2, 1), OFSTED.words)
EMERGING = Scale(("Emerging", "Developing", "Secure", "Leading"))
EMBEDDED = Scale(("Emerging", "Developing", "Secure", "Embedded"))
EXPECTED = Scale(("Below expectations", "Working towards expectations", "At expectations", "Above expectations"))
EFFECTIVE = Scale(("Ineffective", "Partially effective", "Effective", "Highly effective"))
MET = Scale(("Not met", "Partially met", "Met", "Exceeded"))
RAG = Scale(("Red", "Amber", "Green"))
RAG_LETTERS = Scale(("R", "A", "G"), RAG.words)
AGREE = Scale(("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"))
FOUR_UP = Scale((1, 2, 3, 4), ("Emerging", "Developing", "Secure", "Leading"))
FIVE_UP = Scale((1, 2, 3, 4, 5), ("Poor", "Fair", "Good", "Very good", "Excellent"))
REPORT_CARD = Scale(("Urgent improvement", "Needs attention", "Expected standard", "Strong standard", "Exceptional"))


@dataclass
class Draw:
    """Hands out levels of a scale: each once to begin with, then as appraisals run."""

    r: random.Random
    scale: Scale
    waiting: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Every level comes up, or its words would fit several scales."""
        self.waiting = self.r.sample(range(1, self.scale.levels + 1), self.scale.levels)

    def level(self) -> int:
        """The next level, from 1."""
        if self.waiting:
            return self.waiting.pop()
        return self.r.choices(range(1, self.scale.levels + 1), range(1, self.scale.levels + 1))[0]


def year_of(r: random.Random) -> int:
    """The first half of an academic year."""
    return r.randint(2021, 2024)


def cycle(year: int) -> str:
    """2023 -> 2023/24."""
    return f"{year}/{(year + 1) % 100:02}"


def spoken(r: random.Random, year: int) -> str:
    """The year as one office or another writes it."""
    end = (year + 1) % 100
    return r.choice(
        (f"{year}/{end:02}", f"{year}-{end:02}", f"{year}-{year + 1}", f"{year} / {end:02}", f"{year}/{year + 1}")
    )


def areas(framework: str = "ka") -> list[tuple[str, str]]:
    """Code and title of every area."""
    return [(a.code, a.text) for a in FRAMEWORKS[framework].areas]


def statements(area: str = "KA") -> list[tuple[str, str]]:
    """Code and words of the statements under this area, or of all."""
    framework = "ka" if area.startswith("KA") else "nse2015"
    return [(c.code, c.text) for c in FRAMEWORKS[framework].criteria if c.parent and c.code.startswith(area)]


@dataclass
class Page:
    """A sheet as it is written; rows and columns count from 1."""

    name: str
    state: str = "visible"
    cells: dict[tuple[int, int], Any] = field(default_factory=dict)
    fills: dict[tuple[int, int], str] = field(default_factory=dict)
    formats: dict[tuple[int, int], str] = field(default_factory=dict)
    notes: dict[tuple[int, int], str] = field(default_factory=dict)
    bold: set[tuple[int, int]] = field(default_factory=set)
    struck: set[tuple[int, int]] = field(default_factory=set)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    lists: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    truth: dict[tuple[int, int], Any] = field(default_factory=dict)

    def put(self, row: int, column: int, *values: Any) -> None:
        """Values from a cell to the right."""
        for n, value in enumerate(values):
            if value is not None:
                self.cells[row, column + n] = value

    def head(self, row: int, column: int, *values: Any) -> None:
        """Bold values."""
        self.put(row, column, *values)
        self.bold.update((row, column + n) for n in range(len(values)))

    def span(self, row: int, column: int, value: Any, width: int, height: int = 1) -> None:
        """A bold value over merged cells."""
        self.head(row, column, value)
        if width * height > 1:
            self.merges.append((row, column, row + height - 1, column + width - 1))

    def rate(
        self, row: int, column: int, shown: Any, code: str, level: float | None, levels: int | None, **more: Any
    ) -> None:
        """A rating and the fields a careful person reads."""
        self.put(row, column, shown)
        framework = "ka" if code.startswith("KA") else "hts2020" if code.startswith("HS") else "nse2015"
        self.truth[row, column] = {
            "framework": framework, "criterion": code, "level": level, "levels": levels,
            "point": None, "source": "appraiser",
        } | more  # fmt: skip


def letters(column: int) -> str:
    """28 -> AB."""
    return str(get_column_letter(column))


def bind(
    layout: str, name: str, pages: Sequence[Page], kind: str = "openpyxl", questions: Sequence[str] = (), **more: Any
) -> Made:
    """The pages as a file of a kind, and the truth of it."""
    data = io.BytesIO()
    WRITERS[kind](data, pages)
    text = kind.startswith("csv")
    ratings = {
        f"{'' if text else page.name}!{letters(column)}{row}": truth
        for page in pages
        for (row, column), truth in page.truth.items()
    }
    ending = {"openpyxl": "xlsx", "xlsxwriter": "xlsx", "xlwt": "xls", "odf": "ods"}.get(kind, "csv")
    expected = {"layout": layout, "questions": list(questions), "answers": {}, "ratings": ratings} | more
    return Made(f"{name}.{ending}", data.getvalue(), expected)


def _openpyxl(data: io.BytesIO, pages: Sequence[Page]) -> None:
    book = Workbook()
    book.remove(book.active)
    for page in pages:
        sheet = book.create_sheet(page.name)
        sheet.sheet_state = page.state
        for at in page.cells.keys() | page.fills.keys():
            cell = sheet.cell(*at, page.cells.get(at))
            cell.font = Font(bold=at in page.bold, strike=at in page.struck)
            if at in page.fills:
                cell.fill = PatternFill("solid", fgColor=f"FF{page.fills[at]}")
            if at in page.formats or isinstance(page.cells.get(at), date):
                cell.number_format = page.formats.get(at, "DD/MM/YYYY")
            if isinstance(page.cells.get(at), str) and len(page.cells[at]) > 30:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
        _lay_out(sheet, page)
    book.properties.created = LONG_AGO
    book.save(data)


def _lay_out(sheet: Worksheet, page: Page) -> None:
    for at, note in page.notes.items():
        sheet.cell(*at).comment = Comment(note, "Office")
    for top, left, bottom, right in page.merges:
        sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
    for at, options in page.lists.items():
        rule = DataValidation(type="list", formula1=f'"{options}"', allow_blank=True)
        rule.add(sheet.cell(*at))
        sheet.add_data_validation(rule)
    for row in page.hidden_rows:
        sheet.row_dimensions[row].hidden = True
    for column in page.hidden_columns:
        sheet.column_dimensions[letters(column)].hidden = True


def _xlsxwriter(data: io.BytesIO, pages: Sequence[Page]) -> None:
    book = xlsxwriter.Workbook(data, {"in_memory": True})
    book.set_properties({"created": LONG_AGO})
    for page in pages:
        sheet = book.add_worksheet(page.name)
        {"hidden": sheet.hide, "veryHidden": sheet.very_hidden}.get(page.state, sheet.get_name)()
        for top, left, bottom, right in page.merges:
            sheet.merge_range(top - 1, left - 1, bottom - 1, right - 1, "")
        for at in page.cells.keys() | page.fills.keys():
            sheet.write(at[0] - 1, at[1] - 1, page.cells.get(at), book.add_format(_look(page, at)))
        for at, note in page.notes.items():
            sheet.write_comment(at[0] - 1, at[1] - 1, note)
        for row in page.hidden_rows:
            sheet.set_row(row - 1, None, None, {"hidden": True})
        for column in page.hidden_columns:
            sheet.set_column(column - 1, column - 1, None, None, {"hidden": True})
    book.close()


def _look(page: Page, at: tuple[int, int]) -> dict[str, Any]:
    how: dict[str, Any] = {"bold": at in page.bold, "font_strikeout": at in page.struck}
    if at in page.fills:
        how["bg_color"] = f"#{page.fills[at]}"
    if at in page.formats or isinstance(page.cells.get(at), date):
        how["num_format"] = page.formats.get(at, "dd/mm/yyyy")
    return how


def _xlwt(data: io.BytesIO, pages: Sequence[Page]) -> None:
    book = xlwt.Workbook()
    colours = {RED: "red", AMBER: "gold", GREEN: "bright_green", BLUE: "blue"}
    styles: dict[str, xlwt.XFStyle] = {}
    for page in pages:
        sheet = book.add_sheet(page.name)
        spans = {(t, left): (t - 1, b - 1, left - 1, right - 1) for t, left, b, right in page.merges}
        for at in sorted(page.cells.keys() | page.fills.keys()):
            value = page.cells.get(at)
            how = "font: bold on;" if at in page.bold else ""
            how += f"pattern: pattern solid, fore_colour {colours[page.fills[at]]};" if at in page.fills else ""
            day = "DD/MM/YYYY" if isinstance(value, date) else "General"
            style = styles.setdefault(how + day, xlwt.easyxf(how, num_format_str=day))
            if at in spans:
                sheet.write_merge(*spans[at], value, style)
            else:
                sheet.write(at[0] - 1, at[1] - 1, value, style)
    book.save(data)


def _odf(data: io.BytesIO, pages: Sequence[Page]) -> None:
    book = OpenDocumentSpreadsheet()
    styles: dict[str, Style] = {}
    for colour in sorted({c for page in pages for c in page.fills.values()}):
        styles[colour] = Style(name=f"f{colour}", family="table-cell")
        styles[colour].addElement(TableCellProperties(backgroundcolor=f"#{colour}"))
        book.automaticstyles.addElement(styles[colour])
    for page in pages:
        book.spreadsheet.addElement(_odf_table(page, styles))
    book.write(data)


def _odf_table(page: Page, styles: dict[str, Style]) -> Table:
    table = Table(name=page.name)
    used = page.cells.keys() | page.fills.keys()
    spans = {(t, left): (b - t + 1, right - left + 1) for t, left, b, right in page.merges}
    covered = {
        (row, column)
        for t, left, b, right in page.merges
        for row in range(t, b + 1)
        for column in range(left, right + 1)
    } - spans.keys()
    for row in range(1, max(at[0] for at in used) + 1):
        line = TableRow()
        for column in range(1, max(at[1] for at in used) + 1):
            at = (row, column)
            line.addElement(CoveredTableCell() if at in covered else _odf_cell(page, at, spans.get(at), styles))
        table.addElement(line)
    return table


def _odf_cell(page: Page, at: tuple[int, int], span: tuple[int, int] | None, styles: dict[str, Style]) -> TableCell:
    value = page.cells.get(at)
    how: dict[str, Any] = {"numberrowsspanned": span[0], "numbercolumnsspanned": span[1]} if span else {}
    if at in page.fills:
        how["stylename"] = styles[page.fills[at]]
    if value is None:
        return TableCell(**how)
    if isinstance(value, date):
        cell = TableCell(valuetype="date", datevalue=value.isoformat(), **how)
    elif isinstance(value, int | float):
        cell = TableCell(valuetype="float", value=value, **how)
    else:
        cell = TableCell(valuetype="string", **how)
    cell.addElement(P(text=f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)))
    return cell


def _csv(data: io.BytesIO, pages: Sequence[Page], separator: str = ",", encoding: str = "utf-8-sig") -> None:
    page = pages[0]
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    for row in range(1, max(at[0] for at in page.cells) + 1):
        values = [page.cells.get((row, c), "") for c in range(1, max(at[1] for at in page.cells) + 1)]
        writer.writerow([f"{v:%d/%m/%Y}" if isinstance(v, date) else v for v in values])
    data.write(text.getvalue().encode(encoding))


WRITERS = {
    "openpyxl": _openpyxl,
    "xlsxwriter": _xlsxwriter,
    "xlwt": _xlwt,
    "odf": _odf,
    "csv": _csv,
    "csv semicolons": lambda data, pages: _csv(data, pages, ";", "cp1252"),
    "csv tabs": lambda data, pages: _csv(data, pages, "\t", "utf-16"),
}
