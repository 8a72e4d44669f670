"""Who stands at a level in an area: a question to ask of the heat map, in place of an order by level."""

from headlight.access.lens import Lens
from headlight.analysis.headlines import say_number, say_who
from headlight.analysis.matrix import Column, Matrix, Tally
from headlight.analysis.view import View
from headlight.ui.choices import Choice, add_choice
from headlight.ui.data import load_grid_matrix
from headlight.ui.filters import find_step
from headlight.ui.kept import keep

_NONE = {"none": "without a level"}


def show_selection(lens: Lens, version: int, view: View) -> None:
    """One choice at the side: everybody, or those at one level in one area."""
    add_choice(_load_choice(lens, version, view))


@keep(most=64)
def _load_choice(lens: Lens, version: int, view: View) -> Choice:
    matrix = load_grid_matrix(lens, version, view)
    asked = [("Everybody", view.where(at=None, level=None))] + [
        (f"{column.number} {column.text}: {word}", view.where(at=column.code, level=level))
        for column in matrix.columns
        if column.parent is None
        for level, word in find_levels(matrix, column.code).items()
    ]
    chosen = [(each.at, each.level) == (view.at, view.level) for _, each in asked]
    steps = tuple((words, find_step(view, each)) for words, each in asked)
    return Choice("Only who stands at", steps, chosen.index(True) if any(chosen) else 0)


def find_levels(matrix: Matrix, area: str) -> dict[str, str]:
    """The levels to choose from in an area: those of the scale most are on there, and none."""
    ladder = _find_tally(matrix, area)[1].ladder
    words = ladder.words if ladder else ()
    return {str(rung): word for rung, word in enumerate(words, 1)} | _NONE


def say_selection(matrix: Matrix) -> str:
    """How many stand at the level asked for; nothing where nobody asked."""
    view = matrix.view
    if not view.at or view.level not in (levels := find_levels(matrix, view.at)):
        return ""
    column, tally = _find_tally(matrix, view.at)
    count, who = len(matrix.rows), say_who(matrix)
    stand = f"{say_number(count) if count else 'no'} {who[:-1] if count == 1 else who} {'is' if count == 1 else 'are'}"
    level = levels["none"] if view.level == "none" else f"at {levels[view.level]}"
    other = f" {tally.other} on another scale are not counted." if tally.other and view.level != "none" else ""
    return f"{stand[0].upper()}{stand[1:]} {level} in {column.text}.{other}"


def _find_tally(matrix: Matrix, area: str) -> tuple[Column, Tally]:
    pairs = zip(matrix.columns, matrix.tallies, strict=True)
    return next((column, tally) for column, tally in pairs if column.code == area)
