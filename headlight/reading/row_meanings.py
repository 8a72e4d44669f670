"""What the headings of a row mean together, and what is corrected once that is known."""

import re
from functools import lru_cache

from msgspec.structs import replace

from headlight.reading.headings import Meaning, settle_headings
from headlight.reading.likeness import Index
from headlight.text import find_words

JOINED = Meaning("school", score=0.95, reason="a heading for school and headteacher in one cell", sure=True)
_JOINT = re.compile(
    r"^(?:school|academy)s?(?: name)?\s*(?:/|and|&|-|–|,|\+|\()\s*(?:name of )?(?:head|principal|leader)", re.IGNORECASE
)
_REMARKS = re.compile(r"\b(?:comments?|evidence|notes?|narrative|remarks?|reasons?|explain)\b", re.IGNORECASE)
_SCALED = re.compile(
    r"\s*\((?=[^()]*\d)[^()]*\b(?:high|low|best|weak|strong|top|scale|out of)\w*[^()]*\)\s*$", re.IGNORECASE
)
_ACTUAL = re.compile(r"\W+actual\b", re.IGNORECASE)
_CHOICES = re.compile(r"^((?:role|post|position|job title))\s*\([^()]*\)$", re.IGNORECASE)  # "Post (EHT/HoS)"
_PART = re.compile(r"^(?:part|section)\s*(?:\d{1,2}|[A-H])\s*[:.)–-]\s*(?=[A-Za-z])", re.IGNORECASE)
_HEADS_OF = re.compile(r"^((?:head ?teacher|head|principal|school)s?)\s*\(\d{4}\s*[-/–]\s*\d{2,4}\)$", re.IGNORECASE)
_KEY_AREAS = re.compile(r"(?:the )?(?:six )?(?:leadership )?key areas?", re.IGNORECASE)
_BARE_AREA = re.compile(r"areas?\s*(?:no\.?\s*)?(?:\d|one|two|three|four|five|six)", re.IGNORECASE)
_CODED = re.compile(r"^\W*(?:KA|key area)\s*\d\W+(\D.*)$", re.IGNORECASE)
_FACETS = frozenset(
    [
        "self",
        "head",
        "headteacher",
        "partner",
        "governor",
        "governors",
        "panel",
        "chair",
        "trust",
        "agreed",
        "moderated",
        "draft",
        "final",
        "interim",
        "rating",
        "judgement",
        "grade",
        "score",
        "level",
        "word",
        "number",
        "comment",
        "comments",
        "evidence",
        "notes",
        "autumn",
        "spring",
        "summer",
        "year",
        "cycle",
        "review",
        "mid-year",
        "target",
        "change",
        "last",
        "previous",
        "overall",
        "appraiser",
        "reviewer",
        "moderation",
        "visit",
        "term",
        "peer",
        "staff",
        "line",
        "manager",
        "validated",
        "evaluation",
    ]
)
_NUMBER = re.compile(r"-?\d{1,9}(?:[.,]\d+)?%?")
_EQUATION = re.compile(r"^\W*\w{1,3}\s*=\s*\w")  # a line of a legend


def is_no_heading(text: str) -> bool:
    """Whether a text is none, or too long for a heading, a line of a key or a bare number."""
    number = _NUMBER.fullmatch(text) and "." not in text
    return not text or len(text) > 600 or bool(number) or is_of_legend(text)


def is_of_legend(text: str) -> bool:
    """Whether a text is a line of a key: "4 = Outstanding"."""
    return _EQUATION.match(text) is not None


@lru_cache(maxsize=8192)
def spell_heading(text: str) -> str:
    """A heading without the part of the form it opens, the direction of its scale or the word "actual"."""
    text = _HEADS_OF.sub(r"\1", _PART.sub("", text))
    return _CHOICES.sub(r"\1", _ACTUAL.sub("", _SCALED.sub("", text.replace("K.A.", "KA"))))


@lru_cache(maxsize=8192)
def find_meanings(
    index: Index, spoken: tuple[str, ...], above: tuple[str, ...], hinted: str | None, area: bool
) -> tuple[Meaning, ...]:
    """The meanings of a heading row; ``hinted`` is a framework's id, ``area`` whether "Key Area" stands near."""
    spoken = tuple(_name_area(text, over) for text, over in zip(spoken, above, strict=True))
    found = settle_headings(index, spoken, above, hinted)
    corrected = [_correct(text, each, area) for text, each in zip(spoken, found, strict=True)]
    strange = [at for at, text in enumerate(spoken) if _contradicts(index, text, corrected[at])]
    for at in strange if len(strange) > 1 else ():
        corrected[at] = replace(corrected[at], sure=False, reason="its code is a criterion's, its words are not")
    return tuple(corrected)


def _name_area(text: str, over: str) -> str:
    """A bare number under "Key Area" and nothing else as that area."""
    return f"KA{text}" if text in "123456" and len(text) == 1 and _KEY_AREAS.fullmatch(over.strip()) else text


def _correct(text: str, found: Meaning, area: bool) -> Meaning:
    """Two keys in one heading, a statement cut short at a word for comments, an area by its bare number."""
    if _JOINT.match(text):
        return JOINED
    if found.kind == "comment" and found.code and found.score >= 0.9 and len(text) > 24 and not _REMARKS.search(text):
        return replace(found, kind="criterion")
    if found.kind == "criterion" and _BARE_AREA.fullmatch(text) and not area:
        return replace(found, sure=False, score=min(found.score, 0.8), reason="'Area' alone may be of another set")
    return found


def _contradicts(index: Index, text: str, found: Meaning) -> bool:
    """Whether a heading has a criterion's code and then words that the criterion does not have."""
    coded = _CODED.match(text)
    if found.kind != "criterion" or not coded or not found.framework or not found.criterion:
        return False
    criterion = index.criteria[found.framework, found.criterion]
    own = {
        word[:5] for name in (criterion.text, *criterion.aliases, criterion.opening or "") for word in find_words(name)
    }
    words = [word for word in find_words(coded[1]) if len(word) > 3 and not word.isdigit() and word not in _FACETS]
    return bool(words) and not any(word[:5] in own for word in words)
