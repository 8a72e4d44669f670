"""Fifteen offices that never met: schools, systems, consultancies, a diocese, a unit, a school over the border, a data manager.

Written from the field's rules alone, by one who had not seen the reader. People and schools are invented. On the first
run (seeds 0 to 4, 10,402 ratings) 83.1% of what was accepted was right, 69.5% of all was accepted and right, 80.1% with
the answers given, with 0.26 questions a workbook; 9 of 45 layouts had wrong values and 5 more lost ratings or asked in vain.
"""

import random
from collections.abc import Callable

from tests.messy.seeded import Made
from tests.messy.seeded import stranger_forms as forms
from tests.messy.seeded import stranger_grids as grids
from tests.messy.seeded import stranger_lists as lists


def _apart(layout: Callable[[random.Random], Made]) -> Callable[[random.Random], Made]:
    """A layout whose seeds are its own: other people and years than the next layout has of the same seed."""
    return lambda r: layout(random.Random(f"{layout.__name__} {r.random()}"))


LAYOUTS: dict[str, Callable[[random.Random], Made]] = {
    layout.__name__.replace("_", "-"): _apart(layout)
    for layout in (
        forms.panel_form,
        forms.coloured_boxes,
        forms.shaded_statements,
        forms.two_tick_blocks,
        forms.two_cycles_beside,
        forms.outcome_letter,
        forms.own_criteria_beside,
        forms.tab_per_head,
        forms.mid_and_end,
        forms.two_columns_of_areas,
        forms.choices_printed,
        forms.objectives_first,
        grids.diocesan_grid,
        grids.areas_over_statements,
        grids.people_across,
        grids.colour_grid_with_key,
        grids.colours_with_blue_unexplained,
        grids.bare_numbers,
        grids.letters_and_arrows,
        grids.out_of_ten,
        grids.percentages,
        grids.between_levels,
        grids.three_raters_merged,
        grids.welsh_border,
        grids.standards_of_2020,
        grids.marked_and_noted,
        lists.personnel_export,
        lists.self_and_manager,
        lists.survey_as_it_came,
        lists.survey_of_groups,
        lists.the_data_managers_workbook,
        lists.sheet_per_area,
        lists.sheet_per_term,
        lists.blocks_down,
        lists.keys_once,
        lists.consultants_report,
        lists.register_behind,
        lists.domains_of_2015,
        lists.autumn_meetings,
        lists.no_year_anywhere,
        lists.draft_and_moderated,
        lists.history_in_many_hands,
        lists.inspection_beside,
        lists.raters_down,
        lists.posts_down_a_school,
    )
}
