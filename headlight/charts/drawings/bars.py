"""How many heads at each level as a drawing: a panel an area, a bar a cycle, every count inside its part."""

from collections.abc import Mapping, Sequence

from headlight.analysis.ladder import Ladder
from headlight.analysis.levels import LevelCount
from headlight.charts.bars import (
    LOWEST_WITH_NUMBER,
    BarPanel,
    Segment,
    find_other_keys,
    find_scale_breaks,
    find_segments,
    find_tallest,
    find_unit,
)
from headlight.charts.drawings.page import Caption, draw_page, draw_scales
from headlight.charts.drawings.panels import PANEL, Panels, Picture, find_panels_width
from headlight.charts.drawings.svg import Pen, draw_box, draw_line, draw_text, measure_text
from headlight.charts.marks import find_rung_swatch
from headlight.charts.theme import find_ink

_APART = 5.0  # px between bars


def draw_bars_sheet(
    panels: Sequence[BarPanel],
    ladders: Mapping[str, Ladder],
    caption: Caption,
    *,
    most: int = 6,
    dark: bool = False,
) -> str:
    """The panels that ``draw_bars`` shows as an SVG file."""
    width = find_panels_width(len(panels), most)
    unit, tallest = find_unit(panels), max(1, find_tallest(panels))
    ink = find_ink(dark)
    pictures = [
        Picture(
            ((f"{panel.number} {panel.title}", Pen(13, ink["ink"], bold=True)),),
            _Strokes(panel.counts, ladders, unit, tallest * unit + 16, dark).draw,
        )
        for panel in panels
    ]
    counts = [count for panel in panels for count in panel.counts]
    scales = dict.fromkeys(count.scale for count in counts if count.scale)
    more = [(_draw_apart(-7, -7, 14, 14, kind, dark), word) for kind, word in find_other_keys(counts).items()]
    legends = draw_scales([ladders[scale] for scale in scales], more, width, dark)
    return draw_page(caption, (Panels(pictures, most, tallest * unit + 36), *legends), width, dark=dark)


def _draw_apart(x: float, y: float, width: float, height: float, kind: str, dark: bool) -> str:
    """A box of those at no single level of the scale: hatched, grey or open."""
    ink = find_ink(dark)
    fill = {"unrated": "url(#hatch)", "between": ink["line"]}.get(kind, "none")
    edge = ink["hatch" if kind == "unrated" else "control"]
    return draw_box(x + 0.5, y + 0.5, width - 1, height - 1, fill, line=edge)


class _Strokes:
    """One panel's bars, ``tall`` px high."""

    def __init__(
        self, counts: Sequence[LevelCount], ladders: Mapping[str, Ladder], unit: float, tall: float, dark: bool
    ) -> None:
        self.counts, self.ladders, self.unit, self.tall, self.dark = counts, ladders, unit, tall, dark
        self.ink = find_ink(dark)

    def draw(self, x: float, y: float) -> list[str]:
        """The bars from the left, the oldest first, on one foot, with the years under it."""
        foot = y + self.tall
        step = (PANEL + _APART) / max(1, len(self.counts))
        parts = [draw_line(x, foot, x + PANEL, foot, self.ink["ink_muted"])]
        for place, count in enumerate(self.counts):
            parts += self._bar(count, x + step * place, foot, step - _APART, place == len(self.counts) - 1)
        for place in find_scale_breaks(self.counts):
            parts += self._break(x, x + step * place - _APART / 2, y, foot)
        return parts + self._years(x, foot + 16)

    def _bar(self, count: LevelCount, x: float, foot: float, width: float, last: bool) -> list[str]:
        parts, y = [], foot - 1
        for each in reversed(find_segments(count, self.ladders)):
            height = max(2.0, each.number * self.unit - 1)
            y -= height
            parts += self._segment(each, self.ladders.get(count.scale or ""), (x, y, width, height), last)
            y -= 1
        return parts

    def _segment(
        self, each: Segment, ladder: Ladder | None, box: tuple[float, float, float, float], last: bool
    ) -> list[str]:
        x, y, width, height = box
        swatch = find_rung_swatch(each.rung, ladder, self.dark) if ladder and each.rung else None
        parts = [
            draw_box(*box, swatch.fill, line=self.ink["line"]) if swatch else _draw_apart(*box, each.kind, self.dark)
        ]
        if height < LOWEST_WITH_NUMBER:
            return parts
        pen = Pen(12, swatch.text if swatch else self.ink["ink"], bold=last, anchor="middle")
        if not swatch:
            wide = measure_text(str(each.number), pen) + 5
            parts.append(draw_box(x + (width - wide) / 2, y + height / 2 - 5, wide, 10, self.ink["background"]))
        return [*parts, draw_text(x + width / 2, y + height / 2 + 4.2, str(each.number), pen)]

    def _break(self, left: float, x: float, top: float, foot: float) -> list[str]:
        pen = Pen(12, self.ink["ink_muted"])
        word = measure_text("scale changed", pen)
        start = max(left, min(left + PANEL - word, x - word - 4))
        return [draw_line(x, top, x, foot, self.ink["control"]), draw_text(start, top + 4, "scale changed", pen)]

    def _years(self, x: float, y: float) -> list[str]:
        pen, end = Pen(12, self.ink["ink_muted"]), Pen(12, self.ink["ink_muted"], anchor="end")
        years = [count.cycle[2:] for count in self.counts]
        first = [draw_text(x, y, years[0], pen)] if years else []
        return [*first, draw_text(x + PANEL, y, years[-1], end)] if len(years) > 1 else first
