"""The trust office: a plain list of schools and heads, which holds no rating at all."""

from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from sample_data import trust
from sample_data.truth import Truth

FILE = "Schools and headteachers.xlsx"
HEADINGS = [
    ("URN", 10),
    ("LAESTAB", 11),
    ("School", 38),
    ("Phase", 12),
    ("Hub", 9),
    ("Improvement partner", 22),
    ("Headteacher", 24),
    ("Role", 24),
    ("In post since", 14),
]


def make(truth: Truth) -> None:
    """Writes the register: a line per school and head, co-heads on a line each."""
    path = truth.open(FILE, "office", "openpyxl", "A register of schools, hubs, partners and posts: no ratings to read")
    book = Workbook()
    sheet = book.active
    sheet.title = "Schools"
    sheet["A1"] = f"{trust.TRUST}: schools and headteachers"
    sheet["A1"].font = Font(name="Georgia", size=14, bold=True)
    sheet["A2"] = "Kept by the trust office. Please send changes of head as soon as they are agreed."
    sheet["A2"].font = Font(italic=True, color="666666")
    for column, (heading, width) in enumerate(HEADINGS, start=1):
        cell = sheet.cell(4, column, heading)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="37474F")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[cell.column_letter].width = width
    hair = Border(bottom=Side("hair", color="999999"))
    for number, post in enumerate(_current(), start=5):
        home = trust.school(post.school)
        line = [int(home.urn), home.laestab, home.name, home.phase, home.hub, trust.PARTNERS[home.hub]]
        for column, value in enumerate([*line, post.leader, post.role, date.fromisoformat(post.since)], start=1):
            cell = sheet.cell(number, column, value)
            cell.border = hair
            if isinstance(value, date):
                cell.number_format = "DD/MM/YYYY"
    sheet.freeze_panes = "D5"
    book.save(path)


def _current() -> list[trust.Post]:
    order = [one.name for one in trust.SCHOOLS]
    return sorted((p for p in trust.HEADS if trust.CYCLES[-1] in p.cycles), key=lambda p: order.index(p.school))
