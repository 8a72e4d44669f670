"""The heat map: headteachers or schools against the areas of a framework, in one cycle."""

import streamlit as st

from headlight.analysis.choices import find_choices, find_cycle_word
from headlight.analysis.headlines import SOURCE_OWNERS, summarise_matrix
from headlight.analysis.matrix import Matrix
from headlight.charts.grid import draw_grid
from headlight.charts.table import draw_table
from headlight.packs.tables import write_csv
from headlight.ratings import Portfolio
from headlight.ui.data import load_frameworks, load_grid_matrix, load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.filters import USUAL, show_filters
from headlight.ui.frame import is_dark, show_about, show_empty, show_sentence, show_table, show_title
from headlight.ui.heat_grid import show_heat_grid
from headlight.ui.heat_grid.links import find_cell_link, find_turn_link
from headlight.ui.heat_grid.tools import show_pages, show_tools

lens = require_lens()


def show_picture(matrix: Matrix, caption: str) -> None:
    """The grid itself."""
    link, turn = find_cell_link(matrix), find_turn_link(matrix)
    show_heat_grid(draw_grid(matrix, dark=is_dark(), link=link, turn=turn, caption=caption))


def show_figures(matrix: Matrix) -> None:
    """The same figures as a table, and as a file."""
    table = draw_table(matrix)
    show_table(table, "Heat map as a table")
    name = f"heat map {matrix.framework.id} {matrix.view.cycle}.csv".replace("/", "-")
    st.download_button("Download as CSV", write_csv(table), name, "text/csv", on_click="ignore")


def show_page(portfolio: Portfolio) -> None:
    """The heat map of a trust that has ratings."""
    frameworks = load_frameworks()
    view = show_filters(portfolio, frameworks, (*USUAL, "by", "order"))
    matrix = load_grid_matrix(lens, portfolio.version, view)
    sentence = summarise_matrix(matrix)
    show_sentence(sentence)
    cycle = find_cycle_word(view, portfolio.ratings)
    show_tools(matrix, (cycle, matrix.framework.short, SOURCE_OWNERS[view.source], *_places(matrix, portfolio)))
    if view.form == "table":
        show_figures(matrix)
    else:
        show_picture(matrix, f"Heat map, {matrix.framework.title}, {cycle}. {sentence}")
    show_pages(matrix)
    show_about(matrix.framework)


def _places(matrix: Matrix, portfolio: Portfolio) -> list[str]:
    choices = find_choices(matrix.view, portfolio, {matrix.framework.id: matrix.framework})
    chosen = [choices[name][text] for name in ("phase", "hub", "partner") if (text := getattr(matrix.view, name))]
    count = len({school for row in matrix.rows for school in row.subject.schools})
    return [*chosen, f"{'' if chosen else 'All '}{count} school{'s' * (count != 1)}"]


show_title("Heat map")
if (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty("The heat map shows each headteacher against each area.")
else:
    show_page(portfolio)
