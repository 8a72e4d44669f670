"""Compare: two to six heads or schools on one picture, or one head across frameworks."""

from headlight.analysis.compare import MOST, select_chosen, summarise_compared
from headlight.charts.drawings.page import Caption
from headlight.ratings import Portfolio
from headlight.ui.compare_parts import show_across, show_choice, show_opening, show_side_by_side, show_starts
from headlight.ui.data import load_cycle_word, load_frameworks, load_grid_matrix, load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.filters import show_filters, show_view_foot
from headlight.ui.frame import show_about, show_empty, show_note, show_sentence, show_title
from headlight.ui.pictures import find_foot

lens = require_lens()


def show_page(portfolio: Portfolio) -> None:
    """Those chosen, side by side; where nobody is, how to choose."""
    frameworks = load_frameworks()
    view = show_filters(portfolio, ("cycle", "framework", "source", "by"), foot=False)
    matrix = load_grid_matrix(lens, portfolio.version, view.where(phase=None, hub=None, partner=None))
    chosen = show_choice(matrix)
    if len(chosen) > 1:
        show_opening(matrix.framework)
    show_view_foot(portfolio.sample)
    shown = select_chosen(matrix, chosen)
    if not shown.rows:
        show_sentence(f"Choose up to {MOST}: they stand in order of school, never of level.")
        show_note("One alone is shown across the frameworks that somebody rated them by.")
        show_starts(matrix, chosen)
        return
    if len(shown.rows) == 1:
        show_sentence(f"{shown.rows[0].name}, across frameworks.")
        show_across(shown.rows[0], lens, portfolio.version, view, frameworks, matrix.ladders)
        show_starts(matrix, chosen)
        return
    sentence = summarise_compared(shown)
    show_sentence(sentence)
    title = f"{matrix.framework.title}, {load_cycle_word(lens, portfolio.version, view)}"
    foot = f"In order of school, never of level. {find_foot(view.source, matrix.framework)}"
    show_side_by_side(shown, Caption(title, sentence, foot))
    show_about(matrix.framework)


show_title("Compare")
if (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty("A few headteachers or schools side by side.")
else:
    show_page(portfolio)
