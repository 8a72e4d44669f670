"""The same store on PostgreSQL: tables, round trip, undo, one import of one file; skipped where there is no server."""

import os
import shutil
import subprocess
import tempfile
import threading
from importlib.util import find_spec
from pathlib import Path

import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from headlight.access.lens import LOCAL
from headlight.errors import UserError
from headlight.model import RegisterEntry
from headlight.store import (
    load_drops,
    load_files,
    load_portfolio,
    load_trail,
    open_url,
    preview_batch,
    save_drop,
    save_import,
    undo_import,
)
from headlight.store.migrate import upgrade_store
from headlight.store.schema import metadata
from tests.needs import need
from tests.store.migrating import downgrade_store
from tests.store.store_builders import a_batch, a_file, a_grid
from tests.store.test_reviews import mixed, table_of
from tests.store.test_undo import picture

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))


@pytest.fixture(scope="module")
def address():
    """A server of its own on a socket in a short-named folder, stopped afterwards."""
    need(find_spec("psycopg"), "psycopg")
    need(BINARIES, "a PostgreSQL server")
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    user = {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}  # the server refuses to run as root
    if user:
        shutil.chown(folder, **user)

    def run(name, *arguments):
        command = [str(BINARIES[-1].with_name(name)), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder, **user)

    data = str(folder / "data")
    run("initdb", "-D", data, "-A", "trust", "-E", "UTF8", "-U", "postgres")
    run("pg_ctl", "-D", data, "-w", "-o", f"-k {folder} -c listen_addresses=''", "-l", str(folder / "log"), "start")
    yield f"postgresql+psycopg://postgres@/postgres?host={folder}"
    run("pg_ctl", "-D", data, "-m", "immediate", "stop")
    shutil.rmtree(folder)


@pytest.fixture
def server(address):
    """An empty store on the server."""
    opened = open_url(address)
    yield opened
    with opened.engine.begin() as connection:
        metadata.drop_all(connection)
        connection.exec_driver_sql("DROP TABLE alembic_version")
    opened.close()


def test_migrations_and_declaration_agree_there_too(server):
    with server.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_it_gives_what_sqlite_gives(server, store):
    line = RegisterEntry(sheet="Schools", cell="A2", school="Oak", phase="Primary", leader="Head of Oak")
    for each in (server, store):
        save_import(each, LOCAL, a_batch(a_file("S.xlsx", a_grid(["Invented"])), sample=True))
        first = a_file("A.xlsx", a_grid(["Oak", "Ash"], comment="Siân’s ‘✓’"), register=(line,))
        save_import(each, LOCAL, a_batch(first))
        save_import(each, LOCAL, a_batch(a_file("B.xlsx", a_grid(["Oak"], level=2.5))))
    assert picture(server) == picture(store)
    tenth = int(load_portfolio(store, LOCAL).ratings["rating"].iloc[9])
    one, other = load_trail(server, LOCAL, tenth), load_trail(store, LOCAL, tenth)
    assert msgspec.structs.replace(one, at=other.at) == other


def test_older_tables_are_brought_over_and_back(server):
    save_import(server, LOCAL, a_batch(mixed()))
    before = table_of(server)
    downgrade_store(server.engine, "0004")
    with server.engine.connect() as connection:
        held = connection.exec_driver_sql("SELECT count(*), sum(waiting::int) FROM ratings").one()
    assert tuple(held) == (19, 1)
    upgrade_store(server.engine, None)
    assert table_of(server) == before


def test_a_correction_and_its_undo(server):
    save_import(server, LOCAL, a_batch(a_file("A.xlsx", a_grid(["Oak", "Ash"]))))
    before = picture(server)
    (held,) = load_files(server, LOCAL)
    correction = a_batch(a_file("A.xlsx", a_grid(["Oak", "Elm"], level=4.0), replaces=held.id))
    (told,) = preview_batch(server, LOCAL, correction).files
    assert (len(told.new), len(told.changed), len(told.gone)) == (6, 6, 6)
    done = save_import(server, LOCAL, correction)
    assert {each.name for each in load_portfolio(server, LOCAL).schools.values()} == {"Oak", "Elm"}
    undo_import(server, LOCAL, done.id)
    assert picture(server) == before


def test_one_file_accepted_at_once_goes_in_once(server):
    told = []

    def accept():
        try:
            told.append(save_import(server, LOCAL, a_batch(a_file("A.xlsx", a_grid(["Oak"])))).ratings)
        except UserError as problem:
            told.append(problem.sentence)

    threads = [threading.Thread(target=accept) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told.count(6) == 1
    assert sum("already been imported" in str(each) for each in told) == 3


def test_a_drop_is_kept(server):
    workbook = a_file("A.xlsx", a_grid(["Oak"])).workbook
    save_drop(server, LOCAL, "Autumn", [workbook], {})
    assert [each.files for each in load_drops(server, LOCAL)] == [("A.xlsx",)]
