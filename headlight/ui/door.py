"""The door: who is asking, settled once a run by the front script and required by every page."""

from collections.abc import Mapping

import streamlit as st

from headlight.access.lens import LOCAL, Lens
from headlight.ui.memory import find_memory

LOOPBACK = ("127.0.0.1", "localhost", "::1")
_FORWARDED = ("X-Forwarded-For", "Forwarded", "X-Real-Ip")
_LENS = "headlight lens"
REFUSED = (
    "This copy of Headlight has no sign-in set up, so it answers only on the machine it runs on. "
    "Open it there, at 127.0.0.1."
)


def open_door() -> None:
    """Settle whose lens this run has; stops with a sentence where nobody has one."""
    find_memory().pop(_LENS, None)
    if not check_local(str(st.get_option("server.address") or ""), dict(st.context.headers)):
        _refuse()
    find_memory()[_LENS] = LOCAL


def require_lens() -> Lens:
    """The lens of this run; a page that was reached past the door shows a sentence and stops."""
    lens = find_memory().get(_LENS)
    if not isinstance(lens, Lens):
        _refuse()
        raise RuntimeError("a page ran on past its guard")
    return lens


def check_local(address: str, headers: Mapping[str, str]) -> bool:
    """Whether the server listens on this machine alone and was asked from it, past no proxy."""
    names = {name.casefold(): value for name, value in headers.items()}
    host = names.get("host", LOOPBACK[0])
    name = host.rsplit(":", 1)[0].strip("[]") if host.count(":") != 2 else host
    return address in LOOPBACK and name in LOOPBACK and not any(each.casefold() in names for each in _FORWARDED)


def _refuse() -> None:
    st.error(REFUSED)
    st.stop()
