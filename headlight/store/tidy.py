"""From reviews to the tidy table: a row for each of their ratings, column by column."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from headlight.ratings import COLUMNS, check_ratings
from headlight.store.reviews import PLACES, Marks, find_ids, spread

# The columns that a review holds once, for all its ratings.
OWN = ("leader", "school", "role", "cycle", "point", "date", "source", "appraiser")

# What makes two ratings of one criterion the same one: of equal ones in different files, the latest file's counts.
_SAME = tuple(OWN.index(name) for name in OWN if name != "role")

_Numbers = np.ndarray[tuple[int], np.dtype[np.int64]]


class Filed(NamedTuple):
    """A review as it stands in the store; ``own`` are its fields of ``OWN``."""

    id: int
    file: int
    own: tuple[Any, ...]
    ratings: int
    marks: Marks


def tidy_reviews(found: Sequence[Filed]) -> pd.DataFrame:
    """The tidy table of reviews, given oldest first: of equal ratings in different files, the latest file's."""
    counts = np.array([each.ratings for each in found], dtype=np.int64)
    columns = {name: _tidy_column(name, found, counts) for name in COLUMNS if name != "rating"}
    table = check_ratings(pd.DataFrame({**columns, "rating": _number(found, counts)}))
    stale = _find_stale(found)
    return check_ratings(table[~table["rating"].isin(stale)]) if stale else table


def _tidy_column(name: str, found: Sequence[Filed], counts: _Numbers) -> "pd.Series[Any]":
    """One column of all ratings: what a review holds once becomes a value first, and is repeated then."""
    if name in OWN:
        at = OWN.index(name)
        return _repeat(name, [each.own[at] for each in found], counts)
    parts: list[list[Any]] = [getattr(each.marks, name) for each in found]
    lengths = np.array([len(part) for part in parts], dtype=np.int64)
    return _repeat(name, list(chain.from_iterable(parts)), np.repeat(np.where(lengths == 1, counts, 1), lengths))


def _repeat(name: str, values: list[Any], times: _Numbers) -> "pd.Series[Any]":
    """Values as a column of its declared type, each so many times; a rating on no scale has a blank one."""
    column = pd.Series(values, dtype=COLUMNS[name][0])
    known: pd.Series[Any] = column.fillna("") if name == "scale" else column
    return known.take(np.repeat(np.arange(len(values)), times)).reset_index(drop=True)


def _number(found: Sequence[Filed], counts: _Numbers) -> _Numbers:
    """The id of every rating."""
    first = np.array([each.id * PLACES for each in found], dtype=np.int64)
    begin = np.cumsum(counts) - counts
    return np.repeat(first - begin, counts) + np.arange(counts.sum())


def _find_stale(found: Sequence[Filed]) -> list[int]:
    """The ids of the ratings that a later file repeats; only reviews that more than one file holds are looked into."""
    held: dict[tuple[Any, ...], list[Filed]] = defaultdict(list)
    for each in found:
        held[tuple(each.own[at] for at in _SAME)].append(each)
    several = (group for group in held.values() if len({each.file for each in group}) > 1)
    return [id for group in several for id in _find_repeated(group)]


def _find_repeated(group: Sequence[Filed]) -> list[int]:
    """Of reviews that are the same one, oldest first, the ratings on a criterion that a later file rates too."""
    lines = [(criterion, each.file, id) for each in group for id, criterion in _list_criteria(each)]
    latest = {criterion: file for criterion, file, _ in lines}
    return [id for criterion, file, id in lines if latest[criterion] != file]


def _list_criteria(each: Filed) -> list[tuple[int, tuple[str, str]]]:
    """Each rating's id and criterion, with the framework."""
    named = zip(spread(each.marks.framework, each.ratings), spread(each.marks.criterion, each.ratings), strict=True)
    return list(zip(find_ids(each.id, each.ratings), named, strict=True))
