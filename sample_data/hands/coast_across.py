"""The Coast hub, 2025/26: one big sheet, criteria down the side, heads across the top, numbers in the cells."""

from statistics import mean

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from sample_data import trust
from sample_data.criteria import ALL
from sample_data.levels import WORDS, level, rated
from sample_data.remarks import remark
from sample_data.truth import Row, Truth

FILE = "Coast hub judgements 2025-26.xlsx"
CYCLE = "2025/26"
# Statements only for this head: the areas are left to be worked out.
NO_AREAS = "Łukasz Zieliński"
BETWEEN = ("Łukasz Zieliński", "KA4.2")


def make(truth: Truth) -> None:
    """Writes the judgements and, on a sheet of its own, the key to the numbers."""
    path = truth.open(
        FILE,
        "coast clerk",
        "xlsxwriter",
        "Criteria down and heads across, school and head in two heading rows; numbers whose meaning stands on another"
        " sheet; an average column; areas left blank for one head; one mark between two levels",
    )
    book = xlsxwriter.Workbook(str(path))
    f = {
        "title": book.add_format({"bold": True, "font_size": 15, "font_color": "#00474F"}),
        "head": book.add_format(
            {
                "bold": True,
                "bg_color": "#00474F",
                "font_color": "#FFFFFF",
                "text_wrap": True,
                "align": "center",
                "valign": "vcenter",
                "border": 1,
            }
        ),
        "name": book.add_format(
            {"italic": True, "bg_color": "#CFE8EA", "text_wrap": True, "align": "center", "border": 1}
        ),
        "area": book.add_format({"bold": True, "bg_color": "#E8F3F4", "text_wrap": True, "border": 1}),
        "text": book.add_format({"text_wrap": True, "border": 1, "indent": 1}),
        "mark": book.add_format({"align": "center", "border": 1}),
        "mark area": book.add_format({"align": "center", "border": 1, "bold": True, "bg_color": "#E8F3F4"}),
        "mean": book.add_format({"align": "center", "border": 1, "num_format": "0.0", "font_color": "#7F7F7F"}),
    }
    sheet = book.add_worksheet("Judgements")
    heads = trust.posts("Coast", CYCLE)
    sheet.write(0, 0, "Coast hub: final judgements 2025-26", f["title"])
    sheet.write(1, 0, "See sheet Key for what the numbers mean.")
    sheet.write_row(3, 0, ["Ref", "Key Area / statement"], f["head"])
    sheet.write_row(4, 0, ["", ""], f["name"])
    for column, post in enumerate(heads, start=2):
        sheet.write(3, column, post.school, f["head"])
        sheet.write(4, column, post.leader, f["name"])
    last = 2 + len(heads)
    sheet.write(3, last, "Hub average", f["head"])
    sheet.write_blank(4, last, None, f["name"])
    for row, (code, text) in enumerate(ALL.items(), start=5):
        area = "." not in code
        sheet.set_row(row, 15 if len(text) < 52 else 30 if len(text) < 100 else 45)
        sheet.write(row, 0, code, f["area" if area else "text"])
        sheet.write(row, 1, text, f["area" if area else "text"])
        seen = []
        for column, post in enumerate(heads, start=2):
            fmt = f["mark area" if area else "mark"]
            if (area and post.leader == NO_AREAS) or not rated(post.leader, CYCLE, code):
                sheet.write(row, column, "" if area else "n/a", fmt)
                continue
            n: float = level(post.leader, CYCLE, code)
            raw = str(n)
            if (post.leader, code) == BETWEEN:
                n, raw = 2.5, "2/3"
                sheet.write_string(row, column, raw, fmt)
            else:
                sheet.write_number(row, column, n, fmt)
            seen.append(n)
            said = remark(post.leader, CYCLE, code, int(n), 0.6 if area else 0.4)
            if said:
                sheet.write_comment(row, column, said, {"author": "Coast hub", "x_scale": 2})
            truth.add(
                Row(
                    file=FILE,
                    sheet="Judgements",
                    cell=xl_rowcol_to_cell(row, column),
                    school=post.school,
                    leader=post.leader,
                    cycle=CYCLE,
                    point="final",
                    criterion=code,
                    raw=raw,
                    level=n,
                    comment=said,
                )
            )
        if seen:
            sheet.write_number(row, last, round(mean(seen), 2), f["mean"])
    sheet.set_column(0, 0, 7)
    sheet.set_column(1, 1, 52)
    sheet.set_column(2, last, 17)
    sheet.set_row(3, 32)
    sheet.freeze_panes(5, 2)
    key = book.add_worksheet("Key")
    key.write_row(0, 0, ["Number", "Meaning"], f["head"])
    for n, text in enumerate(WORDS, start=1):
        key.write_row(n, 0, [n, text], f["text"])
    book.close()
