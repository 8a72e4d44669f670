"""The old binary container (OLE2), checked sector by sector, and the stream of an .xls workbook taken from it."""

import struct
from itertools import islice

from msgspec import Struct

from headlight.errors import Refusal
from headlight.reading.intake.biff import read_biff
from headlight.reading.intake.looks import Content
from headlight.reading.intake.refusals import SAVE_AGAIN, damaged, locked

_END, _FREE = 0xFFFFFFFE, 0xFFFFFFFF
_LAST = 0xFFFFFFFA  # sector numbers from here on are marks
_OTHERS = (
    ("WordDocument", "the file is a Word document, whatever its name says.", "Copy its table into a workbook."),
    ("PowerPoint Document", "the file is a PowerPoint presentation.", "Drop the workbook its tables came from."),
    ("__properties_version1.0", "the file is an Outlook message.", "Save the workbook attached to it, and drop that."),
    ("VisioDocument", "the file is a Visio drawing.", "Drop the workbook its figures came from."),
)


class _Entry(Struct, frozen=True):
    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class _Container:
    """The sectors of one file, and chains over them that neither circle nor leave it."""

    def __init__(self, file: str, data: bytes) -> None:
        self.file = file
        self.data = data
        if len(data) < 512:
            raise damaged(file, "it is cut short")
        major, _, shift, small = struct.unpack_from("<HHHH", data, 26)
        if (major, shift) not in ((3, 9), (4, 12)) or small != 6:
            raise damaged(file, "its container states an impossible sector size")
        self.sector = 1 << shift
        self.count = max(0, (len(data) - 1) // self.sector)  # sectors behind the header
        self.fat = self._read_fat()
        self.entries = self._read_entries()
        self.small_fat: list[int] = []
        self.small = b""
        self._read_small()

    def _at(self, number: int) -> bytes:
        if number >= self.count:
            raise damaged(self.file, "its container points outside the file")
        start = (number + 1) * self.sector
        return self.data[start : start + self.sector]

    def _numbers(self, number: int) -> tuple[int, ...]:
        block = self._at(number)
        return struct.unpack(f"<{len(block) // 4}I", block[: len(block) // 4 * 4])

    def _read_fat(self) -> list[int]:
        stated, further, blocks = (
            struct.unpack_from("<I", self.data, 44)[0],
            struct.unpack_from("<I", self.data, 68)[0],
            struct.unpack_from("<I", self.data, 72)[0],
        )
        if stated > self.count or blocks > self.count:
            raise damaged(self.file, "its container claims more sectors than the file has")
        numbers = list(struct.unpack_from("<109I", self.data, 76))
        seen: set[int] = set()
        while further < _LAST:
            if further in seen:
                raise damaged(self.file, "its container runs in a circle")
            seen.add(further)
            *more, further = self._numbers(further)
            numbers += more
        sectors = [each for each in numbers if each < _LAST]
        if len(sectors) > self.count or len(set(sectors)) < len(sectors):
            raise damaged(self.file, "its container runs in a circle")
        return [each for sector in sectors for each in self._numbers(sector)]

    def chain(self, start: int, fat: list[int]) -> list[int]:
        """The sectors of a chain, in order; a circle or a step outside refuses."""
        numbers: list[int] = []
        seen: set[int] = set()
        while start < _LAST:
            if start >= len(fat) or start in seen:
                raise damaged(
                    self.file, "its container runs in a circle" if start in seen else "its container is cut short"
                )
            seen.add(start)
            numbers.append(start)
            start = fat[start]
        return numbers

    def _read_entries(self) -> list[_Entry]:
        (start,) = struct.unpack_from("<I", self.data, 48)
        block = b"".join(map(self._at, self.chain(start, self.fat)))
        entries = [_parse_entry(block[place : place + 128]) for place in range(0, len(block) - 127, 128)]
        if not entries or entries[0].kind != 5:
            raise damaged(self.file, "its container has no directory")
        self._check_tree(entries)
        return entries

    def _check_tree(self, entries: list[_Entry]) -> None:
        waiting, seen = [entries[0].child], set[int]()
        while waiting:
            number = waiting.pop()
            if number == _FREE:
                continue
            if number in seen or number >= len(entries):
                raise damaged(self.file, "its directory runs in a circle")
            seen.add(number)
            entry = entries[number]
            waiting += [entry.left, entry.right, entry.child]

    def _read_small(self) -> None:
        start, stated = struct.unpack_from("<II", self.data, 60)
        if stated > self.count:
            raise damaged(self.file, "its container claims more sectors than the file has")
        if stated:
            self.small_fat = [each for sector in self.chain(start, self.fat) for each in self._numbers(sector)]
            self.small = b"".join(map(self._at, self.chain(self.entries[0].start, self.fat)))

    def check_streams(self) -> None:
        """Walk the chain of every stream, so that none circles or leaves the file."""
        for entry in self.entries:
            if entry.kind == 2 and entry.size:
                self.chain(entry.start, self.small_fat if entry.size < 4096 else self.fat)

    def stream(self, entry: _Entry) -> bytes:
        """The bytes of a stream."""
        if entry.size > len(self.data):
            raise damaged(self.file, "one of its streams claims to be longer than the file")
        if entry.size >= 4096:
            body = b"".join(map(self._at, self.chain(entry.start, self.fat)))
        else:
            places = self.chain(entry.start, self.small_fat) if entry.size else []
            body = b"".join(self.small[place * 64 : place * 64 + 64] for place in places)
        if len(body) < entry.size:
            raise damaged(self.file, "one of its streams is cut short")
        return body[: entry.size]


def _parse_entry(block: bytes) -> _Entry:
    (length,) = struct.unpack_from("<H", block, 64)
    name = block[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
    left, right, child = struct.unpack_from("<III", block, 68)
    start, size = struct.unpack_from("<II", block, 116)
    return _Entry(name, block[66], left, right, child, start, size)


def check_ole(file: str, data: bytes) -> Content:
    """Check an OLE2 file; the marks of an .xls workbook, or a refusal that says what else it is."""
    container = _Container(file, data)
    streams = {each.name: each for each in container.entries if each.kind == 2}
    if "EncryptedPackage" in streams or "EncryptionInfo" in streams:
        raise locked(file)
    for name, cause, remedy in _OTHERS:
        if name in streams:
            raise Refusal(file, cause, remedy)
    book = streams.get("Workbook") or next(
        (streams[each] for each in islice(streams, 4096) if each.upper() == "WORKBOOK"), None
    )
    if book is None:
        old = "Book" in streams
        cause = "the file is in the format of Excel 95 or older." if old else "the file is no workbook that is known."
        raise Refusal(file, cause, SAVE_AGAIN)
    container.check_streams()
    return read_biff(file, container.stream(book))
