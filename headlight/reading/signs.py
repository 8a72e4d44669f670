"""Signs that people put for words: ticked boxes, circles, stars, a level's number, a date that ate "2/3"."""

import re

_CIRCLES = {
    "🔴": "Red",
    "🟥": "Red",
    "🟠": "Amber",
    "🟧": "Amber",
    "🟡": "Amber",
    "🟨": "Amber",
    "🟢": "Green",
    "🟩": "Green",
    "🔵": "Blue",
    "🟦": "Blue",
}
_STARS = re.compile(r"([★⭐✭*]*)([☆✩]*)")
_BOX = re.compile(r"([☐□☒☑✓✔⬜✗✘])\s*([^☐□☒☑✓✔⬜✗✘]+)")
# Boxes as people type them, and round ones: of these one at least stands empty, or they are bullets.
_TYPED_ON, _TYPED_OFF = re.compile(r"[\[(]\s*[xX✓✔√*]\s*[\])]"), re.compile(r"[\[(]\s*_*[\])]")
_ROUND_ON, _ROUND_OFF = re.compile("[●⬤◉⦿⚫🔘]"), re.compile("[○◯⚪◌]")
_RATERS = re.compile(r"[A-Za-z][\w ]{1,18}:\s*([^:;\n]{2,30})[;\n]\s*[A-Za-z][\w ]{1,18}:\s*([^:;\n]{2,30})")
_LEVEL = re.compile(r"l(?:evel|vl)?\.?\s*(\d)", re.IGNORECASE)
_ISO = re.compile(r"\d{4}-(\d\d)-(\d\d)(?:[T ].*)?")
_DATED = re.compile(r"\d[ /.-]+(?:\d|[A-Za-z]{3})")
OFF = frozenset(("☐", "□", "⬜", "○", "0", "n", "no", "false", "-", "–", "not ticked", "blank"))
ON = frozenset("☒☑✓✔✗✘")


def read_sign(text: str) -> str:
    """The mark that a cell's text stands for, the text itself where it is no sign."""
    if not may_be_sign(text):
        return text
    if ":" in text and text[0].isascii():
        return part_raters(text)
    if text.strip("\ufe0f ") in _CIRCLES:
        return _CIRCLES[text.strip("\ufe0f ")]
    if found := _LEVEL.fullmatch(text):
        return f"Level {found[1]}"
    return _read_boxes(text) or text


def split_raters(text: str) -> dict[str, str]:
    """Who rated -> the level, of a cell that says both line by line: "Self: Good / CEO: RI"; {} of any other."""
    parts = [part.partition(":") for part in re.split(r"\s*[;\n|]\s*", text.strip(" ;\n|")) if part]
    names = [name.strip() for name, colon, level in parts if colon and level.strip() and len(name) <= 20]
    levels = [level.strip() for _, _, level in parts]
    return dict(zip(names, levels, strict=True)) if len(parts) == len(set(names)) > 1 else {}


def part_raters(text: str) -> str:
    """ "Self: Leading; SIP: Secure" in one cell as a mark between the levels, any other text as it is."""
    found = _RATERS.fullmatch(text)
    return f"{found[1].strip()}/{found[2].strip()}" if found else text


def may_be_sign(text: str) -> bool:
    """Whether a text is worth a closer look: most are plain words and numbers."""
    return not text.isascii() or text[:1] in "lL[(" or ":" in text or "]" in text


def _read_boxes(text: str) -> str | None:
    """The words after the ticked box of a cell that shows all levels with a box each."""
    boxes = _BOX.findall(_draw_boxes(text))
    if len(boxes) < 2:
        return None
    return "/".join(words.strip(" ,;/|") for box, words in boxes if box in ON)


def _draw_boxes(text: str) -> str:
    """A text with boxes that are typed or round drawn as square ones."""
    for on, off in ((_TYPED_ON, _TYPED_OFF), (_ROUND_ON, _ROUND_OFF)):
        if off.search(text):
            text = off.sub("☐", on.sub("☒", text))
    return text


def find_offered(text: str) -> tuple[str, ...]:
    """The words beside the boxes of a cell that shows all levels with a box each, ticked or not."""
    boxes = _BOX.findall(_draw_boxes(text)) if may_be_sign(text) else []
    return tuple(words.strip(" ,;/|") for _, words in boxes) if len(boxes) > 1 else ()


def count_stars(text: str) -> tuple[int, int | None] | None:
    """(stars, out of how many) where a cell holds stars alone; how many is None where none stands empty."""
    found = _STARS.fullmatch(text)
    if not found or not text or "*" in text:
        return None
    full, empty = len(found[1]), len(found[2])
    return full, (full + empty if empty else None)


def restore_pair(iso: str) -> str | None:
    """The "2/3" that a spreadsheet made the second of March, from the date's ISO text."""
    found = _ISO.fullmatch(iso)
    return f"{int(found[2])}/{int(found[1])}" if found else None


def is_dated(text: str) -> bool:
    """Whether a text may be how a sheet shows a date: two runs of digits, or digits and a month."""
    return _DATED.search(text) is not None
