"""Plain XML taken by expressions: what makes a run of bytes plain, and the values of cells written plainly."""

import re
from functools import lru_cache

from headlight.model import Value

# Bytes that XML forbids or that a parser would change: without them, what an expression takes is what was written.
_UNUSUAL = bytes(each for each in range(32) if each not in b"\t\n") + b"\x7f"
_NEVER = ("\ufffe", "\uffff")
_NAMED = re.compile(r"&(?:amp|lt|gt|quot|apos|#10|#9);")
_CHARACTERS = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&#10;": "\n", "&#9;": "\t"}
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_FORMULA = r'(?:<f(?: [a-z0-9]+="[^"<>&]*")*(?:/>|>[^<]{1,8192}</f>))'
_NUMBER = r"-?[0-9]{1,20}(?:\.[0-9]{1,20})?(?:[eE][+-]?[0-9]{1,3})?"
_VALUE = re.compile(
    rf'(?: t="n")?>(?:{_FORMULA}(?!<v>0<))?<v>(?P<number>{_NUMBER})</v></c>'
    rf'| t="str">{_FORMULA}?(?:<v>(?P<text>[^<]{{0,32767}})</v>|<v ?/>)</c>'
    r'| t="inlineStr"><is><t(?P<kept> xml:space="preserve")?>(?P<inline>[^<]{0,32767})</t></is></c>'
    rf'| t="s">{_FORMULA}?<v>(?P<shared>[0-9]{{1,7}})</v></c>'
    rf'| t="b">{_FORMULA}?<v>(?P<truth>[01])</v></c>'
    r'|(?: t="(?:s|n|b|str)")?></c>'
)
_MOST = 65_536  # different cells remembered at once
_EXACT = 2.0**53


class Unplain(Exception):
    """Raised where an expression does not account for what is written."""


def decode_plain(block: bytes) -> str:
    """The text of bytes that hold nothing but tags, characters and well-known entities; Unplain otherwise."""
    if b"]]>" in block or len(block.translate(None, _UNUSUAL)) != len(block):
        raise Unplain
    try:
        text = block.decode()
    except UnicodeDecodeError:
        raise Unplain from None
    if not text.isascii() and any(each in text for each in _NEVER):
        raise Unplain
    if "&" in text and len(_NAMED.findall(text)) != text.count("&"):
        raise Unplain
    return text


def unescape(written: str) -> str:
    """The characters of a text as written in plain XML."""
    return _NAMED.sub(lambda found: _CHARACTERS[found[0]], written) if "&" in written else written


def parse_text(written: str, kept: bool = True) -> str:
    """The text of a cell as written in plain XML; see ``finish_text``."""
    return finish_text(unescape(written), kept)


def finish_text(text: str, kept: bool = True) -> str:
    """A text with its characters by number resolved, and without blanks around it unless the file keeps them."""
    text = text if kept else text.strip()
    return _ESCAPED.sub(_find_character, text) if "_x" in text else text


def _find_character(found: re.Match[str]) -> str:
    character = chr(int(found[1], 16))
    if not 0 < ord(character) < 0xD800:
        raise Unplain
    return character


class PlainValues(dict[str, Value]):
    """Values by the whole of what stands in their cells, each worked out at its first meeting."""

    def __init__(self, texts: list[str | None]) -> None:
        super().__init__()
        self._texts = texts
        self.fractions = False  # whether a number with a fraction was met

    def __missing__(self, written: str) -> Value:
        if len(self) > _MOST:
            self.clear()
        shared, value = _parse_value(written)
        if shared is not None:
            value = self._texts[shared]
        self.fractions = self.fractions or type(value) is float
        self[written] = value
        return value


@lru_cache(maxsize=2_048)  # the forms of a drop say much the same
def _parse_value(written: str) -> tuple[int | None, Value]:
    """The number of a shared text, or a value, as all that stands in a cell says; Unplain where it says neither."""
    found = _VALUE.fullmatch(written)
    if found is None:
        raise Unplain
    kind = found.lastgroup
    if kind is None:
        return None, None
    if kind == "shared":
        return int(found[kind]), None
    if kind == "number":
        return None, parse_number(found[kind])
    if kind == "truth":
        return None, found[kind] == "1"
    return None, parse_text(found[kind], kind == "text" or found["kept"] is not None) or None


def parse_number(written: str) -> int | float:
    """A number as the model keeps it: whole ones as int, but for those too great to be exact."""
    number = float(written)
    return int(number) if number.is_integer() and abs(number) < _EXACT else number
