"""Who is who, as the table in tests/spec/identity.toml says; nobody is merged in silence."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headlight.model import Leader, Post, School
from headlight.reading.identity import (
    find_people,
    find_school_and_leader,
    parse_person,
    propose_leaders,
    propose_schools,
    same_person,
    same_school,
)
from headlight.reading.twins import propose_twin_schools

SPEC = tomllib.loads((Path(__file__).parent.parent / "spec" / "identity.toml").read_text())
CASES = [
    (kind, answer, *pair) for kind in ("schools", "people") for answer, pairs in SPEC[kind].items() for pair in pairs
]
SCHOOLS = (
    School(1, "Oak Primary School", "100001"),
    School(2, "St Mary's CE Primary", "100002"),
    School(3, "St John's", "100003"),
    School(4, "St John's", "100004"),
)
LEADERS = (Leader(1, "Jane Smith"), Leader(2, "Tom Jones"), Leader(3, "Amy Lee"), Leader(4, "Amy Lee"))
POSTS = (Post(1, 1), Post(2, 2), Post(3, 1), Post(4, 2))


def tell(score: float) -> str:
    return "same" if score == 1 else "ask" if score >= 0.5 else "different"


@pytest.mark.parametrize(("kind", "answer", "one", "two"), CASES)
def test_two_spellings(kind: str, answer: str, one: str, two: str) -> None:
    same = same_school if kind == "schools" else same_person
    assert tell(same(one, two)) == answer
    assert same(one, two) == same(two, one)


@pytest.mark.parametrize(("text", "parts"), SPEC["parts"].items())
def test_parts_of_a_name(text: str, parts: list[str]) -> None:
    person = parse_person(text)
    assert [each or "" for each in (person.title, person.first, person.middle, person.surname, person.role)] == parts


@pytest.mark.parametrize(
    ("name", "urn", "known", "sure"),
    [
        ("Oak Primary School", None, 1, True),
        ("OAK PRIMARY SCH.", None, 1, True),
        ("Oak Primary", None, 1, False),
        ("Quite another name", "100001", 1, True),
        ("Oak Primary School", "199999", 1, False),
        ("St John's", None, None, False),
        ("St John's", "100004", 4, True),
        ("Saint Marys C of E Primary", None, 2, True),
        ("Elm Academy", None, None, True),
    ],
)
def test_school_known_or_new(name: str, urn: str | None, known: int | None, sure: bool) -> None:
    (same,) = propose_schools([(name, urn)], SCHOOLS)
    assert (same.known, same.sure) == (known, sure)
    assert same.reason


def test_new_schools_of_one_list_share_their_fullest_spelling() -> None:
    written = [("ELM ACADEMY", None), ("Elm Academy", "100009"), ("Elm", None), ("Ash", None)]
    names = propose_schools(written, ())
    assert [(each.name, each.sure) for each in names] == [
        ("Elm Academy", True),
        ("Elm Academy", True),
        ("Elm Academy", False),
        ("Ash", True),
    ]


def test_a_urn_beside_a_laestab_tells_nothing_apart() -> None:
    names = propose_schools([("St John's", "100003"), ("St John's", "855/4003"), ("St John's", None)], ())
    assert [(each.name, each.sure) for each in names] == [("St John's", True)] * 3


def test_one_laestab_may_be_one_school_whatever_the_names() -> None:
    oak, ash = (
        School(id, name, urn, names=(name,), urns=(urn,), laestab="855/4001")
        for id, name, urn in ((1, "Oak", "100001"), (2, "Ash Academy", "140001"))
    )
    (twins,) = propose_twin_schools(
        (oak, ash, School(3, "Elm Infant", "100005", names=("Elm Infant",), laestab="855/4005"))
    )
    assert (twins.one, twins.other) == (1, 2)
    assert "share the LAESTAB 855/4001" in twins.reason


def test_two_schools_of_one_name_stay_two_by_their_numbers() -> None:
    names = propose_schools([("St John's", "100003"), ("St John's", "100004"), ("St John's", None)], ())
    assert [(each.urn, each.sure) for each in names] == [("100003", True), ("100004", True), (None, False)]


@pytest.mark.parametrize(
    ("name", "place", "known", "sure"),
    [
        ("Smith, Jane", "Oak", 1, True),
        ("Jane Smith", "Elm", 1, False),
        ("J Smith", "Oak", 1, False),
        ("Amy Lee", "Oak", 3, True),
        ("Amy Lee", None, None, False),
        ("Tom Jones", None, 2, True),
        ("Jane Brown", "Oak", 1, False),
        ("Zed New", "Elm", None, True),
    ],
)
def test_leader_known_or_new(name: str, place: str | None, known: int | None, sure: bool) -> None:
    (same,) = propose_leaders([(name, place)], LEADERS, POSTS, schools={"Oak": 1, "Elm": 2})
    assert (same.known, same.sure) == (known, sure)
    assert same.reason


def test_new_people_of_one_name_are_one_at_one_school_and_asked_about_at_two() -> None:
    here = propose_leaders([("ZED NEW", "Elm"), ("Zed New", "Elm"), ("Mr Z New", "Elm")], (), ())
    assert [(each.name, each.sure) for each in here] == [("Zed New", True), ("Zed New", True), ("Zed New", False)]
    apart = propose_leaders([("Zed New", "Elm"), ("Zed New", "Ash")], (), ())
    assert [each.sure for each in apart] == [False, False]


def test_people_of_one_cell() -> None:
    assert find_people("Jane Smith & Tom Jones") == ("Jane Smith", "Tom Jones")
    assert find_people("Jane and Tom Smith") == ("Jane Smith", "Tom Smith")
    assert find_people("Mr A Khan / Mrs B Lee") == ("Mr A Khan", "Mrs B Lee")
    assert find_people("Mr & Mrs Smith") == ("Mr Smith", "Mrs Smith")
    assert find_people("Jane Smith and Acting Head") == ("Jane Smith and Acting Head",)
    assert find_people("Ferdinand Anderson") == ("Ferdinand Anderson",)


@pytest.mark.parametrize(("text", "parts"), SPEC["both"].items())
def test_school_and_head_of_one_cell(text: str, parts: list[str]) -> None:
    assert list(find_school_and_leader(text) or ()) == parts


@given(st.lists(st.tuples(st.text(max_size=30), st.one_of(st.none(), st.text(max_size=8))), max_size=6))
def test_any_names_get_one_proposal_each(written: list[tuple[str, str | None]]) -> None:
    schools = propose_schools(written, SCHOOLS)
    leaders = propose_leaders(written, LEADERS, POSTS)
    assert [each.written for each in schools] == [each.written for each in leaders] == [name for name, _ in written]


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_the_same_both_ways(one: str, two: str) -> None:
    assert 0 <= same_person(one, two) == same_person(two, one) <= 1
    assert 0 <= same_school(one, two) == same_school(two, one) <= 1
    assert isinstance(find_people(one), tuple)
    find_school_and_leader(one)
