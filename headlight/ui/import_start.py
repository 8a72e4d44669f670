"""The import page before anything is dropped: what to drop, what was left lying, a template to fill in."""

from collections.abc import Sequence
from functools import cache
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
from headlight.store.unanswered import Unanswered, load_unanswered
from headlight.ui.data import open_store
from headlight.ui.downloads import Versions, draw_versions, offer_download
from headlight.ui.frame import draw_note, draw_section, show_html, show_section
from headlight.ui.import_answer import say_scale
from headlight.ui.import_words import say_count, say_list, say_moment
from headlight.ui.kept import keep


@keep(most=4)
def load_waiting(lens: Lens, version: int) -> tuple[Unanswered, ...]:  # noqa: ARG001 the version is part of the key
    """The accepted files that something is still to be asked of."""
    return load_unanswered(open_store(), lens)


def show_left(store: Store, lens: Lens, version: int) -> int | None:
    """The drops left lying, each to be continued or thrown away; the id of the one to continue."""
    chosen = None
    drops = load_drops(store, lens)
    if drops or load_waiting(lens, version):
        show_section("Waiting")
    for drop in drops:
        with st.container(horizontal=True, vertical_alignment="center", key=f"import-left-{drop.id}"):
            st.html(f'<p class="hl-para">{_say_left(drop)}</p>')
            if st.button("Continue", key=f"continue {drop.id}"):
                chosen = drop.id
            st.button("Discard", key=f"discard {drop.id}", on_click=remove_drop, args=(store, lens, drop.id))
    return chosen


def show_unanswered(lens: Lens, version: int) -> tuple[Unanswered, ...]:
    """The accepted files that something is still to be asked of; those files where one wants to answer now."""
    found = load_waiting(lens, version)
    if not found:
        return ()
    names = say_list([each.file.name for each in found], 3)
    waiting = say_count(sum(each.waiting for each in found), "rating waits", "ratings wait", digits=True)
    with st.container(horizontal=True, vertical_alignment="center", key="import-left-open"):
        st.html(f'<p class="hl-para"><b>{escape(names)}</b> {escape(f"Accepted; {waiting} for an answer.")}</p>')
        return found if st.button("Answer what was left", key="answer open") else ()


def _say_left(drop: Drop) -> str:
    until = drop.expires.astimezone()
    asked = (
        f"{say_count(drop.questions, 'question', digits=True)} to answer, which "
        f"{say_count(drop.waiting, 'rating hangs', 'ratings hang', digits=True)} on."
        if drop.questions
        else "Nothing to answer, and not accepted yet."
    )
    left = f"Left on {say_moment(drop.at)}, kept until {until.day} {until:%B}."
    return f"<b>{escape(say_list(drop.files, 3))}</b> {escape(f'{asked} {left}')}"


def draw_template(frameworks: Sequence[Framework], portfolio: Portfolio) -> str:
    """The workbook to fill in, of one scale, for schools that would rather; nothing in it has to be asked."""
    note = "One sheet a framework, drop-downs for every level. What is written in it comes back without a question."
    schools = () if portfolio.sample else tuple(portfolio.schools.values())
    scales = {each.id: each for each in find_word_scales()}
    offer = Versions(
        "Headlight template", find_scale_words(), lambda id: write_template(frameworks, [scales[id]], schools)
    )
    offer_download(offer)
    versions = draw_versions(offer, "Download the template", "Scale of the template", "emerging-leading")
    return draw_section("Or give schools a workbook to fill in") + draw_note(note) + versions


@cache
def find_scale_words() -> dict[str, str]:
    """What those scales are called, by id."""
    return {each.id: say_scale(each) for each in find_word_scales()}


@cache
def find_word_scales() -> tuple[Scale, ...]:
    """The scales whose levels are words, which no reader can turn upside down."""
    words = (each for each in read_scales().values() if each.levels)
    return tuple(
        each for each in words if not any(level.word.isdigit() or len(level.word) == 1 for level in each.levels)
    )


def show_start(over: str) -> None:
    """What to drop, in a sentence or two, under a piece of HTML."""
    note = draw_note(
        "Drop your schools’ workbooks as they are, several at once: a row a headteacher, a form a school, a sheet "
        "a year. They are read on this machine, and nothing is stored until you accept."
    )
    show_html(over + note)
