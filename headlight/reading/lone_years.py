"""A year alone in a cell under or beside the tables of a sheet, with no word that says what it is the year of."""

import re

from headlight.reading.cycles import parse_cycle
from headlight.reading.facts import Facts
from headlight.reading.grid import Grid
from headlight.reading.sheets import Page

_YEAR = re.compile(r"\(?(?:(?:academic|school) year:? )?20\d\d ?[-/–_] ?(?:20)?\d\d\)?", re.IGNORECASE)
_LOW = 200  # rows of a sheet that is looked through


def find_lone_year(page: Page) -> Facts:
    """The one year that stands so: below all tables in a row of its own, or over them in a column of its own."""
    grid = page.grid
    if grid.height > _LOW:
        return {}
    rows = [grid.filled(row, 0, grid.width - 1) for row in range(grid.height)]
    last = max((row for row, cells in enumerate(rows) if len(cells) > 1), default=grid.height)
    below = [
        cells[0][1] for row, cells in enumerate(rows) if row > last and len(cells) == 1 and _is_apart(rows, row, last)
    ]
    bands = [band for section in page.sections for band in section.bands]
    tabled = {(row, band.left) for band in bands for row in (*band.heads[-1:], *band.body)}
    beside = [text for column in range(2, grid.width) if (text := _find_beside(grid, column, tabled))]
    said = filter(_YEAR.fullmatch, (*below, *beside))
    years = {mark.cycle for text in said if (mark := parse_cycle(text.strip("()"))) and mark.cycle}
    return {"cycle": year} if len(years) == 1 and (year := years.pop()) else {}


def _is_apart(rows: list[list[tuple[int, str]]], row: int, last: int) -> bool:
    """Whether no other line alone stands right above or below, which might say what the year is of."""
    above = row - 1 == last or not rows[row - 1]
    return above and not (row + 1 < len(rows) and rows[row + 1])


def _find_beside(grid: Grid, column: int, tabled: set[tuple[int, int]]) -> str:
    """The only text of a column at the right of all others, an empty one before it, in a row of no table; or ""."""
    rows = [row for row, line in enumerate(grid.rows) if line[column]]
    apart = not any(line[column - 1] or any(line[column + 1 :]) for line in grid.rows)
    if len(rows) != 1 or not apart or any(row == rows[0] and left < column for row, left in tabled):
        return ""
    return grid.rows[rows[0]][column]
