"""Tables of phrases as people can read and extend them: parted by bars or line ends."""

from headlight.text import find_words


def find_phrases(table: str) -> tuple[str, ...]:
    """The phrases of a table, blanks collapsed."""
    parts = (" ".join(part.split()) for line in table.splitlines() for part in line.split("|"))
    return tuple(part for part in parts if part)


def find_word_set(table: str) -> frozenset[str]:
    """The words of a table, parted by blanks."""
    return frozenset(find_words(table))
