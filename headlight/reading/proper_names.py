"""Names of schools and people among headings: words that elsewhere mean a rater, a term or a sum mean nothing there."""

import re
from functools import lru_cache

from headlight.reading import vocabulary as v
from headlight.reading.key_words import KEYS
from headlight.reading.names import PARTICLES, is_person_name
from headlight.reading.people_names import TITLED
from headlight.reading.phrases import find_word_set
from headlight.text import find_words, tidy_spaces

_KIND = find_word_set("school academy college primary infant infants junior juniors nursery")
_PHASE = find_word_set(
    """
    primary infant infants junior juniors nursery secondary high grammar middle first special community church of c e
    ce cofe rc catholic free girls girls' boys boys' upper lower and the va vc
    """
)
# Words that only the names of places have, whatever stands beside them.
_PLACES = find_word_set(
    """
    street road lane hill hills park green field fields house grove valley wood woods hall bridge brook heath moor
    meadow meadows farm mill oak ash elm st saint saints north south east west town village bank cross gate way
    """
)
_GIVEN = find_word_set(
    """
    april may june autumn summer max mark will rose grace faith hope joy grant miles dean penny drew rob bill pat art
    pearl ruby amber hazel olive ivy holly iris violet jasmine christian guy rich sunny earl
    """
)
_TIMED = find_word_set("april may june autumn summer max mark will")
_TITLED = re.compile(rf"{TITLED}\s+(.+)", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]*)*", re.UNICODE)
_SMALL = frozenset({"of", "the", "and", "in", "on", "upon", "&", "at", "by"}) | PARTICLES


def _list_ordinary() -> frozenset[str]:
    """The words of all tables of headings."""
    tables = (*KEYS.values(), *v.RATERS.values(), v.AGGREGATES, v.RESULTS, v.SENSITIVE, v.STRANGERS)
    words = {word for table in tables for phrase in table for word in phrase.split()}
    return frozenset(words | set(v.RATING_WORDS) | v.FILLERS | v.DATA_WORDS | v.MEETING_WORDS)


_ORDINARY = _list_ordinary()
_RATERS = frozenset(word for table in v.RATERS.values() for phrase in table for word in phrase.split())


def ends_as_place(text: str) -> bool:
    """Whether the last word is one that places are named by, as people are too: "Vaughan Lane", "Holly Wood"."""
    words = find_words(text)
    return bool(words) and words[-1] in _PLACES


@lru_cache(maxsize=8192)
def is_school_heading(text: str) -> bool:
    """Whether a heading as written is a school's name and nothing else: "Union Street Primary", "St Six School"."""
    words = tidy_spaces(text).split()
    if not 1 < len(words) < 9 or not _is_capitalised(words):
        return False
    plain = [word.casefold().strip(".,()") for word in words]
    if plain[-1] not in _KIND:
        return False
    own = [word for word in plain if word not in _KIND and word not in _PHASE]
    if {"girls", "boys", "girls'", "boys'"} & set(plain):
        return bool(own)
    return any(word in _PLACES or (word not in _ORDINARY and len(word) > 2) for word in own)


def _is_capitalised(words: list[str]) -> bool:
    return all(word[0].isupper() or word[0] in "(&" or word.casefold() in _SMALL for word in words)


@lru_cache(maxsize=8192)
def is_person_heading(text: str) -> bool:
    """Whether a heading as written is a person's name: a title and a name, or two words that tables do not know."""
    plain = tidy_spaces(text)
    if len(plain) > 50 or any(letter.isdigit() for letter in plain):
        return False
    titled = _TITLED.fullmatch(plain)
    names = (titled[1] if titled else plain).split()
    if not all(_NAME_WORD.fullmatch(name) and (name[0].isupper() or name in _SMALL) for name in names):
        return False
    long = sum(name not in PARTICLES for name in names)
    if titled:
        return long < 4 and find_words(plain) != ("mr", "mrs")
    return 1 < long < 4 and _is_untitled(names)


def _is_untitled(names: list[str]) -> bool:
    """Whether two or three capitalised words are a first name and a surname."""
    first, last = (names[at].casefold().strip(".") for at in (0, -1))
    if first in _GIVEN:
        return last not in _ORDINARY or last in _PLACES or (first not in _TIMED and last in _RATERS)
    if first not in _ORDINARY and is_person_name(" ".join(names)):
        return True
    if all(name.isupper() and len(name) > 2 for name in names):
        return False
    initial = len(first) == 1
    return first not in _ORDINARY and first not in _SMALL and (initial or last not in _ORDINARY or last in _RATERS)
