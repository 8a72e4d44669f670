"""Choices at the side of a page, in one piece: each option is a step to another address, and nothing else keeps it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec
import streamlit as st
from msgspec import Struct

from headlight.charts.theme import find_ink
from headlight.ui.address import find_params, write_params
from headlight.ui.frame import find_foot_words, is_dark

Step = Mapping[str, str | None]  # parameters of the address to set, or with None to take out

_FOLDER = Path(__file__).parent
_ADDED = "headlight choices"
_component = st.components.v2.component(
    "headlight_choices",
    html='<div class="choices"></div>',
    css=(_FOLDER / "choices.css").read_text("utf-8"),
    js=(_FOLDER / "choices.js").read_text("utf-8"),
)


class Choice(Struct, frozen=True):
    """One choice: its options as words and the step each is, and the place of the one in force."""

    label: str
    options: tuple[tuple[str, Step], ...]
    chosen: int | None
    kind: Literal["list", "names"] = "list"


def begin_choices() -> None:
    """Forget the choices of the run before."""
    st.session_state[_ADDED] = []


def add_choice(choice: Choice, *, first: bool = False) -> None:
    """Add a choice to those at the side of this page, below the ones added before or above them all."""
    added = st.session_state.setdefault(_ADDED, [])
    added.insert(0 if first else len(added), choice)


def find_added() -> tuple[Choice, ...]:
    """The choices at the side of this page so far, for who asks what is offered."""
    return tuple(st.session_state.get(_ADDED, ()))


def show_choices(sample: bool) -> None:
    """The choices added, then the tools of the address, then whose figures these are; called once, after the last."""
    shown = {
        "choices": find_added(),
        "params": find_params(),
        "inks": find_ink(is_dark()),
        "foot": find_foot_words(sample),
    }
    with st.sidebar:
        _component(key="choices", data=msgspec.json.encode(shown), height="content", on_cleared_change=_clear)


def _clear() -> None:
    write_params({})
