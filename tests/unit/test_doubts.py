"""What a drop asks: one question for each real doubt, and none where two files differ in a way that matters."""

from collections.abc import Mapping, Sequence
from typing import Any

from headlight.model import Workbook
from headlight.reading.reader import read_workbook
from headlight.taking.doubts import File, carry_answers, find_answers, find_doubts, name_key
from tests.sheets import a_known, a_sheet, a_workbook

HEAD = ("School", "Headteacher", "KA1", "KA2", "KA3", "KA4", "KA5", "KA6")


def a_file(
    *rows: Sequence[Any], head: Sequence[str] = HEAD, name: str = "Oak.xlsx", answers: Mapping[str, str] | None = None
) -> File:
    """A workbook of one sheet as it is read, its content known by its name."""
    plain = a_workbook(a_sheet([head, *rows], "2023-24"), file=name)
    workbook = Workbook(name, name * 8, plain.kind, plain.sheets)
    return File(workbook, read_workbook(workbook, a_known(answers)))


def a_school(name: str, *levels: int, **more: Any) -> File:
    """A return of one school, in bare numbers."""
    return a_file((name, f"Head of {name}", *levels), name=f"{name}.xlsx", **more)


def test_forty_files_of_one_shape_are_one_question() -> None:
    files = [a_school(f"School {n}", 1, 2, 3, 4, 2, 3) for n in range(40)]
    (doubt,) = find_doubts(files)
    assert (len(doubt.files), doubt.ratings, len(doubt.keys)) == (40, 240, 1)


def test_its_answer_settles_all_of_them() -> None:
    files = [a_school(f"School {n}", 1, 2, 3, 4, 2, 3) for n in range(3)]
    (doubt,) = find_doubts(files)
    answers = dict.fromkeys(doubt.keys, "numbers-4-up")
    again = [a_school(f"School {n}", 1, 2, 3, 4, 2, 3, answers=answers) for n in range(3)]
    assert find_doubts(again) == ()
    assert {each.level for file in again for each in file.reading.ratings} == {1, 2, 3, 4}


def test_the_options_are_those_that_fit_every_file() -> None:
    files = [a_school("Oak", 1, 2, 3, 4, 2, 3), a_school("Ash", 2, 3, 5, 4, 2, 3), a_school("Elm", 2, 2, 2, 2, 2, 2)]
    (doubt,) = find_doubts(files)
    assert {each.value for each in doubt.question.options} == {"numbers-5-up", "numbers-5-down"}
    assert len(doubt.files) == 3


def test_a_column_more_in_one_file_is_no_other_doubt() -> None:
    more = a_file(("Ash", "Al Reed", 1, 2, 3, 4, 2, 3, "Fine."), head=(*HEAD, "Comment"), name="Ash.xlsx")
    files = [a_school("Oak", 1, 2, 3, 4, 2, 3), more]
    (doubt,) = find_doubts(files)
    assert len(doubt.keys) == 2, "two ids, and one answer for both"


def test_workbooks_of_other_shapes_are_asked_apart() -> None:
    statements = [f"KA1.{n}" for n in range(1, 5)] + [f"KA2.{n}" for n in range(1, 4)]
    other = a_file(("Ash", "Al Reed", 1, 2, 3, 4, 2, 3, 4), head=("Academy", "Principal", *statements), name="Ash.xlsx")
    doubts = find_doubts([a_school("Oak", 1, 2, 3, 4, 2, 3), other])
    assert [each.files for each in doubts] == [(1,), (0,)]


def test_a_mark_between_levels_is_one_doubt_in_workbooks_of_any_shape() -> None:
    first = a_file(("Oak", "Jo Hart", "Good", "Good/RI", "Good", "RI", "Good", "Good"))
    other = a_file(("Ash", "Good/RI", "Good", "RI"), head=("Academy", "KA1.1", "KA1.2", "KA1.3"), name="Head.xlsx")
    (doubt,) = find_doubts([first, other])
    assert doubt.files == (0, 1)


def test_two_undated_files_of_the_same_heads_are_of_two_years() -> None:
    words = ("Good", "RI", "Good", "RI", "Good", "Good")

    def undated(name: str, school: str) -> File:
        plain = a_workbook(a_sheet([HEAD, (school, f"Head of {school}", *words)], "Heads"), file=name)
        workbook = Workbook(name, name * 8, plain.kind, plain.sheets)
        return File(workbook, read_workbook(workbook, a_known()))

    final, old = undated("Final.xlsx", "Oak"), undated("Older.xlsx", "Oak")
    doubts = find_doubts([final, old])
    assert [each.files for each in doubts] == [(0,), (1,)]
    assert doubts[0].keys == (name_key(final.reading.questions[0].id, final.workbook.sha256),)
    (shared,) = find_doubts([final, undated("Ash.xlsx", "Ash")])
    assert shared.files == (0, 1), "another school's form of the same round is of the same year"


def test_a_question_set_apart_is_asked_file_by_file() -> None:
    files = [a_school("Oak", 1, 2, 3, 4, 2, 3), a_school("Ash", 1, 2, 3, 4, 2, 3)]
    id = files[0].reading.questions[0].id
    doubts = find_doubts(files, {id})
    assert sorted(each.keys for each in doubts) == sorted((name_key(id, each.workbook.sha256),) for each in files)


def test_the_doubt_that_most_ratings_hang_on_comes_first() -> None:
    few = a_file(("Ash", "Good/RI", "Good", "RI"), head=("Academy", "KA1.1", "KA1.2", "KA1.3"), name="Head.xlsx")
    doubts = find_doubts([few, a_school("Oak", 1, 2, 3, 4, 2, 3)])
    assert [each.ratings for each in doubts] == [6, 1]


def test_an_answer_is_carried_to_files_of_like_shape_that_offer_it() -> None:
    oak = a_school("Oak", 1, 2, 3, 4, 2, 3)
    id = oak.reading.questions[0].id
    settled = a_school("Oak", 1, 2, 3, 4, 2, 3, answers={id: "numbers-4-up"})
    more = a_file(("Ash", "Al Reed", 1, 2, 3, 4, 2, 3, "Fine."), head=(*HEAD, "Comment"), name="Ash.xlsx")
    beyond = a_file(("Elm", "Di Poole", 1, 2, 5, 4, 2, 3, "Fine."), head=(*HEAD, "Comment"), name="Elm.xlsx")
    assert carry_answers([settled, more, beyond], {id: "numbers-4-up"}) == {
        more.reading.questions[0].id: "numbers-4-up"
    }
    assert beyond.reading.questions[0].id == more.reading.questions[0].id


def test_an_answer_for_one_file_holds_over_that_for_all() -> None:
    answers = {"q": "up", "r": "no", name_key("q", "a" * 64): "down", name_key("q", "b" * 64): "across"}
    assert find_answers(answers, "a" * 64) == {"q": "down", "r": "no"}
    assert find_answers(answers, "c" * 64) == {"q": "up", "r": "no"}
