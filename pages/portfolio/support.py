"""Support: who could help whom, a private proposal for the line manager, and the plan that comes of it."""

from headlight.analysis.support import Proposal
from headlight.ratings import Portfolio
from headlight.ui.data import load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.entering import show_entered
from headlight.ui.filters import show_filters
from headlight.ui.frame import draw_note, draw_sentence, draw_small, draw_title, show_empty, show_html
from headlight.ui.standings import load_matrix
from headlight.ui.support_parts import show_arranged, show_proposed
from headlight.ui.support_plan import find_pairings, load_plan, load_proposal

lens = require_lens()
TITLE = "Support"
RULES = (
    "Whoever helps was given one of the top two levels of the area in two cycles running, is not acting, not in the "
    "first year of post, not helping elsewhere already, and neither rates nor manages the other. Whoever gains was "
    "given a level in the lower half. Levels worked out from statements count for neither."
)


def show_page(portfolio: Portfolio) -> None:
    """The proposal and the plan of a trust that has ratings."""
    view = show_filters(portfolio, ("cycle", "framework", "source"))
    view = view.where(by="leader", phase=None, hub=None, partner=None)
    matrix = load_matrix(lens, portfolio.version, view)
    plan = load_plan(lens, portfolio.version, matrix.framework.id)
    taken = find_pairings(plan, refused=False), find_pairings(plan, refused=True)
    proposal = load_proposal(lens, portfolio.version, view, *taken)
    use = draw_note(matrix.framework.use) if matrix.framework.use else ""
    alone = (
        "Meant for the line manager: nobody is told of it from here, and no decision rests on it. Until there is "
        "sign-in, whoever can open Headlight on this machine sees it."
    )
    said = f"{use}{draw_sentence(say_proposal(proposal))}{draw_note(alone)}"
    show_html(f'{draw_title(TITLE)}<div class="hl-pieces">{said}</div>')
    show_entered(lens, "support")
    show_arranged(plan, portfolio, matrix, lens)
    show_proposed(proposal, matrix, lens, draw_small("How it is proposed", RULES))


def say_proposal(proposal: Proposal) -> str:
    """How many pairings, over how many areas."""
    pairs, areas = len(proposal.offers), len({offer.column.code for offer in proposal.offers})
    if not pairs:
        return "No new pairing is proposed."
    noun = "pairing is" if pairs == 1 else "pairings are"
    return f"{pairs} {noun} proposed, in {areas} {'area' if areas == 1 else 'areas'}."


if not lens.everything:
    alone = "Proposals of support are for those who manage every headteacher."
    show_html(draw_title(TITLE) + draw_sentence(alone))
elif (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty(TITLE, "Support proposes who could help whom.")
else:
    show_page(portfolio)
