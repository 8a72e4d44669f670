"""Idris, a locum head of improvement: three trusts in a year, a habit from each. openpyxl, a page as a dictionary of rows."""

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, EDSL, KA, Truth, at

LV = {w: n for n, w in enumerate(EDSL, 1)}
TEAM = (
    ("Gannet Point Primary", "Rhian Appleyard"),
    ("Heron Mill School", "Stellan Ogunlana"),
    ("Ibis Court Academy", "Tamsin Bray"),
)
TEXT = (
    "Shows vision and conviction focused on improving learning",
    "Understands and responds to the local and national context",
    "Thinks, plans and acts strategically to achieve that vision",
    "Involves and inspires stakeholders",
)


def say(a, b):
    return EDSL[(a * 7 + b * 3 + 1) % 4]


class Pack:
    def __init__(self, name, layout, **always):
        self.t = Truth(name, layout, **({"levels": 4, "cycle": "2023/24"} | always))
        self.b = Workbook()
        self.b.remove(self.b.active)

    def page(self, tab, rows):
        sheet = self.b.create_sheet(tab)
        for r, row in rows.items():
            for c, value in enumerate(row, 1):
                if value is not None:
                    sheet.cell(r, c, value)
        return sheet

    def send(self, *kinds):
        self.t.ask(*kinds)
        self.b.save(self.t.path)
        settle(self.t.path)
        self.t.save()


def summary_adds():
    p = Pack("summary-holds-areas-while-forms-hold-statements.xlsx", "sheet per school")
    rows = {1: ["Areas 2023/24"], 2: ["School", "Headteacher", "Shaping the Future"]}
    for k, (school, head) in enumerate(TEAM):
        rows[3 + k] = [school, head, say(k, 9)]
        p.t.rate("Summary", at(3 + k, 3), "KA1", LV[say(k, 9)], school=school, leader=head)
    p.page("Summary", rows)
    for k, (school, head) in enumerate(TEAM):
        p.page(
            school,
            {
                1: ["Headteacher", head],
                2: ["Year", "2023/24"],
                4: ["Statement", "Level"],
                **{5 + n: [text, say(k, n)] for n, text in enumerate(TEXT)},
            },
        )
        for n in range(4):
            p.t.rate(school, at(5 + n, 2), f"KA1.{n + 1}", LV[say(k, n)], school=school, leader=head)
    p.send()


def stale_summary():
    p = Pack("summary-that-differs-from-a-form-in-one-cell.xlsx", "dashboard that copies")
    rows = {1: ["Summary 2023/24"], 2: ["School", "Headteacher", *AREAS]}
    for k, (school, head) in enumerate(TEAM):
        rows[3 + k] = [school, head, *[say(k, n) for n in range(6)]]
        p.page(
            school,
            {
                1: ["Headteacher", head],
                2: ["Year", "2023/24"],
                4: ["Area", "Level"],
                **{5 + n: [a, say(k, n)] for n, a in enumerate(AREAS)},
            },
        )
        for n in range(6):
            p.t.rate(school, at(5 + n, 2), KA[n], LV[say(k, n)], school=school, leader=head)
    rows[4][4] = EDSL[LV[say(1, 2)] % 4]
    p.page("Summary", rows)
    for place, one in p.t.document["ratings"].items():
        if place == "Heron Mill School!B7":
            one["ask"] = "layout"
    p.send("layout", "value", "source")


def file_name_keys():
    p = Pack(
        "Gannet Point Primary - Rhian Appleyard - appraisal 2023-24.xlsx",
        "form, block elsewhere",
        school=[TEAM[0][0], None],
        leader=[TEAM[0][1], None],
    )
    p.page("Sheet1", {1: ["Area", "Level"], **{2 + n: [a, say(0, n)] for n, a in enumerate(AREAS)}})
    for n in range(6):
        p.t.rate("Sheet1", at(2 + n, 2), KA[n], LV[say(0, n)])
    p.send("school", "leader")


def scales_by_rater():
    p = Pack("head-in-marks-of-ten-appraiser-in-words.xlsx", "form", school=TEAM[0][0], leader=TEAM[0][1])
    rows = {
        1: ["School", TEAM[0][0]],
        2: ["Headteacher", TEAM[0][1]],
        3: ["Year", "2023/24"],
        5: ["Area", "Self (out of 10)", "Appraiser"],
    }
    for n, area in enumerate(AREAS):
        rows[6 + n] = [area, 4 + n, say(0, n)]
        p.t.rate("Form", at(6 + n, 2), KA[n], None, levels=None, value=(4 + n) / 10, source="self")
        p.t.rate("Form", at(6 + n, 3), KA[n], LV[say(0, n)])
    p.page("Form", rows)
    p.send()


def overall_only():
    p = Pack("one-overall-grade-per-head.xlsx", "not about leaders")
    p.page(
        "2023-24",
        {
            1: ["School", "Headteacher", "Overall appraisal outcome", "Pay recommendation"],
            **{2 + k: [s, h, ("Met", "Exceeded", "Partially met")[k], "Yes"] for k, (s, h) in enumerate(TEAM)},
        },
    )
    p.send("criterion")


def rater_words():
    p = Pack("panel-adviser-own-and-reviewer-columns.xlsx", "form", school=TEAM[1][0], leader=TEAM[1][1])
    raters = (
        ("Own rating", "self"),
        ("Adviser's rating", "partner"),
        ("Panel's rating", "governor"),
        ("Reviewer's rating", "appraiser"),
    )
    rows = {
        1: ["School", TEAM[1][0]],
        2: ["Headteacher", TEAM[1][1]],
        3: ["Year", "2023/24"],
        5: ["Area", *[r for r, _ in raters]],
    }
    for n, area in enumerate(AREAS):
        rows[6 + n] = [area, *[say(n, k) for k in range(4)]]
        for k, (_, source) in enumerate(raters):
            p.t.rate("Form", at(6 + n, 2 + k), KA[n], LV[say(n, k)], source=source)
    p.page("Form", rows)
    p.send()


def four_fills():
    p = Pack("red-orange-yellow-green-fills-unexplained.xlsx", "colour alone")
    sheet = p.page("2023-24", {1: ["School", "Headteacher", *KA], **{2 + k: [s, h] for k, (s, h) in enumerate(TEAM)}})
    tints = ("FFFF0000", "FFED7D31", "FFFFFF00", "FF00B050")
    for k, (school, head) in enumerate(TEAM):
        for n in range(6):
            level = (k * 5 + n * 3) % 4
            sheet.cell(2 + k, 3 + n).fill = PatternFill("solid", fgColor=tints[level])
            p.t.rate("2023-24", at(2 + k, 3 + n), KA[n], level + 1, school=school, leader=head)
    p.t.ask("scale", "scale_direction", "value")
    p.send()


def short_dates():
    p = Pack("short-dates-and-the-year-they-judge.xlsx", "row per leader")
    rows = {1: ["School", "Headteacher", "Meeting", "Year reviewed", *AREAS]}
    for k, (school, head) in enumerate(TEAM):
        rows[2 + k] = [school, head, f"{4 + k}/10/24", "2023/24", *[say(k, n) for n in range(6)]]
        for n in range(6):
            p.t.rate(
                "All", at(2 + k, 5 + n), KA[n], LV[say(k, n)], school=school, leader=head, date=f"2024-10-0{4 + k}"
            )
    p.page("All", rows)
    p.send()


def two_in_a_cell():
    p = Pack("outgoing-and-incoming-head-in-one-cell.xlsx", "row per leader")
    people = (("Gannet Point Primary", "R Appleyard (to Dec) / J Cray (from Jan)"), *TEAM[1:])
    rows = {1: ["School", "Headteacher", *AREAS]}
    for k, (school, head) in enumerate(people):
        rows[2 + k] = [school, head, *[say(k, n) for n in range(6)]]
        for n in range(6):
            p.t.rate(
                "2023-24",
                at(2 + k, 3 + n),
                KA[n],
                LV[say(k, n)],
                school=school,
                leader=head,
                **({"ask": "leader"} if not k else {}),
            )
            if not k:
                p.t.document["ratings"][f"2023-24!{at(2, 3 + n)}"]["leader"] = [
                    head,
                    "R Appleyard",
                    "J Cray",
                    "R Appleyard / J Cray",
                ]
    p.page("2023-24", rows)
    p.send("leader")


def make():
    for m in (
        summary_adds,
        stale_summary,
        file_name_keys,
        scales_by_rater,
        overall_only,
        rater_words,
        four_fills,
        short_dates,
        two_in_a_cell,
    ):
        m()
