"""A trust's own frameworks, kept in the data folder: a file of one that is given, and those that workbooks propose."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from headlight.documents import DocumentError
from headlight.frameworks import SHIPPED, Framework, read_framework, read_frameworks
from headlight.model import Proposed
from headlight.reading.foreign import OWN


def save_framework(folder: Path, name: str, data: bytes) -> Framework:
    """Check a framework file beside all the others and keep it under its id; DocumentError naming file, key, reason."""
    with TemporaryDirectory() as place:
        draft = Path(place) / name
        draft.write_bytes(data)
        framework = read_framework(draft)
    if framework.id in SHIPPED:
        raise DocumentError(name, "id", f"{framework.id!r} is a framework that ships with Headlight. Choose another.")
    read_frameworks(*(path for path in folder.glob("*.toml") if path.stem != framework.id))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{framework.id}.toml").write_bytes(data)
    return framework


def keep_proposed(folder: Path, proposed: Iterable[Proposed]) -> tuple[str, ...]:
    """Keep what workbooks propose, where nothing is kept under its id yet; the titles of those that are new."""
    fresh = {each.id: each for each in proposed if not (folder / f"{each.id}.toml").exists()}
    return tuple(save_framework(folder, f"{id}.toml", each.document.encode()).title for id, each in fresh.items())


def find_agreed(proposed: Iterable[Proposed], answers: Mapping[str, str]) -> tuple[Proposed, ...]:
    """Those of which a person has said that they are the trust's own; an answer may be for one file alone."""
    said = {key.partition("/")[0] for key, value in answers.items() if value == OWN}
    return tuple(each for each in proposed if each.question in said)
