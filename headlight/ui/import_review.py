"""One file of a drop being looked at: its questions first, then the preview, beside what is understood of it."""

from collections.abc import Mapping
from html import escape

import msgspec
import streamlit as st

from headlight.access.lens import Lens
from headlight.frameworks import Framework
from headlight.model import Scale
from headlight.reading.recipe import compare_headings, find_headings
from headlight.scales import read_scales
from headlight.store import Store, load_known_people
from headlight.store.places import find_standards_folder
from headlight.store.preview import preview_batch
from headlight.taking.own_frameworks import find_agreed, keep_proposed
from headlight.taking.propose import Proposal, propose_batch
from headlight.ui.data import load_frameworks
from headlight.ui.frame import draw_title, show_html, show_note, show_section
from headlight.ui.import_accept import drop_known, find_incoming, show_accept, show_corrections
from headlight.ui.import_change import find_choices
from headlight.ui.import_change import show_changes as show_other_readings
from headlight.ui.import_desk import ASK_AGAIN, LEFT, Desk, find_known, find_recipe_used, keep_desk, put_desk
from headlight.ui.import_files import say_file, show_refused
from headlight.ui.import_findings import show_findings
from headlight.ui.import_form import show_question
from headlight.ui.import_people import show_people
from headlight.ui.import_preview import show_changes, show_comments, show_new, show_overlaps, show_ratings
from headlight.ui.import_questions import find_screen_of, find_screens
from headlight.ui.import_reading import show_rereading
from headlight.ui.import_understood import show_understood
from headlight.ui.import_words import say_count, say_new_shape, say_plain, say_start


def show_desk(store: Store, lens: Lens, desk: Desk) -> None:
    """The file on the screen: its questions, or the preview once there are none to ask."""
    frameworks, scales = load_frameworks(), read_scales()
    file = desk.shown
    show_html(f'{draw_title(file.workbook.file)}<p class="hl-para">{say_file(file)}</p>')
    show_refused(desk.refused)
    _show_recipe_used(store, lens, desk)
    screens = find_screens(desk)
    here = find_screen_of(screens, desk.file)
    if here is None and not screens:
        show_ratings(file, frameworks, scales)
    main, beside = st.columns([603, 405], gap=44)
    with beside:
        show_understood(file, frameworks, scales)
        changed = show_other_readings(file, frameworks, {**scales, **_own_scales(desk)})
        show_findings(file)
    with main:
        if here is not None:
            said = show_question(
                desk,
                screens[here],
                (desk.screens + here + 1, desk.screens + len(screens)),
                {**scales, **_own_scales(desk)},
                dict(find_choices(frameworks)),
            )
            _take(store, lens, msgspec.structs.replace(desk, screens=desk.screens + bool(said)), said or changed)
        elif screens:
            _show_nothing_here(desk, screens[0][0].files[0], len(screens))
            _take(store, lens, desk, changed)
        else:
            _take(store, lens, desk, changed)
            _show_preview(store, lens, desk, frameworks)


def _own_scales(desk: Desk) -> dict[str, Scale]:
    """The scales that the workbooks define themselves."""
    return {each.id: each for file in desk.files for each in file.reading.scales}


def _take(store: Store, lens: Lens, desk: Desk, said: Mapping[str, str]) -> None:
    """Take answers, or notes of what was put off: read again what they touch, and go on."""
    if not said:
        return
    answers = {id: text for id, text in desk.answers.items() if id.removeprefix(LEFT) not in said} | dict(said)
    answered = msgspec.structs.replace(desk, answers=answers)
    fresh = frozenset(said) & frozenset(answered.replies)
    proposed = [each for file in desk.files for each in file.reading.proposed]
    kept = keep_proposed(find_standards_folder(store.folder), find_agreed(proposed, said))
    if fresh:  # with a framework more, every file may say more
        answered = show_rereading(answered, find_known(store, lens, answered), None if kept else fresh)
    keep_desk(store, lens, go_on(answered))
    st.rerun()


def go_on(desk: Desk, *, first: bool = False) -> Desk:
    """The desk with the next file that is asked about on the screen, where this one's questions are settled.

    With ``first`` it is the file of the first question, whichever was on the screen.
    """
    screens = find_screens(desk)
    here = not screens or (not first and find_screen_of(screens, desk.file) is not None)
    return desk if here else msgspec.structs.replace(desk, file=screens[0][0].files[0])


def _show_recipe_used(store: Store, lens: Lens, desk: Desk) -> None:
    """Where an earlier import's answers were used: whose, and a way to be asked again."""
    used = find_recipe_used(store, lens, desk)
    if used is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="import-recipe"):
        changes = compare_headings(used.headings, find_headings(desk.shown.reading)) if used.headings else None
        said = f"Read with the answers given for {used.title}. {say_new_shape(changes) if changes else ''}".strip()
        st.html(f'<span class="hl-note">{escape(said)}</span>', width="content")
        again = st.button("Ask me again", type="tertiary", key="ask again")
    if again:
        fresh = msgspec.structs.replace(desk, answers=desk.answers | {ASK_AGAIN: "yes"})
        keep_desk(store, lens, go_on(show_rereading(fresh, find_known(store, lens, fresh))))
        st.rerun()


def _show_nothing_here(desk: Desk, next_file: int, screens: int) -> None:
    """A file without questions while others still have some."""
    show_section("Nothing is asked of this file")
    name = desk.files[next_file].workbook.file
    show_note(f"{say_start(say_count(screens, 'question'))} about other files come before the preview.")
    st.button(
        f"Go to {say_plain(name)}",
        on_click=put_desk,
        args=(msgspec.structs.replace(desk, file=next_file),),
        key="go on",
    )


def _show_preview(store: Store, lens: Lens, desk: Desk, frameworks: Mapping[str, Framework]) -> None:
    """Everything settled or put off: who is who, what would change, the comments, and accept."""
    people = load_known_people(store, lens)

    def propose(said: Mapping[str, str], names: Mapping[str, str]) -> Proposal:
        return propose_batch(find_incoming(desk, said), people, who=lens.who, answers=names)

    many = len(desk.files) > 1
    show_section("Before you accept", f"The whole import, {say_count(len(desk.files), 'file')}." if many else "")
    asked = propose(desk.answers, {}).questions
    settled = desk.answers | show_people(asked, desk.answers)
    batch = propose(settled, settled).batch
    if not batch.files:
        _show_empty(desk)
    else:
        settled |= show_corrections(preview_batch(store, lens, batch), batch, settled)
        batch = propose(settled, settled).batch
        preview = preview_batch(store, lens, batch)
        show_new(preview)
        show_changes(preview, batch, frameworks)
        show_overlaps(preview)
        batch = drop_known(batch, preview)
        show_comments(desk)
    if settled != desk.answers:
        desk = keep_desk(store, lens, msgspec.structs.replace(desk, answers=settled))
    _show_put_off(store, lens, desk)
    show_accept(store, lens, desk, batch)


def _show_put_off(store: Store, lens: Lens, desk: Desk) -> None:
    """The way back to the questions put off."""
    if any(map(desk.is_left, desk.doubts)):
        answers = {id: text for id, text in desk.answers.items() if not id.startswith(LEFT)}
        asked = msgspec.structs.replace(desk, answers=answers)
        st.button("Answer what was left", on_click=_keep, args=(store, lens, asked), key="answer left")


def _keep(store: Store, lens: Lens, desk: Desk) -> None:
    keep_desk(store, lens, desk)


def _show_empty(desk: Desk) -> None:
    """What to do where no file holds a rating."""
    for each in desk.files:
        said = [finding.text for finding in each.reading.findings][:3]
        said = said or ["No heading was found that stands for a criterion, with levels under it."]
        st.html(f'<p class="hl-para"><b>{escape(each.workbook.file)}</b> {escape(" ".join(said))}</p>')
    show_note(
        "Nothing can be imported from here. Check that the headings name a framework’s criteria and that levels stand "
        "under them, change a reading beside this, or fill in the template."
    )
