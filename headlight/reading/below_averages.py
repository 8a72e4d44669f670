"""Rows of groups among schools': below the averages, or called a hub, with no head where the others have one."""

import re

from headlight.model import Option, address
from headlight.reading.decisions import LEFT_OUT, TAKEN, Decisions, Doubt
from headlight.reading.layout import Layout
from headlight.reading.rows import AVERAGE, Record, Rows

_LEAST = 2  # records that name a head
_GROUP = re.compile(
    r"(?:the )?(?:hub|cluster|phase|region|group|locality|zone)\b.*|.*\b(?:hub|cluster|phase|region)"
    r"|(?:all |our )?(?:primar(?:y|ies)|secondar(?:y|ies)|special|infants?|juniors?)(?: schools| phase)?|(?:mat|trust)",
    re.IGNORECASE,
)
_LEFT = "a group's row among those of schools: below the averages, and without a head where the others name one"


def settle_below(rows: Rows, layout: Layout, decisions: Decisions) -> dict[int, str]:
    """Leave such rows, or ask of them; row -> the open question that its ratings wait for."""
    if not any(column.kind == "leader" for column in layout.key_columns()):
        return {}
    lone = [record for record in rows.records if "leader" not in record.facts and "school" in record.facts]
    named = len(rows.records) - len(lone)
    if not lone or named < max(_LEAST, len(lone)):
        return {}
    headed = max(record.row for record in rows.records if "leader" in record.facts)
    averages = min((row for row, why in rows.left if why == AVERAGE and row > headed), default=None)
    found = [each for each in lone if _is_group(each) or (averages is not None and each.row > averages)]
    sure = [each for each in found if _is_group(each) and averages is not None and each.row > averages]
    _leave(rows, sure, _LEFT)
    vacant = len(found) < len(lone)  # other schools name no head either
    asked = [each for each in found if each not in sure and (_is_group(each) or not vacant)]
    return _ask(rows, asked, layout, decisions) if asked else {}


def _is_group(record: Record) -> bool:
    return _GROUP.fullmatch(record.facts["school"].strip()) is not None


def _leave(rows: Rows, records: list[Record], reason: str) -> None:
    rows.left += [(each.row, reason) for each in records]
    rows.records = [each for each in rows.records if each not in records]


def _ask(rows: Rows, records: list[Record], layout: Layout, decisions: Decisions) -> dict[int, str]:
    names = ", ".join(f"'{each.facts['school']}'" for each in records[:3])
    doubt = Doubt(
        f"{names} has no head beside it, where the other rows have one. Is it a school with ratings of its head?",
        (Option(TAKEN, "Yes"), Option(LEFT_OUT, "No, a group's average: leave it out")),
        LEFT_OUT,
        "it is called as a group is" if all(map(_is_group, records)) else "it stands below the averages",
        layout.grid.name,
        address(records[0].row, layout.band.left),
    )
    decision = decisions.settle("layout", f"without a head {names}", doubt)
    if decision.open:
        return {each.row: decision.id for each in records}
    if decision.value == LEFT_OUT:
        _leave(rows, records, "left out, as a person settled it")
    return {}
