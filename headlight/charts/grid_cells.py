"""The cells of the heat grid as data: a level, how it moved, or the years side by side."""

from typing import Any

from headlight.analysis.changes import Counted
from headlight.analysis.ladder import Ladder, find_rungs, find_word
from headlight.analysis.matrix import Matrix, Row
from headlight.analysis.standing import Standing
from headlight.charts.marks import find_rung_swatch
from headlight.charts.spoken import say_absent, say_basis, say_brief_basis, speak_cell

Spec = dict[str, Any]
_UNCOMPARED = {
    "scale": ", on another scale",
    "between": ", not compared",
    "kind": ", not compared",  # given in one year and worked out in the other
    "school": ", not compared",
}


def draw_cell(row: Row, place: int, matrix: Matrix, dark: bool) -> Spec:
    """One cell as the view asks for it, with what a screen reader says of it after the row's and the column's name."""
    cell, move = row.cells[place], row.moves[place]
    ladder = matrix.ladders.get(cell.scale or "")
    if matrix.view.show == "years":
        return _draw_years(row.years[place], matrix, dark)
    moved = f"; {move} since {matrix.before}" if move in ("up", "down") else ""
    if matrix.view.show == "changes":
        return _draw_move(cell, row.before[place], move, matrix, dark)
    arrow = move if move in ("up", "down") else ""
    spoken = f"{speak_cell(cell, ladder)}{moved}"
    return {**draw_mark(cell, ladder, dark), "arrow": arrow, "spoken": spoken}


def draw_mark(cell: Standing, ladder: Ladder | None, dark: bool) -> Spec:
    """One standing as a mark: its word, number and fill, a pair as two halves, hatched where there is no level."""
    rungs = find_rungs(cell, ladder) if ladder else None
    if ladder is None or rungs is None:
        word = say_absent(cell)
        return {"kind": "absent", "halves": [{"word": word, "number": word}], "derived": False}
    steps = rungs[:1] if rungs[0] == rungs[1] else rungs
    halves = []
    for step in steps:
        swatch = find_rung_swatch(step, ladder, dark)
        word = find_word(cell, ladder) if ladder.ranged else ladder.words[step - 1]
        number = word if ladder.ranged or ladder.figures else str(step)
        short = ladder.shorts[step - 1] if len(steps) > 1 and not ladder.ranged else ""
        halves.append({"word": word, "short": short, "number": number, "fill": swatch.fill, "ink": swatch.text})
    found = {"kind": "level" if len(steps) == 1 else "pair", "halves": halves, "derived": cell.derived}
    if not cell.derived:
        return found
    return found | {"basis": say_basis(cell, ladder), "brief": say_brief_basis(cell, ladder)}


def _draw_move(cell: Standing, before: Standing | None, move: Counted | None, matrix: Matrix, dark: bool) -> Spec:
    """How a cell moved: the level now in its colour with the one before in words; pale where nothing moved."""
    ladder = matrix.ladders.get(cell.scale or "")
    mark = draw_mark(cell, ladder, dark)
    then = matrix.ladders.get(before.scale or "") if before else None
    said = _say_move(find_word(before, then) if before and before.placed and then else "", move, cell)
    basis = mark.get("brief", "")
    spoken = f"{speak_cell(cell, ladder)}; {said or 'no level'}, since {matrix.before or 'the year before'}"
    mark |= {"arrow": move if move in ("up", "down") else "", "spoken": spoken}
    if said:
        mark["brief"] = f"{said}; {basis}" if basis else said
    if mark["kind"] != "absent" and move not in ("up", "down"):
        mark |= {"kind": "still", "halves": [{**half, "fill": "", "ink": ""} for half in mark["halves"]]}
    return mark


def _say_move(before: str, move: Counted | None, cell: Standing) -> str:
    """How a level moved, in few words; of a cell without a level only what stood there before."""
    if move == "same":
        return "unchanged"
    if not before:
        return "no level before" if cell.placed else ""
    return f"{move} from {before}" if move in ("up", "down") else f"was {before}{_UNCOMPARED.get(move or '', '')}"


def _draw_years(years: tuple[Standing | None, ...], matrix: Matrix, dark: bool) -> Spec:
    """A cell a year, oldest first: a number on its colour, hatched without a level, open without a review."""
    halves, spoken = [], []
    for cycle, cell in zip(matrix.cycles, years, strict=True):
        ladder = matrix.ladders.get(cell.scale or "") if cell else None
        words = speak_cell(cell, ladder) if cell else "no review"
        spoken.append(f"{cycle} {words}")
        half = _draw_year(cell, ladder, dark)
        other = bool(cell and cell.placed and cell.scale != years[-1].scale) if years[-1] else False
        halves.append({**half, "kind": half["kind"] + " other" * other, "title": spoken[-1]})
    return {"kind": "years", "halves": halves, "derived": False, "arrow": "", "spoken": "; ".join(spoken)}


def _draw_year(cell: Standing | None, ladder: Ladder | None, dark: bool) -> Spec:
    if cell is None:
        return {"kind": "open", "word": "", "number": ""}
    mark = draw_mark(cell, ladder, dark)
    if mark["kind"] == "absent":
        return {"kind": "absent", "word": "", "number": ""}
    numbers = "–".join(half["number"] for half in mark["halves"])
    return {
        **mark["halves"][0],
        "kind": mark["kind"],
        "word": numbers,
        "short": "",
        "number": numbers,
        "derived": cell.derived,
    }
