"""Columns headed by numbers alone, "1" to "6" or "1.1" to "6.3": which list they number is one doubt, not one each."""

from collections.abc import Sequence

from headlight.model import Option, address
from headlight.reading.bare_numbers import tell_list
from headlight.reading.column import Column
from headlight.reading.decisions import LEFT_OUT, Decisions, Doubt
from headlight.reading.layout import Layout
from headlight.reading.lexicon import Lexicon


def settle_numbered(columns: list[Column], layout: Layout, lexicon: Lexicon, decisions: Decisions) -> list[Column]:
    """Columns of a table whose numbers nothing explains, settled together by what is said of the first.

    The answer is a criterion for the first of them, and the others follow in its framework.
    """
    decision = decisions.settle("criterion", "numbers for headings", _doubt(columns, layout, lexicon))
    framework = (decision.value or "").partition(":")[0]
    for column in columns:
        column.decision, column.doubt = decision.id, decision.id if decision.open else None
        code = next((each for each in _find_codes(column) if each.startswith(f"{framework}:")), None)
        if code:
            column.facts["criterion"] = code
        else:
            column.role, column.reason = "left out", "left out, as a person settled it"
    return columns


def _find_codes(column: Column) -> tuple[str, ...]:
    """What a column's number may stand for, the likeliest first."""
    return tuple(each for each in (column.meaning.code, *column.meaning.rivals) if each)


def _doubt(columns: Sequence[Column], layout: Layout, lexicon: Lexicon) -> Doubt:
    first, last = columns[0], columns[-1]
    options = tuple(Option(code, tell_list(code, first.heading, lexicon)) for code in _find_codes(first))
    row = layout.band.heads[-1] if layout.band.heads else 0
    return Doubt(
        f"The headings '{first.heading}' to '{last.heading}' are numbers, and nothing says of which list."
        f" What do they stand for?",
        (*options, Option(LEFT_OUT, "None of these: leave them out")),
        options[0].value,
        "the list that has all these numbers"
        if len(options) == 1
        else "the first of the lists that have these numbers",
        layout.grid.name,
        f"{address(row, first.index)}:{address(row, last.index)}",
    )
