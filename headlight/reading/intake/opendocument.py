"""An OpenDocument sheet: repeats bounded, and what the value reader does not give, from one walk over its parts."""

from headlight.errors import Refusal
from headlight.model import Finding
from headlight.reading.intake import limits
from headlight.reading.intake.looks import PLAIN, Content, Look
from headlight.reading.intake.ods_sheets import BookPass
from headlight.reading.intake.refusals import SAVE_AGAIN, locked, too_big
from headlight.reading.intake.symbols import find_symbol_font
from headlight.reading.intake.xml_pass import XmlPass
from headlight.reading.intake.zip_gate import Part, read_part


class _ManifestPass(XmlPass):
    """Whether any part is encrypted."""

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002 - the walk's own shape
        if name in ("encryption-data", "encrypted-key", "keyinfo"):
            raise locked(self.file)


class StylePass(XmlPass):
    """The styles of one part: looks by name, tables that are not displayed."""

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file, part)
        self.looks: dict[str, Look] = {}
        self.parents: dict[str, str] = {}
        self.undisplayed: set[str] = set()
        self.colouring: set[str] = set()  # styles that colour cells by rule
        self.named: dict[str, str] = {}  # styles by the name that a person knows
        self.style = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.take_style(name, attributes)

    def take_style(self, name: str, attributes: dict[str, str]) -> None:
        """Take note of a style or one of its properties; every other element is passed over."""
        if name == "style":
            self.style = attributes.get("style:name", "")
            self.looks[self.style] = PLAIN
            self.named[attributes.get("style:display-name", self.style)] = self.style
            self.parents[self.style] = attributes.get("style:parent-style-name", "")
            if len(self.looks) > limits.STYLES:
                raise too_big(self.file, f"the workbook has over {limits.STYLES:,} styles")
        elif name == "table-cell-properties":
            self._take_fill(attributes.get("fo:background-color"))
        elif name == "text-properties":
            self._take_font(attributes)
        elif name == "table-properties" and attributes.get("table:display") == "false":
            self.undisplayed.add(self.style)
        elif name == "map":
            self.colouring.add(self.style)

    def _take_fill(self, colour: str | None) -> None:
        if colour and colour.startswith("#") and len(colour) == 7 and colour.upper() != "#FFFFFF":
            self._set(fill=colour.upper())
        elif colour:
            self._set(fill="")  # "transparent" and white undo the parent's

    def _take_font(self, attributes: dict[str, str]) -> None:
        line = attributes.get("style:text-line-through-style") or attributes.get("style:text-line-through-type")
        if line and line != "none":
            self._set(strike=True)
        font = find_symbol_font(
            (attributes.get("style:font-name") or attributes.get("fo:font-family") or "").strip("'")
        )
        if font:
            self._set(symbol=font)

    def _set(self, *, fill: str | None = None, strike: bool = False, symbol: str | None = None) -> None:
        old = self.looks.get(self.style, PLAIN)
        self.looks[self.style] = Look(
            fill if fill is not None else old.fill, strike or old.strike, symbol or old.symbol
        )

    def find_look(self, name: str) -> Look:
        """The look of a style, with what it leaves to its parents."""
        fill: str | None = None
        strike, symbol = False, None
        seen: set[str] = set()
        while name and name not in seen:
            seen.add(name)
            look = self.looks.get(name, PLAIN)
            fill = look.fill if fill is None else fill
            strike, symbol = strike or look.strike, symbol or look.symbol
            name = self.parents.get(name, "")
        return Look(fill or None, strike, symbol)


def check_ods(file: str, data: bytes, parts: dict[str, Part]) -> Content:
    """Walk every part of an .ods file; the marks of its tables in order."""
    waiting = dict(parts)
    manifest = waiting.pop("META-INF/manifest.xml", None)
    if manifest is not None:
        _ManifestPass(file, manifest.name).run(read_part(file, data, manifest))
    body = waiting.pop("content.xml", None)
    if body is None:
        raise Refusal(file, "the workbook has no content of its own.", SAVE_AGAIN)
    common = StylePass(file, "styles.xml")
    styles = waiting.pop("styles.xml", None)
    if styles is not None:
        common.run(read_part(file, data, styles))
    walker = BookPass(file, "content.xml", StylePass(file, "content.xml"), common)
    walker.run(read_part(file, data, body))
    for name, part in waiting.items():
        _walk_other(file, data, name, part)
    if not walker.sheets:
        raise Refusal(file, "the workbook has no sheets.", SAVE_AGAIN)
    content = Content(file, "ods", sheets=walker.sheets)
    if walker.styles.colouring and not walker.rules_seen:
        text = "Some cells are coloured by a rule that is not worked out: their colours are not read."
        content.findings.append(Finding("info", "", "", text))
    return content


def _walk_other(file: str, data: bytes, name: str, part: Part) -> None:
    chunks = read_part(file, data, part)
    if name.endswith(".xml"):
        XmlPass(file, name).run(chunks)
    else:
        for _ in chunks:
            pass
