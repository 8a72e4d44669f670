"""The forms in which pages show their pictures: section head with its legend, tabs, table."""

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

import pandas as pd
import streamlit as st
from msgspec import Struct

from headlight.analysis.headlines import SOURCE_OWNERS
from headlight.charts.how import HOW
from headlight.frameworks import Framework
from headlight.ui.downloads import Download, draw_downloads, offer_download
from headlight.ui.figures import draw_checked
from headlight.ui.frame import draw_words_table, show_html

_QUIET = {"displayModeBar": False, "responsive": True}


class Shown(Struct, frozen=True):
    """What goes with a picture: its table, its words, its drawing and which way of reading it explains."""

    name: str  # of its files, without a person's name
    table: pd.DataFrame
    alt: str  # what it is, for who cannot see it
    how: str  # which of the texts in ``charts.how``
    drawing: Callable[[], str]
    sentence: str = ""

    @property
    def download(self) -> Download:
        """What is taken away."""
        return Download(self.name, self.table, self.sentence or self.alt, self.drawing)


class Part(Struct, frozen=True):
    """A section of a page, drawn: its head, its picture and table where there is one to draw, notes under it."""

    head: str  # HTML, as all but a figure is
    notes: str = ""
    shown: Shown | None = None
    picture: object = ""  # HTML, or a figure checked once
    table: str = ""


def show_part(part: Part, *, key: str = "") -> None:
    """A section that was drawn before; ``key`` keeps a figure's place from run to run."""
    if part.shown is None:
        show_html(f'<div class="hl-pieces">{part.head}{part.notes}</div>')
        return
    offer_download(part.shown.download)
    tail = draw_tail(part.shown) + (f'<div class="hl-pieces">{part.notes}</div>' if part.notes else "")
    if isinstance(part.picture, str):
        show_html(part.head + _draw_tabs(part.picture, part.table, part.shown) + tail)
        return
    show_html(part.head + _draw_tabs("", part.table, part.shown))
    st.plotly_chart(part.picture, theme=None, config=_QUIET, alt=part.shown.alt, key=key)
    show_html(tail)


def draw_part(head: str, shown: Shown, picture: str | dict[str, Any], notes: str = "") -> Part:
    """A section with its picture, and the table of it drawn too."""
    checked = picture if isinstance(picture, str) else draw_checked(picture)
    return Part(head, notes, shown, checked, draw_words_table(shown.table, shown.alt))


def show_picture_section(title: str, legend: str = "", sentence: str = "") -> None:
    """A section's ink rule and heading, a legend already drawn as HTML beside it, and what the picture says."""
    st.html(draw_picture_section(title, legend, sentence))


def draw_picture_section(title: str, legend: str = "", sentence: str = "") -> str:
    """The same as a piece of HTML, for a page that joins several."""
    said = f'<p class="hl-said-note">{escape(sentence)}</p>' if sentence else ""
    return f'<div class="hl-section"><h2>{escape(title)}</h2>{legend}</div>{said}'


def draw_picture_and_table(shown: Shown, picture: str) -> str:
    """A picture in HTML with the same numbers as a table one tab away, and what stands under it."""
    return _draw_tabs(picture, draw_words_table(shown.table, shown.alt), shown) + draw_tail(shown)


def _draw_tabs(picture: str, table: str, shown: Shown) -> str:
    """Tabs in HTML, four messages fewer than Streamlit's; ``headlight/ui/side/tabs.js`` turns them.

    Without a picture they stand over a figure, which is the element after theirs.
    """
    first, second = (
        f'<button type="button" role="tab" aria-selected="{chosen}" tabindex="{place}">{words}</button>'
        for words, chosen, place in (("Picture", "true", "0"), ("Table", "false", "-1"))
    )
    return (
        f'<div class="hl-tabs{"" if picture else " hl-tabs-over"}" data-tabs="{escape(shown.how)}">'
        f'<div role="tablist" aria-label="{escape(shown.name)}">{first}{second}</div>'
        f'<div role="tabpanel" aria-label="Picture">{picture}</div>'
        f'<div role="tabpanel" aria-label="Table" hidden>{table}</div></div>'
    )


def draw_tail(shown: Shown) -> str:
    """How to read a picture and, at the end of the same line, its downloads, which the page offers."""
    how = f'<details class="hl-how"><summary>How to read this</summary><p>{escape(HOW[shown.how])}</p></details>'
    return f'<div class="hl-tail">{how}{draw_downloads(shown.download)}</div>'


def draw_on_paper(words: str) -> str:
    """Words that only the printed page has: whose a page is that follows another."""
    return f'<p class="hl-on-paper">{escape(words)}</p>'


def find_foot(source: str, framework: Framework) -> str:
    """Whose ratings a picture shows, and what their framework is: what stands at the foot of each on paper."""
    return f"{SOURCE_OWNERS[source]}. {framework.standing}"


def find_rows(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> pd.DataFrame:
    """A table of words and numbers for the screen, blanks as nothing."""
    return pd.DataFrame([["" if cell is None else str(cell) for cell in row] for row in rows], columns=list(columns))
