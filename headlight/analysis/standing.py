"""Where one person stands on one criterion in one review, as a frozen value instead of a row with blanks."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

PLACED = ("given", "derived")
_TEXTS = ("criterion", "cycle", "point", "source", "scale", "appraiser", "date")
_WHOLES = ("leader", "school", "levels", "rated", "of", "rating")
_NUMBERS = ("level", "low", "high", "lowest", "value")


@dataclass(frozen=True)
class Standing:
    """One subject, criterion, cycle and source; ``low`` and ``high`` differ where it lies between two levels."""

    criterion: str
    state: str  # given, derived, partly, not rated, waiting, not due
    cycle: str = ""
    point: str | None = None
    source: str = "appraiser"
    leader: int | None = None
    school: int | None = None
    scale: str | None = None
    levels: int | None = None  # None on a scale that is a range of numbers
    low: float | None = None  # on a scale without levels, low, high and lowest are values from 0 to 1
    high: float | None = None
    lowest: float | None = None  # the lowest level among its statements
    value: float | None = None  # 0 to 1
    rated: int = 0  # statements rated
    of: int = 0  # statements there are
    appraiser: str | None = None
    date: str | None = None
    rating: int | None = None  # id of the rating that was given, for its trail

    @property
    def placed(self) -> bool:
        """Whether it has a place on its scale at all."""
        return self.state in PLACED and self.low is not None

    @property
    def split(self) -> bool:
        """Whether it lies between two levels and so counts as neither."""
        return self.low is not None and self.low != self.high

    @property
    def derived(self) -> bool:
        """Whether the place was worked out from statements and not given by the person."""
        return self.state == "derived"


def find_standings(areas: pd.DataFrame) -> tuple[Standing, ...]:
    """The rows of a table of areas (``derive_areas``), blanks turned to None, in the table's order."""
    return _find_all(areas, _column(areas, "state"))


def select_criterion(standings: Iterable[Standing], criterion: str) -> tuple[Standing, ...]:
    """Those of one criterion."""
    return tuple(each for each in standings if each.criterion == criterion)


def _find_all(table: pd.DataFrame, states: Iterable[Any]) -> tuple[Standing, ...]:
    # Column by column: pandas turns a table of five thousand rows into dicts in a second, into lists in a blink.
    texts = (_column(table, name) for name in _TEXTS)
    wholes = (_column(table, name) for name in _WHOLES)
    numbers = (_column(table, name) for name in _NUMBERS)
    rows = zip(states, zip(*texts, strict=True), zip(*wholes, strict=True), zip(*numbers, strict=True), strict=True)
    return tuple(_one(str(state), *row) for state, *row in rows)


def _column(table: pd.DataFrame, name: str) -> list[Any]:
    """A column as plain values with None for missing; all missing where the table has no such column."""
    if name not in table.columns:
        return [None] * len(table)
    column = table[name]
    return [None if missing else value for value, missing in zip(column.tolist(), column.isna().tolist(), strict=True)]


def _one(state: str, texts: Sequence[Any], wholes: Sequence[Any], numbers: Sequence[Any]) -> Standing:
    criterion, cycle, point, source, scale, appraiser, date = (None if each is None else str(each) for each in texts)
    leader, school, levels, rated, of, rating = (None if each is None else int(each) for each in wholes)
    level, low, high, lowest, value = (None if each is None else float(each) for each in numbers)
    low, high = _pair(low, high, level if levels is not None else value, levels)
    return Standing(
        criterion=criterion or "",
        state=state,
        cycle=cycle or "",
        point=point,
        source=source or "appraiser",
        leader=leader,
        school=school,
        scale=scale,
        levels=levels,
        low=low,
        high=high,
        lowest=lowest,
        value=value,
        rated=rated or 0,
        of=of or 0,
        appraiser=appraiser,
        date=date,
        rating=rating,
    )


def _pair(
    low: float | None, high: float | None, place: float | None, levels: int | None
) -> tuple[float | None, float | None]:
    """The pair a place lies between: a level such as 2.5 lies between 2 and 3; without levels, the value twice."""
    if low is None or high is None:
        low = high = place
    if low is None or high is None or levels is None:
        return low, high
    return float(math.floor(low)), float(math.ceil(high))
