"""Five small trusts without an IT department: whoever has the sheet copies last year's forward and types over it."""

import random
from collections.abc import Callable

from tests.messy.seeded import Made
from tests.messy.seeded import small_trusts_forms as forms
from tests.messy.seeded import small_trusts_grids as grids
from tests.messy.seeded import small_trusts_scales as scales

LAYOUTS: dict[str, Callable[[random.Random], Made]] = {
    maker.__name__: maker
    for maker in (
        grids.copied_forward,
        grids.ceo_single_sheet,
        grids.colour_with_remarks,
        grids.abbreviated,
        grids.terms_repeat,
        grids.strengths_beside,
        grids.logos_and_blanks,
        grids.governors_initials,
        grids.panel_signed_off,
        forms.pasted_back,
        forms.word_table,
        forms.own_form_ticks,
        forms.ticks_in_one_cell,
        forms.previous_and_target,
        forms.appraisal_statement,
        forms.church_form,
        forms.self_and_ceo_statements,
        scales.scale_in_a_sentence,
        scales.one_is_outstanding,
        scales.numbers_unexplained,
        scales.exceeding_meeting,
        scales.percent_of_statements,
        scales.on_track,
        scales.survey_list,
        scales.tabs_per_area,
        scales.tabs_per_year,
        scales.hidden_and_struck,
        scales.typed_over_formulas,
        scales.year_in_three_places,
    )
}
