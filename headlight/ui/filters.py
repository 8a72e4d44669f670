"""The filters at the side: each a choice of ids, kept in the address and nowhere else."""

from collections.abc import Iterable, Mapping
from functools import partial

import streamlit as st

from headlight.analysis.view import View
from headlight.ratings import Portfolio
from headlight.ui.address import find_view, keep_view, write_view
from headlight.ui.data import load_choices
from headlight.ui.door import require_lens
from headlight.ui.frame import show_foot
from headlight.ui.side import show_link_tools

LABELS = {
    "cycle": "Cycle",
    "framework": "Framework",
    "source": "Rated by",
    "by": "Rows",
    "show": "Show",
    "order": "In order of",
    "phase": "Phase",
    "hub": "Hub",
    "partner": "Improvement partner",
}
USUAL = ("cycle", "framework", "source", "phase", "hub", "partner")


def show_filters(portfolio: Portfolio, names: Iterable[str] = USUAL, *, foot: bool = True) -> View:
    """The sidebar's filters; the view they make, with framework and cycle settled to what there is.

    A page with filters of its own to follow asks for no foot and shows it last itself.
    """
    view, choices = load_choices(require_lens(), portfolio.version, find_view())
    keep_view(view)
    for name in names:
        options = choices[name]
        if len(options) > 1 or name in ("cycle", "framework", "source"):
            show_choice(LABELS[name], name, options, _value(view, name))
    if foot:
        show_view_foot(portfolio.sample)
    return view


def show_view_foot(sample: bool) -> None:
    """What ends the sidebar of a page with filters: the tools of its address, then whose figures these are."""
    show_link_tools()
    show_foot(sample)


def show_choice(label: str, name: str, options: Mapping[str, str], value: str) -> str:
    """One filter in the sidebar, of ids and their words; choosing writes the id into the address."""
    ids = list(options)
    if not ids:
        return value
    key = f"filter {name}"
    st.session_state[key] = value if value in options else ids[0]
    chosen = st.sidebar.selectbox(
        label, ids, format_func=lambda id: options[id], key=key, on_change=partial(_choose, name, key)
    )
    return str(chosen)


def _value(view: View, name: str) -> str:
    if name == "cycle":
        return f"{view.cycle} {view.point}" if view.point else str(view.cycle)
    return str(getattr(view, name) or "")


def _choose(name: str, key: str) -> None:
    """The address takes what was chosen; a cycle's choice may carry its point."""
    text = str(st.session_state[key])
    view = find_view()
    if name == "cycle":
        cycle, _, point = text.partition(" ")
        write_view(view.where(cycle=cycle, point=point or None))
    elif name in ("school", "leader"):
        write_view(view.where(**{name: int(text)}))
    elif name == "framework":
        write_view(view.where(framework=text, area=None))
    elif name in View.__struct_fields__:
        write_view(view.where(**{name: text or None}))
