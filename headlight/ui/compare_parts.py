"""The parts of the comparison page: who is chosen, the shared picture, and one person across frameworks."""

from collections import Counter
from collections.abc import Mapping
from functools import partial
from html import escape

import streamlit as st

from headlight.access.lens import Lens
from headlight.analysis.compare import MOST, find_row_key, find_shared_ladder, parse_chosen
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
from headlight.ui.address import find_params, write_params
from headlight.ui.frame import draw_section, is_dark, show_note
from headlight.ui.head_strips import draw_strips
from headlight.ui.pages import find_address
from headlight.ui.params import show_param_choice
from headlight.ui.pictures import Shown, show_picture_and_table, show_picture_section
from headlight.ui.side import show_find_box
from headlight.ui.standings import load_profile

_PARAM, _KEY = "with", "compared"
_SHAPES: tuple[str, ...] = SOURCES  # the six shapes that tell sources apart, here a person each


def show_choice(matrix: Matrix) -> tuple[str, ...]:
    """Who is compared, up to six, chosen by name at the side and kept in the address by ids."""
    counts = Counter(row.name for row in matrix.rows)
    words = {
        find_row_key(row): row.name if counts[row.name] == 1 else f"{row.name}, {row.detail}" for row in matrix.rows
    }
    chosen = parse_chosen(find_params().get(_PARAM, ""), words)
    st.session_state[_KEY] = list(chosen)
    label = "Schools" if matrix.view.by == "school" else "Headteachers"
    show_find_box()
    st.sidebar.multiselect(
        label, list(words), format_func=words.__getitem__, max_selections=MOST, key=_KEY, on_change=_choose,
        placeholder="Type a name",
    )  # fmt: skip
    return chosen


def show_starts(matrix: Matrix, chosen: tuple[str, ...]) -> None:
    """Everybody who can still be chosen, each a link that lays them beside those chosen already."""
    entries = "".join(
        f'<li><a href="{escape(_find_beside(key, chosen))}" target="_self">{escape(row.name)}</a>'
        f"<span>{escape(row.detail)}</span></li>"
        for row in matrix.rows
        if (key := find_row_key(row)) not in chosen
    )
    st.html(f'{draw_section("Lay beside" if chosen else "Begin with")}<ul class="hl-heads-list">{entries}</ul>')


def _find_beside(key: str, chosen: tuple[str, ...]) -> str:
    return find_address("compare", find_params() | {_PARAM: ".".join((*chosen, key))})


def show_opening(framework: Framework) -> None:
    """Which area is opened into its statements, none at first."""
    areas = {area.code: f"{find_number(area.code)} {area.text}" for area in framework.areas}
    show_param_choice("Statements of", "area", {"": "No area", **areas})


def show_side_by_side(matrix: Matrix, caption: Caption) -> None:
    """Everybody's marks on one scale, a shape each; the words in a table; both to take away."""
    ladder, dark = find_shared_ladder(matrix), is_dark()
    names = {shape: row.name for shape, row in zip(_SHAPES, matrix.rows, strict=False)}
    show_picture_section("Side by side", draw_dots_legend(names, None, dark) if ladder else "")
    if ladder is None:
        show_note("Nobody chosen has a level in this cycle.")
        return
    rows = [_dot_row(place, column, matrix, ladder) for place, column in enumerate(matrix.columns)]
    told = f"{', '.join(names.values())}; columns are the levels of {ladder.title}, lowest first"
    drawing = partial(draw_dots_sheet, rows, ladder, names, caption)
    shown = Shown(caption.title, draw_table(matrix), told, "compared", drawing, caption.sentence)
    show_picture_and_table(shown, draw_dots(rows, ladder, names, told, dark))


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
        st.html(f'<div class="hl-joined"><div class="hl-strips">{rows}</div>{beside}</div>')


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


def _choose() -> None:
    """The address takes the ids of who was chosen."""
    params = {name: text for name, text in find_params().items() if name != _PARAM}
    chosen = ".".join(st.session_state[_KEY])
    write_params(params | ({_PARAM: chosen} if chosen else {}))
