"""The races: reader and store beside what a person would use, the contestants taking turns."""

from collections.abc import Sequence
from compileall import compile_dir
from pathlib import Path

from tests.bench.clock import ROOT, Cost, time_apart
from tests.bench.forms import write_forms, write_wide
from tests.bench.report import show_bar, show_ratio, show_seen, show_title

_CELLS, _READS = "ours:gate_cells", "ours:child_reads"
_OPENPYXL, _PANDAS = "rivals:openpyxl_cells", "rivals:pandas_sheets"
_SAVES, _ADDS = "storing:save_ratings", "storing:add_mapped"


def race(jobs: Sequence[str], shares: Sequence[Sequence[Path]]) -> dict[str, list[Cost]]:
    """Run each job over each share of the files, each in a process of its own, the jobs taking turns.

    Our own modules are compiled beforehand, as an installation and a first run leave them, and theirs are.
    """
    compile_dir(ROOT / "headlight", quiet=1)
    costs: dict[str, list[Cost]] = {job: [] for job in jobs}
    for share in shares:
        for job in jobs:
            costs[job].append(time_apart(job, share))
    show_seen(costs)
    return costs


def race_forms(folder: Path, count: int, rounds: int, seed: int) -> None:
    """Form workbooks in one drop to cells, and the whole way to ratings."""
    show_title(f"{count:,} form workbooks in one drop, {rounds} rounds")
    paths = write_forms(folder / "forms", count, seed)
    costs = race((_CELLS, _OPENPYXL, _READS, _PANDAS), [paths] * rounds)
    show_ratio("past the gate to cells with notes, merges, fills, beside openpyxl", costs[_CELLS], costs[_OPENPYXL], 12)
    show_ratio("the whole way, beside pandas with openpyxl (moonshot 6x)", costs[_READS], costs[_PANDAS], 4)


def race_wide(folder: Path, rows: int, rounds: int, seed: int) -> None:
    """One sheet of a row per leader and 57 criteria, the whole way."""
    show_title(f"One sheet of {rows:,} rows by 57 criteria, {rounds} rounds")
    path = write_wide(folder / "All leaders.xlsx", rows, seed)
    costs = race((_READS, _PANDAS), [[path]] * rounds)
    show_ratio("the whole way, beside pandas with openpyxl (moonshot 4x)", costs[_READS], costs[_PANDAS], 2.5)
    peak = max(each.child_mib for each in costs[_READS])
    show_bar("the child's highest resident memory", f"{peak:,.0f} MiB", "600 MiB", peak < 600)


def race_store(rounds: int) -> None:
    """The ratings of a trust of 90 schools over ten years, stored."""
    show_title(f"102,600 ratings stored, {rounds} rounds")
    costs = race((_SAVES, _ADDS), [[]] * rounds)
    show_ratio("save_import, beside SQLAlchemy's add_all", costs[_SAVES], costs[_ADDS], 30)
