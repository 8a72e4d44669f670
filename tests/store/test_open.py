"""Opening a store: durable settings, one way to the present tables, plain refusals."""

import sqlite3
import stat

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from headlight.errors import UserError
from headlight.store import open_store
from headlight.store.engine import FILE, _prepare_sqlite
from headlight.store.migrate import _FOLDER, HEAD, find_revision, upgrade_store
from headlight.store.schema import metadata

SCRIPT = ScriptDirectory(str(_FOLDER))
REVISIONS = [each.revision for each in reversed(list(SCRIPT.walk_revisions()))]


def tables_of(path):
    """Every table and index of a SQLite file, as it was made."""
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    connection.close()
    return rows


def test_settings_keep_data_safe(store):
    with store.read() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "journal_mode", "synchronous", "secure_delete")
        }
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() >= 5000
    assert found == {"foreign_keys": 1, "journal_mode": "wal", "synchronous": 2, "secure_delete": 1}


def test_head_is_the_latest_migration():
    assert SCRIPT.get_current_head() == HEAD


def test_migrations_and_declaration_agree(store):
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


@pytest.mark.parametrize("revision", REVISIONS)
def test_an_upgraded_store_equals_a_fresh_one(tmp_path, revision):
    engine = create_engine(f"sqlite:///{tmp_path / FILE}")
    _prepare_sqlite(engine)
    upgrade_store(engine, tmp_path, revision)
    engine.dispose()
    open_store(tmp_path).close()
    open_store(tmp_path / "fresh").close()
    assert tables_of(tmp_path / FILE) == tables_of(tmp_path / "fresh" / FILE)


def test_a_failed_migration_leaves_nothing(tmp_path, monkeypatch):
    engine = create_engine(f"sqlite:///{tmp_path / FILE}")
    _prepare_sqlite(engine)
    monkeypatch.setattr("headlight.store.migrate._run", lambda script, connection, revision: _half(connection))
    with pytest.raises(RuntimeError):
        upgrade_store(engine, tmp_path)
    assert find_revision(engine) is None
    assert tables_of(tmp_path / FILE) == []
    engine.dispose()


def _half(connection):
    connection.execute(text("CREATE TABLE half (id INTEGER)"))
    raise RuntimeError


def test_opening_again_changes_nothing(tmp_path):
    first = open_store(tmp_path)
    version = first.version()
    first.close()
    second = open_store(tmp_path)
    assert second.version() == version
    second.close()


def test_only_this_user_may_read_it(tmp_path):
    open_store(tmp_path / "data").close()
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "data" / FILE).stat().st_mode) == 0o600


def test_a_later_store_is_refused(tmp_path):
    open_store(tmp_path).close()
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(UserError, match="later Headlight"):
        open_store(tmp_path)


def test_a_damaged_file_is_a_sentence(tmp_path):
    (tmp_path / FILE).write_bytes(b"not a store at all" * 500)
    with pytest.raises(UserError, match="damaged"):
        open_store(tmp_path)


def test_a_folder_that_is_a_file_is_a_sentence(tmp_path):
    (tmp_path / "data").write_text("x")
    with pytest.raises(UserError, match="HEADLIGHT_DATA"):
        open_store(tmp_path / "data")


def test_every_table_can_be_made_on_postgresql():
    dialect = postgresql.dialect()
    for table in metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=dialect))
        for index in table.indexes:
            assert "CREATE INDEX" in str(CreateIndex(index).compile(dialect=dialect))
