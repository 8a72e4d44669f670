"""Who is who: one choice for each name that may be a known school's or headteacher's, the likelier chosen."""

from collections.abc import Mapping, Sequence

import streamlit as st

from headlight.model import Question
from headlight.ui.import_words import say_plain, say_start


def show_people(questions: Sequence[Question], answers: Mapping[str, str]) -> dict[str, str]:
    """The questions about names, each with its reason; every choice as it stands, by question id."""
    return {each.id: _show_name(each, answers.get(each.id, each.guess or "")) for each in questions}


def _show_name(question: Question, chosen: str) -> str:
    labels = {each.value: each.label for each in question.options}
    values = list(labels)
    said: str = st.radio(
        say_plain(question.text),
        values,
        index=values.index(chosen) if chosen in labels else 0,
        format_func=lambda value: say_plain(labels[value]),
        captions=[say_plain(say_start(question.reason)) if value == question.guess else "" for value in values],
        key=f"who {question.id}",
    )
    return said
