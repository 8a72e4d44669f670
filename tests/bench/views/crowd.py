"""Thirty people clicking at once, each with a second's thought, on the tuned and on the stock server in turn."""

import random
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles

from tests.bench.report import show_bar, show_title
from tests.bench.views.client import Person, a_person
from tests.bench.views.server import Server, a_headlight, a_stock


def bench_crowd(folder: Path, people: int, seconds: float, rounds: int) -> None:
    """How long a click takes when many click, beside the stock server's."""
    show_title(f"{people} people clicking on the heat map, {rounds} rounds of {seconds:.0f} s, a second's thought each")
    ours: list[float] = []
    theirs: list[float] = []
    with a_headlight(folder) as tuned, a_stock(folder) as stock:
        for turn in range(rounds):
            ours += _gather(tuned, people, seconds, turn)
            theirs += _gather(stock, people, seconds, turn)
    print(f"tuned {_say(ours)}; stock {_say(theirs)}", flush=True)
    show_bar("median of a click", f"{1000 * median(ours):.0f} ms", "under 150 ms", median(ours) < 0.15)
    ratio = median(theirs) / median(ours)
    show_bar("beside the stock server's", f"{ratio:.1f}x", "10x", ratio >= 10)


def _gather(server: Server, people: int, seconds: float, seed: int) -> list[float]:
    with ExitStack() as stack, ThreadPoolExecutor(people) as threads:
        crowd = [stack.enter_context(a_person(server.address)) for _ in range(people)]
        for person in crowd:
            person.open("heatmap")
        until = time.monotonic() + seconds
        asked = [
            threads.submit(_use, person, until, random.Random(seed * people + at)) for at, person in enumerate(crowd)
        ]
        return [taken for each in asked for taken in each.result()]


def _use(person: Person, until: float, draw: random.Random) -> list[float]:
    taken = []
    time.sleep(draw.random())
    while time.monotonic() < until:
        taken.append(person.click("Cycle", draw.randrange(4)))
        time.sleep(draw.uniform(0.5, 1.5))
    return taken


def _say(taken: Sequence[float]) -> str:
    return f"{len(taken)} clicks, median {1000 * median(taken):.0f} ms, p95 {1000 * quantiles(taken, n=20)[-1]:.0f} ms"
