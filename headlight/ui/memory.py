"""What a session remembers from run to run, and what one run has found already.

A look into Streamlit's own state takes some forty microseconds and a page takes a dozen, so ours is one entry there,
fetched once a run. What a run has found is forgotten as it ends.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import streamlit as st

_KEY = "headlight"
_MEMORY: ContextVar[dict[str, Any] | None] = ContextVar("memory", default=None)  # a run's thread serves one session
_FOUND: ContextVar[dict[str, Any] | None] = ContextVar("found", default=None)


@contextmanager
def remember() -> Iterator[None]:
    """One run: what it finds is found once."""
    _MEMORY.set(None)
    _FOUND.set({})
    try:
        yield
    finally:
        _FOUND.set(None)


def find_memory() -> dict[str, Any]:
    """What this session remembers, to be read and changed."""
    memory = _MEMORY.get()
    if memory is None:
        memory = st.session_state.setdefault(_KEY, {})
        _MEMORY.set(memory)
    return memory


def find_found() -> dict[str, Any]:
    """What this run has found already; nothing is kept outside a run."""
    found = _FOUND.get()
    return {} if found is None else found
