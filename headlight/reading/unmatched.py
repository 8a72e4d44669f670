"""Headings that stand over what may be ratings and are no criteria known: what they are, or what to do."""

import re
from collections.abc import Sequence

from headlight.model import Finding, Scale, Severity, address
from headlight.reading.column import Column
from headlight.reading.gather import Gathered
from headlight.reading.layout import Layout
from headlight.reading.lexicon import Lexicon
from headlight.reading.names import is_person_name
from headlight.reading.other_matters import is_judged
from headlight.reading.register import holds_unknown_ratings, is_unmatched
from headlight.reading.survey import Survey
from headlight.reading.values import Mark, parse_blank, parse_mark

_MOST = 40  # findings
_PANEL = re.compile(
    r"\b(?:panel|assessors?|raters?|reviewers?|appraisers?|governors|moderators?|members|present)\b\W", re.IGNORECASE
)
_RATERS = (
    "is a person who rated: that person's own marks are left out.",
    "are people who rated: their own marks are left out.",
)
_JUDGED = (
    "is a heading under which inspections judge schools, no criterion of leaders: left out.",
    "are headings under which inspections judge schools, no criteria of leaders: left out.",
)
_OTHER = (
    "stands over what may be ratings, but is no criterion known: left out.",
    "stand over what may be ratings, but are no criteria known: left out.",
)
_ADVICE = (
    "Name its criterion on the import page, or add the framework it belongs to.",
    "Name their criteria on the import page, or add the framework they belong to.",
)


def say_unmatched(survey: Survey, lexicon: Lexicon) -> list[Finding]:
    """Findings for each table with headings that stand over what may be ratings, and are no criteria known."""
    found: list[Finding] = []
    for gathered in survey.gathered:
        own = [unit.scale for unit in gathered.units if unit.scale and unit.scale.id not in lexicon.scales]
        columns = [
            column
            for column in gathered.layout.columns
            if holds_unknown_ratings(column, lexicon) or (is_unmatched(column) and _is_on(column, own))
        ]
        columns = [each for each in columns if _is_rated_alike(each, gathered) and not _is_level(each, own)]
        found += _say_columns(columns, gathered) if columns else []
    return found[:_MOST]


def _say_columns(columns: Sequence[Column], gathered: Gathered) -> list[Finding]:
    """One finding for the raters among some headings, one for an inspection's headings, one for all others."""
    layout = gathered.layout
    raters = [column for column in columns if is_person_name(column.heading) or _is_of_panel(column, layout)]
    judged = [column for column in columns if is_judged(column.heading)]
    others = [column for column in columns if column not in raters and column not in judged]
    idle = gathered.left or layout.left  # in a table that rates no leader nothing is to be done
    advised = _OTHER if idle else tuple(f"{said} {advice}" for said, advice in zip(_OTHER, _ADVICE, strict=True))
    found = [_say(raters, _RATERS, layout, "info"), _say(judged, _JUDGED, layout, "info")]
    return [*filter(None, [*found, _say(others, advised, layout, "warning")])]


def _say(columns: Sequence[Column], words: Sequence[str], layout: Layout, severity: Severity) -> Finding | None:
    """What is told of some headings, the words for one of them and for several given."""
    if not columns:
        return None
    head = layout.band.heads[-1] if layout.band.heads else 0
    places = [address(head, column.index) for column in columns]
    said = words[len(columns) > 1]
    return Finding(severity, layout.grid.name, places[0], f"{_name(columns, places)} {said}")


def _is_of_panel(column: Column, layout: Layout) -> bool:
    """Whether a line above a table names its panel, and a heading as one of them: "Panel: JB (Chair), KT"."""
    rows = layout.grid.rows[: layout.band.heads[0]] if layout.band.heads else []
    lines = [": ".join(filter(None, line)) for line in rows]
    name = re.compile(rf"(?<!\w){re.escape(column.heading.strip())}(?!\w)")
    return any(name.search(line, said.end()) for line in lines if (said := _PANEL.search(line)))


def _name(columns: Sequence[Column], places: Sequence[str]) -> str:
    """The headings, each with its place from the second on."""
    named = [f"'{column.heading[:80]}'" for column in columns]
    named[1:] = [f"{name} at {place}" for name, place in zip(named[1:], places[1:], strict=True)]
    return ", ".join(named[:8]) + (f" and {len(named) - 8} more" if len(named) > 8 else "")


def _is_rated_alike(column: Column, gathered: Gathered) -> bool:
    """Whether the marks of a column are on a scale of its table's ratings, where there are any: yes and no are not."""
    scales = [unit.scale for unit in gathered.units if unit.scale]
    marks = [text for text in column.profile.texts if not parse_blank(text)]
    return not scales or any(
        2 * sum(_is_plain(parse_mark(text, scale)) for text in marks) >= len(marks) for scale in scales
    )


def _is_level(column: Column, scales: Sequence[Scale]) -> bool:
    """Whether a heading is a level itself: one line of a key that stands beside the table."""
    return any(_is_plain(parse_mark(column.heading, scale)) for scale in scales)


def _is_on(column: Column, scales: Sequence[Scale]) -> bool:
    """Whether all that stands in a column is on a scale of the workbook's own words."""
    return any(all(_is_plain(parse_mark(text, scale)) for text in column.profile.texts) for scale in scales)


def _is_plain(mark: Mark) -> bool:
    return mark.kind == "level" and not mark.doubt
