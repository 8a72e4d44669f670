"""A trust of a bench's size, seeded: every head rated on every criterion, by two sources, in every cycle."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from headlight.frameworks import read_frameworks
from headlight.ratings import Portfolio
from headlight.store.places import find_standards
from tests.builders import FOUR, a_cycles, a_leader, a_post, a_rating_row, a_ratings, a_school
from tests.filled import a_filled_store

FRAMEWORKS = ("ka", "nse2015")  # 29 and 28 criteria: 57 together
SOURCES = ("appraiser", "self")
_HUBS, _PARTNERS = ("North hub", "South hub", "West hub"), ("Imogen Sayle", "Rafe Tolland")


def a_large_trust(leaders: int = 90, cycles: int = 10, seed: int = 1) -> Portfolio:
    """Leaders x 57 criteria x cycles x 2 sources, the same for the same seed."""
    draw = random.Random(seed)
    ids = range(1, leaders + 1)
    schools = {
        id: a_school(id, f"{a_school(id).name} {id}", hub=_HUBS[id % 3], partner=_PARTNERS[id % 2]) for id in ids
    }
    people = {id: a_leader(id) for id in ids}
    years = a_cycles(cycles)
    rows = [row for id in ids for year in years for row in _review_rows(draw, id, year)]
    posts = tuple(a_post(id, id, first_cycle=years[0]) for id in ids)
    return Portfolio(a_ratings(rows), schools, people, posts, {FOUR.id: FOUR}, version=1)


def save_large_trust(folder: Path, leaders: int, cycles: int) -> int:
    """A store in the folder that holds the large trust; how many ratings that is."""
    portfolio = a_large_trust(leaders, cycles)
    a_filled_store(folder, portfolio).close()
    return len(portfolio.ratings)


def _review_rows(draw: random.Random, id: int, year: str) -> Iterator[dict[str, Any]]:
    library = read_frameworks(*find_standards())
    middle = draw.gauss(2.6, 0.5)
    for source in SOURCES:
        base = {
            "leader": id, "school": id, "cycle": year, "source": source, "date": f"{int(year[:4]) + 1}-10-14",
            "appraiser": "Helen Marsh" if source == "appraiser" else None,
        }  # fmt: skip
        for framework in FRAMEWORKS:
            for criterion in library[framework].criteria:
                level = float(min(4, max(1, round(draw.gauss(middle, 0.7)))))
                yield a_rating_row(**base, framework=framework, criterion=criterion.code, level=level)
