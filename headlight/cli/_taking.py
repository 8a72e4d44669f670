"""What the commands say of a batch they take."""

import sys

from headlight.model import Import


def say_import(done: Import) -> None:
    """One line for an import that stands."""
    print(f"Import {done.id}, files: {len(done.files)}, ratings: {done.ratings}.")


def say(sentence: str) -> None:
    """One line on standard error."""
    print(sentence, file=sys.stderr)
