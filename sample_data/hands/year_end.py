"""The governance office, summer 2026: a small block for every head down one sheet, partner beside chair."""

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from sample_data import trust
from sample_data.criteria import AREAS
from sample_data.levels import level, rated, word
from sample_data.remarks import remark
from sample_data.trust import Post
from sample_data.truth import Row, Truth

FILE = "Year-end views 2025-26.xlsx"
CYCLE = "2025/26"
GREEN = "FF2E7D32"


def make(truth: Truth) -> None:
    """Writes the blocks, one under the other."""
    path = truth.open(
        FILE,
        "governance office",
        "openpyxl",
        "A block per head repeated down one sheet, each with its own lines for school and head and its own heading row;"
        " partner and chair beside each other, a note beside the partner",
    )
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Views"
    sheet["A1"] = "Year-end views of partner and chair, final, 2025/26"
    sheet["A1"].font = Font(name="Candara", size=15, bold=True, color=GREEN)
    row = 3
    for post in trust.posts(None, CYCLE):
        row = _block(sheet, row, post, truth) + 2
    for letter, width in zip("ABCD", (46, 20, 60, 20), strict=True):
        sheet.column_dimensions[letter].width = width
    book.save(path)


def _block(sheet: Worksheet, row: int, post: Post, truth: Truth) -> int:
    """Writes one head's block; the last row of it."""
    for label, value in (("School", post.school), ("Headteacher", post.leader)):
        sheet.cell(row, 1, label).font = Font(name="Candara", bold=True)
        sheet.cell(row, 2, value).font = Font(name="Candara")
        row += 1
    for column, text in enumerate(("Key Area", "Improvement partner", "Partner's note", "Chair of governors"), start=1):
        cell = sheet.cell(row, column, text)
        cell.font, cell.fill = Font(name="Candara", bold=True, color="FFFFFFFF"), PatternFill("solid", fgColor=GREEN)
    for code, name in AREAS.items():
        row += 1
        sheet.cell(row, 1, f"{code[2]} {name}")
        _view(sheet, row, 2, post, code, "partner", truth)
        _view(sheet, row, 4, post, code, "governor", truth)
        for column in range(1, 5):
            sheet.cell(row, column).border = Border(bottom=Side("hair", color=GREEN))
    return row


def _view(sheet: Worksheet, row: int, column: int, post: Post, code: str, source: str, truth: Truth) -> None:
    """Writes one level, and what the partner noted beside it."""
    own_panel = source == "governor" and post.school.startswith("St Oswald")
    if own_panel or not rated(post.leader, CYCLE, code, source):
        return
    n = level(post.leader, CYCLE, code, source)
    said = remark(post.leader, CYCLE, code, n, 0.4) if source == "partner" else None
    cell = sheet.cell(row, column, word(n))
    if said:
        sheet.cell(row, column + 1, said).alignment = Alignment(wrap_text=True)
    truth.add(
        Row(
            file=FILE,
            sheet="Views",
            cell=cell.coordinate,
            school=post.school,
            leader=post.leader,
            cycle=CYCLE,
            point="final",
            source=source,
            criterion=code,
            raw=word(n),
            level=n,
            comment=said,
        )
    )
