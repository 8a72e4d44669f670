"""The Coast hub, autumn 2023: head and partner each gave marks out of five words, numbers in the cells."""

import xlsxwriter

from sample_data import trust
from sample_data.criteria import AREAS
from sample_data.levels import level, on_scale, rated
from sample_data.truth import Row, Truth

FILE = "Coast autumn 2023 self and SIP.xlsx"
CYCLE = "2023/24"
KEY = ("Poor", "Fair", "Good", "Very good", "Excellent")


def make(truth: Truth) -> None:
    """Writes the table, its key to the right of it."""
    path = truth.open(
        FILE,
        "coast partner",
        "xlsxwriter",
        "Self and SIP columns for each Key Area in one heading row; one to five with a key beside the"
        " table; a term for a year",
    )
    book = xlsxwriter.Workbook(str(path))
    orange = book.add_format({"bg_color": "#FBE5D6", "bold": True, "text_wrap": True, "border": 1})
    centre = book.add_format({"align": "center", "border": 1})
    sheet = book.add_worksheet("Autumn 2023")
    sheet.write(
        "A1", "Autumn 2023 visit: head's own view and the partner's", book.add_format({"bold": True, "font_size": 12})
    )
    sheet.write_row(
        "A3", ["School", "Headteacher", *(f"{area} {who}" for area in AREAS for who in ("self", "SIP"))], orange
    )
    for row, post in enumerate(trust.posts("Coast", CYCLE), start=3):
        sheet.write_row(row, 0, [post.school, post.leader], centre)
        for place, (code, source) in enumerate((c, s) for c in AREAS for s in ("self", "partner")):
            if not rated(post.leader, CYCLE, code, source, "autumn"):
                sheet.write(row, 2 + place, "-", centre)
                continue
            n = on_scale(level(post.leader, CYCLE, code, source, "autumn"), 5, post.leader, code, source)
            sheet.write_number(row, 2 + place, n, centre)
            truth.add(
                Row(
                    file=FILE,
                    sheet="Autumn 2023",
                    cell=f"{chr(67 + place)}{row + 1}",
                    school=post.school,
                    leader=post.leader,
                    cycle=CYCLE,
                    point="autumn",
                    source=source,
                    criterion=code,
                    raw=str(n),
                    scale="quality-5",
                    level=n,
                    levels=5,
                )
            )
    for row, (n, text) in enumerate(enumerate(KEY, start=1), start=3):
        sheet.write(row, 15, n, centre)
        sheet.write(row, 16, text, centre)
    sheet.write("P3", "Key", orange)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 20)
    sheet.set_column(2, 13, 8)
    book.close()
