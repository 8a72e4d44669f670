"""Where two sources rate one head's area two levels apart or more: worth a conversation, whoever is right."""

from collections.abc import Iterator

from headlight.analysis.matrix import Column, Matrix, Row
from headlight.analysis.standing import Standing
from headlight.analysis.view import View
from headlight.ratings import Portfolio

APART = 2  # levels between a head's own rating and the appraiser's that are worth a conversation


def find_other_view(portfolio: Portfolio, view: View) -> View | None:
    """The view of the heads' own ratings, or of the appraisers' beside the heads' own, where there are any."""
    source = "appraiser" if view.source == "self" else "self"
    table = portfolio.ratings
    there = (table["source"] == source) & (table["cycle"] == view.cycle) & (table["framework"] == view.framework)
    return view.where(source=source) if there.any() else None


def find_apart(matrix: Matrix, other: Matrix) -> Iterator[tuple[Row, Column]]:
    """Each head and area where the two sources stand two levels or more apart, on one scale."""
    theirs = {row.subject.leader: row for row in other.rows if row.subject.leader is not None}
    for row in matrix.rows:
        against = theirs.get(row.subject.leader) if row.subject.leader is not None else None
        for place, column in enumerate(matrix.columns):
            if against and _is_apart(row.cells[place], against.cells[place]):
                yield row, column


def _is_apart(one: Standing, two: Standing) -> bool:
    if not (one.placed and two.placed) or one.scale != two.scale or one.levels is None:
        return False
    if one.split or two.split or one.low is None or two.low is None:
        return False
    return abs(one.low - two.low) >= APART
