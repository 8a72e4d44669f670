"""Reading the files of a drop onto the desk, and reading them again with another answer, in one child process."""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from headlight.model import Reading, Workbook
from headlight.reading.guard import Child
from headlight.reading.reader import Known
from headlight.taking.doubts import File
from headlight.taking.files import Source, Told, read_files, reread_files, settle_files
from headlight.ui.import_desk import Desk, put_aside
from headlight.ui.import_work import show_work

_STOP = "Stop reading"


def show_reading(desk: Desk, sources: Sequence[Source], known: Known, stopped: Callable[[], None]) -> Desk:
    """Read dropped files onto a desk; a refused file is a sentence, the others go on."""

    def job(told: Told) -> Desk:
        files, refused = read_files(child, sources, known, told, desk.files)
        files, answers = settle_files(child, files, known, told, desk.apart)
        first = len(desk.files) if len(files) > len(desk.files) else desk.file
        said = tuple(each.sentence for each in refused)
        return msgspec.structs.replace(desk, files=files, answers=desk.answers | answers, refused=said, file=first)

    with Child() as child:
        return show_work(job, doing="Reading", stop=_STOP, end=child.close, stopped=stopped)


def show_rereading(
    desk: Desk, known: Known, changed: frozenset[str] | None = None, stopped: Callable[[], None] = lambda: None
) -> Desk:
    """Read files again from their cells with the answers given, and carry these to every file that shares a doubt.

    Only files that an answer under a ``changed`` key touches are read again; all of them where it is None.
    """

    def job(told: Told) -> Desk:
        files = reread_files(child, desk.files, known, told, changed)
        files, answers = settle_files(child, files, known, told, desk.apart)
        return msgspec.structs.replace(desk, files=files, answers=desk.answers | answers)

    with Child() as child:
        return show_work(job, doing="Reading again", stop=_STOP, end=child.close, stopped=stopped)


def show_returning(workbooks: Sequence[Workbook], known: Known, answers: Mapping[str, str], drop: int | None) -> Desk:
    """A desk out of a pending drop: its cells read again with the answers kept; stopped, it stays pending."""
    blank = tuple(File(each, Reading(each.file, (), (), (), ())) for each in workbooks)
    return show_rereading(Desk(files=blank, answers=dict(answers), drop=drop), known, stopped=put_aside)
