"""Headings that are no criterion: keys, personal matters, sums, results, and headings of other frameworks."""

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct
from rapidfuzz import fuzz, process

from headlight.model import Source
from headlight.reading import vocabulary as v
from headlight.reading.key_words import KEYS
from headlight.text import find_words

_TABLE = {phrase: kind for kind, phrases in KEYS.items() for phrase in phrases}
# First letter, in which nobody errs -> phrases long enough to be mistyped.
_LONG = {
    letter: [each for each in _TABLE if len(each) > 5 and each[0] == letter] for letter in {each[0] for each in _TABLE}
}
_LONGEST = 1.28 * max(map(len, _TABLE))  # no longer text is 88% like any of them
_RATER_KEYS: dict[str, Source] = {"partner": "partner", "leader": "self"}
_CAMEL = re.compile(r"(?<=[a-z\d])(?=[A-Z][a-z])")
_MEETINGS = frozenset(
    {"review", "appraisal", "meeting", "visit", "pm", "inspection", "assessment", "judgement", "moderation"}
)
_POSTS = (
    "executive", "exec", "eht", "current", "member", "post", "co ", "joint", "acting", "interim", "associate",
    "signed", "who", "surname", "person", "name",
)  # fmt: skip
_ABOUT = re.compile(
    r"\b(?:(?:is |does |was )?(?:this|the) (?:appraisal|review|form|rating|survey|response|evaluation)"
    r" (?:is )?(?:for|about|of|on|covers?|relates? to))\b"
    r"|\b(?:who (?:is|was) |that is )?(?:being|under|to be|you are|are you)"
    r" (?:reviewed|appraised|rated|evaluated|assessed|judged|reviewing|rating|appraising|review|appraisal|evaluation)\b"
)
_ASKS_WHY = re.compile(
    r"(?:please |briefly |can you |could you )*(?:explain|tell us|describe"
    r"|give (?:a |an |your |some |brief )?(?:reasons?|examples?|evidence)|justify"
    r"|what makes you|what evidence|why (?:did|do|have) you|how do you know)\b(?!.*\b(?:ka|key area) ?\d)"
)
_SHARE = re.compile(r"(?<!\d)% ")  # "84% would recommend us" is said of something, and heads nothing
_GOVERNS = re.compile(r"\b(?:governors?|chairs?|panel)\b")
_BEGUN = re.compile(r"(?:the|my|our|this|your) (?:head ?teacher|head|principal|leader|head of school)\s*\.\.\.:?")
_CODED = re.compile(r"\((?:code|codes)\)\s*$")
_COUNTED = re.compile(r"#\s*(?:of\b|[a-z])|(?:score |total |points )?(?:out of|/) ?(?:1[1-9]|[2-9]\d|1\d\d)$|n ?= ?\d")
_OTHER_DATES = frozenset(
    {"next", "due", "deadline", "printed", "updated", "joined", "born", "expiry", "renewal", "future"}
)
_NUMBER_OF = re.compile(r"\w (?:id|guid|uuid|identifier)$")  # "employee_id"
_NAME_OF = re.compile(r"(?:full )?names? of (.+)|(.+?) (?:full )?names?")
_NAMED_KINDS = ("school", "leader", "appraiser", "partner")
_NAMED = re.compile(r"\(name\)\s*$")


class Key(Struct, frozen=True):
    """What kind of column a heading names, and how sure that is."""

    kind: str
    score: float
    reason: str
    source: Source | None = None


def split_camel(heading: str) -> str:
    """ "EstablishmentName" as two words."""
    return _CAMEL.sub(" ", heading)


def _plain(text: str) -> str:
    return " ".join(find_words(text.replace("_", " "))).replace("'", "")


@lru_cache(maxsize=8192)
def find_key(text: str) -> Key | None:
    """The key that a folded heading is by name, fillers aside, or None."""
    if _CODED.search(text):
        return Key("ignore", 0.95, "a code of a column beside it")
    if _BEGUN.fullmatch(text):
        return Key("criterion name", 0.95, "the beginning of the sentences below")
    if _ASKS_WHY.match(text) and len(text) < 90:
        return Key("comment", 0.95, "asks for words")
    plain = _plain(_NAMED.sub("", text))
    bare = " ".join(_ABOUT.sub(" ", plain).split())
    for phrase in (plain, _shorten(plain), bare, _shorten(bare), re.sub(r"s name$", " name", plain)):
        if phrase in _TABLE:
            key = _key(_TABLE[phrase], phrase, 1.0)
            return key if bare == plain else Key(key.kind, key.score, key.reason)
    if _NUMBER_OF.search(plain):
        return Key("ignore", 0.95, "a number that stands for something")
    return _find_either(text) or _find_name_of(plain)


def _find_name_of(plain: str) -> Key | None:
    """The key of a heading for names of those whom another heading names: "Name of HT", "Line manager's full name"."""
    found = _NAME_OF.fullmatch(plain)
    whom = found and _shorten(found[1] or found[2])
    kind = _TABLE.get(whom or "") or _TABLE.get((whom or "").removesuffix("s"))
    return Key(kind, 1.0, f"a heading for {_words(kind)}") if kind in _NAMED_KINDS else None


def _find_either(text: str) -> Key | None:
    """The key that both halves of a heading name: "Principal / Head"."""
    parts = re.split(r"\s*/\s*|\s+or\s+", text)
    found = [find_key(part) for part in parts] if len(parts) == 2 else []
    kinds = {each.kind if each else None for each in found}
    return found[0] if len(kinds) == 1 and None not in kinds else None


def _shorten(plain: str) -> str:
    """A heading's words without those that change nothing; the letter of "Hub A" is its name."""
    words = plain.split()
    named = words[-1:] if len(words) > 1 and words[-1] == "a" else []
    return " ".join([word for word in words if word not in v.FILLERS] + named)


def _key(kind: str, phrase: str, score: float) -> Key:
    source = _RATER_KEYS.get(kind) if "name" not in phrase.split() else None
    if kind == "appraiser" and _GOVERNS.search(phrase):
        source = "governor"
    if phrase.startswith(_POSTS):
        source = None
    return Key(kind, score, f"a heading for {_words(kind)}", source)


def _words(kind: str) -> str:
    return {
        "ignore": "matters that are no rating",
        "aggregate": "a sum over other ratings",
        "leader": "the headteacher",
        "urn": "the school's number",
    }.get(kind, f"the {kind}")


@lru_cache(maxsize=8192)
def find_mistyped_key(text: str) -> Key | None:
    """The key that a folded heading is but for a typing mistake, or None."""
    plain = _plain(text)
    if not 6 <= len(plain) <= _LONGEST:
        return None
    found = process.extractOne(plain, _LONG.get(plain[0], []), scorer=fuzz.ratio, score_cutoff=88)
    return _key(_TABLE[found[0]], found[0], 0.85) if found and _is_mistyped(plain, found[0]) else None


def _is_mistyped(plain: str, meant: str) -> bool:
    """Whether two texts of as many words differ in long words alone, and not by a plural."""
    one, two = plain.split(), meant.split()
    if len(one) != len(two):
        return one[0][:1] == two[0][:1] and plain.replace(" ", "") == meant.replace(" ", "")
    pairs = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    return all(min(len(a), len(b)) > 3 and a[0] == b[0] and a.rstrip("s") != b.rstrip("s") for a, b in pairs)


class _Phrases:
    """A table of phrases by their first words, to find the first of them that stands in a text."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._begun: dict[str, list[tuple[int, str]]] = {}
        for place, phrase in enumerate(phrases):
            self._begun.setdefault(phrase.split()[0], []).append((place, phrase))

    def find(self, plain: str) -> str | None:
        """The first phrase of the table that stands in a text as whole words."""
        padded = f" {plain} "
        begun = [each for word in plain.split() for each in self._begun.get(word, ())]
        return min((each for each in begun if f" {each[1]} " in padded), default=(0, None))[1]


_SENSITIVE, _AGGREGATES = _Phrases(v.SENSITIVE), _Phrases(v.AGGREGATES)
_RESULTS = _Phrases(sorted(v.RESULTS, key=len, reverse=True))  # "ofsted date" before "ofsted"


@lru_cache(maxsize=8192)
def find_personal(text: str) -> Key | None:
    """A heading about absence, health, grievance, capability, union, pay or the like."""
    said = _SENSITIVE.find(_plain(text).replace("health and safety", ""))
    return Key("sensitive", 1.0, f"speaks of {said}: left out") if said else None


def is_stranger(text: str) -> bool:
    """Whether a heading is one of another framework's judgements."""
    return _plain(text) in v.STRANGERS


@lru_cache(maxsize=8192)
def find_noise(text: str) -> Key | None:
    """A heading of sums, pupils' results or another framework's judgements."""
    plain = _plain(text)
    said = _AGGREGATES.find(plain) or _COUNTED.match(text)
    if said or text.startswith("%") or text.endswith("%") or _SHARE.search(text):
        return Key(
            "aggregate",
            1.0,
            f"a sum over other ratings ({said if isinstance(said, str) else 'a count' if said else 'a percentage'})",
        )
    if is_stranger(text):
        return Key("unknown", 0.96, "a judgement of another framework")
    said = _RESULTS.find(plain)
    if said and _is_data(plain, said):
        return Key("results", 0.9, f"results or facts of the school ({said})")
    return _find_word(plain)


def _is_data(plain: str, said: str) -> bool:
    """Whether a heading with a word of results speaks of figures, not of leading or managing them."""
    rest = f" {plain} ".replace(f" {said} ", " ").split()
    code = any(letter.isdigit() for letter in said) or " " in said or len(said) < 5
    return code or all(word in v.DATA_WORDS or any(letter.isdigit() for letter in word) for word in rest)


def _find_word(plain: str) -> Key | None:
    """Headings longer than the tables that one word still tells."""
    words = plain.split()
    if _OTHER_DATES.intersection(words) and (_MEETINGS | {"date", "due", "by"}).intersection(words) and len(words) < 7:
        return Key("ignore", 0.9, "a date that is not the review's")
    if "date" in words and _MEETINGS.intersection(words):
        return Key("date", 0.9, "the date of a review")
    if "overall" in words and len(words) <= 4:
        return Key("overall", 0.9, "an overall judgement")
    for word, kind in (
        ("comment", "comment"),
        ("comments", "comment"),
        ("notes", "comment"),
        ("evidence", "comment"),
        ("target", "target"),
    ):
        if word in words and len(words) <= 8:
            return Key(kind, 0.8, f"speaks of {word}")
    if (
        words
        and words[0] in ("objective", "obj", "target", "priority", "goal")
        and len(words) == 2
        and words[1].isdigit()
    ):
        return Key("objective", 0.95, "an objective")
    return None
