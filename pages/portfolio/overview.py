"""The landing page: how many are rated, what moved, where nobody has looked, each sentence with its way on."""

import streamlit as st

from headlight.analysis.headlines import SOURCE_OWNERS
from headlight.analysis.matrix import Matrix
from headlight.analysis.pending import say_pending
from headlight.ratings import Portfolio
from headlight.ui.data import (
    load_cycle_word,
    load_last_import,
    load_names,
    load_pending,
    load_portfolio,
)
from headlight.ui.door import require_lens
from headlight.ui.filters import show_filters
from headlight.ui.first_steps import draw_first_steps
from headlight.ui.frame import (
    SAMPLE,
    draw_about,
    draw_link,
    draw_note,
    draw_section,
    is_dark,
    show_empty,
    show_title,
)
from headlight.ui.overview_parts import draw_coverage, draw_headlines, draw_squares
from headlight.ui.standings import load_headlines, load_matrix

lens = require_lens()


def show_page(portfolio: Portfolio) -> None:
    """The landing page of a trust that has ratings."""
    view = show_filters(portfolio)
    named = load_names(lens, portfolio.version, view.framework)
    view = view.where(area=None, leader=None, by="leader" if named else "school")
    matrix = load_matrix(lens, portfolio.version, view)
    schools = len({school for row in matrix.rows for school in row.subject.schools})
    cycle = load_cycle_word(lens, portfolio.version, view)
    rated_by = SOURCE_OWNERS[view.source]
    when = load_last_import(lens)
    pending = load_pending(lens)
    lines = (*load_headlines(lens, portfolio.version, view), *([say_pending(pending)] if pending else []))
    note = f"{cycle}. {matrix.framework.short}, {rated_by[0].lower()}{rated_by[1:]}, {schools} schools. {when}"
    sample = draw_note(SAMPLE) + draw_first_steps() if portfolio.sample else ""
    beside = f'<div class="hl-beside">{draw_beside(matrix)}</div>'
    st.html(f'{draw_note(note)}{sample}<div class="hl-landing">{draw_headlines(lines)}{beside}</div>')


def draw_beside(matrix: Matrix) -> str:
    """The coverage, and where heads stand."""
    return (
        draw_section("Coverage")
        + draw_coverage(matrix)
        + draw_section("Where schools stand" if matrix.view.by == "school" else "Where heads stand")
        + draw_squares(matrix, is_dark())
        + f'<p class="hl-ways">{draw_link("Open the heat map", "heatmap", matrix.view)}</p>'
        + draw_about(matrix.framework)
    )


show_title("Leadership across the trust")
if (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty("Headlight reads your schools' workbooks and shows where leadership stands, area by area.")
    if left := load_pending(lens):
        st.html(draw_headlines([say_pending(left)]))
else:
    show_page(portfolio)
