"""Choices at the side of a page: each option is a step to another address, and nothing else keeps it."""

from collections.abc import Callable, Iterable, Mapping
from html import escape
from os.path import commonprefix
from typing import Literal

import msgspec
from msgspec import Struct, field

from headlight.ui.frame import find_foot_words
from headlight.ui.memory import find_memory

Step = Mapping[str, str | None]  # parameters of the address to set, or with None to take out

NOBODY = b"null"  # no box to find anybody

_SIDE = "headlight side"


class Choice(Struct, frozen=True):
    """One choice: its options as words and the step each is, and the place of the one in force."""

    label: str
    options: tuple[tuple[str, Step], ...]
    chosen: int | None
    kind: Literal["list", "names"] = "list"


class Side(Struct):
    """What a run has put at the side so far: it is sent once, at the run's end."""

    choices: list[Choice] = field(default_factory=list)
    has_choices: bool = False  # even none of them stand over the tools of the address
    foot: str = ""
    said: tuple[str, ...] = ()  # a heading and a line under it, below the box
    step: str = ""  # another than at the last run goes to the top of the page
    presses: dict[str, Callable[[], None]] = field(default_factory=dict)  # what each button in our HTML does
    entries: bytes = NOBODY  # whom the box finds, packed


def begin_side() -> Side:
    """An empty side for this run, which forgets the one before."""
    side = Side()
    find_memory()[_SIDE] = side
    return side


def pack_entries(entries: Iterable[tuple[str, str]]) -> bytes:
    """Whom the box finds, as words and the link that leads there, as sent: what all links begin with is said once."""
    found = list(entries)
    lead = commonprefix([link for _, link in found])  # noqa: RUF071 letter by letter is what is wanted
    return msgspec.json.encode({"lead": lead, "names": [(words, link[len(lead) :]) for words, link in found]})


def add_choice(choice: Choice, *, first: bool = False) -> None:
    """Add a choice to those at the side of this page, below the ones added before or above them all."""
    added = find_side().choices
    added.insert(0 if first else len(added), choice)


def offer_press(name: str, act: Callable[[], None]) -> None:
    """Let the button of that name act: before the page runs again, once it is pressed."""
    find_side().presses[name] = act


def offer_presses(acts: Mapping[str, Callable[[], None]]) -> None:
    """The same for many at once."""
    find_side().presses.update(acts)


def draw_press(words: str, name: str, *, title: str = "", opened: bool | None = None) -> str:
    """A button as a piece of HTML, of a name of its own on its page.

    One with a title to be told of it stands in a box; one that opens a place under it says whether that is open.
    """
    box = f' title="{escape(title)}"' if title else ""
    state = "" if opened is None else f' aria-expanded="{str(opened).lower()}"'
    look = "hl-press" + (" hl-boxed" if title else " hl-opening" if state else "")
    return f'<button type="button" class="{look}" data-press="{escape(name)}"{box}{state}>{escape(words)}</button>'


def show_choices(sample: bool) -> None:
    """The choices added, then the tools of the address, then whose figures these are."""
    find_side().has_choices = True
    show_foot(sample)


def show_foot(sample: bool) -> None:
    """Whose figures these are, at the foot of the sidebar."""
    find_side().foot = find_foot_words(sample)


def find_side() -> Side:
    """The side of this run as it has been filled so far."""
    side = find_memory().get(_SIDE)
    return side if isinstance(side, Side) else begin_side()
