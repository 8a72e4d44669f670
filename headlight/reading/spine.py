"""Which criterion each row of a table is about, where criteria run down a column."""

from functools import lru_cache

from headlight.model import ColumnReading, Option, address
from headlight.reading.bands import Band
from headlight.reading.bare_numbers import settle_bare_numbers
from headlight.reading.decisions import LEFT_OUT, Decision, Decisions, Doubt
from headlight.reading.grid import Grid
from headlight.reading.headings import Meaning
from headlight.reading.labels import Label, read_labels
from headlight.reading.lexicon import KEYS, Lexicon
from headlight.text import fold


class Spine:
    """The criterion of each row, the doubt it hangs on, and what each label was taken for."""

    def __init__(self) -> None:
        self.rows: dict[int, str] = {}
        self.waits: dict[int, str] = {}
        self.readings: list[ColumnReading] = []


def read_spine(grid: Grid, band: Band, lexicon: Lexicon, decisions: Decisions) -> Spine:
    """Name the criterion of every row that has one; rows taken together, a statement under its area."""
    spine = Spine()
    if not band.spines:
        return spine
    if grid.numbered:
        decision, spine.rows = settle_bare_numbers(grid, band.spines[0], lexicon, decisions)
        spine.rows = {row: code for row, code in spine.rows.items() if row in band.body}
        spine.waits = dict.fromkeys(spine.rows, decision.id) if decision.open else {}
        return spine
    firsts: dict[tuple[str, str], int] = {}
    body = set(band.body)
    for row, label in read_labels(grid, band.spines, [*band.heads, *band.body], lexicon).items():
        if row not in body:
            continue
        first = firsts.setdefault((label.above, label.text), row)
        _note(spine, row, first, label, grid, decisions)
    return spine


def _note(spine: Spine, row: int, first: int, label: Label, grid: Grid, decisions: Decisions) -> None:
    """Settle one row's criterion; each label is told of once."""
    if label.meaning.kind not in ("criterion", "unknown"):
        return
    place = address(first, label.column)
    decision = settle_criterion(label.text, label.above, label.meaning, decisions, grid.name, place)
    code = decision.value if decision.value and ":" in decision.value else None
    if code:
        spine.rows[row] = code
        if decision.open:
            spine.waits[row] = decision.id
    if row == first:
        kind = "criterion" if code else LEFT_OUT
        score, reason = label.meaning.score or None, label.meaning.reason
        spine.readings.append(ColumnReading(place, label.text, kind, code, label.text, score, reason, decision.id))


def settle_criterion(text: str, above: str, meaning: Meaning, decisions: Decisions, sheet: str, place: str) -> Decision:
    """The decision what a heading stands for: a criterion, a kind of key, or left out."""
    return decisions.settle("criterion", *_doubt_criterion(text, above, meaning, sheet, place))


@lru_cache(maxsize=8192)
def _doubt_criterion(text: str, above: str, meaning: Meaning, sheet: str, place: str) -> tuple[str, Doubt]:
    """The subject of such a decision, and what would be asked of it."""
    guess = meaning.code if meaning.kind == "criterion" else None
    value = guess or (meaning.kind if meaning.kind in KEYS or meaning.kind in ("comment", "rating") else LEFT_OUT)
    codes = [code for code in (guess, *meaning.rivals) if code]
    options = (
        *(Option(code, code.replace(":", " ")) for code in dict.fromkeys(codes)),
        Option(LEFT_OUT, "None of these: leave it out"),
    )
    doubt = Doubt(
        f"Which criterion does the heading '{text[:120]}' stand for?",
        options,
        value,
        meaning.reason,
        sheet,
        place,
        sure=meaning.kind != "criterion" or meaning.sure,
    )
    return f"{fold(above)} > {fold(text)}" if above else fold(text), doubt
