"""The Moor hub's data manager, 2024/25: an export with a line for every judgement, as Excel in Britain saves CSV."""

import csv

from sample_data import trust
from sample_data.criteria import ALL
from sample_data.levels import level, rated, word
from sample_data.remarks import no_rating, remark
from sample_data.truth import Row, Truth

FILE = "moor_hub_appraisal_2024-25.csv"
CYCLE = "2024/25"
RATERS = {"self": "Headteacher (self)", "appraiser": "Appraiser"}
HEADINGS = ["School", "Headteacher", "Academic year", "Stage", "Rated by", "Criterion", "Judgement", "Evidence"]


def _surname_first(name: str) -> str:
    first, last = name.split(" ", 1)
    return f"{last.upper()}, {first}"


def _label(code: str) -> str:
    return f"Key Area {code[2]} – {ALL[code]}" if "." not in code else f"{code[2:]} {ALL[code]}"


def make(truth: Truth) -> None:
    """Writes the list, two lines of preamble above it, in cp1252 with semicolons."""
    path = truth.open(
        FILE,
        "moor data manager",
        "csv",
        "A line per judgement and rater; cp1252 with semicolons; a preamble and a blank line; surnames first in"
        " capitals; CofE for C of E; dashes for no judgement; one misspelt level",
    )
    lines = [["Moor hub – headteacher appraisal, every judgement"], [], HEADINGS]
    slip = False
    for post in trust.posts("Moor", CYCLE):
        school = post.school.replace("C of E", "CofE")
        for source, rater in RATERS.items():
            for code in ALL:
                keys = [school, _surname_first(post.leader), CYCLE, "Final", rater, _label(code)]
                if not rated(post.leader, CYCLE, code, source):
                    lines.append([*keys, no_rating(post.leader, CYCLE, code, "-", "Not judged", "") or "", ""])
                    continue
                n = level(post.leader, CYCLE, code, source)
                raw = word(n)
                if not slip and n == 2 and post.leader == "Gwenllian Prys" and source == "appraiser":
                    raw, slip = "Devloping", True
                said = remark(post.leader, CYCLE, code, n, 0.5, source)
                lines.append([*keys, raw, said or ""])
                truth.add(
                    Row(
                        file=FILE,
                        sheet="",
                        cell=f"G{len(lines)}",
                        school=school,
                        leader=keys[1],
                        cycle=CYCLE,
                        point="final",
                        source=source,
                        criterion=code,
                        raw=raw,
                        level=n,
                        comment=said,
                    )
                )
    with path.open("w", encoding="cp1252", newline="") as out:
        csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(lines)
