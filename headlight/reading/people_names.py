"""Spellings of a person's name: titles, initials, order, and whether two may be one person."""

import re
from functools import lru_cache

from msgspec import Struct
from rapidfuzz import fuzz

from headlight.reading.phrases import find_phrases
from headlight.text import drop_accents, fold, tidy_spaces

_HIS = frozenset({"mr", "sir", "fr", "father", "brother", "lord"})
_HERS = frozenset({"mrs", "miss", "ms", "dame", "lady", "sister", "sr"})
TITLES = (
    _HIS
    | _HERS
    | {
        "dr",
        "prof",
        "professor",
        "rev",
        "revd",
        "reverend",
        "mx",
        "canon",
        "cllr",
        "councillor",
        "mme",
        "m/s",
        "doctor",
    }
)
# Those that hardly a school is named by, as a pattern: "Lady Margaret" and "Canon Slade" may well be schools.
TITLED = r"(?:mr|mrs|ms|miss|mx|dr|rev(?:d|erend)?|sr|sister|prof(?:essor)?|sir|dame|fr|father|cllr|councillor)\b\.?"
_LETTERS = frozenset(
    {
        "ba",
        "ma",
        "msc",
        "bsc",
        "phd",
        "mbe",
        "obe",
        "cbe",
        "npqh",
        "npq",
        "med",
        "bed",
        "pgce",
        "qts",
        "hons",
        "mba",
        "edd",
    }
)
_PARTICLES = frozenset(
    {
        "van",
        "von",
        "de",
        "der",
        "den",
        "da",
        "di",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ben",
        "mac",
        "mc",
        "o",
        "st",
        "ter",
    }
)
ROLE = re.compile(
    r"\b(?:head|heads|headteacher|principal|hos|eht|exec|executive|acting|interim|deputy|assistant|associate|co-?head|leader|ceo|"
    r"director|dht|aht|ht|hoss|vice|vp|sbm|designate)\b"
)
_SHORT = frozenset(
    frozenset(pair.split("/"))
    for pair in find_phrases(
        """
        elizabeth/liz | elizabeth/beth | elizabeth/lizzie | katherine/kate | catherine/cathy |
        catherine/kate | katherine/kathy | margaret/maggie | margaret/meg | susan/sue | deborah/debbie |
        jennifer/jenny | jennifer/jen | rebecca/becky | rebecca/bex | victoria/vicky | victoria/vicki |
        samantha/sam | alexandra/alex | nicola/nicky | patricia/pat | patricia/trish | christine/chris |
        christina/tina | josephine/jo | joanne/jo | joanna/jo | jacqueline/jackie | amanda/mandy |
        angela/angie | philippa/pippa | pamela/pam | judith/judy | michael/mike | robert/rob | robert/bob |
        richard/rick | william/will | william/bill | james/jim | thomas/tom | stephen/steve | steven/steve |
        david/dave | daniel/dan | matthew/matt | andrew/andy | anthony/tony | christopher/chris |
        nicholas/nick | jonathan/jon | timothy/tim | gregory/greg | benjamin/ben | joseph/joe | edward/ed |
        edward/ted | peter/pete | kenneth/ken | samuel/sam | alexander/alex | ronald/ron | simon/si |
        philip/phil | geoffrey/geoff | martin/marty | theresa/terri | helen/nell | abigail/abi |
        charlotte/lottie | eleanor/ellie | frances/fran | gillian/gill | hilary/hils | isabel/izzy |
        kimberley/kim | lesley/les | natalie/nat | penelope/penny | rachel/rach | sarah/sally |
        stephanie/steph | valerie/val | zoe/zo | emma/em | laura/lozza | melanie/mel | michelle/shell |
        mohammed/mo | muhammad/mo | bernadette/bernie | denise/dee | lynn/lyn | ann/anne |
        """
    )
)


_INITIALLED = re.compile(r"(?:[A-Z]\.\s?)+[A-Z][\w'’]+(?:[ -][A-Z][\w'’]+)?")


def is_initialled(text: str) -> bool:
    """Whether a text is initials with their stops and a surname: "G. Haldane" is somebody, and no G with a remark."""
    return _INITIALLED.fullmatch(text) is not None


class Person(Struct, frozen=True):
    """The parts of a person's name as written."""

    written: str
    title: str | None = None
    first: str | None = None  # "Jane", or "J" where only the initial stands
    middle: str | None = None
    surname: str | None = None
    role: str | None = None  # "Acting Head" out of "Mrs J. Smith (Acting Head)"

    @property
    def name(self) -> str:
        """First, middle and surname in order, without title and role."""
        return " ".join(part for part in (self.first, self.middle, self.surname) if part)


@lru_cache(maxsize=8192)
def parse_person(text: str) -> Person:
    """The title, names and role in a cell that names a person."""
    whole = tidy_spaces(text)
    rest, role = _take_role(whole)
    rest = re.sub(r"\s*\([^()]*\)\s*$", "", rest) or rest  # "Jane Smith (née Jones)" goes by Smith
    head, comma, tail = rest.partition(",")
    if comma and tail.strip() and fold(tail).strip(". ") not in _LETTERS:
        title, given = _take_title(tail.split())
        other, surname = _take_title(head.split())
        return _build(whole, title or other, given, surname, role)
    title, names = _take_title(head.split())
    names = [name for name in names if fold(name).strip(".()") not in _LETTERS or len(names) < 3]
    if len(names) > 1 and names[0].isupper() and "." not in names[0] and len(names[0]) > 2 and not names[-1].isupper():
        return _build(whole, title, names[1:], names[:1], role)
    cut = len(names) - 1
    while cut > 0 and fold(names[cut - 1]).strip(".") in _PARTICLES and cut > 1:
        cut -= 1
    return _build(whole, title, names[:cut], names[cut:], role)


def _take_role(text: str) -> tuple[str, str | None]:
    """A text without the post that stands in brackets, after a dash or comma, or before a colon."""
    for pattern in (r"\s*[(\[]([^()\[\]]*)[)\]]\s*$", r"\s+[-–—|]\s+(.*)$", r"\s*[,;]\s*(.*)$", r"^(.*?)\s*:\s*"):
        found = re.search(pattern, text)
        if found and ROLE.search(fold(found[1])):
            return (text[: found.start()] + text[found.end() :]).strip(), found[1].strip()
    bare = re.match(
        r"((?:(?:acting|interim|executive|co-|associate|deputy)\s*)*"
        r"(?:headteacher|head teacher|head of school|principal|head))\s+(?=[A-Z])",
        text,
        re.IGNORECASE,
    )
    return (text[bare.end() :], bare[1]) if bare else (text, None)


def _take_title(words: list[str]) -> tuple[str | None, list[str]]:
    titles = [word for word in words if fold(word).strip(".") in TITLES]
    return (titles[0].strip(".") if titles else None), [word for word in words if fold(word).strip(".") not in TITLES]


def _build(whole: str, title: str | None, given: list[str], surname: list[str], role: str | None) -> Person:
    """A person of parts; "J.R." and "JR" before a surname are two initials."""
    parts: list[str] = []
    for name in given:
        plain = name.replace(".", "")
        initials = len(plain) <= 3 and plain.isupper() and ("." in name or len(plain) == 2) and len(plain) > 1
        parts += list(plain) if initials else [plain] if plain else []
    last = " ".join(surname).strip(" .") or None
    return Person(whole, title, parts[0] if parts else None, " ".join(parts[1:]) or None, last, role)


def _is_title(text: str) -> bool:
    return fold(text).strip(". ") in TITLES


def find_people(text: str) -> tuple[str, ...]:
    """The people that one cell names: "Jane Smith & Tom Jones" is two, "Jane and Tom Smith" too."""
    whole = tidy_spaces(text.replace("\n", "; "))
    parts = [
        part.strip(" ,")
        for part in re.split(r"\s*(?:;|&|/|\+|\band\b)\s*", whole, flags=re.IGNORECASE)
        if part.strip(" ,")
    ]
    if len(parts) < 2 or any(not re.search(r"[^\W\d_]", part) for part in parts) or len(parts) > 4:
        return (whole,) if whole else ()
    people = [parse_person(part) for part in parts]
    last = people[-1]
    if any(ROLE.search(fold(part)) and not person.surname for part, person in zip(parts, people, strict=True)):
        return (whole,)
    if any(word and all(ROLE.fullmatch(each) for each in word) for word in (fold(part).split() for part in parts)):
        return (whole,)
    shared = [" " not in part.strip() and bool(last.first or _is_title(part)) for part in parts[:-1]]
    named = [f"{part} {last.surname}" if share else part for part, share in zip(parts[:-1], shared, strict=True)]
    return (*named, parts[-1])


@lru_cache(maxsize=65536)
def same_person(a: str, b: str) -> float:
    """How far two spellings name one person: 1 surely, 0 surely not, 0.5 to ask."""
    one, two = parse_person(a), parse_person(b)
    if not one.surname or not two.surname:
        return 0.0
    if _plain(one.surname) == _plain(two.surname):
        return _compare_first(one, two)
    if _turned(one, two):
        return 0.8
    alike = one.first and two.first and _match_first(one.first, two.first) == 1.0
    return 0.6 if alike and _near(_plain(one.surname), _plain(two.surname)) else 0.0


def _plain(name: str) -> str:
    return re.sub(r"[^\w-]", "", drop_accents(fold(name)))


def _turned(one: Person, two: Person) -> bool:
    """Whether the same two names stand in the other order."""
    names = [{_plain(part) for part in (each.first or "", each.surname or "")} for each in (one, two)]
    return names[0] == names[1] and len(names[0]) == 2 and min(map(len, names[0])) > 1


def _near(one: str, two: str) -> bool:
    """Whether two surnames are a typing mistake apart, or one is part of the other's double name."""
    parts = set(one.split("-")), set(two.split("-"))
    return bool(parts[0] & parts[1]) or (min(len(one), len(two)) > 3 and fuzz.ratio(one, two) >= 85)


def _match_first(one: str, two: str) -> float:
    """1 for the same first name, 0.75 for its initial, 0.7 for its short form, else 0."""
    a, b = _plain(one), _plain(two)
    if a == b:
        return 1.0 if len(a) > 1 else 0.7
    if min(len(a), len(b)) == 1:
        return 0.75 if a[0] == b[0] else 0.0
    if frozenset((a, b)) in _SHORT or (min(len(a), len(b)) > 3 and fuzz.ratio(a, b) >= 85):
        return 0.7
    return 0.0


def _compare_first(one: Person, two: Person) -> float:
    """Two people of one surname, by their first names and titles."""
    titles = {fold(each.title) for each in (one, two) if each.title}
    clash = bool(titles & _HIS) and bool(titles & _HERS)
    if not one.first or not two.first:
        titled = one.first == two.first and bool(one.title and two.title) and len(titles) == 1
        return 0.2 if clash else 0.9 if titled else 0.6
    score = _match_first(one.first, two.first)
    if one.middle and two.middle and _plain(one.middle)[:1] != _plain(two.middle)[:1]:
        score = min(score, 0.6)
    return min(score, 0.5) if clash else score
