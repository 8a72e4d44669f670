"""A glance at a text: whether it may name a criterion at all, before anybody reads it closely.

A remark under a heading of evidence, a school's or a person's name has neither a criterion's code nor half of any
criterion's words. To see that takes a twentieth of the time of a close reading, which tries the text without each
rater, year and question that may stand around a criterion. A glance may be wrong in one way only: it lets through.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from headlight.reading.codes import find_prefixes
from headlight.reading.cycles import TIME_WORDS
from headlight.reading.draft import WORTH
from headlight.reading.keys import split_camel
from headlight.reading.likeness import Index, mend_word
from headlight.reading.phrases import find_word_set
from headlight.reading.qualifiers import PEELED
from headlight.reading.stems import find_plain_words, find_stem
from headlight.text import find_words, fold

_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten"
_NUMBERED = re.compile(r"(?:^|[^\w\s.'])\s*\(?\d{1,2}(?![\d/])")  # "1.2", "self - 3"
_BROKEN = re.compile(r"-[ \t]*\r?\n")
_INSIDE = re.compile(r"\[([^\[\]]{3,})\]\s*$")
_ASKED = find_word_set("please would did should you we rate assess judge evaluate score your yourself performance")
_AROUND = PEELED | TIME_WORDS | _ASKED  # words that may be peeled off around a criterion's own
_MOST = 16_384  # words remembered at a time
_ROUNDING = 1e-9
_SHORT = 3  # letters of the shortest word that may be the beginning of another


class Glance:
    """What one index's criteria are known by: the codes, and the words with the phrases they stand in."""

    def __init__(self, index: Index) -> None:
        self.index = index
        prefixes = {prefix for each in index.frameworks.values() for prefix in find_prefixes(each)}
        spelt = "|".join(re.escape(prefix).replace(r"\ ", r"[ _]?") for prefix in sorted(prefixes, key=len)[::-1])
        self.coded = re.compile(rf"(?<![a-z\d])(?:k\. ?a\.|{spelt})[ ._:#-]*(?:\d|{_NUMBERS})")
        self.codes = {find_words(ref[1])[0] for ref in index.criteria if find_words(ref[1])}
        self.begun = {word[:size] for word in index.vocabulary for size in range(_SHORT, len(word) + 1)}
        self.words = _Words(self)

    def may_name(self, text: str) -> bool:
        """Whether a close reading of a text could find a criterion in it."""
        if len(text) > 600:
            return False
        folded = fold(split_camel(text))
        if self.coded.search(folded) or _NUMBERED.search(folded) or ("\n" in text and _BROKEN.search(text)):
            return True
        words = find_words(folded)
        if not self.codes.isdisjoint(words) or _counts(words):
            return True
        inside = _INSIDE.search(folded) if folded.endswith("]") else None
        part = inside[1] if inside else folded.rpartition(":")[2]
        return self._shares(folded) or (len(part) < len(folded) and self._shares(part))

    def _shares(self, text: str) -> bool:
        """Whether some criterion has half of a text's words by weight, those left out that may be peeled off."""
        stems: dict[str, float] = {}
        total, any_phrase = 0.0, 0.0
        for stem, weight, counts, known in map(self.words.__getitem__, find_plain_words(text)):
            if counts and stem not in stems:
                total += weight
            if stem:
                stems[stem] = max(weight, stems.get(stem, 0.0))
            elif known:
                any_phrase += weight
        if sum(stems.values()) + any_phrase < WORTH * total - _ROUNDING:
            return False  # no phrase has more of them than all
        return bool(stems or any_phrase) and self._find_most(stems) + any_phrase >= WORTH * total

    def _find_most(self, stems: Mapping[str, float]) -> float:
        """The weight of the stems that one phrase has of some, the phrase that has most."""
        shared: dict[int, float] = {}
        for stem, weight in stems.items():
            for place in self.index.by_stem[stem]:
                shared[place] = shared.get(place, 0.0) + weight
        return max(shared.values(), default=0.0)


class _Words(dict[str, tuple[str | None, float, bool, bool]]):
    """Word -> the stem by which criteria have it, its weight, whether it counts in a text, whether some criterion's."""

    def __init__(self, glance: Glance) -> None:
        super().__init__()
        self._index, self._begun = glance.index, glance.begun

    def __missing__(self, word: str) -> tuple[str | None, float, bool, bool]:
        if len(self) >= _MOST:
            self.clear()
        stem, known = self._know(word)
        weight = self._index.weights[stem] if stem else self._index.strange
        peeled = word in _AROUND or not word.isalpha()  # "q3", "2023"
        if peeled:
            weight *= 1 - WORTH  # peeled off it counts nowhere, left on it counts on both sides
        found = self[word] = stem, weight, not peeled, known
        return found

    def _know(self, word: str) -> tuple[str | None, bool]:
        """The stem by which criteria have a word, and whether it is at least the beginning of one of theirs."""
        stem, weights = find_stem(word), self._index.weights
        if stem in weights:
            return stem, True
        meant = (mend_word(self._index, word, last=False) if len(word) > _SHORT else None) or ""
        return (find_stem(meant), True) if find_stem(meant) in weights else (None, word in self._begun)


def _counts(words: tuple[str, ...]) -> bool:
    """Whether a number of one or two digits stands behind nothing but raters and years: "SIP 3"."""
    for word in words:
        if word not in _AROUND or word[0].isdigit():
            return word[:2].isdigit() and not word[2:3].isdigit()
    return False


@lru_cache(maxsize=16)
def open_glance(index: Index) -> Glance:
    """The glance over one index, made once."""
    return Glance(index)
