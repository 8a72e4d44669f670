"""Words of praise and of want: which of two levels is the better one by its own sense."""

from collections.abc import Sequence

from headlight.reading.phrases import find_word_set
from headlight.text import find_words

_GOOD = find_word_set(
    """
        strong stronger excellent outstanding exceptional exemplary exceed exceeds exceeded exceeding leading
        secure good embedded above strength highly always high best expert mastered fully consistently confident
        confidently sustained beyond advanced effective achieved met fully complete completely superb
        """
)
_POOR = find_word_set(
    """
        weak weaker poor inadequate not below concern concerns urgent limited emerging beginning never low worst
        little no unsatisfactory developing rarely failing early starting unmet insufficient ineffective lacking
        starter towards novice requires needs none rare
        """
)


def tell_direction(words: Sequence[str]) -> str | None:
    """ "up" where the last word is the better one by its sense, "down" where the first is, None where unclear."""
    first, last = (_feel(word) for word in (words[0], words[-1]))
    if first == last:
        return None
    return "up" if last > first else "down"


def _feel(text: str) -> int:
    """1 for words of praise, -1 for words of want, 0 for neither; the first such word decides."""
    for word in find_words(text):
        if word in _POOR:
            return -1
        if word in _GOOD:
            return 1
    return 0
