"""The theme and the style part of an .xlsx file, read into the tables that cell styles are resolved from."""

from typing import Protocol

from headlight.reading.intake import limits
from headlight.reading.intake.colours import OFFICE_THEME, is_hex
from headlight.reading.intake.refusals import too_big
from headlight.reading.intake.style_tables import Fill, Font, Format, StyleTables
from headlight.reading.intake.symbols import find_symbol_font
from headlight.reading.intake.xml_pass import XmlPass, parse_whole

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


class StylesPass(XmlPass):
    """The style part of an .xlsx file, kept until the palette at its end is known."""

    utf8_only = True

    def __init__(self, file: str, part: str, theme: tuple[str, ...]) -> None:
        super().__init__(file, part)
        self.tables = StyleTables(theme)
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
            self.tables.codes[parse_whole(attributes.get("numFmtId"))] = code

    def _take_fonts(self, name: str, attributes: dict[str, str]) -> None:
        if name == "font":
            self.tables.fonts.append(Font())
        elif name == "strike" and self.tables.fonts:
            self.tables.fonts[-1].strike = attributes.get("val", "1") not in ("0", "false")
        elif name == "name" and self.tables.fonts:
            self.tables.fonts[-1].symbol = find_symbol_font(attributes.get("val", ""))

    def _take_fills(self, name: str, attributes: dict[str, str]) -> None:
        if name == "fill":
            self.tables.fills.append(Fill())
        elif self.tables.fills:
            _take_pattern(self.tables.fills[-1], name, attributes)

    def _take_dxfs(self, name: str, attributes: dict[str, str]) -> None:
        if name == "dxf":
            self.tables.rule_fills.append(Fill())
        elif self.tables.rule_fills:
            _take_pattern(self.tables.rule_fills[-1], name, attributes)

    def _take_cellXfs(self, name: str, attributes: dict[str, str]) -> None:  # noqa: N802 - named for its section
        if name == "xf":
            formats = self.tables.formats if self.section == "cellXfs" else self.tables.parents
            formats.append(
                Format(
                    code=parse_whole(attributes.get("numFmtId")),
                    font=parse_whole(attributes.get("fontId")),
                    fill=parse_whole(attributes.get("fillId")),
                    parent=parse_whole(attributes["xfId"]) if "xfId" in attributes else None,
                    applies_fill=attributes.get("applyFill"),
                )
            )
            if len(formats) > limits.STYLES:
                raise too_big(self.file, f"the workbook has over {limits.STYLES:,} cell styles")

    _take_cellStyleXfs = _take_cellXfs  # noqa: N815 - named for its section

    def _take_indexedColors(self, name: str, attributes: dict[str, str]) -> None:  # noqa: N802 - named for its section
        value = attributes.get("rgb", "")
        if name == "rgbColor" and is_hex(value, 8):
            self.tables.own_palette.append(f"#{value[2:].upper()}")


def _take_pattern(fill: Fill, name: str, attributes: dict[str, str]) -> None:
    if name == "patternFill":
        fill.pattern = attributes.get("patternType")
    elif name == "fgColor":
        fill.front = attributes
    elif name == "bgColor":
        fill.back = attributes
