"""A zip container, checked from its own directory and then part by part as it really unpacks."""

import struct
import zlib
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from headlight.errors import Refusal
from headlight.reading.intake import limits
from headlight.reading.intake.refusals import SAVE_AGAIN, damaged, locked, too_big

_END = struct.Struct("<4s4H2LH")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_SATURATED = 0xFFFFFFFF
_SLICE = 16 * 1024  # packed bytes offered at once; what is left over is copied each time


class Part(Struct, frozen=True):
    """One entry of the directory: where its bytes stand and what they are said to unpack to."""

    name: str
    method: int
    crc: int
    packed: int
    size: int
    start: int  # of the packed bytes
    header: int  # of the local header


def read_directory(file: str, data: bytes) -> dict[str, Part]:
    """Read and check a zip's directory; the parts by name, in the directory's order."""
    count, size, offset = _find_end(file, data)
    parts: dict[str, Part] = {}
    folded: set[str] = set()
    place = offset
    for _ in range(count):
        part, place = _read_entry(file, data, place, offset + size)
        if part.name.casefold() in folded:
            raise damaged(file, "two of its parts have the same name")
        folded.add(part.name.casefold())
        parts[part.name] = part
    _check_sizes(file, parts)
    _check_overlap(file, parts, offset)
    return parts


def _find_end(file: str, data: bytes) -> tuple[int, int, int]:
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557))
    if at < 0 or at + _END.size > len(data):
        raise damaged(file, "its end is missing, as after a broken download")
    _, disk, start_disk, here, count, size, offset, _ = _END.unpack_from(data, at)
    if 0xFFFF in (here, count) or _SATURATED in (size, offset) or data[max(0, at - 20) : at].startswith(b"PK\x06\x07"):
        raise Refusal(file, "the file is packed in a form for very large archives (zip64).", SAVE_AGAIN)
    if disk or start_disk or here != count or offset + size != at:
        raise damaged(file, "its directory does not stand where it says")
    if count > limits.ZIP_ENTRIES:
        raise too_big(file, f"the file is packed in {count:,} parts")
    return count, size, offset


def _read_entry(file: str, data: bytes, place: int, end: int) -> tuple[Part, int]:
    if place + _CENTRAL.size > end:
        raise damaged(file, "its directory is cut short")
    fields = _CENTRAL.unpack_from(data, place)
    magic, _, _, flags, method, _, _, crc, packed, size, name_length, extra, comment, disk, _, mode, header = fields
    after = place + _CENTRAL.size + name_length + extra + comment
    if magic != b"PK\x01\x02" or after > end or disk:
        raise damaged(file, "its directory is cut short")
    raw = data[place + _CENTRAL.size : place + _CENTRAL.size + name_length]
    if flags & 0x2041:
        raise locked(file)
    if method not in (0, 8) or _SATURATED in (packed, size, header):
        raise Refusal(file, "the file is packed in a way that workbooks are not.", SAVE_AGAIN)
    name = _check_name(file, raw, flags, mode)
    start = _check_local(file, data, header, raw)
    if start + packed > len(data) or (method == 0 and packed != size):
        raise damaged(file, "one of its parts is cut short")
    return Part(name, method, crc, packed, size, start, header), after


def _check_name(file: str, raw: bytes, flags: int, mode: int) -> str:
    try:
        name, inside = _read_name(raw, "utf-8" if flags & 0x800 else "cp437")
    except UnicodeDecodeError:
        raise damaged(file, "one of its parts has an unreadable name") from None
    if not inside:
        raise Refusal(file, "one of its parts would unpack outside the workbook.", SAVE_AGAIN)
    if (mode >> 16) & 0o170000 == 0o120000:
        raise Refusal(file, "one of its parts is a link to another file.", SAVE_AGAIN)
    return name


@lru_cache(maxsize=256)  # workbooks have much the same parts
def _read_name(raw: bytes, encoding: str) -> tuple[str, bool]:
    """A part's name, and whether it is one that unpacks inside the workbook."""
    name = raw.decode(encoding)
    steps = name.replace("\\", "/").split("/")
    outside = not name or "\0" in name or ".." in steps or steps[0] == "" or ":" in name or "\\" in name
    return name, not outside


def _check_local(file: str, data: bytes, header: int, raw: bytes) -> int:
    """Where the packed bytes begin, once the part's own header agrees with the directory."""
    if header + _LOCAL.size > len(data):
        raise damaged(file, "one of its parts is cut short")
    fields = _LOCAL.unpack_from(data, header)
    name_length, extra = fields[-2:]
    name = data[header + _LOCAL.size : header + _LOCAL.size + name_length]
    if fields[0] != b"PK\x03\x04" or name != raw:
        raise damaged(file, "its directory names other parts than it holds")
    if fields[2] & 0x2041:
        raise locked(file)
    return header + _LOCAL.size + int(name_length) + int(extra)


def _check_sizes(file: str, parts: dict[str, Part]) -> None:
    largest = max((each.size for each in parts.values()), default=0)
    total = sum(each.size for each in parts.values())
    if largest > limits.PART_BYTES or total > limits.TOTAL_BYTES:
        raise too_big(file, f"the file unpacks to {total / limits.MIB:,.0f} MiB")


def _check_overlap(file: str, parts: dict[str, Part], directory: int) -> None:
    end = 0
    for part in sorted(parts.values(), key=lambda each: each.header):
        if part.header < end:
            raise damaged(file, "two of its parts stand in the same place")
        end = part.start + part.packed
    if end > directory:
        raise damaged(file, "one of its parts runs into the directory")


def read_part(file: str, data: bytes, part: Part) -> Iterator[bytes]:
    """Unpack a part in chunks, counting what really comes out; the last chunk comes after its checksum held."""
    seen = crc = 0
    for chunk in _unpack(file, data, part):
        seen += len(chunk)
        crc = zlib.crc32(chunk, crc)
        if seen > part.size:
            raise damaged(file, f"its part {part.name} unpacks to more than it says")
        yield chunk
    if seen != part.size:
        raise damaged(file, f"its part {part.name} unpacks to less than it says")
    if crc != part.crc:
        raise damaged(file, f"its part {part.name} was changed after it was saved (wrong checksum)")


def read_whole(file: str, data: bytes, part: Part, most: int = limits.XML_ELEMENT_BYTES) -> bytes:
    """A small part in one piece; ``most`` bytes at the outside."""
    if part.size > most:
        raise too_big(file, f"its part {part.name} is {part.size / limits.MIB:,.0f} MiB")
    return b"".join(read_part(file, data, part))


def _unpack(file: str, data: bytes, part: Part) -> Iterator[bytes]:
    packed = memoryview(data)[part.start : part.start + part.packed]
    if part.method == 0:
        for at in range(0, len(packed), limits.CHUNK_BYTES):
            yield bytes(packed[at : at + limits.CHUNK_BYTES])
        return
    stream = zlib.decompressobj(-15)
    try:
        for at in range(0, len(packed), _SLICE):
            waiting: bytes | memoryview = packed[at : at + _SLICE]
            while waiting:
                yield stream.decompress(waiting, limits.CHUNK_BYTES)
                waiting = stream.unconsumed_tail
        yield stream.flush()
    except zlib.error:
        raise damaged(file, f"its part {part.name} does not unpack") from None
    if not stream.eof or stream.unused_data:
        raise damaged(file, f"its part {part.name} does not unpack")
