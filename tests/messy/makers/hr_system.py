"""The HR team and its systems: exports with ids, many columns, registers, objectives; written by xlsxwriter from a list of dicts."""

import datetime as dt

import xlsxwriter

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, EDSL, KA, OFSTED, Truth, letter

E4 = {w: n for n, w in enumerate(EDSL, 1)}
O4 = {w: n for n, w in enumerate(OFSTED, 1)}
STAFF = [
    {"School": "Teasel Road Primary", "URN": 900501, "LAESTAB": "855/2101", "Head": "Amabel Strand"},
    {"School": "Vetch Hill CE Primary", "URN": 900502, "LAESTAB": "855/3055", "Head": "Bashir Quill"},
    {"School": "Woad Lane Academy", "URN": 900503, "LAESTAB": "855/4001", "Head": "Cecily Amponsah"},
]
R = (
    ("Secure", "Leading", "Developing", "Secure", "Emerging", "Secure"),
    ("Leading", "Secure", "Secure", "Developing", "Secure", "Secure"),
    ("Developing", "Developing", "Secure", "Emerging", "Secure", "Leading"),
)


def write(name, layout, sheets, **always):
    """Write {sheet: list of dicts or of lists}; the truth is filled by the caller."""
    truth = Truth(name, layout, **({"levels": 4} | always))
    book = xlsxwriter.Workbook(str(truth.path), {"default_date_format": "dd/mm/yyyy"})
    book.set_properties({"created": dt.datetime.fromisoformat("2026-01-05")})
    for title, records in sheets.items():
        page = book.add_worksheet(title)
        rows = [list(records[0]), *[list(x.values()) for x in records]] if isinstance(records[0], dict) else records
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                if isinstance(value, dt.date):
                    page.write_datetime(r, c, dt.datetime.fromisoformat(value.isoformat()))
                elif value is not None:
                    page.write(r, c, value)
    book.close()
    settle(truth.path)
    return truth


def note(truth, sheet, records, columns, *, top=2, codes=KA, levels=E4, keys=()):
    names = list(records[0])
    for r, record in enumerate(records, top):
        for column, code in zip(columns, codes, strict=False):
            if record[column] in levels:
                fixed = {field: record[name] for field, name in keys}
                truth.rate(sheet, f"{letter(names.index(column) + 1)}{r}", code, levels[record[column]], **fixed)


KEYS = (("school", "School"), ("leader", "Head"))


def urn_only():
    rows = [
        {"URN": x["URN"], "Headteacher": x["Head"], "Academic year": "2023/24", **dict(zip(AREAS, v, strict=True))}
        for x, v in zip(STAFF, R, strict=True)
    ]
    t = write("school-given-by-urn-alone.xlsx", "keys by number", {"Export": rows}, cycle="2023/24")
    for r, x in enumerate(rows, 2):
        for n, a in enumerate(AREAS):
            t.rate(
                "Export",
                f"{letter(4 + n)}{r}",
                KA[n],
                E4[x[a]],
                urn=str(x["URN"]),
                leader=x["Headteacher"],
                school=[None, str(x["URN"])],
            )
    t.ask("school")
    t.save()


def laestab():
    rows = [
        {
            "LAESTAB": x["LAESTAB"],
            "School": x["School"],
            "Head": x["Head"],
            "Year": "2023/24",
            **dict(zip(KA, v, strict=True)),
        }
        for x, v in zip(STAFF, R, strict=True)
    ]
    t = write("laestab-column-first.xlsx", "keys by number", {"Export": rows}, cycle="2023/24")
    note(t, "Export", rows, KA, keys=(*KEYS, ("urn", "LAESTAB")))
    t.save()


def deputies():
    people = [
        ("Teasel Road Primary", "Amabel Strand", "Headteacher"),
        ("Teasel Road Primary", "Ruben Ash", "Deputy Headteacher"),
        ("Vetch Hill CE Primary", "Bashir Quill", "Acting Headteacher"),
    ]
    rows = [
        {"School": s, "Name": h, "Post": p, **dict(zip(AREAS, v, strict=True))}
        for (s, h, p), v in zip(people, R, strict=True)
    ]
    t = write(
        "deputies-and-acting-heads-in-one-list.xlsx", "row per leader", {"Leaders 2023-24": rows}, cycle="2023/24"
    )
    for r, x in enumerate(rows, 2):
        for n, a in enumerate(AREAS):
            t.rate(
                "Leaders 2023-24",
                f"{letter(4 + n)}{r}",
                KA[n],
                E4[x[a]],
                school=x["School"],
                leader=x["Name"],
                role=x["Post"],
            )
    t.save()


def register():
    rows = [
        {
            "URN": x["URN"],
            "School name": x["School"],
            "Phase": "Primary",
            "Hub": "North",
            "Improvement partner": "Huw Tegid",
            "Headteacher": x["Head"],
        }
        for x in STAFF
    ]
    t = write("register-of-schools.xlsx", "register", {"Schools": rows})
    t.note(register=[x["School"] for x in STAFF])
    t.save()


def register_national():
    rows = [
        {
            "URN": x["URN"],
            "LA (code)": 855,
            "EstablishmentNumber": int(x["LAESTAB"][4:]),
            "EstablishmentName": x["School"],
            "TypeOfEstablishment (name)": "Academy converter",
            "EstablishmentStatus (name)": "Open",
            "PhaseOfEducation (name)": "Primary",
            "StatutoryLowAge": 4,
            "StatutoryHighAge": 11,
            "OfstedRating (name)": "Good",
            "HeadTitle (name)": "Ms",
            "HeadFirstName": x["Head"].split()[0],
            "HeadLastName": x["Head"].split()[1],
            "HeadPreferredJobTitle": "Headteacher",
        }
        for x in STAFF
    ]
    t = write("national-register-extract-with-an-inspection-grade.xlsx", "register", {"edubasealldata": rows})
    t.note(register=[x["School"] for x in STAFF])
    t.save()


def register_and_ratings():
    reg = [
        {"URN": x["URN"], "School": x["School"], "Phase": "Primary", "Hub": "North", "Headteacher": x["Head"]}
        for x in STAFF
    ]
    rows = [
        {"School": x["School"], "Cycle": "2023/24", **dict(zip(AREAS, v, strict=True))}
        for x, v in zip(STAFF, R, strict=True)
    ]
    t = write(
        "ratings-by-school-and-a-register-sheet.xlsx",
        "ratings beside a register",
        {"Schools": reg, "Ratings": rows},
        cycle="2023/24",
    )
    for r, (x, who) in enumerate(zip(rows, STAFF, strict=True), 2):
        for n, a in enumerate(AREAS):
            # Where the workbook names the leader anywhere, the rating may have it; never somebody else's.
            t.rate("Ratings", f"{letter(3 + n)}{r}", KA[n], E4[x[a]], school=x["School"], leader=[None, who["Head"]])
    t.note(register=[x["School"] for x in STAFF])
    t.save()


def objectives():
    rows = [["Objectives 2023/24"], ["School", "Headteacher", "Objective", "Key Area", "Progress"]]
    for x, c, p in zip(STAFF, (2, 4, 6), ("Met", "Partially met", "On track"), strict=True):
        rows.append(
            [x["School"], x["Head"], "Raise the share of pupils reading at the expected standard to 78%", f"KA{c}", p]
        )
    t = write("objectives-with-progress-are-no-ratings.xlsx", "objectives", {"Objectives": rows})
    t.note(objectives=3)
    t.save()


def objectives_beside():
    rows = [
        ["Headteacher appraisal 2023/24"],
        ["School", STAFF[0]["School"]],
        ["Headteacher", STAFF[0]["Head"]],
        [],
        ["Area", "Rating"],
    ]
    rows += [[a, w] for a, w in zip(AREAS, R[0], strict=True)]
    rows += [
        [],
        ["Objective", "Success criteria", "Outcome"],
        ["1. Improve phonics", "90% pass the check", "Met"],
        ["2. Balance the budget", "No deficit by April", "Partially met"],
    ]
    t = write(
        "objectives-table-under-the-ratings.xlsx",
        "form",
        {"Review": rows},
        cycle="2023/24",
        school=STAFF[0]["School"],
        leader=STAFF[0]["Head"],
    )
    for n, w in enumerate(R[0]):
        t.rate("Review", f"B{6 + n}", KA[n], E4[w])
    t.save()


def long_ids():
    rows = []
    for x, v in zip(STAFF, R, strict=True):
        for n, w in enumerate(v):
            rows.append(
                {
                    "RecordID": 4000 + len(rows),
                    "EmployeeNo": f"E{x['URN'] % 100:05}",
                    "EstablishmentName": x["School"],
                    "EmployeeName": x["Head"],
                    "ReviewPeriod": "2023-24",
                    "CriterionCode": f"KA{n + 1}",
                    "CriterionTitle": AREAS[n],
                    "OutcomeText": w,
                    "OutcomeScore": E4[w],
                    "EnteredBy": "ssmith2",
                    "EnteredOn": dt.date(2024, 7, 2),
                }
            )
    t = write(
        "hr-export-with-ids-word-and-score.xlsx", "long list", {"Sheet1": rows}, cycle="2023/24", source="appraiser"
    )
    for r, x in enumerate(rows, 2):
        t.rate(
            "Sheet1",
            f"H{r}",
            x["CriterionCode"],
            x["OutcomeScore"],
            school=x["EstablishmentName"],
            leader=x["EmployeeName"],
        )
    t.save()


def long_score_only():
    rows = []
    for x, v in zip(STAFF, R, strict=True):
        for n, w in enumerate(v):
            rows.append(
                {
                    "School": x["School"],
                    "Head": x["Head"],
                    "Period": "1 Sept 2023 - 31 Aug 2024",
                    "Area": AREAS[n],
                    "Score (4 = highest)": E4[w],
                }
            )
    t = write("direction-in-the-value-heading.xlsx", "long list", {"Data": rows}, cycle="2023/24")
    for r, x in enumerate(rows, 2):
        t.rate(
            "Data", f"E{r}", KA[AREAS.index(x["Area"])], x["Score (4 = highest)"], school=x["School"], leader=x["Head"]
        )
    t.save()


def standards2020():
    titles = (
        "School culture",
        "Teaching",
        "Curriculum and assessment",
        "Behaviour",
        "Additional and special educational needs and disabilities",
        "Professional development",
        "Organisational management",
        "Continuous school improvement",
        "Working in partnership",
        "Governance and accountability",
    )
    rows = [
        {"School": x["School"], "Head": x["Head"], **{a: v[i % 6] for i, a in enumerate(titles)}, "Overall": "Secure"}
        for x, v in zip(STAFF, R, strict=True)
    ]
    t = write("headings-of-the-2020-standards.xlsx", "row per leader", {"2023-24": rows}, cycle="2023/24")
    note(t, "2023-24", rows, titles, codes=[f"HS{n}" for n in range(1, 11)], keys=KEYS)
    t.save()


def near_misses():
    titles = (
        "Shaping the Future",
        "Leading Learning and Teaching",
        "Governance and accountability",
        "Working in partnership",
        "Organisational management",
        "Professional development",
        "Leadership and management",
        "Overall effectiveness",
    )
    rows = [
        {"School": x["School"], "Head": x["Head"], **{a: v[i % 6] for i, a in enumerate(titles)}}
        for x, v in zip(STAFF, R, strict=True)
    ]
    t = write("near-misses-of-the-key-areas.xlsx", "row per leader", {"2023-24": rows}, cycle="2023/24")
    note(t, "2023-24", rows, titles[:6], codes=("KA1", "KA2", "HS10", "HS9", "HS7", "HS6"), keys=KEYS)
    t.ask("criterion")
    t.save()


def domains():
    titles = ("Domain One", "Domain Two", "Domain Three: Systems and processes", "Domain Four")
    rows = [
        {"School": x["School"], "Head": x["Head"], **{a: v[i] for i, a in enumerate(titles)}}
        for x, v in zip(STAFF, R, strict=True)
    ]
    t = write("domains-of-2015-by-number.xlsx", "row per leader", {"2023-24": rows}, cycle="2023/24")
    note(t, "2023-24", rows, titles, codes=("D1", "D2", "D3", "D4"), keys=KEYS)
    t.save()


def own_framework():
    titles = ("Courage", "Generosity", "Curiosity", "Stewardship")
    rows = [
        {"School": x["School"], "Head": x["Head"], **{a: v[i] for i, a in enumerate(titles)}}
        for x, v in zip(STAFF, R, strict=True)
    ]
    t = write("a-trusts-own-values-framework-loaded.xlsx", "trust's own headings", {"2023-24": rows}, cycle="2023/24")
    t.note(frameworks=["tideway-values.toml"])
    note(t, "2023-24", rows, titles, codes=[f"TV{n}" for n in range(1, 5)], keys=KEYS)
    for one in t.document["ratings"].values():
        one["framework"] = "tideway-values"
    t.save()


def own_unknown():
    titles = ("Courage", "Generosity", *AREAS[:3])
    rows = [
        {"School": x["School"], "Head": x["Head"], **{a: v[i] for i, a in enumerate(titles)}}
        for x, v in zip(STAFF, R, strict=True)
    ]
    t = write("a-trusts-own-headings-beside-key-areas.xlsx", "trust's own headings", {"2023-24": rows}, cycle="2023/24")
    note(t, "2023-24", rows, titles[2:], keys=KEYS)
    t.ask("criterion")
    t.save()


def statement_codes():
    for name, form in (
        ("codes-1a-1b-as-headings.xlsx", lambda n, k: f"{n}{'abcd'[k]}"),
        ("codes-in-brackets-with-text.xlsx", lambda n, k: f"({n}{'abcd'[k]}) {TEXT[n][k]}"),
    ):
        heads = [form(n, k) for n in (1, 4) for k in range(4)]
        rows = [["Key Areas: statement ratings 2023/24"], ["School", "Head", *heads]] + [
            [x["School"], x["Head"], *v, *v[:2]] for x, v in zip(STAFF, R, strict=True)
        ]
        t = write(name, "row per leader", {"Statements": rows}, cycle="2023/24")
        for r, row in enumerate(rows[2:], 3):
            for i, w in enumerate(row[2:]):
                t.rate(
                    "Statements",
                    f"{letter(3 + i)}{r}",
                    f"KA{(1, 4)[i // 4]}.{i % 4 + 1}",
                    E4[w],
                    school=row[0],
                    leader=row[1],
                )
        t.ask("criterion")
        t.save()


TEXT = {
    1: (
        "Vision and conviction",
        "Local and national context",
        "Thinks and plans strategically",
        "Inspires stakeholders",
    ),
    4: ("Shares responsibility", "Good judgement", "Strategic plans implemented", "Manages resources"),
}


def name_twice():
    people = [
        ("Teasel Road Primary", "Jo Strand"),
        ("Woad Lane Academy", "Jo Strand"),
        ("Vetch Hill CE Primary", "Bashir Quill"),
    ]
    rows = [{"School": s, "Head": h, **dict(zip(KA, v, strict=True))} for (s, h), v in zip(people, R, strict=True)]
    t = write("two-people-of-one-name.xlsx", "row per leader", {"2023-24": rows}, cycle="2023/24")
    note(t, "2023-24", rows, KA, keys=KEYS)
    t.ask("leader")
    t.save()


def spelled_schools():
    names = (
        ("St. Wilfrid's C of E (VA) Primary School", "St Wilfrid's CE Primary"),
        ("The Weald & Downs Academy", "Weald and Downs Academy, The"),
    )
    sheets, marks = {}, []
    for year, k in (("2022-23", 0), ("2023-24", 1)):
        sheets[year] = [
            {"School": n[k], "Head": h, **dict(zip(KA, v, strict=True))}
            for n, h, v in zip(names, ("Amabel Strand", "Bashir Quill"), R, strict=False)
        ]
        marks.append((year, sheets[year]))
    t = write("school-names-spelled-in-two-ways.xlsx", "sheet per year", sheets)
    for year, rows in marks:
        t.always["cycle"] = year.replace("-", "/")
        note(t, year, rows, KA, keys=KEYS)
    t.ask("school")
    t.save()


def make():
    for m in (
        urn_only,
        laestab,
        deputies,
        register,
        register_national,
        register_and_ratings,
        objectives,
        objectives_beside,
        long_ids,
        long_score_only,
        standards2020,
        near_misses,
        domains,
        own_framework,
        own_unknown,
        statement_codes,
        name_twice,
        spelled_schools,
    ):
        m()
