"""How the ratings in the cupboard are marked, and where they say whose they are."""

import random
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded import stranger_room as room
from tests.messy.seeded.stranger_room import Draw, Page, Person

BOOKS = ("openpyxl", "xlsxwriter", "odf", "xlwt")
SHADES = ("openpyxl", "xlsxwriter", "odf")
DESCRIBED = ("Few staff know of it", "Some staff know of it", "Most staff share it", "All staff live it")
SENTENCES = (
    "staff can say what has changed since September, and why.",
    "books and talk with pupils bear it out across the whole school.",
)


def _truth(person: Person, year: int, **more: Any) -> dict[str, Any]:
    return {"school": person.school, "leader": person.name, "cycle": room.cycle(year)} | more


def _form(r: random.Random, head: Person, year: int) -> Page:
    page = Page("Form")
    page.put(1, 1, "School:", head.school)
    page.put(2, 1, "Headteacher:", head.name)
    page.put(3, 1, "Review year:", room.spoken(r, year))
    return page


def shaded_rubric(r: random.Random) -> Made:
    """Every level is described in every row, and the one that fits is shaded."""
    (head,), year, draw = room.meet(r, 1), room.year_of(r), Draw(r, room.EMERGING)
    page = _form(r, head, year)
    numbered = r.random() < 0.5
    page.head(5, 1, "Area", *[f"{n} {w}" if numbered else w for n, w in enumerate(room.EMERGING.words, 1)])
    for row, (code, title) in enumerate(room.areas(), 6):
        page.put(row, 1, title, *[f"{words} ({title.split()[-1].lower()})" for words in DESCRIBED])
        level = draw.level()
        page.fills[row, 1 + level] = r.choice((room.AMBER, room.GREEN))
        shown = page.cells[row, 1 + level]
        page.rate(row, 1 + level, shown, code, level, 4, **_truth(head, year), raw=shown)
    return room.bind("form: a rubric with one descriptor shaded", "Rubric", [page], r.choice(SHADES))


def ticks_in_own_words(r: random.Random) -> Made:
    """A tick under words that are on no scale: asked, since only their order tells."""
    (head,), year = room.meet(r, 1), room.year_of(r)
    words = r.choice((("Not yet", "Partly", "Mostly", "Fully"), ("Rarely", "At times", "As a rule", "Always")))
    page = _form(r, head, year)
    draw, tick = Draw(r, room.Scale(words)), r.choice(("x", "✓", "X"))
    page.head(5, 1, "Statement", *words)
    for row, (code, text) in enumerate(room.statements(), 6):
        level = draw.level()
        page.put(row, 1, text)
        page.rate(row, 1 + level, tick, code, level, 4, **_truth(head, year), ask="scale")
    return room.bind("form: ticks under words of its own", "Form", [page], r.choice(BOOKS), ["scale"])


def panel_by_name(r: random.Random) -> Made:
    """The members of a panel by name, and what they agreed on."""
    (head,), year = room.meet(r, 1), room.year_of(r)
    page, draw = _form(r, head, year), Draw(r, room.OFSTED)
    names = [f"{title} {last}" for title, last in zip(("Mrs", "Mr", "Dr"), r.sample(room.LAST, 3), strict=True)]
    page.head(5, 1, "Key area", *names, "Agreed", "Notes")
    for row, (code, title) in enumerate(room.areas(), 6):
        page.put(row, 1, title, *[r.choice(room.OFSTED.words) for _ in names])
        level = draw.level()
        page.rate(row, 5, room.OFSTED.words[level - 1], code, level, 4, **_truth(head, year))
    return room.bind("form: a panel by name beside what it agreed", "Panel", [page], r.choice(BOOKS))


def banded_rows(r: random.Random) -> Made:
    """Every other row is yellow from end to end, blank cells too."""
    heads, year, draw = room.meet(r, 5, 8), room.year_of(r), Draw(r, room.OFSTED)
    page = Page("Heads")
    page.head(1, 1, "School", "Headteacher", "Year", *[title for _, title in room.areas()])
    for row, head in enumerate(heads, 2):
        page.put(row, 1, head.school, head.name, room.spoken(r, year))
        for column, (code, _) in enumerate(room.areas(), 4):
            if r.random() < 0.8:
                level = draw.level()
                page.rate(row, column, room.OFSTED.words[level - 1], code, level, 4, **_truth(head, year))
        if row % 2:
            page.fills.update({(row, column): room.AMBER for column in range(1, 10)})
    return room.bind("grid: rows banded in a colour", "Heads", [page], r.choice(SHADES))


def signs_and_brackets(r: random.Random) -> Made:
    """A sign or a word in brackets behind many a level."""
    heads, year, scale = room.meet(r, 5, 8), room.year_of(r), r.choice((room.OFSTED, room.FOUR_UP))
    page, draw = Page("Heads"), Draw(r, scale)
    page.put(1, 1, f"Key: {scale.sentence}")
    page.head(2, 1, "School", "Headteacher", "Year", *[title for _, title in room.areas()])
    signs = ("", "", "+", " +", "*", " ↑", " (just)", " (new to post)")
    for row, head in enumerate(heads, 3):
        page.put(row, 1, head.school, head.name, room.spoken(r, year))
        for column, (code, _) in enumerate(room.areas(), 4):
            level, sign = draw.level(), r.choice(signs)
            word = scale.words[level - 1]
            page.rate(row, column, f"{word}{sign}" if sign else word, code, level, 4, **_truth(head, year))
    return room.bind("grid: signs and brackets behind levels", "Heads", [page], r.choice(BOOKS))


def labels_in_the_title(r: random.Random) -> Made:
    """School, head and year in one line with dashes between."""
    (head,), year, draw = room.meet(r, 1), room.year_of(r), Draw(r, room.OFSTED)
    page, dash = Page("Form"), r.choice(("–", "-", "—"))
    page.head(1, 1, f"{head.school} {dash} Head: {head.name} {dash} {room.spoken(r, year)}")
    page.head(3, 1, "Key area", "Grade")
    for row, (code, title) in enumerate(room.areas(), 4):
        level = draw.level()
        page.put(row, 1, title)
        page.rate(row, 2, room.OFSTED.words[level - 1], code, level, 4, **_truth(head, year))
    return room.bind("form: labels between dashes in the title", "Form", [page], r.choice(BOOKS))


def year_in_the_form(r: random.Random) -> Made:
    """An export in which only the name of the form tells the year of a row."""
    heads, year, draw = room.meet(r, 3, 5), room.year_of(r), Draw(r, room.OFSTED)
    page, row = Page("Export"), 2
    page.head(1, 1, "Name", "Job title", "School", "Review form", "Competency", "Rating label", "Rating value")
    for head in heads:
        for of in (year - 1, year):
            for n, (code, title) in enumerate(room.areas(), 1):
                level = draw.level()
                form = f"HT Appraisal {of}/{(of + 1) % 100:02}"
                page.put(row, 1, head.name, "Headteacher", head.school, form, f"Competency {n}: {title}", None, level)
                page.rate(row, 6, room.OFSTED.words[level - 1], code, level, 4, **_truth(head, of))
                row += 1
    return room.bind(
        "list: the year in the name of the form", "Export", [page], r.choice(("csv", "csv tabs", "openpyxl"))
    )


def head_with_school_behind(r: random.Random) -> Made:
    """One column of heads, the school of each in brackets."""
    heads, year, draw = room.meet(r, 4, 8), room.year_of(r), Draw(r, room.EMERGING)
    page = Page("Heads")
    page.head(1, 1, "Headteacher (school)", "Year", *[title for _, title in room.areas()])
    for row, head in enumerate(heads, 2):
        page.put(row, 1, f"{head.name} ({head.school})", room.spoken(r, year))
        for column, (code, _) in enumerate(room.areas(), 3):
            level = draw.level()
            page.rate(row, column, room.EMERGING.words[level - 1], code, level, 4, **_truth(head, year))
    return room.bind("grid: heads with the school in brackets", "Heads", [page], r.choice(BOOKS))


def head_over_school(r: random.Random) -> Made:
    """Across the top each head with the school below in the same cell; statements down, their area written once."""
    heads, year, draw = room.meet(r, 3, 5), room.year_of(r), Draw(r, room.EMERGING)
    page, row = Page(f"{year}-{(year + 1) % 100:02}"), 2
    page.head(1, 1, "Area", "Statement", *[f"{head.name}\n{head.school}" for head in heads])
    for area, title in room.areas():
        for at, (code, text) in enumerate(room.statements(area)):
            page.put(row, 1, None if at else title, text)
            for column, head in enumerate(heads, 3):
                level = draw.level()
                page.rate(row, column, room.EMERGING.words[level - 1], code, level, 4, **_truth(head, year))
            row += 1
    return room.bind("grid: head over school in one heading", "Statements", [page], r.choice(BOOKS))


def sentence_behind_the_level(r: random.Random) -> Made:
    """The level and a whole sentence in one cell."""
    heads, year, draw = room.meet(r, 4, 6), room.year_of(r), Draw(r, room.OFSTED)
    page, sign = Page("Heads"), r.choice((": ", " - ", ". ", "\n"))
    page.head(1, 1, "School", "Headteacher", "Year", *[title for _, title in room.areas()])
    for row, head in enumerate(heads, 2):
        page.put(row, 1, head.school, head.name, room.spoken(r, year))
        for column, (code, _) in enumerate(room.areas(), 4):
            level = draw.level()
            words = f"{room.OFSTED.words[level - 1]}{sign}{r.choice(SENTENCES)}"
            page.rate(row, column, words, code, level, 4, **_truth(head, year))
    return room.bind("grid: a sentence behind each level", "Heads", [page], r.choice(BOOKS))


def quarters(r: random.Random) -> Made:
    """Two quarters under each area: which of them is the review's, a person says once."""
    heads, year, draw = room.meet(r, 4, 6), room.year_of(r), Draw(r, room.EMERGING)
    page, last = Page("Tracker"), r.choice(("Q2", "Q4"))
    page.head(1, 1, f"Principals {room.spoken(r, year)}")
    page.head(3, 1, "Principal", "Academy", *("Q2", "Q4") * 6)
    for n, (_, title) in enumerate(room.areas()):
        page.span(2, 3 + 2 * n, title, 2)
    for row, head in enumerate(heads, 4):
        page.put(row, 1, head.name, head.school)
        for n, (code, _) in enumerate(room.areas()):
            for at, quarter in enumerate(("Q2", "Q4")):
                level, column = draw.level(), 3 + 2 * n + at
                page.put(row, column, room.EMERGING.words[level - 1])
                if quarter == last:
                    page.rate(row, column, room.EMERGING.words[level - 1], code, level, 4, **_truth(head, year))
                    page.truth[row, column]["ask"] = "source"
    answers = {"source": "1" if last == "Q2" else "2"}
    return room.bind(
        "grid: two quarters under each area", "Tracker", [page], r.choice(BOOKS), ["source"], answers=answers
    )


def key_with_a_span(r: random.Random) -> Made:
    """Statements by code across, and a key that first says which letters there are."""
    heads, year, draw = room.meet(r, 4, 6), room.year_of(r), Draw(r, room.FOUR_UP)
    page = Page("Statements")
    page.head(1, 1, f"Key areas a-d: {room.FOUR_UP.sentence}")
    codes = [
        (code, f"{code.partition('.')[0]}{'abcd'[int(code.partition('.')[2]) - 1]}") for code, _ in room.statements()
    ]
    page.head(2, 1, "School", "Headteacher", "Year", *[shown for _, shown in codes])
    for row, head in enumerate(heads, 3):
        page.put(row, 1, head.school, head.name, room.spoken(r, year))
        for column, (code, _) in enumerate(codes, 4):
            level = draw.level()
            page.rate(row, column, level, code, level, 4, **_truth(head, year))
    return room.bind("grid: a key with a span before it", "Statements", [page], r.choice(BOOKS))


def out_of_so_many(r: random.Random) -> Made:
    """Marks out of five or six, as every heading says, with a total out of all."""
    heads, year, top = room.meet(r, 4, 6), room.year_of(r), r.choice((5, 6))
    page, draw = Page("Scores"), Draw(r, room.Scale(tuple(range(1, top + 1))))
    page.head(1, 1, "Principal", "Academy", "Year", *[f"{title} (out of {top})" for _, title in room.areas()])
    page.head(1, 10, f"Total /{top * 6}")
    for row, head in enumerate(heads, 2):
        page.put(row, 1, head.name, head.school, room.spoken(r, year))
        levels = [draw.level() for _ in room.areas()]
        for column, ((code, _), level) in enumerate(zip(room.areas(), levels, strict=True), 4):
            page.rate(row, column, level, code, level, top, **_truth(head, year))
        page.put(row, 10, sum(levels))
    return room.bind("grid: marks out of so many by the heading", "Scores", [page], r.choice(BOOKS))


def surnames_across(r: random.Random) -> Made:
    """Surnames alone across the top: schools or heads, a person says."""
    heads, year, draw = room.meet(r, 4, 6), room.year_of(r), Draw(r, room.EMERGING)
    names = r.sample(("Croft", "Osei", "Sugden", "Rahman", "Petrie", "Halas", "Fearnside", "Ellershaw"), len(heads))
    shown = [name.upper() for name in names] if r.random() < 0.5 else names
    page = Page(f"{year}-{(year + 1) % 100:02}")
    page.head(1, 1, "Key area", *shown)
    for row, (code, title) in enumerate(room.areas(), 2):
        page.put(row, 1, title)
        for column, name in enumerate(shown, 2):
            level = draw.level()
            whose = {"school": None, "leader": name, "cycle": room.cycle(year), "ask": "layout"}
            page.rate(row, column, room.EMERGING.words[level - 1], code, level, 4, **whose)
    answers = {"layout": "leader"}
    return room.bind("grid: surnames across", "Grid", [page], r.choice(BOOKS), ["layout"], answers=answers)


def list_of_heads_in_front(r: random.Random) -> Made:
    """A list of heads and schools, and a sheet for each, named after the head."""
    heads, year, draw = room.meet(r, 3, 6), room.year_of(r), Draw(r, room.OFSTED)
    contents = Page("Contents")
    contents.head(1, 1, "Head", "School")
    pages = [contents]
    for n, head in enumerate(heads, 2):
        contents.put(n, 1, head.name, head.school)
        page = Page(head.name)
        page.head(1, 1, f"Headteacher review {room.spoken(r, year)}")
        page.head(3, 1, "Area", "Judgement")
        for row, (code, title) in enumerate(room.areas(), 4):
            level = draw.level()
            page.put(row, 1, title)
            page.rate(row, 2, room.OFSTED.words[level - 1], code, level, 4, **_truth(head, year))
        pages.append(page)
    return room.bind("forms: a list of heads in front", "Reviews", pages, r.choice(BOOKS))
