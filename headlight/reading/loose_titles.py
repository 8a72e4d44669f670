"""Titles that name a head and a school in running words: "Review of Jane Lee, headteacher of Oak Primary"."""

import re

from headlight.reading.names import is_person_name, is_school_name
from headlight.reading.proper_names import ends_as_place, is_person_heading
from headlight.reading.school_and_leader import find_school_and_leader, is_place
from headlight.text import tidy_spaces

# What stands between dashes in titles, has two capitals, and is nobody.
NO_PERSON = re.compile(
    r"\b(?:headteachers?|heads?|principals?|apprais\w+|reviews?|performance|management|leadership|standards?|areas?"
    r"|confidential|private|strictly|official|sensitive|restricted|draft|final|federation|partnership|learning|education"
    r"|alliance|group|council|diocese|county|borough|city|multi|annual|interim|mid|end|self|evaluation|form|record"
    r"|report|summary|autumn|spring|summer|term|new|page)\b",
    re.IGNORECASE,
)

_YEAR = r"\(?\b20\d\d ?[-/–] ?(?:20)?\d\d\b\)?"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?"
_OCCASION = r"(?:reviews?|appraisals?|evaluations?|assessments?|performance management|ratings?)"
_HEAD = r"(?:acting |interim |executive )?(?:head ?teacher|principal|head)"
# What is no name in such a title, and what it leaves: a dash where two names meet.
_LOOSE = tuple(
    (re.compile(written, flags), meant)
    for written, flags, meant in (
        (rf"^(?:[\w-]+ ){{0,3}}{_OCCASION}(?: meeting)?(?: {_YEAR})?\s*(?:\b(?:of|for|with)\b|[:,–-])\s*", re.I, ""),
        (rf"(?:['’]s|:)?\s+(?:[\w-]+ )?{_OCCASION}(?= {_YEAR}|[,\s:–-]*$)|['’]s (?:\w+ )?{_OCCASION}\b", re.I, ""),
        (rf"\s*[,(–-]?\s+{_HEAD}\)?,? (?:(?:of|at) )?(?=[A-Z])", 0, " - "),
        (r"(?<=\w) at (?=[A-Z])", 0, " - "),
        (rf"\s*[,–-]?\s+(?:autumn|spring|summer|{_MONTH})(?: term)?(?: 20\d\d)?$", re.I, ""),
        (rf"\s*[,–-]?\s*{_YEAR}\s*[,–-]?\s*", 0, " - "),
    )
)


_TWO_NAMES = re.compile(r"([^\d(:,–—-]{3,40}?)(?:\s+[–—-]\s+|\s*\()([^\d():,–—]{3,40})\)?")
_BY = re.compile(
    r"[,;(]?\s*\b(?:(?:carried out|conducted|held|written|undertaken|done|led|prepared) )?by"
    r" ((?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z][\w'’.-]*(?: [A-Z][\w'’-]+){0,2})\)?"
)


_IN_OFFICE = re.compile(  # "(Dr H. Lee, external adviser)"
    r"[(,–-]\s*((?:(?:Mr|Mrs|Ms|Miss|Dr|Rev|Cllr)\.? )?[A-Z][\w'’.-]*(?: [A-Z][\w'’-]+){0,2}),? \(?"
    r"(?:(?:external|school improvement|lead|link|diocesan|the) ?)*"
    r"(?:advis[eo]r|partner|sip|appraiser|reviewer|governor|chair(?: of governors)?|moderator|consultant)\)?",
    re.IGNORECASE,
)


def drop_rater(text: str) -> str:
    """A title without the name behind "by" or before an adviser's post, who rated.

    Whoever a form was completed by may be its head.
    """
    office = _IN_OFFICE.search(text)
    if office and is_person_name(office[1]):
        text = tidy_spaces(text[: office.start()] + text[office.end() :])
    found = _BY.search(text)
    rated = found and is_person_name(found[1]) and not text[: found.start()].endswith("ompleted")
    return tidy_spaces(text[: found.start()] + text[found.end() :]) if found and rated else text


def find_loosely(text: str) -> tuple[str, str] | None:
    """School and head out of a title that says more than their names, or None; each of them plain by its words."""
    if len(text) > 120:
        return None
    plain = tidy_spaces(text)
    for pattern, meant in _LOOSE:
        plain = pattern.sub(meant, plain)
    plain = plain.strip(" -–,.:;")
    both = find_school_and_leader(plain) if plain != text else None
    if not both or not is_school_name(both[0]) or NO_PERSON.search(both[1]):
        return None
    return both if is_person_name(both[1]) or is_person_heading(both[1]) else None


def find_plain_pair(text: str) -> tuple[str, str] | None:
    """School and head of a line that is a place's and a person's name, a dash or brackets between, and nothing else."""
    found = _TWO_NAMES.fullmatch(tidy_spaces(text))
    if not found:
        return None
    pairs = (found.groups(), found.groups()[::-1])
    return next(((place, person) for place, person in pairs if is_person_name(person) and is_bare_school(place)), None)


def is_bare_school(text: str) -> bool:
    """Whether a part of a title may be a school's name though no word of it says so: a place's, and nobody's."""
    person = is_person_name(text) and not ends_as_place(text)
    return is_place(text) and not person and not NO_PERSON.search(text)
