"""The columns whose cells name criteria, one to a row, where criteria run down a sheet."""

import re
from collections import Counter

from headlight.reading.grid import Grid
from headlight.reading.labels import read_labels
from headlight.reading.lexicon import Lexicon

SAMPLE = 400  # different texts of a column that are looked at
_CODE = re.compile(r"\(?(?:[A-Z]{0,3}\s?\d{1,2}(?:\.\d{1,2})?[a-z]?|[a-hivx]{1,3})[).:]?")


def find_spines(grid: Grid, left: int, right: int, rows: range, lexicon: Lexicon) -> list[int]:
    """The columns whose cells name criteria, two different ones at least, and the column of codes before them."""
    found = [column for column in range(left, right + 1) if _is_spine(grid, column, rows, lexicon)]
    if found and found[0] > left and _holds_codes(grid, found[0] - 1, found[0], rows):
        found.insert(0, found[0] - 1)
    return found


def _holds_codes(grid: Grid, column: int, spine: int, rows: range) -> bool:
    """Whether a column numbers the criteria beside it: "1", "1.1", "(a)"."""
    beside = [grid.rows[row][column] for row in rows if grid.rows[row][spine] and grid.rows[row][column]]
    codes = sum(_CODE.fullmatch(text) is not None for text in beside)
    return codes >= 2 and codes >= len(beside) * 0.6 and len(set(beside)) >= len(beside) * 0.6


def _sample(rows: range) -> range | list[int]:
    """The rows of a tall sheet that are looked at: its beginning, and some of the rest."""
    if len(rows) <= SAMPLE * 5:
        return rows
    return [*rows[:SAMPLE], *rows[SAMPLE :: len(rows) // SAMPLE]]


def _is_spine(grid: Grid, column: int, rows: range, lexicon: Lexicon) -> bool:
    seen: Counter[str] = Counter()
    for row in _sample(rows):
        text = grid.rows[row][column]
        if text:
            seen[text] += 1
            if len(seen) >= SAMPLE:
                break
    if len(seen) > 30 and sum(lexicon.criterion(text) is not None for text in list(seen)[:30]) < 2:
        return False
    if len(seen) <= 120 and any(lexicon.criterion(text) and not lexicon.levels(text) for text in list(seen)[:60]):
        lexicon.read_together(seen)
    codes = {text: code for text in seen if (code := lexicon.criterion(text))}
    hits = sum(seen[text] for text in codes)
    different = len(set(codes.values()))
    levels = sum(count for text, count in seen.items() if lexicon.levels(text) and "=" not in text)
    if different < 2 or levels > hits:
        return False
    return hits >= sum(seen.values()) * 0.2 or (different >= 4 and hits >= sum(seen.values()) * 0.1)


def find_criteria_rows(grid: Grid, spines: list[int], lexicon: Lexicon) -> dict[int, str]:
    """Row -> the criterion its labels name."""
    labels = read_labels(grid, spines, range(grid.height), lexicon)
    return {
        row: label.meaning.code
        for row, label in labels.items()
        if label.meaning.code
        and label.meaning.kind == "criterion"
        and (label.meaning.sure or label.meaning.score >= 0.75)
    }
