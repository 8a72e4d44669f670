"""The cluster's business manager: appraisal forms, once Word documents, filled in a workbook with a tab for each school."""

import datetime as dt
import random
from collections.abc import Callable

from tests.messy.seeded import Made
from tests.messy.seeded import cluster_words as w
from tests.messy.seeded.cluster_forms import Block, a_block, a_form, a_pile, finish, write_level, write_signatures
from tests.messy.seeded.cluster_paper import BOOKS, GREY

TICKS = ("✓", "✔", "x", "X", "y", "√")


def area_form(rng: random.Random, layout: str = "form, sheet per school", numbers: bool = False) -> Made:
    """Six areas, a judgement and the evidence, a tab for each school; some not returned yet."""
    pile = a_pile(rng, layout, numbers, 7)
    areas, headings = (
        w.area_headings(rng, pile.paper),
        rng.choice(
            (
                ("Key Area", "Judgement", "Evidence"),
                ("Area", "Rating", "Comments"),
                ("Key area", "Grade", "Evidence / comments"),
            )
        ),
    )
    levels = iter(w.deal(rng, pile.marking.top, 6 * len(pile.heads)))
    for number, head in enumerate(pile.heads):
        sheet, block = a_form(rng, pile, head)
        sheet.put_row(block.row, list(headings), bold=True, fill=GREY)
        awaited = number > 0 and rng.random() < 0.15
        for row, (code, words) in enumerate(areas.items(), block.row + 1):
            level, remark = next(levels), rng.choice((None, *w.REMARKS))
            sheet.put(row, 1, words)
            if awaited:
                continue
            sheet.put_row(row, [pile.marking.write(rng, level), remark], 2)
            if level is not None:
                pile.paper.rate(
                    sheet.name, (row, 2), code, level, levels=pile.marking.top, comment=remark, **block.known
                )
        write_signatures(rng, sheet, block.row + 9)
    return finish(rng, pile)


def area_form_in_numbers(rng: random.Random) -> Made:
    """The same form scored in numbers."""
    return area_form(rng, "form, sheet per school, numbers", numbers=True)


def statement_ticks(rng: random.Random) -> Made:
    """All statements in full, a column per level and a tick under one of them."""
    pile = a_pile(rng, "ticks under levels", count=3)
    scale = rng.choice([s for s in w.SCALES if s.top in (3, 4)])
    names = scale.shorts if scale.shorts and rng.random() < 0.3 else scale.words
    pile.marking = w.Marking(scale.top, names)
    order = rng.choice((1, -1))
    tick, statements, bands = rng.choice(TICKS), w.statement_headings(rng, pile.paper), rng.random() < 0.7
    pile.paper.ask("value")
    for head in pile.heads:
        sheet, block = a_form(rng, pile, head)
        sheet.put_row(
            block.row, [rng.choice(("Statement", "Key Area", "Criteria")), *names[::order], "Evidence"], bold=True
        )
        row = block.row + 1
        for code, level in zip(statements, w.deal(rng, scale.top, 23, 0.05), strict=True):
            if bands and code.endswith(".1"):
                sheet.put(row, 1, f"Key Area {code[2]} - {w.AREAS[code[:3]]}", bold=True, fill=GREY)
                sheet.merge(row, 1, 1, scale.top + 2)
                row += 1
            sheet.put(row, 1, statements[code])
            if level is not None:
                column = 1 + (level if order == 1 else scale.top + 1 - level)
                sheet.put(row, column, tick)
                pile.paper.rate(sheet.name, (row, column), code, level, levels=scale.top, **block.known)
            row += 1
    return finish(rng, pile)


def word_document(rng: random.Random) -> Made:
    """A Word form pasted in: each area a heading, its paragraph, strengths, next steps, and the judgement below them."""
    pile = a_pile(rng, "form, rating below each area", count=4)
    label = rng.choice(("Judgement", "Rating", "Overall judgement for this area", "Judgement:"))
    openings = rng.random() < 0.5
    levels = iter(w.deal(rng, pile.marking.top, 6 * len(pile.heads)))
    for head in pile.heads:
        sheet, block = a_form(rng, pile, head)
        row = block.row
        for code, title in w.AREAS.items():
            sheet.put(row, 1, f"Key Area {code[2]} - {title}", bold=True, fill=GREY)
            sheet.merge(row, 1, 1, 4)
            if openings:
                row += 1
                sheet.put(
                    row,
                    1,
                    "The Leadership Group member "
                    + rng.choice(
                        (
                            "manages effectively and uses resources efficiently.",
                            "engages with others and leads by example.",
                        )
                    ),
                )
                sheet.merge(row, 1, 1, 4)
            for name in ("Strengths", "Next steps"):
                row += 1
                sheet.put_row(row, [name, rng.choice(w.REMARKS)])
                sheet.merge(row, 2, 1, 3)
            row += 1
            level = next(levels)
            sheet.put_row(row, [label, pile.marking.write(rng, level)])
            if level is not None:
                pile.paper.rate(sheet.name, (row, 2), code, level, levels=pile.marking.top, **block.known)
            row += rng.choice((1, 2))
    return finish(rng, pile)


def self_beside_appraiser(rng: random.Random) -> Made:
    """The head's own judgement and words, then the appraiser's."""
    pile = a_pile(rng, "form, self and appraiser side by side", rng.random() < 0.3)
    columns = rng.choice(
        (
            ("Key Area", "Self-review", "Headteacher comment", "Appraiser", "Appraiser comment"),
            ("Key Area", "HT judgement", "Evidence", "Panel judgement", "Comment"),
            ("Area", "Self", "", "Agreed", ""),
        )
    )
    source = "governor" if "Panel" in columns[3] else "appraiser"
    areas = w.area_headings(rng, pile.paper)
    levels = iter(w.deal(rng, pile.marking.top, 12 * len(pile.heads)))
    for head in pile.heads:
        sheet, block = a_form(rng, pile, head)
        sheet.put_row(block.row, [c or None for c in columns], bold=True)
        for row, (code, words) in enumerate(areas.items(), block.row + 1):
            sheet.put(row, 1, words)
            for column, rater in ((2, "self"), (4, source)):
                level, remark = next(levels), rng.choice((None, *w.REMARKS)) if columns[column] else None
                sheet.put_row(row, [pile.marking.write(rng, level), remark], column)
                known = block.known | ({"comment": remark} if remark else {})
                if rater != "appraiser":  # the appraiser named above need not be the head, nor speak for the panel
                    known = {k: v for k, v in known.items() if k != "appraiser"}
                if level is not None:
                    pile.paper.rate(
                        sheet.name, (row, column), code, level, levels=pile.marking.top, source=rater, **known
                    )
    return finish(rng, pile)


def national_standards(rng: random.Random) -> Made:
    """The 2015 standards in full sentences, domain by domain, with a level and evidence."""
    pile = a_pile(rng, "form, 2015 standards", rng.random() < 0.2, 3)
    numbered = rng.choice(("1. ", "", "D"))
    for head in pile.heads:
        sheet, block = a_form(rng, pile, head, wide=True)
        row, levels = block.row, iter(w.deal(rng, pile.marking.top, 24))
        sheet.put_row(
            row, ["National Standards of Excellence", rng.choice(("Rating", "Judgement")), "Evidence"], bold=True
        )
        for code, text in sorted(w.NSE.items()):
            row += 1
            if "." not in code:
                sheet.put(
                    row, 1, f"Domain {('One', 'Two', 'Three', 'Four')[int(code[1]) - 1]}: {text}", bold=True, fill=GREY
                )
                continue
            level = next(levels)
            sheet.put(row, 1, f"{code} {text}" if numbered == "D" else f"{code[3]}. {text}" if numbered else text)
            sheet.put(row, 2, pile.marking.write(rng, level))
            if level is not None:
                pile.paper.rate(sheet.name, (row, 2), code, level, levels=pile.marking.top, **block.known)
    return finish(rng, pile)


def statement_form(rng: random.Random) -> Made:
    """Area bands and statements with a level each; the band sometimes has a level of its own."""
    pile = a_pile(rng, "form, statements under area bands", rng.random() < 0.3, 3)
    statements, own = w.statement_headings(rng, pile.paper), rng.random() < 0.4
    for head in pile.heads:
        sheet, block = a_form(rng, pile, head, wide=rng.random() < 0.5)
        sheet.put_row(block.row, ["Key Areas", "Level", "Comments"], bold=True)
        row, levels = block.row + 1, iter(w.deal(rng, pile.marking.top, 29))
        for code, words in statements.items():
            if code.endswith(".1"):
                sheet.put(row, 1, f"Key Area {code[2]} - {w.AREAS[code[:3]]}", bold=True, fill=GREY)
                if own:
                    write_level(rng, pile, sheet, (row, 2), code[:3], next(levels), block)
                row += 1
            sheet.put(row, 1, words)
            write_level(rng, pile, sheet, (row, 2), code, next(levels), block)
            row += 1
    return finish(rng, pile)


def mid_year_and_final(rng: random.Random) -> Made:
    """One form for the whole year: a column for the mid-year meeting and one for the last."""
    pile = a_pile(rng, "form, mid-year and final columns")
    heading = rng.choice((("Mid-year review", "End of year review"), ("Interim", "Final"), ("Mid-year", "Final")))
    areas = w.area_headings(rng, pile.paper)
    levels = iter(w.deal(rng, pile.marking.top, 12 * len(pile.heads)))
    for head in pile.heads:
        sheet, block = a_form(rng, pile, head)
        known = block.known | {"date": [block.known["date"], None]}  # one date for two meetings: whose is not said
        sheet.put_row(block.row, ["Key Area", *heading, "Notes"], bold=True)
        for row, (code, words) in enumerate(areas.items(), block.row + 1):
            sheet.put(row, 1, words)
            for column, point in ((2, "interim"), (3, "final")):
                write_level(rng, pile, sheet, (row, column), code, next(levels), Block(0, known | {"point": point}))
            sheet.put(row, 4, rng.choice((None, *w.REMARKS)))
    return finish(rng, pile)


def objectives_and_areas(rng: random.Random) -> Made:
    """Objectives with their outcome first, then the key areas, then pay: only the areas are rated."""
    pile = a_pile(rng, "form with objectives and areas")
    areas = w.area_headings(rng, pile.paper)
    levels = iter(w.deal(rng, pile.marking.top, 6 * len(pile.heads)))
    for head in pile.heads:
        sheet, block = a_form(rng, pile, head)
        row = block.row
        sheet.put_row(row, ["Objectives", "Success criteria", "Outcome"], bold=True, fill=GREY)
        for number, text in enumerate(
            (
                "Raise the share of pupils working at greater depth in writing",
                "Bring attendance to the national figure",
                "Prepare the school for federation",
            ),
            1,
        ):
            sheet.put_row(
                row + number,
                [f"{number}. {text}", "See school plan", rng.choice(("Met", "Partially met", "Met in full"))],
            )
        top = row + 5
        sheet.put_row(top, ["Key Areas", "Judgement", "Comment"], bold=True, fill=GREY)
        for row, (code, words) in enumerate(areas.items(), top + 1):
            sheet.put(row, 1, words)
            write_level(rng, pile, sheet, (row, 2), code, next(levels), block)
        sheet.put_row(
            row + 2, ["Pay recommendation", rng.choice(("One point", "Two points", "No progression"))], bold=True
        )
        write_signatures(rng, sheet, row + 4)
    return finish(rng, pile)


def out_of_ten(rng: random.Random) -> Made:
    """Scores out of ten or percentages, as one chair of governors likes them."""
    pile = a_pile(rng, "form, out of ten or percent")
    ten = rng.random() < 0.6
    pile.marking = w.Marking(0, ())
    areas = w.area_headings(rng, pile.paper)
    heading = (
        rng.choice(("Score out of 10", "Score (/10)", "Out of ten"))
        if ten
        else rng.choice(("Score %", "%", "Percentage"))
    )
    for head in pile.heads:
        sheet, block = a_form(rng, pile, head)
        sheet.put_row(block.row, ["Key Area", heading, "Comments"], bold=True)
        for row, (code, words) in enumerate(areas.items(), block.row + 1):
            score = rng.randint(3, 10) if ten else rng.randint(35, 100)
            sheet.put_row(row, [words, score])
            pile.paper.rate(
                sheet.name, (row, 2), code, None, levels=None, value=score / (10 if ten else 100), **block.known
            )
        if rng.random() < 0.5:
            sheet.put_row(block.row + 7, ["Total", 42 if ten else 411], bold=True)
    return finish(rng, pile)


def forms_down_one_sheet(rng: random.Random) -> Made:
    """All the forms one under another on a single tab, as they were pasted in."""
    pile = a_pile(rng, "forms down one sheet")
    sheet = pile.paper.sheet(rng.choice(("All", "Sheet1", "Forms")))
    areas = w.area_headings(rng, pile.paper)
    levels = iter(w.deal(rng, pile.marking.top, 6 * len(pile.heads)))
    row = 1
    if pile.marking.key:
        sheet.put(row, 1, pile.marking.key)
        row += 2
    for head in pile.heads:
        block = a_block(rng, sheet, head, pile.start, row)
        sheet.put_row(block.row, ["Key Area", "Judgement", "Evidence"], bold=True)
        for row, (code, words) in enumerate(areas.items(), block.row + 1):
            sheet.put(row, 1, words)
            write_level(rng, pile, sheet, (row, 2), code, next(levels), block)
            sheet.put(row, 3, rng.choice((None, *w.REMARKS)))
        row += rng.choice((2, 3))
    return finish(rng, pile)


def executive_head(rng: random.Random) -> Made:
    """A head of two schools: one form with a column for each, the schools named above the columns."""
    pile = a_pile(rng, "form of an executive head, a column per school")
    one, other = w.heads(rng, 2)
    pile.heads = [one, other]
    sheet = pile.paper.sheet(rng.choice(("Appraisal", "Form", "Sheet1")))
    sheet.put(1, 1, f"Executive Headteacher appraisal {w.year_words(rng, pile.start)}", bold=True)
    sheet.put_row(3, ["Executive Headteacher", one.name])
    if pile.marking.key:
        sheet.put(4, 1, pile.marking.key)
    areas = w.area_headings(rng, pile.paper)
    sheet.put_row(6, ["Key Area", one.school, other.school, "Comments"], bold=True)
    levels = iter(w.deal(rng, pile.marking.top, 12))
    for row, (code, words) in enumerate(areas.items(), 7):
        sheet.put(row, 1, words)
        for column, head in ((2, one), (3, other)):
            known = {"school": head.school, "leader": one.name, "cycle": w.cycle(pile.start)}
            write_level(rng, pile, sheet, (row, column), code, next(levels), Block(0, known))
        sheet.put(row, 4, rng.choice((None, *w.REMARKS)))
    return finish(rng, pile)


def meeting_in_autumn(rng: random.Random) -> Made:
    """The review of last year is held in October: sometimes the form says which year, sometimes one has to ask."""
    pile = a_pile(rng, "form, meeting in autumn")
    said = rng.random() < 0.5
    areas = w.area_headings(rng, pile.paper)
    levels = iter(w.deal(rng, pile.marking.top, 6 * len(pile.heads)))
    if not said:
        pile.paper.ask(cycle=w.cycle(pile.start))
    for head in pile.heads:
        sheet = pile.paper.sheet(w.sheet_name(head.school))
        day = dt.date(pile.start + 1, rng.choice((9, 10, 11)), rng.randint(2, 28))
        fields = [("School", head.school), ("Headteacher", head.name), ("Date of meeting", day)]
        fields += (
            [
                (
                    rng.choice(("Year reviewed", "Appraisal period", "Review of academic year")),
                    w.year_words(rng, pile.start),
                )
            ]
            if said
            else []
        )
        known = {"school": head.school, "leader": head.name, "date": day.isoformat(), "cycle": w.cycle(pile.start)}
        known |= {} if said else {"ask": "cycle"}
        for row, field in enumerate(fields, 1):
            sheet.put_row(row, list(field))
        if pile.marking.key:
            sheet.put(6, 1, pile.marking.key)
        sheet.put_row(8, ["Key Area", "Judgement"], bold=True)
        for row, (code, words) in enumerate(areas.items(), 9):
            sheet.put(row, 1, words)
            write_level(rng, pile, sheet, (row, 2), code, next(levels), Block(0, known))
    return pile.paper.save("HT appraisal forms", rng.choice(BOOKS))


LAYOUTS: dict[str, Callable[[random.Random], Made]] = {
    each.__name__: each
    for each in (
        area_form, area_form_in_numbers, statement_ticks, word_document, self_beside_appraiser, national_standards,
        statement_form, mid_year_and_final, objectives_and_areas, out_of_ten, forms_down_one_sheet, executive_head,
        meeting_in_autumn,
    )
}  # fmt: skip
