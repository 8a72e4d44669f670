"""Hilary, an improvement partner with eleven schools: her own visit notes, and what governors' panels send her.

Nothing is in her own format: she keeps what arrives, as it arrives.
"""

import random
from collections.abc import Callable

from tests.messy.seeded import Made
from tests.messy.seeded import partner_oddments as odd
from tests.messy.seeded import partner_panels as panels
from tests.messy.seeded import partner_visits as visits

LAYOUTS: dict[str, Callable[[random.Random], Made]] = {
    layout.__name__.replace("_", "-"): layout
    for layout in (
        visits.visit_log_a_sheet_per_visit,
        visits.sheet_per_head_named_in_the_tab,
        visits.level_and_comment_in_alternate_rows,
        visits.prose_around_the_level,
        visits.marks_between_levels,
        visits.two_thirds_eaten_into_a_date,
        visits.word_and_number_side_by_side,
        visits.form_saved_as_text_by_excel,
        visits.heads_under_several_names,
        visits.posts_of_every_kind,
        visits.visit_dates_down_a_list,
        panels.panel_rag_in_colour_alone,
        panels.raters_in_columns,
        panels.raters_in_blocks,
        panels.panel_form_for_one_head,
        panels.numbers_and_their_key,
        panels.a_table_for_each_area,
        panels.a_sheet_for_each_area,
        panels.years_stacked,
        panels.terms_over_areas,
        panels.interim_and_final,
        panels.panels_in_october,
        odd.ticks_under_levels,
        odd.crossed_out_and_written_again,
        odd.remarks_in_cell_notes,
        odd.objectives_beside_ratings,
        odd.observations_and_action_plan_behind,
        odd.governors_survey_export,
        odd.hub_return_with_means,
        odd.areas_down_schools_across,
        odd.marks_out_of_ten,
        odd.summary_in_front_of_the_forms,
    )
}
