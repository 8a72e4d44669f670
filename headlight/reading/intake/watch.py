"""The watch over a child process: a wall clock everywhere, and its memory where the system sets no limits."""

import subprocess
import sys
import threading
from collections.abc import Callable
from time import monotonic
from typing import Self

_STEP = 0.1  # seconds between looks


class Watch:
    """Kills a child that takes longer than ``seconds`` over one file, or on Windows more than ``memory`` bytes.

    It stands as long as the child does; each file is a ``with`` block on it.
    """

    def __init__(
        self, process: "subprocess.Popen[bytes]", seconds: float, memory: int, kill: Callable[..., None]
    ) -> None:
        self.reason: str | None = None
        self._process = process
        self._seconds = seconds
        self._memory = memory
        self._kill = kill
        self._until: float | None = None  # when the file in hand has had its time; None between files
        self._turn = threading.Lock()
        self._done = threading.Event()
        threading.Thread(target=self._look, daemon=True).start()

    def __enter__(self) -> Self:
        self._until = monotonic() + self._seconds
        return self

    def __exit__(self, *_: object) -> None:
        with self._turn:  # a child is killed over the file in hand or not at all
            self._until = None

    def close(self) -> None:
        """Look no longer; the child has ended, or is about to."""
        self._done.set()

    def _look(self) -> None:
        while not self._done.wait(_STEP):
            with self._turn:
                if self._until is not None and (reason := self._find_reason(self._until)):
                    self.reason = reason
                    self._kill(self._process)
                    return

    def _find_reason(self, until: float) -> str | None:
        if monotonic() >= until:
            return f"reading it took longer than {self._seconds:g} seconds"
        if sys.platform == "win32" and find_memory(self._process) > self._memory:
            return "reading it took more memory than is allowed"
        return None


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
