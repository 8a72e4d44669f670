"""Where a sheet's tables are: the runs of columns that stand by themselves, and the key beside one."""

from headlight.model import address
from headlight.reading.bands import Band, Section, find_bands
from headlight.reading.facts import read_pairs
from headlight.reading.grid import Grid
from headlight.reading.heads import DEEP, is_heading
from headlight.reading.lexicon import KEYS, Lexicon
from headlight.reading.marked_lines import spell_out
from headlight.reading.profile import COLOURS
from headlight.reading.second_lists import split_at_list
from headlight.reading.spines import find_spines
from headlight.reading.values import name_colour, read_legend
from headlight.text import fold

_WHO = frozenset(("school", "leader", "name", "urn", "laestab", "first name", "surname"))

__all__ = ["Band", "Section", "find_sections", "read_line"]


def read_hint(grid: Grid) -> str:
    """A sheet's name and its first lines that are one cell long: what may say which framework it is about."""
    lines = [
        cells[0][1] for row in range(min(grid.height, 8)) if len(cells := grid.filled(row, 0, grid.width - 1)) == 1
    ]
    return " / ".join((grid.name, *lines))[:400]


def find_sections(grid: Grid, lexicon: Lexicon) -> list[Section]:
    """The tables of a sheet, part by part from left to right; a key beside a table is a part without any."""
    lexicon.heed(read_hint(grid))
    parts = _split_columns(grid, lexicon)
    found = []
    for left, right in parts:
        beside = _is_legend(grid, left, right, lexicon) or _is_block(grid, left, right, lexicon)
        if len(parts) > 1 and beside and not _stands_alone(grid, left, right, lexicon):
            rows = [row for row in range(grid.height) if any(grid.rows[row][left : right + 1])]
            found.append(Section(left, right, [], rows))
        else:
            found.append(find_bands(grid, left, right, lexicon))
    return found


# Side by side -----------------------------------------------------------------------------------


def _split_columns(grid: Grid, lexicon: Lexicon) -> list[tuple[int, int]]:
    """The runs of columns that hold a table of their own; a spacer inside one table does not split it."""
    if not grid.height or not grid.width:
        return []
    used = [any(row[column] for row in grid.rows) for column in range(grid.width)]
    runs: list[tuple[int, int]] = []
    for column, full in enumerate(used):
        if full and runs and runs[-1][1] == column - 1:
            runs[-1] = (runs[-1][0], column)
        elif full:
            runs.append((column, column))
    runs = [(_take_boxes(grid, left), right) for left, right in runs]
    cut = [part for left, right in runs for part in _split_at_repeat(grid, left, right, lexicon)]
    joined: list[tuple[int, int]] = []
    for left, right in cut:
        if joined and _is_one_table(grid, joined[-1], (left, right), lexicon):
            joined[-1] = (joined[-1][0], right)
        elif joined and (_is_legend(grid, left, right, lexicon) or _is_block(grid, left, right, lexicon)):
            joined.append((left, right))
        elif joined and not (_stands_alone(grid, left, right, lexicon) and _is_apart(grid, *joined[-1], lexicon)):
            joined[-1] = (joined[-1][0], right)
        else:
            joined.append((left, right))
    return [part for left, right in joined for part in split_at_list(grid, left, right, lexicon)]


def _is_one_table(grid: Grid, first: tuple[int, int], second: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether two runs of columns under one heading row, keys in one of them alone, are one table with a spacer."""
    if _is_block(grid, *first, lexicon) or _is_block(grid, *second, lexicon):
        return False
    for row in range(min(grid.height, DEEP)):
        left, right = grid.filled(row, *first), grid.filled(row, *second)
        keys, beside = ({lexicon.meaning(text).kind for _, text in cells} for cells in (left, right))
        if left and right and (keys | beside) & KEYS and is_heading([*left, *right], lexicon):
            if _is_legend(grid, *second, lexicon) and not beside & {"comment", "criterion"}:
                return False
            one = keys & _WHO if not beside & _WHO else _is_bare(keys) or _is_bare(beside)
            return bool(one) and not keys & beside & _WHO and _go_along(grid, row + 1, first, second)
    return False


def _is_bare(kinds: set[str]) -> bool:
    """Whether headings are keys alone, over no criteria and no ratings."""
    return not kinds & {"criterion", "criterion name", "rating"}


def _go_along(grid: Grid, top: int, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether the rows under a heading, to the first empty one, begin in both runs, few of them in one alone."""
    rows: list[tuple[bool, bool]] = []
    for line in grid.rows[top:]:
        keyed, said = (any(line[left : right + 1]) for left, right in (first, second))
        if not (keyed or said):
            break
        rows.append((keyed, said))
    return bool(rows) and rows[0] == (True, True) and sum(said for _, said in rows) >= 0.8 * len(rows)


def _take_boxes(grid: Grid, left: int) -> int:
    """The left edge of a run of columns with the shaded boxes of a key, each before its word, taken in."""
    if not left or not grid.sheet.fills:
        return left
    shades = {row: fill for row in range(grid.height) if (fill := grid.fill(row, left - 1))}
    colours = [name_colour(fill) for fill in shades.values()]
    boxes = 1 < len(set(colours)) == len(colours) and COLOURS.issuperset(colours)
    return left - 1 if boxes and all(grid.rows[row][left] for row in shades) else left


def _is_block(grid: Grid, left: int, right: int, lexicon: Lexicon) -> bool:
    """Whether a narrow run of columns beside a table is a heading block: a label and its value on every line."""
    if right - left > 2:
        return False
    lines = [cells for row in range(grid.height) if (cells := grid.filled(row, left, right))]
    if len(lines) > 3 and len(lines[0]) == 1 and not read_pairs(lines[0], lexicon):
        lines = lines[1:]  # what a sheet says of itself at its right edge
    return 1 <= len(lines) <= 14 and all(read_pairs(cells, lexicon) for cells in lines)


def _is_legend(grid: Grid, left: int, right: int, lexicon: Lexicon) -> bool:
    """Whether a narrow run of columns beside a table is the key to its ratings."""
    rows = [row for row in range(grid.height) if any(grid.rows[row][left : right + 1])]
    if right - left > 2 or not 1 <= len(rows) <= 16 or rows[-1] - rows[0] > 24:
        return False
    lines = [line for row in rows for line in read_line(grid, row, left, right)]
    if read_legend(lines) is not None:
        return True
    spelt = read_legend(spell_out(lines)) is not None  # "1 Shaping the Future" is no level
    return spelt and not any(lexicon.criterion(text) for _, text in lines)


def read_line(grid: Grid, row: int, left: int, right: int) -> list[tuple[str, str]]:
    """(address, text) of a row's cells; a coloured cell without text speaks its colour's name."""
    line: list[tuple[str, str]] = []
    for column in range(left, right + 1):
        text = grid.rows[row][column]
        if text:
            line.append((address(row, column), text))
        elif grid.sheet.fills and (fill := grid.fill(row, column)) and name_colour(fill) in COLOURS:
            line.append((address(row, column), name_colour(fill)))
    return line


def _split_at_repeat(grid: Grid, left: int, right: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Cut where a heading row names its first key a second time after ratings: two tables without a spacer."""
    for row in range(min(grid.height, DEEP)):
        cells = grid.filled(row, left, right)
        first = lexicon.meaning(cells[0][1]).kind if len(cells) >= 4 else ""
        if first not in ("school", "leader", "name", "urn", "criterion name") or not is_heading(cells, lexicon):
            continue
        kinds = [(column, lexicon.meaning(text)) for column, text in cells]
        again = [
            column
            for at, (column, meaning) in enumerate(kinds)
            if at > 1
            and meaning.kind == first
            and (first != "criterion name" or fold(cells[at][1]) == fold(cells[0][1]))  # "Ref" and "Statement" are one
            and kinds[at - 1][1].kind in ("criterion", "rating", "comment", "source", "unknown")
        ]
        if again:
            edges = [left, *again, right + 1]
            return [(edges[at], edges[at + 1] - 1) for at in range(len(edges) - 1)]
    return [(left, right)]


def _is_apart(grid: Grid, left: int, right: int, lexicon: Lexicon) -> bool:
    """Whether a run of columns is a table of its own, or the key to another's ratings."""
    return _stands_alone(grid, left, right, lexicon) or _is_legend(grid, left, right, lexicon)


def _stands_alone(grid: Grid, left: int, right: int, lexicon: Lexicon) -> bool:
    """Whether a run of columns has its own criteria and something that says whose they are."""
    if left == right:
        return False
    if find_spines(grid, left, right, range(grid.height), lexicon):
        return True
    for row in range(min(grid.height, DEEP)):
        cells = grid.filled(row, left, right)
        meanings = [lexicon.meaning(text) for _, text in cells]
        keys = any(each.kind in ("school", "leader", "name", "urn") for each in meanings)
        keys = keys and len({each.kind for each in meanings}) > 1  # a row of posts heads nothing
        if keys and len(cells) >= 2 and is_heading(cells, lexicon):
            return True
    return False
