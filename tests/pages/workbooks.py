"""Invented workbooks for the import page: the one of every question, and those that cannot be read."""

import random
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook

HEADS = (
    ("Ashby Lane Primary", "Amina Yardley", 2, 1, 2, 2),
    ("Cliffe Park Primary", "Ruth Llewell", 1, 1, 2, 2),
    ("Elmfield Infant School", "Joanna Kowal", 2, 2, 1, 2),
    ("Greywell CE Primary", "Helen Ashdene", 1, 2, 1, 1),
    ("Larkhill Primary", "Grace Adeyo", 2, 1, 2, 2),
    ("St Hilda's CofE", "Tomasz Wojcki", 2, 2, 3, 2),
    ("Northgate Junior", "Peter Hallamby", 3, 2, 4, 2),
)
HEADINGS = (
    "School",
    "Head",
    "Vision",
    "Teaching and learning",
    "Developing self and others",
    "Managing the organisation",
)
WORDS = ("Emerging", "Developing", "Secure", "Leading")


def a_workbook(**sheets: list[tuple[object, ...]]) -> bytes:
    """An .xlsx of the rows given, sheet by sheet."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return save(book)


def a_workbook_in_own_words(cycle: str = "2024/25") -> bytes:
    """Three words of the trust's own, whose order nothing tells."""
    words = ("Lighthouse", "Adrift", "Harbour")
    lines = [(*head[:2], *(words[mark % 3] for mark in head[2:])) for head in HEADS]
    return a_workbook(Heads=[(f"Judgements for {cycle}",), HEADINGS, *lines])


def a_workbook_of_own_criteria() -> bytes:
    """Heads rated by criteria that no framework here has, in words of a known scale."""
    headings = ("Academy", "Headteacher", "Courage", "Compassion", "Curiosity", "Stewardship")
    lines = [(*head[:2], *(WORDS[(mark + at) % 4] for at, mark in enumerate(head[2:]))) for head in HEADS]
    return a_workbook(Heads=[("Our leadership behaviours 2024/25",), headings, *lines])


def save(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def a_doubtful_workbook(cycle: str = "2024/25", *, top: int = 4, added: str = "") -> bytes:
    """Bare numbers from 1 to 4, so that which end is strongest has to be asked; with a hidden sheet.

    The numbers run to ``top``; ``added`` is the heading of one column more.
    """
    table = [(*each, each[-1]) if added else each for each in ((*head[:-1], min(head[-1], 3)) for head in HEADS[:-1])]
    last = (*HEADS[-1][:-1], top)
    headings = (*HEADINGS, added) if added else HEADINGS
    rows = [(f"Judgements for {cycle}",), (), ("",), headings, *table, (*last, top) if added else last]
    book = Workbook()
    sheet = book.active
    sheet.title = "Heads"
    for row in rows:
        sheet.append(row)
    old = book.create_sheet("Old")
    old.append(("School", "Vision"))
    old.append(("Ashby Lane Primary", 2))
    old.sheet_state = "hidden"
    return save(book)


def a_long_workbook(rows: int, seed: int) -> bytes:
    """So many schools, each with a remark of words met nowhere else, which take their time to be understood."""
    draw = random.Random(seed)
    lines: list[tuple[object, ...]] = [("School", "Headteacher", "Cycle", "KA1", "KA2", "Comment")]
    for row in range(rows):
        remark = " ".join("".join(draw.choices("abcdefghij", k=6)) for _ in range(12))
        lines.append((f"School {row}", f"Head {row}", "2024/25", WORDS[2], WORDS[1], remark))
    return a_workbook(Ratings=lines)


def a_plain_workbook(
    cycle: str = "2024/25", change: dict[str, str] | None = None, names: dict[str, str] | None = None
) -> bytes:
    """Words of one scale under codes, so that nothing has to be asked.

    ``change`` is school to another first level, ``names`` a head's name to another spelling of it.
    """
    rows: list[tuple[object, ...]] = [("School", "Headteacher", "Cycle", "KA1", "KA2", "KA3", "KA4", "KA1 comment")]
    for school, head, *levels in HEADS:
        words = [WORDS[4 - level] for level in levels]
        words[0] = (change or {}).get(school, words[0])
        rows.append(
            (
                school,
                (names or {}).get(head, head),
                cycle,
                *words,
                "Keeps the vision in sight." if levels[0] == 1 else None,
            )
        )
    return a_workbook(Ratings=rows)


def a_sensitive_workbook() -> bytes:
    """Days of absence beside the ratings: nobody's business here."""
    rows: list[tuple[object, ...]] = [("School", "Headteacher", "Cycle", "Sickness absence (days)", "KA1", "KA2")]
    rows += [(school, head, "2024/25", 3, "Secure", "Leading") for school, head, *_ in HEADS]
    return a_workbook(Ratings=rows)


def an_empty_file() -> bytes:
    return b""


def a_disguised_pdf() -> bytes:
    return b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\n" + b" " * 200


def a_picture() -> bytes:
    return b"\x89PNG\r\n\x1a\n" + bytes(200)


def a_locked_workbook() -> bytes:
    """What Excel writes for a workbook with a password: an OLE container of an encrypted package."""
    names = ("Root Entry", "EncryptionInfo", "EncryptedPackage")
    header = bytearray(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b"\x3e\x00\x03\x00\xfe\xff\x09\x00\x06\x00")
    header += bytes(10) + (1).to_bytes(4, "little") + (1).to_bytes(4, "little") + bytes(4)
    header += (4096).to_bytes(4, "little") + b"\xfe\xff\xff\xff" + bytes(4) + b"\xfe\xff\xff\xff" + bytes(4)
    header += (0).to_bytes(4, "little") + b"\xff\xff\xff\xff" * 108
    fat = (0xFFFFFFFD).to_bytes(4, "little") + b"\xfe\xff\xff\xff" + b"\xff\xff\xff\xff" * 126
    directory = b"".join(_entry(name, place) for place, name in enumerate((*names, "")))
    return bytes(header) + fat + directory


def _entry(name: str, place: int) -> bytes:
    text = name.encode("utf-16-le")
    kind = (5 if place == 0 else 2) if name else 0
    links = {0: (-1, -1, 1), 1: (-1, 2, -1)}.get(place, (-1, -1, -1))
    body = text.ljust(64, b"\0") + (len(text) + 2 if name else 0).to_bytes(2, "little") + bytes((kind, 1))
    body += b"".join(each.to_bytes(4, "little", signed=True) for each in links)
    return body + bytes(36) + b"\xfe\xff\xff\xff" + bytes(8)


def a_workbook_without_ratings() -> bytes:
    return a_workbook(Menu=[("Day", "Lunch"), ("Monday", "Soup"), ("Tuesday", "Pie"), ("Friday", "Fish")])


def a_workbook_of_counts() -> bytes:
    """How many heads are at each level: an aggregate, which holds nobody's rating."""
    head = ("Key Area", "Emerging", "Developing", "Secure", "Leading")
    rows = [(f"KA{area}", area, 4, 7, 3) for area in range(1, 7)]
    return a_workbook(Summary=[("Number of headteachers at each level",), head, *rows])


def a_workbook_of_strangers() -> bytes:
    """Headings that match nothing known, with levels under them."""
    rows = [("Ward", "Bed", "Matron", "Linen"), *((f"Ward {n}", "Good", "Outstanding", "Good") for n in range(6))]
    return a_workbook(Hospital=rows)


def a_zip_of_letters() -> bytes:
    """A zip of something else."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr("letter.txt", "Dear all")
    return target.getvalue()
