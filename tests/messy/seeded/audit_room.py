"""What Prudence, an internal auditor who asks trusts for their appraisal files as they stand, keeps to hand."""

import io
from random import Random
from typing import Any, NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.messy.seeded import Made

FIRST = [
    "Odette",
    "Barnaby",
    "Rosalind",
    "Tobias",
    "Yewande",
    "Fergus",
    "Imelda",
    "Caspian",
    "Zainab",
    "Ottilie",
    "Lorcan",
    "Bronagh",
    "Kofi",
    "Saskia",
    "Emrys",
]
LAST = [
    "Quillfeather",
    "Ashdown",
    "Okonjo",
    "Tremlow",
    "Varley-Holt",
    "Mistry",
    "Pennock",
    "Larkspur",
    "Drabble",
    "Abernethy",
    "Fothergill",
    "Nkemelu",
]
SCHOOLS = (
    "St Wilfrid's CofE Primary School",
    "Harrowgate Lane Junior School",
    "The Bramley Academy",
    "Our Lady & St Hilda Catholic Primary",
    "Tanner's Brook Infant School",
    "Kingfisher Wharf Academy",
    "Low Fell Community School",
    "Saint Bega's C of E (VA) Primary School, Thornby",
    "Meadowcroft High School",
    "Upper Slaithe First School",
)
HUBS = ("North hub", "Riverside hub", "Coast hub")
MISSING = ("-", "n/a", "Not judged", "TBC", "~", "New in post", "Not seen", "*")
AREAS = (
    "Shaping the Future",
    "Leading Learning and Teaching",
    "Developing Self and Working with Others",
    "Managing the Organisation",
    "Securing Accountability",
    "Strengthening Community",
)
TEN = (
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
# The levels of a scale, the lowest first.
SCALES: dict[str, tuple[str, ...]] = {
    "ofsted": ("Inadequate", "Requires improvement", "Good", "Outstanding"),
    "ofsted-2025": ("Urgent improvement", "Needs attention", "Expected standard", "Strong standard", "Exceptional"),
    "met-4": ("Not met", "Partially met", "Met", "Exceeded"),
    "emerging-leading": ("Emerging", "Developing", "Secure", "Leading"),
    "beginning-leading": ("Beginning", "Developing", "Embedding", "Leading"),
    "not-yet-embedded": ("Not yet", "Emerging", "Established", "Embedded"),
    "effective-4": ("Ineffective", "Partially effective", "Effective", "Highly effective"),
    "expectations-3": ("Below expectations", "At expectations", "Above expectations"),
    "concern-4": ("Cause for concern", "Some concern", "On track", "Exceeding"),
    "quality-5": ("Poor", "Fair", "Good", "Very good", "Excellent"),
    "agreement-5": ("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"),
}
BOLD = Font(bold=True)


class Head(NamedTuple):
    """One head of one school."""

    first: str
    last: str
    school: str
    urn: str
    laestab: str
    hub: str

    @property
    def name(self) -> str:
        """First name, then surname."""
        return f"{self.first} {self.last}"

    @property
    def turned(self) -> str:
        """Surname, first name."""
        return f"{self.last}, {self.first}"


def pick_heads(r: Random, count: int) -> list[Head]:
    """So many people, no two of one name, at so many schools, hub by hub."""
    firsts, lasts, schools = r.sample(FIRST, count), r.sample(LAST, count), r.sample(SCHOOLS, count)
    urns, estabs = r.sample(range(136001, 149000), count), r.sample(range(2001, 4999), count)
    return [
        Head(firsts[i], lasts[i], schools[i], str(urns[i]), f"855/{estabs[i]}", HUBS[i * len(HUBS) // count])
        for i in range(count)
    ]


def some_year(r: Random) -> tuple[int, str]:
    """The year an academic year begins in, and how the contract writes it."""
    start = r.randint(2019, 2024)
    return start, f"{start}/{(start + 1) % 100:02d}"


def spell_year(r: Random, start: int) -> str:
    """An academic year in one of the ways offices write it."""
    end = start + 1
    return r.choice(
        (f"{start}-{end % 100}", f"{start}/{end % 100}", f"{start} - {end}", f"{start}_{end % 100}", f"{start}-{end}")
    )


def levels_of(scale: str, r: Random, count: int) -> list[int]:
    """So many levels, each level of the scale among them where there is room, so that the column decides."""
    top = len(SCALES[scale])
    drawn = [*range(1, top + 1), *(r.randint(1, top) for _ in range(count))][:count]
    r.shuffle(drawn)
    return drawn


class Book:
    """A workbook whose truth is written down as its cells are."""

    def __init__(self, **common: Any) -> None:
        self.book = Workbook()
        self.book.remove(self.book.worksheets[0])
        self.common = common
        self.ratings: dict[str, Any] = {}

    def sheet(self, title: str, *rows: list[Any]) -> Worksheet:
        """A sheet that begins with these rows."""
        sheet: Worksheet = self.book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        return sheet

    def rate(self, sheet: Worksheet, row: int, column: int, shown: Any, **truth: Any) -> None:
        """A cell with a rating, and what it says."""
        cell = sheet.cell(row, column, shown)
        self.ratings[f"{sheet.title}!{cell.coordinate}"] = {**self.common, **truth}

    def word(self, sheet: Worksheet, row: int, column: int, scale: str, level: int, **truth: Any) -> None:
        """A rating in the scale's own word."""
        words = SCALES[scale]
        self.rate(sheet, row, column, words[level - 1], scale=scale, level=level, levels=len(words), **truth)

    def made(self, name: str, layout: str, *questions: str, **more: Any) -> Made:
        """The bytes under a name, with the truth."""
        stream = io.BytesIO()
        self.book.save(stream)
        truth = {"layout": layout, "ratings": self.ratings, "questions": list(questions), **more}
        return Made(name.replace("/", "-"), stream.getvalue(), truth)


def band(sheet: Worksheet, row: int, first: int, last: int, words: Any) -> None:
    """One heading merged over columns."""
    sheet.cell(row, first, words).font = BOLD
    if last > first:
        sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)


def paint(sheet: Worksheet, row: int, column: int, colour: str) -> None:
    """A solid fill."""
    sheet.cell(row, column).fill = PatternFill("solid", fgColor=f"FF{colour}")


def text_file(name: str, text: str, encoding: str, layout: str, ratings: dict[str, Any], *questions: str) -> Made:
    """A text file with its truth."""
    return Made(name, text.encode(encoding), {"layout": layout, "ratings": ratings, "questions": list(questions)})
