"""Schools by URN, LAESTAB, then name: whichever a workbook gives, in whatever order the workbooks come."""

import pytest
from sqlalchemy import text

from headlight.access.lens import LOCAL
from headlight.errors import UserError
from headlight.model import RegisterEntry, Said
from headlight.store import (
    load_directory,
    load_known_people,
    load_portfolio,
    open_store,
    preview_batch,
    save_edit,
    save_import,
    undo_import,
)
from headlight.taking.propose import propose_batch
from tests.store.migrating import downgrade_store
from tests.store.store_builders import a_file, a_rating

OAK = RegisterEntry(sheet="Schools", cell="A2", school="Oak Primary School", urn="100001", laestab="8554001")
ELM = RegisterEntry(sheet="Schools", cell="A3", school="Elm Primary School", urn="100002", laestab="855/4002")
REGISTER = a_file("Register.xlsx", register=(OAK, ELM))
NUMBERED = a_file("Returns.xlsx", [a_rating(school="The Oak Centre", urn="855/4001")])


def propose(store, *files, answers=None):
    return propose_batch(files, load_known_people(store, LOCAL), who="Robin Vale", answers=answers)


def accept(store, *files, answers=None):
    proposal = propose(store, *files, answers=answers)
    save_import(store, LOCAL, proposal.batch)
    return proposal.questions


def schools_of(store):
    """URN and LAESTAB of each school by name."""
    return {each.name: (each.urn, each.laestab) for each in load_directory(store, LOCAL).schools.values()}


def rated(store):
    """The schools that are rated, by number."""
    portfolio = load_portfolio(store, LOCAL)
    return {portfolio.schools[id].urn for id in portfolio.ratings["school"]}


def test_a_register_tells_both_and_its_undo_takes_both(store):
    accept(store, REGISTER)
    assert schools_of(store) == {
        "Oak Primary School": ("100001", "855/4001"), "Elm Primary School": ("100002", "855/4002")
    }  # fmt: skip
    undo_import(store, LOCAL, 1)
    assert schools_of(store) == {}


@pytest.mark.parametrize("batches", [[[REGISTER], [NUMBERED]], [[REGISTER, NUMBERED]], [[NUMBERED, REGISTER]]])
def test_a_laestab_alone_finds_the_school_whatever_it_is_called(store, batches):
    new = 0
    for files in batches:
        new += len(preview_batch(store, LOCAL, propose(store, *files).batch).new_schools)
        assert accept(store, *files) == ()
    assert new == 2
    assert len(load_directory(store, LOCAL).schools) == 2
    assert rated(store) == {"100001"}


def test_a_school_known_by_its_laestab_gets_its_urn_later(store):
    accept(store, NUMBERED)
    assert schools_of(store) == {"The Oak Centre": (None, "855/4001")}
    assert accept(store, REGISTER) == ()
    assert len(load_directory(store, LOCAL).schools) == 2
    assert rated(store) == {"100001"}
    undo_import(store, LOCAL, 2)
    assert schools_of(store) == {"The Oak Centre": (None, "855/4001")}


def test_one_laestab_under_another_urn_is_asked(store):
    accept(store, REGISTER)
    converted = a_file("New.xlsx", register=(RegisterEntry("S", "A2", "Oak Academy", "140001", "855/4001"),))
    (question,) = propose(store, converted).questions
    assert "the same LAESTAB, 855/4001, under another URN (100001)" in question.reason
    same = next(each.value for each in question.options if "Oak Primary School" in each.label)
    assert accept(store, converted, answers={question.id: same}) == ()
    (oak,) = [each for each in load_directory(store, LOCAL).schools.values() if each.laestab == "855/4001"]
    assert set(oak.urns) == {"100001", "140001"}


def test_where_it_is_said_to_be_another_both_stand(store):
    accept(store, REGISTER)
    converted = a_file("New.xlsx", register=(RegisterEntry("S", "A2", "Oak Academy", "140001", "855/4001"),))
    (question,) = propose(store, converted).questions
    accept(store, converted, answers={question.id: "new"})
    assert {urn for urn, laestab in schools_of(store).values() if laestab == "855/4001"} == {"100001", "140001"}


def test_two_laestabs_are_two_schools_of_one_name(store):
    ratings = [
        a_rating(school="St Mary's", urn="855/2001"),
        a_rating(school="St Mary's", urn="8552002", leader="Al Reed"),
    ]
    accept(store, a_file("A.xlsx", ratings))
    found = sorted(each.laestab for each in load_directory(store, LOCAL).schools.values())
    assert found == ["855/2001", "855/2002"]


def test_it_is_set_by_hand_and_taken_back(store):
    accept(store, REGISTER)
    oak = next(id for id, each in load_directory(store, LOCAL).schools.items() if each.urn == "100001")
    save_edit(store, LOCAL, [Said("laestab", school=oak, text="855/4009")])
    assert load_directory(store, LOCAL).schools[oak].laestab == "855/4009"
    with pytest.raises(UserError, match="855/4001; leave it blank"):
        save_edit(store, LOCAL, [Said("laestab", school=oak, text="4009")])
    accept(store, a_file("Returns.xlsx", [a_rating(school="Somewhere", urn="855/4009")]))
    assert rated(store) == {"100001"}


def test_an_older_store_moves_it_out_of_the_urns_place_and_back(tmp_path):
    store = open_store(tmp_path)
    accept(store, NUMBERED)
    accept(store, REGISTER)
    before = schools_of(store)
    downgrade_store(store.engine, "0005")
    with store.engine.connect() as connection:
        held = connection.execute(text("SELECT urn FROM school_facts ORDER BY id")).scalars().all()
    assert held == ["855/4001", "100001", "100002"]
    with store.engine.execution_options(headlight_write=True).begin() as connection:
        connection.execute(text("UPDATE school_facts SET urn = '855/4001' WHERE urn = '100001'"))
    store.close()
    again = open_store(tmp_path)
    assert before["Oak Primary School"] == ("100001", "855/4001")
    assert schools_of(again)["Oak Primary School"] == (None, "855/4001")
    again.close()
