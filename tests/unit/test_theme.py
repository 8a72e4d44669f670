"""The palettes: every pair of text and fill passes AA, every scale keeps its own colours in both themes."""

import json
import re
from pathlib import Path

import pytest

from headlight.analysis.ladder import find_ladder
from headlight.charts.printing import draw_print_fills
from headlight.charts.radar import draw_radar, find_spokes
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
from headlight.frameworks import read_frameworks
from headlight.model import SOURCES
from tests.builders import FOUR

UI = Path(__file__).parent.parent.parent / "headlight" / "ui"
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
def test_every_label_of_every_drawing_can_be_read_on_its_ground(dark: bool) -> None:
    from tests.unit.test_drawings_of_charts import SHEETS

    ground = find_ink(dark)["background"]
    fills = {swatch.fill: swatch.text for levels in range(2, 8) for swatch in find_palette(levels, dark)}
    on_fill = set(fills.values()) - {find_ink(dark)["ink"]}  # these stand on a level's fill alone
    for draw, _ in SHEETS.values():
        inks = set(re.findall(r'<text [^>]*fill="(#[0-9a-f]{6})"', draw(dark)))
        assert inks
        assert all(contrast(colour, ground) >= 4.5 for colour in inks - on_fill), inks
    assert all(contrast(fill, text) >= 4.5 for fill, text in fills.items())


@THEMES
def test_labels_of_the_plotly_profile_and_of_the_page_are_inks_that_pass(dark: bool) -> None:
    spokes = find_spokes(read_frameworks()["ka"], [], [], find_ladder(FOUR))
    figure = json.dumps(draw_radar(spokes, find_ladder(FOUR), ("Appraiser", "Trust middle"), dark))
    colours = set(re.findall(r'"(?:tick)?font": {[^}]*"color": "(#[0-9a-f]{6})"', figure))
    assert colours
    assert all(contrast(colour, find_ink(dark)["background"]) >= 4.5 for colour in colours)
    styles = (UI / "pictures.css").read_text("utf-8") + (UI / "look.css").read_text("utf-8")
    named = set(re.findall(r"[{;]color:var\(--hl-(\w+)\)", styles))
    assert named <= {"ink", "ink_muted", "accent", "on_accent"}  # whose contrast stands above


def test_a_dark_page_prints_every_level_light() -> None:
    rules = draw_print_fills()
    for levels in range(2, 8):
        for dark, light in zip(find_palette(levels, True), find_palette(levels), strict=True):
            assert f'[style*="background:{dark.fill}"]' in rules
            assert f"{{background:{light.fill}!important;color:{light.text}!important}}" in rules
    lights = {swatch.fill for levels in range(2, 8) for swatch in find_palette(levels)}
    assert not any(f'"background:{fill}"' in rules for fill in lights)  # what is light already is left alone


def test_nothing_moves_for_who_asked_for_no_motion() -> None:
    styles = "".join(path.read_text("utf-8") for path in UI.rglob("*.css"))
    moving = re.findall(r"(?:transition|animation)[\w-]*:(?!none)", styles)
    assert not moving or "prefers-reduced-motion" in styles


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
