"""What is said by hand of people and schools: merges, splits, names, posts, due or not; undo is exact."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headlight.access.lens import EMPTY, LOCAL, Lens
from headlight.errors import UserError
from headlight.model import RegisterEntry, Said
from headlight.store import (
    Directory,
    load_directory,
    load_known_people,
    load_portfolio,
    load_reasons,
    open_store,
    preview_batch,
    save_edit,
    save_import,
    undo_edit,
    undo_import,
)
from headlight.store.schema import metadata
from headlight.taking.propose import propose_batch
from tests.store.store_builders import a_batch, a_file, a_grid, a_rating
from tests.store.test_undo import RATINGS, only_lines_are_left, picture

MASKED = Lens(who="Data", role="data manager", everything=True, named=False)


def accept(store, *ratings, name="A.xlsx", register=(), **fields):
    return save_import(store, LOCAL, a_batch(a_file(name, ratings, register=register), **fields))


def leader_of(store, name):
    return next(each.id for each in load_portfolio(store, LOCAL).leaders.values() if each.name == name)


def school_of(store, name):
    return next(each.id for each in load_portfolio(store, LOCAL).schools.values() if each.name == name)


def say(store, *statements, **fields):
    return save_edit(store, LOCAL, statements, **fields)


def names_of(store):
    return sorted(each.name for each in load_portfolio(store, LOCAL).leaders.values())


def two_spellings(store):
    """Jane Smith in one year, Mrs Smith in the next, taken for two."""
    first = a_rating(leader="Jane Smith", school="Oak")
    accept(store, first, a_rating(leader="Mrs Smith", school="Oak", cycle="2024/25"))
    return leader_of(store, "Jane Smith"), leader_of(store, "Mrs Smith")


def test_two_spellings_become_one_person_everywhere_and_two_again(store):
    jane, mrs = two_spellings(store)
    before = picture(store)
    edit = say(store, Said("one", leader=jane, other_leader=mrs))
    portfolio = load_portfolio(store, LOCAL)
    assert set(portfolio.ratings["leader"]) == {jane}
    assert portfolio.leaders[jane].names == ("Jane Smith", "Mrs Smith")
    (post,) = portfolio.posts
    assert (post.first_cycle, post.last_cycle) == ("2023/24", "2024/25")
    assert {each.id for each in load_known_people(store, LOCAL).leaders} == {jane}
    undo_edit(store, LOCAL, edit.id)
    assert picture(store) == before


def test_a_merge_brings_equal_ratings_of_two_files_together(store):
    accept(store, a_rating(leader="Jane Smith", school="Oak", raw="Good"))
    accept(store, a_rating(leader="Mrs Smith", school="Oak", raw="Better"), name="B.xlsx")
    assert len(load_portfolio(store, LOCAL).ratings) == 2
    say(store, Said("one", leader=leader_of(store, "Jane Smith"), other_leader=leader_of(store, "Mrs Smith")))
    assert load_portfolio(store, LOCAL).ratings["raw"].tolist() == ["Better"]


def test_schools_that_are_one_have_all_their_numbers(store):
    accept(store, a_rating(school="Oak", urn="100001"), a_rating(school="Oak Academy", urn="100002", leader="Al Reed"))
    say(store, Said("one", school=school_of(store, "Oak"), other_school=school_of(store, "Oak Academy")))
    (school,) = load_portfolio(store, LOCAL).schools.values()
    assert set(school.urns) == {"100001", "100002"}
    for urn in school.urns:
        accept(store, a_rating(school=f"Known by {urn}", urn=urn, cycle="2024/25"), name=f"{urn}.xlsx")
    assert len(load_portfolio(store, LOCAL).schools) == 1


def test_a_merge_is_known_to_the_next_import(store):
    jane, mrs = two_spellings(store)
    say(store, Said("one", leader=jane, other_leader=mrs))
    later = a_file("B.xlsx", [a_rating(leader="Mrs Smith", school="Oak", cycle="2025/26")])
    proposal = propose_batch([later], load_known_people(store, LOCAL), who="Robin Vale")
    assert proposal.questions == ()
    assert preview_batch(store, LOCAL, proposal.batch).new_leaders == ()
    save_import(store, LOCAL, proposal.batch)
    assert set(load_portfolio(store, LOCAL).ratings["leader"]) == {jane}


def taken_for_one(store):
    """One name at two schools, taken for one person, with another spelling at the second."""
    ratings = [
        a_rating(leader="Jo Hart", school="Oak"),
        a_rating(leader="Jo Hart", school="Ash"),
        a_rating(leader="J. Hart", school="Ash", cycle="2024/25"),
    ]
    accept(store, *ratings, leaders={("Jo Hart", "Ash"): ("Jo Hart", "Oak"), ("J. Hart", "Ash"): ("Jo Hart", "Oak")})
    return leader_of(store, "Jo Hart")


def test_what_an_import_took_for_one_can_be_told_apart(store):
    jo = taken_for_one(store)
    assert len(load_portfolio(store, LOCAL).leaders) == 1
    before = picture(store)
    ash = school_of(store, "Ash")
    spellings = load_directory(store, LOCAL).leader_spellings[jo]
    assert {(each.names, each.ratings) for each in spellings} == {(("Jo Hart",), 1), (("J. Hart",), 1)}
    first, second = (each.id for each in spellings if each.school == ash)
    edit = say(store, Said("apart", leader=first), Said("apart", leader=second, other_leader=first))
    portfolio = load_portfolio(store, LOCAL)
    assert portfolio.leaders[first].names == ("Jo Hart", "J. Hart")
    assert portfolio.leaders[jo].names == ("Jo Hart",)
    assert set(portfolio.ratings[portfolio.ratings["school"] == ash]["leader"]) == {first}
    accept(store, a_rating(leader="Jo Hart", school="Ash", cycle="2025/26"), name="Later.xlsx")
    assert set(load_portfolio(store, LOCAL).leaders) == {jo, first}
    undo_edit(store, LOCAL, edit.id)
    assert set(load_portfolio(store, LOCAL).leaders) == {jo}
    undo_import(store, LOCAL, 2)
    assert picture(store) == before


def test_a_lens_on_a_person_follows_merge_and_split(store):
    jo = taken_for_one(store)
    lens = Lens(who="Jo", role="partner", leaders=frozenset({jo}), named=True)
    assert len(load_portfolio(store, lens).ratings) == 3
    ash = school_of(store, "Ash")
    there = [each.id for each in load_directory(store, LOCAL).leader_spellings[jo] if each.school == ash]
    say(store, *(Said("apart", leader=id) for id in there))
    seen = load_portfolio(store, lens)
    assert len(seen.ratings) == 1
    assert set(seen.leaders) == {jo}
    say(store, Said("one", leader=there[0], other_leader=jo))
    assert len(load_portfolio(store, lens).ratings) == 2
    assert len(load_portfolio(store, Lens(leaders=frozenset({there[0]}), named=True)).ratings) == 2


def test_a_field_set_by_hand_wins_over_a_later_import_until_undone(store):
    line = RegisterEntry(sheet="S", cell="A2", school="Oak", phase="Primary", hub="North")
    accept(store, a_rating(school="Oak"), register=(line,))
    oak = school_of(store, "Oak")
    edit = say(store, Said("hub", school=oak, text="South"), Said("name", school=oak, text="Oak Academy"))
    accept(store, register=(RegisterEntry(sheet="S", cell="A2", school="Oak", hub="East"),), name="Later.xlsx")
    school = load_portfolio(store, LOCAL).schools[oak]
    assert (school.name, school.hub, school.phase) == ("Oak Academy", "South", "Primary")
    undo_edit(store, LOCAL, edit.id)
    school = load_portfolio(store, LOCAL).schools[oak]
    assert (school.name, school.hub) == ("Oak", "East")
    undo_import(store, LOCAL, 2)
    assert load_portfolio(store, LOCAL).schools[oak].hub == "North"


def test_a_field_can_be_set_to_nothing(store):
    accept(store, a_rating(school="Oak"), register=(RegisterEntry(sheet="S", cell="A2", school="Oak", hub="North"),))
    say(store, Said("hub", school=school_of(store, "Oak"), text=""))
    assert load_portfolio(store, LOCAL).schools[school_of(store, "Oak")].hub is None


def test_a_number_set_by_hand_is_the_only_one(store):
    accept(store, a_rating(school="Oak", urn="100001"))
    oak = school_of(store, "Oak")
    say(store, Said("urn", school=oak, text="100009"))
    accept(store, a_rating(school="Elm", urn="100001", leader="Al Reed"), name="B.xlsx")
    schools = load_portfolio(store, LOCAL).schools
    assert schools[oak].urns == ("100009",)
    assert {each.name for each in schools.values()} == {"Oak", "Elm"}


def test_edits_outlive_the_import_and_go_with_the_last_that_names_the_person(store):
    first = accept(store, a_rating(leader="Jane Smith", school="Oak"))
    second = accept(store, a_rating(leader="Jane Smith", school="Oak", cycle="2024/25"), name="B.xlsx")
    say(store, Said("name", leader=leader_of(store, "Jane Smith"), text="Jane Smith-Lowe"))
    undo_import(store, LOCAL, first.id)
    assert names_of(store) == ["Jane Smith-Lowe"]
    undo_import(store, LOCAL, second.id)
    assert only_lines_are_left(store)


def test_who_only_a_later_file_takes_another_for_keeps_the_id(store):
    first = accept(store, a_rating(leader="Jane Smith", school="Oak"))
    jane = leader_of(store, "Jane Smith")
    accept(store, a_rating(leader="J. Smith", school="Oak", cycle="2024/25"), name="B.xlsx",
           leaders={("J. Smith", "Oak"): jane})  # fmt: skip
    undo_import(store, LOCAL, first.id)
    assert [(each.id, each.name) for each in load_portfolio(store, LOCAL).leaders.values()] == [(jane, "J. Smith")]


def test_a_post_by_hand_spans_what_is_said_and_the_rest_is_the_files(store):
    accept(store, a_rating(leader="Jo Hart", school="Oak"), a_rating(leader="Al Reed", school="Ash"))
    jo, oak, ash = leader_of(store, "Jo Hart"), school_of(store, "Oak"), school_of(store, "Ash")
    say(store, Said("post", leader=jo, school=oak, text="Acting Headteacher", first="2022/23", last="2023/24"))
    say(store, Said("post", leader=jo, school=ash, text="Executive Headteacher", first="2024/25"))
    here, there = (each for each in load_portfolio(store, LOCAL).posts if each.leader == jo)
    assert (here.title, here.first_cycle, here.last_cycle, here.ended) == (
        "Acting Headteacher",
        "2022/23",
        "2023/24",
        True,
    )
    assert here.due == "not due"
    assert (there.title, there.first_cycle, there.last_cycle, there.ended) == (
        "Executive Headteacher",
        "2024/25",
        None,
        False,
    )
    say(store, Said("post", leader=jo, school=oak))
    here = load_portfolio(store, LOCAL).posts[0]
    assert (here.title, here.first_cycle, here.last_cycle, here.ended) == ("Headteacher", "2023/24", "2023/24", False)


@pytest.mark.parametrize(
    ("since", "first"),
    [
        ("2021-09-01", "2021/22"),
        ("2021-08-31", "2020/21"),
        ("2022/23", "2022/23"),
        ("Easter, I think", "2023/24"),
        (None, "2023/24"),
    ],
)
def test_a_post_begins_where_a_register_says(store, since, first):
    line = RegisterEntry(sheet="S", cell="A2", school="Oak", leader="Jo Hart", role="Head", since=since)
    accept(store, a_rating(leader="Jo Hart", school="Oak"), register=(line,))
    (post,) = load_portfolio(store, LOCAL).posts
    assert (post.title, post.first_cycle, post.last_cycle) == ("Head", first, "2023/24")


def test_the_head_of_last_years_register_ends_before_this_years(store):
    lines = [
        RegisterEntry(sheet="S", cell="A2", school="Oak", leader=name, since=since)
        for name, since in (("Jo Hart", "2019-09-01"), ("Al Reed", "2025-01-06"))
    ]
    accept(store, register=lines[:1])
    accept(store, register=lines[1:], name="B.xlsx")
    spans = {each.leader: (each.first_cycle, each.last_cycle) for each in load_portfolio(store, LOCAL).posts}
    assert spans == {
        leader_of(store, "Jo Hart"): ("2019/20", "2023/24"),
        leader_of(store, "Al Reed"): ("2024/25", None),
    }


def test_co_heads_of_one_register_stand_side_by_side(store):
    lines = tuple(
        RegisterEntry(sheet="S", cell="A2", school="Oak", leader=name, since=since)
        for name, since in (("Jo Hart", "2019-09-01"), ("Al Reed", "2025-01-06"))
    )
    accept(store, register=lines)
    assert {each.last_cycle for each in load_portfolio(store, LOCAL).posts} == {None}


def test_due_or_not_is_said_by_cycle_and_its_reason_stays_with_the_line_manager(store):
    secret = "an operation in May"
    accept(store, *a_grid(["Oak"]))
    leader = leader_of(store, "Head of Oak")
    edit = say(store, Said("due", leader=leader, cycle="2024/25", text="not due"), reason=secret)
    (post,) = load_portfolio(store, LOCAL).posts
    assert (post.find_due("2024/25"), post.find_due("2023/24")) == ("not due", "due")
    assert load_reasons(store, LOCAL, leader) == {"2024/25": secret}
    for lens in (EMPTY, MASKED, Lens(who="Jo", leaders=frozenset({leader}), named=True)):
        assert load_reasons(store, lens, leader) == {}
    shown = repr((load_directory(store, LOCAL), load_portfolio(store, LOCAL), edit))
    assert "not due" in shown
    assert secret not in shown
    undo_edit(store, LOCAL, edit.id)
    assert load_reasons(store, LOCAL, leader) == {}
    assert secret.encode() not in bytes_of(store)


def bytes_of(store):
    """Everything that lies in the store's folder while it is open, the log too."""
    return b"".join(path.read_bytes() for path in sorted(store.folder.iterdir()))


def test_a_title_decides_again_where_a_due_is_withdrawn(store):
    accept(store, *a_grid(["Oak"]))
    leader = leader_of(store, "Head of Oak")
    say(store, Said("due", leader=leader, cycle="2024/25", text="unknown"))
    say(store, Said("due", leader=leader, cycle="2024/25"))
    (post,) = load_portfolio(store, LOCAL).posts
    assert post.dues == ()


def test_two_people_said_to_be_two_are_remembered(store):
    jane, mrs = two_spellings(store)
    edit = say(store, Said("two", leader=jane, other_leader=mrs))
    assert load_directory(store, LOCAL).two_leaders == {frozenset((jane, mrs))}
    undo_edit(store, LOCAL, edit.id)
    assert load_directory(store, LOCAL).two_leaders == frozenset()


def test_every_change_stays_in_the_list_with_who_and_when(store):
    jane, mrs = two_spellings(store)
    edit = say(store, Said("one", leader=jane, other_leader=mrs))
    undo_edit(store, LOCAL, edit.id)
    say(store, Said("name", leader=jane, text="Jane Smith-Lowe"))
    later, first = load_directory(store, LOCAL).edits
    assert (first.who, first.undone_by, first.said) == (LOCAL.who, LOCAL.who, edit.said)
    assert first.undone_at >= first.at
    assert later.undone_at is None


@pytest.mark.parametrize(
    "lens", [EMPTY, MASKED, Lens(who="x", leaders=frozenset({1}), schools=frozenset({1}), named=True)]
)
def test_a_lens_that_may_not_see_names_gets_and_changes_nothing(store, lens):
    two_spellings(store)
    edit = say(store, Said("name", leader=1, text="Other"))
    directory = load_directory(store, lens)
    assert directory == Directory()
    with pytest.raises(UserError, match="may change people"):
        save_edit(store, lens, [Said("name", leader=1, text="Mine")])
    with pytest.raises(UserError, match="may change people"):
        undo_edit(store, lens, edit.id)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (Said("one", leader=1, other_leader=1), "one already"),
        (Said("one", school=1, other_school=99), "not there any more"),
        (Said("name", leader=1, text="  "), "cannot be blank"),
        (Said("urn", school=1, text="12345"), "six digits"),
        (Said("post", leader=1, school=1, first="2024"), "Write it as 2024/25"),
        (Said("post", leader=1, school=1, first="2024/26"), "Write it as 2024/25"),
        (Said("post", leader=1, school=1, first="2024/25", last="2023/24"), "cannot end"),
        (Said("due", leader=1, text="due"), "in a cycle"),
        (Said("due", leader=1, cycle="2024/25", text="perhaps"), "in a cycle"),
    ],
)
def test_what_cannot_be_is_refused_whole(store, statement, words):
    two_spellings(store)
    before = picture(store)
    with pytest.raises(UserError, match=words):
        say(store, Said("name", leader=1, text="Said beside it"), statement)
    assert picture(store) == before
    assert load_directory(store, LOCAL).edits == ()


def test_an_edit_is_undone_once(store):
    two_spellings(store)
    edit = say(store, Said("name", leader=1, text="Other"))
    undo_edit(store, LOCAL, edit.id)
    for id in (edit.id, 99):
        with pytest.raises(UserError, match="not there to undo"):
            undo_edit(store, LOCAL, id)


# Exact as a property ---------------------------------------------------------------------------

PICK = st.integers(0, 7)
EDIT = st.one_of(
    st.tuples(st.sampled_from(["one", "two"]), st.sampled_from(["school", "leader"]), PICK, PICK),
    st.tuples(st.just("apart"), st.sampled_from(["school", "leader"]), PICK, st.none() | PICK),
    st.tuples(st.just("name"), st.sampled_from(["school", "leader"]), PICK, st.sampled_from(["Yew", "Kit Moss"])),
    st.tuples(st.just("hub"), st.just("school"), PICK, st.sampled_from(["North", ""])),
    st.tuples(st.just("due"), st.just("leader"), PICK, st.sampled_from(["not due", "unknown", None])),
    st.tuples(st.just("post"), st.just("leader"), PICK, PICK),
)
ACTION = st.one_of(
    st.tuples(st.just("import"), RATINGS),
    st.tuples(st.just("edit"), EDIT),
    st.tuples(st.just("undo import"), PICK),
    st.tuples(st.just("undo edit"), PICK),
)


def ids_in(store, table):
    with store.read() as connection:
        column = metadata.tables[table].c.id
        return [row.id for row in connection.execute(metadata.tables[table].select().order_by(column))]


def a_statement(store, drawn):
    """A drawn edit about ids that are there; None where there are none."""
    kind, noun, first, second = drawn
    ids = ids_in(store, f"{noun}s")
    schools = ids_in(store, "schools")
    if not ids or not schools:
        return None
    one = ids[first % len(ids)]
    if kind in ("one", "two", "apart"):
        other = None if second is None else ids[second % len(ids)]
        return Said(kind, **{noun: one, f"other_{noun}": other})
    if kind == "due":
        return Said("due", leader=one, cycle="2023/24", text=second)
    if kind == "post":
        return Said("post", leader=one, school=schools[second % len(schools)], first="2021/22")
    return Said(kind, **{noun: one}, text=second)


def act(store, number, action):
    """Do one drawn thing; the id of the edit it made, if it made one."""
    directory = load_directory(store, LOCAL)
    if action[0] == "import":
        accept(store, *action[1], name=f"{number}.xlsx")
    elif action[0] == "edit":
        statement = a_statement(store, action[1])
        try:
            return say(store, statement).id if statement else None
        except UserError:
            return None  # one already, or a spelling apart from itself
    elif action[0] == "undo import":
        with store.read() as connection:
            table = metadata.tables["imports"]
            standing = [row.id for row in connection.execute(table.select()) if row.undone_at is None]
        if standing:
            undo_import(store, LOCAL, standing[action[1] % len(standing)])
    else:
        standing = [each.id for each in directory.edits if each.undone_at is None]
        if standing:
            undo_edit(store, LOCAL, standing[action[1] % len(standing)])
    return None


@settings(max_examples=30, deadline=None)
@given(actions=st.lists(ACTION, min_size=1, max_size=7), drawn=EDIT)
def test_an_edit_and_its_undo_change_nothing(tmp_path_factory, actions, drawn):
    store = open_store(tmp_path_factory.mktemp("store"))
    for number, action in enumerate(actions):
        act(store, number, action)
    before = picture(store)
    made = act(store, 99, ("edit", drawn))
    if made:
        undo_edit(store, LOCAL, made)
    assert picture(store) == before
    for action in [("undo import", 0)] * len(actions):
        act(store, 0, action)
    assert only_lines_are_left(store)
    store.close()


@settings(max_examples=30, deadline=None)
@given(ratings=RATINGS.filter(bool), drawn=st.lists(EDIT, min_size=1, max_size=5), which=st.integers(0, 4))
def test_an_edit_undone_is_as_though_it_had_never_been_said(tmp_path_factory, ratings, drawn, which):
    folder = tmp_path_factory.mktemp("stores")
    said, unsaid = open_store(folder / "said"), open_store(folder / "unsaid")
    for store in (said, unsaid):
        accept(store, *ratings)
    statements = [each for each in (a_statement(said, edit) for edit in drawn) if each]
    kept = []
    for number, statement in enumerate(statements):
        try:
            made = say(said, statement).id
        except UserError:
            continue
        kept.append((number, made, statement))
    if kept:
        _, gone, _ = kept[which % len(kept)]
        undo_edit(said, LOCAL, gone)
        for _, made, statement in kept:
            if made != gone:
                with suppress(UserError):  # "one already": without the statement left out it may say nothing new
                    say(unsaid, statement)
    assert picture(said) == picture(unsaid)
    said.close()
    unsaid.close()
