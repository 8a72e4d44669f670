"""Appraisal forms of the cluster: the heading block, the pile they come in, and what stands below them."""

import random
from dataclasses import dataclass
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded import cluster_words as w
from tests.messy.seeded.cluster_paper import BOOKS, Paper, Sheet

TITLES = (
    "Headteacher Appraisal",
    "HEADTEACHER PERFORMANCE MANAGEMENT REVIEW",
    "Appraisal of the Headteacher - Leadership Key Areas",
    "Headteacher appraisal: review statement",
)
PARAGRAPHS = (
    "This form is to be completed by the appraiser with the headteacher and returned to the school business manager by the end of term.",
    "Judgements should be evidence based. Please refer to the policy adopted by the governing board.",
)


@dataclass
class Block:
    """What a form's heading block says, with the row below it."""

    row: int
    known: dict[str, Any]


def a_block(rng: random.Random, sheet: Sheet, head: w.Head, start: int, row: int, wide: bool = False) -> Block:
    """School, head, appraiser and year, down the left or in two columns."""
    day = w.spring_day(rng, start)
    reviewer = w.newcomer(rng, [head])
    colon = rng.choice(("", ":", ":"))
    fields: list[tuple[str, Any]] = [
        (rng.choice(("School", "Name of school")), head.school),
        (rng.choice(("Headteacher", "Name of headteacher", "Head")), head.name),
        (rng.choice(("Appraiser", "Reviewer", "Name of appraiser")), reviewer),
        (rng.choice(("Date of review", "Date of meeting", "Review date")), day),
        (rng.choice(("Academic year", "Year", "Appraisal year")), w.year_words(rng, start)),
    ]
    known = {
        "school": head.school,
        "leader": head.name,
        "cycle": w.cycle(start),
        "appraiser": reviewer,
        "date": day.isoformat(),
    }
    if rng.random() < 0.3:
        fields, known = fields[:2] + fields[3:], {k: v for k, v in known.items() if k != "appraiser"}
    if rng.random() < 0.3:
        fields = fields[:-1]
    for number, (label, value) in enumerate(fields):
        across = (number % 2) * 2 if wide else 0
        down = number // 2 if wide else number
        sheet.put(row + down, 1 + across, label + colon, bold=True)
        sheet.put(row + down, 2 + across, value)
    return Block(row + ((len(fields) + 1) // 2 if wide else len(fields)) + rng.choice((0, 1, 2)), known)


@dataclass
class Pile:
    """A workbook of forms: the scale they share, the year, the heads."""

    paper: Paper
    heads: list[w.Head]
    start: int
    marking: w.Marking


def a_pile(rng: random.Random, layout: str, numbers: bool = False, count: int = 4) -> Pile:
    """Start a workbook of forms."""
    paper = Paper(layout)
    marking = w.number_marking(rng, paper) if numbers else w.word_marking(rng)
    return Pile(paper, w.heads(rng, rng.randint(2, count)), w.academic_year(rng), marking)


def a_form(rng: random.Random, pile: Pile, head: w.Head, wide: bool = False) -> tuple[Sheet, Block]:
    """A tab for a school, from the title to the end of the heading block."""
    sheet = pile.paper.sheet(w.sheet_name(head.school))
    sheet.put(1, 1, rng.choice(TITLES), bold=True)
    sheet.merge(1, 1, 1, 4)
    block = a_block(rng, sheet, head, pile.start, 3, wide)
    for line in rng.sample(PARAGRAPHS, rng.choice((0, 0, 1))):
        sheet.put(block.row, 1, line)
        sheet.merge(block.row, 1, 1, 4)
        block.row += 2
    if pile.marking.key:
        sheet.put(block.row, 1, pile.marking.key)
        block.row += 2
    return sheet, block


def finish(rng: random.Random, pile: Pile, programs: tuple[str, ...] = BOOKS) -> Made:
    """The other tabs, then save under the year."""
    w.add_other_tabs(rng, pile.paper, pile.heads)
    name = rng.choice(("HT appraisal forms", "Appraisal pack", "PM forms returned"))
    return pile.paper.save(f"{name} {w.year_words(rng, pile.start, plain=True)}", rng.choice(programs))


def write_signatures(rng: random.Random, sheet: Sheet, row: int) -> None:
    """Where a form is signed."""
    for offset, label in enumerate(("Signed (Appraiser)", "Signed (Headteacher)", "Date")):
        sheet.put(row + offset, 1, label)


def write_level(
    rng: random.Random,
    pile: Pile,
    sheet: Sheet,
    place: tuple[int, int],
    code: str,
    level: int | None,
    block: Block,
    **more: Any,
) -> None:
    sheet.put(*place, pile.marking.write(rng, level))
    if level is not None:
        pile.paper.rate(sheet.name, place, code, level, levels=pile.marking.top, **block.known, **more)
