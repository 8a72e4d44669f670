"""Words of praise and of want: which of two levels is the better one by its own sense."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from headlight.reading.phrases import find_word_set
from headlight.reading.ranks import TOP, find_rank
from headlight.text import find_words

_GOOD = find_word_set(
    """
        strong stronger strength strengths excellent outstanding exceptional exemplary exceed exceeds exceeded
        exceeding leading secure good embedded above best expert mastered confident confidently sustained beyond
        advanced effective achieved met superb
        """
)
_POOR = find_word_set(
    """
        weak weaker poor inadequate below urgent limited emerging beginning worst little unsatisfactory developing
        rarely failing early starting unmet insufficient ineffective lacking starter towards novice requires needs rare
        unacceptable fragile behind off
        """
)
_MUCH = find_word_set("highly always high fully consistently complete completely")  # praise where nothing else speaks
_NOT = find_word_set("not no never none without nor isn't don't doesn't nothing")
_SMALL = find_word_set("low little few minor slight some minimal least limited lower less fewer occasional")
_WANTED = re.compile(
    r"\b(?:concerns?|risks?|weakness(?:es)?|gaps?|issues?|problems?|needed|required|necessary|intervention"
    r"|(?:intensive|significant|additional|substantial|further|extra|urgent) (?:support|action)"
    r"|(?:areas?|points?|scope|room) (?:for|to|of) (?:development|improvement|improve|develop)"
    r"|development (?:areas?|points?|needs?)|urgency|urgently)\b"
)
_ABOUT = (
    _GOOD
    | _POOR
    | _MUCH
    | _NOT
    | _SMALL
    | find_word_set(  # words that say how good, and of nothing what
        """
        very a an the real well yet serious major grave significant mostly partly cause for need attention improvement
        development expectation expectations expected standard performance practice level area of extremely quite
        just overall clear much more than is are many support
        """
    )
)
_EITHER = find_word_set("priority priorities challenge")  # of the person, or of those who help
_LEVEL_OF_WANT = re.compile(
    r"\b(?:concerns?|risks?|(?<!special )needs?|urgen\w*|priorit\w*|support|intervention|difficult\w*)\b"
)


def tell_direction(words: Sequence[str]) -> str | None:
    """ "up" where the last word is the better one by its sense, "down" where the first is, None where unclear.

    The words between the ends must not say the contrary.
    """
    felt = [feel(word) for word in words]
    if felt[0] == felt[-1]:
        return None
    way = 1 if felt[-1] > felt[0] else -1
    if any((after - before) * way < -1 for before, after in combinations(felt, 2)):
        return None
    return "up" if way > 0 else "down"


def is_judgement(text: str) -> bool:
    """Whether a text is good or poor, or a step of many scales, and names nothing that is so ("strong phonics")."""
    if find_rank(text) is not None:
        return True
    wanted = _WANTED.sub(" ", " ".join(find_words(text))).split()
    return feel(text) != 0 and all(word in _ABOUT for word in wanted)


def speaks_of_want(text: str) -> bool:
    """Whether a text grades concern, risk or need, of which the highest is not the best."""
    return _LEVEL_OF_WANT.search(" ".join(find_words(text))) is not None


@lru_cache(maxsize=4096)
def feel(text: str) -> int:
    """1 for words of praise, -1 for words of want, 0 for neither or for both."""
    words = find_words(text)
    if _EITHER.intersection(words):
        return 0
    wanted = _WANTED.search(" ".join(words))
    if wanted:
        return _feel_want(words)
    said = next((-1 if word in _POOR else 1 for word in words if word in _POOR or word in _GOOD), 0)
    if _NOT.intersection(words):
        return -1 if said >= 0 else 0
    rank = find_rank(text)
    if said == 0 and rank is not None:
        return 1 if rank >= TOP - 1 else -1 if rank < 2 else 0
    much = not _MUCH.isdisjoint(words)
    low = "low" in words
    return said or (much - low)


def _feel_want(words: Sequence[str]) -> int:
    """What a phrase about concern or need says: none of it is good, little of it neither, else it is poor."""
    if _NOT.intersection(words):
        return 1
    if _SMALL.intersection(words) or _GOOD.intersection(words):
        return 0
    return -1
