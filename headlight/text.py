"""Folding of what people write, so that two spellings of one thing compare equal."""

import re
import unicodedata
from functools import lru_cache

_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "−": "-"})
_BARRED = str.maketrans("ŁłØøĐđı", "LlOoDdi")  # letters that no mark can be taken from
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def tidy_spaces(text: str) -> str:
    """Collapse every run of white space, non-breaking and zero-width included, to one blank."""
    return " ".join(text.replace("\u200b", "").replace("\ufeff", "").split())


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Text for comparison: NFKC, plain quotes and hyphens, "&" as "and", lower case, single blanks."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text).translate(_QUOTES)
    return tidy_spaces(plain.replace("&", " and ")).casefold()


def drop_accents(text: str) -> str:
    """Letters without the marks over and under them, for comparing names: "Siân" as "Sian"."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text.translate(_BARRED))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@lru_cache(maxsize=16384)
def find_words(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order, punctuation dropped."""
    return tuple(_WORD.findall(fold(text)))
