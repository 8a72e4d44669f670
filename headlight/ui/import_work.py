"""Anything that may take over a second: done beside the page, with how far it is and a way to stop it."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from html import escape
from typing import Any, TypeVar

import streamlit as st

from headlight.taking.files import Progress, Told

T = TypeVar("T")
_PATIENCE = 0.4  # seconds within which what is done needs no bar
_LINES = 6  # of the files read last, the latest first
_BEAT = 0.15  # seconds between two looks at it: so soon is a stop felt


class Stopped(Exception):
    """What ends a job that a person stopped."""


class _Heard:
    """What a job said of itself: written by its thread, read by the page's."""

    def __init__(self) -> None:
        self.progress: Progress | None = None
        self.since = time.monotonic()
        self.lines: list[tuple[str, str]] = []
        self.stopped = False

    def __call__(self, progress: Progress) -> None:
        if self.stopped:
            raise Stopped
        self.progress, self.since = progress, time.monotonic()
        self.lines += [progress.last] if progress.last else []

    def share(self) -> float:
        """How much is done, from 0 to 1; within a file ever nearer to the next, and never there."""
        if self.progress is None:
            return 0.0
        part = 1 - 1 / (1 + (time.monotonic() - self.since) / 4)
        return min((self.progress.place + part) / max(self.progress.total, 1), 1.0)


def show_work(
    job: Callable[[Told], T],
    *,
    doing: str,
    stop: str,
    end: Callable[[], None] = lambda: None,
    stopped: Callable[[], None] = lambda: None,
    late: Callable[[T], Any] = lambda _: None,
) -> T:
    """Do a job that tells of its progress, and return what it gives.

    ``stop`` is the button's label. Once pressed, ``end`` is called at once to hurry the job, ``stopped`` before the
    page is drawn again, and ``late`` with the result where the job was done all the same.
    """
    heard = _Heard()
    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(job, heard)
        try:
            _watch(future, heard, doing, stop, stopped)
        except BaseException:
            heard.stopped = True
            end()
            if future.exception() is None:  # waits until it has ended
                late(future.result())
            raise
    return future.result()


def _watch(future: Future[T], heard: _Heard, doing: str, stop: str, stopped: Callable[[], None]) -> None:
    """Show how far a job is until it is done; drawing is when Streamlit lets a press of the button through."""
    wait([future], _PATIENCE)
    if future.done():
        return
    with st.container(key="import-work"):
        st.button(stop, on_click=stopped)
        bar, told = st.progress(0.0), st.empty()
    while not future.done():
        bar.progress(heard.share(), _say(heard.progress, doing))
        _show_lines(told, heard.lines)
        wait([future], _BEAT)


def _say(progress: Progress | None, doing: str) -> str:
    if progress is None:
        return doing
    return f"{doing} {progress.place + 1} of {progress.total}: {_safe(progress.name)}"


def _safe(name: str) -> str:
    return "".join(letter if letter.isalnum() or letter in " .-&()" else " " for letter in name)[-80:]


def _show_lines(told: Any, lines: list[tuple[str, str]]) -> None:
    last = lines[-_LINES:][::-1]
    rows = "".join(f"<li><b>{escape(file)}</b><span>{escape(said)}</span></li>" for file, said in last)
    if rows:
        told.html(f'<ul class="hl-filelist">{rows}</ul>')
