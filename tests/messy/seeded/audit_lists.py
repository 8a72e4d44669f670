"""Prudence, an internal auditor: long lists out of systems and typed by hand, and what they leave to be known."""

from datetime import date
from random import Random
from typing import Any

from tests.messy.seeded import Made
from tests.messy.seeded.audit_room import (
    AREAS,
    MISSING,
    SCALES,
    Book,
    levels_of,
    pick_heads,
    some_year,
    spell_year,
    text_file,
)

# Statements as people half remember them.
HALF_REMEMBERED = {
    "KA1.1": (
        "Has vision and conviction about improving learning",
        "Shows vision & conviction, focused on improving learning",
    ),
    "KA1.2": (
        "Understands the national and local context and responds to it",
        "Responds to the local and national context",
    ),
    "KA1.3": ("Plans, thinks and acts strategically to achieve the vision", "Thinks, plans & acts strategically"),
    "KA1.4": ("Inspires and involves stakeholders", "Involves and inspires all stakeholders"),
    "KA2.1": (
        "High expectations focused on improving learning and teaching",
        "Sets high expectations for improvement of L&T",
    ),
    "KA2.2": (
        "Evaluates effectively, identifies action and secures improvements",
        "Effective evaluation, identifying actions, securing improvement",
    ),
    "KA2.4": (
        "Challenges and addresses under-achievement of pupils",
        "Challenges underachievement of learners and addresses it",
    ),
    "KA3.1": (
        "Builds a collaborative culture of learning in school",
        "Builds a collaborative learning culture within school",
    ),
    "KA3.4": ("Effective use of coaching and feedback skills", "Uses coaching & feedback skills effectively"),
    "KA4.2": (
        "Good judgement, appropriate decisions, gets things done",
        "Makes appropriate decisions, shows good judgement & gets things done",
    ),
    "KA4.4": ("Efficient management of resources", "Manages the school's resources efficiently"),
    "KA5.2": (
        "Rigorously and routinely evaluates and analyses school performance",
        "Analyses and evaluates school performance routinely and rigorously",
    ),
    "KA6.2": ("Takes account of and recognises diversity", "Recognises & takes account of diversity"),
    "KA6.3": ("Makes a contribution to community cohesion", "Contributes to the cohesion of the community"),
}


def half_remembered(r: Random) -> Made:
    """A statement a row in other words, the school by its number, the head surname first, a date on each row against the title's year."""
    heads = pick_heads(r, r.randint(3, 5))
    start, _ = some_year(r)
    book = Book(source="appraiser", framework="ka")
    sheet = book.sheet("Export", [f"Appraisal evidence log {start - 1}-{start % 100:02d} onwards"], [])
    sheet.append(["Date of review", "URN", "Name", "Post", "What was judged", "Judgement", "Evidence"])
    scale = r.choice(("emerging-leading", "beginning-leading", "not-yet-embedded"))
    row = 4
    for head in heads:
        when = date(start + 1, r.randint(1, 7), r.randint(1, 28))
        codes = r.sample(sorted(HALF_REMEMBERED), 7)
        for code, level in zip(codes, levels_of(scale, r, 7), strict=True):
            told = r.choice(("Minutes of SLT", "Learning walk", "Governor visit report", None))
            keys = [when, int(head.urn), head.turned, "Headteacher", r.choice(HALF_REMEMBERED[code])]
            for column, words in enumerate(keys, 1):
                sheet.cell(row, column, words)
            sheet.cell(row, 7, told)
            truth = {
                "urn": head.urn,
                "leader": head.turned,
                "role": "Headteacher",
                "cycle": f"{start}/{(start + 1) % 100:02d}",
            }
            book.word(sheet, row, 6, scale, level, criterion=code, date=when.isoformat(), comment=told, **truth)
            row += 1
    return book.made("evidence log.xlsx", "long-list-of-statements", "criterion")


def coded_list(r: Random) -> Made:
    """A list with codes in several hands, the rater on each row, one column for year and another for the point."""
    heads = pick_heads(r, r.randint(3, 4))
    start, cycle = some_year(r)
    book = Book(cycle=cycle, framework="ka")
    sheet = book.sheet(
        "Data", ["Acad Yr", "Stage", "LAESTAB", "School", "Leader", "Ref", "Rated by", "Rater type", "Grade"]
    )
    scale = r.choice(("effective-4", "met-4"))
    year = r.choice(
        (
            f"{start}{(start + 1) % 100:02d}",
            f"{start}/{(start + 1) % 100}" if start == 2020 else f"{start % 100}{(start + 1) % 100:02d}",
            f"{start}-{(start + 1) % 100:02d}",
        )
    )
    kinds = (
        ("Self", "self", None),
        ("SIP", "partner", "M. Tarrant"),
        ("CoG", "governor", "Dr P. Ellory"),
        ("Trust", "appraiser", "L. Moncrieff"),
    )
    row = 2
    for head in heads:
        for n in range(1, 7):
            ref = r.choice((f"KA{n}", f"KA {n}.1", f"KA{n}.2", f"KA{n}"))
            code = ref.replace(" ", "")
            for (words, source, name), level in zip(kinds, levels_of(scale, r, 4), strict=True):
                stage, point = ("Mid-year", "interim") if n % 2 else ("Final", "final")
                keys = [year, stage, head.laestab, head.school, head.name, ref, name or head.name, words]
                for column, value in enumerate(keys, 1):
                    sheet.cell(row, column, value)
                truth = {
                    "school": head.school,
                    "leader": head.name,
                    "criterion": code,
                    "source": source,
                    "point": point,
                }
                book.word(
                    sheet, row, 9, scale, level, appraiser=[name, head.name] if source == "self" else name, **truth
                )
                row += 1
    return book.made("leadership_ratings_extract.xlsx", "long-list-with-raters")


def october_and_june(r: Random) -> Made:
    """Reviews in June and in October in one list: the year of an autumn meeting has to be asked."""
    heads = pick_heads(r, r.randint(6, 8))
    start = r.randint(2021, 2023)
    book = Book(source="appraiser", framework="ka")
    sheet = book.sheet("Reviews", ["School", "Headteacher", "Date of appraisal meeting", *AREAS, "Notes"])
    scale = "concern-4"
    for row, head in enumerate(heads, 2):
        autumn = row % 2 == 0
        when = date(start + 1, 10, r.randint(1, 28)) if autumn else date(start + 1, 6, r.randint(1, 28))
        for column, value in enumerate((head.school, head.name, when), 1):
            sheet.cell(row, column, value)
        sheet.cell(row, 10, r.choice(("Moderated", "Awaiting moderation of paperwork", None)))
        for n, level in enumerate(levels_of(scale, r, 6)):
            truth: dict[str, Any] = {
                "school": head.school,
                "leader": head.name,
                "cycle": f"{start}/{(start + 1) % 100:02d}",
            }
            if autumn:
                truth["ask"] = "cycle"
            book.word(sheet, row, 4 + n, scale, level, criterion=f"KA{n + 1}", **truth)
    answers = {"cycle": f"{start}/{(start + 1) % 100:02d}"}
    return book.made("reviews held.xlsx", "one-row-per-leader", "cycle", answers=answers)


WELSH = (
    "Creating strategic direction",
    "Leading learning and teaching",
    "Developing and working with others",
    "Managing the school",
    "Securing accountability",
    "Strengthening the community focus",
)


def over_the_border(r: Random) -> Made:
    """A text file with semicolons under three lines of preamble, the areas by their Welsh standards' names, 1 to 5 explained above."""
    heads = pick_heads(r, r.randint(4, 6))
    start, cycle = some_year(r)
    lines = [
        f"Partneriaeth Môr a Mynydd – performance management {spell_year(r, start)}",
        "1 = poor, 2 = fair, 3 = good, 4 = very good, 5 = excellent",
        "",
        ";".join(["Ysgol / School", "Pennaeth / Headteacher", *WELSH, "Sylwadau / Comments"]),
    ]
    ratings = {}
    for head in heads:
        numbers = [r.randint(1, 5) for _ in range(6)]
        shown = [str(n) for n in numbers]
        gap = r.randrange(6)
        shown[gap] = r.choice(("-", "n/a", ""))
        lines.append(";".join([f"Ysgol {head.last}", f"{head.first} Llŷr-{head.last}".replace("ŷ", "ê"), *shown, ""]))
        for n, number in enumerate(numbers):
            if n != gap:
                truth = {"school": f"Ysgol {head.last}", "leader": f"{head.first} Llêr-{head.last}", "cycle": cycle}
                ratings[f"!{'CDEFGH'[n]}{len(lines)}"] = {
                    **truth,
                    "framework": "ka",
                    "criterion": f"KA{n + 1}",
                    "level": number,
                    "levels": 5,
                }
    return text_file("perfformiad.csv", "\r\n".join(lines) + "\r\n", "cp1252", "text-with-preamble", ratings)


def met_where_exceeded(r: Random) -> Made:
    """Tabs in UTF-16 out of a human resources system, Met third of four, two heads of one school and one head of two."""
    heads = pick_heads(r, r.randint(5, 6))
    start, cycle = some_year(r)
    lines = [
        "\t".join(
            [
                "Employee",
                "Job title",
                "Location",
                "Review period",
                *(f"Key Area {n}" for n in range(1, 7)),
                "Absence days",
                "Union",
            ]
        )
    ]
    pairs = [(h.turned, "Headteacher", h.school) for h in heads]
    pairs.append((heads[0].turned, "Executive Headteacher", heads[1].school))
    pairs.append(("Brockweir, Alma", "Co-Headteacher", heads[2].school))
    words = SCALES["met-4"]
    ratings = {}
    for name, post, school in pairs:
        levels = levels_of("met-4", r, 6)
        shown = [words[level - 1] for level in levels]
        gap = r.randrange(12)
        if gap < 6:
            shown[gap] = r.choice(MISSING)
        lines.append(
            "\t".join([name, post, school, f"{start}/{(start + 1) % 100:02d}", *shown, str(r.randint(0, 9)), "ASCL"])
        )
        for n, level in enumerate(levels):
            if n != gap:
                truth = {"school": school, "leader": name, "role": post, "cycle": cycle, "scale": "met-4"}
                ratings[f"!{'EFGHIJ'[n]}{len(lines)}"] = {
                    **truth,
                    "framework": "ka",
                    "criterion": f"KA{n + 1}",
                    "level": level,
                    "levels": 4,
                }
    return text_file("PM_export.txt", "\n".join(lines), "utf-16", "one-row-per-leader", ratings)


LAYOUTS = {
    "half_remembered": half_remembered,
    "coded_list": coded_list,
    "october_and_june": october_and_june,
    "over_the_border": over_the_border,
    "met_where_exceeded": met_where_exceeded,
}
