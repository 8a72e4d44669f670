"""The forms of five small trusts: emailed round and pasted back, tables out of Word, a school's own boxes, statements of appraisal."""

import random

from tests.messy.seeded import Made
from tests.messy.seeded.small_trusts_paper import Book, Tab
from tests.messy.seeded.small_trusts_words import (
    AREAS,
    COUNTED,
    LADDERS,
    REMARKS,
    STATEMENTS,
    TRUSTS,
    Post,
    Year,
    a_truth,
    draw_levels,
    draw_posts,
    draw_year,
    head_areas,
)

LONG = [f"Key Area {n}: {a}" for n, a in zip(COUNTED, AREAS, strict=True)]


def pasted_back(rng: random.Random) -> Made:
    """A form emailed round, each answer pasted under the one before with the email's own lines between."""
    book = Book("forms pasted one under another")
    year, posts, ladder = draw_year(rng), draw_posts(rng, 2, 5), rng.choice(LADDERS)
    tab = book.tab("All replies")
    dated = rng.random() < 0.5
    tab.put(0, 0, "Replies" if dated else f"Replies {year.written}")
    levels = draw_levels(rng, 6 * len(posts), len(ladder))
    row = 2
    for post in posts:
        day = f"{year.start + 1}-{rng.randint(2, 6):02d}-{rng.randint(1, 28):02d}"
        tab.put(row, 0, rng.choice(["RE: FW: appraisal form please", "Re: HT form - sorry this is late!", "FW: form"]))
        tab.line(row + 1, ["School", post.school])
        tab.line(row + 2, ["Headteacher", post.head])
        tab.line(row + 3, ["Date of review", f"{day[8:]}/{day[5:7]}/{day[:4]}"] if dated else ["Year", year.written])
        tab.line(row + 4, ["Key Area", "Judgement", "Comments"], bold=True)
        for area in range(6):
            level, remark = levels.pop(), rng.choice([None, *REMARKS])
            tab.line(row + 5 + area, [LONG[area], None, remark])
            more = {"date": day} if dated else {}
            truth = a_truth(f"KA{area + 1}", level, len(ladder), post, year.cycle, comment=remark, **more)
            book.rate(tab, row + 5 + area, 1, ladder[level - 1], truth)
        tab.put(row + 12, 0, rng.choice(["Thanks, Jan", "Sent from my phone", "Many thanks\nOffice Manager"]))
        row += 14 + rng.randint(0, 1)
    return book.save(f"appraisal forms in.{rng.choice(['xlsx', 'ods', 'xls', 'csv'])}")


def word_table(rng: random.Random) -> Made:
    """A table out of Word: line breaks in the headings and two ratings, each with its rater, in one cell."""
    book = Book("two ratings in one cell", ["value", "source"])
    year, post, ladder = draw_year(rng), draw_posts(rng, 2, 2)[0], rng.choice(LADDERS)
    tab = book.tab("Sheet1")
    tab.put(0, 0, f"Headteacher appraisal {year.written}\n{post.school}")
    tab.put(1, 0, f"Headteacher:\n{post.head}")
    tab.line(3, ["Key\nArea", "Judgement\n(self and CEO)", "Evidence seen"])
    levels = draw_levels(rng, 12, len(ladder))
    for area in range(6):
        own, ceo = levels.pop(), levels.pop()
        remark = rng.choice(REMARKS)
        tab.line(4 + area, [f"{area + 1}\n{AREAS[area]}", None, remark])
        both = [
            a_truth(f"KA{area + 1}", own, len(ladder), post, year.cycle, source="self"),
            a_truth(f"KA{area + 1}", ceo, len(ladder), post, year.cycle, source="appraiser"),
        ]
        book.rate(tab, 4 + area, 1, f"Self: {ladder[own - 1]}\nCEO: {ladder[ceo - 1]}", both)
    return book.save(f"{post.known} appraisal from Word.xlsx")


def _label(tab: Tab, post: Post, year: Year, rng: random.Random) -> int:
    tab.put(0, 0, rng.choice(TRUSTS), bold=True)
    tab.put(1, 0, "Headteacher appraisal form")
    tab.line(2, ["School:", post.school])
    tab.line(3, ["Headteacher:", post.head])
    tab.line(4, ["Appraisal year:", year.written])
    return 6


def own_form_ticks(rng: random.Random) -> Made:
    """A school's own form on a tab each, with a box to tick under every level."""
    book = Book("tick boxes under levels")
    year, posts, ladder = draw_year(rng), draw_posts(rng, 2, 4), rng.choice(LADDERS)
    shown = ladder[::-1] if rng.random() < 0.5 else ladder
    ticked, empty = rng.choice([("☑", "☐"), ("x", None), ("☒", "☐"), ("✓", None)])
    for post in posts:
        tab = book.tab(post.known)
        row = _label(tab, post, year, rng)
        tab.line(row, ["", *shown], bold=True)
        for area in range(6):
            level = rng.randint(1, 4)
            tab.put(row + 1 + area, 0, f"Key Area {COUNTED[area]}")
            tab.line(row + 1 + area, [empty] * 4, column=1)
            truth = a_truth(f"KA{area + 1}", level, 4, post, year.cycle)
            book.rate(tab, row + 1 + area, 1 + shown.index(ladder[level - 1]), ticked, truth)
        tab.put(row + 8, 0, "Tick one box on each line")
    return book.save(f"HT forms {year.start}.{rng.choice(['xlsx', 'ods'])}")


def ticks_in_one_cell(rng: random.Random) -> Made:
    """The Word form's boxes came into one cell, all four levels on a line and one crossed."""
    book = Book("boxes in one cell", ["value"])
    year, post, ladder = draw_year(rng), draw_posts(rng, 2, 2)[0], rng.choice(LADDERS)
    tab = book.tab("Form")
    row = _label(tab, post, year, rng)
    tab.line(row, ["Key Area", "Tick one", "Reason"], bold=True)
    for area, name in enumerate(head_areas(rng)):
        level, remark = rng.randint(1, 4), rng.choice(REMARKS)
        boxes = "  ".join(f"{'☒' if n + 1 == level else '☐'} {word}" for n, word in enumerate(ladder))
        tab.line(row + 1 + area, [name, None, remark])
        book.rate(tab, row + 1 + area, 1, boxes, a_truth(f"KA{area + 1}", level, 4, post, year.cycle, comment=remark))
    return book.save(f"{post.known} form.xlsx")


def previous_and_target(rng: random.Random) -> Made:
    """The judgement stands between last year's and the target; a tab for each head."""
    book = Book("previous and target beside")
    year, posts, ladder = draw_year(rng), draw_posts(rng, 2, 4), rng.choice(LADDERS)
    headings = rng.choice(
        [
            ["Previous judgement", "Judgement", "Target"],
            ["Judgement", "Previous judgement", "Target"],
            ["Last year", "This year", "Target for next year"],
        ]
    )
    column = next(i for i, h in enumerate(headings) if h in ("Judgement", "This year"))
    for post in posts:
        tab = book.tab(post.known)
        row = _label(tab, post, year, rng)
        tab.line(row, ["Key Area", *headings, "Evidence"], bold=True)
        levels = draw_levels(rng, 6, 4)
        for area in range(6):
            level, remark = levels[area], rng.choice(REMARKS)
            target = ladder[min(level, 3)]
            tab.line(row + 1 + area, [LONG[area], rng.choice(ladder), rng.choice(ladder), target, remark])
            truth = a_truth(f"KA{area + 1}", level, 4, post, year.cycle, comment=remark)
            book.rate(tab, row + 1 + area, 1 + column, ladder[level - 1], truth)
    return book.save(f"Reviews.{rng.choice(['xlsx', 'xls', 'ods', 'xlsm'])}")


def appraisal_statement(rng: random.Random) -> Made:
    """A formal statement with an overall grade first, the six areas after, pay and signatures below."""
    book = Book("statement with an overall grade", ["criterion"])
    year, post, ladder = draw_year(rng), draw_posts(rng, 2, 2)[0], rng.choice(LADDERS)
    tab = book.tab("Statement")
    tab.put(0, 0, f"APPRAISAL STATEMENT {year.written}", bold=True)
    tab.line(2, ["Appraisee", post.head, None, "School", post.school])
    tab.line(3, ["Reviewer", "Chief Executive", None, "Post", "Headteacher"])
    tab.line(5, ["Overall grade", rng.choice(ladder[1:])], bold=True)
    tab.line(7, ["Assessed against", "Grade"])
    levels = draw_levels(rng, 6, 4)
    for area in range(6):
        tab.put(8 + area, 0, LONG[area])
        book.rate(
            tab, 8 + area, 1, ladder[levels[area] - 1], a_truth(f"KA{area + 1}", levels[area], 4, post, year.cycle)
        )
    tab.line(15, ["Pay progression recommended", "Yes"])
    tab.line(16, ["Objectives met", f"{rng.randint(1, 3)} of 3"])
    tab.line(18, ["Signed (appraisee)", None, None, "Signed (reviewer)"])
    return book.save(f"Appraisal statement - {post.known}.{rng.choice(['xlsx', 'xls', 'ods'])}")


def church_form(rng: random.Random) -> Made:
    """A church school trust's list: the six areas, then two of its own."""
    book = Book("with Christian distinctiveness", ["criterion"])
    year, posts, ladder = draw_year(rng), draw_posts(rng), rng.choice(LADDERS)
    tab = book.tab("Heads")
    tab.put(0, 0, f"Leadership appraisal {year.written} - including Christian character")
    own = rng.choice(
        [
            ["Christian distinctiveness", "Collective worship"],
            ["Christian distinctiveness"],
            ["Catholic life", "Christian distinctiveness"],
        ]
    )
    tab.line(1, ["School", "Headteacher", *head_areas(rng), *own], bold=True)
    levels = draw_levels(rng, 6 * len(posts), 4)
    for n, post in enumerate(posts):
        tab.line(2 + n, [post.school, post.head])
        for area in range(6):
            level = levels.pop()
            book.rate(tab, 2 + n, 2 + area, ladder[level - 1], a_truth(f"KA{area + 1}", level, 4, post, year.cycle))
        tab.line(2 + n, [rng.choice(ladder) for _ in own], column=8)
    return book.save(f"appraisal with Christian character.{rng.choice(['xlsx', 'xls', 'csv'])}")


def self_and_ceo_statements(rng: random.Random) -> Made:
    """A head's own form by statement: own mark, the chief executive's mark, strengths, areas for development."""
    book = Book("own form by statement")
    year, post, ladder = draw_year(rng), draw_posts(rng, 2, 2)[0], rng.choice(LADDERS)
    tab = book.tab(post.known)
    row = _label(tab, post, year, rng)
    tab.line(row, ["", "Head", "CEO", "Strengths", "To develop"], bold=True)
    row += 1
    levels = draw_levels(rng, 46, 4)
    for area, statements in enumerate(STATEMENTS):
        tab.put(row, 0, LONG[area], bold=True)
        row += 1
        for n, statement in enumerate(statements):
            tab.line(row, [statement, None, None, rng.choice([None, *REMARKS]), rng.choice([None, *REMARKS])])
            for column, source in ((1, "self"), (2, "appraiser")):
                level = levels.pop()
                truth = a_truth(f"KA{area + 1}.{n + 1}", level, 4, post, year.cycle, source=source)
                book.rate(tab, row, column, ladder[level - 1], truth)
            row += 1
    return book.save(f"{post.known} {year.start}.{rng.choice(['xlsx', 'ods', 'xlsm'])}")
