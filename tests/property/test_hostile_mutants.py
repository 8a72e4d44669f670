"""Seeded mutants of good files, the whole way: each is read or refused by name, and none reaches the server.

``HEADLIGHT_MUTANTS=5000`` makes as many; a few hundred otherwise.
"""

import logging
import os
import random
import re
import time
import zipfile
from io import BytesIO

import pytest

from headlight.errors import Refusal
from headlight.reading.guard import Child
from tests.property.good_files import GOOD
from tests.sheets import a_known

COUNT = int(os.environ.get("HEADLIGHT_MUTANTS", "300"))
BATCHES = 6


def mutate(data: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, cut out, put in or said twice."""
    out = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 5, 20])):
        at = chance.randrange(len(out))
        change = chance.randrange(6)
        if change == 0:
            out[at] = chance.randrange(256)
        elif change == 1:
            del out[at : at + chance.randrange(1, 9)]
        elif change == 2:
            out[at:at] = chance.randbytes(4)
        elif change == 3:
            out[at:at] = out[max(0, at - 30) : at]
        elif change == 4:
            out[at] = chance.choice(b'0123456789<>"&')
        else:
            out[at : at + 4] = b"\xff\xff\xff\x7f"
        if not out:
            return b"\0"
    return bytes(out)


def mutate_values(text: bytes, chance: random.Random) -> bytes:
    """XML that stays well-formed: some attribute or text made absurd."""
    places = list(re.finditer(rb'(?<=")[^"<>]*(?=")|(?<=>)[^<>]+(?=<)', text))
    if not places:
        return text
    for place in chance.sample(places, min(len(places), 3)):
        absurd = chance.choice(
            [
                b"",
                b"0",
                b"-1",
                b"4294967296",
                b"99999999999999999999",
                b"1e308",
                b"NaN",
                b"A1048577",
                b"XFE1",
                b"true",
                b"\xc3\xbc",
            ]
        )
        text = (
            text.replace(place[0], absurd, 1)
            if chance.random() < 0.2
            else text[: place.start()] + absurd + text[place.end() :]
        )
        return text
    return text


def mutate_inside(data: bytes, chance: random.Random) -> bytes:
    """A mutant of one part of a zip, packed again with its right checksum."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        chosen = chance.choice(source.namelist())
        for name in source.namelist():
            body = source.read(name)
            if name == chosen and body:
                body = (mutate_values if chance.random() < 0.6 else mutate)(body, chance)
            out.writestr(name, body)
    return target.getvalue()


@pytest.mark.parametrize("batch", range(BATCHES))
def test_mutants_are_read_or_refused_by_name(batch: int, caplog: pytest.LogCaptureFixture) -> None:
    chance = random.Random(f"headlight {batch}")
    known = a_known()
    outcomes = {"read": 0, "refused": 0, "ended": 0}
    slowest, unnamed = 0.0, 0
    with Child() as child, caplog.at_level(logging.ERROR):
        for _ in range(-(-COUNT // BATCHES)):
            name = chance.choice(sorted(GOOD))
            data = GOOD[name]
            inside = name.endswith(("xlsx", "ods", "xlsb")) and chance.random() < 0.7
            mutant = (mutate_inside if inside else mutate)(data, chance)
            started = time.monotonic()
            try:
                workbook, reading = child.read_file(name, mutant, known)
                assert workbook.file == reading.file == name
                outcomes["read"] += 1
            except Refusal as refusal:
                unnamed += not refusal.sentence.startswith(f"{name}: ")
                outcomes["refused"] += 1
                outcomes["ended"] += child._process is None  # the child had to be killed, and the next is another
            slowest = max(slowest, time.monotonic() - started)
    print(f"batch {batch}: {outcomes}, the slowest {slowest:.2f} s")  # seen with -s
    assert outcomes["read"] > 0
    assert outcomes["refused"] > 0
    assert unnamed == 0
    assert slowest < 20
    assert not [each.message for each in caplog.records]  # no fault of our own
