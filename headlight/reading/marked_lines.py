"""Keys a cell to each level: "1 – a real strength", "2. strong", "E Emerging", put together to one line."""

import re
from collections.abc import Sequence
from itertools import pairwise

from headlight.reading.senses import is_judgement
from headlight.text import fold

_MARKED_WORD = re.compile(
    r"(?i:level |grade |score |stage |step |band |tier )?"
    r"(?:(?P<number>\d{1,2})(?:[.,]0+)?(?:\s*[-–—=.):]+\s*|\s+)|(?P<letter>[A-Z])\s*(?:[-–—=.):]+\s+|\s(?=[A-Z])))"
    r"(?P<word>[A-Za-z][^=\n]{2,120})"
)
_SIGNED = re.compile(r"\d{1,2}\s*[*+]\s*[-–—=.:)]\s*[A-Za-z]")
_TOLD_MORE = re.compile(r"\s*[:;(,]|\s[-–—]\s|\.(?:\s|$)")
_CALLED_KEY = re.compile(
    r"(?:the |our |a )?(?:key|legend|code|codes|meaning|(?:\w+ )?(?:scale|ratings?|grades?|gradings?|levels?"
    r"|scores?|marks?|judge?ments?)(?: (?:key|scale|used|descriptors?|meanings?))*)(?: to (?:the )?\w+)?\s*[:.-]?",
    re.IGNORECASE,
)
_LETTERS = frozenset("ABCDEGR")


def spell_out(lines: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Cells such as "1 Outstanding" or "1 – a real strength" as one line "1 = Outstanding, 2 = Good".

    Three of them at least, their words those of levels, or called a key or a scale by a cell before them.
    """
    found = [(place, match) for place, text in lines if (match := _MARKED_WORD.fullmatch(text.strip()))]
    marks = [match["number"] or match["letter"] for _, match in found]
    words = [_cut_word(match["word"]) for _, match in found]
    words = words if len(set(map(fold, words))) == len(words) else [match["word"] for _, match in found]
    if any(_SIGNED.match(text) for _, text in lines):
        return []  # "1* – the best we have seen": a key with levels between or beyond its numbers
    if len(found) < 3 or len(set(marks)) < len(marks) or any("," in word for word in words):
        return []
    if any(mark.isalpha() and not _stands_for(mark, word) for mark, word in zip(marks, words, strict=True)):
        return []
    above = next((before for (_, before), (place, _) in pairwise(lines) if place == found[0][0]), "")
    named = _CALLED_KEY.fullmatch(above.strip()) or all(map(_is_initial, marks, words))
    if not named and sum(map(is_judgement, words)) < 2:
        return []
    return [(found[0][0], ", ".join(f"{mark} = {word}" for mark, word in zip(marks, words, strict=True)))]


def _cut_word(text: str) -> str:
    """The level's word without what a key says more of it: "urgent: the trust steps in"."""
    return _TOLD_MORE.split(text.strip(), maxsplit=1)[0].strip()


def _stands_for(letter: str, word: str) -> bool:
    return letter in _LETTERS or _is_initial(letter, word)


def _is_initial(letter: str, word: str) -> bool:
    return word[:1].upper() == letter
