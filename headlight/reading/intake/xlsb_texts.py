"""The shared strings and the notes of an .xlsb workbook, run by run."""

import struct
from collections.abc import Iterable, Iterator
from itertools import pairwise

from headlight.model import key
from headlight.reading.intake import limits
from headlight.reading.intake.notes import strip_preamble
from headlight.reading.intake.refusals import too_big
from headlight.reading.intake.strings import Runs, Seen
from headlight.reading.intake.style_tables import Font
from headlight.reading.intake.xlsb_records import read_records, take_text

_STRINGS, _STRING = 159, 19
_NOTE, _NOTE_TEXT = 635, 637
_RICH = 1


def read_strings(file: str, part: str, chunks: Iterable[bytes], fonts: list[Font]) -> dict[int, Seen]:
    """The shared strings that are seen differently from their plain text, by number."""
    special: dict[int, Seen] = {}
    count = -1
    for kind, body in read_records(file, part, chunks):
        if kind == _STRINGS and struct.unpack_from("<I", body, 4)[0] > limits.SHARED_STRINGS:
            raise too_big(file, f"the workbook claims to hold over {limits.SHARED_STRINGS:,} texts")
        if kind != _STRING:
            continue
        count += 1
        seen = find_seen(body, 0, fonts) if body[0] & _RICH else None
        if seen is not None:
            special[count] = seen
    return special


def find_seen(body: bytes, place: int, fonts: list[Font]) -> Seen | None:
    """What a person reads of a rich text that begins at a place; None where its plain text says it all."""
    text, end = take_text(body, place + 1)
    runs = Runs()
    for part, font in _cut(text, body, end if body[place] & _RICH else None):
        used = fonts[font] if font is not None and font < len(fonts) else Font()
        runs.strike, runs.font = used.strike, used.symbol
        runs.add(part)
    return runs.seen()


def _cut(text: str, body: bytes, place: int | None) -> Iterator[tuple[str, int | None]]:
    """The runs of a text with the number of each one's font; what comes before the first has the cell's own."""
    count = struct.unpack_from("<I", body, place)[0] if place is not None else 0
    if count > limits.TEXT_LENGTH:
        raise IndexError
    starts = [struct.unpack_from("<HH", body, (place or 0) + 4 + number * 4) for number in range(count)]
    bounds = [(0, None), *starts, (len(text), None)]
    for (start, font), (end, _) in pairwise(bounds):
        if end > start:
            yield text[start:end], font


def read_notes(file: str, part: str, chunks: Iterable[bytes]) -> dict[int, str]:
    """The notes of a sheet by their cells."""
    notes: dict[int, str] = {}
    place = 0
    for kind, body in read_records(file, part, chunks):
        if kind == _NOTE:
            row, _, column, _ = struct.unpack_from("<4I", body, 4)
            place = key(row, column) if row < limits.GRID_ROWS and column < limits.GRID_COLUMNS else -1
        elif kind == _NOTE_TEXT and place >= 0:
            text = strip_preamble(take_text(body, 1)[0]).strip()
            if text:
                notes[place] = text
    return notes
