"""The page every drawing stands on: title and sentence, the bands of the picture, whose figures they are."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from headlight.analysis.ladder import Ladder
from headlight.charts.drawings.svg import MARGIN, Pen, draw_box, draw_paragraph, draw_sheet, draw_text, measure_text
from headlight.charts.marks import find_rung_swatch
from headlight.charts.theme import find_ink

Drawn = tuple[list[str], float]  # strokes, and the height at which they end
Band = Callable[[float], Drawn]  # takes the height at which it begins
Key = tuple[str, str]  # a mark 14 px wide, drawn about the point 0, 0, and its word
LEGEND_ROW = 22.0  # px


class Caption(Struct, frozen=True):
    """What a drawing says in words: its title, what it shows in a sentence, and whose figures by which framework."""

    title: str
    sentence: str
    foot: str

    def of(self, part: str, sentence: str = "") -> "Caption":
        """The words of one part of what this is about, with a sentence of its own where it has one."""
        return Caption(f"{self.title}: {part}", sentence or self.sentence, self.foot)


def draw_page(caption: Caption, bands: Sequence[Band], width: float, *, dark: bool = False) -> str:
    """An SVG file of some bands under one another, as wide as it is told and as tall as they need."""
    ink = find_ink(dark)
    parts, y = _draw_heading(caption, width, ink)
    for band in bands:
        drawn, y = band(y)
        parts += drawn
    foot, y = draw_paragraph(MARGIN, y + 22, caption.foot, Pen(11.5, ink["ink_muted"]), width - 2 * MARGIN)
    return draw_sheet([*parts, foot], width, y + MARGIN, f"{caption.title}. {caption.sentence}", dark=dark)


def _draw_heading(caption: Caption, width: float, ink: dict[str, str]) -> Drawn:
    title, sentence = Pen(26, ink["ink"], serif=True), Pen(17, ink["ink"], serif=True)
    head, y = draw_paragraph(MARGIN, MARGIN + 22, caption.title, title, width - 2 * MARGIN)
    said, y = draw_paragraph(MARGIN, y + 28, caption.sentence, sentence, width - 2 * MARGIN)
    return [head, said], y + 18


def draw_scales(ladders: Sequence[Ladder], more: Sequence[Key], width: float, dark: bool = False) -> tuple[Band, ...]:
    """A legend for each scale, named where there are several, the last with what else is to be known."""
    keys = [[("", f"{ladder.title}:")] * (len(ladders) > 1) + _find_level_keys(ladder, dark) for ladder in ladders]
    rows = [*keys[:-1], [*(keys[-1] if keys else []), *more]]
    return tuple(draw_legend(row, width, dark) for row in rows)


def _find_level_keys(ladder: Ladder, dark: bool) -> list[Key]:
    """Each level's colour with its word, lowest first."""
    fills = [find_rung_swatch(rung, ladder, dark).fill for rung in range(1, ladder.rungs + 1)]
    line = find_ink(dark)["line"]
    return [(draw_box(-7, -7, 14, 14, fill, line=line), word) for fill, word in zip(fills, ladder.words, strict=True)]


def draw_legend(keys: Sequence[Key], width: float, dark: bool = False) -> Band:
    """The band of some marks with their words, in as many rows as they need."""
    pen = Pen(12.5, find_ink(dark)["ink_muted"])

    def band(y: float) -> Drawn:
        parts, x, y = [], float(MARGIN), y + 20
        for mark, word in keys:
            before = 20 if mark else 0
            reach = before + measure_text(word, pen)
            if x > MARGIN and x + reach > width - MARGIN:
                x, y = float(MARGIN), y + LEGEND_ROW
            parts.append(draw_text(x + before, y, word, pen))
            parts += [f'<g transform="translate({x + 7:.1f} {y - 4:.1f})">{mark}</g>'] if mark else []
            x += reach + 20
        return parts, y + 6

    return band if keys else lambda y: ([], y)


def draw_notes(notes: Sequence[str], width: float, dark: bool = False) -> Band:
    """The band of what a picture cannot say, a paragraph each."""
    pen = Pen(12.5, find_ink(dark)["ink_muted"])

    def band(y: float) -> Drawn:
        parts = []
        for note in notes:
            text, y = draw_paragraph(MARGIN, y + 20, note, pen, width - 2 * MARGIN)
            parts.append(text)
        return parts, y

    return band
