"""A trust's own level words without a key: in which order they most likely stand, and in which a person puts them."""

import re
from collections.abc import Iterable, Mapping, Sequence

from headlight.model import Level, Scale
from headlight.reading.blanks import parse_blank
from headlight.reading.names import is_person_name, is_school_name
from headlight.reading.phrases import find_phrases
from headlight.reading.ranks import find_rank
from headlight.reading.steps import squeeze
from headlight.text import find_words

NONE = "none"  # the answer that the words are no ratings
ORDERED = "The workbook's own words, put in order"
_MOST = 8  # levels that a scale has at most
_WORDY = re.compile(r"[^\W\d_][^\d_:;,]{0,39}")
_OTHERS = frozenset(  # words of rows and lists that are no levels
    find_phrases(
        """
        autumn | spring | summer | term | self | head | headteacher | discussed | done | complete | completed
        critical | urgent | primary | secondary | special | male | female | true | false | see note
        see notes | see comments | as above | as before | agreed | open | closed | ongoing | actioned
        """
    )
)


def is_level_word(text: str) -> bool:
    """Whether a text is a word that stands on some step of many scales."""
    return find_rank(text) is not None


def is_worded(values: Mapping[str, int]) -> bool:
    """Whether a column's texts are few short words that come again, as levels do, and no names, dates or remarks."""
    words = find_distinct(values)
    if not 2 <= len(words) <= _MOST or sum(values.values()) <= len(words) or _OTHERS.issuperset(map(squeeze, words)):
        return False
    plain = all(_WORDY.fullmatch(word) and len(find_words(word)) < 6 and not word.endswith(".") for word in words)
    ranked = sum(find_rank(word) is not None for word in words)
    named = sum(is_person_name(word) or is_school_name(word) for word in words if find_rank(word) is None)
    initials = sum(word.isupper() and len(word) > 1 and find_rank(word) is None for word in words)
    return (
        plain and not named and (initials == 0 or ranked * 2 > len(words)) and _OTHERS.isdisjoint(map(squeeze, words))
    )


def is_ladder(values: Mapping[str, int]) -> bool:
    """Whether a column's texts are three words or more that all stand on some step of a scale, each on another."""
    words = find_distinct(values) if len(values) <= 2 * _MOST else ()
    ranks = [find_rank(word) for word in words]
    return 2 < len(words) <= _MOST and None not in ranks and len(set(ranks)) == len(ranks) and is_worded(values)


def find_distinct(values: Iterable[str]) -> tuple[str, ...]:
    """The different words among texts, each once as it was first written; those that say no rating left out."""
    first: dict[str, str] = {}
    for text in values:
        if not parse_blank(text) or squeeze(text) == "not yet":
            first.setdefault(squeeze(text), text)
    return tuple(first.values())


def propose_orders(values: Mapping[str, int]) -> tuple[tuple[Scale, ...], bool]:
    """The scale that some words may be and the same upside down, and whether their own sense tells which is right."""
    words = find_distinct(values)
    ranks = {word: rank for word in words if (rank := find_rank(word)) is not None}
    told = len(ranks) == len(words) and len(set(ranks.values())) == len(words)
    known = sorted(ranks, key=ranks.__getitem__)
    likely = (*known, *(word for word in words if word not in ranks))
    return (_build(likely), _build(likely[::-1])), told


def read_order(answer: str, values: Iterable[str]) -> Scale | None:
    """The scale of the words that an answer puts in order, the weakest first; None where it names fewer than two."""
    said, ordered = find_words(answer.partition(":")[2] or answer), list[str]()
    words = {find_words(word): word for word in find_distinct(values)}
    at = 0
    while at < len(said):
        longest = max((each for each in words if said[at : at + len(each)] == each), key=len, default=())
        ordered += [words[longest]] if longest and words[longest] not in ordered else []
        at += len(longest) or 1
    return _build(ordered) if len(ordered) > 1 else None


def _build(words: Sequence[str]) -> Scale:
    name = "-".join(part for word in words for part in find_words(word))
    levels = tuple(Level(word, short="", aliases=(), colours=()) for word in words)
    return Scale(f"own:{name}", f"{words[0]} to {words[-1]}", levels, source=ORDERED)
