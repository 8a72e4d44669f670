"""Standings and matrices as pages need them, derived once for each lens, version and choice."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from headlight.access.lens import Lens
from headlight.analysis.areas import derive_areas, tidy_statements
from headlight.analysis.matrix import Matrix, tidy_matrix
from headlight.analysis.profile import Profile, Who, tidy_profile, tidy_years
from headlight.analysis.record import tidy_record
from headlight.analysis.rows import tidy_heads
from headlight.analysis.standing import Standing, find_standings
from headlight.analysis.view import View
from headlight.ui.data import load_frameworks, load_portfolio, open_store

_HASHED: dict[str | type[Any], Callable[[Any], Any]] = {Lens: repr, View: repr, Who: repr}


def load_standings(lens: Lens, version: int, view: View) -> tuple[Standing, ...]:
    """The heads' areas of record for a view's framework, source, cycle and point; every cycle where it has none."""
    return _load_standings(_folder(), lens, version, _bare(view), "areas")


def load_statement_standings(lens: Lens, version: int, view: View) -> tuple[Standing, ...]:
    """The same for statements."""
    return _load_standings(_folder(), lens, version, _bare(view), "statements")


def load_matrix(lens: Lens, version: int, view: View) -> Matrix:
    """The heads against the areas in a view's cycle, filters and all, no area opened."""
    return _load_matrix(_folder(), lens, version, view.where(area=None, leader=None))


def load_profile(lens: Lens, version: int, view: View, who: Who) -> Profile:
    """One subject's reviews of record in a view's cycle and point, by every source."""
    return _load_profile(_folder(), lens, version, _bare(view), who)


def load_years(lens: Lens, version: int, view: View, who: Who) -> tuple[Standing, ...]:
    """One subject's areas of record in every cycle."""
    return _load_years(_folder(), lens, version, _bare(view), who)


def _bare(view: View) -> View:
    """A view's choices of ratings alone."""
    return View(framework=view.framework, cycle=view.cycle, point=view.point, source=view.source, by=view.by)


def _folder() -> str:
    return str(open_store().folder)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_HASHED)
def _load_standings(folder: str, lens: Lens, version: int, view: View, kind: str) -> tuple[Standing, ...]:  # noqa: ARG001
    heads = tidy_heads(load_portfolio(lens, version).ratings)
    record = tidy_record(
        heads, framework=view.framework, cycle=view.cycle, point=view.point, source=view.source, by=view.by
    )
    derive = derive_areas if kind == "areas" else tidy_statements
    return find_standings(derive(record, load_frameworks()))


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_HASHED)
def _load_matrix(folder: str, lens: Lens, version: int, view: View) -> Matrix:  # noqa: ARG001
    return tidy_matrix(load_portfolio(lens, version), load_frameworks(), view)


@st.cache_data(max_entries=256, show_spinner=False, hash_funcs=_HASHED)
def _load_profile(folder: str, lens: Lens, version: int, view: View, who: Who) -> Profile:  # noqa: ARG001
    return tidy_profile(load_portfolio(lens, version).ratings, load_frameworks(), view, who)


@st.cache_data(max_entries=256, show_spinner=False, hash_funcs=_HASHED)
def _load_years(folder: str, lens: Lens, version: int, view: View, who: Who) -> tuple[Standing, ...]:  # noqa: ARG001
    return tidy_years(load_portfolio(lens, version).ratings, load_frameworks(), view, who)
