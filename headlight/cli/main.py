"""The argument parser: each command is a module of this folder with ``add_parser`` and ``run``."""

import argparse
import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from headlight.errors import UserError

WRONG_USAGE = 64
REFUSED = 2


class _Parser(argparse.ArgumentParser):
    """A parser that leaves with the status for wrong usage."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(WRONG_USAGE, f"{self.prog}: {message}\n")


def main(arguments: Sequence[str]) -> int:
    """Run one command; its exit status."""
    parser = _Parser(prog="python -m headlight", description="Leadership appraisal analytics for multi-academy trusts.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    for name in find_wanted(arguments):
        module = importlib.import_module(f"headlight.cli.{name}")
        module.add_parser(commands).set_defaults(run=module.run)
    chosen = parser.parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except UserError as error:
        print(error.sentence, file=sys.stderr)
        return REFUSED
    except BrokenPipeError:  # whoever reads has had enough, as "| head" has
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what is left to flush goes nowhere
        return 0


def find_wanted(arguments: Sequence[str]) -> list[str]:
    """The one module a command is named for, so that reading does not wait for the store; else all of them."""
    names = find_commands()
    return [arguments[0]] if arguments and arguments[0] in names else names


def find_commands() -> list[str]:
    """The names of the modules of this folder that hold a command, in order."""
    here = str(Path(__file__).parent)
    return sorted(
        each.name for each in pkgutil.iter_modules([here]) if each.name != "main" and not each.name.startswith("_")
    )
