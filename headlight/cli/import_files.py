"""``import``: workbooks into the store, one import for all the files named, each doubt of theirs asked once."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from headlight.access.lens import LOCAL
from headlight.cli._taking import say, say_import
from headlight.documents import read_answers
from headlight.model import Question
from headlight.reading.guard import Child
from headlight.store import (
    FilePreview,
    Store,
    load_files,
    load_recipes,
    open_store,
    preview_batch,
    save_import,
)
from headlight.store.places import find_standards_folder
from headlight.taking.doubts import Doubt, File, find_doubts
from headlight.taking.files import find_known, find_sources, propose_files, read_files, settle_files
from headlight.taking.own_frameworks import keep_proposed
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
    given = read_answers(Path(arguments.answers) if arguments.answers else None)
    store = open_store()
    known = find_known(store, given, load_recipes(store, LOCAL))
    with Child() as child:
        read, refused = read_files(child, find_sources(map(Path, arguments.files)), known)
        read, answers = settle_files(child, read, known)
    for refusal in refused:
        say(refusal.sentence)
    fresh = [each for each in read if not _is_held(store, each)]
    proposal = _settle_replaced(store, propose_files(store, fresh, answers), arguments.replace)
    asked = [_ask_doubt(each, fresh) for each in find_doubts(fresh)]
    asked += [_ask(question, "") for question in proposal.questions]
    for each in asked:
        say(each)
    if asked and not arguments.anyway:
        say(f"Nothing was stored. Questions to answer first: {len(asked)}; by --answers, or --anyway to go on.")
        return REFUSED if refused else ASKED
    if proposal.batch.files:
        own = (each for file in proposal.batch.files for each in file.reading.proposed)
        for title in keep_proposed(find_standards_folder(store.folder), own):
            say(f"{title}: kept as a framework of the trust's own.")
        say_import(save_import(store, LOCAL, proposal.batch))
    return REFUSED if refused else 0


def _is_held(store: Store, file: File) -> bool:
    """Whether a file's content stands already; says so where it does."""
    for each in load_files(store, LOCAL):
        if each.stands and not each.sample and each.sha256 == file.workbook.sha256:
            say(f"{file.workbook.file}: already imported on {each.at.date()}, left out.")
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


def _ask_doubt(doubt: Doubt, files: Sequence[File]) -> str:
    """A doubt with the file it is shown in, and how many more its answer settles."""
    first, *others = doubt.files
    hang = f"{doubt.ratings} rating{'s hang' if doubt.ratings != 1 else ' hangs'} on it"
    also = f", in this file and {len(others)} more" if others else ""
    return f"{_ask(doubt.question, files[first].workbook.file)}\n    {hang}{also}."


def _ask(question: Question, file: str) -> str:
    """A question in a few lines: its id, what is asked, and what may be answered."""
    place = ", ".join(part for part in (file, question.sheet and f"sheet {question.sheet}", question.range) if part)
    options = "".join(f"\n    {each.value}: {each.label}" for each in question.options)
    guess = f"\n    best guess {question.guess}: {question.reason}" if question.guess else ""
    return f"{question.id}  {place + ': ' if place else ''}{question.text}{options}{guess}"
