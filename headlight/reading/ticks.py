"""Runs of columns headed by the levels of one scale: ticks below them are ratings, numbers of people are not."""

import itertools
import re
from collections import Counter

from msgspec.structs import replace

from headlight.reading.blanks import parse_blank
from headlight.reading.column import Column
from headlight.reading.facts import TRUST, Facts
from headlight.reading.headings import Meaning
from headlight.reading.lexicon import Lexicon
from headlight.reading.names import is_person_name, is_school_name
from headlight.reading.profile import is_number, is_tick
from headlight.reading.proper_names import is_person_heading
from headlight.reading.signs import OFF
from headlight.reading.stacks import state_headings
from headlight.text import fold

_AMONG = re.compile(r"[,;/\n•]|\band\b|&")  # what parts names in one cell
_LEVELS = 3  # levels, or cells of names, that such a table has at least


def mark_ticks(columns: list[Column], by_row: bool, named: dict[str, str], lexicon: Lexicon) -> None:
    """Find runs of columns headed by the levels of one scale, whose cells are ticks."""
    _head_by_body(columns, lexicon)
    _pair_levels(columns, by_row, lexicon)
    run: list[Column] = []
    common: frozenset[str] = frozenset()
    for column in list(columns):
        if not (column.texts or column.profile.texts or column.profile.colours):
            continue  # a spacer
        levels = lexicon.levels(column.heading)
        fresh = fold(column.heading) not in {fold(each.heading) for each in run}
        if run and column.above == run[0].above and fresh and (common & levels):
            run.append(column)
            common &= levels
            continue
        _settle_run(run, by_row, named, lexicon, columns)
        run, common = ([column], levels) if levels else ([], frozenset())
    _settle_run(run, by_row, named, lexicon, columns)


def _settle_run(
    run: list[Column], by_row: bool, named: dict[str, str], lexicon: Lexicon, columns: list[Column]
) -> None:
    if len(run) < 2:
        return
    if _is_aggregate(run):
        for column in run:
            column.role, column.reason = (
                "left out",
                "counts or shares of staff per level: an aggregate, no leader's rating",
            )
            column.kind = "aggregate"
        return
    over = state_headings((*run[0].texts[:-1], ""), Meaning("blank"), named, lexicon)
    if not (by_row or "criterion" in over):
        return
    used = any(column.profile.texts or column.profile.colours for column in run)
    if not used or any(column.role != "left out" for column in run):
        return
    if _are_marks(run):
        _tick(run, over)
    elif raters := _find_raters(run, lexicon):
        _part_by_rater(run, raters, over, columns)
    elif _name_people(run):
        _tick(run, over)


def _tick(run: list[Column], over: Facts) -> None:
    for column in run:
        column.role, column.level, column.facts = "tick", column.heading, dict(over)
        column.reason = f"ticks under the level {column.heading}"


def _is_aggregate(run: list[Column]) -> bool:
    """Numbers above one, or shares, under level headings count people; they rate nobody."""
    texts: Counter[str] = Counter()
    for column in run:
        texts.update({text: n for text, n in column.profile.texts.items() if fold(text) != fold(column.heading)})
    numbers = sum(n for text, n in texts.items() if is_number(text) or text.endswith("%"))
    if not texts or numbers < sum(texts.values()) * 0.6:
        return False
    return any(
        text.endswith("%") or (is_number(text) and float(text.replace(",", ".")) not in (0, 1)) for text in texts
    )


def _are_marks(run: list[Column]) -> bool:
    """Whether at least half of what stands under levels is ticks, blanks for no tick, or the levels again."""
    marks = sum(
        count
        for column in run
        for text, count in column.profile.texts.items()
        if is_tick(text) or text.casefold() in OFF or fold(text) == fold(column.heading)
    )
    return marks * 2 >= sum(column.profile.filled for column in run)


def part_people(text: str) -> tuple[str, ...]:
    """The names in a cell under a level, in the order written; none where anything in it is no name."""
    names = tuple(name for part in _AMONG.split(text) if (name := part.strip(" .•-")))
    return names if all(map(_is_name, names)) else ()


def _is_name(text: str) -> bool:
    return is_person_name(text) or is_person_heading(text) or is_school_name(text)


def _name_people(run: list[Column]) -> bool:
    """Mark a run whose cells, nearly all, name schools or people: those who stand at each level."""
    counts = Counter({text: n for column in run for text, n in column.profile.texts.items() if not parse_blank(text)})
    named = sum(n for text, n in counts.items() if part_people(text))
    if len(run) < _LEVELS or named < _LEVELS or named < counts.total() * 0.9:
        return False
    for column in run:
        column.people = True
    return True


def _find_raters(run: list[Column], lexicon: Lexicon) -> dict[str, str]:
    """Mark -> who rated, where the marks under levels are the raters' short names, {} where they are not."""
    texts = {text for column in run for text in column.profile.texts}
    found = {text: lexicon.meaning(text).source or ("appraiser" if fold(text) in TRUST else "") for text in texts}
    return found if texts and all(found.values()) else {}  # type: ignore[return-value]


def _part_by_rater(run: list[Column], raters: dict[str, str], over: Facts, columns: list[Column]) -> None:
    """A run of ticks for each rater whose short name stands under the levels."""
    for text, source in sorted(raters.items()):
        for column in run:
            part = replace(column, role="tick", level=column.heading, facts={**over, "source": source}, only=text)
            part.reason = f"'{text}' under the level {column.heading}"
            columns.append(part)
    for column in run:
        columns.remove(column)


def _head_by_body(columns: list[Column], lexicon: Lexicon) -> None:
    """Where every row writes out all levels and shades the one that counts, the levels are the headings."""
    for column in columns:
        said = list(column.profile.texts)
        if not column.heading and len(said) == 1 and lexicon.levels(said[0]) and column.profile.filled > 1:
            column.heading, column.shaded = said[0], True


def _pair_levels(columns: list[Column], by_row: bool, lexicon: Lexicon) -> None:
    """Where levels run down beside each criterion and a tick stands beside one, the level is a key of its row."""
    for levels, ticks in itertools.pairwise(columns):
        counts = levels.profile.texts
        even = len(counts) >= 2 and levels.profile.filled >= 2 * len(counts)
        even = even and max(counts.values()) - min(counts.values()) <= 1
        common = frozenset.intersection(*map(lexicon.levels, counts)) if even else frozenset()
        ticked = ticks.profile.texts and all(map(is_tick, ticks.profile.texts))
        if by_row and common and ticked and ticks.profile.filled * len(counts) <= levels.profile.filled:
            levels.role, levels.kind, levels.reason = "key", "level", "the levels, one to a row"
            ticks.role, ticks.level, ticks.facts = "tick", next(iter(counts)), dict(levels.facts)
            ticks.reason = "ticks beside the levels"
