"""The trust's own interim sheet, 2024/25: a tab for each hub, statements cut short to fit the columns."""

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from sample_data import trust
from sample_data.criteria import ALL
from sample_data.levels import level, rated, word
from sample_data.remarks import no_rating
from sample_data.trust import Post
from sample_data.truth import Row, Truth

FILE = "Interim reviews 2024-25.xlsx"
CYCLE = "2024/25"
CUT = 38


def make(truth: Truth) -> None:
    """Writes the three tabs."""
    path = truth.open(
        FILE,
        "trust assistant",
        "xlsxwriter",
        "A tab per hub; headings cut short in the middle of a word, some of them alike at the start;"
        " levels in small and"
        " capital letters by turns",
    )
    book = xlsxwriter.Workbook(str(path))
    look = {"font_name": "Century Gothic", "font_size": 9, "border": 1, "border_color": "#BBBBBB"}
    plain = book.add_format(look)
    head = book.add_format({**look, "bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DEEAF6"})
    area = book.add_format({**look, "bold": True, "text_wrap": True, "valign": "top", "bg_color": "#9CC2E5"})
    for hub in trust.PARTNERS:
        sheet = book.add_worksheet(f"{hub} hub")
        sheet.write(0, 0, "Interim reviews 2024-25")
        sheet.write_row(1, 0, ["School", "Headteacher"], head)
        for column, (code, text) in enumerate(ALL.items(), start=2):
            whole = f"Key Area {code[2]} {text}" if "." not in code else text
            sheet.write(1, column, whole[:CUT].rstrip(), head if "." in code else area)
        for row, post in enumerate(trust.posts(hub, CYCLE), start=2):
            sheet.write_row(row, 0, [post.school, post.leader], plain)
            for column, code in enumerate(ALL, start=2):
                _mark(sheet, row, column, plain, post, code, truth)
        sheet.set_column(0, 0, 30)
        sheet.set_column(1, 1, 20)
        sheet.set_column(2, 30, 13)
        sheet.set_row(1, 60)
        sheet.freeze_panes(2, 2)
    book.close()


def _mark(sheet: Worksheet, row: int, column: int, style: Format, post: Post, code: str, truth: Truth) -> None:
    """Writes one level as this hub types it and keeps it."""
    if not rated(post.leader, CYCLE, code, "appraiser", "interim"):
        sheet.write(row, column, no_rating(post.leader, CYCLE, code, "n/a", "", "TBC"), style)
        return
    n = level(post.leader, CYCLE, code, "appraiser", "interim")
    raw = {"Moor hub": word(n), "Town hub": word(n).lower(), "Coast hub": word(n).upper()}[sheet.get_name()]
    sheet.write(row, column, raw, style)
    truth.add(
        Row(
            file=FILE,
            sheet=sheet.get_name(),
            cell=xl_rowcol_to_cell(row, column),
            school=post.school,
            leader=post.leader,
            cycle=CYCLE,
            point="interim",
            criterion=code,
            raw=raw,
            level=n,
        )
    )
