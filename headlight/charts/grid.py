"""The heat grid as plain data: words, fills, marks and spoken labels, for the component that draws it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from headlight.analysis.changes import Move
from headlight.analysis.ladder import Ladder, find_rungs, find_word
from headlight.analysis.matrix import Column, Matrix, Row, Tally
from headlight.analysis.standing import Standing
from headlight.charts.spoken import (
    has_middle,
    say_absent,
    say_basis,
    say_brief_basis,
    say_middle,
    speak_cell,
    speak_tally,
)
from headlight.charts.theme import Swatch, find_ink, find_palette, find_swatch, read_tokens

PER_PAGE = 100
Spec = dict[str, Any]
Link = Callable[[Row, Column | None], str]  # where a row, or one cell of it, leads
Turn = Callable[[Column], str]  # where an area's head leads: to itself opened or closed


def draw_grid(matrix: Matrix, *, dark: bool, link: Link, turn: Turn, caption: str) -> Spec:
    """The grid's page as data: columns, the trust's row, the rows, the legend, and the tokens it is drawn with."""
    view = matrix.view
    start = (min(view.page, find_pages(matrix)) - 1) * PER_PAGE
    rows = matrix.rows[start : start + PER_PAGE]
    return {
        "caption": caption,
        "corner": _corner(matrix),
        "numbers": view.marks == "numbers",
        "columns": [_column(each, matrix, turn) for each in matrix.columns],
        "trust": {
            "name": "These schools" if view.phase or view.hub or view.partner else "Trust",
            "detail": _trust_detail(matrix),
            "cells": [_tally(each, column, dark) for each, column in zip(matrix.tallies, matrix.columns, strict=True)],
        },
        "rows": [_row(row, matrix, dark, link) for row in rows],
        "legend": {
            **draw_legend(find_used(matrix.ladders, rows), dark, since=matrix.before),
            "between": any(tally.between for tally in matrix.tallies),
            "other": any(tally.other for tally in matrix.tallies),
        },
        "inks": find_ink(dark),
    }


def find_pages(matrix: Matrix) -> int:
    """How many pages of rows there are, one at least."""
    return max(1, -(-len(matrix.rows) // PER_PAGE))


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
    if ladder.ranged:
        return list(find_palette(None, dark))
    return [find_swatch(step, ladder.rungs, dark) for step in range(1, ladder.rungs + 1)]


def _corner(matrix: Matrix) -> list[str]:
    order = "phase, then name" if matrix.view.order == "phase" else "school name"
    return ["School," if matrix.view.by == "school" else "Headteacher,", f"in order of {order}"]


def _trust_detail(matrix: Matrix) -> str:
    other = max((tally.other for tally in matrix.tallies), default=0)
    who = "schools" if matrix.view.by == "school" else "heads"
    return f"middle of the {who} rated" + (f"; {other} on other scales, not comparable" if other else "")


def _column(column: Column, matrix: Matrix, turn: Turn) -> Spec:
    opened = column.code == matrix.view.area
    return {
        "code": column.code,
        "number": column.number,
        "text": column.text,
        "statement": column.parent is not None,
        "open": opened,
        "marked": opened or column.parent is not None,
        "href": turn(column) if column.statements else "",
        "spoken": f"{column.number} {column.text}, {column.statements} statements, {'close' if opened else 'open'}",
    }


def _row(row: Row, matrix: Matrix, dark: bool, link: Link) -> Spec:
    return {
        "id": "-".join(str(id or 0) for id in (row.subject.leader, *row.subject.schools)),
        "name": row.name,
        "detail": row.detail,
        "remark": row.remark,
        "href": link(row, None),
        "cells": [
            _cell(row, column, cell, move, matrix, dark) | {"href": link(row, column)}
            for column, cell, move in zip(matrix.columns, row.cells, row.moves, strict=True)
        ],
    }


def _cell(row: Row, column: Column, cell: Standing, move: Move | None, matrix: Matrix, dark: bool) -> Spec:
    ladder = matrix.ladders.get(cell.scale or "")
    arrow = move if move in ("up", "down") else ""
    spoken = [f"{row.name}, {column.number} {column.text}: {speak_cell(cell, ladder)}"]
    if arrow:
        spoken.append(f"{arrow} since {matrix.before}")
    return {**draw_mark(cell, ladder, dark), "arrow": arrow, "spoken": "; ".join(spoken)}


def draw_mark(cell: Standing, ladder: Ladder | None, dark: bool) -> Spec:
    """One standing as a mark: its word, number and fill, a pair as two halves, hatched where there is no level."""
    rungs = find_rungs(cell, ladder) if ladder else None
    if ladder is None or rungs is None:
        word = say_absent(cell)
        return {"kind": "absent", "halves": [{"word": word, "number": word}], "derived": False}
    steps = rungs[:1] if rungs[0] == rungs[1] else rungs
    halves = []
    for step in steps:
        swatch = _swatches(ladder, dark)[step - 1]
        word = find_word(cell, ladder) if ladder.ranged else ladder.words[step - 1]
        number = word if ladder.ranged or ladder.figures else str(step)
        short = ladder.shorts[step - 1] if len(steps) > 1 and not ladder.ranged else ""
        halves.append({"word": word, "short": short, "number": number, "fill": swatch.fill, "ink": swatch.text})
    found = {"kind": "level" if len(steps) == 1 else "pair", "halves": halves, "derived": cell.derived}
    if not cell.derived:
        return found
    return found | {"basis": say_basis(cell, ladder), "brief": say_brief_basis(cell, ladder)}


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
