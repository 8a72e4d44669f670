"""Which questions are on one screen: alike ones of one sheet together, those of most ratings first."""

from collections.abc import Iterable, Sequence

from headlight.taking.doubts import Doubt
from headlight.ui.import_desk import Desk

ALIKE = frozenset(("criterion", "value", "cycle", "school", "leader", "source"))  # easily answered side by side
MOST = 8  # questions on one screen


def group_questions(asked: Iterable[Doubt]) -> tuple[tuple[Doubt, ...], ...]:
    """The questions screen by screen: alike ones of one sheet together, screens with most ratings first."""
    groups: dict[tuple[object, ...], list[Doubt]] = {}
    for each in asked:
        question = each.question
        alike = (question.kind, question.sheet, each.files[0]) if question.kind in ALIKE else (question.id,)
        groups.setdefault(alike, []).append(each)
    screens = [tuple(group[at : at + MOST]) for group in groups.values() for at in range(0, len(group), MOST)]
    return tuple(sorted(screens, key=lambda screen: -sum(each.ratings for each in screen)))


def find_screen_of(screens: Sequence[tuple[Doubt, ...]], file: int) -> int | None:
    """The first screen that asks about a file."""
    return next((place for place, screen in enumerate(screens) if file in screen[0].files), None)


def find_screens(desk: Desk) -> tuple[tuple[Doubt, ...], ...]:
    """The screens still to be shown: of the doubts that nobody put off."""
    return group_questions(each for each in desk.doubts if not desk.is_left(each))
