"""Bare numbers of criteria down a form ("1.1 | Good"), which nothing says the list of: put as codes, and asked."""

import re
from collections.abc import Iterable
from itertools import pairwise

from headlight.frameworks import Framework, find_criterion
from headlight.model import Option, address
from headlight.reading.codes import find_numbered
from headlight.reading.decisions import LEFT_OUT, Decision, Decisions, Doubt
from headlight.reading.grid import FORM, LEFTMOST, Grid
from headlight.reading.lexicon import Lexicon
from headlight.reading.spines import find_spines
from headlight.reading.tables import read_hint

_NUMBER = re.compile(r"([1-9]|10)(?:\.([1-9]\d?))?")
_FEWEST = 3  # numbers that make a list
_AREAS = 5  # whole numbers that make one: fewer number anything


def spell_bare_numbers(grid: Grid, lexicon: Lexicon) -> None:
    """Put for each bare number beside a level the code of the first list that has them all, where none is named."""
    columns = range(min(grid.width - 1, LEFTMOST)) if grid.height <= FORM else ()
    found = next(((column, numbers) for column in columns if (numbers := _find_list(grid, column, lexicon))), None)
    listed = _find_lists(found[1].values(), lexicon) if found else []
    if not found or not listed:
        return
    lexicon.heed(read_hint(grid))
    if find_spines(grid, 0, grid.width - 1, range(grid.height), lexicon):
        return
    column, grid.numbered = found
    for row, number in grid.numbered.items():
        grid.rows[row][column] = _find_code(listed[0], number).partition(":")[2]


def _find_list(grid: Grid, column: int, lexicon: Lexicon) -> dict[int, str]:
    """Row -> number, of a column of rising numbers with nothing but a level, and words on it, beside each."""
    rows = [row for row, line in enumerate(grid.rows) if line[column][:1].isdigit() and _NUMBER.fullmatch(line[column])]
    if len(rows) < _FEWEST:
        return {}
    numbers = {row: grid.rows[row][column] for row in rows}
    places = [tuple(map(int, number.split("."))) for number in numbers.values()]
    rising = all(one < two for one, two in pairwise(places)) and len({len(place) for place in places}) == 1
    rated = all(lexicon.levels(grid.rows[row][column + 1]) for row in rows)
    words = [text for row in rows for at, text in enumerate(grid.rows[row]) if text and at not in (column, column + 1)]
    levels = {grid.rows[row][column + 1] for row in rows}
    whole = len(places[0]) == 1
    enough = not whole or (len(rows) >= _AREAS and len(levels) < len(rows))  # a key has each level once
    over = grid.rows[rows[0] - 1][column] if rows[0] else ""
    enough = enough and lexicon.meaning(over).kind != "objective"
    plain = not any(lexicon.levels(text) or _NUMBER.fullmatch(text) for text in words)
    return numbers if enough and rising and rated and plain else {}


def _find_lists(numbers: Iterable[str], lexicon: Lexicon) -> list[Framework]:
    """The frameworks that have every one of some numbers."""
    said = list(numbers)
    return [each for each in lexicon.frameworks.values() if all(_find_code(each, number) for number in said)]


def _find_code(framework: Framework, number: str) -> str:
    area, _, statement = number.partition(".")
    ref = find_numbered(framework, int(area), int(statement) if statement else None)
    return ":".join(ref) if ref else ""


def settle_bare_numbers(
    grid: Grid, column: int, lexicon: Lexicon, decisions: Decisions
) -> tuple[Decision, dict[int, str]]:
    """What the numbers of a form stand for, settled by what is said of the first: row -> criterion."""
    listed = _find_lists(grid.numbered.values(), lexicon)
    first, *_, last = grid.numbered.values()
    options = [Option(code, tell_list(code, first, lexicon)) for each in listed if (code := _find_code(each, first))]
    place = f"{address(min(grid.numbered), column)}:{address(max(grid.numbered), column)}"
    doubt = Doubt(
        f"The numbers '{first}' to '{last}' stand down the side, and nothing says of which list."
        " What do they stand for?",
        (*options, Option(LEFT_OUT, "None of these: leave them out")),
        options[0].value,
        "the first of the lists that have all these numbers",
        grid.name,
        place,
    )
    decision = decisions.settle("criterion", "numbers down the side", doubt)
    chosen = lexicon.frameworks.get((decision.value or "").partition(":")[0])
    codes = {row: _find_code(chosen, number) for row, number in grid.numbered.items()} if chosen else {}
    return decision, codes


def tell_list(code: str, first: str, lexicon: Lexicon) -> str:
    """A list by its name, and what its first number here stands for."""
    framework, criterion = find_criterion(lexicon.frameworks, code)
    return f"{framework.short}, where {first} is '{criterion.text}'"
