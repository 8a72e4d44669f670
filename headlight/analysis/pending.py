"""What the landing page says of an import that was left half way."""

from msgspec import Struct

from headlight.analysis.lines import Headline, Way


class Pending(Struct, frozen=True):
    """An import left half way: its id, how many files, the questions open, and the ratings that hang on them."""

    drop: int
    files: int
    questions: int
    ratings: int


def say_pending(pending: Pending) -> Headline:
    """What is still to be done for it: its questions, or only to look and accept."""
    name = {"drop": str(pending.drop)}
    if not pending.questions:
        one = pending.files == 1
        sentence = f"of the last import {'is' if one else 'are'} read, and not accepted yet."
        noun = "file" if one else "files"
        return Headline(str(pending.files), noun, sentence, (Way("Look and accept", "import", name),))
    one = pending.questions == 1
    hang = f"{pending.ratings:,} rating{' hangs' if pending.ratings == 1 else 's hang'} on {'it' if one else 'them'}."
    sentence = f"from the last import {'is' if one else 'are'} waiting for an answer; {hang}"
    way = Way("Answer it" if one else "Answer them", "import", name)
    return Headline(str(pending.questions), "question" if one else "questions", sentence, (way,))
