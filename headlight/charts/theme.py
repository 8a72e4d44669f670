"""Every colour and font of a picture, from tokens.toml: palettes pinned to a scale's levels, inks, the Plotly base."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct

SERIF = "Headlight Serif, Georgia, serif"
SANS = "Headlight Sans, Helvetica, Arial, sans-serif"
BANDS = 7  # a scale without levels, or with more than seven, is shown in seven equal bands
INKS = (
    "background", "surface", "accent_soft", "ink", "ink_muted", "accent", "on_accent", "focus", "focus_halo", "line",
    "control", "hatch",
)  # fmt: skip


class Swatch(Struct, frozen=True):
    """A level's fill and the colour of text on it, both sRGB hex."""

    fill: str
    text: str


@cache
def read_tokens() -> dict[str, Any]:
    """The look as data."""
    return tomllib.loads((Path(__file__).parent / "tokens.toml").read_text("utf-8"))


def _side(dark: bool) -> dict[str, Any]:
    return dict(read_tokens()["dark" if dark else "light"])


@cache
def find_palette(levels: int | None, dark: bool = False) -> tuple[Swatch, ...]:
    """The swatches of a scale with so many levels, lowest first; None or more than seven gives the seven bands."""
    known = _side(dark)["levels"]
    table = known[str(levels)] if levels and str(levels) in known else known["2" if levels == 1 else str(BANDS)]
    return tuple(Swatch(fill, text) for fill, text in zip(table["fill"], table["text"], strict=True))


def find_band(value: float) -> int:
    """The band of a value from 0 to 1 on a scale without levels, 1 the lowest of seven."""
    return min(BANDS, int(value * BANDS) + 1)


def find_swatch(level: float, levels: int | None, dark: bool = False) -> Swatch:
    """The swatch of a whole level, or without ``levels`` of a value from 0 to 1; over seven levels fall in bands."""
    if levels is None:
        step = find_band(level)
    elif levels > BANDS:
        step = find_band((level - 1) / (levels - 1))
    else:
        step = int(level)
    return find_palette(levels, dark)[step - 1]


def find_ink(dark: bool = False) -> dict[str, str]:
    """Background, inks, lines and the accent, by token name."""
    side = _side(dark)
    return {name: side[name] for name in INKS}


def find_source_ink(source: str, dark: bool = False) -> tuple[str, str]:
    """A source's colour and its Plotly marker symbol; labels beside it stay in ink."""
    return str(_side(dark)["sources"][source]), str(read_tokens()["shapes"][source])


def draw_layout(dark: bool = False) -> dict[str, Any]:
    """The Plotly layout every figure starts from: our faces and inks, fixed ranges, nothing behind the picture."""
    ink = find_ink(dark)
    chart = read_tokens()["chart"]
    axis = {
        "showgrid": True, "gridcolor": ink["line"], "gridwidth": chart["grid_px"], "zeroline": False, "showline": False,
        "fixedrange": True, "tickfont": {"size": chart["axis_px"], "color": ink["ink_muted"]}, "automargin": True,
    }  # fmt: skip
    return {
        "font": {"family": SANS, "size": chart["font_px"], "color": ink["ink"]},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {
            "bgcolor": ink["background"],
            "bordercolor": ink["control"],
            "font": {"family": SANS, "size": chart["font_px"], "color": ink["ink"]},
        },
        "xaxis": axis,
        "yaxis": dict(axis),
    }
