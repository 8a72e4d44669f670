"""The trust's online form, 2025/26: heads rate themselves, each question a whole statement."""

from datetime import datetime, timedelta

from openpyxl import Workbook

from sample_data import trust
from sample_data.criteria import STATEMENTS
from sample_data.levels import level, rated, seeded, word
from sample_data.truth import Row, Truth

FILE = "Final self-review 2025-26 (Responses).xlsx"
CYCLE = "2025/26"


def make(truth: Truth) -> None:
    """Writes the responses of the Moor and Coast heads in the order they came in."""
    path = truth.open(
        FILE,
        "survey export",
        "openpyxl",
        "A form's responses: timestamps, whole statements as headings, the rater known only from the title of the file",
    )
    heads = [*trust.posts("Moor", CYCLE), *trust.posts("Coast", CYCLE)]
    heads.sort(key=lambda post: seeded("sent", post.leader).random())
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Form responses 1")
    sheet.append(["Timestamp", "Your name", "Your school", *STATEMENTS.values()])
    sent = datetime(2026, 5, 11, 8, 14, 33)  # noqa: DTZ001 a form's timestamps carry no zone
    for row, post in enumerate(heads, start=2):
        sent += timedelta(minutes=seeded("wait", post.leader).randrange(90, 1700))
        answers: list[str | None] = []
        for place, code in enumerate(STATEMENTS):
            if not rated(post.leader, CYCLE, code, "self"):
                answers.append(None)
                continue
            n = level(post.leader, CYCLE, code, "self")
            answers.append(word(n))
            letter = "DEFGHIJKLMNOPQRSTUVWXYZ"[place]
            truth.add(
                Row(
                    file=FILE,
                    sheet="Form responses 1",
                    cell=f"{letter}{row}",
                    school=post.school,
                    leader=post.leader,
                    cycle=CYCLE,
                    point="final",
                    source="self",
                    date=sent.date().isoformat(),
                    criterion=code,
                    raw=word(n),
                    level=n,
                )
            )
        sheet.append([sent, post.leader, post.school, *answers])
    book.save(path)
