"""One rating written twice: read once where the two agree, asked about where they do not."""

from collections import defaultdict
from itertools import chain
from operator import attrgetter

from msgspec.structs import replace

from headlight.model import Ignored, Option, Rating, span
from headlight.reading.decisions import Decision, Decisions, Doubt
from headlight.reading.marking import COMPARED, Marked

_OFTEN = ("staff", "peer")  # raters of whom there are several
_Place = tuple[int, int]  # table, place among its ratings
# What makes two ratings ratings of one thing in one review, beside the year; or the sheet, where none is told.
_SAME = attrgetter("urn", "school", "leader", "role", "point", "date", "source", "appraiser", "framework", "criterion")
_ONCE = attrgetter("framework", "criterion", "source")  # what two doubles have in common at the least


def settle_doubles(marked: list[Marked], decisions: Decisions) -> list[Ignored]:
    """Take out ratings that say again what another says of the same review; ask about those that say another level."""
    if sum(found.count for found in marked) > COMPARED or _rate_each_once(marked):
        return []
    groups: dict[tuple[str | None, ...], list[_Place]] = defaultdict(list)
    for table, found in enumerate(marked):
        for at, rating in enumerate(found.ratings):
            if (rating.school or rating.leader or rating.urn) and rating.source not in _OFTEN:
                asked = [each for each in found.waits[at] if each.startswith("source-")]
                groups[*_SAME(rating), rating.cycle or rating.sheet, *asked].append((table, at))
    gone: set[_Place] = set()
    decision: Decision | None = None
    doubled = [places for places in groups.values() if len(places) > 1]
    apart = {_rows(marked, places) for places in doubled if not _agree(marked, places)}
    for places in doubled:
        if _rows(marked, places) not in apart:
            gone.update(places[1:])
            continue
        decision = decision or _ask(marked[places[0][0]].ratings[places[0][1]], decisions)
        gone.update(_heed(marked, places, decision))
    return _take_out(marked, gone)


def _rate_each_once(marked: list[Marked]) -> bool:
    """Whether no two ratings are of one criterion by one rater, as in the form of one head: none has a double."""
    met: set[tuple[str, ...]] = set()
    for rated in map(_ONCE, chain.from_iterable(found.ratings for found in marked)):
        if rated in met:
            return False
        met.add(rated)
    return True


def _rows(marked: list[Marked], places: list[_Place]) -> tuple[tuple[int, int], ...]:
    """The rows that some places lie in; where two rows disagree in one rating, their others are asked about too."""
    return tuple((table, _find_place(marked[table].ratings[at].cell)[0]) for table, at in places)


def _agree(marked: list[Marked], places: list[_Place]) -> bool:
    return len({_said(marked, place) for place in places}) == 1


def _said(marked: list[Marked], place: _Place) -> tuple[float | None, str]:
    rating = marked[place[0]].ratings[place[1]]
    return rating.level, rating.raw if rating.level is None else ""


def _ask(rating: Rating, decisions: Decisions) -> Decision:
    options = (
        Option("both", "Both: they are two reviews"),
        Option("first", "The upper one"),
        Option("last", "The lower one"),
    )
    doubt = Doubt(
        "Two rows rate the same person at the same time and disagree. Which of them counts?",
        options,
        "both",
        "nothing says that one of them replaces the other",
        rating.sheet,
        rating.cell,
    )
    return decisions.settle("layout", "rows that disagree", doubt)


def _heed(marked: list[Marked], places: list[_Place], decision: Decision) -> list[_Place]:
    """Which places go by the decision; while it is open all stay and hang on it."""
    if decision.open:
        for table, at in places:
            found = marked[table]
            found.waits[at] = (*found.waits[at], decision.id)
            question = found.ratings[at].question or decision.id
            found.ratings[at] = replace(found.ratings[at], status="review", question=question)
        return []
    if decision.value == "first":
        return places[1:]
    return places[:-1] if decision.value == "last" else []


def _take_out(marked: list[Marked], gone: set[_Place]) -> list[Ignored]:
    """Drop ratings by place and say where they were, table by table."""
    left: list[Ignored] = []
    for table, found in enumerate(marked):
        dropped = [rating for at, rating in enumerate(found.ratings) if (table, at) in gone]
        if not dropped:
            continue
        keep = [at for at in range(len(found.ratings)) if (table, at) not in gone]
        found.ratings, found.waits = [found.ratings[at] for at in keep], [found.waits[at] for at in keep]
        places = [_find_place(rating.cell) for rating in dropped]
        rows, columns = [row for row, _ in places], [column for _, column in places]
        where = span(min(rows), min(columns), max(rows), max(columns))
        left.append(Ignored(dropped[0].sheet, where, f"{len(dropped)} ratings written once more: read once"))
    return left


def _find_place(cell: str) -> tuple[int, int]:
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(cell[len(letters) :]) - 1, column - 1
