"""What the words of one workbook mean: headings, level words and codes, each looked up once."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from msgspec.structs import replace

from headlight.frameworks import Framework
from headlight.model import Scale
from headlight.reading.blanks import parse_blank
from headlight.reading.headings import Meaning, settle_headings
from headlight.reading.likeness import Index, read_index
from headlight.reading.names import is_name_after, is_school_name
from headlight.text import find_words, fold

# Kinds whose column or label holds a fact about the ratings beside it.
_KEYS = "school, urn, laestab, leader, first name, surname, name, role, since, cycle, point, date, source, appraiser"
KEYS = frozenset(f"{_KEYS}, criterion name, framework name, phase, hub, partner".split(", "))
# Kinds that name a column without being a fact or a rating.
_OTHERS = (
    "comment, rating, objective, progress, sensitive, aggregate, overall, target, difference, previous, results, ignore"
)
OTHERS = frozenset(_OTHERS.split(", "))
# Headings that name a person where names stand below, and a rater where ratings do.
RATERS = {"appraiser": "appraiser", "leader": "self", "partner": "partner"}
_PEOPLE = frozenset(("leader", "partner", "appraiser", "school", "name", "comment"))
_BLANK = Meaning("blank")
_UNKNOWN = Meaning("unknown")
_JOINED = Meaning("school", score=0.95, reason="a heading for school and headteacher in one cell", sure=True)
_JOINT = re.compile(
    r"^(?:school|academy)s?(?: name)?\s*(?:/|and|&|-|–|,|\+|\()\s*(?:name of )?(?:head|principal|leader)", re.IGNORECASE
)
_REMARKS = re.compile(r"\b(?:comments?|evidence|notes?|narrative|remarks?|reasons?|explain)\b", re.IGNORECASE)
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
_SCALED = re.compile(
    r"\s*\((?=[^()]*\d)[^()]*\b(?:high|low|best|weak|strong|top|scale|out of)\w*[^()]*\)\s*$", re.IGNORECASE
)
_ACTUAL = re.compile(r"\W+actual\b", re.IGNORECASE)
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
_NUMBERED = re.compile(r"^\s*\(?\d{1,2}\)?\s*[-=:.)]+\s*|\s*[-=:(]+\s*\d{1,2}\s*\)?\s*$|\s*\(.*\)\s*$")
_LEVEL_FIRST = re.compile(r"([^\W\d_][\w' ]{2,30}?)\s*(?:\s[-–—]|[;:,.(])\s*\S")
TOTAL = re.compile(
    r"^%|^(?:[\w'’&.-]+ ){1,4}(?:hub|cluster|phase|group|region|area|locality)"
    r" (?:means?|averages?|avg|medians?|totals?)$"
    r"|^(?:sub ?-?|grand )?(?:totals?|averages?|avg|means?|medians?|modes?|counts?|sum|max(?:imum)?|min(?:imum)?"
    r"|best|worst|highest|lowest|range|most common|modal|typical|number (?:of|at|\w+ or)"
    r"|no\.? (?:of|at)|n =|percent(?:age)?"
    r"|(?:no\.?|number|how many) (?:completed?|rated|returned|received|submitted|done)"
    r"|(?:the |whole )?(?:trust|mat)(?:[- ]?wide)?$|(?:national|england|la|local authority|region(?:al)?|benchmark)$"
    r"|all (?:schools|heads|headteachers|primar\w+|secondar\w+|phases)|(?:primary|secondary|special) (?:phase|schools)"
    r"|(?:the )?(?:trust|mat|school|hub|phase|overall|primary|secondary|national|la)"
    r"(?: \w+)? (?:averages?|avg|means?|medians?|totals?)|(?:[\w'&-]+ ){1,3}(?:averages?|avg|medians?)$)(?:\b|$)",
    re.IGNORECASE,
)


class Lexicon:
    """The meanings of a workbook's texts under the frameworks and scales known; looked up once each."""

    def __init__(self, frameworks: Iterable[Framework], scales: Iterable[Scale]) -> None:
        self.frameworks: dict[str, Framework] = {each.id: each for each in frameworks}
        self.scales: dict[str, Scale] = {each.id: each for each in scales}
        self.hint = ""  # the words around the table at hand, which may name the framework of bare numbers
        self.codes: dict[str, str] = {}  # folded code -> text, from a look-up sheet
        self._meanings: dict[str, Meaning] = {"": _BLANK}
        self._levels = _index_levels(tuple(self.scales.values()))
        self._index = read_index(self.frameworks)

    def meaning(self, text: str) -> Meaning:
        """What a text means as a heading or label with nothing beside it."""
        found = self._meanings.get(text)
        if found is None:
            found = self._meanings[text] = self._look_up(text)
        return found

    def _look_up(self, text: str) -> Meaning:
        if _is_no_heading(text):
            return _UNKNOWN
        head, colon, rest = text.partition(":")
        if colon and self.levels(rest.strip()):
            return self.meaning(head.strip())
        return self.meanings((text,), ("",))[0]

    def meanings(self, headings: Sequence[str], above: Sequence[str]) -> tuple[Meaning, ...]:
        """What a whole heading row means, taken together, under what stands above it."""
        spoken = tuple(_spell(self.codes.get(fold(each), each)) for each in headings)
        area = "key area" in self.hint.casefold()
        return _find_meanings(self._index, spoken, tuple(above), self._index.find_mention(self.hint), area)

    def learn(self, codes: Mapping[str, str]) -> None:
        """Take codes, folded, that the workbook itself explains; what was looked up before is looked up again."""
        self.codes.update(codes)
        self._meanings = {"": _BLANK}

    def read_together(self, texts: Sequence[str]) -> None:
        """Take labels that stand together as one heading row: what is unsure alone may be sure in company."""
        fit = (text for text in dict.fromkeys(texts) if len(text) <= 600 and not _EQUATION.match(text))
        alone = [text for text in fit if not self.levels(text) and not text.isdigit()]
        for text, found in zip(alone, self.meanings(alone, [""] * len(alone)), strict=True):
            if found.kind == "criterion" and found.sure and not self.meaning(text).sure:
                self._meanings[text] = found

    def criterion(self, text: str) -> str | None:
        """The criterion that a text surely names, as "ka:KA1", or None."""
        found = self.meaning(text)
        return found.code if found.kind == "criterion" and (found.sure or found.score >= 0.75) else None

    def known_criteria(self) -> frozenset[str]:
        """The texts met so far that surely name a criterion."""
        return frozenset(text for text, found in self._meanings.items() if found.kind == "criterion" and found.sure)

    def is_noun(self, text: str) -> bool:
        """Whether a text names a column ("School", "Rating") and not a value in one ("Self", "2023/24")."""
        found = self.meaning(text)
        if found.cycle or found.point or (found.source and found.kind not in _PEOPLE):
            return False
        if self.levels(text) or _is_named_like(text, found.kind):
            return False
        if parse_blank(text) or self._remarks_on_level(text):
            return False  # "No evidence yet" heads nothing, though evidence does; nor does "Good; secure evidence"
        return found.kind in KEYS or found.kind in OTHERS

    def _remarks_on_level(self, text: str) -> bool:
        """Whether a text is a level in a word and something said of it: "Good; secure evidence"."""
        found = _LEVEL_FIRST.match(text)
        return found is not None and bool(self.levels(found[1]))

    def is_rater(self, text: str) -> bool:
        """Whether a text may name who rated, in a row as well as over a column: "Self", "SIP", "HT"."""
        found = self.meaning(text)
        return found.source is not None and found.kind not in ("school", "name")

    def levels(self, text: str) -> frozenset[str]:
        """The ids of the scales that have this text as one of their levels."""
        folded = fold(text)
        found = self._levels.get(folded)
        if found is None:
            found = self._levels.get(_drop_number(folded)) or self._levels.get(
                folded.rstrip("."), frozenset()
            )  # "Outst."
        return found

    def is_total(self, text: str) -> bool:
        """Whether a row's first text says that it adds up or averages others."""
        found = TOTAL.match(text)
        return found is not None and not is_name_after(found[0], text[found.end() :])


# What follows is worked out once for all the workbooks of a drop: they share their words. ---------


@lru_cache(maxsize=8192)
def _is_no_heading(text: str) -> bool:
    """Whether a text is too long for a heading, a line of a key or a bare number."""
    return len(text) > 600 or bool(_EQUATION.match(text) or (_NUMBER.fullmatch(text) and "." not in text))


@lru_cache(maxsize=8192)
def _spell(text: str) -> str:
    """A heading without the direction of its scale or the word "actual"."""
    return _ACTUAL.sub("", _SCALED.sub("", text.replace("K.A.", "KA")))


@lru_cache(maxsize=8192)
def _drop_number(folded: str) -> str:
    """A level's word without the number before or after it."""
    return _NUMBERED.sub("", folded).strip()


@lru_cache(maxsize=8192)
def _find_meanings(
    index: Index, spoken: tuple[str, ...], above: tuple[str, ...], hinted: str | None, area: bool
) -> tuple[Meaning, ...]:
    """The meanings of a heading row; ``hinted`` is a framework's id, ``area`` whether "Key Area" stands near."""
    found = settle_headings(index, spoken, above, hinted)
    corrected = [_correct(text, each, area) for text, each in zip(spoken, found, strict=True)]
    strange = [at for at, text in enumerate(spoken) if _contradicts(index, text, corrected[at])]
    for at in strange if len(strange) > 1 else ():
        corrected[at] = replace(corrected[at], sure=False, reason="its code is a criterion's, its words are not")
    return tuple(corrected)


def _correct(text: str, found: Meaning, area: bool) -> Meaning:
    """Two keys in one heading, a statement cut short at a word for comments, an area by its bare number."""
    if _JOINT.match(text):
        return _JOINED
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


def _is_named_like(text: str, kind: str) -> bool:
    """Whether a text that a word makes look like a post or a sum is a name: "Dee Principal", "Total Valley Academy"."""
    if kind == "aggregate" or kind in RATERS:
        first, _, rest = text.partition(" ")
        capitals = (
            first[:1].isupper() and rest[:1].isupper() and first[1:].islower() and first.casefold() not in _POSTED
        )
        return capitals and (is_school_name(rest) or rest[1:].replace(" ", "").isalpha())
    return False


@lru_cache(maxsize=16)
def _index_levels(scales: tuple[Scale, ...]) -> Mapping[str, frozenset[str]]:
    """Folded level word, short form or alias -> the scales that have it."""
    index: dict[str, set[str]] = {}
    for scale in scales:
        for level in scale.levels:
            for word in (level.word, level.short, *level.aliases):
                if word:
                    index.setdefault(fold(word), set()).add(scale.id)
    return {word: frozenset(ids) for word, ids in index.items()}
