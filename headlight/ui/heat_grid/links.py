"""Where the grid leads: a cell to its headteacher, an area's head to itself opened or closed, by ids alone."""

from urllib.parse import urlencode

from headlight.analysis.matrix import Column, Matrix, Row
from headlight.analysis.view import View, format_view
from headlight.charts.grid import Link, Turn
from headlight.ui.pages import find_address


def find_lead(matrix: Matrix) -> str:
    """The part of every cell's address that they share: it goes on with a row's own part, then with its area."""
    address = find_address("headteacher", matrix.view.where(area=None, leader=None, school=None))
    return f"{address}{'&' if '?' in address else '?'}"


def find_row_link(matrix: Matrix) -> Link:
    """A row's part of an address: its headteacher, or its school where nobody is named."""

    def link(row: Row) -> str:
        leader, school = row.subject.leader, row.subject.schools[0]
        who = (
            View(leader=leader, school=matrix.view.school) if leader else View(leader=matrix.view.leader, school=school)
        )
        return urlencode(format_view(who))

    return link


def find_turn_link(matrix: Matrix) -> Turn:
    """The address of this picture with an area opened, or closed if it is open."""

    def turn(column: Column) -> str:
        area = None if column.code == matrix.view.area else column.code
        return find_address("heatmap", matrix.view.where(area=area, page=matrix.view.page))

    return turn
