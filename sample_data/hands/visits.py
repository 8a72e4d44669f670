"""The improvement partners' visits of spring 2026: one list for the trust, partner and peer head together."""

import csv
from datetime import date, timedelta

from sample_data import trust
from sample_data.criteria import AREAS
from sample_data.levels import level, rated, seeded, word
from sample_data.remarks import remark
from sample_data.truth import Row, Truth

FILE = "visit ratings spring 2026.csv"
CYCLE = "2025/26"


def _peer(post: trust.Post) -> str:
    """Another head of the hub, who came along."""
    hub = trust.school(post.school).hub
    others = [p.leader for p in trust.posts(hub, CYCLE) if p.school != post.school and p.leader != post.leader]
    return seeded("peer", post.leader).choice(others)


def make(truth: Truth) -> None:
    """Writes a line per visit, rater and Key Area."""
    path = truth.open(
        FILE,
        "improvement partners",
        "csv",
        "UTF-8 with a byte order mark; a long list with a column saying who rated; number and word in one cell; a term"
        " instead of a year; dates day first",
    )
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        sheet = csv.writer(out)
        sheet.writerow(
            [
                "School",
                "URN",
                "Headteacher",
                "Term",
                "Date of visit",
                "Rated by",
                "Name of rater",
                "Key Area",
                "Rating",
                "Notes",
            ]
        )
        line = 1
        for post in trust.posts(None, CYCLE):
            home = trust.school(post.school)
            day = date(2026, 1, 19) + timedelta(days=seeded("visit", post.school).randrange(50))
            for source, rater, name in (
                ("partner", "Improvement partner", trust.PARTNERS[home.hub]),
                ("peer", "Peer headteacher", _peer(post)),
            ):
                for code, area in AREAS.items():
                    if source == "peer" and seeded("peer", post.leader, post.school, code).random() < 0.5:
                        continue
                    keys = [
                        home.name,
                        home.urn,
                        post.leader,
                        "Spring 2026",
                        f"{day:%d/%m/%Y}",
                        rater,
                        name,
                        f"{code[2]} {area}",
                    ]
                    line += 1
                    if not rated(post.leader, CYCLE, code, source, "spring"):
                        sheet.writerow([*keys, "n/a", ""])
                        continue
                    n = level(post.leader, CYCLE, code, source, "spring")
                    said = remark(post.leader, CYCLE, code, n, 0.5) if source == "partner" else None
                    sheet.writerow([*keys, f"{n} - {word(n)}", said or ""])
                    truth.add(
                        Row(
                            file=FILE,
                            sheet="",
                            cell=f"I{line}",
                            school=home.name,
                            urn=home.urn,
                            leader=post.leader,
                            cycle=CYCLE,
                            point="spring",
                            source=source,
                            appraiser=name,
                            date=day.isoformat(),
                            criterion=code,
                            raw=f"{n} - {word(n)}",
                            level=n,
                            comment=said,
                        )
                    )
