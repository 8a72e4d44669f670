"""Notes and threaded comments, by the cell they hang on."""

from headlight.model import key
from headlight.reading.intake import limits
from headlight.reading.intake.places import parse_cell
from headlight.reading.intake.refusals import too_big
from headlight.reading.intake.xml_pass import XmlPass


class NotesPass(XmlPass):
    """A sheet's notes, their runs joined; the stand-in that Excel keeps for a thread loses its preamble."""

    def __init__(self, file: str, part: str, notes: dict[int, str]) -> None:
        super().__init__(file, part)
        self.notes = notes
        self.place: tuple[int, int] | None = None
        self.pieces: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "comment":
            self.place = parse_cell(attributes.get("ref", ""))
            self.pieces = []
        elif name == "t":
            self.hear_text(True)

    def end(self, name: str) -> None:
        if name == "t":
            self.hear_text(False)
        elif name == "comment" and self.place is not None:
            text = strip_preamble("".join(self.pieces)).strip()
            if len(text) > limits.TEXT_LENGTH:
                raise too_big(self.file, "one note is over 32,767 characters long")
            if text:
                self.notes[key(*self.place)] = text

    def text(self, characters: str) -> None:
        self.pieces.append(characters)


def strip_preamble(text: str) -> str:
    """The words of a thread without what Excel writes before them for programs that know no threads."""
    if not text.startswith("[Threaded comment]"):
        return text
    _, found, rest = text.partition("\nComment:")
    return rest.replace("\nReply:", "\n") if found else text


class ThreadsPass(XmlPass):
    """A sheet's threaded comments; each thread becomes one note, replies on lines of their own."""

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file, part)
        self.place: tuple[int, int] | None = None
        self.pieces: list[str] = []
        self.threads: dict[int, list[str]] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "threadedComment":
            self.place = parse_cell(attributes.get("ref", ""))
            self.pieces = []
        elif name == "text":
            self.hear_text(True)

    def end(self, name: str) -> None:
        if name == "text":
            self.hear_text(False)
        elif name == "threadedComment" and self.place is not None:
            self.threads.setdefault(key(*self.place), []).append("".join(self.pieces).strip())

    def text(self, characters: str) -> None:
        self.pieces.append(characters)

    def find_notes(self) -> dict[int, str]:
        """The text of each thread by its cell."""
        return {place: "\n".join(filter(None, texts)) for place, texts in self.threads.items() if any(texts)}
