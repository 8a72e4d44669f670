"""From a figure to its cell: a drawer with file, sheet, cell, the words as written, and the sheet around them."""

from html import escape

import streamlit as st

from headlight.access.lens import Lens
from headlight.charts.sheet import draw_sheet
from headlight.errors import UserError
from headlight.model import Trail
from headlight.ui.address import close_opened
from headlight.ui.data import open_store
from headlight.ui.kept import keep

Place = tuple[str, str, str]  # file, sheet, cell


def show_trail(lens: Lens, rating: int, reading: str = "") -> None:
    """Open the drawer on one rating; ``reading`` is the level it was taken for, in words."""
    _show_drawer(lens, rating, reading)


@keep(most=256)
def load_places(lens: Lens, version: int, ratings: tuple[int, ...]) -> dict[int, Place]:  # noqa: ARG001 part of the key
    """File, sheet and cell of each of some ratings that is this lens's."""
    from headlight import store

    return store.load_places(open_store(), lens, ratings)


def find_place_words(place: Place) -> str:
    """Sheet and cell in words; a CSV has no sheet."""
    _, sheet, cell = place
    return f"{sheet}, cell {cell}" if sheet else f"cell {cell}"


@st.dialog("Where this was read", width="medium", position="right", on_dismiss=close_opened)
def _show_drawer(lens: Lens, rating: int, reading: str) -> None:
    from headlight import store

    try:
        trail = store.load_trail(open_store(), lens, rating)
    except UserError as problem:
        st.write(problem.sentence)
        return
    st.html(draw_trail(trail, reading))
    if trail.surroundings is not None:
        st.html(draw_sheet(trail.surroundings, trail.cell))


def draw_trail(trail: Trail, reading: str = "") -> str:
    """The trail's facts as an escaped list."""
    facts = [
        ("File", escape(trail.file)),
        ("Sheet", escape(trail.sheet) if trail.sheet else "none: a file of text has no sheets"),
        ("Cell", escape(trail.cell)),
        ("As written", f"<q>{escape(trail.raw)}</q>"),
        ("Read as", escape(reading)),
        ("How", escape(trail.step)),
        ("Comment", f'<span class="hl-comment">{escape(trail.comment)}</span>' if trail.comment else ""),
        ("Appraisal", f"{trail.day:%-d %B %Y}" if trail.day else ""),
        ("Accepted", f"by {escape(trail.who)} on {trail.at:%-d %B %Y}"),
        ("Content", f"SHA-256 {escape(trail.sha256[:16])}…"),
    ]
    rows = "".join(f"<dt>{name}</dt><dd>{words}</dd>" for name, words in facts if words)
    return f'<dl class="hl-trail">{rows}</dl>'
