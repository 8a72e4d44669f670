"""The address of the page: where a view is read from, and kept when the menu leads to another page.

The menu's own links carry no parameters. What was last chosen is remembered for the session, and a
small script (``headlight/ui/side``) writes it back into the bare address without a step of history. The same
script lets links in our HTML lead on without a reload. A drawer opened over a page is a step too, so Back
closes it; it is no part of what is remembered.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

import streamlit as st

from headlight.analysis.view import View, format_view, parse_view
from headlight.ui.memory import find_found, find_memory

_LAST = "headlight address"
_ASKED = "headlight asked"
_RUNS = "headlight runs"
_OPENED = "trail"  # the parameter that names what is open over the page
_CLOSED = "headlight closed"


def find_params() -> dict[str, str]:
    """The parameters of the address, or those of the page before where the address has none."""
    return _find_asked() or dict(find_memory().get(_LAST, {}))


def _find_asked() -> dict[str, str]:
    found = find_found()
    if _ASKED not in found:
        found[_ASKED] = {name: text for name, text in st.query_params.to_dict().items() if name != _OPENED}
    return dict(found[_ASKED])


def draw_step(here: Mapping[str, str], name: str, text: str) -> str:
    """The link from a page to itself with one parameter set, the others as they are ``here``."""
    others = {each: value for each, value in here.items() if each != name}
    return f"?{urlencode({**others, name: text})}"


def draw_opening(here: Mapping[str, str], id: int) -> str:
    """The link that opens something over the page."""
    return draw_step(here, _OPENED, str(id))


def find_opened() -> int | None:
    """What is to be open over the page, None where nothing is or it was just closed."""
    asked = st.query_params.get(_OPENED, "")
    return int(asked) if asked.isdecimal() and len(asked) < 19 and _CLOSED not in find_memory() else None


def close_opened() -> None:
    """Have the address no longer ask for what a person has closed; called as it is dismissed."""
    find_memory()[_CLOSED] = True


def find_view() -> View:
    """The view that the address asks for."""
    return parse_view(find_params())


def write_params(params: Mapping[str, str]) -> None:
    """Put parameters into the address, in one step of history."""
    find_memory()[_LAST] = dict(params)
    st.query_params.from_dict(dict(params))
    find_found().pop(_ASKED, None)


def keep_view(view: View) -> None:
    """Remember the view a page settled on, for its own bare address and for the next page's."""
    others = {name: text for name, text in find_params().items() if name not in View.__struct_fields__}
    find_memory()[_LAST] = others | format_view(view)


def close_address() -> tuple[dict[str, str], int, str]:
    """What a run leaves of its address: what is remembered, the number of the run, and what is to be closed now.

    A bare address gets what is remembered, so that Back finds the picture.
    """
    if asked := _find_asked():
        find_memory()[_LAST] = asked
    run = find_memory().get(_RUNS, 0) + 1
    find_memory()[_RUNS] = run
    closed = _OPENED if find_memory().pop(_CLOSED, False) else ""
    return dict(find_memory().get(_LAST, {})), run, closed
