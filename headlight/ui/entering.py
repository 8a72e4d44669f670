"""Entering something beside the ratings, with a line that says what was done and takes it back."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from headlight.access.lens import Lens
from headlight.errors import UserError
from headlight.model import Entry
from headlight.store.edits import undo_edit
from headlight.store.entries import load_entries, save_entry
from headlight.ui.choices import draw_press, offer_press
from headlight.ui.data import open_store
from headlight.ui.frame import show_html, show_note
from headlight.ui.kept import keep
from headlight.ui.memory import find_memory

_DONE = "entered"


@keep(most=32)
def load_entered(lens: Lens, version: int, kind: str) -> tuple[Entry, ...]:  # noqa: ARG001 part of the key
    """The entries of a kind that stand."""
    return load_entries(open_store(), lens, kind)  # type: ignore[arg-type]


def enter(lens: Lens, entry: Entry, said: str) -> None:
    """Save an entry, and remember what to say of it; what cannot be saved is said in its place."""
    try:
        saved = save_entry(open_store(), lens, entry)
    except UserError as problem:
        find_memory()[_DONE] = (entry.kind, problem.sentence, None)
    else:
        find_memory()[_DONE] = (entry.kind, said, saved.edit)


def show_opening(label: str, name: str, over: str, show: Callable[[], None]) -> str:
    """A place to enter something, under a piece of HTML: ``show`` fills it while it is open.

    While it is closed nothing is shown, and the piece is handed back to be sent with what follows. What opens and
    closes it is a button in that piece, which keeps the focus.
    """
    press = f"enter {name}"
    opened = bool(find_memory().get(press))
    offer_press(press, partial(_turn, press))
    drawn = f'<div class="hl-pieces">{over}{draw_press(label, press, opened=opened)}</div>'
    if not opened:
        return drawn
    show_html(drawn)
    with st.container(key=f"opened {name}"):
        show()
    return ""


def _turn(press: str) -> None:
    find_memory()[press] = not find_memory().get(press)


def show_entered(lens: Lens, kind: str, over: str = "") -> str:
    """What was just entered, and its undo, under a piece of HTML; handed back is the piece where nothing was."""
    done = find_memory().get(_DONE)
    if done is None or done[0] != kind:
        return over
    _, said, edit = done
    if over:
        show_html(over)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"entered-{kind}"):
        show_note(said)
        if edit is not None:
            st.button("Undo", type="tertiary", key=f"undo {kind}", on_click=_undo, args=(lens, edit))
    return ""


def _undo(lens: Lens, edit: int) -> None:
    undo_edit(open_store(), lens, edit)
    find_memory().pop(_DONE, None)
