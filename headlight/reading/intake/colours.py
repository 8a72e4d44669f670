"""Colours as workbooks name them: the themes' twelve, the old palette, and tints of either."""

import colorsys
import math

OFFICE_THEME = (
    *("#FFFFFF", "#000000", "#EEECE1", "#1F497D", "#4F81BD", "#C0504D"),
    *("#9BBB59", "#8064A2", "#4BACC6", "#F79646", "#0000FF", "#800080"),
)
_BASIC = ("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
_REST = (
    *("800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080"),
    *("9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF"),
    *("000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF"),
    *("00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99"),
    *("3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696"),
    *("003366", "339966", "003300", "333300", "993300", "993366", "333399", "333333"),
)
PALETTE = tuple(f"#{each}" for each in (*_BASIC, *_BASIC, *_REST))


def find_tint(colour: str, tint: str) -> str:
    """A colour made lighter (tint above 0) or darker (below), in the way spreadsheet programs do."""
    try:
        share = max(-1.0, min(1.0, float(tint)))
    except ValueError:
        return colour
    if not share or math.isnan(share):
        return colour
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + share) if share < 0 else light * (1 - share) + share
    mixed = colorsys.hls_to_rgb(hue, light, saturation)
    return "#" + "".join(f"{int(each * 255 + 1e-6):02X}" for each in mixed)


def is_hex(text: str, length: int) -> bool:
    """Whether a text is ``length`` hexadecimal digits."""
    return len(text) == length and all(each in "0123456789abcdefABCDEF" for each in text)
