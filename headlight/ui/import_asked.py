"""What a screen of questions is about: where, how much hangs on it, and the sheet with the cells in question."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from headlight.model import Question, Sheet
from headlight.store.kept import keep_sheets
from headlight.taking.doubts import Doubt, File
from headlight.ui.import_desk import Desk
from headlight.ui.import_places import find_evidence, find_marked
from headlight.ui.import_sheet import show_whole_sheet
from headlight.ui.import_words import say_count, say_list, say_start
from headlight.ui.sheet_picture import show_sheet_picture

_ALIKE = {
    "criterion": "Which criterion does each of these headings stand for?",
    "value": "What do these marks stand for?",
    "cycle": "Which academic year do these belong to?",
    "school": "Which schools are these?",
    "leader": "Who are these?",
    "source": "Who gave these ratings?",
}


def show_asked(desk: Desk, screen: Sequence[Doubt], place: tuple[int, int]) -> tuple[File, bool]:
    """The head of a screen of questions and the picture of its sheet; the file it is shown in, and whether a person
    wants to be asked of each file apart."""
    file = desk.files[desk.file] if desk.file in screen[0].files else desk.files[screen[0].files[0]]
    with st.container(gap="small"):
        _show_head(file, screen, place)
        apart = _show_others(desk, file, screen)
        _show_picture(file, [find_here(file, each) for each in screen])
    return file, apart


def find_here(file: File, doubt: Doubt) -> Question:
    """A doubt as the file on the screen asks it, in its own sheet and cells."""
    asked = (each for each in file.reading.questions if each.id in {key.partition("/")[0] for key in doubt.keys})
    alike = (each for each in file.reading.questions if each.subject == doubt.question.subject)
    return next(asked, next(alike, doubt.question))


def _show_others(desk: Desk, file: File, screen: Sequence[Doubt]) -> bool:
    """Which other files an answer holds for, and whether it is to be asked of each apart."""
    names = [desk.files[place].workbook.file for place in screen[0].files if desk.files[place] is not file]
    if not names:
        return False
    with st.container(horizontal=True, vertical_alignment="center", key="import-others"):
        st.html(f'<p class="hl-note">{escape(f"Your answer holds for {say_list(names, 4)} too.")}</p>', width="content")
        return len(screen) == 1 and st.button("Ask for each file", type="tertiary", key="ask apart")


def _show_head(file: File, screen: Sequence[Doubt], place: tuple[int, int]) -> None:
    question = find_here(file, screen[0])
    ratings = sum(each.ratings for each in screen)
    sheet = f"Sheet {question.sheet}, " if question.sheet else ""
    places = find_marked(file.reading, question) if len(screen) == 1 else say_count(len(screen), "place")
    number = f"Question {place[0]} of {place[1]}" if place[1] > 1 else say_start(say_count(len(screen), "question"))
    hang = (
        f"{say_count(ratings, 'rating hangs', 'ratings hang', digits=True)} on {'it' if len(screen) == 1 else 'them'}"
    )
    where = say_start(f"{sheet}{places}")
    text = question.text if len(screen) == 1 else _ALIKE.get(question.kind, question.text)
    st.html(
        '<div class="hl-section"></div>'
        f'<div class="hl-asked-head"><span>{escape(f"{number}. {where}".rstrip(", "))}</span>'
        f'<span>{escape(hang)}</span></div><h2 class="hl-question">{escape(text)}</h2>'
    )


def _show_picture(file: File, questions: Sequence[Question]) -> None:
    """The sheet with the range asked about, and a way to see all of it; what is not kept is not shown either."""
    arrived = tuple(each for each in file.workbook.sheets if each.name == questions[0].sheet)
    for sheet in keep_sheets(arrived, file.reading)[:1]:
        _show_both(file, sheet, questions)


def _show_both(file: File, sheet: Sheet, questions: Sequence[Question]) -> None:
    with st.container(gap="xxsmall"):
        _show_sheet(file, sheet, questions)
        show_whole_sheet(sheet)


def _show_sheet(file: File, sheet: Sheet, questions: Sequence[Question]) -> None:
    """One question's cells marked, with those its reason speaks of ringed; of several, each place ringed."""
    first, *others = questions
    if others:
        show_sheet_picture(sheet, first.range, tuple(each.range for each in others))
    else:
        show_sheet_picture(sheet, find_marked(file.reading, first), find_evidence(first.reason, sheet))
