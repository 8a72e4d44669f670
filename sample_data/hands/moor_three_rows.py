"""The Moor hub's partner, two years together: year over rater over Key Area, three rows of headings."""

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from sample_data import trust
from sample_data.criteria import AREAS
from sample_data.levels import level, rated, word
from sample_data.trust import Post
from sample_data.truth import Row, Truth

FILE = "Moor heads and partner, two years.xlsx"
RATERS = (("Headteacher's own view", "self"), ("Improvement partner's view", "partner"))
SHADES = ("FFDCE6F1", "FFF2DCDB", "FFEBF1DE", "FFE4DFEC")


def make(truth: Truth) -> None:
    """Writes the one wide sheet."""
    path = truth.open(
        FILE,
        "moor partner",
        "openpyxl",
        "Three rows of merged headings, the year over the rater over the Key Area, so that one code"
        " stands in four columns",
    )
    book = Workbook()
    sheet = book.active
    sheet.title = "Two views"
    sheet["A1"] = "Moor hub: final views of headteacher and partner"
    sheet["A1"].font = Font(size=13, bold=True)
    posts = trust.posts("Moor", "2022/23")
    for row, post in enumerate(posts, start=6):
        sheet.cell(row, 1, post.school)
        sheet.cell(row, 2, post.leader)
    for column, text in enumerate(("School", "Headteacher"), start=1):
        sheet.cell(5, column, text).font = Font(bold=True)
    column = 3
    for place, cycle in enumerate(trust.CYCLES[:2]):
        _merged(sheet, 3, column, 12, cycle, "FFBFBFBF")
        for other, (heading, source) in enumerate(RATERS):
            shade = SHADES[2 * place + other]
            _merged(sheet, 4, column, 6, heading, shade)
            for code in AREAS:
                sheet.cell(5, column, code).fill = PatternFill("solid", fgColor=shade)
                for row, post in enumerate(posts, start=6):
                    _view(sheet.cell(row, column), post, cycle, code, source, truth)
                column += 1
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 34, 22
    sheet.freeze_panes = "C6"
    book.save(path)


def _merged(sheet: Worksheet, row: int, column: int, width: int, text: str, shade: str) -> None:
    """Writes a heading over several columns."""
    cell = sheet.cell(row, column, text)
    cell.font, cell.alignment = Font(bold=True), Alignment(horizontal="center")
    cell.fill, cell.border = PatternFill("solid", fgColor=shade), Border(bottom=Side("thin"))
    sheet.merge_cells(start_row=row, start_column=column, end_row=row, end_column=column + width - 1)


def _view(cell: Cell, post: Post, cycle: str, code: str, source: str, truth: Truth) -> None:
    """Writes one level and keeps it."""
    if not rated(post.leader, cycle, code, source):
        cell.value = "–"
        return
    n = level(post.leader, cycle, code, source)
    cell.value = word(n)
    truth.add(
        Row(
            file=FILE,
            sheet="Two views",
            cell=cell.coordinate,
            school=post.school,
            leader=post.leader,
            cycle=cycle,
            point="final",
            source=source,
            criterion=code,
            raw=word(n),
            level=n,
        )
    )
