"""The Town hub, 2023/24: a sheet for every Key Area, numbered the way inspectors used to, 1 the best."""

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from sample_data import trust
from sample_data.criteria import AREAS, STATEMENTS, statements
from sample_data.levels import level, rated
from sample_data.remarks import remark
from sample_data.trust import Post
from sample_data.truth import Row, Truth

FILE = "Town hub 2023-24 by key area.xlsx"
CYCLE = "2023/24"
KEY = "1 = Leading, 2 = Secure, 3 = Developing, 4 = Emerging"
BROWN = PatternFill("solid", fgColor="5D4037")


def make(truth: Truth) -> None:
    """Writes six sheets, each with the key under its title."""
    path = truth.open(
        FILE,
        "town bursar",
        "openpyxl",
        "A sheet per Key Area, its statements written out as headings; numbers with 1 the best by the key above;"
        " a comment column for the area; one head in two schools",
    )
    book = Workbook()
    for area, name in AREAS.items():
        sheet = book.active if area == "KA1" else book.create_sheet()
        sheet.title = f"KA{area[2]} {name.split()[-1]}"
        sheet.sheet_properties.tabColor = "8D6E63"
        _tab(sheet, area, name, truth)
    book.save(path)


def _tab(sheet: Worksheet, area: str, name: str, truth: Truth) -> None:
    sheet["A1"] = f"Key Area {area[2]}: {name}"
    sheet["A1"].font = Font(name="Verdana", size=12, bold=True)
    sheet["A2"] = "Final judgements 2023/24, agreed with the trust"
    sheet["A3"] = KEY
    codes = statements(area)
    columns = [
        "School",
        "Headteacher",
        f"Key Area {area[2]}",
        f"Key Area {area[2]} comment",
        *(STATEMENTS[c] for c in codes),
    ]
    for column, text in enumerate(columns, start=1):
        cell = sheet.cell(5, column, text)
        cell.font, cell.fill = Font(name="Verdana", size=9, bold=True, color="FFFFFF"), BROWN
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[cell.column_letter].width = {1: 30, 2: 22, 3: 12, 4: 48}.get(column, 20)
    for row, post in enumerate(trust.posts("Town", CYCLE), start=6):
        sheet.cell(row, 1, post.school)
        sheet.cell(row, 2, post.leader)
        for column, code in ((3, area), *enumerate(codes, start=5)):
            _number(sheet, row, column, post, code, truth)
        for column in range(1, len(columns) + 1):
            sheet.cell(row, column).border = Border(bottom=Side("dotted", color="5D4037"))


def _number(sheet: Worksheet, row: int, column: int, post: Post, code: str, truth: Truth) -> None:
    if not rated(post.leader, CYCLE, code):
        return
    n = level(post.leader, CYCLE, code)
    cell = sheet.cell(row, column, 5 - n)
    cell.alignment = Alignment(horizontal="center")
    said = remark(post.leader, CYCLE, code, n, 0.7) if column == 3 else None
    if said:
        sheet.cell(row, 4, said).alignment = Alignment(wrap_text=True)
    truth.add(
        Row(
            file=FILE,
            sheet=sheet.title,
            cell=cell.coordinate,
            school=post.school,
            leader=post.leader,
            cycle=CYCLE,
            point="final",
            criterion=code,
            raw=str(5 - n),
            level=n,
            comment=said,
        )
    )
