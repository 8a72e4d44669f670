"""One cell that names a school and its head parted, whatever stands between the two."""

import re
from functools import lru_cache

from headlight.reading.names import BARE, is_person_name
from headlight.reading.people_names import ROLE, TITLES, parse_person
from headlight.reading.phrases import find_word_set
from headlight.reading.proper_names import ends_as_place, is_person_heading
from headlight.reading.school_names import SCHOOL_WORDS, parse_school
from headlight.reading.vocabulary import MEETING_WORDS
from headlight.text import find_words, fold, tidy_spaces

_PARTED = re.compile(r"\n|\s+[-–—]+\s+|\s*[|/;]\s*|\s*[(\[]|:\s|,\s")


_POSTED = re.compile(  # "Yvette Crowe, Headteacher of Damson Green Primary"
    r"(.{3,40}?)\s*(?:,|\s[-–]\s|\()\s*((?:acting |interim |executive |co-|associate )?"
    r"(?:head ?teacher|head of school|head|principal))\)?\s*(?:,\s*|\s[-–]\s*|\s(?:of|at|for)\s)\s*(.{3,60})",
    re.IGNORECASE,
)


_POST_LABEL = re.compile(
    r"^(?:(?:acting|interim|executive|co-?)\s*)?"
    r"(?:head ?teachers?|head of school|heads?|principals?|ht|eht|leader)\s*[:=-]\s*",
    re.IGNORECASE,
)


_MORE_SAID = re.compile(r"(?<=[a-z]{4})\.\s+[A-Z].*$")  # "Dr A Lee, Headteacher. Review"
_NO_PART = re.compile(r"\(?(?:20)?\d\d\s*[-/]\s*(?:20)?\d\d\)?|urn:?\s*\d+|\d{4,}", re.IGNORECASE)


@lru_cache(maxsize=8192)
def find_school_and_leader(text: str) -> tuple[str, str] | None:
    """School and head out of a cell that names both ("Oak Primary (Mrs J Smith)"), in either order, or None.

    They may be parted by a line end, dash, slash, bar, colon, comma or brackets; the name of a town or a second
    school is no head. One of the two has to be plain by its own words.
    """
    if len(text) > 200:
        return None
    posted = _POSTED.fullmatch(tidy_spaces(text))
    if posted and " " in posted[3].strip() and _is_pair(posted[3].strip(), posted[1].strip(), comma=False):
        return posted[3].strip(), f"{posted[1].strip()} ({posted[2].strip()})"
    for found in _PARTED.finditer(_without_label(text.strip())):
        plain = _without_label(text.strip())
        parts = [_tidy_part(part) for part in (plain[: found.start()], plain[found.end() :])]
        if not all(parts) or any("\n" in part for part in parts):
            continue
        for school, person in (parts, parts[::-1]):
            if _is_pair(school, person, comma=found[0].startswith(",")):
                return school, person
    return None


def _without_label(text: str) -> str:
    """A cell without what is no name in it: the label "Headteacher:", a year, a number."""
    return _NO_PART.sub("", text).strip(" -–—,;/|\n")


def _tidy_part(text: str) -> str:
    part = _MORE_SAID.sub("", text.strip(" \t-–—,;|/\n"))
    part = part[:-1] if part.endswith((")", "]")) and part.count("(") + part.count("[") == 0 else part
    part = re.sub(
        r"(?:,|\s[-–]|\()\s*(?:head ?teacher|head|principal)$", "", part.strip(" -–—,;|/\n"), flags=re.IGNORECASE
    )
    return _POST_LABEL.sub("", part).strip()


def _is_pair(school: str, person: str, *, comma: bool) -> bool:
    """Whether one text is a school's name and the other a person's, at least one of them beyond doubt."""
    name = parse_person(person).name or person
    surely = is_titled(person) or is_person_name(person) or is_person_name(name)
    if (
        BARE.fullmatch(school)
        or (comma and not surely)
        or _NOBODY.search(person)
        or _COMPASS.match(person)
        or _POST_OF.match(school)
    ):
        return False
    schooled = bool(SCHOOL_WORDS.intersection(parse_school(school).words)) and not is_titled(school)
    if schooled:
        named = surely or is_person_heading(person) or _is_person(person)
        return named and not SCHOOL_WORDS.intersection(parse_school(person).words)
    personal = is_person_name(school) and not (is_titled(person) and ends_as_place(school))
    other = is_titled(school) or personal or ROLE.search(fold(school)) is not None
    return surely and not comma and not other and is_place(school) and ROLE.fullmatch(fold(person)) is None


def is_place(text: str) -> bool:
    """Whether a text may be a school's name without the word: capitalised, short, of names and no heading."""
    words = re.findall(r"[^\W\d_][\w'’.&-]*", text)
    known = find_words(text)
    return (
        0 < len(words) < 6 and words[0][0].isupper() and not _HEADED.intersection(known) and not re.search(r"\d", text)
    )


# A saint, a street, or more than one part of a title.
_NOBODY = re.compile(r"^(?:st\.?|saint|ss) |\b(?:street|road|avenue|cross|site)$|:|\s[-–—]\s", re.IGNORECASE)
_POST_OF = re.compile(r"(?:\w+ )?(?:head|headteacher|principal|leader) of\b", re.IGNORECASE)


_COMPASS = re.compile(
    r"(?:great|little|north|south|east|west|lower|upper|old|new|nether|much)\b"
    r"|.*\b(?:campus|site|moor|town|city|building|region|service|services|agency|team|hub|trust|centre|unit|house)$|.*['’]s$",
    re.IGNORECASE,
)


_HEADED = MEETING_WORDS - {"future"} | find_word_set(
    """
    key area areas standard standards domain appraisal review ratings rating self evaluation assessment final interim
    year autumn spring summer term trust governor governors sip adviser partner appraiser reviewer chair panel comments
    comment evidence signed agreed moderated by date role post name overall summary judgement notes reviewed completed
    ka report form record performance management headteacher headteachers school schools
    """
)


def is_titled(text: str) -> bool:
    """Whether a text begins with a title: "Mrs Lee"."""
    words = fold(text).replace(".", "").split()
    return len(words) > 1 and words[0] in TITLES


def _is_person(text: str) -> bool:
    words = re.findall(r"[^\W\d_][\w'’.-]*", re.sub(r"\(.*?\)|,.*$", "", text))
    return is_titled(text) or (
        1 < len(words) < 5
        and not re.search(r"\d", text)
        and all(word[0].isupper() for word in words)
        and not _HEADED.intersection(find_words(text))
    )
