"""Shared and inline strings: their texts, and which of them a person sees differently."""

import re

from headlight.reading.intake import limits
from headlight.reading.intake.plain import Unplain, decode_plain, finish_text, parse_text
from headlight.reading.intake.refusals import damaged, too_big
from headlight.reading.intake.skim import SkimPass
from headlight.reading.intake.symbols import find_symbol_font, parse_symbols

_PLAIN = re.compile(r'<si><t( xml:space="preserve")?+(?:>([^<]{0,32767}+)</t>|/>)</si>\s*')


class Seen(tuple[str, str]):
    """A text as seen, and the words in it that are struck out and left."""

    __slots__ = ()


class Runs:
    """Collects the runs of one string: symbol fonts turned into ticks, struck runs set apart."""

    def __init__(self) -> None:
        self.plain: list[str] = []
        self.struck: list[str] = []
        self.changed = False
        self.strike = False
        self.font: str | None = None

    def begin_run(self) -> None:
        """A run starts without strike or font of its own."""
        self.strike, self.font = False, None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take note of a property of the current run."""
        if name == "strike":
            self.strike = attributes.get("val", "1") not in ("0", "false")
        elif name == "rFont":
            self.font = find_symbol_font(attributes.get("val", ""))

    def add(self, text: str) -> None:
        """Add the text of the current run."""
        shown = parse_symbols(text, self.font) if self.font else text
        self.changed = self.changed or self.strike or shown != text
        (self.struck if self.strike else self.plain).append(shown)

    def seen(self) -> Seen | None:
        """What a person reads, and what is struck; None where the plain text says it all."""
        return Seen(("".join(self.plain), "".join(self.struck))) if self.changed else None


class StringsPass(SkimPass):
    """The shared strings: bounded, and by number those that are seen differently."""

    opening, closing = b"<si>", b"</si>"

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file, part)
        self.special: dict[int, Seen] = {}
        self.texts: list[str | None] | None = []  # by number, empty ones as None; no list where one cannot be told
        self.count = -1
        self.length = 0
        self.phonetic = False
        self.runs = Runs()
        self.pieces: list[str] = []

    def skim(self, block: bytes) -> None:
        text = decode_plain(block)
        pieces = _PLAIN.split(text)
        count = len(pieces) // 3
        if "".join(pieces[::3]) or self.texts is None or self.count + count >= limits.SHARED_STRINGS:
            raise Unplain
        found = zip(pieces[2::3], pieces[1::3], strict=True)
        if "&" in text or "_x" in text:
            self.texts += [parse_text(written or "", kept is not None) or None for written, kept in found]
        else:
            self.texts += [(written if kept else written and written.strip()) or None for written, kept in found]
        self.count += count

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "t":
            self.pieces = []
            self.kept = attributes.get("xml:space") == "preserve"
            self.hear_text(not self.phonetic)
        elif name == "si":
            self._begin()
            if self.count >= limits.SHARED_STRINGS:
                raise too_big(self.file, f"the workbook holds over {limits.SHARED_STRINGS:,} texts")
        elif name == "r":
            self.runs.begin_run()
        elif name == "rPh":
            self.phonetic = True
        elif name == "sst":
            self.inside = True
            self._check_counts(attributes)
        else:
            self.runs.start(name, attributes)

    def end(self, name: str) -> None:
        if name == "t":
            self.hear_text(False)
            self.runs.add("".join(self.pieces))
            self.written.append(("".join(self.pieces), self.kept))
        elif name == "rPh":
            self.phonetic = False
        elif name == "si":
            self._end_string()

    def _begin(self) -> None:
        self.count += 1
        self.length = 0
        self.runs = Runs()
        self.written: list[tuple[str, bool]] = []
        if self.texts is not None and len(self.texts) != self.count:
            self.texts = None

    def _end_string(self) -> None:
        seen = self.runs.seen()
        if seen is not None:
            self.special[self.count] = seen
        try:
            text = "".join(finish_text(*each) for each in self.written)
        except Unplain:
            self.texts = None
        if self.texts is not None:
            self.texts.append(text or None)

    def text(self, characters: str) -> None:
        self.pieces.append(characters)
        self.length += len(characters)
        if self.length > limits.TEXT_LENGTH:
            raise too_big(self.file, f"one text is over {limits.TEXT_LENGTH:,} characters long")

    def _check_counts(self, attributes: dict[str, str]) -> None:
        for name in ("count", "uniqueCount"):
            stated = attributes.get(name, "0")
            if not stated.isascii() or not stated.isdigit():
                raise damaged(self.file, "it states no sensible number of texts")
            if name == "uniqueCount" and int(stated[:12]) > limits.SHARED_STRINGS:
                raise too_big(self.file, f"the workbook claims to hold {int(stated[:12]):,} texts")
