"""Every chart as a picture to take away: well-formed, with every name, word and number, and nothing off the sheet."""

from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from headlight.analysis.heads import Register
from headlight.analysis.ladder import Ladder, find_ladder
from headlight.analysis.levels import LevelCount
from headlight.analysis.trend import tidy_leader_line, tidy_school_line
from headlight.charts.bars import BarPanel
from headlight.charts.dots import DotRow
from headlight.charts.drawings.bars import draw_bars_sheet
from headlight.charts.drawings.coverage import draw_coverage_sheet, draw_criteria_sheet
from headlight.charts.drawings.dots import draw_dots_sheet
from headlight.charts.drawings.intervals import draw_intervals_sheet
from headlight.charts.drawings.lines import draw_lines_sheet
from headlight.charts.drawings.page import Caption
from headlight.charts.drawings.radar import draw_radar_sheet
from headlight.charts.lines import Panel
from headlight.charts.radar import find_radar_notes, find_spokes
from headlight.charts.theme import find_palette, find_source_ink
from headlight.frameworks import read_frameworks
from headlight.model import Level, Scale
from headlight.packs.pictures import write_png, write_svg
from tests.builders import FOUR, a_portfolio
from tests.unit.test_charts_lines import CYCLES, LADDER, LADDERS, a_year
from tests.unit.test_charts_radar import OWN, a_level
from tests.unit.test_coverage import a_coverage
from tests.unit.test_moderation import a_panel, moderate

SVG = "{http://www.w3.org/2000/svg}"
LONG = "St Oswald's and St Cuthbert's Church of England Voluntary Aided Infant and Nursery School & <b>Friends</b>"
CAPTION = Caption(
    f"Amina Yardley, 2025/26: profile of {LONG}", "One & only.", "Appraisers' ratings. In use in schools."
)
TEN = find_ladder(Scale(id="ten", title="Out of ten", levels=tuple(Level(str(n)) for n in range(1, 11))))
KA, HTS = read_frameworks()["ka"], read_frameworks()["hts2020"]
NAMES = {"appraiser": "Appraiser", "self": "Self", "governor": "Governors"}
ROWS = [
    DotRow("1", "Shaping the Future", {"appraiser": (2, 2), "self": (2, 3)}, (3, 3), ("Self: 3 of 4 statements",)),
    DotRow("2", LONG, {"governor": (1, 1)}, None, (), ("Appraiser: not rated",)),
]
Draw = Callable[[bool], str]


def draw_radar(dark: bool, own: tuple[str, ...] = ("KA1", "KA2"), ladder: Ladder = LADDER) -> str:
    spokes = find_spokes(KA, [each for each in OWN if each.criterion in own], [a_level("KA1", 3)], ladder)
    notes = find_radar_notes(KA, spokes, "Trust middle")
    return draw_radar_sheet(spokes, ladder, ("Appraiser", "Trust middle"), CAPTION, notes=notes, dark=dark)


def draw_dots(dark: bool, ladder: Ladder = LADDER) -> str:
    return draw_dots_sheet(ROWS, ladder, NAMES, CAPTION, reference="Trust middle", dark=dark)


def draw_lines(dark: bool, cycles: int = 3) -> str:
    years = [a_year(CYCLES[0], 2, leader=9), a_year(CYCLES[1], 0.72, scale="percent", levels=None)]
    kept = CYCLES[:cycles]
    school = Panel(LONG, tidy_school_line(years[:cycles], 1, kept, Register([])), under="Amina Yardley")
    broken = [a_year(CYCLES[0], 2), a_year(CYCLES[1], 4, scale="rowan", levels=5)][:cycles]
    one = Panel("Shaping the Future", tidy_leader_line(broken, 1, kept, Register([])), "1")
    panels = [school, one, replace(one, line=tidy_leader_line([], 1, kept, Register([])))] * 3
    return draw_lines_sheet(panels, LADDERS, CAPTION, notes=("Dotted line: another head.",), dark=dark)


def draw_bars(dark: bool, cycles: int = 3) -> str:
    counts = (
        LevelCount("KA1", CYCLES[0], "four", (21, 25, 24, 0), between=7, other=8, unrated=9),
        LevelCount("KA1", CYCLES[1], "rowan", (0, 31, 32, 0, 22)),
        LevelCount("KA1", CYCLES[2]),
    )
    return draw_bars_sheet([BarPanel("1", LONG, counts[:cycles])] * 7, LADDERS, CAPTION, dark=dark)


def draw_shares(dark: bool) -> str:
    count = LevelCount("KA1", CYCLES[0], "four", (1, 1, 2, 0), between=5)
    panel = BarPanel("1", "Area", (count, count), under=("Middle Secure.", "2 of 4 rated both years moved up."))
    return draw_bars_sheet([panel], LADDERS, CAPTION, shares=True, notes=("A break.",), dark=dark)


def draw_coverage(dark: bool) -> str:
    return draw_coverage_sheet(a_coverage(a_portfolio(), "2023/24", "2024/25", "2025/26"), CAPTION, dark=dark)


def draw_criteria(dark: bool) -> str:
    return draw_criteria_sheet(a_coverage(a_portfolio(), "2025/26").criteria, CAPTION, dark=dark)


def draw_intervals(dark: bool) -> str:
    found = moderate(a_panel())
    told = {each.appraiser: f"Told of {each.name}, at some length: {LONG}" for each in found.appraisers}
    return draw_intervals_sheet(found, told, CAPTION, dark=dark)


SHEETS: dict[str, tuple[Draw, tuple[str, ...]]] = {
    "radar": (draw_radar, ("1 Shaping the Future", "Developing", "Trust middle", "Secure", "No level on this scale:")),
    "dots": (draw_dots, ("Emerging", "Leading", "Governors", "Trust middle", "Appraiser: not rated", "3 of 4")),
    "dots of ten": (lambda dark: draw_dots(dark, TEN), ("10", "Shaping the Future")),
    "lines": (draw_lines, ("Amina Yardley", "72%", "scale changed", "No rating", "25/26", "Rowan words:", "Bloom")),
    "lines of one cycle": (lambda dark: draw_lines(dark, 1), ("23/24", "Developing", "Dotted line")),
    "bars": (draw_bars, ("21", "25", "24", "31", "32", "22", "7", "8", "9", "Between two levels", "scale changed")),
    "bars of one cycle": (lambda dark: draw_bars(dark, 1), ("21", "23/24", "Not rated")),
    "shares": (draw_shares, ("25%", "50%", "Middle Secure.", "2 of 4 rated both years", "A break.", "Leading")),
    "coverage": (draw_coverage, ("Amina Yardley", "Alder Primary School", "5 of 6", "without 3", "Not due", "2023/24")),
    "intervals": (draw_intervals, ("Ann Ash", "Bob Birch", "Told of Ann Ash", "as others would", "higher")),
    "criteria": (draw_criteria, ("Shaping the Future", "13 of 13", "nobody", "6.3")),
}


def read_lines(root: ElementTree.Element) -> list[str]:
    """Every line of text on a drawing."""
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def find_places(root: ElementTree.Element, x: float = 0, y: float = 0) -> list[tuple[float, float]]:
    """Where each line of text begins on the sheet, groups moved as they are."""
    moved = root.attrib.get("transform", "translate(0 0)")
    if moved.startswith("translate("):
        dx, dy = map(float, moved[len("translate(") : -1].split())
        x, y = x + dx, y + dy
    own = [(x + float(root.attrib["x"]), y + float(root.attrib["y"]))] if root.tag == f"{SVG}text" else []
    return own + [place for child in root if not child.tag.endswith("pattern") for place in find_places(child, x, y)]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_stands_alone(name: str, dark: bool) -> None:
    draw, words = SHEETS[name]
    drawing = draw(dark)
    root = ElementTree.fromstring(write_svg(drawing))
    said = " ".join(read_lines(root))
    missing = [
        word for word in (*words, "One & only.", "In use in schools.", "Amina Yardley, 2025/26") if word not in said
    ]
    assert not missing
    assert root.findtext(f"{SVG}title", "").startswith("Amina Yardley")
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    assert all(0 <= x <= width - 16 and 0 < y <= height - 16 for x, y in find_places(root))
    assert write_png(drawing)[:8] == b"\x89PNG\r\n\x1a\n"


def test_no_letter_is_drawn_that_the_typefaces_lack() -> None:
    line = tidy_leader_line([a_year(CYCLES[0], 3, state="derived")], 1, CYCLES, Register([]))
    drawing = draw_lines_sheet([Panel("Area", line)], LADDERS, CAPTION, notes=("∴ derived from statements.",))
    assert "∴" not in drawing
    assert "... derived from statements." in read_lines(ElementTree.fromstring(drawing))


def test_a_profile_with_gaps_is_not_filled_and_keeps_its_points() -> None:
    gaps = draw_radar(False)
    whole = draw_radar_sheet(
        find_spokes(KA, [a_level(f"KA{n}", 3) for n in range(1, 7)], [], LADDER), LADDER, ("Appraiser", None), CAPTION
    )
    assert 'fill-opacity="0.1"' not in gaps
    assert 'fill-opacity="0.1"' in whole
    assert "Trust middle" not in whole
    assert gaps.count('r="3.5"') == 3  # two points of its own, and the reference's only one


def test_many_areas_go_by_number_around_the_profile_and_by_name_beside_it() -> None:
    own = [a_level(area.code, 2) for area in HTS.areas]
    drawing = draw_radar_sheet(find_spokes(HTS, own, [], LADDER), LADDER, ("Appraiser", None), CAPTION)
    lines = read_lines(ElementTree.fromstring(drawing))
    assert all(str(number) in lines for number in range(11))
    assert any(line.startswith("10 Governance") for line in lines)


def test_marks_are_the_sources_own_and_a_pair_is_two_halves() -> None:
    drawing = draw_dots(False)
    assert drawing.count(find_source_ink("self")[0]) == 3  # a half on each of two levels, and the legend
    assert drawing.count('width="7" height="14"') == 2


def test_bars_and_points_wear_the_colours_of_their_levels() -> None:
    palette = find_palette(len(FOUR.levels))
    bars, lines = draw_bars(False, 1), draw_lines(False, 1)
    assert all(f'fill="{swatch.fill}"' in bars for swatch in palette[:3])
    assert bars.count(f'fill="{palette[3].fill}"') == 1  # nobody stands there: the legend alone
    assert f'r="5.0" fill="{palette[1].fill}"' in lines
