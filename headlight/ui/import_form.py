"""The question form: what only a person can settle, answered or left for later."""

from collections.abc import Mapping, Sequence

import streamlit as st

from headlight.model import Scale
from headlight.ui.import_answer import show_answer
from headlight.ui.import_asked import show_asked
from headlight.ui.import_desk import Desk
from headlight.ui.import_questions import Asked

LATER = "left"  # what putting a question off is noted as


def show_question(
    desk: Desk,
    screen: Sequence[Asked],
    place: tuple[int, int],
    scales: Mapping[str, Scale],
    choices: Mapping[str, str],
) -> dict[str, str] | None:
    """One screen of questions with its picture; what was answered or put off, None until something is.

    ``scales`` are offered where none of a question's own fits, ``choices`` wherever a heading is asked about.
    """
    file = show_asked(desk, screen, place)
    alike = len(screen) > 1
    with (
        st.container(key="import-question"),
        st.form(f"question {screen[0].question.id} {len(screen)}", border=False, enter_to_submit=False),
    ):
        chosen = {each.question.id: show_answer(file, each.question, alike, scales, choices) for each in screen}
        with st.container(horizontal=True, vertical_alignment="center"):
            label = "Use these answers" if alike else "Use this answer"
            used = st.form_submit_button(label, type="primary")
            later = st.form_submit_button("Leave for later")
            st.html('<span class="hl-note">Kept with your name, for next year’s file too</span>', width="content")
    return _find_said(chosen, used, later)


def _find_said(chosen: Mapping[str, str | None], used: bool, later: bool) -> dict[str, str] | None:
    """The answers given, or the notes that put them off."""
    if later:
        return {f"{LATER}/{id}": "yes" for id in chosen}
    if not used:
        return None
    given = {id: value for id, value in chosen.items() if value}
    if not given:
        st.error("No answer is chosen yet. Choose one, or leave it for later.")
        return None
    return given | {f"{LATER}/{id}": "yes" for id, value in chosen.items() if not value}
