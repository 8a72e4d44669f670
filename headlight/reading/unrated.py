"""Tables that look like ratings and are none, pivots and counts; a column under initials that is one after all."""

import re
from collections import Counter

from headlight.model import Scale
from headlight.reading.column import Column
from headlight.reading.facts import TRUST
from headlight.reading.gather import Around
from headlight.reading.layout import Layout
from headlight.reading.lexicon import Lexicon
from headlight.reading.other_matters import doubt_title, doubt_visits, find_other_matter, read_titles
from headlight.reading.profile import holds_ratings, is_number
from headlight.reading.steps import find_steps, squeeze
from headlight.text import fold

_PIVOT = re.compile(
    r"^(?:count|sum|average|max|min|number) of \w+|^grand total$|^(?:row|column) labels$", re.IGNORECASE
)
_COUNT = re.compile(
    r"\b(?:number|count|how many|no\.|frequency|n|percent\w*|share|proportion|staff|heads?|schools)\b|%", re.IGNORECASE
)
_LOG = re.compile(
    r"\b(?:risks?|issues?|hazards?|actions?|courses?|training|events?|tasks?|milestones?|objectives?|priorit\w+|provider)\b",
    re.IGNORECASE,
)
DUE = re.compile(
    r"(?:by )?(?:whom?|when)|(?:by )?whom? and (?:by )?when|deadlines?|time ?scales?|time ?frames?|due(?: (?:date|by))?"
    r"|target date|completion date|to be done by|(?:action )?owner|lead(?: person)?|person responsible|responsib\w+"
)
_EXAMPLE = re.compile(r"\b(?:worked|completed|filled[- ]in) example\b|^example\b|\bspecimen\b", re.IGNORECASE)
_EXAMPLE_SCHOOL = re.compile(r"(?:example|sample|specimen|anytown|any town|a\.? ?n\.? other)\b", re.IGNORECASE)
_NATION = re.compile(
    r"(?:national(?:ly)?|england|la|local authority|region(?:al)?|similar schools)(?: average| picture)?"
)
_WORDED = "hts2020"  # its titles are words that schools use of much else
_DIGIT = re.compile(r"\d")
_FOREIGN = ("unknown", "results", "overall")  # what criteria may stand among
_PEOPLE = ("school", "leader", "name", "urn", "laestab", "surname")


def leave_unrated(layout: Layout, around: Around, lexicon: Lexicon) -> None:
    """Take the ratings out of a pivot or a list of counts; take a head's initials over ratings for the head's own."""
    if _is_pivot(layout):
        _leave(layout, "a pivot table: it counts or repeats other cells")
    elif matter := find_other_matter(layout):
        _leave(layout, matter.reason, matter.kind)
    elif _is_example(layout, around):
        _leave(layout, "an example of how to fill the form in")
    elif _is_list(layout, around, lexicon):
        _leave(layout, "lists to choose from, no ratings")
    elif _is_log(layout):
        _leave(layout, "a list of actions, courses or the like: its marks rate those, no leader")
    elif _is_by_group(layout, around):
        _leave(layout, "by phase, hub or nation: an aggregate, no leader's rating", "aggregate")
    elif _is_count(layout, around) or _is_tally(layout, lexicon):
        _leave(layout, "counts or shares of people per level: an aggregate, no leader's rating", "aggregate")
    else:
        _take_initials(layout, around)
        layout.doubt = doubt_visits(layout) or doubt_title(layout) or _doubt_company(layout, lexicon)
        layout.unlikely = bool(layout.doubt)


def _leave(layout: Layout, reason: str, kind: str = "") -> None:
    for column in layout.values:
        column.role, column.reason, column.kind = "left out", reason, kind
        layout.left = reason


def _is_pivot(layout: Layout) -> bool:
    band = layout.band
    rows = [*band.context[-3:], *band.heads, *band.body[:1], *band.body[-1:]]
    cells = [text for row in rows for _, text in layout.grid.filled(row, band.left, band.right)]
    return sum(_PIVOT.match(text) is not None for text in cells) >= 2


def _is_log(layout: Layout) -> bool:
    """Whether each row is about an action, a course or an objective that only names a criterion."""
    criteria = [column.index for column in layout.columns if column.kind == "criterion name"]
    others = [column for column in layout.columns if column.role in ("left out", "comment")]
    about = [column.index for column in others if _LOG.search(column.heading) and column.profile.filled]
    about += [each.index for each in layout.columns if each.meaning.kind == "objective" and each.role != "tick"]
    named = bool(criteria and about) and min(about) < max(criteria)
    return named or (bool(about) and _is_plan(layout, min(about)))


def _is_plan(layout: Layout, action: int) -> bool:
    """Whether every mark stands behind an action and behind who does it by when: it says how far that has come."""
    when = [column.index for column in layout.columns if DUE.fullmatch(fold(column.heading).strip(" ?:"))]
    return bool(when and layout.values) and all(action < column.index > min(when) for column in layout.values)


def is_when(heading: str) -> bool:
    """Whether a heading asks who does something, and by when."""
    return DUE.fullmatch(fold(heading).strip(" ?:")) is not None


def _is_count(layout: Layout, around: Around) -> bool:
    """Whether levels run down a list of numbers of people that names nobody."""
    named = any(column.kind in _PEOPLE for column in layout.key_columns()) or "leader" in around.block
    named = named or any({"school", "leader", "source"} & column.facts.keys() for column in layout.values)
    return not named and bool(layout.values) and any(_counts(column) for column in layout.columns)


def _is_tally(layout: Layout, lexicon: Lexicon) -> bool:
    """Whether each level stands once down the left, and numbers of people beside it under criteria."""
    if any(column.kind in _PEOPLE for column in layout.key_columns()) or not layout.values:
        return False
    texts = Counter[str]()
    for column in layout.values:
        texts.update(column.profile.texts)
    counted = (
        bool(texts) and all(is_number(text) or text.endswith("%") for text in texts) and not set(texts) <= {"0", "1"}
    )
    first = min(column.index for column in layout.values)
    beside = [column for column in layout.columns if column.index < first and column.role not in ("value", "tick")]
    return counted and any(_lists_levels(column, lexicon) for column in beside)


def _lists_levels(column: Column, lexicon: Lexicon) -> bool:
    """Whether a column holds the levels of one scale, each once."""
    levels = [text for text in column.profile.texts if not lexicon.is_total(text)]
    once = len(levels) > 1 and max(column.profile.texts.values()) == 1
    return once and bool(frozenset.intersection(*map(lexicon.levels, levels)))


def _is_by_group(layout: Layout, around: Around) -> bool:
    """Whether rows are phases or hubs, or columns the trust and the nation, and nothing names a school or a person."""
    kinds = {column.kind for column in layout.key_columns()}
    stated = around.block.keys() | around.sheet.keys() | around.file.keys()
    if kinds & {*_PEOPLE, "first name", "role", "source", "appraiser"} or stated & set(_PEOPLE):
        return False
    if any({"school", "leader"} & column.facts.keys() for column in layout.values):
        return False
    nations = any(_NATION.fullmatch(fold(column.heading)) for column in layout.columns)
    trusts = bool(layout.values) and all(fold(column.heading) in TRUST for column in layout.values)
    return bool(kinds & {"phase", "hub"}) or (nations and trusts)


def _is_example(layout: Layout, around: Around) -> bool:
    """Whether a form is filled in for a school that is none, or its sheet or title says that it is an example."""
    school = around.block.get("school", "")
    said = (layout.grid.name, *(text for text in read_titles(layout) if len(text) < 60))
    return _EXAMPLE_SCHOOL.match(school) is not None or any(_EXAMPLE.search(text) for text in said)


def _is_list(layout: Layout, around: Around, lexicon: Lexicon) -> bool:
    """Whether levels stand in their order, each once, beside other lists, with nobody named: what cells may hold."""
    if len(layout.values) != 1 or layout.facts.keys() & set(_PEOPLE) or around.block.keys() & set(_PEOPLE):
        return False
    if any(column.kind in _PEOPLE for column in layout.key_columns()):
        return False
    index = layout.values[0].index
    texts = [text for row in layout.band.body if (text := layout.grid.rows[row][index])]
    return len(texts) > 2 and any(_is_in_order(texts, lexicon.scales[each]) for each in _share_scales(texts, lexicon))


def _share_scales(texts: list[str], lexicon: Lexicon) -> frozenset[str]:
    return frozenset.intersection(*map(lexicon.levels, texts))


def _is_in_order(texts: list[str], scale: Scale) -> bool:
    """Whether texts are all levels of a scale, from one end to the other."""
    steps = find_steps(scale)
    found = [steps.words.get(squeeze(text)) for text in texts]
    whole = list(range(1, steps.count + 1))
    return found in (whole, whole[::-1])


def _counts(column: Column) -> bool:
    texts = column.profile.texts
    numbers = sum(count for text, count in texts.items() if is_number(text) or text.endswith("%"))
    left = column.role == "left out" and _COUNT.search(column.heading) is not None
    return left and column.profile.filled > 1 and numbers >= column.profile.filled * 0.8


def _doubt_company(layout: Layout, lexicon: Lexicon) -> str:
    """Why plain words across are in doubt: "Teaching" and "Behaviour" among attendance and finance may rate schools."""
    named = [column for column in layout.values if column.meaning.kind == "criterion"]
    if layout.band.spines or len(named) < len(layout.values) or any(_DIGIT.search(each.heading) for each in named):
        return ""  # a code says outright whose heading it is
    codes = {code for column in layout.values if (code := column.facts.get("criterion"))}
    frameworks = {code.partition(":")[0] for code in codes}
    if frameworks != {_WORDED}:
        return ""
    areas = [each for each in lexicon.frameworks[_WORDED].criteria if each.parent is None]
    others = [column for column in layout.columns if column.role == "left out" and column.meaning.kind in _FOREIGN]
    others = [column for column in others if column.heading and holds_ratings(column.profile, lexicon)]
    if len(codes) * 2 > len(areas) or len(others) < 2 or len(others) * 2 < len(codes):
        return ""
    for column in named:
        column.doubt = None if column.doubt == column.decision else column.doubt  # one question asks for all of them
    return "few of its headings are headteachers' standards, and the others are none"


def _take_initials(layout: Layout, around: Around) -> None:
    """A column headed by the initials of the head whose form it is holds that head's own ratings."""
    leader = around.block.get("leader", "")
    for column in layout.columns:
        plain = re.sub(r"\W", "", column.heading) if leader and column.role == "left out" else ""
        own = len(plain) >= 2 and plain.isupper() and _are_initials(plain, leader)
        if own and column.meaning.kind == "unknown":
            column.role, column.reason = "value", "headed by the initials of the head whose form it is"
            column.facts = {"source": "self"}


def _are_initials(initials: str, name: str) -> bool:
    """Whether initials are those of a name, titles aside."""
    words = [
        word
        for word in re.findall(r"[^\W\d_]+", name)
        if word.casefold() not in ("mr", "mrs", "ms", "miss", "dr", "rev")
    ]
    return initials == "".join(word[0] for word in words).upper()
