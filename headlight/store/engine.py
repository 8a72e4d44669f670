"""The open store: connections set up for safety, one writer at a time, and a number that tells of change."""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, update
from sqlalchemy.exc import DatabaseError, OperationalError

from headlight.errors import UserError
from headlight.store.migrate import upgrade_store
from headlight.store.places import check_folder, find_folder
from headlight.store.schema import meta

FILE = "headlight.db"
_WAIT_S = 20
_EMPTY_WAIT_MS = 500  # how long the log's emptying waits for readers before it is put off
_VERSION = "SELECT value FROM meta WHERE name = 'version'"
_SAID = (
    ("locked", "The store is busy with another import. Wait a moment and try again."),
    ("full", "The disk is full, so nothing was stored. Free some space and try again."),
    ("readonly", "The store cannot be written to. Check that this user may write to its folder."),
    ("unable to open", "The store cannot be opened. Check that this user may write to its folder."),
    ("not a database", "The store's file is damaged. Restore it from a backup."),
    ("malformed", "The store's file is damaged. Restore it from a backup."),
)


@dataclass(frozen=True)
class Store:
    """An open store; ``folder`` is None where the store is a database server."""

    engine: Engine
    folder: Path | None = None
    owed: Event = field(default_factory=Event, compare=False, repr=False)  # the log still holds what was removed

    def version(self) -> int:
        """A number that goes up with every change of what is stored; part of every cache's key."""
        return int(self.ask(_VERSION) or 0)

    def ask(self, question: str) -> Any:
        """The one value that answers a question asked at every run, None where there is none: by the driver's way."""
        with say_plainly(), closing(self.engine.raw_connection()) as connection:
            cursor = connection.cursor()
            cursor.execute(question)
            (answer,) = cursor.fetchone() or (None,)
            return answer

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the store throughout."""
        with say_plainly(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self, *, changes: bool = True, removes: bool = False) -> Iterator[Connection]:
        """The one writing transaction: all of it or nothing; ``changes`` moves the version on.

        The version's row is taken first, so that writers wait for each other on every database. Where it
        ``removes`` what people wrote, the log is emptied after it, since it would hold that until then.
        """
        writer = self.engine.execution_options(headlight_write=True)
        with say_plainly(), writer.begin() as connection:
            step = update(meta).where(meta.c.name == "version").values(value=meta.c.value + int(changes))
            connection.execute(step)
            yield connection
        if removes:
            self.owed.set()
        self._empty_log()

    def close(self) -> None:
        """Let go of every connection, the log emptied where that is still owed."""
        self._empty_log()
        self.engine.dispose()

    def _empty_log(self) -> None:
        """Empty the write-ahead log where it is owed; a reader at work puts it off to the next write or the close."""
        if self.engine.dialect.name != "sqlite" or not self.owed.is_set():
            return
        try:
            with closing(self.engine.raw_connection()) as connection:
                if empty_log(connection.cursor()):
                    self.owed.clear()
        except (OperationalError, sqlite3.OperationalError):
            return  # what was written stands: only the emptying waits


def open_store(folder: Path | None = None) -> Store:
    """The store in a folder (by default this user's data folder), made or brought up to date.

    Raises ``UserError`` where the folder is synchronised or on a network, cannot be written, or
    holds a store of a later Headlight.
    """
    place = check_folder(folder or find_folder())
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = place / FILE
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as problem:
        raise UserError(
            f"The data folder {place} cannot be used: {problem.strerror}."
            " Set HEADLIGHT_DATA to a folder you may write to."
        ) from problem
    return open_url(URL.create("sqlite", database=str(path)), folder=place)


def open_url(url: str | URL, *, folder: Path | None = None) -> Store:
    """The store behind a database address, made or brought up to date."""
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine)
    store = Store(engine, folder)
    with say_plainly():
        upgrade_store(engine, folder)
    store.owed.set()  # one that was killed may have left removed words in its log: emptied at the first write
    return store


def empty_log(cursor: Any) -> bool:
    """Write SQLite's log into its file and cut it to nothing; False where somebody still reads from it."""
    cursor.execute(f"PRAGMA busy_timeout = {_EMPTY_WAIT_MS}")
    try:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (busy, *_) = cursor.fetchone()
    finally:
        cursor.execute(f"PRAGMA busy_timeout = {_WAIT_S * 1000}")
    return not busy


@contextmanager
def say_plainly() -> Iterator[None]:
    """Turn what a person can put right about the database into a sentence; let bugs through."""
    try:
        yield
    except DatabaseError as problem:
        words = str(problem.orig).casefold()
        said = next((sentence for mark, sentence in _SAID if mark in words), None)
        if said and (isinstance(problem, OperationalError) or isinstance(problem.orig, sqlite3.Error)):
            raise UserError(said) from problem
        raise


def _prepare_sqlite(engine: Engine) -> None:
    """Durable, checked, and with transactions that begin where we say."""

    @event.listens_for(engine, "connect")
    def _connect(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # the driver begins no transaction of its own
        _keep_a_log(connection)
        for pragma in (
            f"busy_timeout = {_WAIT_S * 1000}",
            "synchronous = FULL",
            "foreign_keys = ON",
            "secure_delete = ON",  # what an undo takes away is overwritten, not merely unlinked
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("headlight_write")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Turn on write-ahead logging, which the file then keeps.

    Where several open a new store at once, SQLite answers "locked" to this one statement without
    waiting its busy time: two that each hold a read lock would wait for each other for ever.
    """
    last = time.monotonic() + _WAIT_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as problem:
            if "locked" not in str(problem) or time.monotonic() > last:
                raise
            time.sleep(0.02)
