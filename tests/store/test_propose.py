"""Who is who before a batch is accepted: sure likeness is taken, the rest is asked once, with a guess."""

from headlight.access.lens import LOCAL
from headlight.store import People, load_known_people, load_portfolio, save_import
from headlight.taking.propose import propose_batch
from tests.store.store_builders import a_batch, a_file, a_rating


def proposed(store, *ratings, answers=None):
    """The proposal for one file against who is known."""
    people = load_known_people(store, LOCAL)
    return propose_batch([a_file("B.xlsx", ratings)], people, who="Robin Vale", answers=answers)


def people_of(store):
    portfolio = load_portfolio(store, LOCAL)
    return {each.name for each in portfolio.schools.values()}, sorted(each.name for each in portfolio.leaders.values())


def test_a_first_batch_asks_nothing_of_plain_names(store):
    proposal = proposed(store, a_rating(), a_rating(school="Oak Academy", leader="Al Reed"))
    assert proposal.questions == ()
    save_import(store, LOCAL, proposal.batch)
    assert people_of(store) == ({"Elmhurst Primary", "Oak Academy"}, ["Al Reed", "Jo Hart"])


def test_sure_spellings_are_one(store):
    save_import(
        store,
        LOCAL,
        a_batch(a_file("A.xlsx", [a_rating(school="St Ann's C of E Primary School", leader="Joanna Hart")])),
    )
    later = a_rating(school="St. Ann's CE Primary School", leader="HART, Joanna", cycle="2024/25")
    proposal = proposed(store, later)
    assert proposal.questions == ()
    save_import(store, LOCAL, proposal.batch)
    schools, leaders = people_of(store)
    assert len(schools) == 1
    assert leaders == ["Joanna Hart"]


def test_an_unsure_name_is_asked_and_the_guess_stands_meanwhile(store):
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", [a_rating(leader="Joanna Hart")])))
    rating = a_rating(leader="J. Hart", cycle="2024/25")
    (question,) = proposed(store, rating).questions
    assert question.kind == "leader"
    assert "J. Hart at Elmhurst Primary" in question.text
    assert question.guess == "as:Joanna Hart"
    assert [each.value for each in question.options] == ["as:Joanna Hart", "new"]
    assert question.ratings == 1
    save_import(store, LOCAL, proposed(store, rating, answers={question.id: "new"}).batch)
    assert people_of(store)[1] == ["J. Hart", "Joanna Hart"]


def test_the_guess_is_taken_where_nobody_answers(store):
    save_import(store, LOCAL, a_batch(a_file("A.xlsx", [a_rating(leader="Joanna Hart")])))
    save_import(store, LOCAL, proposed(store, a_rating(leader="J. Hart", cycle="2024/25")).batch)
    assert people_of(store)[1] == ["Joanna Hart"]


def test_one_name_at_two_schools_is_asked_once(store):
    ratings = [
        a_rating(school="Oak Infant School", leader="Joanna Hart"),
        a_rating(school="Ash Junior School", leader="Joanna Hart"),
        a_rating(school="Ash Junior School", leader="Hart, Joanna", criterion="KA2"),
        a_rating(school="Oak Infant School", leader="Hart, Joanna", criterion="KA2"),
    ]
    proposal = proposed(store, *ratings)
    (question,) = proposal.questions
    assert "at Ash Junior School" in question.text
    assert question.guess == "as:Joanna Hart"
    assert "at Oak Infant School" in question.options[0].label
    save_import(store, LOCAL, proposed(store, *ratings, answers={question.id: "new"}).batch)
    assert people_of(store)[1] == ["Joanna Hart", "Joanna Hart"]


def test_answered_yes_they_are_one_head_of_two_schools(store):
    ratings = [a_rating(school=name, leader="Joanna Hart") for name in ("Oak Infant School", "Ash Junior School")]
    (question,) = proposed(store, *ratings).questions
    save_import(store, LOCAL, proposed(store, *ratings, answers={question.id: question.guess}).batch)
    portfolio = load_portfolio(store, LOCAL)
    assert len(portfolio.leaders) == 1
    assert len(portfolio.posts) == 2


def test_ids_come_from_content_alone(store):
    ratings = [a_rating(school=name, leader="Joanna Hart") for name in ("Oak Infant School", "Ash Junior School")]
    (first,) = proposed(store, *ratings).questions
    save_import(store, LOCAL, a_batch(a_file("Z.xlsx", [a_rating(school="Yew", leader="Kim Moss")])))
    (second,) = proposed(store, *ratings).questions
    assert first.id == second.id


def test_two_numbers_are_two_schools_of_one_name(store):
    ratings = [
        a_rating(school="St Mary's Primary School", urn="100001", leader="Ann Shaw"),
        a_rating(school="St Mary's Primary School", urn="100002", leader="Bob Dale"),
    ]
    save_import(store, LOCAL, proposed(store, *ratings).batch)
    assert sorted(each.urn for each in load_portfolio(store, LOCAL).schools.values()) == ["100001", "100002"]


def test_a_name_without_a_number_that_two_schools_bear_is_asked(store):
    ratings = [
        a_rating(school="St Mary's Primary School", urn="100001", leader="Ann Shaw"),
        a_rating(school="St Mary's Primary School", urn="100002", leader="Bob Dale"),
    ]
    unclear = a_file("C.xlsx", [a_rating(school="St. Mary's Primary School", leader="Ann Shaw", criterion="KA2")])
    files = [a_file("B.xlsx", ratings), unclear]
    asked = [each for each in propose_batch(files, People(), who="x").questions if each.kind == "school"]
    (question,) = asked
    wanted = next(each.value for each in question.options if "100002" in each.value)
    proposal = propose_batch(files, People(), who="x", answers={question.id: wanted})
    save_import(store, LOCAL, proposal.batch)
    portfolio = load_portfolio(store, LOCAL)
    assert len(portfolio.schools) == 2
    by_urn = {each.urn: id for id, each in portfolio.schools.items()}
    assert portfolio.ratings.set_index("criterion").loc["KA2", "school"] == by_urn["100002"]
