"""Notes and threaded comments, by the cell they hang on."""

from headlight.model import key
from headlight.reading.intake import limits
from headlight.reading.intake.places import parse_cell
from headlight.reading.intake.refusals import too_big
from headlight.reading.intake.xml_pass import XmlPass


class _WordsPass(XmlPass):
    """Collects the words of one note at a time, within bounds."""

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

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "comment":
            self.begin(attributes.get("ref", ""))
        elif name == "t":
            self.hear_text(True)

    def end(self, name: str) -> None:
        if name == "t":
            self.hear_text(False)
        elif name == "comment" and self.place is not None:
            text = strip_preamble("".join(self.pieces)).strip()
            if text:
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
