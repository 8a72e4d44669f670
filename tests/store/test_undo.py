"""Undo is exact: what counts afterwards is what counted before, ids included."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from headlight.access.lens import LOCAL, Lens
from headlight.errors import UserError
from headlight.model import Finding, RegisterEntry
from headlight.store import (
    load_files,
    load_findings,
    load_imports,
    load_known_people,
    load_portfolio,
    open_store,
    save_import,
    undo_import,
)
from headlight.store.schema import metadata
from tests.store.store_builders import a_batch, a_file, a_grid, a_rating


def picture(store):
    """All that a portfolio shows, as plain values, and all that is known of people; without its version."""
    portfolio = load_portfolio(store, LOCAL)
    return (
        portfolio.ratings.astype(object).where(portfolio.ratings.notna(), None).to_dict("records"),
        portfolio.schools,
        portfolio.leaders,
        portfolio.posts,
        portfolio.scales,
        portfolio.sample,
        load_known_people(store, LOCAL),
        load_findings(store, LOCAL),
    )


RATINGS = st.lists(
    st.builds(
        a_rating,
        school=st.sampled_from(["Oak", "Ash", "Elm", None]),
        urn=st.sampled_from([None, None, "100001", "100002"]),
        leader=st.sampled_from(["Jo Hart", "Al Reed", None]),
        cycle=st.sampled_from(["2022/23", "2023/24", None]),
        criterion=st.sampled_from(["KA1", "KA2"]),
        level=st.sampled_from([1.0, 2.5, None]),
        status=st.sampled_from(["accepted", "review"]),
    ),
    max_size=5,
)
REGISTER = st.lists(
    st.builds(
        RegisterEntry,
        sheet=st.just("Schools"),
        cell=st.just("A2"),
        school=st.sampled_from(["Oak", "Ash", "Yew"]),
        urn=st.sampled_from([None, "100001"]),
        phase=st.sampled_from([None, "Primary"]),
        leader=st.sampled_from([None, "Jo Hart"]),
    ),
    max_size=2,
).map(tuple)
FILE = st.tuples(st.sampled_from(["A.xlsx", "B.xlsx"]), RATINGS, REGISTER)
ACTION = st.one_of(
    st.tuples(st.just("import"), st.lists(FILE, min_size=1, max_size=2), st.booleans(), st.booleans()),
    st.tuples(st.just("undo"), st.integers(0, 5)),
)


def an_import(store, files, sample, replacing, salt):
    """Accept files, the first in place of the oldest standing one of its kind where asked."""
    standing = [each.id for each in load_files(store, LOCAL) if each.stands and each.sample == sample]
    replaces = standing[0] if replacing and standing else None
    made = [
        a_file(name, ratings, register=register, salt=f"{salt} {number}", replaces=replaces if number == 0 else None,
               findings=(Finding("info", "Ratings", "A1", f"{name} {salt}"),))
        for number, (name, ratings, register) in enumerate(files)
    ]  # fmt: skip
    return save_import(store, LOCAL, a_batch(*made, sample=sample))


@settings(max_examples=25, deadline=None)
@given(
    actions=st.lists(ACTION, max_size=6),
    files=st.lists(FILE, min_size=1, max_size=2),
    sample=st.booleans(),
    replacing=st.booleans(),
)
def test_an_import_and_its_undo_change_nothing(tmp_path_factory, actions, files, sample, replacing):
    store = open_store(tmp_path_factory.mktemp("store"))
    for number, action in enumerate(actions):
        standing = [each.id for each in load_imports(store, LOCAL) if each.undone_at is None]
        if action[0] == "import":
            an_import(store, action[1], action[2], action[3], number)
        elif standing:
            undo_import(store, LOCAL, standing[action[1] % len(standing)])
    before = picture(store)
    done = an_import(store, files, sample, replacing, "last")
    undo_import(store, LOCAL, done.id)
    assert picture(store) == before
    for standing in [each for each in load_imports(store, LOCAL) if each.undone_at is None]:
        undo_import(store, LOCAL, standing.id)
    assert only_lines_are_left(store)
    store.close()


def only_lines_are_left(store):
    """Whether nothing but history's own lines is stored."""
    with store.read() as connection:
        held = {
            table.name
            for table in metadata.sorted_tables
            if connection.execute(select(func.count()).select_from(table)).scalar_one()
        }
    return held <= {"meta", "imports", "files"}


# With numbers in play, who is who in the second may rightly depend on what the first had told.
PLAIN = FILE.map(lambda file: (file[0], [msgspec.structs.replace(each, urn=None) for each in file[1]], ()))


@settings(max_examples=15, deadline=None)
@given(first=st.lists(PLAIN, min_size=1, max_size=2), second=st.lists(PLAIN, min_size=1, max_size=2))
def test_undoing_the_first_of_two_leaves_what_the_second_alone_would_show(tmp_path_factory, first, second):
    folder = tmp_path_factory.mktemp("stores")
    both, alone = open_store(folder / "both"), open_store(folder / "alone")
    undone = an_import(both, first, False, False, 1)
    an_import(both, second, False, False, 2)
    undo_import(both, LOCAL, undone.id)
    an_import(alone, second, False, False, 2)
    assert figures(both) == figures(alone)
    both.close()
    alone.close()


def figures(store):
    """What the ratings say, without who they are of."""
    table = load_portfolio(store, LOCAL).ratings.drop(columns=["rating", "school", "leader"]).astype(object)
    return sorted(repr(row) for row in table.where(table.notna(), None).to_dict("records"))


def test_a_school_that_another_import_names_stays(store):
    first = save_import(store, LOCAL, a_batch(a_file("A.xlsx", a_grid(["Oak", "Ash"]))))
    save_import(store, LOCAL, a_batch(a_file("B.xlsx", a_grid(["Oak"], cycle="2024/25"))))
    oak = next(each for each in load_portfolio(store, LOCAL).schools.values() if each.name == "Oak")
    undo_import(store, LOCAL, first.id)
    portfolio = load_portfolio(store, LOCAL)
    assert portfolio.schools == {oak.id: oak}
    assert set(portfolio.ratings["school"]) == {oak.id}
    assert set(portfolio.ratings["cycle"]) == {"2024/25"}


def test_ids_are_never_given_twice(store):
    first = save_import(store, LOCAL, a_batch(a_file("A.xlsx", a_grid(["Oak"]))))
    before = load_portfolio(store, LOCAL)
    undo_import(store, LOCAL, first.id)
    save_import(store, LOCAL, a_batch(a_file("B.xlsx", a_grid(["Ash"]))))
    after = load_portfolio(store, LOCAL)
    assert not set(before.schools) & set(after.schools)
    assert not set(before.ratings["rating"]) & set(after.ratings["rating"])


def test_history_keeps_the_line(store):
    done = save_import(store, LOCAL, a_batch(a_file("A.xlsx", a_grid(["Oak"]))))
    undo_import(store, LOCAL, done.id)
    (line,) = load_imports(store, LOCAL)
    assert line.undone_at is not None
    assert (line.files, line.ratings, line.who, line.at) == (("A.xlsx",), 6, done.who, done.at)


def test_an_undone_file_can_be_accepted_again(store):
    batch = a_batch(a_file("A.xlsx", a_grid(["Oak"])))
    undo_import(store, LOCAL, save_import(store, LOCAL, batch).id)
    save_import(store, LOCAL, batch)
    assert len(load_portfolio(store, LOCAL).ratings) == 6


def test_undoing_twice_or_nothing_is_a_sentence(store):
    done = save_import(store, LOCAL, a_batch(a_file("A.xlsx", a_grid(["Oak"]))))
    undo_import(store, LOCAL, done.id)
    for id in (done.id, 99):
        with pytest.raises(UserError, match="not there to undo"):
            undo_import(store, LOCAL, id)


def test_only_who_sees_all_may_undo(store):
    done = save_import(store, LOCAL, a_batch(a_file("A.xlsx", a_grid(["Oak"]))))
    with pytest.raises(UserError, match="accept or undo"):
        undo_import(store, Lens(who="Jo", named=True), done.id)
    assert len(load_portfolio(store, LOCAL).ratings) == 6


def test_what_was_undone_is_gone_from_the_disk(store):
    word = "zebrafinch"
    done = save_import(store, LOCAL, a_batch(a_file("A.xlsx", [a_rating(comment=f"A {word} in the hall.")] * 300)))
    undo_import(store, LOCAL, done.id)
    assert not find_word(store, word)


def write_nothing(store):
    with store.write(changes=False):
        pass


@pytest.mark.parametrize("then", [write_nothing, lambda store: store.close()], ids=["the next write", "the close"])
def test_a_reader_at_work_puts_the_emptying_off(store, then):
    word = "zebrafinch"
    done = save_import(store, LOCAL, a_batch(a_file("A.xlsx", [a_rating(comment=f"A {word} in the hall.")] * 300)))
    with store.read() as reader:
        reader.exec_driver_sql("SELECT count(*) FROM imports").all()
        undo_import(store, LOCAL, done.id)
        assert find_word(store, word)
    then(store)
    assert not find_word(store, word)


def find_word(store, word):
    """The files of the store's folder that hold a word, as they lie while it is open."""
    return [path.name for path in store.folder.iterdir() if word.encode() in path.read_bytes()]
