"""Plain names for the fills that people give cells."""

import colorsys
import re
from functools import lru_cache

_HEX = re.compile(r"^#?(?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})$")
COLOURS = ("Red", "Amber", "Yellow", "Green", "Blue")
# where each colour ends on the wheel, in degrees
_WHEEL = ((15, "Red"), (52, "Amber"), (70, "Yellow"), (170, "Green"), (260, "Blue"), (338, ""), (361, "Red"))


@lru_cache(maxsize=4096)
def name_colour(fill: str) -> str:
    """The plain name of a fill (Red, Amber, Yellow, Green, Blue), else its ``#RRGGBB``."""
    found = _HEX.match(fill.strip())
    if not found:
        return fill.strip()
    code = found[1].upper()
    red, green, blue = (int(code[place : place + 2], 16) / 255 for place in (0, 2, 4))
    hue, saturation, brightness = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < 0.14 or brightness < 0.2:
        return f"#{code}"
    return next(name for end, name in _WHEEL if hue * 360 < end) or f"#{code}"
