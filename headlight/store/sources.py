"""Which file each rating came from."""

from sqlalchemy import select

from headlight.access.lens import Lens
from headlight.store.engine import Store
from headlight.store.schema import files, ratings
from headlight.store.standing import select_ratings


def load_sources(store: Store, lens: Lens) -> dict[int, str]:
    """The name of the file of every rating a lens may see, by the rating's id; nothing without the right to names."""
    if not lens.named:
        return {}
    with store.read() as connection:
        names = {row.id: row.name for row in connection.execute(select(files.c.id, files.c.name))}
        rows = connection.execute(select_ratings(connection, lens, ratings.c.id, ratings.c.file)).all()
    return {row.id: names[row.file] for row in rows}
