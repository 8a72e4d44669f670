"""The parts of the moderation page: the panels, how two agreed, and where heads and appraisers part."""

from functools import partial

import pandas as pd

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
from headlight.ui.data import load_portfolio
from headlight.ui.frame import draw_link, draw_note, draw_section, draw_words_table
from headlight.ui.kept import keep
from headlight.ui.pictures import Part, Shown, draw_part
from headlight.ui.standings import load_matrix


@keep(most=8, waiting="Laying the appraisers beside each other")
def load_panels(lens: Lens, version: int, source: str, cycle: str | None, dark: bool) -> tuple[Part, ...]:
    """The panels of a source, one a scale, over all cycles or one."""
    portfolio = load_portfolio(lens, version)
    found = find_moderations(portfolio, source=source, cycles=None if cycle is None else {cycle})
    return tuple(_draw_panel(each, portfolio, dark) for each in found)


def _draw_panel(moderation: Moderation, portfolio: Portfolio, dark: bool) -> Part:
    """One scale's panel: who rates higher or lower, or why that cannot be told."""
    names = moderation.doubles.appraisers
    told = {each.appraiser: summarise_appraiser(each, names, portfolio.leaders) for each in moderation.appraisers}
    sentence = summarise_panel(moderation)
    said = " ".join(each for each in (sentence, summarise_left_out(moderation)) if each)
    head = f'<div class="hl-pieces">{draw_section(moderation.doubles.ladder.title)}{draw_note(said)}</div>'
    title, table = f"Moderation {moderation.doubles.ladder.title}", find_interval_table(moderation.appraisers, told)
    drawing = partial(draw_intervals_sheet, moderation, told, Caption(title, sentence, f"{INDEPENDENT} {PERSONAL}"))
    shown = Shown(title, table, sentence, "intervals", drawing, sentence)
    return draw_part(head, shown, draw_intervals(moderation, told, sentence, dark), _draw_agreement(moderation))


def _draw_agreement(moderation: Moderation) -> str:
    """Counts of exact, adjacent and further agreement before any coefficient."""
    whole = summarise_agreement(moderation.doubles)
    if whole is None:
        return ""
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
    pairs = draw_words_table(pd.DataFrame(lines), "How each two appraisers agreed on the heads both rated")
    return f'<div class="hl-pieces">{draw_note(summarise_agreement_counts(whole))}{pairs if lines[1:] else ""}</div>'


@keep(most=64)
def load_apart(lens: Lens, version: int, view: View) -> str:
    """Where a head's own level and the appraiser's are two levels or more apart, each with the way to it."""
    against = find_other_view(load_portfolio(lens, version), view)
    if against is None:
        return ""
    matrix, other = (load_matrix(lens, version, each) for each in (view, against))
    places, compared = list(find_apart(matrix, other)), count_compared(matrix, other)
    head = draw_section(f"Heads and appraisers, {view.cycle}", "Both gave the level; scales of four levels or more.")
    if not compared:
        return head + draw_note("No head and appraiser both gave a level on one such scale.")
    noun = "place" if len(places) == 1 else "places"
    note = f"Two levels or more apart in {len(places)} {noun} of {compared}. Either may be right: ask both."
    ways = [
        draw_link(
            f"{row.name}, {column.number} {column.text}",
            "headteacher",
            view.where(leader=row.subject.leader, area=column.code),
        )
        for row, column in places
    ]
    listed = "".join(f"<li>{way}</li>" for way in ways)
    return f'{head}{draw_note(note)}<ul class="hl-list">{listed}</ul>'
