"""The records that the parts of an .xlsb workbook are made of, and the pieces inside them."""

import struct
from collections.abc import Iterable, Iterator

from headlight.reading.intake import limits
from headlight.reading.intake.refusals import damaged, too_big


def read_records(file: str, part: str, chunks: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Kind and body of each record in order; one that runs past the end refuses."""
    held = b""
    for chunk in chunks:
        held, place = held + chunk, 0
        while (head := _read_head(held, place)) is not None:
            kind, start, length = head
            if length > limits.XML_ELEMENT_BYTES:
                raise too_big(file, f"one record of its part {part} is over 8 MiB")
            if start + length > len(held):
                break
            yield kind, held[start : start + length]
            place = start + length
        held = held[place:]
    if held:
        raise damaged(file, f"its part {part} is cut short")


def _read_head(held: bytes, place: int) -> tuple[int, int, int] | None:
    """Kind, place of the body and length of the record at a place; None while its head is not all there."""
    try:
        kind, place = _read_number(held, place, 2)
        length, place = _read_number(held, place, 4)
    except IndexError:
        return None
    return kind, place, length


def _read_number(held: bytes, place: int, most: int) -> tuple[int, int]:
    """A number in groups of seven bits, the lowest first."""
    number = 0
    for step in range(most):
        byte = held[place]
        place += 1
        number |= (byte & 0x7F) << (7 * step)
        if not byte & 0x80:
            break
    return number, place


def take_text(body: bytes, place: int) -> tuple[str, int]:
    """A text with its length before it, and where it ends."""
    (length,) = struct.unpack_from("<I", body, place)
    end = place + 4 + length * 2
    if length > limits.TEXT_LENGTH or end > len(body):
        raise IndexError
    return body[place + 4 : end].decode("utf-16-le", "replace"), end


def take_colour(body: bytes, place: int) -> dict[str, str]:
    """A colour by the attributes that an .xlsx file would give it."""
    kind, index, tint, red, green, blue = struct.unpack_from("<BBhBBB", body, place)
    source = {1: ("indexed", str(index)), 2: ("rgb", f"FF{red:02X}{green:02X}{blue:02X}"), 3: ("theme", str(index))}
    name, value = source.get(kind >> 1, ("auto", "1"))
    return {name: value, "tint": str(tint / 32767)}
