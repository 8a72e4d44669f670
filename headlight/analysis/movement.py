"""The lines about what moved: each area that rose or fell by the test, or that there is no evidence that any did."""

from collections.abc import Sequence

from headlight.analysis.evidence import Evidence, find_evidence, say_evidence, say_still
from headlight.analysis.lines import Headline, Way
from headlight.analysis.matrix import Column, Matrix
from headlight.analysis.questions import find_question

MOST_AREAS = 2  # a line each; the trends page has them all


def find_movements(matrix: Matrix) -> tuple[Headline, ...]:
    """Up to two areas that changed by more than chance, or the one line that none did; none without two cycles."""
    found = [each for each in find_evidence(matrix) if each.change.both]
    if not found:
        return ()
    told = sorted((each for each in found if each.telling), key=lambda each: -_reach(each))
    if not told:
        return (_say_none(matrix, found),)
    return tuple(_say_one(matrix, each, len(told)) for each in told[:MOST_AREAS])


def _reach(each: Evidence) -> int:
    up, down = each.change.tested
    return abs(up - down)


def _say_one(matrix: Matrix, each: Evidence, areas: int) -> Headline:
    topic = "risen" if each.risen else "fallen"
    rest = f" {areas} areas changed by more than chance; Trends has them all." if areas > MOST_AREAS else ""
    ways = (find_way(each.column, matrix), _find_trend(matrix, each.column))
    count = each.change.up if each.risen else each.change.down
    question = find_question(topic, matrix, each.column.text)
    return Headline(str(count), f"of {each.change.both}", f"{say_evidence(each)}{rest}", ways, question)


def _say_none(matrix: Matrix, found: Sequence[Evidence]) -> Headline:
    most = max(found, key=lambda each: abs(each.change.up - each.change.down))
    ways, question = (_find_trend(matrix),), find_question("unchanged", matrix)
    if not any(each.change.up or each.change.down for each in found):
        count = max(each.change.both for each in found)
        still = say_still(most.change.then)
        return Headline(str(count), "head" if count == 1 else "heads", still, ways, question)
    count = max(most.change.up, most.change.down)
    return Headline(str(count), f"of {most.change.both}", say_evidence(most), ways, question)


def find_way(column: Column, matrix: Matrix) -> Way:
    """The way to one area, opened on the heat map."""
    return Way(f"Open area {column.number} on the heat map", "heatmap", matrix.view.where(area=column.code))


def _find_trend(matrix: Matrix, column: Column | None = None) -> Way:
    view = matrix.view.where(area=column.code) if column else matrix.view
    return Way(f"Trends, area {column.number}" if column else "Trends", "trends", view)
