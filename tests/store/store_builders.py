"""Builders of invented files and batches for the store's tests."""

import hashlib
from collections.abc import Iterable
from typing import Any

from headlight.model import Finding, Question, Rating, Reading, RegisterEntry, Scale, Sheet, Workbook, address
from headlight.store import Batch, Incoming

CRITERIA = tuple(f"KA{area}" for area in range(1, 7))


def a_rating(**fields: Any) -> Rating:
    """A rating of KA1 at an invented school, any field changed."""
    row: dict[str, Any] = {
        "sheet": "Ratings", "cell": "D4", "school": "Elmhurst Primary", "urn": None, "leader": "Jo Hart",
        "role": "Headteacher", "cycle": "2023/24", "point": "final", "source": "appraiser", "appraiser": "Sam Lowe",
        "date": None, "framework": "ka", "criterion": "KA1", "raw": "Good", "scale": "four", "level": 3.0, "levels": 4,
        "value": 2 / 3, "comment": None, "status": "accepted", "question": None, "step": "column D is KA1",
    }  # fmt: skip
    return Rating(**(row | fields))


def a_grid(schools: Iterable[str], *, cycle: str = "2023/24", level: float = 3.0, **fields: Any) -> tuple[Rating, ...]:
    """A rating of each area for the head of each school, a row per school."""
    return tuple(
        a_rating(
            cell=address(row + 1, column + 2), school=school, leader=f"Head of {school}", criterion=criterion,
            cycle=cycle, level=level, raw=str(level), **fields,
        )
        for row, school in enumerate(schools)
        for column, criterion in enumerate(CRITERIA)
    )  # fmt: skip


def a_file(
    name: str = "Autumn.xlsx",
    ratings: Iterable[Rating] = (),
    *,
    register: tuple[RegisterEntry, ...] = (),
    scales: tuple[Scale, ...] = (),
    questions: tuple[Question, ...] = (),
    findings: tuple[Finding, ...] = (),
    sheets: tuple[Sheet, ...] | None = None,
    answers: dict[str, str] | None = None,
    replaces: int | None = None,
    salt: str = "",
) -> Incoming:
    """A file as it was read; its content hash follows from its name, ratings, register and salt."""
    rows = tuple(ratings)
    if sheets is None:
        sheets = (
            Sheet(name="Ratings", rows=[["School", "Head", "KA1"], *[[r.school, r.leader, r.raw] for r in rows]]),
        )
    content = repr((name, rows, register, salt)).encode()
    reading = Reading(
        file=name, ratings=rows, questions=questions, findings=findings, ignored=(), register=register, scales=scales
    )
    workbook = Workbook(file=name, sha256=hashlib.sha256(content).hexdigest(), kind="xlsx", sheets=sheets)
    return Incoming(workbook=workbook, reading=reading, answers=answers or {}, replaces=replaces)


def a_batch(*files: Incoming, **fields: Any) -> Batch:
    """A batch that an invented person accepts."""
    return Batch(files=files, who="Robin Vale", **fields)
