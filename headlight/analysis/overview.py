"""What the landing page says: counts, each with a sentence and the way to what it counts."""

from collections.abc import Sequence

from headlight.analysis.apart import count_compared, find_apart
from headlight.analysis.headlines import count_lower, count_upper, say_lower, say_number, say_upper, say_who
from headlight.analysis.lines import Headline, Way
from headlight.analysis.matrix import Column, Matrix, Row, Tally
from headlight.analysis.movement import find_movements, find_way
from headlight.analysis.questions import find_question
from headlight.ratings import Portfolio

MOST = 7  # lines; what an eighth says is on the page it would lead to


def find_headlines(portfolio: Portfolio, matrix: Matrix, other: Matrix | None = None) -> tuple[Headline, ...]:
    """The lines that have something to say, in a fixed order; none of them ranks anybody.

    A line claims a change only where a test over all areas at once bears it. ``other`` is the matrix of
    ``find_other_view``, to lay beside this one.
    """
    placed = [(column, tally) for column, tally in zip(matrix.columns, matrix.tallies, strict=True) if tally.ladder]
    lines = (
        _say_rated(matrix),
        *find_movements(matrix),
        _say_high(matrix, placed),
        _say_low(matrix, placed),
        _say_gaps(matrix),
        _say_apart(matrix, other),
        _say_waiting(portfolio, matrix),
        _say_new(matrix),
    )
    return tuple(line for line in lines if line)[:MOST]


def count_rated(matrix: Matrix) -> tuple[int, int]:
    """How many rows have a level anywhere, and how many are due or rated."""
    rated = [row for row in matrix.rows if _is_rated(row)]
    due = [row for row in matrix.rows if row.subject.due != "not due" or _is_rated(row)]
    return len(rated), len(due)


def _is_rated(row: Row) -> bool:
    return any(cell.placed for cell in row.cells)


def _say_rated(matrix: Matrix) -> Headline:
    rated, due = count_rated(matrix)
    verb = f"{say_who(matrix)[:-1]} has" if rated == 1 else f"{say_who(matrix)} have"
    sentence = f"{verb} ratings in {matrix.view.cycle}.{_say_absent(matrix)}"
    way = Way("Who is rated, year by year", "coverage", matrix.view)
    return Headline(str(rated), f"of {due}", sentence, (way,), find_question("rated", matrix))


def _say_absent(matrix: Matrix) -> str:
    absent = [row for row in matrix.rows if not _is_rated(row)]
    if not absent:
        return ""
    if len(absent) == 1:
        owed = "is not due a rating" if absent[0].subject.due == "not due" else "has none yet"
        if matrix.view.by == "school":
            return f" One, {absent[0].name}, {owed}."
        kind = "acting head" if absent[0].remark == "acting" else "head"
        return f" One {kind}, at {absent[0].detail}, {owed}."
    not_due = sum(1 for row in absent if row.subject.due == "not due")
    rest = f"; {say_number(not_due)} of them not due" if not_due else ""
    return f" {say_number(len(absent)).capitalize()} have none{rest}."


def _say_high(matrix: Matrix, placed: Sequence[tuple[Column, Tally]]) -> Headline | None:
    levelled = [(column, tally) for column, tally in placed if _levelled(tally) and tally.placed]
    if not levelled:
        return None
    column, tally = max(levelled, key=lambda each: count_upper(each[1]) / (each[1].placed + each[1].between))
    words = say_upper(tally.ladder) if tally.ladder else ""
    sentence = f"{'is' if count_upper(tally) == 1 else 'are'} at {words} in {column.text}."
    question = find_question("high", matrix, column.text)
    return Headline(str(count_upper(tally)), _of(tally), sentence, (find_way(column, matrix),), question)


def _say_low(matrix: Matrix, placed: Sequence[tuple[Column, Tally]]) -> Headline | None:
    levelled = [(column, tally) for column, tally in placed if _levelled(tally)]
    ordered = sorted(levelled, key=lambda each: -count_lower(each[1]))
    if not ordered or not count_lower(ordered[0][1]):
        return None
    column, tally = ordered[0]
    most = count_lower(tally)
    words = say_lower(tally.ladder) if tally.ladder else ""
    sentence = f"{'is' if most == 1 else 'are'} at {words} in {column.text}.{_say_elsewhere(ordered, most)}"
    question = find_question("low", matrix, column.text)
    return Headline(str(most), _of(tally), sentence, (find_way(column, matrix),), question)


def _say_elsewhere(ordered: Sequence[tuple[Column, Tally]], most: int) -> str:
    if len(ordered) == 1:
        return ""
    other = count_lower(ordered[1][1])
    if other == most:
        return " No other area has more."
    return f" In every other area it is {say_number(other)}{' or fewer' if other else ''}."


def _levelled(tally: Tally) -> bool:
    return tally.ladder is not None and not tally.ladder.ranged


def _of(tally: Tally) -> str:
    """What an area's count is out of; other scales are left out, and said so."""
    return f"of {tally.placed + tally.between}" + (" on one scale" if tally.other else "")


def _say_gaps(matrix: Matrix) -> Headline | None:
    gaps = sum(tally.unrated for tally in matrix.tallies)
    if not gaps:
        return None
    ordered = sorted(zip(matrix.columns, matrix.tallies, strict=True), key=lambda each: -each[1].unrated)
    column, most = ordered[0]
    alone = most.unrated > 1 and (len(ordered) == 1 or ordered[1][1].unrated < most.unrated)
    last = f" {column.text} has the most, {say_number(most.unrated)}." if alone else ""
    what = "place on the heat map is" if gaps == 1 else "places on the heat map are"
    sentence = f"{what} without a level: nobody has looked, or too few statements are rated.{last}"
    way = Way("What is missing, and where to look", "coverage", matrix.view)
    return Headline(str(gaps), "gap" if gaps == 1 else "gaps", sentence, (way,), find_question("gaps", matrix))


def _say_apart(matrix: Matrix, other: Matrix | None) -> Headline | None:
    apart = list(find_apart(matrix, other)) if other else []
    if not apart or other is None:
        return None
    whose = "the appraiser’s" if matrix.view.source in ("self", "appraiser") else "this rater’s"
    compared = count_compared(matrix, other)
    sentence = (
        f"where a head’s own rating and {whose} are two levels or more apart, "
        f"of {compared} that both gave a level on one scale. A conversation may be worth more than either number."
    )
    ways = tuple(_meet(row, matrix, column) for row, column in apart[:6])
    noun = "place" if len(apart) == 1 else "places"
    return Headline(str(len(apart)), noun, sentence, ways, find_question("apart", matrix))


def _meet(row: Row, matrix: Matrix, column: Column | None = None) -> Way:
    """The way to one headteacher, with an area opened where one is meant."""
    view = matrix.view.where(leader=row.subject.leader, area=column.code if column else None)
    return Way(f"{row.name}, area {column.number}" if column else row.name, "headteacher", view)


def _say_new(matrix: Matrix) -> Headline | None:
    rows = [row for row in matrix.rows if row.remark and row.subject.leader]
    if not rows:
        return None
    one = len(rows) == 1
    kind = "a new or acting head" if any(row.remark == "acting" for row in rows) else "a new head"
    rest = "Their ratings start afresh and carry nothing over from the head before."
    ways = (*(_meet(row, matrix) for row in rows[:6]), Way("People and schools", "people", matrix.view))
    noun = "school" if one else "schools"
    sentence = f"{'has' if one else 'have'} {kind}. {rest}"
    return Headline(str(len(rows)), noun, sentence, ways, find_question("new", matrix))


def _say_waiting(portfolio: Portfolio, matrix: Matrix) -> Headline | None:
    waiting = int(portfolio.ratings["waiting"].sum())
    if not waiting:
        return None
    one = waiting == 1
    meaning = (
        "is waiting for an answer about what it means" if one else "are waiting for an answer about what they mean"
    )
    sentence = f"{meaning}. Until then {'it counts' if one else 'they count'} as unrated."
    way = Way("Answer it" if one else "Answer them", "import", {})
    return Headline(str(waiting), "rating" if one else "ratings", sentence, (way,), find_question("waiting", matrix))
