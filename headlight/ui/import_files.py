"""The files of an import: the list at the side, each one's state, and the sentence under its name."""

from collections.abc import Sequence
from html import escape

import msgspec
import streamlit as st

from headlight.taking.doubts import File
from headlight.ui.choices import find_side
from headlight.ui.import_desk import Desk, put_aside, put_desk
from headlight.ui.import_words import say_count, say_number, say_plain, say_start

_ASIDE = "It is kept for thirty days under Waiting, with the answers given so far."
_TAKEN = "Excel, OpenDocument or CSV, up to 25 MB each. Files stay on the trust’s own machine."


def show_files(desk: Desk) -> None:
    """The files of this import at the side, each a way to see it, with its state."""
    doubts = desk.doubts
    with st.sidebar, st.container(key="import-files"):
        st.html('<h2 class="hl-side">This import</h2>')
        for place, each in enumerate(desk.files):
            with st.container(horizontal=True, horizontal_alignment="distribute", key=f"import-file-{place}"):
                name = say_plain(each.workbook.file)
                shown = f"**{name}**" if place == desk.file else name
                st.button(shown, type="tertiary", key=f"file {place}", on_click=_look_at, args=(desk, place))
                mine = [doubt for doubt in doubts if place in doubt.files]
                left = sum(map(desk.is_left, mine))
                state = say_state(each, len(mine) - left, left)
                st.html(f'<span class="hl-state">{escape(state)}</span>', width="content")
    st.sidebar.button("Put this import aside", type="tertiary", key="put aside", on_click=put_aside, help=_ASIDE)


def show_no_files() -> None:
    """The side of the page before anything is dropped."""
    find_side().said = ("This import", "No file yet")


def show_uploader(label: str, key: str) -> Sequence[tuple[str, bytes]]:
    """Where files are dropped; their names and bytes."""
    files = st.file_uploader(label, accept_multiple_files=True, key=key, help=None)
    return [(each.name, each.getvalue()) for each in files]


def draw_taken() -> str:
    """What may be dropped, to stand under where it is, as a piece of HTML."""
    return f'<p class="hl-note">{_TAKEN}</p>'


def show_refused(sentences: Sequence[str]) -> None:
    """The files that were not read: a sentence each, with what was seen and what to do."""
    if sentences:
        lines = "".join(f"<p>{escape(each)}</p>" for each in sentences)
        title = say_start(say_count(len(sentences), "file was", "files were"))
        st.html(f'<div class="hl-refused" role="status"><b>{escape(title)} not read</b>{lines}</div>')


def _look_at(desk: Desk, place: int) -> None:
    put_desk(msgspec.structs.replace(desk, file=place))


def say_waiting(ratings: int, asked: int) -> str:
    """How many ratings wait for how many answers."""
    wait = "waits" if ratings == 1 else "wait"
    return f"{ratings:,} {wait} for {say_count(asked, 'answer')}"


def say_file(file: File) -> str:
    """The sentence under a file's name: how much was read, how much can be used, how much waits."""
    ratings = file.reading.ratings
    if not ratings:
        return "No rating was read from this file. Nothing is saved until you accept the import."
    sheets = len({each.sheet for each in ratings})
    waiting = sum(each.status == "review" for each in ratings)
    asked = len(file.reading.questions)
    first = f"{say_count(len(ratings), 'rating', digits=True)} read from {say_count(sheets, 'sheet')}."
    if waiting == len(ratings):
        used = f" {'All of them wait' if waiting > 1 else 'It waits'} for {say_count(asked, 'answer')}."
    elif waiting:
        used = f" {len(ratings) - waiting:,} can be used now; {say_waiting(waiting, asked)}."
    else:
        used = " All can be used." if len(ratings) > 1 else " It can be used."
    return f"{first}{used} Nothing is saved until you accept the import."


def say_state(file: File, asked: int, left: int) -> str:
    """A file's state in the list at the side: how much is asked of it, how much of that was put off."""
    if asked > 0:
        return f"{asked} asked"
    if not file.holds_anything:
        return "nothing read"
    if asked == left == 0 and not file.reading.ratings:
        return "a register" if file.reading.register else "no ratings"
    return say_start(f"{say_number(left)} left") if left else "ready"
