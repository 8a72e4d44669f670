"""The Coast hub, 2022/23: a management system's export, UTF-16 with tabs, in the inspectors' words of the time."""

from sample_data import trust
from sample_data.criteria import ALL
from sample_data.levels import level, rated
from sample_data.truth import Row, Truth

FILE = "coast_appraisals_2022-23.csv"
CYCLE = "2022/23"
OFSTED = ("Inadequate", "Requires improvement", "Good", "Outstanding")


def make(truth: Truth) -> None:
    """Writes a line per head, every criterion a column."""
    path = truth.open(
        FILE,
        "coast system export",
        "csv",
        "UTF-16 with tabs; upper-case headings with underscores; inspection words, on another scale"
        " than the later years",
    )
    keys = ["ESTAB_NAME", "URN", "HEADTEACHER", "ACADEMIC_YEAR", "REVIEW"]
    out = [keys + [_heading(code) for code in ALL]]
    for post in trust.posts("Coast", CYCLE):
        urn = trust.school(post.school).urn
        record = [post.school, urn, post.leader, CYCLE, "Final"]
        for column, code in enumerate(ALL, start=len(keys)):
            if rated(post.leader, CYCLE, code):
                n = level(post.leader, CYCLE, code)
                record.append(OFSTED[n - 1])
                truth.add(
                    Row(
                        file=FILE,
                        sheet="",
                        cell=f"{_letters(column)}{len(out) + 1}",
                        school=post.school,
                        urn=urn,
                        leader=post.leader,
                        cycle=CYCLE,
                        point="final",
                        criterion=code,
                        raw=OFSTED[n - 1],
                        scale="ofsted",
                        level=n,
                    )
                )
            else:
                record.append("NULL")
        out.append(record)
    path.write_bytes("\r\n".join("\t".join(r) for r in [*out, []]).encode("utf-16-le").join([b"\xff\xfe", b""]))


def _heading(code: str) -> str:
    if "." in code:
        return code.replace(".", "_")
    return f"{code} {ALL[code]}".upper().replace(" ", "_")


def _letters(column: int) -> str:
    return chr(65 + column) if column < 26 else "A" + chr(65 + column - 26)
