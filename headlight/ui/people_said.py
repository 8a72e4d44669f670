"""Saying something of people and schools: it is stored, told in one sentence, and can be taken back at once."""

from collections.abc import Callable, Sequence
from functools import partial
from html import escape

import streamlit as st

from headlight.access.lens import Lens
from headlight.errors import UserError
from headlight.model import Edit, Said
from headlight.store import Directory, save_edit, undo_edit
from headlight.ui.choices import draw_press, offer_press
from headlight.ui.data import load_directory, open_store
from headlight.ui.frame import draw_section, show_html
from headlight.ui.import_words import say_count, say_moment, say_plain
from headlight.ui.kept import keep
from headlight.ui.people_words import is_about_somebody_here, say_edit

_DONE = "people done"
_FAILED = "people failed"
_MOST = 8  # changes shown before the rest is folded away


def say(lens: Lens, statements: Sequence[Said], reason: str | None = None) -> None:
    """Store statements, from a button's callback; the page that follows says what was done."""
    _try(lambda: save_edit(open_store(), lens, statements, reason))


def take_back(lens: Lens, id: int) -> None:
    """Undo an edit, from a button's callback."""
    _try(lambda: undo_edit(open_store(), lens, id))


def _try(act: Callable[[], Edit]) -> None:
    try:
        st.session_state[_DONE] = act().id
    except UserError as problem:
        st.session_state[_FAILED] = problem.sentence


def show_done(lens: Lens, directory: Directory) -> None:
    """What the last press did, with its undo; or why it did nothing."""
    if failed := st.session_state.pop(_FAILED, None):
        st.error(say_plain(failed))
    done = st.session_state.pop(_DONE, None)
    edit = next((each for each in directory.edits if each.id == done), None)
    if edit is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="people-done"):
        words = "Undone" if edit.undone_at else "Done"
        st.html(f'<p class="hl-para" role="status"><b>{words}.</b> {escape(say_edit(edit, directory))}</p>')
        if not edit.undone_at:
            st.button("Undo", key="undo done", on_click=take_back, args=(lens, edit.id), type="tertiary")


def show_changes(lens: Lens, version: int) -> None:
    """Every change by hand of those on the page, the latest first: who, when, what, and undo."""
    for each in _find_changes(load_directory(lens, version)):
        if each.undone_at is None:
            offer_press(f"undo edit {each.id}", partial(take_back, lens, each.id))
    if drawn := _draw_changes(lens, version):
        show_html(drawn)


@keep(most=4)
def _draw_changes(lens: Lens, version: int) -> str:
    directory = load_directory(lens, version)
    lines = [_draw_change(each, directory) for each in _find_changes(directory)]
    if not lines:
        return ""
    head = draw_section("Changes by hand", say_count(len(lines), "change", digits=True))
    return draw_folded(head, lines, _MOST, "earlier change")


def _find_changes(directory: Directory) -> list[Edit]:
    return [each for each in directory.edits if is_about_somebody_here(each, directory)]


def _draw_change(edit: Edit, directory: Directory) -> str:
    title = f"Take back: {say_edit(edit, directory)}"
    undo = "" if edit.undone_at else draw_press("Undo", f"undo edit {edit.id}", title=title)
    return f'<div class="hl-import">{_line(edit, directory)}{undo}</div>'


def draw_folded(head: str, pieces: Sequence[str], most: int, word: str) -> str:
    """Pieces of HTML under a section's head, those beyond the first ones folded away under how many they are."""
    rest = pieces[most:]
    count = say_count(len(rest), word, digits=True)
    more = f'<details class="hl-more"><summary>{count}</summary>{"".join(rest)}</details>' if rest else ""
    return f'<div class="hl-pieces">{head}<div>{"".join(pieces[:most])}{more}</div></div>'


def _line(edit: Edit, directory: Directory) -> str:
    undone = f" Undone on {say_moment(edit.undone_at)} by {edit.undone_by}." if edit.undone_at else ""
    gone = ' class="hl-gone"' if edit.undone_at else ""
    words = f"{escape(say_edit(edit, directory))}{escape(undone)}"
    return (
        f'<div class="hl-history"><div><time datetime="{edit.at.isoformat()}">{escape(say_moment(edit.at))}</time>'
        f"<small>{escape(edit.who)}</small></div><div{gone}>{words}</div></div>"
    )
