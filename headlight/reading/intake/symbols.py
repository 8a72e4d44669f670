"""Letters that a symbol font shows as ticks, crosses and boxes."""

_TICK, _CROSS, _BOX = "✓", "✗", "☐"

# By folded font name: the code point in the font, and what a person sees there.
FONTS: dict[str, dict[int, str]] = {
    "wingdings": {0xFC: _TICK, 0xFE: _TICK, 0xFB: _CROSS, 0xFD: _CROSS, 0xA8: _BOX, 0x6F: _BOX, 0x71: _BOX, 0x72: _BOX}
    | {0x6C: "●", 0x6E: "■", 0xAB: "★", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x43: "👍", 0x44: "👎"}
    | {0xE9: "↑", 0xEA: "↓", 0xE7: "←", 0xE8: "→"},
    "wingdings 2": {0x50: _TICK, 0x52: _TICK, 0x4F: _CROSS, 0x51: _CROSS, 0x53: _CROSS, 0x54: _CROSS}
    | {0x55: _CROSS, 0x56: _CROSS, 0xA3: _BOX, 0x2A: _BOX},
    "webdings": {0x61: _TICK, 0x72: _CROSS, 0x63: _BOX, 0x67: "■", 0x6E: "●"},
    "wingdings 3": {0x70: "▲", 0x71: "▼"},
    "zapfdingbats": {0x33: _TICK, 0x34: _TICK, 0x35: _CROSS, 0x36: _CROSS, 0x37: _CROSS, 0x38: _CROSS, 0x6E: "■"},
    "marlett": {0x61: _TICK, 0x62: _TICK, 0x72: _CROSS},
}


def find_symbol_font(name: str) -> str | None:
    """The folded name of a font whose letters are pictures, or None."""
    folded = " ".join(name.casefold().split())
    folded = "zapfdingbats" if folded in ("zapf dingbats", "itc zapf dingbats") else folded
    return folded if folded in FONTS else None


def parse_symbols(text: str, font: str) -> str:
    """What a person sees of a text in a symbol font; the text itself where some letter of it is unknown."""
    shown = []
    for character in text:
        code = ord(character)
        code = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
        if character.isspace():
            shown.append(character)
        elif code in FONTS[font]:
            shown.append(FONTS[font][code])
        else:
            return text
    return "".join(shown)
