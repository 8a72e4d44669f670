"""The plan of support as it is entered: pairings kept, how far each is agreed, and what may leave the page."""

import pandas as pd
from msgspec import structs

from headlight.access.lens import Lens
from headlight.analysis.support import Pairing, Proposal, propose_support
from headlight.analysis.view import View
from headlight.frameworks import Framework
from headlight.model import Entry
from headlight.ratings import Portfolio
from headlight.store.entries import find_thread
from headlight.ui import kept
from headlight.ui.data import load_portfolio
from headlight.ui.entering import enter, load_entered
from headlight.ui.standings import load_matrix

ASKED, HELPER, BOTH, ENDED, REFUSED = "not yet asked", "one has agreed", "both have agreed", "ended", "not these two"
STATES = (ASKED, HELPER, BOTH, ENDED)


def load_plan(lens: Lens, version: int, framework: str) -> tuple[Entry, ...]:
    """Every pairing of a framework's areas that was entered, refused ones too."""
    entered = load_entered(lens, version, "support")
    return tuple(each for each in entered if each.framework == framework and each.other_leader is not None)


def find_pairings(plan: tuple[Entry, ...], *, refused: bool) -> frozenset[Pairing]:
    """The pairings that were refused, or those that are being arranged or under way."""
    states = {REFUSED} if refused else {ASKED, HELPER, BOTH}
    return frozenset((each.leader, each.other_leader or 0, each.criterion) for each in plan if each.state in states)


@kept.keep(most=16)
def load_proposal(
    lens: Lens, version: int, view: View, arranged: frozenset[Pairing], refused: frozenset[Pairing]
) -> Proposal:
    """The proposal of a view beside what is arranged and refused, worked out once and not at every run."""
    matrix = load_matrix(lens, version, view)
    return propose_support(matrix, load_portfolio(lens, version), arranged=arranged, refused=refused)


def keep(lens: Lens, framework: str, cycle: str, pairing: Pairing, text: str, state: str = ASKED) -> None:
    """Enter a pairing, or say that it is not to be; undoable from the line that says so."""
    helper, gains, area = pairing
    thread = find_thread("support", helper, gains, framework, area)
    entry = Entry("support", helper, text, cycle, framework, area, gains, state, thread)
    enter(lens, entry, "The pairing is in the plan." if state != REFUSED else "These two are not proposed again.")


def change(lens: Lens, entry: Entry, text: str, state: str) -> None:
    """Save another offer or state of a pairing."""
    enter(lens, structs.replace(entry, text=text, state=state), "The plan is changed.")


def write_plan(plan: tuple[Entry, ...], portfolio: Portfolio, framework: Framework) -> pd.DataFrame:
    """The plan that may leave the page: pairings that both agreed to, with the area and the offer, never a level."""
    agreed = [each for each in plan if each.state == BOTH]
    lines = [
        {
            "Area": framework.find(each.criterion).text,
            "Helps": find_name(each.leader, portfolio),
            "Is helped": find_name(each.other_leader or 0, portfolio),
            "Offer": each.text,
        }
        for each in agreed
    ]
    return pd.DataFrame(lines, columns=["Area", "Helps", "Is helped", "Offer"])


def find_name(leader: int, portfolio: Portfolio) -> str:
    """A leader's name with the schools they lead."""
    known = portfolio.leaders.get(leader)
    posts = (each for each in portfolio.posts if each.leader == leader and not each.last_cycle)
    schools = dict.fromkeys(portfolio.schools[each.school].name for each in posts if each.school in portfolio.schools)
    return ", ".join([known.name if known else "somebody who has left", *schools])
