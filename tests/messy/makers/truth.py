"""Where a maker writes down what a careful person would read in the workbook just made.

No maker learns anything here of how the reader works: this is paper and pencil only.
"""

import json
import os
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent.parent
WORKBOOKS = Path(os.environ.get("MESSY_WORKBOOKS", HERE / "workbooks"))
EXPECTED = Path(os.environ.get("MESSY_EXPECTED", HERE / "expected"))

AREAS = (
    "Shaping the Future",
    "Leading Learning and Teaching",
    "Developing Self and Working with Others",
    "Managing the Organisation",
    "Securing Accountability",
    "Strengthening Community",
)
KA = tuple(f"KA{n}" for n in range(1, 7))
OFSTED = ("Inadequate", "Requires improvement", "Good", "Outstanding")
EDSL = ("Emerging", "Developing", "Secure", "Leading")
MET4 = ("Not met", "Partially met", "Met", "Exceeded")
MET3 = MET4[:3]
RAG = ("Red", "Amber", "Green")


def letter(number: int) -> str:
    """The letters of a column counted from 1."""
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def at(row: int, column: int) -> str:
    """The A1 address of a cell, both counted from 1."""
    return f"{letter(column)}{row}"


class Truth:
    """The expected reading of one file, gathered while the file is made."""

    def __init__(self, name: str, layout: str, **always: Any) -> None:
        self.name, self.always = name, always
        self.document: dict[str, Any] = {"layout": layout, "ratings": {}, "questions": [], "answers": {}}

    @property
    def path(self) -> Path:
        """Where the workbook goes."""
        return WORKBOOKS / self.name

    def rate(self, sheet: str, cell: str, criterion: str, level: float | None, **fields: Any) -> None:
        """One rating that a careful person reads in this cell."""
        frame = "ka" if criterion.startswith("KA") else "hts2020" if criterion.startswith("HS") else "nse2015"
        row = {
            "school": None, "leader": None, "cycle": None, "point": None, "source": "appraiser", "framework": frame,
            **self.always, **fields, "criterion": criterion, "level": level,
        }  # fmt: skip
        place, ratings = f"{sheet}!{cell}", self.document["ratings"]
        if place in ratings:
            ratings[place] = [*(ratings[place] if isinstance(ratings[place], list) else [ratings[place]]), row]
        else:
            ratings[place] = row

    def ask(self, *kinds: str, **answers: str) -> None:
        """Kinds of question that may be asked, and the truthful answers."""
        self.document["questions"] = sorted({*self.document["questions"], *kinds, *answers})
        self.document["answers"].update(answers)

    def note(self, **entries: Any) -> None:
        """Anything else the test should hold the reading to."""
        self.document.update(entries)

    def save(self) -> None:
        """Write the expected reading beside the others."""
        text = json.dumps(self.document, indent=1, ensure_ascii=False, sort_keys=True)
        (EXPECTED / f"{self.name}.json").write_text(text + "\n", "utf-8")
