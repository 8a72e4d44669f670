"""What people enter beside the ratings: replies, objectives, plans of support; the latest of a thread stands."""

from datetime import datetime
from hashlib import sha256
from secrets import token_hex
from typing import Any

from msgspec import structs
from sqlalchemy import Connection, insert, select

from headlight import clock
from headlight.access.lens import Lens
from headlight.errors import UserError
from headlight.model import Entry, EntryKind
from headlight.store.edits import GONE, check_may_edit
from headlight.store.engine import Store
from headlight.store.schema import edits, entries, leaders
from headlight.store.settled import load_settled

LONGEST = 4000  # letters of one entry
_FIELDS = ("kind", "leader", "other_leader", "cycle", "framework", "criterion", "text", "state", "thread")


def find_thread(kind: EntryKind, leader: int, *about: object) -> str:
    """The thread of an entry: what it is about, so that a later one takes its place."""
    return sha256("|".join(str(each) for each in (kind, leader, *about)).encode()).hexdigest()[:32]


def save_entry(store: Store, lens: Lens, entry: Entry) -> Entry:
    """Enter something beside the ratings; it stands until a later one of its thread, or until it is undone.

    Undo with ``undo_edit`` and the entry's ``edit``. Raises ``UserError`` where the lens may not, the text
    is too long, or somebody it is about is not there.
    """
    check_may_edit(lens)
    if len(entry.text) > LONGEST:
        raise UserError(f"That is {len(entry.text)} letters long; {LONGEST} are kept. Shorten it, then save again.")
    at = clock.now()
    thread = entry.thread or token_hex(16)
    with store.write() as connection:
        _check_there(connection, entry)
        edit = int(
            connection.execute(insert(edits).values(at=at.isoformat(), who=lens.who).returning(edits.c.id)).scalar_one()
        )
        values = {name: getattr(entry, name) for name in _FIELDS} | {"thread": thread, "edit": edit}
        id = int(connection.execute(insert(entries).values(**values).returning(entries.c.id)).scalar_one())
    return structs.replace(entry, thread=thread, id=id, edit=edit, who=lens.who, at=at)


def load_entries(store: Store, lens: Lens, kind: EntryKind) -> tuple[Entry, ...]:
    """The entries of one kind that stand, the earliest thread first: those about the lens's own leaders.

    Merged leaders go by the id their group goes by.
    """
    if not lens.named:
        return ()
    with store.read() as connection:
        roots = load_settled(connection).leaders
        query = select(entries, edits.c.who, edits.c.at).join(edits).where(edits.c.undone_at.is_(None))
        rows = connection.execute(query.where(entries.c.kind == kind).order_by(entries.c.id)).all()
    mine = frozenset(roots.find(id) for id in lens.leaders)
    latest: dict[str, Entry] = {}
    for row in rows:
        latest[row.thread] = _make_entry(row, roots.find(row.leader), row.other_leader and roots.find(row.other_leader))
    return tuple(each for each in latest.values() if each.text.strip() and _is_within(each, lens, mine))


def _is_within(entry: Entry, lens: Lens, mine: frozenset[int]) -> bool:
    """Whether a lens holds everybody an entry is about; ``mine`` are its leaders, as their groups go by."""
    about = {entry.leader, entry.other_leader} - {None}
    return lens.everything or about <= mine


def _check_there(connection: Connection, entry: Entry) -> None:
    for id in {entry.leader, entry.other_leader} - {None}:
        if connection.execute(select(leaders.c.id).where(leaders.c.id == id)).one_or_none() is None:
            raise UserError(GONE)


def _make_entry(row: Any, leader: int, other: int | None) -> Entry:
    own = {name: getattr(row, name) for name in _FIELDS}
    who_when = {"id": row.id, "edit": row.edit, "who": row.who, "at": datetime.fromisoformat(row.at)}
    return Entry(**{**own, **who_when, "leader": leader, "other_leader": other})
