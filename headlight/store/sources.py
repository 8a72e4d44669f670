"""Which file each rating came from."""

from sqlalchemy import select

from headlight.access.lens import Lens
from headlight.store.engine import Store
from headlight.store.reviews import find_ids
from headlight.store.schema import files, reviews
from headlight.store.standing import select_reviews


def load_sources(store: Store, lens: Lens) -> dict[int, str]:
    """The name of the file of every rating a lens may see, by the rating's id; nothing without the right to names."""
    if not lens.named:
        return {}
    with store.read() as connection:
        names = {row.id: row.name for row in connection.execute(select(files.c.id, files.c.name))}
        query = select_reviews(connection, lens, reviews.c.id, reviews.c.file, reviews.c.ratings)
        rows = connection.execute(query).all()
    return {rating: names[row.file] for row in rows for rating in find_ids(row.id, row.ratings)}
