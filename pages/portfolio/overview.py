"""The landing page: how many are rated, what moved, where nobody has looked, each sentence with its way on."""

import streamlit as st

from headlight.analysis.pending import say_pending
from headlight.ratings import Portfolio
from headlight.ui.data import load_pending, load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.downloads import offer_download
from headlight.ui.filters import show_filters
from headlight.ui.frame import draw_title, is_dark, show_empty, show_html
from headlight.ui.overview_parts import draw_headlines, load_landing

lens = require_lens()
TITLE = "Leadership across the trust"


def show_page(portfolio: Portfolio) -> None:
    """The landing page of a trust that has ratings."""
    view = show_filters(portfolio)
    landing = load_landing(lens, portfolio.version, view, load_pending(lens), is_dark())
    show_html(draw_title(TITLE) + landing.html)
    offer_download(landing.shown.download)


if (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty(TITLE, "Headlight reads your schools' workbooks and shows where leadership stands, area by area.")
    if left := load_pending(lens):
        st.html(draw_headlines([say_pending(left)]))
else:
    show_page(portfolio)
