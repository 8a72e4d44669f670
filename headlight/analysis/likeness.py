"""Rows of the heat map so that neighbours are alike: an order with no best end."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from headlight.analysis.standing import Standing
from headlight.text import fold

if TYPE_CHECKING:
    from headlight.analysis.matrix import Row

_APART = 1.0  # between rows that share no area rated on one scale: as far as two rows can be


def order_alike(rows: Sequence["Row"]) -> tuple["Row", ...]:
    """The rows in optimal leaf order by the places of their cells, those without any level last, by name.

    Of the two ends neither is better: the one whose school comes first by name stands on top.
    """
    placed = [row for row in rows if any(cell.placed for cell in row.cells)]
    rest = [row for row in rows if not any(cell.placed for cell in row.cells)]
    ordered = [placed[place] for place in _find_leaves(placed)] if len(placed) > 2 else placed
    if ordered and _name(ordered[-1]) < _name(ordered[0]):
        ordered.reverse()
    return (*ordered, *rest)


def measure_distance(first: Sequence[Standing], second: Sequence[Standing]) -> float:
    """How far apart two rows stand, 0 to 1: the mean distance over the columns that both have on one scale."""
    gaps = [
        abs(_find_place(one) - _find_place(other))
        for one, other in zip(first, second, strict=True)
        if one.placed and other.placed and one.scale == other.scale
    ]
    return sum(gaps) / len(gaps) if gaps else _APART


def _find_leaves(rows: Sequence["Row"]) -> list[int]:
    from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering

    pairs = [(one, other) for place, one in enumerate(rows) for other in rows[place + 1 :]]
    distances = np.array([measure_distance(one.cells, other.cells) for one, other in pairs])
    return [int(leaf) for leaf in leaves_list(optimal_leaf_ordering(linkage(distances, "average"), distances))]


def _find_place(cell: Standing) -> float:
    """A standing's place on its scale, 0 the lowest and 1 the highest; between two levels, half way."""
    middle = ((cell.low or 0.0) + (cell.high or 0.0)) / 2
    return (middle - 1) / (cell.levels - 1) if cell.levels and cell.levels > 1 else middle


def _name(row: "Row") -> tuple[str, str]:
    first, second = row.detail, row.name
    return fold(first), fold(second)
