"""Which questions a drop asks: merged across its files, those of most ratings first, alike ones on one screen."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from headlight.model import Question, Reading

ALIKE = frozenset(("criterion", "value", "cycle", "school", "leader", "source"))  # easily answered side by side
MOST = 8  # questions on one screen


class Asked(Struct, frozen=True):
    """One question, the files that ask it, and how many ratings hang on it in all of them."""

    question: Question
    files: tuple[int, ...]
    ratings: int


def merge_questions(readings: Sequence[Reading]) -> tuple[Asked, ...]:
    """Every question once, however many files ask it, those with most ratings first."""
    found: dict[str, Asked] = {}
    for place, reading in enumerate(readings):
        for each in reading.questions:
            had = found.get(each.id)
            files = (*had.files, place) if had else (place,)
            found[each.id] = Asked(had.question if had else each, files, each.ratings + (had.ratings if had else 0))
    return tuple(sorted(found.values(), key=lambda asked: (-asked.ratings, asked.files, asked.question.id)))


def group_questions(asked: Iterable[Asked]) -> tuple[tuple[Asked, ...], ...]:
    """The questions screen by screen: alike ones of one sheet together, screens with most ratings first."""
    groups: dict[tuple[object, ...], list[Asked]] = {}
    for each in asked:
        question = each.question
        alike = (question.kind, question.sheet, each.files[0]) if question.kind in ALIKE else (question.id,)
        groups.setdefault(alike, []).append(each)
    screens = [tuple(group[at : at + MOST]) for group in groups.values() for at in range(0, len(group), MOST)]
    return tuple(sorted(screens, key=lambda screen: -sum(each.ratings for each in screen)))


def find_screen_of(screens: Sequence[tuple[Asked, ...]], file: int) -> int | None:
    """The first screen that asks about a file."""
    return next((place for place, screen in enumerate(screens) if file in screen[0].files), None)


def find_waiting(readings: Sequence[Reading], left: Iterable[str]) -> tuple[Asked, ...]:
    """The questions still to ask: those that nobody put off."""
    put_off = set(left)
    return tuple(each for each in merge_questions(readings) if each.question.id not in put_off)
