"""Moderation: which appraisers rate higher or lower than others would, and when that cannot be told."""

from headlight.analysis.moderation_words import INDEPENDENT, PERSONAL
from headlight.ratings import Portfolio
from headlight.ui.data import load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.filters import show_filters, show_view_foot
from headlight.ui.frame import draw_note, draw_sentence, draw_small, draw_title, is_dark, show_empty, show_html
from headlight.ui.moderation_parts import load_apart, load_panels
from headlight.ui.params import show_param_choice
from headlight.ui.pictures import show_part

lens = require_lens()
TITLE = "Moderation"


def show_page(portfolio: Portfolio) -> None:
    """The panels of a trust that has ratings."""
    view = show_filters(portfolio, ("cycle", "framework", "source"), foot=False)
    span = show_param_choice("Appraisers compared over", "span", {"all": "All cycles", "one": f"{view.cycle} alone"})
    show_view_foot(portfolio.sample)
    cycle = view.cycle if span == "one" else None
    panels = load_panels(lens, portfolio.version, view.source, cycle, is_dark())
    said = f"{draw_sentence(say_panels(len(panels)))}{draw_note(PERSONAL)}"
    show_html(f'{draw_title(TITLE)}<div class="hl-pieces">{said}</div>')
    for panel in panels:
        show_part(panel)
    apart = load_apart(lens, portfolio.version, view.where(by="leader", phase=None, hub=None, partner=None))
    show_html(f'<div class="hl-pieces">{apart}{draw_small("What counts", INDEPENDENT)}</div>')


def say_panels(count: int) -> str:
    """Whether anybody can be laid beside anybody."""
    if not count:
        return "No two appraisers are named on one scale, so nobody can be laid beside anybody."
    scales = "one scale" if count == 1 else f"{count} scales, never mixed"
    return f"Whether appraisers rate alike, on {scales}: only heads whom two rated independently can tell."


if not lens.everything:
    alone = "Moderation is for the line manager; an appraiser sees their own result alone."
    show_html(draw_title(TITLE) + draw_sentence(alone))
elif (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty(TITLE, "Moderation shows whether appraisers rate alike.")
else:
    show_page(portfolio)
