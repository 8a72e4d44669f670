"""The clock: one job in a process of its own, its CPU seconds with its children's, and the children's peak memory.

``python -m tests.bench.clock JOB PATH ...`` runs one job and prints its cost as JSON.
"""

import importlib
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

import msgspec
from msgspec import Struct

ROOT = Path(__file__).parents[2]


class Cost(Struct, frozen=True):
    """What one job cost: CPU seconds, the highest resident memory of a child in MiB, and what it counted."""

    cpu: float
    child_mib: float
    seen: dict[str, int]


def time_apart(job: str, paths: Sequence[Path]) -> Cost:
    """Run a job ("module:function") over some paths in a fresh process; imports stay off the clock."""
    command = [sys.executable, "-m", "tests.bench.clock", job, *map(str, paths)]
    ran = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return msgspec.json.decode(ran.stdout, type=Cost)


def _run_here(job: str, paths: Sequence[Path]) -> Cost:
    module, _, name = job.partition(":")
    run = getattr(importlib.import_module(f"tests.bench.{module}"), name)(paths)
    with _Peak() as peak:
        before = _used()
        seen = run()
        return Cost(_used() - before, peak.mib, seen)


def _used() -> float:
    return sum(each.ru_utime + each.ru_stime for each in map(getrusage, (RUSAGE_SELF, RUSAGE_CHILDREN)))


class _Peak:
    """The highest resident memory of any child, looked at ten times a second while there are some.

    The kernel keeps the peak of a process for as long as it lives, so what a look misses is the last tenth
    of a second of a child's life; its waiting for a pipe is longer than that.
    """

    def __init__(self) -> None:
        self.mib = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> "_Peak":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._done.wait(0.1):
            self.mib = max([self.mib, *map(find_peak, find_children())])


def find_children() -> list[int]:
    """The children of this process, as Linux tells; none elsewhere."""
    return [int(pid) for thread in Path("/proc/self/task").glob("*") for pid in _read_proc(thread / "children").split()]


def _read_proc(path: Path) -> str:
    """What the kernel says there; nothing once the thread or process is gone."""
    try:
        return path.read_text()
    except OSError:
        return ""


def find_peak(pid: int) -> float:
    """The highest resident memory a process has had, in MiB; 0 where it is gone."""
    status = _read_proc(Path(f"/proc/{pid}/status"))
    peaks = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")]
    return int(peaks[0]) / 1024 if peaks else 0.0


if __name__ == "__main__":
    print(msgspec.json.encode(_run_here(sys.argv[1], [Path(each) for each in sys.argv[2:]])).decode())
