"""One headteacher: the profile, who said what, year by year, and every statement with its words and its cell."""

from collections.abc import Mapping

import streamlit as st

from headlight.analysis.areas import find_rule
from headlight.analysis.choices import SOURCE_WORDS
from headlight.analysis.ladder import find_ladders
from headlight.analysis.profile import Who, find_profile_scale
from headlight.analysis.view import View
from headlight.ratings import Portfolio
from headlight.ui.address import find_view
from headlight.ui.data import load_cycle_word, load_frameworks, load_own, load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.filters import show_filters, show_view_foot
from headlight.ui.frame import draw_note, draw_small, show_empty, show_sentence, show_title
from headlight.ui.head_choice import find_who, load_people, show_head_choice, show_heads
from headlight.ui.head_objectives import show_objectives
from headlight.ui.head_page import (
    find_area,
    find_head_caption,
    load_middle,
    show_head_years,
    show_heading,
    show_reference_choice,
)
from headlight.ui.head_profile import show_radar, show_who_said_what
from headlight.ui.head_reply import show_reply
from headlight.ui.head_statements import draw_statements, show_asked_trail
from headlight.ui.head_strips import draw_strips
from headlight.ui.pictures import draw_on_paper
from headlight.ui.standings import load_profile

lens = require_lens()


def show_page(portfolio: Portfolio, people: Mapping[str, str]) -> None:
    """The page of whoever the address asks for, or the choice of a person."""
    who = find_who(find_view(), portfolio, people)
    show_head_choice(people, who)
    view = show_filters(portfolio, ("cycle", "framework", "source"), foot=False)
    if who is None:
        show_title("Headteacher")
        show_sentence("Choose whose ratings to read.")
        show_heads(portfolio, view, people)
    else:
        show_head(who, view, portfolio)
    show_view_foot(portfolio.sample)


def show_head(who: Who, view: View, portfolio: Portfolio) -> None:
    """One person, from the profile to every statement."""
    frameworks = load_frameworks()
    framework, ladders = frameworks[view.framework or ""], find_ladders(portfolio.scales)
    profile = load_profile(lens, portfolio.version, view, who)
    ladder = ladders.get(find_profile_scale(profile.own) or "")
    own, cycle = load_own(lens, portfolio.version, who), load_cycle_word(lens, portfolio.version, view)
    caption = find_head_caption(profile, own, framework, view, ladder, cycle)
    show_heading(profile, own, framework, view, caption.sentence)
    middle = load_middle(lens, portfolio.version, view, ladder.scale if ladder else None)
    reference = show_reference_choice(middle, profile, own, lens, view)
    with st.container(key="pictures"):
        left, right = st.columns([37, 63], gap="large")
    with left:
        show_radar(profile, framework, ladder, caption, reference)
    with right:
        show_who_said_what(profile, framework, ladders, ladder, middle, caption)
    show_head_years(who, portfolio, frameworks, view, lens, caption)
    area, areas = find_area(framework)
    statements = draw_statements(profile, framework, area, ladders, lens, portfolio.version)
    st.html(f'<div class="hl-joined hl-second">{areas}{draw_on_paper(caption.title)}{statements}</div>')
    show_reply(profile, area, view, lens)
    show_objectives(who.leader, portfolio, frameworks, view, lens)
    strips = draw_strips(profile.statements.get(view.source, ()), framework, frameworks, ladders)
    rule, record = find_rule(framework), f"Rating of record here: {SOURCE_WORDS[view.source].lower()}."
    about = draw_small("How an area gets its level, and whose rating counts", rule, record)
    st.html(
        f'<div class="hl-joined"><div class="hl-off-paper">{strips}</div>{draw_note(framework.standing)}{about}</div>'
    )
    show_asked_trail(profile, framework, area, ladders, lens)


portfolio = load_portfolio(lens)
if people := load_people(lens, portfolio.version):
    show_page(portfolio, people)
else:
    show_title("Headteacher")
    show_empty("One headteacher's profile, statements and sources.")
