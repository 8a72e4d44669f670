"""Intervals around "as the others would" as a drawing: an appraiser a row, in order of name, the words beside."""

from collections.abc import Mapping

from headlight.analysis.moderation import Appraised, Moderation
from headlight.charts.drawings.page import Band, Caption, Drawn, draw_page
from headlight.charts.drawings.svg import MARGIN, Pen, draw_circle, draw_line, draw_text, wrap_text
from headlight.charts.intervals import ENDS, REACH
from headlight.charts.theme import find_ink

_NAMES, _PLOT, _WORDS, _GAP = 200.0, 280.0, 440.0, 24.0  # px
_LEFT = MARGIN + _NAMES
_WIDTH = _LEFT + _PLOT + _GAP + _WORDS + MARGIN
Ink = dict[str, str]


def draw_intervals_sheet(
    moderation: Moderation, told: Mapping[str, str], caption: Caption, *, dark: bool = False
) -> str:
    """The picture of ``draw_intervals`` as an SVG file; ``told`` is each appraiser's sentence by folded name."""
    ink = find_ink(dark)
    rows = [_find_row(each, told[each.appraiser], ink) for each in moderation.appraisers]
    return draw_page(caption, (_find_heads(ink), *rows), _WIDTH, dark=dark)


def _find_heads(ink: Ink) -> Band:
    size, muted = 12.5, ink["ink_muted"]
    places = [(_LEFT, "start"), (_x(0), "middle"), (_LEFT + _PLOT, "end")]

    def band(y: float) -> Drawn:
        parts = [draw_text(MARGIN, y + 14, "Appraiser, in order of name", Pen(size, muted))]
        for (x, anchor), end in zip(places, ENDS, strict=True):
            parts.append(draw_text(x, y + 14, end, Pen(size, muted, anchor=anchor)))
        return parts, y + 22

    return band


def _find_row(each: Appraised, words: str, ink: Ink) -> Band:
    name, said = Pen(13.5, ink["ink"], bold=True), Pen(13, ink["ink"])

    def band(y: float) -> Drawn:
        columns = [
            (MARGIN, wrap_text(each.name, name, _NAMES - 20), name),
            (_LEFT + _PLOT + _GAP, wrap_text(words, said, _WORDS), said),
        ]
        end = y + 14 + 17 * max(len(lines) for _, lines, _ in columns)
        parts = [draw_line(MARGIN, y, _WIDTH - MARGIN, y, ink["line"]), *_draw_interval(each, y, end, ink)]
        parts += [
            draw_text(x, y + 21 + 17 * at, line, pen) for x, lines, pen in columns for at, line in enumerate(lines)
        ]
        return parts, end

    return band


def _draw_interval(each: Appraised, top: float, foot: float, ink: Ink) -> list[str]:
    """The interval with its middle; nothing but the middle line where nothing can be told."""
    parts = [draw_line(_x(0), top + 4, _x(0), foot - 4, ink["control"], 1, "2 3")]
    if each.leniency is None:
        return parts
    levels, y = each.leniency.levels, (top + foot) / 2
    colour = ink["ink"] if each.verdict in ("higher", "lower") else ink["ink_muted"]
    return [
        *parts,
        draw_line(_x(levels.low), y, _x(levels.high), y, colour, 2),
        draw_circle(_x(levels.middle), y, 5, colour),
    ]


def _x(levels: float) -> float:
    """Where a difference in levels stands; further than the picture reaches is drawn to its edge."""
    return _LEFT + _PLOT * (max(-REACH, min(REACH, levels)) + REACH) / (2 * REACH)
