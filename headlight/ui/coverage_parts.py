"""The parts of the coverage page under its picture: gaps with the way to fill them, old evidence, quiet schools."""

import pandas as pd
import streamlit as st
from msgspec import Struct

from headlight.access.lens import Lens
from headlight.analysis.coverage import (
    Coverage,
    Covered,
    Reach,
    find_holders,
    find_stale,
    say_holder,
    summarise_coverage,
    tidy_coverage,
)
from headlight.analysis.view import View
from headlight.charts.coverage import Link, draw_coverage, find_coverage_table, find_gap_table
from headlight.frameworks import Framework
from headlight.ratings import Portfolio
from headlight.store.sources import load_sources
from headlight.ui.data import load_portfolio, open_store
from headlight.ui.downloads import show_downloads
from headlight.ui.frame import show_link, show_note, show_section, show_table
from headlight.ui.kept import keep
from headlight.ui.pages import find_address
from headlight.ui.standings import load_matrix

_MOST = 5  # cycles side by side


class Covering(Struct, frozen=True):
    """What the coverage page draws of one view."""

    coverage: Coverage
    picture: str
    table: pd.DataFrame
    gaps: pd.DataFrame


@keep(most=64)
def load_covering(lens: Lens, version: int, view: View) -> Covering:
    """The coverage of a settled view, drawn."""
    portfolio = load_portfolio(lens, version)
    coverage = tidy_views(lens, portfolio, view)
    holders = find_holders(portfolio, _load_sources(lens, version), view)
    return Covering(
        coverage,
        draw_coverage(coverage, find_reach_link(view), summarise_coverage(coverage)),
        find_coverage_table(coverage),
        find_gap_table(coverage, lambda row, reach: say_holder(row, reach, holders)),
    )


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


def show_gaps(framework: Framework, table: pd.DataFrame) -> None:
    """What was owed and is missing, each with the file that should have held it."""
    show_section(
        "What is missing", "Only what was due; the file named is where the rest, or the year before, was read."
    )
    if table.empty:
        show_note("Nothing that was due is missing.")
        return
    show_table(table, "What is missing, and where to look")
    with st.container(horizontal=True, vertical_alignment="center", key="gap tools"):
        show_downloads(f"Missing ratings {framework.short}", table, "What was due and is missing.")
        show_link("Import the missing workbooks", "import")
        show_link("Who is due: people and schools", "people")


def show_stale(coverage: Coverage, view: View) -> None:
    """Heads of today whose last rating is from an earlier cycle."""
    stale = find_stale(coverage)
    if not stale:
        return
    show_section("Older evidence", f"In post in {coverage.cycles[-1]}, last rated before it.")
    for row in stale:
        kind, id = row.key
        last = f"last rated in {row.last}" if row.last else "never rated"
        there = view.where(cycle=row.last or view.cycle, point=None, **{kind: id})
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"stale {kind} {id}"):
            show_link(row.name, "headteacher", there)
            show_note(f"{row.detail}, {last}")


def show_quiet(coverage: Coverage, portfolio: Portfolio) -> None:
    """Schools that never send the statements behind an area's level."""
    names = [portfolio.schools[id].name for id in coverage.quiet if id in portfolio.schools]
    if names:
        word = coverage.framework.statement_word or "statement"
        show_section(f"Areas alone, never a {word}", "Every workbook of these schools so far.")
        show_note("; ".join(names) + ".")


@keep(most=16)
def _load_sources(lens: Lens, version: int) -> dict[int, str]:  # noqa: ARG001 the version is part of the key
    return load_sources(open_store(), lens)
