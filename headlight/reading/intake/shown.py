"""Number formats: what a person sees of a number or date, as British Excel shows it."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import lru_cache

from headlight.reading.intake.formats import find_literal, find_sections, is_date_piece
from headlight.reading.intake.shown_dates import find_date_text

_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]")
_FRACTION = re.compile(r"[?0#]+\s*/\s*([?0#]+|\d+)")


@lru_cache(maxsize=65_536)
def parse_shown(value: int | float | str, code: str, epoch_1904: bool = False) -> str | None:
    """The text a value shows under a format code; None where the format does not change it or is not understood."""
    try:
        if isinstance(value, str):
            return _show_text(value, code)
        return _show_value(value, code, epoch_1904)
    except (ValueError, ArithmeticError, IndexError):
        return None


def _show_text(value: str, code: str) -> str | None:
    sections = find_sections(code)
    chosen = sections[3] if len(sections) > 3 else sections[0] if "@" in sections[0] else None
    if chosen is None or chosen == ["@"]:
        return None
    return "".join(value if piece == "@" else find_literal(piece) for piece in chosen)


def _show_value(value: float, code: str, epoch_1904: bool) -> str | None:
    sections = find_sections(code)
    pieces, value = _choose(sections, value)
    if any(is_date_piece(each) for each in pieces):
        return find_date_text(value, pieces, epoch_1904)
    if not pieces:
        return ""
    if not any(each[0] in "0#?" or each == "@" or each.casefold() == "general" for each in pieces):
        return "".join(map(find_literal, pieces))
    if any(each.casefold() == "general" or each == "@" for each in pieces):
        plain = _plain(value)
        return "".join(plain if each.casefold() == "general" or each == "@" else find_literal(each) for each in pieces)
    return _show_number(value, pieces)


def _choose(sections: list[list[str]], value: float) -> tuple[list[str], float]:
    """The section that applies, and the value it applies to: a section of its own for negatives drops the sign."""
    conditions = [
        next((found for each in section if (found := _CONDITION.fullmatch(each))), None) for section in sections
    ]
    if any(conditions):
        for section, condition in zip(sections[:3], conditions, strict=False):
            if condition is None or _holds(value, condition[1], float(condition[2])):
                return section, value
        return sections[-1], value
    numbers = sections[:3]
    if value < 0 and len(numbers) > 1:
        return numbers[1], -value
    if value == 0 and len(numbers) > 2:
        return numbers[2], value
    return numbers[0], value


def _holds(value: float, operator: str, term: float) -> bool:
    order = {"<": value < term, ">": value > term, "=": value == term, "<>": value != term}
    return order.get(operator, value <= term if operator == "<=" else value >= term)


def _plain(value: float) -> str:
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e11 else format(value, ".10g")


def _show_number(value: float, pieces: list[str]) -> str:
    fraction = _FRACTION.search("".join(pieces))
    if fraction:
        return _show_fraction(value, fraction[1])
    if any(re.fullmatch(r"E[+-]0+", each, re.I) for each in pieces):
        return _show_scientific(value, pieces)
    point = pieces.index(".") if "." in pieces else len(pieces)
    after = point + 1
    decimals = sum(len(each) for each in pieces[after:] if each[0] in "0#?")
    least = sum(each.count("0") for each in pieces[after:] if each[0] in "0#?")
    amount = Decimal(repr(value)) * 100 ** pieces.count("%") / 1000 ** _count_scale(pieces)
    rounded = abs(amount).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    whole, _, part = f"{rounded:f}".partition(".")
    part = part[:least] + part[least:].rstrip("0")
    sign = "-" if amount < 0 and rounded else ""
    return sign + _fill_whole(whole, pieces[:point]) + _fill_part(part, pieces[point:])


def _count_scale(pieces: list[str]) -> int:
    """Commas after the last placeholder each divide by a thousand."""
    places = [place for place, each in enumerate(pieces) if each[0] in "0#?"]
    return sum(1 for each in pieces[places[-1] + 1 :] if each == ",") if places else 0


def _fill_whole(whole: str, pieces: list[str]) -> str:
    places = [place for place, each in enumerate(pieces) if each[0] in "0#?"]
    if not places:
        return "".join(find_literal(each) for each in pieces if each != ",") + whole.lstrip("0")
    grouped = any(pieces[place] == "," for place in range(places[0], places[-1]))
    least = sum(pieces[place].count("0") for place in places)
    digits = whole.lstrip("0").rjust(least, "0")
    cut: dict[int, str] = {}
    for place in reversed(places[1:]):
        size = len(pieces[place])
        digits, cut[place] = (digits[:-size], digits[-size:]) if not grouped else (digits, "")
    cut[places[0]] = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", digits) if grouped else digits
    return "".join(
        cut[place] if place in cut else "" if each == "," else find_literal(each) for place, each in enumerate(pieces)
    )


def _fill_part(part: str, pieces: list[str]) -> str:
    shown, left = "", part
    for piece in pieces:
        if piece[0] in "0#?":
            shown, left = shown + left[: len(piece)], left[len(piece) :]
        elif piece == ".":
            shown += "."
        else:
            shown += "" if piece == "," else find_literal(piece)
    return shown


def _show_fraction(value: float, below: str) -> str:
    if below.isdigit() and below.strip("0"):
        parts = Fraction(round(abs(value) * int(below)), 1)
        top, bottom = int(parts), int(below)
    else:
        nearest = Fraction(abs(value)).limit_denominator(10 ** min(len(below), 4) - 1)
        top, bottom = nearest.numerator, nearest.denominator
    whole, rest = divmod(top, bottom)
    sign = "-" if value < 0 else ""
    if not rest:
        return f"{sign}{whole}"
    return f"{sign}{whole} {rest}/{bottom}" if whole else f"{sign}{rest}/{bottom}"


def _show_scientific(value: float, pieces: list[str]) -> str:
    decimals = sum(len(each) for each in pieces[pieces.index(".") + 1 :] if each[0] in "0#?") if "." in pieces else 0
    digits, _, power = f"{value:.{decimals}E}".partition("E")
    return f"{digits}E{power[0]}{int(power[1:]):02d}"
