"""Zephyr, a temp for one summer: nobody told him how it is done. openpyxl and plain text, each file a small disaster of its own."""

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, EDSL, KA, OFSTED, Truth, at

E4 = {w: n for n, w in enumerate(EDSL, 1)}
O4 = {w: n for n, w in enumerate(OFSTED, 1)}
ALL = E4 | O4
WHO = [("Hollow Oak Primary", "Ivo Trask"), ("Inkpen School", "Jolie Mbatha"), ("Jarrow Lane Academy", "Kester Wynn")]
A, B, C = (
    ["Secure", "Leading", "Developing", "Secure", "Emerging", "Secure"],
    ["Leading", "Secure", "Secure", "Developing", "Secure", "Secure"],
    ["Developing", "Developing", "Secure", "Emerging", "Secure", "Leading"],
)
SCHOOL, HEAD = WHO[0]


class Temp:
    def __init__(self, name, layout, tab="2023-24", **always):
        self.t = Truth(name, layout, **({"levels": 4, "cycle": "2023/24"} | always))
        self.b = Workbook()
        self.p = self.b.active
        self.p.title = tab

    def type(self, *rows):
        for row in rows:
            self.p.append(row)

    def read(self, cell, code, word=None, **fields):
        value = self.p[cell].value if word is None else word
        self.t.rate(self.p.title, cell, code, ALL.get(value, value), **fields)

    def rows(self, top, left=3, codes=KA, people=WHO, **fields):
        for k, (school, head) in enumerate(people):
            for n, code in enumerate(codes):
                self.read(at(top + k, left + n), code, school=school, leader=head, **fields)

    def bye(self, *kinds, **answers):
        self.t.ask(*kinds, **answers)
        self.b.save(self.t.path)
        settle(self.t.path)
        self.t.save()


def two_level_tables():
    f = Temp("self-scores-on-one-scale-agreed-on-another.xlsx", "block per rater")
    f.type(
        ["Self (1 = low, 4 = high)"],
        ["School", "Headteacher", *KA],
        *[[*w, *n] for w, n in zip(WHO, ([3, 2, 4, 3, 1, 3], [2, 3, 3, 2, 4, 2], [1, 2, 3, 4, 3, 2]), strict=True)],
        [],
        ["Agreed"],
        ["School", "Headteacher", *KA],
        *[[*w, *r] for w, r in zip(WHO, (A, B, C), strict=True)],
    )
    f.rows(3, source="self")
    f.rows(9)
    f.bye()


def head_left():
    f = Temp("leaver-and-joiner-rows-of-one-school.xlsx", "row per leader")
    people = [(SCHOOL, "Ivo Trask (to Easter 2024)"), (SCHOOL, "Jolie Mbatha (from April 2024)"), WHO[2]]
    f.type(["School", "Headteacher", *AREAS], *[[*w, *r] for w, r in zip(people, (A, B, C), strict=True)])
    f.rows(2, people=people)
    for place, one in f.t.document["ratings"].items():
        one["leader"] = {"2": ["Ivo Trask", people[0][1]], "3": ["Jolie Mbatha", people[1][1]], "4": "Kester Wynn"}[
            place[-1]
        ]
    f.bye("leader", "cycle")


def mixed_case_legend():
    f = Temp("legend-says-one-is-low-title-says-outstanding.xlsx", "row per leader")
    f.type(
        ["Aiming for Outstanding! Headteacher review 2023/24"],
        ["1 = cause for concern ... 5 = exemplary"],
        ["School", "Headteacher", *AREAS],
        [*WHO[0], 3, 2, 4, 3, 5, 3],
        [*WHO[1], 2, 3, 3, 2, 4, 1],
    )
    f.rows(4, people=WHO[:2], levels=5)
    f.bye("scale_direction", "scale", scale_direction="5 is the strongest, 1 the weakest")


def spare_columns():
    f = Temp("ratings-for-three-terms-and-an-end-of-year-grade.xlsx", "point in each heading")
    f.type(["School", "Headteacher", *[f"{k} {p}" for k in KA[:3] for p in ("Aut", "Spr", "Sum")], "End of year grade"])
    for k, (w, r) in enumerate(zip(WHO, (A, B, C), strict=True), 2):
        f.type([*w, *[r[(n + j) % 6] for n in range(3) for j in range(3)], "Good"])
        for n in range(3):
            for j, point in enumerate(("autumn", "spring", "summer")):
                f.read(at(k, 3 + 3 * n + j), KA[n], school=w[0], leader=w[1], point=point)
    f.bye()


def copied_twice():
    f = Temp("the-same-table-pasted-twice.xlsx", "several tables stacked")
    f.type(
        ["School", "Headteacher", *AREAS],
        *[[*w, *r] for w, r in zip(WHO, (A, B, C), strict=True)],
        [],
        ["School", "Headteacher", *AREAS],
        *[[*w, *r] for w, r in zip(WHO, (A, B, C), strict=True)],
    )
    f.rows(2)
    f.bye()


def conflicting():
    f = Temp("two-rows-for-one-head-that-disagree.xlsx", "row per leader")
    f.type(["School", "Headteacher", *AREAS], [*WHO[0], *A], [*WHO[0], *B], [*WHO[1], *C])
    for n in range(6):
        f.read(at(4, 3 + n), KA[n], school=WHO[1][0], leader=WHO[1][1])
        f.read(at(2, 3 + n), KA[n], school=SCHOOL, leader=HEAD, **({"ask": "value"} if A[n] != B[n] else {}))
    f.t.note(optional=[f"2023-24!{at(3, 3 + n)} 2023/24" for n in range(6)])  # once asked, either row may be the one
    f.bye("value", "source", "layout", "leader", "cycle")


def sheet_word():
    f = Temp("self-review-said-only-in-the-sheet-name.xlsx", "sheet per rater", tab="Self-review 2023-24")
    f.type(["School", "Headteacher", *AREAS], *[[*w, *r] for w, r in zip(WHO, (A, B, C), strict=True)])
    f.rows(2, source="self")
    f.p = f.b.create_sheet("SIP review 2023-24")
    f.type(["School", "Headteacher", *AREAS], *[[*w, *r] for w, r in zip(WHO, (B, B, A), strict=True)])
    f.rows(2, source="partner")
    f.p = f.b.create_sheet("Moderated 2023-24")
    f.type(["School", "Headteacher", *AREAS], *[[*w, *r] for w, r in zip(WHO, (A, B, B), strict=True)])
    f.rows(2)
    f.bye()


def wide_form():
    f = Temp("form-lying-down-labels-across-the-top.xlsx", "row per leader")
    f.type(
        [
            "Name of school",
            "Name of headteacher",
            "Period of review",
            "Reviewer's name",
            *[f"Judgement: {a}" for a in AREAS],
            "Signature",
            "Date signed",
        ],
        [SCHOOL, HEAD, "2023-24", "Lorna Pike", *A, "L Pike", "03/07/2024"],
    )
    for n in range(6):
        f.read(at(2, 5 + n), KA[n], school=SCHOOL, leader=HEAD, appraiser="Lorna Pike")
    f.bye()


def per_cent_of_statements():
    f = Temp("statements-met-out-of-four-per-area.xlsx", "aggregates only")
    f.type(
        ["Number of statements met in each Key Area (of 4, 4, 4, 4, 4, 3)"],
        ["School", "Headteacher", *KA],
        [*WHO[0], 3, 2, 4, 3, 1, 3],
        [*WHO[1], 2, 3, 3, 2, 4, 2],
    )
    f.bye("scale_direction", "layout", "scale")


def ranks():
    f = Temp("ranks-of-the-heads-per-area.xlsx", "aggregates only")
    f.type(
        ["Rank in trust, 2023/24 (1 = top of the trust)"],
        ["School", "Headteacher", *[f"{k} rank" for k in KA]],
        [*WHO[0], 1, 2, 3, 1, 2, 3],
        [*WHO[1], 2, 3, 1, 3, 1, 2],
        [*WHO[2], 3, 1, 2, 2, 3, 1],
    )
    f.bye("scale_direction", "layout", "scale", "criterion")


def movement():
    f = Temp("arrows-of-movement-beside-levels.xlsx", "target and difference columns")
    f.type(["School", "Headteacher", *[x for k in KA[:3] for x in (k, "Trend")]])
    for k, (w, r) in enumerate(zip(WHO, (A, B, C), strict=True), 2):
        f.type([*w, *[x for word in r[:3] for x in (word, "↑")]])
        for n in range(3):
            f.read(at(k, 3 + 2 * n), KA[n], school=w[0], leader=w[1])
    f.bye()


def levels_with_arrows():
    f = Temp("arrow-behind-the-level.xlsx", "row per leader")
    f.type(
        ["School", "Headteacher", *AREAS],
        [*WHO[0], "Secure ↑", "Leading", "Developing ↓", "Secure →", "Emerging", "Secure"],
        [*WHO[1], *B],
        [*WHO[2], *C],
    )
    f.rows(3, people=WHO[1:])
    for n, word in enumerate(A):
        f.read(at(2, 3 + n), KA[n], word, school=SCHOOL, leader=HEAD)
    f.bye("value")


def expected_next():
    f = Temp("predicted-columns-beside-actual.xlsx", "target and difference columns")
    f.type(["School", "Headteacher", *[x for k in KA[:3] for x in (f"{k} predicted", f"{k} actual")]])
    for k, (w, r) in enumerate(zip(WHO, (A, B, C), strict=True), 2):
        f.type([*w, *[x for word in r[:3] for x in ("Leading", word)]])
        for n in range(3):
            f.read(at(k, 4 + 2 * n), KA[n], school=w[0], leader=w[1])
    f.bye()


def last_year_column():
    f = Temp("last-year-and-this-year-columns.xlsx", "target and difference columns")
    f.type(
        ["Reviews 2023/24"],
        ["School", "Headteacher", *[x for k in KA[:3] for x in (f"{k} last year", f"{k} this year")]],
    )
    for k, (w, r) in enumerate(zip(WHO, (A, B, C), strict=True), 3):
        f.type([*w, *[x for word in r[:3] for x in ("Developing", word)]])
        for n in range(3):
            f.read(at(k, 4 + 2 * n), KA[n], school=w[0], leader=w[1])
    f.t.note(optional=[f"2023-24!{at(k, 3 + 2 * n)} 2022/23" for k in (3, 4, 5) for n in range(3)])
    f.bye("cycle")


def exemplar():
    f = Temp("example-row-filled-in-to-show-how.xlsx", "row per leader")
    f.type(
        ["School", "Headteacher", *AREAS],
        ["EXAMPLE: Anytown School", "A. N. Other", *C],
        *[[*w, *r] for w, r in zip(WHO[:2], (A, B), strict=True)],
    )
    f.rows(3, people=WHO[:2])
    f.bye("layout")


def greyed_old():
    f = Temp("superseded-table-marked-do-not-use.xlsx", "several tables stacked")
    f.type(
        ["DO NOT USE - superseded draft"],
        ["School", "Headteacher", *AREAS],
        *[[*w, *r] for w, r in zip(WHO, (C, C, C), strict=True)],
        [],
        ["Final version 2023/24"],
        ["School", "Headteacher", *AREAS],
        *[[*w, *r] for w, r in zip(WHO, (A, B, C), strict=True)],
    )
    f.rows(9, point=["final", None])
    f.bye("layout", "source")


def fills_on_words():
    f = Temp("fill-for-progress-word-for-level.xlsx", "row per leader")
    f.type(
        ["Cell colour shows progress since last visit; the word is the level."],
        ["School", "Headteacher", *AREAS],
        *[[*w, *r] for w, r in zip(WHO, (A, B, C), strict=True)],
    )
    for k in range(3):
        for n in range(6):
            f.p.cell(3 + k, 3 + n).fill = PatternFill(
                "solid", fgColor=("FFFF0000", "FFFFC000", "FF00B050")[(k + n) % 3]
            )
    f.rows(3)
    f.bye()


def rag_and_blank_fill():
    f = Temp("coloured-cells-beside-uncoloured-ones.xlsx", "colour alone", levels=3)
    f.type(["School", "Headteacher", *KA], *[[*w] for w in WHO])
    for k, (school, head) in enumerate(WHO, 2):
        for n in range(6):
            if (k + n) % 4:
                word = (k * n) % 3
                f.p.cell(k, 3 + n).fill = PatternFill("solid", fgColor=("FFFF0000", "FFFFC000", "FF00B050")[word])
                f.t.rate("2023-24", at(k, 3 + n), KA[n], word + 1, school=school, leader=head)
    f.bye()


def make():
    for m in (
        two_level_tables,
        head_left,
        mixed_case_legend,
        spare_columns,
        copied_twice,
        conflicting,
        sheet_word,
        wide_form,
        per_cent_of_statements,
        ranks,
        movement,
        levels_with_arrows,
        expected_next,
        last_year_column,
        exemplar,
        greyed_old,
        fills_on_words,
        rag_and_blank_fill,
    ):
        m()
