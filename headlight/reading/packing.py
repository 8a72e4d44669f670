"""A reading made small for its way out of the child process: ratings by column, each different value once."""

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from headlight.by_column import Addresses, Column, Ratings, split_ratings
from headlight.model import Reading, Workbook


class _Packed(Struct, array_like=True):
    """A reading without its ratings, how many these are, and their columns."""

    rest: Reading
    count: int
    columns: list[Column | Addresses]


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
    ratings = split_ratings(reading.ratings)
    return _Packed(replace(reading, ratings=()), ratings.size, list(ratings.columns))


def _unpack(packed: _Packed) -> Reading:
    return replace(packed.rest, ratings=Ratings(packed.columns, packed.count))
