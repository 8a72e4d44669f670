"""The parts of the moderation page: the panels, how two agreed, and where heads and appraisers part."""

from functools import partial

import pandas as pd
import streamlit as st

from headlight.access.lens import Lens
from headlight.analysis.agreement import find_agreements, summarise_agreement
from headlight.analysis.apart import count_compared, find_apart, find_other_view
from headlight.analysis.moderation import Moderation, find_moderations
from headlight.analysis.moderation_words import (
    INDEPENDENT,
    PERSONAL,
    summarise_agreement_counts,
    summarise_appraiser,
    summarise_left_out,
    summarise_panel,
)
from headlight.analysis.view import View
from headlight.charts.drawings.intervals import draw_intervals_sheet
from headlight.charts.drawings.page import Caption
from headlight.charts.intervals import draw_intervals, find_interval_table
from headlight.ratings import Portfolio
from headlight.ui.data import load_portfolio, open_store
from headlight.ui.frame import draw_link, is_dark, show_note, show_section, show_table
from headlight.ui.pictures import Shown, show_picture_and_table
from headlight.ui.standings import load_matrix


def load_moderations(lens: Lens, version: int, source: str, cycle: str | None) -> tuple[Moderation, ...]:
    """The panels of a source, over all cycles or one; worked out once for each version of what is stored."""
    return _load_moderations(str(open_store().folder), lens, version, source, cycle)


def show_panel(moderation: Moderation, portfolio: Portfolio) -> None:
    """One scale's panel: who rates higher or lower, or why that cannot be told."""
    names = moderation.doubles.appraisers
    told = {each.appraiser: summarise_appraiser(each, names, portfolio.leaders) for each in moderation.appraisers}
    sentence = summarise_panel(moderation)
    show_section(moderation.doubles.ladder.title)
    show_note(" ".join(each for each in (sentence, summarise_left_out(moderation)) if each))
    title, table = f"Moderation {moderation.doubles.ladder.title}", find_interval_table(moderation.appraisers, told)
    drawing = partial(draw_intervals_sheet, moderation, told, Caption(title, sentence, f"{INDEPENDENT} {PERSONAL}"))
    shown = Shown(title, table, sentence, "intervals", drawing, sentence)
    show_picture_and_table(shown, draw_intervals(moderation, told, sentence, is_dark()))
    _show_agreement(moderation)


def _show_agreement(moderation: Moderation) -> None:
    """Counts of exact, adjacent and further agreement before any coefficient."""
    whole = summarise_agreement(moderation.doubles)
    if whole is None:
        return
    show_note(summarise_agreement_counts(whole))
    names = moderation.doubles.appraisers
    lines = [
        {
            "Two appraisers": f"{names[each.one]} and {names[each.two]}",
            "Heads both rated": each.heads,
            "Ratings": each.ratings,
            "Exact": each.exact,
            "A level apart": each.adjacent,
            "Further": each.further,
        }
        for each in find_agreements(moderation.doubles)
    ]
    if len(lines) > 1:
        show_table(pd.DataFrame(lines), "How each two appraisers agreed on the heads both rated")


def show_apart(lens: Lens, portfolio: Portfolio, view: View) -> None:
    """Where a head's own level and the appraiser's are two levels or more apart, each with the way to it."""
    against = find_other_view(portfolio, view)
    if against is None:
        return
    matrix, other = (load_matrix(lens, portfolio.version, each) for each in (view, against))
    places, compared = list(find_apart(matrix, other)), count_compared(matrix, other)
    show_section(f"Heads and appraisers, {view.cycle}", "Both gave the level; scales of four levels or more.")
    if not compared:
        show_note("No head and appraiser both gave a level on one such scale.")
        return
    noun = "place" if len(places) == 1 else "places"
    show_note(f"Two levels or more apart in {len(places)} {noun} of {compared}. Either may be right: ask both.")
    ways = [
        draw_link(
            f"{row.name}, {column.number} {column.text}",
            "headteacher",
            view.where(leader=row.subject.leader, area=column.code),
        )
        for row, column in places
    ]
    st.html(f'<ul class="hl-list">{"".join(f"<li>{way}</li>" for way in ways)}</ul>')


@st.cache_data(max_entries=8, show_spinner="Laying the appraisers beside each other", hash_funcs={Lens: repr})
def _load_moderations(folder: str, lens: Lens, version: int, source: str, cycle: str | None) -> tuple[Moderation, ...]:  # noqa: ARG001
    cycles = None if cycle is None else {cycle}
    return find_moderations(load_portfolio(lens, version), source=source, cycles=cycles)
