"""Rows of the heat map so that neighbours are alike: an order with no best end."""

from collections.abc import Sequence

import numpy as np

from headlight.analysis.standing import Standing

Cells = Sequence[Standing]  # of one row

_APART = 1.0  # between rows that share no area rated on one scale: as far as two rows can be


def order_alike(rows: Sequence[Cells]) -> tuple[int, ...]:
    """The places of rows in optimal leaf order by their cells; those without any level come last, as they stood.

    The rows are given by name. Of the two ends neither is better: the one that comes first by name stands on top.
    """
    placed = [place for place, cells in enumerate(rows) if any(cell.placed for cell in cells)]
    rest = [place for place, cells in enumerate(rows) if not any(cell.placed for cell in cells)]
    leaves = _find_leaves([rows[place] for place in placed]) if len(placed) > 2 else range(len(placed))
    ordered = [placed[leaf] for leaf in leaves]
    if ordered and ordered[-1] < ordered[0]:
        ordered.reverse()
    return (*ordered, *rest)


def measure_distance(first: Cells, second: Cells) -> float:
    """How far apart two rows stand, 0 to 1: the mean distance over the columns that both have on one scale."""
    gaps = [
        abs(_find_place(one) - _find_place(other))
        for one, other in zip(first, second, strict=True)
        if one.placed and other.placed and one.scale == other.scale
    ]
    return sum(gaps) / len(gaps) if gaps else _APART


def _find_leaves(rows: Sequence[Cells]) -> list[int]:
    from scipy.cluster.hierarchy import leaves_list, linkage, optimal_leaf_ordering

    pairs = [(one, other) for place, one in enumerate(rows) for other in rows[place + 1 :]]
    distances = np.array([measure_distance(one, other) for one, other in pairs])
    return [int(leaf) for leaf in leaves_list(optimal_leaf_ordering(linkage(distances, "average"), distances))]


def _find_place(cell: Standing) -> float:
    """A standing's place on its scale, 0 the lowest and 1 the highest; between two levels, half way."""
    middle = ((cell.low or 0.0) + (cell.high or 0.0)) / 2
    return (middle - 1) / (cell.levels - 1) if cell.levels and cell.levels > 1 else middle
