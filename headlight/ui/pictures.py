"""The forms in which pages show their pictures: style sheet, section head with its legend, tabs, table."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

import pandas as pd
import streamlit as st

from headlight.ui.downloads import show_downloads
from headlight.ui.frame import show_table

_STYLES = Path(__file__).parent / "pictures.css"


def show_picture_styles() -> None:
    """The style sheet of the pictures drawn as HTML."""
    st.html(f"<style>{_STYLES.read_text('utf-8')}</style>")


def show_picture_section(title: str, legend: str = "", sentence: str = "") -> None:
    """A section's ink rule and heading, a legend already drawn as HTML beside it, and what the picture says."""
    said = f'<p class="hl-said-note">{escape(sentence)}</p>' if sentence else ""
    st.html(f'<div class="hl-section"><h2>{escape(title)}</h2>{legend}</div>{said}')


def show_picture_and_table(html: str, table: pd.DataFrame, name: str, alt: str) -> None:
    """A picture with the same numbers as a table one tab away, and as a download."""
    picture, numbers = st.tabs(["Picture", "Table"])
    with picture:
        st.html(html)
    with numbers:
        show_numbers(table, name, alt)


def show_numbers(table: pd.DataFrame, name: str, alt: str) -> None:
    """A table that prints, with its download."""
    show_table(table, alt)
    show_downloads(name, table, alt)


def find_rows(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> pd.DataFrame:
    """A table of words and numbers for the screen, blanks as nothing."""
    return pd.DataFrame([["" if cell is None else str(cell) for cell in row] for row in rows], columns=list(columns))
