"""A reading made small for its way out of the child process: ratings by column, each different value once."""

from array import array
from operator import attrgetter
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from headlight.model import Rating, Reading, Workbook

FIELDS = Rating.__struct_fields__


class _Column(Struct, array_like=True):
    """One field of all ratings: its different values, and for each rating the place of its own among them.

    ``width`` is how many bytes a place takes; 0 where ``values`` are those of the ratings one by one,
    or the one value that all share.
    """

    values: list[Any]
    width: int = 0
    places: bytes = b""


class _Packed(Struct, array_like=True):
    """A reading without its ratings, how many these are, and their columns."""

    rest: Reading
    count: int
    columns: list[_Column]


_CODES = {1: "B", 2: "H", 4: "I"}
_encoder = msgspec.msgpack.Encoder()
_packed = msgspec.msgpack.Decoder(_Packed)
_pair = msgspec.msgpack.Decoder(tuple[Workbook, _Packed])


def pack_reading(reading: Reading) -> bytes:
    """A reading as bytes."""
    return _encoder.encode(_pack(reading))


def unpack_reading(packed: bytes) -> Reading:
    """The reading out of its bytes, equal to what was packed; msgspec's errors where they hold none."""
    return _unpack(_packed.decode(packed))


def pack_pair(workbook: Workbook, reading: Reading) -> bytes:
    """A workbook and its reading as bytes."""
    return _encoder.encode((workbook, _pack(reading)))


def unpack_pair(packed: bytes) -> tuple[Workbook, Reading]:
    """The workbook and the reading out of their bytes."""
    workbook, reading = _pair.decode(packed)
    return workbook, _unpack(reading)


def _pack(reading: Reading) -> _Packed:
    ratings = reading.ratings
    columns = [_pack_column(list(map(attrgetter(name), ratings))) for name in FIELDS]
    return _Packed(replace(reading, ratings=()), len(ratings), columns)


def _pack_column(cells: list[Any]) -> _Column:
    different = set(cells)
    if len(different) <= 1:
        return _Column(list(different))
    if len(different) * 2 > len(cells):
        return _Column(cells)
    values = list(different)
    index = {value: place for place, value in enumerate(values)}
    width = 1 if len(values) <= 0xFF else 2 if len(values) <= 0xFFFF else 4
    return _Column(values, width, array(_CODES[width], map(index.__getitem__, cells)).tobytes())


def _unpack(packed: _Packed) -> Reading:
    columns = [_unpack_column(column, packed.count) for column in packed.columns]
    return replace(packed.rest, ratings=tuple(map(Rating, *columns)) if packed.count else ())


def _unpack_column(column: _Column, count: int) -> list[Any]:
    if column.width:
        places = array(_CODES[column.width])
        places.frombytes(column.places)
        return [column.values[place] for place in places]
    return column.values * count if len(column.values) == 1 and count > 1 else column.values
