"""``python -m tests.bench.views``: the pages' speed beside an empty page's, each figure beside its bar.

All traffic stays on 127.0.0.1, is bounded in count and time, and every server started is stopped.
"""

import argparse
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench.report import show_conditions
from tests.bench.views.browser import bench_browser
from tests.bench.views.crowd import bench_crowd
from tests.bench.views.trust import save_large_trust
from tests.bench.views.work import bench_memory, bench_soak, bench_work

VERSIONS = ("streamlit", "pandas", "plotly", "SQLAlchemy", "scipy", "playwright", "websockets")


def main(words: Sequence[str] | None = None) -> None:
    """Print every bench, or some; ``--quick`` shortens all of them and proves less."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.views", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a smaller trust, fewer rounds and a short soak")
    parser.add_argument("--only", nargs="*", choices=list(_find_benches(Path(), quick=True)), default=[])
    given = parser.parse_args(words)
    show_conditions(VERSIONS)
    with tempfile.TemporaryDirectory(prefix="bench") as name:
        folder = Path(name)
        count = save_large_trust(folder, *((20, 4) if given.quick else (90, 10)))
        print(f"{count:,} ratings", flush=True)
        for each, run in _find_benches(folder, quick=given.quick).items():
            if each in given.only or not given.only:
                run()


def _find_benches(folder: Path, *, quick: bool) -> dict[str, Callable[[], None]]:
    return {
        "work": lambda: bench_work(folder, 5 if quick else 21),
        "browser": lambda: bench_browser(folder, 6 if quick else 20),
        "crowd": lambda: bench_crowd(folder, 30, 4 if quick else 10, 1 if quick else 3),
        "memory": lambda: bench_memory(folder, 10 if quick else 50),
        "soak": lambda: bench_soak(folder, 500 if quick else 5000),
    }


if __name__ == "__main__":
    main()
