"""From a figure to its cell, among the cells around it."""

from datetime import date

import pytest

from headlight.access.lens import LOCAL, Lens
from headlight.errors import UserError
from headlight.model import ColumnReading, Ignored, Reading, Sheet, TableReading, key
from headlight.reading.guard import Child
from headlight.store import find_cell, load_portfolio, load_trail, save_import, undo_import
from headlight.store.kept import fold_value, keep_sheets, unfold_value
from headlight.taking.files import find_known, find_sources, read_files
from tests.store.store_builders import a_batch, a_file, a_rating

SHEET = Sheet(
    name="Ratings",
    rows=[["Reviews", None, None], ["School", "Head", "KA1"], ["Oak", "Jo", 3.0], ["Ash", "Al", True]],
    texts={key(2, 2): "3"},
    dates=frozenset({key(0, 0)}),
    fills={key(2, 2): "#FF0000"},
    notes={key(3, 2): "Seen in March"},
    merges=((0, 0, 0, 2),),
)


def a_trail_of(store, sheet=SHEET, lens=LOCAL, **fields):
    rows = [a_rating(cell="C3", school="Oak", leader="Jo", **fields), a_rating(cell="C4", school="Ash", leader="Al")]
    save_import(store, LOCAL, a_batch(a_file("Autumn.xlsx", rows, sheets=(sheet,))))
    return load_trail(store, lens, int(load_portfolio(store, LOCAL).ratings["rating"].iloc[0]))


def test_it_leads_to_file_sheet_and_cell(store):
    trail = a_trail_of(store, date="2024-03-05", comment="Well led.", raw="3", step="column C is KA1")
    assert (trail.file, trail.sheet, trail.cell, trail.raw) == ("Autumn.xlsx", "Ratings", "C3", "3")
    assert (trail.step, trail.comment, trail.day) == ("column C is KA1", "Well led.", date(2024, 3, 5))
    assert trail.who == "Robin Vale"
    assert len(trail.sha256) == 64
    assert trail.surroundings == SHEET
    row, column = find_cell(trail)
    assert SHEET.rows[row][column] == 3.0


@pytest.mark.parametrize(
    ("cell", "place"), [("A1", (0, 0)), ("C3", (2, 2)), ("AB12", (11, 27)), ("$B$4:D9", (3, 1)), ("", (0, 0))]
)
def test_addresses_are_told_apart(store, cell, place):
    trail = a_trail_of(store)
    assert find_cell(type(trail)(**{n: getattr(trail, n) for n in trail.__struct_fields__} | {"cell": cell})) == place


def test_a_narrower_lens_sees_its_own_cells_alone(store):
    a_trail_of(store)
    portfolio = load_portfolio(store, LOCAL)
    row = portfolio.ratings.iloc[0]
    trail = load_trail(store, Lens(who="Jo", leaders=frozenset({int(row["leader"])}), named=True), int(row["rating"]))
    assert trail.surroundings is not None
    assert [value for values in trail.surroundings.rows for value in values if value is not None] == [3.0]
    assert trail.surroundings.notes == {}


def test_after_an_undo_it_is_gone(store):
    trail = a_trail_of(store)
    undo_import(store, LOCAL, 1)
    with pytest.raises(UserError, match="not among those you may see"):
        load_trail(store, LOCAL, trail.rating)


def test_a_part_of_a_date_is_no_day(store):
    assert a_trail_of(store, date="2024-03").day is None


def test_a_sheet_folds_and_unfolds_to_itself():
    assert unfold_value(fold_value(SHEET), Sheet) == SHEET


def test_hidden_and_sensitive_cells_are_not_kept():
    hidden = Sheet(name="Hidden", rows=[["x"]], hidden=True)
    sheet = Sheet(
        name="Ratings",
        rows=[["School", "KA1", "Days absent", "Notes"], ["Oak", 3, 41, "a"], ["Ash", 2, 7, "b"]],
        texts={key(1, 2): "41 days"},
        notes={key(1, 2): "long covid", key(1, 1): "kept"},
        hidden_rows=frozenset({2}),
        hidden_columns=frozenset({3}),
    )
    columns = (
        ColumnReading(cell="B1", heading="KA1", meaning="criterion"),
        ColumnReading(cell="C1", heading="Days absent", meaning="sensitive"),
    )
    reading = a_file("A.xlsx", sheets=()).reading
    reading = type(reading)(
        file="A.xlsx", ratings=(), questions=(), findings=(), ignored=(),
        tables=(TableReading(sheet="Ratings", range="A1:D3", layout="a row per leader", columns=columns),),
    )  # fmt: skip
    (kept,) = keep_sheets((hidden, sheet), reading)
    assert kept.rows == [["School", "KA1", "Days absent", None], ["Oak", 3, None, None], [None, None, None, None]]
    assert kept.texts == {}
    assert kept.notes == {key(1, 1): "kept"}


def test_cells_that_the_reader_lists_as_not_kept_are_not():
    sheet = Sheet(
        name="Ratings",
        rows=[["School", "Oak", "Ash"], ["KA1", 3, 2], ["Days absent", 41, 7], ["KA2", 4, 4]],
        notes={key(2, 1): "long covid"},
    )
    columns = (ColumnReading(cell="A3", heading="Days absent", meaning="sensitive"),)
    reading = Reading(
        file="A.xlsx", ratings=(), questions=(), findings=(),
        ignored=(Ignored(sheet="Ratings", range="B3:C3, D9", reason="about absence: its values are not kept"),),
        tables=(TableReading(sheet="Ratings", range="A1:C4", layout="criteria down", columns=columns),),
    )  # fmt: skip
    (kept,) = keep_sheets((sheet,), reading)
    assert kept.rows == [["School", "Oak", "Ash"], ["KA1", 3, 2], ["Days absent", None, None], ["KA2", 4, 4]]
    assert kept.notes == {}


def test_a_read_file_keeps_no_sensitive_value(store, tmp_path):
    (tmp_path / "A.csv").write_text("School,Head,Days absent,KA1\nOak,Jo Hart,4193,Secure\nAsh,Al Reed,4194,Leading\n")
    with Child() as child:
        (read,), _ = read_files(child, find_sources([tmp_path / "A.csv"]), find_known(store, {}))
        again = child.read(read.workbook, find_known(store, {}))
    (kept,) = keep_sheets(read.workbook.sheets, read.reading)
    assert "419" not in repr((read, kept)), "not even while the drop is pending"
    assert again == read.reading, "read again without them it is the same reading"
    assert "Secure" in repr(kept)
