"""Notes and threaded comments, by the cell they hang on."""

import re

from headlight.model import key
from headlight.reading.intake import limits
from headlight.reading.intake.places import parse_cell
from headlight.reading.intake.plain import Unplain, decode_plain, unescape
from headlight.reading.intake.refusals import too_big
from headlight.reading.intake.skim import SkimPass

_ATTRIBUTES = r'(?: [A-Za-z:]++="[^"<>&]*+")*+'
_TEXT = rf"<t{_ATTRIBUTES}>[^<]*+</t>"
_RUN = rf"<r>(?:<rPr>(?:<[A-Za-z]++{_ATTRIBUTES}/>)*+</rPr>)?+{_TEXT}</r>"
_PLAIN = re.compile(
    rf'<comment ref="([A-Z]{{1,3}}+[0-9]{{1,7}}+)"{_ATTRIBUTES}><text>((?:{_TEXT}|{_RUN})*+)</text></comment>\s*'
)
_WORDS = re.compile(r"<t(?: [^<>]*+)?+>([^<]*+)")


class _WordsPass(SkimPass):
    """Collects the words of one note at a time, within bounds."""

    utf8_only = False

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file, part)
        self.place: tuple[int, int] | None = None
        self.begin("")

    def begin(self, reference: str) -> None:
        """Start the note of a cell."""
        self.place = parse_cell(reference)
        self.pieces: list[str] = []
        self.length = 0

    def text(self, characters: str) -> None:
        self.pieces.append(characters)
        self.length += len(characters)
        if self.length > limits.TEXT_LENGTH:
            raise too_big(self.file, "one note is over 32,767 characters long")


class NotesPass(_WordsPass):
    """A sheet's notes, their runs joined; the stand-in that Excel keeps for a thread loses its preamble."""

    def __init__(self, file: str, part: str, notes: dict[int, str]) -> None:
        super().__init__(file, part)
        self.notes = notes

    opening, closing = b"<comment ", b"</comment>"

    def skim(self, block: bytes) -> None:
        pieces = _PLAIN.split(decode_plain(block))
        if "".join(pieces[::3]):
            raise Unplain
        for reference, written in zip(pieces[1::3], pieces[2::3], strict=True):
            self.begin(reference)
            self.text(unescape("".join(_WORDS.findall(written))))
            self._keep()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "commentList":
            self.inside = True
        elif name == "comment":
            self.begin(attributes.get("ref", ""))
        elif name == "t":
            self.hear_text(True)

    def end(self, name: str) -> None:
        if name == "t":
            self.hear_text(False)
        elif name == "comment":
            self._keep()

    def _keep(self) -> None:
        text = strip_preamble("".join(self.pieces)).strip()
        if text and self.place is not None:
            self.notes[key(*self.place)] = text


def strip_preamble(text: str) -> str:
    """The words of a thread without what Excel writes before them for programs that know no threads."""
    if not text.startswith("[Threaded comment]"):
        return text
    _, found, rest = text.partition("\nComment:")
    return rest.replace("\nReply:", "\n") if found else text


class ThreadsPass(_WordsPass):
    """A sheet's threaded comments; each thread becomes one note, replies on lines of their own."""

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file, part)
        self.threads: dict[int, list[str]] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "threadedComment":
            self.begin(attributes.get("ref", ""))
        elif name == "text":
            self.hear_text(True)

    def end(self, name: str) -> None:
        if name == "text":
            self.hear_text(False)
        elif name == "threadedComment" and self.place is not None:
            self.threads.setdefault(key(*self.place), []).append("".join(self.pieces).strip())

    def find_notes(self) -> dict[int, str]:
        """The text of each thread by its cell."""
        return {place: "\n".join(filter(None, texts)) for place, texts in self.threads.items() if any(texts)}
