"""Columns that only their neighbours explain: names over ratings, keys without headings, comments beside ratings."""

import re
from collections.abc import Sequence

from headlight.reading.column import Column
from headlight.reading.facts import state_fact
from headlight.reading.heads import is_cycle
from headlight.reading.leaders import state_placed
from headlight.reading.level_order import is_worded
from headlight.reading.lexicon import Lexicon
from headlight.reading.loose_titles import find_plain_pair
from headlight.reading.names import is_person_name, is_school_name, judge_names
from headlight.reading.profile import holds_ratings
from headlight.reading.school_and_leader import find_school_and_leader

_WORDED = (
    ("leader", re.compile(r"\b(?:head ?teacher|principal|head of school|leader)\b", re.IGNORECASE)),
    (
        "leader",
        re.compile(
            r"\b(?:staff|employee|person|member|appraisee)(?:'?s)? (?:full )?name\b|^appraisee$|\bpost ?holder\b",
            re.IGNORECASE,
        ),
    ),
    ("school", re.compile(r"\b(?:school|academy)\b", re.IGNORECASE)),
)
_CAPITALS = re.compile(r"[A-Z][\w'’.-]*(?: [A-Z(&][\w'’.)-]*| of| and| the| in| on| upon)+$")
_NO_NAME = re.compile(
    r"\b(?:rating|score|grade|judge?ment|level|mark|result|outcome|column|hub|cluster|visit|meeting|conversation|term)s?\b|^\W*\d+\W*$",
    re.IGNORECASE,
)

_NUMBERED = re.compile(r"([A-Za-z][A-Za-z ]+?) ?\(?#?\d\)?")  # "Gov 1", "Governor (2)"


_BRACKETS = re.compile(r"\s*\([^()]*\)")  # "Mrs Lee (to half term)" is a name


def assign_rest(columns: list[Column], lexicon: Lexicon) -> None:
    """Where rows name the criterion, columns with unknown headings and ratings below belong to someone."""
    rest = [column for column in columns if column.role == "left out" and _may_belong(column) and not column.kind]
    rated = [column for column in rest if holds_ratings(column.profile, lexicon) or _holds_own_words(column)]
    if any(column.role in ("value", "tick") for column in columns):
        rated = [column for column in rated if _is_name(column.heading) or column.heading in column.labelled]
    plain = [column for column in rated if column.meaning.kind != "overall"] or rated
    for column in plain:
        column.role = "value"
        column.reason = "the ratings beside the criteria"
    _name_people(columns, lexicon)


def _holds_own_words(column: Column) -> bool:
    """Whether a column headed as ratings, or by a name, holds few words that come again: levels of a trust's own."""
    headed = column.meaning.kind == "rating" or _is_name(column.heading) or find_plain_pair(column.heading) is not None
    return headed and is_worded(column.profile.texts)


def _name_people(columns: list[Column], lexicon: Lexicon) -> None:
    """Headings over ratings that mean nothing else are schools or people; row by row the names themselves tell."""
    values = [column for column in columns if column.role in ("value", "tick")]
    deep = max((len(column.texts) for column in values), default=0)
    for level in range(deep):
        heads = [(column, column.texts[level]) for column in values if level < len(column.texts)]
        names = [(column, text) for column, text in heads if _means_nothing(text, lexicon) and text != column.level]
        names = [(column, text) for column, text in names if text not in column.labelled]
        names = [
            (column, text)
            for column, text in names
            if not is_cycle(text) and not _NO_NAME.search(_BRACKETS.sub("", text))
        ]
        names = [(column, text) for column, text in names if not {"school", "leader"} <= column.facts.keys()]
        names = [(column, text) for column, text in names if not _is_numbered_rater(column, text, lexicon)]
        if not names or not _are_names([text for _, text in names], values, level):
            continue
        headed = all("leader" in column.facts for column, _ in names)  # by a line of its own: these are the schools
        kind = "school" if headed else judge_names([text for _, text in names])
        for column, text in names:
            placed = state_placed(text)
            facts = placed if "school" in placed else state_fact(kind or "school", text, lexicon)
            column.facts.update({each: value for each, value in facts.items() if each not in column.facts})
            column.reason = f"ratings of the {'headteacher' if kind == 'leader' else 'school'} that the heading names"
            column.unnamed = "" if kind or {"school", "leader"} <= facts.keys() else text


def _is_numbered_rater(column: Column, text: str, lexicon: Lexicon) -> bool:
    """Whether a heading is one of several raters of a kind ("Gov 1", "Gov 2"), who is then told by it."""
    found = _NUMBERED.fullmatch(text)
    source = lexicon.meaning(found[1]).source if found else None
    if source is None or source in ("self", "appraiser"):
        return False
    column.facts["source"] = source
    column.facts.setdefault("appraiser", text)
    return True


def _means_nothing(text: str, lexicon: Lexicon) -> bool:
    """Whether a heading has no meaning of its own; "Final (July)" has that of a point of the year."""
    meaning = lexicon.meaning(text)
    return meaning.kind == "unknown" and meaning.point is None


def _are_names(texts: Sequence[str], values: Sequence[Column], level: int) -> bool:
    """Whether headings that mean nothing else are names: several of them, or one that reads as a name."""
    if len(set(texts)) > 1 or any(_is_name(text) for text in texts):
        return True
    return _stands_over_people(values, level)


def _stands_over_people(values: Sequence[Column], level: int) -> bool:
    """Whether another heading row holds people's names, so that this one holds their schools'."""
    others = [text for column in values for at, text in enumerate(column.texts) if at != level]
    return bool(others) and judge_names(others) == "leader"


def _may_belong(column: Column) -> bool:
    """Whether a column may hold ratings of someone: its heading means nothing else, or a label says whose it is."""
    return column.heading in column.labelled or column.meaning.kind in ("unknown", "blank", "overall", "criterion")


def _is_name(text: str) -> bool:
    return is_school_name(text) or is_person_name(text) or "school" in state_placed(text)


def name_key_by_content(column: Column, lexicon: Lexicon) -> str:
    """The kind of key a column without a telling heading holds, "" where its cells do not tell."""
    texts = list(column.profile.texts)[:60]
    if not texts:
        return ""
    for kind, words in _WORDED:
        if (
            words.search(column.heading)
            and sum(len(text) > 3 and _CAPITALS.match(text) is not None for text in texts) >= len(texts) * 0.8
        ):
            return kind
    tests = (
        ("urn", lambda text: text.isdigit() and len(text) == 6),
        ("source", lambda text: lexicon.meaning(text).source is not None),
        ("cycle", is_cycle),
        ("leader", is_person_name),
        ("school", is_school_name),
        ("school", lambda text: find_school_and_leader(text) is not None),
    )
    for kind, test in tests:
        if sum(map(test, texts)) >= len(texts) * 0.6:
            return kind
    return ""


def names_raters(column: Column, lexicon: Lexicon) -> bool:
    """Whether every cell of a column names a rater, and not always the same."""
    texts = list(column.profile.texts)
    raters = {lexicon.meaning(text).source for text in texts} if 1 < len(texts) <= 12 else {None}
    return None not in raters and len(raters) > 1


def attach_comments(columns: list[Column]) -> None:
    """Say for each comment column which ratings it stands beside, whatever was said before."""
    values = [column for column in columns if column.role in ("value", "tick")]
    for column in values:
        column.comments = []
    comments = [column for column in columns if column.role == "comment"]
    criteria = {column.facts.get("criterion") for column in values}
    for comment in comments:
        own = comment.facts.get("criterion")
        source = comment.facts.get("source")
        if own:
            fits = [column for column in values if column.facts.get("criterion") == own]
            fits = [column for column in fits if not source or column.facts.get("source") == source] or fits
            targets = fits if source or len(fits) == 1 else _nearest(fits, comment.index)
        elif source:
            targets = [column for column in values if column.facts.get("source") == source]
            if not any("source" in column.facts for column in values):  # "Partner's note" beside the one rating
                targets = _nearest(values, comment.index)
        elif len(comments) == 1 and len(criteria) > 1 and comment.index > max(c.index for c in values):
            targets = []
            comment.reason = "a comment on the whole review, beside no one rating"
        else:
            targets = _nearest(values, comment.index)
        for column in targets:
            column.comments.append(comment.index)


def _nearest(values: Sequence[Column], index: int) -> list[Column]:
    """The value column last before a place, else the first after it; all of a run of ticks."""
    before = [column for column in values if column.index < index]
    if before:
        last = before[-1]
        if last.role == "tick":
            return [column for column in before if column.role == "tick" and column.facts == last.facts]
        return [last]
    return list(values[:1])
