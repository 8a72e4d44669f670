"""A glance lets through whatever a close reading takes for a criterion, and stops most of what it does not."""

from collections.abc import Iterator

import pytest

from headlight.frameworks import Criterion, read_frameworks
from headlight.reading.glance import open_glance
from headlight.reading.headings import propose_meaning
from headlight.reading.likeness import read_index

FRAMEWORKS = read_frameworks()
GLANCE = open_glance(read_index(FRAMEWORKS))
AROUND = (
    "{}", "{} - self", "SIP: {}", "{} (2023/24)", "Autumn 2023 {}", "{} comments", "How would you rate the headteacher? {}",
    "Q3. {}", "Survey [{}]", "{} - 2022 - 2023", "Panel judgement: {}", "Evidence for {}", "{} out of 10",
)  # fmt: skip


def every_name() -> Iterator[tuple[str, str]]:
    for framework in FRAMEWORKS.values():
        for criterion in framework.criteria:
            yield framework.id, criterion.code
            yield from ((framework.id, name) for name in _names(criterion))


def _names(criterion: Criterion) -> tuple[str, ...]:
    return (criterion.text, *criterion.aliases, f"{criterion.code} {criterion.text}", criterion.text[:40])


@pytest.mark.parametrize("around", AROUND)
def test_no_criterion_is_stopped(around: str) -> None:
    stopped = [
        text
        for _, name in every_name()
        if not GLANCE.may_name(text := around.format(name)) and propose_meaning(text, FRAMEWORKS).kind == "criterion"
    ]
    assert stopped == []


@pytest.mark.parametrize(
    "text",
    [
        "Strategc Leadershp", "Shapng the Futre", "Shaping-\nthe future", "ShapingTheFuture", "shaping_the_future",
        "Strat lead and manag", "K.A. 3", "Key Area Four", "(1) vision", "SIP 3", "Domain Two", "Std 4",
    ],
)  # fmt: skip
def test_mistyped_cut_and_numbered_names_are_let_through(text: str) -> None:
    assert GLANCE.may_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Grace Okonjo", "Birchwell Infant School", "Governors saw the phonics plan in the autumn, see page 12.",
        "The partner praised marking in Year 6 on both visits, see page 4.", "Form 0017",
    ],
)  # fmt: skip
def test_names_and_remarks_are_stopped(text: str) -> None:
    assert not GLANCE.may_name(text)
