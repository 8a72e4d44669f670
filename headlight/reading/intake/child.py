"""The far end: a process of its own that checks and reads one file at a time, within limits set inside it."""

import contextlib
import gc
import struct
import sys
from functools import lru_cache
from typing import Any, BinaryIO

import msgspec
from msgspec import Struct

from headlight.errors import Refusal
from headlight.reading.intake import limits
from headlight.reading.intake.refusals import ASK_AGAIN, SPLIT, find_basename

LENGTH = struct.Struct("<Q")
NO_MEMORY = "reading it took more memory than is allowed"
_SWEEP = 100_000  # values made and still there, after which circles among them are looked for
UNEXPECTED = "something in it could not be understood"


class Request(Struct, frozen=True):
    """What is asked of the child: "cells" of a file, "read" of a workbook, or "file" for both at once."""

    verb: str
    name: str
    known: msgspec.Raw = msgspec.Raw(b"null")


class Reply(Struct, frozen=True):
    """What comes back before the result itself: a refusal, or the place of a fault in this program, or neither."""

    refusal: tuple[str, str, str] | None = None
    fault: str | None = None


def send(stream: BinaryIO, *parts: bytes) -> None:
    """Write each part after its length."""
    for part in parts:
        stream.write(LENGTH.pack(len(part)))
        stream.write(part)
    stream.flush()


def receive(stream: BinaryIO, most: int) -> bytes | None:
    """The next part, or None when the other end is gone or claims more than ``most`` bytes."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    if length > most:
        return None
    body = stream.read(length)
    return body if len(body) == length else None


def set_limits() -> None:
    """Set what the whole process may use; systems without such limits are watched from outside instead."""
    if sys.platform == "win32":
        return
    import resource

    for kind, most in (
        (resource.RLIMIT_AS, limits.MEMORY_BYTES),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, limits.OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # a stricter limit set from outside stays
            resource.setrlimit(kind, (most, most))


def raise_clock() -> None:
    """Allow this process another file's worth of processor time, counted from now."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + 1 + limits.CPU_SECONDS
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def serve() -> None:
    """Answer requests on standard input until it closes; nothing else is ever written to standard output."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a stray print must not break the protocol
    set_limits()
    gc.disable()  # a workbook makes millions of values and hardly a circle; circles are swept between files
    while True:
        head = receive(source, limits.RESULT_BYTES)
        body = receive(source, limits.RESULT_BYTES)
        if head is None or body is None:
            return
        raise_clock()
        reply, result = answer(head, body)
        send(target, msgspec.json.encode(reply), result)
        if gc.get_count()[0] > _SWEEP:
            gc.collect()


def answer(head: bytes, body: bytes) -> tuple[Reply, bytes]:
    """One request's reply and its result as bytes; whatever goes wrong becomes a reply too."""
    request = msgspec.json.decode(head, type=Request)
    file = find_basename(request.name)
    try:
        return Reply(), _perform(request, body)
    except Refusal as refusal:
        return Reply(refusal=(refusal.file, refusal.cause, refusal.remedy)), b""
    except MemoryError:
        return Reply(refusal=(file, f"{NO_MEMORY}.", SPLIT)), b""
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic of the compiled reader is no Exception
        return Reply(refusal=(file, f"{UNEXPECTED}.", ASK_AGAIN), fault=_place(error)), b""


def _perform(request: Request, body: bytes) -> bytes:
    if request.verb == "cells":
        from headlight.reading.workbook import read_cells

        return msgspec.msgpack.encode(read_cells(request.name, body))
    from headlight.model import Workbook
    from headlight.reading.packing import pack_pair, pack_reading
    from headlight.reading.reader import read_workbook

    known = _parse_known(bytes(request.known))
    if request.verb == "read":
        return pack_reading(read_workbook(msgspec.msgpack.decode(body, type=Workbook), known))
    from headlight.reading.workbook import read_cells

    workbook = read_cells(request.name, body)
    return pack_pair(workbook, read_workbook(workbook, known))


@lru_cache(maxsize=2)
def _parse_known(packed: bytes) -> Any:
    """What is known, decoded once for all files of a drop."""
    from headlight.reading.reader import Known

    return msgspec.json.decode(packed, type=Known)


def _place(error: BaseException) -> str:
    """The kind of an error and the lines it passed through; never its message, which may quote a cell."""
    lines = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"{code.co_filename.replace(chr(92), '/').rpartition('/')[2]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return f"{type(error).__name__} at " + " < ".join(reversed(lines))
