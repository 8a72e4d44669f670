"""Intervals around "as the others would": one appraiser a row, in order of name, with the words beside."""

from collections.abc import Mapping, Sequence
from html import escape

import pandas as pd

from headlight.analysis.moderation import Appraised, Moderation
from headlight.charts.marks import draw_svg_image
from headlight.charts.theme import find_ink

REACH = 1.5  # levels to each side that the picture shows; further is drawn to the edge, and said in words
_WIDE, _TALL = 240, 30  # px
ENDS = ("lower", "as others would", "higher")


def draw_intervals(moderation: Moderation, told: Mapping[str, str], caption: str, dark: bool = False) -> str:
    """The picture as HTML; ``told`` is each appraiser's sentence by folded name."""
    rows = "".join(_row(each, told[each.appraiser], dark) for each in moderation.appraisers)
    return (
        f'<div class="hl-table hl-intervals" role="region" tabindex="0" aria-label="{escape(caption)}"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>"
        '<th scope="col">Appraiser, in order of name</th>'
        f'<th scope="col"><span class="hl-ends">{"".join(f"<span>{end}</span>" for end in ENDS)}</span></th>'
        f'<th scope="col">In words</th></tr></thead><tbody>{rows}</tbody></table></div>'
    )


def find_interval_table(appraisers: Sequence[Appraised], told: Mapping[str, str]) -> pd.DataFrame:
    """The same as words and figures."""
    lines = [
        {
            "Appraiser": each.name,
            "Heads rated twice": each.heads,
            "Ratings given twice": each.ratings,
            "In words": told[each.appraiser],
        }
        for each in appraisers
    ]
    return pd.DataFrame(lines)


def _row(each: Appraised, told: str, dark: bool) -> str:
    return f'<tr><th scope="row">{escape(each.name)}</th><td>{_picture(each, dark)}</td><td>{escape(told)}</td></tr>'


def _picture(each: Appraised, dark: bool) -> str:
    """The interval as a bar with its middle; nothing but the middle line where nothing can be told."""
    ink = find_ink(dark)
    middle = _TALL / 2
    body = f'<line x1="{_x(0)}" y1="2" x2="{_x(0)}" y2="{_TALL - 2}" stroke="{ink["control"]}" stroke-dasharray="2 3"/>'
    if each.leniency is not None:
        levels = each.leniency.levels
        colour = ink["ink"] if each.verdict in ("higher", "lower") else ink["ink_muted"]
        body += (
            f'<line x1="{_x(levels.low)}" y1="{middle}" x2="{_x(levels.high)}" y2="{middle}" stroke="{colour}" '
            f'stroke-width="2"/><circle cx="{_x(levels.middle)}" cy="{middle}" r="5" fill="{colour}"/>'
        )
    size = f'width="{_WIDE}" height="{_TALL}" viewBox="0 0 {_WIDE} {_TALL}"'
    return draw_svg_image(size, body, f"width:{_WIDE}px;height:{_TALL}px")


def _x(levels: float) -> float:
    """Where a difference in levels stands on the picture, px."""
    share = (max(-REACH, min(REACH, levels)) + REACH) / (2 * REACH)
    return round(8 + share * (_WIDE - 16), 1)
