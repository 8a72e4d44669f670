"""What a person sees in a sheet beside its values, in one shape for every kind of file."""

from msgspec import Struct, field

from headlight.model import Finding, Sheet, Value

Place = tuple[int, int, int, int]  # top, left, bottom, right; from 0, inclusive


class Look(Struct, frozen=True):
    """What a cell style says that matters here; the empty look is plain."""

    fill: str | None = None  # #RRGGBB
    strike: bool = False
    symbol: str | None = None  # the folded name of a symbol font
    code: str = ""  # the number format, "" for General

    @property
    def plain(self) -> bool:
        """Whether a cell of this look shows its value as it is."""
        return self.fill is None and not self.strike and self.symbol is None and not self.code


PLAIN = Look()


class Rule(Struct, frozen=True):
    """A rule that colours cells by their value."""

    places: tuple[Place, ...]
    kind: str
    operator: str
    terms: tuple[str, ...]
    priority: int
    stop: bool
    fill: str | None


class SheetMarks(Struct):
    """What one sheet's own part told; the maps are keyed as in the model, by ``key(row, column)``."""

    name: str
    part: str = ""
    hidden: bool = False
    rows: list[list[Value]] | None = None  # the values, where the walk could give them itself
    whole: bool = False  # whether these values are already as the model keeps them
    filled: int = 0  # cells seen to hold a value, to hold the value reader to
    looks: dict[int, Look] = field(default_factory=dict)  # of cells that are not plain
    row_looks: dict[int, Look] = field(default_factory=dict)  # of a whole row, where no cell says otherwise
    column_looks: list[tuple[int, int, Look]] = field(default_factory=list)  # first, last, look
    present: set[int] = field(default_factory=set)  # plain cells in a row or column that is not
    strikes: set[int] = field(default_factory=set)
    replaced: dict[int, tuple[str, str]] = field(default_factory=dict)  # text as read, and what is struck out of it
    shown: dict[int, str] = field(default_factory=dict)  # what a number shows, where the file says so itself
    notes: dict[int, str] = field(default_factory=dict)
    merges: list[Place] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    errors: dict[int, str] = field(default_factory=dict)
    unsaved: list[int] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    filtered: bool = False  # a filter is on: the rows it hides are among the hidden ones
    protected: bool = False
    findings: list[Finding] = field(default_factory=list)

    def keep_look(self, place: int, look: Look) -> None:
        """Note the look of a cell; a plain one where it stands in a row or column that is not."""
        if not look.plain:
            self.looks[place] = look
        elif self.row_looks or self.column_looks:
            self.present.add(place)


class Content(Struct):
    """A file that kept the limits: its kind, and its marks sheet by sheet or, for text, the table itself."""

    file: str
    kind: str
    sheets: list[SheetMarks] = field(default_factory=list)
    table: Sheet | None = None
    epoch_1904: bool = False
    findings: list[Finding] = field(default_factory=list)
