"""``sample``: the invented trust into an empty store, through the same reader as anybody's files."""

import argparse
from typing import Any

from headlight.cli._taking import say_import
from headlight.errors import UserError
from headlight.store import open_store, store_is_empty
from headlight.taking.sample import load_sample


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
            say_import(load_sample(store))
        except UserError:
            if not (arguments.if_empty and not store_is_empty(store)):  # another start was quicker
                raise
    elif not arguments.if_empty:
        raise UserError("The store already holds an import, so the sample was not loaded. Undone imports count too.")
    return 0
