"""The one place that offers a file: built on the click, under a name nobody can guess."""

from secrets import token_hex

import pandas as pd
import streamlit as st

from headlight.packs.tables import write_csv


def show_download(name: str, rows: pd.DataFrame, label: str = "Download as CSV") -> None:
    """Offer a table as CSV; the name's 128 random bits keep its address from being guessed or shared by chance."""
    st.download_button(
        label,
        data=lambda: write_csv(rows),
        file_name=f"{name} {_find_mark(name)}.csv",
        mime="text/csv",
        key=f"download {name}",
        on_click="ignore",
        type="tertiary",
    )


def _find_mark(name: str) -> str:
    """This session's mark for a file: the same from run to run, so that the button stays the same."""
    marks = st.session_state.setdefault("headlight download marks", {})
    return str(marks.setdefault(name, token_hex(16)))
