"""Winifred covers for secretaries of other trusts, a week in each: openpyxl, and each office as she found it."""

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, KA, Truth, at

ESME, RALPH = ("Thistle Down Primary", "Esme Hartley"), ("Gorse Hill Academy", "Ralph Denholm")
BEST, GOOD, WANT, WORST = "Outstanding", "Good", "Requires improvement", "Inadequate"
LEVEL = {
    BEST: 4, GOOD: 3, WANT: 2, WORST: 1, "Emerging": 1, "Developing": 2, "Secure": 3, "Leading": 4, "Red": 1, "Amber": 2, "Green": 3, "R": 1, "A": 2,
}  # fmt: skip
FILLS = {"Red": "FFFF0000", "Amber": "FFFFC000", "Green": "FF00B050"}
FIRST, SECOND = (GOOD, GOOD, WANT, BEST, GOOD, GOOD), (WANT, GOOD, GOOD, GOOD, WORST, GOOD)
HEADS = ("School", "Headteacher")


class Rated:
    """A cell that is a rating: what is written there, and what it says."""

    def __init__(self, text, code, level=None, **fields):
        self.text, self.code, self.level, self.fields = text, code, LEVEL.get(text) if level is None else level, fields


def rate(who, words, codes=KA, levels=None, **fields):
    """A row of ratings of one head; words on no scale are no ratings."""
    school, leader = who
    row = []
    for n, (word, code) in enumerate(zip(words, codes, strict=True)):
        level = levels[n] if levels else LEVEL.get(word)
        row.append(word if level is None else Rated(word, code, level, **{"school": school, "leader": leader} | fields))
    return row


def grid(first=FIRST, second=SECOND, **more):
    """Two rows, a head each."""
    return [[*who, *rate(who, words, **more)] for who, words in ((ESME, first), (RALPH, second))]


def keep(name, layout, sheets, ask=(), **always):
    """Write the rows of each sheet, and the truth of each rated cell beside them."""
    truth, book = Truth(name, layout, **({"levels": 4, "cycle": "2023/24"} | always)), Workbook()
    book.remove(book.active)
    for tab, rows in sheets.items():
        page = book.create_sheet(tab)
        for r, row in enumerate(rows, 1):
            for c, cell in enumerate(row, 1):
                if isinstance(cell, Rated):
                    truth.rate(tab, at(r, c), cell.code, cell.level, **cell.fields)
                text = cell.text if isinstance(cell, Rated) else cell
                if isinstance(text, tuple):
                    page.cell(r, c, text[0]).fill = PatternFill("solid", fgColor=FILLS[text[1]])
                elif text is not None:
                    page.cell(r, c, text)
    truth.ask(*ask)
    book.save(truth.path)
    settle(truth.path)
    truth.save()


def form(who, words=FIRST, **fields):
    """Areas down, one level beside each."""
    return [["Key Area", "Grade"], *[[a, m] for a, m in zip(AREAS, rate(who, words, **fields), strict=True)]]


def keys():
    """Keys in a bracket, with a sense behind the colour, in cells beside a table, in a line of colours."""
    turned = [5 - n for n in (2, 2, 1, 3, 2, 2)]
    keep("grades-explained-inside-a-bracket.xlsx", "legends", {"2019-20": [
        ["Judgements use inspection grades (1 Outstanding, 2 Good, 3 Requires Improvement, 4 Inadequate)"],
        [*HEADS, *KA],
        [*ESME, *rate(ESME, (2, 2, 1, 3, 2, 2), levels=turned)],
        [*RALPH, *rate(RALPH, (3, 2, 4, 2, 2, 2), levels=(2, 3, 1, 3, 3, 3))],
    ]}, cycle="2019/20")  # fmt: skip
    green = {"levels": (3, 2, 3, 3, 1, 2)}
    keep("letters-with-colour-and-sense-in-the-key.xlsx", "legends", {"RAG": [
        ["Heads' RAG 2023/24"],
        [*HEADS, *KA],
        [*ESME, *rate(ESME, "GAGGRA", **green)],
        [*RALPH, *rate(RALPH, "GAGGRA", **green)],
        [],
        ["R = red: cause for concern, A = amber: improving, G = green: on track"],
    ]}, levels=3)  # fmt: skip
    beside = ["Grades", "1  Exceeding expectations", "2  Meeting expectations", "3  Not yet meeting expectations"]
    rows = [
        ["Headteachers: grades agreed in July, 2022-23", *[None] * 8],
        [*HEADS, *KA, None],
        [*ESME, *rate(ESME, (1, 2, 2, 2, 1, 3), levels=(3, 2, 2, 2, 3, 1)), None],
        [*RALPH, *rate(RALPH, (2, 2, 2, 3, 2, 2), levels=(2, 2, 2, 1, 2, 2)), None],
    ]
    table = [[*row, text] for row, text in zip(rows, beside, strict=True)]
    keep("key-in-cells-down-the-right-edge.xlsx", "legends", {"Grades": table}, cycle="2022/23", levels=3)
    line = [("Green: secure", "Green"), ("Amber: needs work", "Amber"), ("Red: weak", "Red")]
    shades = [(None, colour) for colour in ("Green", "Amber", "Green", "Green", "Red", "Green")]
    keep("key-line-of-coloured-words-under-the-ratings.xlsx", "colour", {"RAG 2023-24": [
        [*HEADS, *KA], *grid(shades, shades, levels=(3, 2, 3, 3, 1, 3)), [], line,
    ]}, levels=3)  # fmt: skip
    words = ("3 - At expectation", "4 - Above", "3 - At expectation", "2 - Below", "5 - Well above", "1 - Well below")
    keep("numbered-words-out-of-five.xlsx", "a trust's own words", {"Grades": [
        ["Headteacher appraisal 2024/25: rating out of five"], [*HEADS, *KA],
        *[[*who, *rate(who, words, levels=(3, 4, 3, 2, 5, 1))] for who in (ESME, RALPH)],
    ]}, cycle="2024/25", levels=5)  # fmt: skip


def people():
    """Who is named in a title, and how."""
    fen, kofi = ("Fen End Primary", "Ola Brandt"), ("Seaview Academy", "Kofi Larbi")
    sheets = {
        who[0].split()[0]: [[f"{who[0]} – {who[1]} – Headteacher appraisal 2023/24"], [], *form(who)]
        for who in (fen, kofi)
    }
    keep("school-and-head-between-dashes-in-the-title.xlsx", "form", sheets)
    keep("head-and-school-behind-a-colon-in-the-title.xlsx", "form", {"Form": [
        ["Head's review 2023/24: Ola Brandt, Fen End Primary"], [], *form(fen),
    ]})  # fmt: skip
    skeat = ("Alma Road Primary", "Mrs Petronella Skeat")
    keep("07 Alma Road Primary HT review.xlsx", "form", {"Sheet1": [
        ["Review of Mrs Petronella Skeat's leadership, 2023/24"], [], *form(skeat),
    ]})  # fmt: skip
    sayle = [(school, "Mr Dominic Sayle") for school, _ in (ESME, RALPH)]
    across = zip(AREAS, *(rate(who, words) for who, words in zip(sayle, (FIRST, SECOND), strict=True)), strict=True)
    keep("executive-head-in-the-title-schools-across.xlsx", "areas down", {"Review": [
        ["Executive Headteacher appraisal 2023/24: Mr Dominic Sayle"], [], ["Key Area", ESME[0], RALPH[0]],
        *map(list, across),
    ]})  # fmt: skip
    keep("executive-head-labelled-above-schools-down.xlsx", "row per leader", {"2023-24": [
        ["Executive Headteacher:", "Mr Dominic Sayle"], ["Year:", "2023/24"], [], ["School", *KA],
        *[[who[0], *rate(who, words)] for who, words in zip(sayle, (FIRST, SECOND), strict=True)],
    ]})  # fmt: skip
    keep("post-heading-lists-the-posts.xlsx", "row per leader", {"2023-24": [
        ["School", "Leader", "Post (EHT/HoS)", *KA],
        [*ESME, "EHT", *rate(ESME, FIRST, role="EHT")], [*RALPH, "HoS", *rate(RALPH, SECOND, role="HoS")],
    ]})  # fmt: skip
    keep("trusts-name-before-school-and-head.xlsx", "row per leader", {"Heads": [
        ["Trust", "Hub", "School", "Head", "Cycle", *KA],
        *[["Harbour Learning Trust", "East", s, h, "2023/24", *marks] for s, h, *marks in grid()],
    ]})  # fmt: skip


def years():
    """Which of several years and terms is meant."""
    keep("scorecard-with-a-table-of-the-year-before.xlsx", "two tables", {"Scorecard": [
        ["Trust scorecard, Autumn 2024"], [], ["Leadership (Key Areas) 2023/24"], ["School", "Principal", *KA], *grid(),
        [], ["School operations"], ["School", "Attendance", "Budget", "Estates"],
        [ESME[0], "Green", "Amber", "Green"], [RALPH[0], "Red", "Green", "Amber"],
    ]})  # fmt: skip
    for name, line in (
        ("change-since-an-earlier-year-in-a-second-title.xlsx", "Arrows show change since 2022/23"),
        ("boards-meeting-in-a-second-title.xlsx", "For trustees' meeting, Autumn 2024"),
    ):
        keep(name, "cycles", {"Heads": [["Headteacher ratings 2023/24"], [line], [*HEADS, *KA], *grid()]})
    before, now = rate(ESME, SECOND, cycle="2022/23"), rate(ESME, FIRST)
    keep("previous-with-its-year-beside-current.xlsx", "cycles", {"Form": [
        ["School", ESME[0]], ["Headteacher", ESME[1]], [], ["Key Area", "Previous (2022/23)", "Current (2023/24)"],
        *map(list, zip(AREAS, before, now, strict=True)),
    ]})  # fmt: skip
    keep("year-on-the-sheet-with-the-key.xlsx", "cycles", {
        "Grades": [[*HEADS, *KA], [*ESME, *rate(ESME, ("2", "2", "1", "3", "2", "4"), levels=(3, 3, 4, 2, 3, 1))]],
        "Notes": [["Academic year 2018-19"], ["Grade", "Descriptor"], [1, BEST], [2, GOOD], [3, WANT], [4, WORST]],
    }, cycle="2018/19")  # fmt: skip


def others():
    """What has the look of a rating beside ratings, and what is none."""
    keep("levels-counted-under-the-table.xlsx", "totals", {"2023-24": [
        [*HEADS, *KA], *grid(), [], [BEST, None, 0, 0, 0, 1, 0, 0], [GOOD, None, 1, 2, 1, 1, 1, 2], [WANT, None, 1, 0, 1, 0, 0, 0],
        ["% good or better", None, 0.5, 1, 0.5, 1, 0.5, 1],
    ]})  # fmt: skip
    reasons = (GOOD, "Not judged this year - on secondment", GOOD, BEST, "Not yet seen", "New in post Sept 24")
    keep("no-rating-with-its-reason.xlsx", "missing", {"2023-24": [[*HEADS, *KA], *grid(reasons)]})
    keep("areas-by-number-under-the-words-key-area.xlsx", "codes", {"2023-24": [
        [None, None, *["Key Area"] * 6], [*HEADS, *range(1, 7)], *grid(),
    ]})  # fmt: skip
    keep("areas-by-number-and-no-word-of-which-list.xlsx", "codes", {"2023-24": [
        [*HEADS, *range(1, 7)], *grid(ask="criterion"),
    ]}, ask=("criterion",))  # fmt: skip
    courses = ("Vision day", "Curriculum", "Coaching", "Finance", "Data", "Parents")
    steps = ("Emerging", "Developing", "Leading", "Secure", "Developing", "Emerging")
    keep("courses-by-key-area-and-level.xlsx", "no ratings", {"CPD": [
        ["Leadership offer 2024/25"], ["Key Area", "Course", "Provider", "Cost", "Level"],
        *[[f"{k} {a}", c, "TSH", 120, s] for k, a, c, s in zip(KA, AREAS, courses, steps, strict=True)],
    ]})  # fmt: skip
    keep("forms-returned-yes-and-no.xlsx", "no ratings", {"Returns": [
        ["Appraisal forms returned 2023/24"], [*HEADS, *KA], [*ESME, *"YYYYYY"], [*RALPH, *"YYNYNY"],
    ]})  # fmt: skip


def make():
    for each in (keys, people, years, others):
        each()
