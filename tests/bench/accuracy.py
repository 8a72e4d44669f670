"""What is read right: the museum, and workbooks made from seeds that nobody has tuned the reader on."""

from collections import defaultdict
from collections.abc import Sequence

from headlight.reading.guard import Child
from tests.bench.report import show_bar, show_title
from tests.messy.museum import Outcome, examine, find_names
from tests.messy.score import show_table
from tests.messy.seeded.__main__ import examine_seed, find_layouts

_PATIENCE = 300  # seconds, on a busy machine


def show_accuracy(seeded: int, seed: int) -> None:
    """Precision, recall, questions and silent errors, per layout and in all."""
    with Child(wall_seconds=_PATIENCE) as child:
        show_title("The museum")
        _show(outcomes := [examine(child, name) for name in find_names()])
        silent = sum(len(each.silent()) for each in outcomes)
        show_bar("silent errors in the museum", str(silent), "0", silent == 0)
        if layouts := tuple(find_layouts()):
            each = max(1, seeded // len(layouts))
            show_title(
                f"{each * len(layouts):,} workbooks of {len(layouts)} layouts, seeds {seed} to {seed + each - 1}"
            )
            found = [examine_seed(child, *place, number) for place in layouts for number in range(seed, seed + each)]
            _show(found)
            _show_bars(found)


def _show(outcomes: Sequence[Outcome]) -> None:
    show_table(list(outcomes))


def _show_bars(outcomes: Sequence[Outcome]) -> None:
    count: dict[str, int] = defaultdict(int)
    for each in outcomes:
        count["expected"] += each.expected
        count["right"] += len(each.first.right)
        count["wrong"] += len(each.first.silent)
        count["answered"] += len(each.second.right)
        count["questions"] += len(each.questions)
    expected = max(count["expected"], 1)
    precision = count["right"] / max(count["right"] + count["wrong"], 1)
    asked = count["questions"] / max(len(outcomes), 1)
    show_bar("accepted precision", f"{precision:.3%}", "99.9%", precision >= 0.999)
    show_bar("recall of accepted", f"{count['right'] / expected:.1%}", "90%", count["right"] >= 0.9 * expected)
    show_bar("recall with answers", f"{count['answered'] / expected:.1%}", "98%", count["answered"] >= 0.98 * expected)
    show_bar("questions per workbook", f"{asked:.2f}", "1.5", asked <= 1.5)
