"""The import page before anything is dropped: what to drop, what was left lying, a template to fill in."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from headlight.access.lens import Lens
from headlight.frameworks import Framework
from headlight.model import Scale
from headlight.packs.template import write_template
from headlight.ratings import Portfolio
from headlight.scales import read_scales
from headlight.store import Store
from headlight.store.drops import Drop, load_drops, remove_drop
from headlight.ui.downloads import show_file
from headlight.ui.frame import show_link, show_note, show_section
from headlight.ui.import_answer import say_scale
from headlight.ui.import_words import say_list, say_plain


def show_left(store: Store, lens: Lens) -> int | None:
    """The drops left lying, each to be continued or thrown away; the id of the one to continue."""
    chosen = None
    for drop in load_drops(store, lens):
        with st.container(horizontal=True, vertical_alignment="center", key=f"import-left-{drop.id}"):
            st.html(f'<span class="hl-para">{_say_left(drop)}</span>')
            if st.button("Continue", key=f"continue {drop.id}"):
                chosen = drop.id
            st.button("Discard", key=f"discard {drop.id}", on_click=remove_drop, args=(store, lens, drop.id))
    return chosen


def _say_left(drop: Drop) -> str:
    at = drop.at.astimezone()
    return escape(f"You left a drop from {at:%H:%M} on {at.day} {at:%B}: {say_list(drop.files, 3)}.")


def show_template(frameworks: Sequence[Framework], portfolio: Portfolio) -> None:
    """A workbook to fill in, for schools that would rather; nothing in it has to be asked."""
    show_section("Or give schools a workbook to fill in")
    show_note("One sheet a framework, drop-downs for every level. What is written in it comes back without a question.")
    with st.container(width=640):
        _show_template(frameworks, portfolio)


def _show_template(frameworks: Sequence[Framework], portfolio: Portfolio) -> None:
    scales = find_word_scales()
    ids = [each.id for each in scales]
    chosen = st.selectbox(
        "Scale of the template",
        ids,
        index=ids.index("emerging-leading") if "emerging-leading" in ids else 0,
        format_func=lambda id: say_scale(scales[ids.index(id)]),
        key="template scale",
    )
    schools = () if portfolio.sample else tuple(portfolio.schools.values())
    show_file(
        "Download the template",
        "Headlight template",
        "xlsx",
        lambda: write_template(frameworks, [scales[ids.index(chosen)]], schools),
    )


def find_word_scales() -> tuple[Scale, ...]:
    """The scales whose levels are words, which no reader can turn upside down."""
    words = (each for each in read_scales().values() if each.levels)
    return tuple(
        each for each in words if not any(level.word.isdigit() or len(level.word) == 1 for level in each.levels)
    )


def show_start() -> None:
    """What to drop, in a sentence or two."""
    show_note(
        "Drop your schools’ workbooks as they are, several at once: a row a headteacher, a form a school, a sheet "
        "a year. They are read on this machine, and nothing is stored until you accept."
    )


def show_history_link() -> None:
    """The way to what was imported before."""
    show_link(say_plain("Import history"), "history")
