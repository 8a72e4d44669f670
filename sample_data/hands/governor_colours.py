"""The clerk to the panels, 2023/24: colour alone, nothing typed in the cells."""

from openpyxl import Workbook
from openpyxl.styles import Border, Font, PatternFill, Side

from sample_data import trust
from sample_data.criteria import AREAS
from sample_data.levels import level, on_scale, rated
from sample_data.truth import Row, Truth

FILE = "Panel colours 2023-24.xlsx"
CYCLE = "2023/24"
COLOUR = {1: ("Red", "FFFF0000"), 2: ("Amber", "FFFFC000"), 3: ("Green", "FF00B050")}


def make(truth: Truth) -> None:
    """Writes a coloured cell per head and Key Area; a cell left white was not looked at."""
    path = truth.open(
        FILE,
        "clerk to the panels",
        "openpyxl",
        "The colour of the cell is the rating and the cell itself is empty; white means that nobody"
        " looked; coloured headings",
    )
    book = Workbook()
    sheet = book.active
    sheet.title = "Governor panels"
    sheet["A1"] = "Governor panels, final view, 2023/24"
    sheet["A1"].font = Font(size=14, bold=True)
    box = Border(*[Side("thin", color="7F7F7F")] * 4)
    for column, text in enumerate(["School", "Headteacher", *(f"{c[2]} {t}" for c, t in AREAS.items())], start=1):
        cell = sheet.cell(3, column, text)
        cell.font, cell.fill, cell.border = Font(bold=True), PatternFill("solid", fgColor="FFD9D2E9"), box
        sheet.column_dimensions[cell.column_letter].width = 32 if column == 1 else 21
    posts = [p for p in trust.posts(None, CYCLE) if not p.school.startswith("St Oswald")]
    for row, post in enumerate(posts, start=4):
        sheet.cell(row, 1, post.school).border = box
        sheet.cell(row, 2, post.leader).border = box
        for column, code in enumerate(AREAS, start=3):
            cell = sheet.cell(row, column)
            cell.border = box
            if not rated(post.leader, CYCLE, code, "governor"):
                continue
            n = on_scale(level(post.leader, CYCLE, code, "governor"), 3, post.leader, code, CYCLE)
            name, argb = COLOUR[n]
            cell.fill = PatternFill("solid", fgColor=argb)
            truth.add(
                Row(
                    file=FILE,
                    sheet="Governor panels",
                    cell=cell.coordinate,
                    school=post.school,
                    leader=post.leader,
                    cycle=CYCLE,
                    point="final",
                    source="governor",
                    criterion=code,
                    raw=name,
                    scale="rag",
                    level=n,
                    levels=3,
                )
            )
    book.save(path)
