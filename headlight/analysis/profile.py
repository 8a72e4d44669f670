"""One leader's review, or a school's that names nobody: what each source gave each area and each statement."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from headlight.analysis.areas import derive_areas, derive_middle, tidy_statements
from headlight.analysis.record import tidy_record
from headlight.analysis.standing import Standing, find_standings
from headlight.analysis.view import View
from headlight.frameworks import Framework
from headlight.model import SOURCES

FEWEST = 3  # heads that make a middle, and areas that make a profile


@dataclass(frozen=True)
class Who:
    """Whom a page is about: a leader, or a school whose rows name nobody."""

    leader: int | None = None
    school: int | None = None


@dataclass(frozen=True)
class Profile:
    """One subject in one cycle: for each source its standings, and the comments by rating."""

    who: Who
    record: str  # the source of record
    areas: Mapping[str, tuple[Standing, ...]] = field(default_factory=dict)
    statements: Mapping[str, tuple[Standing, ...]] = field(default_factory=dict)
    comments: Mapping[int, str] = field(default_factory=dict)

    @property
    def own(self) -> tuple[Standing, ...]:
        """The areas as the source of record has them."""
        return self.areas.get(self.record, ())

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that rated, the one of record first."""
        first = (self.record,) if self.record in self.areas else ()
        return (*first, *(source for source in SOURCES if source in self.areas and source != self.record))

    def find(self, criterion: str, source: str) -> Standing | None:
        """What a source gave an area or a statement."""
        both = (*self.areas.get(source, ()), *self.statements.get(source, ()))
        return next((each for each in both if each.criterion == criterion), None)


def select_subject(ratings: pd.DataFrame, who: Who) -> pd.DataFrame:
    """The rows of one leader, or of one school's rows without a leader."""
    if who.leader is not None:
        return ratings[ratings["leader"] == who.leader]
    return ratings[ratings["leader"].isna() & (ratings["school"] == who.school)]


def tidy_profile(ratings: pd.DataFrame, frameworks: Mapping[str, Framework], view: View, who: Who) -> Profile:
    """The reviews of record of each source in a view's cycle and point."""
    rows = select_subject(ratings, who)
    areas: dict[str, tuple[Standing, ...]] = {}
    statements: dict[str, tuple[Standing, ...]] = {}
    comments: dict[int, str] = {}
    for source in SOURCES:
        review = tidy_record(rows, framework=view.framework, cycle=view.cycle, point=view.point, source=source)
        if review.empty:
            continue
        areas[source] = find_standings(derive_areas(review, frameworks))
        statements[source] = find_standings(tidy_statements(review, frameworks))
        told = review[review["comment"].notna()]
        comments |= dict(zip(told["rating"].tolist(), told["comment"].tolist(), strict=True))
    return Profile(who, view.source, areas, statements, comments)


def tidy_years(
    ratings: pd.DataFrame, frameworks: Mapping[str, Framework], view: View, who: Who
) -> tuple[Standing, ...]:
    """One subject's areas of record in every cycle."""
    record = tidy_record(select_subject(ratings, who), framework=view.framework, source=view.source)
    return find_standings(derive_areas(record, frameworks))


def find_latest_cycle(ratings: pd.DataFrame, view: View, who: Who) -> str | None:
    """The newest cycle in which a view's source rated the subject by its framework."""
    rows = select_subject(ratings, who)
    cycles = rows[(rows["framework"] == view.framework) & (rows["source"] == view.source)]["cycle"]
    return max(cycles.tolist(), default=None)


def find_cycles(ratings: pd.DataFrame, view: View) -> tuple[str, ...]:
    """The cycles in which a view's source rated by its framework, oldest first."""
    table = ratings[(ratings["framework"] == view.framework) & (ratings["source"] == view.source)]
    return tuple(sorted(table["cycle"].unique().tolist()))


def derive_group_middle(standings: Iterable[Standing], criterion: str, scale: str | None) -> Standing | None:
    """The middle level of those with one level on a scale, a pair where it falls between; None for fewer than three."""
    here = [each for each in standings if each.criterion == criterion and each.scale == scale and each.placed]
    levels = [each.low for each in here if not each.split and each.low is not None]
    if len(levels) < FEWEST:
        return None
    low, high = derive_middle(levels)
    first = here[0]
    return Standing(criterion, "derived", scale=scale, levels=first.levels, low=low, high=high, rated=len(levels))


def find_profile_scale(standings: Iterable[Standing]) -> str | None:
    """The scale that most of the areas are on; a profile is drawn on one scale."""
    scales = [each.scale for each in standings if each.placed and each.scale]
    return max(scales, key=lambda scale: (scales.count(scale), scale)) if scales else None


def find_radar_obstacle(standings: Sequence[Standing], scale: str | None) -> str | None:
    """Why no profile is drawn, as a sentence; None where one can be."""
    placed = [each for each in standings if each.placed]
    if sum(each.scale == scale for each in placed) >= FEWEST:
        return None
    if not placed:
        return "No area has a level in this review, so there is no profile to draw."
    if len(placed) >= FEWEST:
        return "The areas are rated on different scales, fewer than three on any one: a profile would mix them."
    has = "has a level" if len(placed) == 1 else "have a level"
    return f"Only {len(placed)} of {len(standings)} areas {has}: a profile is drawn from three."
