"""Words that go with colours one to one: levels, each in its colour, and the coloured list that puts them in order."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from headlight.model import address
from headlight.reading.colours import name_colour
from headlight.reading.grid import Grid
from headlight.reading.legends import Legend
from headlight.text import fold

_LEAST = 3  # levels of a key
_MOST = 8
_UPWARDS = ("Red", "Amber", "Yellow", "Green", "Blue")
_TALL = 400  # rows that are looked at
_KEY = list[tuple[int, str, str]]  # row, word and colour of each line of a list


def find_coloured_key(grid: Grid) -> Legend | None:
    """The order of the levels that a coloured list apart from the table shows, red told from green; else None.

    Each word of the list has a colour of its own, in which it stands wherever it stands again, as two of them do.
    """
    for column in range(grid.width) if grid.sheet.fills else ():
        for lines in _find_lists(grid, column):
            ordered = _put_up(lines)
            if ordered and _is_key(lines, _count_shades(grid)) and not _goes_on(grid, lines, column):
                return Legend(tuple((word, word) for word in ordered), (), address(lines[0][0], column), "up", None)
    return None


def _put_up(lines: _KEY) -> list[str]:
    """The words of a list the lowest first, where its colours run from red to green or blue; else none."""
    ranks = [_UPWARDS.index(colour) for *_, colour in lines if colour in _UPWARDS]
    words = [word for _, word, _ in lines]
    if not _LEAST <= len(lines) <= _MOST or len(ranks) < len(lines) or not {0, _UPWARDS.index("Green")} <= set(ranks):
        return []
    upwards, downwards = ranks == sorted(ranks), ranks == sorted(ranks)[::-1]
    return words if upwards else words[::-1] if downwards else []


def _count_shades(grid: Grid) -> Mapping[str, Counter[str]]:
    """Folded word -> how often it stands in which colour, "" for none."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for column in range(grid.width):
        fills = grid.fills(column)
        for row in range(min(grid.height, _TALL)):
            if text := grid.rows[row][column]:
                found[fold(text)][name_colour(fills[row]) if row in fills else ""] += 1
    return found


def _is_key(lines: _KEY, shades: Mapping[str, Counter[str]]) -> bool:
    """Whether lines are levels in colours of their own, all that come again in a colour elsewhere among them."""
    words, colours = {fold(word) for _, word, _ in lines}, {colour for *_, colour in lines}
    if len(words) < len(lines) or len(colours) < len(lines):
        return False
    alone = all(len(shades[word]) == 1 for word in words)
    again = [word for word in words if shades[word].total() > 1]
    others = [word for word, counts in shades.items() if word not in words and any(counts[each] for each in colours)]
    return alone and len(again) > 1 and not others


def _goes_on(grid: Grid, lines: _KEY, column: int) -> bool:
    """Whether a text without a colour stands right above or below a list, and again elsewhere: a level too."""
    beside = [row for row in (lines[0][0] - 1, lines[-1][0] + 1) if 0 <= row < grid.height]
    texts = {text for row in beside if (text := grid.rows[row][column])}
    return any(line.count(text) > int(at in beside) for at, line in enumerate(grid.rows[:_TALL]) for text in texts)


def _find_lists(grid: Grid, column: int) -> Iterator[_KEY]:
    """The runs of coloured texts down a column, each with nothing at its sides."""
    fills = grid.fills(column)
    run: _KEY = []
    for row in range(min(grid.height, _TALL) + 1):
        text = grid.rows[row][column] if row < grid.height and row in fills else ""
        if text and _stands_apart(grid, row, column):
            run.append((row, text, name_colour(fills[row])))
        elif run:
            yield run
            run = []


def _stands_apart(grid: Grid, row: int, column: int) -> bool:
    line: Sequence[str] = grid.rows[row]
    return not any(line[at] for at in (column - 1, column + 1) if 0 <= at < len(line))
