"""The tables, one declaration for every database; migrations/ brings a store to exactly this.

Only types and clauses that SQLite and PostgreSQL share. Moments are ISO text in UTC. What people
write about schools and leaders is kept per file as facts, so that undoing an import takes away
exactly what it brought: a school is whatever the files still standing say of it.
"""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _of(table: str, name: str, *, blank: bool = False) -> Column[int]:
    """A reference that goes with the row it points at."""
    return Column(name, Integer, ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=blank, index=True)


meta = Table(
    "meta",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Integer, nullable=False),
)

imports = Table(
    "imports",
    metadata,
    _id(),
    Column("at", String(40), nullable=False),
    Column("who", Text, nullable=False),
    Column("sample", Boolean, nullable=False),
    Column("ratings", Integer, nullable=False),
    Column("undone_at", String(40)),
    Column("undone_by", Text),
    sqlite_autoincrement=True,
)

files = Table(
    "files",
    metadata,
    _id(),
    _of("imports", "import_id"),
    Column("name", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("ratings", Integer, nullable=False),
    Column("questions", Integer, nullable=False),
    Column("recipe", Text),  # title of the recipe that read it
    Column("replaces", Integer, ForeignKey("files.id")),
    # the content's hash while its import stands, so that no two imports can hold one file
    Column("standing", String(80), unique=True),
    sqlite_autoincrement=True,
)

kept = Table(
    "kept",
    metadata,
    Column("file", Integer, ForeignKey("files.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("reading", LargeBinary, nullable=False),  # the Reading without its ratings
    Column("answers", LargeBinary, nullable=False),
    Column("recipe", LargeBinary),
)

sheets = Table(
    "sheets",
    metadata,
    _id(),
    _of("files", "file"),
    Column("name", Text, nullable=False),
    Column("cells", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)

scales = Table(
    "scales",
    metadata,
    Column("file", Integer, ForeignKey("files.id", ondelete="CASCADE"), primary_key=True),
    Column("id", String(120), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

# A row is one spelling in one place: a school as written with its number or without one, a leader as
# written beside one school. Which of them are one, and all else that is said of them, stands in ``said``.
schools = Table("schools", metadata, _id(), sqlite_autoincrement=True)

leaders = Table("leaders", metadata, _id(), sqlite_autoincrement=True)

school_facts = Table(
    "school_facts",
    metadata,
    _id(),
    _of("files", "file"),
    _of("schools", "school"),
    Column("name", Text, nullable=False),
    Column("urn", String(20)),
    Column("phase", Text),
    Column("hub", Text),
    Column("partner", Text),
    Column("laestab", String(20)),
    sqlite_autoincrement=True,
)

leader_facts = Table(
    "leader_facts",
    metadata,
    _id(),
    _of("files", "file"),
    _of("leaders", "leader"),
    Column("name", Text, nullable=False),
    sqlite_autoincrement=True,
)

post_facts = Table(
    "post_facts",
    metadata,
    _id(),
    _of("files", "file"),
    _of("leaders", "leader"),
    _of("schools", "school"),
    Column("title", Text),
    Column("since", Text),
    sqlite_autoincrement=True,
)

# What one rater says of one leader on one sheet: its ratings lie side by side in ``body``. See ``reviews.py``.
reviews = Table(
    "reviews",
    metadata,
    _id(),
    _of("files", "file"),
    _of("schools", "school", blank=True),
    _of("leaders", "leader", blank=True),
    Column("sheet", Text, nullable=False),
    Column("role", Text),
    Column("cycle", String(20)),
    Column("point", String(40)),
    Column("date", String(40)),
    Column("source", String(20), nullable=False),
    Column("appraiser", Text),
    Column("ratings", Integer, nullable=False),  # how many
    Column("waiting", Integer, nullable=False),  # how many of them hang on a question
    Column("body", Text, nullable=False),
    sqlite_autoincrement=True,
)

# What a person changed by hand in one go, undoable as one.
edits = Table(
    "edits",
    metadata,
    _id(),
    Column("at", String(40), nullable=False),
    Column("who", Text, nullable=False),
    Column("undone_at", String(40)),
    Column("undone_by", Text),
    sqlite_autoincrement=True,
)

# Statements about schools and leaders in the order in which they were made, by a file accepted or by
# an edit: each belongs to one of the two and stands as long as it does. ``settled.py`` reads them.
said = Table(
    "said",
    metadata,
    _id(),
    _of("files", "file", blank=True),
    _of("edits", "edit", blank=True),
    Column("kind", String(10), nullable=False),
    _of("schools", "school", blank=True),
    _of("leaders", "leader", blank=True),
    _of("schools", "other_school", blank=True),
    _of("leaders", "other_leader", blank=True),
    Column("text", Text),
    Column("first", String(20)),
    Column("last", String(20)),
    Column("cycle", String(20)),
    Column("reason", Text),  # why a rating is due or not: may be health data, for the line manager alone
    Column("post", Text),  # the kind of post meant, where somebody holds several at a school
    sqlite_autoincrement=True,
)

# What a person enters beside the ratings, each with the edit it stands by.
entries = Table(
    "entries",
    metadata,
    _id(),
    _of("edits", "edit"),
    Column("kind", String(10), nullable=False),
    _of("leaders", "leader"),
    _of("leaders", "other_leader", blank=True),
    Column("cycle", String(20), nullable=False),
    Column("framework", String(80), nullable=False),
    Column("criterion", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("state", String(40), nullable=False),
    Column("thread", String(64), nullable=False, index=True),  # a later row with it takes an earlier one's place
    sqlite_autoincrement=True,
)

recipes = Table(
    "recipes",
    metadata,
    _id(),
    Column("title", Text, nullable=False),
    Column("shape", String(64), nullable=False, unique=True),  # hash of the folded headings
    Column("at", String(40), nullable=False),
    Column("who", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)

# A drop left for later: its line, which every answer writes anew, and beside it the cells, written once.
drops = Table(
    "drops",
    metadata,
    _id(),
    Column("at", String(40), nullable=False),
    Column("who", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("answers", LargeBinary, nullable=False),
    Column("questions", Integer, nullable=False),
    Column("waiting", Integer, nullable=False),  # ratings that hang on those questions
    sqlite_autoincrement=True,
)

drop_files = Table(
    "drop_files",
    metadata,
    _id(),
    _of("drops", "drop"),
    Column("name", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("drop", "sha256"),
    sqlite_autoincrement=True,
)

Index("ix_drops_at", drops.c.at)
