"""Beside the grid: what is shown, closing the area, numbers for words, picture or table, and its pages."""

from collections.abc import Iterable
from html import escape

from headlight.analysis.matrix import Matrix
from headlight.analysis.view import View
from headlight.charts.grid import PER_PAGE, find_pages
from headlight.ui.frame import draw_chips, draw_link


def draw_tools(matrix: Matrix, chips: Iterable[str]) -> str:
    """One line: what is shown on the left, links to the same view shown otherwise on the right."""
    ways = "".join(draw_link(label, "heatmap", view) for label, view in find_switches(matrix))
    return f'<div class="hl-tools">{draw_chips(chips)}<p class="hl-ways">{ways}</p></div>'


def find_switches(matrix: Matrix) -> list[tuple[str, View]]:
    """Each switch's label and the view it leads to."""
    view = matrix.view
    table = view.form == "table"
    numbers = view.marks == "numbers"
    opened = next((each.number for each in matrix.columns if each.code == view.area), None)
    switches = [("Show everybody", view.where(at=None, level=None))] if view.at else []
    switches += [(f"Close area {opened}", view.where(area=None))] if opened else []
    if not table and view.show == "levels":
        label = "Words, not numbers" if numbers else "Numbers, not words"
        switches.append((label, view.where(marks="words" if numbers else "numbers")))
    return [*switches, ("As a picture" if table else "As a table", view.where(form="picture" if table else "table"))]


def draw_pages(matrix: Matrix) -> str:
    """The way to the other rows, where there are more than one page holds."""
    pages = find_pages(matrix)
    if pages == 1 or matrix.view.form == "table":
        return ""
    page = min(matrix.view.page, pages)
    first, last = (page - 1) * PER_PAGE + 1, min(page * PER_PAGE, len(matrix.rows))
    ways = "".join(
        draw_link(label, "heatmap", matrix.view.where(page=to))
        for label, to in (("Rows before", page - 1), ("Rows after", page + 1))
        if 1 <= to <= pages
    )
    return f'<p class="hl-ways"><span>{escape(f"Rows {first} to {last} of {len(matrix.rows)}")}</span>{ways}</p>'
