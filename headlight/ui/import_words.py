"""How the import page says things: counts in words, lists, and what people wrote shown as they wrote it."""

from collections.abc import Sequence
from datetime import datetime

from headlight.reading.recipe import NewShape

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_MARKS = "\\`*_{}[]<>#$~|:"


def say_plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return "".join(f"\\{letter}" if letter in _MARKS else letter for letter in " ".join(text.split()))


def say_number(number: int) -> str:
    """A number as running text has it: small ones in words."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else f"{number:,}"


def say_count(number: int, word: str, plural: str = "", *, digits: bool = False) -> str:
    """A number with its noun: "three answers", or with ``digits`` "3 answers"."""
    said = f"{number:,}" if digits else say_number(number)
    return f"{said} {word if number == 1 else plural or word + 's'}"


def say_day(at: datetime) -> str:
    """The day of a moment on this machine's clock."""
    here = at.astimezone()
    return f"{here.day} {here:%B %Y}"


def say_moment(at: datetime) -> str:
    """A moment on this machine's clock, to the minute."""
    return f"{say_day(at)}, {at.astimezone():%H:%M}"


def say_new_shape(changes: NewShape) -> str:
    """What of a workbook's headings is not as it was, in a sentence or more; nothing where all is."""
    parts = (
        ("Added since", changes.added),
        ("no longer there", changes.missing),
        ("in another place", changes.moved),
    )
    said = [f"{word}: {say_list([f'“{each}”' for each in headings], 6)}" for word, headings in parts if headings]
    return f"{say_start('; '.join(said))}." if said else "Its headings are as they were."


def say_start(text: str) -> str:
    """A sentence with its first letter large."""
    return text[:1].upper() + text[1:]


def say_list(words: Sequence[str], most: int = 4) -> str:
    """Words with commas and an "and"; from ``most`` on, how many more there are."""
    if len(words) > most:
        return f"{', '.join(words[: most - 1])} and {len(words) - most + 1} more"
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
