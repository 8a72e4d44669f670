"""Facts about ratings outside their own cells: labels with values, titles, sheet names, file names."""

import re
from collections.abc import Callable, Sequence

from headlight.reading.cycles import CycleMark, find_cycle, parse_cycle
from headlight.reading.headings import Meaning
from headlight.reading.leaders import find_beside, state_leader, state_placed
from headlight.reading.lexicon import KEYS, Lexicon
from headlight.reading.loose_titles import NO_PERSON, drop_rater, find_loosely, find_plain_pair
from headlight.reading.names import (
    find_person_name,
    find_school_name,
    is_person_name,
    is_school_name,
    may_be_person,
    reads_as_person,
)
from headlight.reading.proper_names import is_person_heading
from headlight.reading.qualifiers import RATER_WORDS, read_qualifier
from headlight.reading.school_and_leader import find_school_and_leader
from headlight.text import find_words, fold, tidy_spaces

# kind -> value as written; "cycles" holds the years it may be, parted by "|", where a person must say.
Facts = dict[str, str]
LABELS = KEYS - {"criterion name", "framework name", "first name", "surname"}
# Lines whose dates are not those of the reviews.
_ASIDE = re.compile(
    r"\b(?:policy|adopted|printed|next review|ofsted(?! (?:scale|grad|words|style))"
    r"|due|updated|version|deadline|return(?:ed)? by|last visited"
    r"|inspect\w*|approved|amended|created|exported|downloaded)\b",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"\b([A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){1,2})(?:\s*\(|,\s*)(?:(?:[Aa]cting|[Ii]nterim|[Ee]xecutive|[Cc]o-?) ?)*"
    r"(?:[Hh]ead ?teacher|[Pp]rincipal|[Hh]ead)\b(?:,? (?:of|at) ([A-Z][^,;()]{3,60}))?"
)
# "Oak Primary (148384)": a school's name with its number, under a heading for either.
_NUMBERED = re.compile(r"([^\d(]{3,}(?:\([^()\d]*\)[^\d(]*)?[^\d(\s,:–-])[\s,:–(\[-]+(?:URN:? ?)?(\d{6})[)\]]?")
NAMES = ("school", "leader", "name")  # the kinds of labels and headings that names stand behind
_LONG = 120  # letters of a line that is more than a name
# "Jane Lee, 2023/24": a name with the year, behind a label.
_DATED = re.compile(r"(.*[^\W\d].*?[^\s,(–-])[\s,(–-]+(20\d\d ?[-/–] ?(?:20)?\d\d)\)?")
# "Oak Primary, Thornby – Jane Lee, Headteacher": the post that ends a line which names school and head.
_ENDING_POST = re.compile(
    r"[,(\s–-]+((?:acting |interim |executive |associate |co-?)*(?:head ?teacher|head|principal)(?: of school)?)\)?$",
    re.IGNORECASE,
)
_COMPLETED = re.compile(r"completed by (?:the head(?:teacher)?,? )?([^,]{5,40}), (.{5,80})", re.IGNORECASE)
_DASH = re.compile(r"\s+[-–—]\s+")
_POINT_LABELS = frozenset(
    ("review", "stage", "type of review", "review type", "meeting", "type of meeting", "review point")
)
_WITH_OFFICE = re.compile(r"([^(),]{3,40}?)\s*(?:\(([^()]{3,40})\)|(?:,|\s[-–])\s*([^(),]{3,40}))")
_SAID = r"\W+(?:judge?ments?|ratings?|evaluations?|assessments?|reviews?|views?|scores?"
TRUST = frozenset(("trust", "mat", "the trust", "ceo", "central team", "trust leader", "line manager", "lm"))
# "Deputy Headteacher" and "QA team" are neither the head nor the head's staff at large: a person says who they are.
_ANOTHER = re.compile(
    r"\b(?:deputy|assistant|vice|another|other|neighbouring|visiting|fellow|former|qa|quality|improvement|central)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\d[\d/\s–-]*")
# A post with "head" in it that is not the head's: whoever holds it rates from among the staff.
_COLLEAGUE = re.compile(r"(?:deputy|assistant|vice)[ -]?(?:head|principal)|[da]ht$", re.IGNORECASE)
# What somebody answers who is asked what they are to the head.
_ONESELF = re.compile(
    r"(?:i am|i['’]?m|this is) (?:this|the|that|their) (?:leader|head(?: ?teacher)?|principal|person)"
    r"|(?:it is )?(?:myself|me)|(?:i am )?(?:rating|assessing|reviewing) myself|about myself",
    re.IGNORECASE,
)
_FELLOW = re.compile(
    r"(?:a )?(?:fellow|another|other|neighbouring) (?:head(?: ?teacher)?|principal|(?:school |senior )?leader)s?"
    r"(?: in (?:the|this|our) (?:trust|mat|hub|cluster))?",
    re.IGNORECASE,
)
_HEAD_LABEL = re.compile(
    r"(?:co-? ?|acting |interim |executive |associate )*(?:head ?teacher|head|principal)s?(?: name)?", re.IGNORECASE
)
_OF_REVIEW = re.compile(
    r"\b(?:ratings?|judge?ments?|grades?|scores?|reviews?|appraisals?|assessments?|evaluations?|standards|areas)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:signed|signature)\s*(?:by\s*)?[(:-]?\s*(?:the )?(appraiser|reviewer|partner|sip|line manager)\)?",
    re.IGNORECASE,
)
# The paper of a partner who visits: whoever it names as the partner rates in it.
_VISIT = re.compile(
    r"\b(?:notes? of (?:the |a )?visit|visit (?:notes?|report|record|log|form)"
    r"|(?:sip|(?:partner|advis[eo]r)(?:['’]?s)?) (?:visits?|reports?|notes?|records?))\b",
    re.IGNORECASE,
)
_RATED_BY = {
    source: re.compile(rf"\b(?:{pattern})")
    for source, pattern in {
        "self": r"self[- ]?(?:evaluations?|assessments?|reviews?|appraisals?|audits?|reflections?|ratings?|scores?"
        r"|judge?ments?|checks?|checklists?)\b"
        r"|(?:rated|completed|judged) by (?:the )?head",
        "governor": rf"(?:governors?'?|governing (?:body|board)|panel|chair){_SAID})",
        "partner": rf"(?:sip|partners?'?|advisers?'?|external){_SAID})",
        "peer": rf"peer{_SAID})",
        "staff": rf"staff{_SAID}|survey|voice|feedback|questionnaire)",
    }.items()
}


def state_cycle(mark: CycleMark | None) -> Facts:
    """The facts in a cycle mark: cycle, point, date, or the years it may be."""
    if mark is None:
        return {}
    facts = {"cycle": mark.cycle, "point": mark.point, "date": mark.date}
    told = {kind: value for kind, value in facts.items() if value}
    if mark.options and not mark.cycle:
        told["cycles"] = "|".join(mark.options)
    elif mark.doubt and not mark.cycle and " says no academic year" in mark.doubt:
        told["ordinal"] = mark.doubt.partition(" says ")[0]
    return told


def state_meaning(meaning: Meaning) -> Facts:
    """The facts in what a heading means: criterion, source, cycle, point."""
    facts = {"criterion": meaning.code, "source": meaning.source, "cycle": meaning.cycle, "point": meaning.point}
    return {kind: value for kind, value in facts.items() if value}


def state_fact(kind: str, text: str, lexicon: Lexicon) -> Facts:
    """The facts that a value under a label or heading of one kind states."""
    both = find_school_and_leader(text) if kind == "school" else None
    if both:
        return {"school": both[0], **state_leader(both[1])}
    text = tidy_spaces(text)
    dated = _DATED.fullmatch(text) if kind in NAMES and len(text) < _LONG else None
    if dated:
        return {**state_cycle(find_cycle(dated[2])), **state_fact(kind, dated[1], lexicon)}
    numbered = _NUMBERED.fullmatch(text) if kind in ("school", "urn") else None
    if numbered:
        return {"school": numbered[1], "urn": numbered[2]}
    if not text:
        return {}
    if kind == "name":
        kind = (
            "leader"
            if state_placed(text).get("school") or (may_be_person(text) and not is_school_name(text))
            else "school"
        )
    if kind in ("cycle", "point", "date"):
        return _state_time(kind, text, lexicon)
    state = _STATE.get(kind)
    return state(text, lexicon) if state else {kind: text}


def _state_criterion(text: str, lexicon: Lexicon) -> Facts:
    """The criterion that a cell of a list names."""
    code = lexicon.criterion(text)
    return {"criterion": code} if code else {}


def _state_source(text: str, lexicon: Lexicon) -> Facts:
    """Who rated, by a word for it, by the rater's own name, or as somebody whom a person has to place."""
    if _COLLEAGUE.match(text):
        return {"source": "staff"}
    if _ONESELF.fullmatch(text) or _FELLOW.fullmatch(text):
        return {"source": "self" if _ONESELF.fullmatch(text) else "peer"}
    named = read_qualifier(find_words(fold(text)))
    said = (named.source if named else None) or lexicon.meaning(text).source
    if not named and said in ("self", "staff") and _ANOTHER.search(text):
        return {"rater": text}
    said = said or ("appraiser" if fold(text) in TRUST else None)
    if said:
        return {"source": said}
    if is_person_name(text):
        return {"appraiser": text}
    return {} if any(letter.isdigit() for letter in text) else {"rater": text}  # "R12" numbers an answer


def _state_appraiser(text: str, lexicon: Lexicon) -> Facts:
    """The rater by name, and by the office that stands behind it: "C Lee (Chair of Governors)"."""
    found = _WITH_OFFICE.fullmatch(text)
    said = lexicon.meaning(found[2] or found[3]).source if found else None
    if not found or said in (None, "self", "staff"):
        return {"appraiser": text}
    return {"appraiser": found[1], "source": said}


def _state_time(kind: str, text: str, lexicon: Lexicon) -> Facts:
    facts = state_cycle(parse_cycle(text) or find_cycle(text))
    rater = read_qualifier(find_words(_YEARS.sub(" ", fold(text)))) if facts and kind != "date" else None
    if rater and rater.source:
        facts["source"] = rater.source  # "2022/23 Self"
    if kind == "date" and "date" not in facts:
        return {each: value for each, value in facts.items() if each in ("cycles", "cycle")}
    if kind == "point" and not facts:
        said = lexicon.meaning(text).point
        return {"point": said} if said else {}
    return facts


_STATE: dict[str, Callable[[str, Lexicon], Facts]] = {
    "source": _state_source,
    "appraiser": _state_appraiser,
    "criterion name": _state_criterion,
    "leader": lambda text, _: state_placed(text),
}


def read_label(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """(kind, value) of "School: Oak Primary", (kind, "") of a label alone, None of anything else."""
    if len(text) > 200:
        return None
    head, colon, rest = text.partition(":")
    if not colon and "\t" in text:
        head, colon, rest = text.partition("\t")
    kind = _find_label_kind(head.strip() if colon else text.strip(), lexicon)
    if kind == "leader" and _names_no_one(rest.strip()):
        return None  # "Headteachers: ratings of 2023/24" is a title
    return (kind, rest.strip() if colon else "") if kind else None


def _names_no_one(text: str) -> bool:
    """Whether what stands behind a label for a head has a year in it and no person's name."""
    mark = find_cycle(text) if any(letter.isdigit() for letter in text) else None
    titled = text[:1].islower() or _OF_REVIEW.search(text)
    return mark is not None and bool(mark.cycle) and bool(titled) and not find_person_name(text)


def _find_label_kind(name: str, lexicon: Lexicon) -> str | None:
    """The kind of fact that a label names, None where it is no label."""
    if _SIGNED.fullmatch(name):
        return "appraiser"
    meaning = lexicon.meaning(name)
    if meaning.kind not in LABELS:
        return "leader" if _HEAD_LABEL.fullmatch(name) else "point" if fold(name) in _POINT_LABELS else None
    value = (
        meaning.cycle or (meaning.kind == "point" and meaning.point) or (meaning.kind == "source" and meaning.source)
    )
    return None if value else meaning.kind


def read_pairs(cells: Sequence[tuple[int, str]], lexicon: Lexicon) -> list[tuple[str, str, int]]:
    """(kind, value, column) for each label of a row that has its value with it or at its right."""
    pairs: list[tuple[str, str, int]] = []
    waiting: str | None = None
    for column, text in cells:
        label = read_label(text, lexicon)
        if label is None or (waiting == "role" and not label[1]):
            if waiting in NAMES and parse_cycle(text):
                return pairs  # the headings of a table: "Head | 2021/22 | 2022/23"
            if waiting:
                pairs.append((waiting, text, column))
            waiting = None
        elif label[1]:
            pairs.append((label[0], label[1], column))
            waiting = None
        else:
            waiting = label[0]
    return pairs


def _find_pair(text: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """School and head of a line that is a person's and a place's name and nothing else ("Mrs Quist, Sorrel Bank")."""
    plain, beside = find_plain_pair(text), find_beside(text)
    if plain or not beside:
        return plain
    meaning = lexicon.meaning(beside[0])
    known = meaning.kind != "unknown" or meaning.source is not None or NO_PERSON.search(beside[0])
    return None if known else beside


def read_title(text: str, lexicon: Lexicon) -> Facts:
    """The facts a line of title states: labels inside it, a year, a rater, a criterion, a school, a person."""
    facts: Facts = {}
    for part in _part_title(text, lexicon):
        label = read_label(part, lexicon)
        if label and label[1]:
            said = state_fact(label[0], label[1], lexicon)
            facts.update({kind: value for kind, value in said.items() if kind not in facts})
            continue
        facts = {**_read_phrase(part, lexicon), **facts}
    return facts


def _part_title(text: str, lexicon: Lexicon) -> list[str]:
    """The parts of a line of title, at dashes too where a label with its value stands between them."""
    parts: list[str] = []
    for part in re.split(r"\s*[|\n;]\s*|\s{3,}|\t", text):
        pieces = _DASH.split(part) if ":" in part else []
        labels = [label for piece in pieces[1:] if ":" in piece and (label := read_label(piece, lexicon))]
        parts += pieces if any(value for _, value in labels) else [part]
    return parts


def _read_phrase(text: str, lexicon: Lexicon) -> Facts:
    facts = {} if _ASIDE.search(text) else state_cycle(find_cycle(text))
    facts |= _state_rater(text, lexicon)
    if _VISIT.search(text):
        facts["visit"] = text
    meaning = lexicon.meaning(text)
    if meaning.kind == "criterion" and meaning.sure and meaning.code:
        return {**facts, "criterion": meaning.code}
    if meaning.kind == "criterion" and meaning.code:
        facts["maybe"] = text
    text = drop_rater(text)
    loose = find_loosely(text)
    if loose:
        return {**facts, "school": loose[0], **state_leader(loose[1])}
    plain = _ENDING_POST.sub("", text)
    sure = find_school_and_leader(plain) if is_school_name(text[:80]) else None
    both = sure if sure and is_school_name(sure[0]) else None if sure else _find_pair(plain, lexicon)
    if both:
        post = _ENDING_POST.search(text)
        role = {"role": post[1]} if post else {}
        named = find_school_name(both[0]) if _DASH.search(both[0]) else None  # "Oak Primary - appraisal 2023/24"
        return {**facts, "school": named or both[0], **role, **state_leader(both[1])}
    completed = _COMPLETED.fullmatch(text)
    if completed and reads_as_person(completed[1]) and is_school_name(completed[2]):
        return {**facts, "school": completed[2], "completed": completed[1]}
    school = find_school_name(text)
    if school:
        facts["school"] = school
    headed = _HEADED.search(text)
    if headed and headed[2]:
        facts["school"] = headed[2].strip()
    person = headed[1] if headed else find_person_name(text) if len(text) <= 120 else None
    person = person or (_find_beside_school(text) if school else None)
    if person and not (school and person in school):
        facts["leader"] = person
    return facts


def _state_rater(text: str, lexicon: Lexicon) -> Facts:
    """Who rated by a title; "bare" where "HT ratings" may be by heads or of them, as the rest of the workbook tells."""
    source = find_source(text, lexicon)
    if not source:
        return {}
    plain = source == "self" and find_source(text, lexicon, beside=False) is None
    return {"source": source, **({"bare": source} if plain else {})}


_PARTED = re.compile(r"\s[-–—|]\s|:\s+|,\s+(?=[^,]*\b(?:School|Academy|Primary|Juniors?|Infants?|College|Nursery)\b)")


def _find_beside_school(text: str) -> str | None:
    """The person between dashes in a title with a school, or before its comma: "Oak Primary – Ola Brandt – Review"."""
    parts = [part.strip() for part in _PARTED.split(text)]
    named = [part for part in parts if reads_as_person(part) and is_person_heading(part) and not NO_PERSON.search(part)]
    return named[0] if len(named) == 1 and len(parts) > 2 else None


# Who is rated, or for whom a paper is, not who rates.
_THE_RATED = ("heads", "headteachers", "head teachers", "principals")
_SURVEY = re.compile(r"\b(?:survey|voice|questionnaire)\b", re.IGNORECASE)
_TEAM = re.compile(r"\b(?:slt|smt|elt|senior leaders|(?:senior )?leadership team|leaders)\b")
_DATED_HEAD = re.compile(r"hts?[\W\d_]*\d[\W\d_]*")
_READERS = re.compile(
    r"\b(?:trust |full )?boards?(?: (?:papers?|packs?|reports?|summary|version|rag|overview|dashboard|table|grid))?$"
)


def find_source(text: str, lexicon: Lexicon, *, beside: bool = True) -> str | None:
    """The one rater that a title or a sheet's name says its ratings are by, or None.

    "HT" is whom the ratings are of, unless another rater stands ``beside`` it in the same way; alone, or with a
    year alone, it is so everywhere ("HT 24-25").
    """
    plain = fold(text)
    said: set[str] = {source for source, pattern in _RATED_BY.items() if pattern.search(plain)}
    rated = plain in _THE_RATED or _TEAM.search(plain)
    named = not said and len(plain) <= 40 and not RATER_WORDS.isdisjoint(find_words(plain))
    if named and not rated and not _READERS.search(plain):
        meaning = lexicon.meaning(text)
        headish = meaning.source == "self" and not re.search(r"\b(?:self|own)\b", plain)
        headish = headish and not (beside and re.search(r"\bht\b", plain) and not _DATED_HEAD.fullmatch(plain))
        if meaning.kind in ("source", "rating") and meaning.source and not headish:
            said = {meaning.source}
    return said.pop() if len(said) == 1 else None


def find_sheet_source(name: str, others: Sequence[str], lexicon: Lexicon) -> str | None:
    """The rater a sheet's name says; a bare "HT" or "SIP" is one where another sheet is named after another rater."""
    others = [
        each for each in others if not _SURVEY.search(each)
    ]  # a staff survey beside heads makes no raters of them
    beside = {find_source(each, lexicon) or _name_rater(each, lexicon) for each in others} - {None}
    said = find_source(name, lexicon, beside=bool(beside - {"self"}))
    bare = _name_rater(name, lexicon)
    return said or (bare if beside - {bare} else None)


def _name_rater(text: str, lexicon: Lexicon) -> str | None:
    """The rater that a text is and nothing else ("HT", "SIP"); "Heads" are those who are rated."""
    rated = fold(text) in _THE_RATED or _TEAM.search(fold(text)) or find_cycle(text) is not None
    meaning = lexicon.meaning(text)
    return None if rated or meaning.kind == "unknown" else meaning.source  # "SIP priorities" are no rater
