"""Ratings kept by column, as they cross from the child and go into the store: each an object only when asked for."""

import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from operator import attrgetter
from typing import Any, Literal, overload

from msgspec import Struct

from headlight.model import Rating

FIELDS = Rating.__struct_fields__
_CODES: dict[int, Literal["B", "H", "I"]] = {1: "B", 2: "H", 4: "I"}


class Column(Struct, array_like=True):
    """One field of all ratings: its different values, and for each rating the place of its own among them.

    ``width`` is how many bytes a place takes; 0 where ``values`` are those of the ratings one by one,
    or the one value that all share.
    """

    values: list[Any]
    width: int = 0
    places: bytes = b""

    def cells(self, count: int) -> Iterable[Any]:
        """The field of each of so many ratings, in order."""
        if self.width:
            return map(self.values.__getitem__, memoryview(self.places).cast(_CODES[self.width]))
        return repeat(self.values[0], count) if len(self.values) == 1 else self.values

    def cell(self, at: int) -> Any:
        """The field of one rating."""
        if self.width:
            return self.values[memoryview(self.places).cast(_CODES[self.width])[at]]
        return self.values[0] if len(self.values) == 1 else self.values[at]


class Ratings(Sequence[Rating]):
    """A sequence of ratings that holds their columns, in the order of a rating's fields."""

    __slots__ = ("columns", "size")

    def __init__(self, columns: Sequence[Column], count: int) -> None:
        self.columns = tuple(columns)
        self.size = count

    def cells(self, *fields: str) -> tuple[Iterable[Any], ...]:
        """Some fields of all ratings, each in the ratings' order."""
        return tuple(self.columns[FIELDS.index(field)].cells(self.size) for field in fields)

    def column(self, field: str) -> list[Any]:
        """One field of all ratings, in order; where all share a value, that value once."""
        found = self.columns[FIELDS.index(field)]
        return found.values if len(found.values) == 1 else list(found.cells(self.size))

    def __len__(self) -> int:
        return self.size

    def __iter__(self) -> Iterator[Rating]:
        return map(Rating, *self.cells(*FIELDS)) if self.size else iter(())

    @overload
    def __getitem__(self, at: int) -> Rating: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Rating, ...]: ...
    def __getitem__(self, at: int | slice) -> Rating | tuple[Rating, ...]:
        if isinstance(at, slice):
            return tuple(self[each] for each in range(*at.indices(self.size)))
        place = range(self.size)[at]
        return Rating(*(column.cell(place) for column in self.columns))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(other) == self.size and all(map(Rating.__eq__, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Ratings({self.size:,})"


class Maker:
    """Makes a column piece by piece: each different value is numbered once."""

    def __init__(self) -> None:
        self._numbers = _Numbers()
        self._places = array("I")

    def number(self, cells: Iterable[Any]) -> "array[int]":
        """The places of some cells among this column's values."""
        return array("I", map(self._numbers.__getitem__, cells))

    def add(self, places: "array[int]") -> None:
        """Add cells by their places."""
        self._places.extend(places)

    def extend(self, cells: Iterable[Any]) -> None:
        """Add cells."""
        self._places.extend(map(self._numbers.__getitem__, cells))

    def repeat(self, value: Any, count: int) -> None:
        """Add one value so many times."""
        self._places.extend(array("I", (self._numbers[value],)) * count)

    def finish(self) -> Column:
        """The column."""
        values = list(self._numbers)
        if len(values) <= 1:
            return Column(values)
        width = 1 if len(values) <= 0xFF else 2 if len(values) <= 0xFFFF else 4
        return Column(values, width, _narrow(self._places, width))


def _narrow(places: "array[int]", width: int) -> bytes:
    """Small numbers in as few bytes each as they take."""
    wide, size = places.tobytes(), places.itemsize
    first = 0 if sys.byteorder == "little" else size - width
    narrow = bytearray(len(places) * width)
    for at in range(width):
        narrow[at::width] = wide[first + at :: size]
    return bytes(narrow)


class _Numbers(dict[Any, int]):
    """Numbers values in the order in which they are met."""

    def __missing__(self, value: Any) -> int:
        number = self[value] = len(self)
        return number


def split_ratings(ratings: Sequence[Rating]) -> Ratings:
    """Ratings by column, as they are if they are so already."""
    if isinstance(ratings, Ratings):
        return ratings
    return Ratings([_fold_column(list(map(attrgetter(name), ratings))) for name in FIELDS], len(ratings))


def _fold_column(cells: list[Any]) -> Column:
    if len(set(cells)) * 2 > len(cells) > 1:
        return Column(cells)
    maker = Maker()
    maker.extend(cells)
    return maker.finish()
