"""``import``: workbooks into the store, one import for all the files named."""

import argparse
from pathlib import Path
from typing import Any

import msgspec

from headlight.access.lens import LOCAL
from headlight.cli._taking import say, say_import
from headlight.model import Question
from headlight.store import (
    FilePreview,
    Incoming,
    Store,
    load_files,
    load_recipes,
    open_store,
    preview_batch,
    save_import,
)
from headlight.taking.files import find_questions, propose_files, read_answers, read_files
from headlight.taking.propose import Proposal

ASKED, REFUSED = 1, 2


def add_parser(commands: Any) -> argparse.ArgumentParser:
    """Add this command's arguments."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "import", help="read files and accept them as one import", description=__doc__
    )
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--answers", metavar="FILE", help="JSON: question ids with their answers")
    parser.add_argument("--replace", action="store_true", help="let a file replace the earlier one it seems to correct")
    parser.add_argument(
        "--anyway", action="store_true", help="accept with questions left: ratings wait, names take the best guess"
    )
    return parser


def run(arguments: argparse.Namespace) -> int:
    """Read, propose, accept; a refused file is named, and the others are taken all the same."""
    answers = read_answers(arguments.answers)
    store = open_store()
    read, refused = read_files(store, map(Path, arguments.files), answers, load_recipes(store, LOCAL))
    for refusal in refused:
        say(refusal.sentence)
    fresh = [each for each in read if not _is_held(store, each)]
    proposal = _settle_replaced(store, propose_files(store, fresh, answers), arguments.replace)
    questions = find_questions(proposal)
    for file, question in questions:
        say(_ask(file, question))
    if questions and not arguments.anyway:
        say(f"Nothing was stored. Questions to answer first: {len(questions)}; by --answers, or --anyway to go on.")
        return REFUSED if refused else ASKED
    if proposal.batch.files:
        say_import(save_import(store, LOCAL, proposal.batch))
    return REFUSED if refused else 0


def _is_held(store: Store, incoming: Incoming) -> bool:
    """Whether a file's content stands already; says so where it does."""
    for each in load_files(store, LOCAL):
        if each.stands and not each.sample and each.sha256 == incoming.workbook.sha256:
            say(f"{incoming.workbook.file}: already imported on {each.at.date()}, left out.")
            return True
    return False


def _settle_replaced(store: Store, proposal: Proposal, replace: bool) -> Proposal:
    """The batch with the corrections that were asked for; each one found is said."""
    found = preview_batch(store, LOCAL, proposal.batch).files
    for told in found:
        if told.suggestion:
            say(_suggest(told, replace))
    files = tuple(
        msgspec.structs.replace(each, replaces=told.suggestion.id if told.suggestion and replace else None)
        for each, told in zip(proposal.batch.files, found, strict=True)
    )
    return msgspec.structs.replace(proposal, batch=msgspec.structs.replace(proposal.batch, files=files))


def _suggest(told: FilePreview, replace: bool) -> str:
    """What is said of a file that seems to correct an earlier one."""
    assert told.suggestion is not None
    done = (
        "It is replaced." if replace else "Both stand; where they differ this one counts. Use --replace to replace it."
    )
    return f"{told.file}: seems to correct {told.suggestion.name}. {told.reason} {done}"


def _ask(file: str, question: Question) -> str:
    """A question in a few lines: its id, what is asked, and what may be answered."""
    place = ", ".join(part for part in (file, question.sheet and f"sheet {question.sheet}", question.range) if part)
    options = "".join(f"\n    {each.value}: {each.label}" for each in question.options)
    guess = f"\n    best guess {question.guess}: {question.reason}" if question.guess else ""
    return f"{question.id}  {place + ': ' if place else ''}{question.text}{options}{guess}"
