"""The Moor hub's interim reviews of March 2024: an old spreadsheet program, bare numbers, no key."""

import xlwt

from sample_data import trust
from sample_data.criteria import AREAS
from sample_data.levels import level, rated
from sample_data.truth import Row, Truth

FILE = "Moor interim review.xls"
CYCLE = "2023/24"


def make(truth: Truth) -> None:
    """Writes one small sheet."""
    path = truth.open(
        FILE,
        "moor head's PA",
        "xlwt",
        "The old .xls format; bare 1 to 4 and no key, so that the direction has to be asked; the year"
        " only as a month in the title",
    )
    book = xlwt.Workbook()
    sheet = book.add_sheet("Interim")
    title = xlwt.easyxf("font: bold on, height 280")
    head = xlwt.easyxf(
        "font: bold on; pattern: pattern solid, fore_colour light_turquoise; borders: bottom thin; align: wrap on"
    )
    mark = xlwt.easyxf("align: horiz centre", num_format_str="0")
    sheet.write(0, 0, "Interim review, March 2024: Moor hub", title)
    for i, text in enumerate(["School", "Headteacher", *AREAS.values()]):
        sheet.write(2, i, text, head)
        sheet.col(i).width = 256 * (32 if i == 0 else 20)
    for r, post in enumerate(trust.posts("Moor", CYCLE), 3):
        sheet.write(r, 0, post.school)
        sheet.write(r, 1, post.leader)
        for c, code in enumerate(AREAS, 2):
            if not rated(post.leader, CYCLE, code, "appraiser", "interim"):
                sheet.write(r, c, "-", mark)
                continue
            n = level(post.leader, CYCLE, code, "appraiser", "interim")
            sheet.write(r, c, n, mark)
            truth.add(
                Row(
                    file=FILE,
                    sheet="Interim",
                    cell=f"{'ABCDEFGH'[c]}{r + 1}",
                    school=post.school,
                    leader=post.leader,
                    cycle=CYCLE,
                    point="interim",
                    criterion=code,
                    raw=str(n),
                    scale="numbers-4-up",
                    level=n,
                )
            )
    book.save(str(path))
