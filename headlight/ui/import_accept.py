"""Accepting a drop: the batch as it stands, the three buttons under it, and what is said afterwards."""

from collections.abc import Mapping
from functools import partial

import streamlit as st
from msgspec import Struct

from headlight.access.lens import Lens
from headlight.errors import UserError
from headlight.model import Import, Recipe
from headlight.reading.recipe import format_recipe, propose_recipe
from headlight.store import Batch, Incoming, Preview, Store, load_imports, save_import
from headlight.store.places import find_standards_folder
from headlight.store.recipes import save_recipe
from headlight.taking.doubts import File
from headlight.taking.files import Progress, Told
from headlight.taking.own_frameworks import keep_proposed
from headlight.ui.downloads import show_file
from headlight.ui.frame import draw_sentence, draw_title, show_html, show_link, show_note
from headlight.ui.import_desk import CORRECTS, Desk, clear_desk, find_desk
from headlight.ui.import_files import show_refused
from headlight.ui.import_undo import show_undo
from headlight.ui.import_words import say_count, say_day, say_list, say_plain, say_start
from headlight.ui.import_work import show_work

_DONE = "import done"


class Done(Struct, frozen=True):
    """The import just accepted, whether the sample stepped aside for it, and what of the drop is not in."""

    accepted: Import
    aside: bool
    refused: tuple[str, ...] = ()  # a sentence for each file that could not be read
    waiting: int = 0  # ratings that still hang on a question


def find_incoming(desk: Desk, answers: Mapping[str, str]) -> tuple[Incoming, ...]:
    """Every file that would bring something, with its recipe and the earlier file it corrects."""
    return tuple(_incoming(each, desk, answers) for each in desk.files if each.holds_anything)


def _incoming(file: File, desk: Desk, answers: Mapping[str, str]) -> Incoming:
    corrects = answers.get(f"{CORRECTS}{file.workbook.sha256}", "")
    return Incoming(
        workbook=file.workbook,
        reading=file.reading,
        answers=desk.replies,
        recipe=_find_kept(find_recipe_of(file, desk)),
        replaces=int(corrects) if corrects.isdigit() else None,
    )


def find_recipe_of(file: File, desk: Desk) -> Recipe:
    """How a file was read, as a recipe for the next of its shape."""
    return propose_recipe(file.reading, desk.replies, file.workbook.file)


def _find_kept(recipe: Recipe) -> Recipe | None:
    """A recipe worth keeping: one in which a person settled something."""
    return recipe if any(step.by == "person" for step in recipe.steps) else None


def drop_known(batch: Batch, preview: Preview) -> Batch:
    """The batch without the files that stand already."""
    pairs = zip(batch.files, preview.files, strict=True)
    files = tuple(each for each, seen in pairs if not seen.already)
    return Batch(files, batch.who, batch.sample, batch.schools, batch.leaders)


def show_corrections(preview: Preview, batch: Batch, answers: Mapping[str, str]) -> dict[str, str]:
    """Whether a file corrects an earlier one that it seems to; every choice as it stands."""
    chosen: dict[str, str] = {}
    for each, incoming in zip(preview.files, batch.files, strict=True):
        earlier = each.suggestion or each.replaces
        if each.already or earlier is None or earlier.sha256 == incoming.workbook.sha256:
            continue
        note = f"{CORRECTS}{incoming.workbook.sha256}"
        labels = {str(earlier.id): "Yes, it takes that one’s place", "no": "No, both stand"}
        now = answers.get(note, str(earlier.id))
        chosen[note] = st.radio(
            f"Is **{say_plain(each.file)}** a correction of {say_plain(earlier.name)}, imported on "
            f"{say_day(earlier.at)}?",
            list(labels),
            index=0 if now != "no" else 1,
            format_func=labels.__getitem__,
            captions=[say_plain(each.reason), ""],
            key=f"which {note}",
            horizontal=True,
        )
    return chosen


def show_accept(store: Store, lens: Lens, desk: Desk, batch: Batch) -> None:
    """Accept, save the recipe, or discard; what still waits for an answer is said."""
    waiting = desk.waiting
    total = sum(len(each.reading.ratings) for each in batch.files)
    if waiting:
        show_note(
            f"{say_start(say_count(waiting, 'rating', digits=True))} still wait for an answer. They are kept with the "
            "rest, and count as not rated until the question is answered."
        )
    with st.container(horizontal=True, key="import-accept"):
        if batch.files:
            accepted = st.button("Accept import", type="primary", key="accept import")
            _show_recipe(store, lens, desk)
        else:
            accepted = False
        st.button("Discard", on_click=clear_desk, args=(store, lens), key="discard import")
    if accepted:
        _accept(store, lens, batch)
    if batch.files:
        files = say_count(len(batch.files), "file")
        show_note(
            f"{total:,} ratings from {files}. The workbooks themselves are not kept, only the cells of the sheets read."
        )


def _accept(store: Store, lens: Lens, batch: Batch) -> None:
    """Store the batch, with its progress; stopped in time, nothing of it is stored."""
    standing = [each for each in load_imports(store, lens) if each.undone_at is None]
    aside = bool(standing) and all(each.sample for each in standing)
    desk = find_desk()

    def job(told: Told) -> Import:
        keep_proposed(
            find_standards_folder(store.folder), (each for file in batch.files for each in file.reading.proposed)
        )
        return save_import(store, lens, batch, lambda name, place: told(Progress(name, place, len(batch.files))))

    def finish(done: Import) -> None:
        for each in batch.files:
            if each.recipe:
                save_recipe(store, lens, each.recipe)
        clear_desk(store, lens)
        st.session_state[_DONE] = Done(done, aside, desk.refused, desk.waiting)

    try:
        finish(show_work(job, doing="Storing", stop="Stop, and store nothing", late=finish))
    except UserError as problem:
        st.error(say_plain(problem.sentence))
        return
    st.rerun()


def _show_recipe(store: Store, lens: Lens, desk: Desk) -> None:
    """The recipe of the file on the screen, downloaded and kept in one click."""
    recipe = find_recipe_of(desk.shown, desk)
    name = "".join(letter if letter.isalnum() else "-" for letter in recipe.title.rpartition(".")[0] or recipe.title)
    show_file(
        "Save recipe",
        f"{name} recipe",
        "toml",
        lambda: format_recipe(recipe).encode(),
        then=partial(save_recipe, store, lens, recipe),
        help="How this file was read and what you answered: next year’s of this shape is then read unasked.",
    )


def find_done() -> Done | None:
    """What there is to say of the import just accepted."""
    done = st.session_state.get(_DONE)
    return done if isinstance(done, Done) else None


def forget_done() -> None:
    """Go on from what was said of the last import."""
    st.session_state.pop(_DONE, None)


def show_done(store: Store, lens: Lens, done: Done) -> None:
    """How many ratings are in now and what is not, where to see them, and how to take them back."""
    accepted = done.accepted
    rated = say_start(say_count(accepted.ratings, "rating is", "ratings are", digits=True))
    gone = " The invented sample has stepped aside." if done.aside else ""
    told = rated + " in" if accepted.ratings else "What is told of schools and people is in"
    said = draw_sentence(f"{told}, from {say_list(accepted.files, 3)}.{gone}")
    show_html(draw_title("The import is in") + said)
    if done.waiting:
        left = say_start(say_count(done.waiting, "rating still waits", "ratings still wait", digits=True))
        show_note(f"{left} for an answer and count as not rated. Import workbooks asks again.")
    show_refused(done.refused)
    with st.container(horizontal=True, vertical_alignment="center", key="import-done"):
        show_link("See the heat map", "heatmap")
        show_link("People and schools", "people")
        show_link("Import history", "history")
        show_undo(store, lens, accepted, load_imports(store, lens), label="Undo this import")
