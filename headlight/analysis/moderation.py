"""Moderation: which appraisers rate higher or lower than others would, and for whom that cannot be told.

An estimate is that appraiser's personal data: it is for them and the line manager alone.
"""

from collections.abc import Collection, Sequence
from typing import Literal

import pandas as pd
from msgspec import Struct

from headlight.analysis.doubles import Double, Doubles, Review, find_doubles
from headlight.analysis.facets import MOST_RATERS, Leniency, estimate_leniencies
from headlight.analysis.facets_curve import Target
from headlight.analysis.ladder import find_ladders
from headlight.analysis.panel import Joining, find_groups, propose_joining
from headlight.ratings import Portfolio

FEWEST_HEADS = 3  # rated twice; below, one odd afternoon would be an appraiser's name

Verdict = Literal["higher", "lower", "no evidence", "too few", "alone"]


class Appraised(Struct, frozen=True):
    """One appraiser: the verdict, the estimate where there is one, and how much stands behind it."""

    appraiser: str  # folded name
    name: str  # as first written
    verdict: Verdict
    heads: int  # whom another appraiser of the group rated too
    ratings: int  # on which another gave a rating too
    others: tuple[str, ...] = ()  # folded names of the rest of the group
    leniency: Leniency | None = None  # positive is higher; None where it is too few or alone
    joining: Joining | None = None  # a double rating that would connect them with the largest group


class Moderation(Struct, frozen=True):
    """The panel of one source on one scale; scales are never mixed."""

    doubles: Doubles
    groups: tuple[tuple[str, ...], ...]  # connected appraisers, largest group first
    appraisers: tuple[Appraised, ...]  # in order of name

    @property
    def connected(self) -> bool:
        """Whether everybody can be laid beside everybody else."""
        return len(self.groups) < 2


def find_moderations(
    portfolio: Portfolio,
    *,
    source: str = "appraiser",
    cycles: Collection[str] | None = None,
    seen: Collection[Review] = (),
) -> tuple[Moderation, ...]:
    """One panel for each scale on which two appraisers or more rated heads, the most used scale first.

    Of the cycles asked for, or all of them; ``seen`` are reviews made after seeing another's (see ``find_doubles``).
    """
    table = _select(portfolio.ratings, source, cycles)
    ladders = find_ladders(portfolio.scales)
    found = []
    for scale in table["scale"].value_counts().index:
        if scale in ladders:
            doubles = find_doubles(table, ladders[scale], source=source, seen=seen)
            if len(doubles.appraisers) > 1:
                found.append(moderate(doubles))
    return tuple(found)


def moderate(found: Doubles) -> Moderation:
    """The verdict on each appraiser of one source and scale: the connection first, then the count, then the model."""
    groups = find_groups(found)
    joinings = propose_joining(found, groups)
    told = [each for group in groups for each in _moderate_group(found, group, joinings)]
    return Moderation(found, groups, tuple(sorted(told, key=lambda each: each.appraiser)))


def select_own(moderation: Moderation, appraiser: str) -> Appraised | None:
    """What one appraiser may see: their own result, by folded name."""
    return next((each for each in moderation.appraisers if each.appraiser == appraiser), None)


def _select(ratings: pd.DataFrame, source: str, cycles: Collection[str] | None) -> pd.DataFrame:
    table = ratings[ratings["source"] == source]
    return table if cycles is None else table[table["cycle"].isin(list(cycles))]


def _moderate_group(found: Doubles, group: tuple[str, ...], joinings: dict[str, Joining]) -> list[Appraised]:
    if len(group) == 1:
        only = group[0]
        return [Appraised(only, found.appraisers[only], "alone", 0, 0, joining=joinings.get(only))]
    own = [each for each in found.doubles if each.marks[0].appraiser in group]
    enough = any(_count_heads(own, each) >= FEWEST_HEADS for each in group)
    leniencies = estimate_leniencies(_find_targets(own, group), len(group), found.ladder.rungs) if enough else ()
    return [
        _judge(found, own, group, place, leniencies[place] if leniencies else None, joinings.get(appraiser))
        for place, appraiser in enumerate(group)
    ]


def _judge(
    found: Doubles,
    own: Sequence[Double],
    group: tuple[str, ...],
    place: int,
    leniency: Leniency | None,
    joining: Joining | None,
) -> Appraised:
    appraiser = group[place]
    heads = _count_heads(own, appraiser)
    told = leniency if heads >= FEWEST_HEADS else None
    others = tuple(each for each in group if each != appraiser)
    ratings = sum(_rated(each, appraiser) for each in own)
    return Appraised(appraiser, found.appraisers[appraiser], _find_verdict(told), heads, ratings, others, told, joining)


def _find_verdict(leniency: Leniency | None) -> Verdict:
    if leniency is None:
        return "too few"
    return "higher" if leniency.logits.low > 0 else "lower" if leniency.logits.high < 0 else "no evidence"


def _count_heads(doubles: Sequence[Double], appraiser: str) -> int:
    return len({each.leader for each in doubles if _rated(each, appraiser)})


def _rated(double: Double, appraiser: str) -> bool:
    return any(mark.appraiser == appraiser for mark in double.marks)


def _find_targets(doubles: Sequence[Double], group: tuple[str, ...]) -> list[Target]:
    place = {appraiser: number for number, appraiser in enumerate(group)}
    return [
        Target(
            each.leader,
            tuple(place[mark.appraiser] for mark in each.marks[:MOST_RATERS]),
            tuple(mark.rung - 1 for mark in each.marks[:MOST_RATERS]),
        )
        for each in doubles
    ]
