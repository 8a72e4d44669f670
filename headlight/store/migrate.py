"""Bringing a store to the present tables, in one transaction, whoever opens it first."""

import threading
from pathlib import Path

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from headlight.errors import UserError
from headlight.store.backups import copy_store
from headlight.store.schema import metadata

HEAD = "0007"  # the latest file under migrations/versions; a test holds the two together
_FOLDER = Path(__file__).parent / "migrations"
_ONE_AT_A_TIME = threading.Lock()  # alembic keeps the migration under way in a global


def upgrade_store(engine: Engine, folder: Path | None, revision: str = HEAD) -> None:
    """Run the migrations a store lacks, after a copy of it where it holds anything."""
    standing = find_revision(engine)
    if standing == revision:
        return
    script = ScriptDirectory(str(_FOLDER))
    if standing and standing not in {each.revision for each in script.walk_revisions()}:
        raise UserError(
            f"This store was written by a later Headlight (its tables are at {standing}). Install the latest Headlight."
        )
    if standing and folder:
        copy_store(engine, folder / f"headlight-before-{revision}.db")
    writer = engine.execution_options(headlight_write=True)
    with _ONE_AT_A_TIME, writer.begin() as connection:
        _run(script, connection, revision)


def find_revision(engine: Engine) -> str | None:
    """The revision a store's tables are at, None for an empty database."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _run(script: ScriptDirectory, connection: Connection, revision: str) -> None:
    """The migrations up to a revision, on an open transaction."""
    context = EnvironmentContext(Config(), script, fn=lambda now, _: script._upgrade_revs(revision, now))
    with context:
        context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
        context.run_migrations()
