"""Trends: how many heads stood at each level, cycle by cycle, and each school's or head's own line."""

import streamlit as st

from headlight.analysis.areas import find_rule
from headlight.analysis.choices import SOURCE_WORDS
from headlight.analysis.ladder import find_ladders
from headlight.analysis.matrix import find_number
from headlight.analysis.trend_words import summarise_area, summarise_trend
from headlight.charts.drawings.page import Caption
from headlight.ratings import Portfolio
from headlight.ui.data import load_frameworks, load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.filters import show_filters, show_view_foot
from headlight.ui.frame import show_empty, show_note, show_sentence, show_small, show_title
from headlight.ui.params import show_param_choice, show_param_radio
from headlight.ui.pictures import find_foot
from headlight.ui.trend_pictures import (
    load_area_breaks,
    load_changes,
    load_counts,
    show_level_bars,
    show_one,
    show_school_by_school,
)

lens = require_lens()

KINDS = {"area": "One area, every school", "school": "One school", "leader": "One headteacher"}
FOLLOWS = {"school": "The school", "head": "The headteacher"}


def show_page(portfolio: Portfolio) -> None:
    """The trends of a trust that has ratings."""
    frameworks = load_frameworks()
    view = show_filters(portfolio, ("framework", "source", "phase", "hub", "partner"), foot=False)
    framework, ladders = frameworks[view.framework or ""], find_ladders(portfolio.scales)
    options = {area.code: f"{find_number(area.code)} {area.text}" for area in framework.areas}
    area = framework.find(show_param_choice("Area opened", "area", options, first=True))

    counts = load_counts(lens, portfolio.version, view)
    said = f"{summarise_trend(counts, ladders)} {summarise_area(area.text, counts[area.code], ladders)}".strip()
    caption = Caption(f"Trends, {framework.title}", said, find_foot(view.source, framework))
    show_sentence(said)
    changes = load_changes(lens, portfolio.version, view)
    show_level_bars(counts, changes, framework, ladders, area.code, caption)
    if breaks := load_area_breaks(lens, portfolio.version, view, area.code):
        show_small(f"Breaks in {find_number(area.code)} {area.text}", *breaks)

    left, right = st.columns(2)
    with left:
        kind = show_param_radio("Lines", "lines", KINDS)
    with right:
        follows = show_param_radio("Each line follows", "follows", FOLLOWS) if kind == "area" else kind
    if kind == "area":
        show_school_by_school(area, lens, portfolio, view, follows, caption)
    else:
        show_one(lens, portfolio, view, framework, kind, caption)
    show_note(framework.standing)
    record = SOURCE_WORDS[view.source].lower()
    show_small(
        "How an area gets its level, and whose rating counts", find_rule(framework), f"Rating of record here: {record}."
    )
    show_view_foot(portfolio.sample)


show_title("Trends")
if (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty("How ratings move from cycle to cycle.")
else:
    show_page(portfolio)
