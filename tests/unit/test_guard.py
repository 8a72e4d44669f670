"""The child process: what it may not do, what happens when it does, and that the server never notices."""

import subprocess
import sys
import threading
import time
from pathlib import Path

import msgspec
import pytest

from headlight.errors import Refusal, UserError
from headlight.reading import guard
from headlight.reading.guard import Child, check_file
from headlight.reading.intake import limits
from tests.property.good_files import GOOD
from tests.property.hostile_files import a_sheet, a_workbook


@pytest.mark.parametrize("name", sorted(GOOD))
def test_the_kind_is_told_by_content(name: str) -> None:
    kind = name.rpartition(".")[2]
    assert check_file(name, GOOD[name]) == kind
    assert check_file("misnamed.txt", GOOD[name]) == kind


def test_cells_cross_whole() -> None:
    from headlight.reading.workbook import read_cells

    with Child() as child:
        for name, data in GOOD.items():
            assert child.cells(name, data) == read_cells(name, data)


def test_reading_crosses_whole_in_one_step_or_two() -> None:
    from headlight.frameworks import read_frameworks
    from headlight.reading.reader import Known, read_workbook
    from headlight.scales import read_scales

    known = Known(tuple(read_frameworks().values()), tuple(read_scales().values()))
    with Child() as child:
        for name in ("openpyxl.xlsx", "text.csv"):
            workbook, reading = child.read_file(name, GOOD[name], known)
            assert workbook == child.cells(name, GOOD[name])
            assert reading == child.read(workbook, known) == read_workbook(workbook, known)


def test_the_server_itself_never_loads_a_reader() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from headlight.reading import guard; "
        "wanted = ('python_calamine', 'openpyxl', 'pandas', 'headlight.reading.workbook', 'headlight.reading.reader'); "
        "print([each for each in wanted if each in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-I", "-c", code, guard.ROOT], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_size_is_checked_before_anything_starts() -> None:
    with Child() as child, pytest.raises(Refusal, match="26"):
        child.cells("big.xlsx", bytes(26 * limits.MIB))
    assert child._process is None


def _slow() -> bytes:
    """A sheet that has to be walked cell by cell for the better part of a second."""
    rows = "".join(f'<row r="{row}"><c r="A{row}" t="e"><v>#N/A</v></c></row>' for row in range(1, 90_000))
    return a_workbook(a_sheet(rows))


def test_cells_far_apart_and_out_of_order_are_seen_at_the_gate() -> None:
    row = '<row r="99999"><c r="SF99999"><v>1</v></c><c r="A99999"><v>1</v></c></row>'
    spread = a_workbook(a_sheet(f'<row r="1"><c r="A1"><v>1</v></c></row>{row * 2}'))
    with pytest.raises(Refusal, match="99,999 rows by 500 columns"):
        check_file("spread.xlsx", spread)


def test_a_death_is_a_sentence_and_the_next_file_is_read() -> None:
    slow = _slow()
    with Child() as child:
        child.cells("good.xlsx", a_workbook())
        first = child._process
        assert first is not None
        threading.Timer(0.1, first.kill).start()  # as the system does to a process that takes too much
        with pytest.raises(Refusal) as caught:
            child.cells("slow.xlsx", slow)
        assert "could not be read safely within the limits" in caught.value.cause
        assert "memory" in caught.value.cause
        assert child.cells("good.xlsx", a_workbook()).sheets[0].rows == [[3]]
        assert child._process is not first


def test_wall_clock() -> None:
    slow = _slow()
    started = time.monotonic()
    with Child(wall_seconds=0.2) as child, pytest.raises(Refusal, match=r"longer than 0\.2 seconds"):
        child.cells("slow.xlsx", slow)
    assert time.monotonic() - started < 5


def test_limits_and_surroundings_of_the_child() -> None:
    """Asked of a child started in the same way, since a real one answers nothing but files."""
    ask = (
        "child.set_limits(); child.raise_clock(); import os, json, resource as r; "
        "kinds = (r.RLIMIT_AS, r.RLIMIT_FSIZE, r.RLIMIT_NOFILE, r.RLIMIT_CORE, r.RLIMIT_CPU); "
        "print(json.dumps([dict(os.environ), [r.getrlimit(each)[0] for each in kinds], sys.flags.isolated]))"
    )
    code = guard._START.partition("from ")[0] + "from headlight.reading.intake import child; " + ask
    told = subprocess.run([sys.executable, "-I", "-B", "-c", code, guard.ROOT], env={}, capture_output=True, check=True)
    environment, (memory, size, files, core, clock), isolated = msgspec.json.decode(told.stdout)
    assert set(environment) <= {"LC_CTYPE"}
    assert (memory, size, files, core, isolated) == (limits.MEMORY_BYTES, 0, 32, 0, 1)
    assert limits.CPU_SECONDS <= clock <= limits.CPU_SECONDS + 3


def test_a_killed_child_leaves_nothing_behind() -> None:
    with Child() as child:
        child.cells("good.xlsx", a_workbook())
        process = child._process
        assert process is not None
        if sys.platform == "linux":
            session = Path(f"/proc/{process.pid}/stat").read_text().split()[5]
            assert int(session) == process.pid
    assert process.poll() is not None
    child.close()


def test_at_most_two_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "_PATIENCE", 0.1)
    with Child() as one, Child() as two, Child() as three:
        one.cells("a.xlsx", a_workbook())
        two.cells("a.xlsx", a_workbook())
        with pytest.raises(UserError, match="Try again"):
            three.cells("a.xlsx", a_workbook())
        one.close()
        assert three.cells("a.xlsx", a_workbook()).kind == "xlsx"


def test_threads_may_share_a_child() -> None:
    results: list[object] = []
    with Child() as child:

        def read(name: str) -> None:
            results.append(child.cells(name, GOOD[name]).file == name)

        threads = [threading.Thread(target=read, args=(name,)) for name in list(GOOD) * 3]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert results == [True] * len(GOOD) * 3


def test_a_child_killed_from_outside_is_started_again() -> None:
    with Child() as child:
        child.cells("good.xlsx", a_workbook())
        process = child._process
        assert process is not None
        process.kill()
        process.wait()
        assert child.cells("good.xlsx", a_workbook()).kind == "xlsx"


def test_a_big_sheet_fits_time_and_memory() -> None:
    """22,000 rows by 57 cells cross in one piece."""
    cells = [f'<c r="{guard_column(column)}%d"><v>%d</v></c>' for column in range(57)]
    rows = "".join(
        f'<row r="{row}">' + "".join(cell % (row, 1 + (row + at) % 4) for at, cell in enumerate(cells)) + "</row>"
        for row in range(1, 22_001)
    )
    data = a_workbook(a_sheet(rows))
    with Child() as child:
        started = time.process_time()
        sheet = child.cells("big.xlsx", data).sheets[0]
        assert (len(sheet.rows), len(sheet.rows[0])) == (22_000, 57)
        assert sheet.rows[-1][-1] == 1 + (22_000 + 56) % 4
        assert time.process_time() - started < 3
        process = child._process
        assert process is not None
        if sys.platform == "linux":
            status = Path(f"/proc/{process.pid}/status").read_text()
            peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
            assert peak < 600 * 1024


def guard_column(column: int) -> str:
    from headlight.model import column_name

    return column_name(column)
