"""From statements to areas: the one rule by which ratings of statements make the level of their area.

Where a person gave an area no level of their own in a review, its level is the middle one of
their levels for its statements, worked out only when more than half of the statements are rated
and only on one scale. It is never an average: a middle that falls between two levels is a pair.
A framework whose source says what it is not for (``use``) has the levels that were given, and no others.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
from msgspec import Struct

from headlight.frameworks import Criterion, Framework

RULE = (
    "Where an appraisal gives an area no level of its own, the area takes the middle one of the levels given to its "
    "statements, and only when more than half of them are rated. It is never an average; a middle that falls between "
    "two levels is shown as both and counts as neither. A level given to the area itself always wins."
)
GIVEN_RULE = (
    "A level stands here only where somebody gave one, as a workbook has it: the levels of single statements are not "
    "made into one."
)
REVIEW = ("leader", "school", "cycle", "point", "date", "source", "appraiser", "framework")
COLUMNS = (
    *REVIEW, "criterion", "scale", "levels", "level", "low", "high", "state", "rated", "of", "lowest", "rating",
    "value", "raw",
)  # fmt: skip


class Mark(Struct, frozen=True):
    """One rating inside a review. ``measure`` is the level, or the value from 0 to 1 on a scale without levels."""

    rating: int
    scale: str
    levels: int | None
    measure: float | None  # None while it waits for an answer
    value: float | None
    raw: str


Review = dict[str, Mark]  # criterion -> mark


def derive_areas(ratings: pd.DataFrame, frameworks: Mapping[str, Framework]) -> pd.DataFrame:
    """One row for each review and each AREA of its framework, in the framework's order.

    ``state`` is given, derived, partly, not rated or waiting. ``level`` is missing unless one level stands;
    ``low`` and ``high`` are the pair it lies between, equal for a single level. ``rated`` and ``of`` count the
    area's statements, ``lowest`` is the lowest of them. On a scale without levels the three are values from 0 to 1.
    Where a framework's own sentence of use wants no level that nobody gave, none is derived: it stays partly rated.
    """
    return _tidy(ratings, frameworks, _area_rows)


def tidy_statements(ratings: pd.DataFrame, frameworks: Mapping[str, Framework]) -> pd.DataFrame:
    """One row for each review and each STATEMENT of its framework, as ``derive_areas`` has them for areas."""
    return _tidy(ratings, frameworks, _statement_rows)


def _tidy(ratings: pd.DataFrame, frameworks: Mapping[str, Framework], make: Any) -> pd.DataFrame:
    rows = [
        (*review, *row)
        for review, marks in _reviews(ratings)
        if review[-1] in frameworks
        for row in make(marks, frameworks[review[-1]])
    ]
    return _frame(rows)


def _frame(rows: list[tuple[Any, ...]]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    kinds = dict.fromkeys(("leader", "school", "levels", "rating", "rated", "of"), "Int64")
    kinds |= dict.fromkeys(("level", "low", "high", "lowest", "value"), "float64")
    text = ("cycle", "point", "date", "source", "appraiser", "framework", "criterion", "scale", "state", "raw")
    return frame.astype(kinds | dict.fromkeys(text, "str"))


def _reviews(ratings: pd.DataFrame) -> Iterator[tuple[tuple[Any, ...], Review]]:
    """Each review's key and marks; of two ratings of one criterion the later stored stands."""
    table = ratings.sort_values("rating", kind="stable")
    names = (*REVIEW, "criterion", "rating", "scale", "levels", "level", "value", "raw", "waiting")
    columns = [_plain(table[name]) for name in names]
    reviews: dict[tuple[Any, ...], Review] = {}
    width = len(REVIEW)
    for row in zip(*columns, strict=True):
        criterion, rating, scale, levels, level, value, raw, waiting = row[width:]
        measure = None if waiting else (level if levels is not None else value)
        reviews.setdefault(row[:width], {})[criterion] = Mark(rating, scale, levels, measure, value, raw)
    yield from reviews.items()


def _plain(column: "pd.Series[Any]") -> list[Any]:
    """The column as plain values, None for missing."""
    return [None if missing else value for value, missing in zip(column.tolist(), column.isna().tolist(), strict=True)]


def _area_rows(review: Review, framework: Framework) -> Iterator[tuple[Any, ...]]:
    for area in framework.areas:
        statements = framework.statements(area.code)
        yield (area.code, *_area(review.get(area.code), statements, review, derive=framework.use is None))


def _statement_rows(review: Review, framework: Framework) -> Iterator[tuple[Any, ...]]:
    for criterion in framework.criteria:
        if criterion.parent is not None:
            yield (criterion.code, *_area(review.get(criterion.code), (), review))


def find_rule(framework: Framework) -> str:
    """How an area of a framework gets its level, in the sentences that are printed beside it."""
    return RULE if framework.use is None else GIVEN_RULE


def _area(
    given: Mark | None, statements: Sequence[Criterion], review: Review, *, derive: bool = True
) -> tuple[Any, ...]:
    marks = [review[each.code] for each in statements if each.code in review]
    rated = [mark for mark in marks if mark.measure is not None]
    same = _one_scale(rated)
    lowest = min((mark.measure for mark in same if mark.measure is not None), default=None)
    count = (len(rated), len(statements), lowest)
    if given is not None:
        return _given(given, count)
    if derive and statements and 2 * len(same) > len(statements):
        low, high = derive_middle([mark.measure for mark in same if mark.measure is not None])
        level = low if low == high else None
        return (
            same[0].scale,
            same[0].levels,
            level,
            low,
            high,
            "derived",
            len(same),
            len(statements),
            lowest,
            None,
            None,
            None,
        )
    state = "partly" if rated else "waiting" if marks else "not rated"
    first = next(iter(same or marks), None)
    scale, levels = (first.scale, first.levels) if first else (None, None)
    return (scale, levels, None, None, None, state, *count, None, None, None)


def _given(mark: Mark, count: tuple[Any, ...]) -> tuple[Any, ...]:
    if mark.measure is None:
        return (mark.scale, mark.levels, None, None, None, "waiting", *count, mark.rating, None, mark.raw)
    low, high = derive_pair(mark.measure) if mark.levels is not None else (mark.measure, mark.measure)
    level = low if low == high else None
    return (mark.scale, mark.levels, level, low, high, "given", *count, mark.rating, mark.value, mark.raw)


def _one_scale(marks: Sequence[Mark]) -> list[Mark]:
    """The marks of the scale most of them are on, so that two scales never make one level."""
    groups: dict[str, list[Mark]] = {}
    for mark in marks:
        groups.setdefault(mark.scale, []).append(mark)
    return max(groups.values(), key=len, default=[])


def derive_pair(level: float) -> tuple[float, float]:
    """The two whole levels a level lies between, equal when it is a whole one."""
    low = float(int(level))
    return (low, low) if low == level else (low, low + 1.0)


def derive_middle(levels: Sequence[float]) -> tuple[float, float]:
    """The middle one of some levels as a pair, equal when one level stands in the middle; never an average.

    A level that itself lies between two widens the pair to whole levels; values up to 1 stay as they are.
    """
    ordered = sorted(levels)
    low, high = ordered[(len(ordered) - 1) // 2], ordered[len(ordered) // 2]
    return (low, high) if high <= 1 else (derive_pair(low)[0], derive_pair(high)[1])
