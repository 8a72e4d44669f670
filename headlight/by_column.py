"""Ratings kept by column, as they cross from the child and go into the store: each an object only when asked for."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import repeat
from typing import Any, Literal, overload

from msgspec import Struct
from msgspec.structs import astuple

from headlight.model import Rating

FIELDS = Rating.__struct_fields__
_CODES: dict[int, Literal["B", "H", "I"]] = {1: "B", 2: "H", 4: "I"}


class Column(Struct, array_like=True, tag=True):
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


class Addresses(Struct, array_like=True, tag=True):
    """The cells of all ratings: letters of columns and numbers of rows, joined for those that are asked for."""

    letters: Column
    numbers: Column

    def cells(self, count: int) -> Iterable[str]:
        """The address of each of so many ratings, in order."""
        return map(str.__add__, self.letters.cells(count), self.numbers.cells(count))

    def cell(self, at: int) -> Any:
        """The address of one rating."""
        return f"{self.letters.cell(at)}{self.numbers.cell(at)}"


class Ratings(Sequence[Rating]):
    """A sequence of ratings that holds their columns, in the order of a rating's fields."""

    __slots__ = ("columns", "size")

    def __init__(self, columns: Sequence[Column | Addresses], count: int) -> None:
        self.columns = tuple(columns)
        self.size = count

    def cells(self, *fields: str) -> tuple[Iterable[Any], ...]:
        """Some fields of all ratings, each in the ratings' order."""
        return tuple(self.columns[FIELDS.index(field)].cells(self.size) for field in fields)

    def column(self, field: str) -> list[Any]:
        """One field of all ratings, in order; where all share a value, that value once."""
        found = self.columns[FIELDS.index(field)]
        if isinstance(found, Column) and len(found.values) == 1:
            return found.values
        return list(found.cells(self.size))

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
    """Makes a column piece by piece: each different value is numbered once, in no more bytes than it takes."""

    def __init__(self) -> None:
        self._numbers = _Numbers()
        self._places = array("B")

    def number(self, cells: Sequence[Any]) -> "array[int]":
        """The places of some cells among this column's values."""
        return _number(self._numbers, cells)

    def add(self, places: "array[int]") -> None:
        """Add cells by their places."""
        if places.itemsize > self._places.itemsize:
            self._places = array(places.typecode, self._places)
        same = places.typecode == self._places.typecode
        self._places.extend(places if same else array(self._places.typecode, places))

    def extend(self, cells: Sequence[Any]) -> None:
        """Add cells."""
        if len(cells) > 1 and cells[0] is cells[-1] and cells.count(cells[0]) == len(cells):
            self.repeat(cells[0], len(cells))
        else:
            self.add(self.number(cells))

    def extend_by(self, places: "array[int]", values: Sequence[Any]) -> None:
        """Add cells of which others say the places among some values."""
        numbers = [self._numbers[value] for value in values]
        if places.typecode == "B" and max(numbers, default=0) <= 0xFF:
            table = bytes(numbers).ljust(0x100, b"\0")
            self.add(array("B", places.tobytes().translate(table)))
        else:
            self.add(array(_fit(numbers), map(numbers.__getitem__, places)))

    def repeat(self, value: Any, count: int) -> None:
        """Add one value so many times."""
        number = self._numbers[value]
        self.add(array(_fit([number]), (number,)) * count)

    def finish(self) -> Column:
        """The column."""
        values = list(self._numbers)
        return Column(values, self._places.itemsize, self._places.tobytes()) if len(values) > 1 else Column(values)


def number_cells(cells: Sequence[Any]) -> tuple["array[int]", list[Any]]:
    """The places of some cells among their different values, and these values."""
    values = list(dict.fromkeys(cells))
    numbers = dict(zip(values, range(len(values)), strict=True))
    return array(_fit(range(len(values))), map(numbers.__getitem__, cells)), values


def _number(numbers: "_Numbers", cells: Sequence[Any]) -> "array[int]":
    """The numbers of some cells, those met for the first time numbered on."""
    for code in "BHI":
        with suppress(OverflowError):  # a number that takes more bytes
            return array(code, map(numbers.__getitem__, cells))
    raise OverflowError


def _fit(numbers: Sequence[int]) -> Literal["B", "H", "I"]:
    """The narrowest kind of place that holds some numbers."""
    most = max(numbers, default=0)
    return "B" if most <= 0xFF else "H" if most <= 0xFFFF else "I"


class _Numbers(dict[Any, int]):
    """Numbers values in the order in which they are met."""

    def __missing__(self, value: Any) -> int:
        number = self[value] = len(self)
        return number


def split_ratings(ratings: Sequence[Rating]) -> Ratings:
    """Ratings by column, as they are if they are so already."""
    if isinstance(ratings, Ratings):
        return ratings
    lines = zip(*map(astuple, ratings), strict=True)
    return Ratings([_fold_column(cells) for cells in lines] or [Column([])] * len(FIELDS), len(ratings))


def _fold_column(cells: Sequence[Any]) -> Column:
    if cells[0] is cells[-1] and cells.count(cells[0]) == len(cells):
        return Column([cells[0]])
    if len(set(cells)) * 2 > len(cells):
        return Column(list(cells))
    places, values = number_cells(cells)
    return Column(values, places.itemsize, places.tobytes()) if len(values) > 1 else Column(values)
