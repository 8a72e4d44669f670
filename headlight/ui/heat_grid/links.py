"""Where the grid leads: a cell to its headteacher, an area's head to itself opened or closed, by ids alone."""

from headlight.analysis.matrix import Column, Matrix, Row
from headlight.charts.grid import Link, Turn
from headlight.ui.pages import find_address


def find_cell_link(matrix: Matrix) -> Link:
    """The address of a row's headteacher, or of its school where nobody is named, with the cell's area opened."""

    def link(row: Row, column: Column | None) -> str:
        area = (column.parent or column.code) if column else matrix.view.area
        who = {"leader": row.subject.leader} if row.subject.leader else {"school": row.subject.schools[0]}
        return find_address("headteacher", matrix.view.where(area=area, **who))

    return link


def find_turn_link(matrix: Matrix) -> Turn:
    """The address of this picture with an area opened, or closed if it is open."""

    def turn(column: Column) -> str:
        area = None if column.code == matrix.view.area else column.code
        return find_address("heatmap", matrix.view.where(area=area, page=matrix.view.page))

    return turn
