"""The profile: one leader's areas on fixed axes in the framework's order, beside at most one reference."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from headlight.analysis.ladder import Ladder, find_height, find_word
from headlight.analysis.matrix import find_number
from headlight.analysis.standing import Standing
from headlight.charts.theme import draw_layout, find_ink, read_tokens
from headlight.charts.wording import find_lines
from headlight.frameworks import Criterion, Framework

MOST_TITLES = 8  # spokes that can carry their titles; more carry their numbers
_BESIDE = "\u2002" * 3  # moves a ring's number from its axis to the right of it


@dataclass(frozen=True)
class Spoke:
    """One area's axis: its label in short lines, and the two heights on it, None where there is no level."""

    lines: tuple[str, ...]
    title: str
    height: float | None
    word: str
    reference: float | None = None
    reference_word: str = ""
    derived: bool = False


def find_spokes(
    framework: Framework, own: Sequence[Standing], reference: Sequence[Standing], ladder: Ladder
) -> tuple[Spoke, ...]:
    """One spoke for each area in the framework's order, whatever is rated; only what is on the ladder's own scale."""
    mine = {each.criterion: each for each in own if each.scale == ladder.scale}
    theirs = {each.criterion: each for each in reference if each.scale == ladder.scale}
    areas = framework.areas
    return tuple(
        _spoke(area, mine.get(area.code), theirs.get(area.code), ladder, _find_width(place, len(areas)))
        for place, area in enumerate(areas)
    )


def _find_width(place: int, spokes: int) -> int:
    """How many letters a label's line may have; none for the title where so many labels would lie on each other."""
    if spokes > MOST_TITLES:
        return 0
    return 32 if place == 0 or 2 * place == spokes else 18  # at the top and the foot there is room on both sides


def _spoke(area: Criterion, own: Standing | None, other: Standing | None, ladder: Ladder, width: int) -> Spoke:
    derived = own is not None and own.derived
    mark = f"{read_tokens()['derived']['mark']} " if derived else ""
    label, title = f"{mark}{find_number(area.code)}", f"{find_number(area.code)} {area.text}"
    return Spoke(
        tuple(find_lines(f"{label} {area.text}", width)) if width else (label,),
        title,
        find_height(own, ladder) if own else None,
        find_word(own, ladder) if own else "no level",
        find_height(other, ladder) if other else None,
        find_word(other, ladder) if other else "",
        derived,
    )


def draw_radar(
    spokes: Sequence[Spoke], ladder: Ladder, names: tuple[str, str | None], dark: bool = False
) -> dict[str, Any]:
    """A Plotly figure as a plain dict: polygon rings, one a level, over the whole scale and never the data's range.

    ``names`` are the two traces' names, the second None where there is no reference.
    """
    traces = [] if names[1] is None else [_reference(spokes, names[1], dark)]
    return {"data": [*traces, _own(spokes, names[0], dark)], "layout": _layout(spokes, ladder, dark)}


def _labels(spokes: Sequence[Spoke]) -> list[str]:
    return ["<br>".join(spoke.lines) for spoke in spokes]


def _closed(values: Sequence[Any]) -> list[Any]:
    return [*values, values[0]]


def _own(spokes: Sequence[Spoke], name: str, dark: bool) -> dict[str, Any]:
    ink, look = find_ink(dark), read_tokens()["chart"]["radar"]
    whole = all(spoke.height is not None for spoke in spokes)
    trace = _trace([spoke.height for spoke in spokes], [spoke.word for spoke in spokes], spokes, name)
    trace |= {
        "mode": "lines+markers",
        "line": {"color": ink[look["colour"]], "width": look["line_px"]},
        "marker": {"color": ink["accent"], "size": look["point_px"]},
        "fill": "toself" if whole else "none",
        "fillcolor": _faint(ink["accent"], look["fill_opacity"]),
    }
    return trace


def _reference(spokes: Sequence[Spoke], name: str, dark: bool) -> dict[str, Any]:
    ink, look = find_ink(dark), read_tokens()["chart"]["radar"]
    heights = [spoke.reference for spoke in spokes]
    trace = _trace(heights, [spoke.reference_word for spoke in spokes], spokes, name)
    line = {"color": ink[look["reference_colour"]]}
    alone = sum(height is not None for height in heights) < 2
    trace |= {
        "mode": "markers" if alone else "lines",
        "line": line | {"width": look["reference_px"], "dash": look["reference_dash"].replace(" ", "")},
        "marker": line | {"size": look["point_px"], "symbol": "circle-open"},
    }
    return trace


def _trace(heights: Sequence[float | None], words: Sequence[str], spokes: Sequence[Spoke], name: str) -> dict[str, Any]:
    return {
        "type": "scatterpolar",
        "name": name,
        "r": _closed(heights),
        "theta": _closed(_labels(spokes)),
        "text": _closed([f"{spoke.title}: {word}" for spoke, word in zip(spokes, words, strict=True)]),
        "hovertemplate": f"%{{text}} ({name})<extra></extra>",
        "connectgaps": False,
        "cliponaxis": False,
    }


def _layout(spokes: Sequence[Spoke], ladder: Ladder, dark: bool) -> dict[str, Any]:
    ink, chart = find_ink(dark), read_tokens()["chart"]
    layout = draw_layout(dark)
    for axis in ("xaxis", "yaxis"):
        layout.pop(axis, None)
    rings = list(range(1, ladder.rungs + 1))
    radial = {
        "range": [0, ladder.rungs],
        "tickvals": rings,
        "ticktext": [f"{_BESIDE}{find_ring_word(ring, ladder)}" for ring in rings],
        "tickfont": {"size": chart["axis_px"] - 0.5, "color": ink["ink_muted"]},
        "angle": 90,
        "tickangle": 90,
        "showline": False,
        "ticks": "",
        "gridcolor": ink["line"],
        "gridwidth": chart["grid_px"],
    }
    angular = {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": _labels(spokes),
        "direction": "clockwise",
        "rotation": 90,
        "tickfont": {"size": chart["axis_px"], "color": ink["ink"]},
        "gridcolor": ink["line"],
        "linecolor": ink["line"],
        "ticks": "outside",
        "ticklen": 7,
        "tickcolor": "rgba(0,0,0,0)",
    }
    polar = {"gridshape": "linear", "bgcolor": "rgba(0,0,0,0)", "radialaxis": radial, "angularaxis": angular}
    return layout | {"polar": polar, "height": 272, "margin": {"l": 104, "r": 104, "t": 30, "b": 30}}


def find_ring_word(ring: int, ladder: Ladder) -> str:
    """The figure beside a ring: its level's number, or the number that a range has there."""
    if not ladder.ranged or ladder.high is None:
        return ladder.words[ring - 1] if ladder.figures else str(ring)
    low = ladder.low or 0.0
    return f"{low + (ladder.high - low) * (ring - 1) / (ladder.rungs - 1):.0f}"


def _faint(colour: str, share: float) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{share})"


def find_radar_notes(framework: Framework, spokes: Sequence[Spoke], reference: str | None) -> tuple[str, ...]:
    """What the picture cannot say: areas without a level on its scale, and those drawn half way between two."""
    named = list(zip((find_number(area.code) for area in framework.areas), spokes, strict=True))
    blank = [number for number, spoke in named if spoke.height is None]
    between = [f"{number} ({spoke.word})" for number, spoke in named if " / " in spoke.word]
    theirs = [f"{number} ({spoke.reference_word})" for number, spoke in named if " / " in spoke.reference_word]
    notes = ["Areas go by their numbers."] if len(spokes) > MOST_TITLES else []
    notes += [f"No level on this scale: area{'s' * (len(blank) > 1)} {', '.join(blank)}."] if blank else []
    notes += [f"Drawn half way, between two levels: {', '.join(between)}."] if between else []
    notes += [f"{reference} falls between two levels: {', '.join(theirs)}."] if theirs and reference else []
    return tuple(notes)


def draw_radar_legend(name: str, reference: str | None, dark: bool = False) -> str:
    """The two lines with their names, as HTML."""
    ink, look = find_ink(dark), read_tokens()["chart"]["radar"]
    lines = [(name, "solid", ink[look["colour"]], look["line_px"])]
    lines += [(reference, "dashed", ink[look["reference_colour"]], look["reference_px"])] if reference else []
    items = "".join(
        f'<span><i style="width:20px;border-top:{width}px {kind} {colour}" aria-hidden="true"></i>{escape(word)}</span>'
        for word, kind, colour, width in lines
    )
    return f'<div class="hl-keys">{items}</div>'
