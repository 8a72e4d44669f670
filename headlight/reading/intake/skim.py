"""Whole blocks of regular XML taken at the speed of expressions, the rest element by element.

A block is a run of complete elements of one kind (rows, shared strings). Where an expression accounts for every
byte of it, it is well-formed and expat need not see it: what stands around it is the same with it or without it.
"""

from headlight.reading.intake.plain import Unplain
from headlight.reading.intake.xml_pass import XmlPass


class SkimPass(XmlPass):
    """An XmlPass whose part consists mostly of one element, ``opening`` to ``closing``."""

    utf8_only = True

    opening = b""
    closing = b""

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file, part)
        self.inside = False  # the element that holds the blocks
        self._tail = b""
        self._last = b""
        self._odd = False  # something was written that could hide a block from a parser: a comment and the like

    def skim(self, block: bytes) -> None:
        """Take a block of whole elements; Unplain, and nothing taken, where it is not as plain as it must be."""
        raise NotImplementedError

    def feed(self, chunk: bytes) -> None:
        """Cut the bytes into blocks, and take each in the faster way that is good enough for it."""
        waiting = self._tail + chunk
        end = waiting.rfind(self.closing) + len(self.closing)
        if end < len(self.closing):
            self._tail = b""
            self._parse(waiting)
            return
        self._tail = waiting[end:]
        start = waiting.find(self.opening, 0, end)
        if start < 0:
            start = end
        self._parse(waiting[:start])
        self._take(waiting[start:end])

    def finish(self) -> None:
        """What is left after the last block."""
        self._parse(self._tail)
        self._tail = b""

    def _parse(self, chunk: bytes) -> None:
        seen = self._last + chunk
        self._odd = self._odd or b"<!" in seen or seen.find(b"<?", 1) >= 0
        self._last = chunk[-1:]
        self.parser.Parse(chunk, False)

    def _take(self, block: bytes) -> None:
        if self.inside and not self._odd and self.is_utf8() and not self.parser.CharacterDataHandler:
            try:
                self.skim(block)
            except Unplain:
                self._parse(block)
            else:
                self.skipped += len(block)
        elif block:
            self._parse(block)
