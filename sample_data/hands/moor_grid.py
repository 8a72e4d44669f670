"""The Moor hub's secretary, 2025/26: a careful row per head, evidence tucked into cell notes."""

from datetime import date
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from sample_data import trust
from sample_data.criteria import AREAS, statements
from sample_data.levels import level, rated, seeded, word
from sample_data.remarks import no_rating, remark
from sample_data.trust import Post
from sample_data.truth import Row, Truth

FILE = "Moor hub appraisal 2025-26 FINAL.xlsx"
CYCLE = "2025/26"
TINT = {"Emerging": "F8CBAD", "Developing": "FFF2CC", "Secure": "DDEBF7", "Leading": "9DC3E6"}
THIN = Side("thin", color="BFBFBF")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
HEAD = PatternFill("solid", fgColor="1F3864")
KEYS = ["School", "URN", "Headteacher", "Appraiser", "Date of review"]


def make(truth: Truth) -> None:
    """Writes the areas, the statements under merged area headings, and last year's copy, hidden."""
    path = truth.open(
        FILE,
        "moor secretary",
        "openpyxl",
        "Three rows of titles above the headings; comments in cell notes; statement codes under merged area"
        " headings; a count row at the foot; last year's copy on a hidden sheet",
    )
    book = Workbook()
    _areas(book.active, truth)
    _detail(book.create_sheet("Statements"), truth)
    _old(book.create_sheet("2024-25 (old)"))
    book.save(path)


def _areas(sheet: Worksheet, truth: Truth) -> None:
    sheet.title = "Key Areas"
    sheet["A1"] = "Moor hub: headteacher appraisal"
    sheet["A1"].font = Font(size=16, bold=True, color="1F3864")
    sheet.merge_cells("A1:K1")
    sheet["A2"] = "Final judgements for the academic year 2025/26"
    sheet["A3"] = "Evidence is in the cell notes (red corners)."
    sheet["A3"].font = Font(italic=True, size=9)
    _headings(sheet, 5, [*KEYS, *AREAS.values()])
    for number, post in enumerate(trust.posts("Moor", CYCLE), start=6):
        keys = _line(sheet, number, post)
        for column, code in enumerate(AREAS, start=6):
            _write(sheet, number, column, post, code, keys, truth)
    foot = number + 1
    sheet.cell(foot, 1, "Number at Secure or above").font = Font(bold=True)
    for column in range(6, 12):
        shown = [sheet.cell(r, column).value for r in range(6, foot)]
        sheet.cell(foot, column, sum(v in ("Secure", "Leading") for v in shown)).font = Font(bold=True)
    sheet.freeze_panes = "D6"


def _detail(sheet: Worksheet, truth: Truth) -> None:
    sheet["A1"] = "Moor hub: final judgements, statement by statement, 2025/26"
    sheet["A1"].font = Font(size=14, bold=True, color="1F3864")
    _headings(sheet, 4, [*KEYS, *("" for _ in range(23))])
    column = 6
    places = []
    for area, name in AREAS.items():
        codes = statements(area)
        top = sheet.cell(3, column, f"Key Area {area[2]}: {name}")
        top.font, top.fill = Font(bold=True, color="FFFFFF"), HEAD
        top.alignment = Alignment(horizontal="center", wrap_text=True)
        sheet.merge_cells(start_row=3, start_column=column, end_row=3, end_column=column + len(codes) - 1)
        for code in codes:
            sheet.cell(4, column, code[2:])
            places.append((column, code))
            column += 1
    for number, post in enumerate(trust.posts("Moor", CYCLE), start=5):
        keys = _line(sheet, number, post)
        for column, code in places:
            _write(sheet, number, column, post, code, keys, truth)
    sheet.row_dimensions[3].height = 34
    sheet.freeze_panes = "F5"


def _old(sheet: Worksheet) -> None:
    sheet.append(["School", "Headteacher", *AREAS.values()])
    for post in trust.posts("Moor", "2024/25"):
        sheet.append([post.school, post.leader, *(word(level(post.leader, "2024/25", a)) for a in AREAS)])
    sheet.sheet_state = "hidden"


def _headings(sheet: Worksheet, row: int, texts: list[str]) -> None:
    for column, text in enumerate(texts, start=1):
        cell = sheet.cell(row, column, text or None)
        cell.font, cell.fill, cell.border = Font(bold=True, color="FFFFFF"), HEAD, BOX
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center" if column > 5 else "left")
        sheet.column_dimensions[get_column_letter(column)].width = [32, 9, 21, 18, 13][column - 1] if column < 6 else 13


def _line(sheet: Worksheet, row: int, post: Post) -> dict[str, Any]:
    home = trust.school(post.school)
    day = date(2026, 7, 1 + seeded("moor", post.leader).randrange(15))
    values: list[Any] = [home.name, int(home.urn), post.leader, trust.appraiser(post), day]
    for column, value in enumerate(values, start=1):
        sheet.cell(row, column, value).border = BOX
    sheet.cell(row, 5).number_format = "DD/MM/YYYY"
    return {
        "school": home.name,
        "urn": home.urn,
        "leader": post.leader,
        "appraiser": values[3],
        "date": day.isoformat(),
    }


def _write(sheet: Worksheet, row: int, column: int, post: Post, code: str, keys: dict[str, Any], truth: Truth) -> None:
    cell = sheet.cell(row, column)
    cell.border = BOX
    cell.alignment = Alignment(horizontal="center")
    if not rated(post.leader, CYCLE, code):
        cell.value = no_rating(post.leader, CYCLE, code, "–", "Not judged", None)
        return
    n = level(post.leader, CYCLE, code)
    cell.value = word(n)
    cell.fill = PatternFill("solid", fgColor=TINT[word(n)])
    said = remark(post.leader, CYCLE, code, n, 0.7 if "." not in code else 0.35)
    if said:
        cell.comment = Comment(said, keys["appraiser"], width=260, height=90)
    truth.add(
        Row(
            file=FILE,
            sheet=sheet.title,
            cell=cell.coordinate,
            cycle=CYCLE,
            point="final",
            criterion=code,
            raw=word(n),
            level=n,
            comment=said,
            **keys,
        )
    )
