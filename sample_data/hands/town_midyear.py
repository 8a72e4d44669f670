"""The Town hub, February 2026: mid-year notes, two tables on a sheet, pluses and minuses."""

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from sample_data import trust
from sample_data.criteria import AREAS
from sample_data.levels import level, rated, seeded, word
from sample_data.trust import Post
from sample_data.truth import Row, Truth

FILE = "Town hub mid-year 2026.xlsx"
CYCLE = "2025/26"


def make(truth: Truth) -> None:
    """Writes the primary heads' table and, below it, the other schools'."""
    path = truth.open(
        FILE,
        "town hub lead",
        "openpyxl",
        "Two tables on one sheet, each under its own heading row; plus and minus signs after the level;"
        " short headings for the Key Areas",
    )
    book = Workbook()
    sheet = book.active
    sheet.title = "Mid-year"
    sheet["A1"] = "Mid-year reviews, February 2026"
    sheet["A1"].font = Font(bold=True, size=13)
    posts = trust.posts("Town", CYCLE)
    primary = [p for p in posts if trust.school(p.school).phase == "Primary"]
    row = _table(sheet, 3, "Primary schools", primary, truth)
    _table(sheet, row + 2, "Secondary and special schools", [p for p in posts if p not in primary], truth)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 30, 22
    for letter in "CDEFGH":
        sheet.column_dimensions[letter].width = 15
    book.save(path)


def _table(sheet: Worksheet, row: int, title: str, posts: list[Post], truth: Truth) -> int:
    sheet.cell(row, 1, title).font = Font(bold=True, italic=True)
    for column, text in enumerate(
        ["School", "Headteacher", *(f"KA{c[2]} {t.split()[0]}" for c, t in AREAS.items())], start=1
    ):
        cell = sheet.cell(row + 1, column, text)
        cell.font, cell.fill, cell.border = (
            Font(bold=True),
            PatternFill("solid", fgColor="E2EFDA"),
            Border(bottom=Side("medium")),
        )
    row += 2
    for post in posts:
        sheet.cell(row, 1, post.school)
        sheet.cell(row, 2, post.leader)
        for column, code in enumerate(AREAS, start=3):
            _mark(sheet.cell(row, column), post, code, truth)
        row += 1
    return row


def _mark(cell: Cell, post: Post, code: str, truth: Truth) -> None:
    if not rated(post.leader, CYCLE, code, "appraiser", "interim"):
        cell.value = "Not yet seen"
        return
    n = level(post.leader, CYCLE, code, "appraiser", "interim")
    sign = seeded("sign", post.leader, post.school, code).choice(["", "", "", "+", "-"])
    cell.value = word(n) + sign
    truth.add(
        Row(
            file=FILE,
            sheet="Mid-year",
            cell=cell.coordinate,
            school=post.school,
            leader=post.leader,
            cycle=CYCLE,
            point="interim",
            criterion=code,
            raw=word(n) + sign,
            level=n,
            comment=sign or None,
        )
    )
