"""The heat map drawn once for each view: its rows, what stands over and under them, and the grid for the component."""

from functools import partial

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
from headlight.ui.frame import draw_about, draw_sentence
from headlight.ui.heat_grid import pack_grid
from headlight.ui.heat_grid.links import find_lead, find_row_link, find_turn_link
from headlight.ui.heat_grid.selection import say_selection
from headlight.ui.heat_grid.tools import draw_pages, draw_tools
from headlight.ui.kept import keep
from headlight.ui.pictures import Shown, draw_tail, find_foot


class HeatMap(Struct, frozen=True):
    """What the heat map page shows of one view."""

    above: str  # HTML, as is what stands below
    grid: bytes  # as the component takes it
    table: pd.DataFrame  # of all its pages
    below: str
    shown: Shown


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
    table = draw_table(matrix)
    shown = Shown(title, table, title, "grid", partial(_draw_printed, matrix, title, sentence), sentence)
    return HeatMap(
        draw_sentence(sentence) + draw_tools(matrix, chips),
        pack_grid(grid),
        table,
        draw_pages(matrix) + draw_tail(shown) + draw_about(matrix.framework),
        shown,
    )


def _draw_printed(matrix: Matrix, title: str, sentence: str) -> str:
    """The heat map as one drawing on white, for a file."""
    grid = draw_grid(matrix, dark=False, caption=title)
    foot = find_foot(matrix.view.source, matrix.framework)
    return draw_grid_sheet(grid, Caption(title, sentence, foot))


def _find_places(matrix: Matrix, lens: Lens, version: int) -> list[str]:
    """The places chosen, in words, and how many schools there are."""
    choices = load_choices(lens, version, matrix.view)[1]
    chosen = [choices[name][text] for name in ("phase", "hub", "partner") if (text := getattr(matrix.view, name))]
    count = len({school for row in matrix.rows for school in row.subject.schools})
    return [*chosen, f"{'' if chosen or count == 1 else 'All '}{count} school{'s' * (count != 1)}"]
