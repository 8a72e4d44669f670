"""Hester, of the print room: gets sheets ready for paper, so every page has its header again, notes in the margins and a legend in each corner. xlsxwriter."""

import datetime as dt

import xlsxwriter

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, EDSL, KA, OFSTED, Truth, at

LV = {w: n for n, w in enumerate(EDSL, 1)} | {w: n for n, w in enumerate(OFSTED, 1)}
FOLK = [(f"{place} {kind}", head) for place, kind, head in (
    ("Aldwark", "Primary", "Wendy Lomax"), ("Bishop's Nympton", "Infants", "Xavier Poole"), ("Chantry", "School", "Yasmin Orme"),
    ("Dunmow", "Academy", "Zebedee Hart"), ("Eastgate", "Juniors", "Anwen Sykes"), ("Furzedown", "Primary", "Basil Toomey"),
)]  # fmt: skip


def step(a, b):
    return EDSL[(a * 3 + b * 5 + a * b) % 4]


class Paper:
    def __init__(self, name, layout, tab="2023-24", **always):
        self.t = Truth(name, layout, **({"levels": 4, "cycle": "2023/24"} | always))
        self.b = xlsxwriter.Workbook(str(self.t.path))
        self.b.set_properties({"created": dt.datetime.fromisoformat("2026-01-05")})
        self.add(tab)

    def add(self, tab):
        self.tab, self.s = tab, self.b.add_worksheet(tab)

    def put(self, r, *values, c=1):
        self.s.write_row(r - 1, c - 1, ["" if v is None else v for v in values])

    def mark(self, r, c, code, word, **fields):
        self.t.rate(self.tab, at(r, c), code, LV[word], **fields)

    def heads(self, top, folk, c=1):
        for k, (school, head) in enumerate(folk):
            words = [step(k + top, n) for n in range(6)]
            self.put(top + k, school, head, *words, c=c)
            for n, w in enumerate(words):
                self.mark(top + k, c + 2 + n, KA[n], w, school=school, leader=head)

    def out(self, *kinds):
        self.t.ask(*kinds)
        self.b.close()
        settle(self.t.path)
        self.t.save()


def pages():
    p = Paper("page-headers-repeated-every-three-rows.xlsx", "several tables stacked")
    for page in range(2):
        top = 1 + 8 * page
        p.put(top, "Appraisal summary 2023/24", None, None, None, None, None, f"Page {page + 1} of 2")
        p.put(top + 1, "School", "Headteacher", *AREAS)
        p.heads(top + 2, FOLK[3 * page : 3 * page + 3])
        p.put(top + 5, "Confidential: not for onward circulation")
    p.out()


def margin():
    p = Paper("notes-in-the-margin-beside-the-rows.xlsx", "row per leader")
    p.put(1, "School", "Headteacher", *AREAS)
    p.heads(2, FOLK[:4])
    p.put(2, "<- ask about the budget", c=10)
    p.put(4, "Good progress since Easter", c=11)
    p.put(5, "Secure?", c=10)
    p.out()


def corner():
    p = Paper("legend-in-the-corner-cell.xlsx", "row per leader")
    p.put(1, "1=Leading 2=Secure 3=Developing 4=Emerging", None, *KA)
    p.put(2, "School", "Headteacher", *["Grade"] * 6)
    for k, (school, head) in enumerate(FOLK[:3]):
        marks = [1 + (k * 2 + n * 3) % 4 for n in range(6)]
        p.put(3 + k, school, head, *marks)
        for n, m in enumerate(marks):
            p.t.rate(p.tab, at(3 + k, 3 + n), KA[n], 5 - m, school=school, leader=head)
    p.out()


def two_halves():
    p = Paper("six-areas-split-over-two-tables.xlsx", "several tables stacked")
    p.put(1, "Areas 1 to 3")
    p.put(2, "School", "Headteacher", *AREAS[:3])
    p.put(8, "Areas 4 to 6")
    p.put(9, "School", "Headteacher", *AREAS[3:])
    for half in range(2):
        for k, (school, head) in enumerate(FOLK[:4]):
            words = [step(k, n + 3 * half) for n in range(3)]
            r = 3 + 7 * half + k
            p.put(r, school, head, *words)
            for n, w in enumerate(words):
                p.mark(r, 3 + n, KA[n + 3 * half], w, school=school, leader=head)
    p.out()


def second_table_no_heads():
    p = Paper("second-table-gives-the-school-only.xlsx", "several tables stacked")
    p.put(1, "School", "Headteacher", *AREAS[:3])
    p.put(7, "School", *AREAS[3:])
    for k, (school, head) in enumerate(FOLK[:4]):
        p.put(2 + k, school, head, *[step(k, n) for n in range(3)])
        p.put(8 + k, school, *[step(k, n + 3) for n in range(3)])
        for n in range(3):
            p.mark(2 + k, 3 + n, KA[n], step(k, n), school=school, leader=head)
            p.mark(8 + k, 2 + n, KA[n + 3], step(k, n + 3), school=school, leader=[None, head])
    p.out()


def booklet():
    p = Paper("booklet-cover-sheet-then-forms.xlsx", "sheet per school", tab="Cover")
    p.put(2, "Tideway Trust")
    p.put(3, "Headteachers' annual reviews")
    p.put(4, "Academic year 2023/24")
    p.put(6, "Contents")
    for k, (school, head) in enumerate(FOLK[:3]):
        p.put(7 + k, school, head, k + 2)
    for k, (school, head) in enumerate(FOLK[:3]):
        p.add(f"p{k + 2}")
        p.put(1, school)
        p.put(2, "Headteacher:", head)
        p.put(4, "Area", "Level", "Comment")
        for n, area in enumerate(AREAS):
            p.put(5 + n, area, step(k, n), f"See file {n + 1}")
            p.mark(5 + n, 2, KA[n], step(k, n), school=school, leader=head, comment=f"See file {n + 1}")
    p.out()


def signatures():
    p = Paper("signature-lines-and-dates-under-a-form.xlsx", "form", tab="Review", school=FOLK[0][0], leader=FOLK[0][1])
    p.put(1, "School", FOLK[0][0])
    p.put(2, "Headteacher", FOLK[0][1])
    p.put(3, "Period", "1 September 2023 to 31 August 2024")
    p.put(5, "Area", "Level")
    for n, area in enumerate(AREAS):
        p.put(6 + n, area, step(1, n))
        p.mark(6 + n, 2, KA[n], step(1, n))
    p.put(13, "Signed (headteacher)", "W Lomax", "Date", "04/10/2024")
    p.put(14, "Signed (chair)", "P Ingle", "Date", "05/10/2024")
    p.out()


def statement_pairs():
    p = Paper(
        "form-with-a-number-column-and-a-word-column.xlsx",
        "word and number side by side",
        tab="Review",
        school=FOLK[1][0],
        leader=FOLK[1][1],
    )
    p.put(1, "School", FOLK[1][0])
    p.put(2, "Headteacher", FOLK[1][1])
    p.put(3, "Academic year", "2023/24")
    p.put(5, "Area", "Grade", "Judgement")
    for n, area in enumerate(AREAS):
        w = OFSTED[(n * 3 + 1) % 4]
        p.put(6 + n, area, 5 - LV[w], w)
        p.mark(6 + n, 3, KA[n], w)
    p.out()


def multi_line():
    p = Paper("level-and-reason-on-two-lines-of-a-cell.xlsx", "row per leader")
    p.put(1, "School", "Headteacher", *AREAS)
    for k, (school, head) in enumerate(FOLK[:3]):
        p.put(2 + k, school, head, *[f"{step(k, n)}\nbecause of item {n}" for n in range(6)])
        for n in range(6):
            p.mark(
                2 + k,
                3 + n,
                KA[n],
                step(k, n),
                school=school,
                leader=head,
                comment=[
                    f"because of item {n}",
                    f"{step(k, n)}\nbecause of item {n}",
                    f"{step(k, n)} because of item {n}",
                ],
            )
    p.out("value")


def make():
    for m in (
        pages,
        margin,
        corner,
        two_halves,
        second_table_no_heads,
        booklet,
        signatures,
        statement_pairs,
        multi_line,
    ):
        m()
