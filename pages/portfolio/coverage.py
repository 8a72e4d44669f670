"""Coverage: who is rated and who is not, what nobody looks at, and where each gap should have been filled."""

from functools import partial

import streamlit as st

from headlight.analysis.coverage import Coverage, find_unseen, summarise_coverage
from headlight.charts.coverage import draw_criteria, find_criteria_table
from headlight.charts.drawings.coverage import draw_coverage_sheet, draw_criteria_sheet
from headlight.charts.drawings.page import Caption
from headlight.ratings import Portfolio
from headlight.ui.coverage_parts import load_covering, show_gaps, show_quiet, show_stale
from headlight.ui.data import load_portfolio
from headlight.ui.door import require_lens
from headlight.ui.filters import show_filters
from headlight.ui.frame import show_about, show_empty, show_note, show_section, show_sentence, show_title
from headlight.ui.pictures import Shown, find_foot, show_picture_and_table, show_picture_tools

lens = require_lens()


def show_page(portfolio: Portfolio) -> None:
    """The coverage of a trust that has ratings."""
    view = show_filters(portfolio)
    covering = load_covering(lens, portfolio.version, view)
    coverage = covering.coverage
    sentence = summarise_coverage(coverage)
    show_sentence(sentence)
    show_section("Cycle by cycle", "Areas with a level, of all there are. A dash: not in post.")
    title = f"Coverage {coverage.framework.short}"
    caption = Caption(f"{title}, {coverage.cycles[-1]}", sentence, find_foot(view.source, coverage.framework))
    drawing = partial(draw_coverage_sheet, coverage, caption)
    shown = Shown(title, covering.table, sentence, "coverage", drawing, sentence)
    show_picture_and_table(shown, covering.picture)
    show_gaps(coverage.framework, covering.gaps)
    show_criteria(coverage, caption)
    show_stale(coverage, view)
    show_quiet(coverage, portfolio)
    show_about(coverage.framework)


def show_criteria(coverage: Coverage, caption: Caption) -> None:
    """How many heads each criterion was rated for, and what nobody looked at."""
    show_section(f"What was looked at in {coverage.cycles[-1]}", "How many headteachers each was rated for.")
    unseen = [each.number for each in find_unseen(coverage) if each.parent]
    said = f"Nobody in the trust was rated on {', '.join(unseen)} in {coverage.cycles[-1]}." if unseen else ""
    if said:
        show_note(said)
    st.html(draw_criteria(coverage.criteria))
    drawing = partial(draw_criteria_sheet, coverage.criteria, caption.of("what was looked at", said))
    name, table = f"What was looked at {coverage.framework.short}", find_criteria_table(coverage.criteria)
    show_picture_tools(Shown(name, table, "How many headteachers each was rated for", "criteria", drawing, said))


show_title("Coverage")
if (portfolio := load_portfolio(lens)).ratings.empty:
    show_empty("Coverage shows who is rated and who is not, and where nobody has looked.")
else:
    show_page(portfolio)
