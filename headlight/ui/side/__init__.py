"""The side of every page, in one piece: a box to find anybody, the page's choices, whose figures these are.

With it the document is told what no element of Streamlit's tells it: the theme, the group of the menu, the address to
keep. One piece is one message: each further one costs a tenth of an empty page.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
import streamlit as st

from headlight.access.lens import Lens
from headlight.analysis.view import View
from headlight.ratings import Portfolio
from headlight.ui.address import close_address, write_params
from headlight.ui.choices import NOBODY, Side, find_side, pack_entries
from headlight.ui.data import load_portfolio
from headlight.ui.downloads import find_token
from headlight.ui.frame import is_dark
from headlight.ui.head_choice import find_people
from headlight.ui.kept import keep
from headlight.ui.pages import find_address

SIDE = "side"  # the component's key

_FOLDER = Path(__file__).parent
_SCRIPTS = ("choices", "find", "tabs", "files", "address", "arrival", "side")


def _join_scripts() -> str:
    """The scripts as one, without the comments and the indents that every first visit would carry."""
    lines = (line.strip() for name in _SCRIPTS for line in (_FOLDER / f"{name}.js").read_text("utf-8").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


_component = st.components.v2.component(
    "headlight_side",
    html='<div class="side"><div class="find" hidden></div><div class="said"></div><div class="choices"></div></div>',
    css=(_FOLDER / "side.css").read_text("utf-8"),
    js=_join_scripts(),
)


def show_find_box() -> None:
    """The box to find anybody, now: for a page that has pieces of Streamlit's to stand below it at the side."""
    side = find_side()
    if side.entries != NOBODY:
        _mount("side above", {"entries": msgspec.Raw(side.entries)})
    side.entries = NOBODY


def show_side(side: Side, group: str) -> None:
    """The side as the run has filled it, and the address kept; called once, at the run's end."""
    params, run, closed = close_address()
    shown = {
        "entries": msgspec.Raw(side.entries),
        "choices": side.choices if side.has_choices else None,
        "params": params,
        "said": side.said,
        "step": side.step,
        "foot": side.foot,
        "group": group,
        "files": find_token(),
        "closed": closed,
        "run": run,  # the script runs again only where its data differ, and the menu may lead to the page one is on
    }
    _mount(SIDE, shown)


def _mount(key: str, shown: Mapping[str, object]) -> None:
    packed = msgspec.json.encode({**shown, "theme": "dark" if is_dark() else "light"})
    with st.sidebar:
        _component(key=key, data=packed, height="content", on_cleared_change=_clear, on_pressed_change=_note)


def _clear() -> None:
    write_params({})


def take_press() -> None:
    """Do what the button just pressed was to do: only one that this session's last run has offered does anything."""
    pressed = str((st.session_state.get(SIDE) or {}).get("pressed"))
    if act := find_side().presses.pop(pressed, None):
        act()


def _note() -> None:
    """Have Streamlit tell of a press, which ``take_press`` looks for."""


def load_entries(lens: Lens) -> bytes:
    """Everybody and every school as the box is given them, packed; ``NOBODY`` where there is nothing to find."""
    return _load_entries(lens, load_portfolio(lens).version)


@keep(most=16)
def _load_entries(lens: Lens, version: int) -> bytes:
    portfolio = load_portfolio(lens, version)
    return NOBODY if portfolio.ratings.empty else pack_entries(find_entries(portfolio))


def find_entries(portfolio: Portfolio) -> Iterable[tuple[str, str]]:
    """Everybody and every school there is a page of, as words and the link that leads there, ids only."""
    people = find_people(portfolio)
    for id, words in people.items():
        who = {"leader": int(id[1:])} if id[0] == "l" else {"school": int(id[1:])}
        yield words, find_address("headteacher", View().where(**who))
    led = {post.school for post in portfolio.posts}
    for school in sorted(portfolio.schools.values(), key=lambda each: each.name):
        if school.id in led and f"s{school.id}" not in people:
            yield school.name, find_address("headteacher", View(school=school.id))
