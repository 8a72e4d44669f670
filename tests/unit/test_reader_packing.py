"""A reading comes out of its packing as it went in, small."""

import msgspec

from headlight.reading.packing import pack_pair, pack_reading, unpack_pair, unpack_reading
from headlight.reading.reader import read_workbook
from tests.sheets import a_known, a_sheet, a_workbook, read_rows

HEAD = ["School", "Head", "Year", "KA1", "KA2"]


def test_a_reading_comes_out_as_it_went_in() -> None:
    many = [
        [f"School {at}", f"Jane {chr(65 + at % 26)}lee", "2023/24", "Good", "RI" if at % 3 else None]
        for at in range(400)
    ]
    for rows in ([HEAD, *many], [HEAD, many[0]], [HEAD], [], [HEAD, [*many[0][:3], "Good", "A/G"]]):
        reading = read_rows(rows)
        assert unpack_reading(pack_reading(reading)) == reading


def test_workbook_and_reading_cross_together() -> None:
    workbook = a_workbook(a_sheet([HEAD, ["Oak", "Jane Smith", "2023/24", "Good", "RI"]], fills={3: "#FF0000"}))
    reading = read_workbook(workbook, a_known())
    assert unpack_pair(pack_pair(workbook, reading)) == (workbook, reading)


def test_many_ratings_are_packed_small() -> None:
    reading = read_rows([HEAD, *([f"School {at}", f"Jane {at}", "2023/24", "Good", "RI"] for at in range(3000))])
    assert len(reading.ratings) == 6000
    assert len(pack_reading(reading)) * 10 < len(msgspec.json.encode(reading))
