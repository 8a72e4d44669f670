"""What pages read: the store, the trust as one lens sees it, the frameworks; each cached by value and version."""

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st
from msgspec import structs

from headlight.access.lens import Lens
from headlight.analysis.matrix import Matrix, tidy_matrix
from headlight.analysis.pending import Pending
from headlight.analysis.view import View
from headlight.frameworks import Framework, read_frameworks
from headlight.ratings import Portfolio

if TYPE_CHECKING:
    from headlight.reading.twins import Twins
    from headlight.store import Directory, Store


def open_store() -> "Store":
    """The one store of this process; sentences of a refused folder are raised as ``UserError``."""
    from headlight.store.places import find_folder

    return _open_store(str(find_folder()))


def load_portfolio(lens: Lens, version: int | None = None) -> Portfolio:
    """All that a lens may see, read again whenever what is stored has changed."""
    store = open_store()
    return _load_portfolio(str(store.folder), lens, store.version() if version is None else version)


def load_grid_matrix(lens: Lens, version: int, view: View) -> Matrix:
    """The matrix of a settled view with its opened area, worked out once for all that only look differently."""
    plain = view.where(leader=None, marks="words", form="picture", at=None, level=None)
    return structs.replace(_load_matrix(str(open_store().folder), lens, version, plain), view=view)


def load_last_import(lens: Lens) -> str:
    """When the last import that stands was accepted, as a sentence; nothing where there is none."""
    from headlight import store

    at = next((each.at for each in store.load_imports(open_store(), lens) if each.undone_at is None), None)
    return f"Last import {at.day} {at:%B %Y}." if at else ""


def load_pending(lens: Lens) -> Pending | None:
    """The last import that was left half way, None where there is none."""
    from headlight import store

    drop = next(iter(store.load_drops(open_store(), lens)), None)
    return Pending(drop.id, len(drop.files), drop.questions, drop.waiting) if drop else None


def load_directory(lens: Lens, version: int) -> "Directory":
    """The people and schools, for a lens that may change them."""
    return _load_directory(str(open_store().folder), lens, version)


def load_doubles(lens: Lens, version: int) -> "tuple[Twins, ...]":
    """Who may be one and the same."""
    return _load_doubles(str(open_store().folder), lens, version)


def load_frameworks() -> dict[str, Framework]:
    """The frameworks, shipped and the trust's own (kept in the data folder), by id."""
    from headlight.store.places import find_standards

    return read_frameworks(*find_standards())


@st.cache_resource(max_entries=4, show_spinner=False)
def _open_store(folder: str) -> "Store":
    from headlight import store

    return store.open_store(Path(folder))


@st.cache_data(max_entries=16, show_spinner=False, hash_funcs={Lens: repr})
def _load_portfolio(folder: str, lens: Lens, version: int) -> Portfolio:  # noqa: ARG001 the version is part of the key
    from headlight import store

    return store.load_portfolio(_open_store(folder), lens)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs={Lens: repr, View: repr})
def _load_matrix(folder: str, lens: Lens, version: int, view: View) -> Matrix:  # noqa: ARG001 the store's folder too
    return tidy_matrix(load_portfolio(lens, version), load_frameworks(), view)


@st.cache_data(max_entries=4, show_spinner=False, hash_funcs={Lens: repr})
def _load_directory(folder: str, lens: Lens, version: int) -> "Directory":  # noqa: ARG001 the version is part of the key
    from headlight import store

    return store.load_directory(_open_store(folder), lens)


@st.cache_data(max_entries=4, show_spinner=False, hash_funcs={Lens: repr})
def _load_doubles(folder: str, lens: Lens, version: int) -> "tuple[Twins, ...]":
    from headlight.taking.doubles import propose_doubles

    return propose_doubles(_load_directory(folder, lens, version))
