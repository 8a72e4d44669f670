"""What the landing page says: counts, each with a sentence and the way to what it counts."""

from collections.abc import Sequence

from msgspec import Struct

from headlight.analysis.apart import find_apart
from headlight.analysis.headlines import count_lower, count_up, count_upper, say_lower, say_number, say_upper, say_who
from headlight.analysis.matrix import Column, Matrix, Row, Tally
from headlight.analysis.view import View
from headlight.ratings import Portfolio


class Way(Struct, frozen=True):
    """A link: its words, the page it leads to, and the choices it carries."""

    label: str
    address: str
    view: View


class Headline(Struct, frozen=True):
    """One line of the landing page: a count, what it is out of or of what, a sentence, and links."""

    count: str
    of: str
    sentence: str
    ways: tuple[Way, ...] = ()


def find_headlines(portfolio: Portfolio, matrix: Matrix, other: Matrix | None = None) -> tuple[Headline, ...]:
    """The lines that have something to say, in a fixed order; none of them ranks anybody.

    ``other`` is the matrix of ``find_other_view``, to lay beside this one.
    """
    placed = [(column, tally) for column, tally in zip(matrix.columns, matrix.tallies, strict=True) if tally.ladder]
    lines = (
        _say_rated(matrix),
        _say_high(matrix, placed),
        _say_low(matrix, placed),
        _say_moved(matrix),
        _say_gaps(matrix),
        _say_apart(matrix, other),
        _say_new(matrix),
        _say_waiting(portfolio, matrix),
    )
    return tuple(line for line in lines if line)


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
    return Headline(str(rated), f"of {due}", sentence, (Way("School by school", "heatmap", matrix.view),))


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
    place = matrix.columns.index(column)
    up = count_up(matrix, place)
    have = "has" if up == 1 else "have"
    moved = f" {say_number(up).capitalize()} {have} moved up a level there since {matrix.before}." if up else ""
    words = say_upper(tally.ladder) if tally.ladder else ""
    sentence = f"{'is' if count_upper(tally) == 1 else 'are'} at {words} in {column.text}.{moved}"
    return Headline(str(count_upper(tally)), _of(tally), sentence, (_open(column, matrix),))


def _say_low(matrix: Matrix, placed: Sequence[tuple[Column, Tally]]) -> Headline | None:
    levelled = [(column, tally) for column, tally in placed if _levelled(tally)]
    ordered = sorted(levelled, key=lambda each: -count_lower(each[1]))
    if not ordered or not count_lower(ordered[0][1]):
        return None
    column, tally = ordered[0]
    most = count_lower(tally)
    words = say_lower(tally.ladder) if tally.ladder else ""
    sentence = f"{'is' if most == 1 else 'are'} at {words} in {column.text}.{_say_elsewhere(ordered, most)}"
    return Headline(str(most), _of(tally), sentence, (_open(column, matrix),))


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


def _open(column: Column, matrix: Matrix) -> Way:
    return Way(f"Open area {column.number} on the heat map", "heatmap", matrix.view.where(area=column.code))


def _say_moved(matrix: Matrix) -> Headline | None:
    moves = [[move for move in row.moves if move in ("up", "down", "same")] for row in matrix.rows]
    known = [each for each in moves if each]
    if not known:
        return None
    up = sum("up" in each for each in known)
    down = sum("down" in each for each in known)
    same = sum(set(each) == {"same"} for each in known)
    stand = "stands" if same == 1 else "stand"
    rest = f" {say_number(same).capitalize()} {stand} where they stood in every area." if same else ""
    sentence = (
        f"moved up a level in at least one area since {matrix.before}, and {say_number(down)} moved down in at least "
        f"one, of {len(known)} rated in both years on the same scale.{rest}"
    )
    what = "school" if matrix.view.by == "school" else "head"
    return Headline(str(up), what if up == 1 else f"{what}s", sentence, (Way("Trends", "trends", matrix.view),))


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
    return Headline(
        str(gaps), "gap" if gaps == 1 else "gaps", sentence, (Way("Open the heat map", "heatmap", matrix.view),)
    )


def _say_apart(matrix: Matrix, other: Matrix | None) -> Headline | None:
    apart = list(find_apart(matrix, other)) if other else []
    if not apart:
        return None
    one = len(apart) == 1
    sentence = (
        "where a head’s own rating and the appraiser’s are two levels or more apart. "
        "A conversation may be worth more than either number."
    )
    if matrix.view.source not in ("self", "appraiser"):
        sentence = sentence.replace("the appraiser’s", "this rater’s")
    ways = tuple(_meet(row, matrix, column) for row, column in apart[:6])
    return Headline(str(len(apart)), "place" if one else "places", sentence, ways)


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
    ways = tuple(_meet(row, matrix) for row in rows[:6])
    noun = "school" if one else "schools"
    return Headline(str(len(rows)), noun, f"{'has' if one else 'have'} {kind}. {rest}", ways)


def _say_waiting(portfolio: Portfolio, matrix: Matrix) -> Headline | None:
    waiting = int(portfolio.ratings["waiting"].sum())
    if not waiting:
        return None
    one = waiting == 1
    meaning = (
        "is waiting for an answer about what it means" if one else "are waiting for an answer about what they mean"
    )
    sentence = f"{meaning}. Until then {'it counts' if one else 'they count'} as unrated."
    way = Way("Import history", "history", matrix.view)
    return Headline(str(waiting), "rating" if one else "ratings", sentence, (way,))
