"""Where one person stands on one criterion in one review, as a frozen value instead of a row with blanks."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

PLACED = ("given", "derived")


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
    return tuple(_one(row) for row in areas.to_dict("records"))


def find_rated_standings(ratings: pd.DataFrame) -> tuple[Standing, ...]:
    """The rows of the tidy ratings table, each as the person gave it."""
    return tuple(_one({**row, "state": "waiting" if row["waiting"] else "given"}) for row in ratings.to_dict("records"))


def as_given(standings: Iterable[Standing], given_only: bool = True) -> tuple[Standing, ...]:
    """The standings with nothing derived, where a framework's own text wants no level that no person gave."""
    if not given_only:
        return tuple(standings)
    return tuple(replace(each, state="partly", low=None, high=None) if each.derived else each for each in standings)


def select_criterion(standings: Iterable[Standing], criterion: str) -> tuple[Standing, ...]:
    """Those of one criterion."""
    return tuple(each for each in standings if each.criterion == criterion)


def _one(row: dict[Any, Any]) -> Standing:
    low, high = _pair(row)
    return Standing(
        criterion=str(row["criterion"]),
        state=str(row["state"]),
        cycle=_text(row.get("cycle")) or "",
        point=_text(row.get("point")),
        source=_text(row.get("source")) or "appraiser",
        leader=_whole(row.get("leader")),
        school=_whole(row.get("school")),
        scale=_text(row.get("scale")),
        levels=_whole(row.get("levels")),
        low=low,
        high=high,
        lowest=_number(row.get("lowest")),
        value=_number(row.get("value")),
        rated=_whole(row.get("rated")) or 0,
        of=_whole(row.get("of")) or 0,
        appraiser=_text(row.get("appraiser")),
        date=_text(row.get("date")),
        rating=_whole(row.get("rating")),
    )


def _pair(row: dict[Any, Any]) -> tuple[float | None, float | None]:
    """The pair a place lies between: a level such as 2.5 lies between 2 and 3; without levels, the value twice."""
    low, high = _number(row.get("low")), _number(row.get("high"))
    if low is None or high is None:
        ranged = _missing(row.get("levels"))
        low = high = _number(row.get("value") if ranged else row.get("level"))
    if low is None or high is None or _missing(row.get("levels")):
        return low, high
    return float(math.floor(low)), float(math.ceil(high))


def _missing(value: Any) -> bool:
    return value is None or bool(pd.isna(value))


def _text(value: Any) -> str | None:
    return None if _missing(value) else str(value)


def _number(value: Any) -> float | None:
    return None if _missing(value) else float(value)


def _whole(value: Any) -> int | None:
    return None if _missing(value) else int(value)
