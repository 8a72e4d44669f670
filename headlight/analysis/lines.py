"""A headline as data: what a page, or a paper, prints of it."""

from collections.abc import Mapping

from msgspec import Struct

from headlight.analysis.view import View


class Way(Struct, frozen=True):
    """A link: its words, the page it leads to, and the choices it carries."""

    label: str
    address: str
    view: View | Mapping[str, str]


class Headline(Struct, frozen=True):
    """One line of the landing page: a count, what it is out of or of what, a sentence, links, and a question."""

    count: str
    of: str
    sentence: str
    ways: tuple[Way, ...] = ()
    question: str = ""  # to ask a board; empty where too few heads are shown to ask it of none of them
