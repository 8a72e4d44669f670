"""A table's columns settled: a person's answers heeded, twins, drafts and rivals told apart."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import islice, pairwise

from msgspec.structs import replace

from headlight.model import Option, address, column_name, key
from headlight.reading.asked_names import ask_names
from headlight.reading.column import LEFT_OUT, Column
from headlight.reading.cycles import find_cycle
from headlight.reading.decisions import Decisions, Doubt
from headlight.reading.facts import NAMES
from headlight.reading.layout import Layout
from headlight.reading.lexicon import KEYS, Lexicon
from headlight.reading.names import is_person_name, is_school_name, judge_names
from headlight.reading.neighbours import attach_comments, name_key_by_content, names_raters
from headlight.reading.numbered import settle_numbered
from headlight.reading.profile import is_number
from headlight.reading.spine import settle_criterion
from headlight.text import fold

_OTHER_PERSON = re.compile(
    r"\b(?:deputy|assistant|previous|former|last|outgoing|predecessor|acting for|contact)\b", re.IGNORECASE
)
_OF_HEAD = re.compile(r"\b(?:the|our|this|your) (?:head ?teacher|head|principal|leader)\b", re.IGNORECASE)
_RESPONDENT = frozenset(("name", "your name", "full name", "your full name", "first and last name"))
_SAMPLE = 40  # names of a column that are looked at
_DRAFTED = "a draft beside the agreed rating, which counts"
_DRAFT = re.compile(r"\bdraft\b", re.IGNORECASE)  # whoever drafted it: "Draft (SIP)"
_YOURS = re.compile(r"your (?:\w+ )?(?:name|role|post|position|job title)\b", re.IGNORECASE)
_PERCENT = re.compile(r"\s*\(?\s*(?:%|per ?cent(?:age)?|pct)\s*\)?\s*", re.IGNORECASE)
_FORM = re.compile(
    r"\b(?:form|review|appraisal|process|round|plan|template|campaign)(?: (?:name|title|type))?$", re.IGNORECASE
)
_STAMP = re.compile(
    r"time ?stamp|completion time|completed on|submi(?:tted|ssion)|end ?date|recorded ?date", re.IGNORECASE
)


def settle_columns(layout: Layout, lexicon: Lexicon, decisions: Decisions) -> None:
    """Heed what was answered of each heading, name keys by their content, and keep one column per rating."""
    roles = [column.role for column in layout.columns]
    numbered = [column for column in layout.values if column.role == "value" and column.meaning.numbered]
    numbered = [column for column in numbered if not _is_settled_above(column, layout, lexicon)]
    numbered = settle_numbered(numbered, layout, lexicon, decisions) if len(numbered) > 1 else []
    for column in layout.columns:
        if column.heading and column.role != "spine" and column not in numbered:
            _heed(column, layout, lexicon, decisions)
    if roles != [column.role for column in layout.columns]:
        attach_comments(layout.columns)
    last = max((value.index for value in layout.values), default=0)
    for column in layout.columns:
        if column.role == "left out" and column.meaning.kind in ("unknown", "blank") and not column.kind:
            kind = name_key_by_content(column, lexicon)
            if kind == "urn" or (kind and column.index < last):
                column.role, column.kind, column.reason = "key", kind, f"its cells read as {kind}"
        elif column.role == "left out" and column.meaning.kind == "ignore" and names_raters(column, lexicon):
            column.role, column.kind, column.reason = "key", "source", "its cells all name who rated"
    _leave_named_criteria(layout, lexicon)
    _leave_codes(layout, lexicon)
    _date_by_form(layout)
    _date_by_stamp(layout)
    _ask_percent(layout, decisions)
    ask_names(layout, lexicon, decisions)
    _place_respondent(layout)
    _drop_respondent(layout)
    _settle_names(layout)
    _ask_leader(layout, decisions)
    _leave_points(layout)
    _name_panel(layout)
    _tell_apart(layout, decisions)


def _leave_named_criteria(layout: Layout, lexicon: Lexicon) -> None:
    """A column whose cells are criteria names nobody: its heading labels the row of names that it begins."""
    for column in layout.key_columns():
        texts = list(islice(column.profile.texts, _SAMPLE)) if column.kind in NAMES else []
        if texts and sum(bool(lexicon.criterion(text)) for text in texts) * 2 > len(texts):
            column.role, column.reason = "left out", "its cells name criteria; its heading labels the row of headings"


def _leave_codes(layout: Layout, lexicon: Lexicon) -> None:
    """On a look-up sheet the names count, and not the codes that stand for them elsewhere."""
    for code, name in pairwise(layout.columns):
        if fold(code.heading) in lexicon.codes and code.role == name.role == "key" and code.kind == name.kind:
            code.role, code.reason = "left out", "codes of the names beside them"


def _ask_percent(layout: Layout, decisions: Decisions) -> None:
    """Whether percentages, the only figures beside somebody's criteria, are that person's ratings or shares."""
    keys = {column.kind for column in layout.key_columns()}
    criteria = bool(layout.band.spines) or "criterion name" in keys
    bare = [column for column in layout.columns if column.role == "left out" and _PERCENT.fullmatch(column.heading)]
    if (
        layout.values
        or len(bare) != 1
        or not criteria
        or not (keys | layout.facts.keys()) & {"leader", "school", "name"}
    ):
        return
    options = (Option("rating", "Ratings of the headteacher"), Option("left out", "Something else: leave them out"))
    place = address(layout.band.heads[-1] if layout.band.heads else 0, bare[0].index)
    doubt = Doubt(
        f"The only figures beside the criteria are headed '{bare[0].heading}'. What are they?",
        options,
        "rating",
        "nothing else in the table could be a rating, but percentages may be shares of staff or of pupils",
        layout.grid.name,
        place,
        sure="headed" in layout.facts,  # the form of one head, named by a label
    )
    decision = decisions.settle("layout", f"percentages under {fold(bare[0].heading)}", doubt)
    if decision.value == "rating":
        bare[0].role, bare[0].kind, bare[0].reason = "value", "", "percentages, the only figures beside the criteria"
        bare[0].doubt = decision.id if decision.open else bare[0].doubt


def _drop_respondent(layout: Layout) -> None:
    """In a survey that asks about "the headteacher" and never for a head, "Name" is whoever answered."""
    headings = [column.heading for column in layout.columns]
    stamped = any(_STAMP.search(heading) for heading in headings)
    if not stamped or not any(_OF_HEAD.search(column.heading) for column in layout.values):
        return
    for column in layout.key_columns():
        if column.kind in ("leader", "name") and fold(column.heading) in _RESPONDENT:
            column.role, column.reason = "left out", "who answered the survey"


def _place_respondent(layout: Layout) -> None:
    """Beside a heading for the head who is rated, "Your name" and "Your role" are of whoever answered."""
    rated = [column for column in layout.key_columns() if column.kind == "leader" and not _YOURS.match(column.heading)]
    for column in layout.columns if rated else ():
        if _YOURS.match(column.heading) and column.kind in ("leader", "name", "role"):
            column.role, column.kind = "key", "source" if column.kind == "role" else "appraiser"
            column.reason = "who answered, beside a heading for the head who is rated"


def _settle_names(layout: Layout) -> None:
    """A column headed "Name" holds schools or people: its cells tell, a post beside it, or the school named above."""
    kinds = {column.kind for column in layout.key_columns()}
    for column in layout.key_columns():
        if column.kind != "name":
            continue
        if {"school", "leader"} <= kinds:
            column.role, column.reason = "left out", "other columns name the school and the headteacher"
            continue
        told = judge_names(list(column.profile.texts)[:40])
        if "leader" in kinds and told == "leader":
            column.role, column.reason = "left out", "names people, and another column names the headteacher"
            continue
        if "leader" in kinds or "school" in kinds:
            column.kind = "school" if "leader" in kinds else "leader"
            continue
        posts = any(each.kind == "role" for each in layout.key_columns()) or "school" in layout.facts
        schools = sum(map(is_school_name, column.profile.texts))
        column.kind = "leader" if posts and schools * 2 < len(column.profile.texts) else told or "name"


def _ask_leader(layout: Layout, decisions: Decisions) -> None:
    """Where a table names two people beside each rating, a person says whose the ratings are."""
    leaders = [column for column in layout.columns if column.role == "key" and column.kind == "leader"]
    for column in leaders if len(leaders) > 1 else ():
        if _OTHER_PERSON.search(column.heading):
            column.role, column.reason = "left out", "names another person than the one who is rated"
    leaders = [column for column in leaders if column.role == "key" and column.profile.filled]
    if len(leaders) < 2 or not layout.values or _find_schools(leaders, layout):
        return
    names = [f"'{column.heading}'" if column.heading else f"column {column_name(column.index)}" for column in leaders]
    if len(set(names)) < 2:
        return
    row = layout.band.heads[-1] if layout.band.heads else 0
    options = tuple(Option(f"{at}", f"The person under {name}") for at, name in enumerate(names, 1))
    doubt = Doubt(
        f"{' and '.join(names)} each name a person. Whose ratings are these?",
        options,
        "1",
        "the first of them stands nearest to the school",
        layout.grid.name,
        address(row, leaders[0].index),
    )
    decision = decisions.settle("leader", " / ".join(column.heading for column in leaders), doubt)
    chosen = int(decision.value) - 1 if decision.value and decision.value.isdigit() else 0
    for at, column in enumerate(leaders):
        if at != chosen:
            column.role, column.reason = "left out", "another column names the person who is rated"
    if decision.open:
        for column in layout.values:
            column.doubt = column.doubt or decision.id


def _find_schools(leaders: list[Column], layout: Layout) -> bool:
    """Take that of two columns without headings that reads less as people's for schools', where none is named."""
    placed = "school" in layout.facts or any(column.kind in ("school", "urn") for column in layout.key_columns())
    if len(leaders) != 2 or placed or any(column.heading for column in leaders):
        return False
    first, second = (sum(map(is_person_name, column.profile.texts)) for column in leaders)
    schools = leaders[0] if first < second else leaders[1]
    if first != second:
        schools.kind, schools.reason = "school", "the names beside those of people"
    return first != second


def _date_by_form(layout: Layout) -> None:
    """A column of the form's or process's name tells the year where each of its cells does ("HT Appraisal 2023/24")."""
    if any(column.kind in ("date", "cycle") for column in layout.key_columns()):
        return
    for column in layout.columns:
        free = column.role == "left out" and not column.kind and column.meaning.kind in ("unknown", "ignore", "rating")
        if free and column.profile.texts and _FORM.search(column.heading):
            marks = [find_cycle(text) for text in column.profile.texts]
            if all(mark and mark.cycle and not mark.date for mark in marks):
                column.role, column.kind, column.reason = "key", "cycle", "the year in the name of the form"
                return


def _date_by_stamp(layout: Layout) -> None:
    """A survey's time stamp dates its ratings where no other column does."""
    if any(column.kind in ("date", "cycle") for column in layout.key_columns()) or any(
        "cycle" in column.facts for column in layout.values
    ):
        return
    for column in layout.columns:
        if column.role == "left out" and column.meaning.kind == "ignore" and _STAMP.search(column.heading):
            column.role, column.kind, column.reason = (
                "key",
                "date",
                "when the answer was sent; nothing else gives a date",
            )
            return


def _heed(column: Column, layout: Layout, lexicon: Lexicon, decisions: Decisions) -> None:
    """Record the decision on a heading, and change the column where a person decided otherwise."""
    if column.role == "tick" or column.meaning.kind == "blank":
        return
    row = layout.band.heads[-1] if layout.band.heads else 0
    place = address(row, column.index)
    meaning = column.meaning
    if meaning.kind == "criterion" and not meaning.sure and _is_settled_above(column, layout, lexicon):
        meaning = replace(meaning, sure=True)
    decision = settle_criterion(column.heading, column.above, meaning, decisions, layout.grid.name, place)
    column.decision = decision.id
    if decision.open and column.role == "value":
        column.doubt = decision.id
    if decision.by != "person" or decision.value is None:
        return
    if ":" in decision.value:
        column.facts["criterion"], column.role, column.reason = decision.value, "value", "as a person settled it"
    elif decision.value == "left out":
        column.role, column.reason = "left out", "left out, as a person settled it"
    elif decision.value in KEYS:
        column.role, column.kind, column.reason = "key", decision.value, "as a person settled it"
    elif decision.value in ("comment", "rating"):
        column.role, column.reason = "value" if decision.value == "rating" else "comment", "as a person settled it"


def _is_settled_above(column: Column, layout: Layout, lexicon: Lexicon) -> bool:
    """Whether a heading unsure in its row is sure by what stands over it, or once its rivals are no ratings."""
    if any(lexicon.criterion(text) == column.meaning.code for text in column.texts[:-1]):
        return True
    alone = lexicon.meaning(column.heading)
    rivals = [each for each in layout.values if each is not column and each.meaning.code == column.meaning.code]
    if alone.sure and alone.code == column.meaning.code and not rivals:
        return True
    return "ordinal" in column.facts and lexicon.criterion(column.heading) == column.meaning.code


def _tell_apart(layout: Layout, decisions: Decisions) -> None:
    """Of several columns that say one rating, keep one: the word, not its number; the moderated, not its draft."""
    groups: dict[tuple[tuple[str, str], ...], list[Column]] = defaultdict(list)
    agreed = any(map(_is_agreed, layout.values))
    for column in layout.values if agreed else ():
        if _DRAFT.search(column.heading) and not _is_agreed(column):
            column.role, column.reason = "left out", _DRAFTED
    for column in layout.columns:
        if column.role == "value" and _is_struck_out(column, layout):
            column.role, column.reason = "left out", "struck out, every cell of it"
        elif column.role == "value":
            groups[tuple(sorted({"source": "appraiser", **column.facts}.items()))].append(column)
    for members in groups.values():
        if len(members) > 1:
            _keep_one(members, layout, decisions)


def _is_agreed(column: Column) -> bool:
    """Whether a heading says that its ratings are those agreed in the end, or moderated."""
    return column.meaning.stage in ("agreed", "moderated")


def _is_struck_out(column: Column, layout: Layout) -> bool:
    """Whether every text of a column is struck out."""
    struck = layout.grid.sheet.strikes
    filled = [row for row in layout.band.body if layout.grid.rows[row][column.index]] if struck else []
    return bool(filled) and all(key(row, column.index) in struck for row in filled)


def _keep_one(members: list[Column], layout: Layout, decisions: Decisions) -> None:
    staged = [column for column in members if _is_agreed(column)]
    if staged and len(staged) < len(members):
        for column in members:
            if column not in staged:
                column.role, column.reason = "left out", "a draft beside the moderated rating, which counts"
        members = staged
    first = members[0]
    for other in members[1:]:
        if _are_twins(first, other, layout):
            keep, drop = (other, first) if _numeric(first) or first.meaning.facet == "code" else (first, other)
            keep.twin = drop.index
            drop.role, drop.reason = "left out", "the same ratings once more, as numbers beside words"
            first = keep
    rest = [column for column in members if column.role == "value"]
    if len(rest) > 1:
        _ask_which(rest, layout, decisions)


def _name_panel(layout: Layout) -> None:
    """In the form of one head, labelled so, people named over ratings beside a rater's are the panel that rated."""
    if "headed" not in layout.facts:
        return
    named = [column for column in layout.values if "leader" in column.facts]
    raters = [column for column in layout.values if "source" in column.facts and column not in named]
    agreed = any(map(_is_agreed, raters))
    for column in named if raters else ():
        column.facts["appraiser"] = column.facts.pop("leader")
        column.reason = "a rating by the person whom the heading names"
        if agreed:
            column.role, column.reason = "left out", _DRAFTED


def _leave_points(layout: Layout) -> None:
    """Numbers beside ticks that say the same ratings are the points that a tick is worth."""
    ticked = [column.facts for column in layout.columns if column.role == "tick"]
    for column in layout.columns:
        if column.role == "value" and column.facts in ticked and _numeric(column):
            column.role, column.reason = "left out", "points for the level that is ticked"


def _numeric(column: Column) -> bool:
    numbers = sum(count for text, count in column.profile.texts.items() if is_number(text))
    return numbers * 2 > column.profile.filled


def _is_code_beside_words(first: Column, other: Column) -> bool:
    """Whether one of two columns is headed as the code of the other."""
    return (first.meaning.facet == "code") != (other.meaning.facet == "code")


def _are_twins(first: Column, other: Column, layout: Layout) -> bool:
    """Whether two columns say one thing in two ways: each word of one always beside the same word of the other."""
    if _numeric(first) == _numeric(other) and not _is_code_beside_words(first, other):
        return False
    there: dict[str, str] = {}
    back: dict[str, str] = {}
    for row in layout.band.body:
        a, b = (fold(layout.grid.rows[row][column.index]) for column in (first, other))
        if a and b and (there.setdefault(a, b) != b or back.setdefault(b, a) != a):
            return False
    return bool(there)


def _ask_which(members: list[Column], layout: Layout, decisions: Decisions) -> None:
    """Two columns that could equally be the rating: a person says which counts."""
    row = layout.band.heads[-1] if layout.band.heads else 0
    names = [column.heading or f"column {column_name(column.index)}" for column in members]
    shown = [_show_name(column, names) for column in members]
    options = tuple(Option(f"{at}", name) for at, name in enumerate(shown, 1))
    nearest = next((at for at, column in enumerate(members, 1) if column.index > max(layout.band.spines, default=0)), 1)
    doubt = Doubt(
        f"{' and '.join(shown)} could each be the rating. Which one counts?",
        (*options, Option("none", "None of them")),
        f"{nearest}",
        f"{'the first of them' if nearest == 1 else shown[nearest - 1]} stands nearest to the criterion",
        layout.grid.name,
        address(row, members[0].index),
    )
    decision = decisions.settle("source", f"which of {' / '.join(names)}", doubt)
    chosen = int(decision.value) - 1 if decision.value and decision.value.isdigit() else -1
    for at, column in enumerate(members):
        if at != chosen:
            column.role, column.reason = "left out", "another column holds the rating that counts"
        elif decision.open:
            column.doubt = decision.id


def _show_name(column: Column, names: Sequence[str]) -> str:
    """A column's heading in quotes, with its letter where another column is headed alike."""
    if not column.heading:
        return f"column {column_name(column.index)}"
    alike = names.count(column.heading) > 1
    return f"'{column.heading}'" + (f" (column {column_name(column.index)})" if alike else "")


__all__ = ["LEFT_OUT", "settle_columns"]
