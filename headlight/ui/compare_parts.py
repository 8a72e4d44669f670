"""The parts of the comparison page: who is chosen, the shared picture, and one person across frameworks."""

from collections import Counter
from collections.abc import Mapping
from functools import partial
from html import escape

import streamlit as st
from msgspec import Struct

from headlight.access.lens import Lens
from headlight.analysis.compare import (
    MOST,
    find_row_key,
    find_shared_ladder,
    parse_chosen,
    select_chosen,
    summarise_compared,
)
from headlight.analysis.ladder import Ladder, find_rungs, find_word
from headlight.analysis.matrix import Column, Matrix, Row, find_number
from headlight.analysis.profile import Who
from headlight.analysis.standing import Standing
from headlight.analysis.view import View
from headlight.charts.dots import DotRow, draw_dots, draw_dots_legend
from headlight.charts.drawings.dots import draw_dots_sheet
from headlight.charts.drawings.page import Caption
from headlight.charts.marks import draw_chip
from headlight.charts.spoken import speak_cell
from headlight.charts.table import draw_table
from headlight.frameworks import Framework
from headlight.model import SOURCES
from headlight.ui.address import find_params
from headlight.ui.choices import Choice, add_choice
from headlight.ui.data import load_cycle_word, load_grid_matrix
from headlight.ui.frame import draw_links, draw_note, draw_section, is_dark
from headlight.ui.head_strips import draw_strips
from headlight.ui.kept import keep
from headlight.ui.pages import find_address
from headlight.ui.params import show_param_choice
from headlight.ui.pictures import Shown, draw_picture_and_table, draw_picture_section, find_foot, show_picture_section
from headlight.ui.standings import load_profile

_PARAM = "with"
_SHAPES: tuple[str, ...] = SOURCES  # the six shapes that tell sources apart, here a person each


class Compared(Struct, frozen=True):
    """Those chosen, drawn: what is said of them, their picture and table, and what goes with these."""

    sentence: str
    html: str
    shown: Shown | None  # nothing to take away where nobody has a level


def show_choice(matrix: Matrix) -> tuple[str, ...]:
    """Who is compared, up to six, kept in the address by ids; at the side a box to lay another beside them."""
    words = _find_words(matrix)
    chosen = parse_chosen(find_params().get(_PARAM, ""), words)
    label = "Lay beside" if chosen else "Schools" if matrix.view.by == "school" else "Headteachers"
    others = {key: said for key, said in words.items() if key not in chosen and len(chosen) < MOST}
    options = tuple((said, {_PARAM: ".".join((*chosen, key))}) for key, said in others.items())
    add_choice(Choice(label, options, None, "names"))
    return chosen


def _find_words(matrix: Matrix) -> dict[str, str]:
    """What everybody is chosen by: the name, with the school where two have it."""
    counts = Counter(row.name for row in matrix.rows)
    return {
        find_row_key(row): row.name if counts[row.name] == 1 else f"{row.name}, {row.detail}" for row in matrix.rows
    }


def draw_chosen(matrix: Matrix, chosen: tuple[str, ...]) -> str:
    """Those chosen, each with the link that leaves them out."""
    words = _find_words(matrix)
    said = "".join(
        f'<b>{escape(words[key])} <a href="{escape(_find_beside(*(each for each in chosen if each != key)))}" '
        f'target="_self" aria-label="Leave out {escape(words[key])}">leave out</a></b>'
        for key in chosen
    )
    return f'<div class="hl-chips">Showing {said}</div>'


def draw_starts(matrix: Matrix, chosen: tuple[str, ...]) -> str:
    """Everybody who can still be chosen, each a link that lays them beside those chosen already."""
    rows = ((find_row_key(row), row) for row in matrix.rows)
    entries = ((_find_beside(*chosen, key), row.name, row.detail) for key, row in rows if key not in chosen)
    return draw_section("Lay beside" if chosen else "Begin with") + draw_links(entries)


def _find_beside(*chosen: str) -> str:
    return find_address("compare", find_params() | {_PARAM: ".".join(chosen)})


def show_opening(framework: Framework) -> None:
    """Which area is opened into its statements, none at first."""
    areas = {area.code: f"{find_number(area.code)} {area.text}" for area in framework.areas}
    show_param_choice("Area opened", "area", {"": "None", **areas})


@keep(most=32)
def load_compared(lens: Lens, version: int, view: View, chosen: tuple[str, ...], dark: bool) -> Compared:
    """Everybody's marks on one scale, a shape each, and the words in a table."""
    matrix = select_chosen(load_grid_matrix(lens, version, view), chosen)
    sentence, ladder = summarise_compared(matrix), find_shared_ladder(matrix)
    names = {shape: row.name for shape, row in zip(_SHAPES, matrix.rows, strict=False)}
    head = draw_picture_section("Side by side", draw_dots_legend(names, None, dark) if ladder else "")
    if ladder is None:
        return Compared(sentence, head + draw_note("Nobody chosen has a level in this cycle."), None)
    rows = [_dot_row(place, column, matrix, ladder) for place, column in enumerate(matrix.columns)]
    told = f"{', '.join(names.values())}; columns are the levels of {ladder.title}, lowest first"
    foot = f"In order of school, never of level. {find_foot(view.source, matrix.framework)}"
    title = f"{matrix.framework.title}, {load_cycle_word(lens, version, view)}"
    drawing = partial(draw_dots_sheet, rows, ladder, names, Caption(title, sentence, foot))
    shown = Shown(title, draw_table(matrix), told, "compared", drawing, sentence)
    return Compared(sentence, head + draw_picture_and_table(shown, draw_dots(rows, ladder, names, told, dark)), shown)


def _dot_row(place: int, column: Column, matrix: Matrix, ladder: Ladder) -> DotRow:
    marks: dict[str, tuple[int, int]] = {}
    notes, missing = [], []
    for shape, row in zip(_SHAPES, matrix.rows, strict=False):
        cell = row.cells[place]
        own = matrix.ladders.get(cell.scale or "")
        rungs = find_rungs(cell, ladder) if cell.scale == ladder.scale else None
        if rungs:
            marks[shape] = rungs
        if cell.placed and own and (own is not ladder or cell.derived or cell.split or own.ranged):
            notes.append(f"{'∴ ' if cell.derived else ''}{row.name}: {_say(cell, own, ladder)}")
        if not cell.placed:
            missing.append(f"{row.name}: {speak_cell(cell, own)}")
    return DotRow(column.number, column.text, marks, None, tuple(notes), tuple(missing))


def _say(cell: Standing, own: Ladder, ladder: Ladder) -> str:
    return speak_cell(cell, own) + (f", on another scale ({own.title})" if own.scale != ladder.scale else "")


def show_across(
    row: Row, lens: Lens, version: int, view: View, frameworks: Mapping[str, Framework], ladders: Mapping[str, Ladder]
) -> None:
    """One person in every framework somebody rated them by, then what the crosswalk leads to, marked as derived."""
    who = Who(leader=row.subject.leader, school=None if row.subject.leader else row.subject.schools[0])
    for framework in frameworks.values():
        profile = load_profile(lens, version, view.where(framework=framework.id), who)
        if not any(each.placed for each in profile.own):
            continue
        show_picture_section(framework.title, "", framework.use or "")
        rows = "".join(_framework_row(each, framework, ladders) for each in profile.own)
        record = profile.statements.get(view.source, ()) if framework.id == view.framework else None
        beside = "" if record is None else draw_strips(record, framework, frameworks, ladders, is_dark())
        st.html(f'<div class="hl-pieces"><div class="hl-strips">{rows}</div>{beside}</div>')


def _framework_row(standing: Standing, framework: Framework, ladders: Mapping[str, Ladder]) -> str:
    area = framework.find(standing.criterion)
    ladder = ladders.get(standing.scale or "")
    said = (
        f"{find_word(standing, ladder)}, {speak_cell(standing, ladder).partition(', ')[2]}"
        if standing.derived and ladder
        else ""
    )
    chip = draw_chip(standing, ladder, is_dark())
    return f"<div><p><b>{find_number(area.code)} {area.text}</b> <span>{said}</span></p>{chip}</div>"
