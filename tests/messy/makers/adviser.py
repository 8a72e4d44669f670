"""Ursula, a freelance adviser with a template for nobody: openpyxl, columns first, and a phrase for every shade."""

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill, Protection

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, EDSL, KA, OFSTED, Truth, at

NAMES = (
    ("Umber Lane Primary", "Kit Sallis"),
    ("Violet Bank School", "Noor Pemberton"),
    ("Wych Elm Academy", "Olwen Stride"),
)
BY = {w: n for n, w in enumerate(EDSL, 1)} | {w: n for n, w in enumerate(OFSTED, 1)}
UP = {n: n for n in range(1, 10)}
EDS = (
    ("Secure", "Leading", "Developing", "Secure", "Emerging", "Secure"),
    ("Leading", "Secure", "Secure", "Developing", "Secure", "Secure"),
    ("Developing", "Developing", "Secure", "Emerging", "Secure", "Leading"),
)
NUM = ((1, 2, 2, 3, 1, 2), (2, 2, 4, 1, 2, 3), (3, 2, 1, 2, 2, 2))


class Report:
    """A book whose truth is written as the cells are."""

    def __init__(self, name, layout, tab="2023-24", **always):
        self.t = Truth(name, layout, **({"levels": 4, "cycle": "2023/24"} | always))
        self.b = Workbook()
        self.p = self.b.active
        self.p.title = tab

    def tab(self, name):
        self.p = self.b.create_sheet(name)
        return self

    def column(self, letter_number, top, values):
        for n, v in enumerate(values):
            if v is not None:
                self.p.cell(top + n, letter_number, v)

    def table(
        self,
        top=1,
        left=1,
        heads=AREAS,
        codes=KA,
        rows=EDS,
        levels=BY,
        people=NAMES,
        keys=("School", "Headteacher"),
        **fields,
    ):
        for n, key in enumerate(keys):
            self.column(left + n, top, [key, *[who[n] for who in people]])
        for n, (head, code) in enumerate(zip(heads, codes, strict=False)):
            column = left + len(keys) + n
            self.column(column, top, [head, *[row[n] for row in rows]])
            for k, row in enumerate(rows):
                if row[n] in levels:
                    who = {"school": people[k][0], "leader": people[k][1] if len(keys) > 1 else None}
                    self.t.rate(self.p.title, at(top + 1 + k, column), code, levels[row[n]], **(who | fields))
        return self

    def say(self, **cells):
        for address, value in cells.items():
            self.p[address] = value
        return self

    def send(self, *kinds, **answers):
        self.t.ask(*kinds, **answers)
        self.b.save(self.t.path)
        settle(self.t.path)
        self.t.save()


def scale_turned():
    r = Report("scale-turned-round-between-two-years.xlsx", "sheet per year", tab="2022-23", cycle=None)
    r.say(A1="1 = Outstanding, 2 = Good, 3 = Requires improvement, 4 = Inadequate")
    r.table(top=3, rows=NUM, levels={1: 4, 2: 3, 3: 2, 4: 1}, cycle="2022/23")
    r.tab("2023-24").say(A1="1 = Emerging, 2 = Developing, 3 = Secure, 4 = Leading")
    r.table(top=3, rows=NUM, levels=UP, cycle="2023/24").send()


def scale_turned_one_sheet():
    r = Report("two-tables-with-opposite-legends-on-one-sheet.xlsx", "several tables stacked", tab="Both", cycle=None)
    r.say(A1="2022/23 (1 = strongest, 4 = weakest)").table(
        top=2, rows=NUM, levels={1: 4, 2: 3, 3: 2, 4: 1}, cycle="2022/23"
    )
    r.say(A8="2023/24 (4 = strongest, 1 = weakest)").table(top=9, rows=NUM, levels=UP, cycle="2023/24").send()


def unused_ends():
    r = Report("legend-of-five-only-middle-levels-used.xlsx", "row per leader", levels=5)
    r.say(A1="5 Excellent  4 Very good  3 Good  2 Fair  1 Poor")
    r.table(top=3, rows=[[3, 4, 2, 3, 3, 2], [2, 3, 3, 4, 4, 3], [3, 3, 2, 2, 4, 3]], levels=UP).send()


def legend_across():
    r = Report("legend-in-cells-across-a-row.xlsx", "row per leader")
    for n, w in enumerate(("Key", 1, "Leading", 2, "Secure", 3, "Developing", 4, "Emerging"), 1):
        r.p.cell(1, n, w)
    r.table(top=3, rows=NUM, levels={1: 4, 2: 3, 3: 2, 4: 1}).send()


def legend_one_cell():
    r = Report("legend-in-one-cell-on-several-lines.xlsx", "row per leader")
    r.say(J1="Grading\n1 Leading\n2 Secure\n3 Developing\n4 Emerging").table(
        rows=NUM, levels={1: 4, 2: 3, 3: 2, 4: 1}
    ).send()


def legend_in_note():
    r = Report("legend-in-a-note-on-the-heading.xlsx", "row per leader")
    r.table(rows=NUM, levels={1: 4, 2: 3, 3: 2, 4: 1})
    r.p["C1"].comment = Comment("1 = Leading\n2 = Secure\n3 = Developing\n4 = Emerging", "Ursula")
    r.send()


def negated():
    r = Report("negated-and-wavering-words.xlsx", "row per leader")
    rows = [
        ("Secure", "Not yet secure", "Developing", "no longer Secure", "Secure", "Leading"),
        ("Nearly secure", "Secure", "was Secure, now Developing", "Secure", "Secure", "Not leading"),
        ("Secure", "Secure", "Secure?", "Developing", "Emerging", "Secure"),
    ]
    r.table(rows=rows)
    r.send("value")


def with_features():
    r = Report("good-with-outstanding-features.xlsx", "row per leader")
    rows = [
        ("Good", "Good with outstanding features", "Good", "Outstanding", "Good", "Good"),
        ("Outstanding", "Good", "Requires improvement", "Good", "Good", "Good"),
        ("Good", "Good", "Good", "Good", "Inadequate", "Good"),
    ]
    r.table(rows=rows)
    r.t.rate("2023-24", "D2", "KA2", 3, school=NAMES[0][0], leader=NAMES[0][1])
    r.send("value")


def footnote_marks():
    r = Report("footnote-marks-after-the-level.xlsx", "row per leader")
    rows = [("Secure¹", "Leading", "Developing", "Secure", "Emerging²", "Secure"), *EDS[1:]]
    r.table(rows=rows, levels=BY | {"Secure¹": 3, "Emerging²": 1})
    r.say(A6="¹ pending the budget review", A7="² new in post").send("value")


def word_bracket():
    r = Report("number-in-brackets-after-the-word.xlsx", "row per leader")
    words = {f"{w} ({5 - n})": n for n, w in enumerate(OFSTED, 1)}
    r.table(rows=[[list(words)[(n * k + k) % 4] for n in range(6)] for k in (1, 2, 3)], levels=words).send()


def level_n():
    r = Report("level-three-and-l3-with-a-legend.xlsx", "row per leader")
    r.say(A1="Level 1 = Emerging; Level 2 = Developing; Level 3 = Secure; Level 4 = Leading")
    rows = [
        ("Level 3", "Level 4", "Level 2", "L3", "Level 1", "level 3"),
        ("L4", "L3", "Level 3", "Level 2", "Level 3", "L3"),
        ("Level 2", "L2", "Level 3", "Level 1", "3", "Level 4"),
    ]
    r.table(top=3, rows=rows, levels={w: int(w[-1]) for row in rows for w in row}).send("value")


def please_select():
    r = Report("drop-down-left-at-please-select.xlsx", "row per leader")
    rows = [
        ("Secure", "Please select", "Developing", "Secure", "Choose an item.", "Secure"),
        ("--Select--", "Secure", "Secure", "Developing", "Secure", "Select..."),
        EDS[2],
    ]
    r.table(rows=rows).send()


def yellow():
    r = Report("red-yellow-green-words.xlsx", "row per leader", levels=3)
    rows = [
        ("Green", "Yellow", "Red", "Green", "Green", "Yellow"),
        ("Yellow", "Yellow", "Green", "Green", "Red", "Green"),
        ("Green", "Green", "Green", "Yellow", "Green", "Red"),
    ]
    r.table(rows=rows, levels={"Red": 1, "Yellow": 2, "Green": 3}).send()


def row_date_beats_title():
    r = Report("date-on-the-row-beats-the-title.xlsx", "row per leader", tab="Reviews", cycle=None)
    r.say(A1="Headteacher reviews 2022/23")
    people = [(*n, d) for n, d in zip(NAMES, ("14/06/2023", "11/06/2024", "20/06/2024"), strict=True)]
    r.table(top=2, people=people, keys=("School", "Headteacher", "Date of review"))
    for one, day in zip(("2022/23", "2023/24", "2023/24"), (3, 4, 5), strict=True):
        for n in range(6):
            r.t.document["ratings"][f"Reviews!{at(day, 4 + n)}"]["cycle"] = one
    r.send()


def other_dates():
    r = Report("other-dates-in-the-notes.xlsx", "row per leader", tab="Ratings")
    r.say(
        A1="Policy adopted September 2019, next review autumn 2025",
        A2="Academic year: 2023/24",
        A3="Printed 12/01/2026",
    ).table(top=5)
    r.say(A10="Ofsted last visited in March 2022").send()


def file_date():
    r = Report("Heads ratings 2024-07-12 v3 FINAL (date only in file name).xlsx", "row per leader", tab="Sheet1")
    r.table().send()


def no_leader():
    r = Report("schools-only-no-head-named.xlsx", "row per leader")
    r.table(keys=("School",)).send()


def all_schools_rows():
    r = Report("rows-for-all-schools-and-each-phase.xlsx", "totals and averages")
    r.table(people=NAMES)
    r.column(1, 5, ["All schools", "Primary phase", "MAT median", "Best", "Lowest"])
    for k in range(5):
        for n in range(6):
            r.p.cell(5 + k, 3 + n, "Secure")
    r.send()


def loose_codes():
    r = Report("codes-written-loosely.xlsx", "row per leader")
    r.table(heads=("ka 1", "KA-2", "K.A.3", "Key area4", "KA05", "KeyArea 6")).send("criterion")


def decimals():
    r = Report("bare-decimal-codes-under-a-key-areas-title.xlsx", "row per leader")
    r.say(A1="Leadership Key Areas: ratings against each statement, 2023/24")
    r.table(
        top=2, heads=(1.1, 1.2, 1.3, 1.4, 6.1, 6.2), codes=("KA1.1", "KA1.2", "KA1.3", "KA1.4", "KA6.1", "KA6.2")
    ).send("criterion")


def begin_alike():
    heads = (
        "Sets high expectations which focus on improvement",
        "Sets high expectations and gives clear feedback",
        "Provides clear and ongoing feedback to others",
        "Uses effective coaching and feedback",
        "Evaluates effectively",
        "Routinely analyses and evaluates",
    )
    r = Report("statements-that-begin-alike.xlsx", "row per leader")
    r.table(heads=heads, codes=("KA2.1", "KA3.2", "KA5.3", "KA3.4", "KA2.2", "KA5.2")).send("criterion")


def unmerged_blocks():
    r = Report("block-titles-over-the-first-column-only.xlsx", "block per cycle", tab="Trend", cycle=None)
    r.column(1, 1, [None, "School", *[n[0] for n in NAMES]])
    r.column(2, 1, [None, "Head", *[n[1] for n in NAMES]])
    for left, cycle, shift in ((3, "2022/23", 0), (9, "2023/24", 1)):
        r.p.cell(1, left, cycle)
        for n in range(6):
            r.column(left + n, 2, [KA[n], *[EDS[(k + shift) % 3][n] for k in range(3)]])
            for k in range(3):
                r.t.rate(
                    "Trend",
                    at(3 + k, left + n),
                    KA[n],
                    BY[EDS[(k + shift) % 3][n]],
                    school=NAMES[k][0],
                    leader=NAMES[k][1],
                    cycle=cycle,
                )
    r.send()


def source_blocks():
    r = Report("rater-blocks-each-with-six-areas.xlsx", "block per rater")
    r.column(1, 1, [None, "School", *[n[0] for n in NAMES]])
    r.column(2, 1, [None, "Head", *[n[1] for n in NAMES]])
    for left, title, source, shift in (
        (3, "Headteacher self-evaluation", "self", 0),
        (9, "Chair of governors", "governor", 1),
        (15, "Line manager", "appraiser", 2),
    ):
        r.p.cell(1, left, title)
        r.p.merge_cells(start_row=1, end_row=1, start_column=left, end_column=left + 5)
        for n in range(6):
            r.column(left + n, 2, [AREAS[n], *[EDS[(k + shift) % 3][n] for k in range(3)]])
            for k in range(3):
                r.t.rate(
                    "2023-24",
                    at(3 + k, left + n),
                    KA[n],
                    BY[EDS[(k + shift) % 3][n]],
                    school=NAMES[k][0],
                    leader=NAMES[k][1],
                    source=source,
                )
    r.send()


def levels_down():
    r = Report(
        "levels-down-the-side-tick-beside.xlsx",
        "ticks beside levels",
        tab="Form",
        school=NAMES[0][0],
        leader=NAMES[0][1],
    )
    r.say(A1="School", B1=NAMES[0][0], A2="Headteacher", B2=NAMES[0][1], A3="Year", B3="2023/24")
    row = 5
    for n, area in enumerate(AREAS):
        r.say(**{f"A{row}": area})
        for k, word in enumerate(reversed(OFSTED)):
            r.say(**{f"B{row + k}": word})
            if k == n % 4:
                r.say(**{f"C{row + k}": "✓"})
                r.t.rate("Form", f"C{row + k}", KA[n], 4 - k)
        row += 5
    r.send("layout")


def initials_under_levels():
    r = Report(
        "raters-initials-under-the-levels.xlsx",
        "ticks under levels",
        tab="Form",
        school=NAMES[0][0],
        leader=NAMES[0][1],
    )
    r.say(
        A1="School",
        B1=NAMES[0][0],
        A2="Headteacher",
        B2=NAMES[0][1],
        A3="Year",
        B3="2023/24",
        A4="HT = headteacher's own view, LM = line manager",
    )
    for n, w in enumerate(("Area", *EDSL), 1):
        r.p.cell(6, n, w)
    for n, area in enumerate(AREAS):
        a, b = n % 4, (n + 1) % 4
        r.p.cell(7 + n, 1, area)
        r.p.cell(7 + n, 2 + a, "HT")
        r.p.cell(7 + n, 2 + b, "LM")
        r.t.rate("Form", at(7 + n, 2 + a), KA[n], a + 1, source="self")
        r.t.rate("Form", at(7 + n, 2 + b), KA[n], b + 1)
    r.send("source", "value", "layout", "scale")


def levels_short():
    r = Report("ticks-under-o-g-ri-i.xlsx", "ticks under levels", tab="Form", school=NAMES[0][0], leader=NAMES[0][1])
    r.say(A1="School", B1=NAMES[0][0], A2="Headteacher", B2=NAMES[0][1], A3="Year", B3="2023/24")
    for n, w in enumerate(("Area", "O", "G", "RI", "I"), 1):
        r.p.cell(5, n, w)
    for n, area in enumerate(AREAS):
        r.p.cell(6 + n, 1, area)
        r.p.cell(6 + n, 2 + n % 4, "a" if n % 2 else "P").font = Font(name="Marlett" if n % 2 else "Wingdings 2")
        r.t.rate("Form", at(6 + n, 2 + n % 4), KA[n], 4 - n % 4)
    r.send()


def shaded_level():
    r = Report(
        "chosen-level-shaded-in-a-row-of-all-levels.xlsx",
        "shaded choice",
        tab="Form",
        school=NAMES[0][0],
        leader=NAMES[0][1],
    )
    r.say(A1="School", B1=NAMES[0][0], A2="Headteacher", B2=NAMES[0][1], A3="Year", B3="2023/24", A5="Area")
    for n, area in enumerate(AREAS):
        r.p.cell(6 + n, 1, area)
        for k, w in enumerate(EDSL):
            cell = r.p.cell(6 + n, 2 + k, w)
            if k == n % 4:
                cell.fill = PatternFill("solid", fgColor="FFFFFF00")
        r.t.rate("Form", at(6 + n, 2 + n % 4), KA[n], n % 4 + 1)
    r.send("layout", "value")


def descriptors():
    r = Report("rubric-of-descriptors-holds-no-rating.xlsx", "not about leaders", tab="Rubric")
    for n, w in enumerate(("Key area", *EDSL), 1):
        r.p.cell(1, n, w)
    for n, area in enumerate(AREAS):
        r.p.cell(2 + n, 1, area)
        for k in range(4):
            r.p.cell(
                2 + n,
                2 + k,
                f"The leader {('rarely', 'sometimes', 'usually', 'always')[k]} shows what {area.lower()} asks.",
            )
    r.send()


def protected_linked():
    r = Report("protected-sheet-with-hyperlinked-ratings.xlsx", "row per leader")
    r.table()
    r.p["C2"].hyperlink = "https://example.org/evidence"
    r.p["A3"].hyperlink = "https://example.org/school"
    r.p["D3"].protection = Protection(locked=True)
    r.p.protection.sheet = True
    r.p.protection.password = "swordfish"
    r.send()


def role_in_name():
    r = Report("role-written-behind-the-name.xlsx", "row per leader")
    people = [
        ("Umber Lane Primary", "Kit Sallis (Acting Head)"),
        ("Violet Bank School", "Noor Pemberton - Executive Principal"),
        ("Wych Elm Academy", "Olwen Stride"),
    ]
    r.table(people=people)
    for place, one in r.t.document["ratings"].items():
        clean = {"2": "Kit Sallis", "3": "Noor Pemberton", "4": "Olwen Stride"}[place[-1]]
        one["leader"] = [clean, one["leader"]]
    r.send()


def fullest_name():
    r = Report(
        "initials-in-the-table-full-name-in-the-block.xlsx", "form", tab="Form", school=NAMES[0][0], leader=NAMES[0][1]
    )
    r.say(
        A1="School",
        B1=NAMES[0][0],
        A2="Headteacher",
        B2=NAMES[0][1],
        A3="Year",
        B3="2023/24",
        A5="Area",
        B5="KS",
        C5="Trust",
    )
    for n, area in enumerate(AREAS):
        r.say(**{f"A{6 + n}": area, f"B{6 + n}": EDS[0][n], f"C{6 + n}": EDS[1][n]})
        r.t.rate("Form", f"B{6 + n}", KA[n], BY[EDS[0][n]], source="self")
        r.t.rate("Form", f"C{6 + n}", KA[n], BY[EDS[1][n]])
    r.send("layout", source="self")


def make():
    for m in (
        scale_turned,
        scale_turned_one_sheet,
        unused_ends,
        legend_across,
        legend_one_cell,
        legend_in_note,
        negated,
        with_features,
        footnote_marks,
        word_bracket,
        level_n,
        please_select,
        yellow,
        row_date_beats_title,
        other_dates,
        file_date,
        no_leader,
        all_schools_rows,
        loose_codes,
        decimals,
        begin_alike,
        unmerged_blocks,
        source_blocks,
        levels_down,
        initials_under_levels,
        levels_short,
        shaded_level,
        descriptors,
        protected_linked,
        role_in_name,
        fullest_name,
    ):
        m()
