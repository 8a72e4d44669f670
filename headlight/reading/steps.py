"""A scale's spellings looked up, and the value that one cell's text is read into."""

import re
from functools import lru_cache

from msgspec import Struct

from headlight.model import Scale
from headlight.reading.legends import Legend
from headlight.text import find_words, fold

LOADED = re.compile(r"[<>~≤≥%£$=?]|^\s*-\d")  # signs that change what a number beside them says

_AT = re.compile(r"(?:(?:is |now |currently )*working (?:securely )?(?:at|within)|at) (?:the )?(?=[a-z])")
_LEVEL = re.compile(r"(?: level)?\W*$")


def drop_at(folded: str) -> str:
    """A folded text without words that say no more than the level behind them: "working at secure"."""
    at = _AT.match(folded)
    return _LEVEL.sub("", folded[at.end() :]) if at else folded


class Mark(Struct, frozen=True):
    """One cell's text on a scale: ``kind`` is level, between, blank or unknown.

    ``level`` counts from 1, the lowest; ``value`` runs from 0 to 1, 1 the best; ``remark`` is what stood
    beside the level; ``doubt`` says why a person should be asked, None where the mark is plain.
    """

    kind: str
    level: float | None = None
    value: float | None = None
    remark: str | None = None
    doubt: str | None = None


class Steps(Struct, frozen=True):
    """A scale's spellings, ready to be looked up: folded spelling -> level from 1."""

    count: int
    words: dict[str, int]
    full: tuple[tuple[str, int], ...]


@lru_cache(maxsize=4096)
def squeeze(text: str) -> str:
    """A mark for comparison: folded, punctuation dropped, 3.0 as 3."""
    folded = fold(text)
    number = re.fullmatch(r"(\d+)[.,]0+|0+(\d+)", folded)
    return (number[1] or number[2]) if number else " ".join(find_words(folded)) or folded


@lru_cache(maxsize=256)
def find_steps(scale: Scale) -> Steps:
    """The spellings of a scale's levels."""
    words: dict[str, int] = {}
    full: list[tuple[str, int]] = []
    for number, level in enumerate(scale.levels, start=1):
        for spelling in (level.word, level.short, *level.aliases, *level.colours):
            if spelling:
                words.setdefault(squeeze(spelling), number)
        full += [(squeeze(each), number) for each in (level.word, *level.aliases)]
    return Steps(len(scale.levels), words, tuple((each, number) for each, number in full if len(each) > 3))


def put_at(
    level: float, steps: Steps, remark: str | None = None, doubt: str | None = None, kind: str = "level"
) -> Mark:
    value = (level - 1) / (steps.count - 1) if steps.count > 1 else 1.0
    return Mark(kind, float(level), round(value, 6), remark or None, doubt)


def find_level(text: str, steps: Steps, legend: Legend | None) -> int | None:
    """The level that a text is by name: as the legend has it, else as the scale has it."""
    plain = squeeze(text)
    if legend is not None:
        for mark, word in (*legend.entries, *legend.colours):
            if squeeze(mark) == plain:
                return steps.words.get(squeeze(word), steps.words.get(plain))
    return steps.words.get(plain) if plain and not LOADED.search(text) else None


def find_published(number: str, scale: Scale, steps: Steps) -> int | None:
    """The level that a number is by the publisher's own numbering, where there is one."""
    if scale.numbered is None or not number.isdigit() or not 1 <= int(number) <= steps.count:
        return None
    return steps.count + 1 - int(number) if scale.numbered == "1 best" else int(number)
