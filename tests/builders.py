"""Builders of invented schools, leaders, ratings and whole trusts, seeded, for every test."""

import random
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from headlight.model import Due, Leader, Level, Post, Scale, School
from headlight.ratings import COLUMNS, Portfolio, check_ratings

STATEMENTS = {"KA1": 4, "KA2": 4, "KA3": 4, "KA4": 4, "KA5": 4, "KA6": 3}
LAST_YEAR = 2025  # the newest cycle a portfolio has: 2025/26

FOUR = Scale(
    id="four",
    title="Emerging to Leading",
    levels=(Level("Emerging", "Em"), Level("Developing", "Dev"), Level("Secure", "Sec"), Level("Leading", "Lead")),
)
ROWAN = Scale(
    id="rowan",
    title="Rowan words",
    levels=(Level("Seed"), Level("Shoot"), Level("Leaf"), Level("Bud"), Level("Bloom")),
)
PERCENT = Scale(id="percent", title="Percent", kind="range", low=0, high=100)

_PLACES = (
    "Alder", "Birchwell", "Cressing", "Dunmoor", "Elmfield", "Fairholme", "Greywell", "Hollin", "Ivybridge", "Juniper",
    "Kingsmead", "Larkhill", "Marlow", "Northgate", "Orchard", "Priory", "Quarry", "Rosewood", "Silverdale", "Thornby",
)  # fmt: skip
_KINDS = ("Primary School", "High School", "Infant School", "Junior School", "C of E Primary School")
_FIRST = (
    "Amina", "Daniel", "Ruth", "Priya", "Joanna", "Marcus", "Helen", "Siobhán", "Tariq", "Grace",
    "Peter", "Mei-Lin", "Tomasz", "Caroline", "Owen", "Adaeze", "Frances", "Idris", "Leila", "Nathan",
)  # fmt: skip
_LAST = (
    "Yardley", "Okonjo", "Llewell", "Ramanan", "Kowal", "Brightley", "Ashdene", "Keaney", "Mahmud", "Adeyo",
    "Hallamby", "Chowdray", "Wojcki", "Fennimore", "Pritchett", "Nwosu", "Underhay", "Vaughn", "Zaman", "Quirke",
)  # fmt: skip
_HUBS = ("North hub", "South hub")
_PARTNERS = ("Imogen Sayle", "Rafe Tolland")


def a_school(id: int = 1, name: str | None = None, **fields: Any) -> School:
    """A school; the phase follows from its invented name unless given."""
    name = name or f"{_PLACES[(id - 1) % len(_PLACES)]} {_KINDS[(id - 1) % len(_KINDS)]}"
    phase = "Secondary" if "High" in name else "Primary"
    return School(**{"id": id, "name": name, "urn": f"{900000 + id}", "phase": phase, "names": (name,)} | fields)


def a_leader(id: int = 1, name: str | None = None, **fields: Any) -> Leader:
    """A leader; the name follows from the id unless given."""
    first, last = (id + 5, id * 3) if id >= 100 else (id - 1, id * 7 - 7)  # no two of a portfolio share a name
    name = name or f"{_FIRST[first % len(_FIRST)]} {_LAST[last % len(_LAST)]}"
    return Leader(**{"id": id, "name": name, "names": (name,)} | fields)


def a_post(
    leader: int = 1, school: int = 1, title: str | None = "Headteacher", due: Due = "due", **fields: Any
) -> Post:
    """A post of a leader at a school, from the start of time unless ``first_cycle`` says otherwise."""
    return Post(**{"leader": leader, "school": school, "title": title, "due": due} | fields)


def a_rating_row(**fields: Any) -> dict[str, Any]:
    """One row of the tidy table: leader 1 at school 1, KA1 Secure in 2025/26, unless told otherwise."""
    row: dict[str, Any] = {
        "rating": 1, "leader": 1, "school": 1, "role": "Headteacher", "cycle": "2025/26", "point": "final",
        "date": "2026-10-14", "source": "appraiser", "appraiser": "Helen Marsh", "framework": "ka", "criterion": "KA1",
        "scale": "four", "level": 3.0, "levels": 4, "value": None, "raw": None, "comment": None, "waiting": False,
    }  # fmt: skip
    row |= fields
    level, levels = row["level"], row["levels"]
    if row["value"] is None and level is not None and levels:
        row["value"] = (level - 1) / (levels - 1)
    row["raw"] = row["raw"] or _word(row["scale"], level)
    return row


def _word(scale: str, level: float | None) -> str:
    levels = {"four": FOUR, "rowan": ROWAN}.get(scale, FOUR).levels
    if level is None:
        return "?"
    low = levels[int(level) - 1].word
    return low if level == int(level) else f"{low}/{levels[int(level)].word}"


def a_ratings(rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """The tidy table of some rows, each numbered by its place unless it carries its own number."""
    numbered = [
        {**row, "rating": index + 1 if row.get("rating", 1) == 1 else row["rating"]} for index, row in enumerate(rows)
    ]
    frame = pd.DataFrame(numbered, columns=list(COLUMNS))
    return check_ratings(frame)


def a_cycles(count: int) -> tuple[str, ...]:
    """The last so many cycles, oldest first, ending in 2025/26."""
    return tuple(f"{year}/{(year + 1) % 100:02d}" for year in range(LAST_YEAR - count + 1, LAST_YEAR + 1))


def a_portfolio(seed: int = 7, schools: int = 15, cycles: int = 4, *, sample: bool = False) -> Portfolio:
    """An invented trust with the difficulties a real one has, the same for the same seed.

    From five schools on: school 2 changes its head before the last cycle and school 3 two cycles before; leader 4 heads
    schools 4 and 5; the head of the last school is acting and not due; school 1 has a rated deputy; school 6 writes on
    a scale of its own; a rating of leader 1 waits; every review has statements of two areas, some with too few rated.
    """
    draw = random.Random(seed)
    years = a_cycles(cycles)
    places = {id: a_school(id, hub=_HUBS[id % 2], partner=_PARTNERS[id % 3 == 0]) for id in range(1, schools + 1)}
    posts = tuple(_posts(schools, years))
    leaders = {post.leader: a_leader(post.leader) for post in posts}
    rows = [row for post in posts for row in _post_rows(draw, post, years, schools)]
    rows.append(a_rating_row(criterion="KA6.3", level=None, levels=None, raw="S?", waiting=True, scale="four"))
    library = {scale.id: scale for scale in (FOUR, ROWAN, PERCENT)}
    return Portfolio(a_ratings(rows), places, leaders, posts, library, sample=sample, version=1)


def _posts(schools: int, years: tuple[str, ...]) -> Iterator[Post]:
    first, full = years[0], schools >= 5
    for school in range(1, schools + 1):
        if full and school == 5:
            yield a_post(4, 5, "Executive Headteacher", first_cycle=first)
        elif full and school in (2, 3) and len(years) > 1:
            change = years[-1] if school == 2 else years[-2]
            yield a_post(200 + school, school, first_cycle=first, last_cycle=years[years.index(change) - 1])
            yield a_post(school, school, first_cycle=change)
        elif full and school == schools:
            yield a_post(school, school, "Acting Headteacher", "not due", first_cycle=years[-1])
        else:
            yield a_post(school, school, first_cycle=first)
    yield a_post(100, 1, "Deputy Headteacher", first_cycle=first)


def _post_rows(draw: random.Random, post: Post, years: tuple[str, ...], schools: int) -> Iterator[dict[str, Any]]:
    if post.due == "not due" or (schools >= 5 and post.school == 5):
        return
    for index, year in enumerate(years):
        if (post.first_cycle or years[0]) <= year <= (post.last_cycle or years[-1]):
            yield from _review_rows(draw, post, year, index)


def _review_rows(draw: random.Random, post: Post, year: str, index: int) -> Iterator[dict[str, Any]]:
    bent = 0.15 * index + 0.1 * (post.leader % 4)
    sources = (
        ["appraiser"]
        + ["self"] * (post.leader % 2)
        + ["partner"] * (post.leader % 3 == 0)
        + ["governor"] * (post.leader % 5 == 0)
    )
    scale = ROWAN if post.school == 6 else FOUR
    for source in sources:
        base = {
            "leader": post.leader, "school": post.school, "role": post.title, "cycle": year, "source": source,
            "date": f"{int(year[:4]) + 1}-10-14", "appraiser": "Helen Marsh" if source == "appraiser" else None,
            "scale": scale.id, "levels": len(scale.levels),
        }  # fmt: skip
        for area, statements in STATEMENTS.items():
            middle = _level(draw, scale, bent)
            gap = draw.random() < 0.06
            derived = area == "KA2" and post.leader % 4 == 0
            if not (gap or derived):
                comment = f"Invented remark on {area}." if source == "appraiser" and draw.random() < 0.3 else None
                yield a_rating_row(**base, criterion=area, level=middle, comment=comment)
            if area in ("KA2", "KA5"):
                rated = draw.choice((2, statements, statements)) if not derived else statements - draw.randrange(2)
                for number in range(1, rated + 1):
                    level = min(float(len(scale.levels)), max(1.0, middle + draw.choice((-1, 0, 0, 1))))
                    yield a_rating_row(**base, criterion=f"{area}.{number}", level=level)
    if post.leader == 1 and index == 0:
        yield a_rating_row(**base | {"point": "interim", "source": "appraiser"}, criterion="KA1", level=1.0)


def _level(draw: random.Random, scale: Scale, bent: float) -> float:
    top = len(scale.levels)
    return float(min(top, max(1, round(draw.gauss(top * 0.6 + bent, top * 0.16)))))
