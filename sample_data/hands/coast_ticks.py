"""The Coast hub, 2024/25: a tick sheet per head, a column for each level."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from sample_data import trust
from sample_data.criteria import AREAS, STATEMENTS, statements
from sample_data.levels import WORDS, level, rated
from sample_data.remarks import remark
from sample_data.trust import Post
from sample_data.truth import Row, Truth

FILE = "Coast hub tick sheets.xlsx"
CYCLE = "2024/25"
TICKS = {"Wenjing Li": "✓", "Róisín Devlin": "x", "Harpreet Sandhu": "✓", "Łukasz Zieliński": "X"}


def make(truth: Truth) -> None:
    """Writes one sheet per head, named for the school; the areas themselves are never ticked."""
    path = truth.open(
        FILE,
        "coast ticks",
        "openpyxl",
        "A tick under one of four level columns; a sheet per head with school, head and year in lines above;"
        " ticks, crosses and capitals by turns; only statements rated; columns best level last",
    )
    book = Workbook()
    book.remove(book.active)
    for post in trust.posts("Coast", CYCLE):
        _fill_in(
            book.create_sheet(post.school.rsplit(" ", 2)[0] if "Primary" in post.school else post.school), post, truth
        )
    book.save(path)


def _fill_in(ws: Worksheet, post: Post, truth: Truth) -> None:
    grid = Border(*[Side("thin")] * 4)
    ws["A1"] = "Appraisal record: tick one column on each line"
    ws["A1"].font = Font(name="Cambria", size=14, bold=True)
    about = {"School:": post.school, "Headteacher:": post.leader, "Academic year:": CYCLE, "Review:": "Final"}
    for row, (label, value) in enumerate(about.items(), start=2):
        ws.cell(row, 1, label).font = Font(bold=True)
        ws.cell(row, 2, value)
    for column, text in enumerate(["Statement", *WORDS, "Comment"], start=1):
        cell = ws.cell(7, column, text)
        cell.font, cell.border, cell.fill = Font(bold=True), grid, PatternFill("solid", fgColor="DDDDDD")
        cell.alignment = Alignment(horizontal="center", text_rotation=0)
    row = 8
    for area, name in AREAS.items():
        ws.cell(row, 1, f"Key Area {area[2]} {name}").font = Font(bold=True, italic=True)
        for column in range(1, 7):
            ws.cell(row, column).fill = PatternFill("solid", fgColor="F3F3F3")
        row += 1
        for code in statements(area):
            ws.cell(row, 1, STATEMENTS[code]).alignment = Alignment(wrap_text=True)
            for column in range(1, 7):
                ws.cell(row, column).border = grid
            ws.row_dimensions[row].height = 30 if len(STATEMENTS[code]) > 60 else 15.5
            if rated(post.leader, CYCLE, code):
                n = level(post.leader, CYCLE, code)
                cell = ws.cell(row, 1 + n, TICKS[post.leader])
                cell.alignment = Alignment(horizontal="center")
                said = remark(post.leader, CYCLE, code, n, 0.4)
                ws.cell(row, 6, said)
                truth.add(
                    Row(
                        file=FILE,
                        sheet=ws.title,
                        cell=cell.coordinate,
                        school=post.school,
                        leader=post.leader,
                        cycle=CYCLE,
                        point="final",
                        criterion=code,
                        raw=TICKS[post.leader],
                        level=n,
                        comment=said,
                    )
                )
            row += 1
    for letter, width in zip("ABCDEF", (60, 12, 12, 12, 12, 60), strict=True):
        ws.column_dimensions[letter].width = width
