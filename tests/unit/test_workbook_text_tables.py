"""Text tables: encodings, delimiters, and what is kept as written."""

import pytest

from headlight.errors import Refusal
from headlight.model import Value
from headlight.reading.intake.delimited import find_delimiter, parse_number
from headlight.reading.workbook import read_cells


def rows_of(data: bytes, name: str = "returns.csv") -> list[list[Value]]:
    (sheet,) = read_cells(name, data).sheets
    assert sheet.name == ""
    return sheet.rows


TEXT = "School,KA1\nÉcole d'Été,3\n"
EXPECTED = [["School", "KA1"], ["École d'Été", 3]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings(encoding: str) -> None:
    assert rows_of(TEXT.encode(encoding)) == EXPECTED


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends(delimiter: str, ending: str) -> None:
    text = TEXT.replace(",", delimiter).replace("\n", ending)
    assert rows_of(text.encode()) == EXPECTED


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;"])
def test_separator_line_is_obeyed_and_not_a_record(first: str) -> None:
    assert rows_of(f"{first}\r\na,b;c\r\n1;2\r\n".encode()) == [["a,b", "c"], [1, 2]]


def test_commas_in_text_do_not_mislead() -> None:
    text = "School;Comment;KA1\nOak;Good, strong, clear;3\nElm;Fine, on the whole, so far;2\n"
    assert find_delimiter(text) == ";"
    assert find_delimiter("School\nOak\n") == ","
    assert find_delimiter('a,b\n"x;y;z",2\n"p;q;r",3\n') == ","


def test_preamble_and_blank_lines_are_records() -> None:
    rows = rows_of(b"Autumn returns\n\nSchool,KA1\nOak,3\n")
    assert rows == [["Autumn returns", None], [None, None], ["School", "KA1"], ["Oak", 3]]


def test_quoted_fields_keep_lines_and_quotes() -> None:
    assert rows_of(b'School,Comment\n"Oak, The","He said ""good""\nand left"\n')[1] == [
        "Oak, The",
        'He said "good"\nand left',
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3", 3),
        ("0", 0),
        ("-2", -2),
        ("2.5", 2.5),
        ("0.1", 0.1),
        ("1.10", "1.10"),
        ("3.0", "3.0"),
        ("007", "007"),
        ("-0", "-0"),
        ("+3", "+3"),
        (".5", ".5"),
        ("1e5", "1e5"),
        ("1,000", "1,000"),
        ("75%", "75%"),
        (" 3", " 3"),
        ("1234567890123456", "1234567890123456"),
        ("0.1000000000000000055", "0.1000000000000000055"),
        ("TRUE", "TRUE"),
        ("2/3", "2/3"),
        ("٣", "٣"),
    ],
)
def test_numbers_only_where_nothing_is_lost(text: str, value: Value) -> None:
    found = parse_number(text)
    assert found == value
    assert type(found) is type(value)


def test_empty_tail_is_cut() -> None:
    assert rows_of(b"a,b,,\n1,2,,\n,,,\n\n") == [["a", "b"], [1, 2]]


def test_unknown_quote_names_the_line_it_began_on() -> None:
    with pytest.raises(Refusal) as caught:
        rows_of(b'a,b\n1,2\n3,"open\n4,5\n')
    assert "line 3" in caught.value.sentence


def test_a_text_table_may_go_by_a_workbook_s_name() -> None:
    assert rows_of(b"a,b\n1,2\n", "export.xls") == [["a", "b"], [1, 2]]
    assert rows_of(b"a\tb\n1\t2\n", "no ending") == [["a", "b"], [1, 2]]


def test_a_record_of_another_length_is_named_by_its_cell() -> None:
    rows = "".join(f"School {number},Good,RI,Clear\n" for number in range(8))
    text = f"Autumn,2024\n\nSchool,KA1,KA2,Comment\n{rows}Elm,Good, and strong,RI,Clear\nOak,RI,Fine\n{rows}Key,Good\n"
    workbook = read_cells("returns.csv", text.encode())
    told = [(each.severity, each.cell, each.text) for each in workbook.findings]
    assert [each[:2] for each in told] == [("warning", "E12"), ("info", "D13")]
    assert told[0][2].startswith("Record 12 has 5 fields where the others have 4")
    assert workbook.sheets[0].rows[11] == ["Elm", "Good", " and strong", "RI", "Clear"]


@pytest.mark.parametrize("tail", ["", ",", ",,,"])
def test_uneven_tails_of_blanks_are_no_finding(tail: str) -> None:
    rows = "".join(f"School {number},Good\n" for number in range(8))
    assert read_cells("returns.csv", f"School,KA1\n{rows}Elm,RI{tail}\n{rows}".encode()).findings == ()


def test_blank_records_may_follow_without_end() -> None:
    assert rows_of(b"School,KA1\nOak,3\n" + b",\n" * 1_100_000) == [["School", "KA1"], ["Oak", 3]]
