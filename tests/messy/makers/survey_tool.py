"""Three survey tools and a management system that only write text files: bytes by hand, one encoding each."""

import csv
import io

from tests.messy.makers.truth import AREAS, EDSL, KA, OFSTED, Truth, at

LIKERT = ("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree")
FREQ = ("Never", "Rarely", "Sometimes", "Often", "Always")
WHO = (
    ("Kestrel Rise Primary", "Ines Vaughan"),
    ("Lapwing Academy", "Oscar Bellweather"),
    ("Merlin Street Infants", "Thandi Roscoe"),
)
S2 = (
    "Sets high expectations which focus on improvement of learning and teaching",
    "Evaluates effectively, identifies actions and secures improvement",
    "Works with others to raise levels of progress and achievement",
    "Challenges and addresses underachievement of learners",
)
C2 = ("KA2.1", "KA2.2", "KA2.3", "KA2.4")


def export(
    name, layout, rows, encoding="utf-8", before="", bom=False, end="\r\n", quote=csv.QUOTE_MINIMAL, sep=",", **always
):
    truth = Truth(name, layout, **({"levels": 4} | always))
    out = io.StringIO()
    out.write(before)
    csv.writer(out, delimiter=sep, lineterminator=end, quoting=quote).writerows(rows)
    data = out.getvalue().encode(encoding)
    truth.path.write_bytes((b"\xef\xbb\xbf" if bom else b"") + data)
    return truth


def wide(
    people=WHO, words=OFSTED, headings=AREAS, keys=("School", "Headteacher", "Academic year"), year="2023/24", extra=()
):
    rows = [[*keys, *headings]]
    for r, (s, h) in enumerate(people):
        rows.append(
            [
                s,
                h,
                *([year] if year else []),
                *extra,
                *[words[(r + i * (r + 1)) % len(words)] for i in range(len(headings))],
            ]
        )
    return rows


def note(truth, rows, left=4, top=2, codes=KA, words=OFSTED, **more):
    for r, row in enumerate(rows[1:], top):
        for i, code in enumerate(codes):
            w = row[left - 1 + i]
            truth.rate(
                "",
                at(r, left + i),
                code,
                words.index(w) + 1,
                **({"school": row[0], "leader": row[1], "cycle": "2023/24"} | more),
            )
    truth.save()


def cp1252():
    people = (("L’Église Primary – St Hélier", "Zoë Brontë"), ("Lapwing Academy", "Seán Ó Dálaigh"))
    rows = wide(people)
    note(export("cp1252-with-curly-quotes-and-accents.csv", "row per leader", rows, "cp1252"), rows)


def utf16():
    rows = wide()
    note(export("utf-16-with-tabs.csv", "row per leader", rows, "utf-16", sep="\t"), rows)


def semicolons():
    rows = wide()
    note(export("semicolons-and-byte-order-mark.csv", "row per leader", rows, sep=";", bom=True), rows)


def sep_line():
    rows = wide()
    note(export("sep-line-first.csv", "row per leader", rows, before="sep=;\r\n", sep=";"), rows, top=2)


def sep_line_pipe():
    rows = wide()
    note(export("sep-line-with-a-bar.csv", "row per leader", rows, before='"sep=|"\r\n', sep="|"), rows, top=2)


def tsv():
    rows = wide(words=EDSL)
    note(export("tab-separated.tsv", "row per leader", rows, sep="\t", end="\n"), rows, words=EDSL)


def preamble():
    rows = wide()
    note(
        export(
            "preamble-lines-and-a-blank-line-above.csv",
            "row per leader",
            rows,
            before="Exported from StaffRoom\r\nReport:,Leadership review\r\n\r\n",
        ),
        rows,
        top=5,
    )


def cycle_file():
    rows = wide(keys=("School", "Headteacher"), year=None)
    note(export("cycle-only-in-file-name-2023-24.csv", "row per leader", rows), rows, left=3)


def quoted_newlines():
    rows = [["School", "Headteacher", "Academic year", "Area", "Rating", "Comment"]]
    t_rows = []
    for s, h in WHO:
        for i, a in enumerate(AREAS):
            rows.append([s, h, "2023/24", a, OFSTED[(i + len(s)) % 4], f'Said "yes",\nthen {i}; more'])
            t_rows.append(i)
    t = export("quoted-line-breaks-in-comments.csv", "long list", rows)
    for r, (row, i) in enumerate(zip(rows[1:], t_rows, strict=True), 2):
        t.rate("", at(r, 5), KA[i], OFSTED.index(row[4]) + 1, school=row[0], leader=row[1], cycle="2023/24")
    t.save()


def statements():
    heads = ["Timestamp", "Your school", "Your name", "Academic year", *S2]
    rows = [heads]
    for r, (s, h) in enumerate(WHO):
        rows.append([f"2024/06/1{r} 9:14:22 am GMT+1", s, h, "2023-24", *[LIKERT[(r + i) % 5] for i in range(4)]])
    t = export("survey-export-whole-statements-as-headings.csv", "survey export", rows)
    for r, row in enumerate(rows[1:], 2):
        for i in range(4):
            t.rate(
                "",
                at(r, 5 + i),
                C2[i],
                LIKERT.index(row[4 + i]) + 1,
                levels=5,
                school=row[1],
                leader=row[2],
                cycle="2023/24",
            )
            t.document["ratings"][f"!{at(r, 5 + i)}"]["source"] = ["self", "appraiser"]
    t.ask("source")
    t.save()


def bracket_export():
    heads = [
        "Response ID",
        "Submitted",
        "Q1. Your school",
        "Q2. Headteacher being reviewed",
        "Q3. Year",
        *[f"Q4. How far does the headteacher... [{x}]" for x in S2],
    ]
    rows = [heads]
    for r, (s, h) in enumerate(WHO):
        rows.append([str(7001 + r), "11/06/2024 10:02", s, h, "2023/24", *[FREQ[(r + i) % 5] for i in range(4)]])
    t = export("survey-matrix-question-with-brackets.csv", "survey export", rows, quote=csv.QUOTE_ALL)
    for r, row in enumerate(rows[1:], 2):
        for i in range(4):
            t.rate(
                "",
                at(r, 6 + i),
                C2[i],
                FREQ.index(row[5 + i]) + 1,
                levels=5,
                school=row[2],
                leader=row[3],
                cycle="2023/24",
            )
    t.save()


def two_header():
    heads1 = [
        "Respondent",
        "School",
        "Headteacher",
        "Academic Year",
        "How well does the headteacher do each of these?",
        "",
        "",
        "",
    ]
    heads2 = [
        "Open-Ended Response",
        "Response",
        "Response",
        "Response",
        "Shows vision and conviction focused on improving learning",
        "Understands and responds to the local and national context",
        "Thinks, plans and acts strategically to achieve that vision",
        "Involves and inspires stakeholders",
    ]
    rows = [heads1, heads2]
    for r, (s, h) in enumerate(WHO):
        rows.append([f"R{r}", s, h, "2023/24", *[EDSL[(r + i) % 4] for i in range(4)]])
    t = export("survey-export-with-two-heading-rows.csv", "survey export", rows)
    for r, row in enumerate(rows[2:], 3):
        for i in range(4):
            t.rate(
                "",
                at(r, 5 + i),
                f"KA1.{i + 1}",
                EDSL.index(row[4 + i]) + 1,
                school=row[1],
                leader=row[2],
                cycle="2023/24",
            )
    t.save()


def cut():
    heads = [
        "School",
        "Headteacher",
        "Academic year",
        "Shows vision & conviction focussed on impro",
        "Understands/responds to local & national c…",
        "Thinks, plans and acts strategica...",
        "Involves and inspires stakeh",
        "Recognises and uses opportunities for learning and d",
        "Gives an accurate and comprehensible account of scho",
    ]
    codes = ("KA1.1", "KA1.2", "KA1.3", "KA1.4", "KA3.3", "KA5.4")
    rows = wide(words=EDSL, headings=heads[3:])
    note(export("statements-cut-short-by-the-tool.csv", "survey export", rows), rows, codes=codes, words=EDSL)


def paraphrased():
    heads = [
        "Has clear vision and conviction about improving learning",
        "Understands the local and national context and responds to it",
        "Brings stakeholders along and inspires them",
        "Creates effective partnerships with stakeholders",
        "Recognises diversity and takes account of it",
        "Makes a contribution to community cohesion",
    ]
    codes = ("KA1.1", "KA1.2", "KA1.4", "KA6.1", "KA6.2", "KA6.3")
    rows = wide(words=EDSL, headings=heads)
    t = export("statements-in-other-words.csv", "survey export", rows)
    t.ask("criterion")
    note(t, rows, codes=codes, words=EDSL)


def nse_paraphrase():
    heads = [
        "Values and moral purpose: provides a world-class education for the young people they serve",
        "Holds all staff to account for their conduct and practice",
        "Provides a safe, calm, well ordered environment; safeguarding",
        "Distributes leadership throughout the organisation",
        "Develops effective relationships with fellow professionals and other public services",
    ]
    rows = wide(words=EDSL, headings=heads)
    t = export("domain-characteristics-serves-young-people.csv", "survey export", rows)
    t.ask("criterion")
    note(t, rows, codes=("D1.1", "D2.6", "D3.2", "D3.6", "D4.2"), words=EDSL)


def agreement_numbers():
    rows = [
        ["Scale: 1 = strongly disagree, 2 = disagree, 3 = neither, 4 = agree, 5 = strongly agree"],
        ["School", "Headteacher", "Academic year", *S2],
    ]
    t = export(
        "agreement-scale-as-numbers-with-legend.csv",
        "survey export",
        rows + [[s, h, "2023/24", *[str(1 + (r + i) % 5) for i in range(4)]] for r, (s, h) in enumerate(WHO)],
    )
    for r, (s, h) in enumerate(WHO):
        for i in range(4):
            t.rate("", at(r + 3, 4 + i), C2[i], 1 + (r + i) % 5, levels=5, school=s, leader=h, cycle="2023/24")
    t.save()


def peers():
    rows = [["Respondent group", "School", "Headteacher", "Academic year", "Area", "Level"]]
    t_rows = []
    for g, src in (
        ("Self", "self"),
        ("Governor", "governor"),
        ("Peer head", "peer"),
        ("Staff", "staff"),
        ("Line manager", "appraiser"),
    ):
        for i in range(6):
            rows.append([g, *WHO[0], "2023/24", AREAS[i], EDSL[(i + len(g)) % 4]])
            t_rows.append((src, i))
    t = export("rater-in-a-column-of-a-long-list.csv", "long list with raters", rows)
    for r, (row, (src, i)) in enumerate(zip(rows[1:], t_rows, strict=True), 2):
        t.rate("", at(r, 6), KA[i], EDSL.index(row[5]) + 1, source=src, school=row[1], leader=row[2], cycle="2023/24")
    t.save()


def staff_mean():
    rows = [["School", "Headteacher", "Academic year", "Staff responses", *[f"Mean score: {a}" for a in AREAS]]]
    for r, (s, h) in enumerate(WHO):
        rows.append([s, h, "2023/24", str(30 + r), *[f"{3 + (r * i) % 10 / 10:.1f}" for i in range(6)]])
    export("mean-scores-of-staff.csv", "aggregates only", rows).save()


def counts_long():
    rows = [["Academic year", "Key area", "Level", "Number of heads"]]
    for a in AREAS:
        for n, w in enumerate(EDSL):
            rows.append(["2023/24", a, w, str(n + 2)])
    export("number-of-heads-per-level-long.csv", "aggregates only", rows).save()


def a_to_e():
    rows = wide(words=("E", "D", "C", "B", "A"))
    t = export("letters-a-to-e.csv", "row per leader", rows, levels=5)
    t.ask("scale", scale_direction="A")
    note(t, rows, words=("E", "D", "C", "B", "A"))


def report_card():
    w = ("Urgent improvement", "Needs attention", "Expected standard", "Strong standard", "Exceptional")
    rows = wide(words=w, year="2025/26")
    note(
        export("report-card-words-from-november-2025.csv", "row per leader", rows, levels=5),
        rows,
        words=w,
        cycle="2025/26",
    )


def empty():
    t = Truth("nothing-but-commas.csv", "form not filled in")
    t.path.write_bytes(b",,,\r\n,,,\r\n,,,\r\n")
    t.save()


def make():
    for m in (
        cp1252,
        utf16,
        semicolons,
        sep_line,
        sep_line_pipe,
        tsv,
        preamble,
        cycle_file,
        quoted_newlines,
        statements,
        bracket_export,
        two_header,
        cut,
        paraphrased,
        nse_paraphrase,
        agreement_numbers,
        peers,
        staff_mean,
        counts_long,
        a_to_e,
        report_card,
        empty,
    ):
        m()
