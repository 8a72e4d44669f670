"""``read``: what a spreadsheet gives, by the reader that the import page uses; docs/reading.md is its contract."""

import argparse
import csv
import io
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TextIO

import msgspec

from headlight.documents import read_answers, read_text
from headlight.errors import UserError
from headlight.frameworks import read_frameworks
from headlight.model import Rating, Reading, Recipe
from headlight.reading.guard import Child
from headlight.reading.reader import Known
from headlight.reading.recipe import parse_recipe
from headlight.scales import read_scales

from .cells import REFUSED, read_bytes

FIELDS = tuple(name for name in Rating.__struct_fields__ if name != "step")
PARTS = ("file", "ratings", "questions", "findings", "ignored", "register", "objectives", "decisions", "proposed")


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Add this command's arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "read", help="print the ratings in files, with questions and findings", description=__doc__
    )
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--framework", action="append", default=[], metavar="FILE.toml", help="a framework of your own")
    parser.add_argument("--recipe", metavar="RECIPE", help="a recipe saved after reading a workbook of this shape")
    parser.add_argument("--answers", metavar="ANSWERS", help="a JSON file of answers, by question id")
    parser.add_argument("--format", choices=("json", "csv"), required=True)
    parser.add_argument("--output", metavar="PATH", help="write there instead of standard output")
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Read each file; a refused one gets one line on standard error, the others are printed all the same."""
    known = find_known(arguments.framework, arguments.recipe, arguments.answers)
    with _open_output(arguments.output) as target:
        write = _CsvWriter(target) if arguments.format == "csv" else _JsonWriter(target)
        return _read_all(arguments.files, known, write)


def find_known(frameworks: Sequence[str], recipe: str | None, answers: str | None) -> Known:
    """What the reader is to know: the standards shipped, frameworks given, a recipe, answers."""
    found = read_frameworks(*(Path(each) for each in frameworks))
    recipes: tuple[Recipe, ...] = (parse_recipe(read_text(Path(recipe))),) if recipe else ()
    given = read_answers(Path(answers) if answers else None)
    return Known(tuple(found.values()), tuple(read_scales().values()), recipes, given)


def _read_all(files: Iterable[str], known: Known, write: "_JsonWriter | _CsvWriter") -> int:
    status = 0
    with Child() as child:
        for path in files:
            try:
                _, reading = child.read_file(Path(path).name, read_bytes(path), known)
            except UserError as error:
                print(error.sentence, file=sys.stderr)
                status = REFUSED
            else:
                write.add(reading)
    return status


def _open_output(path: str | None) -> Any:
    if path:
        return Path(path).open("w", encoding="utf-8", newline="")
    return io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="", write_through=True)


def format_reading(reading: Reading) -> str:
    """The JSON document of one file, on one line."""
    document = {part: getattr(reading, part) for part in PARTS}
    document["ratings"] = [{name: getattr(rating, name) for name in FIELDS} for rating in reading.ratings]
    return msgspec.json.encode(document).decode()


class _JsonWriter:
    """One document a file, one a line."""

    def __init__(self, target: TextIO) -> None:
        self._target = target

    def add(self, reading: Reading) -> None:
        """Print one file's document."""
        self._target.write(format_reading(reading) + "\n")
        self._target.flush()


class _CsvWriter:
    """One row a rating, the heading once."""

    def __init__(self, target: TextIO) -> None:
        self._target = target
        self._writer = csv.writer(target)
        self._writer.writerow(FIELDS)

    def add(self, reading: Reading) -> None:
        """Print one file's ratings."""
        for rating in reading.ratings:
            self._writer.writerow(["" if (value := getattr(rating, name)) is None else value for name in FIELDS])
        self._target.flush()
