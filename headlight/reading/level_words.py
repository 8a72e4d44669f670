"""Which scales have a text as one of their levels, the number before or after it or a full stop left away."""

import re
from functools import lru_cache

from headlight.model import Scale
from headlight.reading.steps import drop_at
from headlight.text import fold

_NUMBERED = re.compile(
    r"^\s*\(?\d{1,2}\)?(?:\s*[-=:.)]+\s*|\s+(?=[^\W\d]))|\s*[-=:(]+\s*\d{1,2}\s*\)?\s*$|\s*\(.*\)\s*$"
)
_MOST = 20_000  # texts remembered at a time
_NONE: frozenset[str] = frozenset()


class LevelWords(dict[str, frozenset[str]]):
    """Text -> the ids of the scales that have it as a level; looked up once for all workbooks of a drop."""

    def __init__(self, scales: tuple[Scale, ...]) -> None:
        super().__init__()
        self._index: dict[str, frozenset[str]] = {}
        for scale in scales:
            for level in scale.levels:
                for word in filter(None, (level.word, level.short, *level.aliases)):
                    self._index[fold(word)] = self._index.get(fold(word), _NONE) | {scale.id}

    def __missing__(self, text: str) -> frozenset[str]:
        if len(self) >= _MOST:
            self.clear()
        folded = fold(text)
        found = self._index.get(folded)
        if found is None:
            plain = _NUMBERED.sub("", folded).strip()
            plain = drop_at(plain)
            plain = "" if plain.isdigit() else plain  # "3.1" is a statement's number
            found = self._index.get(plain) or self._index.get(folded.rstrip("."), _NONE)  # "Outst."
        self[text] = found
        return found


@lru_cache(maxsize=16)
def read_level_words(scales: tuple[Scale, ...]) -> LevelWords:
    """The level words of some scales, indexed once."""
    return LevelWords(scales)
