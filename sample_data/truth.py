"""The record kept while the hands write: every rating with its cell, and every file with its difficulty."""

import csv
from dataclasses import dataclass, field, fields
from pathlib import Path

MAIN = "emerging-leading"  # the trust's own scale, by its code in standards/scales.toml


@dataclass(frozen=True, kw_only=True)
class Row:
    """One rating as a careful person would read it from its workbook, field by field as the reader gives it."""

    file: str
    sheet: str
    cell: str
    school: str | None = None
    urn: str | None = None
    leader: str | None = None
    role: str | None = None
    cycle: str
    point: str | None = None
    source: str = "appraiser"
    appraiser: str | None = None
    date: str | None = None
    framework: str = "ka"
    criterion: str
    raw: str
    scale: str = MAIN
    level: float | None = None
    levels: int | None = 4
    value: float | None = None
    comment: str | None = None


@dataclass
class Truth:
    """What all hands wrote, in the order they wrote it."""

    folder: Path
    rows: list[Row] = field(default_factory=list)
    log: list[tuple[str, str, str, str]] = field(default_factory=list)

    def open(self, file: str, hand: str, library: str, difficulty: str) -> Path:
        """Notes a file in the log and gives the path to write it to."""
        self.log.append((file, hand, library, difficulty))
        return self.folder / file

    def add(self, row: Row) -> None:
        """Keeps one rating, its place on the scale worked out."""
        if row.value is None and row.level is not None and row.levels:
            row = Row(**{**vars(row), "value": round((row.level - 1) / (row.levels - 1), 4)})
        self.rows.append(row)


FIELDS = tuple(one.name for one in fields(Row))


def write_truth(truth: Truth, path: Path) -> None:
    """Writes every rating as a CSV row, blank for none."""
    with path.open("w", encoding="utf-8", newline="") as out:
        sheet = csv.writer(out, lineterminator="\n")
        sheet.writerow(FIELDS)
        for row in truth.rows:
            sheet.writerow(
                [
                    "" if (v := getattr(row, name)) is None else f"{v:g}" if isinstance(v, float) else v
                    for name in FIELDS
                ]
            )


def write_log(truth: Truth, path: Path) -> None:
    """Writes one line per file: whose hand, which library, what makes it hard."""
    with path.open("w", encoding="utf-8", newline="") as out:
        sheet = csv.writer(out, lineterminator="\n")
        sheet.writerow(["file", "hand", "library", "difficulty"])
        sheet.writerows(sorted(truth.log))


def read_truth(path: Path) -> list[dict[str, str]]:
    """The ratings of truth.csv as written, blanks as empty strings."""
    with path.open(encoding="utf-8", newline="") as source:
        return list(csv.DictReader(source))
