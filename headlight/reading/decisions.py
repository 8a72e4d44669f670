"""What was settled while reading, by the reader or a person, and what is left to ask; ids come from content alone."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from headlight.model import Option, Question, QuestionKind, Step
from headlight.text import fold

TAKEN = "ratings"  # the answer by which a row or a table counts
LEFT_OUT = "left out"  # that by which a heading, a row or a table counts for nothing
_YEAR = re.compile(r" \d{4}$")  # a recipe's step on a meeting's year holds for every year


class Decision(Struct, frozen=True):
    """One inference that a person may overrule; ``value`` is what holds now, ``open`` that it waits for an answer."""

    id: str
    value: str | None
    open: bool
    by: str  # "reader" or "person"


class Doubt(Struct, frozen=True):
    """What would be asked: one question's words, options, best guess and reason."""

    text: str
    options: tuple[Option, ...]
    guess: str | None
    reason: str
    sheet: str = ""
    range: str = ""
    sure: bool = False


class Names(dict[tuple[str, str], str]):
    """(kind, subject) -> the id of a decision: the same in every workbook of one shape, however it is made."""

    def __init__(self, shape: Sequence[str]) -> None:
        super().__init__()
        self._shape = "".join(f"\n{each}" for each in shape)

    def __missing__(self, said: tuple[str, str]) -> str:
        kind, subject = said
        content = f"{kind}\n{fold(subject)}{self._shape}"
        name = self[said] = f"{kind}-{hashlib.sha256(content.encode()).hexdigest()[:12]}"
        return name


@lru_cache(maxsize=64)
def open_names(shape: tuple[str, ...]) -> Names:
    """The ids of the decisions in workbooks of one shape."""
    return Names(shape)


class Decisions:
    """The decisions of one workbook: each settled once, by an answer, a recipe's step, or the reader's best guess."""

    def __init__(self, shape: Sequence[str], answers: Mapping[str, str], steps: Iterable[Step]) -> None:
        self.shape = tuple(shape)
        self._names = open_names(self.shape)
        self._answers = answers
        self._steps = {(step.kind, fold(step.subject)): step for step in steps}
        self._made: dict[str, tuple[QuestionKind, str, Decision, Doubt]] = {}
        self._hanging: dict[str, int] = {}

    def settle(self, kind: QuestionKind, subject: str, doubt: Doubt) -> Decision:
        """What holds for a kind and subject, asked or not."""
        name = self._names[kind, subject]
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = (kind, subject, self._decide(name, kind, subject, doubt), doubt)
        return made[2]

    def _decide(self, name: str, kind: str, subject: str, doubt: Doubt) -> Decision:
        if not self._answers and not self._steps:
            return Decision(name, doubt.guess, not doubt.sure, "reader")
        answer = self._answers.get(name, "").strip()
        if answer:
            return Decision(name, answer, False, "person")
        step = self._steps.get((kind, fold(subject))) or self._steps.get((kind, _YEAR.sub("", fold(subject))))
        if step is not None and (step.by == "person" or not doubt.sure) and _is_offered(kind, step, doubt):
            return Decision(name, step.value, False, "person")
        return Decision(name, doubt.guess, not doubt.sure, "reader")

    def recall(self, kinds: Sequence[str], subject: str) -> str | None:
        """What a recipe says of a subject under any of some kinds of decision."""
        steps = (self._steps.get((kind, fold(subject))) for kind in kinds)
        return next((step.value for step in steps if step is not None), None)

    def hang(self, name: str, ratings: int = 1) -> None:
        """Count ratings that hang on an open decision."""
        self._hanging[name] = self._hanging.get(name, 0) + ratings

    def questions(self) -> tuple[Question, ...]:
        """The open decisions that ratings hang on, those with most ratings first."""
        asked = [
            _pose(name, kind, subject, doubt, hanging, doubt.guess)
            for name, (kind, subject, decision, doubt) in self._made.items()
            if decision.open and (hanging := self._hanging.get(name, 0))
        ]
        return tuple(sorted(asked, key=lambda question: (-question.ratings, question.id)))

    def settled(self) -> tuple[Question, ...]:
        """All that is settled, each as the question that would overrule it; its guess is what holds."""
        return tuple(
            _pose(name, kind, subject, doubt, 0, decision.value)
            for name, (kind, subject, decision, doubt) in self._made.items()
            if decision.value is not None and not decision.open
        )

    def steps(self) -> tuple[Step, ...]:
        """All that is settled, in the order it came up."""
        return tuple(
            Step(kind, subject, decision.value, "person" if decision.by == "person" else "reader")
            for kind, subject, decision, _ in self._made.values()
            if decision.value is not None and not decision.open
        )


def _is_offered(kind: str, step: Step, doubt: Doubt) -> bool:
    """Whether a recipe's step can hold here: not where the numbers now run beyond the scale they were on."""
    counted = kind == "scale_direction" and step.value.startswith("numbers-") and doubt.options
    return not counted or step.value in (each.value for each in doubt.options)


def _pose(name: str, kind: QuestionKind, subject: str, doubt: Doubt, ratings: int, guess: str | None) -> Question:
    """A doubt as the question that a person is asked."""
    place = doubt.sheet, doubt.range
    return Question(name, kind, *place, doubt.text, doubt.options, guess, doubt.reason, ratings, subject)
