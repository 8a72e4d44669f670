"""How a bench's lines look: what was measured, its bar, and whether it is met."""

import os
import platform
from collections.abc import Sequence
from importlib.metadata import version

from tests.bench.clock import Cost


def show_title(text: str) -> None:
    """Print the heading of a bench."""
    print(f"\n{text}\n{'-' * len(text)}", flush=True)


def show_bar(title: str, measured: str, bar: str, met: bool) -> None:
    """Print a measured figure beside its bar."""
    print(f"{title:58} {measured:>22}  bar {bar:<12} {'met' if met else 'NOT MET'}", flush=True)


def show_ratio(title: str, ours: Sequence[Cost], theirs: Sequence[Cost], bar: float) -> None:
    """Print how many times less processor time ours took, over all rounds, and the rounds' own spread."""
    ratio = sum(each.cpu for each in theirs) / sum(each.cpu for each in ours)
    rounds = [their.cpu / our.cpu for our, their in zip(ours, theirs, strict=True)]
    measured = f"{ratio:.1f}x ({min(rounds):.1f}-{max(rounds):.1f})"
    show_bar(title, measured, f"{bar:g}x", ratio >= bar)


def show_seen(costs: dict[str, list[Cost]]) -> None:
    """Print what each contestant counted, so that a fast one that read less is seen."""
    for job, rounds in costs.items():
        total: dict[str, int] = {}
        for cost in rounds:
            for name, count in cost.seen.items():
                total[name] = total.get(name, 0) + count
        counted = ", ".join(f"{count:,} {name}" for name, count in total.items())
        print(f"  {job.partition(':')[2]:18} {sum(each.cpu for each in rounds):8.2f} CPU s   {counted}", flush=True)


def show_conditions(names: Sequence[str]) -> None:
    """Print what the figures depend on: the machine's cores and the versions measured against."""
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    print(f"{os.cpu_count()} cores, Python {platform.python_version()}, {versions}", flush=True)
