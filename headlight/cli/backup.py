"""``backup``: a whole copy of the store, also while it is in use."""

import argparse
from pathlib import Path
from typing import Any

from headlight.store import open_store, save_backup


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Add this command's arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "backup", help="copy the store to a file", description=__doc__
    )
    parser.add_argument("path", metavar="PATH", help="the file to write; an older copy there is replaced")
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Write the copy and say where it is."""
    path = save_backup(open_store().engine, Path(arguments.path))
    print(f"The store was copied to {path}. Keep it as carefully as the ratings in it.")
    return 0
