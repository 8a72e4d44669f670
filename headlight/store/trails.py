"""From a figure to its cell: where it was read, in what words, by whom confirmed, among what."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Connection, select

from headlight.access.lens import Lens
from headlight.errors import UserError
from headlight.model import Finding, Reading, Sheet, Trail, key
from headlight.store.addresses import find_place
from headlight.store.engine import Store
from headlight.store.kept import unfold_value
from headlight.store.reviews import find_ids, find_review, pick, spread, unfold_marks
from headlight.store.schema import files, imports, kept, reviews, sheets
from headlight.store.standing import find_counting, select_reviews


def load_trail(store: Store, lens: Lens, rating: int) -> Trail:
    """The trail of a rating, by its id; raises ``UserError`` where it is not there, or not this lens's.

    The whole sheet comes with it for a lens that sees everything; a narrower one gets the sheet with
    every cell blank but those of its own ratings. ``find_cell`` says where in the sheet to look.
    """
    with store.read() as connection:
        review, place = find_review(rating)
        query = select_reviews(connection, lens, *reviews.c, counted=False)
        row = connection.execute(query.where(reviews.c.id == review, reviews.c.ratings > place)).one_or_none()
        if row is None or not lens.named:
            raise UserError("That rating is not among those you may see. It may have been undone or replaced.")
        source = select(files.c.name, files.c.sha256, imports.c.who, imports.c.at)
        file = connection.execute(source.join(imports).where(files.c.id == row.file)).one()
        around = _load_sheet(connection, lens, row.file, row.sheet)
    marks = unfold_marks(row.body)
    return Trail(
        rating=rating,
        file=file.name,
        sha256=file.sha256,
        sheet=row.sheet,
        cell=pick(marks.cell, place),
        raw=pick(marks.raw, place),
        step=pick(marks.step, place),
        who=file.who,
        at=datetime.fromisoformat(file.at),
        comment=pick(marks.comment, place),
        surroundings=around,
        day=_day(row.date),
    )


def load_places(store: Store, lens: Lens, ids: Sequence[int]) -> dict[int, tuple[str, str, str]]:
    """File, sheet and cell of each of some ratings, by their ids; those of others than this lens's are left out."""
    if not lens.named:
        return {}
    with store.read() as connection:
        names = {row.id: row.name for row in connection.execute(select(files.c.id, files.c.name))}
        query = select_reviews(connection, lens, *reviews.c, counted=False)
        rows = connection.execute(query.where(reviews.c.id.in_({find_review(id)[0] for id in ids}))).all()
    wanted = frozenset(ids)
    return {
        id: (names[row.file], row.sheet, cell)
        for row in rows
        for id, cell in zip(
            find_ids(row.id, row.ratings), spread(unfold_marks(row.body).cell, row.ratings), strict=True
        )
        if id in wanted
    }


def find_cell(trail: Trail) -> tuple[int, int]:
    """Row and column of a trail's cell in its sheet, both counted from 0; a range gives its first cell."""
    return find_place(trail.cell)


def load_findings(store: Store, lens: Lens, import_id: int | None = None) -> tuple[tuple[str, Finding], ...]:
    """Each finding with its file's name, of all files that count or of one import's.

    A narrower lens gets those alone that lie on the cell of one of its ratings.
    """
    return tuple(
        (file, finding)
        for file, reading, cells in _load_readings(store, lens, import_id)
        for finding in reading.findings
        if cells is None or (finding.sheet, finding.cell) in cells
    )


def load_readings(store: Store, lens: Lens, import_id: int | None = None) -> tuple[tuple[str, Reading], ...]:
    """What was made of each file, without its ratings: for a lens that sees everything, else nothing."""
    return tuple((file, reading) for file, reading, cells in _load_readings(store, lens, import_id) if cells is None)


def load_answers(store: Store, lens: Lens, file: int) -> dict[str, str]:
    """What was answered when a file was accepted, by question id; nothing for a narrower lens."""
    if not lens.everything:
        return {}
    with store.read() as connection:
        body = connection.execute(select(kept.c.answers).where(kept.c.file == file)).scalar_one_or_none()
    return unfold_value(body, dict[str, str]) if body else {}


_Cells = set[tuple[str, str]]


def _load_readings(store: Store, lens: Lens, import_id: int | None) -> list[tuple[str, Reading, _Cells | None]]:
    """Name, reading and the lens's own cells (None for all) of each file that counts, or of an import's."""
    query = select(files.c.id, files.c.name, kept.c.reading).join(kept, kept.c.file == files.c.id).order_by(files.c.id)
    with store.read() as connection:
        if import_id is None:
            query = query.where(files.c.id.in_(sorted(find_counting(connection))))
        else:
            query = query.where(files.c.import_id == import_id)
        rows = connection.execute(query).all()
        cells = {row.id: None if lens.everything else _load_cells(connection, lens, row.id) for row in rows}
    return [(row.name, unfold_value(row.reading, Reading), cells[row.id]) for row in rows]


def _load_cells(connection: Connection, lens: Lens, file: int) -> _Cells:
    """Sheet and cell of every rating of a file that a lens lets through."""
    if not lens.named:
        return set()
    query = select_reviews(connection, lens, reviews.c.sheet, reviews.c.body, counted=False)
    rows = connection.execute(query.where(reviews.c.file == file)).all()
    return {(row.sheet, cell) for row in rows for cell in unfold_marks(row.body).cell}


def _load_sheet(connection: Connection, lens: Lens, file: int, name: str) -> Sheet | None:
    """A sheet as kept, cut to the lens's own cells where it does not see everything."""
    query = select(sheets.c.cells).where(sheets.c.file == file, sheets.c.name == name).order_by(sheets.c.id)
    body = connection.execute(query).scalars().first()
    if body is None:
        return None
    sheet = unfold_value(body, Sheet)
    if lens.everything:
        return sheet
    mine = {find_place(cell) for at, cell in _load_cells(connection, lens, file) if at == name}
    return _only(sheet, mine)


def _only(sheet: Sheet, places: set[tuple[int, int]]) -> Sheet:
    """The sheet with every other cell blank, and nothing told of what stood there."""
    keys = {key(*place) for place in places}
    return Sheet(
        name=sheet.name,
        rows=[
            [value if (row, column) in places else None for column, value in enumerate(values)]
            for row, values in enumerate(sheet.rows)
        ],
        texts={at: text for at, text in sheet.texts.items() if at in keys},
        fills={at: fill for at, fill in sheet.fills.items() if at in keys},
        notes={at: note for at, note in sheet.notes.items() if at in keys},
        dates=sheet.dates & keys,
        strikes=sheet.strikes & keys,
    )


def _day(text: str | None) -> date | None:
    """The day of an ISO date, None where there is none or only a part of one."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
