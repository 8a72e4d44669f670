"""What the server does for one interaction: each page beside the empty page, taking turns; memory; a soak."""

import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from tests.bench.report import show_bar, show_title
from tests.bench.views.client import Person, a_person
from tests.bench.views.server import Server, a_headlight, a_script

# page, what its address asks for, and the choice that is clicked through
PAGES = (
    ("", "", "Cycle"),
    ("heatmap", "", "Cycle"),
    ("heatmap", "area=KA2", "Cycle"),
    ("trends", "", "Area opened"),
    ("coverage", "", "Cycle"),
    ("support", "", "Cycle"),
    ("headteacher", "leader=5", "Cycle"),
    ("compare", "with=5-5.6-6", "Cycle"),
    ("moderation", "", "Cycle"),
    ("people", "", ""),
    ("import", "", ""),
    ("history", "", ""),
    ("standards", "", ""),
)
_CHOICES = 4  # options of a choice that are clicked through
_SETTLE = 0.05  # seconds after a run in which its last work is done


def bench_work(folder: Path, rounds: int) -> None:
    """Processor time of the server for one click on each page, as a ratio to the empty page's."""
    show_title(f"Server work for one interaction, {rounds} interleaved rounds, median processor time")
    with ExitStack() as stack:
        empty, headlight = (stack.enter_context(each) for each in (a_script(folder, "empty.py"), a_headlight(folder)))
        nobody, *others = [stack.enter_context(a_person(empty.address)) for _ in PAGES]
        for each in (nobody, *others):  # as many as on the other server, which looks at every session as it sends
            each.open("")
        people = [stack.enter_context(a_person(headlight.address)) for _ in PAGES]
        for person, (page, query, label) in zip(people, PAGES, strict=True):
            person.open(page, query)
            for place in range(_CHOICES):  # what is worked out once is worked out before
                person.click(label, place)
        bare: list[float] = []
        costs: list[list[float]] = [[] for _ in PAGES]
        for place in range(rounds):
            for person, cost, (_, _, label) in zip(people, costs, PAGES, strict=True):
                bare.append(_measure(empty, nobody, "", place))
                cost.append(_measure(headlight, person, label, place))
    print(f"the empty page: {1000 * median(bare):.1f} ms (quarter to three quarters {_spread(bare)})", flush=True)
    for cost, (page, query, _) in zip(costs, PAGES, strict=True):
        ratio = median(cost) / median(bare)
        title = f"{page or 'overview'}{f' ({query})' if query else ''}, beside the empty page (moonshot 1.4)"
        show_bar(title, f"{ratio:.1f} ({1000 * median(cost):.1f} ms)", "2 at most", ratio <= 2)


def bench_memory(folder: Path, sessions: int) -> None:
    """Memory that each further open session takes, on the page that holds most."""
    show_title(f"Memory of {sessions} further sessions on the heat map")
    with a_headlight(folder) as server, ExitStack() as stack:
        for _ in range(5):
            stack.enter_context(a_person(server.address)).open("heatmap")
        before = server.mib
        for _ in range(sessions):
            stack.enter_context(a_person(server.address)).open("heatmap")
        each = (server.mib - before) / sessions
    show_bar("per further session", f"{each:.2f} MiB", "under 1 MiB", each < 1)


def bench_soak(folder: Path, count: int) -> None:
    """How the process grows over many interactions on all pages, the first fifth left out."""
    show_title(f"A soak of {count:,} interactions")
    first = count // 5
    with a_headlight(folder) as server, a_person(server.address) as person:
        _soak(person, first)
        before = server.mib
        _soak(person, count - first)
        grown = server.mib - before
        print(f"the process: {server.mib:.0f} MiB", flush=True)
    show_bar(f"growth over the last {count - first:,}", f"{grown:+.1f} MiB", "under 5 MiB", grown < 5)


def _soak(person: Person, count: int) -> None:
    stay = 20  # interactions on a page before the next
    for place in range(count):
        page, query, label = PAGES[place // stay % len(PAGES)]
        if place % stay == 0:
            person.open(page, query)
        else:
            person.click(label, place % _CHOICES)


def _measure(server: Server, person: Person, label: str, place: int) -> float:
    before = server.cpu
    person.click(label, place % _CHOICES)
    time.sleep(_SETTLE)
    return server.cpu - before


def _spread(seconds: Sequence[float]) -> str:
    ordered = sorted(seconds)
    return f"{1000 * ordered[len(ordered) // 4]:.1f}-{1000 * ordered[3 * len(ordered) // 4]:.1f}"
