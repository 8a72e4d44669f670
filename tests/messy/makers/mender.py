"""Delphine, a trust secretary who checks what was read against the paper, and keeps each sheet that came out otherwise.

openpyxl; a page is a list of lines, and who stands for whom is written beside each as it is typed.
"""

from openpyxl import Workbook

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, EDSL, KA, OFSTED, Truth, at

STANDARDS = (
    "School culture", "Teaching", "Curriculum and assessment", "Behaviour",
    "Additional and special educational needs and disabilities", "Professional development",
    "Organisational management", "Continuous school improvement", "Working in partnership",
    "Governance and accountability",
)  # fmt: skip
HEADS = (
    ("Larkrise Primary", "Wilhelmina Frost"),
    ("Tamar Bank School", "Obadiah Pinnock"),
    ("Sallow Green Academy", "Noor Castellane"),
)


def grade(a, b, words=OFSTED):
    """A word for the a-th head under the b-th area: any will do that are not all alike."""
    return words[(a * 5 + b * 3 + 2) % len(words)]


class File:
    """One workbook under way, its truth beside it."""

    def __init__(self, name, layout, **always):
        self.truth = Truth(name, layout, **({"levels": 4, "cycle": "2023/24"} | always))
        self.book = Workbook()
        self.book.remove(self.book.active)

    def page(self, tab, lines):
        sheet = self.book.create_sheet(tab)
        for line in lines:
            sheet.append(line)
        return sheet

    def send(self, *kinds, **answers):
        self.truth.ask(*kinds, **answers)
        self.book.save(self.truth.path)
        settle(self.truth.path)
        self.truth.save()


def schools_among_heads():
    """A file named for heads, one sheet of heads and one of the schools' own reviews under the same words."""
    file = File("headteacher-appraisal-file-with-a-sheet-of-school-reviews.xlsx", "row per leader")
    lines = [["Headteacher appraisals 2023/24"], ["School", "Headteacher", *STANDARDS]]
    for a, (school, head) in enumerate(HEADS):
        lines.append([school, head, *(grade(a, b) for b in range(10))])
        for b in range(10):
            level = OFSTED.index(grade(a, b)) + 1
            file.truth.rate("Heads", at(3 + a, 3 + b), f"HS{b + 1}", level, school=school, leader=head)
    file.page("Heads", lines)
    rows = [[school, *(grade(a + 1, b) for b in range(10))] for a, (school, _) in enumerate(HEADS)]
    file.page("Schools", [["School reviews 2023/24"], ["School", *STANDARDS], *rows])
    file.send(layout="left out")


def schools_in_a_file_of_heads():
    """Nothing but the file's name speaks of heads; the sheet speaks of schools."""
    file = File("school-reviews-in-a-file-named-headteacher-appraisal.xlsx", "row per school")
    rows = [[school, *(grade(a, b) for b in range(10))] for a, (school, _) in enumerate(HEADS)]
    file.page("Summary", [["Quality of schools, reviews of 2023/24"], ["School", *STANDARDS], *rows])
    file.send(layout="left out")


def school_and_head():
    """Two things judged side by side: the school, and the head of it."""
    file = File("school-grade-beside-headteacher-grade.xlsx", "criteria down", school=HEADS[0][0], leader=HEADS[0][1])
    lines = [["School", HEADS[0][0]], ["Headteacher", HEADS[0][1]], ["Year", "2023/24"], []]
    lines.append(["Key area", "School grade", "Headteacher grade"])
    for b, area in enumerate(AREAS):
        lines.append([area, grade(1, b), grade(0, b)])
        file.truth.rate("Form", at(6 + b, 3), KA[b], OFSTED.index(grade(0, b)) + 1)
    file.page("Form", lines)
    file.send()


def strange_word(name, words, strange, levels):
    """Heads down, areas across, a known scale's words, and in two cells a word that stands on other scales."""
    file = File(name, "row per leader")
    lines = [["Headteacher appraisals 2023/24"], ["School", "Headteacher", *AREAS]]
    for a, (school, head) in enumerate(HEADS):
        said = [grade(a, b, words) for b in range(6)]
        if a < len(strange):
            said[a + 1] = strange[a]
        lines.append([school, head, *said])
        for b, word in enumerate(said):
            known = word in words
            level, asked = (words.index(word) + 1, {}) if known else (levels[word], {"ask": "value"})
            file.truth.rate("Heads", at(3 + a, 3 + b), KA[b], level, school=school, leader=head, **asked)
    file.page("Heads", lines)
    file.send("value")


def another_word():
    """Embedding, where the scale has emerging to leading; who kept it means the top."""
    strange_word("a-word-of-another-scale-among-emerging-to-leading.xlsx", EDSL, ("Embedding",) * 2, {"Embedding": 4})


def denied_words():
    """Not there yet, in several ways: at which level, the paper does not say."""
    said = ("Not yet secure", "No longer secure", "Working towards secure")
    strange_word("not-yet-secure-and-no-longer-secure.xlsx", EDSL, said, dict.fromkeys(said, 2))


def working_at():
    """Working at a level is that level."""
    file = File("working-at-a-level.xlsx", "criteria down", school=HEADS[1][0], leader=HEADS[1][1])
    lines = [["School", HEADS[1][0]], ["Headteacher", HEADS[1][1]], ["Year", "2023/24"], [], ["Key area", "Judgement"]]
    for b, area in enumerate(AREAS):
        word = grade(2, b, EDSL)
        lines.append([area, f"Working at {word.lower()}" if b % 2 else word])
        file.truth.rate("Form", at(6 + b, 2), KA[b], EDSL.index(word) + 1)
    file.page("Form", lines)
    file.send()


def own_ticks():
    """The trust's own levels, best first, ticked in two people's ways, one area between two of them."""
    words = ("Leading the way", "Confident", "Growing", "Starting out")
    file = File("ticks-under-own-words-best-first.xlsx", "ticks under levels", school=HEADS[2][0], leader=HEADS[2][1])
    lines = [["School", HEADS[2][0]], ["Headteacher", HEADS[2][1]], ["Year", "2023/24"], [], ["Key area", *words]]
    for b, (area, place) in enumerate(zip(AREAS, (1, 0, 2, 3, 1, 2), strict=True)):
        marks = [("x" if b % 2 else "X") if n == place or (b == 4 and n == 2) else None for n in range(4)]
        lines.append([area, *marks])
        level = 2.5 if b == 4 else 4 - place
        file.truth.rate("Form", at(6 + b, 2 + place), KA[b], level, ask=["scale", "value"] if b == 4 else "scale")
    file.page("Form", lines)
    file.send("scale", "value")


def section_by_section():
    """Each area behind "Section 1", its judgement on the next line, its reasons on the one after."""
    for name, place, rating in (
        ("form-with-section-before-each-area-and-judgement-below.xlsx", "Section {}", "Judgement"),
        ("form-with-the-word-area-before-each-area-and-grade-below.xlsx", "Area", "Grade"),
    ):
        file = File(name, "form", school=HEADS[0][0], leader=HEADS[0][1])
        lines = [["School", HEADS[0][0]], ["Headteacher", HEADS[0][1]], ["Year", "2023/24"], []]
        for b, area in enumerate(AREAS):
            word = grade(1, b)
            file.truth.rate(
                "Form", at(len(lines) + 2, 2), KA[b], OFSTED.index(word) + 1, comment=f"Seen in visit {b + 1}"
            )
            lines += [[place.format(b + 1), area], [rating, word], ["Evidence", f"Seen in visit {b + 1}"], []]
        file.page("Form", lines)
        file.send()


def running_titles():
    """A title in running words over each form of a file."""
    file = File("titles-that-name-head-and-school-in-running-words.xlsx", "form")
    titles = ("Appraisal of {1} at {0}, 2023/24", "Review of {1}, headteacher of {0} - 2023/24", "{0} 2023/24 {1}")
    for a, (title, (school, head)) in enumerate(zip(titles, HEADS, strict=True)):
        tab = f"Form {a + 1}"
        for b in range(6):
            file.truth.rate(tab, at(4 + b, 2), KA[b], OFSTED.index(grade(a, b)) + 1, school=school, leader=head)
        lines = [[area, grade(a, b)] for b, area in enumerate(AREAS)]
        file.page(tab, [[title.format(school, head)], [], ["Key area", "Judgement"], *lines])
    file.send()


def year_below():
    """The year stands alone under the table, and nowhere else."""
    file = File("year-alone-under-the-table.xlsx", "row per leader")
    lines = [["School", "Headteacher", *AREAS]]
    for a, (school, head) in enumerate(HEADS):
        lines.append([school, head, *(grade(a, b) for b in range(6))])
        for b in range(6):
            level = OFSTED.index(grade(a, b)) + 1
            file.truth.rate("Heads", at(2 + a, 3 + b), KA[b], level, school=school, leader=head)
    file.page("Heads", [*lines, [], ["2023/24"]])
    file.send()


def two_governors():
    """Two of the panel, numbered, beside the head's own view."""
    file = File("gov-1-and-gov-2-beside-the-head.xlsx", "raters side by side", school=HEADS[1][0], leader=HEADS[1][1])
    lines = [["School", HEADS[1][0]], ["Headteacher", HEADS[1][1]], ["Year", "2023/24"], []]
    lines.append(["Key area", "HT", "Gov 1", "Gov 2"])
    for b, area in enumerate(AREAS):
        lines.append([area, *(grade(n, b) for n in range(3))])
        for n, source in enumerate(("self", "governor", "governor")):
            file.truth.rate("Form", at(6 + b, 2 + n), KA[b], OFSTED.index(grade(n, b)) + 1, source=source)
    file.page("Form", lines)
    file.send()


def bare_stars():
    """Stars, none of them empty: out of four, as the person who gave them knows."""
    file = File("stars-without-empty-ones.xlsx", "criteria down", school=HEADS[0][0], leader=HEADS[0][1])
    lines = [["School", HEADS[0][0]], ["Headteacher", HEADS[0][1]], ["Year", "2023/24"], [], ["Key area", "Rating"]]
    for b, (area, stars) in enumerate(zip(AREAS, (2, 3, 1, 2, 3, 3), strict=True)):
        lines.append([area, "★" * stars])
        file.truth.rate("Form", at(6 + b, 2), KA[b], stars, ask="scale")
    file.page("Form", lines)
    file.send(scale="numbers-4-up")


def codes_in_one_line():
    """All levels of a head in one cell, the head's own in another, last year's in a third."""
    file = File("codes-and-levels-in-one-line-by-rater.xlsx", "crowded cells")
    lines = [["Headteacher appraisals 2023/24"], ["School", "Headteacher", "Self", "Agreed", "Previous"]]
    for a, (school, head) in enumerate(HEADS):
        said = [", ".join(f"{code} {grade(a + n, b)}" for b, code in enumerate(KA[:4])) for n in range(3)]
        lines.append([school, head, *said])
        for n, source in enumerate(("self", "appraiser")):
            for b, code in enumerate(KA[:4]):
                level = OFSTED.index(grade(a + n, b)) + 1
                file.truth.rate("Heads", at(3 + a, 3 + n), code, level, school=school, leader=head, source=source)
    file.page("Heads", lines)
    file.send()


def names_under_levels():
    """Levels across, areas down, and in each cell the heads who stand there."""
    file = File("heads-of-the-trust-listed-under-levels.xlsx", "names in the cells")
    lines = [["Headteachers' ratings 2023/24"], ["Key area", *OFSTED]]
    for b, area in enumerate(AREAS):
        at_level = [[head for a, (_, head) in enumerate(HEADS) if grade(a, b) == word] for word in OFSTED]
        lines.append([area, *(", ".join(names) or None for names in at_level)])
        for n, names in enumerate(at_level):
            for head in names:
                file.truth.rate("Heat map", at(3 + b, 2 + n), KA[b], n + 1, leader=head, ask="layout")
    file.page("Heat map", lines)
    file.send(layout="ratings")


def bare_numbers():
    """Statements by their numbers alone; the secretary knows of which list."""
    numbers = ("1.1", "1.2", "1.4", "2.1", "3.2", "4.1", "5.3", "6.1", "6.3")
    file = File(
        "numbers-of-statements-alone-down-the-side.xlsx", "criteria down", school=HEADS[2][0], leader=HEADS[2][1]
    )
    lines = [["School", HEADS[2][0]], ["Headteacher", HEADS[2][1]], ["Year", "2023/24"], [], ["Statement", "Level"]]
    for b, number in enumerate(numbers):
        lines.append([number, grade(2, b)])
        file.truth.rate("Form", at(6 + b, 2), f"KA{number}", OFSTED.index(grade(2, b)) + 1, ask="criterion")
    file.page("Form", lines)
    file.send(criterion="ka:KA1.1")


def make():
    for one in (
        schools_among_heads,
        schools_in_a_file_of_heads,
        school_and_head,
        another_word,
        denied_words,
        working_at,
        own_ticks,
        section_by_section,
        running_titles,
        year_below,
        two_governors,
        bare_stars,
        codes_in_one_line,
        names_under_levels,
        bare_numbers,
    ):
        one()
