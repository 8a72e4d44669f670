"""The Town hub, 2022/23: a typed record, the head's name once and the judgements below it."""

import xlsxwriter

from sample_data import trust
from sample_data.criteria import ALL
from sample_data.levels import level, rated, word
from sample_data.remarks import remark
from sample_data.truth import Row, Truth

FILE = "Town hub appraisal record 2022-23.xlsx"
CYCLE = "2022/23"


def make(truth: Truth) -> None:
    """Writes the one long sheet."""
    path = truth.open(
        FILE,
        "town typist",
        "xlsxwriter",
        "A long list where school and head are written once and left blank below, an empty line between"
        " heads; the whole"
        " statement as the criterion; self and agreed judgement side by side",
    )
    with xlsxwriter.Workbook(str(path)) as book:
        serif = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
        plain, bold = (
            book.add_format({**serif, "text_wrap": True}),
            book.add_format({**serif, "bold": True, "text_wrap": True}),
        )
        head = book.add_format({**serif, "bold": True, "bottom": 2, "top": 2})
        sheet = book.add_worksheet("Record")
        sheet.set_portrait()
        sheet.set_paper(9)
        sheet.write(0, 0, f"{trust.TRUST}, Town hub: record of final appraisals, 2022-23", bold)
        for column, (title, width) in enumerate(
            [
                ("School", 24),
                ("Headteacher", 20),
                ("Key Area or statement", 56),
                ("Self", 12),
                ("Agreed", 12),
                ("Agreed comment", 60),
            ]
        ):
            sheet.write(2, column, title, head)
            sheet.set_column(column, column, width)
        row = 3
        for post in trust.posts("Town", CYCLE):
            sheet.write(row, 0, post.school, bold)
            sheet.write(row, 1, post.leader, bold)
            for code, text in ALL.items():
                area = "." not in code
                sheet.write(row, 2, f"Key Area {code[2]} - {text}" if area else text, bold if area else plain)
                for column, source in ((3, "self"), (4, "appraiser")):
                    if not rated(post.leader, CYCLE, code, source):
                        continue
                    n = level(post.leader, CYCLE, code, source)
                    sheet.write(row, column, word(n), plain)
                    said = remark(post.leader, CYCLE, code, n, 0.4) if source == "appraiser" else None
                    if said:
                        sheet.write(row, 5, said, plain)
                    truth.add(
                        Row(
                            file=FILE,
                            sheet="Record",
                            cell=f"{'DE'[column - 3]}{row + 1}",
                            school=post.school,
                            leader=post.leader,
                            cycle=CYCLE,
                            point="final",
                            source=source,
                            criterion=code,
                            raw=word(n),
                            level=n,
                            comment=said,
                        )
                    )
                row += 1
            row += 1
        sheet.freeze_panes(3, 2)
