"""The one load that pages take: the tidy table and the people its ids name, for one lens."""

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

import pandas as pd
from sqlalchemy import Connection, select

from headlight.access.lens import Lens
from headlight.model import Leader, Post, Scale
from headlight.ratings import COLUMNS, Portfolio, check_ratings
from headlight.scales import read_scales
from headlight.store.engine import Store
from headlight.store.kept import unfold_value
from headlight.store.people import load_counting_people, load_posts
from headlight.store.schema import meta, ratings, scales
from headlight.store.standing import select_ratings, shows_sample

# What makes two ratings the same one: of equal ones in different files, the latest file's counts.
KEY = ("leader", "school", "cycle", "point", "date", "source", "appraiser", "framework", "criterion")

_KEY = itemgetter(*(list(COLUMNS).index(name) + 1 for name in KEY))  # the file stands before the columns

_SELECTED = tuple(ratings.c.id.label("rating") if name == "rating" else ratings.c[name] for name in COLUMNS)


def load_portfolio(store: Store, lens: Lens) -> Portfolio:
    """All that a lens may see of what counts now.

    Ratings without a cycle are in no picture and left out here; those that wait for an answer are in,
    marked. Without the right to names, comments and names are masked.
    """
    with store.read() as connection:
        version = int(connection.execute(select(meta.c.value).where(meta.c.name == "version")).scalar_one())
        table = _load_table(connection, lens)
        schools, leaders, files = load_counting_people(connection)
        stints = table[["leader", "school", "cycle", "role"]].dropna(subset=["leader", "school"]).drop_duplicates()
        rows = [(int(a), int(b), c, d if isinstance(d, str) else None) for a, b, c, d in stints.itertuples(index=False)]
        posts = load_posts(connection, sorted(files), rows)
        known = _load_scales(connection, lens, frozenset(files))
        sample = shows_sample(connection)
    seen = _Seen(lens, table, posts)
    return Portfolio(
        ratings=_mask(table, lens),
        schools={id: each for id, each in schools.items() if id in seen.schools},
        leaders={id: _masked(each, lens) for id, each in leaders.items() if id in seen.leaders},
        posts=seen.posts,
        scales=known,
        sample=sample,
        version=version,
    )


class _Seen:
    """The schools, leaders and posts within a lens."""

    def __init__(self, lens: Lens, table: pd.DataFrame, posts: tuple[Post, ...]) -> None:
        self.posts = tuple(each for each in posts if lens.everything or each.leader in lens.leaders)
        rated = {int(id) for id in table["school"].dropna().unique()}
        self.schools = _All() if lens.everything else rated | lens.schools | {each.school for each in self.posts}
        self.leaders = _All() if lens.everything else lens.leaders


class _All:
    """Holds everything."""

    def __contains__(self, _: object) -> bool:
        return True


def _load_table(connection: Connection, lens: Lens) -> pd.DataFrame:
    """The tidy table of what counts, one row of each key over all files."""
    query = select_ratings(connection, lens, ratings.c.file, *_SELECTED).where(ratings.c.cycle.is_not(None))
    rows = _keep_latest([tuple(row) for row in connection.execute(query.order_by(ratings.c.id))])
    columns: dict[str, Sequence[Any]] = dict.fromkeys(COLUMNS, ())
    if rows:
        columns.update(zip(COLUMNS, list(zip(*rows, strict=True))[1:], strict=True))
    columns["scale"] = tuple(scale or "" for scale in columns["scale"])
    return check_ratings(pd.DataFrame({name: pd.Series(columns[name], dtype=COLUMNS[name][0]) for name in COLUMNS}))


def _keep_latest(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Of rows with equal keys in different files, those of the latest file; oldest first, as they come."""
    latest = {_KEY(row): row[0] for row in rows}
    return [row for row in rows if latest[_KEY(row)] == row[0]]


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
