"""What goes into the store and what is said of it beforehand: files read, people settled, as values."""

from datetime import datetime

from msgspec import Struct

from headlight.model import Leader, Post, Reading, Recipe, School, Workbook
from headlight.store.overlaps import Overlap

# A person as a workbook writes them: their name and the school beside it.
Written = tuple[str, str | None]


class Incoming(Struct, frozen=True):
    """One file of a batch, as it arrived and as it was read."""

    workbook: Workbook
    reading: Reading
    answers: dict[str, str] = {}
    recipe: Recipe | None = None
    replaces: int | None = None  # id of an earlier imported file that this one corrects


class Batch(Struct, frozen=True):
    """Files accepted together, and who their schools and leaders are.

    A school as written leads to the id of a known one, to another spelling in this batch (or the
    URN in it) of the same new one, or to None where it is new; leaders likewise, by name and school.
    What is not listed is taken for known only where it is written exactly alike.
    """

    files: tuple[Incoming, ...]
    who: str
    sample: bool = False
    schools: dict[str, int | str | None] = {}
    leaders: dict[Written, int | Written | None] = {}


class People(Struct, frozen=True):
    """The schools, leaders and posts that stand, for telling who is meant."""

    schools: tuple[School, ...] = ()
    leaders: tuple[Leader, ...] = ()
    posts: tuple[Post, ...] = ()


class Held(Struct, frozen=True):
    """An imported file as history shows it; ``counts`` is false where a later file replaces it."""

    id: int
    import_id: int
    name: str
    sha256: str
    kind: str
    ratings: int
    questions: int
    recipe: str | None
    replaces: int | None
    at: datetime
    sample: bool
    stands: bool
    counts: bool


class Change(Struct, frozen=True):
    """One rating that a file would bring, change or take away: names and words as written."""

    school: str | None
    leader: str | None
    cycle: str | None
    point: str | None
    source: str
    framework: str
    criterion: str
    before: str | None = None
    after: str | None = None
    sheet: str = ""
    cell: str = ""


class FilePreview(Struct, frozen=True):
    """What accepting one file would do; ``suggestion`` is the earlier file it seems to correct."""

    file: str
    already: Held | None  # the same content, imported before and standing
    replaces: Held | None
    suggestion: Held | None
    reason: str  # why the suggestion is made, in words
    new: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    gone: tuple[Change, ...] = ()
    unchanged: int = 0
    waiting: int = 0
    unplaced: int = 0  # without a cycle: kept, but in no picture


class Preview(Struct, frozen=True):
    """What accepting a batch would do.

    Conflicts are ratings that an earlier file words otherwise; overlaps are people whom several files rate alike.
    """

    files: tuple[FilePreview, ...]
    new_schools: tuple[str, ...]
    new_leaders: tuple[str, ...]
    conflicts: tuple[Change, ...]
    overlaps: tuple[Overlap, ...] = ()
