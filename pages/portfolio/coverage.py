"""Coverage: who is rated and who is not, what nobody looks at, and where each gap should have been filled."""

from headlight.ratings import Portfolio
from headlight.ui.coverage_parts import load_covering
from headlight.ui.data import load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.downloads import offer_download
from headlight.ui.filters import show_filters
from headlight.ui.frame import draw_title, show_empty, show_html

lens = require_lens()
TITLE = "Coverage"


def show_page(portfolio: Portfolio) -> None:
    """The coverage of a trust that has ratings."""
    view = show_filters(portfolio)
    covering = load_covering(lens, portfolio.version, view)
    show_html(draw_title(TITLE) + covering.html)
    for each in covering.downloads:
        offer_download(each)


if (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty(TITLE, "Coverage shows who is rated and who is not, and where nobody has looked.")
else:
    show_page(portfolio)
