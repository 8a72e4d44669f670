"""How long a hostile file takes to be refused, and the child's memory while it is."""

import time
from contextlib import suppress

from headlight.errors import Refusal
from headlight.reading.guard import Child
from headlight.reading.intake.kinds import check_envelope, find_container
from headlight.reading.intake.zip_gate import read_directory
from tests.bench.clock import find_children, find_peak
from tests.bench.report import show_bar, show_title
from tests.property.hostile_files import Hostile, a_hostile_crowd

_PATIENCE = 300  # seconds, on a busy machine


def show_refusals() -> None:
    """The slowest refusal of each sort, and the highest memory; every file has a child of its own."""
    crowd = a_hostile_crowd()
    show_title(f"{len(crowd)} hostile files")
    costs = [(each, *_refuse(each)) for each in crowd]
    for title, bar, outside in (("container", 2.0, True), ("content", 10.0, False)):
        seconds, label = max((seconds, each.label) for each, seconds, _ in costs if _shows_outside(each) == outside)
        show_bar(f"slowest where the {title} shows it ({label})", f"{seconds:.2f} s", f"{bar:g} s", seconds < bar)
    memory, label = max((memory, each.label) for each, _, memory in costs)
    show_bar(f"highest resident memory of a child ({label})", f"{memory:,.0f} MiB", "150 MiB", memory < 150)


def _refuse(hostile: Hostile) -> tuple[float, float]:
    with Child(wall_seconds=_PATIENCE) as child:
        started = time.monotonic()
        with suppress(Refusal):
            child.cells(hostile.name, hostile.data)
        return time.monotonic() - started, max(map(find_peak, find_children()), default=0.0)


def _shows_outside(hostile: Hostile) -> bool:
    """Whether a file's name, size, first bytes or zip directory are enough to refuse it."""
    try:
        check_envelope(hostile.name, len(hostile.data))
        if find_container(hostile.name, hostile.data) == "zip":
            read_directory(hostile.name, hostile.data)
    except Refusal:
        return True
    return False
