"""Print how the reader does on the museum, per layout and in all: ``python -m tests.messy.score [part of a name] [-v]``."""

import sys
from collections import defaultdict

from headlight.reading.guard import Child
from tests.messy.museum import Outcome, examine, find_names

HEAD = f"{'layout':44} {'files':>5} {'ratings':>7} {'precision':>9} {'accepted':>8} {'answered':>8} {'q/file':>6} {'silent':>6}"


def compose_line(title: str, outcomes: list[Outcome]) -> str:
    """One line of the table over some files."""
    expected = sum(o.expected for o in outcomes)
    right = sum(len(o.first.right) for o in outcomes)
    silent = sum(len(o.silent()) for o in outcomes)
    wrong = sum(len(o.first.silent) for o in outcomes)
    answered = sum(len(o.second.right) for o in outcomes)
    questions = sum(len(o.questions) for o in outcomes) / len(outcomes)
    share = [right / (right + wrong) if right + wrong else 1.0, right / max(expected, 1), answered / max(expected, 1)]
    if not expected:
        share[1:] = [1.0, 1.0]
    return (
        f"{title[:44]:44} {len(outcomes):5} {expected:7} {share[0]:9.2%} {share[1]:8.1%} {share[2]:8.1%}"
        f" {questions:6.2f} {silent:6}"
    )


def show_trouble(outcome: Outcome, most: int) -> None:
    """What went wrong in one file, a few lines of each kind."""
    print(
        f"\n{outcome.name}  [{outcome.layout}]  {outcome.expected} ratings, {len(outcome.second.right)} right at the end"
    )
    if outcome.refused:
        print("   refused:", outcome.refused)
    for word, rows in (
        ("SILENT", outcome.silent()),
        ("missed", outcome.second.missed),
        ("waiting", outcome.second.waiting),
        ("needless", outcome.needless),
        ("unsaid", outcome.unsaid),
    ):
        for row in rows[:most]:
            print(f"   {word}: {row}")
        if len(rows) > most:
            print(f"   {word}: ... {len(rows)} in all")


def main(words: list[str]) -> None:
    """Read every file whose name holds one of the words, then print the table."""
    parts = [w for w in words if not w.startswith("-")] or [""]
    with Child() as child:
        outcomes = [examine(child, n) for n in find_names() if any(p in n for p in parts)]
    if "-q" not in words:
        for outcome in outcomes:
            if not outcome.passes():
                show_trouble(outcome, 40 if "-v" in words else 4)
    show_table(outcomes)


def show_table(outcomes: list[Outcome]) -> None:
    """A line for each layout, and one for all."""
    layouts: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        layouts[outcome.layout].append(outcome)
    print("\n" + HEAD)
    for layout, some in sorted(layouts.items()):
        print(compose_line(layout, some))
    print(compose_line(f"all {len(layouts)} layouts, {sum(o.passes() for o in outcomes)} files pass", outcomes))


if __name__ == "__main__":
    main(sys.argv[1:])
