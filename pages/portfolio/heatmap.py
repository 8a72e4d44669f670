"""The heat map: headteachers or schools against the areas of a framework, in one cycle."""

from functools import partial

import streamlit as st

from headlight.analysis.choices import find_choices, find_cycle_word
from headlight.analysis.headlines import SOURCE_OWNERS, summarise_matrix
from headlight.analysis.matrix import Matrix, select_rows
from headlight.charts.drawings.grid import draw_grid_sheet
from headlight.charts.drawings.page import Caption
from headlight.charts.grid import draw_grid
from headlight.charts.table import draw_table
from headlight.ratings import Portfolio
from headlight.ui.data import load_frameworks, load_grid_matrix, load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.filters import USUAL, show_filters, show_view_foot
from headlight.ui.frame import is_dark, show_about, show_empty, show_sentence, show_table, show_title
from headlight.ui.heat_grid import show_heat_grid
from headlight.ui.heat_grid.links import find_cell_link, find_turn_link
from headlight.ui.heat_grid.selection import say_selection, show_selection
from headlight.ui.heat_grid.tools import show_pages, show_tools
from headlight.ui.pictures import Shown, find_foot, show_picture_tools

lens = require_lens()


def show_page(portfolio: Portfolio) -> None:
    """The heat map of a trust that has ratings."""
    view = show_filters(portfolio, load_frameworks(), (*USUAL, "by", "order", "show"), foot=False)
    whole = load_grid_matrix(lens, portfolio.version, view)
    show_selection(whole)
    show_view_foot(portfolio.sample)
    matrix = select_rows(whole)
    sentence = say_selection(matrix) or summarise_matrix(whole)
    show_sentence(sentence)
    cycle = find_cycle_word(view, portfolio.ratings)
    title = f"Heat map, {matrix.framework.title}, {cycle}"
    show_tools(matrix, (cycle, matrix.framework.short, SOURCE_OWNERS[view.source], *_places(whole, portfolio)))
    link, turn = find_cell_link(matrix), find_turn_link(matrix)
    grid = draw_grid(matrix, dark=is_dark(), link=link, turn=turn, caption=f"{title}. {sentence}")
    if view.form == "table":
        show_table(draw_table(matrix), "Heat map as a table")
    else:
        show_heat_grid(grid)
    show_pages(matrix)
    printed = draw_grid(matrix, dark=False, link=link, turn=turn, caption=title)
    drawing = partial(draw_grid_sheet, printed, Caption(title, sentence, find_foot(view.source, matrix.framework)))
    show_picture_tools(Shown(title, draw_table(matrix), title, "grid", drawing, sentence))
    show_about(matrix.framework)


def _places(matrix: Matrix, portfolio: Portfolio) -> list[str]:
    choices = find_choices(matrix.view, portfolio, {matrix.framework.id: matrix.framework})
    chosen = [choices[name][text] for name in ("phase", "hub", "partner") if (text := getattr(matrix.view, name))]
    count = len({school for row in matrix.rows for school in row.subject.schools})
    return [*chosen, f"{'' if chosen else 'All '}{count} school{'s' * (count != 1)}"]


show_title("Heat map")
if (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty("The heat map shows each headteacher against each area.")
    st.stop()
show_page(portfolio)
