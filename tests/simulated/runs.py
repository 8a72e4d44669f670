"""How many times the simulations run: few in CI, HEADLIGHT_RUNS=500 for the record in docs/statistics.md."""

import os

RUNS = int(os.environ.get("HEADLIGHT_RUNS", "20"))


def report(what: str, found: str) -> None:
    """Print one line of the record; ``pytest -s`` shows it."""
    print(f"\n{what}: {found}")
