"""What a drop asks: each real doubt once, however many of its files share it; and answers carried to all of them.

Questions of different files are one doubt where they are of one kind and subject, in workbooks of like shape, with an
answer that fits them all. What a mark means on a scale is one doubt in workbooks of any shape. Files that would rate
one person twice without saying a year are of two years, and are asked apart, as are those that a person sets apart.
"""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec import Struct

from headlight.model import Question, Reading, Workbook
from headlight.reading.recipe import compare_shapes
from headlight.reading.whose import NO_YEAR
from headlight.text import fold

SAME = 0.85  # the share of headings two workbooks of one drop have in common, to be of like shape
ANYWHERE = ("value",)  # kinds whose subject says all there is to know


class File(Struct, frozen=True):
    """One file of a drop: its cells, and what was made of them with the answers given so far."""

    workbook: Workbook
    reading: Reading

    @property
    def holds_anything(self) -> bool:
        """Whether accepting it would bring anything at all."""
        return bool(self.reading.ratings or self.reading.register or self.reading.objectives)


class Doubt(Struct, frozen=True):
    """One question of a drop, with the options that fit every file; ``keys`` are what its answer is kept under.

    ``files`` are the places of the files that share it, the one that shows it best first; ``ratings`` hang on it
    in all of them.
    """

    question: Question
    keys: tuple[str, ...]
    files: tuple[int, ...]
    ratings: int


def find_doubts(files: Sequence[File], apart: Iterable[str] = ()) -> tuple[Doubt, ...]:
    """Every doubt of a drop, those that most ratings hang on first; ``apart`` are ids asked file by file."""
    aside = frozenset(apart)
    groups: dict[tuple[str, str], list[_Group]] = {}
    for place, file in enumerate(files):
        for question in file.reading.questions:
            alike = groups.setdefault((question.kind, fold(question.subject or question.id)), [])
            found = next((each for each in alike if each.takes(question, file, aside)), None)
            if found is None:
                found = _Group(question)
                alike.append(found)
            found.add(question, place, file)
    doubts = [group.close(len(alike) > 1, aside) for alike in groups.values() for group in alike]
    return tuple(sorted(doubts, key=lambda each: (-each.ratings, each.files, each.question.id)))


class _Group:
    """The questions of some files that are one doubt so far."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.options = question.options
        self.asked: list[tuple[int, Question, File]] = []

    def takes(self, question: Question, file: File, apart: frozenset[str]) -> bool:
        """Whether a file's question is the same doubt."""
        if question.id in apart or self.question.id in apart:
            return False
        first = self.asked[0][2].reading
        offered = {each.value for each in question.options}
        fits = any(each.value in offered for each in self.options) or not (offered or self.options)
        return (
            fits
            and _is_alike(question, first, file.reading)
            and not any(_meet(question, file, asked[2]) for asked in self.asked)
        )

    def add(self, question: Question, place: int, file: File) -> None:
        """Take in one file's question, and leave only the options that it offers too."""
        offered = {each.value for each in question.options}
        self.options = tuple(each for each in self.options if each.value in offered)
        self.asked.append((place, question, file))

    def close(self, rivals: bool, apart: frozenset[str]) -> Doubt:
        """The doubt, in the words of the file that leaves least open, its keys naming the file where ids may clash."""
        self.asked.sort(key=lambda asked: (len(asked[1].options), asked[0]))
        keys = []
        for _, question, file in self.asked:
            alone = question.id in apart or (rivals and question.subject == NO_YEAR)
            keys.append(name_key(question.id, file.workbook.sha256) if alone else question.id)
        ratings = sum(question.ratings for _, question, _ in self.asked)
        guesses = {question.guess for _, question, _ in self.asked}
        guess = guesses.pop() if len(guesses) == 1 else None
        guess = guess if guess in {each.value for each in self.options} else None
        asked = msgspec.structs.replace(
            self.asked[0][1], id=keys[0], options=self.options, guess=guess, ratings=ratings
        )
        places = tuple(dict.fromkeys(place for place, _, _ in self.asked))
        return Doubt(asked, tuple(dict.fromkeys(keys)), places, ratings)


def _is_alike(question: Question, first: Reading, other: Reading) -> bool:
    """Whether two workbooks are so alike that an answer in one holds in the other."""
    if question.kind in ANYWHERE or first.shape == other.shape:
        return True
    return compare_shapes(first.shape, other.shape) >= SAME


def _meet(question: Question, one: File, other: File) -> bool:
    """Whether two files that say no year rate somebody on the same thing, and so are of two years."""
    return question.subject == NO_YEAR and not _rated(one).isdisjoint(_rated(other))


def _rated(file: File) -> frozenset[tuple[str | None, ...]]:
    """Who is rated on what, by whom; those without a name tell nothing."""
    named = (each for each in file.reading.ratings if each.leader or each.school)
    return frozenset(
        (each.leader, each.school, each.point, each.source, each.framework, each.criterion) for each in named
    )


def carry_answers(files: Sequence[File], answers: Mapping[str, str], apart: Iterable[str] = ()) -> dict[str, str]:
    """The answers that files already settled give to the open questions of files like them, by question id."""
    aside = frozenset(apart)
    found: dict[str, str] = {}
    for file in files:
        for question in file.reading.questions:
            if question.id not in answers and question.id not in aside:
                found |= _carry(question, file, files)
    return found


def _carry(question: Question, file: File, files: Iterable[File]) -> dict[str, str]:
    """One question's answer, where another file's was given by a person and is among what this one offers."""
    offered = {each.value for each in question.options}
    subject = (question.kind, fold(question.subject))
    for other in files:
        if other is file or not _is_alike(question, other.reading, file.reading) or _meet(question, file, other):
            continue
        for step in other.reading.steps:
            if step.by == "person" and (step.kind, fold(step.subject)) == subject and step.value in offered:
                return {question.id: step.value}
    return {}


def name_key(id: str, sha256: str) -> str:
    """What an answer for one file alone is kept under."""
    return f"{id}/{sha256[:12]}"


def find_answers(answers: Mapping[str, str], sha256: str) -> dict[str, str]:
    """The answers that hold for one file: those for all, and over them those for it alone."""
    mine, mark = {}, f"/{sha256[:12]}"
    common = {id: answer for id, answer in answers.items() if "/" not in id}
    mine = {id.removesuffix(mark): answer for id, answer in answers.items() if id.endswith(mark)}
    return common | mine
