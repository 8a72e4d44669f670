"""Every read takes a lens: the empty one sees nothing, a narrower one its own rows and no others."""

import ast
from pathlib import Path

import pytest

from headlight.access.lens import EMPTY, LOCAL, Lens
from headlight.errors import UserError
from headlight.model import Finding, Recipe, RegisterEntry
from headlight.store import (
    load_answers,
    load_drops,
    load_files,
    load_findings,
    load_imports,
    load_known_people,
    load_portfolio,
    load_readings,
    load_recipes,
    load_trail,
    save_drop,
    save_import,
    save_recipe,
)
from tests.store.store_builders import a_batch, a_file, a_grid, a_rating

SECRET = "Wrenfield"


@pytest.fixture
def full(store):
    """Two imports: Oak's alone, and one with Oak and a school whose name must never be seen."""
    both = [*a_grid(["Oak"], cycle="2022/23"), *a_grid([SECRET], comment=f"Said of {SECRET}.")]
    nobody = [
        a_rating(school=SECRET, leader=None, criterion="KA2"),
        a_rating(school="Oak", leader=None, criterion="KA3"),
    ]
    findings = (Finding("info", "Ratings", "C2", "About Oak."), Finding("info", "Ratings", "D9", f"About {SECRET}."))
    register = (RegisterEntry(sheet="Schools", cell="A2", school=SECRET, leader=f"Head of {SECRET}", role="Head"),)
    save_import(store, LOCAL, a_batch(a_file("Oak.xlsx", a_grid(["Oak"]))))
    save_import(
        store,
        LOCAL,
        a_batch(
            a_file("Both.xlsx", [*both, *nobody], findings=findings, register=register, answers={"q": SECRET}),
            a_file(f"{SECRET}.xlsx", a_grid([SECRET], cycle="2021/22")),
        ),
    )
    save_recipe(store, LOCAL, Recipe(title=SECRET, shape=("a",), steps=()))
    save_drop(store, LOCAL, SECRET, [], {})
    return store


def id_of(mapping, name):
    return next(id for id, each in mapping.items() if each.name == name)


def oak_lens(store, **fields):
    portfolio = load_portfolio(store, LOCAL)
    leader = id_of(portfolio.leaders, "Head of Oak")
    return Lens(**({"who": "Jo", "role": "partner", "leaders": frozenset({leader}), "named": True} | fields))


def everything_seen(store, lens):
    """All that the loads give a lens, as one text."""
    portfolio = load_portfolio(store, lens)
    ids = load_portfolio(store, LOCAL).ratings["rating"]
    return "\n".join(
        [
            portfolio.ratings.to_csv(),
            repr((portfolio.schools, portfolio.leaders, portfolio.posts)),
            repr([each for each in portfolio.scales if each.startswith("own")]),
            repr(load_imports(store, lens)),
            repr(load_files(store, lens)),
            repr(load_findings(store, lens)),
            repr([load_findings(store, lens, id) for id in (1, 2)]),
            repr(load_readings(store, lens)),
            repr([load_answers(store, lens, id) for id in (1, 2, 3)]),
            repr(load_known_people(store, lens)),
            repr(load_recipes(store, lens)),
            repr(load_drops(store, lens)),
            repr([trail for id in ids if (trail := a_trail(store, lens, int(id)))]),
        ]
    )


def a_trail(store, lens, id):
    try:
        return load_trail(store, lens, id)
    except UserError:
        return None


@pytest.mark.parametrize("lens", [EMPTY, Lens(named=True), Lens(who="Robin Vale", role="local", named=True)])
def test_an_empty_lens_sees_nothing(full, lens):
    portfolio = load_portfolio(full, lens)
    assert portfolio.ratings.empty
    assert not portfolio.schools
    assert not portfolio.leaders
    assert not portfolio.posts
    assert load_imports(full, lens) == ()
    assert load_files(full, lens) == ()
    assert load_findings(full, lens) == ()
    assert load_readings(full, lens) == ()
    assert load_recipes(full, lens) == ()
    assert load_drops(full, lens) == ()
    assert load_known_people(full, lens).leaders == ()
    text = everything_seen(full, lens)
    assert "Oak" not in text
    assert SECRET not in text


def test_a_leaders_lens_sees_its_rows_and_no_others(full):
    lens = oak_lens(full)
    portfolio = load_portfolio(full, lens)
    assert set(portfolio.ratings["leader"]) == set(lens.leaders)
    assert len(portfolio.ratings) == 12
    assert [each.name for each in portfolio.schools.values()] == ["Oak"]
    assert set(portfolio.leaders) == lens.leaders
    assert {each.leader for each in portfolio.posts} == lens.leaders
    assert [(each.files, each.ratings) for each in load_imports(full, lens)] == [
        (("Both.xlsx",), 6),
        (("Oak.xlsx",), 6),
    ]
    assert [text.text for _, text in load_findings(full, lens)] == ["About Oak."]
    assert SECRET not in everything_seen(full, lens)
    assert SECRET in everything_seen(full, LOCAL)


def test_a_schools_lens_gets_what_names_nobody_and_no_person(full):
    portfolio = load_portfolio(full, LOCAL)
    lens = Lens(who="Jo", role="x", schools=frozenset({id_of(portfolio.schools, "Oak")}), named=True)
    seen = load_portfolio(full, lens)
    assert seen.ratings["leader"].isna().all()
    assert seen.ratings["criterion"].tolist() == ["KA3"]
    assert not seen.leaders
    assert not seen.posts
    assert SECRET not in everything_seen(full, lens)


def test_a_trail_outside_the_lens_reads_as_one_that_is_not_there(full):
    lens = oak_lens(full)
    ids = load_portfolio(full, LOCAL).ratings
    theirs = int(ids[~ids["leader"].isin(lens.leaders)]["rating"].iloc[0])
    said = []
    for id in (theirs, 10**6):
        with pytest.raises(UserError) as refusal:
            load_trail(full, lens, id)
        said.append(refusal.value.sentence)
    assert said[0] == said[1]


def test_without_names_neither_names_nor_comments_come(full):
    lens = Lens(who="Jo", role="data manager", everything=True, named=False)
    portfolio = load_portfolio(full, lens)
    assert portfolio.ratings["comment"].isna().all()
    assert portfolio.ratings["appraiser"].isna().all()
    assert {each.name for each in portfolio.leaders.values()} == {"Headteacher"}
    assert all(not each.names for each in portfolio.leaders.values())
    with pytest.raises(UserError):
        load_trail(full, lens, int(portfolio.ratings["rating"].iloc[0]))


def test_ratings_are_selected_in_one_place():
    folder = Path(__file__).parents[2] / "headlight" / "store"
    for path in folder.glob("*.py"):
        if path.name in ("standing.py", "schema.py"):
            continue
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "select":
                named = {each.id for arg in call.args for each in ast.walk(arg) if isinstance(each, ast.Name)}
                assert "reviews" not in named, f"{path.name} line {call.lineno} reads ratings past the lens"


def test_only_the_store_speaks_to_a_database():
    root = Path(__file__).parents[2]
    for path in [root / "app.py", *(root / "pages").rglob("*.py"), *(root / "headlight").rglob("*.py")]:
        if not path.exists() or path.is_relative_to(root / "headlight" / "store"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            modules = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not {each.split(".")[0] for each in modules} & {"sqlalchemy", "sqlite3", "psycopg", "alembic"}, path
            assert getattr(node, "attr", "") not in ("read_sql", "read_sql_query", "read_sql_table"), path
