"""The heat map drawn once for each view: its rows, what it says, and the grid for the component."""

import pandas as pd
from msgspec import Struct

from headlight.access.lens import Lens
from headlight.analysis.headlines import SOURCE_OWNERS, summarise_matrix
from headlight.analysis.matrix import Matrix, select_rows
from headlight.analysis.view import View
from headlight.charts.drawings.grid import draw_grid_sheet
from headlight.charts.drawings.page import Caption
from headlight.charts.grid import draw_grid
from headlight.charts.table import draw_table
from headlight.ui.data import load_choices, load_cycle_word, load_grid_matrix
from headlight.ui.heat_grid import pack_grid
from headlight.ui.heat_grid.links import find_lead, find_row_link, find_turn_link
from headlight.ui.heat_grid.selection import say_selection
from headlight.ui.kept import keep
from headlight.ui.pictures import find_foot


class HeatMap(Struct, frozen=True):
    """What the heat map page shows of one view."""

    matrix: Matrix  # the rows at the level asked for
    title: str
    sentence: str
    chips: tuple[str, ...]
    grid: bytes  # as the component takes it
    table: pd.DataFrame  # of all its pages


@keep(most=24)
def load_heat_map(lens: Lens, version: int, view: View, dark: bool) -> HeatMap:
    """The heat map of a settled view."""
    whole = load_grid_matrix(lens, version, view)
    matrix = select_rows(whole)
    sentence = say_selection(matrix) or summarise_matrix(whole)
    cycle = load_cycle_word(lens, version, view)
    title = f"Heat map, {matrix.framework.title}, {cycle}"
    chips = (cycle, matrix.framework.short, SOURCE_OWNERS[view.source], *_find_places(whole, lens, version))
    grid = draw_grid(
        matrix,
        dark=dark,
        lead=find_lead(matrix),
        link=find_row_link(matrix),
        turn=find_turn_link(matrix),
        caption=f"{title}. {sentence}",
    )
    return HeatMap(matrix, title, sentence, chips, pack_grid(grid), draw_table(matrix))


def draw_printed(shown: HeatMap) -> str:
    """The heat map as one drawing on white, for a file."""
    matrix = shown.matrix
    grid = draw_grid(matrix, dark=False, caption=shown.title)
    foot = find_foot(matrix.view.source, matrix.framework)
    return draw_grid_sheet(grid, Caption(shown.title, shown.sentence, foot))


def _find_places(matrix: Matrix, lens: Lens, version: int) -> list[str]:
    """The places chosen, in words, and how many schools there are."""
    choices = load_choices(lens, version, matrix.view)[1]
    chosen = [choices[name][text] for name in ("phase", "hub", "partner") if (text := getattr(matrix.view, name))]
    count = len({school for row in matrix.rows for school in row.subject.schools})
    return [*chosen, f"{'' if chosen or count == 1 else 'All '}{count} school{'s' * (count != 1)}"]
