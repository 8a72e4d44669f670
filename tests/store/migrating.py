"""Taking a store back to earlier tables, which only its tests do."""

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from headlight.store.migrate import _FOLDER


def downgrade_store(engine: Engine, revision: str) -> None:
    """Run the migrations backwards, down to a revision."""
    script = ScriptDirectory(str(_FOLDER))
    context = EnvironmentContext(Config(), script, fn=lambda now, _: script._downgrade_revs(revision, now))
    writer = engine.execution_options(headlight_write=True)
    with writer.begin() as connection, context:
        context.configure(connection=connection)
        context.run_migrations()
