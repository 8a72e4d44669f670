"""Moderation: which appraisers rate higher or lower than others would, and when that cannot be told."""

from headlight.analysis.moderation_words import INDEPENDENT, PERSONAL
from headlight.ratings import Portfolio
from headlight.ui.data import load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.filters import show_filters, show_view_foot
from headlight.ui.frame import show_empty, show_note, show_sentence, show_small, show_title
from headlight.ui.moderation_parts import load_moderations, show_apart, show_panel
from headlight.ui.params import show_param_choice

lens = require_lens()


def show_page(portfolio: Portfolio) -> None:
    """The panels of a trust that has ratings."""
    view = show_filters(portfolio, ("cycle", "framework", "source"), foot=False)
    span = show_param_choice("Appraisers compared over", "span", {"all": "All cycles", "one": f"{view.cycle} alone"})
    show_view_foot(portfolio.sample)
    cycle = view.cycle if span == "one" else None
    panels = load_moderations(lens, portfolio.version, view.source, cycle)
    show_sentence(say_panels(len(panels)))
    show_note(PERSONAL)
    for panel in panels:
        show_panel(panel, portfolio)
    show_apart(lens, portfolio, view.where(by="leader", phase=None, hub=None, partner=None))
    show_small("What counts", INDEPENDENT)


def say_panels(count: int) -> str:
    """Whether anybody can be laid beside anybody."""
    if not count:
        return "No two appraisers are named on one scale, so nobody can be laid beside anybody."
    scales = "one scale" if count == 1 else f"{count} scales, never mixed"
    return f"Whether appraisers rate alike, on {scales}: only heads whom two rated independently can tell."


show_title("Moderation")
if not lens.everything:
    show_sentence("Moderation is for the line manager; an appraiser sees their own result alone.")
elif (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty("Moderation shows whether appraisers rate alike.")
else:
    show_page(portfolio)
