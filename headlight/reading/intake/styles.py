"""Cell styles of an Excel workbook: theme, tint, palette and style chains resolved to a look per style."""

from typing import Protocol

from msgspec import Struct

from headlight.reading.intake import limits
from headlight.reading.intake.colours import OFFICE_THEME, PALETTE, find_tint, is_hex
from headlight.reading.intake.formats import BUILT_IN
from headlight.reading.intake.looks import Look
from headlight.reading.intake.refusals import too_big
from headlight.reading.intake.symbols import find_symbol_font
from headlight.reading.intake.xml_pass import XmlPass, parse_flag

_SLOTS = ("lt1", "dk1", "lt2", "dk2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")


class Walks(Protocol):
    """What walks a named part once."""

    file: str

    def walk(self, name: str, walker: XmlPass) -> bool:
        """Run a walker over a part."""


class _ThemePass(XmlPass):
    """The twelve colours of a theme."""

    def __init__(self, file: str, part: str) -> None:
        super().__init__(file, part)
        self.slot = ""
        self.colours: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in _SLOTS:
            self.slot = name
        elif name in ("srgbClr", "sysClr") and self.slot:
            value = attributes.get("lastClr" if name == "sysClr" else "val", "")
            if is_hex(value, 6):
                self.colours.setdefault(self.slot, f"#{value.upper()}")

    def end(self, name: str) -> None:
        if name == self.slot:
            self.slot = ""


def read_theme(parts: Walks, path: str) -> tuple[str, ...]:
    """The theme's colours in the order that cells count them; Office's own where a workbook has none."""
    walker = _ThemePass(parts.file, path)
    parts.walk(path, walker)
    return tuple(walker.colours.get(slot, OFFICE_THEME[place]) for place, slot in enumerate(_SLOTS))


class _Font(Struct):
    strike: bool = False
    symbol: str | None = None


class _Fill(Struct):
    pattern: str | None = None
    front: dict[str, str] | None = None
    back: dict[str, str] | None = None


class _Format(Struct, frozen=True):
    code: int
    font: int
    fill: int
    parent: int | None
    applies_fill: str | None


class StylesPass(XmlPass):
    """The style part, kept until the palette at its end is known."""

    utf8_only = True

    def __init__(self, file: str, part: str, theme: tuple[str, ...]) -> None:
        super().__init__(file, part)
        self.theme = theme
        self.palette = list(PALETTE)
        self.own_palette: list[str] = []
        self.codes: dict[int, str] = {}
        self.fonts: list[_Font] = []
        self.fills: list[_Fill] = []
        self.rule_fills: list[_Fill] = []
        self.formats: dict[str, list[_Format]] = {"cellXfs": [], "cellStyleXfs": []}
        self.section = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("fonts", "fills", "dxfs", "cellXfs", "cellStyleXfs", "indexedColors", "numFmts", "borders"):
            self.section = name
        else:
            take = getattr(self, f"_take_{self.section}", None)
            if take is not None:
                take(name, attributes)

    def end(self, name: str) -> None:
        if name == self.section:
            self.section = ""

    def _take_numFmts(self, name: str, attributes: dict[str, str]) -> None:  # noqa: N802 - named for its section
        if name == "numFmt":
            code = attributes.get("formatCode", "")
            if len(code) > limits.NUMBER_FORMAT_LENGTH:
                raise too_big(self.file, f"one of its number formats is {len(code):,} characters long")
            self.codes[_number(attributes.get("numFmtId"))] = code

    def _take_fonts(self, name: str, attributes: dict[str, str]) -> None:
        if name == "font":
            self.fonts.append(_Font())
        elif name == "strike" and self.fonts:
            self.fonts[-1].strike = attributes.get("val", "1") not in ("0", "false")
        elif name == "name" and self.fonts:
            self.fonts[-1].symbol = find_symbol_font(attributes.get("val", ""))

    def _take_fills(self, name: str, attributes: dict[str, str]) -> None:
        if name == "fill":
            self.fills.append(_Fill())
        elif self.fills:
            _take_pattern(self.fills[-1], name, attributes)

    def _take_dxfs(self, name: str, attributes: dict[str, str]) -> None:
        if name == "dxf":
            self.rule_fills.append(_Fill())
        elif self.rule_fills:
            _take_pattern(self.rule_fills[-1], name, attributes)

    def _take_cellXfs(self, name: str, attributes: dict[str, str]) -> None:  # noqa: N802 - named for its section
        if name == "xf":
            formats = self.formats[self.section]
            formats.append(
                _Format(
                    code=_number(attributes.get("numFmtId")),
                    font=_number(attributes.get("fontId")),
                    fill=_number(attributes.get("fillId")),
                    parent=_number(attributes["xfId"]) if "xfId" in attributes else None,
                    applies_fill=attributes.get("applyFill"),
                )
            )
            if len(formats) > limits.STYLES:
                raise too_big(self.file, f"the workbook has over {limits.STYLES:,} cell styles")

    _take_cellStyleXfs = _take_cellXfs  # noqa: N815 - named for its section

    def _take_indexedColors(self, name: str, attributes: dict[str, str]) -> None:  # noqa: N802 - named for its section
        value = attributes.get("rgb", "")
        if name == "rgbColor" and is_hex(value, 8):
            self.own_palette.append(f"#{value[2:].upper()}")

    def find_looks(self) -> list[Look]:
        """The look of each cell style, by its number."""
        self.palette[: len(self.own_palette)] = self.own_palette
        return [self._find_look(each) for each in self.formats["cellXfs"]] or [Look()]

    def find_rule_fills(self) -> list[str | None]:
        """The fill of each differential style, by its number; rules colour the back of a solid pattern."""
        return [self._find_rule_fill(each) for each in self.rule_fills]

    def _find_look(self, style: _Format) -> Look:
        font = self.fonts[style.font] if style.font < len(self.fonts) else _Font()
        fill = style.fill
        parents = self.formats["cellStyleXfs"]
        if (
            fill == 0
            and not parse_flag(style.applies_fill)
            and style.parent is not None
            and style.parent < len(parents)
        ):
            fill = parents[style.parent].fill
        code = self.codes.get(style.code, BUILT_IN.get(style.code, ""))
        return Look(self._find_fill(fill), font.strike, font.symbol, "" if code.casefold() == "general" else code)

    def _find_fill(self, number: int) -> str | None:
        if number >= len(self.fills) or self.fills[number].pattern != "solid":
            return None
        return self._find_colour(self.fills[number].front)

    def _find_rule_fill(self, fill: _Fill) -> str | None:
        if fill.pattern not in (None, "solid"):
            return None
        return self._find_colour(fill.back) or self._find_colour(fill.front)

    def _find_colour(self, attributes: dict[str, str] | None) -> str | None:
        if not attributes:
            return None
        colour = None
        if is_hex(attributes.get("rgb", ""), 8):
            colour = f"#{attributes['rgb'][2:].upper()}"
        elif is_hex(attributes.get("rgb", ""), 6):
            colour = f"#{attributes['rgb'].upper()}"
        elif "theme" in attributes and _number(attributes["theme"]) < len(self.theme):
            colour = self.theme[_number(attributes["theme"])]
        elif "indexed" in attributes and _number(attributes["indexed"]) < len(self.palette):
            colour = self.palette[_number(attributes["indexed"])]
        tinted = find_tint(colour, attributes.get("tint", "0")) if colour else None
        return None if tinted == "#FFFFFF" else tinted  # white paper is no fill to a person


def _take_pattern(fill: _Fill, name: str, attributes: dict[str, str]) -> None:
    if name == "patternFill":
        fill.pattern = attributes.get("patternType")
    elif name == "fgColor":
        fill.front = attributes
    elif name == "bgColor":
        fill.back = attributes


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0
