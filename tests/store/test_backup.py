"""A backup is whole even while somebody imports, and takes its name only once it is."""

import sqlite3

import pytest

from headlight.access.lens import LOCAL
from headlight.errors import UserError
from headlight.store import load_portfolio, open_store, save_backup, save_import
from headlight.store.engine import FILE
from tests.store.store_builders import a_batch, a_file, a_grid
from tests.store.test_crash import go, start


def test_a_backup_opens_as_the_store_it_was(store, tmp_path):
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", a_grid(["Oak"]))))
    (tmp_path / "copy").mkdir()
    assert save_backup(store.engine, tmp_path / "copy" / FILE) == tmp_path / "copy" / FILE
    save_import(store, LOCAL, a_batch(a_file("B.xlsx", a_grid(["Ash"]))))
    copy = open_store(tmp_path / "copy")
    assert {each.name for each in load_portfolio(copy, LOCAL).schools.values()} == {"Oak"}
    copy.close()


def test_it_is_whole_while_another_process_imports(store, tmp_path):
    process = start(store.folder, "loop", "0")
    go(process)
    for number in range(5):
        path = save_backup(store.engine, tmp_path / f"{number}.db")
        connection = sqlite3.connect(path)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        broken = (
            "SELECT count(*) FROM files WHERE (SELECT sum(ratings) FROM reviews WHERE file = files.id) != files.ratings"
        )
        assert connection.execute(broken).fetchone() == (0,)
        connection.close()
    process.kill()
    process.communicate()


def test_a_failed_backup_leaves_the_older_one(store, tmp_path, monkeypatch):
    (tmp_path / "copy.db").write_bytes(b"older")
    monkeypatch.setattr("headlight.store.backups._copy", lambda engine, part: _fail())
    with pytest.raises(UserError):
        save_backup(store.engine, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_bytes() == b"older"
    assert not list(tmp_path.glob(".headlight-*"))


def _fail():
    raise UserError("The copy did not come out whole.")


def test_a_backup_onto_itself_or_nowhere_is_refused(store, tmp_path):
    with pytest.raises(UserError, match="the store itself"):
        save_backup(store.engine, store.folder / FILE)
    with pytest.raises(UserError, match="does not exist"):
        save_backup(store.engine, tmp_path / "nowhere" / "copy.db")
    (tmp_path / "Dropbox").mkdir()
    with pytest.raises(UserError, match="Dropbox"):
        save_backup(store.engine, tmp_path / "Dropbox" / "copy.db")
