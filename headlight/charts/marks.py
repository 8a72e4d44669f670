"""Small marks of our own as HTML: a source's shape, a level's chip, a hatched place, all escaped."""

from html import escape
from urllib.parse import quote

from headlight.analysis.ladder import Ladder, find_rungs, find_state_word, find_word
from headlight.analysis.standing import Standing
from headlight.charts.theme import Swatch, find_palette, find_source_ink, find_swatch, read_tokens

_SHAPES = {
    "circle": '<circle r="5.2" fill="{c}"/>',
    "circle-open": '<circle r="4.4" fill="none" stroke="{c}" stroke-width="1.8"/>',
    "diamond": '<path d="M0-6.6L6.6 0 0 6.6-6.6 0Z" fill="{c}"/>',
    "square": '<rect x="-5" y="-5" width="10" height="10" fill="{c}"/>',
    "triangle-up": '<path d="M0-6L6 5H-6Z" fill="{c}"/>',
    "x": '<path d="M-4.5-4.5L4.5 4.5M4.5-4.5L-4.5 4.5" stroke="{c}" stroke-width="2.4"/>',
}


def draw_source_mark(source: str, dark: bool = False, half: str = "") -> str:
    """A source's shape in its colour, 14 px; ``half`` keeps its "low" (left) or "high" (right) side alone."""
    box = {"low": "-7 -7 7 14", "high": "0 -7 7 14"}.get(half, "-7 -7 14 14")
    width = 7 if half else 14
    shape = draw_source_shape(source, dark)
    return draw_svg_image(f'width="{width}" height="14" viewBox="{box}"', shape, f"width:{width}px;height:14px")


def draw_source_shape(source: str, dark: bool = False) -> str:
    """A source's shape in its colour as SVG, 14 px about the point 0, 0."""
    colour, symbol = find_source_ink(source, dark)
    return _SHAPES[symbol].format(c=colour)


def draw_svg_image(attributes: str, body: str, style: str) -> str:
    """An SVG as an image inside the page: the page's own HTML allows no drawing elements. Its words stand beside it."""
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{body}</svg>'
    return f'<img alt="" src="data:image/svg+xml,{quote(drawing, safe="")}" style="{style}">'


def find_rung_swatch(rung: int, ladder: Ladder, dark: bool = False) -> Swatch:
    """The swatch of a rung of a ladder."""
    return find_palette(None, dark)[rung - 1] if ladder.ranged else find_swatch(rung, ladder.rungs, dark)


def draw_chip(standing: Standing | None, ladder: Ladder | None, dark: bool = False, *, strong: bool = True) -> str:
    """A level as its word on its colour; a pair split in two; no level hatched, with the words."""
    if standing is None or ladder is None or not standing.placed:
        word = "Not rated" if standing is None else find_state_word(standing)
        return f'<span class="hl-chip hl-hatched"><span>{escape(word)}</span></span>'
    weight = " hl-strong" if strong else ""
    mark = draw_derived_mark() if standing.derived else ""
    slant = " hl-derived" if standing.derived else ""
    return (
        f'<span class="hl-chip{weight}{slant}" style="{find_fill_style(standing, ladder, dark)}">'
        f"{mark}{escape(find_word(standing, ladder))}</span>"
    )


def draw_derived_mark() -> str:
    """Three dots before a word that was worked out from others, with the word for a reader of the page aloud."""
    mark = escape(str(read_tokens()["derived"]["mark"]))
    return f'<span aria-hidden="true">{mark} </span><span class="hl-sr">derived: </span>'


def find_fill_style(standing: Standing, ladder: Ladder, dark: bool = False) -> str:
    """The style of a place's fill and text: one level's, or two halves with the text on a strip of background."""
    rungs = find_rungs(standing, ladder) or (1, 1)
    low, high = (find_rung_swatch(rung, ladder, dark) for rung in rungs)
    if rungs[0] == rungs[1]:
        return f"background:{low.fill};color:{low.text}"
    strips = "linear-gradient(90deg,var(--low) 0 9px,var(--hl-background) 9px calc(100% - 9px),var(--high) 0)"
    return f"--low:{low.fill};--high:{high.fill};background:{strips};color:var(--hl-ink);padding:0 14px"
