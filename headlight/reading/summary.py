"""Summaries that repeat ratings read elsewhere in the workbook: listed once, not read twice."""

import re
from collections import Counter, defaultdict

from msgspec.structs import replace

from headlight.model import Ignored, Option, Rating, span
from headlight.reading.decisions import Decisions, Doubt
from headlight.reading.marking import COMPARED, Marked
from headlight.reading.survey import Survey
from headlight.text import fold

_NAMED = re.compile(
    r"\b(?:summary|overview|dashboard|all schools|collated|combined|master|totals?|report)\b", re.IGNORECASE
)
SLIPS = 0.25  # of a summary by name, the share of its ratings that may differ from those it repeats
Key = tuple[str, str, str, str]
Places = dict[Key, list[tuple[int, Rating]]]


def drop_repeats(survey: Survey, marked: list[Marked], decisions: Decisions) -> list[Ignored]:
    """Take out the ratings of tables whose every rating stands elsewhere too; say where they were."""
    if sum(found.count > 0 for found in marked) < 2 or sum(found.count for found in marked) > COMPARED:
        return []
    places: Places = defaultdict(list)
    for at, found in enumerate(marked):
        for rating in found.ratings:
            for each in _keys(rating):
                places[each].append((at, rating))
    dropped: list[Ignored] = []
    gone: set[int] = set()
    for at in _likely_summaries(survey, marked):
        differing = _find_differing(at, marked[at], places, gone)
        allowed = len(marked[at].ratings) * SLIPS if _NAMED.search(survey.gathered[at].layout.grid.name) else 0
        if marked[at].ratings and differing is not None and len(differing) <= allowed:
            gone.add(at)
            dropped.append(_drop(survey, marked[at], at))
            for here, there in differing:
                _ask_which(here, there, marked, decisions)
    return dropped


def _drop(survey: Survey, found: Marked, at: int) -> Ignored:
    """Empty a table of its ratings, and say where it stood."""
    layout = survey.gathered[at].layout
    rows = [*layout.band.heads, *layout.band.body]
    where = span(min(rows), layout.band.left, max(rows), layout.band.right)
    found.ratings, found.waits, found.findings, found.ignored = [], [], [], []
    return Ignored(layout.grid.name, where, "repeats ratings read elsewhere in the workbook: not read twice")


def _ask_which(here: Rating, there: Rating, marked: list[Marked], decisions: Decisions) -> None:
    """Where a summary says another level than the rating it repeats, a person says which counts."""
    doubt = Doubt(
        "A summary and the sheet it sums up disagree on a rating. Which of them counts?",
        (Option("sheet", "The sheet it sums up"), Option("summary", "The summary")),
        "sheet",
        f"{here.sheet} {here.cell} says '{here.raw}', {there.sheet} {there.cell} says '{there.raw}'",
        there.sheet,
        there.cell,
    )
    decision = decisions.settle("layout", "a summary that differs", doubt)
    for found in marked:
        for at, rating in enumerate(found.ratings):
            if rating is not there:
                continue
            if decision.value == "summary" and not decision.open:
                found.ratings[at] = here
            elif decision.open:
                found.waits[at] = (*found.waits[at], decision.id)
                found.ratings[at] = replace(rating, status="review", question=rating.question or decision.id)


def _keys(rating: Rating) -> list[Key]:
    who = [fold(name) for name in (rating.school, rating.leader) if name]
    return [(each, rating.source, rating.framework, rating.criterion) for each in who]


def _said(rating: Rating) -> str | None:
    return f"{rating.level:g}" if rating.level is not None else fold(rating.raw)


def _likely_summaries(survey: Survey, marked: list[Marked]) -> list[int]:
    """Tables in the order in which they are taken for copies: by name, then those of most schools."""

    def rank(at: int) -> tuple[bool, int, int]:
        name = survey.gathered[at].layout.grid.name
        people = Counter(key[0] for rating in marked[at].ratings for key in _keys(rating))
        return not _NAMED.search(name), -len(people), -at

    return sorted(range(len(marked)), key=rank)


def _find_differing(at: int, found: Marked, places: Places, gone: set[int]) -> list[tuple[Rating, Rating]] | None:
    """The ratings that stand elsewhere with another level, None where one stands nowhere else."""
    differing: list[tuple[Rating, Rating]] = []
    for rating in found.ratings:
        others = [there for other, there in _find_others(rating, places) if other != at and other not in gone]
        others = [there for there in others if _agree(rating, there)]
        if not others:
            return None
        if not any(_said(there) == _said(rating) for there in others):
            differing.append((rating, others[0]))
    return differing


def _find_others(rating: Rating, places: Places) -> list[tuple[int, Rating]]:
    return [other for each in _keys(rating) for other in places[each]]


def _agree(a: Rating, b: Rating) -> bool:
    """Whether two ratings may be of one school and one person, at one point of the year."""
    for one, two in (
        (a.school, b.school),
        (a.leader, b.leader),
        (a.urn, b.urn),
        (a.cycle, b.cycle),
        (a.point, b.point),
        (a.date, b.date),
    ):
        if one and two and fold(one) != fold(two):
            return False
    return True
