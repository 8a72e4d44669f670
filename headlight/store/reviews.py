"""What one rater says of one leader on one sheet is a review: a row, with its ratings side by side in it.

A review is what people hold, see and take back as a whole: nobody may see half of one. Its own fields
are columns of its row; its ratings lie in ``body``, by column, as JSON that any tool can read.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from typing import Any

import msgspec
from msgspec import Struct

from headlight.by_column import Ratings

PLACES = 10_000_000  # more than any workbook has cells

ABOUT = ("sheet", "role", "cycle", "point", "date", "source", "appraiser")  # of a review, beside its people
_PEOPLE = ("school", "urn", "leader")
_EACH = ("cell", "framework", "criterion", "raw", "scale", "level", "levels", "value", "comment", "status", "question",
         "step")  # fmt: skip


class Marks(Struct, frozen=True):
    """The ratings of one review by column; one that is alike in all of them holds its value once."""

    cell: list[str]
    framework: list[str]
    criterion: list[str]
    raw: list[str]
    scale: list[str | None]
    level: list[float | None]
    levels: list[int | None]
    value: list[float | None]
    comment: list[str | None]
    waiting: list[bool]  # hangs on a question nobody has answered
    question: list[str | None]
    step: list[str]


class Review(Struct, frozen=True):
    """One rater's ratings of one leader on one sheet, as read: whom and when, and how many."""

    people: tuple[str | None, str | None, str | None]  # school, its number, leader
    about: tuple[str | None, ...]  # the fields of ABOUT
    ratings: int
    marks: Marks

    @property
    def waiting(self) -> int:
        """How many of its ratings hang on a question."""
        return sum(spread(self.marks.waiting, self.ratings))


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Marks)


def split_reviews(found: Ratings) -> Iterator[Review]:
    """The reviews that ratings make up, in the order in which they begin."""
    places: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for place, own in enumerate(zip(*found.cells(*_PEOPLE, *ABOUT), strict=True)):
        places[own].append(place)
    columns = [found.column(name) for name in _EACH]
    waits = _EACH.index("status")
    columns[waits] = [status == "review" for status in columns[waits]]
    for (school, urn, leader, *about), mine in places.items():
        marks = Marks(*(_take(column, mine) for column in columns))
        yield Review((school, urn, leader), tuple(about), len(mine), marks)


def _take(column: list[Any], places: list[int]) -> list[Any]:
    """A column's values at some places; one value where they are all alike."""
    if len(column) == 1:
        return column
    first, last = places[0], places[-1]
    together = last - first + 1 == len(places)  # as in a sheet of a row for each leader: one slice
    values = column[first : last + 1] if together else list(map(column.__getitem__, places))
    return values[:1] if values.count(values[0]) == len(values) else values


def fold_marks(marks: Marks) -> str:
    """The ratings of a review as its row holds them; raises ``msgspec.ValidationError`` where a column has a gap."""
    body = _encoder.encode(marks).decode()
    unfold_marks(body)  # what could not be read again is not stored
    return body


def unfold_marks(body: str) -> Marks:
    """The ratings of a review, by column."""
    return _decoder.decode(body)


def spread(column: Sequence[Any], ratings: int) -> Iterable[Any]:
    """A column's value for each of so many ratings."""
    return repeat(column[0], ratings) if len(column) == 1 else column


def pick(column: Sequence[Any], place: int) -> Any:
    """A column's value for the rating in one place."""
    return column[0 if len(column) == 1 else place]


def find_review(rating: int) -> tuple[int, int]:
    """The review of a rating, and its place in it from 0, by the rating's id."""
    return divmod(rating, PLACES)


def find_ids(review: int, ratings: int) -> range:
    """The ids of the ratings of a review."""
    return range(review * PLACES, review * PLACES + ratings)
