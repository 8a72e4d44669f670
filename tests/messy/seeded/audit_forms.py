"""Prudence, an internal auditor: forms, a sheet or half a sheet to a head, with the particulars where nobody looks for them."""

from datetime import date
from random import Random

from openpyxl.comments import Comment

from tests.messy.seeded import Made
from tests.messy.seeded.audit_room import AREAS, SCALES, TEN, Book, levels_of, pick_heads, some_year, spell_year

DOMAINS = (
    "Domain One – Excellent headteachers: qualities and knowledge",
    "Domain Two – Excellent headteachers: pupils and staff",
    "Domain Three – Excellent headteachers: systems and process",
    "Domain Four – Excellent headteachers: the self-improving school system",
)
# Characteristics as a form cuts them short.
CUT_SHORT = {
    "D1.1": "Hold and articulate clear values and moral purpose...",
    "D1.2": "Demonstrate optimistic personal behaviour, positive relationships and attitudes...",
    "D1.5": "Work with political and financial astuteness...",
    "D2.1": "Demand ambitious standards for all pupils...",
    "D2.3": "Establish an educational culture of ‘open classrooms’...",
    "D2.6": "Hold all staff to account for their professional conduct & practice",
    "D3.2": "Provide a safe, calm and well ordered environment for all pupils and staff...",
    "D3.4": "Welcome strong governance and actively support the governing board...",
    "D3.6": "Distribute leadership throughout the organisation...",
    "D4.1": "Create outward facing schools...",
    "D4.3": "Challenge educational orthodoxies...",
    "D4.6": "Inspire and influence others – within and beyond schools...",
}


def particulars_below(r: Random) -> Made:
    """Self, panel, partner and agreed side by side, an action plan with colours, and only then whose form it is."""
    heads = pick_heads(r, r.randint(2, 4))
    start, cycle = some_year(r)
    book = Book(cycle=cycle, framework="ka", scale="ofsted", levels=4)
    sources = (("HT self-review", "self"), ("Governors", "governor"), ("SIP", "partner"), ("Agreed", "appraiser"))
    for index, head in enumerate(heads, 1):
        sheet = book.sheet(f"Form {index}", ["Headteacher appraisal: record of judgements"], [])
        sheet.append(["Key Area", *(words for words, _ in sources), "Comment"])
        for n, area in enumerate(AREAS):
            sheet.cell(4 + n, 1, f"{n + 1}. {area}")
            told = r.choice(("Well evidenced in the partner's visit note", "Next step: widen to middle leaders", None))
            sheet.cell(4 + n, 6, told)
            for (_, source), level in zip(sources, levels_of("ofsted", r, 4), strict=True):
                column = 2 + [s for _, s in sources].index(source)
                short = ("Inad", "RI", "Good", "Outst.")[level - 1]
                keys = {
                    "school": head.school,
                    "leader": head.name,
                    "source": source,
                    "comment": [told, None],
                }  # one remark behind four raters
                book.rate(sheet, 4 + n, column, short, criterion=f"KA{n + 1}", level=level, **keys)
        below: list[list[object]] = [
            ["Action plan"],
            ["Action", "Lead", "By when", "RAG"],
            ["Refresh the curriculum map", "DHT", "Easter", r.choice("RAG")],
            ["Governor training on data", "Clerk", "July", r.choice("RAG")],
            [],
            ["Headteacher:", head.name],
            ["School:", head.school],
            ["Year reviewed:", spell_year(r, start)],
            ["Date of meeting:", date(start + 1, 10, r.randint(2, 28))],
            ["Signed (chair of panel):", "................"],
        ]
        for row, cells in enumerate(below, 12):
            for column, value in enumerate(cells, 1):
                sheet.cell(row, column, value)
    return book.made("HTPM forms as received.xlsx", "form-particulars-below")


def domains_with_ticks(r: Random) -> Made:
    """The four domains as rows that nobody rates, characteristics cut short below them, ticks or initials under three levels."""
    heads = pick_heads(r, r.randint(2, 3))
    start, cycle = some_year(r)
    book = Book(cycle=cycle, framework="nse2015", scale="expectations-3", levels=3)
    words = SCALES["expectations-3"]
    order = (3, 2, 1) if r.random() < 0.5 else (1, 2, 3)
    for head in heads:
        sheet = book.sheet(head.last, ["Self-review against the National Standards of Excellence for Headteachers"])
        sheet.append([f"Completed by {head.name}, {head.school}"])
        sheet.append(["Year", spell_year(r, start), None, "Chair", "Mrs V. Ormerod"])
        sheet.append([])
        sheet.append(["Standard", *(words[n - 1] for n in order), "Evidence"])
        row, tick = 6, r.choice(("✓", "x", "X", "✔"))
        for n, domain in enumerate(DOMAINS, 1):
            sheet.cell(row, 1, domain)
            row += 1
            for code, text in CUT_SHORT.items():
                if not code.startswith(f"D{n}"):
                    continue
                sheet.cell(row, 1, f"{code[1:]} {text}" if r.random() < 0.5 else text)
                level = r.randint(1, 3)
                told = r.choice(("See folder 4", None))
                sheet.cell(row, 5, told)
                if r.random() < 0.9:
                    keys = {"school": head.school, "leader": head.name, "comment": told}
                    book.rate(sheet, row, 2 + order.index(level), tick, criterion=code, level=level, **keys)
                row += 1
    return book.made("nat standards self review.xlsx", "form-ticks", "source")


def two_forms_a_sheet(r: Random) -> Made:
    """A sheet a year, two schools' grids one over the other, four levels across with a mark under one, a note on some."""
    heads = pick_heads(r, 4)
    start = r.randint(2020, 2023)
    words = SCALES["beginning-leading"]
    book = Book(framework="ka", scale="beginning-leading", levels=4)
    for y, pair in enumerate((heads[:2], heads[2:])):
        year = start + y
        sheet = book.sheet(f"{year % 100}-{(year + 1) % 100:02d}")
        row = 1
        for head in pair:
            sheet.cell(row, 1, f"{head.school} – {head.name}, Headteacher")
            for column, word in enumerate(words, 2):
                sheet.cell(row + 2, column, word)
            sheet.cell(row + 2, 1, "Leadership area")
            for n, area in enumerate(AREAS):
                at = row + 3 + n
                sheet.cell(at, 1, f"KA{n + 1} {area}" if n % 2 else area)
                level = r.randint(1, 4)
                keys = {"school": head.school, "leader": head.name, "cycle": f"{year}/{(year + 1) % 100:02d}"}
                book.rate(sheet, at, 1 + level, "X", criterion=f"KA{n + 1}", level=level, **keys)
                if n == 3:
                    sheet.cell(at, 1 + level).comment = Comment("Panel split; majority view recorded", "clerk")
                    book.ratings[f"{sheet.title}!{sheet.cell(at, 1 + level).coordinate}"]["comment"] = (
                        "Panel split; majority view recorded"
                    )
            row += 12
    return book.made("judgement grids.xlsx", "form-ticks-stacked")


def report_card(r: Random) -> Made:
    """The ten standards down and ethics with them, the words of November 2025, the sheet named after the head, an overall grade left out."""
    heads = pick_heads(r, r.randint(2, 4))
    book = Book(cycle="2025/26", framework="hts2020", scale="ofsted-2025", levels=5)
    words = SCALES["ofsted-2025"]
    lines = [("HS0", "Ethics and professional conduct"), *((f"HS{n}", f"{n}. {t}") for n, t in enumerate(TEN, 1))]
    for head in heads:
        sheet = book.sheet(
            head.name,
            ["Headteachers' standards review 2025-26"],
            ["Academy", head.school, None, "URN", int(head.urn)],
            [],
        )
        sheet.append(["Standard", "Grade", "Why"])
        for row, ((code, text), level) in enumerate(zip(lines, levels_of("ofsted-2025", r, 11), strict=True), 5):
            sheet.cell(row, 1, text if r.random() < 0.7 else text.upper())
            told = r.choice(("Consistent across year groups", "Variable; see the review of reading", None))
            sheet.cell(row, 3, told)
            shown = r.choice((words[level - 1], words[level - 1].removesuffix(" standard")))
            keys = {"school": head.school, "leader": head.name, "urn": head.urn, "comment": told}
            book.rate(sheet, row, 2, shown, criterion=code, level=level, **keys)
        sheet.cell(17, 1, "Overall effectiveness of leadership and management")
        sheet.cell(17, 2, words[r.randint(1, 4)])
    return book.made("Review cards.xlsx", "form-per-head", "criterion")


def team_across(r: Random) -> Made:
    """One school's whole leadership team across, posts under names, every statement of two areas down with codes in a column of their own."""
    head = pick_heads(r, 1)[0]
    start, cycle = some_year(r)
    team = [
        (head.name, "Headteacher"),
        ("Wilf Arkwright", "Deputy Head"),
        ("Noor Halloran", "Deputy Head"),
        ("Gwen Stott", "Assistant Head (inclusion)"),
    ]
    book = Book(cycle=cycle, framework="ka", school=head.school)
    sheet = book.sheet("SLT", [f"{head.school}: leadership team appraisal {spell_year(r, start)}"])
    sheet.append(["Grades: A = exceptional practice, B = strong, C = sound, D = a concern"])
    sheet.append(["Ref", "Statement", *(name for name, _ in team)])
    sheet.append([None, "Post", *(post for _, post in team)])
    statements = (
        ("KA2", "Leading Learning and Teaching (overall for the area)"),
        ("KA2.1", "Sets high expectations which focus on improvement of learning and teaching"),
        ("KA2.2", "Evaluates effectively, identifies actions and secures improvement"),
        ("KA2.3", "Works with others to raise levels of progress and achievement"),
        ("KA2.4", "Challenges and addresses underachievement of learners"),
        ("KA5", "Securing Accountability (overall for the area)"),
        ("KA5.2", "Routinely analyses and evaluates school performance rigorously"),
        ("KA5.4", "Gives an accurate and comprehensible account of school performance to a range of stakeholders"),
    )
    for row, (code, text) in enumerate(statements, 5):
        sheet.cell(row, 1, code[2:])
        sheet.cell(row, 2, text)
        for column, ((name, post), level) in enumerate(zip(team, r.sample((1, 2, 3, 4), 4), strict=True), 3):
            mark = r.choice(("", "", "", "+", "-"))
            more = {"comment": mark} if mark else {}
            book.rate(
                sheet,
                row,
                column,
                "DCBA"[level - 1] + mark,
                criterion=code,
                leader=name,
                role=post,
                level=level,
                levels=4,
                **more,
            )
    return book.made("slt appraisal.xlsx", "leaders-across")


LAYOUTS = {
    "particulars_below": particulars_below,
    "domains_with_ticks": domains_with_ticks,
    "two_forms_a_sheet": two_forms_a_sheet,
    "report_card": report_card,
    "team_across": team_across,
}
