"""Undoing an import, after a dialog that says what will go."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from headlight.access.lens import Lens
from headlight.errors import UserError
from headlight.model import Import
from headlight.store import Store, undo_import
from headlight.ui.choices import draw_press, offer_press
from headlight.ui.import_words import say_count, say_list, say_moment, say_plain, say_start
from headlight.ui.memory import find_memory

_DONE, _ASKED = "import undone", "import to undo"


def show_undo(store: Store, lens: Lens, each: Import, others: Sequence[Import], *, label: str = "Undo") -> None:
    """The button that asks before it undoes."""
    if st.button(label, key=f"undo {each.id}", help=say_plain(_say_what(each))):
        _show_dialog(store, lens, each, others)


def draw_undo(each: Import) -> str:
    """The same as a piece of HTML; ``show_undo_asked`` answers it."""
    return draw_press("Undo", f"undo {each.id}", title=_say_what(each))


def show_undo_asked(store: Store, lens: Lens, imports: Sequence[Import]) -> None:
    """The dialog of the import whose button was just pressed, and the buttons of those that stand."""
    asked = find_memory().pop(_ASKED, None)
    for each in imports:
        if each.undone_at is None and lens.everything:
            offer_press(f"undo {each.id}", partial(_ask, each.id))
            if each.id == asked:
                _show_dialog(store, lens, each, imports)


def _ask(id: int) -> None:
    find_memory()[_ASKED] = id


def _say_what(each: Import) -> str:
    return f"Take back the import of {say_list(each.files, 3)}"


def draw_undone() -> str:
    """A line after an import was undone, as a piece of HTML; nothing otherwise."""
    said = find_memory().pop(_DONE, "")
    return f'<p class="hl-para" role="status">{said}</p>' if said else ""


def say_loss(each: Import, others: Sequence[Import]) -> str:
    """What undoing an import takes away, and what comes back by it."""
    files = say_count(len(each.files), "file")
    said = (
        f"{say_start(say_count(each.ratings, 'rating', digits=True))} from {files} will go, with their cells, and the "
        "schools and headteachers that only this import brought. Its line in the history stays."
    )
    real = [other for other in others if other.id != each.id and not other.sample and other.undone_at is None]
    sample = any(other.sample and other.undone_at is None for other in others)
    back = " As it is the last import, the invented sample comes back."
    return said + (back if sample and not real and not each.sample else "")


@st.dialog("Undo this import?", width="medium")
def _show_dialog(store: Store, lens: Lens, each: Import, others: Sequence[Import]) -> None:
    st.markdown(say_plain(f"{say_moment(each.at)}: {say_list(each.files, 6)}."))
    st.markdown(say_plain(say_loss(each, others)))
    with st.container(horizontal=True):
        sure = st.button("Undo this import", type="primary", key="undo sure")
        kept = st.button("Keep it", key="undo not")
    if sure:
        try:
            undo_import(store, lens, each.id)
        except UserError as problem:
            st.error(say_plain(problem.sentence))
            return
        find_memory()[_DONE] = "The import is undone: what it brought is gone, its line in the history stays."
        st.session_state.pop("import done", None)
    if sure or kept:
        st.rerun()
