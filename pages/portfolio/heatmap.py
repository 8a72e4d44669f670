"""The heat map: headteachers or schools against the areas of a framework, in one cycle."""

from functools import partial

import streamlit as st

from headlight.ratings import Portfolio
from headlight.ui.data import load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.filters import USUAL, show_filters, show_view_foot
from headlight.ui.frame import draw_sentence, is_dark, show_about, show_empty, show_table, show_title
from headlight.ui.heat_grid import show_heat_grid
from headlight.ui.heat_grid.drawn import draw_printed, load_heat_map
from headlight.ui.heat_grid.selection import show_selection
from headlight.ui.heat_grid.tools import draw_pages, draw_tools
from headlight.ui.pictures import Shown, show_picture_tools

lens = require_lens()


def show_page(portfolio: Portfolio) -> None:
    """The heat map of a trust that has ratings."""
    view = show_filters(portfolio, (*USUAL, "by", "order", "show"), foot=False)
    show_selection(lens, portfolio.version, view)
    show_view_foot(portfolio.sample)
    drawn = load_heat_map(lens, portfolio.version, view, is_dark())
    st.html(draw_sentence(drawn.sentence) + draw_tools(drawn.matrix, drawn.chips))
    if view.form == "table":
        show_table(drawn.table, "Heat map as a table")
    else:
        show_heat_grid(drawn.grid)
    if pages := draw_pages(drawn.matrix):
        st.html(pages)
    show_picture_tools(
        Shown(drawn.title, drawn.table, drawn.title, "grid", partial(draw_printed, drawn), drawn.sentence)
    )
    show_about(drawn.matrix.framework)


show_title("Heat map")
if (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty("The heat map shows each headteacher against each area.")
else:
    show_page(portfolio)
