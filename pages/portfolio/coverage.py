"""Coverage: who is rated and who is not, what nobody looks at, and where each gap should have been filled."""

from headlight.ratings import Portfolio
from headlight.ui.coverage_parts import load_covering, show_gap_tools
from headlight.ui.data import load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.filters import show_filters
from headlight.ui.frame import show_empty, show_html, show_title
from headlight.ui.pictures import show_files

lens = require_lens()


def show_page(portfolio: Portfolio) -> None:
    """The coverage of a trust that has ratings."""
    view = show_filters(portfolio)
    covering = load_covering(lens, portfolio.version, view)
    show_html(covering.whole)
    show_files(covering.shown)
    show_html(covering.missing)
    if covering.gaps:
        show_gap_tools(covering.gaps)
    show_html(covering.looked)
    show_files(covering.criteria)
    show_html(covering.rest)


show_title("Coverage")
if (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty("Coverage shows who is rated and who is not, and where nobody has looked.")
else:
    show_page(portfolio)
