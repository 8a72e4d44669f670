"""What the panels of one school and of one person share: the head of the panel, and telling spellings apart."""

from collections.abc import Iterable
from html import escape
from typing import Literal

import streamlit as st

from headlight.access.lens import Lens
from headlight.model import Said
from headlight.store import Directory
from headlight.ui.frame import draw_links, show_note
from headlight.ui.import_words import say_plain
from headlight.ui.pages import find_address
from headlight.ui.people_said import say
from headlight.ui.people_words import say_spelling


def show_one(name: str, known: str, beside: Iterable[tuple[str, str, str]]) -> None:
    """Whom the panel is about, what is known, and links to those beside: id, name and words of each."""
    back = f'<a href="{escape(find_address("people"))}" target="_self">All people and schools</a>'
    entries = [(find_address("people", {"of": id}), words, more) for id, words, more in beside]
    listed = draw_links(entries) if entries else ""
    st.html(
        f'<p class="hl-back">{back}</p><div class="hl-section"><h2 class="hl-one">{escape(name)}</h2></div>'
        f'<p class="hl-para">{escape(known)}</p>{listed}'
    )


def show_spellings(lens: Lens, directory: Directory, noun: Literal["school", "leader"], id: int) -> None:
    """Every spelling with a box; those ticked become another school or person, undoably."""
    groups = directory.school_spellings if noun == "school" else directory.leader_spellings
    spellings = groups.get(id, ())
    what = "school" if noun == "school" else "person"
    if len(spellings) < 2:
        told = f" It is {say_spelling(spellings[0], directory)}." if spellings else ""
        show_note(f"Only one spelling was met, so there is nothing to tell apart.{told}")
        return
    with st.form(f"apart {noun} {id}", border=False):
        st.markdown(f"Tick what is another {what}. What is ticked goes together, with its ratings.")
        keys = {each.id: f"apart {noun} {each.id}" for each in spellings}
        for each in spellings:
            st.checkbox(say_plain(say_spelling(each, directory)), key=keys[each.id])
        st.form_submit_button(f"This is another {what}", type="primary", on_click=_part, args=(lens, noun, id, keys))


def _part(lens: Lens, noun: Literal["school", "leader"], id: int, keys: dict[int, str]) -> None:
    ticked = [each for each, key in keys.items() if st.session_state[key]]
    if not ticked or len(ticked) == len(keys):
        return
    # The side that keeps the id keeps what was said of it by hand, and the addresses that hold it.
    leaving = [each for each in keys if each not in ticked] if id in ticked else ticked
    first = leaving[0]
    say(lens, [_apart(noun, first, None), *(_apart(noun, each, first) for each in leaving[1:])])


def _apart(noun: Literal["school", "leader"], id: int, other: int | None) -> Said:
    if noun == "school":
        return Said("apart", school=id, other_school=other)
    return Said("apart", leader=id, other_leader=other)
