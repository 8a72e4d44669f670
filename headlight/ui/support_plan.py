"""The plan of support as it is entered: pairings kept, how far each is agreed, and what may leave the page."""

import pandas as pd
import streamlit as st
from msgspec import structs

from headlight.access.lens import Lens
from headlight.analysis.support import Pairing
from headlight.frameworks import Framework
from headlight.model import Entry
from headlight.ratings import Portfolio
from headlight.store.edits import undo_edit
from headlight.store.entries import find_thread, load_entries, save_entry
from headlight.ui.data import open_store
from headlight.ui.frame import show_note

ASKED, HELPER, BOTH, ENDED, REFUSED = "not yet asked", "one has agreed", "both have agreed", "ended", "not these two"
STATES = (ASKED, HELPER, BOTH, ENDED)
_DONE = "support done"


def load_plan(lens: Lens, framework: str) -> tuple[Entry, ...]:
    """Every pairing of a framework's areas that was entered, refused ones too."""
    entries = load_entries(open_store(), lens, "support")
    return tuple(each for each in entries if each.framework == framework and each.other_leader is not None)


def find_pairings(plan: tuple[Entry, ...], *, refused: bool) -> frozenset[Pairing]:
    """The pairings that were refused, or those that are being arranged or under way."""
    states = {REFUSED} if refused else {ASKED, HELPER, BOTH}
    return frozenset((each.leader, each.other_leader or 0, each.criterion) for each in plan if each.state in states)


def keep(lens: Lens, framework: str, cycle: str, pairing: Pairing, text: str, state: str = ASKED) -> None:
    """Enter a pairing, or say that it is not to be; undoable from the line that says so."""
    helper, gains, area = pairing
    thread = find_thread("support", helper, gains, framework, area)
    entry = Entry("support", helper, text, cycle, framework, area, gains, state, thread)
    _save(lens, entry, "The pairing is in the plan." if state != REFUSED else "These two are not proposed again.")


def change(lens: Lens, entry: Entry, text: str, state: str) -> None:
    """Save another offer or state of a pairing."""
    _save(lens, structs.replace(entry, text=text, state=state), "The plan is changed.")


def show_done(lens: Lens) -> None:
    """What was just saved, with its undo."""
    done = st.session_state.get(_DONE)
    if done is None:
        return
    said, edit = done
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="support-done"):
        show_note(said)
        st.button("Undo", type="tertiary", key="undo support", on_click=_undo, args=(lens, edit))


def write_plan(plan: tuple[Entry, ...], portfolio: Portfolio, framework: Framework) -> pd.DataFrame:
    """The plan that may leave the page: pairings that both agreed to, with the area and the offer, never a level."""
    agreed = [each for each in plan if each.state == BOTH]
    lines = [
        {
            "Area": framework.find(each.criterion).text,
            "Helps": find_name(each.leader, portfolio),
            "Is helped": find_name(each.other_leader or 0, portfolio),
            "Offer": each.text,
        }
        for each in agreed
    ]
    return pd.DataFrame(lines, columns=["Area", "Helps", "Is helped", "Offer"])


def find_name(leader: int, portfolio: Portfolio) -> str:
    """A leader's name with the schools they lead."""
    known = portfolio.leaders.get(leader)
    posts = (each for each in portfolio.posts if each.leader == leader and not each.last_cycle)
    schools = dict.fromkeys(portfolio.schools[each.school].name for each in posts if each.school in portfolio.schools)
    return ", ".join([known.name if known else "somebody who has left", *schools])


def _save(lens: Lens, entry: Entry, said: str) -> None:
    saved = save_entry(open_store(), lens, entry)
    st.session_state[_DONE] = (said, saved.edit)


def _undo(lens: Lens, edit: int) -> None:
    undo_edit(open_store(), lens, edit)
    st.session_state.pop(_DONE, None)
