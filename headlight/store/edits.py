"""What a person changes by hand of schools and leaders: one statement or more at a time, undoable for ever."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from headlight import clock
from headlight.access.lens import Lens
from headlight.errors import UserError
from headlight.model import Edit, Said
from headlight.store.engine import Store
from headlight.store.schema import edits, leaders, said, schools
from headlight.store.settled import DUES, FIELDS, Settled, load_settled, make_said

GONE = "That school or headteacher is not there any more: an import was undone meanwhile. Open the page again."
_CYCLE = re.compile(r"20\d\d/\d\d")
_URN = re.compile(r"\d{6}")
_LAESTAB = re.compile(r"\d{3}/\d{4}")


def check_may_edit(lens: Lens) -> None:
    """Raise ``UserError`` unless the lens may change who is who."""
    if not (lens.everything and lens.named):
        raise UserError("Only those who see every headteacher's ratings may change people and schools.")


def save_edit(store: Store, lens: Lens, statements: Sequence[Said], reason: str | None = None) -> Edit:
    """Say something of schools and leaders by hand; it stands until it is undone.

    ``reason`` is why a rating is due or not. Raises ``UserError``, with nothing stored, where the lens
    may not, a statement says nothing that can be, or somebody it is about is not there.
    """
    check_may_edit(lens)
    at = clock.now()
    with store.write() as connection:
        settled = load_settled(connection)
        for each in statements:
            _check_there(connection, each)
            _check_sense(each, settled)
        id = int(
            connection.execute(insert(edits).values(at=at.isoformat(), who=lens.who).returning(edits.c.id)).scalar_one()
        )
        for each in statements:
            why = (reason or None) if each.kind == "due" and each.text else None
            values = {name: getattr(each, name) for name in Said.__struct_fields__}
            connection.execute(insert(said).values(**values, edit=id, reason=why))
    return Edit(id=id, at=at, who=lens.who, said=tuple(statements))


def undo_edit(store: Store, lens: Lens, id: int) -> Edit:
    """Take back an edit, whatever was said after it; the reason it gave is forgotten.

    Raises ``UserError`` where there is no such edit, or it is undone already.
    """
    check_may_edit(lens)
    at = clock.now()
    with store.write(removes=True) as connection:
        row = connection.execute(select(edits).where(edits.c.id == id)).one_or_none()
        if row is None or row.undone_at is not None:
            raise UserError(
                "That change is not there to undo; it may have been undone already. See the list of changes."
            )
        undone = update(edits).where(edits.c.id == id).values(undone_at=at.isoformat(), undone_by=lens.who)
        connection.execute(undone)
        connection.execute(update(said).where(said.c.edit == id).values(reason=None))
        statements = load_statements(connection).get(id, ())
    return Edit(id, datetime.fromisoformat(row.at), row.who, statements, at, lens.who)


def load_statements(connection: Connection) -> dict[int, tuple[Said, ...]]:
    """What each edit says, undone ones too; without the reasons."""
    found: dict[int, list[Said]] = {}
    for row in connection.execute(select(said).where(said.c.edit.is_not(None)).order_by(said.c.id)):
        found.setdefault(row.edit, []).append(make_said(row))
    return {id: tuple(each) for id, each in found.items()}


def load_edits(connection: Connection) -> tuple[Edit, ...]:
    """Every edit of schools and leaders, the latest first, undone ones too."""
    told = load_statements(connection)
    rows = connection.execute(select(edits).order_by(edits.c.id.desc()))
    return tuple(_make_edit(row, told[row.id]) for row in rows if row.id in told)


def load_reasons(store: Store, lens: Lens, leader: int) -> dict[str, str]:
    """Why a leader's rating is due or not, by cycle: for a line manager's lens, else nothing.

    It may be health data: no other load gives it, and nothing exports or logs it.
    """
    if not (lens.everything and lens.named):
        return {}
    with store.read() as connection:
        members = load_settled(connection).leaders.members((leader,))
        query = select(said.c.cycle, said.c.reason).outerjoin(edits).where(edits.c.undone_at.is_(None))
        rows = connection.execute(query.where(said.c.kind == "due", said.c.leader.in_(members)).order_by(said.c.id))
        latest = {row.cycle: row.reason for row in rows}
    return {cycle: reason for cycle, reason in latest.items() if reason}


def _make_edit(row: Any, statements: tuple[Said, ...]) -> Edit:
    undone = datetime.fromisoformat(row.undone_at) if row.undone_at else None
    return Edit(row.id, datetime.fromisoformat(row.at), row.who, statements, undone, row.undone_by)


def _check_there(connection: Connection, each: Said) -> None:
    """Refuse a statement about somebody who is not stored, or about nobody."""
    named = [(schools, each.school), (schools, each.other_school), (leaders, each.leader), (leaders, each.other_leader)]
    about = [(table, id) for table, id in named if id is not None]
    for table, id in about:
        if connection.execute(select(table.c.id).where(table.c.id == id)).one_or_none() is None:
            raise UserError(GONE)
    if each.school is None and each.leader is None:
        raise ValueError("a statement is about a school or a leader")


def _check_sense(each: Said, settled: Settled) -> None:
    """Refuse a statement that cannot be: one that is one already, a name of nothing, an end before the start."""
    if each.kind in ("one", "two"):
        _check_pair(each, settled)
    elif each.kind == "name" and not (each.text or "").strip():
        raise UserError("A name cannot be blank. Write one, or undo the change that set it.")
    elif each.kind == "urn" and each.text and not _URN.fullmatch(each.text):
        raise UserError(
            f"{each.text!r} is no URN. A school's number has six digits; leave it blank where it is not known."
        )
    elif each.kind == "laestab" and each.text and not _LAESTAB.fullmatch(each.text):
        raise UserError(
            f"{each.text!r} is no LAESTAB. It is the authority's three digits, a stroke and the school's four:"
            " 855/4001; leave it blank where it is not known."
        )
    elif each.kind == "post":
        _check_span(each)
    elif each.kind == "due" and (not _is_cycle(each.cycle) or each.text not in (None, *DUES)):
        raise UserError("A rating is due, not due or unknown in a cycle such as 2024/25.")
    elif each.kind in FIELDS and each.school is None and each.kind != "name":
        raise ValueError(f"a leader has no {each.kind}")


def _check_pair(each: Said, settled: Settled) -> None:
    if each.school is not None and each.other_school is not None:
        same = settled.schools.find(each.school) == settled.schools.find(each.other_school)
        noun = "schools"
    elif each.leader is not None and each.other_leader is not None:
        same = settled.leaders.find(each.leader) == settled.leaders.find(each.other_leader)
        noun = "headteachers"
    else:
        raise ValueError("a pair is two schools or two leaders")
    if same:
        raise UserError(f"Those two {noun} are one already. Open the page again.")


def _check_span(each: Said) -> None:
    for cycle in (each.first, each.last):
        if cycle is not None and not _is_cycle(cycle):
            raise UserError(f"{cycle!r} is no cycle. Write it as 2024/25.")
    if each.first and each.last and each.first > each.last:
        raise UserError(f"A post that begins in {each.first} cannot end in {each.last}. Change one of the two.")


def _is_cycle(text: str | None) -> bool:
    """Whether a text is an academic year whose second half follows the first."""
    return bool(text and _CYCLE.fullmatch(text) and (int(text[2:4]) + 1) % 100 == int(text[5:]))
