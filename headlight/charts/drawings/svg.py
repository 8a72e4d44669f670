"""The strokes every drawing is made of: text that fits, boxes, lines, hatching, the sheet itself."""

from collections.abc import Iterable, Sequence
from html import escape

from msgspec import Struct

from headlight.charts.theme import SANS, SERIF, find_ink

MARGIN = 32  # px around everything
_AVERAGE = 540  # of a letter outside the table, in thousandths of its size
# How far each letter from the space to the tilde reaches in the regular cut of the sans, in thousandths of its size.
_REACH = (
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497,
    497, 497, 497, 249, 249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727,
    647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555,
    496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303,
    241, 303, 497,
)  # fmt: skip
_BOLDER, _SERIF = 1.03, 1.09  # how much further the other cuts reach
# The mark of what was derived is in few typefaces, so it is set as three full stops, the middle one raised.
_DERIVED, _STOPS = "\u2234", '.<tspan dy="-.42em">.</tspan><tspan dy=".42em">.</tspan>'


class Pen(Struct, frozen=True):
    """How a line of text is written."""

    size: float = 13.5
    colour: str = "#000000"
    bold: bool = False
    italic: bool = False
    serif: bool = False
    anchor: str = "start"


def measure_text(text: str, pen: Pen) -> float:
    """How wide a line of text is, in px, within a few per cent."""
    text = text.replace(_DERIVED, "...")
    reach = sum(_REACH[ord(each) - 32] if 32 <= ord(each) < 127 else _AVERAGE for each in text)
    return reach * pen.size / 1000 * (_BOLDER if pen.bold else 1) * (_SERIF if pen.serif else 1)


def wrap_text(text: str, pen: Pen, width: float) -> list[str]:
    """The text in lines no wider than ``width`` px, a longer word broken with a hyphen; one empty line for no text."""
    lines = [""]
    for word in (part for each in text.split() for part in _break_word(each, pen, width)):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and measure_text(longer, pen) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _break_word(word: str, pen: Pen, width: float) -> list[str]:
    """A word in parts that each fit, all but the last with a hyphen."""
    end = len(word)
    while end > 2 and measure_text(word[:end] + "-" * (end < len(word)), pen) > width:
        end -= 1
    return [word] if end == len(word) else [f"{word[:end]}-", *_break_word(word[end:], pen, width)]


def draw_text(x: float, y: float, text: str, pen: Pen) -> str:
    """One line of text, its foot at ``y``."""
    look = f'font-family="{escape(SERIF if pen.serif else SANS)}" font-size="{pen.size}"'
    look += ' font-weight="600"' if pen.bold else ""
    look += ' font-style="italic"' if pen.italic else ""
    look += f' text-anchor="{pen.anchor}"' if pen.anchor != "start" else ""
    words = escape(text).replace(_DERIVED, _STOPS)
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{pen.colour}" {look}>{words}</text>'


def draw_paragraph(x: float, y: float, text: str, pen: Pen, width: float) -> tuple[str, float]:
    """A wrapped paragraph whose first line's foot is at ``y``, and the foot of its last line."""
    step = pen.size * 1.32
    lines = wrap_text(text, pen, width)
    return "".join(draw_text(x, y + step * place, line, pen) for place, line in enumerate(lines)), y + step * (
        len(lines) - 1
    )


def draw_box(x: float, y: float, width: float, height: float, fill: str, *, line: str = "", round_px: float = 2) -> str:
    """A filled box; ``line`` is the colour of its edge."""
    edge = f' stroke="{line}"' if line else ""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(0.0, width):.1f}" height="{max(0.0, height):.1f}" '
        f'rx="{round_px}" fill="{fill}"{edge}/>'
    )


def draw_line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float = 1, dash: str = "") -> str:
    """A straight line."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" '
        f'stroke="{colour}" stroke-width="{width}"{dashed}/>'
    )


def draw_path(points: Sequence[tuple[float, float]], colour: str, width: float, dash: str = "") -> str:
    """An open line through some points; nothing for fewer than two."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    places = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    look = f'stroke="{colour}" stroke-width="{width}"{dashed} stroke-linejoin="round"'
    return f'<polyline points="{places}" fill="none" {look}/>' if len(points) > 1 else ""


def draw_shape(
    points: Sequence[tuple[float, float]], line: str, width: float = 1, fill: str = "none", opacity: float = 1
) -> str:
    """A closed shape through some points; ``opacity`` is the fill's."""
    places = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    edge = f'stroke="{line}" stroke-width="{width}"' if width else ""
    return f'<polygon points="{places}" fill="{fill}" fill-opacity="{opacity}" {edge} stroke-linejoin="round"/>'


def draw_circle(x: float, y: float, radius: float, fill: str, line: str = "", width: float = 1) -> str:
    """A filled circle; ``line`` is the colour of its edge."""
    edge = f' stroke="{line}" stroke-width="{width}"' if line else ""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{fill}"{edge}/>'


def draw_mark(x: float, y: float, shape: str, half: str = "") -> str:
    """A source's shape, 14 px, its middle at a point; its "low" half ends there, its "high" half begins there."""
    left, wide = {"low": (-7, 7), "high": (0, 7)}.get(half, (-7, 14))
    place = f'x="{x + left:.1f}" y="{y - 7:.1f}" width="{wide}" height="14"'
    return f'<svg {place} viewBox="{left} -7 {wide} 14">{shape}</svg>'


def draw_arrow(x: float, y: float, way: str, colour: str) -> str:
    """The mark of a level that moved, 11 px high, its left edge at ``x`` and its middle at ``y``."""
    path = "M4 10.5V.8M.4 4.4 4 .8l3.6 3.6" if way == "up" else "M4 .5v9.7M.4 6.6 4 10.2l3.6-3.6"
    return (
        f'<path transform="translate({x:.1f} {y - 5.5:.1f})" d="{path}" fill="none" stroke="{colour}" '
        'stroke-width="1.7"/>'
    )


def draw_dots(x: float, y: float, colour: str) -> str:
    """The mark of what was derived, three dots, 9 px wide, its middle at ``y``."""
    places = ((4.5, -2.6), (1.4, 2.6), (7.6, 2.6))
    return "".join(f'<circle cx="{x + dx:.1f}" cy="{y + dy:.1f}" r="1.4" fill="{colour}"/>' for dx, dy in places)


def draw_sheet(parts: Iterable[str], width: float, height: float, title: str, *, dark: bool = False) -> str:
    """A whole SVG file: the parts on the page's own background, with a title for who cannot see it."""
    ink = find_ink(dark)
    hatch = (
        '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<line x1=".5" y1="0" x2=".5" y2="6" stroke="{ink["hatch"]}"/></pattern></defs>'
    )
    ground = f'<rect width="100%" height="100%" fill="{ink["background"]}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}" role="img"><title>{escape(title)}</title>'
        f"{hatch}{ground}{''.join(parts)}</svg>"
    )
