"""Entering something beside the ratings, with a line that says what was done and takes it back."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from headlight.access.lens import Lens
from headlight.errors import UserError
from headlight.model import Entry
from headlight.store.edits import undo_edit
from headlight.store.entries import load_entries, save_entry
from headlight.ui.data import open_store
from headlight.ui.frame import show_note
from headlight.ui.kept import keep

_DONE = "entered"


def load_entered(lens: Lens, kind: str) -> tuple[Entry, ...]:
    """The entries of a kind that stand."""
    return _load_entered(lens, open_store().version(), kind)


@keep(most=32)
def _load_entered(lens: Lens, version: int, kind: str) -> tuple[Entry, ...]:  # noqa: ARG001 part of the key
    return load_entries(open_store(), lens, kind)  # type: ignore[arg-type]


def enter(lens: Lens, entry: Entry, said: str) -> None:
    """Save an entry, and remember what to say of it; what cannot be saved is said in its place."""
    try:
        saved = save_entry(open_store(), lens, entry)
    except UserError as problem:
        st.session_state[_DONE] = (entry.kind, problem.sentence, None)
    else:
        st.session_state[_DONE] = (entry.kind, said, saved.edit)


@contextmanager
def show_opening(label: str, name: str) -> Iterator[bool]:
    """A place to enter something, and whether it is open: what stands in it is made only then."""
    place = st.expander(label, key=f"enter {name}", on_change="rerun")
    with place:
        yield bool(place.open)


def show_entered(lens: Lens, kind: str) -> None:
    """What was just entered, and its undo."""
    done = st.session_state.get(_DONE)
    if done is None or done[0] != kind:
        return
    _, said, edit = done
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"entered-{kind}"):
        show_note(said)
        if edit is not None:
            st.button("Undo", type="tertiary", key=f"undo {kind}", on_click=_undo, args=(lens, edit))


def _undo(lens: Lens, edit: int) -> None:
    undo_edit(open_store(), lens, edit)
    st.session_state.pop(_DONE, None)
