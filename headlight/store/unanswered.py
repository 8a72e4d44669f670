"""Files accepted while something was still to be asked of them: taken up again from the cells kept."""

from collections.abc import Sequence

from msgspec import Struct
from sqlalchemy import func, select

from headlight.access.lens import Lens
from headlight.model import Sheet, Workbook
from headlight.store.batch import Held
from headlight.store.drops import Dropped
from headlight.store.engine import Store
from headlight.store.kept import unfold_value
from headlight.store.schema import kept, reviews, sheets
from headlight.store.standing import load_held, select_reviews


class Unanswered(Struct, frozen=True):
    """An accepted file with open questions, and how many of its ratings wait for them."""

    file: Held
    waiting: int


def load_unanswered(store: Store, lens: Lens) -> tuple[Unanswered, ...]:
    """The files that count and hold ratings that wait, oldest first; only a lens that sees everything has any."""
    if not (lens.everything and lens.named):
        return ()
    with store.read() as connection:
        query = select_reviews(connection, lens, reviews.c.file, func.sum(reviews.c.waiting).label("waiting"))
        query = query.where(reviews.c.waiting > 0).group_by(reviews.c.file)
        held = load_held(connection)
        counts = {row.file: row.waiting for row in connection.execute(query)}
    return tuple(
        Unanswered(each, counts[each.id]) for each in held if each.counts and not each.sample and each.id in counts
    )


def load_kept(store: Store, lens: Lens, files: Sequence[Held]) -> Dropped:
    """Accepted files as workbooks to be read again, with the answers given; nothing for a narrower lens."""
    if not (lens.everything and lens.named):
        return Dropped(())
    ids = [each.id for each in files]
    with store.read() as connection:
        bodies = connection.execute(
            select(sheets.c.file, sheets.c.cells).where(sheets.c.file.in_(ids)).order_by(sheets.c.id)
        )
        cells = [(row.file, unfold_value(row.cells, Sheet)) for row in bodies]
        said = connection.execute(select(kept.c.answers).where(kept.c.file.in_(ids))).scalars().all()
    workbooks = tuple(
        Workbook(each.name, each.sha256, each.kind, tuple(sheet for file, sheet in cells if file == each.id))
        for each in files
    )
    answers: dict[str, str] = {}
    for body in said:
        answers |= unfold_value(body, dict[str, str])
    return Dropped(workbooks, answers)
