"""What the bench's pages with buttons can be asked for: words or numbers, and another cycle."""

import streamlit as st

from tests.builders import a_cycles

CYCLES = a_cycles(4)[::-1]  # the newest first; more than the browser keeps the messages of


def choose() -> tuple[str, bool]:
    """Two buttons; the cycle now in force, and whether numbers stand for words."""
    place, numbers = st.session_state.setdefault("chosen", (0, False))

    def turn(place: int, numbers: bool) -> None:
        st.session_state["chosen"] = (place, numbers)

    label = "Words, not numbers" if numbers else "Numbers, not words"
    st.button(label, on_click=turn, args=(place, not numbers))
    st.button("Another cycle", on_click=turn, args=((place + 1) % len(CYCLES), numbers))
    return CYCLES[place], numbers
