"""The frame every page stands in: look, logo, and the few forms in which a page speaks."""

from collections.abc import Iterable, Mapping
from functools import cache
from html import escape
from urllib.parse import quote

import pandas as pd
import streamlit as st

from headlight.analysis.areas import find_rule
from headlight.analysis.view import View, format_view
from headlight.frameworks import Framework
from headlight.ui.pages import ROOT, find_address, find_screen

_SAFE = " '()*,-./:;=?"  # letters of a drawing that stand in an address as they are


def is_dark() -> bool:
    """Whether this browser shows the dark theme."""
    return bool(st.context.theme.type == "dark")


def show_frame(title: str) -> None:
    """The page's title in the browser, and the logo; once a run. The look comes with the document: see ``look.py``."""
    st.set_page_config(
        page_title=f"{title} · Headlight",
        layout="wide",
        initial_sidebar_state=248,
    )
    st.logo(_draw_own_address("logo-dark.svg" if is_dark() else "logo.svg"), size="large")


@cache
def _draw_own_address(name: str) -> str:
    """A drawing as an address that holds it: Streamlit would read and turn it into one at every run."""
    drawing = (ROOT / "static" / name).read_text("utf-8").replace('"', "'")
    return f"data:image/svg+xml,{quote(drawing, safe=_SAFE)}"


class _Piece:
    """HTML that is not searched for the indents of a text in a program, which takes a while with a long one."""

    def __init__(self, html: str) -> None:
        self._html = html

    def _repr_html_(self) -> str:
        return self._html


def show_html(html: str) -> None:
    """A piece of HTML that was drawn before."""
    st.html(_Piece(html))


def draw_title(title: str) -> str:
    """The page's title as a piece of HTML, which more follows: each piece sent is a message."""
    return f'<h1 class="hl-title">{escape(title)}</h1>'


def draw_sentence(sentence: str) -> str:
    """The one sentence that says what the page shows, as a piece of HTML."""
    return f'<p class="hl-sentence">{escape(sentence)}</p>'


def show_note(note: str) -> None:
    """A quieter line under a title or a picture."""
    st.html(draw_note(note))


def draw_note(note: str) -> str:
    """The same as a piece of HTML, for a page that joins several."""
    return f'<div class="hl-note">{escape(note)}</div>'


def draw_small(title: str, *paragraphs: str) -> str:
    """Something to know of the page, in small print under its title, as a piece of HTML."""
    body = " ".join(escape(each) for each in paragraphs)
    return f'<p class="hl-small"><b>{escape(title)}.</b> {body}</p>'


def draw_about(framework: Framework) -> str:
    """What a page's areas are, as a piece of HTML: how one gets its level, where the words come from, their use."""
    statement, area = framework.statement_word, framework.area_word
    has_both = statement and len(framework.areas) < len(framework.criteria)
    rule = draw_small(f"From {statement}s to {area}s", find_rule(framework)) if has_both else ""
    source = draw_small(f"These {area}s", f"{framework.source}.", framework.standing, framework.use or "")
    return f'<div class="hl-about">{rule}{source}</div>'


def show_section(title: str, note: str = "") -> None:
    """The ink rule above a section, with its heading and what is to be known beside it."""
    st.html(draw_section(title, note))


def draw_section(title: str, note: str = "") -> str:
    """The same as a piece of HTML."""
    beside = f"<span>{escape(note)}</span>" if note else ""
    return f'<div class="hl-section"><h2>{escape(title)}</h2>{beside}</div>'


def draw_chips(words: Iterable[str]) -> str:
    """What is being shown, in words; it repeats the filters and is no second set of them."""
    chips = "".join(f"<b>{escape(word)}</b>" for word in words if word)
    return f'<div class="hl-chips">Showing {chips}</div>'


def show_table(table: pd.DataFrame, caption: str) -> None:
    """A table of words, the first column its row heads; it scrolls by keyboard where it is wide, and prints whole."""
    st.html(draw_words_table(table, caption))


def draw_words_table(table: pd.DataFrame, caption: str) -> str:
    """The same as a piece of HTML, for a page that joins several."""
    heads = "".join(f'<th scope="col">{escape(str(name))}</th>' for name in table.columns)
    rows = "".join(_table_row(list(row)) for row in table.itertuples(index=False))
    return (
        f'<div class="hl-table" role="region" tabindex="0" aria-label="{escape(caption)}"><table>'
        f"<caption>{escape(caption)}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _table_row(cells: list[object]) -> str:
    first, *rest = ("" if pd.isna(cell) else escape(str(cell)) for cell in cells)  # type: ignore[call-overload]
    return f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>'


def show_link(label: str, address: str, view: View | Mapping[str, str] | None = None) -> None:
    """A real link to another page, carrying a view's choices; nothing where that page is not built."""
    screen = find_screen(address)
    if screen is None:
        return
    params = format_view(view) if isinstance(view, View) else dict(view or {})
    st.page_link(str(screen.path), label=_plain(label), query_params=params)


def draw_link(label: str, address: str, view: View | Mapping[str, str] | None = None) -> str:
    """The same as a piece of HTML; it too leads on without a reload."""
    if find_screen(address) is None:
        return ""
    return f'<a class="hl-link" href="{escape(find_address(address, view))}">{escape(label)}</a>'


def draw_links(entries: Iterable[tuple[str, str, str]]) -> str:
    """A list of people or schools: the address, the name and what is to be known beside it, of each."""
    lines = (
        f'<li><a href="{escape(address)}" target="_self">{escape(name)}</a>'
        f"{f'<span>{escape(beside)}</span>' if beside else ''}</li>"
        for address, name, beside in entries
    )
    return f'<ul class="hl-heads-list">{"".join(lines)}</ul>'


SAMPLE = "Invented sample trust: no real person or school. Import your own workbooks and it steps aside."


def find_foot_words(sample: bool) -> str:
    """Whose figures these are, as a sentence."""
    return SAMPLE if sample else "On this computer alone; nothing is sent."


def show_empty(title: str, what: str) -> None:
    """A page's title, and what to do where nothing is stored yet."""
    show_html(draw_title(title) + draw_sentence(f"{what} Nothing has been imported yet."))
    show_note("Drop your schools' workbooks on the import page; they are read on this machine and nothing is sent.")
    show_link("Import workbooks", "import")


def _plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return "".join(f"\\{letter}" if letter in "\\`*_{}[]<>#$~|:" else letter for letter in text)
