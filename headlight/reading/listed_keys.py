"""Keys that list the levels' words in their order in one cell: "Excellent / Good / Adequate / Unsatisfactory"."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from headlight.reading.grid import Grid
from headlight.reading.legends import BEST, WORST, Legend
from headlight.reading.lexicon import Lexicon
from headlight.reading.ranks import find_rank
from headlight.reading.senses import feel
from headlight.text import find_words, fold, tidy_spaces

_MOST = 8  # levels that a scale has at most
_LONG = 200  # letters of a text that may be such a list
_SHORT = 40  # letters of a level
_WORDS = 4  # words of a level
_INSIDE = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_PARTED = re.compile(r"[/|<>→⇒←,;\n]|\s[-–—]\s")
_MARKED = re.compile(r"[\d=:]")
_ENDS = re.compile(
    rf"\b(?:from )?(?:the )?(?P<one>{BEST}|{WORST})(?: level| rating| grade)?s?"
    rf" (?:first|(?:down |up )?to (?:{BEST}|{WORST}))\b",
    re.IGNORECASE,
)
_PARTS = tuple(map(re.compile, (r"\s*(?:>+|→|⇒|-+>)\s*", r"\s*(?:<+|←)\s*", r"\s*/\s*", r"\s*\|\s*", r"\s*\n\s*")))
_LOOSE = tuple(map(re.compile, (r"\s*;\s*", r"\s+[-–—]\s+", r"\s*,\s*(?:and |or )?|\s+(?:and|or)\s+")))


def count_words(grids: Sequence[Grid]) -> Counter[str]:
    """How often each short text stands in the cells of grids, folded."""
    return Counter(fold(cell) for grid in grids for row in grid.rows for cell in row if 0 < len(cell) <= _SHORT)


def read_listed(
    lines: Sequence[tuple[str, str]], count: Callable[[], Mapping[str, int]], lexicon: Lexicon
) -> Legend | None:
    """The key of (cell address, text) lines that lists in order what stands in the workbook's cells, or None.

    ``count`` tells how often each folded text stands in a cell; it is asked only where there is a list.
    """
    found = [(cell, each) for cell, text in lines for each in _find_lists(text) if not _names(each[0], lexicon)]
    counts = [_count_used(words, count()) for _, (words, _) in found]
    best = max(counts, default=0)
    if not best:
        return None
    cell, (words, direction) = found[counts.index(best)]
    return Legend(tuple((word, word) for word in words), (), cell, direction)


def _find_lists(text: str) -> Iterable[tuple[tuple[str, ...], str | None]]:
    """The lists of words in order that a text may be, each with the way it runs where the text says so."""
    if not 8 < len(text) <= _LONG or not _PARTED.search(text):
        return
    said = _ENDS.search(fold(text))
    direction = None if said is None else "up" if re.fullmatch(WORST, said["one"]) else "down"
    bare = _ENDS.sub("", _INSIDE.sub("", text)).strip(" ,;:-–")
    for part in (bare, bare.rpartition(":")[2], *_INSIDE.findall(text)):
        for pattern in (*_PARTS, *_LOOSE):
            words = tuple(tidy_spaces(word).strip(" .'\"") for word in pattern.split(part.strip(" .\n")))
            if _are_levels(words) and (_is_sorted(words, whole=pattern in _LOOSE and direction is None)):
                yield words, direction


def _are_levels(words: Sequence[str]) -> bool:
    """Whether texts are as few, as short and as different as the levels of a scale."""
    plain = all(word[:1].isalpha() and len(find_words(word)) <= _WORDS and not _MARKED.search(word) for word in words)
    return 2 < len(words) <= _MOST and plain and len(set(map(fold, words))) == len(words)


def _is_sorted(words: Sequence[str], *, whole: bool) -> bool:
    """Whether what is known of some words' steps runs one way; ``whole`` asks it of all of them."""
    ranks = [rank for word in words if (rank := find_rank(word)) is not None]
    felt = [feel(word) for word in words]
    told = len(ranks) == len(words) or not whole
    return told and all(_runs_one_way(each) for each in (ranks, [each for each in felt if each]))


def _runs_one_way(steps: Sequence[int]) -> bool:
    return all(a <= b for a, b in pairwise(steps)) or all(a >= b for a, b in pairwise(steps))


def _names(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a list is of criteria or of what headings are called, and of no levels."""
    return any(lexicon.criterion(word) or lexicon.meaning(word).kind not in ("unknown", "rating") for word in words)


def _count_used(words: Sequence[str], counts: Mapping[str, int]) -> int:
    """How many cells hold one of the words, none where fewer than half of the words, or one alone, stand in cells."""
    used = [count for word in words if (count := counts.get(fold(word), 0))]
    return sum(used) if len(used) > 1 and len(used) * 2 >= len(words) and sum(used) > len(words) else 0
