"""The invented trust into an empty store, through the same reader as anybody's files."""

from collections.abc import Callable
from pathlib import Path

from headlight.access.lens import LOCAL
from headlight.documents import read_answers
from headlight.model import Import
from headlight.reading.guard import Child
from headlight.store import Store, save_import
from headlight.taking.files import find_known, find_sources, propose_files, read_files

SAMPLE = Path(__file__).parents[2] / "sample_data"


def find_sample(folder: Path = SAMPLE) -> tuple[Path, ...]:
    """The sample's workbooks, in order of name."""
    return tuple(sorted((folder / "workbooks").iterdir()))


def load_sample(store: Store, folder: Path = SAMPLE, told: Callable[[str], None] = lambda _: None) -> Import:
    """Read every workbook of the sample with its answers, and accept them as one import of the sample.

    Raises the first ``Refusal``, and ``UserError`` where the store holds something already.
    """
    answers = folder / "answers.json"
    said = read_answers(answers if answers.exists() else None)
    with Child() as child:
        sources = find_sources(find_sample(folder))
        files, refused = read_files(child, sources, find_known(store, said), lambda progress: told(progress.name))
    if refused:
        raise refused[0]
    return save_import(store, LOCAL, propose_files(store, files, said, sample=True).batch)
