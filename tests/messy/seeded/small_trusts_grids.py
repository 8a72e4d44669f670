"""The single sheets of five small trusts: a chief executive's grid, sheets copied forward, colours with remarks, panels."""

import random

from tests.messy.seeded import Made
from tests.messy.seeded.small_trusts_paper import Book, Tab
from tests.messy.seeded.small_trusts_words import (
    AREAS,
    LADDERS,
    OFSTED,
    REMARKS,
    SHORT,
    STATEMENTS,
    TRUSTS,
    Post,
    a_truth,
    draw_levels,
    draw_posts,
    draw_year,
    head_areas,
)

FILLS = ["FF0000", "FFC000", "00B050"]


def fill_grid(
    rng: random.Random,
    book: Book,
    tab: Tab,
    top: int,
    left: int,
    posts: list[Post],
    cycle: str,
    ladder: list[str],
    step: int = 1,
) -> None:
    """Six levels for each post, a row each from `top` on; a word here and there stands for no rating."""
    levels = draw_levels(rng, 6 * len(posts), len(ladder))
    for n, post in enumerate(posts):
        for area in range(6):
            level = levels[6 * n + area]
            column = left + area * step
            if rng.random() < 0.05 and levels.count(level) > 2:
                tab.put(top + n, column, rng.choice(["-", "n/a", "not seen", None]))
                levels[6 * n + area] = 0  # one fewer of this level in use
                continue
            book.rate(
                tab, top + n, column, ladder[level - 1], a_truth(f"KA{area + 1}", level, len(ladder), post, cycle)
            )


def copied_forward(rng: random.Random) -> Made:
    """A sheet copied forward each year: last year's leaver struck out, colours and remarks nobody cleared."""
    book = Book("copied forward", ["cycle"])
    year, posts, ladder = draw_year(rng), draw_posts(rng), rng.choice(LADDERS)
    tab = book.tab(f"HT {year.start % 100}-{year.start % 100 + 1}")
    tab.put(0, 0, f"{rng.choice(TRUSTS)} - headteacher appraisal judgements {year.written}", bold=True)
    tab.put(0, 10, rng.choice(["copied from last year's - TYPE OVER", "ask Jan for the old one", "Version 3"]))
    tab.put(1, 0, "Agreed at the autumn meetings, do not circulate" if rng.random() < 0.5 else None)
    tab.line(3, ["School", "Headteacher", *head_areas(rng), "Notes"], bold=True)
    fill_grid(rng, book, tab, 4, 2, posts, year.cycle, ladder)
    for n, post in enumerate(posts):
        tab.put(4 + n, 0, post.school, fill=rng.choice([None, None, "FFFF00", "BDD7EE"]))
        tab.put(4 + n, 1, post.head)
        tab.put(4 + n, 8, rng.choice([None, None, *REMARKS]))
    bottom = 4 + len(posts)
    gone = ["Pinfold School", "Mr B Hazeldine", *[rng.choice(ladder) for _ in range(6)], f"left July {year.start}"]
    tab.line(bottom, gone, struck=True)
    for column in (2, 4, 5):
        tab.put(bottom + 2, column, " ", fill=rng.choice(FILLS))
    tab.put(bottom + 3, 0, "yellow = still to visit (last year!!)")
    return book.save(
        f"HT judgements {year.start % 100}-{year.start % 100 + 1} (2).{rng.choice(['xlsx', 'xlsm', 'ods'])}"
    )


def ceo_single_sheet(rng: random.Random) -> Made:
    """The chief executive's one sheet: schools and names across the top, statements down, letters in the cells."""
    book = Book("statements down, names across")
    year, posts = draw_year(rng), draw_posts(rng)
    tab = book.tab(rng.choice(["Sheet1", "HTs"]))
    tab.put(0, 0, f"CEO overview of heads {year.written}", bold=True)
    lettered = rng.random() < 0.4
    letters = ["D", "C", "B", "A"] if lettered else [short for _, short in OFSTED]
    key = (
        "A = exemplary, B = secure, C = some gaps, D = major gaps"
        if lettered
        else "O outstanding, G good, RI requires improvement, I inadequate"
    )
    tab.put(1, 0, key)
    tab.line(3, [None, *[p.school for p in posts]], bold=True)
    tab.line(4, [None, *[p.head for p in posts]])
    row = 5
    numbered = rng.random() < 0.5
    levels = draw_levels(rng, 23 * len(posts), 4)
    for area, statements in enumerate(STATEMENTS):
        tab.put(
            row,
            0,
            rng.choice([f"Key Area {area + 1} - {AREAS[area]}", f"KA{area + 1}: {AREAS[area].upper()}"]),
            bold=True,
        )
        row += 1
        for n, statement in enumerate(statements):
            tab.put(row, 0, f"{area + 1}.{n + 1} {statement}" if numbered else statement)
            for column, post in enumerate(posts):
                level = levels.pop()
                if rng.random() < 0.06:
                    continue
                book.rate(
                    tab,
                    row,
                    column + 1,
                    letters[level - 1],
                    a_truth(f"KA{area + 1}.{n + 1}", level, 4, post, year.cycle),
                )
            row += 1
    return book.save(f"heads {rng.choice(['overview', 'on a page'])}.{rng.choice(['xlsx', 'xls', 'ods'])}")


def colour_with_remarks(rng: random.Random) -> Made:
    """The colour is the rating and the words in the cell are a remark."""
    book = Book("colour with remarks")
    year, posts = draw_year(rng), draw_posts(rng)
    tab = book.tab(rng.choice(["RAG", "Heads"]))
    tab.put(0, 0, f"Headteacher RAG {year.written}")
    tab.line(2, ["School", "Head", *head_areas(rng)], bold=True)
    levels = draw_levels(rng, 6 * len(posts), 3)
    for n, post in enumerate(posts):
        tab.line(3 + n, [post.school, post.head])
        for area in range(6):
            level = levels[6 * n + area]
            remark = rng.choice(REMARKS)
            book.rate(
                tab,
                3 + n,
                2 + area,
                remark,
                a_truth(f"KA{area + 1}", level, 3, post, year.cycle, comment=remark),
                fill=FILLS[level - 1],
            )
    tab.put(5 + len(posts), 0, "Red: needs support now.  Amber: watching.  Green: fine.")
    return book.save(f"RAG and remarks.{rng.choice(['xlsx', 'ods', 'xlsm'])}")


def abbreviated(rng: random.Random) -> Made:
    """Areas as initials with what they stand for below, schools as everybody calls them."""
    book = Book("abbreviated headings")
    year, posts, ladder = draw_year(rng), draw_posts(rng), rng.choice(LADDERS)
    posts = [p._replace(school=p.known) for p in posts]
    explained = rng.random() < 0.6
    if not explained:
        book.questions.append("criterion")
    tab = book.tab(f"{year.start}-{(year.start + 1) % 100:02d}")
    tab.line(0, ["School", "HT", *SHORT], bold=True)
    fill_grid(rng, book, tab, 1, 2, posts, year.cycle, ladder)
    for n, post in enumerate(posts):
        tab.line(1 + n, [post.school, post.head])
    if explained:
        for n, (short, area) in enumerate(zip(SHORT, AREAS, strict=True)):
            tab.line(len(posts) + 3 + n, [short, area])
    return book.save(f"HT summary.{rng.choice(['xlsx', 'xls', 'ods'])}")


def terms_repeat(rng: random.Random) -> Made:
    """A row for each head and term, the school and the head written once."""
    book = Book("row per term")
    year, posts, ladder = draw_year(rng), draw_posts(rng, 2, 4), rng.choice(LADDERS)
    tab = book.tab("Termly")
    tab.put(0, 0, f"Termly judgements, academic year {year.written}")
    tab.line(1, ["School", "Headteacher", "Term", *head_areas(rng), "Comment"], bold=True)
    levels = draw_levels(rng, 18 * len(posts), len(ladder))
    always = rng.random() < 0.3
    for n, post in enumerate(posts):
        for t, term in enumerate(["Autumn", "Spring", "Summer"]):
            row = 2 + 3 * n + t
            tab.line(row, [post.school, post.head] if t == 0 or always else [None, None])
            tab.put(row, 2, term)
            remark = rng.choice([None, *REMARKS])
            tab.put(row, 9, remark)
            for area in range(6):
                level = levels.pop()
                truth = a_truth(f"KA{area + 1}", level, len(ladder), post, year.cycle, point=term.lower())
                book.rate(tab, row, 3 + area, ladder[level - 1], truth)
    return book.save(f"termly.{rng.choice(['xlsx', 'xls', 'ods', 'xlsm'])}")


def strengths_beside(rng: random.Random) -> Made:
    """Each area has its level, then strengths, then areas for development."""
    book = Book("strengths beside levels")
    year, posts, ladder = draw_year(rng), draw_posts(rng, 2, 5), rng.choice(LADDERS)
    tab = book.tab("Appraisal")
    tab.put(0, 0, f"Headteachers' appraisal {year.written}: judgements, strengths and areas for development")
    names = head_areas(rng)
    two_rows = rng.random() < 0.5
    if two_rows:
        tab.line(1, ["School", "Headteacher"], bold=True)
    tab.line(2, [None, None] if two_rows else ["School", "Headteacher"], bold=True)
    for area in range(6):
        words = (
            ["Judgement", "Strengths", "Areas for development"]
            if two_rows
            else [names[area], "Strengths", "Areas for development"]
        )
        tab.put(1, 2 + 3 * area, names[area] if two_rows else None)
        if two_rows:
            tab.merges.append((1, 2 + 3 * area, 1, 4 + 3 * area))
        tab.line(2, words, column=2 + 3 * area)
    fill_grid(rng, book, tab, 3, 2, posts, year.cycle, ladder, step=3)
    for n, post in enumerate(posts):
        tab.line(3 + n, [post.school, post.head])
        for area in range(6):
            tab.line(3 + n, [rng.choice(REMARKS), rng.choice([None, *REMARKS])], column=3 + 3 * area)
    return book.save("appraisal strengths and afd.xlsx")


def logos_and_blanks(rng: random.Random) -> Made:
    """Rows kept free for two logos, a contact line, and a narrow empty column after every area."""
    book = Book("logo rows and blank columns")
    year, posts, ladder = draw_year(rng), draw_posts(rng), rng.choice(LADDERS)
    tab = book.tab("Grid")
    tab.put(0, 3, rng.choice(TRUSTS), bold=True)
    tab.put(1, 3, "Learning together, flourishing together")
    tab.put(3, 0, "Tel 01000 555 010  office@example.org")
    tab.put(5, 0, f"Leadership grid - {year.written}", bold=True)
    tab.line(7, ["Academy", None, "Principal"], bold=True)
    for area, name in enumerate(head_areas(rng)):
        tab.put(7, 4 + 2 * area, name, bold=True)
    fill_grid(rng, book, tab, 8, 4, posts, year.cycle, ladder, step=2)
    for n, post in enumerate(posts):
        tab.line(8 + n, [post.school, None, post.head])
    tab.put(10 + len(posts), 0, "Page 1 of 1")
    return book.save(f"leadership grid.{rng.choice(['xlsx', 'xls', 'ods', 'csv'])}")


def governors_initials(rng: random.Random) -> Made:
    """A panel's record for one head: a column for each governor by initials, then what the panel agreed."""
    book = Book("panel by initials", ["source", "layout"])
    year, post, ladder = draw_year(rng), draw_posts(rng, 2, 2)[0], rng.choice(LADDERS)
    tab = book.tab("Panel")
    tab.put(0, 0, f"Headteacher's performance review {year.written} - governors' panel record")
    tab.line(1, ["School:", post.school])
    tab.line(2, ["Headteacher:", post.head])
    initials = rng.sample(["JW", "PK", "ADB", "RM", "TLS"], 3)
    tab.put(3, 0, f"Panel: {', '.join(initials)} (first named in the chair)")
    tab.line(5, ["Key Area", *initials, "Panel agreed", "Evidence"], bold=True)
    levels = draw_levels(rng, 24, len(ladder))
    for area, name in enumerate(head_areas(rng)):
        tab.put(6 + area, 0, name)
        for n in range(3):
            level = levels.pop()
            address = f"Panel!{'BCD'[n]}{7 + area} {year.cycle}"
            tab.put(6 + area, 1 + n, ladder[level - 1])
            book.optional.append(address)
        level = levels.pop()
        remark = rng.choice(REMARKS)
        truth = a_truth(
            f"KA{area + 1}", level, len(ladder), post, year.cycle, source=["governor", "appraiser"], comment=remark
        )
        book.rate(tab, 6 + area, 4, ladder[level - 1], truth)
        tab.put(6 + area, 5, remark)
    return book.save("panel record.xlsx")


def panel_signed_off(rng: random.Random) -> Made:
    """A panel's grades, each line initialled by the three governors who sat."""
    book = Book("initialled by governors")
    year, post, ladder = draw_year(rng), draw_posts(rng, 2, 2)[0], rng.choice(LADDERS)
    tab = book.tab("HTPM record")
    tab.put(0, 0, f"Record of the governors' appraisal panel, {year.written}", bold=True)
    tab.line(2, ["Name of school", post.school])
    tab.line(3, ["Name of headteacher", post.head])
    tab.line(4, ["Governors present", "Mrs A Lumb (chair), Mr P Kerr, Rev J Wade"])
    tab.line(6, ["Key Area", "Governors' judgement", "Initialled", "Initialled", "Initialled"], bold=True)
    levels = draw_levels(rng, 6, len(ladder))
    for area, name in enumerate(head_areas(rng)):
        tab.line(7 + area, [name, None, "AL", "PK", rng.choice(["JW", "JW", None])])
        level = levels[area]
        truth = a_truth(f"KA{area + 1}", level, len(ladder), post, year.cycle, source="governor")
        book.rate(tab, 7 + area, 1, ladder[level - 1], truth)
    tab.line(14, ["Signed (chair of panel)", "A Lumb", "Date", "see minutes"])
    return book.save(f"panel signed.{rng.choice(['xlsx', 'xls', 'ods'])}")
