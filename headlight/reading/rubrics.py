"""Columns of which each row chooses one: a descriptor shaded under its level, a tick under the workbook's own words."""

import itertools
import re
from collections.abc import Iterator, Sequence

from headlight.reading.column import Column
from headlight.reading.grid import Grid
from headlight.reading.legends import is_unrated
from headlight.reading.lexicon import Lexicon
from headlight.reading.names import is_person_name
from headlight.reading.profile import is_tick
from headlight.reading.senses import is_judgement
from headlight.text import fold

_MOST = 8  # columns that a set of levels has fewer than
_LONG = 30  # letters that a level's heading has fewer than
_ANSWERS = frozenset(("yes", "no"))  # with a third between them, levels of how far a statement is true
_WHITE = 235  # the least part of a fill that may still be paper
# Ticks under these say how far work has come, or what was seen or sent: no level of anybody.
_PROGRESS = re.compile(
    r"\b(?:start(?!ing)\w*|progress|complete\w*|done|seen|sent|covered|discuss\w*|evidence\w*|yes|no|visit\w*|autumn|spring"
    r"|summer|term|week|y\d|yr|year|boys|girls|n/?a|date|agreed|received|booked|due|on file)\b"
)


def mark_rubric(columns: list[Column], grid: Grid, rows: Sequence[int], lexicon: Lexicon) -> None:
    """Descriptors written out under the levels of one scale: where each row shades one of them, that is its level."""
    for run in _runs(columns):
        common = frozenset.intersection(*(lexicon.levels(column.heading) for column in run))
        if len(run) > 2 and common and _chooses_one(run, grid, rows):
            for column in run:
                column.role, column.level, column.shaded = "tick", column.heading, True
                column.reason = f"shaded under the level {column.heading}"


def mark_tick_sets(columns: list[Column], grid: Grid, rows: Sequence[int], lexicon: Lexicon) -> None:
    """Adjoining columns that hold ticks alone, one to a row over all of them, are one set of levels.

    Where one scale has all of their headings nothing is done: they are known by it. Else their words are the
    workbook's own, whatever some of them mean elsewhere ("Priority", "Area for development"), and none counts alone.
    """
    for run in _tick_runs(columns):
        if _are_own_words(run, lexicon) and _ticks_one(run, grid, rows):
            for column in run:
                _take_level(column)


def _tick_runs(columns: Sequence[Column]) -> Iterator[list[Column]]:
    """Columns side by side under one heading that may be ticked, as many as a scale has levels, two of them ticked."""
    for (may, _), group in itertools.groupby(columns, lambda column: (_may_be_ticked(column), column.above)):
        run = list(group)
        ticked = [column for column in run if column.profile.texts]
        marks = {fold(text) for column in ticked for text in column.profile.texts}
        apart = len({fold(column.heading) for column in run}) == len(run)
        if may and apart and 2 < len(run) < _MOST and len(ticked) > 1 and len(marks) < 3:
            yield run


def _are_own_words(run: Sequence[Column], lexicon: Lexicon) -> bool:
    """Whether the headings of a run are levels that no one scale has, and do not say how far work has come."""
    heads = [fold(column.heading) for column in run]
    known = [lexicon.levels(column.heading) for column in run]
    part = any(one & other for one, other in itertools.pairwise(known))
    plain = all(1 < len(head) < _LONG for head in heads) and not any(map(_PROGRESS.search, heads))
    people = any(is_person_name(column.heading) for column in run)
    return not _is_known(run, lexicon) and (part or (not people and (plain or set(heads) >= _ANSWERS)))


def _take_level(column: Column) -> None:
    """A column of ticks stands for a level; what its heading is like names no criterion ("4 Excellent")."""
    column.role, column.level = "tick", column.heading
    column.reason = f"ticks under '{column.heading}'"
    column.facts.pop("criterion", None)


def _may_be_ticked(column: Column) -> bool:
    """Whether a column has a heading that is a level's, or may be, and nothing but ticks below it."""
    texts = column.profile.texts
    if not column.heading or column.role != "left out" or column.kind or is_unrated(column.heading):
        return False
    return all(map(is_tick, texts)) if texts else _is_free(column) or is_judgement(column.heading)


def _is_known(run: Sequence[Column], lexicon: Lexicon) -> bool:
    """Whether one scale has the headings of all columns, but for those that nobody has ticked and that are no level."""
    levels = [column for column in run if column.profile.texts or is_judgement(column.heading)]
    return bool(frozenset.intersection(*(lexicon.levels(column.heading) for column in levels)))


def _runs(columns: Sequence[Column]) -> list[list[Column]]:
    """Columns side by side that are left so far, each with another heading that means nothing else."""
    runs: list[list[Column]] = []
    for free, group in itertools.groupby(columns, _is_free):
        run = list(group)
        if free and len({fold(column.heading) for column in run}) == len(run):
            runs.append(run)
    return runs


def _is_free(column: Column) -> bool:
    empty = not (column.profile.texts or column.profile.colours)
    known = column.meaning.kind not in ("unknown", "rating", "blank")
    return (
        bool(column.heading)
        and column.role == "left out"
        and not column.kind
        and not known
        and not (empty and len(column.heading) > 30)
    )


def _chooses_one(run: Sequence[Column], grid: Grid, rows: Sequence[int]) -> bool:
    """Whether most rows with words under the levels shade one cell of them, and none shades several."""
    shades = [
        sum(_is_shaded(grid, row, column) for column in run)
        for row in rows
        if sum(bool(grid.rows[row][column.index]) for column in run) > 1
    ]
    return len(shades) > 1 and max(shades) == 1 and sum(shades) * 2 > len(shades)


def _is_shaded(grid: Grid, row: int, column: Column) -> bool:
    fill = grid.fill(row, column.index) if grid.rows[row][column.index] else None
    return fill is not None and len(fill) == 7 and min(int(fill[at : at + 2], 16) for at in (1, 3, 5)) < _WHITE


def _ticks_one(run: Sequence[Column], grid: Grid, rows: Sequence[int]) -> bool:
    """Whether several rows are ticked, nearly all of them once and none three times."""
    ticks = [sum(bool(grid.rows[row][column.index]) for column in run) for row in rows]
    once, twice = ticks.count(1), ticks.count(2)
    return once > 2 and once + twice == len(ticks) - ticks.count(0) and twice * 4 <= once
