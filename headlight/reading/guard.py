"""The door for files: limits checked before anything is parsed, and a child process that can be killed."""

import contextlib
import logging
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import msgspec

from headlight.errors import Refusal, UserError
from headlight.model import Reading, Workbook
from headlight.reading.intake import child, limits
from headlight.reading.intake.kinds import check_envelope
from headlight.reading.intake.refusals import SPLIT
from headlight.reading.intake.watch import Watch
from headlight.reading.packing import unpack_pair, unpack_reading

if TYPE_CHECKING:
    from headlight.reading.reader import Known

ROOT = str(Path(__file__).resolve().parents[2])
_START = "import sys; sys.path.insert(0, sys.argv[1]); from headlight.reading.intake.child import serve; serve()"
_PLACES = threading.BoundedSemaphore(limits.CHILDREN)
_PATIENCE = 300.0  # seconds a drop waits for the ones before it
_log = logging.getLogger(__name__)


def check_file(name: str, data: bytes) -> str:
    """Check a file against every limit, before any parser; its kind, or a Refusal. Runs inside the child."""
    from headlight.reading.intake.gate import check_content

    return check_content(name, data).kind


class Child:
    """One child process for one drop of files: started at need, killed when a file overruns, then started again.

    A context manager. At most two stand at once in this process; a third waits for its turn. One instance may
    be shared by threads: calls take turns.
    """

    def __init__(self, *, wall_seconds: float = limits.WALL_SECONDS, memory_bytes: int = limits.MEMORY_BYTES) -> None:
        self._wall = wall_seconds
        self._memory = memory_bytes
        self._process: subprocess.Popen[bytes] | None = None
        self._watch: Watch | None = None
        self._known: tuple[Known | None, msgspec.Raw] = (None, msgspec.Raw(b"null"))
        self._turn = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        """End the process and free its place; it starts again at the next call."""
        process, self._process = self._process, None
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.close()
        if process is not None:
            _end(process)
            _PLACES.release()

    def cells(self, name: str, data: bytes) -> Workbook:
        """Turn a file into sheets of cells; a Refusal where that cannot be done within the limits."""
        file = check_envelope(name, len(data))
        result = self._ask(file, child.Request("cells", name), data)
        return msgspec.msgpack.decode(result, type=Workbook)

    def read(self, workbook: Workbook, known: "Known") -> Reading:
        """Make ratings, questions and findings of a workbook whose cells were read before."""
        request = child.Request("read", workbook.file, self._pack_known(known))
        result = self._ask(workbook.file, request, msgspec.msgpack.encode(workbook))
        return unpack_reading(result)

    def read_file(self, name: str, data: bytes, known: "Known") -> tuple[Workbook, Reading]:
        """Both at once: the cells of a file and what was made of them, in one crossing."""
        file = check_envelope(name, len(data))
        request = child.Request("file", name, self._pack_known(known))
        return unpack_pair(self._ask(file, request, data))

    def _pack_known(self, known: "Known") -> msgspec.Raw:
        """What is known as bytes, packed once for as long as the same is asked with."""
        if self._known[0] is not known:
            self._known = (known, msgspec.Raw(msgspec.json.encode(known)))
        return self._known[1]

    def _ask(self, file: str, request: child.Request, body: bytes) -> bytes:
        with self._turn:
            process, watch = self._start()
            try:
                with watch:
                    packet = _exchange(process, msgspec.json.encode(request), body)
            except BaseException:  # a stopped rerun leaves half an answer in the pipe
                self.close()
                raise
            if packet is None:
                self.close()
                raise _overrun(file, watch.reason, process.returncode)
        reply, result = packet
        if reply.fault:
            _log.error("the reader failed on a file: %s", reply.fault)
        if reply.refusal:
            raise Refusal(*reply.refusal)
        return result

    def _start(self) -> tuple["subprocess.Popen[bytes]", Watch]:
        if self._process is not None and self._watch is not None and self._process.poll() is None:
            return self._process, self._watch
        self.close()
        if not _PLACES.acquire(timeout=_PATIENCE):
            raise UserError("Other files are still being read on this machine. Try again in a few minutes.")
        try:
            self._process = _spawn()
        except BaseException:
            _PLACES.release()
            raise
        self._watch = Watch(self._process, self._wall, self._memory, kill)
        return self._process, self._watch


def _spawn() -> subprocess.Popen[bytes]:
    options: dict[str, Any] = {"start_new_session": True}
    environment: dict[str, str] = {}
    if sys.platform == "win32":
        options = {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
        environment = {"SYSTEMROOT": os.environ.get("SYSTEMROOT", r"C:\Windows")}
    return subprocess.Popen(  # noqa: S603 - our own interpreter and our own code, no shell
        [sys.executable, "-I", "-B", "-c", _START, ROOT],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        **options,
    )


def _exchange(process: subprocess.Popen[bytes], head: bytes, body: bytes) -> tuple[child.Reply, bytes] | None:
    """Send a request and wait for its reply; None when the child is gone."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        child.send(process.stdin, head, body)  # type: ignore[arg-type]
        reply = child.receive(process.stdout, limits.RESULT_BYTES)  # type: ignore[arg-type]
        result = child.receive(process.stdout, limits.RESULT_BYTES)  # type: ignore[arg-type]
        return None if reply is None or result is None else (msgspec.json.decode(reply, type=child.Reply), result)
    except (OSError, ValueError, msgspec.MsgspecError):
        return None


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill a child with everything it may have started, and close its pipes."""
    kill(process)
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.close()


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a child's whole group at once."""
    if process.poll() is not None:
        return
    try:
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        process.kill()


def _overrun(file: str, reason: str | None, code: int | None) -> Refusal:
    clock = sys.platform != "win32" and code == -signal.SIGXCPU
    ended = f"reading it took more than {limits.CPU_SECONDS} seconds of the processor" if clock else child.NO_MEMORY
    why = reason or ended
    return Refusal(file, f"the file could not be read safely within the limits: {why}.", SPLIT)
