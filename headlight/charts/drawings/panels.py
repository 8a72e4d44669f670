"""Small multiples on a drawing: panels of one size in rows, their headings above, their pictures in line."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from headlight.charts.drawings.page import Drawn
from headlight.charts.drawings.svg import MARGIN, Pen, draw_text, wrap_text

PANEL, GAP = 172.0, 22.0  # px
_STEP = 17.0  # px from line to line of a heading
FEWEST = 4  # panels' widths that a sheet has at least, so that its sentence and legend have room


class Picture(Struct, frozen=True):
    """One panel: its heading's paragraphs with their pens, and what draws it from its upper left corner."""

    heading: tuple[tuple[str, Pen], ...]
    draw: Callable[[float, float], list[str]]
    under: tuple[tuple[str, Pen], ...] = ()  # paragraphs under the picture


def find_panels_width(panels: int, most: int) -> float:
    """How wide a sheet of so many panels is."""
    across = max(FEWEST, min(panels, most))
    return 2 * MARGIN + across * (PANEL + GAP) - GAP


class Panels(Struct, frozen=True):
    """A band of panels, at most ``most`` side by side, each picture ``tall`` px high."""

    pictures: Sequence[Picture]
    most: int
    tall: float

    def __call__(self, y: float) -> Drawn:
        """Row by row; headings of a row end on one line."""
        parts: list[str] = []
        for start in range(0, len(self.pictures), self.most):
            drawn, y = self._row(self.pictures[start : start + self.most], y)
            parts += drawn
        return parts, y - GAP + 6

    def _row(self, pictures: Sequence[Picture], y: float) -> Drawn:
        headings = [_wrap(picture.heading) for picture in pictures]
        below = [_wrap(picture.under) for picture in pictures]
        foot = y + 14 + _STEP * (max(map(len, headings)) - 1)
        parts: list[str] = []
        for place, (picture, lines) in enumerate(zip(pictures, headings, strict=True)):
            x = MARGIN + place * (PANEL + GAP)
            parts += [draw_text(x, y + 14 + _STEP * at, line, pen) for at, (line, pen) in enumerate(lines)]
            parts += picture.draw(x, foot + 12)
            end = foot + 12 + self.tall + 14
            parts += [draw_text(x, end + _STEP * at, line, pen) for at, (line, pen) in enumerate(below[place])]
        return parts, foot + 12 + self.tall + _STEP * max(map(len, below)) + GAP


def _wrap(paragraphs: Sequence[tuple[str, Pen]]) -> list[tuple[str, Pen]]:
    return [(line, pen) for text, pen in paragraphs for line in wrap_text(text, pen, PANEL)]
