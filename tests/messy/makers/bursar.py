"""Cornelius, a bursar who distrusts anything newer than 1997: xlwt and text files, whole grids as lists, the truth as a ledger of cells."""

import csv
import io

import xlwt

from tests.messy.makers.truth import AREAS, EDSL, KA, OFSTED, Truth, at

LEVEL = {w: n for n, w in enumerate(EDSL, 1)} | {w: n for n, w in enumerate(OFSTED, 1)}
HEADS = (
    ("Damson Green Primary", "Yvette Crowe"),
    ("Elderflower School", "Zack Imani"),
    ("Foxglove Academy", "Una Bright"),
)
LADDER = tuple(reversed(OFSTED))


def word(n):
    return EDSL[(n * 5 + n // 2) % 4]


class Ledger:
    def __init__(self, name, layout, tab="2023-24", **always):
        self.truth = Truth(name, layout, **({"levels": 4, "cycle": "2023/24"} | always))
        self.tab = "" if name.endswith((".csv", ".tsv")) else tab
        self.name, self.rows = name, []

    def line(self, *values):
        self.rows.append(list(values))
        return len(self.rows)

    def enter(self, column, code, level, **fields):
        """The cell just written in the last line, counted from 1."""
        self.truth.rate(self.tab, at(len(self.rows), column), code, level, **fields)

    def close(self, *kinds, merges=(), strike=()):
        self.truth.ask(*kinds)
        if self.tab:
            book = xlwt.Workbook(style_compression=2)
            page = book.add_sheet(self.tab)
            struck = xlwt.easyxf("font: struck_out on")
            covered = {(r, c) for a, b, d, e in merges for r in range(a, b + 1) for c in range(d, e + 1)}
            for a, b, d, e in merges:
                page.write_merge(a, b, d, e, self.rows[a][d])
            for r, row in enumerate(self.rows):
                for c, value in enumerate(row):
                    if value is not None and (r, c) not in covered:
                        page.write(r, c, value, struck) if (r, c) in strike else page.write(r, c, value)
            book.save(str(self.truth.path))
        else:
            out = io.StringIO()
            csv.writer(out, delimiter="\t" if self.name.endswith("tsv") else ",").writerows(
                [["" if v is None else v for v in r] for r in self.rows]
            )
            self.truth.path.write_bytes(out.getvalue().encode("cp1252"))
        self.truth.save()


def form_csv():
    s = Ledger("form-saved-as-text.csv", "form", school=HEADS[0][0], leader=HEADS[0][1])
    s.line("Headteacher appraisal record")
    s.line()
    s.line("School:", HEADS[0][0], "", "Cycle:", "2023/24")
    s.line("Headteacher:", HEADS[0][1], "", "Reviewed by:", "Mr T. Okafor")
    s.line()
    s.line("Ref", "Key area", "Own view", "Agreed", "Reasons")
    for n, area in enumerate(AREAS):
        s.line(f"KA{n + 1}", area, word(n), word(n + 1), f"Reason number {n + 1}")
        s.enter(3, KA[n], LEVEL[word(n)], source="self")
        s.enter(4, KA[n], LEVEL[word(n + 1)], appraiser="Mr T. Okafor", comment=f"Reason number {n + 1}")
    s.close()


def ticks_csv():
    s = Ledger("tick-form-saved-as-text.csv", "ticks under levels", school=HEADS[0][0], leader=HEADS[0][1])
    s.line("School", HEADS[0][0])
    s.line("Headteacher", HEADS[0][1])
    s.line("Year", "2023-24")
    s.line()
    s.line("", *LADDER, "Not seen")
    for n, area in enumerate(AREAS):
        place = n % 5
        s.line(area, *["x" if k == place else "" for k in range(5)])
        if place < 4:
            s.enter(2 + place, KA[n], 4 - place)
    s.close()


def forms_one_file():
    s = Ledger("three-forms-one-after-another-in-a-text-file.csv", "leader block repeated")
    for k, (school, head) in enumerate(HEADS):
        s.line("School", school)
        s.line("Headteacher", head)
        s.line("Academic year", "2023/24")
        s.line("Area", "Level")
        for n, area in enumerate(AREAS):
            s.line(area, word(n + k))
            s.enter(2, KA[n], LEVEL[word(n + k)], school=school, leader=head)
        s.line()
    s.close()


def across_raters():
    s = Ledger("schools-across-raters-under-each.xls", "criteria down, heads across in pairs")
    s.line("Key area", *[x for school, _ in HEADS for x in (school, None, None)])
    s.line("Headteacher", *[x for _, head in HEADS for x in (head, None, None)])
    s.line(None, *["Self", "Governors", "CEO"] * 3)
    for n, area in enumerate(AREAS):
        s.line(area, *[word(n + k + j) for k in range(3) for j in range(3)])
        for k, (school, head) in enumerate(HEADS):
            for j, source in enumerate(("self", "governor", "appraiser")):
                s.enter(2 + 3 * k + j, KA[n], LEVEL[word(n + k + j)], school=school, leader=head, source=source)
    s.close(merges=[(r, r, 1 + 3 * k, 3 + 3 * k) for r in (0, 1) for k in range(3)])


def long_sources():
    s = Ledger("long-list-with-three-value-columns.tsv", "long list with raters")
    s.line(
        "Academic year", "School", "Headteacher", "Standard", "HT rating", "SIP rating", "Trust rating", "Trust comment"
    )
    for k, (school, head) in enumerate(HEADS):
        for n, area in enumerate(AREAS):
            s.line("2023/24", school, head, f"{KA[n]} {area}", word(n), word(n + k), word(n + k + 1), f"seen {n}")
            for column, step, source in ((5, n, "self"), (6, n + k, "partner"), (7, n + k + 1, "appraiser")):
                s.enter(
                    column,
                    KA[n],
                    LEVEL[word(step)],
                    school=school,
                    leader=head,
                    source=source,
                    **({"comment": f"seen {n}"} if column == 7 else {}),
                )
    s.close()


def statement_comments():
    s = Ledger("statements-with-area-totals-between.xls", "form", tab="Review", school=HEADS[1][0], leader=HEADS[1][1])
    s.line("School", HEADS[1][0], "Headteacher", HEADS[1][1])
    s.line("Year", "2023/24")
    s.line("Statement", "Level", "Points")
    texts = {
        "KA4": (
            "Takes and shares responsibility, creating an effective organisation",
            "Shows good judgement, makes appropriate decisions and gets things done",
            "Ensures strategic plans are implemented effectively",
            "Manages resources efficiently",
        ),
        "KA6": (
            "Creates and maintains effective partnerships with a range of stakeholders",
            "Recognises and takes account of diversity",
            "Contributes to community cohesion.",
        ),
    }
    for area, items in texts.items():
        s.line(f"{area} {AREAS[int(area[2]) - 1]}")
        for n, text in enumerate(items, 1):
            s.line(text, word(n), LEVEL[word(n)])
            s.enter(2, f"{area}.{n}", LEVEL[word(n)])
        s.line("Subtotal", None, 9)
        s.line("Average", None, 2.25)
    s.line("Grand total", None, 18)
    s.close()


def struck():
    s = Ledger("struck-out-grades-in-an-old-file.xls", "row per leader")
    s.line("School", "Headteacher", *AREAS)
    for k, (school, head) in enumerate(HEADS):
        s.line(school, head, *[word(n + k) for n in range(6)])
        for n in range(6):
            if (k, n) not in ((0, 2), (2, 5)):
                s.enter(3 + n, KA[n], LEVEL[word(n + k)], school=school, leader=head)
    s.close(strike={(1, 4), (3, 7)})


def years_down():
    s = Ledger(
        "years-down-areas-across-one-head.xls",
        "row per cycle",
        tab="Yvette Crowe",
        school=HEADS[0][0],
        leader=HEADS[0][1],
    )
    s.line(f"Yvette Crowe, Headteacher of {HEADS[0][0]}")
    s.line("Cycle", *AREAS)
    for k, year in enumerate((2020, 2021, 2022, 2023)):
        s.line(f"{year}-{year - 1999}", *[word(n + k) for n in range(6)])
        for n in range(6):
            s.enter(2 + n, KA[n], LEVEL[word(n + k)], cycle=f"{year}/{year - 1999}")
    s.close()


def schools_in_columns_years():
    s = Ledger("school-blocks-across-years-within.xls", "criteria down, years within schools")
    s.line("Key area", *[x for school, _ in HEADS for x in (school, None)])
    s.line(None, *["2022/23", "2023/24"] * 3)
    for n, area in enumerate(AREAS):
        s.line(area, *[word(n + k + j) for k in range(3) for j in range(2)])
        for k, (school, _) in enumerate(HEADS):
            for j, cycle in enumerate(("2022/23", "2023/24")):
                s.enter(2 + 2 * k + j, KA[n], LEVEL[word(n + k + j)], school=school, leader=None, cycle=cycle)
    s.close(merges=[(0, 0, 1 + 2 * k, 2 + 2 * k) for k in range(3)])


def register_text():
    s = Ledger("register-as-text-with-hub-and-partner.csv", "register")
    s.line("Unique ref no.", "School name", "Phase", "Hub", "Improvement partner", "Headteacher", "Head since")
    for k, (school, head) in enumerate(HEADS):
        s.line(900700 + k, school, "Primary", "East", "Huw Tegid", head, "01/09/2021")
    s.truth.note(register=[h[0] for h in HEADS])
    s.close()


def area_keyed():
    s = Ledger("area-headings-down-the-side-heads-below-each.xls", "area blocks with heads below")
    s.line("Ratings 2023/24")
    for n, area in enumerate(AREAS[:4]):
        s.line(f"Key Area {n + 1}: {area}")
        s.line("School", "Headteacher", "Rating", "Comment")
        for k, (school, head) in enumerate(HEADS):
            s.line(school, head, word(n + k), f"Note {k} on this")
            s.enter(3, KA[n], LEVEL[word(n + k)], school=school, leader=head, comment=f"Note {k} on this")
        s.line()
    s.close()


def school_list_heads():
    s = Ledger("school-named-above-several-leaders.xls", "leader block repeated")
    s.line("Leadership group ratings 2023/24")
    for school, people in (
        (HEADS[0][0], (("Yvette Crowe", "Headteacher"), ("Al Denholm", "Deputy Headteacher"))),
        (HEADS[1][0], (("Zack Imani", "Headteacher"), ("Bea Orton", "Assistant Headteacher"))),
    ):
        s.line(school)
        s.line("Name", "Post", *KA)
        for k, (name, post) in enumerate(people):
            s.line(name, post, *[word(n + k) for n in range(6)])
            for n in range(6):
                s.enter(3 + n, KA[n], LEVEL[word(n + k)], school=school, leader=name, role=post)
        s.line()
    s.close()


def make():
    for m in (
        form_csv,
        ticks_csv,
        forms_one_file,
        across_raters,
        long_sources,
        statement_comments,
        struck,
        years_down,
        schools_in_columns_years,
        register_text,
        area_keyed,
        school_list_heads,
    ):
        m()
