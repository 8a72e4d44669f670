"""The invented trust into an empty store, through the same reader as anybody's files."""

from collections.abc import Callable
from pathlib import Path

from headlight.access.lens import LOCAL
from headlight.model import Import
from headlight.store import Store, save_import
from headlight.taking.files import propose_files, read_answers, read_files

SAMPLE = Path(__file__).parents[2] / "sample_data"


def find_sample(folder: Path = SAMPLE) -> tuple[Path, ...]:
    """The sample's workbooks, in order of name."""
    return tuple(sorted((folder / "workbooks").iterdir()))


def load_sample(store: Store, folder: Path = SAMPLE, told: Callable[[str], None] = lambda _: None) -> Import:
    """Read every workbook of the sample with its answers, and accept them as one import of the sample.

    Raises the first ``Refusal``, and ``UserError`` where the store holds something already.
    """
    answers = folder / "answers.json"
    said = read_answers(str(answers)) if answers.exists() else {}
    read, refused = read_files(store, find_sample(folder), said, told=told)
    if refused:
        raise refused[0]
    return save_import(store, LOCAL, propose_files(store, read, said, sample=True).batch)
