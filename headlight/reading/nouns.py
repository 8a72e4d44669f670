"""Which texts name a column ("School", "Rating") and which are a value in one ("Self", "2023/24")."""

import re

from headlight.reading.blanks import parse_blank
from headlight.reading.level_words import LevelWords
from headlight.reading.meanings import KEYS, OTHERS, RATERS, Meaning
from headlight.reading.names import is_school_name

_PEOPLE = frozenset(("leader", "partner", "appraiser", "school", "name", "comment"))
_POSTED = frozenset(
    [
        "executive",
        "acting",
        "interim",
        "associate",
        "deputy",
        "assistant",
        "previous",
        "current",
        "former",
        "new",
        "the",
        "school",
        "line",
        "trust",
        "lead",
        "improvement",
        "overall",
        "mat",
        "hub",
        "phase",
        "primary",
        "secondary",
        "special",
        "national",
        "grand",
        "sub",
        "weighted",
        "year",
        "class",
        "total",
        "average",
        "mean",
        "median",
        "count",
    ]
)
_LEVEL_FIRST = re.compile(r"([^\W\d_][\w' ]{2,30}?)\s*(?:\s[-–—]|[;:,.(])\s*\S")


def is_noun(text: str, found: Meaning, levels: LevelWords) -> bool:
    """Whether a text of this meaning names a column and not a value in one."""
    if found.cycle or found.point or (found.source and found.kind not in _PEOPLE):
        return False
    if levels[text] or _is_named_like(text, found.kind):
        return False
    if parse_blank(text) or _remarks_on_level(text, levels):
        return False  # "No evidence yet" heads nothing, though evidence does; nor does "Good; secure evidence"
    return found.kind in KEYS or found.kind in OTHERS


def _remarks_on_level(text: str, levels: LevelWords) -> bool:
    """Whether a text is a level in a word and something said of it: "Good; secure evidence"."""
    found = _LEVEL_FIRST.match(text)
    return found is not None and bool(levels[found[1]])


def _is_named_like(text: str, kind: str) -> bool:
    """Whether a text that a word makes look like a post or a sum is a name: "Dee Principal", "Total Valley Academy"."""
    if kind == "aggregate" or kind in RATERS:
        first, _, rest = text.partition(" ")
        capitals = (
            first[:1].isupper() and rest[:1].isupper() and first[1:].islower() and first.casefold() not in _POSTED
        )
        return capitals and (is_school_name(rest) or rest[1:].replace(" ", "").isalpha())
    return False
