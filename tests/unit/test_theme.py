"""The palettes: every pair of text and fill passes AA, every scale keeps its own colours in both themes."""

import pytest

from headlight.charts.theme import (
    BANDS,
    draw_layout,
    find_band,
    find_ink,
    find_palette,
    find_source_ink,
    find_swatch,
    read_tokens,
)
from headlight.model import SOURCES

THEMES = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@THEMES
@pytest.mark.parametrize("levels", range(2, 8))
def test_a_word_can_be_read_on_every_level(levels: int, dark: bool) -> None:
    palette = find_palette(levels, dark)
    assert len(palette) == levels
    assert all(contrast(swatch.fill, swatch.text) >= 4.5 for swatch in palette)
    assert len({swatch.fill for swatch in palette}) == levels


@THEMES
def test_text_can_be_read_on_every_ground(dark: bool) -> None:
    ink = find_ink(dark)
    for text in ("ink", "ink_muted", "accent"):
        assert all(contrast(ink[text], ink[ground]) >= 4.5 for ground in ("background", "surface", "accent_soft"))
    assert contrast(ink["on_accent"], ink["accent"]) >= 4.5
    assert contrast(ink["ink_muted"], ink["hatch"]) >= 4.5
    assert all(contrast(ink[name], ink["background"]) >= 3 for name in ("control", "focus"))


@THEMES
def test_every_source_has_a_colour_and_a_shape_of_its_own(dark: bool) -> None:
    inks = [find_source_ink(source, dark) for source in SOURCES]
    assert len({shape for _, shape in inks}) == len(SOURCES)
    assert all(contrast(colour, find_ink(dark)["background"]) >= 3 for colour, _ in inks)


def test_a_level_is_pinned_to_its_scale_and_not_to_the_data() -> None:
    assert find_swatch(3, 4) == find_palette(4)[2]
    assert find_swatch(3, 5) == find_palette(5)[2]
    assert find_swatch(3, 4) != find_swatch(3, 5)


@pytest.mark.parametrize(("value", "band"), [(0, 1), (0.14, 1), (0.15, 2), (0.5, 4), (0.99, 7), (1, 7)])
def test_a_range_falls_into_seven_equal_bands(value: float, band: int) -> None:
    assert find_band(value) == band
    assert find_swatch(value, None) == find_palette(BANDS)[band - 1]


def test_more_than_seven_levels_are_banded_from_end_to_end() -> None:
    assert find_swatch(1, 10) == find_palette(BANDS)[0]
    assert find_swatch(10, 10) == find_palette(BANDS)[-1]


@THEMES
def test_the_plotly_base_sets_what_streamlit_leaves_pale(dark: bool) -> None:
    layout = draw_layout(dark)
    ink = find_ink(dark)
    assert layout["xaxis"]["tickfont"]["color"] == ink["ink_muted"]
    assert layout["font"]["color"] == ink["ink"]
    assert layout["xaxis"] is not layout["yaxis"]


def test_the_tokens_name_no_face_below_twelve_pixels() -> None:
    assert read_tokens()["type"]["smallest_px"] == 12
