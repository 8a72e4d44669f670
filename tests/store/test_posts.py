"""Posts: several of one person at one school are kept apart, at once or one after another, and said by hand one by one."""

import pytest

from headlight.access.lens import LOCAL
from headlight.analysis.heads import Register
from headlight.analysis.rows import find_subjects
from headlight.analysis.view import View
from headlight.model import RegisterEntry, Said
from headlight.store import find_kind, load_directory, load_portfolio, save_edit, save_import, undo_edit, undo_import
from tests.store.store_builders import a_batch, a_file, a_rating

YEARS = ("2021/22", "2022/23", "2023/24", "2024/25")


def accept(store, *roles, register=(), name="A.xlsx"):
    """One head of one school, rated in a cycle in a role for each of these."""
    ratings = [a_rating(cycle=cycle, role=role) for cycle, role in roles]
    save_import(store, LOCAL, a_batch(a_file(name, ratings, register=register)))


def a_line(title, since=None, **fields):
    """A register's line of the same head."""
    return RegisterEntry(
        sheet="S", cell="A2", school="Elmhurst Primary", leader="Jo Hart", role=title, since=since, **fields
    )


def posts_of(store):
    """Title, first and last cycle, and whether it has ended, of each post."""
    found = load_portfolio(store, LOCAL).posts
    return [(each.title, each.first_cycle, each.last_cycle, each.ended) for each in found]


@pytest.mark.parametrize(
    ("titles", "kind"),
    [
        (("Headteacher", "Head Teacher", "HEAD", "Principal", "Co-Headteacher", "Headteacher (Primary)"), "head"),
        (("Acting Headteacher", "Interim Principal", "Caretaker Head"), "acting head"),
        (("Executive Headteacher", "Exec Head", "Executive Principal"), "executive"),
        (("Head of School", "Head of School (Upper)"), "head of school"),
        (("Deputy Headteacher", "Deputy Head of School", "DHT"), "deputy"),
        (("Acting Deputy Head",), "acting deputy"),
        (("Assistant Principal",), "assistant"),
        (("Director of Education", "director  of education"), "director of education"),
        ((None, "", " "), ""),
    ],
)
def test_words_for_one_post_are_one(titles, kind):
    assert {find_kind(each) for each in titles} == {kind}


def test_a_deputy_who_becomes_head_held_two_posts(store):
    accept(store, ("2021/22", "Deputy Headteacher"), ("2022/23", "Deputy Head"), ("2023/24", "Headteacher"))
    assert posts_of(store) == [
        ("Deputy Head", "2021/22", "2022/23", True), ("Headteacher", "2023/24", "2023/24", False)
    ]  # fmt: skip


def test_the_years_as_deputy_are_no_years_as_head(store):
    accept(store, ("2021/22", "Deputy Headteacher"), ("2023/24", "Headteacher"))
    portfolio = load_portfolio(store, LOCAL)
    register = Register(portfolio.posts)
    (leader,) = portfolio.leaders
    assert [bool(register.find_held(cycle, leader=leader)) for cycle in YEARS] == [False, False, True, True]
    (subject,) = find_subjects(portfolio, View(cycle="2023/24"))
    assert (subject.leader, subject.title, subject.due) == (leader, "Headteacher", "due")


def test_who_acted_first_owed_nothing_then(store):
    accept(store, ("2022/23", "Acting Headteacher"), ("2023/24", "Headteacher"))
    portfolio = load_portfolio(store, LOCAL)
    found = [find_subjects(portfolio, View(cycle=cycle))[0] for cycle in ("2022/23", "2023/24")]
    assert [(each.title, each.due) for each in found] == [("Acting Headteacher", "not due"), ("Headteacher", "due")]


def test_two_posts_at_once_both_go_on(store):
    accept(store, ("2022/23", "Headteacher"), ("2023/24", "Headteacher"), ("2022/23", "SENCO"), ("2023/24", "SENCO"))
    assert posts_of(store) == [
        ("Headteacher", "2022/23", "2023/24", False), ("SENCO", "2022/23", "2023/24", False)
    ]  # fmt: skip


def test_a_register_names_two_posts_of_one_person(store):
    accept(store, register=(a_line("Executive Headteacher", "2021-09-01"), a_line("Head of School", "2019-09-01")))
    assert posts_of(store) == [
        ("Head of School", "2019/20", None, False),
        ("Executive Headteacher", "2021/22", None, False),
    ]


def test_a_later_register_ends_the_post_before(store):
    accept(store, register=(a_line("Deputy Headteacher", "2019-09-01"),))
    accept(store, register=(a_line("Headteacher", "2023-09-01"),), name="B.xlsx")
    assert posts_of(store)[0][:3] == ("Deputy Headteacher", "2019/20", "2022/23")
    undo_import(store, LOCAL, 2)
    assert posts_of(store) == [("Deputy Headteacher", "2019/20", None, False)]


def test_ratings_without_a_role_are_of_the_post_held_then(store):
    accept(store, ("2021/22", "Deputy Head"), ("2022/23", None), ("2023/24", "Head"), ("2024/25", None))
    assert [each[1:3] for each in posts_of(store)] == [("2021/22", "2022/23"), ("2023/24", "2024/25")]


def test_no_role_anywhere_is_one_post(store):
    accept(store, ("2021/22", None), ("2023/24", None))
    assert posts_of(store) == [(None, "2021/22", "2023/24", False)]


def test_each_is_changed_by_hand_for_itself(store):
    accept(store, ("2021/22", "Deputy Head"), ("2023/24", "Head"))
    leader, school = 1, 1
    deputy = save_edit(store, LOCAL, [Said("post", leader=leader, school=school, last="2022/23", post="deputy")])
    save_edit(store, LOCAL, [Said("post", leader=leader, school=school, text="Principal", post="head")])
    assert posts_of(store) == [("Deputy Head", "2021/22", "2022/23", True), ("Principal", "2023/24", "2023/24", False)]
    undo_edit(store, LOCAL, deputy.id)
    assert posts_of(store)[0] == ("Deputy Head", "2021/22", "2021/22", True)


def test_what_was_said_before_posts_were_told_apart_is_of_the_latest(store):
    accept(store, ("2021/22", "Deputy Head"), ("2023/24", "Head"))
    save_edit(store, LOCAL, [Said("post", leader=1, school=1, text="Principal", first="2022/23")])
    assert [each[:2] for each in posts_of(store)] == [("Deputy Head", "2021/22"), ("Principal", "2022/23")]


def test_a_post_that_no_file_knows_stands_beside_the_others(store):
    accept(store, ("2023/24", "Head"))
    save_edit(store, LOCAL, [Said("post", leader=1, school=1, text="Deputy Head", last="2022/23", post="deputy")])
    assert posts_of(store) == [("Deputy Head", None, "2022/23", True), ("Head", "2023/24", "2023/24", False)]
    assert [each.said is not None for each in load_directory(store, LOCAL).posts] == [True, False]
