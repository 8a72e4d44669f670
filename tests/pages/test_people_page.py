"""The page of people and schools: doubles answered, details and posts changed, people told apart, all undoable."""

import re
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from headlight.access.lens import LOCAL
from headlight.model import RegisterEntry, Said
from headlight.store import (
    Store,
    load_directory,
    load_portfolio,
    load_reasons,
    open_store,
    save_edit,
    save_import,
    undo_import,
)
from tests.builders import a_portfolio
from tests.pages import opening
from tests.pages.opening import go, open_app, read_title, read_words
from tests.store.store_builders import a_batch, a_file, a_rating

REGISTERS = Path(__file__).parents[1] / "messy" / "workbooks"
PAGE = "data/people_and_schools"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store that the page finds: one head under two spellings, and one name taken for one at two schools."""
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    opened = open_store(tmp_path)
    ratings = [
        a_rating(leader="Jane Smith", school="Oak Primary"),
        a_rating(leader="Mrs Smith", school="Oak Primary", cycle="2024/25"),
        a_rating(leader="Jo Hart", school="Ash Academy"),
        a_rating(leader="Jo Hart", school="Elm <b>Academy"),
    ]
    register = (
        RegisterEntry(
            sheet="S", cell="A2", school="Oak Primary", urn="100001", laestab="8554001", hub="North", partner="Pat Lane"
        ),
    )
    leaders = {("Jo Hart", "Elm <b>Academy"): ("Jo Hart", "Ash Academy")}
    save_import(opened, LOCAL, a_batch(a_file("A.xlsx", ratings, register=register), leaders=leaders))
    return opened


def id_of(store: Store, name: str) -> int:
    portfolio = load_portfolio(store, LOCAL)
    return next(each.id for each in [*portfolio.leaders.values(), *portfolio.schools.values()] if each.name == name)


def open_page(folder: Path, **params: str) -> AppTest:
    at = go(open_app(folder, **params), PAGE)
    assert not at.exception
    return at


def press(at: AppTest, label: str) -> AppTest:
    """Press the first button of that label, the page's own or one in its HTML."""
    named = re.search(rf'data-press="([^"]*)"[^>]*>{label}<', read_words(at))
    if named:
        opening.press(at, unescape(named[1]))
    else:
        at = next(each for each in at.button if each.label == label).click().run()
    assert not at.exception
    return at


def field(at: AppTest, kind: str, label: str):
    return next(each for each in getattr(at, kind) if each.label == label)


def test_without_an_import_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    assert "Nothing has been imported yet." in read_words(open_page(tmp_path))


def test_every_school_and_person_stands_in_a_list(store: Store, tmp_path: Path) -> None:
    words = read_words(open_page(tmp_path))
    assert "3 schools and 3 people are known. One pair may be one and the same." in words
    assert "Elm &lt;b&gt;Academy" in words
    assert ">Pat Lane<" in words
    assert f'href="people?of=l{id_of(store, "Jane Smith")}"' in words


def test_the_box_at_the_side_leads_to_whoever_may_be_changed_here(store: Store, tmp_path: Path) -> None:
    entries = opening.read_entries(open_page(tmp_path))
    found = {words.partition(",")[0]: href for words, href in entries.items()}
    assert found["Jane Smith"] == f"people?of=l{id_of(store, 'Jane Smith')}"
    assert found["Oak Primary"] == f"people?of=s{id_of(store, 'Oak Primary')}"


def test_a_pair_is_one_after_a_press_and_two_after_undo(store: Store, tmp_path: Path) -> None:
    at = open_page(tmp_path)
    assert "Jane Smith and Mrs Smith, both at Oak Primary" in read_words(at)
    at = press(at, "One person")
    words = read_words(at)
    assert "Jane Smith and Mrs Smith are one person." in words
    assert "2 people are known." in words.replace("3 schools and ", "")
    assert "May be one" not in words
    at = at.button(key="undo done").click().run()
    assert "Undone." in read_words(at)
    assert "May be one" in read_words(at)
    assert len(load_portfolio(store, LOCAL).leaders) == 3


def test_a_pair_said_to_be_two_is_not_asked_again(store: Store, tmp_path: Path) -> None:
    at = press(open_page(tmp_path), "Two people")
    assert "are two people." in read_words(at)
    assert "May be one" not in read_words(open_page(tmp_path))


def test_the_details_of_a_school_are_changed_and_listed(store: Store, tmp_path: Path) -> None:
    id = id_of(store, "Oak Primary")
    at = open_page(tmp_path, of=f"s{id}")
    field(at, "text_input", "Name").input("Oak Academy")
    assert "URN 100001, LAESTAB 855/4001, North" in read_words(at)
    field(at, "text_input", "URN").input("100009")
    field(at, "text_input", "LAESTAB").input("855/4009")
    words = read_words(press(at, "Save details"))
    assert "Oak Primary is called Oak Academy." in words
    assert "URN 100009." in words
    assert "LAESTAB 855/4009." in words
    school = load_portfolio(store, LOCAL).schools[id]
    assert (school.name, *school.numbers, school.hub) == ("Oak Academy", "100009", "855/4009", "North")


def test_what_cannot_be_is_a_sentence_and_changes_nothing(store: Store, tmp_path: Path) -> None:
    at = open_page(tmp_path, of=f"s{id_of(store, 'Oak Primary')}")
    field(at, "text_input", "URN").input("12")
    at = press(at, "Save details")
    assert "six digits" in at.error[0].value
    assert load_directory(store, LOCAL).edits == ()


def test_two_heads_of_one_name_are_told_apart(store: Store, tmp_path: Path) -> None:
    jo = id_of(store, "Jo Hart")
    at = open_page(tmp_path, of=f"l{jo}", act="apart")
    box = next(each for each in at.checkbox if "Elm" in each.label)
    box.check()
    at = press(at, "This is another person")
    assert "Jo Hart at Elm &lt;b&gt;Academy is another person." in read_words(at)
    assert len(load_portfolio(store, LOCAL).leaders) == 4


def test_ticking_the_one_that_keeps_the_id_parts_the_other(store: Store, tmp_path: Path) -> None:
    jo = id_of(store, "Jo Hart")
    at = open_page(tmp_path, of=f"l{jo}", act="apart")
    next(each for each in at.checkbox if "Ash" in each.label).check()
    press(at, "This is another person")
    portfolio = load_portfolio(store, LOCAL)
    assert {portfolio.schools[each.school].name for each in portfolio.posts if each.leader == jo} == {"Ash Academy"}


def test_a_post_says_only_what_was_changed(store: Store, tmp_path: Path) -> None:
    jane = id_of(store, "Jane Smith")
    at = open_page(tmp_path, of=f"l{jane}", act="post")
    field(at, "selectbox", "Post").select("Interim Headteacher")
    words = read_words(press(at, "Save post"))
    assert "Jane Smith at Oak Primary: Interim Headteacher." in words
    (said,) = load_directory(store, LOCAL).edits[0].said
    assert (said.text, said.first, said.last) == ("Interim Headteacher", None, None)
    at = open_page(tmp_path, of=f"l{jane}", act="post")
    press(at, "Save post")
    assert len(load_directory(store, LOCAL).edits) == 1


def test_posts_one_after_another_are_all_told_the_latest_first_to_change(store: Store, tmp_path: Path) -> None:
    years = {"2021/22": "Deputy Head", "2022/23": "Head", "2023/24": "Head"}
    ratings = [a_rating(leader="Al Reed", school="Yew", cycle=cycle, role=role) for cycle, role in years.items()]
    save_import(store, LOCAL, a_batch(a_file("Yew.xlsx", ratings)))
    at = open_page(tmp_path, of=f"l{id_of(store, 'Al Reed')}", act="post")
    assert "Deputy Head, Yew, in 2021/22; Head, Yew, from 2022/23, last rated 2023/24." in read_words(at)
    assert field(at, "selectbox", "Which post").options[0] == "Head, Yew, from 2022/23, last rated 2023/24"


def test_a_second_post_at_the_same_school_is_added(store: Store, tmp_path: Path) -> None:
    jane, oak = id_of(store, "Jane Smith"), id_of(store, "Oak Primary")
    at = open_page(tmp_path, of=f"l{jane}", act="post")
    at = field(at, "selectbox", "Which post").select("other").run()
    field(at, "selectbox", "School").select(oak)
    field(at, "selectbox", "Post").select("Deputy Headteacher")
    field(at, "selectbox", "To").select("2023/24")
    words = read_words(press(at, "Save post"))
    assert "Jane Smith at Oak Primary: Deputy Headteacher, to 2023/24." in words
    held = [(each.title, each.last_cycle) for each in load_directory(store, LOCAL).posts if each.leader == jane]
    assert sorted(held) == [("Deputy Headteacher", "2023/24"), ("Headteacher", "2023/24")]


def test_a_reason_is_on_its_form_alone(store: Store, tmp_path: Path) -> None:
    secret, jane = "an operation in May", id_of(store, "Jane Smith")
    at = open_page(tmp_path, of=f"l{jane}", act="due")
    field(at, "radio", "A rating in 2023/24 is").set_value("not due")
    field(at, "text_input", "Why, meant for the line manager").input(secret)
    at = press(at, "Save")
    assert "Jane Smith: not due in 2023/24." in read_words(at)
    assert load_reasons(store, LOCAL, jane) == {"2023/24": secret}
    assert secret not in read_words(open_page(tmp_path))
    assert secret not in read_words(open_page(tmp_path, of=f"l{jane}", act="post"))
    assert secret in read_words(open_page(tmp_path, of=f"l{jane}", act="due"))


def test_a_change_of_long_ago_is_undone_from_the_list(store: Store, tmp_path: Path) -> None:
    jane = id_of(store, "Jane Smith")
    first = save_edit(store, LOCAL, [Said("name", leader=jane, text="Jane Lowe")])
    for number in range(9):
        save_edit(store, LOCAL, [Said("hub", school=id_of(store, "Oak Primary"), text=f"Hub {number}")])
    at = open_page(tmp_path)
    assert "10 changes" in read_words(at)
    opening.press(at, f"undo edit {first.id}")
    assert "Undone on" in read_words(at)
    assert load_portfolio(store, LOCAL).leaders[jane].name == "Jane Smith"


def test_an_address_of_nobody_shows_the_lists(store: Store, tmp_path: Path) -> None:
    for odd in ("s999", "l999", "x1", "s", "s1 or 1"):
        assert "Open a school or a person to change" in read_words(open_page(tmp_path, of=odd))


def test_what_is_settled_holds_on_the_headteachers_page(store: Store, tmp_path: Path) -> None:
    leader = id_of(store, "Jo Hart")
    save_edit(store, LOCAL, [Said("name", leader=leader, text="Joanna Hart-Moss")])
    at = go(open_app(tmp_path, leader=str(leader)), "people/headteacher")
    assert read_title(at) == "Joanna Hart-Moss"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("register-as-text-with-hub-and-partner.csv", ("Huw Tegid", "East", "Yvette Crowe")),
        ("national-register-extract-with-an-inspection-grade.xlsx", ("900501", "Primary", "Amabel Strand")),
    ],
)
def test_a_register_dropped_fills_the_page_and_its_undo_empties_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, told: tuple[str, ...]
) -> None:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    at = go(open_app(tmp_path), "data/import_workbooks")
    at = at.file_uploader[0].upload(name, (REGISTERS / name).read_bytes()).run()
    at = press(at, "Accept import")
    assert "What is told of schools and people is in" in read_words(at)
    words = read_words(go(at, PAGE))
    assert "3 schools and 3 people" in words
    assert all(f">{each}<" in words for each in told)
    undo_import(open_store(tmp_path), LOCAL, 1)
    assert "Nothing has been imported yet." in read_words(go(at, PAGE))


def test_a_hundred_schools_are_all_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path))
    portfolio = a_portfolio(schools=100, cycles=1)
    at = go(open_app(tmp_path, portfolio), PAGE)
    assert not at.exception
    assert read_words(at).count('href="people?of=s') == len(load_portfolio(open_store(tmp_path), LOCAL).schools)
