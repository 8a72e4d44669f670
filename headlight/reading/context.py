"""What the words around a table say of all its ratings: heading block, titles, sheet name, file name."""

import re
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from headlight.reading.bands import Band
from headlight.reading.cycles import find_cycle
from headlight.reading.facts import (
    Facts,
    find_sheet_source,
    find_source,
    read_label,
    read_pairs,
    read_title,
    state_cycle,
    state_fact,
)
from headlight.reading.grid import Grid
from headlight.reading.headings import Meaning
from headlight.reading.heads import COLLEAGUE, is_cycle, is_name_row
from headlight.reading.leaders import state_leader
from headlight.reading.lexicon import Lexicon
from headlight.reading.names import (
    find_person_name,
    find_plain_name,
    find_school_name,
    is_person_name,
    may_be_person,
    reads_as_person,
)
from headlight.reading.school_and_leader import is_place

_FINAL = re.compile(
    r"\bfinal[ _-]+(?:self|head|trust|governor)?[ _-]*(?:review|appraisal|evaluation|assessment|meeting)", re.IGNORECASE
)
_OFFICE = re.compile(
    r"(?:link |lead |vice[- ]|hr |school )*(?:clerk|chair|trustee|governor|adviser|advisor|secretary|contact|ceo)"
    r"(?: (?:to|of) (?:the )?(?:governors?|governing (?:body|board)|board|panel|trustees|trust))?",
    re.IGNORECASE,
)
_RECIPIENT = re.compile(
    r"(?:(?:report |feedback )?prepared|report|feedback) (?:for|on|about)\W*|participant\W*|recipient\W*|about\W*",
    re.IGNORECASE,
)
_OF_COLLEAGUE = re.compile(r"\b(?:deputy|assistant|vice)[ -]?(?:head ?teacher|head|principal)s?\b", re.IGNORECASE)
_HEAD = re.compile(r"\b(?:head ?teacher|head|principal)s?\b", re.IGNORECASE)
_EXECUTIVE = re.compile(r"\bexecutive (?:head ?teacher|head|principal)\b", re.IGNORECASE)
_TIMES = ("cycle", "cycles", "point", "date", "dated", "ordinal")
# What no longer holds when a new school, person or year is named further down a sheet.
_FALLS = {
    "school": (
        "urn",
        "laestab",
        "leader",
        "headed",
        "executive",
        "role",
        "appraiser",
        "date",
        "dated",
        "partner",
        "phase",
        "hub",
        "since",
    ),
    "leader": ("headed", "executive", "role", "appraiser", "date", "dated", "since"),
    "cycle": ("date", "dated", "point", "cycles"),
}


def state_rows(grid: Grid, band: Band, rows: list[int], lexicon: Lexicon) -> Facts:
    """The facts that rows of titles and labels around a table state, labels before loose words."""
    said: Facts = {}
    loose: Facts = {}
    labelled: list[tuple[str, str]] = []
    for row in rows:
        cells = [
            (column, part) for column, text in grid.filled(row, band.left, band.right) for part in part_labels(text)
        ]
        if is_name_row(cells, lexicon):  # the names of columns: none of them is the whole table's
            cells = [each for each in cells[:1] if is_cycle(each[1])]  # a year in the corner is
        pairs = read_pairs(cells, lexicon) or _read_recipient(cells) or _read_two_names(cells, lexicon)
        for kind, text, column in pairs:
            dated = grid.rows[row][column] == text and kind in ("date", "cycle")
            said = {**state_label(kind, grid.plain(row, column) if dated else text, lexicon), **said}
        labelled += [(kind, text) for kind, text, _ in pairs]
        told = {column for _, _, column in pairs} | _find_named(cells, lexicon)
        for column, text in cells:
            if column not in told and len(text) <= 300 and not read_label(text, lexicon):
                loose = _join_titles(loose, read_title(text, lexicon))
    said = _name_person(said, labelled, lexicon)
    texts = [text for row in rows for _, text in grid.filled(row, band.left, band.right)]
    said = {**said, **_find_deputy(texts, headed="leader" in said)}
    if "leader" in said:
        said["headed"] = said["leader"]  # by a label, not by a name in some title
    if loose.get("source") == "self" and "completed" in loose:
        loose.setdefault("leader", loose["completed"])
    return _note_executive(join_facts(said, loose), texts)


def _join_titles(above: Facts, title: Facts) -> Facts:
    """The facts of titles so far with those of the next: the highest counts, a year before a meeting's term."""
    if title.get("cycle") and "cycle" in above and title["cycle"] != above["cycle"]:
        meeting = above.get("point") in ("autumn", "spring", "summer") and "point" not in title and "date" not in title
        kept, other = (title, above) if meeting else (above, title)
        timeless = {kind: value for kind, value in other.items() if kind not in _TIMES}
        return {**kept, **timeless} if meeting else {**timeless, **kept}
    return {**title, **above}


def _note_executive(facts: Facts, texts: Iterable[str]) -> Facts:
    """Facts in which a person named beside the words "executive head" is one."""
    executive = "leader" in facts and any(map(_EXECUTIVE.search, texts))
    return {**facts, "executive": facts["leader"]} if executive else facts


def _find_deputy(texts: Sequence[str], *, headed: bool) -> Facts:
    """The deputy or assistant whom a form is of: its label alone, or beside the head's where a title is of deputies."""
    found: dict[str, str] = {}
    titles: list[str] = []
    for text, after in zip_longest(texts, texts[1:], fillvalue=""):
        label = COLLEAGUE.fullmatch(text.strip())
        name = (label[2] or after).strip() if label else ""
        if label and name and may_be_person(name):
            found[name] = label[1].strip()
        else:
            titles.append(text)
    of_deputies = any(_OF_COLLEAGUE.search(text) and not _HEAD.search(_OF_COLLEAGUE.sub("", text)) for text in titles)
    if len(found) != 1 or (headed and not of_deputies):
        return {}
    ((name, post),) = found.items()
    return {"role": post, **state_leader(name)}


def _read_recipient(cells: list[tuple[int, str]]) -> list[tuple[str, str, int]]:
    """The person whom a report is for or about, beside a label that says so ("Prepared for | Jo Lee")."""
    if len(cells) != 2 or not _RECIPIENT.fullmatch(cells[0][1]):
        return []
    (_, _), (column, name) = cells
    return [("leader", name, column)] if may_be_person(name) else []


def _read_two_names(cells: list[tuple[int, str]], lexicon: Lexicon) -> list[tuple[str, str, int]]:
    """Head and school where a row is their two names and nothing else ("R. Pemberton | Willow Bank")."""
    if len(cells) != 2:
        return []
    for (at, person), (beside, place) in (cells, cells[::-1]):
        plain = is_place(place) and not is_person_name(place) and lexicon.meaning(place).kind == "unknown"
        if plain and is_person_name(person) and find_plain_name(place) == place:
            return [("leader", person, at), ("school", place, beside)]
    return []


def _name_person(said: Facts, labelled: list[tuple[str, str]], lexicon: Lexicon) -> Facts:
    """Facts in which the label "Name", beside a label for the school, holds the person, whatever the name is like."""
    schools = [text for kind, text in labelled if kind == "school"]
    names = [text for kind, text in labelled if kind == "name"]
    if not schools and len(names) == 1 and "leader" not in said and reads_as_person(names[0]):
        return {**{kind: text for kind, text in said.items() if kind != "school"}, **state_leader(names[0])}
    if len(schools) != 1 or len(names) != 1 or "leader" in said:
        return said
    return {**said, **state_fact("school", schools[0], lexicon), **state_leader(names[0])}


def _find_named(cells: list[tuple[int, str]], lexicon: Lexicon) -> set[int]:
    """The columns of a label no key is known by and of its value ("Chair of governors | Jo Lee"): no title either."""
    named: set[int] = set()
    for (at, text), after in zip(cells, [*cells[1:], None], strict=True):
        if text.rstrip().endswith(":") or (after and _is_office(text, lexicon) and is_person_name(after[1])):
            named |= {at, after[0]} if after else {at}
    return named


def _is_office(text: str, lexicon: Lexicon) -> bool:
    """Whether a text names somebody beside the head who has a part in reviews: "Chair", "Clerk", "Link trustee"."""
    return _OFFICE.fullmatch(text.strip()) is not None or lexicon.meaning(text).source not in (None, "self")


def part_labels(text: str) -> list[str]:
    """A cell of several labels with their values ("Head: Jo Lee     Year: 2023/24") in parts, any other as it is."""
    if text.count(":") < 2:
        return [text]
    return [part for part in re.split(r"\s{2,}|\s*[|;\t\n]\s*|,\s+(?=[A-Z][\w ]{2,24}:)", text) if part]


def state_label(kind: str, text: str, lexicon: Lexicon) -> Facts:
    """The facts of one label, "School: Oak" included; the year of a date is kept apart from a year said outright."""
    label = read_label(text, lexicon) if ":" in text else None
    if label and label[1]:
        kind, text = label
    facts = state_fact(kind, text, lexicon)
    if kind == "date" and "cycle" in facts and "date" in facts:
        facts["dated"] = facts.pop("cycle")
    return facts


def join_facts(first: Facts, second: Facts) -> Facts:
    """Two sets of facts about the same ratings, the first one winning."""
    joined = {**second, **first}
    if "cycle" in joined:
        joined.pop("cycles", None)
    return joined


def inherit_facts(own: Facts, above: Facts) -> Facts:
    """What a table further down inherits from the one above: all that its own words do not end."""
    kept = dict(above)
    for kind, fallen in _FALLS.items():
        if kind in own and own[kind] != above.get(kind):
            for each in fallen:
                kept.pop(each, None)
    return {**kept, **own}


def state_sheet_name(name: str, lexicon: Lexicon, others: Sequence[str] = ()) -> Facts:
    """The facts a sheet's name states: year, rater, criterion, school or person; ``others`` are the other sheets'."""
    facts = state_cycle(find_cycle(name))
    source = find_sheet_source(name, others, lexicon)
    if source:
        facts["source"] = source
    meaning: Meaning = lexicon.meaning(name)
    if meaning.kind == "criterion" and meaning.code and (meaning.sure or meaning.score >= 0.75):
        return {**facts, "criterion": meaning.code}
    return {**facts, **_who(name, plain=False)}


def state_file_name(name: str, lexicon: Lexicon) -> Facts:
    """The facts a file's name states."""
    stem = re.sub(r"\.[A-Za-z]{2,4}$", "", re.sub(r"^\d{1,3}[\s._)-]+(?=[A-Za-z])", "", name))
    facts = state_cycle(find_cycle(name))
    if "point" not in facts and _FINAL.search(stem):
        facts["point"] = "final"
    source = find_source(stem.replace("_", " "), lexicon, beside=False)
    if source:
        facts["source"] = source
    return {**facts, **_who(stem, plain=False)}


def _who(name: str, *, plain: bool) -> Facts:
    school, person = find_school_name(name), find_person_name(name)
    facts: Facts = {}
    if school:
        facts["school"] = school
    if person and not (school and person in school):
        facts["leader"] = person
    if not facts and plain and (rest := find_plain_name(name)):
        facts["leader" if is_person_name(rest) else "school"] = rest
    return facts


def state_plain_name(name: str) -> Facts:
    """A sheet's or a file's name taken as a school's or a person's, when nothing else says whose the ratings are."""
    return _who(name, plain=True)
