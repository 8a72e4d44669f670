"""The parts of one Office container, each walked once; what is the same in many files is walked once for all."""

import hashlib
from collections.abc import Callable, Iterator
from typing import TypeVar

from headlight.reading.intake.links import Links, LinksPass, find_relations
from headlight.reading.intake.xml_pass import XmlPass
from headlight.reading.intake.zip_gate import Part, read_part

Made = TypeVar("Made")
_SMALL = 256 * 1024  # packed bytes of a part worth remembering
_MOST = 1_024
_memory: dict[tuple[object, ...], object] = {}


class Parts:
    """Parts by folded name. Forms that grew from one template share styles, theme and relations byte for byte."""

    def __init__(self, file: str, data: bytes, parts: dict[str, Part]) -> None:
        self.file = file
        self.data = data
        self.waiting = {name.casefold(): part for name, part in parts.items()}

    def walk(self, name: str, walker: XmlPass) -> bool:
        """Run a walker over a part by its folded name; False where there is none, or it was walked before."""
        part = self.waiting.pop(name, None)
        if part is not None:
            walker.part = part.name  # as the file writes it
            walker.run(read_part(self.file, self.data, part))
        return part is not None

    def stream(self, name: str) -> Iterator[bytes]:
        """The bytes of a part by its folded name, in chunks; none where there is no such part."""
        part = self.waiting.pop(name, None)
        return read_part(self.file, self.data, part) if part is not None else iter(())

    def recall(self, what: str, names: tuple[str, ...], make: Callable[[], Made]) -> Made:
        """What was made of these parts, or of others the same to the last byte, made now if it is new.

        The value is shared from then on, so it must not be changed.
        """
        key = (what, *(self._digest(name) for name in names))
        if key in _memory:
            for name in names:
                self.waiting.pop(name, None)
            return _memory[key]  # type: ignore[return-value]
        made = make()
        if len(_memory) >= _MOST:
            _memory.clear()
        if None not in key:
            _memory[key] = made
        return made

    def _digest(self, name: str) -> object:
        part = self.waiting.get(name)
        if part is None:
            return ""
        if part.packed > _SMALL:
            return None
        packed = memoryview(self.data)[part.start : part.start + part.packed]
        return (part.method, part.crc, part.size, hashlib.blake2b(packed).digest())

    def links(self, name: str) -> Links:
        """The relations of a part."""
        path = find_relations(name)
        return self.recall(f"links {path}", (path,), lambda: self._read_links(path))

    def _read_links(self, path: str) -> Links:
        walker = LinksPass(self.file, path)
        self.walk(path, walker)
        return walker.links

    def finish(self) -> None:
        """Walk whatever no one asked for: XML as XML, the rest for its checksum."""
        for name in list(self.waiting):
            self.recall("sound", (name,), lambda name=name: self._check(name))  # type: ignore[misc]

    def _check(self, name: str) -> bool:
        part = self.waiting.pop(name)
        chunks = read_part(self.file, self.data, part)
        if name.endswith((".xml", ".rels")):
            XmlPass(self.file, part.name).run(chunks)
        else:
            for _ in chunks:
                pass
        return True
