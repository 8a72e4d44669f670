"""The parts of the coverage page under its picture: gaps with the way to fill them, old evidence, quiet schools."""

from functools import partial
from html import escape

import pandas as pd
from msgspec import Struct

from headlight.access.lens import Lens
from headlight.analysis.coverage import (
    Coverage,
    Covered,
    Reach,
    find_holders,
    find_stale,
    find_unseen,
    say_holder,
    summarise_coverage,
    tidy_coverage,
)
from headlight.analysis.view import View
from headlight.charts.coverage import (
    Link,
    draw_coverage,
    draw_criteria,
    find_coverage_table,
    find_criteria_table,
    find_gap_table,
)
from headlight.charts.drawings.coverage import draw_coverage_sheet, draw_criteria_sheet
from headlight.charts.drawings.page import Caption
from headlight.ratings import Portfolio
from headlight.store.sources import load_sources
from headlight.ui.data import load_portfolio, open_store
from headlight.ui.downloads import Download, draw_downloads
from headlight.ui.frame import (
    draw_about,
    draw_link,
    draw_note,
    draw_section,
    draw_sentence,
    draw_words_table,
)
from headlight.ui.kept import keep
from headlight.ui.pages import find_address
from headlight.ui.pictures import Shown, draw_picture_and_table, draw_tail, find_foot
from headlight.ui.standings import load_matrix

_MOST = 5  # cycles side by side


class Covering(Struct, frozen=True):
    """The coverage page of one view, drawn, and what may be taken away from it."""

    html: str
    downloads: tuple[Download, ...]


@keep(most=64)
def load_covering(lens: Lens, version: int, view: View) -> Covering:
    """The coverage of a settled view, drawn."""
    portfolio = load_portfolio(lens, version)
    coverage = tidy_views(lens, portfolio, view)
    holders = find_holders(portfolio, _load_sources(lens, version), view)
    gaps = find_gap_table(coverage, lambda row, reach: say_holder(row, reach, holders))
    sentence = summarise_coverage(coverage)
    title = f"Coverage {coverage.framework.short}"
    caption = Caption(f"{title}, {coverage.cycles[-1]}", sentence, find_foot(view.source, coverage.framework))
    drawing = partial(draw_coverage_sheet, coverage, caption)
    shown = Shown(title, find_coverage_table(coverage), sentence, "coverage", drawing, sentence)
    head = draw_sentence(sentence) + draw_section(
        "Cycle by cycle", "Areas with a level, of all there are. A dash: not in post."
    )
    picture = draw_coverage(coverage, find_reach_link(view), sentence)
    criteria = _find_criteria(coverage, caption)
    missing = Download(f"Missing ratings {coverage.framework.short}", gaps, "What was due and is missing.")
    pieces = (
        head + draw_picture_and_table(shown, picture),
        _draw_missing(missing, gaps),
        _draw_criteria(coverage, criteria),
        _draw_stale(coverage, view),
        _draw_quiet(coverage, portfolio),
        draw_about(coverage.framework),
    )
    return Covering("".join(pieces), (shown.download, criteria.download, *(() if gaps.empty else (missing,))))


def tidy_views(lens: Lens, portfolio: Portfolio, view: View) -> Coverage:
    """The coverage of a view over its cycle and the few before it."""
    table = portfolio.ratings
    own = table[(table["framework"] == view.framework) & (table["source"] == view.source)]
    cycles = sorted(cycle for cycle in own["cycle"].unique() if cycle < (view.cycle or ""))[-(_MOST - 1) :]
    views = [*(view.where(cycle=cycle, point=None) for cycle in cycles), view]
    return tidy_coverage(portfolio, view, [load_matrix(lens, portfolio.version, each) for each in views])


def find_reach_link(view: View) -> Link:
    """Where a head's place in a cycle leads: to their page in that cycle, by ids."""

    def link(row: Covered, reach: Reach) -> str:
        kind, id = row.key
        return find_address("headteacher", view.where(cycle=reach.cycle, point=None, **{kind: id}))

    return link


def _draw_missing(file: Download, table: pd.DataFrame) -> str:
    """What was owed and is missing, each with the file that should have held it, and where it can be filled."""
    note = "Only what was due; the file named is where the rest, or the year before, was read."
    head = draw_section("What is missing", note)
    if table.empty:
        return f'<div class="hl-pieces">{head}{draw_note("Nothing that was due is missing.")}</div>'
    links = ("Import the missing workbooks", "import"), ("Who is due: people and schools", "people")
    ways = f'<div class="hl-ways">{draw_downloads(file)}{"".join(draw_link(*each) for each in links)}</div>'
    listed = draw_words_table(table, "What is missing, and where to look")
    return f'<div class="hl-pieces">{head}{listed}{ways}</div>'


def _find_criteria(coverage: Coverage, caption: Caption) -> Shown:
    """How many heads each criterion was rated for, to be taken away."""
    said = _say_unseen(coverage)
    drawing = partial(draw_criteria_sheet, coverage.criteria, caption.of("what was looked at", said))
    name, table = f"What was looked at {coverage.framework.short}", find_criteria_table(coverage.criteria)
    return Shown(name, table, "How many headteachers each was rated for", "criteria", drawing, said)


def _say_unseen(coverage: Coverage) -> str:
    unseen = [each.number for each in find_unseen(coverage) if each.parent]
    return f"Nobody in the trust was rated on {', '.join(unseen)} in {coverage.cycles[-1]}." if unseen else ""


def _draw_criteria(coverage: Coverage, shown: Shown) -> str:
    """How many heads each criterion was rated for, and what nobody looked at."""
    head = draw_section(f"What was looked at in {coverage.cycles[-1]}", "How many headteachers each was rated for.")
    note = draw_note(shown.sentence) if shown.sentence else ""
    return f'<div class="hl-pieces">{head}{note}{draw_criteria(coverage.criteria)}</div>{draw_tail(shown)}'


def _draw_stale(coverage: Coverage, view: View) -> str:
    """Heads of today whose last rating is from an earlier cycle."""
    stale = find_stale(coverage)
    if not stale:
        return ""
    head = draw_section("Older evidence", f"In post in {coverage.cycles[-1]}, last rated before it or never.")
    rows = "".join(_draw_stale_row(row, view) for row in stale)
    return f'<div class="hl-pieces">{head}<ul class="hl-stale">{rows}</ul></div>'


def _draw_stale_row(row: Covered, view: View) -> str:
    kind, id = row.key
    last = f"last rated in {row.last}" if row.last else "never rated"
    last += " and not due" if row.reaches[-1].state == "not due" else ""
    there = view.where(cycle=row.last or view.cycle, point=None, **{kind: id})
    return f"<li>{draw_link(row.name, 'headteacher', there)}<span>{escape(f'{row.detail}, {last}')}</span></li>"


def _draw_quiet(coverage: Coverage, portfolio: Portfolio) -> str:
    """Schools that never send the statements behind an area's level."""
    names = [portfolio.schools[id].name for id in coverage.quiet if id in portfolio.schools]
    if not names:
        return ""
    word = coverage.framework.statement_word or "statement"
    head = draw_section(f"Areas alone, never a {word}", "Every workbook of these schools so far.")
    return f'<div class="hl-pieces">{head}{draw_note("; ".join(names) + ".")}</div>'


@keep(most=16)
def _load_sources(lens: Lens, version: int) -> dict[int, str]:  # noqa: ARG001 the version is part of the key
    return load_sources(open_store(), lens)
