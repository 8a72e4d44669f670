"""The columns whose cells name criteria, one to a row, where criteria run down a sheet."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice, pairwise

from headlight.reading.grid import FORM, Grid
from headlight.reading.labels import is_bullet, read_labels
from headlight.reading.lexicon import Lexicon

SAMPLE = 400  # different texts of a column that are looked at
_PAIR = re.compile(r"\d\s*[-/]\s*\d")
TOP = 12  # rows in which a grid has its headings
_STATEMENT = re.compile(r"[1-9]\.[1-9]\d?")
_CODE = re.compile(r"\(?(?:[A-Z]{0,3}\s?\d{1,2}(?:\.\d{1,2})?[a-z]?|[a-hivx]{1,3})[).:]?")


def find_spines(grid: Grid, left: int, right: int, rows: range, lexicon: Lexicon) -> list[int]:
    """The columns whose cells name criteria, two different ones at least, and the column of codes before them."""
    across = _find_across(grid, left, right, rows, lexicon)
    down = [row for row in rows if row not in across] if across else rows
    found = [column for column in range(left, right + 1) if _is_spine(grid, column, down, lexicon)]
    if found and found[0] > left and _holds_codes(grid, found[0] - 1, found[0], rows):
        found.insert(0, found[0] - 1)
    return found


def _find_across(grid: Grid, left: int, right: int, rows: range, lexicon: Lexicon) -> set[int]:
    """The first rows that number statements from left to right ("1.1", "1.2", "1.3"): no criteria run down in them."""
    found = set()
    for row in rows[:TOP]:
        numbered = [text for text in grid.rows[row][left : right + 1] if _STATEMENT.fullmatch(text)]
        if len(numbered) > 2 and all(one < two for one, two in pairwise(numbered)):
            found.add(row)
    return found | _find_beside(grid, left, right, rows, lexicon)


def _find_beside(grid: Grid, left: int, right: int, rows: range, lexicon: Lexicon) -> set[int]:
    """The rows of a form that name two criteria or more side by side, the level of each right below it."""
    found = set()
    for row in rows[:-1] if len(rows) <= FORM else ():
        cells, below = grid.filled(row, left, right), grid.filled(row + 1, left, right)
        if not 1 < len(cells) < 5 or [at for at, _ in cells] != [at for at, _ in below]:
            continue
        codes = lexicon.criteria([text for _, text in cells])
        if None not in codes and len({*codes}) == len(codes) and all(lexicon.levels(text) for _, text in below):
            found.add(row)
    return found


def _holds_codes(grid: Grid, column: int, spine: int, rows: range) -> bool:
    """Whether a column numbers the criteria beside it: "1", "1.1", "(a)"."""
    beside = [grid.rows[row][column] for row in rows if grid.rows[row][spine] and grid.rows[row][column]]
    codes = sum(_CODE.fullmatch(text) is not None for text in beside)
    return codes >= 2 and codes >= len(beside) * 0.6 and len(set(beside)) >= len(beside) * 0.6


def _sample(rows: Sequence[int]) -> Sequence[int]:
    """The rows of a tall sheet that are looked at: its beginning, and some of the rest."""
    if len(rows) <= SAMPLE * 5:
        return rows
    return [*rows[:SAMPLE], *rows[SAMPLE :: len(rows) // SAMPLE]]


def _is_spine(grid: Grid, column: int, rows: Sequence[int], lexicon: Lexicon) -> bool:
    seen = _count_texts(grid, column, rows)
    texts = [text for text in seen if not _PAIR.fullmatch(text)]  # "3/4" is a mark
    if len(texts) > 30 and len(texts[:30]) - lexicon.criteria(texts[:30]).count(None) < 2:
        return False
    if len(texts) <= 120 and any(code and not lexicon.levels(text) for text, code in _name(texts[:60], lexicon)):
        lexicon.read_together(texts)
    codes = {text: code for text, code in _name(texts, lexicon) if code}
    if len(set(codes.values())) < 2:
        return False
    hits, every = sum(map(seen.__getitem__, codes)), sum(seen.values())
    levels = lexicon.count_levels(seen)
    return levels <= hits and (hits >= every * 0.2 or (len(set(codes.values())) >= 4 and hits >= every * 0.1))


def _count_texts(grid: Grid, column: int, rows: Sequence[int]) -> Counter[str]:
    """How often each text stands in a column, of the first different ones, or of a sample of a tall sheet."""
    lines = grid.rows
    seen = Counter([lines[row][column] for row in _sample(rows)])
    del seen[""]
    if len(seen) <= SAMPLE:
        return seen
    return Counter(dict(islice(seen.items(), SAMPLE)))


def _name(texts: list[str], lexicon: Lexicon) -> "zip[tuple[str, str | None]]":
    """Each text with the criterion it names."""
    return zip(texts, lexicon.criteria(texts), strict=True)


def _find_labelled(grid: Grid, spines: list[int], lexicon: Lexicon) -> list[int]:
    """The rows whose labels may be a criterion's: like one, or a list's mark under an area."""
    found: set[int] = set()
    for column in spines:
        texts = grid.read_down(column, range(grid.height))
        said = {text for text in {*texts} if lexicon.is_alike(text) or is_bullet(text)}
        found.update([row for row, text in enumerate(texts) if text in said])
    return sorted(found)


def find_criteria_rows(grid: Grid, spines: list[int], lexicon: Lexicon) -> dict[int, str]:
    """Row -> the criterion its labels name."""
    labels = read_labels(grid, spines, _find_labelled(grid, spines, lexicon), lexicon)
    return {
        row: label.meaning.code
        for row, label in labels.items()
        if label.meaning.code
        and label.meaning.kind == "criterion"
        and (label.meaning.sure or label.meaning.score >= 0.75)
    }
