"""Whole blocks of regular XML taken at the speed of expressions, the rest element by element.

A block is a run of complete elements of one kind (rows, shared strings). Where an expression accounts for every
byte of it, expat still checks that it is well-formed, but no Python runs for each element.
"""

from headlight.reading.intake.xml_pass import XmlPass


class SkimPass(XmlPass):
    """An XmlPass whose part consists mostly of one element, ``opening`` to ``closing``."""

    utf8_only = True

    opening = b""
    closing = b""

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file, part)
        self._tail = b""

    def skim(self, block: bytes) -> bool:
        """Take a block of whole elements; False, and nothing taken, where it is not as plain as it must be."""
        raise NotImplementedError

    def feed(self, chunk: bytes) -> None:
        """Cut the bytes into blocks, and take each in the faster way that is good enough for it."""
        waiting = self._tail + chunk
        end = waiting.rfind(self.closing) + len(self.closing)
        if end < len(self.closing):
            self._tail = b""
            self.parser.Parse(waiting, False)
            return
        self._tail = waiting[end:]
        start = waiting.find(self.opening, 0, end)
        if start < 0:
            start = end
        self.parser.Parse(waiting[:start], False)
        self._take(waiting[start:end])

    def finish(self) -> None:
        """What is left after the last block."""
        self.parser.Parse(self._tail, False)
        self._tail = b""

    def _take(self, block: bytes) -> None:
        if not block:
            return
        if not self.parser.CharacterDataHandler and self.skim(block):
            self.parser.StartElementHandler = None
            self.parser.EndElementHandler = None
            self.parser.Parse(block, False)
            self.listen()
        else:
            self.parser.Parse(block, False)
