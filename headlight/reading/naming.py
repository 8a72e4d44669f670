"""Names that stand outside a table's cells: on look-up sheets and registers, over columns, of sheets and files."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from headlight.model import Option, Workbook
from headlight.reading.asked_names import ask_kind, show_names
from headlight.reading.column import Column
from headlight.reading.context import state_plain_name
from headlight.reading.decisions import Decisions, Doubt
from headlight.reading.facts import Facts
from headlight.reading.gather import Gathered
from headlight.reading.identity import same_person, same_school
from headlight.reading.keys import split_camel
from headlight.reading.lexicon import Lexicon
from headlight.reading.loose_titles import is_bare_school
from headlight.reading.names import find_plain_name, is_school_name, judge_names, reads_as_person
from headlight.reading.other_matters import read_titles
from headlight.reading.proper_names import is_person_heading
from headlight.reading.whose import Whose
from headlight.text import find_words, fold

_TITLED_ROWS = 4  # rows in which a sheet says what it is
MANY = 120  # different names in a sheet beyond which spellings are not compared
_SHARED = re.compile(r"\((?:to|until|till|from|since)\b|→|\buntil\b", re.IGNORECASE)
# Names have capitals; "Highlight the level" is a sentence's beginning.
_NAME = re.compile(
    r"(?:(?:of|and|the|in|on|le|de|y|yr|upon|by|under|with|next|for|at|to)\b|\W|[^\W\d_a-zß-öø-ÿ][\w'’.-]*)+"
)
_TITLED = re.compile(  # "Overdale – Headteacher: Jane Lee – annual review"
    r"([^–:-]{3,30}?)\s+[-–—]\s+.*\b(?:head|headteacher|principal|review|appraisal|conversation|assessment|evaluation)s?\b.*",
    re.IGNORECASE,
)
_CODE = re.compile(r"\b(?:\w*code|ref|id|no|number|abbr\w*|short|key)\b", re.IGNORECASE)


def name_people(gathered: Sequence[Gathered], workbook: Workbook, lexicon: Lexicon, decisions: Decisions) -> None:
    """Complete whose every rating is, from what the rest of the workbook says."""
    rated = [each for each in gathered if each.whose]
    _look_up_codes(rated, _read_codes(gathered))
    _join_registers(rated, gathered)
    _name_by_heading(rated, lexicon)
    _name_by_title(rated)
    _name_by_sheet(rated, decisions)
    _join_registers(rated, gathered)  # of the heads whom only now the sheets have named
    _name_by_file(rated, workbook)
    for each in rated:
        _spell_alike(each)
        _ask_shared(each, decisions)


# Look-up sheets and registers -------------------------------------------------------------------


def _read_codes(gathered: Iterable[Gathered]) -> dict[str, Facts]:
    """Folded code -> the school or the head that stands beside it, out of tables that list codes."""
    found: dict[str, Facts] = {}
    for each in gathered:
        if each.layout.values:
            continue
        for code in (column for column in each.layout.columns if _is_code(column)):
            kind = _find_named(code, each)
            for record in each.rows.records if kind else ():
                text, name = each.layout.grid.rows[record.row][code.index], record.facts.get(kind)
                if text and name and fold(text) != fold(name):
                    found[fold(text)] = {kind: name}
    return found


def _is_code(column: Column) -> bool:
    """Whether a column of a look-up sheet is headed as codes or numbers."""
    return _CODE.search(split_camel(column.heading).replace("_", " ")) is not None


def _find_named(code: Column, gathered: Gathered) -> str:
    """The kind of name that a code stands for: of the next column that holds names, a school's before a head's."""
    named = [column for column in gathered.layout.key_columns() if column.kind in ("school", "leader")]
    named = [column for column in named if column is not code]
    beside = [column.kind for column in named if abs(column.index - code.index) == 1]
    return "school" if "school" in beside else beside[0] if beside else "school" if named else ""


def _look_up_codes(rated: Iterable[Gathered], codes: Mapping[str, Facts]) -> None:
    for each in rated if codes else ():
        for whose in each.whose:
            code = fold(whose.school or whose.urn or "")
            if school := codes.get(code, {}).get("school"):
                whose.school = school
                whose.urn = None if fold(whose.urn or "") == code else whose.urn
            whose.leader = codes.get(fold(whose.leader or ""), {}).get("leader", whose.leader)


def _join_registers(rated: Sequence[Gathered], gathered: Iterable[Gathered]) -> None:
    """A school's number, and the one school of a head, from a list of schools in the same workbook.

    Who is head is taken over only where the whole workbook is of one year: heads change.
    """
    rows = [
        record.facts for each in gathered if not each.layout.values and not each.block for record in each.rows.records
    ]
    if not rows:
        return
    urns = _index(rows, "school", "urn")
    schools = _index(rows, "leader", "school")
    heads = _index(rows, "school", "leader")
    years = {whose.cycle for each in rated for whose in each.whose}
    for each in rated:
        headless = not any(whose.leader for whose in each.whose) and len(years) == 1
        for whose in each.whose:
            whose.school = whose.school or schools.get(fold(whose.leader or ""))
            whose.urn = whose.urn or urns.get(fold(whose.school or ""))
            if headless:
                whose.leader = heads.get(fold(whose.school or ""))


def _index(rows: Iterable[Mapping[str, str]], by: str, of: str) -> dict[str, str]:
    """Folded value of one kind -> the one value of another that stands beside it; those with several left out."""
    found: dict[str, set[str]] = {}
    for facts in rows:
        if by in facts and of in facts:
            found.setdefault(fold(facts[by]), set()).add(facts[of])
    return {name: next(iter(values)) for name, values in found.items() if len(values) == 1}


# Headings, sheets and the file ------------------------------------------------------------------


def _name_by_heading(rated: Iterable[Gathered], lexicon: Lexicon) -> None:
    """The one column of ratings beside criteria is its heading's, where nothing else says whose they are."""
    for each in rated:
        values = each.layout.values
        if not each.layout.rows or len(values) != 1 or _knows(each, "school"):
            continue
        texts = (*values[0].texts, *_find_lone_texts(each, values[0].index))
        names = [text for text in texts if lexicon.meaning(text).kind == "unknown" and find_plain_name(text) == text]
        kind = judge_names(names) or "school"
        if len(names) == 1 and not _knows(each, kind):
            _fill(each, kind, names[0])


def _name_by_title(rated: Iterable[Gathered]) -> None:
    """One head's school stands before the dash of a title that goes on to speak of the review."""
    for each in rated:
        if _is_placed(each) or _are_several(each):
            continue
        titles = [_TITLED.fullmatch(text) for text in read_titles(each.layout)]
        names = {found[1] for found in titles if found and is_bare_school(found[1])}
        if len(names) == 1 and not any(_is_its_head(each, name) for name in names):
            _fill(each, "school", names.pop())


def _find_lone_texts(gathered: Gathered, index: int) -> list[str]:
    """The texts that stand alone in their rows of the heading block, over a column of ratings."""
    grid, band = gathered.layout.grid, gathered.layout.band
    rows = [grid.filled(row, band.left, band.right) for row in band.context]
    return [cells[0][1] for cells in rows if len(cells) == 1 and cells[0][0] == index > band.left]


def _name_by_sheet(rated: Sequence[Gathered], decisions: Decisions) -> None:
    """Sheets named for schools or for people, told by all their names together, else asked."""
    nameless = [each for each in rated if not (_is_placed(each) and _knows(each, "leader"))]
    if not nameless:
        return
    names = {each.layout.grid.name: facts for each in rated if (facts := state_plain_name(each.layout.grid.name))}
    texts = [next(iter(facts.values())) for facts in names.values()]
    nameless = [each for each in nameless if each.layout.grid.name in names]
    if not nameless:
        return
    told = judge_names(texts) or _judge_beside_schools(nameless, names)
    for each in nameless:
        text = next(iter(names[each.layout.grid.name].values()))
        if _is_placed(each):
            if told == "leader":
                _fill(each, "leader", text)
        elif _knows(each, "leader"):
            other = _is_its_head(each, text) or _is_its_form(each, text)
            if told != "leader" and not other and (is_school_name(text) or not _are_several(each)):
                _fill(each, "school", text)
        else:
            _ask_sheet(each, text, texts, told, decisions)


def _judge_beside_schools(nameless: Sequence[Gathered], names: Mapping[str, Mapping[str, str]]) -> str | None:
    """Names of sheets that each name a school inside are their heads', where they read so and share no word with it."""
    if not all(_knows(each, "school") for each in nameless):
        return None
    people = 0
    for each in nameless:
        text = next(iter(names[each.layout.grid.name].values()))
        schools = {word for whose in each.whose for word in find_words(whose.school or "")}
        if not is_person_heading(text) or schools & set(find_words(text)) - {"st"}:
            return None
        people += reads_as_person(text)
    return "leader" if people * 2 > len(nameless) else None


def _ask_sheet(gathered: Gathered, text: str, texts: Sequence[str], told: str | None, decisions: Decisions) -> None:
    said, place = f"The sheets are named {show_names(texts)}", (gathered.layout.grid.name, "A1")
    decision = ask_kind(said, "sheets named for", told, place, decisions)
    gathered.decided.append(decision.id)
    if decision.value in ("school", "leader"):
        _fill(gathered, decision.value, text)
    if decision.open:
        for whose in gathered.whose:
            whose.waits.append(decision.id)


def _name_by_file(rated: Iterable[Gathered], workbook: Workbook) -> None:
    nameless = [each for each in rated if not _is_placed(each) and not _knows(each, "leader")]
    facts = state_plain_name(workbook.file.rsplit(".", 1)[0]) if nameless else {}
    facts = {kind: text for kind, text in facts.items() if _NAME.fullmatch(text)}
    for each in nameless:
        for kind, text in facts.items():
            _fill(each, kind, text)


def _is_placed(gathered: Gathered) -> bool:
    """Whether the rows say which school they are of, by name or by number."""
    return _knows(gathered, "school") or _knows(gathered, "urn")


def _is_its_head(gathered: Gathered, text: str) -> bool:
    """Whether a sheet's name is a part or the initials of the name of a head whom its table rates."""
    words = set(find_words(text))
    names = [find_words(whose.leader) for whose in gathered.whose if whose.leader]
    return any(words <= set(name) or words == {"".join(word[0] for word in name)} for name in names)


def _is_its_form(gathered: Gathered, text: str) -> bool:
    """Whether a sheet's name is the initials of its form: "HTR" over a "Head Teacher Review"."""
    if not (len(text) > 2 and text.isalpha() and text.isupper()):  # two letters are a person's
        return False
    titles = (line for row in gathered.layout.grid.rows[:_TITLED_ROWS] for line in row if line)
    return any("".join(word[0] for word in find_words(line)).upper().startswith(text) for line in titles)


def _are_several(gathered: Gathered) -> bool:
    """Whether a table rates several people, so that a sheet's name that is no school's for certain is not theirs."""
    return len({whose.leader for whose in gathered.whose if whose.leader}) > 1


def _knows(gathered: Gathered, kind: str) -> bool:
    return any(getattr(whose, kind) for whose in gathered.whose)


def _fill(gathered: Gathered, kind: str, text: str) -> None:
    for whose in gathered.whose:
        if getattr(whose, kind) is None:
            setattr(whose, kind, text)


def _ask_shared(gathered: Gathered, decisions: Decisions) -> None:
    """A cell that names one head until some day and another from then on: a person says whose the ratings are."""
    for whose in gathered.whose:
        if not whose.leader or not _SHARED.search(whose.leader):
            continue
        parts = [each.strip() for each in re.split(r"\s*(?:/|;|→|\bthen\b)\s*", whose.leader) if each.strip()]
        people = [re.sub(r"\s*\(.*?\)|\s+(?:to|until|from)\s.*$", "", each).strip() for each in parts]
        options = (*(Option(each, each) for each in dict.fromkeys(people)), Option("both", "Both, as it is written"))
        doubt = Doubt(
            "One cell names two heads, one after the other. Whose ratings are these?",
            options,
            "both",
            "the cell says when each was head, not which of them was reviewed",
            gathered.layout.grid.name,
        )
        decision = decisions.settle("leader", f"one after the other {whose.leader}", doubt)
        if decision.open:
            whose.waits.append(decision.id)
        elif decision.value and decision.value != "both":
            whose.leader = decision.value


# One spelling -----------------------------------------------------------------------------------


def _spell_alike(gathered: Gathered) -> None:
    """The fullest form where a table writes one school or one person in several ways."""
    numbers: dict[str, set[str]] = {}
    for whose in gathered.whose:
        if whose.school and whose.urn:
            numbers.setdefault(whose.school, set()).add(whose.urn)

    def same(one: str, other: str) -> float:
        known = numbers.get(one, set()), numbers.get(other, set())
        return 0.0 if all(known) and known[0].isdisjoint(known[1]) else same_school(one, other)

    schools = _find_fullest({whose.school for whose in gathered.whose if whose.school}, same, 0.8)
    for whose in gathered.whose:
        whose.school = schools.get(whose.school or "", whose.school)
    by_school: dict[str | None, list[Whose]] = {}
    for whose in gathered.whose:
        by_school.setdefault(whose.school, []).append(whose)
    for group in by_school.values() if len(by_school) <= MANY else ():
        people = _find_fullest({whose.leader for whose in group if whose.leader}, same_person, 0.75)
        for whose in group:
            whose.leader = people.get(whose.leader or "", whose.leader)


def _find_fullest(names: set[str], same: Callable[[str, str], float], enough: float) -> dict[str, str]:
    """Name -> the longest of the spellings that are the same one; a name like two others stays as it is."""
    if not 1 < len(names) <= MANY:
        return {}
    ordered = sorted(names, key=lambda name: (-len(name), name))
    fullest: dict[str, str] = {}
    for at, name in enumerate(ordered):
        alike = {fullest.get(each, each) for each in ordered[:at] if same(each, name) >= enough}
        if len(alike) == 1:
            fullest[name] = alike.pop()
    return fullest
