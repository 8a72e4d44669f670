"""Perpetua, deputy director: keeps plain text and OpenDocument only, writes everything as short blocks with bars, and names the truth first.

Each entry: file, layout, the block, the cells that are ratings with their codes, and what goes for all of them.
"""

import io

from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableColumnProperties
from odf.table import Table, TableCell, TableColumn, TableRow
from odf.text import P

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import EDSL, OFSTED, Truth, at

SIX = "Shaping the Future|Leading Learning and Teaching|Developing Self and Working with Others|Managing the Organisation|Securing Accountability|Strengthening Community"
KA = tuple(f"KA{n}" for n in range(1, 7))
ONE, TWO, THREE = "Ellerby Primary|Sunniva Roache", "Fitling Juniors|Tariq Munro", "Garton CE School|Ursula Benn"
STEPS = {w: n for n, w in enumerate(EDSL, 1)} | {w: n for n, w in enumerate(OFSTED, 1)}


def cells(block):
    return [line.split("|") for line in block.strip("\n").split("\n")]


def write_ods(path, tab, rows, hide=()):
    doc, table = OpenDocumentSpreadsheet(), Table(name=tab)
    narrow = Style(name="co1", family="table-column")
    narrow.addElement(TableColumnProperties(columnwidth="2cm"))
    doc.automaticstyles.addElement(narrow)
    for n in range(max(len(r) for r in rows)):
        table.addElement(TableColumn(stylename=narrow, **({"visibility": "collapse"} if f"col{n + 1}" in hide else {})))
    for r, row in enumerate(rows, 1):
        line = TableRow(**({"visibility": "collapse"} if f"row{r}" in hide else {}))
        for word in row:
            number = word.strip().replace(".", "", 1).isdigit()
            cell = (
                TableCell(valuetype="float", value=word)
                if number
                else TableCell(valuetype="string")
                if word
                else TableCell()
            )
            if word:
                cell.addElement(P(text=word))
            line.addElement(cell)
        table.addElement(line)
    doc.spreadsheet.addElement(table)
    doc.save(str(path))
    settle(path)


def write_csv(path, rows):
    import csv

    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    path.write_bytes(out.getvalue().encode("utf-8"))


def keep(
    name,
    layout,
    block,
    rated,
    levels=STEPS,
    tab="2023-24",
    left=3,
    top=None,
    questions=(),
    answers=None,
    hide=(),
    more=None,
    **always,
):
    """``rated``: row number -> codes from column ``left`` on (None where no rating stands)."""
    text = name.endswith(".csv")
    truth, rows = Truth(name, layout, **({"levels": 4, "cycle": "2023/24"} | always)), cells(block)
    for r, codes in rated.items():
        for n, code in enumerate(codes):
            word = rows[r - 1][left - 1 + n]
            if code:
                keys = {} if "school" in always else {"school": rows[r - 1][0], "leader": rows[r - 1][1]}
                truth.rate(
                    "" if text else tab,
                    at(r, left + n),
                    code,
                    levels[word.strip()],
                    **(keys | (more(r, n) if more else {})),
                )
    truth.ask(*questions, **(answers or {}))
    write_csv(truth.path, rows) if text else write_ods(truth.path, tab, rows, hide)
    truth.save()


def scales():
    both = {2: KA, 3: KA}
    head = f"School|Headteacher|{SIX}"
    keep(
        "beginning-developing-embedding-leading.ods",
        "row per leader",
        f"{head}\n{ONE}|Embedding|Leading|Developing|Embedding|Beginning|Embedding\n{TWO}|Leading|Embedding|Embedding|Developing|Embedding|Developing",
        both,
        {"Beginning": 1, "Developing": 2, "Embedding": 3, "Leading": 4},
    )
    keep(
        "emerging-to-embedded.ods",
        "row per leader",
        f"{head}\n{ONE}|Embedded|Secure|Developing|Secure|Emerging|Secure\n{TWO}|Secure|Embedded|Secure|Developing|Secure|Developing",
        both,
        {"Emerging": 1, "Developing": 2, "Secure": 3, "Embedded": 4},
    )
    keep(
        "amber-green-between-colours.ods",
        "row per leader",
        f"{head}\n{ONE}|Green|Amber/Green|Amber|Green|Red|A/G\n{TWO}|Green|Green|Amber|Red|Green|Amber",
        both,
        {"Red": 1, "Amber": 2, "Green": 3, "Amber/Green": 2.5, "A/G": 2.5},
        more=lambda r, n: {"levels": 3} | ({"ask": "value"} if (r, n) in ((2, 1), (2, 5)) else {}),
        questions=("value",),
    )
    keep(
        "two-slash-three-as-text.csv",
        "row per leader",
        f"Key: 1 = outstanding 2 = good 3 = requires improvement 4 = inadequate\n{head}|Academic year\n{ONE}|2|2/3|3|1|2|2|2023/24\n{TWO}|1|2|2|1/2|3|4|2023/24",
        {3: KA, 4: KA},
        {"1": 4, "2": 3, "3": 2, "4": 1, "2/3": 2.5, "1/2": 3.5},
        more=lambda r, n: {"ask": "value"} if (r, n) in ((3, 1), (4, 3)) else {},
        questions=("value",),
    )
    keep(
        "three-plus-and-three-minus.csv",
        "row per leader",
        f"1 = emerging, 2 = developing, 3 = secure, 4 = leading\n{head}|Academic year\n{ONE}|3+|2|3-|4|3|2|2023/24\n{TWO}|2+|2|3|4|3|1|2023/24",
        {3: KA, 4: KA},
        {"1": 1, "2": 2, "3": 3, "4": 4, "3+": 3, "3-": 3, "2+": 2},
        questions=("value",),
    )
    keep(
        "satisfactory-letters-o-g-s-i.ods",
        "row per leader",
        f"{head}\n{ONE}|G|O|S|G|I|G\n{TWO}|O|G|G|S|G|S",
        both,
        {"I": 1, "S": 2, "G": 3, "O": 4},
        cycle="2009/10",
        tab="2009-10",
    )
    keep(
        "r-a-g-letters-without-colour.csv",
        "row per leader",
        f"{head}|Academic year\n{ONE}|G|A|G|R|A|G|2023/24\n{TWO}|A|A|G|G|R|G|2023/24",
        both,
        {"R": 1, "A": 2, "G": 3},
        more=lambda r, n: {"levels": 3},
    )
    keep(
        "highly-effective-to-ineffective.ods",
        "row per leader",
        f"{head}\n{ONE}|Effective|Highly effective|Partially effective|Effective|Ineffective|Effective\n{TWO}|Effective|Effective|Effective|Effective|Highly effective|Effective",
        both,
        {"Ineffective": 1, "Partially effective": 2, "Effective": 3, "Highly effective": 4},
    )
    keep(
        "a-trusts-own-words-with-a-key.ods",
        "row per leader",
        f"Our levels, lowest first: Seed, Sapling, Tree, Forest\n{head}\n{ONE}|Tree|Forest|Sapling|Tree|Seed|Tree\n{TWO}|Forest|Tree|Tree|Sapling|Tree|Tree",
        {3: KA, 4: KA},
        {"Seed": 1, "Sapling": 2, "Tree": 3, "Forest": 4},
        questions=("scale", "scale_direction"),
    )


def people():
    keep(
        "executive-head-and-head-of-school-columns.ods",
        "row per leader",
        f"School|Executive Headteacher|Head of School|{SIX}\nEllerby Primary|Sunniva Roache|Jude Anker|Secure|Leading|Developing|Secure|Emerging|Secure\nFitling Juniors|Sunniva Roache|Ezra Bly|Leading|Secure|Secure|Developing|Secure|Secure",
        {2: KA, 3: KA},
        left=4,
        ask="leader",
        questions=("leader", "layout"),
        more=lambda r, n: {"leader": ["Sunniva Roache", ("Jude Anker", "Ezra Bly")[r - 2]]},
    )
    keep(
        "town-after-a-comma-and-the-behind.ods",
        "row per leader",
        f"School|Headteacher|{SIX}\nGrange School, The|Sunniva Roache|Secure|Leading|Developing|Secure|Emerging|Secure\nSt John's Primary, Thornby|Tariq Munro|Leading|Secure|Secure|Developing|Secure|Secure\nSt John's Primary, Welby|Ursula Benn|Secure|Secure|Secure|Secure|Secure|Secure",
        {2: KA, 3: KA, 4: KA},
    )
    keep(
        "ukprn-and-urn-columns.ods",
        "keys by number",
        f"School|Headteacher|UKPRN|URN|{SIX}\n{ONE}|10099123|900601|Secure|Leading|Developing|Secure|Emerging|Secure\n{TWO}|10099124|900602|Leading|Secure|Secure|Developing|Secure|Secure",
        {2: KA, 3: KA},
        left=5,
        more=lambda r, n: {"urn": f"90060{r - 1}"},
    )
    keep(
        "partner-and-hub-columns.ods",
        "row per leader",
        f"School|Headteacher|Hub|SIP|Phase|{SIX}\n{ONE}|North|Huw Tegid|Primary|Secure|Leading|Developing|Secure|Emerging|Secure\n{TWO}|South|Ida Marsh|Primary|Leading|Secure|Secure|Developing|Secure|Secure",
        {2: KA, 3: KA},
        left=6,
    )
    keep(
        "appraiser-name-per-row.csv",
        "row per leader",
        f"School|Headteacher|Appraised by|Academic year|{SIX}\n{ONE}|Mr P. Lund|2023/24|Secure|Leading|Developing|Secure|Emerging|Secure\n{TWO}|Mrs Q. Mbeki|2023/24|Leading|Secure|Secure|Developing|Secure|Secure",
        {2: KA, 3: KA},
        left=5,
        more=lambda r, n: {"appraiser": {2: "Mr P. Lund", 3: "Mrs Q. Mbeki"}[r]},
    )


def layouts():
    rows = "\n".join(
        f"{a}|{x}"
        for a, x in zip(
            SIX.split("|"),
            (
                "Secure|Leading|Secure",
                "Secure|Secure|Secure",
                "Developing|Secure|Leading",
                "Secure|Emerging|Secure",
                "Secure|Secure|Secure",
                "Leading|Secure|Secure",
            ),
            strict=True,
        )
    )
    keep(
        "heads-across-the-top-no-schools.ods",
        "criteria down, heads across",
        f"Headteacher:|Sunniva Roache|Tariq Munro|Ursula Benn\n{rows}",
        {n + 2: (k, k, k) for n, k in enumerate(KA)},
        left=2,
        school=None,
        more=lambda r, n: {"leader": ("Sunniva Roache", "Tariq Munro", "Ursula Benn")[n]},
    )
    keep(
        "numbered-characteristics-of-2015-flat-list.csv",
        "criteria down, schools across",
        "National Standards of Excellence 2023/24|Ellerby Primary|Fitling Juniors\n1.1 Hold and articulate clear values and moral purpose|Secure|Leading\n1.3 Lead by example|Secure|Secure\n2.2 Secure excellent teaching|Developing|Secure\n3.4 Welcome strong governance|Secure|Emerging\n4.6 Inspire and influence others|Leading|Secure",
        {r: (c, c) for r, c in enumerate(("D1.1", "D1.3", "D2.2", "D3.4", "D4.6"), 2)},
        left=2,
        leader=None,
        school=None,
        more=lambda r, n: {"school": ("Ellerby Primary", "Fitling Juniors")[n]},
        questions=("layout",),
    )
    keep(
        "hidden-row-and-column-in-open-document.ods",
        "hidden parts",
        f"School|Headteacher|{SIX}\n{ONE}|Secure|Leading|Developing|Secure|Emerging|Secure\n{TWO}|Leading|Secure|Secure|Developing|Secure|Secure\n{THREE}|Secure|Secure|Secure|Secure|Secure|Secure",
        {2: (*KA[:3], None, *KA[4:]), 4: (*KA[:3], None, *KA[4:])},
        hide=("row3", "col6"),
    )
    keep(
        "totals-row-in-a-text-file.csv",
        "totals and averages",
        f"School|Headteacher|Academic year|{SIX}\n{ONE}|2023/24|Secure|Leading|Developing|Secure|Emerging|Secure\n{TWO}|2023/24|Leading|Secure|Secure|Developing|Secure|Secure\nMost common|||Secure|Secure|Secure|Secure|Secure|Secure\nNumber secure or better|||2|2|1|1|1|2",
        {2: KA, 3: KA},
        left=4,
    )
    keep(
        "cycle-as-six-digits.csv",
        "row per leader",
        f"School|Headteacher|Acad_Year|{SIX}\n{ONE}|202324|Secure|Leading|Developing|Secure|Emerging|Secure\n{TWO}|202223|Leading|Secure|Secure|Developing|Secure|Secure",
        {2: KA, 3: KA},
        left=4,
        more=lambda r, n: {"cycle": "2023/24" if r == 2 else "2022/23"},
    )
    keep(
        "autumn-2023-in-a-column.csv",
        "row per leader",
        f"School|Headteacher|Term|{SIX}\n{ONE}|Autumn 2023|Secure|Leading|Developing|Secure|Emerging|Secure\n{TWO}|Summer 2024|Leading|Secure|Secure|Developing|Secure|Secure",
        {2: KA, 3: KA},
        left=4,
        more=lambda r, n: {"point": "autumn" if r == 2 else "summer"},
    )
    keep(
        "ragged-rows-short-lines.csv",
        "row per leader",
        f"School|Headteacher|Academic year|{SIX}\n{ONE}|2023/24|Secure|Leading\n{TWO}|2023/24|Leading|Secure|Secure|Developing|Secure|Secure",
        {2: KA[:2], 3: KA},
        left=4,
    )
    keep(
        "underscored-machine-headings.csv",
        "row per leader",
        "school_name|headteacher_name|academic_year|shaping_the_future|leading_learning_and_teaching|developing_self_and_working_with_others|managing_the_organisation|securing_accountability|strengthening_community\n"
        f"{ONE}|2023/24|Secure|Leading|Developing|Secure|Emerging|Secure\n{TWO}|2023/24|Leading|Secure|Secure|Developing|Secure|Secure",
        {2: KA, 3: KA},
        left=4,
    )
    keep(
        "camel-case-machine-headings.csv",
        "row per leader",
        "SchoolName|HeadteacherName|AcademicYear|ShapingTheFuture|LeadingLearningAndTeaching|DevelopingSelf|ManagingTheOrganisation|SecuringAccountability|StrengtheningCommunity\n"
        f"{ONE}|2023/24|Secure|Leading|Developing|Secure|Emerging|Secure\n{TWO}|2023/24|Leading|Secure|Secure|Developing|Secure|Secure",
        {2: KA, 3: KA},
        left=4,
        questions=("criterion",),
    )
    keep(
        "rating-and-previous-in-one-cell.ods",
        "marks inside one cell",
        f"School|Headteacher|{SIX}\n{ONE}|Secure|Leading (was Secure)|Developing|Secure|Emerging|Secure\n{TWO}|Leading|Secure|Secure|Developing|Developing -> Secure|Secure",
        {2: (KA[0], None, *KA[2:]), 3: (*KA[:4], None, KA[5])},
        questions=("value",),
    )


def make():
    scales()
    people()
    layouts()
