"""A page with no chart: a button, and a line that says what it did."""

import streamlit as st

st.title("No chart")
st.session_state.setdefault("numbers", False)


def turn() -> None:
    """Words for numbers, numbers for words."""
    st.session_state["numbers"] = not st.session_state["numbers"]


numbers = st.session_state["numbers"]
st.button("Words, not numbers" if numbers else "Numbers, not words", on_click=turn)
st.html(f'<p id="shown">{"numbers" if numbers else "words"}</p>')
