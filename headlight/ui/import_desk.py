"""The desk: the files of one import being looked at, read again after every answer, kept as a pending drop."""

import msgspec
import streamlit as st
from msgspec import Struct

from headlight.access.lens import Lens
from headlight.model import Recipe, Workbook
from headlight.reading.reader import Known
from headlight.reading.recipe import find_recipe
from headlight.store import Store
from headlight.store.drops import load_drop, remove_drop, save_drop
from headlight.store.recipes import load_recipes
from headlight.taking.doubts import Doubt, File, find_doubts
from headlight.taking.files import find_known as find_told
from headlight.ui.address import find_params, write_params

_DESK = "import desk"
_PARAM = "drop"  # of the address, so that a page loaded again shows the drop that it showed
ASK_AGAIN = "recipes/none"  # noted where the answers of earlier imports are not wanted
LEFT, APART = "left/", "apart/"  # before what is noted of a question: put off; asked file by file
CORRECTS = "corrects/"  # before the content of a file that takes another's place
_NOTES = (LEFT, APART, CORRECTS, "recipes/")  # kept beside the answers, and none of the reader's business


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

    @property
    def apart(self) -> frozenset[str]:
        """The ids of the questions that are asked file by file."""
        return frozenset(id.removeprefix(APART) for id in self.answers if id.startswith(APART))

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Everything still open, those that most ratings hang on first, put off or not."""
        return find_doubts(self.files, self.apart)

    def is_left(self, doubt: Doubt) -> bool:
        """Whether a doubt was put off, for every file that shares it."""
        return all(f"{LEFT}{key}" in self.answers for key in doubt.keys)

    @property
    def waiting(self) -> int:
        """How many ratings hang on an open question."""
        return sum(each.status == "review" for file in self.files for each in file.reading.ratings)


def find_desk() -> Desk:
    """The desk of this session, empty at first."""
    desk = st.session_state.get(_DESK)
    return desk if isinstance(desk, Desk) else Desk()


def put_desk(desk: Desk) -> None:
    """Remember a desk for this session."""
    st.session_state[_DESK] = desk


def keep_desk(store: Store, lens: Lens, desk: Desk) -> Desk:
    """Remember a desk, and keep it as a pending drop, so that it can be left and come back to."""
    kept = msgspec.structs.replace(desk, drop=_save(store, lens, desk) if desk.files else desk.drop)
    put_desk(kept)
    _note(kept.drop)
    return kept


def _save(store: Store, lens: Lens, desk: Desk) -> int:
    workbooks = [each.workbook for each in desk.files]
    left = (len(desk.doubts), desk.waiting)
    return save_drop(store, lens, workbooks[0].file, workbooks, desk.answers, desk.drop, left)


def _note(drop: int | None) -> None:
    """Name a drop in the address, or none."""
    params = {name: text for name, text in find_params().items() if name != _PARAM}
    wanted = params if drop is None else params | {_PARAM: str(drop)}
    if wanted != find_params():
        write_params(wanted)


def find_wanted(desk: Desk) -> int | None:
    """The drop that the address names, where it is another than the one on the desk."""
    wanted = find_params().get(_PARAM, "")
    return int(wanted) if wanted.isdecimal() and int(wanted) != desk.drop else None


def put_aside() -> None:
    """Clear the desk, and leave its drop pending."""
    put_desk(Desk())
    _note(None)


def clear_desk(store: Store, lens: Lens) -> None:
    """Forget the desk and its pending drop."""
    desk = find_desk()
    if desk.drop is not None:
        remove_drop(store, lens, desk.drop)
    put_aside()


def take_drop(store: Store, lens: Lens, id: int) -> tuple[tuple[Workbook, ...], dict[str, str]]:
    """The files and answers of a pending drop; raises ``UserError`` where it is gone."""
    dropped = load_drop(store, lens, id)
    return dropped.workbooks, dropped.answers


def find_known(store: Store, lens: Lens, desk: Desk) -> Known:
    """What the reader is told: the frameworks and scales, the recipes kept, the answers given."""
    return find_told(store, desk.replies, () if ASK_AGAIN in desk.answers else load_recipes(store, lens))


def find_recipe_used(store: Store, lens: Lens, desk: Desk) -> Recipe | None:
    """The recipe of an earlier import whose answers the file on the screen was read with."""
    if ASK_AGAIN in desk.answers:
        return None
    found = find_recipe(desk.shown.reading.shape, load_recipes(store, lens))
    return found if found and any(step.by == "person" for step in found.steps) else None
