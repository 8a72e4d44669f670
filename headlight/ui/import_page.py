"""The import page from drop to accept: which of its faces is shown, and what each leads to."""

from collections.abc import Sequence

import streamlit as st

from headlight.access.lens import Lens
from headlight.errors import UserError
from headlight.store import Store
from headlight.store.unanswered import Unanswered, load_kept
from headlight.taking.files import Source
from headlight.ui.choices import find_side, show_foot
from headlight.ui.data import load_frameworks, load_portfolio, open_store
from headlight.ui.first_steps import show_assurances
from headlight.ui.frame import draw_link, draw_title, show_html
from headlight.ui.import_accept import find_done, forget_done, show_done
from headlight.ui.import_desk import CORRECTS, Desk, find_desk, find_known, find_wanted, keep_desk, take_drop
from headlight.ui.import_files import draw_taken, show_files, show_no_files, show_refused, show_uploader
from headlight.ui.import_reading import show_reading, show_returning
from headlight.ui.import_review import go_on, show_desk
from headlight.ui.import_start import draw_template, show_left, show_start, show_unanswered
from headlight.ui.import_undo import draw_undone
from headlight.ui.import_words import say_plain
from headlight.ui.side import show_find_box

_TURN = "import turn"


def show_import(lens: Lens) -> None:
    """The whole page, for whoever's lens it is."""
    store = open_store()
    desk, done = find_desk(), find_done()
    wanted = find_wanted(desk)
    if wanted is not None and done is None:
        _continue(store, lens, wanted)
    if desk.files or done:
        show_find_box()
    if desk.files:
        show_files(desk)
        with st.sidebar:
            dropped = show_uploader("Add files", f"drop {_turn()}")
            show_html(draw_taken())
    elif done:
        show_done(store, lens, done)
        with st.sidebar:
            dropped = show_uploader("Import more files", f"drop {_turn()}")
            show_html(draw_taken())
    else:
        dropped = _show_start(store, lens, desk)
    if dropped:
        _read(store, lens, desk, dropped)
    if desk.files:
        show_desk(store, lens, desk)
    show_foot(load_portfolio(lens).sample)
    find_side().step = _find_step(desk, done is not None)


def _find_step(desk: Desk, done: bool) -> str:
    """Where in the import one is: another file, another answer, accepted."""
    face = "done" if done else "start"
    return f"{desk.file} {len(desk.answers)} {desk.screens}" if desk.files else face


def _turn() -> int:
    """Goes up with every drop read, so that the uploader lets go of the files."""
    return int(st.session_state.get(_TURN, 0))


def _let_go() -> None:
    st.session_state[_TURN] = _turn() + 1


def _read(store: Store, lens: Lens, desk: Desk, dropped: Sequence[tuple[str, bytes]]) -> None:
    """Read what was dropped, keep it as pending, and show it."""
    known = find_known(store, lens, desk)
    files = [Source(name, lambda data=data: data) for name, data in dropped]  # type: ignore[misc]
    read = show_reading(desk, files, known, _let_go)
    _let_go()
    forget_done()
    keep_desk(store, lens, go_on(read, first=True))
    st.rerun()


def _show_start(store: Store, lens: Lens, desk: Desk) -> Sequence[tuple[str, bytes]]:
    """Before anything is dropped."""
    show_no_files()
    version = store.version()
    with st.container():  # whatever is said in it, the uploader keeps its place and so its files
        show_start(draw_title("Import workbooks") + draw_undone())
        show_refused(desk.refused)
        left = show_left(store, lens, version)
        unanswered = show_unanswered(lens, version)
    if unanswered:
        _take_up(store, lens, unanswered)
    if left is not None:
        _continue(store, lens, left)
    dropped = show_uploader("Workbooks", f"drop {_turn()}")
    if dropped:
        show_html(draw_taken())
    else:
        template = draw_template(tuple(load_frameworks().values()), load_portfolio(lens, version))
        # In a piece of its own: drawn anew with another, its list would start anew.
        show_html(f'<div class="hl-pieces">{draw_taken()}{template}</div>')
        show_assurances(lens, version, draw_link("Import history", "history"))
    return dropped


def _take_up(store: Store, lens: Lens, files: Sequence[Unanswered]) -> None:
    """Ask again what was left open when files were accepted; accepted anew, each takes its own place."""
    dropped = load_kept(store, lens, [each.file for each in files])
    corrects = {f"{CORRECTS}{each.file.sha256}": str(each.file.id) for each in files}
    answers = dropped.answers | corrects
    known = find_known(store, lens, Desk(answers=answers))
    keep_desk(store, lens, go_on(show_returning(dropped.workbooks, known, answers, None), first=True))
    forget_done()
    st.rerun()


def _continue(store: Store, lens: Lens, drop: int) -> None:
    """Take up a pending drop where it was left."""
    try:
        workbooks, answers = take_drop(store, lens, drop)
    except UserError as problem:
        st.error(say_plain(problem.sentence))
        return
    known = find_known(store, lens, Desk(answers=answers))
    keep_desk(store, lens, go_on(show_returning(workbooks, known, answers, drop), first=True))
    forget_done()
    st.rerun()
