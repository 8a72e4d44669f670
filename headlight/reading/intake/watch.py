"""The watch over a child process: a wall clock everywhere, and its memory where the system sets no limits."""

import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Self

_STEP = 0.1  # seconds between looks at the memory


class Watch:
    """Kills a child that takes longer than ``seconds``, or on Windows more than ``memory`` bytes."""

    def __init__(
        self, process: "subprocess.Popen[bytes]", seconds: float, memory: int, kill: Callable[..., None]
    ) -> None:
        self.reason: str | None = None
        self._process = process
        self._seconds = seconds
        self._memory = memory
        self._kill = kill
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        if sys.platform == "win32":
            self._look_at_memory()
        elif not self._done.wait(self._seconds):
            self._stop(f"reading it took longer than {self._seconds:g} seconds")

    def _look_at_memory(self) -> None:
        left = self._seconds
        while not self._done.wait(_STEP):
            left -= _STEP
            if left <= 0:
                return self._stop(f"reading it took longer than {self._seconds:g} seconds")
            if find_memory(self._process) > self._memory:
                return self._stop("reading it took more memory than is allowed")

    def _stop(self, reason: str) -> None:
        self.reason = reason
        self._kill(self._process)


def find_memory(process: "subprocess.Popen[bytes]") -> int:
    """The private bytes a Windows process holds; 0 where that cannot be told."""
    if sys.platform != "win32":
        return 0
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        _fields_ = [("cb", wintypes.DWORD), ("faults", wintypes.DWORD)] + [
            (f"size{number}", ctypes.c_size_t) for number in range(8)
        ]

    counters = Counters()
    counters.cb = ctypes.sizeof(Counters)
    handle = wintypes.HANDLE(int(process._handle))
    found = ctypes.windll.psapi.GetProcessMemoryInfo(handle, ctypes.byref(counters), counters.cb)
    return int(counters.size6) if found else 0  # PagefileUsage: the sixth size after the two counts
