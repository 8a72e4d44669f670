"""The Coast hub, 2023/24: a table kept in LibreOffice that gives meeting dates and no year."""

from datetime import date

from odf import number as numbers
from odf.element import Element
from odf.opendocument import OpenDocument, OpenDocumentSpreadsheet
from odf.style import ParagraphProperties, Style, TableCellProperties, TableColumnProperties, TextProperties
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P

from sample_data import trust
from sample_data.criteria import AREAS
from sample_data.levels import level, rated, seeded, word
from sample_data.remarks import remark
from sample_data.trust import Post
from sample_data.truth import Row, Truth

FILE = "Coast appraisal meetings.ods"
CYCLE = "2023/24"


def make(truth: Truth) -> None:
    """Writes the one sheet; the meetings of October 2024 looked back on 2023/24, which only a person knows."""
    path = truth.open(
        FILE,
        "coast office",
        "odfpy",
        "OpenDocument; no year anywhere but meeting dates in October, so the cycle has to be asked; a"
        " comment column after"
        " each Key Area, written KA1 to KA6",
    )
    document = OpenDocumentSpreadsheet()
    styles = Styles(document)
    table = Table(name="Meetings")
    for width in (styles.wide, styles.wide, styles.narrow, *(styles.narrow, styles.wide) * 6):
        table.addElement(TableColumn(stylename=width))
    table.addElement(_line([_text("Final appraisal meetings, Coast hub", styles.title)]))
    table.addElement(
        _line([_text("The chief executive met the secondary and all-through heads, the director the others.")])
    )
    table.addElement(_line([_text("")]))
    pairs = [label for code in AREAS for label in (code, f"{code} comment")]
    table.addElement(_line([_text(h, styles.head) for h in ["School", "Headteacher", "Date of meeting", *pairs]]))
    for row, post in enumerate(trust.posts("Coast", CYCLE), start=5):
        day = date(2024, 10, 3 + seeded("ods", post.leader).randrange(20))
        cells = [_text(post.school), _text(post.leader), _dated(day, styles.date)]
        for column, code in enumerate(AREAS):
            cells += _marks(post, code, f"{'DFHJLN'[column]}{row}", day, truth)
        table.addElement(_line(cells))
    document.spreadsheet.addElement(table)
    document.save(str(path))


class Styles:
    """The document's few styles."""

    def __init__(self, document: OpenDocument) -> None:
        def keep(style: Element, *parts: Element) -> Element:
            for part in parts:
                style.addElement(part)
            document.automaticstyles.addElement(style)
            return style

        day = numbers.DateStyle(name="uk")
        for part in (
            numbers.Day(style="long"),
            numbers.Text(text="/"),
            numbers.Month(style="long"),
            numbers.Text(text="/"),
            numbers.Year(style="long"),
        ):
            day.addElement(part)
        document.automaticstyles.addElement(day)
        self.title = keep(
            Style(name="title", family="table-cell"),
            TextProperties(fontsize="15pt", fontweight="bold", color="#1b5e20"),
        )
        self.head = keep(
            Style(name="head", family="table-cell"),
            TableCellProperties(backgroundcolor="#c8e6c9", border="0.5pt solid #1b5e20"),
            ParagraphProperties(textalign="center"),
            TextProperties(fontweight="bold"),
        )
        self.date = keep(Style(name="date", family="table-cell", datastylename="uk"))
        self.wide = keep(Style(name="wide", family="table-column"), TableColumnProperties(columnwidth="6.5cm"))
        self.narrow = keep(Style(name="narrow", family="table-column"), TableColumnProperties(columnwidth="2.8cm"))


def _text(value: str, style: Element | None = None) -> Element:
    cell = TableCell(valuetype="string", **({"stylename": style} if style else {}))
    cell.addElement(P(text=value))
    return cell


def _dated(day: date, style: Element) -> Element:
    cell = TableCell(valuetype="date", datevalue=day.isoformat(), stylename=style)
    cell.addElement(P(text=day.strftime("%d/%m/%Y")))
    return cell


def _line(cells: list[Element]) -> Element:
    row = TableRow()
    for cell in cells:
        row.addElement(cell)
    return row


def _marks(post: Post, code: str, where: str, day: date, truth: Truth) -> list[Element]:
    if not rated(post.leader, CYCLE, code):
        return [_text("not judged"), _text("")]
    n = level(post.leader, CYCLE, code)
    said = remark(post.leader, CYCLE, code, n, 0.8)
    truth.add(
        Row(
            file=FILE,
            sheet="Meetings",
            cell=where,
            school=post.school,
            leader=post.leader,
            cycle=CYCLE,
            point="final",
            date=day.isoformat(),
            criterion=code,
            raw=word(n),
            level=n,
            comment=said,
        )
    )
    return [_text(word(n)), _text(said or "")]
