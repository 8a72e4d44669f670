"""Servers on this machine, started for the bench and stopped after it, and what their processes use."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from msgspec import Struct

ROOT = Path(__file__).parents[3]
SERVED = Path(__file__).parent / "served"
START = 120.0  # seconds that a server may take to answer


class Server(Struct, frozen=True):
    """A running server: its address and its process."""

    address: str
    pid: int

    @property
    def cpu(self) -> float:
        """Processor seconds used so far, by all threads, ended ones too (Linux's clock of another process)."""
        return time.clock_gettime((~self.pid << 3) | 2)

    @property
    def mib(self) -> float:
        """Resident memory in MiB."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


@contextmanager
def a_server(data: Path, entry: Path, script: str = "", *options: str) -> Iterator[Server]:
    """``streamlit run`` of an entry over a data folder, on a free port of this machine alone."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(entry), "--server.port", str(port), *options]
    environment = {
        **os.environ, "HEADLIGHT_DATA": str(data), "HEADLIGHT_SAMPLE": "no",
        "BENCH_SCRIPT": script, "PYTHONPATH": str(ROOT),
    }  # fmt: skip
    with (data / f"server-{port}.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            _await(process, f"http://127.0.0.1:{port}", Path(log.name))
            yield Server(f"http://127.0.0.1:{port}", process.pid)
        finally:
            process.terminate()
            process.wait(timeout=30)


def a_headlight(data: Path) -> AbstractContextManager[Server]:
    """The application as it is served."""
    return a_server(data, ROOT / "app.py")


def a_script(data: Path, script: str) -> AbstractContextManager[Server]:
    """One of the bench's own pages, served as the application is."""
    return a_server(data, SERVED / "tuned.py", script)


def a_stock(data: Path) -> AbstractContextManager[Server]:
    """The application untuned, with Streamlit's own collection after every run."""
    return a_server(data, SERVED / "stock.py", "", "--runner.postScriptGC", "true")


def _await(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    until = time.monotonic() + START
    while time.monotonic() < until and process.poll() is None:
        try:
            with urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"a server did not start: {log.read_text('utf-8', 'replace')}")
