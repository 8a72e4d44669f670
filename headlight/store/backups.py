"""A whole, consistent copy of the store while it is in use; copying the file itself is none."""

import os
import sqlite3
import tempfile
from pathlib import Path

from sqlalchemy import Engine

from headlight.errors import UserError
from headlight.store.places import check_folder


def copy_store(engine: Engine, target: Path) -> Path:
    """Copy a SQLite store to a file through SQLite's own backup, checked before it takes its name.

    An older copy under that name is replaced only by a whole new one. Raises ``UserError``.
    """
    if engine.dialect.name != "sqlite":
        raise UserError("This store is a database server: make the backup with the server's own tools.")
    if not target.parent.is_dir():
        raise UserError(f"{target}: its folder does not exist. Make the folder, or name another.")
    if engine.url.database and target.exists() and target.samefile(engine.url.database):
        raise UserError(f"{target} is the store itself. Name another file for the copy.")
    handle, name = tempfile.mkstemp(prefix=".headlight-", suffix=".part", dir=target.parent)
    os.close(handle)
    part = Path(name)
    try:
        _copy(engine, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return target


def save_backup(engine: Engine, target: Path) -> Path:
    """A backup where a person asked for it, on this computer's own disk or a drive that is plugged in."""
    check_folder(target.expanduser().absolute().parent)
    return copy_store(engine, target.expanduser().absolute())


def _copy(engine: Engine, part: Path) -> None:
    """Fill a file with the store's pages, check it and put it on the disk for good."""
    source = engine.raw_connection()
    copy = sqlite3.connect(part)
    try:
        assert isinstance(source.driver_connection, sqlite3.Connection)
        source.driver_connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
        found = copy.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        copy.close()
        source.close()
    if found != "ok":
        raise UserError("The copy did not come out whole and was thrown away. Try again, and check the disk.")
    with part.open("rb+") as file:
        os.fsync(file.fileno())
