"""Coverage as a drawing: a head a row, a cycle a column; and what was looked at, a criterion a row."""

from collections.abc import Sequence

from headlight.analysis.coverage import Coverage, Covered, CriterionCount, Reach
from headlight.charts.coverage import say_reach
from headlight.charts.drawings.page import Band, Caption, Drawn, draw_page
from headlight.charts.drawings.svg import MARGIN, Pen, draw_box, draw_line, draw_text, measure_text, wrap_text
from headlight.charts.theme import find_ink

_NAMES, _CYCLE, _BOX = 340.0, 104.0, 82.0  # px: the names' column, a cycle's, and the box in it
_TITLES, _BAR, _COUNT = 560.0, 84.0, 70.0  # px: a criterion's words, its bar, its count


def draw_coverage_sheet(coverage: Coverage, caption: Caption, *, dark: bool = False) -> str:
    """The picture of ``draw_coverage`` as an SVG file."""
    ink = find_ink(dark)
    width = max(760.0, MARGIN * 2 + _NAMES + _CYCLE * len(coverage.cycles))
    rows = [_find_row(row, width, ink) for row in coverage.rows]
    return draw_page(caption, (_find_heads(coverage.cycles, ink), *rows), width, dark=dark)


def draw_criteria_sheet(criteria: Sequence[CriterionCount], caption: Caption, *, dark: bool = False) -> str:
    """The picture of ``draw_criteria`` as an SVG file."""
    ink = find_ink(dark)
    width = MARGIN * 2 + 44 + _TITLES + _BAR + 14 + _COUNT
    return draw_page(caption, [_find_criterion(each, ink) for each in criteria], width, dark=dark)


def _find_heads(cycles: Sequence[str], ink: dict[str, str]) -> Band:
    pen = Pen(12.5, ink["ink_muted"])
    words = ["Headteacher", *cycles]
    lefts = [float(MARGIN), *(_left(place) for place in range(len(cycles)))]
    return lambda y: ([draw_text(x, y + 14, word, pen) for x, word in zip(lefts, words, strict=True)], y + 22)


def _left(place: int) -> float:
    return MARGIN + _NAMES + _CYCLE * place


def _find_row(row: Covered, width: float, ink: dict[str, str]) -> Band:
    def band(y: float) -> Drawn:
        name = wrap_text(row.name, Pen(13.5, bold=True), _NAMES - 20)
        detail = wrap_text(row.detail, Pen(12), _NAMES - 20)
        parts = [draw_line(MARGIN, y, width - MARGIN, y, ink["line"])]
        lines = [(text, Pen(13.5, ink["ink"], bold=True)) for text in name]
        lines += [(text, Pen(12, ink["ink_muted"])) for text in detail]
        parts += [draw_text(MARGIN, y + 19 + 16 * at, text, pen) for at, (text, pen) in enumerate(lines)]
        end = y + 12 + 16 * len(lines)
        for place, reach in enumerate(row.reaches):
            drawn, foot = _draw_reach(reach, _left(place), y + 8, ink)
            parts += drawn
            end = max(end, foot)
        return parts, end

    return band


def _draw_reach(reach: Reach, x: float, y: float, ink: dict[str, str]) -> Drawn:
    """A whole review in a plain box, another hatched behind its word, with the areas that are missing."""
    word, whole = say_reach(reach), reach.state == "whole"
    pen = Pen(13, ink["ink" if whole else "ink_muted"])
    if reach.state == "away":
        return [draw_text(x, y + 14, word, pen)], y + 20
    parts = [
        draw_box(x + 0.5, y + 0.5, _BOX, 19, "none" if whole else "url(#hatch)", line=ink["line"] if whole else "")
    ]
    if not whole:
        parts.append(draw_box(x + 5, y + 1, measure_text(word, pen) + 6, 18, ink["background"]))
    parts.append(draw_text(x + 8, y + 14.5, word, pen))
    small = Pen(12, ink["ink_muted"])
    without = wrap_text(f"without {', '.join(reach.missing)}", small, _CYCLE - 8) if reach.state == "part" else []
    parts += [draw_text(x, y + 34 + 15 * at, line, small) for at, line in enumerate(without)]
    return parts, y + 28 + 15 * len(without)


def _find_criterion(each: CriterionCount, ink: dict[str, str]) -> Band:
    def band(y: float) -> Drawn:
        pen = Pen(13, ink["ink"], bold=not each.parent)
        lines = wrap_text(each.text, pen, _TITLES - 16)
        x, bar = MARGIN + 44, MARGIN + 44 + _TITLES
        parts = [draw_text(MARGIN, y + 14, each.number, Pen(13, ink["ink"]))]
        parts += [draw_text(x, y + 14 + 16 * at, line, pen) for at, line in enumerate(lines)]
        parts.append(draw_box(bar, y + 5, _BAR, 9, "url(#hatch)", line=ink["hatch"], round_px=0))
        share = each.rated / each.of if each.of else 0.0
        parts.append(draw_box(bar, y + 5, _BAR * share, 9, ink["ink_muted"], round_px=0))
        word = f"{each.rated} of {each.of}" if each.rated else "nobody"
        parts.append(draw_text(bar + _BAR + 14, y + 14, word, Pen(13, ink["ink_muted"], bold=not each.rated)))
        return parts, y + 6 + 16 * len(lines)

    return band
