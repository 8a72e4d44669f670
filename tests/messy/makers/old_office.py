"""Brenda, the office of a small primary with a 2003 spreadsheet: xlwt, row and column numbers, short names."""

import xlwt

from tests.messy.makers.truth import AREAS, EDSL, KA, OFSTED, RAG, Truth, at

SCHOOL, HEAD = "Pump Lane Primary", "Gerald Ofori"
E4 = {w: i for i, w in enumerate(EDSL, 1)}
O4 = {w: i for i, w in enumerate(OFSTED, 1)}
V = ("Good", "Good", "Outstanding", "Requires improvement", "Good", "Inadequate")
P = [
    ("Pump Lane Primary", "Gerald Ofori"),
    ("Gorse Hill Juniors", "Winifred Lacey"),
    ("Sallow Bank School", "Mo Tierney"),
]


def new(name, layout, **k):
    return Truth(
        name, layout, **({"levels": 4, "school": SCHOOL, "leader": HEAD, "cycle": "2018/19"} | k)
    ), xlwt.Workbook(style_compression=2)


def end(t, b):
    b.save(str(t.path))
    t.save()


def line(s, r, values, style=None):
    for c, v in enumerate(values):
        if v is not None:
            s.write(r, c, v, style) if style else s.write(r, c, v)


def legend_other_sheet():
    t, b = new("legend-on-another-sheet.xls", "legend on another sheet")
    s, k = b.add_sheet("Heads"), b.add_sheet("Key")
    line(s, 0, ["2018/19"])
    line(s, 1, ["School", "Headteacher", *AREAS])
    for r, (x, y) in enumerate(P, 2):
        row = [1 + (r * i + i) % 4 for i in range(6)]
        line(s, r, [x, y, *row])
        for i, n in enumerate(row):
            t.rate("Heads", at(r + 1, 3 + i), KA[i], 5 - n, school=x, leader=y)
    for r, (n, w) in enumerate(
        (
            (1, "Significantly above what we expect"),
            (2, "What we expect"),
            (3, "Just below what we expect"),
            (4, "Well below what we expect"),
        )
    ):
        line(k, r + 1, [n, w])
    line(k, 0, ["Grade", "Meaning"])
    end(t, b)


def wingdings():
    t, b = new("wingdings-ticks-in-an-old-file.xls", "ticks under levels")
    s = b.add_sheet("Review")
    tick = xlwt.easyxf("font: name Wingdings")
    line(s, 0, ["School", SCHOOL])
    line(s, 1, ["Headteacher", HEAD])
    line(s, 2, ["Year", "2018-19"])
    line(s, 4, ["Area", "Outstanding", "Good", "Satisfactory", "Inadequate"])
    for i, a in enumerate(AREAS):
        s.write(5 + i, 0, a)
        s.write(5 + i, 1 + i % 4, "\u00fc", tick)
        t.rate("Review", at(6 + i, 2 + i % 4), KA[i], 4 - i % 4)
    end(t, b)


def indexed_fills():
    t, b = new("indexed-colours-in-an-old-file.xls", "colour alone", levels=3)
    s = b.add_sheet("2018-19")
    line(s, 0, ["School", "Headteacher", *KA])
    tint = {
        w: xlwt.easyxf(f"pattern: pattern solid, fore_colour {c}")
        for w, c in zip(RAG, ("red", "gold", "green"), strict=True)
    }
    for r, (x, y) in enumerate(P, 1):
        line(s, r, [x, y])
        for i in range(6):
            w = RAG[(r * i) % 3]
            s.write(r, 2 + i, "", tint[w])
            t.rate("2018-19", at(r + 1, 3 + i), KA[i], RAG.index(w) + 1, school=x, leader=y)
    end(t, b)


def satisfactory():
    t, b = new("satisfactory-from-before-2012.xls", "row per leader", cycle="2010/11")
    s = b.add_sheet("2010-11")
    line(s, 0, ["School", "Headteacher", *AREAS])
    lv = {"Outstanding": 4, "Good": 3, "Satisfactory": 2, "Inadequate": 1}
    for r, (x, y) in enumerate(P, 1):
        row = [list(lv)[(r * i) % 4] for i in range(6)]
        line(s, r, [x, y, *row])
        for i, w in enumerate(row):
            t.rate("2010-11", at(r + 1, 3 + i), KA[i], lv[w], school=x, leader=y)
    end(t, b)


def number_words_float():
    t, b = new("numbers-shown-as-decimals.xls", "row per leader")
    s = b.add_sheet("2018-19")
    two = xlwt.easyxf(num_format_str="0.0")
    line(s, 0, ["Scores: 1.0 lowest to 4.0 highest"])
    line(s, 1, ["School", "Headteacher", *AREAS])
    for r, (x, y) in enumerate(P, 2):
        line(s, r, [x, y])
        for i in range(6):
            v = 1 + (r * i + r) % 4
            s.write(r, 2 + i, float(v), two)
            t.rate("2018-19", at(r + 1, 3 + i), KA[i], v, school=x, leader=y)
    end(t, b)


def dates_serial():
    t, b = new("review-date-per-row-across-three-years.xls", "cycle in a date column")
    s = b.add_sheet("All reviews")
    import datetime

    day = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    line(s, 0, ["School", "Headteacher", "Date reviewed", *AREAS])
    r = 1
    for year in (2017, 2018, 2019):
        for x, y in P:
            line(s, r, [x, y])
            s.write(r, 2, datetime.datetime.fromisoformat(f"{year}-05-{3 + r:02}"), day)
            for i in range(6):
                w = EDSL[(r * i + i) % 4]
                s.write(r, 3 + i, w)
                t.rate(
                    "All reviews",
                    at(r + 1, 4 + i),
                    KA[i],
                    E4[w],
                    school=x,
                    leader=y,
                    cycle=f"{year - 1}/{year - 2000:02}",
                    date=f"{year}-05-{3 + r:02}",
                )
            r += 1
    end(t, b)


def merged_school():
    t, b = new("school-merged-down-its-rows.xls", "long list, keys once")
    s = b.add_sheet("2018-19")
    line(s, 0, ["School", "Headteacher", "Key area", "Rating", "Why"])
    r = 1
    for x, y in P:
        s.write_merge(r, r + 5, 0, 0, x)
        s.write_merge(r, r + 5, 1, 1, y)
        for i in range(6):
            line(s, r, [None, None, AREAS[i], V[i], f"because of {i} things"])
            t.rate("2018-19", at(r + 1, 4), KA[i], O4[V[i]], school=x, leader=y, comment=f"because of {i} things")
            r += 1
    end(t, b)


def filled_once():
    t, b = new("keys-written-once-with-blanks-below.xls", "long list, keys once")
    s = b.add_sheet("L")
    line(s, 0, ["School", "Headteacher", "Academic year", "Area", "Rating"])
    r = 1
    for x, y in P:
        for i in range(6):
            line(s, r, [x if not i else None, y if not i else None, "2018-19" if not i else None, KA[i], V[i]])
            t.rate("L", at(r + 1, 5), KA[i], O4[V[i]], school=x, leader=y)
            r += 1
    end(t, b)


def lookup_codes():
    t, b = new("codes-explained-on-a-look-up-sheet.xls", "codes on a look-up sheet")
    s, k = b.add_sheet("Data"), b.add_sheet("Codes")
    codes = ("VIS", "TEA", "PEO", "ORG", "ACC", "COM")
    line(s, 0, ["SchoolCode", "AreaCode", "Level", "Year"])
    names = ("PLP", "GHJ", "SBS")
    r = 1
    for c, (x, y) in zip(names, P, strict=True):
        for i in range(6):
            line(s, r, [c, codes[i], V[i], "2018/19"])
            t.rate("Data", at(r + 1, 3), KA[i], O4[V[i]], school=x, leader=[y, None])
            r += 1
    line(k, 0, ["Code", "Key area", None, "School code", "School", "Headteacher"])
    for i in range(6):
        line(k, 1 + i, [codes[i], AREAS[i], None, *((names[i], *P[i]) if i < 3 else ())])
    t.ask("criterion", "school", "leader")
    end(t, b)


def lookup_levels():
    t, b = new("level-codes-explained-on-a-look-up-sheet.xls", "codes on a look-up sheet")
    s, k = b.add_sheet("2018-19"), b.add_sheet("Lookups")
    codes = ("ZZ", "LG", "PQ", "HX")
    line(s, 0, ["School", "Headteacher", *AREAS])
    for r, (x, y) in enumerate(P, 1):
        row = [codes[(r * i + i) % 4] for i in range(6)]
        line(s, r, [x, y, *row])
        for i, c in enumerate(row):
            t.rate("2018-19", at(r + 1, 3 + i), KA[i], codes.index(c) + 1, school=x, leader=y)
    line(k, 0, ["Code", "Level"])
    for i, c in enumerate(codes):
        line(k, 1 + i, [c, OFSTED[i]])
    t.ask("scale", "value")
    end(t, b)


def vertical_text():
    t, b = new("headings-wrapped-with-line-breaks.xls", "row per leader")
    s = b.add_sheet("2018-19")
    line(
        s,
        0,
        [
            "School\nname",
            "Head-\nteacher",
            "KA 1:\nShaping  the\nFuture",
            "KA 2:\nLeading Learning\n& Teaching",
            "KA 3:\nDeveloping Self /\nOthers",
            "KA 4:\nManaging the\u00a0Organisation",
            "KA 5:\nSecuring Account-\nability",
            "KA 6:\nStrengthening\nCommunity",
        ],
    )
    for r, (x, y) in enumerate(P, 1):
        row = [EDSL[(r * i + i) % 4] for i in range(6)]
        line(s, r, [x, y, *row])
        for i, w in enumerate(row):
            t.rate("2018-19", at(r + 1, 3 + i), KA[i], E4[w], school=x, leader=y)
    end(t, b)


def make():
    for m in (
        legend_other_sheet,
        wingdings,
        indexed_fills,
        satisfactory,
        number_words_float,
        dates_serial,
        merged_school,
        filled_once,
        lookup_codes,
        lookup_levels,
        vertical_text,
    ):
        m()
