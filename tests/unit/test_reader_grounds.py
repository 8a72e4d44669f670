"""What has to speak for a table before its marks are taken for ratings of leaders unasked."""

import pytest

from tests.sheets import Rows, read_rows

AREAS = ("Shaping the Future", "Leading Learning and Teaching", "Managing the Organisation", "Securing Accountability")
WORDS = ("Secure", "Developing", "Secure", "Leading")
PLAIN = ("Teaching", "Curriculum and assessment", "Behaviour", "School culture")
CODES = ("KA1", "KA2", "KA3", "KA4")
OWN = ("School", *AREAS)


def _grid(title: str, head: tuple[str, ...], *firsts: str) -> Rows:
    return [[title], [*head], *([first, *WORDS] for first in firsts)]


def _kinds(rows: Rows, file: str = "Book1.xlsx") -> list[str]:
    return [each.kind for each in read_rows(rows, file=file).questions]


@pytest.mark.parametrize(
    ("title", "head", "firsts"),
    [
        ("Review 2023/24", ("School", *PLAIN), ("Oak Primary", "Elm Primary")),
        ("Review 2023/24", ("School", *PLAIN, "Professional development", "Teaching"), ("Oak Primary", "Elm Primary")),
        ("2023/24: KA1 roof, KA2 boiler, KA3 drains, KA4 doors", ("School", *CODES), ("Oak Primary", "Elm Primary")),
        ("Review 2023/24", ("Function", *AREAS), ("Estates", "Payroll")),
        ("Review 2023/24", ("Delegate", *CODES), ("Jane Smith", "Tom Lee")),
        ("Heads' meeting 2023/24", ("Delegate", *CODES), ("Jane Smith", "Tom Lee")),
    ],
)
def test_a_table_of_which_nothing_says_that_it_rates_leaders_is_one_question(
    title: str, head: tuple[str, ...], firsts: tuple[str, ...]
) -> None:
    rows = _grid(title, head, *firsts)
    assert "layout" in _kinds(rows)
    assert {each.status for each in read_rows(rows, file="Book1.xlsx").ratings} == {"review"}


@pytest.mark.parametrize(
    ("title", "head", "file"),
    [
        ("Headteacher reviews 2023/24", ("School", *PLAIN), "Book1.xlsx"),
        ("Review 2023/24", ("School", *PLAIN), "Heads' appraisal.xlsx"),
        ("RAG against the Key Areas, 2023/24", ("School", *CODES), "Book1.xlsx"),
        ("Review 2023/24", OWN, "Book1.xlsx"),
    ],
)
def test_a_title_a_file_or_most_of_a_framework_in_its_own_words_speaks_for_a_table(
    title: str, head: tuple[str, ...], file: str
) -> None:
    assert _kinds(_grid(title, head, "Oak Primary", "Elm Primary"), file) == []


def test_a_column_of_heads_speaks_for_codes_and_not_for_plain_words() -> None:
    people = (["Oak Primary", "Jane Smith"], ["Elm Primary", "Tom Lee"])
    coded, plain = (
        [["2023/24"], ["School", "Headteacher", *heads], *([*each, *WORDS] for each in people)]
        for heads in (CODES, PLAIN)
    )
    assert (_kinds(coded), _kinds(plain)) == ([], ["layout"])


def test_a_heading_over_ratings_that_speaks_of_wishes_puts_a_form_in_doubt() -> None:
    form = [["Headteacher", "Jane Smith"], ["Year", "2023/24"], [], ["Key area", "Where I want to be"]]
    assert _kinds([*form, *([area, "Secure"] for area in AREAS)]) == ["layout"]


def test_a_second_table_of_the_same_areas_and_year_that_names_no_head_is_asked() -> None:
    heads = [
        ["Headteacher appraisal 2023/24"],
        ["School", "Headteacher", *AREAS],
        ["Oak Primary", "Jane Smith", *WORDS],
    ]
    heads += [["Elm Primary", "Tom Lee", *WORDS]]
    boards = [[], ["Boards"], ["School", *AREAS], ["Oak Primary", *WORDS], ["Elm Primary", *reversed(WORDS)]]
    reading = read_rows([*heads, *boards], file="Book1.xlsx", name="Heads")
    assert [(each.kind, each.ratings) for each in reading.questions] == [("layout", 8)]
    older = [[], ["2022/23"], *boards[2:]]
    assert _kinds([*heads, *older]) == []
