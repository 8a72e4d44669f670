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
from headlight.ui.first_steps import show_first_steps
from headlight.ui.frame import show_about, show_banner, show_empty, show_link, show_note, show_section, show_title
from headlight.ui.overview_parts import show_coverage, show_headline, show_squares
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
    show_note(f"{cycle}. {matrix.framework.short}, {rated_by[0].lower()}{rated_by[1:]}, {schools} schools. {when}")
    show_banner(portfolio.sample)
    if portfolio.sample:
        show_first_steps()
    left, _, right = st.columns([632, 54, 412], gap=None)
    with left, st.container(gap=None, key="headlines"):
        pending = load_pending(lens)
        lines = load_headlines(lens, portfolio.version, view)
        for place, line in enumerate((*lines, *([say_pending(pending)] if pending else []))):
            show_headline(place, line)
    with right:
        show_beside(matrix)


def show_beside(matrix: Matrix) -> None:
    """The coverage, and where heads stand."""
    show_section("Coverage")
    show_coverage(matrix)
    show_section("Where schools stand" if matrix.view.by == "school" else "Where heads stand")
    show_squares(matrix)
    show_link("Open the heat map", "heatmap", matrix.view)
    show_about(matrix.framework)


show_title("Leadership across the trust")
if (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty("Headlight reads your schools' workbooks and shows where leadership stands, area by area.")
    if left := load_pending(lens):
        show_headline(0, say_pending(left))
else:
    show_page(portfolio)
