"""The import page through Streamlit's own test harness: dropped, asked, answered, accepted, undone; and all that is refused."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from headlight.access.lens import LOCAL
from headlight.frameworks import read_framework, read_frameworks
from headlight.reading.guard import Child
from headlight.reading.reader import Known
from headlight.scales import read_scales
from headlight.store import Batch, Incoming, Store, load_imports, load_portfolio, open_store, save_import, undo_import
from headlight.store.drops import load_drops
from headlight.store.recipes import load_recipes
from headlight.store.trails import load_trail
from tests.pages import workbooks
from tests.pages.opening import ask_file, find_files, read_title

ROOT = Path(__file__).resolve().parents[2]
FRONT, PAGE = ROOT / "headlight/ui/front.py", ROOT / "pages/data/import_workbooks.py"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh data folder that the page finds."""
    place = tmp_path / "data"
    monkeypatch.setenv("HEADLIGHT_DATA", str(place))
    monkeypatch.setenv("HEADLIGHT_SAMPLE", "no")
    return place


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    """The same store, looked at from outside the page."""
    opened = open_store(folder)
    yield opened
    opened.close()


@pytest.fixture
def page(folder: Path) -> AppTest:
    """The import page, opened."""
    return open_page()


def open_page() -> AppTest:
    at = AppTest.from_file(str(FRONT), default_timeout=60).run()
    return check(at.switch_page(str(PAGE)).run())


def check(at: AppTest) -> AppTest:
    assert not at.exception, at.exception
    return at


def drop(at: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """Files dropped on the page, and read."""
    uploader = at.file_uploader[0]
    for name, data in files:
        uploader = uploader.upload(name, data)
    return check(at.run())


def press(at: AppTest, label: str) -> AppTest:
    """A button pressed by its label."""
    return check(next(each for each in at.button if each.label == label).click().run())


def says(at: AppTest) -> str:
    """Everything the page says, as text."""
    kinds = (at.subheader, at.markdown, at.error, at.get("html"))
    said = (str(getattr(each, "value", None) or each.proto.body) for kind in kinds for each in kind)
    return "\n".join(each for each in said if not each.startswith("<style>"))


def answer(at: AppTest, value: str) -> AppTest:
    """The option chosen and used."""
    at.radio[0].set_value(value)
    return press(at, "Use this answer")


def test_a_plain_workbook_is_previewed_accepted_and_undone(page: AppTest, store: Store) -> None:
    at = drop(page, ("Ratings.xlsx", workbooks.a_plain_workbook()))
    assert read_title(at) == "Ratings.xlsx"
    text = says(at)
    assert "28 ratings read from one sheet. All can be used. Nothing is saved until you accept the import." in text
    assert "Seven schools are new" in text
    assert "KA1 Shaping the Future" in text
    assert "Names of pupils, parents and other staff do not belong here" in text
    assert load_imports(store, LOCAL) == ()
    at = press(at, "Accept import")
    assert "28 ratings are in, from Ratings.xlsx." in says(at)
    assert len(load_portfolio(store, LOCAL).ratings) == 28
    assert load_drops(store, LOCAL) == ()
    at = press(at, "Undo this import")
    assert "28 ratings from one file will go" in says(at)
    at.button(key="undo 1").click()  # the harness runs the page whole, so the dialog has to be opened once more
    check(at.button(key="undo sure").click().run())
    assert load_portfolio(store, LOCAL).ratings.empty
    assert load_imports(store, LOCAL)[0].undone_at is not None


def test_a_comment_to_be_read_before_accepting_names_the_file_and_cell_it_is_to_be_taken_out_of(page: AppTest) -> None:
    text = says(drop(page, ("Plain.xlsx", workbooks.a_plain_workbook())))
    assert "Keeps the vision in sight.<small>Plain.xlsx, sheet Ratings, beside D" in text


def test_a_question_is_asked_with_its_place_and_settles_what_hangs_on_it(page: AppTest, store: Store) -> None:
    at = drop(page, ("Returns.xlsx", workbooks.a_doubtful_workbook()))
    text = says(at)
    assert "All of them wait for one answer." in text
    assert "28 ratings hang on it" in text
    assert "Sheet Heads" in text
    assert "hl-marked" in text, "the range asked about is not marked in the picture"
    at = answer(at, "numbers-4-down")
    assert "All can be used." in says(at)
    press(at, "Accept import")
    ratings = load_portfolio(store, LOCAL).ratings
    top = ratings[(ratings["criterion"] == "KA2") & (ratings["raw"] == "1")]
    assert set(top["level"]) == {4.0}
    assert not ratings["waiting"].any()


def test_no_answer_is_no_answer(page: AppTest) -> None:
    at = press(drop(page, ("Returns.xlsx", workbooks.a_doubtful_workbook())), "Use this answer")
    assert "No answer is chosen yet." in says(at)
    assert "All of them wait for one answer." in says(at)


def test_another_scale_can_be_named(page: AppTest) -> None:
    at = drop(page, ("Returns.xlsx", workbooks.a_doubtful_workbook()))
    at.radio[0].set_value("another scale")
    next(each for each in at.selectbox if each.label == "Another scale").set_value("ofsted")
    at = press(at, "Use this answer")
    assert "Ofsted grades, 2012 to 2025" in says(at)


def test_a_trusts_own_words_can_be_put_in_any_order(page: AppTest, store: Store) -> None:
    at = drop(page, ("Returns.xlsx", workbooks.a_workbook_in_own_words()))
    assert "In which order do they stand, from the weakest to the strongest?" in says(at)
    at.radio[0].set_value("another scale")
    at.multiselect[0].set_value(["Adrift", "Harbour", "Lighthouse"])
    at = press(at, "Use this answer")
    assert "All can be used." in says(at)
    press(at, "Accept import")
    ratings = load_portfolio(store, LOCAL).ratings
    assert set(zip(ratings["raw"], ratings["level"], strict=True)) == {
        ("Adrift", 1.0),
        ("Harbour", 2.0),
        ("Lighthouse", 3.0),
    }


def test_words_that_a_person_says_are_no_ratings_are_left_out(page: AppTest) -> None:
    at = answer(drop(page, ("Returns.xlsx", workbooks.a_workbook_in_own_words())), "none")
    assert "No rating was read from this file." in says(at)


def test_criteria_that_nobody_knows_become_a_framework_of_the_trusts_own(
    page: AppTest, store: Store, folder: Path
) -> None:
    at = drop(page, ("Heads.xlsx", workbooks.a_workbook_of_own_criteria()))
    asked = "and 1 more are criteria of no framework known here."
    assert asked in says(at)
    at = answer(at, "own")
    assert "All can be used." in says(at)
    assert read_framework(folder / "standards/own-our-leadership-behaviours.toml").title == "Our leadership behaviours"
    press(at, "Accept import")
    assert set(load_portfolio(store, LOCAL).ratings["framework"]) == {"own-our-leadership-behaviours"}
    again = drop(open_page(), ("Next.xlsx", workbooks.a_workbook_of_own_criteria().replace(b"2024/25", b"2025/26")))
    assert asked not in says(again)


def test_criteria_that_are_not_the_trusts_own_are_left_out_and_nothing_is_kept_of_them(
    page: AppTest, folder: Path
) -> None:
    at = answer(drop(page, ("Heads.xlsx", workbooks.a_workbook_of_own_criteria())), "left out")
    assert "No rating was read from this file." in says(at)
    assert not (folder / "standards").exists()


def test_criteria_left_for_later_are_stored_with_their_framework(page: AppTest, store: Store, folder: Path) -> None:
    at = press(drop(page, ("Heads.xlsx", workbooks.a_workbook_of_own_criteria())), "Leave for later")
    press(at, "Accept import")
    assert load_portfolio(store, LOCAL).ratings["waiting"].all()
    assert (folder / "standards/own-our-leadership-behaviours.toml").exists()


def test_one_question_of_two_files_is_asked_once(page: AppTest) -> None:
    years = ("2023/24", "2024/25")
    at = drop(page, *((f"Returns {year[:4]}.xlsx", workbooks.a_doubtful_workbook(year)) for year in years))
    assert "56 ratings hang on it" in says(at)
    assert "Your answer holds for Returns 2024.xlsx too." in says(at)
    at = answer(at, "numbers-4-up")
    assert "28 new" in says(at)
    assert "The whole import, two files." in says(at)
    assert "All can be used." in says(at)


def test_what_was_answered_is_not_asked_of_next_years_file_unless_one_wants_it(page: AppTest, store: Store) -> None:
    at = answer(drop(page, ("Returns.xlsx", workbooks.a_doubtful_workbook("2023/24"))), "numbers-4-down")
    press(at, "Accept import")
    assert len(load_recipes(store, LOCAL)) == 1
    at = drop(open_page(), ("Next.xlsx", workbooks.a_doubtful_workbook("2024/25")))
    assert "Read with the answers given for Returns.xlsx. Its headings are as they were." in says(at)
    assert "All can be used." in says(at)
    assert "28 ratings hang on it" in says(press(at, "Ask me again"))


def test_files_whose_values_run_to_different_ends_share_the_scale_that_fits_both(page: AppTest, store: Store) -> None:
    four = workbooks.a_doubtful_workbook("2023/24")
    five = workbooks.a_doubtful_workbook("2024/25", top=5)
    at = drop(page, ("Four.xlsx", four), ("Five.xlsx", five))
    assert "56 ratings hang on it" in says(at)
    assert len(at.radio[0].options) == 3, "the two ways of a scale of five, or another"
    press(answer(at, "numbers-5-up"), "Accept import")
    assert set(load_portfolio(store, LOCAL).ratings["levels"]) == {5}


def test_a_shared_question_can_be_asked_of_each_file(page: AppTest, store: Store) -> None:
    years = ("2023/24", "2024/25")
    at = drop(page, *((f"Returns {year[:4]}.xlsx", workbooks.a_doubtful_workbook(year)) for year in years))
    at = press(at, "Ask for each file")
    assert "28 ratings hang on it" in says(at)
    at = answer(at, "numbers-4-up")
    assert "28 ratings hang on it" in says(at), "the other file is asked too"
    press(answer(at, "numbers-4-down"), "Accept import")
    ratings = load_portfolio(store, LOCAL).ratings
    ones = ratings[ratings["raw"] == "1"]
    assert {year: set(levels) for year, levels in ones.groupby("cycle")["level"]} == {
        "2023/24": {1.0},
        "2024/25": {4.0},
    }


def test_a_file_added_later_is_settled_by_the_answer_given(page: AppTest) -> None:
    at = answer(drop(page, ("Returns.xlsx", workbooks.a_doubtful_workbook("2023/24"))), "numbers-4-down")
    at = drop(at, ("Later.xlsx", workbooks.a_doubtful_workbook("2024/25")))
    assert "All can be used." in says(at)
    assert "hang on it" not in says(at)


def test_a_page_loaded_again_shows_the_drop_it_showed(page: AppTest) -> None:
    at = drop(page, ("Returns.xlsx", workbooks.a_doubtful_workbook()), ("Plain.xlsx", workbooks.a_plain_workbook()))
    fresh = AppTest.from_file(str(FRONT), default_timeout=60).run()
    fresh.query_params["drop"] = at.query_params["drop"]
    fresh = check(fresh.switch_page(str(PAGE)).run())
    assert read_title(fresh) == "Returns.xlsx"
    assert "28 ratings hang on it" in says(fresh)
    at = press(answer(fresh, "numbers-4-up"), "Accept import")
    assert "56 ratings are in" in says(at)
    assert "drop" not in at.query_params


def test_an_address_of_a_drop_that_is_gone_says_so(folder: Path) -> None:
    fresh = AppTest.from_file(str(FRONT), default_timeout=60).run()
    fresh.query_params["drop"] = "41"
    fresh = check(fresh.switch_page(str(PAGE)).run())
    assert "That drop is no longer kept" in says(fresh)
    assert read_title(fresh) == "Import workbooks"


def test_a_drop_put_aside_waits_while_another_is_read(page: AppTest, store: Store) -> None:
    at = press(drop(page, ("Returns.xlsx", workbooks.a_doubtful_workbook())), "Put this import aside")
    assert read_title(at) == "Import workbooks"
    press(drop(at, ("Plain.xlsx", workbooks.a_plain_workbook())), "Accept import")
    assert [each.files for each in load_drops(store, LOCAL)] == [("Returns.xlsx",)]
    overview = check(page.switch_page(str(ROOT / "pages/portfolio/overview.py")).run())
    assert "from the last import is waiting for an answer; 28 ratings hang on it." in says(overview)


def change(at: AppTest, label: str, value: str) -> AppTest:
    """One reading changed by the label of its box."""
    at = press(at, "Change a reading")
    next(each for each in at.selectbox if each.label == label).set_value(value)
    return press(at, "Read again so")


@pytest.mark.parametrize(
    ("label", "value", "column", "found"),
    [
        ("Academic year, sheet Ratings", "2022/23", "cycle", {"2022/23"}),
        ("Rated by, sheet Ratings", "partner", "source", {"partner"}),
    ],
)
def test_what_was_read_surely_can_be_overruled(
    page: AppTest, store: Store, label: str, value: str, column: str, found: set[str]
) -> None:
    at = change(drop(page, ("Ratings.xlsx", workbooks.a_plain_workbook())), label, value)
    press(at, "Accept import")
    assert set(load_portfolio(store, LOCAL).ratings[column]) == found


def test_a_word_that_the_scale_chosen_instead_lacks_is_asked_about(page: AppTest, store: Store) -> None:
    drawn = drop(page, ("Ratings.xlsx", workbooks.a_plain_workbook()))
    at = change(drawn, "Scale, sheet Ratings", "emerging-embedded")
    assert "Leading" in says(at)
    press(press(at, "Leave for later"), "Accept import")
    ratings = load_portfolio(store, LOCAL).ratings
    assert set(ratings["scale"]) == {"emerging-embedded"}
    assert set(ratings.loc[ratings["waiting"], "raw"]) == {"Leading"}


def test_a_table_can_be_left_out(page: AppTest) -> None:
    at = drop(page, ("Ratings.xlsx", workbooks.a_plain_workbook()))
    at = change(at, "Does this table hold ratings?, sheet Ratings", "left out")
    assert "No rating was read from this file." in says(at)
    assert "Left out, as a person settled it" in says(at)


def test_an_answer_given_can_be_changed(page: AppTest, store: Store) -> None:
    at = answer(drop(page, ("Returns.xlsx", workbooks.a_doubtful_workbook())), "numbers-4-down")
    press(change(at, "Scale, sheet Heads", "numbers-4-up"), "Accept import")
    ratings = load_portfolio(store, LOCAL).ratings
    assert set(ratings[ratings["raw"] == "1"]["level"]) == {1.0}


def test_what_changed_in_shape_since_last_year_is_named(page: AppTest, store: Store) -> None:
    at = answer(drop(page, ("Returns.xlsx", workbooks.a_doubtful_workbook("2023/24"))), "numbers-4-down")
    press(at, "Accept import")
    at = drop(open_page(), ("Next.xlsx", workbooks.a_doubtful_workbook("2024/25", added="Accountability")))
    assert "Read with the answers given for Returns.xlsx. Added since: “Accountability”." in says(at)
    assert "hang on it" not in says(at)


def test_a_question_can_wait(page: AppTest, store: Store) -> None:
    at = press(drop(page, ("Returns.xlsx", workbooks.a_doubtful_workbook())), "Leave for later")
    assert "28 ratings still wait for an answer." in says(at)
    back = press(at, "Answer what was left")
    assert "28 ratings hang on it" in says(back)
    press(press(back, "Leave for later"), "Accept import")
    assert load_portfolio(store, LOCAL).ratings["waiting"].all()


def test_what_was_left_open_when_it_was_accepted_can_be_answered_later(page: AppTest, store: Store) -> None:
    at = press(drop(page, ("Returns.xlsx", workbooks.a_doubtful_workbook())), "Leave for later")
    press(at, "Accept import")
    at = open_page()
    assert "Accepted; 28 ratings wait for an answer." in says(at)
    at = answer(press(at, "Answer what was left"), "numbers-4-up")
    assert "It takes the place of Returns.xlsx." in says(at)
    at = press(at, "Accept import")
    ratings = load_portfolio(store, LOCAL).ratings
    assert len(ratings) == 28
    assert not ratings["waiting"].any()
    assert "wait for an answer" not in says(open_page())
    undo_import(store, LOCAL, load_imports(store, LOCAL)[0].id)
    assert load_portfolio(store, LOCAL).ratings["waiting"].all(), "undone, it waits again"


REFUSED = (
    ("Empty.xlsx", workbooks.an_empty_file, "the file is empty"),
    ("Minutes.xlsx", workbooks.a_disguised_pdf, "the file is a PDF"),
    ("Photo.xlsx", workbooks.a_picture, "the file is a picture"),
    ("Photo.png", workbooks.a_picture, "Photo.png:"),
    ("Locked.xlsx", workbooks.a_locked_workbook, "protected by a password"),
    ("Letters.xlsx", workbooks.a_zip_of_letters, "holds no workbook"),
)


@pytest.mark.parametrize(("name", "build", "seen"), REFUSED, ids=[each[0] for each in REFUSED])
def test_a_file_that_cannot_be_read_is_a_sentence_and_the_others_are_read(
    page: AppTest, store: Store, name: str, build: Callable[[], bytes], seen: str
) -> None:
    at = drop(page, (name, build()), ("Ratings.xlsx", workbooks.a_plain_workbook()))
    text = says(at)
    assert "One file was not read" in text
    assert f"{name}: " in text
    assert seen in text
    assert "28 ratings read from one sheet." in text
    assert load_imports(store, LOCAL) == ()


def test_a_file_refused_alone_leaves_the_page_as_it_was(page: AppTest, store: Store) -> None:
    at = drop(page, ("Minutes.xlsx", workbooks.a_disguised_pdf()))
    assert read_title(at) == "Import workbooks"
    assert "Minutes.xlsx: the file is a PDF" in says(at)
    assert load_drops(store, LOCAL) == ()


def test_what_of_a_drop_is_not_in_is_said_once_more_when_the_rest_is(page: AppTest) -> None:
    returns = ("Returns.xlsx", workbooks.a_doubtful_workbook())
    at = press(drop(page, returns, ("Minutes.xlsx", workbooks.a_disguised_pdf())), "Leave for later")
    at = press(at, "Accept import")
    assert read_title(at) == "The import is in"
    assert "Minutes.xlsx: the file is a PDF" in says(at)
    assert "28 ratings still wait for an answer and count as not rated" in says(at)


EMPTY = (
    ("Menu.xlsx", workbooks.a_workbook_without_ratings, "No ratings were found"),
    ("Counts.xlsx", workbooks.a_workbook_of_counts, "an aggregate"),
    ("Wards.xlsx", workbooks.a_workbook_of_strangers, "No ratings were found"),
)


@pytest.mark.parametrize(("name", "build", "seen"), EMPTY, ids=[each[0] for each in EMPTY])
def test_a_workbook_of_no_ratings_says_what_was_seen_and_what_to_do(
    page: AppTest, store: Store, name: str, build: Callable[[], bytes], seen: str
) -> None:
    at = drop(page, (name, build()))
    text = says(at)
    assert "No rating was read from this file." in text
    assert f"<b>{name}</b>" in text
    assert seen in text
    assert "Nothing can be imported from here." in text
    assert "Accept import" not in {each.label for each in at.button}
    assert load_imports(store, LOCAL) == ()


def test_the_same_file_twice_is_recognised(page: AppTest, store: Store) -> None:
    data = workbooks.a_plain_workbook()
    at = drop(page, ("Ratings.xlsx", data), ("Copy of ratings.xlsx", data))
    assert "Copy of ratings.xlsx: the same content as Ratings.xlsx" in says(at)
    press(at, "Accept import")
    again = drop(open_page(), ("Ratings.xlsx", data))
    assert "was imported before" in says(again)
    assert "Accept import" not in {each.label for each in again.button}
    assert len(load_imports(store, LOCAL)) == 1


def test_a_corrected_file_shows_what_would_change_and_takes_the_others_place(page: AppTest, store: Store) -> None:
    press(drop(page, ("Ratings.xlsx", workbooks.a_plain_workbook())), "Accept import")
    corrected = workbooks.a_plain_workbook(change={"Larkhill Primary": "Emerging"})
    at = drop(open_page(), ("Ratings.xlsx", corrected))
    text = says(at)
    assert "1 changed and 27 unchanged" in text
    assert "It takes the place of Ratings.xlsx." in text
    assert "“Secure” becomes “Emerging”" in text
    press(at, "Accept import")
    ratings = load_portfolio(store, LOCAL).ratings
    assert len(ratings) == 28
    assert list(ratings["raw"]).count("Emerging") == 2


def test_another_spelling_of_a_known_person_is_asked_with_the_guess_chosen(page: AppTest, store: Store) -> None:
    press(drop(page, ("Ratings.xlsx", workbooks.a_plain_workbook("2023/24"))), "Accept import")
    spelt = workbooks.a_plain_workbook("2024/25", names={"Joanna Kowal": "J. Kowal"})
    at = drop(open_page(), ("Ratings 2024.xlsx", spelt))
    asked = next(each for each in at.radio if "J. Kowal" in each.label)
    assert asked.value == "as:Joanna Kowal"
    press(at, "Accept import")
    assert len(load_portfolio(store, LOCAL).leaders) == 7


def test_a_drop_can_be_left_and_come_back_to(page: AppTest, store: Store) -> None:
    drop(page, ("Returns.xlsx", workbooks.a_doubtful_workbook()))
    at = open_page()
    assert "Waiting" in says(at)
    assert "1 question to answer, which 28 ratings hang on." in says(at)
    at = press(at, "Continue")
    assert "28 ratings hang on it" in says(at)
    at = press(at, "Discard") if "Discard" in {each.label for each in at.button} else press(at, "Leave for later")
    at = press(at, "Discard") if load_drops(store, LOCAL) else at
    assert load_drops(store, LOCAL) == ()
    assert read_title(at) == "Import workbooks"


def test_a_reading_can_be_changed(page: AppTest, store: Store) -> None:
    at = press(drop(page, ("Ratings.xlsx", workbooks.a_plain_workbook())), "Change a reading")
    column = next(each for each in at.selectbox if each.label.startswith("D1"))
    assert column.value == "ka:KA1"
    column.set_value("ka:KA5")
    press(press(at, "Read again so"), "Accept import")
    assert set(load_portfolio(store, LOCAL).ratings["criterion"]) == {"KA5", "KA2", "KA3", "KA4"}


def test_what_is_left_out_is_named(page: AppTest, store: Store) -> None:
    at = drop(page, ("Ratings.xlsx", workbooks.a_sensitive_workbook()), ("R.xlsx", workbooks.a_doubtful_workbook()))
    text = says(at)
    assert "hidden sheet" in text.casefold()
    assert read_title(at) == "R.xlsx", "the file that is asked about comes first"
    at = check(at.button(key="file 0").click().run())
    assert "“Sickness absence (days)” (D1)" in says(at)


def test_cells_about_absence_are_not_kept(page: AppTest, store: Store) -> None:
    press(drop(page, ("Ratings.xlsx", workbooks.a_sensitive_workbook())), "Accept import")
    first = int(load_portfolio(store, LOCAL).ratings["rating"].iloc[0])
    kept = load_trail(store, LOCAL, first).surroundings
    assert kept is not None
    assert {row[3] for row in kept.rows} == {"Sickness absence (days)", None}
    assert kept.rows[1][4] == "Secure"


def test_the_sample_steps_aside(store: Store) -> None:
    known = Known(tuple(read_frameworks().values()), tuple(read_scales().values()))
    with Child() as child:
        workbook, reading = child.read_file("Sample.xlsx", workbooks.a_plain_workbook("2022/23"), known)
    save_import(store, LOCAL, Batch((Incoming(workbook, reading),), who="sample", sample=True))
    at = press(drop(open_page(), ("Ratings.xlsx", workbooks.a_plain_workbook())), "Accept import")
    assert "The invented sample has stepped aside." in says(at)
    assert set(load_portfolio(store, LOCAL).ratings["cycle"]) == {"2024/25"}


def test_a_template_is_offered_for_each_scale_of_words(page: AppTest) -> None:
    assert find_files(page) == ["Headlight template"]
    answer = ask_file(page, "Headlight template", "met-3")
    assert "Headlight%20template.xlsx" in answer.headers["content-disposition"]
    said = " ".join(str(cell) for row in load_workbook(BytesIO(answer.body)).worksheets[0].values for cell in row)
    assert "Not met, Partially met, Met" in said
    assert ask_file(page, "Headlight template", "xlsx").status_code == 404
