"""Lists, exports, surveys and workbooks of many sheets: what systems print and what data managers build."""

import random
from datetime import date
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded import stranger_room as room
from tests.messy.seeded.stranger_room import Draw, Page, Person

BOOKS = ("openpyxl", "xlsxwriter", "odf", "xlwt")


def _truth(person: Person, year: int | None, **more: Any) -> dict[str, Any]:
    return {"school": person.school, "leader": person.name, "cycle": room.cycle(year) if year else None} | more


def _spring(r: random.Random, year: int) -> date:
    return date(year + 1, r.randint(1, 7), r.randint(1, 28))


def personnel_export(r: random.Random) -> Made:
    """A personnel system's competency report: surname and forename apart, number and word in one cell, a status for each line."""
    people, year = room.meet(r, 4, 9), room.year_of(r)
    scale = r.choice((room.FOUR_UP, room.FIVE_UP))
    draw = Draw(r, scale)
    page = Page("Competency Report")
    page.put(1, 1, "Competency Rating Report")
    page.put(2, 1, "Run date", date(year + 1, 8, 14))
    page.put(3, 1, "Parameters", "Group = Leadership; Status = All")
    page.head(
        5, 1, "Employee No", "Surname", "Forename", "Job Title", "Establishment", "Review Period", "Review Date",
        "Competency", "Rating", "Status", "Manager", "Comments",
    )  # fmt: skip
    row = 6
    for person in people:
        post, number, day, boss = (
            r.choice(("Headteacher", "Head of School", "Principal")),
            r.randint(10000, 99999),
            _spring(r, year),
            r.choice(room.LAST),
        )
        for code, title in room.areas():
            page.put(row, 1, number, person.last, person.first, post, person.school, f"{year}/{year + 1}", day, title)
            if r.random() < 0.07:
                page.put(row, 10, "Not started")
            else:
                level, remark = draw.level(), r.choice(("", "", "Good progress this year", "See meeting note"))
                fields = _truth(
                    person, year, role=post, date=day.isoformat(), comment=remark or None, appraiser=f"Ms J {boss}"
                )
                page.rate(row, 9, f"{level} - {scale.key[level - 1]}", code, level, scale.levels, **fields)
                page.put(row, 10, "Completed", f"Ms J {boss}", remark or None)
            row += 1
    page.put(row + 1, 1, f"{row - 6} rows returned")
    return room.bind(
        "list: a personnel system's competency report", "Competency_Rating_Report", [page], r.choice((*BOOKS, "csv"))
    )


def self_and_manager(r: random.Random) -> Made:
    """Text from a performance system: a line for each competency with the person's own score and the manager's, key in the headings."""
    people, year = room.meet(r, 4, 8), room.year_of(r)
    mine, theirs = Draw(r, room.FIVE_UP), Draw(r, room.FIVE_UP)
    page = Page("")
    page.put(
        1, 1, "person_id", "full_name", "workplace", "review_cycle", "objective_type", "competency",
        "self_rating (1 low - 5 high)", "manager_rating (1 low - 5 high)", "manager_comment", "last_modified",
    )  # fmt: skip
    row = 2
    for person in people:
        number = r.randint(100, 999)
        for code, title in room.areas():
            page.put(row, 1, number, person.name, person.school, f"{year}/{(year + 1) % 100:02}", "Competency", title)
            own, other, remark = mine.level(), theirs.level(), r.choice(("", "agreed", "we discussed, see notes"))
            page.rate(row, 7, own, code, own, 5, **_truth(person, year, source="self"))
            page.rate(row, 8, other, code, other, 5, **_truth(person, year, comment=remark or None))
            page.put(row, 9, remark or None, f"{_spring(r, year):%d/%m/%Y} 09:{r.randint(10, 59)}")
            row += 1
    return room.bind(
        "list: own and manager's score on a line",
        "performance_export",
        [page],
        r.choice(("csv", "csv semicolons", "csv tabs")),
    )


def survey_as_it_came(r: random.Random) -> Made:
    """A form's answers: a row for each respondent, the head picked from a list, the relationship asked, statements in brackets."""
    heads, year = room.meet(r, 2, 4), room.year_of(r)
    draw, asked = Draw(r, room.AGREE), r.sample(room.statements(), r.randint(6, 12))
    page = Page("Form responses 1")
    page.head(
        1, 1, "Timestamp", "Which leader are you giving feedback on?", "School", "Your relationship to this leader",
        *[f"To what extent do you agree? [{text}]" for _, text in asked], "Anything else you would like to say?",
    )  # fmt: skip
    row = 2
    for head in heads:
        for relation, source in (
            ("I am this leader", "self"), ("Line manager", "appraiser"), ("Governor", "governor"),
            *[("Member of staff", "staff")] * r.randint(1, 3), ("Fellow headteacher", "peer"),
        ):  # fmt: skip
            page.put(row, 1, _spring(r, year), head.name, head.school, relation)
            for column, (code, _) in enumerate(asked, 5):
                if r.random() < 0.04:
                    page.put(row, column, r.choice(("Don't know", "Not seen", None)))
                    continue
                level = draw.level()
                page.rate(row, column, room.AGREE.words[level - 1], code, level, 5, **_truth(head, year, source=source))
            page.put(row, 5 + len(asked), r.choice((None, "No", "She listens.", "Visible every morning")))
            row += 1
    return room.bind(
        "survey: a row for each respondent", "Leadership feedback (Responses)", [page], r.choice(("openpyxl", "csv"))
    )


def survey_of_groups(r: random.Random) -> Made:
    """A consultancy's 360 report: self and line manager as given, peers and reports as means that are no one's rating."""
    (head,), year = room.meet(r, 1), room.year_of(r)
    draw = Draw(r, room.FIVE_UP)
    cover, page = Page("Cover"), Page("Scores by group")
    cover.head(2, 2, "360 feedback report")
    cover.put(4, 2, "Prepared for", head.name)
    cover.put(5, 2, "School", head.school)
    cover.put(6, 2, "Feedback year", room.spoken(r, year))
    cover.put(8, 2, "Scale: 1 = Poor, 2 = Fair, 3 = Good, 4 = Very good, 5 = Excellent")
    cover.put(10, 2, "Respondents: 1 self, 1 line manager, 5 peers, 9 direct reports. Group scores are means.")
    page.head(
        1,
        1,
        "Statement",
        "Self",
        "Line manager",
        "Peers (mean, n=5)",
        "Direct reports (mean, n=9)",
        "All raters (mean)",
    )
    row = 2
    for code, title in room.areas():
        page.head(row, 1, title)
        for stated, text in room.statements(code):
            row += 1
            page.put(row, 1, text)
            for column, source in ((2, "self"), (3, "appraiser")):
                level = draw.level()
                page.rate(row, column, level, stated, level, 5, **_truth(head, year, source=source))
            page.put(row, 4, *[round(r.uniform(2.6, 4.9), 1) for _ in range(3)])
        row += 1
    return room.bind(
        "survey: a 360 report with means by group", "360 report", [cover, page], r.choice(("openpyxl", "xlsxwriter"))
    )


def the_data_managers_workbook(r: random.Random) -> Made:
    """A menu, a data sheet in codes, look-ups that explain them, a dashboard that repeats and a sheet hidden deep."""
    heads, year, marks = room.meet(r, 4, 8), room.year_of(r), r.choice((room.EMERGING, room.EFFECTIVE))
    draw = Draw(r, room.Scale((1, 2, 3, 4)))
    menu, data, look, dash, deep = (
        Page("MENU"),
        Page("tblData"),
        Page("Lookups"),
        Page("Dashboard"),
        Page("_cfg", "veryHidden"),
    )
    menu.head(2, 2, "LEADERSHIP DATA TOOL v4.2")
    menu.put(4, 2, "Press F9 after pasting. Do not rename sheets. Enable macros.")
    menu.put(6, 2, "Enter data", "tblData")
    menu.put(7, 2, "See results", "Dashboard")
    data.head(1, 1, "RecID", "SchCode", "HTCode", "AcYear", "Crit", "Lvl", "EnteredBy", "EnteredOn")
    look.head(1, 1, "SchCode", "School")
    look.head(1, 4, "HTCode", "Headteacher")
    look.head(1, 7, "Lvl", "Meaning")
    look.head(1, 10, "Crit", "Key Area")
    dash.head(1, 1, f"Dashboard {room.cycle(year)}")
    dash.head(3, 1, "Headteacher", *[f"KA{n}" for n in range(1, 7)])
    deep.put(1, 1, "ver", "4.2")
    deep.put(2, 1, "pwd_hint", "the usual")
    for n, word in enumerate(marks.words):
        look.put(2 + n, 7, n + 1, word)
    for n, (code, title) in enumerate(room.areas()):
        look.put(2 + n, 10, code, title)
    row = 2
    for n, head in enumerate(heads):
        school, person = f"S{n + 1:02}", f"H{n + 11}"
        look.put(2 + n, 1, school, head.school)
        look.put(2 + n, 4, person, head.name)
        dash.put(4 + n, 1, head.name)
        for k, (code, _) in enumerate(room.areas()):
            level = draw.level()
            data.put(row, 1, row - 1, school, person, room.cycle(year), code)
            data.rate(row, 6, level, code, level, 4, **_truth(head, year))
            data.put(row, 7, "datamgr", _spring(r, year))
            dash.put(4 + n, 2 + k, marks.words[level - 1])
            row += 1
    return room.bind(
        "sheets: a data tool with look-ups and a dashboard", "Leadership data tool v4.2", [menu, data, look, dash, deep],
        r.choice(("openpyxl", "xlsxwriter")),
    )  # fmt: skip


def sheet_per_area(r: random.Random) -> Made:
    """A sheet for each Key Area, schools down, three years across."""
    heads, year, marks = (
        room.meet(r, 4, 8),
        room.year_of(r),
        r.choice((room.OFSTED, room.EFFECTIVE, room.OFSTED_LETTERS)),
    )
    draw, pages = Draw(r, marks), []
    for n, (code, title) in enumerate(room.areas(), 1):
        page = Page(f"KA{n}" if r.random() < 0.5 else f"{n} {title}"[:31])
        page.head(1, 1, f"Key Area {n}: {title}")
        page.head(3, 1, "School", "Headteacher", *[room.cycle(y) for y in range(year - 2, year + 1)])
        for k, head in enumerate(heads):
            page.put(4 + k, 1, head.school, head.name)
            for j, then in enumerate(range(year - 2, year + 1)):
                if r.random() < 0.08:
                    page.put(4 + k, 3 + j, r.choice(("", "n/a", "new in post")) or None)
                    continue
                level = draw.level()
                page.rate(4 + k, 3 + j, marks.words[level - 1], code, level, marks.levels, **_truth(head, then))
        pages.append(page)
    return room.bind("sheets: one for each area, years across", "Key areas over time", pages, r.choice(BOOKS))


def sheet_per_term(r: random.Random) -> Made:
    """A partner's three sheets, one a term, with totals of each level at the foot and a contents page."""
    heads, year, marks = room.meet(r, 4, 9), room.year_of(r), r.choice((room.RAG, room.RAG_LETTERS, room.EMERGING))
    draw, contents = Draw(r, marks), Page("Contents")
    contents.head(1, 1, f"Improvement partner returns {room.spoken(r, year)}")
    contents.put(3, 1, "1", "Autumn visit")
    contents.put(4, 1, "2", "Spring visit")
    contents.put(5, 1, "3", "Summer visit")
    pages = [contents]
    for term in ("Autumn", "Spring", "Summer"):
        page = Page(f"{term} term")
        page.head(1, 1, "School visited", "Headteacher", *[t for _, t in room.areas()], "Main point of the visit")
        for n, head in enumerate(heads):
            page.put(2 + n, 1, head.school, head.name)
            for column, (code, _) in enumerate(room.areas(), 3):
                level = draw.level()
                fields = _truth(head, year, point=term.lower(), source=["appraiser", "partner"])
                page.rate(2 + n, column, marks.words[level - 1], code, level, marks.levels, **fields)
            page.put(2 + n, 9, r.choice((None, "Attendance", "Phonics in reception", "New deputy settling in")))
        for k, word in enumerate(marks.words):
            page.put(3 + len(heads) + k, 1, f"Number {word}")
            page.put(3 + len(heads) + k, 3, *[r.randint(0, 5) for _ in range(6)])
        pages.append(page)
    return room.bind("sheets: one a term, counts below", "SIP returns", pages, r.choice(BOOKS))


def blocks_down(r: random.Random) -> Made:
    """A hub's minutes: a block for each head, one under another, label and value in one cell, a blank line between."""
    heads, year, marks = room.meet(r, 3, 7), room.year_of(r), r.choice((room.EMBEDDED, room.EXPECTED, room.OFSTED))
    draw, page = Draw(r, marks), Page("Hub review")
    page.head(1, 1, f"Hub review of leadership, summer {year + 1}")
    row = 3
    for head in heads:
        page.head(row, 1, f"Headteacher: {head.name}")
        page.put(row + 1, 1, f"School: {head.school}")
        page.head(row + 2, 1, "Area", "Level", "What we saw")
        for n, (code, title) in enumerate(room.areas()):
            level, saw = (
                draw.level(),
                r.choice((None, "strong at all levels", "less sure in year 9", "staff speak well of it")),
            )
            page.put(row + 3 + n, 1, title)
            fields = _truth(head, year, point=[None, "summer"], comment=saw)
            page.rate(row + 3 + n, 2, marks.words[level - 1], code, level, marks.levels, **fields)
            page.put(row + 3 + n, 3, saw)
        row += 10
    return room.bind("sheets: a block for each head", "Hub review", [page], r.choice(BOOKS))


def keys_once(r: random.Random) -> Made:
    """A statement to a line; the school and its head stand only on the first line of theirs, the area only on its first."""
    heads, year, marks = room.meet(r, 2, 4), room.year_of(r), r.choice((room.EMERGING, room.OFSTED_LETTERS, room.MET))
    draw, page = Draw(r, marks), Page("Statements by school")
    page.head(1, 1, "School", "Headteacher", "Year", "Area", "Statement", "Judgement", "Evidence")
    row = 2
    for head in heads:
        page.put(row, 1, head.school, head.name, room.cycle(year))
        for code, title in room.areas():
            page.put(row, 4, title)
            for stated, text in room.statements(code):
                level = draw.level()
                page.put(row, 5, text)
                page.rate(row, 6, marks.words[level - 1], stated, level, marks.levels, **_truth(head, year))
                row += 1
    return room.bind("list: keys on the first line alone", "Statements by school", [page], r.choice(BOOKS))


def consultants_report(r: random.Random) -> Made:
    """A report in a workbook: cover, method, a rubric of what each level looks like, the findings, a summary that repeats them."""
    heads, year = room.meet(r, 3, 6), room.year_of(r)
    marks, draw = room.EFFECTIVE, Draw(r, room.EFFECTIVE)
    cover, rubric, found, summary = Page("Cover"), Page("What we looked for"), Page("Findings"), Page("Summary")
    cover.head(3, 2, "Leadership review for the trust board")
    cover.put(
        5, 2, f"Fieldwork: {'spring' if r.random() < 0.5 else 'summer'} term of the academic year {room.cycle(year)}"
    )
    cover.put(6, 2, "Commercial in confidence")
    rubric.head(1, 1, "Key Area", *marks.words)
    for n, (_, title) in enumerate(room.areas()):
        rubric.put(
            2 + n,
            1,
            title,
            "Little sign of it",
            "Some sign, not everywhere",
            "Seen in most places",
            "Seen everywhere and copied by others",
        )
    found.head(1, 1, "School", "Headteacher", "Key Area", "Our judgement", "Why")
    summary.head(1, 1, "Headteacher", *[t for _, t in room.areas()], "Number highly effective")
    row = 2
    for n, head in enumerate(heads):
        summary.put(2 + n, 1, head.name)
        for k, (code, title) in enumerate(room.areas()):
            level, why = (
                draw.level(),
                r.choice(("Interviews with staff", "Documents were thin", "Pupils' own accounts")),
            )
            found.put(row, 1, head.school, head.name, title)
            found.rate(
                row,
                4,
                marks.words[level - 1],
                code,
                level,
                4,
                **_truth(head, year, comment=why, point=[None, "spring", "summer"]),
            )
            found.put(row, 5, why)
            summary.put(2 + n, 2 + k, marks.words[level - 1])
            row += 1
        summary.put(2 + n, 8, r.randint(0, 6))
    return room.bind(
        "sheets: a report with a rubric and a summary",
        "Leadership review final",
        [cover, rubric, found, summary],
        "openpyxl",
    )


def register_behind(r: random.Random) -> Made:
    """A register of schools on one sheet with its inspection grades, ratings by URN alone on the other."""
    heads, year, marks = room.meet(r, 5, 9), room.year_of(r), r.choice((room.EMERGING, room.EFFECTIVE))
    draw, schools, page = Draw(r, marks), Page("Schools"), Page(f"Ratings {year % 100}-{(year + 1) % 100}")
    schools.head(1, 1, "URN", "School name", "Phase", "Hub", "Headteacher", "Last Ofsted", "Grade")
    page.head(1, 1, "URN", *[f"KA{n}" for n in range(1, 7)])
    for n, head in enumerate(heads):
        schools.put(
            2 + n,
            1,
            head.urn,
            head.school,
            "Primary",
            r.choice(("East", "West")),
            head.name,
            date(2022, 3, 4 + n),
            r.choice(("Good", "Outstanding")),
        )
        page.put(2 + n, 1, head.urn)
        for column, (code, _) in enumerate(room.areas(), 2):
            level = draw.level()
            fields = {
                "urn": str(head.urn),
                "cycle": room.cycle(year),
                "leader": [head.name, None],
                "school": [head.school, None],
            }
            page.rate(2 + n, column, marks.words[level - 1], code, level, marks.levels, **fields)
    return room.bind(
        "sheets: ratings by URN and a register", "Trust ratings and register", [schools, page], r.choice(BOOKS),
        register=[h.school for h in heads],
    )  # fmt: skip


def domains_of_2015(r: random.Random) -> Made:
    """A trust still on the standards of 2015: characteristics by number in a long list, a meeting date on each line."""
    heads, year, marks = room.meet(r, 2, 4), room.year_of(r), r.choice((room.MET, room.EMERGING))
    draw, page = Draw(r, marks), Page("NSEH")
    page.head(1, 1, "National Standards of Excellence for Headteachers: evidence log")
    page.head(3, 1, "Headteacher", "School", "Date of meeting", "Ref", "Characteristic", "Judgement", "Reviewer")
    row = 4
    for head in heads:
        day, reviewer = _spring(r, year), f"{r.choice(room.FIRST)} {r.choice(room.LAST)}"
        for code, text in room.statements("D"):
            level = draw.level()
            page.put(row, 1, head.name, head.school, day, code[1:], text)
            fields = _truth(head, year, date=day.isoformat(), appraiser=reviewer)
            page.rate(row, 6, marks.words[level - 1], code, level, marks.levels, **fields)
            page.put(row, 7, reviewer)
            row += 1
    return room.bind("list: characteristics of 2015 by number", "NSEH evidence log", [page], r.choice(BOOKS))


def autumn_meetings(r: random.Random) -> Made:
    """Reviews held from October to December, with nothing to say which year they looked at."""
    heads, year, marks = room.meet(r, 4, 8), room.year_of(r), r.choice((room.EMERGING, room.OFSTED))
    draw, page = Draw(r, marks), Page("Reviews")
    page.head(1, 1, "School", "Headteacher", "Review meeting held", *[t for _, t in room.areas()])
    for n, head in enumerate(heads):
        day = date(year + 1, r.randint(10, 11), r.randint(1, 28))
        page.put(2 + n, 1, head.school, head.name, day)
        for column, (code, _) in enumerate(room.areas(), 4):
            level = draw.level()
            page.rate(
                2 + n,
                column,
                marks.words[level - 1],
                code,
                level,
                marks.levels,
                **_truth(head, year, date=day.isoformat(), ask="cycle"),
            )
    return room.bind("grid: autumn meetings of an unsaid year", "HT reviews", [page], r.choice(BOOKS), ["cycle"])


def no_year_anywhere(r: random.Random) -> Made:
    """A tidy grid whose year nobody wrote down."""
    heads, marks = room.meet(r, 4, 8), r.choice((room.EMERGING, room.OFSTED, room.EFFECTIVE))
    year, draw, page = room.year_of(r), Draw(r, marks), Page("Heads")
    page.head(1, 1, "Name", "School", *[t for _, t in room.areas()])
    for n, head in enumerate(heads):
        page.put(2 + n, 1, head.name, head.school)
        for column, (code, _) in enumerate(room.areas(), 3):
            level = draw.level()
            page.rate(
                2 + n, column, marks.words[level - 1], code, level, marks.levels, **_truth(head, year, ask="cycle")
            )
    return room.bind("grid: no year anywhere", "Headteachers", [page], r.choice((*BOOKS, "csv")), ["cycle"])


def draft_and_moderated(r: random.Random) -> Made:
    """Two columns for each area, draft and moderated: the moderated one counts."""
    heads, year, marks = (
        room.meet(r, 4, 8),
        room.year_of(r),
        r.choice((room.OFSTED_LETTERS, room.OFSTED, room.EMERGING)),
    )
    draw, page = Draw(r, marks), Page("Moderation")
    page.head(1, 1, f"Heads' appraisal {room.cycle(year)} - after moderation")
    page.span(3, 1, "School", 1, 2)
    page.span(3, 2, "Head", 1, 2)
    for k, (_, title) in enumerate(room.areas()):
        page.span(3, 3 + 2 * k, title, 2)
        page.head(4, 3 + 2 * k, "Draft", "Moderated")
    for n, head in enumerate(heads):
        page.put(5 + n, 1, head.school, head.name)
        for k, (code, _) in enumerate(room.areas()):
            level = draw.level()
            page.put(5 + n, 3 + 2 * k, marks.words[max(0, level - r.randint(1, 2))])
            page.rate(5 + n, 4 + 2 * k, marks.words[level - 1], code, level, marks.levels, **_truth(head, year))
    return room.bind(
        "grid: draft beside moderated", "Appraisal moderation", [page], r.choice(("openpyxl", "xlsxwriter", "odf"))
    )


def history_in_many_hands(r: random.Random) -> Made:
    """A list grown over the years: the year written as each clerk wrote it, words in any case, spaces behind."""
    heads, marks = room.meet(r, 3, 5), r.choice((room.OFSTED, room.EMERGING, room.EFFECTIVE))
    last, draw, page = room.year_of(r), Draw(r, marks), Page("History")
    page.head(
        1,
        1,
        "Academic Year",
        "School",
        "HT Name",
        *[f"KA{n} {t}" for n, (_, t) in enumerate(room.areas(), 1)],
        "Entered by",
    )
    row = 2
    for year in range(last - 2, last + 1):
        end = (year + 1) % 100
        hand = r.choice(
            (
                f"{year}/{end:02}",
                f"{year} - {year + 1}",
                f"{year % 100:02}/{end:02}",
                f"{year}-{end:02}",
                f"AY {year}/{end:02}",
            )
        )
        for head in heads:
            page.put(row, 1, hand, head.school, head.name)
            for column, (code, _) in enumerate(room.areas(), 4):
                level = draw.level()
                word = r.choice((str.lower, str.upper, str.title, str.strip, lambda w: f"{w} "))(marks.words[level - 1])
                page.rate(row, column, word, code, level, marks.levels, **_truth(head, year))
            page.put(row, 10, r.choice(("LM", "office", "J.P.")))
            row += 1
    return room.bind("grid: years down in many hands", "Head appraisal history", [page], r.choice((*BOOKS, "csv")))


def inspection_beside(r: random.Random) -> Made:
    """Inspection grades, roll and attendance stand beside the ratings, and the ratings bear the report card's own words."""
    heads, year = room.meet(r, 5, 9), room.year_of(r)
    draw, page = Draw(r, room.REPORT_CARD), Page("Risk register")
    page.head(
        1, 1, "School", "NOR", "Attendance %", "Last inspection", "Overall effectiveness", "Leadership and management",
        "Headteacher", *[t for _, t in room.areas()], "Risk (1-5)", "Budget",
    )  # fmt: skip
    for n, head in enumerate(heads):
        page.put(
            2 + n,
            1,
            head.school,
            r.randint(90, 900),
            round(r.uniform(89, 97), 1),
            date(2021, 5, 3 + n),
            r.choice(("Good", "Requires improvement")),
            r.choice(("Good", "Outstanding")),
            head.name,
        )
        for column, (code, _) in enumerate(room.areas(), 8):
            level = draw.level()
            page.rate(2 + n, column, room.REPORT_CARD.words[level - 1], code, level, 5, **_truth(head, year))
        page.put(2 + n, 14, r.randint(1, 5), r.choice(("In surplus", "Deficit")))
    return room.bind(
        "grid: inspection, roll and risk beside",
        f"Risk register {room.cycle(year).replace('/', '-')}",
        [page],
        r.choice(("openpyxl", "xlsxwriter")),
    )


def raters_down(r: random.Random) -> Made:
    """A line for each rater of each head, the rater's part in a column and their name in another."""
    heads, year, marks = room.meet(r, 3, 6), room.year_of(r), r.choice((room.OFSTED, room.EFFECTIVE))
    draw, page = Draw(r, marks), Page("Returns")
    page.head(1, 1, "Head", "School", "Cycle", "Completed by", "Capacity", *[t for _, t in room.areas()])
    row, partner = 2, f"{r.choice(room.FIRST)} {r.choice(room.LAST)}"
    for head in heads:
        chair = f"{r.choice(room.FIRST)} {r.choice(room.LAST)}"
        for who, capacity, source in (
            (head.name, "Self", "self"),
            (partner, "Improvement partner", "partner"),
            (chair, "Chair of governors", "governor"),
        ):
            page.put(row, 1, head.name, head.school, room.cycle(year), who, capacity)
            for column, (code, _) in enumerate(room.areas(), 6):
                level = draw.level()
                fields = _truth(head, year, source=source) | ({} if source == "self" else {"appraiser": who})
                page.rate(row, column, marks.words[level - 1], code, level, marks.levels, **fields)
            row += 1
    return room.bind("grid: a line for each rater", "All returns", [page], r.choice((*BOOKS, "csv")))


def posts_down_a_school(r: random.Random) -> Made:
    """A school's own leaders: name with post in brackets, statements of two areas only, letters explained in a side box."""
    people, year = room.meet(r, 3, 6), room.year_of(r)
    school, scale = (
        people[0].school,
        room.Scale(("E", "D", "S", "X"), ("Emerging", "Developing", "Secure", "Exceptional")),
    )
    draw, page, posts = (
        Draw(r, scale),
        Page("SLT"),
        ("Headteacher", "Deputy Head", "Assistant Head", "Inclusion Lead", "Business Manager", "SENDCo"),
    )
    asked = room.statements(f"KA{r.randint(1, 3)}") + room.statements(f"KA{r.randint(4, 6)}")
    page.head(1, 1, f"{school}: senior leaders against the key area statements, {room.cycle(year)}")
    page.head(3, 1, "Leader", *[t for _, t in asked])
    for n, (person, post) in enumerate(zip(people, posts, strict=False)):
        page.put(4 + n, 1, f"{person.name} ({post})")
        for column, (code, _) in enumerate(asked, 2):
            level = draw.level()
            fields = _truth(person, year) | {"school": school, "role": post}
            page.rate(4 + n, column, scale.words[level - 1], code, level, 4, **fields)
    for n, word in enumerate(reversed(scale.words)):
        page.put(3 + n, len(asked) + 3, word, scale.key[3 - n])
    return room.bind(
        "grid: a school's leaders with post in brackets",
        "SLT key areas",
        [page],
        r.choice(("openpyxl", "xlsxwriter", "odf")),
    )
