"""The history of imports: a line each, with its files, how they were read, and undo."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from headlight.access.lens import Lens
from headlight.model import Import
from headlight.store import Held, Store
from headlight.ui.import_undo import show_undo
from headlight.ui.import_words import say_count, say_moment, say_start

_MOST = 6  # files named before the rest is folded away


def say_history(imports: Sequence[Import]) -> str:
    """How many imports stand, and how much they hold."""
    real = [each for each in imports if each.undone_at is None and not each.sample]
    if real:
        ratings = sum(each.ratings for each in real)
        stands = say_start(say_count(len(real), "import stands", "imports stand"))
        return f"{stands}, with {ratings:,} ratings. Each can be undone exactly."
    if any(each.undone_at is None for each in imports):
        return "Only the invented sample stands. It steps aside at your first import."
    return "No import stands: all of them were undone."


def show_import_line(store: Store, lens: Lens, each: Import, files: Sequence[Held], others: Sequence[Import]) -> None:
    """One import: when, who, how much, its files; with undo while it stands."""
    with st.container(key=f"history-{each.id}"):
        said, button = st.columns([84, 16], vertical_alignment="top")
        said.html(_line(each, files, aside=_stands_aside(each, others)))
        if each.undone_at is None and lens.everything:
            with button:
                show_undo(store, lens, each, others)


def _stands_aside(each: Import, others: Sequence[Import]) -> bool:
    """Whether it is the sample, out of sight while a real import stands."""
    return each.sample and any(not other.sample and other.undone_at is None for other in others)


def _line(each: Import, files: Sequence[Held], *, aside: bool) -> str:
    title = "Invented sample" if each.sample else say_start(say_count(len(files) or len(each.files), "file"))
    state = " It has stepped aside while your own imports stand." if aside else ""
    undone = f" Undone on {say_moment(each.undone_at)}." if each.undone_at else ""
    rows = [_file(file) for file in files]
    shown, rest = "".join(rows[:_MOST]), "".join(rows[_MOST:])
    more = (
        f'<details class="hl-more"><summary>{say_count(len(rows) - _MOST, "more file", digits=True)}</summary>'
        f"<ul>{rest}</ul></details>"
        if rest
        else ""
    )
    ratings = say_count(each.ratings, "rating", digits=True)
    gone = ' class="hl-gone"' if each.undone_at else ""
    return (
        f'<div class="hl-history"><div><time datetime="{each.at.isoformat()}">{escape(say_moment(each.at))}</time>'
        f"<small>{escape(each.who)}</small></div>"
        f"<div{gone}><b>{escape(title)}</b>, {escape(ratings)}.{escape(undone)}{escape(state)}"
        f"<ul>{shown}</ul>{more}</div></div>"
    )


def _file(file: Held) -> str:
    parts = (
        say_count(file.ratings, "rating", digits=True),
        f"{say_count(file.questions, 'question', digits=True)} left open" if file.questions else "",
        _say_recipe(file),
        "" if file.counts or not file.stands or file.sample else "replaced by a later file",
    )
    said = ", ".join(part for part in parts if part)
    return f"<li>{escape(file.name)}<small>{escape(said)}</small></li>"


def _say_recipe(file: Held) -> str:
    if not file.recipe:
        return ""
    return "answers kept as a recipe" if file.recipe == file.name else f"read by the recipe of {file.recipe}"
