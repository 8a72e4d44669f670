"""The paired reviews of autumn 2025: two of three people rate each head apart, before they have spoken."""

from itertools import combinations, cycle

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from sample_data import trust
from sample_data.criteria import ALL
from sample_data.levels import level_by, rated, word
from sample_data.trust import Post
from sample_data.truth import Row, Truth

FILE = "Paired reviews autumn 2025.xlsx"
CYCLE = "2025/26"
RATERS = (trust.CHIEF, trust.DIRECTOR, trust.ADVISER)
WIDTHS = ((0, 0, 30), (1, 1, 22), (2, 30, 12))


def make(truth: Truth) -> None:
    """Writes a tab for each rater, with the heads whom they saw."""
    path = truth.open(
        FILE,
        "chief executive's office",
        "xlsxwriter",
        "Two people rated each head, each on a tab of their own: the rater stands in a line above the table and"
        " nowhere else; a term in the title for a year",
    )
    book = xlsxwriter.Workbook(str(path))
    plain, bold = book.add_format({"font_size": 10}), book.add_format({"font_size": 10, "bold": True, "bottom": 1})
    seen = dict(zip(_posts(), cycle(combinations(RATERS, 2)), strict=False))
    for rater in RATERS:
        sheet = book.add_worksheet(rater)
        sheet.write(0, 0, "Paired headteacher reviews, autumn term 2025", bold)
        sheet.write_row(1, 0, ["Appraiser", rater], plain)
        sheet.write(2, 0, "Each reviewer fills in their own tab before the two compare notes.", plain)
        sheet.write_row(4, 0, ["School", "Headteacher", *(code.removeprefix("KA") for code in ALL)], bold)
        for row, post in enumerate((post for post, pair in seen.items() if rater in pair), start=5):
            sheet.write_row(row, 0, [post.school, post.leader], plain)
            for column, code in enumerate(ALL, start=2):
                _mark(sheet, row, column, plain, rater, post, code, truth)
        for first, last, width in WIDTHS:
            sheet.set_column(first, last, width)
        sheet.freeze_panes(5, 2)
    book.close()


def _posts() -> list[Post]:
    """One post of each head who is appraised this year."""
    return list({post.leader: post for post in trust.posts(None, CYCLE)}.values())


def _mark(
    sheet: Worksheet, row: int, column: int, style: Format, rater: str, post: Post, code: str, truth: Truth
) -> None:
    """Writes one level as this rater saw it, and keeps it."""
    if not rated(post.leader, CYCLE, code, rater, "autumn"):
        sheet.write(row, column, "", style)
        return
    n = level_by(rater, post.leader, CYCLE, code)
    sheet.write(row, column, word(n), style)
    truth.add(
        Row(
            file=FILE,
            sheet=sheet.get_name(),
            cell=xl_rowcol_to_cell(row, column),
            school=post.school,
            leader=post.leader,
            cycle=CYCLE,
            point="autumn",
            appraiser=rater,
            criterion=code,
            raw=word(n),
            level=n,
        )
    )
