"""One walk over an XML part with expat: no document type, bounded depth, attributes and elements."""

from collections.abc import Iterable
from typing import NoReturn
from xml.parsers import expat

from headlight.errors import Refusal
from headlight.reading.intake import limits
from headlight.reading.intake.refusals import SAVE_AGAIN, damaged, too_big


class XmlPass:
    """Checks a part as it goes by; a subclass says in ``start``, ``end`` and ``text`` what it keeps.

    Names come without their prefix. ``text`` is called for characters only while ``wants_text`` is set.
    """

    utf8_only = False  # set where the value reader reads the part too, which knows nothing else

    def __init__(self, file: str, part: str) -> None:
        self.file = file
        self.part = part
        self.depth = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse_doctype
        self.parser.EntityDeclHandler = self._refuse_doctype
        self.parser.XmlDeclHandler = self._keep_encoding
        self.encoding = "utf-8"
        self.skipped = 0  # bytes that were taken without the parser
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Called for each start tag, with its attributes as written."""

    def end(self, name: str) -> None:
        """Called for each end tag."""

    def text(self, characters: str) -> None:
        """Called for character data once ``hear_text`` was asked for."""

    def hear_text(self, wanted: bool) -> None:
        """Turn the delivery of character data on or off."""
        self.parser.CharacterDataHandler = self.text if wanted else None

    def feed(self, chunk: bytes) -> None:
        """Take the next bytes of the part."""
        self.parser.Parse(chunk, False)

    def finish(self) -> None:
        """Called once all bytes were fed."""

    def is_utf8(self) -> bool:
        """Whether the part is in UTF-8, as far as it has said by now."""
        return self.encoding.casefold() in ("utf-8", "utf8", "us-ascii", "ascii")

    def run(self, chunks: Iterable[bytes]) -> None:
        """Walk the whole part; a part that is not well-formed is a damaged file."""
        fed = 0
        try:
            for chunk in chunks:
                if not fed and chunk[:2] in (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<"):
                    self.encoding = "utf-16"
                self.feed(chunk)
                fed += len(chunk)
                if fed - self.skipped - self.parser.CurrentByteIndex > limits.XML_ELEMENT_BYTES:
                    raise too_big(self.file, f"one element of its part {self.part} is over 8 MiB")
            self.finish()
            self.parser.Parse(b"", True)
        except expat.ExpatError:
            raise damaged(self.file, f"its part {self.part} is not well-formed XML") from None
        except (ValueError, LookupError):
            raise damaged(self.file, f"its part {self.part} is in an unknown encoding") from None
        finally:
            del self.parser  # which holds on to this pass, as this holds on to it
        if self.utf8_only and not self.is_utf8():
            raise Refusal(self.file, f"its part {self.part} is in the encoding {self.encoding[:20]}.", SAVE_AGAIN)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > limits.XML_DEPTH:
            raise too_big(self.file, f"its part {self.part} is nested {self.depth} deep")
        if len(attributes) > limits.XML_ATTRIBUTES:
            raise too_big(self.file, f"an element of its part {self.part} has {len(attributes)} attributes")
        self.start(name.rpartition(":")[2] if ":" in name else name, attributes)

    def _end(self, name: str) -> None:
        self.depth -= 1
        self.end(name.rpartition(":")[2] if ":" in name else name)

    def _keep_encoding(self, _: str, encoding: str | None, __: int) -> None:
        self.encoding = encoding or self.encoding

    def _refuse_doctype(self, *_: object) -> NoReturn:
        cause = f"its part {self.part} declares a document type, which no spreadsheet program writes."
        raise Refusal(self.file, cause, SAVE_AGAIN)


def parse_flag(text: str | None) -> bool:
    """The truth of an XML boolean; absent is false."""
    return text in ("1", "true", "on")


def parse_whole(text: str | None) -> int:
    """The whole number of an attribute; 0 where it is absent or none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0
