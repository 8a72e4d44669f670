"""The shared texts of an .xls workbook: which of them a person sees differently from their plain text."""

import struct
from itertools import pairwise

from headlight.reading.intake.strings import Runs, Seen

_WIDE, _EXTENDED, _RICH = 1, 4, 8


class _Cut:
    """Bytes that records cut into pieces, read on from a place."""

    def __init__(self, pieces: list[bytes]) -> None:
        self.pieces = pieces
        self.piece = 0
        self.place = 8  # past the two counts

    def _turn(self) -> None:
        """Go on with the next piece at the end of one."""
        if self.place >= len(self.pieces[self.piece]):
            self.piece, self.place = self.piece + 1, 0

    def take(self, count: int) -> bytes:
        """The next bytes, over as many pieces as they lie in; IndexError where there are none left."""
        out = b""
        while len(out) < count:
            self._turn()
            part = self.pieces[self.piece][self.place : self.place + count - len(out)]
            self.place += len(part)
            out += part
        return out

    def take_letters(self, count: int, wide: int) -> str:
        """The letters of a text; each piece says anew whether its own take two bytes."""
        out = ""
        while count:
            if self.place >= len(self.pieces[self.piece]):
                wide = self.take(1)[0] & _WIDE
            rest = len(self.pieces[self.piece]) - self.place
            some = min(count, rest // 2 if wide else rest)
            if not some:
                raise IndexError
            out += self.take(some * 2).decode("utf-16-le", "replace") if wide else self.take(some).decode("latin-1")
            count -= some
        return out

    def is_at_end(self) -> bool:
        """Whether nothing is left."""
        return self.piece >= len(self.pieces) - 1 and self.place >= len(self.pieces[-1])


def read_texts(pieces: list[bytes], fonts: list[tuple[bool, str | None]]) -> dict[int, Seen]:
    """The texts that are seen differently, by number; struct.error or IndexError where they are cut short."""
    special: dict[int, Seen] = {}
    cut, number = _Cut(pieces), 0
    while pieces and not cut.is_at_end():
        seen = _read_text(cut, fonts)
        if seen is not None:
            special[number] = seen
        number += 1
    return special


def _read_text(cut: _Cut, fonts: list[tuple[bool, str | None]]) -> Seen | None:
    length, flags = struct.unpack("<HB", cut.take(3))
    count = struct.unpack("<H", cut.take(2))[0] if flags & _RICH else 0
    more = struct.unpack("<I", cut.take(4))[0] if flags & _EXTENDED else 0
    text = cut.take_letters(length, flags & _WIDE)
    starts = [struct.unpack("<HH", cut.take(4)) for _ in range(count)]
    cut.take(more)
    return find_seen(text, starts, fonts) if starts else None


def find_seen(text: str, starts: list[tuple[int, ...]], fonts: list[tuple[bool, str | None]]) -> Seen | None:
    """What a person reads of a text whose runs start at places with fonts; before the first it has the cell's own."""
    runs = Runs()
    bounds = [(0, len(fonts)), *starts, (len(text), 0)]
    for (start, font), (end, _) in pairwise(bounds):
        if end > start:
            runs.strike, runs.font = fonts[font] if font < len(fonts) else (False, None)
            runs.add(text[start:end])
    return runs.seen()
