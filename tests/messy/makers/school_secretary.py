"""Ottoline, a school's secretary who keeps everything in one folder: heads' reviews and whatever looks like them. openpyxl."""

from openpyxl import Workbook

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, EDSL, KA, OFSTED, RAG, Truth, at

SCHOOLS = ("Plover Lane Primary", "Quince Hill School", "Redshank Academy")
HEADS = ("Wilfred Anstey", "Xanthe Bourne", "Yusuf Calder")
PLAIN = ("School culture", "Teaching", "Curriculum and assessment", "Behaviour", "Working in partnership")
YEAR = "Academic year 2023/24"


def pick(words, a, b):
    """A word out of some, by row and column."""
    return words[(a * 5 + b * 3 + 1) % len(words)]


class Folder:
    """One workbook of one sheet, row by row, and its truth."""

    def __init__(self, name, layout="row per leader", **always):
        self.truth = Truth(name, layout, **({"cycle": "2023/24"} | always))
        self.book = Workbook()
        self.sheet = self.book.active
        self.sheet.title = "Sheet1"
        self.row = 0

    def put(self, *rows):
        for row in rows:
            self.row += 1
            for column, value in enumerate(row, 1):
                if value not in (None, ""):
                    self.sheet.cell(self.row, column, value)
        return self

    def rate(self, column, criterion, level, **fields):
        self.truth.rate("Sheet1", at(self.row, column), criterion, level, **fields)

    def keep(self, *kinds, **answers):
        self.truth.ask(*kinds, **answers)
        self.book.save(self.truth.path)
        settle(self.truth.path)
        self.truth.save()


def no_ratings(name, rows, *kinds):
    """A table that rates nobody: a person who is asked whether it does says so."""
    Folder(name, "no ratings").put(*rows).keep("layout", *kinds, layout="left out")


def marked(names, words, many):
    return [[name, *(pick(words, row, column) for column in range(many))] for row, name in enumerate(names)]


def heads(folder, words, levels=None, *, raw=None, split=False):
    """Rows of schools with their heads, each area rated."""
    for row, (school, head) in enumerate(zip(SCHOOLS, HEADS, strict=True)):
        said = [pick(words, row, column) for column in range(6)]
        named = [f"{school} / {head}"] if split else [school, head]
        folder.put([*named, *said])
        for column, word in enumerate(said):
            level = (raw or {}).get(word, words.index(word) + 1)
            folder.rate(
                len(named) + 1 + column, KA[column], level, school=school, leader=head, levels=levels or len(words)
            )


def down(folder, row, heading="{1}", **fields):
    """The areas down a form, each with its level beside it."""
    for n, area in enumerate(AREAS):
        word = pick(OFSTED, row, n)
        folder.put([heading.format(n + 1, area), word])
        folder.rate(2, KA[n], OFSTED.index(word) + 1, **fields)


def what_is_none():
    no_ratings("departments-under-the-key-areas.xlsx", [
        [YEAR], ["Department", "Head of department", *AREAS[:5]],
        *[[f"{name} department", head, *(pick(EDSL, row, n) for n in range(5))]
          for row, (name, head) in enumerate(zip(("Maths", "English", "Science"), HEADS, strict=True))],
    ])  # fmt: skip
    no_ratings("functions-of-the-trust-under-three-key-areas.xlsx", [
        [YEAR], ["Function", AREAS[0], AREAS[3], AREAS[4]], *marked(("Payroll", "Estates", "Catering"), EDSL, 3),
    ])  # fmt: skip
    no_ratings("applicants-for-a-course-by-key-area.xlsx", [
        [YEAR], ["Delegate", "School", *KA],
        *[[head, school, *(pick(EDSL, row, n) for n in range(6))]
          for row, (school, head) in enumerate(zip(SCHOOLS, HEADS, strict=True))],
    ])  # fmt: skip
    no_ratings("visits-to-schools-in-words-of-the-standards.xlsx", [
        ["School reviews 2023/24"], ["School", *PLAIN], *marked(SCHOOLS, OFSTED, 5),
    ])  # fmt: skip
    no_ratings("form-of-a-visit-to-a-school-in-words-of-the-standards.xlsx", [
        ["Peer visit 2023/24"], ["School", SCHOOLS[0]], ["Headteacher", HEADS[0]], ["Theme", "Grade"],
        *[[theme, pick(OFSTED, 1, n)] for n, theme in enumerate(PLAIN)],
    ])  # fmt: skip
    no_ratings("key-area-codes-that-stand-for-premises.xlsx", [
        ["2023/24: KA1 roof, KA2 boiler, KA3 windows, KA4 yard, KA5 drains, KA6 doors"], ["School", *KA],
        *marked(SCHOOLS, RAG, 6),
    ])  # fmt: skip
    no_ratings("domain-codes-of-a-condition-survey.xlsx", [
        ["Condition survey 2023/24"], ["School", "D1", "D2", "D3", "D4"], *marked(SCHOOLS, RAG, 4),
    ])  # fmt: skip
    no_ratings("lessons-seen-by-teacher.xlsx", [
        ["Lessons seen, 2023/24"], ["School", "Teacher", *PLAIN[1:4]],
        *[[school, head, *(pick(OFSTED, row, n) for n in range(3))]
          for row, (school, head) in enumerate(zip(SCHOOLS, HEADS, strict=True))],
    ], "criterion")  # fmt: skip
    no_ratings("boards-of-schools-by-three-key-areas.xlsx", [
        ["Local boards 2023/24"], ["School", AREAS[0], AREAS[4], AREAS[5]], *marked(SCHOOLS, RAG, 3),
    ])  # fmt: skip
    no_ratings("where-the-head-wants-to-be-by-july.xlsx", [
        ["School", SCHOOLS[0]], ["Headteacher", HEADS[0]], ["Year", "2023/24"], ["Key area", "Where I want to be"],
        *[[area, pick(EDSL, 1, n)] for n, area in enumerate(AREAS)],
    ])  # fmt: skip


def what_is_one():
    folder = Folder("ht-ratings-in-the-title-are-of-heads.xlsx", scale="ofsted")
    folder.put(["HT ratings 2023/24"], ["School", "Headteacher", *AREAS])
    heads(folder, OFSTED)
    folder.keep()
    folder = Folder("school-slash-head-in-one-cell-as-its-heading-says.xlsx", "school and head in one cell")
    folder.put([YEAR], ["School / Head", *AREAS])
    heads(folder, EDSL, split=True)
    folder.keep()
    folder = Folder("codes-alone-under-a-title-of-the-key-areas.xlsx")
    folder.put(["Against the Key Areas, final, 2023/24"], ["School", *KA])
    for row, school in enumerate(SCHOOLS):
        folder.put([school, *(pick(RAG, row, n) for n in range(6))])
        for n in range(6):
            level = RAG.index(pick(RAG, row, n)) + 1
            folder.rate(2 + n, KA[n], level, school=school, levels=3, point=[None, "final"])
    folder.keep()


def keys():
    head = ["School", "Headteacher", *AREAS]
    for name, key, words, raw in (
        ("own-words-numbered-in-cells-with-their-ends.xlsx",
         ["Seed = 1 (lowest)", "Leaf = 2", "Tree = 3", "Wood = 4 (highest)"], ("Seed", "Leaf", "Tree", "Wood"), None),
        ("numbers-and-words-in-cells-without-a-sign.xlsx",
         ["Key:", "5 exceptional", "4 strong", "3 secure", "2 developing", "1 poor"], (1, 2, 3, 4, 5), None),
        ("blue-red-amber-green-explained-in-cells-over-the-headings.xlsx",
         ["Blue: exceeding", "Green: met", "Amber: partly met", "Red: not met"], ("Red", "Amber", "Green", "Blue"), None),
        ("letters-of-colours-with-the-sense-of-each.xlsx",
         ["P = purple, outstanding; G = green, good; Y = yellow, needs work; R = red, poor"], ("R", "Y", "G", "P"), None),
    ):  # fmt: skip
        folder = Folder(name, "keys")
        folder.put(["Heads 2023/24"], key, head)
        heads(folder, words, raw=raw)
        folder.keep()


def forms():
    about = [["School", SCHOOLS[1]], ["Headteacher", HEADS[1]], ["Year", "2023/24"], []]
    who = {"school": SCHOOLS[1], "leader": HEADS[1], "levels": 4}
    folder = Folder("level-first-then-the-reasons-in-one-column.xlsx", "form", **who)
    folder.put(*about, ["Key area", "Judgement and reasons"])
    for n, area in enumerate(AREAS):
        folder.put([area, f"{pick(EDSL, 2, n)} - staff and parents say the same"])
        folder.rate(2, KA[n], EDSL.index(pick(EDSL, 2, n)) + 1)
    folder.keep()
    folder = Folder("leadership-key-areas-below-the-objectives.xlsx", "form", **who)
    folder.put(*about, ["Objectives", "", "Progress"], ["1", "Raise phonics to 85%", "On track"])
    folder.put(["2", "Open the nursery", "Not met"], [], ["Leadership key areas", "Grade"])
    down(folder, 2, "{0} {1}")
    folder.keep()


def beside():
    folder = Folder("boards-of-the-same-schools-beneath-the-heads.xlsx", "several tables stacked", scale="ofsted")
    folder.put(["Headteacher appraisal 2023/24"], ["School", "Headteacher", *AREAS])
    heads(folder, OFSTED)
    folder.put([], ["Governing boards"], ["School", *AREAS[:4]], *marked(SCHOOLS, OFSTED, 4))
    folder.keep("layout", layout="left out")
    folder = Folder("form-of-a-deputy-that-names-the-head-too.xlsx", "form", school=SCHOOLS[2], leader=HEADS[2])
    folder.put(["Deputy headteacher review 2023/24"], ["School", SCHOOLS[2]], ["Deputy headteacher", HEADS[2]])
    folder.put(["Headteacher", HEADS[0]], ["Key area", "Rating"])
    down(folder, 0, levels=4)
    folder.keep()
    folder = Folder("form-of-a-head-that-names-the-deputy-too.xlsx", "form", school=SCHOOLS[2], leader=HEADS[0])
    folder.put(["Headteacher review 2023/24"], ["School", SCHOOLS[2]], ["Headteacher", HEADS[0]])
    folder.put(["Deputy headteacher", HEADS[2]], ["Key area", "Rating"])
    down(folder, 0, levels=4)
    folder.keep()


def make():
    """All of Ottoline's folder."""
    for each in (what_is_none, what_is_one, keys, forms, beside):
        each()
