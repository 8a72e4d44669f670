"""The rating of record: for each subject and cycle one review of one source, the latest final one."""

from collections.abc import Collection
from typing import Any

import pandas as pd

from headlight.analysis.view import By

# Which point stands where a cycle has several and none is asked for: a review without a point is a final one.
_STANDING = {"final": 4, "": 4, "summer": 3, "spring": 2, "autumn": 1, "interim": 0}


def tidy_record(
    ratings: pd.DataFrame,
    *,
    framework: str | None,
    cycle: str | None = None,
    point: str | None = None,
    source: str = "appraiser",
    by: By = "leader",
    leaders: Collection[int] | None = None,
) -> pd.DataFrame:
    """The ratings of record: those of one review for each subject and cycle.

    A review is one leader's, at one point, on one date, by one appraiser; the latest final one stands, an interim
    one only if ``point`` asks for it or nothing final exists. By leader, a subject is a leader, whatever the school;
    by school, it is a leader at a school, so that co-heads stay two and a head of two schools shows at both.
    Rows without a leader are subjects by their school. ``leaders`` keeps those leaders alone, and rows without one.
    """
    table = ratings[ratings["source"] == source]
    for name, wanted in (("framework", framework), ("cycle", cycle), ("point", point)):
        if wanted is not None:
            table = table[table[name] == wanted]
    if leaders is not None:
        table = table[table["leader"].isin(list(leaders)) | table["leader"].isna()]
    return _keep_latest(table, by)


def _keep_latest(table: pd.DataFrame, by: By) -> pd.DataFrame:
    if table.empty:
        return table
    keys = _subject_keys(table, by)
    review = pd.DataFrame(
        {
            "standing": table["point"].fillna("").map(_STANDING).fillna(1).astype(int),
            "date": table["date"].fillna(""),
            "school": table["school"].fillna(0).astype(int) if by == "leader" else 0,
            "appraiser": table["appraiser"].fillna(""),
        },
        index=table.index,
    )
    reviews = list(zip(*(review[name].tolist() for name in review), strict=True))
    ratings = table["rating"].tolist()
    stored: dict[Any, int] = {}
    for key, rating in zip(zip(keys, reviews, strict=True), ratings, strict=True):
        stored[key] = max(rating, stored.get(key, 0))
    latest: dict[Any, tuple[Any, ...]] = {}
    for (subject, place), rating in stored.items():
        # Of two reviews of one standing and day, the one stored later stands.
        latest[subject] = max(latest.get(subject, ()), (*place[:2], rating, place))
    return table[[latest[subject][3] == place for subject, place in zip(keys, reviews, strict=True)]]


def _subject_keys(table: pd.DataFrame, by: By) -> list[Any]:
    leader = table["leader"].fillna(0).astype(int).tolist()
    school = table["school"].fillna(0).astype(int).tolist()
    rest = list(zip(table["cycle"].tolist(), table["framework"].tolist(), strict=True))
    whole = by == "school"
    return [
        (who or -1, where if whole or not who else 0, *more)
        for who, where, more in zip(leader, school, rest, strict=True)
    ]
