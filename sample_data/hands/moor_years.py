"""The Moor hub before 2024: one workbook for ever, a sheet for each year, one letter in each cell."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from sample_data import trust
from sample_data.criteria import ALL
from sample_data.levels import level, rated, seeded, word
from sample_data.remarks import no_rating
from sample_data.trust import Post
from sample_data.truth import Row, Truth

FILE = "Moor hub KA judgements by year.xlsx"
KEYS = ["School", "Head", "Pay point", "Days absent (sickness)"]


def _short(code: str) -> str:
    """1 for an area, 1a to 1d for its statements, as the old appraisal policy numbered them."""
    return f"KA{code[2]}" if "." not in code else f"{code[2]}{'abcd'[int(code[-1]) - 1]}"


def make(truth: Truth) -> None:
    """Writes both years, the template, hidden, and a sheet of notes."""
    path = truth.open(
        FILE,
        "moor secretary, earlier",
        "openpyxl",
        "A sheet per year, named 2022-23 and 2023-24; single letters with a key below the title;"
        " headings repeated half-way;"
        " pay points and sickness days beside the ratings; a total row; a hidden template",
    )
    wb = Workbook()
    notes = wb.active
    notes.title = "Notes"
    for line in (
        "How to use this workbook",
        "Add a sheet each year. Do not delete the old ones.",
        "Grades are agreed with the appraiser in July.",
    ):
        notes.append([line])
    for cycle in trust.CYCLES[:2]:
        _year(wb.create_sheet(cycle.replace("/", "-")), cycle, truth)
    blank = wb.create_sheet("Template")
    blank.append([*KEYS, *map(_short, ALL)])
    blank.sheet_state = "hidden"
    wb.save(path)


def _year(ws: Worksheet, cycle: str, truth: Truth) -> None:
    ws["A1"] = "Moor hub headteachers: final grades"
    ws["A1"].font = Font(bold=True, size=13)
    ws["A2"] = "E = Emerging, D = Developing, S = Secure, L = Leading"
    posts = trust.posts("Moor", cycle)
    row = 4
    for place, post in enumerate(posts):
        if place in (0, 3):
            _heading(ws, row)
            row += 1
        chance = seeded("pay", post.leader, cycle)
        ws.cell(row, 1, post.school)
        ws.cell(row, 2, post.leader)
        ws.cell(row, 3, f"L{chance.randrange(18, 30)}")
        ws.cell(row, 4, chance.choice([0, 0, 1, 2, 3.5]))
        for column, code in enumerate(ALL, start=5):
            _grade(ws, row, column, post, cycle, code, truth)
        row += 1
    ws.cell(row, 1, "Total at S or L").font = Font(bold=True)
    for column in range(5, 5 + len(ALL)):
        ws.cell(row, column, sum(ws.cell(r, column).value in ("S", "L") for r in range(5, row))).font = Font(bold=True)
    ws.column_dimensions["A"].width, ws.column_dimensions["B"].width = 34, 20
    ws.freeze_panes = "C5"


def _heading(ws: Worksheet, row: int) -> None:
    for column, text in enumerate([*KEYS, *map(_short, ALL)], start=1):
        cell = ws.cell(row, column, text)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="FFD966" if text.removeprefix("KA") in "123456" else "FFF2CC")
        cell.alignment = Alignment(wrap_text=True)


def _grade(ws: Worksheet, row: int, column: int, post: Post, cycle: str, code: str, truth: Truth) -> None:
    if not rated(post.leader, cycle, code):
        ws.cell(row, column, no_rating(post.leader, cycle, code, None, "-"))
        return
    n = level(post.leader, cycle, code)
    cell = ws.cell(row, column, word(n)[0])
    cell.alignment = Alignment(horizontal="center")
    truth.add(
        Row(
            file=FILE,
            sheet=ws.title,
            cell=cell.coordinate,
            school=post.school,
            leader=post.leader,
            cycle=cycle,
            point="final",
            criterion=code,
            raw=word(n)[0],
            level=n,
        )
    )
