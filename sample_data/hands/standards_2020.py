"""The heads of the older pupils' schools, 2025/26: a self-audit against the standards of 2020."""

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from sample_data import trust
from sample_data.criteria import STANDARDS
from sample_data.levels import level, seeded
from sample_data.truth import Row, Truth

FILE = "Self-audit, headteachers' standards 2020.xlsx"
CYCLE = "2025/26"
MET = ("Not met", "Partially met", "Met", "Exceeded")
NEAREST = dict(zip(STANDARDS, ("KA1", "KA2", "KA2", "KA5", "KA6", "KA3", "KA4", "KA2", "KA6", "KA5"), strict=True))


def make(truth: Truth) -> None:
    """Writes one sheet, standards down and heads across."""
    path = truth.open(
        FILE,
        "secondary heads",
        "xlsxwriter",
        "Another framework, the ten titles of 2020, some of them near in wording to Key Areas; Met and"
        " Exceeded instead of levels",
    )
    heads = [p for p in trust.posts(None, CYCLE) if trust.school(p.school).phase in ("Secondary", "All-through")]
    book = xlsxwriter.Workbook(str(path))
    head = book.add_format(
        {"bold": True, "bg_color": "#263238", "font_color": "white", "text_wrap": True, "valign": "top"}
    )
    ruled = book.add_format({"bottom": 4})
    sheet = book.add_worksheet("Self-audit")
    sheet.write(
        0,
        0,
        "Headteachers' standards (2020): self-audit, final, 2025/26",
        book.add_format({"bold": True, "font_size": 14}),
    )
    sheet.write(2, 0, "School", head)
    sheet.write(3, 0, "Headteacher", head)
    for column, post in enumerate(heads, start=1):
        sheet.write(2, column, post.school, head)
        sheet.write(3, column, post.leader, head)
    for row, (code, text) in enumerate(STANDARDS.items(), start=4):
        sheet.write(row, 0, f"{code[2:]}. {text}", ruled)
        for column, post in enumerate(heads, start=1):
            if seeded("2020", post.leader, code).random() < 0.06:
                sheet.write(row, column, "TBC", ruled)
                continue
            n = level(post.leader, CYCLE, NEAREST[code], "self", code)
            sheet.write(row, column, MET[n - 1], ruled)
            truth.add(
                Row(
                    file=FILE,
                    sheet="Self-audit",
                    cell=xl_rowcol_to_cell(row, column),
                    school=post.school,
                    leader=post.leader,
                    cycle=CYCLE,
                    point="final",
                    source="self",
                    framework="hts2020",
                    criterion=code,
                    raw=MET[n - 1],
                    scale="met-4",
                    level=n,
                )
            )
    sheet.set_column(0, 0, 56)
    sheet.set_column(1, len(heads), 19)
    book.close()
