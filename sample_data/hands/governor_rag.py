"""The governance professional, 2024/25: red, amber and green in words, school by school, no head named."""

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill

from sample_data import trust
from sample_data.criteria import AREAS
from sample_data.levels import level, on_scale, rated
from sample_data.trust import Post
from sample_data.truth import Row, Truth

FILE = "Governors RAG 2024-25.xlsx"
CYCLE = "2024/25"
RAG = {1: ("Red", "F4B6B6"), 2: ("Amber", "FFE0A3"), 3: ("Green", "C6E5B9")}
BETWEEN = ("Heron Quay Primary Academy", "KA4")


def make(truth: Truth) -> None:
    """Writes the panels' view of the Moor and Coast schools."""
    path = truth.open(
        FILE,
        "governance professional",
        "openpyxl",
        "Red, amber, green in words; the school named and its head not; one mark between two colours; a"
        " note under the table",
    )
    book = Workbook()
    sheet = book.active
    sheet.title = "Panels"
    sheet["B2"] = "Governors' panels: RAG against the Key Areas, final, 2024/25"
    sheet["B2"].font = Font(bold=True, size=13, color="305496")
    for column, text in enumerate(["School", *AREAS], start=2):
        sheet.cell(4, column, text).font = Font(bold=True)
    seen = set()
    row = 5
    for post in [*trust.posts("Moor", CYCLE), *trust.posts("Coast", CYCLE)]:
        if post.school in seen or post.school.startswith("St Oswald"):
            continue
        seen.add(post.school)
        sheet.cell(row, 2, post.school)
        for column, code in enumerate(AREAS, start=3):
            _rag(sheet.cell(row, column), post, code, truth)
        row += 1
    sheet.cell(row + 1, 2, "St Oswald's panel reports on its own form.").font = Font(italic=True)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 3, 34
    book.save(path)


def _rag(cell: Cell, post: Post, code: str, truth: Truth) -> None:
    cell.alignment = Alignment(horizontal="center")
    if not rated(post.leader, CYCLE, code, "governor"):
        cell.value = "Not seen"
        return
    n: float = on_scale(level(post.leader, CYCLE, code, "governor"), 3, post.leader, code, CYCLE)
    raw, colour = RAG[int(n)]
    if (post.school, code) == BETWEEN:
        n, raw, colour = 2.5, "Amber/Green", "E6E2A0"
    cell.value, cell.fill = raw, PatternFill("solid", fgColor=colour)
    truth.add(
        Row(
            file=FILE,
            sheet="Panels",
            cell=cell.coordinate,
            school=post.school,
            cycle=CYCLE,
            point="final",
            source="governor",
            criterion=code,
            raw=raw,
            scale="rag",
            level=n,
            levels=3,
        )
    )
