"""Accepting a batch: what went in comes out, who is who, and nothing by halves."""

import msgspec
import pandas as pd
import pytest
from sqlalchemy import func, select

from headlight.access.lens import LOCAL, Lens
from headlight.errors import UserError
from headlight.model import Level, Question, RegisterEntry, Scale
from headlight.store import (
    load_answers,
    load_files,
    load_imports,
    load_known_people,
    load_portfolio,
    load_readings,
    save_import,
    store_is_empty,
)
from headlight.store.schema import metadata
from tests.store.store_builders import a_batch, a_file, a_grid, a_rating


def counts(store):
    """How many rows each table holds."""
    with store.read() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        }


def test_what_went_in_comes_out(store):
    rating = a_rating(
        point=None, date="2024-03-05", comment="Calm, and clear about next steps.", level=2.5, raw="2/3",
        appraiser=None, value=0.5,
    )  # fmt: skip
    done = save_import(store, LOCAL, a_batch(a_file("Autumn.xlsx", [rating])))
    portfolio = load_portfolio(store, LOCAL)
    row = portfolio.ratings.iloc[0].to_dict()
    assert portfolio.schools[row["school"]].name == "Elmhurst Primary"
    assert portfolio.leaders[row["leader"]].name == "Jo Hart"
    for name in (
        "role",
        "cycle",
        "date",
        "source",
        "framework",
        "criterion",
        "raw",
        "scale",
        "level",
        "levels",
        "value",
    ):
        assert row[name] == getattr(rating, name), name
    assert row["comment"] == rating.comment
    assert pd.isna(row["point"])
    assert pd.isna(row["appraiser"])
    assert not row["waiting"]
    assert done.files == ("Autumn.xlsx",)
    assert load_imports(store, LOCAL) == (done,)
    assert done.who == "Robin Vale"


def test_a_rating_in_review_waits(store):
    ratings = [
        a_rating(level=None, value=None, scale=None, levels=None, status="review", question="q1"),
        a_rating(criterion="KA2", cycle=None, status="review", question="q2"),
    ]
    save_import(store, LOCAL, a_batch(a_file("Autumn.xlsx", ratings)))
    table = load_portfolio(store, LOCAL).ratings
    assert table["waiting"].tolist() == [True]  # the one without a cycle is kept, but in no picture
    assert table["criterion"].tolist() == ["KA1"]
    assert load_imports(store, LOCAL)[0].ratings == 2


def test_a_rating_may_name_nobody(store):
    save_import(
        store, LOCAL, a_batch(a_file("Autumn.xlsx", [a_rating(leader=None), a_rating(school=None, criterion="KA2")]))
    )
    portfolio = load_portfolio(store, LOCAL)
    assert portfolio.ratings["leader"].isna().tolist() == [True, False]
    assert portfolio.ratings["school"].isna().tolist() == [False, True]


def test_every_change_moves_the_version_on(store):
    before = store.version()
    save_import(store, LOCAL, a_batch(a_file("Autumn.xlsx", [a_rating()])))
    assert store.version() > before
    assert load_portfolio(store, LOCAL).version == store.version()


def test_the_same_file_twice_is_recognised(store):
    batch = a_batch(a_file("Autumn.xlsx", [a_rating()]))
    save_import(store, LOCAL, batch)
    before = counts(store)
    renamed = msgspec.structs.replace(batch.files[0].workbook, file="Copy of Autumn.xlsx")
    again = a_batch(msgspec.structs.replace(batch.files[0], workbook=renamed), a_file("Spring.xlsx", [a_rating()]))
    with pytest.raises(UserError, match=r"Copy of Autumn.xlsx: this file has already been imported, as Autumn.xlsx"):
        save_import(store, LOCAL, again)
    assert counts(store) == before


def test_one_content_twice_in_a_batch_is_refused(store):
    file = a_file("Autumn.xlsx", [a_rating()])
    copy = msgspec.structs.replace(file, workbook=msgspec.structs.replace(file.workbook, file="Copy.xlsx"))
    with pytest.raises(UserError, match=r"same content as Autumn\.xlsx"):
        save_import(store, LOCAL, a_batch(file, copy))
    assert store_is_empty(store)


def test_a_batch_that_breaks_off_leaves_nothing(store):
    before = counts(store)
    version = store.version()
    spoilt = msgspec.structs.replace(a_rating(), raw=None)  # there is no room for a blank here
    with pytest.raises(Exception, match="Expected `str`, got `null`"):
        save_import(store, LOCAL, a_batch(a_file("Good.xlsx", a_grid(["Oak"])), a_file("Bad.xlsx", [spoilt])))
    assert counts(store) == before
    assert store.version() == version


def test_only_who_sees_all_may_accept(store):
    for lens in (Lens(), Lens(who="Jo", named=True, leaders=frozenset({1})), Lens(everything=True)):
        with pytest.raises(UserError, match="accept or undo"):
            save_import(store, lens, a_batch(a_file("Autumn.xlsx", [a_rating()])))
    assert store_is_empty(store)


def test_an_empty_batch_is_refused(store):
    with pytest.raises(UserError, match="no file"):
        save_import(store, LOCAL, a_batch())


def test_a_school_is_known_by_its_number(store):
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", [a_rating(school="Elmhurst Primary", urn="100001")])))
    save_import(
        store,
        LOCAL,
        a_batch(a_file("B.xlsx", [a_rating(school="Elmhurst C of E School", urn="100001", criterion="KA2")])),
    )
    schools = load_portfolio(store, LOCAL).schools
    assert [each.names for each in schools.values()] == [("Elmhurst Primary", "Elmhurst C of E School")]


def test_two_schools_may_share_a_name(store):
    ratings = [
        a_rating(school="St Mary's", urn="100001", leader="A"),
        a_rating(school="St Mary's", urn="100002", leader="B"),
    ]
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", ratings)))
    schools = load_portfolio(store, LOCAL).schools
    assert sorted(each.urn for each in schools.values()) == ["100001", "100002"]


def test_a_number_that_comes_later_goes_to_the_school_written_alike(store):
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", [a_rating()])))
    save_import(store, LOCAL, a_batch(a_file("B.xlsx", [a_rating(urn="100001", criterion="KA2")])))
    schools = load_portfolio(store, LOCAL).schools
    assert [each.urn for each in schools.values()] == ["100001"]


def test_a_name_without_a_number_finds_the_numbered_one_in_another_file(store):
    files = [a_file("A.xlsx", [a_rating()]), a_file("B.xlsx", [a_rating(urn="100001", criterion="KA2")])]
    save_import(store, LOCAL, a_batch(*files))
    assert len(load_portfolio(store, LOCAL).schools) == 1


def test_spellings_go_where_a_person_said(store):
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", [a_rating(school="Elmhurst Primary", leader="Jo Hart")])))
    known = load_known_people(store, LOCAL)
    school, leader = known.schools[0].id, known.leaders[0].id
    ratings = [
        a_rating(school="Elmhurst Prim.", leader="Hart, Jo", criterion="KA2"),
        a_rating(school="Oak", leader="Al Reed", criterion="KA2"),
        a_rating(school="Oak Academy", leader="A. Reed", criterion="KA3"),
    ]
    batch = a_batch(
        a_file("B.xlsx", ratings),
        schools={"Elmhurst Prim.": school, "Oak": None, "Oak Academy": "Oak"},
        leaders={
            ("Hart, Jo", "Elmhurst Prim."): leader,
            ("Al Reed", "Oak"): None,
            ("A. Reed", "Oak Academy"): ("Al Reed", "Oak"),
        },
    )
    save_import(store, LOCAL, batch)
    portfolio = load_portfolio(store, LOCAL)
    assert [each.names for each in portfolio.schools.values()] == [
        ("Elmhurst Primary", "Elmhurst Prim."),
        ("Oak Academy", "Oak"),
    ]
    assert [each.names for each in portfolio.leaders.values()] == [("Jo Hart", "Hart, Jo"), ("Al Reed", "A. Reed")]


def test_new_means_new_though_written_alike(store):
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", [a_rating()])))
    batch = a_batch(
        a_file("B.xlsx", [a_rating(criterion="KA2")]),
        schools={"Elmhurst Primary": None},
        leaders={("Jo Hart", "Elmhurst Primary"): None},
    )
    save_import(store, LOCAL, batch)
    portfolio = load_portfolio(store, LOCAL)
    assert len(portfolio.schools) == 2
    assert len(portfolio.leaders) == 2


def test_a_head_of_two_schools_is_two_people_until_somebody_says_not(store):
    ratings = [a_rating(school="Oak", leader="Jo Hart"), a_rating(school="Ash", leader="Jo Hart")]
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", ratings)))
    assert len(load_portfolio(store, LOCAL).leaders) == 2
    said = {("Jo Hart", "Elm"): ("Jo Hart", "Yew")}
    more = [a_rating(school="Elm", leader="Jo Hart"), a_rating(school="Yew", leader="Jo Hart")]
    save_import(store, LOCAL, a_batch(a_file("B.xlsx", more), leaders=said))
    portfolio = load_portfolio(store, LOCAL)
    assert len(portfolio.leaders) == 3
    assert len(portfolio.schools) == 4
    assert len(portfolio.posts) == 4


def test_posts_run_from_the_first_cycle_to_the_last(store):
    ratings = [
        a_rating(cycle=cycle, role=role)
        for cycle, role in (("2021/22", "Acting Head"), ("2023/24", "Headteacher"), ("2022/23", "Headteacher"))
    ]
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", ratings)))
    acting, head = load_portfolio(store, LOCAL).posts
    assert (acting.first_cycle, acting.last_cycle, acting.title, acting.due) == (
        "2021/22",
        "2021/22",
        "Acting Head",
        "not due",
    )
    assert (head.first_cycle, head.last_cycle, head.title, head.due) == ("2022/23", "2023/24", "Headteacher", "due")
    assert (acting.ended, head.ended) == (True, False)


@pytest.mark.parametrize(
    ("title", "due"), [("Acting Head", "not due"), ("Interim Principal", "not due"), ("Head of School", "due")]
)
def test_a_post_held_for_a_while_owes_no_rating(store, title, due):
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", [a_rating(role=title)])))
    assert [post.due for post in load_portfolio(store, LOCAL).posts] == [due]


def test_a_register_fills_what_ratings_leave_out(store):
    line = RegisterEntry(
        sheet="Schools", cell="A2", school="Elmhurst Primary", urn="100001", phase="Primary", hub="North",
        partner="Sam Lowe", leader="Jo Hart", role="Headteacher",
    )  # fmt: skip
    unrated = RegisterEntry(sheet="Schools", cell="A3", school="Oak", leader="Al Reed", role="Acting Head")
    save_import(
        store, LOCAL, a_batch(a_file("A.xlsx", [a_rating()]), a_file("Register.xlsx", register=(line, unrated)))
    )
    portfolio = load_portfolio(store, LOCAL)
    school, other = portfolio.schools.values()
    assert (school.urn, school.phase, school.hub, school.partner) == ("100001", "Primary", "North", "Sam Lowe")
    assert other.name == "Oak"
    assert len(portfolio.leaders) == 2
    assert {each.title for each in portfolio.posts} == {"Headteacher", "Acting Head"}


def test_scales_of_the_workbooks_own_come_with_it(store):
    own = Scale(id="own-ab12", title="Legend of Autumn.xlsx", levels=(Level("Seed"), Level("Tree")))
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", [a_rating(scale="own-ab12")], scales=(own,))))
    portfolio = load_portfolio(store, LOCAL)
    assert portfolio.scales["own-ab12"] == own
    assert len(portfolio.scales) > 1


def test_questions_and_answers_are_kept_with_the_file(store):
    question = Question(
        id="q1", kind="scale_direction", sheet="Ratings", range="D4", text="Which is best?", options=(), guess=None,
        reason="", ratings=1,
    )  # fmt: skip
    save_import(
        store,
        LOCAL,
        a_batch(a_file("A.xlsx", [a_rating()], questions=(question,), answers={"q1": "up", "d7": "ka:KA3"})),
    )
    (file,) = load_files(store, LOCAL)
    ((name, reading),) = load_readings(store, LOCAL)
    assert (name, reading.questions) == ("A.xlsx", (question,))
    assert load_answers(store, LOCAL, file.id) == {"q1": "up", "d7": "ka:KA3"}
    assert (file.questions, file.ratings, file.counts) == (1, 1, True)


def test_the_plain_and_full_spelling_is_shown(store):
    spellings = ["HART, Joanna", "Hart, Joanna", "Mrs Hart", "Joanna Hart", "J. Hart", "Joanna Hart (Acting Head)"]
    ratings = [a_rating(leader=name, criterion=f"KA{number}") for number, name in enumerate(spellings, 1)]
    said = {(name, "Elmhurst Primary"): (spellings[0], "Elmhurst Primary") for name in spellings[1:]}
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", ratings), leaders=said))
    (leader,) = load_portfolio(store, LOCAL).leaders.values()
    assert leader.name == leader.names[0] == "Joanna Hart"
    assert set(leader.names) == set(spellings)


def test_a_registers_name_is_shown(store):
    line = RegisterEntry(sheet="Schools", cell="A2", school="Elm Primary", urn="100001", phase="Primary")
    ratings = [a_rating(school="Elm Primary School, Kelder", urn="100001")]
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", ratings), a_file("R.xlsx", register=(line,))))
    (school,) = load_portfolio(store, LOCAL).schools.values()
    assert school.names == ("Elm Primary", "Elm Primary School, Kelder")


def test_a_number_of_another_register_tells_places_apart(store):
    ratings = [
        a_rating(school="Redacted", urn=urn, leader=None) for urn in ("SC012345", "sc 012345", "1234567", "n/a", None)
    ]
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", ratings)))
    schools = load_portfolio(store, LOCAL).schools
    assert len(schools) == 3  # the two numbered ones, and the one that nobody numbered


def test_stopped_between_two_files_nothing_is_stored(store):
    before = counts(store)
    heard = []

    def told(name, place):
        heard.append((name, place))
        if place == 1:
            raise InterruptedError

    batch = a_batch(a_file("A.xlsx", [a_rating()]), a_file("B.xlsx", [a_rating(leader="Al Reed")]))
    with pytest.raises(InterruptedError):
        save_import(store, LOCAL, batch, told)
    assert heard == [("A.xlsx", 0), ("B.xlsx", 1)]
    assert counts(store) == before
    assert save_import(store, LOCAL, batch).ratings == 2
