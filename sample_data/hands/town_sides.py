"""The Town hub's partner, 2024/25: four raters side by side under each Key Area, then the agreed statements."""

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell as a1
from xlsxwriter.worksheet import Worksheet

from sample_data import trust
from sample_data.criteria import AREAS, STATEMENTS
from sample_data.levels import level, rated, word
from sample_data.trust import Post
from sample_data.truth import Row, Truth

FILE = "Town HT reviews 2024-25.xlsx"
CYCLE = "2024/25"
RATERS = (("HT", "self"), ("SIP", "partner"), ("Chair", "governor"), ("Agreed", "appraiser"))


def _shown(post: Post) -> str:
    first, last = post.leader.split(" ", 1)
    return f"{last}, {first}"


def make(truth: Truth) -> None:
    """Writes both sheets."""
    path = truth.open(
        FILE,
        "town partner",
        "xlsxwriter",
        "Two heading rows, the Key Area merged over HT, SIP, Chair and Agreed; statement numbers alone on a second"
        " sheet; surnames first; several ways of saying nobody judged",
    )
    book = xlsxwriter.Workbook(str(path), {"default_format_properties": {"font_name": "Arial", "font_size": 10}})
    bold = book.add_format({"bold": True, "font_size": 13})
    band = [
        book.add_format({"bold": True, "align": "center", "border": 1, "bg_color": c}) for c in ("#D9EAD3", "#FCE5CD")
    ]
    cells = [book.add_format({"align": "center", "border": 1, "bg_color": c}) for c in ("#F3F9F1", "#FEF6EE")]
    side = book.add_format({"bold": True, "border": 1})
    posts = trust.posts("Town", CYCLE)

    sheet = book.add_worksheet("Review")
    sheet.write("A1", "Town hub: headteacher review 2024/25, final", bold)
    sheet.merge_range(2, 0, 3, 0, "School", side)
    sheet.merge_range(2, 1, 3, 1, "Headteacher", side)
    for i, (code, name) in enumerate(AREAS.items()):
        left = 2 + 4 * i
        sheet.merge_range(2, left, 2, left + 3, f"{code[2]}. {name}", band[i % 2])
        for j, (heading, _) in enumerate(RATERS):
            sheet.write(3, left + j, heading, band[i % 2])
    for row, post in enumerate(posts, start=4):
        sheet.write_row(row, 0, [post.school, _shown(post)], side)
        for i, code in enumerate(AREAS):
            for j, (_, source) in enumerate(RATERS):
                _put(sheet, row, 2 + 4 * i + j, cells[i % 2], post, code, source, truth)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 22)
    sheet.set_column(2, 25, 11)
    sheet.freeze_panes(4, 2)

    sheet = book.add_worksheet("Agreed statements")
    sheet.write("A1", "Agreed judgements on the statements, 2024/25, final", bold)
    sheet.write_row(2, 0, ["School", "Headteacher", *(f"KA {code[2:]}" for code in STATEMENTS)], side)
    for row, post in enumerate(posts, start=3):
        sheet.write_row(row, 0, [post.school, _shown(post)], side)
        for column, code in enumerate(STATEMENTS, start=2):
            _put(sheet, row, column, cells[0], post, code, "appraiser", truth)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 22)
    sheet.set_column(2, 24, 11)
    sheet.freeze_panes(3, 2)
    book.close()


def _put(
    sheet: Worksheet, row: int, column: int, style: Format, post: Post, code: str, source: str, truth: Truth
) -> None:
    if not rated(post.leader, CYCLE, code, source):
        sheet.write(row, column, "N/A" if source == "governor" else "", style)
        return
    n = level(post.leader, CYCLE, code, source)
    sheet.write(row, column, word(n), style)
    truth.add(
        Row(
            file=FILE,
            sheet=sheet.get_name(),
            cell=a1(row, column),
            school=post.school,
            leader=_shown(post),
            cycle=CYCLE,
            point="final",
            source=source,
            criterion=code,
            raw=word(n),
            level=n,
        )
    )
