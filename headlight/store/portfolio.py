"""The one load that pages take: the tidy table and the people its ids name, for one lens."""

from typing import Any

import pandas as pd
from sqlalchemy import Connection, select

from headlight.access.lens import Lens
from headlight.model import Leader, Post, Scale
from headlight.ratings import Portfolio, check_ratings
from headlight.scales import read_scales
from headlight.store.engine import Store
from headlight.store.kept import unfold_value
from headlight.store.people import load_people_of
from headlight.store.posts import Stint
from headlight.store.reviews import unfold_marks
from headlight.store.schema import meta, reviews, scales
from headlight.store.settled import Settled, load_settled
from headlight.store.standing import find_counting, select_reviews, shows_sample
from headlight.store.tidy import OWN, Filed, tidy_reviews


def load_portfolio(store: Store, lens: Lens) -> Portfolio:
    """All that a lens may see of what counts now.

    Ratings without a cycle are in no picture and left out here; those that wait for an answer are in,
    marked. Without the right to names, comments and names are masked.
    """
    with store.read() as connection:
        version = int(connection.execute(select(meta.c.value).where(meta.c.name == "version")).scalar_one())
        settled = load_settled(connection)
        table = _load_table(connection, lens, settled)
        counting = find_counting(connection)
        people = load_people_of(connection, counting, _find_stints(table), settled)
        known = _load_scales(connection, lens, counting)
        sample = shows_sample(connection)
    seen = _Seen(lens, table, people.posts, settled)
    return Portfolio(
        ratings=_mask(table, lens),
        schools={each.id: each for each in people.schools if each.id in seen.schools},
        leaders={each.id: _masked(each, lens) for each in people.leaders if each.id in seen.leaders},
        posts=seen.posts,
        scales=known,
        sample=sample,
        version=version,
    )


def _find_stints(table: pd.DataFrame) -> list[Stint]:
    """Who was rated where, when and in which role, of a tidy table."""
    stints = table[["leader", "school", "cycle", "role"]].dropna(subset=["leader", "school"]).drop_duplicates()
    return [(int(a), int(b), c, d if isinstance(d, str) else None) for a, b, c, d in stints.itertuples(index=False)]


class _Seen:
    """The schools, leaders and posts within a lens."""

    def __init__(self, lens: Lens, table: pd.DataFrame, posts: tuple[Post, ...], settled: Settled) -> None:
        leaders = {settled.leaders.find(id) for id in lens.leaders}
        schools = {settled.schools.find(id) for id in lens.schools}
        self.posts = tuple(each for each in posts if lens.everything or each.leader in leaders)
        rated = {int(id) for id in table["school"].dropna().unique()}
        self.schools = _All() if lens.everything else rated | schools | {each.school for each in self.posts}
        self.leaders = _All() if lens.everything else leaders


class _All:
    """Holds everything."""

    def __contains__(self, _: object) -> bool:
        return True


def _load_table(connection: Connection, lens: Lens, settled: Settled) -> pd.DataFrame:
    """The tidy table of what counts, one row of each key over all files, under the ids that are one."""
    columns = (reviews.c.id, reviews.c.file, reviews.c.ratings, reviews.c.body, *(reviews.c[name] for name in OWN))
    query = select_reviews(connection, lens, *columns).where(reviews.c.cycle.is_not(None)).order_by(reviews.c.id)
    leaders, schools = settled.leaders.roots(), settled.schools.roots()
    return tidy_reviews(
        [
            Filed(id, file, (leaders.get(leader, leader), schools.get(school, school), *own), count, unfold_marks(body))
            for id, file, count, body, leader, school, *own in connection.execute(query)
        ]
    )


def _load_scales(connection: Connection, lens: Lens, files: frozenset[int]) -> dict[str, Scale]:
    """The library, and the scales that the workbooks counting now brought with them."""
    query = select(scales.c.id, scales.c.body).where(scales.c.file.in_(sorted(files))).order_by(scales.c.file)
    own: dict[str, Scale] = {}
    if lens.everything or lens.leaders or lens.schools:
        own = {row.id: unfold_value(row.body, Scale) for row in connection.execute(query)}
    return {**read_scales(), **own}


def _mask(table: pd.DataFrame, lens: Lens) -> pd.DataFrame:
    """The table without comments and appraisers where the lens has no right to names."""
    if lens.named:
        return table
    masked: dict[str, Any] = {"comment": None, "appraiser": None}
    return check_ratings(table.assign(**masked))


def _masked(leader: Leader, lens: Lens) -> Leader:
    return leader if lens.named else Leader(id=leader.id, name="Headteacher")
