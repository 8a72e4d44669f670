"""Those who may be one: each pair with its reason, and the two answers to it."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from headlight.access.lens import Lens
from headlight.model import Said, SaidKind
from headlight.reading.twins import Twins
from headlight.store import Directory
from headlight.ui.frame import show_section
from headlight.ui.import_words import say_count
from headlight.ui.people_said import say
from headlight.ui.people_words import say_posts

_MOST = 5  # pairs shown before the rest is folded away


def show_doubles(lens: Lens, directory: Directory, doubles: Sequence[Twins]) -> None:
    """The pairs, the first few open."""
    if not doubles:
        return
    show_section("May be one", f"{say_count(len(doubles), 'pair', digits=True)}. Nothing is merged unless you say so.")
    for each in doubles[:_MOST]:
        _show_pair(lens, directory, each)
    if doubles[_MOST:]:
        with st.expander(f"{say_count(len(doubles) - _MOST, 'more pair', digits=True)}"):
            for each in doubles[_MOST:]:
                _show_pair(lens, directory, each)


def _show_pair(lens: Lens, directory: Directory, twins: Twins) -> None:
    mark = f"{twins.noun}-{twins.one}-{twins.other}"
    one, two = ("One school", "Two schools") if twins.noun == "school" else ("One person", "Two people")
    answers: tuple[tuple[str, SaidKind], ...] = ((one, "one"), (two, "two"))
    with st.container(key=f"history-pair-{mark}"):
        told, buttons = st.columns([70, 30], vertical_alignment="center")
        told.html(_say(twins, directory))
        with buttons, st.container(horizontal=True, horizontal_alignment="right"):
            for label, kind in answers:
                st.button(label, key=f"{kind} {mark}", on_click=say, args=(lens, [_state(twins, kind)]),
                          help=f"{label}: {twins.reason}")  # fmt: skip


def _state(twins: Twins, kind: SaidKind) -> Said:
    if twins.noun == "school":
        return Said(kind, school=twins.one, other_school=twins.other)
    return Said(kind, leader=twins.one, other_leader=twins.other)


def _say(twins: Twins, directory: Directory) -> str:
    if twins.noun == "school":
        return f'<p class="hl-pair">{escape(twins.reason)}.</p>'
    posts = (say_posts(id, directory) for id in (twins.one, twins.other))
    lines = "".join(f"<small>{escape(each)}</small>" for each in posts)
    return f'<p class="hl-pair">{escape(twins.reason)}.{lines}</p>'
