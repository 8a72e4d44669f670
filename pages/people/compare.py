"""Compare: two to six heads or schools on one picture, or one head across frameworks."""

from headlight.analysis.compare import MOST, select_chosen
from headlight.ratings import Portfolio
from headlight.ui.compare_parts import draw_chosen, draw_starts, load_compared, show_across, show_choice, show_opening
from headlight.ui.data import load_frameworks, load_grid_matrix, load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.downloads import offer_download
from headlight.ui.filters import show_filters, show_view_foot
from headlight.ui.frame import (
    draw_about,
    draw_note,
    draw_sentence,
    draw_title,
    is_dark,
    show_empty,
    show_html,
)

lens = require_lens()
TITLE = "Compare"


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
        said = draw_sentence(f"Choose up to {MOST}: they stand in order of school, never of level.")
        alone = draw_note("One alone is shown across the frameworks that somebody rated them by.")
        show_html(draw_title(TITLE) + f'<div class="hl-pieces">{said}{alone}</div>' + draw_starts(matrix, chosen))
        return
    if len(shown.rows) == 1:
        said = draw_sentence(f"{shown.rows[0].name}, across frameworks.")
        show_html(draw_title(TITLE) + said + draw_chosen(matrix, chosen))
        show_across(shown.rows[0], lens, portfolio.version, view, frameworks, matrix.ladders)
        show_html(draw_starts(matrix, chosen))
        return
    compared = load_compared(lens, portfolio.version, matrix.view, chosen, is_dark())
    drawn = f"{draw_sentence(compared.sentence)}{draw_chosen(matrix, chosen)}"
    about = draw_about(matrix.framework)
    show_html(f'{draw_title(TITLE)}<div class="hl-pieces">{drawn}</div>{compared.html}{about}')
    if compared.shown:
        offer_download(compared.shown.download)


if (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty(TITLE, "A few headteachers or schools side by side.")
else:
    show_page(portfolio)
