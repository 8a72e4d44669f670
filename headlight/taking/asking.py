"""A question about a name, and what its answer leads to.

Answers are ``new``, or ``as:`` and a label: the name of a known school or leader, or another spelling
in the same drop. They hold in any store that knows the name, so that an answers file can be kept.
"""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Generic, Literal, TypeVar

from msgspec import Struct

from headlight.model import Leader, Option, Question, School
from headlight.school_numbers import name_number

NEW = "new"
AS = "as:"

T = TypeVar("T")


class Choice(Struct, Generic[T], frozen=True):
    """What a name might be: each label with where it leads, the best first; ``guess`` whether the first is one.

    ``words`` says of a label what is shown in its place, where that is more.
    """

    labels: Mapping[str, T]
    guess: bool
    words: Mapping[str, str] = {}

    def follow(self, answer: str) -> T | None:
        """Where an answer leads; None is new."""
        return None if answer == NEW else self.labels.get(answer.removeprefix(AS))


def find_labels(known: Sequence[School] | Sequence[Leader]) -> dict[int, str]:
    """The label each known one goes by: its name, with its number in the store where two share one."""
    counts = Counter(each.name for each in known)
    return {each.id: each.name if counts[each.name] == 1 else f"{each.name} ({each.id})" for each in known}


def name_question(kind: str, written: tuple[str, str]) -> str:
    """The id of a question: the same name, beside the same place or number, has the same one."""
    return f"{kind}-{hashlib.sha256('|'.join((kind, *written)).encode()).hexdigest()[:12]}"


def ask(
    kind: Literal["school", "leader"], written: tuple[str, str], choice: Choice[T], reason: str, ratings: int
) -> Question:
    """The question what a name is, written beside a place or a number."""
    name, beside = written
    where = f" at {beside}" if kind == "leader" else f" ({name_number(beside)})"
    shown = f"{name}{where if beside else ''}"
    new = "A headteacher not met before" if kind == "leader" else "A school not met before"
    options = [Option(f"{AS}{label}", f"The same as {choice.words.get(label, label)}") for label in choice.labels]
    return Question(
        id=name_question(kind, written),
        kind=kind,
        sheet="",
        range="",
        text=f"Who is {shown}?" if kind == "leader" else f"Which school is {shown}?",
        options=(*options, Option(NEW, new)),
        guess=options[0].value if options and choice.guess else NEW,
        reason=reason,
        ratings=ratings,
        subject=shown,
    )
