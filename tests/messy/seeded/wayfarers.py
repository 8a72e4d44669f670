"""Wayfarers: years in shorthand, near misses, registers, objectives, marks struck out, and what stands in text files.

On the first run (ten seeds, 5,816 ratings) 98.9% of what was accepted was right and 93.9% of all was accepted; one layout
of 17 had wrong values, one lost all its ratings.
"""

import random
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded import stranger_room as room
from tests.messy.seeded.newcomers_words import COMMENT, HEAD, SCHOOL, ways
from tests.messy.seeded.stranger_room import Draw, Page, Person, Scale

BOOKS = ("openpyxl", "xlsxwriter", "odf", "xlwt")
WORDED = (room.OFSTED, room.EMERGING, room.EMBEDDED, room.EXPECTED, room.EFFECTIVE, room.MET)


def _truth(person: Person, year: int | None, **more: Any) -> dict[str, Any]:
    leader = [person.name, person.formal]
    return {"school": person.school, "leader": leader, "cycle": room.cycle(year) if year else None} | more


def _fill(page: Page, row: int, column: int, codes: Sequence[str], draw: Draw, fields: dict[str, Any]) -> None:
    """A rating under each of some criteria, from a cell to the right."""
    for n, code in enumerate(codes):
        level = draw.level()
        page.rate(row, column + n, draw.scale.words[level - 1], code, level, draw.scale.levels, **fields)


AREAS = [code for code, _ in room.areas()]


def years_in_shorthand(r: random.Random) -> Made:
    """The year as a system keeps it: 202324, 2023_24, 23/24, AY2324 or FY24."""
    heads, last, marks, way = room.meet(r, 3, 6), room.year_of(r), r.choice(WORDED), ways(r)
    draw, page = Draw(r, marks), Page("History")
    style: Callable[[int], Any] = r.choice((
        lambda y: f"{y}{(y + 1) % 100:02}", lambda y: f"{y}_{(y + 1) % 100:02}", lambda y: f"{y % 100:02}/{(y + 1) % 100:02}",
        lambda y: f"{y}-{(y + 1) % 100:02}", lambda y: f"AY{y % 100:02}/{(y + 1) % 100:02}", lambda y: f"{y}/{y + 1}",
    ))  # fmt: skip
    page.head(
        1,
        1,
        r.choice(("AcademicYear", "Year", "Academic year", "Cycle")),
        r.choice(SCHOOL),
        r.choice(HEAD),
        *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)],
    )
    row = 2
    for year in (last - 1, last):
        for head in heads:
            page.put(row, 1, style(year), head.school, head.name)
            _fill(page, row, 4, AREAS, draw, _truth(head, year))
            row += 1
    return room.bind("grid: years in shorthand", "History", [page], r.choice((*BOOKS, "csv")))


def as_at_a_day(r: random.Random) -> Made:
    """A title that says the day it stands at, in spring or summer."""
    heads, year, marks, way = room.meet(r, 4, 8), room.year_of(r), r.choice(WORDED), ways(r)
    draw, page = Draw(r, marks), Page("Position")
    month = r.choice(("31 March", "30 April", "31 July", "28 February"))
    page.head(1, 1, f"Headteachers' leadership profile as at {month} {year + 1}")
    page.head(3, 1, r.choice(HEAD), r.choice(SCHOOL), *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)])
    for n, head in enumerate(heads):
        page.put(4 + n, 1, head.name, head.school)
        _fill(page, 4 + n, 3, AREAS, draw, _truth(head, year, point=[None, "spring", "summer"]))
    return room.bind("grid: as at a day", "Position", [page], r.choice(BOOKS))


def near_misses_beside(r: random.Random) -> Made:
    """Key Areas among headings of other lists: governance, CPD, quality of education, safeguarding; these are no areas."""
    heads, year, marks = room.meet(r, 4, 8), room.year_of(r), r.choice(WORDED)
    draw, page = Draw(r, marks), Page("Everything")
    others = r.sample(
        [
            "Quality of education",
            "Behaviour and attitudes",
            "Safeguarding",
            "Leadership and management",
            "Early years",
            "Sixth form",
        ],
        3,
    )
    heading: list[tuple[str | None, str]] = [(code, title) for code, title in room.areas()]
    for other in others:
        heading.insert(r.randint(0, len(heading)), (None, other))
    page.head(1, 1, "School", "Headteacher", "Year", *[title for _, title in heading])
    for n, head in enumerate(heads):
        page.put(2 + n, 1, head.school, head.name, room.cycle(year))
        for column, (code, _) in enumerate(heading, 4):
            if code:
                _fill(page, 2 + n, column, [code], draw, _truth(head, year))
            else:
                page.put(2 + n, column, marks.words[draw.level() - 1])
    return room.bind("grid: other lists' headings between", "Everything", [page], r.choice(BOOKS), ["criterion"])


def register_with_posts(r: random.Random) -> Made:
    """A register: numbers, phases, hubs, partners, heads, their posts and since when; no rating in it."""
    heads = room.meet(r, 5, 12)
    page = Page(r.choice(("Schools", "Register", "Our academies")))
    page.head(1, 1, r.choice(("Our schools", "Academies in the trust", "School directory")))
    names = [
        r.choice(("URN", "School URN")),
        r.choice(SCHOOL),
        r.choice(("Phase", "Type")),
        r.choice(("Hub", "Region", "Cluster")),
        r.choice(("Headteacher", "Principal", "Head")),
        r.choice(("Post", "Role", "Job title")),
        r.choice(("In post since", "Start date", "Appointed")),
        r.choice(("SIP", "Improvement partner", "Link adviser")),
    ]
    page.head(3, 1, *names)
    for n, head in enumerate(heads):
        page.put(
            4 + n,
            1,
            head.urn,
            head.school,
            r.choice(("Primary", "Secondary", "Special")),
            r.choice(("North", "South")),
            head.name,
            r.choice(("Headteacher", "Interim Headteacher")),
            date(2015 + n % 9, 9, 1),
            r.choice(("J. Marchbank", "T. Orme")),
        )
    return room.bind(
        "register: with posts and partners",
        "Directory",
        [page],
        r.choice((*BOOKS, "csv")),
        register=[h.school for h in heads],
    )


def objectives_and_review(r: random.Random) -> Made:
    """Three objectives with measures, mid-year and final progress, on a sheet; areas rated on the next."""
    (head,), year, marks, way = room.meet(r, 1), room.year_of(r), r.choice(WORDED), ways(r)
    draw, aims, page = Draw(r, marks), Page("Objectives"), Page("Key Areas")
    for each in (aims, page):
        each.put(1, 1, "School", head.school)
        each.put(2, 1, "Headteacher", head.formal)
        each.put(3, 1, "Year", room.cycle(year))
    aims.head(
        5,
        1,
        "No.",
        r.choice(("Objective", "Agreed objective", "Performance objective")),
        "Measure",
        r.choice(("Progress", "Final progress", "Outcome against objective", "Status")),
    )
    for n, aim in enumerate(
        ("Raise writing at key stage 1", "Cut persistent absence by a third", "Open the nursery by spring"), 1
    ):
        aims.put(5 + n, 1, n, aim, "As set out in the plan", r.choice(("Met", "Partially met", "Not met", "On track")))
    page.head(5, 1, "Key Area", "Judgement", r.choice(COMMENT))
    for n, (code, title) in enumerate(room.areas(), 1):
        page.put(5 + n, 1, way(n, title))
        _fill(page, 5 + n, 2, [code], draw, _truth(head, year))
    return room.bind("sheets: objectives, then areas", "Appraisal", [aims, page], r.choice(BOOKS), objectives=3)


def struck_and_mended(r: random.Random) -> Made:
    """A level struck out with the new one beside it in the next column, headed after moderation; a column hidden."""
    heads, year, marks, way = room.meet(r, 4, 7), room.year_of(r), r.choice(WORDED), ways(r)
    draw, page = Draw(r, marks), Page("Moderation")
    page.head(1, 1, f"Judgements before and after moderation {room.cycle(year)}")
    page.head(3, 1, "School", "Headteacher", "Internal ref")
    page.hidden_columns.add(3)
    for k, (_, title) in enumerate(room.areas()):
        page.span(2, 4 + 2 * k, way(k + 1, title), 2)
        page.head(3, 4 + 2 * k, r.choice(("Before", "Before")), "After moderation")
    for n, head in enumerate(heads):
        page.put(4 + n, 1, head.school, head.name, 100 + n)
        for k, (code, _) in enumerate(room.areas()):
            before, level = draw.level(), draw.level()
            page.put(4 + n, 4 + 2 * k, marks.words[before - 1])
            page.struck.add((4 + n, 4 + 2 * k))
            page.rate(4 + n, 5 + 2 * k, marks.words[level - 1], code, level, marks.levels, **_truth(head, year))
    return room.bind(
        "grid: struck out before, written after moderation", "Moderation", [page], r.choice(("openpyxl", "xlsxwriter"))
    )


def names_surname_first(r: random.Random) -> Made:
    """Surnames in capitals first, titles behind, schools by LAESTAB and name."""
    heads, year, marks, way = room.meet(r, 4, 8), room.year_of(r), r.choice(WORDED), ways(r)
    draw, page = Draw(r, marks), Page("Heads")
    style: Callable[[Person], str] = r.choice((
        lambda p: f"{p.last.upper()}, {p.first}", lambda p: f"{p.last}, {p.title} {p.first}", lambda p: f"{p.title} {p.first[0]} {p.last}",
        lambda p: p.name.upper(), lambda p: f"{p.title} {p.last}",
    ))  # fmt: skip
    page.head(
        1,
        1,
        "LAESTAB",
        r.choice(SCHOOL),
        r.choice(HEAD),
        "Academic Year",
        *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)],
    )
    for n, head in enumerate(heads):
        page.put(2 + n, 1, f"855/{4000 + n}", head.school, style(head), room.cycle(year))
        _fill(page, 2 + n, 5, AREAS, draw, _truth(head, year) | {"leader": style(head)})
    return room.bind("grid: surnames first", "Heads", [page], r.choice((*BOOKS, "csv")))


def domains_and_standards_forms(r: random.Random) -> Made:
    """A form by the four domains of 2015, or by the ten standards of 2020, as numbered or as named."""
    (head,), year, marks = room.meet(r, 1), room.year_of(r), r.choice((room.MET, room.EMERGING, room.OFSTED))
    framework = r.choice(("nse2015", "hts2020"))
    draw, page = Draw(r, marks), Page("Standards")
    page.head(
        1,
        1,
        "National Standards of Excellence for Headteachers"
        if framework == "nse2015"
        else "Headteachers' standards (2020)",
    )
    page.put(2, 1, "Headteacher:", head.formal)
    page.put(3, 1, "School:", head.school)
    page.put(4, 1, "Review year:", room.spoken(r, year))
    page.head(6, 1, "Domain" if framework == "nse2015" else "Standard", "Judgement", "Evidence")
    word = "Domain" if framework == "nse2015" else "Standard"
    shown = r.choice(("name", "number and name"))
    for n, (code, title) in enumerate(room.areas(framework)):
        number = n + (framework == "nse2015")
        page.put(7 + n, 1, title if shown == "name" or not number else f"{word} {number}: {title}")
        _fill(page, 7 + n, 2, [code], draw, _truth(head, year))
    return room.bind("form: domains of 2015 or standards of 2020", "Standards form", [page], r.choice(BOOKS))


def notes_on_cells(r: random.Random) -> Made:
    """Everything said about a level hangs on its cell as a note, the key hangs on the heading."""
    heads, year, way = room.meet(r, 3, 7), room.year_of(r), ways(r)
    draw, page = Draw(r, room.FOUR_UP), Page("Grid")
    page.head(1, 1, "School", "Headteacher", *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)], "Cycle")
    page.notes[1, 3] = "1 = Emerging, 2 = Developing, 3 = Secure, 4 = Leading"
    for n, head in enumerate(heads):
        page.put(2 + n, 1, head.school, head.name)
        page.put(2 + n, 9, room.cycle(year))
        for column, code in enumerate(AREAS, 3):
            note = r.choice((None, None, "Ask again in May", "Strong since the new deputy came"))
            if note:
                page.notes[2 + n, column] = note
            _fill(page, 2 + n, column, [code], draw, _truth(head, year, comment=note))
    return room.bind("grid: notes on cells, the key on a heading", "Grid", [page], r.choice(("openpyxl", "xlsxwriter")))


def peers_and_staff(r: random.Random) -> Made:
    """Columns for the head, a peer head, staff and the line manager, statements down."""
    (head,), year, marks = room.meet(r, 1), room.year_of(r), r.choice((room.EFFECTIVE, room.EMERGING, room.AGREE))
    draw, page = Draw(r, marks), Page("Feedback")
    page.put(1, 1, f"Leader: {head.formal}")
    page.put(2, 1, f"School: {head.school}")
    page.put(3, 1, f"Year: {room.cycle(year)}")
    raters = r.choice((
        (("Self", "self"), ("Peer", "peer"), ("Staff", "staff"), ("Line manager", "appraiser")),
        (("Headteacher", "self"), ("Peer headteacher", "peer"), ("Governors", "governor"), ("Trust", "appraiser")),
        (("Own view", "self"), ("SIP", "partner"), ("Chair", "governor"), ("CEO", "appraiser")),
    ))  # fmt: skip
    page.head(5, 1, "Statement", *[word for word, _ in raters])
    row = 6
    for code, title in room.areas():
        page.head(row, 1, title)
        for stated, text in room.statements(code):
            row += 1
            page.put(row, 1, text)
            for column, (_, source) in enumerate(raters, 2):
                _fill(page, row, column, [stated], draw, _truth(head, year, source=source))
        row += 1
    return room.bind("form: four raters beside each statement", "Feedback", [page], r.choice(BOOKS))


def text_with_a_separator_line(r: random.Random) -> Made:
    """Text that begins with sep=, quotes with line ends inside, a count of records at its end."""
    heads, year, marks, way = room.meet(r, 4, 8), room.year_of(r), r.choice(WORDED), ways(r)
    draw, page = Draw(r, marks), Page("")
    page.put(
        1, 1, "School", "Head teacher", "Year", *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)], "Comments"
    )
    for n, head in enumerate(heads):
        page.put(2 + n, 1, head.school, head.name, room.cycle(year))
        _fill(page, 2 + n, 4, AREAS, draw, _truth(head, year))
        page.put(2 + n, 10, r.choice((None, "Second year.\nSettled well.", "Trust-wide role; 2 days a week")))
    return room.bind(
        "export: remarks with line ends", "returns", [page], r.choice(("csv", "csv semicolons", "csv tabs"))
    )


def interim_and_final_rows(r: random.Random) -> Made:
    """Two lines for each head, interim and final, in a column called stage."""
    heads, year, marks, way = room.meet(r, 3, 7), room.year_of(r), r.choice(WORDED), ways(r)
    draw, page = Draw(r, marks), Page("Appraisal")
    words = r.choice((("Interim", "Final"), ("Mid-year", "End of year"), ("Mid year review", "Final review")))
    page.head(1, 1, f"Appraisal {room.spoken(r, year)}")
    page.head(
        2,
        1,
        r.choice(HEAD),
        r.choice(SCHOOL),
        r.choice(("Stage", "Review", "Point", "Review type")),
        *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)],
    )
    row = 3
    for head in heads:
        for word, point in zip(words, ("interim", "final"), strict=True):
            page.put(row, 1, head.name, head.school, word)
            _fill(page, row, 4, AREAS, draw, _truth(head, year, point=point))
            row += 1
    return room.bind("grid: interim and final lines", "Appraisal", [page], r.choice((*BOOKS, "csv")))


def best_fit_paragraphs(r: random.Random) -> Made:
    """A rubric form: a paragraph for each level, the one that fits shaded, its level typed at the end of the row."""
    (head,), year, marks, way = room.meet(r, 1), room.year_of(r), r.choice((room.EMERGING, room.EFFECTIVE)), ways(r)
    draw, page = Draw(r, marks), Page("Rubric")
    page.put(1, 1, "Headteacher", head.formal)
    page.put(2, 1, "School", head.school)
    page.put(3, 1, "Year", room.cycle(year))
    page.head(5, 1, "Key Area", *marks.words, "Best fit")
    for n, (code, title) in enumerate(room.areas(), 1):
        page.put(
            5 + n,
            1,
            way(n, title),
            "There is little sign of this across the school so far",
            "There is some sign of this, in some teams and not in others",
            "Most people see this on most days, and say so",
            "Everybody sees this and other schools come to learn from it",
        )
        level = draw.level()
        page.fills[5 + n, 1 + level] = "D9E1F2"
        page.rate(5 + n, 6, marks.words[level - 1], code, level, 4, **_truth(head, year))
    return room.bind(
        "form: paragraphs for each level, best fit at the end", "Rubric", [page], r.choice(("openpyxl", "xlsxwriter"))
    )


def colours_without_words_across(r: random.Random) -> Made:
    """Schools across, areas down, colours alone; a row of heads' names under the schools."""
    heads, year, way = room.meet(r, 4, 8), room.year_of(r), ways(r)
    draw, page = Draw(r, room.RAG), Page("RAG")
    page.head(1, 1, f"RAG summary {room.cycle(year)}")
    page.head(3, 1, "School", *[h.school for h in heads])
    page.head(4, 1, "Headteacher", *[h.name for h in heads])
    for n, (code, title) in enumerate(room.areas(), 1):
        page.put(4 + n, 1, way(n, title))
        for column, head in enumerate(heads, 2):
            if r.random() < 0.06:
                continue
            level = draw.level()
            page.fills[4 + n, column] = (room.RED, room.AMBER, room.GREEN)[level - 1]
            page.rate(4 + n, column, None, code, level, 3, **_truth(head, year))
    return room.bind(
        "grid: colours, schools across", "RAG summary", [page], r.choice(("openpyxl", "xlsxwriter", "odf"))
    )


def percent_of_maximum(r: random.Random) -> Made:
    """Percentages as typed, "75%", and here and there a dash."""
    heads, year, way = room.meet(r, 4, 8), room.year_of(r), ways(r)
    page = Page("Percent")
    page.head(1, 1, r.choice(SCHOOL), r.choice(HEAD), "Year", *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)])
    for n, head in enumerate(heads):
        page.put(2 + n, 1, head.school, head.name, room.cycle(year))
        for column, code in enumerate(AREAS, 4):
            if r.random() < 0.06:
                page.put(2 + n, column, "-")
                continue
            mark = r.randint(30, 100)
            page.rate(2 + n, column, f"{mark}%", code, None, None, **_truth(head, year), value=mark / 100)
    return room.bind("grid: percentages as typed", "Percent", [page], r.choice((*BOOKS, "csv")))


def a_sheet_for_each_year(r: random.Random) -> Made:
    """The same grid on a sheet for each year, named 2021-22 or 21-22, another head at one school in the last."""
    heads, last, marks, way = room.meet(r, 4, 6), room.year_of(r), r.choice(WORDED), ways(r)
    draw, pages = Draw(r, marks), []
    short = r.random() < 0.5
    for year in (last - 1, last):
        page = Page(f"{year % 100:02}-{(year + 1) % 100:02}" if short else room.cycle(year).replace("/", "-"))
        page.head(1, 1, r.choice(SCHOOL), r.choice(HEAD), *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)])
        for n, head in enumerate(heads):
            who = head._replace(first="Edmund", last="Fairweather", title="Mr") if n == 0 and year == last else head
            page.put(2 + n, 1, who.school, who.name)
            _fill(page, 2 + n, 3, AREAS, draw, _truth(who, year))
        pages.append(page)
    return room.bind("sheets: one for each year", "All years", pages, r.choice(BOOKS))


def letters_of_a_scale_of_their_own(r: random.Random) -> Made:
    """A trust's own words, explained best first on the sheet: Seed, Shoot, Bloom; or letters of them."""
    heads, year, way = room.meet(r, 4, 8), room.year_of(r), ways(r)
    words = r.choice(
        (("Seed", "Shoot", "Sapling", "Oak"), ("Bronze", "Silver", "Gold"), ("Learning", "Doing", "Leading", "Shaping"))
    )
    draw, page = Draw(r, Scale(words)), Page("Garden")
    page.put(1, 1, "Levels, lowest first: " + ", ".join(words))
    page.put(2, 1, f"Year: {room.cycle(year)}")
    page.head(4, 1, r.choice(SCHOOL), r.choice(HEAD), *[way(n, t) for n, (_, t) in enumerate(room.areas(), 1)])
    for n, head in enumerate(heads):
        page.put(5 + n, 1, head.school, head.name)
        _fill(page, 5 + n, 3, AREAS, draw, _truth(head, year))
    return room.bind("grid: a trust's own words, lowest first", "Our levels", [page], r.choice(BOOKS))


def _apart(layout: Callable[[random.Random], Made]) -> Callable[[random.Random], Made]:
    """A layout whose seeds are its own: other people and years than the next layout has of the same seed."""
    return lambda r: layout(random.Random(f"{layout.__name__} {r.random()}"))


WAYS: Sequence[Callable[[random.Random], Made]] = (
    years_in_shorthand, as_at_a_day, near_misses_beside, register_with_posts, objectives_and_review, struck_and_mended,
    names_surname_first, domains_and_standards_forms, notes_on_cells, peers_and_staff, text_with_a_separator_line,
    interim_and_final_rows, best_fit_paragraphs, colours_without_words_across, percent_of_maximum, a_sheet_for_each_year,
    letters_of_a_scale_of_their_own,
)  # fmt: skip
LAYOUTS = {layout.__name__.replace("_", "-"): _apart(layout) for layout in WAYS}
