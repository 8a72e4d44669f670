"""Whether a text reads as a school's name or a person's."""

import re
from collections.abc import Sequence
from pathlib import Path

from headlight.reading.people_names import TITLED
from headlight.text import drop_accents, tidy_spaces

_SCHOOL_WORD = re.compile(
    r"\b(?:schools?|academy|primary|infants?|juniors?|college|nursery|secondary|grammar|high|utc|c ?of ?e|ce|rc"
    r"|catholic"
    r"|first|middle|special|community|st\.?|saint)\b",
    re.IGNORECASE,
)
_STRONG = re.compile(r"\b(?:school|academy|primary|infants?|juniors?|college|nursery|utc|c ?of ?e)\b", re.IGNORECASE)
_OCCASION = re.compile(
    r"apprais|review|return|rating|\bform\b|evaluation|assessment|judge?ment|objectives", re.IGNORECASE
)
_NOTHING = re.compile(r"sheet|tab|page|table|notes?|info|cover|read ?me", re.IGNORECASE)
_OF = re.compile(r"\s+(?:for|of|across|all|per|by|at|in)\b", re.IGNORECASE)
_GIVEN = re.compile(r"max|sum|mode|mean|best|range|min", re.IGNORECASE)
_SURNAME = re.compile(r"(?: (?!Score|Rating|Level|Grade|Mark|Value|Point)[A-Z][\w'’-]+){1,2}")
_PLACE = re.compile(
    r"\b(?:hub|trust|team|road|street|north|south|east|west|phase|cluster|site|campus|ks[1-4]|year)\b", re.IGNORECASE
)
_PLACE_NOT_NAME = re.compile(r"\b(?:hub|trust|team|road|street|avenue|phase|cluster|site|campus)$", re.IGNORECASE)
_TITLE = re.compile(rf"^{TITLED}\s+\S", re.IGNORECASE)
# The end of a school's name and no name of its own: "CofE Primary School" below "St Oswin's".
BARE = re.compile(
    r"(?:(?:primary|infants?|juniors?|nursery|secondary|high|grammar|middle|first|special|community|church|of|in|c|e|ce"
    r"|cofe|england|wales|rc|roman|catholic|free|girls'?|boys'?|upper|lower|and|the|va|vc|schools?|academy|college"
    r"|federation)\b[\s&(),]*)+",
    re.IGNORECASE,
)
# "J Smith", "J.Smith" and "Smith J"; without a dot or blank it is an office: "SENCo".
_INITIAL = re.compile(r"^(?=\S*[.\s])(?:[A-Z]\.?\s?){1,3}\s*[A-Z][\w'’-]+$|^[A-Z][\w'’-]+,?\s+[A-Z]\.?$")
# "Table B" and "Appendix A" are parts of a paper.
_PART = re.compile(
    r"(?:table|part|section|appendix|annex|form|group|option|panel|sheet|figure|chart|step|stage|class)\b.*",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[A-Z]{2,}")  # "RAG" and "CONFIDENTIAL" are nobody
_COMMA = re.compile(r"^[A-Z][\w'’-]+,\s*(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s*)?[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*)?$")
# The small words of surnames: "Van der Berg", "de la Cruz".
PARTICLES = frozenset({"van", "von", "der", "den", "de", "da", "di", "du", "la", "le", "al", "el", "bin", "ter"})
_SMALL = rf"(?:(?:{'|'.join(sorted(PARTICLES))})\s+){{0,2}}"
_TWO = re.compile(rf"^[A-Z][\w'’-]+(?:\s[A-Z]\.?)?(?:\s{_SMALL}[A-Z][\w'’-]+){{1,2}}$", re.UNICODE)
_TITLED = re.compile(rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev)\.?(?:\s+{_SMALL}[A-Z][\w'’.-]*){{1,3}}")
_LISTED = (Path(__file__).parent / "given_names.txt").read_text("utf-8").splitlines()
_FIRST = frozenset(name for line in _LISTED if not line.startswith("#") for name in line.split())
_SURNAMES_TEXT = """
adams ahmed ali allen anderson bailey baker begum bell bennett brown butler campbell carter chapman clark clarke
collins cook cooper cox davies davis edwards ellis evans foster gill graham gray green griffiths hall harris
harrison harvey hill holmes hughes hunt hussain jackson james jenkins johnson jones kaur kelly khan king knight
lee lewis lloyd marshall martin mason matthews miller mills mitchell moore morgan morris murphy murray o'brien
owen palmer parker patel phillips powell price reid reynolds richards richardson roberts robinson rogers russell
scott shah shaw simpson singh smith stevens stewart taylor thomas thompson turner walker walsh ward watson webb
white wilkinson williams williamson wilson wood wright young
"""
_SURNAMES = frozenset(_SURNAMES_TEXT.split())
_GENERIC = re.compile(
    r"\b(?:head ?teachers?'?s?|heads?'?|principals?'?|leaders?|leadership|appraisals?|reviews?|performance|management"
    r"|pm|hts?|ehts?|htpm|pmr|forms?|returns?"
    r"|ratings?|judge?ments?|evaluation|assessments?|self|final|interim|mid|year|annual|report|summary|data|sheet|copy|draft|v\d+|key|areas?"
    r"|national|standards?|framework|trust|mat|multi|collected|record|workbook|template|autumn|spring|summer|term|academic|cycle|ka|of|for"
    r"|the|and|in|on|by|to|at|from|all|new|completed|return|objectives|overview|meeting|pack|export|survey|responses?|results?|scores?"
    r"|rag|kpis?|checklists?|heat ?map|matrix|tracker|master|main|dashboard|grid|log|list|register|chart"
    r"|grades?|moderation|progress|statements?"
    r"|extracts?|downloads?|outputs?|quer(?:y|ies)|systems?|people|employees?|hr|raw|inputs?|stages?|triangulat\w+|submissions?"
    r"|scorecard|audit|trends?|history|compar\w+|analysis|outcomes?|values|visits?|statement|sheet\d*|page|hub|hubs|data\w*|cohort|live|current|archive"
    r"|governors?'?|panel|sip|partner|appraiser|moderated|agreed|schools? improvement|excellence|as|old|my|our)\b",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s[-–—/|]\s*|\s*[|;:\n\t]\s*|,\s+(?=[A-Z])|\s{3,}")
_FOR_WHOM = re.compile(r"\b(?:for|at|of|by|(?<=[Vv]isit )to|(?<=[Ll]etter )to)\s+(?=[A-Z])(?!E\b)")
# What stands before "of" in the names of saints and places that schools are named after.
_DEVOTION = re.compile(
    r"\b(?:Our (?:Blessed )?Lady(?: Queen)?|(?:St\.?|Saint) [\w'’]+|Church|(?:Sacred|Immaculate) Heart"
    r"|Holy \w+|Blessed \w+|Queen|King|Star|Mother|Mary|Daughters|Sisters|Forest|Isle|Vale|City)$"
)
LONGEST_SHEET = 31  # letters of a sheet's name, by the programs' own rule
_SCHOOL_ENDS = (
    "school",
    "academy",
    "primary",
    "infant",
    "junior",
    "college",
    "nursery",
    "catholic",
    "secondary",
    "high",
)
# What a title goes on with after a school's name: "Oak Primary leadership group".
_OCCASION_AFTER = re.compile(
    r"\s+\b(?:head ?teacher|hts?|appraisal|review|performance|self|ratings?|returns?|form|leadership|senior lead\w+"
    r"|slt)\b.*$",
    re.IGNORECASE,
)
_FAITH = re.compile(r"\b(?:Church|Catholic|C ?of ?E|CE|RC|VA|VC|Community|St)\b")
_BRACKET = re.compile(r"\(([^()]{4,70})\)\s*(?:[\d/ –-]*)$")
_WITH_TOWN = re.compile(r"([^,:;|]{4,60}), ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)(?=\s*(?:[:;|\n]|\s[-–—]\s|$))")
_YEARS = re.compile(r"\s*\(?\b(?:19|20)\d\d\s*[-/_ ]?\s*(?:\d\d){0,2}\)?\s*")
_ENDING_TERM = re.compile(r"(?:,\s*(?:[Aa]utumn|[Ss]pring|[Ss]ummer)|\s(?:autumn|spring|summer))(?: term)?$")
_SEVERAL_SCHOOLS = re.compile(r"\btrust$|\b(?:schools|school improvement|school year)\b", re.IGNORECASE)
_NUMBERS = re.compile(r"[\d/()_.,-]+(?![\w])|\b\d+\b")


def is_school_name(text: str) -> bool:
    """Whether a text has a word that schools' names have and is short enough for one."""
    if len(text) > 80 or "?" in text or _STRONG.search(text) is None or _is_said(text):
        return False
    return not text.casefold().startswith(("school ", "whole "))


def _is_said(text: str) -> bool:
    """Whether a text is something said, most of its many words small: "Seen across the school on most days"."""
    words = text.split() if text.count(" ") > 4 else []
    return 2 * sum(word[:1].islower() for word in words) > len(words)


def is_name_after(word: str, rest: str) -> bool:
    """Whether a word for a sum begins a name: "Total Valley Academy", "Max Hill", not "Total for schools"."""
    if not rest or _OF.match(rest):
        return False
    if _STRONG.search(rest):
        return True
    return " " not in word and _GIVEN.fullmatch(word) is not None and _SURNAME.fullmatch(rest) is not None


def is_person_name(text: str) -> bool:
    """Whether a text reads as a person's name: a title, an initial, a common first name."""
    plain = drop_accents(tidy_spaces(text))
    if not plain or len(plain) > 60 or _PLACE_NOT_NAME.search(plain) or any(letter.isdigit() for letter in plain):
        return False
    if _TITLE.match(plain):
        return True
    if _SCHOOL_WORD.search(plain):
        return False
    lettered = _CAPITALS.fullmatch(plain) or _PART.fullmatch(plain)
    if (_INITIAL.match(plain) and not lettered) or _COMMA.match(plain):
        return True
    first = plain.split()[0].casefold().partition("-")[0]  # "Mary-Anne" as Mary
    return _TWO.match(plain.title() if plain.isupper() else plain) is not None and first in _FIRST


def judge_names(texts: Sequence[str]) -> str | None:
    """Whether names of one sort are schools ("school") or people ("leader"); None where it has to be asked."""
    schools = sum(is_school_name(text) for text in texts)
    people = sum(is_person_name(text) or (text.casefold() in _SURNAMES) for text in texts)
    if schools == people:
        return None
    return "school" if schools > people else "leader"


def reads_as_person(text: str) -> bool:
    """Whether a text beside a school's name may be its head: two or three words with capitals, no place's."""
    return _TWO.match(text) is not None and not _SCHOOL_WORD.search(text) and not _PLACE.search(text)


def may_be_person(text: str) -> bool:
    """Whether a text may be somebody's name, by what stands in it or by its mere shape."""
    return is_person_name(text) or reads_as_person(text)


def find_school_name(text: str) -> str | None:
    """The school that a title, a sheet's or a file's name names, by the words schools' names have."""
    for part in _part_title(text.replace("_", " ")):
        name = _drop_occasion(_open_bracket(part).strip())
        name = _ENDING_TERM.sub("", _YEARS.sub(" ", name).strip(" ,.-()"))
        if not is_school_name(name) or _SEVERAL_SCHOOLS.search(name):
            continue
        name = _OCCASION_AFTER.sub("", name)
        rest = _STRONG.sub("", _GENERIC.sub("", name)).strip(" -,.")
        if len(rest) >= 2 and rest[:1].isupper():
            return name
    return None


def _open_bracket(part: str) -> str:
    """A part of a title whose bracket alone names a school, opened: "Jane Lee (Oak Primary)"; any other as it is."""
    found = _BRACKET.search(part)
    if not found or is_school_name(part[: found.start()]) or not is_school_name(found[1]):
        return part
    return found[1]


def _part_title(text: str) -> list[str]:
    """The parts of a title; a town after a school's name stays with it where nothing else follows it at once."""
    parts = [part for part in _CUT.split(text) if part]
    found = _WITH_TOWN.match(text)
    town = found and is_school_name(found[1]) and not is_school_name(found[2]) and not is_person_name(found[2])
    if found and town and not _GENERIC.search(found[2]):
        return [f"{found[1]}, {found[2]}", *parts[2:]]
    return parts


def _drop_occasion(part: str) -> str:
    """A part of a title without what the school is named for: "Review of Oak", not "Our Lady of Grace"."""
    if re.search(r" of E\b", part):
        return part
    starts = [found.end() for found in _FOR_WHOM.finditer(part) if not _DEVOTION.search(part[: found.start()].rstrip())]
    named = [start for start in starts if is_school_name(part[start:])]
    if named:
        return part[named[-1] :]
    return part if is_school_name(part.partition(" for ")[0]) else part[max(starts, default=0) :]


def find_person_name(text: str) -> str | None:
    """The person that a title, a sheet's or a file's name names, or None."""
    for part in _CUT.split(text.replace("_", " ")):
        titled = _TITLED.search(part)
        if titled:
            return re.sub(r"['’]s$", "", titled[0].strip())  # "Mrs Lee's leadership"
        rest = tidy_spaces(_NUMBERS.sub(" ", _GENERIC.sub(" ", part))).strip(" -,")
        if is_person_name(rest):
            return rest
    return None


def _is_cut_name(text: str) -> bool:
    """Whether a text as long as a sheet's name may be ends in the beginning of a word that schools' names have."""
    last = text.rpartition(" ")[2].casefold()
    told = len(last) > 1 or _FAITH.search(text) is not None
    return len(text) == LONGEST_SHEET and told and any(word.startswith(last) for word in _SCHOOL_ENDS)


def find_plain_name(text: str) -> str | None:
    """What remains of a sheet's or a file's name when years, versions and general words are gone."""
    plain = text.replace("_", " ")
    named = (is_school_name(plain) and not _OCCASION.search(plain)) or _is_cut_name(plain)
    general = plain if named else _GENERIC.sub(" ", plain)
    rest = re.sub(r"\b\w*\d[\w/.\-–]*|\([^)]*\)", " ", general)
    rest = tidy_spaces(re.sub(r"[^\w\s'’&.,-]", " ", rest)).strip(" -–,.&")
    told = len(rest) >= 2 and rest[:1].isupper() and not _NOTHING.fullmatch(rest)
    return rest if told else None
