"""The picture of a sheet on a page: the cells in question among their neighbours."""

from collections.abc import Sequence

import streamlit as st

from headlight.charts.sheet import draw_sheet
from headlight.model import Sheet


def show_sheet_picture(sheet: Sheet, marked: str = "", evidence: Sequence[str] = ()) -> None:
    """Show part of a sheet: ``marked`` is an A1 cell or range, ``evidence`` cells that led to a guess."""
    st.html(draw_sheet(sheet, marked, evidence))
