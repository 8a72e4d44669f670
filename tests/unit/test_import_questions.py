"""Which questions are asked, in what order, and side by side where they are alike."""

from headlight.frameworks import read_frameworks
from headlight.model import (
    ColumnReading,
    Level,
    Objective,
    Option,
    Question,
    QuestionKind,
    Rating,
    Reading,
    RegisterEntry,
    Scale,
    Sheet,
    TableReading,
    Workbook,
)
from headlight.taking.doubts import File, find_doubts
from headlight.ui.import_change import find_heading_changes
from headlight.ui.import_desk import LEFT, Desk
from headlight.ui.import_files import say_state
from headlight.ui.import_places import find_evidence, find_marked, say_consequence
from headlight.ui.import_questions import MOST, find_screen_of, find_screens, group_questions
from headlight.ui.import_words import say_count, say_list, say_plain


def a_question(id: str, ratings: int = 1, kind: QuestionKind = "scale", sheet: str = "One") -> Question:
    return Question(id, kind, sheet, "A1", "Which?", (Option("a", "A"), Option("b", "B")), "a", "because", ratings)


def a_file(*questions: Question, name: str = "x.xlsx") -> File:
    return File(Workbook(name, name * 9, "xlsx", ()), Reading(name, (), questions, (), ()))


def test_what_was_put_off_is_not_asked() -> None:
    desk = Desk((a_file(a_question("p"), a_question("q")),), answers={f"{LEFT}p": "yes"})
    assert [[each.question.id for each in screen] for screen in find_screens(desk)] == [["q"]]


def test_alike_ones_of_a_sheet_share_a_screen_and_others_do_not() -> None:
    alike = [a_question(f"heading {n}", n, "criterion") for n in range(1, 4)]
    other = a_question("elsewhere", 1, "criterion", "Two")
    scales = [a_question(f"scale {n}", 20, "scale") for n in range(2)]
    screens = group_questions(find_doubts([a_file(*alike, other, *scales)]))
    assert sorted(len(screen) for screen in screens) == [1, 1, 1, 3]
    assert [each.question.kind for each in screens[0]] == ["scale"]


def test_a_screen_is_never_longer_than_can_be_looked_over() -> None:
    many = a_file(*(a_question(f"h{n}", 1, "criterion") for n in range(MOST + 3)))
    assert [len(screen) for screen in group_questions(find_doubts([many]))] == [MOST, 3]


def test_a_file_finds_its_first_screen() -> None:
    screens = group_questions(find_doubts([a_file(), a_file(a_question("q"), name="y.xlsx")]))
    assert find_screen_of(screens, 1) == 0
    assert find_screen_of(screens, 0) is None


def test_the_cells_a_reason_speaks_of_are_its_evidence() -> None:
    sheet = Sheet("One", [["Grades as for inspection", None], [None, 2]])
    assert find_evidence("A1 says so, B2 too, and A2 is empty; KA1 is no cell here", sheet) == ("A1", "B2")
    assert find_evidence("nothing said", sheet) == ()


def a_rating(cell: str, raw: str = "2", question: str = "q") -> Rating:
    return Rating(
        "One", cell, None, None, None, None, None, None, "appraiser", None, None, "ka", "KA1", raw, None, None, None, None,
        None, "review", question,
    )  # fmt: skip


def test_a_block_that_hangs_on_a_question_is_marked_whole() -> None:
    question = a_question("q")
    block = tuple(a_rating(cell) for cell in ("C5", "D5", "C6", "D6"))
    assert find_marked(Reading("x", (*block, a_rating("Z9", question="p")), (question,), (), ()), question) == "C5:D6"
    scattered = (a_rating("B2"), a_rating("Y90"))
    assert find_marked(Reading("x", scattered, (question,), (), ()), question) == "A1"
    heading = a_question("q", kind="criterion")
    assert find_marked(Reading("x", block, (heading,), (), ()), heading) == "A1"


def test_a_consequence_names_the_first_mark_and_where_it_would_stand() -> None:
    up = Scale("up", "Up", tuple(Level(each) for each in "1234"))
    down = Scale("down", "Down", tuple(Level(each) for each in "4321"))
    assert say_consequence(up, [a_rating("C5")]) == "C5, a 2, is then next to the foot."
    assert say_consequence(down, [a_rating("C5")]) == "C5, a 2, is then next to the top."
    assert say_consequence(up, [a_rating("C5", "4")]) == "C5, a 4, is then at the top."
    assert say_consequence(up, [a_rating("C5", "Gd")]) == ""
    assert say_consequence(None, [a_rating("C5")]) == ""


def test_counts_and_lists_are_words() -> None:
    assert say_count(1, "answer") == "one answer"
    assert say_count(12, "answer") == "12 answers"
    assert say_count(2, "rating hangs", "ratings hang", digits=True) == "2 ratings hang"
    assert say_list(["a", "b", "c"]) == "a, b and c"
    assert say_list(["a", "b", "c", "d", "e"]) == "a, b, c and 2 more"
    assert say_list(["a"]) == "a"
    assert say_list([]) == ""


def test_what_people_wrote_is_no_markup() -> None:
    assert say_plain("**bold** [link](x) :red[y]") == r"\*\*bold\*\* \[link\](x) \:red\[y\]"


def test_a_criterion_written_again_down_a_list_is_changed_once_for_all_its_cells() -> None:
    def a_column(cell: str, decision: str, heading: str = "Shaping the Future") -> ColumnReading:
        return ColumnReading(cell, heading, "criterion", criterion="ka:KA1", decision=decision)

    columns = (a_column("D2", "p"), a_column("D9", "q"), a_column("E2", "r"), a_column("D3", "s", "Vision"))
    table = TableReading("One", "A1:E9", "a long list", columns)
    file = File(a_file().workbook, Reading("x", (), (), (), (), tables=(table,)))
    changes = find_heading_changes(file, read_frameworks())
    assert [each.keys for each in changes] == [("p", "q"), ("r",), ("s",)]
    assert changes[0].label == "D2 Shaping the Future, and one more cell"


def test_a_file_of_no_ratings_is_not_called_ready() -> None:
    line = RegisterEntry("One", "A2", "Oak Primary")
    objective = Objective("One", "A1", None, None, None, "Read more", (), None)
    plain = a_file().workbook
    assert say_state(File(plain, Reading("x", (), (), (), (), register=(line,))), 0, 0) == "a register"
    assert say_state(File(plain, Reading("x", (), (), (), (), objectives=(objective,))), 0, 0) == "no ratings"
    assert say_state(File(plain, Reading("x", (a_rating("A1"),), (), (), ())), 0, 0) == "ready"
