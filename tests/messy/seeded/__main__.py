"""How the reader does on workbooks made from seeds: ``python -m tests.messy.seeded [--hand H] [--layout L] [--seeds 0-4] [-v | -q]``."""

import argparse
import importlib
import pkgutil
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from headlight.reading.guard import Child
from tests.messy.museum import Outcome, examine_bytes
from tests.messy.score import show_table, show_trouble
from tests.messy.seeded import Made

HERE = Path(__file__).parent


def find_layouts(hand: str = "", layout: str = "") -> Iterator[tuple[str, str]]:
    """Every hand and layout whose names hold these words."""
    for module in pkgutil.iter_modules([str(HERE)]):
        if module.name.startswith("__") or hand not in module.name:
            continue
        layouts = getattr(importlib.import_module(f"tests.messy.seeded.{module.name}"), "LAYOUTS", {})
        yield from ((module.name, name) for name in layouts if layout in name)


def a_workbook(hand: str, layout: str, seed: int) -> Made:
    """The workbook that this hand makes of this layout from this seed."""
    made: Made = importlib.import_module(f"tests.messy.seeded.{hand}").LAYOUTS[layout](random.Random(seed))
    return made


def examine_seed(child: Child, hand: str, layout: str, seed: int) -> Outcome:
    """Make a workbook, read it, judge it; in the table it stands under its hand and layout."""
    made = a_workbook(hand, layout, seed)
    outcome = examine_bytes(child, made.name, made.data, made.expected)
    return replace(outcome, name=f"{hand} {layout} {seed}: {made.name}", layout=f"{hand}: {layout}")


def read_seeds(words: str) -> range:
    """``7`` or ``0-4``, both ends included."""
    first, _, last = words.partition("-")
    return range(int(first), int(last or first) + 1)


def main() -> None:
    """Read every chosen workbook, tell what went wrong, print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.messy.seeded", description=__doc__)
    parser.add_argument("--hand", default="", help="part of a module's name")
    parser.add_argument("--layout", default="", help="part of a layout's name")
    parser.add_argument("--seeds", type=read_seeds, default=range(5), help="7 or 0-4 (the default)")
    parser.add_argument("--save", type=Path, help="a folder to leave the workbooks in, to look at them")
    parser.add_argument("-v", action="store_true", help="everything that went wrong")
    parser.add_argument("-q", action="store_true", help="the table alone")
    asked = parser.parse_args()
    outcomes = []
    with Child() as child:
        for hand, layout in find_layouts(asked.hand, asked.layout):
            for seed in asked.seeds:
                outcomes.append(examine_seed(child, hand, layout, seed))
                if not outcomes[-1].passes() and not asked.q:
                    show_trouble(outcomes[-1], 40 if asked.v else 4)
                if asked.save:
                    made = a_workbook(hand, layout, seed)
                    (asked.save / f"{hand}-{layout}-{seed} {made.name}").write_bytes(made.data)
    show_table(outcomes)


if __name__ == "__main__":
    main()
