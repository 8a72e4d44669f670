"""Registers of schools and lists of objectives: tables that hold no ratings and are known for what they are."""

import re

from headlight.model import Objective, RegisterEntry, address
from headlight.reading.column import LEFT_OUT, Column
from headlight.reading.cycles import parse_cycle
from headlight.reading.gather import Gathered
from headlight.reading.lexicon import Lexicon
from headlight.reading.profile import holds_ratings
from headlight.reading.rows import Record, read_rows
from headlight.reading.survey import Survey
from headlight.reading.unrated import DUE
from headlight.text import find_words, fold

_ACTIONS = re.compile(r"(?:key |agreed |planned |improvement )?(?:actions?|steps?|tasks?)\b")
_AUTHORITY = (("la", "code"), ("local", "authority", "code"), ("la", "number"), ("lea", "code"))
_THREE, _FOUR = re.compile(r"\d{3}"), re.compile(r"\d{4}")
_TELLS = ("urn", "laestab", "phase", "hub", "partner")


def read_register(survey: Survey, lexicon: Lexicon) -> tuple[RegisterEntry, ...]:
    """A line for each school of every register, and of ratings tables that tell phase, hub or partner."""
    entries: dict[tuple[str | None, ...], RegisterEntry] = {}
    for gathered in survey.gathered:
        if gathered.block:
            continue
        kinds = {column.kind for column in gathered.layout.key_columns()}
        if not kinds & {"school", "name"} or not _is_register(gathered, kinds, lexicon):
            continue
        for record in gathered.rows.records:
            entry = _read_entry(gathered, record)
            if entry is not None:
                entries.setdefault((entry.urn or entry.school, entry.leader, entry.role), entry)
    return tuple(entries.values())


def _is_register(gathered: Gathered, kinds: set[str], lexicon: Lexicon) -> bool:
    """A table of schools without ratings that tells more than a name, or ratings with phase, hub or partner beside."""
    if gathered.layout.values:
        return bool(kinds & {"phase", "hub", "partner"})
    if kinds & {"urn", "laestab"}:
        return True
    if "date" in kinds or any(column.kind == "aggregate" for column in gathered.layout.columns):
        return False  # a log of what took place, or counts
    if not kinds & set(_TELLS) and any(column.meaning.kind == "criterion" for column in gathered.layout.columns):
        return False  # words about heads, criterion by criterion
    if any(holds_unknown_ratings(column, lexicon) for column in gathered.layout.columns):
        return False
    return bool(kinds & {*_TELLS, "leader"}) and not any(
        c.meaning.kind in ("objective", "progress") for c in gathered.layout.columns
    )


def holds_unknown_ratings(column: Column, lexicon: Lexicon) -> bool:
    """Whether a column left out for its heading holds what may well be ratings."""
    return is_unmatched(column) and holds_ratings(column.profile, lexicon, 0.8)


def is_unmatched(column: Column) -> bool:
    """Whether a column with something in it is left out for its heading, which means nothing known."""
    odd = column.role == "left out" and column.reason == LEFT_OUT["unknown"] and bool(column.heading)
    return odd and column.profile.filled > 0


def _read_entry(gathered: Gathered, record: Record) -> RegisterEntry | None:
    facts = record.facts
    school = facts.get("school")
    if not school:
        return None
    column = next(column for column in gathered.layout.key_columns() if column.kind in ("school", "name"))
    return RegisterEntry(
        gathered.layout.grid.name,
        address(record.row, column.index),
        school,
        facts.get("urn"),
        _read_laestab(gathered, record),
        facts.get("phase"),
        facts.get("hub"),
        facts.get("partner"),
        facts.get("leader"),
        facts.get("role"),
        _read_since(facts.get("since")),
    )


def _read_laestab(gathered: Gathered, record: Record) -> str | None:
    """A school's LAESTAB, put together where its two parts stand apart, as in the national register."""
    number = record.facts.get("laestab")
    if number is None or not _FOUR.fullmatch(number):
        return number
    row = gathered.layout.grid.rows[record.row]
    codes = (row[each.index] for each in gathered.layout.columns if find_words(each.heading) in _AUTHORITY)
    return next((f"{code}/{number}" for code in codes if _THREE.fullmatch(code)), number)


def _read_since(text: str | None) -> str | None:
    """When somebody came into post: an ISO date or a cycle where it is one, else the words as they stand."""
    mark = parse_cycle(text) if text else None
    return (mark and (mark.date or mark.cycle)) or text


def read_objectives(survey: Survey, lexicon: Lexicon) -> tuple[Objective, ...]:
    """The objectives of every table that has a column of them, with the criteria they name and their progress."""
    found: list[Objective] = []
    for gathered in survey.gathered:
        columns = {
            column.meaning.kind: column.index
            for column in gathered.layout.columns
            if column.meaning.kind in ("objective", "progress") and column.role != "tick"
        }
        if "objective" not in columns or _is_action_plan(gathered, columns["objective"]):
            continue
        rows = gathered.rows if gathered.layout.values else read_rows(gathered.layout, lexicon)
        for record in rows.records:
            found += _read_objective(gathered, record, columns)
    return tuple(found)


def _is_action_plan(gathered: Gathered, objective: int) -> bool:
    """Whether a table of priorities says what is done about each and by when: the school's plan, not objectives."""
    folded = {column.index: fold(column.heading).strip(" ?:") for column in gathered.layout.columns}
    if not folded[objective].startswith("priorit"):
        return False
    return any(map(DUE.fullmatch, folded.values())) and any(_ACTIONS.match(text) for text in folded.values())


def _read_objective(gathered: Gathered, record: Record, columns: dict[str, int]) -> list[Objective]:
    grid = gathered.layout.grid
    text = grid.rows[record.row][columns["objective"]]
    if not text:
        return []
    facts = {**gathered.layout.facts, **record.section, **record.facts}
    code = record.criterion or facts.get("criterion")
    progress = grid.rows[record.row][columns["progress"]] if "progress" in columns else ""
    return [
        Objective(
            grid.name,
            address(record.row, columns["objective"]),
            facts.get("school"),
            facts.get("leader"),
            facts.get("cycle"),
            text,
            (code,) if code else (),
            progress or None,
        )
    ]
