"""The heat map: headteachers or schools against the areas of a framework, in one cycle."""

from headlight.ratings import Portfolio
from headlight.ui.data import load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.downloads import offer_download
from headlight.ui.filters import USUAL, show_filters, show_view_foot
from headlight.ui.frame import draw_title, is_dark, show_empty, show_html, show_table
from headlight.ui.heat_grid import show_heat_grid
from headlight.ui.heat_grid.drawn import load_heat_map
from headlight.ui.heat_grid.selection import show_selection

lens = require_lens()
TITLE = "Heat map"


def show_page(portfolio: Portfolio) -> None:
    """The heat map of a trust that has ratings."""
    view = show_filters(portfolio, (*USUAL, "by", "order", "show"), foot=False)
    show_selection(lens, portfolio.version, view)
    show_view_foot(portfolio.sample)
    drawn = load_heat_map(lens, portfolio.version, view, is_dark())
    show_html(draw_title(TITLE) + drawn.above)
    if view.form == "table":
        show_table(drawn.table, "Heat map as a table")
    else:
        show_heat_grid(drawn.grid)
    show_html(drawn.below)
    offer_download(drawn.shown.download)


if (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty(TITLE, "The heat map shows each headteacher against each area.")
else:
    show_page(portfolio)
