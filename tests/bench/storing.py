"""The ratings of a trust of 90 schools over ten years, stored by Headlight and as mapped objects."""

import hashlib
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Column, Double, Integer, MetaData, Table, Text

from headlight.access.lens import LOCAL
from headlight.frameworks import read_frameworks
from headlight.model import Rating, Reading, Sheet, Workbook, address
from headlight.reading.packing import pack_reading, unpack_reading
from headlight.store import Batch, Incoming, open_store, save_import
from tests.bench.forms import WORDS
from tests.bench.rivals import Job, Seen

SCHOOLS, YEARS, RATERS = 90, 10, ("appraiser", "self")
NUMBERS = {"level": Double, "levels": Integer, "value": Double}

# A rating as one would map it: a column for each of its fields, and neither index nor reference to pay for.
PLAIN = Table(
    "plain_ratings",
    MetaData(),
    Column("id", Integer, primary_key=True),
    *(Column(name, NUMBERS.get(name, Text)) for name in Rating.__struct_fields__),
)


def save_ratings(_: Sequence[Path]) -> Job:
    """Ten workbooks accepted as one import: people settled, facts, cells and ratings in one transaction."""
    folder = tempfile.TemporaryDirectory(prefix="bench")
    store, batch = open_store(Path(folder.name)), Batch(tuple(map(_a_file, range(YEARS))), "bench")

    def run() -> Seen:
        with folder:
            count = save_import(store, LOCAL, batch).ratings
            store.close()
        return {"ratings": count}

    return run


def add_mapped(_: Sequence[Path]) -> Job:
    """The same ratings as mapped objects, into one plain table of an equal store."""
    from sqlalchemy.orm import Session, registry

    class Row:
        def __init__(self, **values: Any) -> None:
            for name, value in values.items():
                setattr(self, name, value)

    registry().map_imperatively(Row, PLAIN)
    folder = tempfile.TemporaryDirectory(prefix="bench")
    store, files = open_store(Path(folder.name)), tuple(map(_a_file, range(YEARS)))
    PLAIN.create(store.engine)

    def run() -> Seen:
        with folder:
            with Session(store.engine.execution_options(headlight_write=True)) as session:
                session.add_all(
                    [Row(**msgspec.structs.asdict(each)) for file in files for each in file.reading.ratings]
                )
                session.commit()
            store.close()
        return {"ratings": sum(len(each.reading.ratings) for each in files)}

    return run


def _a_file(year: int) -> Incoming:
    name, cycle = f"Appraisals {2010 + year}.xlsx", f"{2010 + year}/{(11 + year) % 100:02d}"
    codes = [each.code for id in ("ka", "nse2015") for each in read_frameworks()[id].criteria]
    rows = [(f"School {school}", f"Head {school}", rater) for school in range(SCHOOLS) for rater in RATERS]
    found = tuple(
        _a_rating(address(line, 3 + at), *row, cycle, code, (line + at) % 4)
        for line, row in enumerate(rows, 1)
        for at, code in enumerate(codes)
    )
    cells = [["School", "Head", "Rater", *codes], *([*row, *["Good"] * len(codes)] for row in rows)]
    reading = Reading(file=name, ratings=found, questions=(), findings=(), ignored=())
    digest = hashlib.sha256(name.encode()).hexdigest()
    workbook = Workbook(name, digest, "xlsx", (Sheet("Ratings", cells),))
    return Incoming(workbook, unpack_reading(pack_reading(reading)))  # as it arrives from the child


def _a_rating(cell: str, school: str, leader: str, rater: Any, cycle: str, code: str, level: int) -> Rating:
    framework = "ka" if code.startswith("KA") else "nse2015"
    return Rating(
        sheet="Ratings", cell=cell, school=school, urn=None, leader=leader, role="Headteacher", cycle=cycle,
        point="final", source=rater, appraiser=None, date=None, framework=framework, criterion=code, raw=WORDS[level],
        scale="ofsted", level=level + 1.0, levels=4, value=level / 3, comment=None, status="accepted", question=None,
        step="its heading",
    )  # fmt: skip
