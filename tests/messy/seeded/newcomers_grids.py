"""Newcomers' grids and exports: terms under schools, words beside numbers, numbers with their words, machine headings."""

import random
from datetime import date
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded import stranger_room as room
from tests.messy.seeded.newcomers_words import COMMENT, HEAD, LEVEL, SCHOOL, ways
from tests.messy.seeded.stranger_room import Draw, Page, Person

BOOKS = ("openpyxl", "xlsxwriter", "odf", "xlwt")
WORDED = (room.OFSTED, room.EMERGING, room.EMBEDDED, room.EXPECTED, room.EFFECTIVE, room.MET)


def _truth(person: Person, year: int | None, **more: Any) -> dict[str, Any]:
    leader = [person.name, person.formal]
    return {"school": person.school, "leader": leader, "cycle": room.cycle(year) if year else None} | more


def terms_under_schools(r: random.Random) -> Made:
    """School and head merged over three lines, one for each term."""
    heads, year, marks = room.meet(r, 3, 6), room.year_of(r), r.choice(WORDED)
    draw, page, way = Draw(r, marks), Page("Termly"), ways(r)
    page.head(1, 1, f"Termly judgements {room.spoken(r, year)}")
    page.head(3, 1, r.choice(SCHOOL), r.choice(HEAD), "Term", *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)])
    row = 4
    for head in heads:
        page.span(row, 1, head.school, 1, 3)
        page.span(row, 2, head.name, 1, 3)
        for term in ("Autumn", "Spring", "Summer"):
            page.put(row, 3, term)
            for column, (code, _) in enumerate(room.areas(), 4):
                if r.random() < 0.05:
                    continue
                level = draw.level()
                fields = _truth(head, year, point=term.lower())
                page.rate(row, column, marks.words[level - 1], code, level, marks.levels, **fields)
            row += 1
    return room.bind("grid: three terms under each school", "Termly", [page], r.choice(BOOKS))


def years_under_heads(r: random.Random) -> Made:
    """Areas down; each head's name merged over two years."""
    heads, year, marks = room.meet(r, 3, 6), room.year_of(r), r.choice(WORDED)
    draw, page, way = Draw(r, marks), Page("Two years"), ways(r)
    page.head(2, 1, "Key Area")
    for k, head in enumerate(heads):
        page.span(1, 2 + 2 * k, head.formal, 2)
        page.head(2, 2 + 2 * k, room.cycle(year - 1), room.cycle(year))
    for n, (code, title) in enumerate(room.areas(), 1):
        page.put(2 + n, 1, way(n, title))
        for k, head in enumerate(heads):
            for j, then in enumerate((year - 1, year)):
                level = draw.level()
                fields = _truth(head, then) | {"school": None}
                page.rate(2 + n, 2 + 2 * k + j, marks.words[level - 1], code, level, marks.levels, **fields)
    return room.bind("grid: years under each head's name", "Heads over two years", [page], r.choice(BOOKS))


def word_beside_number(r: random.Random) -> Made:
    """Under each area two columns: the number and the word it stands for."""
    heads, year = room.meet(r, 4, 9), room.year_of(r)
    marks = r.choice((room.OFSTED_NUMBERS, room.FOUR_UP))
    draw, page, way = Draw(r, marks), Page("Number and word"), ways(r)
    page.head(1, 1, f"Ratings {room.spoken(r, year)}")
    page.head(3, 1, r.choice(SCHOOL), r.choice(HEAD))
    page.head(4, 1, None, None)
    pair = r.choice((("No.", "Word"), ("Score", "Descriptor"), ("Grade", "Meaning")))
    for k, (_, title) in enumerate(room.areas()):
        page.span(3, 3 + 2 * k, way(k + 1, title), 2)
        page.head(4, 3 + 2 * k, *pair)
    for n, head in enumerate(heads):
        page.put(5 + n, 1, head.school, head.name)
        for k, (code, _) in enumerate(room.areas()):
            level = draw.level()
            page.put(5 + n, 3 + 2 * k, marks.words[level - 1])
            page.rate(5 + n, 4 + 2 * k, marks.key[level - 1], code, level, 4, **_truth(head, year))
    return room.bind(
        "grid: number and word under each area", "Ratings", [page], r.choice(("openpyxl", "xlsxwriter", "xlwt"))
    )


def numbered_words(r: random.Random) -> Made:
    """Every cell holds number and word, in one of the ways people join them."""
    heads, year = room.meet(r, 4, 9), room.year_of(r)
    marks, way = r.choice((room.OFSTED_NUMBERS, room.FOUR_UP)), ways(r)
    draw, page = Draw(r, marks), Page("Grades")
    joined = r.choice(
        ("{n} - {w}", "{n}: {w}", "{w} ({n})", "{n} {w}", "{n}. {w}", "{w} - {n}", "{n} = {w}", "Grade {n} – {w}")
    )
    page.head(1, 1, r.choice(HEAD), r.choice(SCHOOL), *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)], "Year")
    for n, head in enumerate(heads):
        page.put(2 + n, 1, head.name, head.school)
        page.put(2 + n, 9, room.cycle(year))
        for column, (code, _) in enumerate(room.areas(), 3):
            level = draw.level()
            shown = joined.format(n=marks.words[level - 1], w=marks.key[level - 1])
            page.rate(2 + n, column, shown, code, level, 4, **_truth(head, year))
    return room.bind("grid: number and word in each cell", "Grades", [page], r.choice(BOOKS))


def remark_in_the_cell(r: random.Random) -> Made:
    """A level, and on the next line of the same cell why."""
    heads, year, marks = room.meet(r, 3, 7), room.year_of(r), r.choice((room.OFSTED, room.EMERGING, room.EFFECTIVE))
    draw, page, way = Draw(r, marks), Page("Narrative"), ways(r)
    page.head(1, 1, f"Narrative judgements, {room.spoken(r, year)}")
    page.head(2, 1, r.choice(SCHOOL), r.choice(HEAD), *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)])
    joint = r.choice(("\n", " - ", "; ", ". "))
    for n, head in enumerate(heads):
        page.put(3 + n, 1, head.school, head.name)
        for column, (code, _) in enumerate(room.areas(), 3):
            level, why = draw.level(), r.choice(("clear plans", "team is new", "books bear this out", None))
            shown = marks.words[level - 1] + (f"{joint}{why}" if why else "")
            page.rate(2 + n + 1, column, shown, code, level, marks.levels, **_truth(head, year, comment=why))
    return room.bind("grid: level and remark in one cell", "Narrative judgements", [page], r.choice(BOOKS))


def machine_headings(r: random.Random) -> Made:
    """Text from a database: ka1_self, ka1_partner, ka1_final; null where nothing is."""
    heads, year, marks = room.meet(r, 4, 9), room.year_of(r), r.choice((room.OFSTED, room.EMERGING))
    draw, page = Draw(r, marks), Page("Extract")
    style = r.choice(("ka{n}_{w}", "KA{n}.{w}", "KA{n}-{w}", "KeyArea{n}{W}", "ka_{n}_{w}"))
    raters = (("self", "self"), ("partner", "partner"), ("final", "appraiser"))
    names = [style.format(n=n, w=w, W=w.title()) for n in range(1, 7) for w, _ in raters]
    page.put(1, 1, "urn", "school_name", "headteacher_name", "academic_year", *names)
    for n, head in enumerate(heads):
        page.put(2 + n, 1, head.urn, head.school, head.name, room.cycle(year).replace("/", "-"))
        column = 5
        for code, _ in room.areas():
            for _, source in raters:
                level = draw.level()
                if r.random() < 0.06:
                    page.put(2 + n, column, r.choice(("NULL", "null", "")))
                else:
                    fields = _truth(head, year, source=source, urn=str(head.urn), point=[None, "final"])
                    page.rate(2 + n, column, marks.words[level - 1], code, level, marks.levels, **fields)
                column += 1
    return room.bind(
        "export: machine headings by rater", "appraisal_extract", [page], r.choice(("csv", "csv tabs", "openpyxl"))
    )


def form_tool_export(r: random.Random) -> Made:
    """A form tool's own columns, then the questions as asked, answers numbered: "4 - Secure"."""
    heads, year = room.meet(r, 5, 9), room.year_of(r)
    draw, page = Draw(r, room.FOUR_UP), Page("Sheet1")
    asked = r.choice((
        "How effective is the headteacher at: {t}?", "Please rate the headteacher: {t}", "{t}", "Key Area {n}: {t} - your rating",
        "Q{n}. {t}",
    ))  # fmt: skip
    page.put(
        1, 1, "ID", "Start time", "Completion time", "Email", "Name of school", "Name of headteacher being reviewed",
        "Review year", *[asked.format(n=n, t=t) for n, (_, t) in enumerate(room.areas(), 1)], "Any other comments?",
    )  # fmt: skip
    for n, head in enumerate(heads):
        day = date(year + 1, r.randint(3, 7), r.randint(1, 28))
        page.put(2 + n, 1, n + 1, day, day, "reviewer@example.org", head.school, head.name, room.cycle(year))
        for column, (code, _) in enumerate(room.areas(), 8):
            level = draw.level()
            shown = f"{level} - {room.FOUR_UP.key[level - 1]}"
            page.rate(2 + n, column, shown, code, level, 4, **_truth(head, year))
        page.put(2 + n, 14, r.choice((None, "None", "A pleasure to visit")))
    return room.bind("export: a form tool's answers", "Headteacher review(1-12)", [page], r.choice(("openpyxl", "csv")))


def survey_in_two_rows(r: random.Random) -> Made:
    """A survey with two heading rows: the question over its statements, "Response" under the others."""
    heads, year = room.meet(r, 4, 7), room.year_of(r)
    draw, page = Draw(r, room.AGREE), Page("Sheet")
    asked = r.sample(room.statements(), r.randint(5, 10))
    page.put(1, 1, "Respondent ID", "Date", "Which school?", "Which headteacher?", "I am answering as")
    page.put(1, 6, "How far do you agree that the headteacher ...")
    page.put(2, 3, "Response", "Response", "Response", *[t for _, t in asked])
    row = 3
    for head in heads:
        for role, source in (("Headteacher (self)", "self"), ("Governor", "governor"), ("Line manager", "appraiser")):
            page.put(row, 1, 900100 + row, date(year + 1, 6, r.randint(1, 28)), head.school, head.name, role)
            for column, (code, _) in enumerate(asked, 6):
                level = draw.level()
                page.rate(row, column, room.AGREE.words[level - 1], code, level, 5, **_truth(head, year, source=source))
            row += 1
    return room.bind("survey: two heading rows", "HT survey export", [page], r.choice(("openpyxl", "csv")))


def staff_survey_shares(r: random.Random) -> Made:
    """Shares of staff who agree with each statement: nobody's rating, all of it left."""
    (head,), year = room.meet(r, 1), room.year_of(r)
    page = Page("Staff survey")
    page.head(1, 1, f"{head.school}: staff survey {room.spoken(r, year)} (42 responses)")
    page.head(3, 1, "Statement", "% strongly agree", "% agree", "% disagree", "% strongly disagree")
    for n, (_, text) in enumerate(room.statements(), 4):
        a, b, c = r.randint(20, 50), r.randint(20, 40), r.randint(0, 8)
        page.put(n, 1, text, a, b, c, 100 - a - b - c)
    return room.bind("survey: shares of staff", "Staff survey", [page], r.choice(BOOKS))


def zero_is_not_seen(r: random.Random) -> Made:
    """Nought to five, nought for what was not seen, five best, as the key says."""
    heads, year = room.meet(r, 5, 9), room.year_of(r)
    draw, page, way = Draw(r, room.FIVE_UP), Page("Panel scores"), ways(r)
    page.head(1, 1, f"Panel scores {room.cycle(year)}")
    page.put(2, 1, "0 = not seen, 1 = poor, 2 = fair, 3 = good, 4 = very good, 5 = excellent")
    page.head(4, 1, r.choice(SCHOOL), r.choice(HEAD), *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)])
    for n, head in enumerate(heads):
        page.put(5 + n, 1, head.school, head.name)
        for column, (code, _) in enumerate(room.areas(), 3):
            if r.random() < 0.1:
                page.put(5 + n, column, 0)
                continue
            level = draw.level()
            fields = _truth(head, year, source=["appraiser", "governor"])
            page.rate(5 + n, column, level, code, level, 5, **fields)
    return room.bind("grid: nought is not seen", "Panel scores", [page], r.choice(BOOKS))


def plan_and_log_behind(r: random.Random) -> Made:
    """Ratings in front; behind them an action plan with colours and a training log, both by Key Area."""
    heads, year, marks = room.meet(r, 4, 8), room.year_of(r), r.choice(WORDED)
    draw, page, plan, log, way = Draw(r, marks), Page("Judgements"), Page("Action plan"), Page("Training"), ways(r)
    page.head(1, 1, r.choice(SCHOOL), r.choice(HEAD), *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)], "Cycle")
    plan.head(1, 1, "School", "Key Area", "Action", "Who", "By when", "RAG")
    log.head(1, 1, "Headteacher", "Course", "Key Area", "Date", "How useful (1-4)")
    for n, head in enumerate(heads):
        page.put(2 + n, 1, head.school, head.name)
        page.put(2 + n, 9, room.cycle(year))
        for column, (code, _) in enumerate(room.areas(), 3):
            level = draw.level()
            page.rate(2 + n, column, marks.words[level - 1], code, level, marks.levels, **_truth(head, year))
        area = r.choice(room.areas())[1]
        plan.put(
            2 + n,
            1,
            head.school,
            area,
            "Coach the new deputy",
            head.name,
            date(year + 1, 12, 1),
            r.choice(("Red", "Amber", "Green")),
        )
        log.put(2 + n, 1, head.name, "Finance for heads", area, date(year + 1, 3, 3), r.randint(1, 4))
    return room.bind(
        "sheets: a plan and a training log behind", "Judgements and plan", [page, plan, log], r.choice(BOOKS)
    )


def three_sheets_of_raters(r: random.Random) -> Made:
    """One sheet each for the head's, the partner's and the agreed view, the same grid on all."""
    heads, year, marks = room.meet(r, 4, 7), room.year_of(r), r.choice(WORDED)
    draw, way, pages = Draw(r, marks), ways(r), []
    names = r.choice(
        (("Self", "SIP", "Agreed"), ("Head's view", "Partner's view", "Agreed view"), ("1 HT", "2 SIP", "3 Moderated"))
    )
    for name, source in zip(names, ("self", "partner", "appraiser"), strict=True):
        page = Page(name)
        page.head(1, 1, f"Leadership ratings {room.cycle(year)}")
        page.head(
            2,
            1,
            r.choice(SCHOOL),
            r.choice(("Headteacher", "Name of HT", "Principal")),
            *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)],
        )
        for n, head in enumerate(heads):
            page.put(3 + n, 1, head.school, head.name)
            for column, (code, _) in enumerate(room.areas(), 3):
                level = draw.level()
                page.rate(
                    3 + n,
                    column,
                    marks.words[level - 1],
                    code,
                    level,
                    marks.levels,
                    **_truth(head, year, source=source),
                )
        pages.append(page)
    return room.bind("sheets: one for each rater", "Leadership ratings", pages, r.choice(BOOKS))


def two_years_two_shapes(r: random.Random) -> Made:
    """Last year a grid, this year a long list: a sheet each, named by the year."""
    heads, year, marks = room.meet(r, 4, 7), room.year_of(r), r.choice(WORDED)
    draw, way = Draw(r, marks), ways(r)
    before, now = Page(f"{year - 1}-{year % 100:02}"), Page(f"{year}-{(year + 1) % 100:02}")
    before.head(1, 1, r.choice(SCHOOL), r.choice(HEAD), *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)])
    now.head(1, 1, r.choice(SCHOOL), r.choice(HEAD), "Key Area", r.choice(LEVEL), r.choice(COMMENT))
    row = 2
    for n, head in enumerate(heads):
        before.put(2 + n, 1, head.school, head.name)
        for k, (code, title) in enumerate(room.areas(), 1):
            level, other, said = draw.level(), draw.level(), r.choice((None, "as agreed in June"))
            before.rate(2 + n, 2 + k, marks.words[level - 1], code, level, marks.levels, **_truth(head, year - 1))
            now.put(row, 1, head.school, head.name, way(k, title))
            now.rate(row, 4, marks.words[other - 1], code, other, marks.levels, **_truth(head, year, comment=said))
            now.put(row, 5, said)
            row += 1
    return room.bind("sheets: two years in two shapes", "HT ratings", [before, now], r.choice(BOOKS))


def title_says_whose(r: random.Random) -> Made:
    """A sheet for each school; whose and when stand in one line of title, then areas and levels."""
    heads, year, marks = room.meet(r, 2, 5), room.year_of(r), r.choice(WORDED)
    draw, way, pages = Draw(r, marks), ways(r), []
    title = r.choice(
        ("{s}: {p}, Headteacher. Review {y}", "{s} - {p} - {y}", "Review of {p}, {s}, {y}", "{p} ({s}) {y}")
    )
    for n, head in enumerate(heads):
        page = Page(f"School {n + 1}")
        page.head(1, 1, title.format(s=head.school, p=head.formal, y=room.cycle(year)))
        page.head(3, 1, "Area", r.choice(LEVEL))
        for k, (code, name) in enumerate(room.areas(), 1):
            level = draw.level()
            page.put(3 + k, 1, way(k, name))
            page.rate(3 + k, 2, marks.words[level - 1], code, level, marks.levels, **_truth(head, year))
        pages.append(page)
    return room.bind("sheets: whose and when in the title line", "Reviews", pages, r.choice(BOOKS))


def vacancies_and_interims(r: random.Random) -> Made:
    """A register-like grid with vacancies, interims in brackets, a hub heading between, notes below with names and levels."""
    heads, year, marks = room.meet(r, 6, 10), room.year_of(r), r.choice(WORDED)
    draw, page, way = Draw(r, marks), Page("Heads"), ways(r)
    page.head(1, 1, f"Heads {room.spoken(r, year)}")
    page.head(
        2,
        1,
        r.choice(SCHOOL),
        r.choice(("Headteacher", "Head", "Principal")),
        "Role",
        *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)],
    )
    row = 3
    for n, head in enumerate(heads):
        if n in (0, len(heads) // 2):
            page.head(row, 1, f"{'North' if n else 'South'} hub")
            row += 1
        if n == 2:
            page.put(row, 1, head.school, "Vacant")
            page.put(row, 4, *["n/a"] * 6)
            row += 1
            continue
        post = r.choice(("Headteacher", "Interim Headteacher", "Acting Head", "Head of School"))
        page.put(row, 1, head.school, head.name, post)
        for column, (code, _) in enumerate(room.areas(), 4):
            level = draw.level()
            page.rate(row, column, marks.words[level - 1], code, level, marks.levels, **_truth(head, year, role=post))
        row += 1
    page.put(row + 1, 1, f"Note: {heads[1].name} to be looked at again in June; may move to {marks.words[-1]}.")
    return room.bind("grid: vacancies, hub lines, a note with a level", "Heads", [page], r.choice(BOOKS))


def objectives_by_area(r: random.Random) -> Made:
    """A list of objectives with the Key Area each serves and whether it was met: no rating of any area."""
    heads, year = room.meet(r, 3, 6), room.year_of(r)
    page = Page("Objectives")
    page.head(1, 1, "School", "Headteacher", "Objective", "Linked Key Area", "Success criteria", "Progress", "Year")
    row = 2
    for head in heads:
        for aim in ("Raise reading at key stage 2", "Bring attendance to 96%", "Train middle leaders"):
            page.put(
                row,
                1,
                head.school,
                head.name,
                aim,
                r.choice(room.areas())[1],
                "As agreed with governors",
                r.choice(("Met", "Not met", "Partially met")),
                room.cycle(year),
            )
            row += 1
    return room.bind("list: objectives by area", "Objectives", [page], r.choice(BOOKS), objectives=row - 2)


def semicolons_and_preamble(r: random.Random) -> Made:
    """Text with semicolons, five lines of report settings, means with a comma in them at the end of each line."""
    heads, year = room.meet(r, 5, 9), room.year_of(r)
    draw, page = Draw(r, room.FOUR_UP), Page("")
    page.put(1, 1, "Leadership ratings")
    page.put(2, 1, "Created:", f"14/07/{year + 1}")
    page.put(3, 1, "Scale:", "1 = Emerging, 2 = Developing, 3 = Secure, 4 = Leading")
    page.put(4, 1, "Year:", room.cycle(year))
    page.put(6, 1, "School", "Headteacher", *[f"KA{n}" for n in range(1, 7)], "Mean")
    for n, head in enumerate(heads):
        page.put(7 + n, 1, head.school, head.name)
        total = 0
        for column, (code, _) in enumerate(room.areas(), 3):
            level = draw.level()
            total += level
            page.rate(7 + n, column, level, code, level, 4, **_truth(head, year))
        page.put(7 + n, 9, f"{total / 6:.2f}".replace(".", ","))
    return room.bind("export: semicolons and a preamble", "ratings_export", [page], "csv semicolons")


def deputies_below(r: random.Random) -> Made:
    """One school: the head's line, then those of deputies and assistants, the post in the heading row's first column."""
    people, year, marks = room.meet(r, 4, 6), room.year_of(r), r.choice(WORDED)
    school, draw, page, way = people[0].school, Draw(r, marks), Page("Leadership group"), ways(r)
    page.head(1, 1, f"{school} leadership group, {room.cycle(year)}")
    page.head(
        3, 1, r.choice(("Post", "Role", "Position")), "Name", *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)]
    )
    posts = (
        "Headteacher",
        "Deputy Headteacher",
        "Deputy Headteacher",
        "Assistant Headteacher",
        "SENDCo",
        "Business Manager",
    )
    for n, (person, post) in enumerate(zip(people, posts, strict=False)):
        page.put(4 + n, 1, post, person.name)
        for column, (code, _) in enumerate(room.areas(), 3):
            level = draw.level()
            fields = _truth(person, year, role=post) | {"school": school}
            page.rate(4 + n, column, marks.words[level - 1], code, level, marks.levels, **fields)
    return room.bind("grid: a school's leadership group by post", "Leadership group", [page], r.choice(BOOKS))


def sheet_names_are_schools(r: random.Random) -> Made:
    """A sheet for each school, named for it; inside only the head's name, the areas and letters; the key in front."""
    heads, year = room.meet(r, 3, 6), room.year_of(r)
    scale = r.choice((room.OFSTED_LETTERS, room.Scale(("E", "D", "S", "L"), room.EMERGING.words), room.RAG_LETTERS))
    draw, way, front = Draw(r, scale), ways(r), Page("Key")
    front.put(1, 1, f"Ratings for {room.spoken(r, year)}")
    front.put(3, 1, scale.sentence)
    pages = [front]
    for head in heads:
        page = Page(head.school[:31])
        page.put(1, 1, "Head", head.formal)
        page.head(3, 1, "Key Area", "Judgement")
        for k, (code, name) in enumerate(room.areas(), 1):
            level = draw.level()
            page.put(3 + k, 1, way(k, name))
            fields = _truth(head, year) | {"school": [head.school, head.school[:31].strip()]}
            page.rate(3 + k, 2, scale.words[level - 1], code, level, scale.levels, **fields)
        pages.append(page)
    return room.bind("sheets: named for schools, the key in front", "Ratings", pages, r.choice(BOOKS))


def codes_and_words_apart(r: random.Random) -> Made:
    """A long list by statement code alone, the codes' words on another sheet, a rater's name on each line."""
    heads, year, marks = room.meet(r, 2, 4), room.year_of(r), r.choice(WORDED)
    draw, page, words = Draw(r, marks), Page("Ratings"), Page("Framework")
    page.head(1, 1, "School", "Headteacher", "Year", "Statement code", "Level", "Rated by", "Date")
    words.head(1, 1, "Code", "Statement")
    for n, (code, text) in enumerate(room.statements(), 2):
        words.put(n, 1, code[2:], text)
    row = 2
    for head in heads:
        rater, day = f"{r.choice(room.FIRST)} {r.choice(room.LAST)}", date(year + 1, 6, r.randint(1, 28))
        for code, _ in room.statements():
            level = draw.level()
            page.put(row, 1, head.school, head.name, room.cycle(year), code[2:])
            fields = _truth(head, year, appraiser=rater, date=day.isoformat())
            page.rate(row, 5, marks.words[level - 1], code, level, marks.levels, **fields)
            page.put(row, 6, rater, day)
            row += 1
    return room.bind(
        "list: statement codes, words on another sheet",
        "Statement ratings",
        [page, words],
        r.choice(("openpyxl", "xlsxwriter")),
    )
