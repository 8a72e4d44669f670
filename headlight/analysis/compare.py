"""A few heads or schools side by side: the rows chosen out of a matrix, in the order of school, never of level."""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import structs

from headlight.analysis.ladder import Ladder
from headlight.analysis.matrix import Matrix, Row
from headlight.analysis.standing import Standing

MOST = 6  # people whose marks an eye still tells apart


def find_row_key(row: Row) -> str:
    """A row's sign in the address: ids of its leader (0 for none) and of its schools."""
    return "-".join(str(id or 0) for id in (row.subject.leader, *row.subject.schools))


def parse_chosen(text: str, keys: Iterable[str]) -> tuple[str, ...]:
    """The rows an address asks for, at most six, of those there are, in the order the rows stand in."""
    asked = set(text.split("."))
    return tuple(key for key in keys if key in asked)[:MOST]


def select_chosen(matrix: Matrix, chosen: Sequence[str]) -> Matrix:
    """The matrix with the chosen rows alone; its tallies stay everybody's."""
    return structs.replace(matrix, rows=tuple(row for row in matrix.rows if find_row_key(row) in chosen))


def find_shared_ladder(matrix: Matrix) -> Ladder | None:
    """The scale that most of the rows' cells are on; a shared picture is drawn on one scale."""
    scales = Counter(cell.scale for row in matrix.rows for cell in row.cells if cell.placed and cell.scale)
    return matrix.ladders.get(min(scales, key=lambda scale: (-scales[scale], scale))) if scales else None


def summarise_compared(matrix: Matrix) -> str:
    """Where all of those shown stand at one level, and where their levels differ; no one above another."""
    columns = [(column, _find_cells(matrix, place)) for place, column in enumerate(matrix.columns) if not column.parent]
    rated = [
        (column, {(cell.scale, cell.low, cell.high) for cell in cells})
        for column, cells in columns
        if all(cell.placed for cell in cells)
    ]
    if len(matrix.rows) < 2 or not rated:
        return "No area is rated for all of those shown." if len(matrix.rows) > 1 else ""
    same = [column.text for column, places in rated if len(places) == 1]
    apart = [column.text for column, places in rated if len(places) > 1]
    told = [f"At one level in {_join(same)}"] if same else []
    told += [f"{'at' if told else 'At'} different levels in {_join(apart)}"] if apart else []
    left = len(columns) - len(rated)
    rest = f" In {left} {'area' if left == 1 else 'areas'} somebody has no level." if left else ""
    return f"{'; '.join(told)}.{rest}"


def _find_cells(matrix: Matrix, place: int) -> list[Standing]:
    return [row.cells[place] for row in matrix.rows]


def _join(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
