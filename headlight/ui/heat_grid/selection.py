"""Who stands at a level in an area: a question to ask of the heat map, in place of an order by level."""

import streamlit as st

from headlight.analysis.headlines import say_number, say_who
from headlight.analysis.matrix import Column, Matrix, Tally
from headlight.ui.address import find_view, write_view
from headlight.ui.filters import show_view_foot

_NONE = {"none": "Without a level"}


def show_selection(matrix: Matrix, sample: bool) -> None:
    """The two choices at the side, the level's only where an area is chosen, and the foot of the sidebar."""
    areas = {column.code: column for column in matrix.columns if column.parent is None}
    st.session_state["filter at"] = matrix.view.at or st.session_state.get("asking at") or ""
    words = {"": "Everybody", **{code: f"{each.number} {each.text}" for code, each in areas.items()}}
    st.sidebar.selectbox(
        "Only who stands, in", list(words), format_func=words.__getitem__, key="filter at", on_change=_ask
    )
    at = str(st.session_state["filter at"])
    if at:
        levels = find_levels(matrix, at)
        st.session_state["filter level"] = matrix.view.level if matrix.view.level in levels else None
        st.sidebar.selectbox(
            "at", list(levels), index=None, format_func=levels.__getitem__, key="filter level", on_change=_choose,
            placeholder="Choose a level",
        )  # fmt: skip
    show_view_foot(sample)


def find_levels(matrix: Matrix, area: str) -> dict[str, str]:
    """The levels to choose from in an area: those of the scale most are on there, and none."""
    ladder = _find_tally(matrix, area)[1].ladder
    words = ladder.words if ladder else ()
    return {str(rung): word for rung, word in enumerate(words, 1)} | _NONE


def say_selection(matrix: Matrix) -> str:
    """How many stand at the level asked for; nothing where nobody asked."""
    view = matrix.view
    if not view.at or view.level not in (levels := find_levels(matrix, view.at)):
        return ""
    column, tally = _find_tally(matrix, view.at)
    count, who = len(matrix.rows), say_who(matrix)
    stand = f"{say_number(count) if count else 'no'} {who[:-1] if count == 1 else who} {'is' if count == 1 else 'are'}"
    level = "without a level" if view.level == "none" else f"at {levels[view.level]}"
    other = f" {tally.other} on another scale are not counted." if tally.other and view.level != "none" else ""
    return f"{stand[0].upper()}{stand[1:]} {level} in {column.text}.{other}"


def _find_tally(matrix: Matrix, area: str) -> tuple[Column, Tally]:
    pairs = zip(matrix.columns, matrix.tallies, strict=True)
    return next((column, tally) for column, tally in pairs if column.code == area)


def _ask() -> None:
    """An area alone selects nobody: it waits for its level, in this session and not in the address."""
    at = str(st.session_state["filter at"])
    st.session_state["asking at"] = at
    write_view(find_view().where(at=None, level=None))


def _choose() -> None:
    write_view(find_view().where(at=str(st.session_state["filter at"]), level=st.session_state["filter level"]))
