"""One headteacher: the profile, who said what, year by year, and every statement with its words and its cell."""

from collections.abc import Mapping

import streamlit as st

from headlight.analysis.ladder import find_ladders
from headlight.analysis.profile import Who
from headlight.analysis.view import View
from headlight.ratings import Portfolio
from headlight.ui.address import find_opened, find_params, find_view
from headlight.ui.choices import add_choice
from headlight.ui.data import load_frameworks, load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.filters import show_filters, show_view_foot
from headlight.ui.frame import draw_sentence, draw_title, is_dark, show_empty, show_html
from headlight.ui.head_choice import find_who, load_people, show_head_choice, show_heads
from headlight.ui.head_file import draw_review_file
from headlight.ui.head_objectives import show_objectives
from headlight.ui.head_page import load_head
from headlight.ui.head_reply import show_reply
from headlight.ui.head_statements import show_asked_trail
from headlight.ui.pictures import show_part

lens = require_lens()


def show_page(portfolio: Portfolio, people: Mapping[str, str]) -> None:
    """The page of whoever the address asks for, or the choice of a person."""
    asked = find_view()
    who = find_who(asked, portfolio, people)
    show_head_choice(lens, portfolio.version, who)
    view = show_filters(portfolio, ("cycle", "framework", "source"), foot=False)
    if who is None:
        lost = "The address leads to nobody who can be shown here. " if asked.leader or asked.school else ""
        show_html(draw_title("Headteacher") + draw_sentence(f"{lost}Choose whose ratings to read."))
        show_heads(portfolio, view, people)
    else:
        show_head(who, view, portfolio)
    show_view_foot(portfolio.sample)


def show_head(who: Who, view: View, portfolio: Portfolio) -> None:
    """One person, from the profile to every statement."""
    head = load_head(lens, portfolio.version, view, who, tuple(find_params().items()), is_dark())
    for choice in head.choices:
        add_choice(choice)
    show_html(draw_title(head.title) + head.heading)
    with st.container(key="beside"):  # the last of it stands to the right of all before
        show_part(head.radar, key="profile")
        show_part(head.sources)
    show_part(head.years)
    frameworks = load_frameworks()
    framework = frameworks[view.framework or ""]
    second = head.second + draw_review_file(who, view, portfolio.version, lens, head.title)
    second = show_reply(second, head.profile, head.area, view, lens, portfolio.version)
    second = show_objectives(second, who.leader, portfolio, frameworks, view, lens)
    show_html(second + head.last)
    if find_opened():
        show_asked_trail(head.profile, framework, head.area, find_ladders(portfolio.scales), lens)


portfolio = load_portfolio(lens)
if people := load_people(lens, portfolio.version):
    show_page(portfolio, people)
else:
    show_empty("Headteacher", "One headteacher's profile, statements and sources.")
