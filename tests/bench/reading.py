"""``python -m tests.bench.reading``: the reader's speed, accuracy and refusals, each beside its bar."""

import argparse
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench.accuracy import show_accuracy
from tests.bench.next_year import show_next_year
from tests.bench.racing import race_forms, race_store, race_wide
from tests.bench.refusals import show_refusals
from tests.bench.report import show_conditions

VERSIONS = ("openpyxl", "pandas", "python-calamine", "SQLAlchemy", "xlsxwriter")


def main(words: Sequence[str] | None = None) -> None:
    """Print every bench; each can be made shorter, and some left out."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.reading", description=__doc__)
    parser.add_argument("--forms", type=int, default=1000, help="form workbooks (1000)")
    parser.add_argument("--rows", type=int, default=22_000, help="rows of the wide sheet (22000)")
    parser.add_argument("--rounds", type=int, default=5, help="interleaved rounds (5)")
    parser.add_argument("--seeded", type=int, default=3600, help="seeded workbooks, all layouts together (3600)")
    parser.add_argument(
        "--seed", type=int, default=1000, help="where the seeds begin (1000: none that anybody looks at)"
    )
    parser.add_argument("--only", nargs="*", choices=list(_find_benches(parser.parse_args([]), Path())), default=[])
    given = parser.parse_args(words)
    show_conditions(VERSIONS)
    with tempfile.TemporaryDirectory(prefix="bench") as folder:
        for name, run in _find_benches(given, Path(folder)).items():
            if name in given.only or not given.only:
                run()


def _find_benches(given: argparse.Namespace, folder: Path) -> dict[str, Callable[[], None]]:
    return {
        "forms": lambda: race_forms(folder, given.forms, given.rounds, given.seed),
        "wide": lambda: race_wide(folder, given.rows, given.rounds, given.seed),
        "store": lambda: race_store(given.rounds),
        "accuracy": lambda: show_accuracy(given.seeded, given.seed),
        "next-year": show_next_year,
        "refusals": show_refusals,
    }


if __name__ == "__main__":
    main()
