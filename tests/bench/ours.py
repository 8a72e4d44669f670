"""What Headlight does, as its pages and its command line do it: through the gate and the child."""

import gc
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from headlight.frameworks import read_frameworks
from headlight.model import Workbook
from headlight.reading.guard import Child
from headlight.reading.reader import Known
from headlight.scales import read_scales
from tests.bench.rivals import Job, Seen

_PATIENCE = 300  # a busy machine must not end a bench that counts CPU seconds


def gate_cells(paths: Sequence[Path]) -> Job:
    """Cells with values, notes, merged ranges and resolved fills, past the gate as the child reads them."""
    from headlight.reading.workbook import read_cells

    gc.disable()  # as the child does, which looks for circles between files once there is something to find
    return lambda: _count(read_cells(path.name, path.read_bytes()) for path in paths)


def child_reads(paths: Sequence[Path]) -> Job:
    """The whole way: gate, child, cells, layout, headings, levels."""
    known = Known(tuple(read_frameworks().values()), tuple(read_scales().values()))

    def run() -> Seen:
        seen = Counter(ratings=0, questions=0)
        with Child(wall_seconds=_PATIENCE) as child:
            for path in paths:
                _, reading = child.read_file(path.name, path.read_bytes(), known)
                seen["ratings"] += len(reading.ratings)
                seen["questions"] += len(reading.questions)
        return dict(seen)

    return run


def _count(workbooks: Iterable[Workbook]) -> Seen:
    seen = Counter(values=0, notes=0, fills=0, merges=0)
    for sheet in (each for workbook in workbooks for each in workbook.sheets):
        seen["values"] += sum(value is not None for row in sheet.rows for value in row)
        seen["notes"] += len(sheet.notes)
        seen["fills"] += len(sheet.fills)
        seen["merges"] += len(sheet.merges)
    return dict(seen)
