"""Paper is light: what a style sheet says so that a page shown dark prints in the light colours."""

from functools import cache

from headlight.charts.theme import INKS, Swatch, find_ink, find_palette


@cache
def draw_print_fills() -> str:
    """Rules that give every level's fill its light colours again, however a browser writes the dark one down."""
    swatches = {
        dark.fill: light
        for levels in range(2, 8)
        for dark, light in zip(find_palette(levels, True), find_palette(levels), strict=True)
    }
    rules = "".join(_draw_rules(dark, light) for dark, light in swatches.items())
    return f"@media print{{{rules}}}"


@cache
def draw_print_inks(prefix: str) -> str:
    """The light inks as variables of a name, to stand in a rule for print."""
    ink = find_ink()
    return ";".join(f"{prefix}{name}:{ink[name]}!important" for name in INKS)


def _draw_rules(dark: str, light: Swatch) -> str:
    """A whole fill, and each half of one that lies between two levels."""
    whole = f'[style*="background:{dark}"],[style*="background: {_rgb(dark)}"]'
    halves = "".join(f'[style*="--{half}:{dark}"]{{--{half}:{light.fill}!important}}' for half in ("low", "high"))
    return f"{whole}{{background:{light.fill}!important;color:{light.text}!important}}{halves}"


def _rgb(colour: str) -> str:
    return f"rgb({', '.join(str(int(colour[place : place + 2], 16)) for place in (1, 3, 5))})"
