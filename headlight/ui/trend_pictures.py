"""The trust over the cycles: how many heads at each level, and each school's or head's own line."""

from collections.abc import Mapping, Sequence
from functools import partial

import pandas as pd
import streamlit as st
from msgspec import Struct

from headlight.access.lens import Lens
from headlight.analysis.breaks import find_breaks, say_break
from headlight.analysis.changes import Change, compare_cycles, say_moves, summarise_change
from headlight.analysis.heads import Register
from headlight.analysis.ladder import Ladder, find_ladders
from headlight.analysis.levels import LevelCount, say_middle, summarise_levels
from headlight.analysis.matrix import find_number
from headlight.analysis.rows import Subject, find_subjects
from headlight.analysis.standing import Standing, select_criterion
from headlight.analysis.trend import tidy_leader_line, tidy_leader_lines, tidy_school_line, tidy_school_lines
from headlight.analysis.trend_words import summarise_area, summarise_trend
from headlight.analysis.view import View, format_view
from headlight.charts.bars import BarPanel, draw_bars, draw_level_legend
from headlight.charts.drawings.bars import draw_bars_sheet
from headlight.charts.drawings.lines import draw_lines_sheet
from headlight.charts.drawings.page import Caption
from headlight.charts.lines import Panel, draw_lines
from headlight.frameworks import Criterion, Framework
from headlight.ratings import Portfolio
from headlight.ui.data import load_cycles, load_frameworks, load_portfolio
from headlight.ui.downloads import offer_download
from headlight.ui.frame import draw_note, draw_sentence, is_dark, show_link, show_note
from headlight.ui.head_years import draw_years, find_leader_names, find_line_rows, find_years_note
from headlight.ui.kept import keep
from headlight.ui.pages import find_address
from headlight.ui.params import show_param_choice
from headlight.ui.pictures import (
    Shown,
    draw_picture_and_table,
    draw_picture_section,
    find_foot,
    find_rows,
    show_part,
)
from headlight.ui.standings import load_matrix, load_standings

MOST_PANELS = 42
BARS = {"heads": "Heads", "shares": "Shares, in steps"}


@keep(most=64)
def load_counts(lens: Lens, version: int, view: View) -> dict[str, list[LevelCount]]:
    """For each area one count a cycle, oldest first, as the heat map of that cycle has them."""
    cycles = load_cycles(lens, version, view)
    matrices = [
        load_matrix(lens, version, view.where(cycle=each, point=None, by="leader", school=None)) for each in cycles
    ]
    areas = load_frameworks()[view.framework or ""].areas
    return {area.code: [summarise_levels(matrix, area.code) for matrix in matrices] for area in areas}


@keep(most=64)
def load_changes(lens: Lens, version: int, view: View) -> dict[str, Change]:
    """For each area what moved between the last two cycles, over people rated in both; nothing with one cycle."""
    cycles = load_cycles(lens, version, view)
    if len(cycles) < 2:
        return {}
    shown = _load_shown(lens, version, view)
    areas = [area.code for area in load_frameworks()[view.framework or ""].areas]
    return {area: compare_cycles(select_criterion(shown, area), *cycles[-2:]) for area in areas}


@keep(most=64)
def load_area_breaks(lens: Lens, version: int, view: View, area: str) -> tuple[str, ...]:
    """Where one area's series is cut, in words with counts."""
    shown = select_criterion(_load_shown(lens, version, view), area)
    return tuple(filter(None, map(say_break, find_breaks(shown, load_cycles(lens, version, view)))))


@keep(most=16)
def _load_shown(lens: Lens, version: int, view: View) -> list[Standing]:
    """Every standing in every cycle of the schools that fit the filters."""
    by = find_whole(view, "head")
    schools = {school for subject in load_subjects(lens, version, view, "head") for school in subject.schools}
    every = load_standings(lens, version, by.where(cycle=None, point=None))
    return [each for each in every if each.school in schools]


class Bars(Struct, frozen=True):
    """The stacked bars of every area under the page's sentence, drawn."""

    caption: Caption
    html: str
    shown: Shown


@keep(most=64)
def load_bars(lens: Lens, version: int, view: View, opened: str, shares: bool, dark: bool) -> Bars:
    """The bars as heads or as shares, with their legend, and the same counts as a table."""
    framework = load_frameworks()[view.framework or ""]
    ladders = find_ladders(load_portfolio(lens, version).scales)
    counts, changes = load_counts(lens, version, view), load_changes(lens, version, view)
    text = framework.find(opened).text
    said = f"{summarise_trend(counts, ladders)} {summarise_area(text, counts[opened], ladders)}".strip()
    caption = Caption(f"Trends, {framework.title}", said, find_foot(view.source, framework))
    every = [count for each in counts.values() for count in each]
    scales = [ladders[scale] for scale in dict.fromkeys(count.scale for count in every if count.scale)]
    title = "Share at each level, of those with one" if shares else "How many heads at each level"
    panels = [
        BarPanel(
            find_number(area.code),
            area.text,
            tuple(counts[area.code]),
            area.code == opened,
            find_under(counts[area.code], changes.get(area.code), ladders),
        )
        for area in framework.areas
    ]
    table = _count_table(framework, counts, ladders)
    told = "Heads at each level, area by area and cycle by cycle"
    drawing = partial(draw_bars_sheet, panels, ladders, caption.of(title[:1].lower() + title[1:]), shares=shares)
    name, how = ("Share at each level", "shares") if shares else ("Heads at each level", "bars")
    shown = Shown(name, table, told, how, drawing, said)
    head = draw_picture_section(title, draw_level_legend(scales, () if shares else every, dark))
    picture = draw_picture_and_table(shown, draw_bars(panels, ladders, shares=shares, dark=dark))
    return Bars(caption, draw_sentence(said) + head + picture, shown)


def find_under(counts: Sequence[LevelCount], change: Change | None, ladders: Mapping[str, Ladder]) -> tuple[str, ...]:
    """What stands under an area's bars: the middle and spread of the last, and what moved since the one before."""
    last = counts[-1] if counts else None
    middle = say_middle(last, ladders[last.scale]) if last and last.scale else ""
    moved = say_moves(change, why=False) if change and change.both else ""
    return tuple(f"{line[:1].upper()}{line[1:]}." for line in (middle, moved) if line)


class Asked(Struct, frozen=True):
    """Whose lines: of which area, of the schools or the heads, from which place in the list."""

    area: str
    follows: str
    start: int


class Lines(Struct, frozen=True):
    """One area of some schools or heads, drawn."""

    note: str
    html: str
    shown: Shown


def draw_school_by_school(
    area: Criterion, lens: Lens, portfolio: Portfolio, view: View, follows: str, caption: Caption
) -> str:
    """One area for each school or each head, in order of school name, and the note on it."""
    start = _find_page(len(load_subjects(lens, portfolio.version, view, follows)))
    lines = load_lines(lens, portfolio.version, view, Asked(area.code, follows, start), caption, is_dark())
    offer_download(lines.shown.download)
    return lines.html + draw_note(lines.note)


@keep(most=64)
def load_lines(lens: Lens, version: int, view: View, asked: Asked, caption: Caption, dark: bool) -> Lines:
    """An area's lines, the page of them that starts at a place, and what moved over all of them."""
    area, follows, start = asked.area, asked.follows, asked.start
    portfolio, subjects = load_portfolio(lens, version), load_subjects(lens, version, view, follows)
    whole = find_whole(view, follows).where(cycle=None, point=None)
    standings = select_criterion(load_standings(lens, version, whole), area)
    cycles, ladders = load_cycles(lens, version, view), find_ladders(portfolio.scales)
    schools = {school for subject in subjects for school in subject.schools}
    said = find_change_words([each for each in standings if each.school in schools], cycles)
    register = Register(portfolio.posts, standings, max(cycles, default=""))
    shown = subjects[start : start + MOST_PANELS]
    panels = [_panel(subject, standings, cycles, register, portfolio, view, follows) for subject in shown]
    table = find_line_rows([(f"{panel.title}, {panel.under}", panel.line) for panel in panels], ladders)
    note = find_years_note([panel.line for panel in panels], ladders, view.source)
    note = f"{note} Two or three points are not a direction: nothing here is projected."
    text = load_frameworks()[view.framework or ""].find(area).text
    title = f"{find_number(area)} {text}, school by school"
    drawing = partial(draw_lines_sheet, panels, ladders, caption.of(title, said), notes=(note,), most=7)
    files = Shown(f"{area} school by school", table, f"{text}, cycle by cycle", "lines", drawing, said)
    head = draw_picture_section(title, sentence=said)
    picture = draw_picture_and_table(files, draw_lines(panels, ladders, most=7, dark=dark))
    return Lines(note, head + picture, files)


@keep(most=64)
def load_subjects(lens: Lens, version: int, view: View, follows: str) -> tuple[Subject, ...]:
    """Who has a line, in order of school name."""
    return _unique(find_subjects(load_portfolio(lens, version), find_whole(view, follows)), follows)


def find_whole(view: View, follows: str) -> View:
    """The view of all schools or all heads."""
    return view.where(by="school" if follows == "school" else "leader", school=None, leader=None)


def find_change_words(standings: Sequence[Standing], cycles: Sequence[str]) -> str:
    """What moved since the cycle before, over people rated in both."""
    if len(cycles) < 2:
        return "One cycle so far: nothing to compare with."
    return summarise_change(compare_cycles(standings, cycles[-2], cycles[-1]))


def _unique(subjects: Sequence[Subject], follows: str) -> tuple[Subject, ...]:
    """Each school once where lines follow schools; co-heads share their school's panel."""
    if follows != "school":
        return tuple(subjects)
    return tuple({subject.schools: subject for subject in reversed(subjects)}.values())[::-1]


def _find_page(count: int) -> int:
    """Where the part of a long list that the page shows begins, chosen at the side."""
    if count <= MOST_PANELS:
        return 0
    starts = range(0, count, MOST_PANELS)
    options = {str(start): f"{start + 1} to {min(count, start + MOST_PANELS)}" for start in starts}
    return int(show_param_choice("Panels", "panels", options))


def _panel(
    subject: Subject,
    standings: Sequence[Standing],
    cycles: Sequence[str],
    register: Register,
    portfolio: Portfolio,
    view: View,
    follows: str,
) -> Panel:
    school = subject.schools[0]
    places = " and ".join(portfolio.schools[id].name for id in subject.schools)
    if follows == "school" or subject.leader is None:
        line = tidy_school_line(standings, school, cycles, register)
        who = find_leader_names(line, portfolio.leaders)
        title, under = places, who
    else:
        line = tidy_leader_line(standings, subject.leader, cycles, register)
        title = portfolio.leaders[subject.leader].name if subject.leader in portfolio.leaders else "Headteacher"
        under = places
    target = view.where(leader=subject.leader, school=None if subject.leader else school)
    return Panel(title, line, under=under, link=find_address("headteacher", format_view(target)))


def _count_table(
    framework: Framework, counts: Mapping[str, Sequence[LevelCount]], ladders: Mapping[str, Ladder]
) -> pd.DataFrame:
    every = [count for each in counts.values() for count in each]
    words = list(dict.fromkeys(word for count in every if count.scale for word in ladders[count.scale].words))
    columns = ["Area", "Cycle", *words, "Between two levels", "On another scale", "Not rated", "Heads", "Middle"]
    rows = [
        _count_row(f"{find_number(area.code)} {area.text}", count, words, ladders)
        for area in framework.areas
        for count in counts[area.code]
    ]
    return find_rows(columns, rows)


def _count_row(title: str, count: LevelCount, words: Sequence[str], ladders: Mapping[str, Ladder]) -> list[object]:
    own = ladders[count.scale].words if count.scale else ()
    at = dict(zip(own, count.counts, strict=True))
    levels = (at.get(word) for word in words)
    middle = say_middle(count, ladders[count.scale]) if count.scale else ""
    return [title, count.cycle, *levels, count.between, count.other, count.unrated, count.heads, middle]


def show_one(lens: Lens, portfolio: Portfolio, view: View, framework: Framework, kind: str, caption: Caption) -> None:
    """Every area of one school, or of one head, chosen by id."""
    whole = find_whole(view, kind)
    subjects = find_subjects(portfolio, whole)
    options = _find_schools(subjects, portfolio) if kind == "school" else _find_leaders(subjects, portfolio)
    if not options:
        show_note("Nobody fits the filters at the side.")
        return
    first, _ = st.columns([2, 3])
    with first:
        chosen = show_param_choice("School" if kind == "school" else "Headteacher", kind, options, side=False)
    every = whole.where(cycle=None, point=None)
    standings, cycles = load_standings(lens, portfolio.version, every), load_cycles(lens, portfolio.version, view)
    areas, tidy = [area.code for area in framework.areas], tidy_school_lines if kind == "school" else tidy_leader_lines
    lines = tidy(standings, areas, int(chosen), cycles, portfolio.posts)
    named = Caption(options[chosen], caption.sentence, caption.foot)
    ladders = find_ladders(portfolio.scales)
    show_part(draw_years(lines, framework, ladders, options[chosen], view.source, named, is_dark()))
    show_link("Open the headteacher's page", "headteacher", {**format_view(view), kind: chosen})


def _find_schools(subjects: Sequence[Subject], portfolio: Portfolio) -> dict[str, str]:
    return {str(id): portfolio.schools[id].name for subject in subjects for id in subject.schools}


def _find_leaders(subjects: Sequence[Subject], portfolio: Portfolio) -> dict[str, str]:
    leaders = [subject.leader for subject in subjects if subject.leader in portfolio.leaders]
    return {str(id): portfolio.leaders[id].name for id in leaders if id is not None}
