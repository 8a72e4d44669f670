"""What lies beside ratings in the cupboard, in their shape: none of it rates anybody, or a person has to say."""

import random
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded import stranger_room as room
from tests.messy.seeded.stranger_room import Draw, Page, Person

BOOKS = ("openpyxl", "xlsxwriter", "odf", "xlwt")
COUNTED = (
    "Number of pieces of evidence sent for each key area, {}",
    "Adviser's hours by key area, {}",
    "Weighting given to each key area by governors, {} (1 = least, 4 = most)",
    "Coaching sessions held in {}, by key area",
    "How useful was the talk about each key area? {} (4 = very)",
    "Rank of each head within the hub, {}",
    "How well does the central team support you? Answers of {} (4 = very well)",
)
WORDED = (
    "Target grades for {}",
    "Predicted grades at the end of {}",
    "School improvement plan {}: progress by key area",
    "Quality of the paperwork for each key area, {}",
    "Calibration exercise for appraisers, {}: case studies",
    "DEMO {} - not real",
    "Change log {}",
)
DOUBTFUL = (
    "Where we want each head to be by the end of {}",
    "Priority of each area for support, {}",
    "Local governing bodies {}: effectiveness by key area",
)
OTHERS = (
    ("Candidate", "Interview scores for a headship, {}"),
    ("Teacher", "Teachers' appraisal {}"),
    ("Trustee", "Trustees' skills audit {}"),
    ("Name", "Support staff review {}"),
    ("Name", "Middle leaders' review {}"),
)


def _grid(page: Page, row: int, heads: list[Person], draw: Draw, year: int | None, **more: Any) -> int:
    """Schools and heads down, areas across; without a year nothing of it is a rating. The row behind it."""
    page.head(row, 1, "School", "Headteacher", *[title for _, title in room.areas()])
    for head in heads:
        row += 1
        page.put(row, 1, head.school, head.name)
        for column, (code, _) in enumerate(room.areas(), 3):
            level = draw.level()
            shown = draw.scale.words[level - 1]
            if year is None:
                page.put(row, column, shown)
                continue
            truth = {"school": head.school, "leader": head.name, "cycle": room.cycle(year)}
            page.rate(row, column, shown, code, level, draw.scale.levels, **truth | more)
    return row + 1


def _beside(r: random.Random, title: str, scale: room.Scale, name: str, layout: str) -> Made:
    """A sheet of ratings with another behind it that only its title tells apart."""
    heads, year = room.meet(r, 3, 6), room.year_of(r)
    rated, other = Page("Ratings"), Page(name)
    rated.head(1, 1, f"Headteacher ratings {room.spoken(r, year)}")
    _grid(rated, 3, heads, Draw(r, room.OFSTED), year)
    other.head(1, 1, title.format(room.spoken(r, year)))
    _grid(other, 3, heads, Draw(r, scale), None)
    return room.bind(layout, "Heads", [rated, other], r.choice(BOOKS))


def numbers_of_something_else(r: random.Random) -> Made:
    """Evidence, hours, weights, sessions, ranks, what heads think of the trust: numbers from one to four."""
    return _beside(r, r.choice(COUNTED), room.FOUR_UP, "Numbers", "beside: numbers of something else")


def words_of_something_else(r: random.Random) -> Made:
    """Targets, predictions, a plan's progress, an audit of papers, an exercise, a log: the words of a scale."""
    return _beside(r, r.choice(WORDED), room.OFSTED, "More", "beside: words of something else")


def a_title_in_doubt(r: random.Random) -> Made:
    """A title that does not say plainly whether its people are rated: nothing is accepted, one question is asked."""
    heads, year, title = room.meet(r, 3, 6), room.year_of(r), r.choice(DOUBTFUL)
    page = Page("Sheet1")
    page.head(1, 1, title.format(room.spoken(r, year)))
    _grid(page, 3, heads, Draw(r, room.OFSTED), None)
    answers = {"layout": "left out"}
    return room.bind("beside: a title in doubt", "Areas", [page], r.choice(BOOKS), ["layout"], answers=answers)


def other_people(r: random.Random) -> Made:
    """Candidates, teachers, trustees, the office, middle leaders, each against some of the areas."""
    people, year = room.meet(r, 4, 7), room.year_of(r)
    heading, title = r.choice(OTHERS)
    page, draw = Page("People"), Draw(r, room.OFSTED)
    page.head(1, 1, title.format(room.spoken(r, year)))
    page.head(3, 1, heading, *[title for _, title in room.areas()])
    for row, person in enumerate(people, 4):
        page.put(row, 1, person.name, *[room.OFSTED.words[draw.level() - 1] for _ in room.areas()])
    return room.bind("beside: other people than heads", "People", [page], r.choice(BOOKS))


def order_of_needs(r: random.Random) -> Made:
    """Each head has put the areas in an order."""
    heads, year = room.meet(r, 4, 7), room.year_of(r)
    page = Page("Needs")
    page.head(1, 1, f"What would help you most? {room.spoken(r, year)}")
    page.head(2, 1, "Headteacher", "School", *[title for _, title in room.areas()])
    for row, head in enumerate(heads, 3):
        page.put(row, 1, head.name, head.school, *r.sample(range(1, 7), 6))
    return room.bind("beside: an order of needs", "Needs", [page], r.choice(BOOKS))


def draft_and_final(r: random.Random) -> Made:
    """The sheet that went to moderation and the one that came back, alike but for their names."""
    heads, year = room.meet(r, 4, 7), room.year_of(r)
    names = r.choice((("DRAFT", "FINAL"), ("Draft for moderation", "Moderated"), ("Provisional", "Agreed")))
    draft, final = (Page(name) for name in names)
    for page in (draft, final):
        page.head(1, 1, f"Headteacher grades {room.spoken(r, year)}")
        _grid(page, 2, heads, Draw(r, room.OFSTED), year if page is final else None)
    pages = [draft, final] if r.random() < 0.5 else [final, draft]
    return room.bind("beside: a draft beside the final sheet", "Grades", pages, r.choice(BOOKS))


def targets_behind(r: random.Random) -> Made:
    """A sheet of the year's grades and one called Targets, headed in the same words."""
    heads, year = room.meet(r, 4, 7), room.year_of(r)
    pages = [Page("Grades"), Page(r.choice(("Targets", "Target grades", "Predictions", "Forecast")))]
    for page, of in zip(pages, (year, None), strict=True):
        page.head(1, 1, f"Headteachers {room.spoken(r, year)}")
        _grid(page, 3, heads, Draw(r, room.OFSTED), of)
    return room.bind("beside: a sheet of targets", "Grades", pages, r.choice(BOOKS))


def comments_below(r: random.Random) -> Made:
    """Below the ratings the same headings once more, over words of which some begin like levels."""
    heads, year = room.meet(r, 3, 5), room.year_of(r)
    page = Page("Returns")
    page.head(1, 1, f"Headteacher returns {room.spoken(r, year)}")
    row = _grid(page, 2, heads, Draw(r, room.RAG), year) + 2
    page.head(row, 1, r.choice(("Comments", "Notes", "Panel's comments")))
    page.head(row + 1, 1, "School", "Headteacher", *[title for _, title in room.areas()])
    words = ("Green shoots here", "Good work on phonics", "Needs time", "Red flag on finance", "Amber lamp seen")
    for at, head in enumerate(heads, row + 2):
        page.put(at, 1, head.school, head.name, *r.choices(words, k=6))
    return room.bind("beside: comments under the same headings", "Returns", [page], r.choice(BOOKS))


def a_schools_other_matters(r: random.Random) -> Made:
    """A school's dashboard, some of whose words are also titles of the headteachers' standards of 2020."""
    heads, year, draw = room.meet(r, 4, 7), room.year_of(r), Draw(r, room.RAG)
    page = Page("Dashboard")
    matters = ("Teaching", "Curriculum", "Behaviour", "Attendance", "Finance", "Safeguarding", "Admissions")
    page.head(1, 1, f"School dashboard {room.spoken(r, year)}")
    page.head(3, 1, "School", "Headteacher", *matters)
    for row, head in enumerate(heads, 4):
        page.put(row, 1, head.school, head.name, *[room.RAG.words[draw.level() - 1] for _ in matters])
    answers = {"layout": "left out"}
    return room.bind(
        "beside: a school's other matters", "Dashboard", [page], r.choice(BOOKS), ["layout"], answers=answers
    )
