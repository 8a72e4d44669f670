"""The question form: what only a person can settle, answered or left for later."""

from collections.abc import Mapping, Sequence

import streamlit as st

from headlight.model import Scale
from headlight.reading.recipe import keeps_question
from headlight.taking.doubts import Doubt
from headlight.ui.import_answer import show_answer
from headlight.ui.import_asked import find_here, show_asked
from headlight.ui.import_desk import APART, LEFT, Desk
from headlight.ui.import_places import find_hanging


def show_question(
    desk: Desk,
    screen: Sequence[Doubt],
    place: tuple[int, int],
    scales: Mapping[str, Scale],
    choices: Mapping[str, str],
) -> dict[str, str] | None:
    """One screen of questions with its picture; what was answered, put off or set apart, None until something is.

    ``scales`` are offered where none of a question's own fits, ``choices`` wherever a heading is asked about.
    """
    file, apart = show_asked(desk, screen, place)
    if apart:
        return {f"{APART}{key.partition('/')[0]}": "yes" for key in screen[0].keys}
    alike = len(screen) > 1
    with (
        st.container(key="import-question"),
        st.form(f"question {screen[0].question.id} {len(screen)}", border=False, enter_to_submit=False),
    ):
        chosen = {
            each.question.id: show_answer(
                each.question, find_hanging(file, find_here(file, each)), alike, scales, choices
            )
            for each in screen
        }
        with st.container(horizontal=True, vertical_alignment="center"):
            label = "Use these answers" if alike else "Use this answer"
            used = st.form_submit_button(label, type="primary")
            later = st.form_submit_button("Leave for later")
            if all(keeps_question(each.question) for each in screen):
                st.html('<span class="hl-note">Kept for next year’s file too</span>', width="content")
    said = {key: chosen[each.question.id] for each in screen for key in each.keys}
    return _find_said(said, used, later)


def _find_said(chosen: Mapping[str, str | None], used: bool, later: bool) -> dict[str, str] | None:
    """The answers given, or the notes that put them off."""
    if later:
        return {f"{LEFT}{key}": "yes" for key in chosen}
    if not used:
        return None
    given = {key: value for key, value in chosen.items() if value}
    if not given:
        st.error("No answer is chosen yet. Choose one, or leave it for later.")
        return None
    return given | {f"{LEFT}{key}": "yes" for key, value in chosen.items() if not value}
