"""The clerk to the cluster: grids with headings in two rows, schools across, tabs for years and areas, blocks."""

import random
from collections.abc import Callable

from tests.messy.seeded import Made
from tests.messy.seeded import cluster_words as w
from tests.messy.seeded.cluster_paper import BOOKS, GREY
from tests.messy.seeded.cluster_returns import a_return, finish, key_columns


def statements_list(rng: random.Random) -> Made:
    """All 23 statements across, the areas in a merged row above them."""
    made = a_return(rng, "two-row headings, statements across", count=rng.randint(3, 7))
    sheet = made.paper.sheet(made.tab)
    top = w.preamble(rng, sheet, made.titles)
    statements = w.statement_headings(rng, made.paper)
    sheet.put_row(top + 1, [*key_columns(rng)], bold=True)
    column = 3
    for area, title in w.AREAS.items():
        own = [code for code in statements if code.startswith(area)]
        sheet.put(top, column, f"Key Area {area[2]}: {title}", bold=True)
        sheet.merge(top, column, 1, len(own))
        sheet.put_row(top + 1, [statements[code] for code in own], column, bold=True)
        column += len(own)
    levels = iter(w.deal(rng, made.marking.top, 23 * len(made.heads)))
    for row, head in enumerate(made.heads, top + 2):
        sheet.put_row(row, [head.school, head.name])
        for column, code in enumerate(statements, 3):
            made.mark(rng, sheet, (row, column), code, next(levels), school=head.school, leader=head.name)
    return finish(rng, made, sheet, top + 3 + len(made.heads))


def schools_across(rng: random.Random) -> Made:
    """Criteria down, a column per school, the head's name below the school's."""
    made = a_return(rng, "criteria down, schools across", rng.random() < 0.3, count=rng.randint(3, 6))
    sheet = made.paper.sheet(made.tab)
    top = w.preamble(rng, sheet, made.titles)
    whole = rng.random() < 0.5
    rows = w.statement_headings(rng, made.paper) if whole else w.area_headings(rng, made.paper)
    named = rng.random() < 0.8
    sheet.put(top, 1, rng.choice(("Key Area", "School", "")) or None, bold=True)
    sheet.put_row(top, [head.school for head in made.heads], 2, bold=True)
    if named:
        sheet.put(top + 1, 1, rng.choice(("Headteacher", "Head", "HT")))
        sheet.put_row(top + 1, [head.name for head in made.heads], 2)
    row, levels = top + 1 + named, iter(w.deal(rng, made.marking.top, len(rows) * len(made.heads)))
    for code, words in rows.items():
        if whole and code.endswith(".1"):
            sheet.put(row, 1, f"{code[2]}. {w.AREAS[code[:3]]}", bold=True, fill=GREY)
            row += 1
        sheet.put(row, 1, words)
        for column, head in enumerate(made.heads, 2):
            leader = head.name if named else None
            made.mark(rng, sheet, (row, column), code, next(levels), school=head.school, leader=leader)
        row += 1
    return finish(rng, made, sheet, row)


def sheet_per_year(rng: random.Random) -> Made:
    """One tab a year, the newest first; a head may have changed, and last year's tab is a copy."""
    made = a_return(rng, "sheet per year", count=rng.randint(3, 7))
    made.file, made.titles = "HT appraisal history", [made.marking.key] if made.marking.key else []
    areas, keys = w.area_headings(rng, made.paper), key_columns(rng)
    newcomer = w.newcomer(rng, made.heads)
    for back in range(rng.choice((2, 3))):
        start = made.start - back
        sheet = made.paper.sheet(w.year_words(rng, start, plain=True))
        top = w.preamble(rng, sheet, made.titles)
        sheet.put_row(top, [*keys, *areas.values()], bold=True)
        levels = iter(w.deal(rng, made.marking.top, 6 * len(made.heads)))
        for row, head in enumerate(made.heads, top + 1):
            name = newcomer if back == 0 and row == top + 1 else head.name
            sheet.put_row(row, [head.school, name])
            for column, code in enumerate(areas, 3):
                made.mark(
                    rng, sheet, (row, column), code, next(levels), school=head.school, leader=name, cycle=w.cycle(start)
                )
    return made.paper.save(made.file, rng.choice(BOOKS))


def keys_once(rng: random.Random) -> Made:
    """A long list: school and head in the first line of each block only, or merged down it."""
    made = a_return(rng, "long list, keys written once", rng.random() < 0.3, count=rng.randint(3, 8))
    sheet = made.paper.sheet(made.tab)
    top = w.preamble(rng, sheet, made.titles)
    areas = w.area_headings(rng, made.paper)
    merged, gap, remarks = rng.random() < 0.5, rng.random() < 0.4, rng.random() < 0.6
    sheet.put_row(
        top,
        [*key_columns(rng), "Key Area", rng.choice(("Judgement", "Rating", "Grade")), *(["Comments"] * remarks)],
        bold=True,
    )
    row, levels = top + 1, iter(w.deal(rng, made.marking.top, 6 * len(made.heads)))
    for head in made.heads:
        sheet.put_row(row, [head.school, head.name])
        if merged:
            sheet.merge(row, 1, 6)
            sheet.merge(row, 2, 6)
        for code, words in areas.items():
            remark = rng.choice((None, None, *w.REMARKS)) if remarks else None
            sheet.put(row, 3, words)
            sheet.put(row, 5, remark)
            made.mark(rng, sheet, (row, 4), code, next(levels), school=head.school, leader=head.name, comment=remark)
            row += 1
        row += gap
    return finish(rng, made, sheet, row)


def self_and_appraiser(rng: random.Random) -> Made:
    """Two columns under every area: the head's own view and the reviewer's."""
    made = a_return(rng, "two-row headings, area over rater", rng.random() < 0.3)
    sheet = made.paper.sheet(made.tab)
    top = w.preamble(rng, sheet, made.titles)
    areas = w.area_headings(rng, made.paper)
    raters = rng.choice(
        (
            (("Self", "self"), ("Agreed", "appraiser")),
            (("HT", "self"), ("SIP", "partner"), ("Govs", "governor")),
            (("Self-evaluation", "self"), ("Reviewer", "appraiser")),
            (("Self", "self"), ("Governors", "governor")),
        )
    )
    sheet.put_row(top + 1, list(key_columns(rng)), bold=True)
    for number, words in enumerate(areas.values()):
        sheet.put(top, 3 + number * len(raters), words, bold=True)
        sheet.merge(top, 3 + number * len(raters), 1, len(raters))
        sheet.put_row(top + 1, [said for said, _ in raters], 3 + number * len(raters))
    levels = iter(w.deal(rng, made.marking.top, 6 * len(raters) * len(made.heads)))
    for row, head in enumerate(made.heads, top + 2):
        sheet.put_row(row, [head.school, head.name])
        for number, code in enumerate(areas):
            for offset, (_, source) in enumerate(raters):
                place = (row, 3 + number * len(raters) + offset)
                made.mark(rng, sheet, place, code, next(levels), school=head.school, leader=head.name, source=source)
    return finish(rng, made, sheet, top + 3 + len(made.heads))


def terms_side_by_side(rng: random.Random) -> Made:
    """Mid-year and final beside one another under each area, or a block of six areas for each."""
    made = a_return(rng, "two-row headings, points", rng.random() < 0.2, count=rng.randint(4, 8))
    sheet = made.paper.sheet(made.tab)
    top = w.preamble(rng, sheet, made.titles)
    areas, blocks = w.area_headings(rng, made.paper), rng.random() < 0.5
    points = rng.choice(
        (
            (("Mid-year", "interim"), ("Final", "final")),
            (("Autumn", "autumn"), ("Summer", "summer")),
            (("Interim", "interim"), ("End of year", "final")),
        )
    )
    sheet.put_row(top + 1, list(key_columns(rng)), bold=True)
    columns = [(p, a) for p in points for a in areas] if blocks else [(p, a) for a in areas for p in points]
    for number, (point, area) in enumerate(columns):
        upper, lower = (point[0], areas[area]) if blocks else (areas[area], point[0])
        width = 6 if blocks else 2
        if number % width == 0:
            sheet.put(top, 3 + number, upper, bold=True)
            sheet.merge(top, 3 + number, 1, width)
        sheet.put(top + 1, 3 + number, lower)
    levels = iter(w.deal(rng, made.marking.top, len(columns) * len(made.heads)))
    for row, head in enumerate(made.heads, top + 2):
        sheet.put_row(row, [head.school, head.name])
        for number, ((_, point), code) in enumerate(columns):
            made.mark(
                rng, sheet, (row, 3 + number), code, next(levels), school=head.school, leader=head.name, point=point
            )
    return finish(rng, made, sheet, top + 3 + len(made.heads))


def sheet_per_area(rng: random.Random) -> Made:
    """A tab for each Key Area: schools down, its statements across."""
    made = a_return(rng, "sheet per key area", count=rng.randint(3, 6))
    made.file = f"Key Areas {w.year_words(rng, made.start, plain=True)}"
    statements = w.statement_headings(rng, made.paper)
    titled, keys = rng.random() < 0.7, key_columns(rng)
    levels = iter(w.deal(rng, made.marking.top, 23 * len(made.heads)))
    for area, title in w.AREAS.items():
        sheet = made.paper.sheet(f"KA{area[2]}" if titled else title[:31])
        own = [code for code in statements if code.startswith(area)]
        lines = ([f"Key Area {area[2]} - {title}"] if titled else []) + ([made.marking.key] if made.marking.key else [])
        top = w.preamble(rng, sheet, lines)
        sheet.put_row(top, [*keys, *(statements[code] for code in own)], bold=True)
        for row, head in enumerate(made.heads, top + 1):
            sheet.put_row(row, [head.school, head.name])
            for column, code in enumerate(own, 3):
                made.mark(rng, sheet, (row, column), code, next(levels), school=head.school, leader=head.name)
    return made.paper.save(made.file, rng.choice(BOOKS))


LAYOUTS: dict[str, Callable[[random.Random], Made]] = {
    each.__name__: each
    for each in (
        statements_list, schools_across, sheet_per_year, keys_once, self_and_appraiser, terms_side_by_side, sheet_per_area,
    )
}  # fmt: skip
