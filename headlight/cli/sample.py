"""``sample``: the invented trust into an empty store, through the same reader as anybody's files."""

import argparse
from pathlib import Path
from typing import Any

from headlight.cli._taking import accept, propose_files, read_answers, read_files
from headlight.errors import UserError
from headlight.store import Store, open_store, store_is_empty

SAMPLE = Path(__file__).parents[2] / "sample_data"


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Add this command's arguments."""
    parser: argparse.ArgumentParser = commands.add_parser("sample", help="load the invented trust", description=__doc__)
    parser.add_argument("--if-empty", action="store_true", help="do nothing, quietly, where the store holds anything")
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Load the sample into a store that never held anything."""
    store = open_store()
    if store_is_empty(store):
        try:
            load_sample(store)
        except UserError:
            if not (arguments.if_empty and not store_is_empty(store)):  # another start was quicker
                raise
    elif not arguments.if_empty:
        raise UserError("The store already holds an import, so the sample was not loaded. Undone imports count too.")
    return 0


def load_sample(store: Store, folder: Path = SAMPLE) -> None:
    """Read every workbook of the sample with its answers, and accept them as one import of the sample."""
    answers = folder / "answers.json"
    said = read_answers(str(answers)) if answers.exists() else {}
    read, refused = read_files(sorted((folder / "workbooks").iterdir()), said)
    if refused:
        raise refused[0]
    accept(store, propose_files(store, read, said, sample=True))
