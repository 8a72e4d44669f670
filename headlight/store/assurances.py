"""When the trust settled what has to be settled before real names: three dates, kept beside the store's version."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import delete, insert, select

from headlight.access.lens import Lens
from headlight.store.edits import check_may_edit
from headlight.store.engine import Store
from headlight.store.schema import meta

KINDS = ("impact assessment", "privacy notice", "appraisal policy")


def load_assurances(store: Store, lens: Lens) -> dict[str, date]:
    """The dates given so far, by kind; nothing for a lens that does not see everything."""
    if not lens.everything:
        return {}
    with store.read() as connection:
        rows = connection.execute(select(meta.c.name, meta.c.value).where(meta.c.name.in_(KINDS)))
        return {row.name: date.fromordinal(row.value) for row in rows}


def save_assurances(store: Store, lens: Lens, days: Mapping[str, date | None]) -> None:
    """Keep the dates, in place of those before; None takes one away. Raises ``UserError`` where the lens may not."""
    check_may_edit(lens)
    with store.write() as connection:
        connection.execute(delete(meta).where(meta.c.name.in_(list(days))))
        for kind, day in days.items():
            if kind not in KINDS:
                raise ValueError(f"nothing is settled by a {kind}")
            if day is not None:
                connection.execute(insert(meta).values(name=kind, value=day.toordinal()))
