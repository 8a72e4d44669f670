"""Number formats taken apart: the built-in ones, sections, pieces, and which pieces print as they stand."""

import re
from functools import lru_cache

BUILT_IN: dict[int, str] = {
    **{0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00"},
    **{5: "£#,##0;-£#,##0", 6: "£#,##0;-£#,##0", 7: "£#,##0.00;-£#,##0.00", 8: "£#,##0.00;-£#,##0.00"},
    **{12: "# ?/?", 13: "# ??/??", 14: "dd/mm/yyyy", 15: "dd-mmm-yy", 16: "dd-mmm", 17: "mmm-yy"},
    **{18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "hh:mm", 21: "hh:mm:ss", 22: "dd/mm/yyyy hh:mm"},
    **{37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00"},
    **{41: "#,##0", 42: "£#,##0", 43: "#,##0.00", 44: "£#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0"},
    **{48: "##0.0E+0", 49: "@"},
}
_PIECE = re.compile(
    r'"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|AM/PM|A/P|General|y+|m+|d+|h+|s+(?:\.0+)?|[0#?]+|E[+-]0+|.', re.I | re.S
)
_DATE = re.compile(r"[ymdhs]", re.I)


@lru_cache(maxsize=1024)
def find_sections(code: str) -> list[list[str]]:
    """The sections of a format, each as pieces."""
    sections: list[list[str]] = [[]]
    for piece in _PIECE.findall(code):
        if piece == ";":
            sections.append([])
        else:
            sections[-1].append(piece)
    return sections


@lru_cache(maxsize=1024)
def is_date_format(code: str) -> bool:
    """Whether a format shows a number as a date or time."""
    first = find_sections(code)[0]
    return any(is_date_piece(each) for each in first)


def is_date_piece(piece: str) -> bool:
    """Whether a piece stands for part of a date or time."""
    if piece.startswith("["):
        return piece[1:-1].casefold().strip("hms") == "" and len(piece) > 2
    return piece[0] not in '"\\_*' and piece.casefold() != "general" and bool(_DATE.match(piece))


def find_literal(piece: str) -> str:
    """What a piece that is no placeholder prints."""
    if piece.startswith('"'):
        return piece.strip('"')
    if piece[0] == "\\" and len(piece) > 1:
        return piece[1:]
    if piece[0] == "_":
        return " "
    if piece[0] == "*" and len(piece) > 1:
        return ""
    if piece.startswith("[$"):
        return piece[2:-1].partition("-")[0]
    return "" if piece.startswith("[") else piece
