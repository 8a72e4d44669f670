"""Cell styles of an Excel workbook, whatever its form: theme, tint, palette and style chains resolved to looks."""

from msgspec import Struct

from headlight.reading.intake.colours import PALETTE, find_tint, is_hex
from headlight.reading.intake.formats import BUILT_IN
from headlight.reading.intake.looks import Look
from headlight.reading.intake.xml_pass import parse_flag, parse_whole


class Font(Struct):
    """What a font says that matters here."""

    strike: bool = False
    symbol: str | None = None


class Fill(Struct):
    """A fill: its pattern and two colours, each with the attributes that an .xlsx file gives it."""

    pattern: str | None = None
    front: dict[str, str] | None = None
    back: dict[str, str] | None = None


class Format(Struct, frozen=True):
    """A cell style by the numbers of what it is made of."""

    code: int
    font: int
    fill: int
    parent: int | None
    applies_fill: str | None


class StyleTables:
    """The tables of a style part, whatever its form, and the looks they come to once all are known."""

    def __init__(self, theme: tuple[str, ...]) -> None:
        self.theme = theme
        self.palette = list(PALETTE)
        self.own_palette: list[str] = []
        self.codes: dict[int, str] = {}
        self.fonts: list[Font] = []
        self.fills: list[Fill] = []
        self.rule_fills: list[Fill] = []
        self.formats: list[Format] = []  # of cells
        self.parents: list[Format] = []  # of named styles

    def find_looks(self) -> list[Look]:
        """The look of each cell style, by its number."""
        self.palette[: len(self.own_palette)] = self.own_palette
        return [self._find_look(each) for each in self.formats] or [Look()]

    def find_rule_fills(self) -> list[str | None]:
        """The fill of each differential style, by its number; rules colour the back of a solid pattern."""
        return [self._find_rule_fill(each) for each in self.rule_fills]

    def _find_look(self, style: Format) -> Look:
        font = self.fonts[style.font] if style.font < len(self.fonts) else Font()
        fill = style.fill
        if (
            fill == 0
            and not parse_flag(style.applies_fill)
            and style.parent is not None
            and style.parent < len(self.parents)
        ):
            fill = self.parents[style.parent].fill
        code = self.codes.get(style.code, BUILT_IN.get(style.code, ""))
        return Look(self._find_fill(fill), font.strike, font.symbol, "" if code.casefold() == "general" else code)

    def _find_fill(self, number: int) -> str | None:
        if number >= len(self.fills) or self.fills[number].pattern != "solid":
            return None
        return self._find_colour(self.fills[number].front)

    def _find_rule_fill(self, fill: Fill) -> str | None:
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
        elif "theme" in attributes and parse_whole(attributes["theme"]) < len(self.theme):
            colour = self.theme[parse_whole(attributes["theme"])]
        elif "indexed" in attributes and parse_whole(attributes["indexed"]) < len(self.palette):
            colour = self.palette[parse_whole(attributes["indexed"])]
        tinted = find_tint(colour, attributes.get("tint", "0")) if colour else None
        return None if tinted == "#FFFFFF" else tinted  # white paper is no fill to a person
