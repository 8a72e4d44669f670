"""Where a head and the appraiser part by two levels or more: worth a conversation, whoever is right."""

from collections.abc import Iterator

from headlight.analysis.matrix import Column, Matrix, Row
from headlight.analysis.standing import Standing
from headlight.analysis.view import View
from headlight.ratings import Portfolio

APART = 2  # levels between a head's own rating and the appraiser's that are worth a conversation
FEWEST_LEVELS = 4  # on a scale of three, two levels apart is all there is


def find_other_view(portfolio: Portfolio, view: View) -> View | None:
    """The view of the heads' own ratings, or of the appraisers' beside the heads' own, where there are any."""
    source = "appraiser" if view.source == "self" else "self"
    table = portfolio.ratings
    there = (table["source"] == source) & (table["cycle"] == view.cycle) & (table["framework"] == view.framework)
    return view.where(source=source) if there.any() else None


def find_apart(matrix: Matrix, other: Matrix) -> Iterator[tuple[Row, Column]]:
    """Each head and area where the two sources stand two levels or more apart, on one scale."""
    for row, column, gap in _find_gaps(matrix, other):
        if gap >= APART:
            yield row, column


def count_compared(matrix: Matrix, other: Matrix) -> int:
    """How many places could have parted: both sources gave a level, on one scale of four levels or more."""
    return sum(1 for _ in _find_gaps(matrix, other))


def _find_gaps(matrix: Matrix, other: Matrix) -> Iterator[tuple[Row, Column, float]]:
    theirs = {row.subject.leader: row for row in other.rows if row.subject.leader is not None}
    for row in matrix.rows:
        against = theirs.get(row.subject.leader) if row.subject.leader is not None else None
        for place, column in enumerate(matrix.columns):
            gap = derive_gap(row.cells[place], against.cells[place]) if against else None
            if gap is not None:
                yield row, column, gap


def derive_gap(one: Standing, two: Standing) -> float | None:
    """The levels between two given ratings; None where either is worked out, split or absent, or the scales differ."""
    if one.state != "given" or two.state != "given" or one.scale != two.scale or (one.levels or 0) < FEWEST_LEVELS:
        return None
    if one.split or two.split or one.low is None or two.low is None:
        return None
    return abs(one.low - two.low)
