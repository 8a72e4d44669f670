"""The trust's survey account: Microsoft Forms, Google Forms and SurveyMonkey exports, as they download.

Whole questions are headings, each answer sheet is a row, and the tool's own columns stand in front.
"""

import random
from datetime import datetime, timedelta
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded.desk import (
    WORDS,
    Grid,
    Leader,
    Rater,
    apart,
    cycle,
    finish,
    numbers_of,
    pick_leaders,
    pick_year,
    statements,
    titles,
    words_of,
)

EXPORTS = ("xlsx", "xlsxwriter", "csv", "csv")
AGREE = tuple(
    w for w in WORDS if w[-1] in ("Agree", "Strongly agree", "Always", "Excellent", "Leading", "Embedded", "Exceeded")
)


def a_moment(r: random.Random, year: int) -> datetime:
    """When somebody sent the form in, in spring or summer."""
    return datetime(year + 1, r.randint(1, 7), r.randint(1, 28), r.randint(7, 20), r.randint(0, 59))  # noqa: DTZ001


def an_email(leader: Leader) -> str:
    """The address a trust gives."""
    return f"{leader.first[0]}.{leader.last}".lower().replace(" ", "").replace("'", "") + "@trust.example"


def statement_headings(r: random.Random, most: int = 23) -> list[tuple[str, str]]:
    """The statements as a form asks them."""
    ways = (
        lambda c, t: t,
        lambda c, t: f"The headteacher {t[0].lower()}{t[1:].rstrip('.')}",
        lambda c, t: f"{c[2:]} {t}",
        lambda c, t: f"{t.rstrip('.')}.",
        lambda c, t: f"{c} - {t}",
    )
    way = r.choice(ways)
    chosen = statements("ka")[:most] if r.random() < 0.7 else statements("ka")
    return [(code, way(code, words)) for code, words in chosen]


def microsoft_forms(r: random.Random) -> Made:
    """Microsoft Forms: ID, Start time, Completion time, Email, Name, then the questions, some with a comment box."""
    year, marks = pick_year(r), words_of(r.choice(WORDS))
    grid, rater = Grid(r.choice(("Sheet1", "Form1"))), Rater(r, marks, gap=0.02)
    leaders, boss = pick_leaders(r, 5, 15), pick_leaders(r, 1, 2)
    asked = statement_headings(r, r.choice((4, 8, 23)))
    comment = r.random() < 0.6
    grid.head(
        1,
        "ID",
        "Start time",
        "Completion time",
        "Email",
        "Name",
        r.choice(("Which school is this appraisal for?", "School", "Name of academy")),
        r.choice(("Name of headteacher being appraised", "Headteacher", "Who is being appraised?")),
        r.choice(("Academic year", "Which academic year does this cover?")),
        *[h for _, h in asked],
        *["Any other comments?"] * comment,
    )
    for row, leader in enumerate(leaders, 2):
        start, by = a_moment(r, year), r.choice(boss)
        grid.put(
            row,
            1,
            row - 1,
            start,
            start + timedelta(minutes=r.randint(4, 50)),
            an_email(by),
            by.name,
            leader.school,
            leader.name,
            cycle(year),
        )
        for column, (code, _) in enumerate(asked, 9):
            rater.rate(
                grid,
                row,
                column,
                code,
                school=leader.school,
                leader=leader.name,
                cycle=cycle(year),
                appraiser=[by.name, None],
            )
        if comment and r.random() < 0.5:
            grid.put(
                row,
                9 + len(asked),
                r.choice(("Thank you", "A strong first year as head.", "Discussed with chair", "None")),
            )
    return finish(
        r,
        f"Headteacher appraisal form {year}-{(year + 1) % 100:02}(1-{len(leaders)})",
        "Microsoft Forms export",
        [grid],
        EXPORTS,
    )


def google_forms_grid(r: random.Random) -> Made:
    """Google Forms: Timestamp, Email Address, grid questions whose row stands in brackets."""
    year, marks = pick_year(r), words_of(r.choice(WORDS))
    grid, rater, leaders = Grid("Form responses 1"), Rater(r, marks, gap=0.02), pick_leaders(r, 4, 12)
    lead = r.choice(
        ("Please rate each statement", "How far do you agree? The headteacher", "Key Area {n}: {t}", "Key Area {n}")
    )
    headings = []
    for code, words in statements("ka")[: r.choice((11, 23))]:
        area = dict(titles("ka"))[code[:3]]
        headings.append((code, f"{lead.format(n=code[2], t=area)} [{words}]"))
    grid.head(
        1,
        "Timestamp",
        *["Email Address"] * (r.random() < 0.6),
        "School",
        "Headteacher",
        *[h for _, h in headings],
        "Comments",
    )
    first = next(c for (_, c), v in grid.cells.items() if v == "School")
    for row, leader in enumerate(leaders, 2):
        when = a_moment(r, year)
        grid.put(row, 1, when, *[an_email(leader)] * (first - 2), leader.school, leader.name)
        for m, (code, _) in enumerate(headings):
            rater.rate(grid, row, first + 2 + m, code, school=leader.school, leader=leader.name, cycle=cycle(year))
    return finish(
        r,
        r.choice(("Appraisal responses", "Leadership form (Responses)")),
        "Google Forms export",
        [grid],
        EXPORTS,
        questions=("cycle",),
    )


def survey_monkey(r: random.Random) -> Made:
    """SurveyMonkey: two heading rows, the question once above its rows, Response and Open-Ended Response below."""
    year, marks = pick_year(r), words_of(r.choice(WORDS))
    grid, rater, leaders = Grid("Sheet"), Rater(r, marks, gap=0.02), pick_leaders(r, 4, 10)
    grid.head(
        1,
        "Respondent ID",
        "Collector ID",
        "Start Date",
        "End Date",
        "IP Address",
        "Email Address",
        "School",
        "Name of headteacher",
        "Academic year",
    )
    grid.head(2, *[""] * 6, "Open-Ended Response", "Open-Ended Response", "Response")
    column, asked = 10, []
    for area, title in titles("ka")[: r.choice((3, 6))]:
        grid.put(
            1,
            column,
            r.choice(
                (
                    f"Key Area {area[2]}: {title}",
                    title,
                    f"Thinking about {title.lower()}, how would you rate the headteacher?",
                )
            ),
        )
        for code, words in [s for s in statements("ka") if s[0].startswith(area)]:
            grid.put(2, column, words)
            asked.append((code, column))
            column += 1
    grid.put(1, column, "Is there anything else you would like to add?")
    grid.put(2, column, "Open-Ended Response")
    for row, leader in enumerate(leaders, 3):
        start = a_moment(r, year)
        grid.put(
            row,
            1,
            r.randint(10**10, 10**11),
            453000000 + r.randint(1, 99),
            start,
            start + timedelta(minutes=9),
            f"10.0.{r.randint(0, 9)}.{r.randint(1, 250)}",
            "",
            leader.school,
            leader.name,
            cycle(year),
        )
        for code, at in asked:
            rater.rate(grid, row, at, code, school=leader.school, leader=leader.name, cycle=cycle(year))
        grid.put(row, column, r.choice(("", "", "No", "Very visible in the community")))
    return finish(r, "Headteacher appraisal survey", "SurveyMonkey export", [grid], EXPORTS)


ROLES = (
    ("Self", "self"), ("Self", "self"), ("Line manager", "appraiser"), ("Chair of governors", "governor"),
    ("Governor", "governor"), ("Peer headteacher", "peer"), ("Member of staff", "staff"), ("Staff", "staff"),
)  # fmt: skip


def three_sixty(r: random.Random) -> Made:
    """A 360: several people answer about each head, their relationship in a column of its own."""
    year, marks = pick_year(r), words_of(r.choice(AGREE))
    grid, rater = Grid("Responses"), Rater(r, marks, gap=0.03)
    asked = (
        [(c, f"{t}") for c, t in statements("ka")[: r.choice((4, 11, 23))]] if r.random() < 0.6 else list(titles("ka"))
    )
    grid.head(
        1,
        "Response ID",
        "Submitted",
        "Headteacher",
        "School",
        r.choice(("Relationship to the headteacher", "I am responding as", "Respondent role", "Rater type")),
        "Academic year",
        *[h for _, h in asked],
    )
    row = 2
    for leader in pick_leaders(r, 3, 6):
        for word, source in dict.fromkeys(r.sample(ROLES, r.randint(2, 5))):
            grid.put(
                row, 1, f"R-{r.randint(1000, 9999)}", a_moment(r, year), leader.name, leader.school, word, cycle(year)
            )
            for m, (code, _) in enumerate(asked):
                rater.rate(
                    grid, row, 7 + m, code, school=leader.school, leader=leader.name, cycle=cycle(year), source=source
                )
            row += 1
    return finish(r, "360 feedback export", "several raters per head", [grid], EXPORTS)


def self_review_form(r: random.Random) -> Made:
    """The heads' own self-review: the title says so, each answers for the six areas, with the reason beside each."""
    year, marks = pick_year(r), words_of(r.choice(WORDS))
    grid, rater, leaders = Grid("Self-review"), Rater(r, marks, gap=0.02), pick_leaders(r, 4, 10)
    grid.put(1, 1, f"Headteacher self-evaluation {cycle(year)}: export of all submissions")
    areas = titles("ka")
    heads: list[Any] = ["Submission", "Your name", "Your school"]
    for n, (_, title) in enumerate(areas, 1):
        heads += [
            f"Key Area {n} - {title}: how would you rate yourself?",
            r.choice(("Please give evidence", "Evidence", f"Evidence for Key Area {n}")),
        ]
    grid.head(3, *heads)
    for row, leader in enumerate(leaders, 4):
        grid.put(row, 1, 1000 + row, leader.name, leader.school)
        for m, (code, _) in enumerate(areas):
            level = rater.rate(
                grid, row, 4 + 2 * m, code, school=leader.school, leader=leader.name, cycle=cycle(year), source="self"
            )
            grid.put(
                row,
                5 + 2 * m,
                ""
                if level is None
                else r.choice(
                    (
                        "Minutes of SLT",
                        "SIP visit note of March",
                        "Good uptake of NPQs",
                        "New vision agreed with staff",
                        "",
                    )
                ),
            )
    return finish(r, "Self-evaluation submissions", "self-review export", [grid], ("xlsx", "xlsxwriter"))


def stars_and_scores(r: random.Random) -> Made:
    """A form with ratings of 1 to 5 whose question says which end is which."""
    year = pick_year(r)
    marks = numbers_of(("Weak", "Fair", "Sound", "Strong", "Excellent"), False)
    grid, rater, leaders = Grid("Sheet1"), Rater(r, marks, gap=0.02), pick_leaders(r, 4, 10)
    ends = r.choice(("(1 = weak, 5 = excellent)", "(1 lowest - 5 highest)", "(5 is the highest rating)"))
    grid.head(
        1,
        "ID",
        "Start time",
        "Completion time",
        "Email",
        "Academy",
        "Principal",
        "Academic year",
        *[f"{t} {ends}" for _, t in titles("ka")],
    )
    for row, leader in enumerate(leaders, 2):
        start = a_moment(r, year)
        grid.put(
            row, 1, row - 1, start, start + timedelta(minutes=12), "anonymous", leader.school, leader.name, cycle(year)
        )
        for m, (code, _) in enumerate(titles("ka")):
            rater.rate(grid, row, 8 + m, code, school=leader.school, leader=leader.name, cycle=cycle(year))
    return finish(r, "Leadership rating form", "1 to 5 explained in the question", [grid], EXPORTS)


LAYOUTS = {
    f.__name__: apart(f)
    for f in (microsoft_forms, google_forms_grid, survey_monkey, three_sixty, self_review_form, stars_and_scores)
}
