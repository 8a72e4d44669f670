"""What is understood: each table of a file, heading by heading with the reason."""

from collections.abc import Iterable, Mapping
from html import escape

import streamlit as st

from headlight.frameworks import Framework
from headlight.model import ColumnReading, Scale, TableReading
from headlight.taking.doubts import File
from headlight.ui.frame import show_section
from headlight.ui.import_preview import say_criterion
from headlight.ui.import_words import say_count, say_list, say_start

LEFT_OUT = "left out"
KEYS = {
    "school": "School",
    "urn": "School’s number (URN)",
    "laestab": "School’s number (LAESTAB)",
    "leader": "Headteacher",
    "role": "Role",
    "cycle": "Academic year",
    "point": "Interim or final",
    "date": "Date",
    "source": "Who rated",
    "appraiser": "Appraiser’s name",
    "comment": "Comment",
    LEFT_OUT: "Left out",
}
READ = {"rating": "Ratings", "tick": "A level that is ticked", "criterion name": "Which criterion", "spine": "Criteria"}
RATERS = {
    "appraiser": "the appraiser", "self": "the headteacher", "partner": "an improvement partner",
    "governor": "governors", "peer": "a peer", "staff": "staff",
}  # fmt: skip
_OUT = (LEFT_OUT, "sensitive", "unknown", "ignore", "blank", "aggregate")
_FIRST = 9  # headings shown before the rest is folded away


def show_understood(file: File, frameworks: Mapping[str, Framework], scales: Mapping[str, Scale]) -> None:
    """How each table was taken, heading by heading."""
    show_section("What is understood")
    tables = file.reading.tables
    if not tables:
        st.html('<p class="hl-note">No table of ratings was found.</p>')
        return
    known = dict(scales) | {each.id: each for each in file.reading.scales}
    first, *others = group_tables(tables)
    rest = (
        f'<details class="hl-table"><summary>{escape(say_table(each, known))}</summary>'
        f"{_table(each, frameworks)}</details>"
        for each in others
    )
    note = f'<p class="hl-note">{escape(say_table(first, known))}</p>'
    st.html(f"{note}{_table(first, frameworks)}{''.join(rest)}")


def group_tables(tables: Iterable[TableReading]) -> tuple[tuple[TableReading, ...], ...]:
    """Tables read alike together, as where every school has a form of its own."""
    groups: dict[tuple[object, ...], list[TableReading]] = {}
    for table in tables:
        columns = tuple((each.heading, each.meaning, each.criterion) for each in table.columns)
        groups.setdefault((table.layout, table.source, table.scale, columns), []).append(table)
    return tuple(tuple(group) for group in groups.values())


def _table(group: tuple[TableReading, ...], frameworks: Mapping[str, Framework]) -> str:
    first = group[0]
    rows = [_row(each, frameworks) for each in first.columns]
    head = '<tr><th scope="col">Place</th><th scope="col">Heading</th><th scope="col">Read as</th></tr>'
    shown = f'<table class="hl-read"><thead>{head}</thead><tbody>{"".join(rows[:_FIRST])}</tbody></table>'
    if len(rows) > _FIRST:
        rest = f'<table class="hl-read"><thead>{head}</thead><tbody>{"".join(rows[_FIRST:])}</tbody></table>'
        more = say_count(len(rows) - _FIRST, "more heading", digits=True)
        shown += f'<details class="hl-more"><summary>{more}</summary>{rest}</details>'
    return shown


def say_table(group: tuple[TableReading, ...], scales: Mapping[str, Scale]) -> str:
    """Where tables lie, how they are laid out, their cycle, rater and scale."""
    first = group[0]
    names = list(dict.fromkeys(each.sheet for each in group if each.sheet))
    where = f"Sheet{'s' if len(names) > 1 else ''} {say_list(names)}" if names else "The file"
    scale = scales.get(first.scale or "")
    cycles = list(dict.fromkeys(each.cycle for each in group if each.cycle))
    parts = (
        first.layout,
        f"cycle{'s' if len(cycles) > 1 else ''} {say_list(cycles)}" if cycles else "",
        f"rated by {RATERS[first.source]}" if first.source else "",
        f"on the scale {scale.title}" if scale else "",
    )
    said = ", ".join(part for part in parts if part)
    range_ = f" {first.range}" if len(group) == 1 else ""
    return f"{where}{range_}: {said}." if said else f"{where}{range_}."


def _row(column: ColumnReading, frameworks: Mapping[str, Framework]) -> str:
    letters = column.cell.rstrip("0123456789") or column.cell
    muted = ' class="hl-out"' if not column.criterion and column.meaning in _OUT else ""
    return (
        f'<tr{muted}><th scope="row" title="{escape(column.cell)}">{escape(letters)}</th>'
        f"<td>{escape(column.heading) or '<i>no heading</i>'}</td>"
        f"<td>{escape(say_meaning(column, frameworks))}<small>{escape(say_start(column.reason))}</small></td></tr>"
    )


def say_meaning(column: ColumnReading, frameworks: Mapping[str, Framework]) -> str:
    """What a heading was read as, in words."""
    if column.criterion:
        return say_criterion(column.criterion, frameworks)
    if column.meaning in _OUT:
        return KEYS[LEFT_OUT]
    return KEYS.get(column.meaning) or READ.get(column.meaning) or say_start(column.label or column.meaning)
