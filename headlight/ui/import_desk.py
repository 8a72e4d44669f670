"""The desk: the files of one import being looked at, read again after every answer, kept as a pending drop."""

import msgspec
import streamlit as st
from msgspec import Struct

from headlight.access.lens import Lens
from headlight.model import Reading, Recipe, Workbook
from headlight.reading.reader import Known
from headlight.reading.recipe import find_recipe
from headlight.scales import read_scales
from headlight.store import Store
from headlight.store.drops import load_drop, remove_drop, save_drop
from headlight.store.recipes import load_recipes
from headlight.ui.data import load_frameworks

_DESK = "import desk"
ASK_AGAIN = "recipes/none"  # noted where the answers of earlier imports are not wanted
_NOTES = ("left/", "corrects/", "recipes/")  # kept beside the answers, and none of the reader's business


class File(Struct, frozen=True):
    """One file on the desk: its cells, and what was made of them with the answers given so far."""

    workbook: Workbook
    reading: Reading

    @property
    def holds_anything(self) -> bool:
        """Whether accepting it would bring anything at all."""
        return bool(self.reading.ratings or self.reading.register or self.reading.objectives)


class Desk(Struct, frozen=True):
    """All of one drop: its files, the sentences of those refused, and what a person said so far.

    ``answers`` holds the answers to questions by id, and beside them notes under the names in ``_NOTES``.
    """

    files: tuple[File, ...] = ()
    refused: tuple[str, ...] = ()
    answers: dict[str, str] = {}
    drop: int | None = None  # its id in the store
    file: int = 0  # the one on the screen
    screens: int = 0  # of questions answered or put off so far

    @property
    def shown(self) -> File:
        """The file on the screen."""
        return self.files[min(self.file, len(self.files) - 1)]

    @property
    def replies(self) -> dict[str, str]:
        """The answers that the reader takes."""
        return {id: text for id, text in self.answers.items() if not id.startswith(_NOTES)}


def find_desk() -> Desk:
    """The desk of this session, empty at first."""
    desk = st.session_state.get(_DESK)
    return desk if isinstance(desk, Desk) else Desk()


def put_desk(desk: Desk) -> None:
    """Remember a desk for this session."""
    st.session_state[_DESK] = desk


def keep_desk(store: Store, lens: Lens, desk: Desk) -> Desk:
    """Remember a desk, and keep it as a pending drop, so that it can be left and come back to."""
    name = desk.files[0].workbook.file if desk.files else ""
    workbooks = [each.workbook for each in desk.files]
    drop = save_drop(store, lens, name, workbooks, desk.answers, desk.drop) if workbooks else desk.drop
    kept = msgspec.structs.replace(desk, drop=drop)
    put_desk(kept)
    return kept


def clear_desk(store: Store, lens: Lens) -> None:
    """Forget the desk and its pending drop."""
    desk = find_desk()
    if desk.drop is not None:
        remove_drop(store, lens, desk.drop)
    put_desk(Desk())


def take_drop(store: Store, lens: Lens, id: int) -> tuple[tuple[Workbook, ...], dict[str, str]]:
    """The files and answers of a pending drop; raises ``UserError`` where it is gone."""
    dropped = load_drop(store, lens, id)
    return dropped.workbooks, dropped.answers


def find_known(store: Store, lens: Lens, desk: Desk) -> Known:
    """What the reader is told: the frameworks and scales, the recipes kept, the answers given."""
    return Known(
        frameworks=tuple(load_frameworks().values()),
        scales=tuple(read_scales().values()),
        recipes=() if ASK_AGAIN in desk.answers else load_recipes(store, lens),
        answers=desk.replies,
    )


def find_recipe_used(store: Store, lens: Lens, desk: Desk) -> Recipe | None:
    """The recipe of an earlier import whose answers the file on the screen was read with."""
    if ASK_AGAIN in desk.answers:
        return None
    found = find_recipe(desk.shown.reading.shape, load_recipes(store, lens))
    return found if found and any(step.by == "person" for step in found.steps) else None
