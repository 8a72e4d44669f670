"""Reading the files of a drop in one child process, with progress by file and a way to stop."""

import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from html import escape
from typing import TypeVar

import msgspec
import streamlit as st

from headlight.errors import Refusal, UserError
from headlight.model import Reading, Workbook
from headlight.reading.guard import Child
from headlight.reading.reader import Known
from headlight.ui.import_desk import Desk, File
from headlight.ui.import_words import say_count

T = TypeVar("T")
_BEAT = 0.15  # seconds between two looks at the child: so soon is a stop felt


class Dropped(msgspec.Struct, frozen=True):
    """One file as it came: its name and its bytes."""

    name: str
    data: bytes


def show_reading(desk: Desk, dropped: Sequence[Dropped], known: Known, stop: Callable[[], None]) -> Desk:
    """Read dropped files onto a desk, saying how far it is; a refused file is a sentence, the others go on."""
    st.button("Stop reading", on_click=stop)
    bar, told = st.progress(0.0), st.empty()
    lines: list[tuple[str, str]] = []
    files, refused = list(desk.files), []
    seen = {each.workbook.sha256: each.workbook.file for each in files}
    with ThreadPoolExecutor(1) as pool, Child() as child:
        for place, each in enumerate(dropped):
            bar.progress(place / len(dropped), f"Reading {place + 1} of {len(dropped)}: {_safe(each.name)}")
            try:
                workbook, reading = _wait(
                    pool.submit(child.read_file, each.name, each.data, known), bar, place, dropped
                )
            except Refusal as refusal:
                refused.append(refusal.sentence)
                lines.append((refusal.file, "not read"))
            else:
                if workbook.sha256 in seen:
                    refused.append(_twice(workbook.file, seen[workbook.sha256]))
                else:
                    seen[workbook.sha256] = workbook.file
                    files.append(File(workbook, reading))
                lines.append((workbook.file, say_read(reading)))
            _show_lines(told, lines)
    first = len(desk.files) if len(files) > len(desk.files) else desk.file
    return msgspec.structs.replace(desk, files=tuple(files), refused=tuple(refused), file=first)


def show_rereading(desk: Desk, known: Known, changed: frozenset[str] | None = None) -> Desk:
    """Read the files again from their cells with the answers given; ``changed`` are the ids of new answers.

    Only files that a changed answer touches are read again; all of them where ``changed`` is None.
    """
    files = list(desk.files)
    with st.spinner("Reading again with your answer"), ThreadPoolExecutor(1) as pool, Child() as child:
        for place, each in enumerate(files):
            if changed is None or changed & find_decisions(each.reading):
                reading = _wait(pool.submit(child.read, each.workbook, known), None, place, files)
                files[place] = File(each.workbook, reading)
    return msgspec.structs.replace(desk, files=tuple(files))


def show_returning(workbooks: Sequence[Workbook], known: Known, answers: Mapping[str, str], drop: int) -> Desk:
    """A desk out of a pending drop: its cells read again with the answers kept."""
    blank = tuple(File(each, Reading(each.file, (), (), (), ())) for each in workbooks)
    return show_rereading(Desk(files=blank, answers=dict(answers), drop=drop), known)


def find_decisions(reading: Reading) -> frozenset[str]:
    """The ids by which an answer can touch a reading: its questions, and its headings' decisions."""
    asked = {each.id for each in reading.questions}
    return frozenset(asked | {each.decision for table in reading.tables for each in table.columns if each.decision})


def say_read(reading: Reading) -> str:
    """How much was read of a file, and how much of it waits."""
    said = say_count(len(reading.ratings), "rating", digits=True)
    return f"{said}, {say_count(len(reading.questions), 'question', digits=True)}" if reading.questions else said


def _wait(future: Future[T], bar: object, place: int, dropped: Sequence[object]) -> T:
    """A future's result; every look at it is a chance for the page to be stopped."""
    started = time.monotonic()
    while not future.done():
        time.sleep(_BEAT)
        if bar is not None:
            part = 1 - 1 / (1 + (time.monotonic() - started) / 4)  # ever nearer to the next file, never there
            bar.progress((place + part) / len(dropped), _name(dropped, place))  # type: ignore[attr-defined]
    return future.result()


def _name(dropped: Sequence[object], place: int) -> str:
    name = getattr(dropped[place], "name", "")
    return f"Reading {place + 1} of {len(dropped)}: {_safe(name)}"


def _safe(name: str) -> str:
    return "".join(letter if letter.isalnum() or letter in " .-&()" else " " for letter in name)[-80:]


def _twice(file: str, other: str) -> str:
    return UserError(f"{file}: the same content as {other}, which is here already. It was left out.").sentence


def _show_lines(told: object, lines: Sequence[tuple[str, str]]) -> None:
    rows = "".join(f"<li><b>{escape(file)}</b><span>{escape(said)}</span></li>" for file, said in lines)
    told.html(f'<ul class="hl-filelist">{rows}</ul>')  # type: ignore[attr-defined]
