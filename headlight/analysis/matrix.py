"""The matrix: heads or schools against areas in one cycle, an area opened into its statements, and the trust's row."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import pandas as pd
from msgspec import Struct, structs

from headlight.analysis.areas import derive_areas, derive_middle, tidy_statements
from headlight.analysis.changes import Counted, compare_counted
from headlight.analysis.ladder import Ladder, find_ladders, find_rungs
from headlight.analysis.likeness import order_alike
from headlight.analysis.record import tidy_record
from headlight.analysis.rows import Subject, find_subjects, tidy_heads
from headlight.analysis.standing import Standing, find_standings
from headlight.analysis.view import View
from headlight.frameworks import Framework
from headlight.ratings import Portfolio
from headlight.text import fold

_ACTING = re.compile(r"\b(acting|interim)\b")
Cells = dict[tuple[str, int | None, int | None], Standing]  # (criterion, leader, school or None)


class Column(Struct, frozen=True):
    """A criterion as a column: its code, its number on the page, the framework's own words."""

    code: str
    number: str
    text: str
    parent: str | None = None
    statements: int = 0  # how many it opens into


class Row(Struct, frozen=True):
    """One head or school: names for the screen, ids for the address, one standing a column."""

    subject: Subject
    name: str
    detail: str
    remark: str  # acting, new in post
    cells: tuple[Standing, ...]
    moves: tuple[Counted | None, ...]  # since the cycle before, as they are counted
    before: tuple[Standing | None, ...] = ()  # where each stood then
    years: tuple[tuple[Standing | None, ...], ...] = ()  # each over the matrix's cycles; None without any review


class Tally(Struct, frozen=True):
    """One column over all rows: the scale most are on, how many stand at each rung, and the middle one of them."""

    ladder: Ladder | None  # None where nobody has a level
    counts: tuple[int, ...] = ()
    middle: Standing | None = None
    between: int = 0  # between two levels, counted as neither
    other: int = 0  # on other scales, not comparable
    unrated: int = 0  # not rated, partly rated, or waiting; not due stands outside

    @property
    def placed(self) -> int:
        """How many stand at one level of the scale."""
        return sum(self.counts)

    @property
    def rated(self) -> int:
        """How many have a level at all."""
        return self.placed + self.between + self.other


class Matrix(Struct, frozen=True):
    """All that the heat map shows, before any colour."""

    view: View
    framework: Framework
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    tallies: tuple[Tally, ...]
    before: str | None  # the cycle that changes are counted from
    ladders: Mapping[str, Ladder]
    cycles: tuple[str, ...] = ()  # shown side by side, oldest first


def tidy_matrix(portfolio: Portfolio, frameworks: Mapping[str, Framework], view: View) -> Matrix:
    """The matrix of a settled view: all its rows, whatever page is shown; the tallies are of everybody there."""
    framework = frameworks[view.framework or next(iter(frameworks))]
    columns = find_columns(framework, view.area)
    ladders = find_ladders(portfolio.scales)
    before = find_cycle_before(portfolio.ratings, view)
    now = _find_cells(portfolio, frameworks, view)
    then = _find_cells(portfolio, frameworks, view.where(cycle=before)) if before else {}
    cycles = find_years(portfolio.ratings, view) if view.show == "years" else ()
    years = [_find_cells(portfolio, frameworks, view.where(cycle=cycle, point=None)) for cycle in cycles[:-1]]
    rows = tuple(
        _build_row(each, columns, (now, then, *years), portfolio, view) for each in find_subjects(portfolio, view)
    )
    counted = _count_once(rows) if view.by == "school" else [row.cells for row in rows]
    tallies = tuple(summarise_column([cells[place] for cells in counted], ladders) for place in range(len(columns)))
    if view.order == "likeness":
        rows = tuple(rows[place] for place in order_alike([row.cells for row in rows]))
    return Matrix(view, framework, columns, rows, tallies, before, ladders, cycles)


def select_rows(matrix: Matrix) -> Matrix:
    """The matrix with the rows at the level asked for in an area; its tallies stay everybody's."""
    view = matrix.view
    place = next((place for place, each in enumerate(matrix.columns) if each.code == view.at), None)
    if place is None or view.level is None:
        return matrix
    ladder = matrix.tallies[place].ladder
    rows = tuple(row for row in matrix.rows if _stands_at(row.cells[place], ladder, view.level or ""))
    return structs.replace(matrix, rows=rows)


def _stands_at(cell: Standing, ladder: Ladder | None, level: str) -> bool:
    """Whether a cell stands at one rung, by its number; between two it stands at neither."""
    if level == "none":
        return not cell.placed and cell.state != "not due"
    rungs = find_rungs(cell, ladder) if ladder and cell.scale == ladder.scale else None
    return rungs is not None and {str(rung) for rung in rungs} == {level}


def _count_once(rows: Iterable[Row]) -> list[tuple[Standing, ...]]:
    """The rows' cells, each school's once: co-heads are two people and one school."""
    schools: dict[tuple[int, ...], list[Row]] = {}
    for row in rows:
        schools.setdefault(row.subject.schools, []).append(row)
    return [tuple(map(_merge_cells, zip(*(row.cells for row in own), strict=True))) for own in schools.values()]


def _merge_cells(cells: Sequence[Standing]) -> Standing:
    """One school's cell of its co-heads': where two stand at two levels, it lies between and counts as neither."""
    placed = [cell for cell in cells if cell.placed]
    if not placed:
        return next((cell for cell in cells if cell.state != "not due"), cells[0])
    same = [cell for cell in placed if cell.scale == placed[0].scale]
    low = min(cell.low for cell in same if cell.low is not None)
    high = max(cell.high for cell in same if cell.high is not None)
    return replace(placed[0], low=low, high=high)


def find_columns(framework: Framework, opened: str | None = None) -> tuple[Column, ...]:
    """The areas in the framework's order, the opened one followed by its statements."""
    columns: list[Column] = []
    for area in framework.areas:
        statements = framework.statements(area.code)
        columns.append(Column(area.code, find_number(area.code), area.text, None, len(statements)))
        if area.code == opened:
            columns += [Column(each.code, find_number(each.code), each.text, area.code) for each in statements]
    return tuple(columns)


def find_number(code: str) -> str:
    """A criterion's number on the page: KA2.1 is 2.1; a code that is no number stays as it is."""
    found = re.fullmatch(r"[A-Za-z]+(\d+(?:\.\d+)*)", code)
    return found[1] if found else code


def find_cycle_before(ratings: pd.DataFrame, view: View) -> str | None:
    """The newest earlier cycle in which the same source rated by the same framework."""
    table = ratings[(ratings["framework"] == view.framework) & (ratings["source"] == view.source)]
    return max((cycle for cycle in table["cycle"].unique() if view.cycle and cycle < view.cycle), default=None)


def find_years(ratings: pd.DataFrame, view: View, most: int = 5) -> tuple[str, ...]:
    """The latest cycles up to the view's that the same source rated in by the same framework, oldest first."""
    table = ratings[(ratings["framework"] == view.framework) & (ratings["source"] == view.source)]
    return tuple(sorted(cycle for cycle in table["cycle"].unique() if view.cycle and cycle <= view.cycle)[-most:])


def summarise_column(cells: Sequence[Standing], ladders: Mapping[str, Ladder]) -> Tally:
    """The tally of one column; the middle is never worked out across scales."""
    placed = [cell for cell in cells if cell.placed and cell.scale in ladders]
    unrated = sum(1 for cell in cells if not cell.placed and cell.state != "not due")
    scales = Counter(cell.scale for cell in placed if cell.scale)
    if not scales:
        return Tally(None, unrated=unrated)
    ladder = ladders[min(scales, key=lambda scale: (-scales[scale], scale))]
    same = [cell for cell in placed if cell.scale == ladder.scale]
    pairs = [(cell, rungs) for cell in same if (rungs := find_rungs(cell, ladder))]
    single = [(cell, rungs[0]) for cell, rungs in pairs if rungs[0] == rungs[1]]
    at = Counter(rung for _, rung in single)
    return Tally(
        ladder,
        counts=tuple(at[rung] for rung in range(1, ladder.rungs + 1)),
        middle=_find_middle([cell for cell, _ in single], ladder),
        between=len(pairs) - len(single),
        other=len(placed) - len(same),
        unrated=unrated,
    )


def _find_middle(cells: Sequence[Standing], ladder: Ladder) -> Standing | None:
    if not cells:
        return None
    measures = [(cell.value if ladder.ranged else cell.low) or 0.0 for cell in cells]
    low, high = derive_middle(measures)
    first = cells[0]
    value = low if ladder.ranged and low == high else None
    return Standing(first.criterion, "derived", scale=first.scale, levels=first.levels, low=low, high=high, value=value)


def _find_cells(portfolio: Portfolio, frameworks: Mapping[str, Framework], view: View) -> Cells:
    record = tidy_record(
        tidy_heads(portfolio.ratings),
        framework=view.framework,
        cycle=view.cycle,
        point=view.point,
        source=view.source,
        by=view.by,
    )
    found = find_standings(derive_areas(record, frameworks))
    if view.area:
        found += find_standings(tidy_statements(record, frameworks))
    cells: Cells = {}
    for each in found:
        whole = view.by == "leader" and each.leader is not None
        cells[(each.criterion, each.leader, None if whole else each.school)] = each
    return cells


def _build_row(
    subject: Subject, columns: Sequence[Column], found: Sequence[Cells], portfolio: Portfolio, view: View
) -> Row:
    """One row out of the cells of this cycle, of the one before, and of any years to stand side by side."""
    name, detail = _find_names(subject, portfolio, view)
    own = [[_find_cell(column.code, subject, cells, view) for column in columns] for cells in found]
    cells = tuple(cell or _find_blank(column, subject) for cell, column in zip(own[0], columns, strict=True))
    pairs = zip(own[1], cells, strict=True)
    moves = tuple(compare_counted(before, cell) if before else None for before, cell in pairs)
    remark = "acting" if _ACTING.search(fold(subject.title or "")) else "new in post" if subject.new else ""
    years = tuple(zip(*own[2:], cells, strict=True)) if view.show == "years" else ()
    return Row(subject, name, detail, remark, cells, moves, tuple(own[1]), years)


def _find_cell(code: str, subject: Subject, cells: Cells, view: View) -> Standing | None:
    if view.by == "leader" and subject.leader is not None:
        return cells.get((code, subject.leader, None))
    own = (cells.get((code, subject.leader, school)) for school in subject.schools)
    return next((cell for cell in own if cell), None)


def _find_blank(column: Column, subject: Subject) -> Standing:
    state = "not due" if subject.due == "not due" else "not rated"
    return Standing(column.code, state, leader=subject.leader, school=subject.schools[0], of=column.statements)


def _find_names(subject: Subject, portfolio: Portfolio, view: View) -> tuple[str, str]:
    """The bold name and the line under it: head and schools, or school and head."""
    schools = " and ".join(portfolio.schools[id].name for id in subject.schools)
    if subject.leader is None:
        return schools, "no headteacher named"
    leader = portfolio.leaders[subject.leader].name if subject.leader in portfolio.leaders else "Headteacher"
    return (schools, leader) if view.by == "school" else (leader, schools)
