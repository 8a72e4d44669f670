"""How many heads at each level as a drawing: a panel an area, a bar a cycle, every count inside its part."""

from collections.abc import Iterator, Mapping, Sequence

from headlight.analysis.ladder import Ladder
from headlight.analysis.levels import LevelCount
from headlight.charts.bars import QUARTERS, BarPanel, Segment, Stack, find_other_keys, find_scale_breaks, find_stack
from headlight.charts.drawings.page import Band, Caption, draw_notes, draw_page, draw_scales
from headlight.charts.drawings.panels import PANEL, Panels, Picture, find_panels_width
from headlight.charts.drawings.svg import Pen, draw_box, draw_line, draw_text, measure_text
from headlight.charts.marks import find_rung_swatch
from headlight.charts.theme import Swatch, find_ink

Box = tuple[float, float, float, float]
_APART = 5.0  # px between bars


def draw_bars_sheet(
    panels: Sequence[BarPanel],
    ladders: Mapping[str, Ladder],
    caption: Caption,
    *,
    shares: bool = False,
    notes: Sequence[str] = (),
    most: int = 6,
    dark: bool = False,
) -> str:
    """The panels that ``draw_bars`` shows as an SVG file."""
    width = find_panels_width(len(panels), most)
    stack, ink = find_stack(panels, shares=shares), find_ink(dark)
    muted = Pen(12, ink["ink_muted"])
    pictures = [
        Picture(
            ((f"{panel.number} {panel.title}", Pen(13, ink["ink"], bold=True)),),
            _Strokes(panel.counts, ladders, stack, dark).draw,
            tuple((line, muted) for line in panel.under),
        )
        for panel in panels
    ]
    counts = [count for panel in panels for count in panel.counts]
    scales = dict.fromkeys(count.scale for count in counts if count.scale)
    others = {} if shares else find_other_keys(counts)
    more = [(_draw_apart(-7, -7, 14, 14, kind, dark), word) for kind, word in others.items()]
    legends = draw_scales([ladders[scale] for scale in scales], more, width, dark)
    bands: list[Band] = [Panels(pictures, most, stack.tall + 36), *legends, draw_notes(notes, width, dark)]
    return draw_page(caption, bands, width, dark=dark)


def _draw_apart(x: float, y: float, width: float, height: float, kind: str, dark: bool) -> str:
    """A box of those at no single level of the scale: hatched, grey or open."""
    ink = find_ink(dark)
    fill = {"unrated": "url(#hatch)", "between": ink["line"]}.get(kind, "none")
    edge = ink["hatch" if kind == "unrated" else "control"]
    return draw_box(x + 0.5, y + 0.5, width - 1, height - 1, fill, line=edge)


class _Strokes:
    """One panel's bars, ``tall`` px high."""

    def __init__(self, counts: Sequence[LevelCount], ladders: Mapping[str, Ladder], stack: Stack, dark: bool) -> None:
        self.counts, self.ladders, self.stack, self.dark = counts, ladders, stack, dark
        self.ink, self.tall = find_ink(dark), stack.tall + 16
        self.apart = 0.0 if stack.shares else _APART

    def draw(self, x: float, y: float) -> list[str]:
        """The bars from the left, the oldest first, on one foot, with the years under it."""
        foot = y + self.tall
        step = (PANEL + self.apart) / max(1, len(self.counts))
        boxes, words = [draw_line(x, foot, x + PANEL, foot, self.ink["ink_muted"])], []
        for place, count in enumerate(self.counts):
            for each, box in self._pile(count, x + step * place, foot, step - self.apart):
                swatch = self._find_swatch(each, count)
                boxes.append(self._box(each, box, swatch))
                words += self._word(each, box, swatch, place == len(self.counts) - 1)
        for place in find_scale_breaks(self.counts):
            boxes += self._break(x, x + step * place - self.apart / 2, y, foot)
        return [*boxes, *self._quarters(x, foot), *words, *self._years(x, foot + 16)]

    def _quarters(self, x: float, foot: float) -> list[str]:
        """Rules at a quarter, a half and three quarters of the heads, where every bar is a whole."""
        places = [(foot - 1 - self.stack.tall * share, width) for share, width in QUARTERS if self.stack.shares]
        return [draw_line(x, y, x + PANEL, y, self.ink["ink"], width, "2 3") for y, width in places]

    def _pile(self, count: LevelCount, x: float, foot: float, width: float) -> Iterator[tuple[Segment, Box]]:
        """A bar's parts from the foot up, each with its box."""
        y = foot - 1
        for each in reversed(self.stack.find_segments(count, self.ladders)):
            y -= each.height
            yield each, (x, y, width, each.height)
            y -= not self.stack.shares

    def _find_swatch(self, each: Segment, count: LevelCount) -> Swatch | None:
        ladder = self.ladders.get(count.scale or "")
        return find_rung_swatch(each.rung, ladder, self.dark) if ladder and each.rung else None

    def _box(self, each: Segment, box: Box, swatch: Swatch | None) -> str:
        return draw_box(*box, swatch.fill, line=self.ink["line"]) if swatch else _draw_apart(*box, each.kind, self.dark)

    def _word(self, each: Segment, box: Box, swatch: Swatch | None, last: bool) -> list[str]:
        """The figure in a part, on a patch of ground where hatching or a rule may run behind it."""
        x, y, width, height = box
        if not each.shown:
            return []
        pen = Pen(12, swatch.text if swatch else self.ink["ink"], bold=last, anchor="middle")
        wide = measure_text(each.shown, pen) + 5
        ground = swatch.fill if swatch else self.ink["background"]
        patch = draw_box(x + (width - wide) / 2, y + height / 2 - 5, wide, 10, ground)
        return [patch, draw_text(x + width / 2, y + height / 2 + 4.2, each.shown, pen)]

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
