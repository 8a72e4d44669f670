"""A peer review of 2024/25: heads of the secondary and special schools, marks out of ten."""

from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from sample_data import trust
from sample_data.criteria import AREAS
from sample_data.levels import level, rated, seeded
from sample_data.truth import Row, Truth

FILE = "Peer review 2024-25.ods"
CYCLE = "2024/25"


def make(truth: Truth) -> None:
    """Writes Key Areas down and heads across."""
    path = truth.open(
        FILE,
        "peer review",
        "odfpy",
        "OpenDocument without any style; Key Areas down, heads across; marks out of ten, which have no"
        " levels; the rater in the title",
    )
    heads = [p for p in trust.posts(None, CYCLE) if trust.school(p.school).phase != "Primary"]
    lines: list[list[str | int]] = [
        ["Peer review by fellow headteachers, 2024/25"],
        ["Each Key Area is marked out of 10, 10 the best"],
        [],
        ["School", *(p.school for p in heads)],
        ["Headteacher", *(p.leader for p in heads)],
    ]
    for code, name in AREAS.items():
        line: list[str | int] = [f"{code} {name}"]
        for column, post in enumerate(heads, start=1):
            if not rated(post.leader, CYCLE, code, "peer"):
                line.append("N/A")
                continue
            n = min(
                10, level(post.leader, CYCLE, code, "peer") * 2 + seeded("ten", post.leader, code).choice([0, 1, 1, 2])
            )
            line.append(n)
            truth.add(
                Row(
                    file=FILE,
                    sheet="Peer review",
                    cell=f"{'ABCDEFGHIJ'[column]}{len(lines) + 1}",
                    school=post.school,
                    leader=post.leader,
                    cycle=CYCLE,
                    source="peer",
                    criterion=code,
                    raw=str(n),
                    scale="ten",
                    levels=None,
                    value=n / 10,
                )
            )
        lines.append(line)
    book = OpenDocumentSpreadsheet()
    table = Table(name="Peer review")
    for line in lines:
        row = TableRow()
        for value in line:
            cell = (
                TableCell(valuetype="float", value=value) if isinstance(value, int) else TableCell(valuetype="string")
            )
            cell.addElement(P(text=str(value)))
            row.addElement(cell)
        table.addElement(row)
    book.spreadsheet.addElement(table)
    book.save(str(path))
