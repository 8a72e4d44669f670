"""The first start: the invented trust is read into a store that never held anything, with its progress shown."""

import os
from threading import Lock

import streamlit as st

from headlight.store import Store, store_is_empty
from headlight.taking.sample import find_sample, load_sample
from headlight.ui.data import open_store

_ONE_AT_A_TIME = Lock()
_begun: set[Store] = set()  # stores that were seen to hold something, which they do for good


def show_first_start() -> None:
    """Load the sample where nothing was ever imported, unless HEADLIGHT_SAMPLE says "no"."""
    store = open_store()
    if store in _begun:
        return
    if os.environ.get("HEADLIGHT_SAMPLE", "").casefold() != "no" and store_is_empty(store):
        with _ONE_AT_A_TIME:
            if store_is_empty(store):  # another window may have been quicker
                _load(store)
    _begun.add(store)


def _load(store: Store) -> None:
    names = [path.name for path in find_sample()]
    place = st.empty()
    bar = place.progress(0.0, "Reading the invented sample trust for the first time")

    def told(name: str) -> None:
        share = names.index(name) / len(names)
        bar.progress(share, f"Reading the invented sample trust for the first time: {name}")

    load_sample(store, told=told)
    place.empty()
    st.rerun()  # so that the page stands where it will stand next time: a moved uploader forgets its files
