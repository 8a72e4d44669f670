"""``cells``: what arrived in a file, before anything is made of it."""

import argparse
import sys
from pathlib import Path
from typing import Any

import msgspec

from headlight.errors import Refusal, UserError
from headlight.model import Workbook
from headlight.reading.guard import Child
from headlight.reading.intake.refusals import find_basename

REFUSED = 2


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Add this command's arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "cells", help="print the cells of files as JSON, one document a file"
    )
    parser.add_argument("files", nargs="+", metavar="FILE")
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Print one JSON document per file; a refused file gets one line on standard error instead."""
    status = 0
    with Child() as child:
        for path in arguments.files:
            try:
                workbook = child.cells(Path(path).name, read_bytes(path))
            except UserError as error:
                print(error.sentence, file=sys.stderr)
                status = REFUSED
            else:
                print(format_cells(workbook), flush=True)
    return status


def read_bytes(path: str) -> bytes:
    """The bytes of a file, or a Refusal in a sentence."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        cause = f"the file could not be opened ({(error.strerror or 'no reason given').casefold()})."
        raise Refusal(find_basename(path), cause, "Check its name and place, and that it may be read.") from None


def format_cells(workbook: Workbook) -> str:
    """The document that docs/reading.md describes for this command."""
    sheets = [{"name": each.name, "hidden": each.hidden, "rows": each.rows} for each in workbook.sheets]
    document = {"file": workbook.file, "sheets": sheets, "findings": workbook.findings}
    return msgspec.json.encode(document).decode()
