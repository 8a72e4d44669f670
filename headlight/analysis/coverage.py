"""Coverage: who is rated and who is not, cycle by cycle, which criteria nobody looks at, how old the evidence is."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

import pandas as pd
from msgspec import Struct

from headlight.analysis.matrix import Matrix, Row, find_number
from headlight.analysis.record import tidy_record
from headlight.analysis.rows import tidy_heads
from headlight.analysis.view import View
from headlight.frameworks import Framework
from headlight.ratings import Portfolio

State = Literal["whole", "part", "none", "not due", "unknown", "away"]
Key = tuple[str, int]  # a leader, or a school that names nobody


class Reach(Struct, frozen=True):
    """How far one head's review reached in one cycle: areas with a level, of how many, and those without."""

    cycle: str
    state: State
    rated: int = 0
    of: int = 0
    missing: tuple[str, ...] = ()  # the areas' numbers on the page


class Covered(Struct, frozen=True):
    """One head over the cycles; ``last`` is the newest cycle with any level, None where there never was one."""

    key: Key
    name: str
    detail: str
    reaches: tuple[Reach, ...]
    last: str | None = None


class CriterionCount(Struct, frozen=True):
    """How many heads were rated on one criterion in the view's cycle, of those due or rated."""

    code: str
    number: str
    text: str
    parent: str | None
    rated: int
    of: int


class Coverage(Struct, frozen=True):
    """All that the coverage page shows, before any drawing."""

    framework: Framework
    cycles: tuple[str, ...]  # oldest first
    rows: tuple[Covered, ...]
    criteria: tuple[CriterionCount, ...]
    quiet: tuple[int, ...] = ()  # schools with ratings, none of them of a statement, in any cycle


def tidy_coverage(portfolio: Portfolio, view: View, matrices: Sequence[Matrix]) -> Coverage:
    """The coverage of a settled view out of one matrix a cycle, the newest last and the view's own."""
    now = matrices[-1]
    heads: dict[Key, Row] = {}
    for matrix in reversed(matrices):
        for row in matrix.rows:
            heads.setdefault(_find_key(row), row)
    by_cycle = [{_find_key(row): row for row in matrix.rows} for matrix in matrices]
    cycles = tuple(matrix.view.cycle or "" for matrix in matrices)
    rows = [
        _cover(key, row, [_reach(cycle, found.get(key)) for cycle, found in zip(cycles, by_cycle, strict=True)])
        for key, row in heads.items()
    ]
    rows = [row for row in rows if row.last or row.reaches[-1].state != "away" or row.key[0] == "leader"]
    counts = _count_criteria(portfolio.ratings, view, now)
    return Coverage(now.framework, cycles, tuple(rows), counts, _find_quiet(portfolio, view, now.framework))


def find_gaps(coverage: Coverage) -> tuple[tuple[Covered, Reach], ...]:
    """Every head and cycle in which a level was owed and is missing, newest cycle first, in the order of rows."""
    return tuple(
        (row, row.reaches[place])
        for place in reversed(range(len(coverage.cycles)))
        for row in coverage.rows
        if row.reaches[place].state in ("part", "none")
    )


def find_stale(coverage: Coverage) -> tuple[Covered, ...]:
    """Those who stand in the newest cycle and were last rated before it, or never."""
    newest = coverage.cycles[-1]
    return tuple(
        row
        for row in coverage.rows
        if row.reaches[-1].state in ("none", "not due", "unknown") and (row.last or "") < newest
    )


def find_unseen(coverage: Coverage) -> tuple[CriterionCount, ...]:
    """The criteria that nobody in the trust was rated on in the view's cycle."""
    return tuple(each for each in coverage.criteria if each.of and not each.rated)


_HOW_FAR = {"whole": "in every area", "part": "in some areas", "none": "in none"}


def summarise_coverage(coverage: Coverage, who: str = "headteachers") -> str:
    """The page's sentence: how many of those due are rated in every area, and how many in none."""
    states = Counter(row.reaches[-1].state for row in coverage.rows)
    due = states["whole"] + states["part"] + states["none"]
    cycle = coverage.cycles[-1]
    if not due:
        return f"Nobody is known to be due a rating in {cycle}."
    if due == 1:
        how = next(_HOW_FAR[state] for state in states if state in _HOW_FAR)
        parts = [f"The one {who.removesuffix('s')} due in {cycle} is rated {how}"]
    else:
        parts = [f"{states['whole']} of the {due} {who} due in {cycle} {_be(states['whole'])} rated in every area"]
        parts += [f"{states['part']} in some"] * bool(states["part"])
        parts += [f"{states['none']} in none"] * bool(states["none"])
    apart = states["not due"] + states["unknown"]
    rest = f" {apart} more {_be(apart)} not due, or not known to be." if apart else ""
    return f"{', '.join(parts)}.{rest}"


def find_holders(portfolio: Portfolio, files: Mapping[int, str], view: View) -> dict[tuple[Key, str], tuple[str, ...]]:
    """For each head and cycle the names of the files its ratings came from; ``files`` says it of each rating's id."""
    table = portfolio.ratings
    table = table[(table["framework"] == view.framework) & (table["source"] == view.source)]
    names = ("leader", "school", "cycle", "rating")
    found: dict[tuple[Key, str], dict[str, None]] = {}
    for leader, school, cycle, rating in zip(*(table[name].tolist() for name in names), strict=True):
        key = ("school", int(school)) if pd.isna(leader) else ("leader", int(leader))
        if int(rating) in files:
            found.setdefault((key, str(cycle)), {})[files[int(rating)]] = None
    return {key: tuple(held) for key, held in found.items()}


def say_holder(row: Covered, reach: Reach, holders: Mapping[tuple[Key, str], tuple[str, ...]]) -> str:
    """The file that should have held what is missing: the one with the rest of the review, else the last one before."""
    here = holders.get((row.key, reach.cycle))
    if here:
        return f"The rest of this review is in {' and '.join(here[:2])}"
    before = [(cycle, held) for (key, cycle), held in holders.items() if key == row.key and cycle < reach.cycle]
    if before:
        cycle, held = max(before)
        return f"{cycle} came in {' and '.join(held[:2])}; look for the next of it"
    return "No file so far has held this headteacher"


def _find_key(row: Row) -> Key:
    return ("leader", row.subject.leader) if row.subject.leader is not None else ("school", row.subject.schools[0])


def _reach(cycle: str, row: Row | None) -> Reach:
    if row is None:
        return Reach(cycle, "away")
    missing = tuple(find_number(cell.criterion) for cell in row.cells if not cell.placed)
    rated, of = len(row.cells) - len(missing), len(row.cells)
    if rated == of:
        return Reach(cycle, "whole", rated, of)
    if rated:
        return Reach(cycle, "part", rated, of, missing)
    if row.subject.leader is None or row.subject.due == "unknown":  # nobody known to be owed a rating
        return Reach(cycle, "unknown", 0, of, missing)
    return Reach(cycle, "not due" if row.subject.due == "not due" else "none", 0, of, missing)


def _cover(key: Key, row: Row, reaches: Sequence[Reach]) -> Covered:
    rated = [each.cycle for each in reaches if each.rated]
    return Covered(key, row.name, row.detail, tuple(reaches), max(rated, default=None))


def _count_criteria(ratings: pd.DataFrame, view: View, matrix: Matrix) -> tuple[CriterionCount, ...]:
    heads = tidy_heads(ratings)
    record = tidy_record(heads, framework=view.framework, cycle=view.cycle, point=view.point, source=view.source)
    rated = record[~record["waiting"]]
    shown = {_find_key(row) for row in matrix.rows}
    seen: dict[str, set[Key]] = {}
    for leader, school, criterion in zip(
        *(rated[name].tolist() for name in ("leader", "school", "criterion")), strict=True
    ):
        key: Key = ("school", int(school)) if pd.isna(leader) else ("leader", int(leader))
        if key in shown:
            seen.setdefault(str(criterion), set()).add(key)
    for row in matrix.rows:  # an area counts with its level, given or derived
        for cell in row.cells:
            if cell.placed:
                seen.setdefault(cell.criterion, set()).add(_find_key(row))
    owed = {_find_key(row) for row in matrix.rows if row.subject.due != "not due"}
    of = len(owed | {key for keys in seen.values() for key in keys})
    return tuple(
        CriterionCount(each.code, find_number(each.code), each.text, each.parent, len(seen.get(each.code, ())), of)
        for each in matrix.framework.criteria
    )


def _find_quiet(portfolio: Portfolio, view: View, framework: Framework) -> tuple[int, ...]:
    statements = {each.code for each in framework.criteria if each.parent is not None}
    if not statements:
        return ()
    table = portfolio.ratings[portfolio.ratings["framework"] == framework.id]
    table = table[(table["source"] == view.source) & table["school"].notna()]
    sending = {int(id) for id in table[table["criterion"].isin(statements)]["school"].unique()}
    return tuple(sorted({int(id) for id in table["school"].unique()} - sending))


def _be(count: int) -> str:
    return "is" if count == 1 else "are"
