"""Newcomers' forms: boxes in one cell, levels in titles, two views in rows, an example filled in above the real ones."""

import random
from datetime import date
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded import stranger_room as room
from tests.messy.seeded.newcomers_words import COMMENT, HEAD, LEVEL, SCHOOL, ways
from tests.messy.seeded.stranger_room import Draw, Page, Person

BOOKS = ("openpyxl", "xlsxwriter", "odf", "xlwt")
SEEN = (
    "Seen in the autumn walk",
    "staff survey bears this out",
    "Strong",
    "Needs support with this",
    "see file",
    "Governors agree",
)
WORDED = (room.OFSTED, room.EMERGING, room.EMBEDDED, room.EXPECTED, room.EFFECTIVE, room.MET)


def _truth(person: Person, year: int | None, **more: Any) -> dict[str, Any]:
    leader = [person.formal, person.name]
    return {"school": person.school, "leader": leader, "cycle": room.cycle(year) if year else None} | more


def _block(r: random.Random, page: Page, person: Person, year: int, row: int) -> int:
    """Whose form it is, in one of the ways a form says so; the row below."""
    pairs = [
        (r.choice(SCHOOL), person.school),
        (r.choice(("Headteacher", "Name of headteacher", "Head", "Headteacher's name", "Appraisee")), person.formal),
        (r.choice(("Year", "Academic year", "Review year", "Appraisal cycle", "Cycle")), room.spoken(r, year)),
    ]
    how = r.choice(("beside", "colon", "one cell", "across"))
    if how == "across":
        for n, (label, value) in enumerate(pairs):
            page.put(row, 1 + 2 * n, label, value)
        return row + 1
    for label, value in pairs:
        if how == "one cell":
            page.put(row, 1, f"{label}: {value}")
        else:
            page.put(row, 1, f"{label}:" if how == "colon" else label, value)
        row += 1
    return row


def two_views_in_rows(r: random.Random) -> Made:
    """Under each area's title a line for the head's view, one for the appraiser's, one for evidence."""
    (head,), year, marks = room.meet(r, 1), room.year_of(r), r.choice(WORDED)
    draw, page, way = Draw(r, marks), Page("Review"), ways(r)
    page.head(1, 1, "Headteacher appraisal: leadership areas")
    row = _block(r, page, head, year, 2) + 1
    mine, theirs = r.choice(
        (("Self-assessment", "Appraiser's assessment"), ("Headteacher", "Reviewer"), ("Self", "Agreed"))
    )
    for n, (code, title) in enumerate(room.areas(), 1):
        page.span(row, 1, way(n, title), 3)
        for offset, (label, source) in enumerate(((mine, "self"), (theirs, "appraiser")), 1):
            level = draw.level()
            page.put(row + offset, 1, label)
            fields = _truth(head, year, source=source)
            page.rate(row + offset, 2, marks.words[level - 1], code, level, marks.levels, **fields)
        page.put(row + 3, 1, "Evidence", r.choice(SEEN))
        row += 5
    return room.bind("form: two views in rows under each area", "HT appraisal", [page], r.choice(BOOKS))


def boxes_in_one_cell(r: random.Random) -> Made:
    """The four levels with a box before each stand in one cell; one box is crossed."""
    (head,), year, marks = room.meet(r, 1), room.year_of(r), r.choice((room.EMERGING, room.EFFECTIVE, room.MET))
    draw, page, way = Draw(r, marks), Page("Form"), ways(r)
    off, on = r.choice((("☐", "☒"), ("☐", "☑"), ("[ ]", "[x]"), ("○", "●")))
    row = _block(r, page, head, year, 1) + 1
    page.head(row, 1, "Area", r.choice(("Tick one", "Level", "Judgement")), r.choice(COMMENT))
    for n, (code, title) in enumerate(room.areas(), 1):
        level, said = draw.level(), r.choice((*SEEN, None))
        boxes = "   ".join(f"{on if at == level else off} {word}" for at, word in enumerate(marks.words, 1))
        page.put(row + n, 1, way(n, title))
        page.rate(row + n, 2, boxes, code, level, marks.levels, **_truth(head, year, comment=said))
        page.put(row + n, 3, said)
    return room.bind("form: boxes in one cell", f"Form {head.last}", [page], r.choice(BOOKS))


def level_in_the_title(r: random.Random) -> Made:
    """An area and its level on one line, in one cell, the reasons below."""
    (head,), year, marks = room.meet(r, 1), room.year_of(r), r.choice((room.OFSTED, room.EFFECTIVE))
    draw, page = Draw(r, marks), Page("Summary of review")
    row = _block(r, page, head, year, 1) + 1
    mark = r.choice((" - ", ": ", " – "))
    for n, (code, title) in enumerate(room.areas(), 1):
        level = draw.level()
        fields = _truth(head, year)
        page.rate(row, 1, f"Key Area {n} {title}{mark}{marks.words[level - 1]}", code, level, marks.levels, **fields)
        page.put(row + 1, 1, r.choice(SEEN))
        row += 3
    return room.bind(
        "form: level in the area's own line", "Review summary", [page], r.choice(("openpyxl", "odf")), ["layout"]
    )


def example_on_top(r: random.Random) -> Made:
    """A trust's return whose first line shows how to fill it in, in italics as it were: nobody's rating."""
    heads, year, marks = room.meet(r, 4, 8), room.year_of(r), r.choice(WORDED)
    draw, page, way = Draw(r, marks), Page("Return"), ways(r)
    page.head(1, 1, f"Headteacher ratings return {room.spoken(r, year)}")
    page.put(2, 1, "Please complete one line for each headteacher. The first line is an example.")
    page.head(4, 1, r.choice(SCHOOL), r.choice(HEAD), *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)])
    page.put(
        5, 1, r.choice(("EXAMPLE: Sample Primary School", "e.g. Example Academy", "Example School")), "A. N. Other"
    )
    page.put(5, 3, *[r.choice(marks.words) for _ in range(6)])
    for n, head in enumerate(heads):
        page.put(6 + n, 1, head.school, head.name)
        for column, (code, _) in enumerate(room.areas(), 3):
            level = draw.level()
            page.rate(6 + n, column, marks.words[level - 1], code, level, marks.levels, **_truth(head, year))
    return room.bind("grid: an example on the first line", "HT ratings return", [page], r.choice(BOOKS))


def circles_and_weights(r: random.Random) -> Made:
    """Columns 1 to 4 with a mark in one, their meaning in the heading, weights and points beyond."""
    (head,), year = room.meet(r, 1), room.year_of(r)
    draw, page, way = Draw(r, room.FOUR_UP), Page("Score sheet"), ways(r)
    row = _block(r, page, head, year, 1) + 1
    named = [f"{n} {word}" for n, word in enumerate(room.FOUR_UP.key, 1)]
    page.head(row, 1, "Key area", *named, "Weight", "Points")
    mark, total = r.choice(("●", "X", "✓", "x")), 0
    for n, (code, title) in enumerate(room.areas(), 1):
        level = draw.level()
        page.put(row + n, 1, way(n, title))
        page.rate(row + n, 1 + level, mark, code, level, 4, **_truth(head, year))
        page.put(row + n, 6, 2, 2 * level)
        total += 2 * level
    page.head(row + 7, 1, "Total points")
    page.put(row + 7, 7, total)
    return room.bind(
        "form: a mark under 1 to 4, weights beside", "Score sheet", [page], r.choice(("openpyxl", "xlsxwriter", "xlwt"))
    )


def area_after_its_statements(r: random.Random) -> Made:
    """Statements with their levels, and after them a line for the judgement of the whole area."""
    (head,), year, marks = room.meet(r, 1), room.year_of(r), r.choice((room.EMERGING, room.EMBEDDED, room.OFSTED))
    draw, page, way = Draw(r, marks), Page("Detail"), ways(r)
    row = _block(r, page, head, year, 1) + 1
    page.head(row, 1, r.choice(("Statement", "Area and statement", "Criterion")), r.choice(LEVEL), r.choice(COMMENT))
    whole = r.choice(
        ("Overall judgement for this area", "Area judgement", "Overall for area", "Judgement for the area")
    )
    row += 1
    for n, (code, title) in enumerate(room.areas(), 1):
        page.head(row, 1, way(n, title))
        for stated, text in room.statements(code):
            row += 1
            level = draw.level()
            page.put(row, 1, text)
            page.rate(row, 2, marks.words[level - 1], stated, level, marks.levels, **_truth(head, year))
        row += 1
        level = draw.level()
        page.put(row, 1, whole)
        page.rate(row, 2, marks.words[level - 1], code, level, marks.levels, **_truth(head, year))
        row += 2
    return room.bind("form: the area's own level after its statements", "Review detail", [page], r.choice(BOOKS))


def two_forms_beside(r: random.Random) -> Made:
    """Two heads' forms on one page, left and right, as a hub lays them side by side to talk about them."""
    heads, year, marks = room.meet(r, 2), room.year_of(r), r.choice(WORDED)
    draw, page, way = Draw(r, marks), Page("Hub pair"), ways(r)
    for n, head in enumerate(heads):
        left = 1 + 4 * n
        page.put(1, left, "School", head.school)
        page.put(2, left, "Headteacher", head.formal)
        page.put(3, left, "Year", room.cycle(year))
        page.head(5, left, "Key Area", "Level", "Comment")
        for k, (code, title) in enumerate(room.areas(), 1):
            level, said = draw.level(), r.choice((*SEEN, None))
            page.put(5 + k, left, way(k, title))
            page.rate(
                5 + k, left + 1, marks.words[level - 1], code, level, marks.levels, **_truth(head, year, comment=said)
            )
            page.put(5 + k, left + 2, said)
    return room.bind("form: two heads' forms side by side", "Pair review", [page], r.choice(BOOKS))


def executive_head_of_two(r: random.Random) -> Made:
    """One executive head, a column for each of the two schools."""
    heads, year, marks = room.meet(r, 2), room.year_of(r), r.choice((room.OFSTED, room.EMERGING))
    boss, draw, page, way = heads[0], Draw(r, marks), Page("Executive"), ways(r)
    page.put(1, 1, "Executive Headteacher", boss.formal)
    page.put(2, 1, "Academic year", room.spoken(r, year))
    page.head(4, 1, "Area", heads[0].school, heads[1].school)
    for n, (code, title) in enumerate(room.areas(), 1):
        page.put(4 + n, 1, way(n, title))
        for column, head in enumerate(heads, 2):
            level = draw.level()
            fields = _truth(boss, year) | {"school": head.school}
            page.rate(4 + n, column, marks.words[level - 1], code, level, marks.levels, **fields)
    return room.bind("form: one head over two schools' columns", "Executive head", [page], r.choice(BOOKS))


def dates_of_two_meetings(r: random.Random) -> Made:
    """Two columns, each headed by the day it was agreed, in February and in July."""
    (head,), year, marks = room.meet(r, 1), room.year_of(r), r.choice((room.EMERGING, room.EFFECTIVE))
    draw, page, way = Draw(r, marks), Page("Meetings"), ways(r)
    page.put(1, 1, "School", head.school)
    page.put(2, 1, "Head teacher", head.formal)
    days = (date(year + 1, 2, r.randint(1, 28)), date(year + 1, 7, r.randint(1, 20)))
    page.head(4, 1, "Key area", *days)
    for n, (code, title) in enumerate(room.areas(), 1):
        page.put(4 + n, 1, way(n, title))
        for column, day in enumerate(days, 2):
            level = draw.level()
            fields = _truth(head, year, date=day.isoformat(), point=[None, "interim" if column == 2 else "final"])
            page.rate(4 + n, column, marks.words[level - 1], code, level, marks.levels, **fields)
    return room.bind("form: a column for each meeting's day", "Meetings", [page], r.choice(("openpyxl", "xlsxwriter")))


def empty_form(r: random.Random) -> Made:
    """The trust's blank form with its drop-downs and guidance: it holds no rating at all."""
    page, way = Page("Blank form"), ways(r)
    page.head(1, 1, "Headteacher appraisal form")
    page.put(3, 1, "School:")
    page.put(4, 1, "Headteacher:")
    page.put(5, 1, "Year:")
    page.head(7, 1, "Key Area", "Judgement", "Evidence")
    marks = r.choice(WORDED)
    for n, (_, title) in enumerate(room.areas(), 1):
        page.put(7 + n, 1, way(n, title), r.choice((None, "Choose an item.")) if r.random() < 0.5 else None)
        page.lists[7 + n, 2] = ",".join(marks.words)
    page.put(15, 1, "Levels: " + ", ".join(marks.words))
    return room.bind("form: blank", "Blank appraisal form", [page], "openpyxl")
