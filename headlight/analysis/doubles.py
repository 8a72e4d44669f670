"""Double ratings: one head on one criterion in one cycle and point, rated by several appraisers on their own.

Only these connect appraisers. A shared cycle, shared criteria, a head handed over later, or one rating that two
agreed on are no double rating.
"""

import re
from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd
from msgspec import Struct

from headlight.analysis.ladder import Ladder, find_rung
from headlight.analysis.rows import tidy_heads
from headlight.text import fold, tidy_spaces

Review = tuple[int, str, str, str]  # leader, cycle, point ("" for none), folded appraiser
_JOINT = re.compile(r"\s(and|with)\s|[&/;+]")


class Mark(Struct, frozen=True):
    """What one appraiser gave: the appraiser's folded name, and the rung from 1."""

    appraiser: str
    rung: int


class Double(Struct, frozen=True):
    """One head on one criterion in one cycle and point, by two appraisers or more in order of name."""

    leader: int
    cycle: str
    point: str
    criterion: str  # with its framework: ka:KA1
    marks: tuple[Mark, ...]


class Single(Struct, frozen=True):
    """How much one appraiser rated one head in one cycle and point: enough to propose whom another could rate too."""

    leader: int
    cycle: str
    point: str
    appraiser: str
    criteria: int


class Doubles(Struct, frozen=True):
    """All that one source rated on one scale: appraisers by folded name with the name shown, and what was left out."""

    ladder: Ladder
    source: str
    appraisers: Mapping[str, str]
    doubles: tuple[Double, ...]
    singles: tuple[Single, ...]
    unnamed: int = 0  # ratings that name no appraiser or no head
    joint: int = 0  # ratings by several people together, or made after seeing another's
    between: int = 0  # ratings between two levels, which count as neither


def find_doubles(
    ratings: pd.DataFrame, ladder: Ladder, *, source: str = "appraiser", seen: Collection[Review] = ()
) -> Doubles:
    """The heads' double ratings by one source on one scale; of two ratings by one appraiser the later stored stands.

    ``seen`` names the reviews that a person says were made after seeing another's: they stand outside.
    """
    heads = tidy_heads(ratings)
    table = heads[(heads["source"] == source) & (heads["scale"] == ladder.scale) & ~heads["waiting"]]
    left = dict.fromkeys(("unnamed", "joint", "between"), 0)
    names: dict[str, str] = {}
    marks: dict[tuple[int, str, str, str], dict[str, int]] = {}
    for row in _read_rows(table):
        reason = _find_reason(row, seen)
        if reason:
            left[reason] += 1
            continue
        appraiser = fold(row["appraiser"])
        names.setdefault(appraiser, tidy_spaces(row["appraiser"]))
        rung = find_rung(row["value"] if ladder.ranged else row["level"], ladder)
        marks.setdefault(_find_place(row), {})[appraiser] = rung
    doubles = tuple(
        Double(*place, tuple(Mark(*each) for each in sorted(given.items())))
        for place, given in marks.items()
        if len(given) > 1
    )
    return Doubles(ladder, source, names, doubles, _count_singles(marks), **left)


def _read_rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    names = ("leader", "cycle", "point", "appraiser", "framework", "criterion", "level", "value")
    ordered = table.sort_values("rating", kind="stable")
    columns = [ordered[name].astype(object).where(ordered[name].notna(), None).tolist() for name in names]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def _find_reason(row: dict[str, Any], seen: Collection[Review]) -> str:
    """Why a rating is left out; empty where it counts."""
    if row["leader"] is None or not row["appraiser"]:
        return "unnamed"
    review = (int(row["leader"]), row["cycle"], row["point"] or "", fold(row["appraiser"]))
    if review in seen or _JOINT.search(fold(row["appraiser"])):
        return "joint"
    return "between" if row["level"] is not None and row["level"] % 1 else ""


def _find_place(row: dict[str, Any]) -> tuple[int, str, str, str]:
    return int(row["leader"]), row["cycle"], row["point"] or "", f"{row['framework']}:{row['criterion']}"


def _count_singles(marks: Mapping[tuple[int, str, str, str], Mapping[str, int]]) -> tuple[Single, ...]:
    counts: dict[tuple[int, str, str, str], int] = {}
    for (leader, cycle, point, _), given in marks.items():
        for appraiser in given:
            counts[(leader, cycle, point, appraiser)] = counts.get((leader, cycle, point, appraiser), 0) + 1
    return tuple(Single(*place, count) for place, count in counts.items())
