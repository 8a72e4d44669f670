"""What pages ask for run after run, worked out once for each store, lens, version and choice.

Kept values are shared by every session, so they are never changed, and the function that makes one reads no
session: all it depends on are its arguments. These are frozen and small, as they are the key; a table cannot
be one, having no hash. What takes over a second says so to whoever waits for it.
"""

import os
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from contextlib import AbstractContextManager, nullcontext
from functools import wraps
from threading import Lock, RLock
from typing import ParamSpec, TypeVar

import streamlit as st

from headlight.store.places import find_folder
from headlight.ui.memory import find_found

P = ParamSpec("P")
T = TypeVar("T")

_GROUND = "ground"


class _Value:
    """One value, made by whoever asks first while the others wait."""

    def __init__(self) -> None:
        self.lock = RLock()
        self.made: list[object] = []


def keep(most: int, waiting: str = "") -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keep the last ``most`` values of a function of plain arguments, apart for each data folder and its standards.

    ``waiting`` is shown while a value is made, for what takes over a second.
    """

    def decorate(make: Callable[P, T]) -> Callable[P, T]:
        held: OrderedDict[Hashable, _Value] = OrderedDict()
        lock = Lock()

        def find(key: Hashable) -> _Value:
            with lock:
                value = held.setdefault(key, _Value())
                held.move_to_end(key)
                if len(held) > most:
                    held.popitem(last=False)
                return value

        @wraps(make)
        def look(*args: P.args, **kwargs: P.kwargs) -> T:
            value = find((_find_ground(), args, tuple(kwargs.items())))
            with value.lock:
                if not value.made:
                    with _say(waiting):
                        value.made.append(make(*args, **kwargs))
            return value.made[0]  # type: ignore[return-value]

        return look

    return decorate


def _say(waiting: str) -> AbstractContextManager[None]:
    return st.spinner(waiting) if waiting else nullcontext()


def _find_ground() -> Hashable:
    """The data folder, and the files of the trust's own frameworks as a run has found them first."""
    found = find_found()
    if _GROUND not in found:
        folder = str(find_folder())
        found[_GROUND] = folder, tuple(_find_states(f"{folder}/standards"))
    return found[_GROUND]  # type: ignore[no-any-return]


def _find_states(place: str) -> Iterable[Hashable]:
    """The framework files of a folder as they stand; asked for at every run, so by the shortest way."""
    try:
        found = list(os.scandir(place))
    except OSError:
        return ()
    own = sorted((each for each in found if each.name.endswith(".toml")), key=lambda each: each.name)
    states = [each.stat() for each in own]
    return [(each.st_ino, each.st_mtime_ns, each.st_size) for each in states]
