"""The heat grid as plain data: words, fills, marks and spoken labels, for the component that draws it."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from headlight.analysis.ladder import Ladder
from headlight.analysis.matrix import Column, Matrix, Row, Tally
from headlight.charts.grid_cells import Spec, draw_cell
from headlight.charts.marks import find_rung_swatch
from headlight.charts.spoken import has_middle, say_middle, speak_tally
from headlight.charts.theme import Swatch, find_ink, read_tokens

PER_PAGE = 100
_ORDERS = {"name": "school name", "phase": "phase, then name", "hub": "hub, then name", "likeness": "likeness"}
Link = Callable[[Row], str]  # whom a row leads to: a part of an address
Turn = Callable[[Column], str]  # where an area's head leads: to itself opened or closed


def _lead_nowhere(_: Row | Column) -> str:
    return ""


def draw_grid(
    matrix: Matrix,
    *,
    dark: bool,
    caption: str,
    lead: str = "",
    link: Link = _lead_nowhere,
    turn: Turn = _lead_nowhere,
) -> Spec:
    """The grid's page as data: columns, the trust's row, the rows, the legend, and the tokens it is drawn with.

    A cell leads to ``lead``, then its row's part of the address, then its column's area: the address of the page is
    in one place, so that another address leaves rows and cells as they are.
    """
    view = matrix.view
    start = (min(view.page, find_pages(matrix)) - 1) * PER_PAGE
    rows = matrix.rows[start : start + PER_PAGE]
    ladders = _find_ladders(matrix, rows)
    return {
        "caption": caption,
        "corner": _corner(matrix),
        "numbers": view.marks == "numbers" and view.show == "levels",
        "either": view.show == "levels",  # words and numbers can be had in place of each other
        "lead": lead,
        "area": view.area or "",
        "turns": [turn(each) if each.statements else "" for each in matrix.columns],
        "columns": [_column(each, matrix) for each in matrix.columns],
        "trust": {
            "name": "These schools" if view.phase or view.hub or view.partner else "Trust",
            "detail": _trust_detail(matrix),
            "cells": [_tally(each, column, dark) for each, column in zip(matrix.tallies, matrix.columns, strict=True)],
        },
        "rows": [_row(row, matrix, dark, link) for row in rows],
        "legend": {
            **draw_legend(ladders, dark, since=None if view.show == "years" else matrix.before),
            "between": any(tally.between for tally in matrix.tallies),
            "other": any(tally.other for tally in matrix.tallies) or len(ladders) > 1,
            "open": view.show == "years",
        },
        "inks": find_ink(dark),
    }


def find_pages(matrix: Matrix) -> int:
    """How many pages of rows there are, one at least."""
    return max(1, -(-len(matrix.rows) // PER_PAGE))


def _find_ladders(matrix: Matrix, rows: Sequence[Row]) -> list[Ladder]:
    """The scales in the legend: of the cells, and of the years beside them."""
    known = find_used(matrix.ladders, rows)
    years = {cell.scale for row in rows for years in row.years for cell in years if cell and cell.placed}
    return known + [matrix.ladders[name] for name in sorted(years - {each.scale for each in known}, key=str) if name]


def find_used(ladders: Mapping[str, Ladder], rows: Iterable[Row]) -> list[Ladder]:
    """The scales that stand in some rows, the one most cells are on first."""
    tally: dict[str, int] = {}
    for cell in (cell for row in rows for cell in row.cells):
        if cell.placed and cell.scale and cell.scale in ladders:
            tally[cell.scale] = tally.get(cell.scale, 0) + 1
    return [ladders[scale] for scale in sorted(tally, key=lambda scale: (-tally[scale], scale))]


def draw_legend(ladders: Sequence[Ladder], dark: bool, since: str | None = None) -> Spec:
    """The legend: a line a scale, lowest level first, then what the marks mean."""
    return {
        "scales": [
            {
                "title": ladder.title if len(ladders) > 1 or ladder.figures else "",
                "levels": [
                    {"text": word if ladder.ranged or ladder.figures else f"{step} {word}", "fill": swatch.fill}
                    for step, (word, swatch) in enumerate(zip(ladder.words, _swatches(ladder, dark), strict=True), 1)
                ],
            }
            for ladder in ladders
        ],
        "since": since or "",
    }


def _swatches(ladder: Ladder, dark: bool) -> list[Swatch]:
    return [find_rung_swatch(rung, ladder, dark) for rung in range(1, ladder.rungs + 1)]


def _corner(matrix: Matrix) -> list[str]:
    who = "School," if matrix.view.by == "school" else "Headteacher,"
    years = f"each from {matrix.cycles[0]} to {matrix.cycles[-1]}" if len(matrix.cycles) > 1 else ""
    return [who, f"in order of {_ORDERS[matrix.view.order]}", *([years] if years else [])]


def _trust_detail(matrix: Matrix) -> str:
    other = max((tally.other for tally in matrix.tallies), default=0)
    who = "schools" if matrix.view.by == "school" else "heads"
    return f"middle of the {who} rated" + (f"; {other} on other scales, not comparable" if other else "")


def _column(column: Column, matrix: Matrix) -> Spec:
    opened = column.code == matrix.view.area
    return {
        "code": column.code,
        "number": column.number,
        "text": column.text,
        "statement": column.parent is not None,
        "open": opened,
        "marked": opened or column.parent is not None,
        "turns": bool(column.statements),
        "area": column.parent or column.code,
        "spoken": f"{column.number} {column.text}, {column.statements} statements, {'close' if opened else 'open'}",
    }


def _row(row: Row, matrix: Matrix, dark: bool, link: Link) -> Spec:
    return {
        "id": "-".join(str(id or 0) for id in (row.subject.leader, *row.subject.schools)),
        "name": row.name,
        "detail": row.detail,
        "remark": row.remark,
        "who": link(row),
        "cells": [draw_cell(row, place, matrix, dark) for place in range(len(matrix.columns))],
    }


def _tally(tally: Tally, column: Column, dark: bool) -> Spec:
    if tally.ladder is None:
        none = "not rated" if tally.unrated else "nobody due"
        return {"kind": "none", "word": "", "number": "", "strip": [], "spoken": f"{column.number}: {none}"}
    word, number = say_middle(tally)
    kind = "middle" if tally.middle is not None and has_middle(tally) else "none"
    strip: list[Spec] = [
        {"n": count, "fill": swatch.fill}
        for count, swatch in zip(tally.counts, _swatches(tally.ladder, dark), strict=True)
        if count
    ]
    strip += [{"n": tally.between, "fill": "between"}] * bool(tally.between)
    strip += [{"n": tally.other, "fill": "other"}] * bool(tally.other)
    strip += [{"n": tally.unrated, "fill": "hatch"}] * bool(tally.unrated)
    return {"kind": kind, "word": word, "number": number, "strip": strip, "spoken": speak_tally(tally, column)}


def draw_sizes() -> dict[str, str]:
    """The grid's measures as CSS values by name."""
    sizes = read_tokens()["grid"]
    return {name: f"{value}px" for name, value in sizes.items() if name.endswith("_px")}
