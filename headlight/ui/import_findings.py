"""Worth knowing: findings with their cells, and every range that was left out, with its reason."""

from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from headlight.model import Finding, Ignored, Reading
from headlight.taking.doubts import File
from headlight.ui.frame import show_section
from headlight.ui.import_words import say_count, say_list, say_number, say_start

_FIRST = 4
_ROUTINE = ("about absence", "words around the tables", "heading once more", "cells that say no rating")
_MOST = 300  # lines in the full list


def show_findings(file: File) -> None:
    """The first findings of a file, and all of them with what was left out one click away."""
    findings = sort_findings((*file.workbook.findings, *file.reading.findings))
    ignored = file.reading.ignored
    if not findings and not ignored:
        return
    show_section("Worth knowing")
    sensitive = find_sensitive(file.reading)
    found = {(each.sheet, each.cell) for each in findings}
    told = [_line(each.sheet, each.cell, each.text) for each in findings]
    told += [_line(each.sheet, each.range, _reason(each)) for each in ignored if _is_telling(each, found)]
    note = say_findings(min(_FIRST, len(told)), len(told))
    left = say_sensitive(sensitive)
    lines = "".join(told[:_FIRST])
    st.html(
        (f'<p class="hl-note">{escape(note)}</p>' if note else "")
        + (f'<p class="hl-said-out">{escape(left)}</p>' if left else "")
        + (f'<dl class="hl-findings">{lines}</dl>' if lines else "")
        + _all(findings, ignored, len(told))
    )


def sort_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, warnings before the rest, otherwise in their order."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda each: each.severity != "warning"))


def find_sensitive(reading: Reading) -> tuple[str, ...]:
    """The headings of columns that are nobody's business here: absence, health, grievance, capability, union, pay."""
    columns = (each for table in reading.tables for each in table.columns if each.meaning == "sensitive")
    return tuple(dict.fromkeys(f"“{each.heading}” ({each.cell})" for each in columns))


def say_sensitive(headings: Sequence[str]) -> str:
    """Which columns were left out unread because of what they tell of a person."""
    if not headings:
        return ""
    what = "it tells" if len(headings) == 1 else "they tell"
    return (
        f"Left out and not kept: {say_list(headings, 6)}, because {what} of absence, health, grievance, capability, "
        "union or pay."
    )


def say_findings(shown: int, total: int) -> str:
    """How many of how many are shown, and that none of them stops anything."""
    if not total:
        return ""
    if shown == total:
        return (
            f"{say_start(say_count(total, 'finding'))}. {'None stops' if total > 1 else 'It does not stop'} the import."
        )
    return f"{say_start(say_number(shown))} of {say_number(total)} findings. None stops the import."


def _is_telling(each: Ignored, found: set[tuple[str, str]]) -> bool:
    """Whether a range left out is worth a line of its own: no title or mere blank, and no finding tells of it."""
    return (each.sheet, each.range.partition(":")[0]) not in found and not any(word in each.reason for word in _ROUTINE)


def _all(findings: Sequence[Finding], ignored: Sequence[Ignored], told: int) -> str:
    """Everything, folded away."""
    if not ignored and len(findings) <= _FIRST:
        return ""
    title = f"All {say_number(told)}, and what was left out" if told > 1 else "What was left out"
    rest = "".join(_line(each.sheet, each.cell, each.text) for each in findings[:_MOST])
    out = "".join(_line(each.sheet, each.range, _reason(each)) for each in ignored[:_MOST])
    more = max(0, len(findings) - _MOST) + max(0, len(ignored) - _MOST)
    end = f'<p class="hl-note">And {say_count(more, "line", digits=True)} more of the same kinds.</p>' if more else ""
    return (
        f'<details class="hl-more"><summary>{escape(title)}</summary>'
        + (f'<dl class="hl-findings">{rest}</dl>' if rest else "")
        + (f'<h3 class="hl-out-head">Left out</h3><dl class="hl-findings">{out}</dl>' if out else "")
        + f"{end}</details>"
    )


def _reason(each: Ignored) -> str:
    blanks = f" ({say_count(each.blanks, 'cell')} with no rating)" if each.blanks else ""
    return f"{say_start(each.reason)}{blanks}"


def _line(sheet: str, place: str, text: str) -> str:
    where = " ".join(part for part in (sheet, place) if part) or "The file"
    return f"<dt>{escape(where)}</dt><dd>{escape(text)}</dd>"
