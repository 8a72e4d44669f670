"""Changing a reading: what a file's tables and headings were taken for, each open to another answer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import streamlit as st
from msgspec import Struct

from headlight.frameworks import Framework
from headlight.model import ColumnReading, Question, Scale, TableReading
from headlight.taking.doubts import File, name_key
from headlight.ui.import_answer import say_scale
from headlight.ui.import_preview import SOURCES
from headlight.ui.import_understood import KEYS, LEFT_OUT, READ, group_tables, say_meaning
from headlight.ui.import_words import say_count, say_list, say_plain

_KINDS = {"scale": "Scale", "scale_direction": "Scale", "cycle": "Academic year", "source": "Rated by"}
_READ_AS = "read as "  # how the subject of a year begins that the workbook itself says
_NOTE = (
    "What you change holds for every file of this shape, now and next year. A year that the workbook says itself is "
    "changed in this file alone."
)


class Change(Struct, frozen=True):
    """One reading that can be another: the keys to answer under, what may be answered in words, and what holds now."""

    label: str
    keys: tuple[str, ...]
    options: dict[str, str]
    now: str


def show_changes(file: File, frameworks: Mapping[str, Framework], scales: Mapping[str, Scale]) -> dict[str, str]:
    """The button and the form behind it; the answers that were changed, by key, once they are sent."""
    changes = (*find_table_changes(file, scales), *find_heading_changes(file, frameworks))
    if not changes:
        return {}
    name = f"change {file.workbook.sha256}"
    opened = bool(st.session_state.get(name))
    label = "Leave the readings as they are" if opened else "Change a reading"
    if st.button(label, type="tertiary", key=f"toggle {name}"):
        st.session_state[name] = not opened
        st.rerun()
    return _show_form(name, changes) if opened else {}


def _show_form(name: str, changes: Iterable[Change]) -> dict[str, str]:
    """A selectbox a reading; what was changed, once it is sent."""
    said: dict[str, str] = {}
    with st.form(f"form {name}", border=False):
        st.caption(_NOTE)
        for each in changes:
            values = list(each.options)
            chosen = st.selectbox(
                each.label,
                values,
                index=values.index(each.now),
                key=f"{name} {each.keys[0]}",
                format_func=each.options.__getitem__,
            )
            said |= {key: chosen for key in each.keys if chosen != each.now}
        sent = st.form_submit_button("Read again so")
    if sent:
        st.session_state[name] = False
    return said if sent else {}


def find_table_changes(file: File, scales: Mapping[str, Scale]) -> tuple[Change, ...]:
    """What was settled of whole tables, those read alike together, and of marks and rows that were asked about."""
    reading = file.reading
    settled = {each.id: each for each in reading.decisions}
    found: dict[tuple[str, str, str], list[tuple[str, TableReading]]] = {}
    for place, group in enumerate(group_tables(reading.tables)):
        for table in group:
            for id in table.decisions:
                if id in settled:
                    alike = (f"{place}", settled[id].kind, settled[id].guess or "")
                    found.setdefault(alike, []).append((id, table))
    changes = [_change(settled, members, file, scales) for members in found.values()]
    told = {id for members in found.values() for id, _ in members}
    asked = {(step.kind, step.subject) for step in reading.steps if step.by == "person"}
    rest = (each for each in reading.decisions if each.id not in told and each.kind != "criterion")
    changes += [_change_answer(each) for each in rest if (each.kind, each.subject) in asked]
    return tuple(changes)


def _change(
    settled: Mapping[str, Question], members: list[tuple[str, TableReading]], file: File, scales: Mapping[str, Scale]
) -> Change:
    """One thing settled of some tables."""
    ids = tuple(dict.fromkeys(id for id, _ in members))
    question = settled[ids[0]]
    names = list(dict.fromkeys(table.sheet for _, table in members if table.sheet))
    where = f"sheet{'s' if len(names) > 1 else ''} {say_list(names, 3)}" if names else "the file"
    label = _KINDS.get(question.kind) or question.text
    now = question.guess or ""
    mine = question.kind == "cycle" and question.subject.startswith(_READ_AS)
    keys = tuple(name_key(id, file.workbook.sha256) for id in ids) if mine else ids
    return Change(say_plain(f"{label}, {where}"), keys, _find_options(question, now, scales), now)


def _change_answer(question: Question) -> Change:
    """An answer given, open to another."""
    now = question.guess or ""
    return Change(say_plain(question.text), (question.id,), _find_options(question, now, {}), now)


def _find_options(question: Question, now: str, scales: Mapping[str, Scale]) -> dict[str, str]:
    """What may be answered in words, what holds now among it."""
    options = {each.value: each.label for each in question.options}
    if question.kind in ("scale", "scale_direction"):
        options = {**options, **{id: say_scale(scale) for id, scale in scales.items()}}
    if question.kind == "source" and set(options) <= set(SOURCES):
        options = {value: SOURCES[value] for value in options}
    return options if now in options else {now: now, **options}


def find_heading_changes(file: File, frameworks: Mapping[str, Framework]) -> tuple[Change, ...]:
    """What each heading was taken for; those whose cells are not kept cannot be read again, and are not offered."""
    tables = file.reading.tables
    columns = {each.decision: each for table in tables for each in table.columns if each.decision}
    choices = dict(find_choices(frameworks))
    alike: dict[tuple[str, ...], list[ColumnReading]] = {}
    for each in columns.values():
        if each.meaning != "sensitive":
            alike.setdefault(_find_alike(each), []).append(each)
    return tuple(_change_heading(group, choices, frameworks) for group in alike.values())


def _find_alike(column: ColumnReading) -> tuple[str, ...]:
    """What makes two places one: a criterion written the same again further down its column, as in a long list."""
    if not column.criterion:
        return (column.cell, column.decision or "")
    return (column.cell.rstrip("0123456789"), column.heading, column.criterion)


def _change_heading(
    group: Sequence[ColumnReading], choices: Mapping[str, str], frameworks: Mapping[str, Framework]
) -> Change:
    column = group[0]
    now = find_value(column)
    options = dict(choices) if now in choices else {now: say_meaning(column, frameworks), **choices}
    more = f", and {say_count(len(group) - 1, 'more cell')}" if len(group) > 1 else ""
    label = f"{column.cell} {say_plain(column.heading) or 'no heading'}{more}"
    return Change(label, tuple(each.decision or "" for each in group), options, now)


def find_value(column: ColumnReading) -> str:
    """The answer that stands for how a heading is read now."""
    return column.criterion or (column.meaning if column.meaning in KEYS or column.meaning in READ else LEFT_OUT)


def find_choices(frameworks: Mapping[str, Framework]) -> Iterator[tuple[str, str]]:
    """Everything a heading can be taken for: keys first, then every criterion of every framework."""
    yield from KEYS.items()
    for framework in frameworks.values():
        for each in framework.criteria:
            yield f"{framework.id}:{each.code}", f"{each.code} {each.text} ({framework.short})"
