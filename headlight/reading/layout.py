"""Which way round a table is: what each of its columns holds, and the facts its headings give to the cells below."""

import re
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from headlight.reading.bands import Band
from headlight.reading.column import LEFT_OUT, Column
from headlight.reading.facts import TRUST, Facts, state_meaning
from headlight.reading.grid import Grid
from headlight.reading.headings import Meaning
from headlight.reading.level_order import is_level_word, is_worded
from headlight.reading.lexicon import KEYS, RATERS, Lexicon
from headlight.reading.names import is_person_name, may_be_person
from headlight.reading.neighbours import assign_rest, attach_comments
from headlight.reading.profile import Profile, holds_prose, holds_ratings, is_rating, part_inline, profile_column
from headlight.reading.rubrics import mark_rubric, mark_tick_sets
from headlight.reading.shared_cells import part_shared
from headlight.reading.stacks import name_rows, stack_headings, state_headings
from headlight.reading.ticks import mark_ticks
from headlight.reading.values import name_colour
from headlight.text import fold

_BY_CONTENT = frozenset(
    [
        "rating",
        "source",
        "unknown",
        "blank",
        "cycle",
        "point",
        "date",
        "school",
        "leader",
        "name",
        "appraiser",
        "partner",
    ]
)
_OTHER_DATE = re.compile(
    r"\b(?:appoint\w*|due|next|start\w*|joined|birth|deadline|printed|since|left|leaving|contract)\b", re.IGNORECASE
)
_FORECAST = re.compile(r"\b(?:predict\w*|forecast\w*|projected|aspiration\w*|aim(?:ed)?|hoped)\b", re.IGNORECASE)
_REASONS = re.compile(
    r"why|reasons?|because|details?|what we saw|basis|commentary|remarks|justification|rationale", re.IGNORECASE
)


_ASIDES = frozenset(("results", "previous", "target", "aggregate", "difference", "sensitive"))
_GROUP = re.compile(r"\(\s*n\s*=\s*\d+\s*\)|\b(?:mean|average) of\b", re.IGNORECASE)  # answers of several people
_PLAIN = frozenset(("Red", "Amber", "Green", "Yellow", "Orange"))
_MEAN = re.compile(r"\d\.\d{1,3}")


class Layout(Struct):
    """A table with its columns understood."""

    grid: Grid
    band: Band
    columns: list[Column]
    facts: Facts
    rows: dict[int, str] = field(default_factory=dict)  # row -> criterion, where criteria run down
    key_rows: list[int] = field(default_factory=list)
    doubt: str = ""  # why a person should say whether it holds ratings at all
    unlikely: bool = False  # whether that reason speaks against it
    left: str = ""  # why what looked like ratings is none

    @property
    def values(self) -> list[Column]:
        """The columns whose cells are ratings."""
        return [column for column in self.columns if column.role in ("value", "tick")]

    def ticked_levels(self) -> list[str]:
        """What heads the columns of ticks, each once, from the left."""
        return list(dict.fromkeys(column.level for column in self.columns if column.role == "tick"))

    def key_columns(self) -> list[Column]:
        """The columns whose cells are facts about their row."""
        return [column for column in self.columns if column.role == "key"]


def _date_previous(meaning: Meaning) -> Meaning:
    """ "Previous (2022/23)" is that year's rating, where "Previous" alone is nobody knows which."""
    return replace(meaning, kind="rating", reason="") if meaning.kind == "previous" and meaning.cycle else meaning


def read_columns(
    grid: Grid, band: Band, lexicon: Lexicon, *, criterion: str | None, rows: Sequence[int], tinted: bool
) -> list[Column]:
    """Every column of a table with its role; ``criterion`` is what the whole table is about, if one thing.

    ``rows`` are those of the body that may hold ratings; ``tinted`` says that a colour may rate beside a remark.
    """
    stacks = stack_headings(grid, band, lexicon)
    named = name_rows(grid, band, lexicon)
    lasts = [texts[-1] if texts else "" for _, texts in stacks]
    aboves = [" - ".join(texts[:-1]) if texts else "" for _, texts in stacks]
    meanings = [_date_previous(each) for each in lexicon.meanings(lasts, aboves)]
    columns = []
    for at, (index, texts) in enumerate(stacks):
        profile = profile_column(grid, index, rows)
        column = Column(
            index, lasts[at], aboves[at], meanings[at], profile, texts, frozenset(named), reason=meanings[at].reason
        )
        column.facts = state_headings(texts, meanings[at], named, lexicon)
        columns.append(column)
    by_row = bool(band.spines) or criterion is not None or any(c.meaning.kind == "criterion name" for c in columns)
    if by_row:
        mark_tick_sets(columns, grid, rows, lexicon)
    mark_ticks(columns, by_row, named, lexicon)
    if by_row:
        mark_rubric(columns, grid, rows, lexicon)
    for column in columns:
        if column.role == "left out" and not (by_row and _leave_aside(column, lexicon)):
            _assign(column, band, by_row, lexicon)
    if tinted:
        _assign_tinted(columns, lexicon)
    _assign_mistaken(columns, lexicon, by_row=by_row)
    if by_row:
        assign_rest(columns, lexicon)
        columns += _read_inline(columns, lexicon) or _read_shaded(columns, grid, rows, lexicon)
        _assign_remarks(columns, lexicon)
    attach_comments(columns)
    return part_shared(columns, lexicon)


def _assign(column: Column, band: Band, by_row: bool, lexicon: Lexicon) -> None:
    """Give a column its role by what its heading means and what its cells hold."""
    kind = "unknown" if column.heading in column.labelled else column.meaning.kind
    if column.kind == "aggregate":
        return
    if column.index in band.spines:
        column.role, column.kind = "spine", "criterion name"
    elif other := _find_other_sense(column, kind):
        column.reason = other
    elif kind == "criterion":
        _assign_criterion(column, lexicon)
    elif _says_in_words(column, kind, by_row) and holds_ratings(column.profile, lexicon):
        column.role = "value"
    elif kind in _BY_CONTENT:
        _assign_by_content(column, kind, by_row, lexicon)
    elif kind in KEYS:
        column.role, column.kind = "key", _find_key(column, kind, lexicon)
    elif kind == "comment":
        column.role = "comment"
    elif _is_trusts(column, by_row) and holds_ratings(column.profile, lexicon):
        column.role = "value"
        column.facts.setdefault("source", "appraiser")
    else:
        column.reason = LEFT_OUT.get(kind, column.reason)


def _says_in_words(column: Column, kind: str, by_row: bool) -> bool:
    """Whether a heading under or beside a criterion is that of levels in words: "Score | Descriptor"."""
    worded = kind == "criterion name" or (
        kind == "unknown" and fold(column.heading) in ("meaning", "in words", "wording")
    )
    return worded and (by_row or "criterion" in column.facts)


def _find_other_sense(column: Column, kind: str) -> str:
    """Why a column is left whatever stands in it: personal matters, forecasts, dates of other things; or ""."""
    if kind == "sensitive":
        return LEFT_OUT[kind]
    if _GROUP.search(column.heading) or _holds_means(column.profile):
        return LEFT_OUT["aggregate"]
    if kind == "criterion" and _FORECAST.search(column.heading):
        return LEFT_OUT["target"]
    return "dates of something other than the review" if kind == "date" and _OTHER_DATE.search(column.heading) else ""


def _leave_aside(column: Column, lexicon: Lexicon) -> bool:
    """Leave a column headed, beside those of schools or people, as a sum, a target or pupils' results."""
    kinds = (lexicon.meaning(text).kind for text in column.texts[:-1])
    reason = next((LEFT_OUT[kind] for kind in kinds if kind in _ASIDES), "")
    if reason:
        column.kind, column.reason = "aside", reason
    return bool(reason)


def _holds_means(profile: Profile) -> bool:
    """Whether most cells of a column are decimals other than halves, as means over several people are."""
    means = sum(n for text, n in profile.texts.items() if _MEAN.fullmatch(text) and not text.endswith((".5", ".0")))
    return means >= 3 and means * 2 > profile.filled


def _find_key(column: Column, kind: str, lexicon: Lexicon) -> str:
    """The kind of a key; of a heading for who rated, whether names stand below it or words such as Self and Chair."""
    if kind == "source" and _names_only_people(column.profile, lexicon):
        return "appraiser"
    texts = column.profile.texts
    raters = kind == "appraiser" and bool(texts) and all(lexicon.meaning(text).source for text in texts)
    return "source" if raters else kind


def _find_named(column: Column, lexicon: Lexicon) -> str:
    """Whom a heading that sounds like a rater's ratings names where people stand below it, or ""."""
    if column.meaning.source == "appraiser" and _holds_people(column.profile):
        return "appraiser"
    return "leader" if column.meaning.source == "self" and _holds_names(column.profile, lexicon) else ""


def _holds_people(profile: Profile) -> bool:
    """Whether most texts of a column are people's names."""
    return sum(map(is_person_name, profile.texts)) * 2 > len(profile.texts)


def _holds_names(profile: Profile, lexicon: Lexicon) -> bool:
    """Whether no text of a column is a level and every one may be a person's name."""
    return (
        bool(profile.texts)
        and not any(lexicon.levels(text) for text in profile.texts)
        and all(map(may_be_person, profile.texts))
    )


def _names_only_people(profile: Profile, lexicon: Lexicon) -> bool:
    """Whether every text of a column may be a person's name and none is a word for a rater."""
    return bool(profile.texts) and all(
        may_be_person(text) and lexicon.meaning(text).source is None for text in profile.texts
    )


def _read_inline(columns: Sequence[Column], lexicon: Lexicon) -> list[Column]:
    """The column of criteria once more as ratings, where its cells hold the level too and no other column does."""
    if any(column.role in ("value", "tick") for column in columns):
        return []
    spines = [column for column in columns if column.role == "spine"]
    for column in spines:
        told = [text for text in column.profile.texts if lexicon.levels(part_inline(text))]
        if len(told) >= 2:
            return [replace(column, role="value", inline=True, facts={}, reason="criterion and level in one cell")]
    return []


def _read_shaded(columns: Sequence[Column], grid: Grid, rows: Sequence[int], lexicon: Lexicon) -> list[Column]:
    """The column of criteria once more as ratings, where nothing beside them rates and their own cells are coloured."""
    if any(column.role in ("value", "tick") for column in columns):
        return []
    for column in columns:
        if column.role != "spine" or len(column.profile.tints) < 2:
            continue
        named = [row for row in rows if lexicon.criterion(grid.rows[row][column.index])]
        shades = [name_colour(fill) for row in named if (fill := grid.fill(row, column.index))]
        if set(shades) <= _PLAIN and len(set(shades)) > 1 and len(shades) * 2 > len(named):
            reason = "the colour of the criterion's own cell"
            return [replace(column, role="value", inline=True, tinted=True, facts={}, reason=reason)]
    return []


def _assign_remarks(columns: Sequence[Column], lexicon: Lexicon) -> None:
    """A column of words without a heading, behind the ratings of criteria that run down, holds remarks on them."""
    last = max((column.index for column in columns if column.role in ("value", "tick")), default=None)
    for column in columns:
        bare = column.role == "left out" and column.meaning.kind == "blank" and not column.kind
        if bare and last is not None and column.index > last and _holds_words(column.profile, lexicon):
            column.role, column.reason = "comment", "words beside the ratings"


def _holds_words(profile: Profile, lexicon: Lexicon) -> bool:
    """Whether most texts of a column are several words, none a level or a name."""
    words = [text for text in profile.texts if text.count(" ") > 1 and not is_rating(text, lexicon)]
    return len([text for text in words if not is_person_name(text)]) * 2 > len(profile.texts)


def _is_trusts(column: Column, by_row: bool) -> bool:
    """Whether a heading names the trust as a rater, under a criterion or beside one."""
    named = column.meaning.kind == "ignore" and fold(column.heading) in TRUST
    return named and (by_row or "criterion" in column.facts)


def _assign_mistaken(columns: list[Column], lexicon: Lexicon, *, by_row: bool) -> None:
    """A heading that sounds like a comment but stands over the only levels of its criterion heads ratings."""
    taken = {column.facts.get("criterion") for column in columns if column.role in ("value", "tick")}
    remarks = [column for column in columns if column.role == "comment"]
    if by_row and not taken and len(remarks) == 1 and holds_ratings(remarks[0].profile, lexicon, 0.8):
        remarks[0].role = "value"  # "Judgement and reasons": the level first, then why
    for column in columns:
        code = column.facts.get("criterion")
        if column.role == "comment" and code and code not in taken and holds_ratings(column.profile, lexicon):
            column.role = "value"
        elif column.role == "left out" and column.meaning.kind == "unknown" and column.heading:
            _restore(column, taken, lexicon)


def _restore(column: Column, taken: set[str | None], lexicon: Lexicon) -> None:
    """A heading passed over for a rival of the same criterion, where that rival turned out to be no rating."""
    alone = lexicon.meaning(column.heading)
    free = alone.kind == "criterion" and alone.sure and alone.code not in taken
    if free and holds_ratings(column.profile, lexicon):
        column.meaning, column.role, column.reason = alone, "value", alone.reason
        column.facts = {**column.facts, **state_meaning(alone)}
        taken.add(alone.code)


def _assign_criterion(column: Column, lexicon: Lexicon) -> None:
    """A criterion's column: levels, each perhaps with a remark behind it, or words about the criterion alone."""
    if holds_prose(column.profile) and not holds_ratings(column.profile, lexicon, 0.8):
        column.role, column.reason = "comment", "words about the criterion, no levels"
    else:
        column.role = "value"


def _assign_tinted(columns: Sequence[Column], lexicon: Lexicon) -> None:
    """Criteria whose cells hold words that are no levels, each on red, amber or green: the colour is the rating."""
    tinted = [column for column in columns if column.meaning.kind == "criterion" and _is_tinted(column, lexicon)]
    if len({colour for column in tinted for colour in column.profile.tints}) < 2 or len(tinted) < 2:
        return
    for column in tinted:
        column.role, column.tinted, column.reason = "value", True, "the colour rates, the words remark on it"


def _is_tinted(column: Column, lexicon: Lexicon) -> bool:
    """Whether nearly all of a column's texts stand on a plain colour, and no text of it may be a level."""
    tints, said = column.profile.tints, column.profile.filled
    plain = sum(count for colour, count in tints.items() if colour in _PLAIN)
    return (
        column.role in ("value", "comment")
        and plain == tints.total() >= 0.8 * said > 0
        and not any(is_rating(text, lexicon) for text in column.profile.texts)
    )


def _assign_by_content(column: Column, kind: str, by_row: bool, lexicon: Lexicon) -> None:
    """A heading that may name a key or a rater's ratings: what stands below it decides."""
    headed = by_row and (kind in ("source", "rating") or kind in RATERS)
    worded = headed and is_worded(column.profile.texts) and any(map(is_level_word, column.profile.texts))
    rated = worded or holds_ratings(column.profile, lexicon)  # a trust's own words are asked about
    value_like = bool(
        column.facts.get("source") or column.facts.get("cycle") or column.facts.get("point") or "cycles" in column.facts
    )
    criterion = column.facts.get("criterion")
    if (criterion and rated and kind not in ("school", "leader", "name")) or (
        kind == "rating" and by_row and (rated or not column.profile.filled)
    ):
        column.role = "value"
    elif kind in RATERS and by_row and rated:
        column.role = "value"
        column.facts.setdefault("source", RATERS[kind])
    elif value_like and by_row and rated:
        column.role = "value"
    elif kind in KEYS and not (value_like and kind in ("source", "cycle", "point")):
        column.role, column.kind = "key", _find_key(column, kind, lexicon)
    elif kind in ("source", "appraiser", "partner") and not rated and column.profile.filled:
        column.role, column.kind = "key", "appraiser"
    elif kind == "rating" and (named := _find_named(column, lexicon)):
        column.role, column.kind, column.reason = "key", named, "its cells are names"
    elif kind == "blank" and not column.profile.filled and not column.profile.colours:
        column.reason = ""
    elif kind == "unknown" and _REASONS.match(column.heading) and not rated:
        column.role, column.reason = "comment", "reasons for the ratings"
    else:
        column.reason = LEFT_OUT.get(kind, LEFT_OUT["unknown"])
