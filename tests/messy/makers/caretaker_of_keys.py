"""Leontine, who writes a key to every sheet, each time in another way, and never in the words of a library.

openpyxl; the grid is laid cell by cell, the key wherever there was room.
"""

from openpyxl import Workbook

from tests.messy.makers.settle import settle
from tests.messy.makers.truth import AREAS, EDSL, KA, Truth, at

HEADS = (
    ("Marl Pit Primary", "Augusta Penhale"),
    ("Copse Lane Academy", "Rafiq Ormerod"),
    ("Saltings School", "Delyth Amberson"),
    ("Nine Elms Infants", "Ottokar Wray"),
)
BEST_OF_FIVE = ("a real asset", "strong", "as we expect", "needs attention", "urgent")


def place(a, b, count):
    """Which of so many levels the a-th head has under the b-th area, any but the last."""
    return (a * 3 + b * 2 + a * b) % count


class Return:
    """A return of four heads, its truth beside it; the key is added by hand."""

    def __init__(self, name, marks, levels, count=None, **truth):
        self.truth = Truth(name, "row per leader", cycle="2023/24", levels=len(levels))
        self.book = Workbook()
        self.sheet = self.book.active
        self.sheet.title = "Return"
        self.sheet["A1"] = "Partner's view of headteachers, 2023/24"
        for column, text in enumerate(("School", "Headteacher", *AREAS), 1):
            self.sheet.cell(3, column, text)
        for a, (school, head) in enumerate(HEADS):
            self.sheet.cell(4 + a, 1, school)
            self.sheet.cell(4 + a, 2, head)
            for b in range(6):
                which = place(a, b, count or len(marks))
                self.sheet.cell(4 + a, 3 + b, marks[which])
                cell = at(4 + a, 3 + b)
                self.truth.rate("Return", cell, KA[b], levels[which], school=school, leader=head, **truth)

    def key_below(self, lines):
        for row, line in enumerate(lines, 10):
            self.sheet.cell(row, 1, line)

    def key_apart(self, lines):
        notes = self.book.create_sheet("Guidance")
        for row, line in enumerate(lines, 1):
            notes.cell(row, 1, line)

    def send(self, *kinds):
        self.truth.ask(*kinds)
        self.book.save(self.truth.path)
        settle(self.truth.path)
        self.truth.save()


def number_dash_words():
    """A number, a dash and small words, a cell each on another sheet; one is the best, five is not used."""
    file = Return(
        "key-of-numbers-and-small-words-with-dashes-on-another-sheet.xlsx", (1, 2, 3, 4, 5), (5, 4, 3, 2, 1), 4
    )
    file.key_apart(["How we grade", *(f"{n} – {word}" for n, word in enumerate(BEST_OF_FIVE, 1))])
    file.send()


def strong_is_no_end():
    """The second best is called strong, and the best is not: nothing is turned round by that."""
    file = Return("key-whose-second-level-is-called-strong.xlsx", (1, 2, 3, 4, 5), (5, 4, 3, 2, 1), 4)
    file.key_below([f"{n} = {word}" for n, word in enumerate(BEST_OF_FIVE, 1)])
    file.send()


def least_concern():
    """Concern is counted, and none of it is the best."""
    file = Return("key-of-concern-from-high-to-none.xlsx", (1, 2, 3, 4), (1, 2, 3, 4))
    words = ("high concern", "some concern", "slight concern", "no concern")
    file.key_below([f"{n}. {word}" for n, word in enumerate(words, 1)])
    file.send()


def words_of_the_sea():
    """Words that say nothing of good and poor: which end is the best is asked."""
    file = Return("key-of-words-that-tell-no-direction.xlsx", (1, 2, 3), (3, 2, 1), ask="scale_direction")
    file.key_below(["Key", "1 – ebb", "2 – slack", "3 – flood"])
    file.truth.ask(scale_direction="own:flood-slack-ebb")
    file.send("scale_direction")


def jobs_in_order():
    """What has to be done stands below in numbered lines, and is no key."""
    file = Return("numbered-jobs-below-that-are-no-key.xlsx", (1, 2, 3, 4), (1, 2, 3, 4), ask="scale_direction")
    jobs = ("Open the folder", "Write a grade for each", "Strong evidence goes to the clerk", "Send it back by May")
    file.key_below([f"{n}. {job}" for n, job in enumerate(jobs, 1)])
    file.truth.ask(scale_direction="numbers-4-up")
    file.send("scale_direction")


def words_in_one_cell():
    """All levels in one cell, best first, parted by strokes; the lowest is given to nobody."""
    words = ("Superb", "Good", "Adequate", "Unsatisfactory")
    file = Return("key-of-words-in-order-in-one-cell.xlsx", words, (4, 3, 2, 1), 3)
    file.key_below([" / ".join(words)])
    file.send()


def words_with_arrows():
    """Plants with arrows: an order, and nothing that says which way it runs."""
    words = ("Acorn", "Sapling", "Oak")
    file = Return("key-of-words-with-arrows-that-tell-no-direction.xlsx", words, (1, 2, 3), ask="scale_direction")
    file.key_below([" → ".join(words)])
    file.truth.ask(scale_direction="own:acorn-sapling-oak")
    file.send("scale_direction")


def words_out_of_order():
    """A cell that names the levels as they came to mind is no key; the words are no known scale's."""
    words = ("Excellent", "Good", "Adequate", "Poor")
    file = Return("levels-named-out-of-their-order.xlsx", words, (4, 3, 2, 1), ask="scale")
    file.key_below(["Good / Poor / Excellent / Adequate"])
    file.truth.ask(scale="own:poor-adequate-good-excellent")
    file.send("scale")


def plain_words():
    """Strong, OK and Fragile, and no key: their order is asked."""
    words = ("Strong", "OK", "Fragile")
    file = Return("own-words-with-ok-among-them-and-no-key.xlsx", words, (3, 2, 1), ask="scale")
    file.truth.ask(scale="own:fragile-ok-strong")
    file.send("scale")


def blocks_with_choices():
    """Each domain has its own heading row, with the levels to choose from over the answers."""
    words = ("Not met", "Partially met", "Met")
    name = "each-block-heading-lists-the-levels-to-choose-from.xlsx"
    truth = Truth(name, "form", cycle="2018/19", levels=3, school=HEADS[0][0], leader=HEADS[0][1])
    book = Workbook()
    sheet = book.active
    sheet.title = "Audit"
    lines = [["Own audit of the 2015 standards"], ["School", HEADS[0][0], "Head", HEADS[0][1], "Year", "2018-19"], []]
    for domain in (1, 2, 3, 4):
        lines.append([f"Domain {domain}", "Characteristic", "Met / partly / not met", "Notes"])
        for n in range(1, 7):
            level = (domain * n + n) % 3
            lines.append([f"{domain}.{n}", f"As printed under {domain}.{n}", words[level]])
            truth.rate("Audit", at(len(lines), 3), f"D{domain}.{n}", level + 1)
        lines.append([])
    for line in lines:
        sheet.append(line)
    truth.ask()
    book.save(truth.path)
    settle(truth.path)
    truth.save()


def ticked(name, heads, levels, *, ask=None, unused=None):
    """One head's form by statements, a cross in one box a line; the words over the boxes are her own."""
    truth = Truth(name, "ticks under levels", cycle="2023/24", levels=len([each for each in levels if each]))
    truth.always |= {"school": HEADS[2][0], "leader": HEADS[2][1], "source": ["self", "appraiser"]}
    book = Workbook()
    sheet = book.active
    sheet.title = "Self review"
    lines = [["School", HEADS[2][0]], ["Headteacher", HEADS[2][1]], ["Year", "2023/24"], []]
    lines.append([None, *heads, "Evidence"])
    used = [place for place in range(len(heads)) if place != unused]
    for a, count in enumerate((4, 4, 4), 1):
        lines.append([f"Key Area {a}: {AREAS[a - 1]}"])
        for n in range(1, count + 1):
            which = used[(a * 2 + n + n // 2) % len(used)]
            boxes = ["x" if place == which else None for place in range(len(heads))]
            lines.append([f"KA{a}.{n}", *boxes, "Minutes of May" if n == 2 else None])
            said = {"comment": "Minutes of May"} if n == 2 else {}
            if levels[which]:
                cell = at(len(lines), 2 + which)
                truth.rate("Self review", cell, f"KA{a}.{n}", levels[which], **said, **({"ask": ask} if ask else {}))
    for line in lines:
        sheet.append(line)
    truth.ask(*([ask] if ask else []))
    book.save(truth.path)
    settle(truth.path)
    truth.save()


def boxes():
    """Sets of boxes of which the inner words alone are on a known scale, or one is called Priority."""
    for name, heads in (
        (
            "boxes-from-not-there-yet-to-strength-with-two-known-words-inside",
            ("Not there yet", "Developing", "Secure", "Strength"),
        ),
        ("boxes-from-asset-to-priority", ("Priority", "Area for development", "On track", "Real asset")),
        ("boxes-from-rarely-to-always-without-never", ("Rarely", "Sometimes", "Mostly", "Always")),
        ("boxes-no-partly-and-yes", ("No", "Partly", "Yes")),
    ):
        ticked(f"{name}.xlsx", heads, tuple(range(1, len(heads) + 1)), ask="scale")
    ticked("boxes-with-the-top-level-unused-beside-not-seen.xlsx", (*EDSL, "Not seen"), (1, 2, 3, 4, None), unused=3)


def make():
    boxes()
    words_in_one_cell()
    words_with_arrows()
    words_out_of_order()
    plain_words()
    blocks_with_choices()
    number_dash_words()
    strong_is_no_end()
    least_concern()
    words_of_the_sea()
    jobs_in_order()
