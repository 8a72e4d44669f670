"""What stands at the side of every page: a box to find anybody or any school."""

from collections.abc import Iterable
from pathlib import Path

import msgspec
import streamlit as st

from headlight.access.lens import Lens
from headlight.analysis.view import View
from headlight.charts.theme import find_ink
from headlight.ratings import Portfolio
from headlight.ui.data import load_portfolio
from headlight.ui.frame import is_dark
from headlight.ui.head_choice import find_people
from headlight.ui.kept import keep
from headlight.ui.pages import find_address

_FOLDER = Path(__file__).parent
_css = (_FOLDER / "side.css").read_text("utf-8")
_find = st.components.v2.component(
    "headlight_find", html='<div class="side"></div>', css=_css, js=(_FOLDER / "find.js").read_text("utf-8")
)


def show_find_box(lens: Lens) -> None:
    """A box for any leader or school; choosing a name leads to the headteacher's page in one step of history."""
    portfolio = load_portfolio(lens)
    if portfolio.ratings.empty:
        return
    with st.sidebar:
        _find(key="find", data=_load_entries(lens, portfolio.version, is_dark()), height="content")


@keep(most=16)
def _load_entries(lens: Lens, version: int, dark: bool) -> bytes:
    """What the box is given, as it is sent: packed once and not at every run."""
    entries = list(find_entries(load_portfolio(lens, version)))
    return msgspec.json.encode({"entries": entries, "inks": find_ink(dark)})


def find_entries(portfolio: Portfolio) -> Iterable[dict[str, str]]:
    """Everybody and every school there is a page of, as words and the link that leads there, ids only."""
    people = find_people(portfolio)
    for id, words in people.items():
        who = {"leader": int(id[1:])} if id[0] == "l" else {"school": int(id[1:])}
        yield {"words": words, "href": find_address("headteacher", View().where(**who))}
    led = {post.school for post in portfolio.posts}
    for school in sorted(portfolio.schools.values(), key=lambda each: each.name):
        if school.id in led and f"s{school.id}" not in people:
            yield {"words": school.name, "href": find_address("headteacher", View(school=school.id))}
