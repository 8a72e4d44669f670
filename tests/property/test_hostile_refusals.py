"""Each hostile file is refused in one sentence that names it, what was seen and what to do; the child lives on."""

import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from headlight.errors import Refusal
from headlight.reading.guard import Child
from tests.property.hostile_files import Hostile, a_hostile_crowd, a_workbook
from tests.property.hostile_tricks import some_tricks

CROWD = [*a_hostile_crowd(), *some_tricks()]


@pytest.fixture(scope="module")
def child() -> Iterator[Child]:
    """One child for all of them, as for a drop."""
    with Child() as child:
        yield child


@pytest.fixture(scope="module")
def first(child: Child) -> object:
    """The process that the child began with."""
    child.cells("good.xlsx", a_workbook())
    return child._process


@pytest.mark.usefixtures("first")
@pytest.mark.parametrize("hostile", CROWD, ids=[each.label for each in CROWD])
def test_hostile_file_gets_its_sentence(child: Child, hostile: Hostile) -> None:
    started = time.monotonic()
    with pytest.raises(Refusal) as caught:
        child.cells(hostile.name, hostile.data)
    took = time.monotonic() - started
    sentence = caught.value.sentence
    assert sentence.startswith(f"{hostile.name}: ")
    assert all(word in sentence for word in hostile.words), sentence
    assert re.fullmatch(r"[^\n]+\.", sentence)
    assert len(caught.value.remedy) > 15
    assert "could not be understood" not in sentence
    assert took < 10
    assert child.cells("good.xlsx", a_workbook()).sheets[0].rows == [[3]]


def test_no_refusal_cost_a_child_or_much_memory(child: Child, first: object) -> None:
    """The child that met the whole crowd above is the one it began with; its memory at the worst, where told."""
    child.cells("good.xlsx", a_workbook())
    process = child._process
    assert process is not None
    assert process is first
    if sys.platform == "linux":
        status = Path(f"/proc/{process.pid}/status").read_text()
        peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
        assert peak < 150 * 1024


def test_the_crowd_is_large_and_says_many_things() -> None:
    assert len(CROWD) >= 150
    assert len({each.label for each in CROWD}) == len(CROWD)
