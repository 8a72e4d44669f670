"""The style sheet of the import and history pages."""

from pathlib import Path

import streamlit as st

from headlight.ui.pictures import show_picture_styles

_STYLES = (Path(__file__).parent / "import.css").read_text("utf-8")


def show_import_styles() -> None:
    """Write the styles into the page."""
    show_picture_styles()
    st.html(f"<style>{_STYLES}</style>")
