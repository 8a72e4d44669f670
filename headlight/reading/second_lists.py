"""Two lists side by side with a rating column each, and nothing between them: each rates what stands at its left."""

import re
from collections.abc import Sequence
from itertools import pairwise

from headlight.reading.facts import NAMES, read_label
from headlight.reading.grid import Grid
from headlight.reading.heads import DEEP
from headlight.reading.lexicon import Lexicon
from headlight.reading.names import is_person_name, is_school_name
from headlight.reading.spines import find_spines
from headlight.text import fold

_LEAST = 3  # lines of a list
_WORDY = re.compile(r"[^\W\d_]{3}.*", re.DOTALL)
_MAY_HEAD = (*NAMES, "unknown", "criterion", "criterion name")


def split_at_list(grid: Grid, left: int, right: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """The columns cut before a list of criteria whose rating is headed as that of another list at its left is."""
    if right - left < 3:  # two columns each
        return [(left, right)]
    heads = {row: grid.filled(row, left, right) for row in range(min(grid.height, DEEP))}
    heads = {row: cells for row, cells in heads.items() if len(cells) > _LEAST and _rates_twice(cells, lexicon)}
    spines = find_spines(grid, left, right, range(grid.height), lexicon) if heads else []
    starts = [column for column in spines if column - 1 not in spines and column > left + 1]
    for row, cells in heads.items():
        for start in starts:
            if _rates_both(cells, start, lexicon) and _is_other_list(grid, row, cells[0], start, lexicon):
                return [(left, start - 1), (start, right)]
    return [(left, right)]


def _rates_twice(cells: Sequence[tuple[int, str]], lexicon: Lexicon) -> bool:
    """Whether one heading of ratings stands in a row twice."""
    said = [fold(text) for _, text in cells]
    return any(said.count(text) > 1 and lexicon.meaning(text).kind == "rating" for text in {*said})


def _rates_both(cells: Sequence[tuple[int, str]], start: int, lexicon: Lexicon) -> bool:
    """Whether one heading of ratings stands on either side of the column where a list of criteria begins."""
    before = {fold(text) for column, text in cells[1:] if column < start}
    after = {fold(text) for column, text in cells if column > start}
    headed = any(column == start for column, _ in cells)
    return headed and any(lexicon.meaning(text).kind == "rating" for text in before & after)


def _is_other_list(grid: Grid, row: int, head: tuple[int, str], start: int, lexicon: Lexicon) -> bool:
    """Whether what stands under a heading is a list of its own, each line once, and no schools or people."""
    column, kind = head[0], lexicon.meaning(head[1]).kind
    texts = _read_list(grid, row, column)
    if column >= start or kind not in _MAY_HEAD or len(texts) < _LEAST or len({*texts}) < len(texts):
        return False
    if not all(map(_WORDY.fullmatch, texts)) or any(is_school_name(text) or is_person_name(text) for text in texts):
        return False
    if kind not in NAMES:
        return True
    known = len(texts) - lexicon.criteria(texts).count(None)
    return (
        known * 2 < len(texts) and _names_head(grid, row, lexicon) and _counts_on(_read_list(grid, row, start), lexicon)
    )


def _names_head(grid: Grid, row: int, lexicon: Lexicon) -> bool:
    """Whether a label above a row names the one head whose page it is: its lists are then of no schools."""
    labels = (label for line in grid.rows[:row] for text in line if text and (label := read_label(text, lexicon)))
    lone = (text for line in grid.rows[:row] for text in line[:-1] if text)
    return any(kind == "leader" for kind, _ in labels) or any(lexicon.meaning(text).kind == "leader" for text in lone)


def _read_list(grid: Grid, row: int, column: int) -> list[str]:
    """The texts under a heading down to the first gap; none where more stand below it."""
    texts = grid.read_down(column, range(row + 1, grid.height))
    end = next((at for at, text in enumerate(texts) if not text), len(texts))
    return texts[:end] if not any(grid.rows[each][column] for each in range(row + 1 + end, grid.height)) else []


def _counts_on(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether lines name criteria in their order, each once: beside that no schools are listed with one area each."""
    codes = [code for code in lexicon.criteria(texts) if code]
    return len(codes) >= _LEAST and len(codes) == len(texts) and all(one < two for one, two in pairwise(codes))
