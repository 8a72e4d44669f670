"""A store filled from a built portfolio, through the door that every import takes."""

import hashlib
from pathlib import Path
from typing import Any

from headlight.access.lens import LOCAL
from headlight.model import Rating, Reading, RegisterEntry, Sheet, Workbook, address
from headlight.ratings import Portfolio
from headlight.store import Batch, Incoming, Store, open_store, save_import
from headlight.store.batch import Written

SHEET = "Ratings"


def a_filled_store(folder: Path, portfolio: Portfolio, *, sample: bool = False) -> Store:
    """A store in the folder that holds the portfolio's ratings as one import."""
    store = open_store(folder)
    batch = Batch((an_incoming(portfolio),), "builder", sample, leaders=_same_people(portfolio))
    save_import(store, LOCAL, batch)
    return store


def an_incoming(portfolio: Portfolio, file: str = "Trust.xlsx") -> Incoming:
    """The portfolio as one workbook with a rating a line, and as the reading of it."""
    records = portfolio.ratings.astype(object).where(portfolio.ratings.notna(), None).to_dict("records")
    ratings = tuple(_rating(record, line, portfolio) for line, record in enumerate(records))
    rows: list[list[Any]] = [[each.school, each.leader, each.criterion, each.raw] for each in ratings]
    digest = hashlib.sha256(repr(rows).encode()).hexdigest()
    library = {scale.id: scale for scale in portfolio.scales.values()}
    reading = Reading(
        file=file, ratings=ratings, questions=(), findings=(), ignored=(),
        register=tuple(_register(portfolio)), scales=tuple(library.values()),
    )  # fmt: skip
    return Incoming(Workbook(file, digest, "xlsx", (Sheet(SHEET, rows),)), reading)


def _same_people(portfolio: Portfolio) -> dict[Written, int | Written | None]:
    """A head of two schools is one person."""
    first: dict[int, Written] = {}
    for post in portfolio.posts:
        written = (portfolio.leaders[post.leader].name, portfolio.schools[post.school].name)
        first.setdefault(post.leader, written)
    return {
        (portfolio.leaders[post.leader].name, portfolio.schools[post.school].name): first[post.leader]
        for post in portfolio.posts
        if first[post.leader][1] != portfolio.schools[post.school].name
    }


def _rating(record: dict[str, Any], line: int, portfolio: Portfolio) -> Rating:
    school = portfolio.schools[record["school"]]
    leader = portfolio.leaders[record["leader"]].name if record["leader"] else None
    waiting = record["waiting"]
    same = (
        "role",
        "cycle",
        "point",
        "date",
        "source",
        "appraiser",
        "framework",
        "criterion",
        "raw",
        "comment",
        "value",
    )
    return Rating(
        **{name: record[name] for name in same}, sheet=SHEET, cell=address(line, 3), school=school.name, urn=school.urn,
        leader=leader, scale=None if waiting else record["scale"], level=None if waiting else record["level"],
        levels=None if waiting else record["levels"], status="review" if waiting else "accepted",
        question="q" if waiting else None,
    )  # fmt: skip


def _register(portfolio: Portfolio) -> list[RegisterEntry]:
    """Every school with its phase, hub and partner, and the head it has now."""
    current = {
        post.school: post for post in portfolio.posts if not post.last_cycle and "Deputy" not in (post.title or "")
    }
    entries = []
    for line, school in enumerate(portfolio.schools.values()):
        post = current.get(school.id)
        entries.append(
            RegisterEntry(
                sheet=SHEET, cell=address(line, 0), school=school.name, urn=school.urn, phase=school.phase,
                hub=school.hub, partner=school.partner, role=post.title if post else None,
                leader=portfolio.leaders[post.leader].name if post else None,
            )
        )  # fmt: skip
    return entries
