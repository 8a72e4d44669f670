"""Killed at any moment, an import is there whole or not at all; accepted twice at once, it is there once.

``HEADLIGHT_KILLS`` says how many kills to try; a kill cannot show what a power cut would lose.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from headlight.access.lens import LOCAL
from headlight.store import load_imports, load_portfolio, open_store
from headlight.store.schema import files, imports, kept, leader_facts, reviews, school_facts, sheets

SCRIPT = Path(__file__).with_name("importing.py")
KILLS = int(os.environ.get("HEADLIGHT_KILLS", "20"))
A_FILE = 60 * 6


def start(folder, *arguments):
    """An importing process, ready to begin at a line of input."""
    process = subprocess.Popen(
        [sys.executable, str(SCRIPT), str(folder), *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "ready\n"
    return process


def go(process):
    process.stdin.write("go\n")
    process.stdin.flush()


def check_whole(folder, acknowledged):
    """Every acknowledged import is there, and each import there is whole; returns how many."""
    store = open_store(folder)
    with store.read() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        there = set(connection.execute(select(imports.c.id)).scalars())
        mine = dict(tuple(row) for row in connection.execute(select(files.c.id, files.c.import_id)))

        def per_file(table):
            query = select(table.c.file, func.count()).group_by(table.c.file)
            return dict(tuple(row) for row in connection.execute(query))

        expected = {reviews: 60, sheets: 1, kept: 1, school_facts: 60, leader_facts: 60}
        for table, count in expected.items():
            assert per_file(table) == dict.fromkeys(mine, count), table.name
    assert acknowledged <= there
    for id in there:
        assert sum(each == id for each in mine.values()) == 3
    assert len(load_portfolio(store, LOCAL).ratings) == (A_FILE if there else 0)
    store.close()
    return len(there)


def test_killed_at_random_moments_all_of_it_or_none(tmp_path):
    acknowledged: set[int] = set()
    moments, patience = random.Random(20), 0.4
    for number in range(KILLS):
        process = start(tmp_path, "loop", str(number))
        go(process)
        time.sleep(moments.uniform(0.005, patience))
        process.send_signal(signal.SIGKILL)
        told, _ = process.communicate()
        acknowledged |= {int(line) for line in told.splitlines(keepends=True) if line.endswith("\n")}
        there = check_whole(tmp_path, acknowledged)
        if not acknowledged:
            patience *= 1.5  # a busy machine: some kill has to come after an import
    assert there >= len(acknowledged) > 0


@pytest.mark.parametrize("trial", range(3))
def test_processes_that_open_a_new_store_together_accept_one_file_once(tmp_path, trial):
    processes = [start(tmp_path, "once") for _ in range(6)]
    for process in processes:
        go(process)
    told = sorted(process.communicate()[0].strip() for process in processes)
    assert [line for line in told if line.isdigit()] == ["1"]
    assert all("already been imported" in line for line in told if not line.isdigit())
    store = open_store(tmp_path)
    assert len(load_imports(store, LOCAL)) == 1
    assert len(load_portfolio(store, LOCAL).ratings) == A_FILE
    store.close()
