"""What is kept between runs: one value for one lens, version, choice and folder, made once, never another's."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pandas as pd
import pytest

from headlight.access.lens import EMPTY, LOCAL, Lens
from headlight.analysis.view import View
from headlight.ui import data, standings
from headlight.ui.heat_grid.drawn import load_heat_map
from headlight.ui.kept import keep
from tests.builders import a_portfolio
from tests.filled import a_filled_store

VIEW = View(framework="ka", cycle="2025/26")
NARROW = Lens(who="partner", role="partner", leaders=frozenset({1}), schools=frozenset({1}), named=True)
NAMELESS = Lens(who="partner", role="partner", leaders=frozenset({1}), schools=frozenset({1}))
LOADS: dict[str, Callable[[Lens], Any]] = {
    "portfolio": lambda lens: sorted(data.load_portfolio(lens, 1).leaders),
    "choices": lambda lens: data.load_choices(lens, 1, VIEW)[1]["hub"],
    "matrix": lambda lens: [row.name for row in data.load_grid_matrix(lens, 1, VIEW).rows],
    "heat map": lambda lens: [row["name"] for row in json.loads(load_heat_map(lens, 1, VIEW, False).grid)["rows"]],
    "standings": lambda lens: {each.leader for each in standings.load_standings(lens, 1, VIEW)},
    "headlines": lambda lens: standings.load_headlines(lens, 1, VIEW),
}


@pytest.fixture
def trust(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of a built trust, the one that pages read."""
    a_filled_store(tmp_path, a_portfolio()).close()
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("name", LOADS)
def test_two_lenses_never_share_a_value(trust: Path, name: str) -> None:
    """Whoever asks second, the wide lens or the narrow one, gets what is theirs."""
    wide, narrow = LOADS[name](LOCAL), LOADS[name](NARROW)
    assert wide != narrow
    assert LOADS[name](LOCAL) == wide
    assert LOADS[name](NARROW) == narrow


def test_lenses_that_differ_in_one_right_are_two(trust: Path) -> None:
    """The right to names alone makes another lens."""
    named, nameless = (data.load_portfolio(lens, 1) for lens in (NARROW, NAMELESS))
    assert named is not nameless
    assert named.ratings["appraiser"].notna().any()
    assert nameless.ratings["appraiser"].isna().all()


def test_a_value_is_made_once_for_each_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same question is answered from what is kept; another lens, version, choice or folder asks anew."""
    made: list[object] = []

    @keep(most=8)
    def find(lens: Lens, version: int, view: View) -> object:
        made.append((lens, version, view))
        return object()

    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path / "one"))
    first = find(LOCAL, 1, VIEW)
    assert find(LOCAL, 1, VIEW) is first
    others = [find(EMPTY, 1, VIEW), find(LOCAL, 2, VIEW), find(LOCAL, 1, VIEW.where(area="KA1"))]
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path / "two"))
    others.append(find(LOCAL, 1, VIEW))
    assert len({id(each) for each in (first, *others)}) == 5
    assert len(made) == 5


def test_a_framework_of_the_trusts_own_asks_anew(trust: Path) -> None:
    """A file laid into the folder's standards is seen at once."""
    before = data.load_frameworks()
    (trust / "standards").mkdir()
    example = Path(__file__).parents[2] / "docs/examples/social-care.toml"
    (trust / "standards" / "social-care.toml").write_bytes(example.read_bytes())
    assert len(data.load_frameworks()) == len(before) + 1


def test_a_table_is_no_key() -> None:
    """A frame cannot be asked by: it has no hash that stands for all of it."""
    with pytest.raises(TypeError, match="unhashable"):
        keep(most=1)(len)(pd.DataFrame({"level": [1]}))


def test_many_who_ask_at_once_wait_for_the_first(tmp_path: Path) -> None:
    """Eight sessions after an import work it out once."""
    made: list[int] = []
    together = Barrier(8)

    @keep(most=1)
    def find(number: int) -> int:
        made.append(number)
        return number

    def ask(number: int) -> int:
        together.wait()
        return find(number)

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(ask, [3] * 8)) == [3] * 8
    assert made == [3]


def test_what_failed_is_not_kept() -> None:
    """After a failure the next who asks has it tried again."""
    answers = iter([ZeroDivisionError(), 7])

    @keep(most=1)
    def find() -> int:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    with pytest.raises(ZeroDivisionError):
        find()
    assert find() == 7


def test_the_oldest_gives_way() -> None:
    """No more than so many are kept, the least lately asked for goes first."""
    made: list[int] = []

    @keep(most=2)
    def find(number: int) -> int:
        made.append(number)
        return number

    for number in (1, 2, 1, 3, 1, 2):
        find(number)
    assert made == [1, 2, 3, 2]
