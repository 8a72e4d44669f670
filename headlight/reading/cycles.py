"""Which academic year, and which point in it, a text or a date names."""

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from msgspec import Struct

from headlight.clock import academic_year
from headlight.reading.phrases import find_word_set
from headlight.reading.proper_names import is_person_heading, is_school_heading
from headlight.text import fold

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"'?((?:20)?[0-4]\d)(?![\d])"
_TERM = r"(autumn|aut|spring|spr|summer|sum)"
_TERMS = {"aut": "autumn", "spr": "spring", "sum": "summer"}
# "Spring Grove School" names no term
_PLACE = (
    r"(?:grove|hill|park|lane|street|road|house|fields?|green|bank|wood|valley|gardens?|primary|academy|infants?"
    r"|juniors?)"
)
_POINTS = {
    "interim": re.compile(
        r"\b(?:(?:mid|half)[- ]?year(?:ly)?|mid[- ]?cycle|mid[- ]?point|interim|(?:six|6)[- ]month(?:ly)?)\b"
    ),
    "final": re.compile(
        r"\b(?:final|end[- ]of[- ](?:the[- ])?(?:year|cycle)|year[- ]end|end[- ]year|eoy|full[- ]year"
        r"|annual(?: (?:review|appraisal|rating|judge?ment|evaluation|assessment|grade|score)s?)?"
        r"(?= *(?:$|[-:,(]|20)))\b"
    ),
}
_A_TERM = re.compile(rf"\b{_TERM}\b(?! {_PLACE}\b)(?: term)?(?: [12]\b)?")
_PLAIN = find_word_set(
    """
    academic school year years yr ay cycle appraisal review reviews term half and the of for in on at as to
    from by date period held meeting ending ended end starting start beginning since judgement rating ratings
    point round mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday
    sunday 1st 2nd performance management
    """
)
# Every word of a date, a year or a point.
TIME_WORDS = _PLAIN | find_word_set(
    """
    autumn aut spring spr summer sum mid yearly interim point six 6 month monthly final end eoy full annual
    january february march april may june july august september sept october november december financial fy
    jan feb mar apr jun jul aug sep oct nov dec judgment judgement evaluation assessment grade score until
    """
)
_WORD = re.compile(r"[a-z0-9']+")
_JOINING = re.compile(r"(?<=[a-z])_|_(?=[a-z])")
_VERSIONED = re.compile(r"\bv\d")
_VERSION = re.compile(r"\bfinal(?=[ _-]*(?:v\d|version|copy|draft|\(?\d|$))|\bv\d+(?:\.\d+)*\b")
_OTHER_TIMES = re.compile(
    r"\b(?:next (?:review|appraisal|meeting|visit|due)|(?:review|renewal) due|due (?:by|on|in)?|policy|adopted"
    r"|printed|print date|exported|downloaded|(?:last )?updated|last (?:saved|modified|edited)"
    r"|created|generated|produced|valid (?:from|until|to)"
    r"|effective from|appointed|joined|born|in post (?:since|from))\b[^,;|\n()]*"
)
_PAIR_SAID = re.compile(r"(?<![\d/.-])(?:20)?(\d\d)\s*[-/_]\s*(?:20)?(\d\d)(?![\d/.-])")
# When people met is no point that was reviewed: "agreed at the autumn meetings".
_MET = re.compile(
    rf"\b(?:at|after|before|during|following|since|from) (?:the |our |their )?{_TERM}(?: term)?(?:ly)? (?:\w+ )?"
    r"(?:meetings?|visits?|conversations?)\b"
)
# The year a framework was published is none in which anybody was reviewed.
_FRAMEWORK_YEAR = re.compile(
    r"\b(standards?(?: of excellence)?(?: for head ?teachers?)?|nse|hts)[ ,(-]*(?:2015|2020)(?![\d/-]|\s*[-–]\s*\d)"
)
_FILE = re.compile(r"\.(?:xls[xmb]?|ods|csv|tsv|txt)$")
_REVIEWED = re.compile(r"\bfinal (?:review|appraisal|judge?ment|rating|evaluation|meeting)")


class CycleMark(Struct, frozen=True):
    """A cycle as ``2023/24``, a point (interim, final, autumn, spring, summer), an ISO date; None where unsaid.

    ``doubt`` says why a person should be asked; ``cycle`` is then None and ``options`` are the cycles it
    may be, the likeliest first ("Cycle 1" has none).
    """

    cycle: str | None = None
    point: str | None = None
    date: str | None = None
    doubt: str | None = None
    options: tuple[str, ...] = ()


def _cycle(start: int) -> str:
    """The academic year that starts in a year of four digits."""
    return f"{start}/{(start + 1) % 100:02d}"


def _full(year: str) -> int:
    """A year of two or four digits as four."""
    return int(year) if len(year) == 4 else 2000 + int(year)


def _of_month(year: int, month: int, day: str | None, text: str) -> CycleMark:
    """The cycle of a month; a review held from September to December may judge the year before."""
    this = academic_year(date(year, month, 1))
    if month < 9:
        return CycleMark(cycle=this, date=day)
    doubt = f"{text} lies at a turn of the year: a review held then may judge the year that ended or the one begun"
    return CycleMark(date=day, doubt=doubt, options=(_cycle(year - 1), this))


def _of_day(year: int, month: int, day: int, text: str) -> CycleMark | None:
    """The cycle of a date, or None where there is no such day."""
    try:
        iso = date(year, month, day).isoformat()
    except ValueError:
        return None
    return _of_month(year, month, iso, text)


def _month(word: str) -> int:
    """The number of a month written as a word."""
    return MONTHS.index(word[:3]) + 1


def _read_iso(found: re.Match[str]) -> CycleMark | None:
    return _of_day(int(found[1]), int(found[2]), int(found[3]), found[0].strip())


def _read_day(found: re.Match[str]) -> CycleMark | None:
    day, month, year = int(found[1]), int(found[2]), _full(found[3])
    if month > 12 >= day:
        mark = _of_day(year, day, month, found[0])
        return mark and CycleMark(date=mark.date, doubt=f"{found[0]} looks like an American date", options=())
    return _of_day(year, month, day, found[0])


def _read_long_day(found: re.Match[str]) -> CycleMark | None:
    return _of_day(_full(found[3]), _month(found[2]), int(found[1]), found[0])


def _read_american(found: re.Match[str]) -> CycleMark | None:
    return _of_day(_full(found[3]), _month(found[1]), int(found[2]), found[0])


def _read_span(found: re.Match[str]) -> CycleMark | None:
    """September 2023 to July 2024."""
    first, last = _full(found[2]), _full(found[4])
    starts = academic_year(date(first, _month(found[1]), 1))
    same = starts == academic_year(date(last, _month(found[3]), 1))
    return CycleMark(cycle=starts) if same else None


def _read_pair(found: re.Match[str]) -> CycleMark | None:
    first, second = _full(found[1]), int(found[2]) % 100
    return CycleMark(cycle=_cycle(first)) if (first + 1) % 100 == second else None


def _read_short_pair(found: re.Match[str]) -> CycleMark | None:
    plausible = 14 <= int(found[1]) <= 45 and found[0] != "2021"  # which is a year as likely
    return _read_pair(found) if plausible else None


def _read_term(found: re.Match[str]) -> CycleMark | None:
    point = _TERMS.get(found[1][:3], found[1])
    year = _full(found[2])
    return CycleMark(cycle=_cycle(year if point == "autumn" else year - 1), point=point)


def _read_term_after(found: re.Match[str]) -> CycleMark | None:
    point = _TERMS.get(found[2][:3], found[2])
    year = _full(found[1])
    return CycleMark(cycle=_cycle(year if point == "autumn" else year - 1), point=point)


def _read_starting(found: re.Match[str]) -> CycleMark | None:
    return CycleMark(cycle=academic_year(date(_full(found[2]), _month(found[1]), 1)))


def _read_month(found: re.Match[str]) -> CycleMark | None:
    return _of_month(_full(found[2]), _month(found[1]), None, found[0])


def _read_number_month(found: re.Match[str]) -> CycleMark | None:
    year, month = (found[1], found[2]) if found[1] else (found[4], found[3])
    return _of_month(int(year), int(month), None, found[0])


def _read_ending(found: re.Match[str]) -> CycleMark | None:
    return CycleMark(cycle=_cycle(_full(found[1]) - 1))


def _read_year(found: re.Match[str]) -> CycleMark | None:
    year = _full(found[1])
    doubt = f"{found[1]} may be the academic year that ends in it or the one that begins in it"
    return CycleMark(doubt=doubt, options=(_cycle(year - 1), _cycle(year)))


def _read_ordinal(found: re.Match[str]) -> CycleMark | None:
    return CycleMark(doubt=f"{found[0]} says no academic year")


_JOIN = r"\s*(?:[-/_\\.]|\bto\b|\s)?\s*"
# As survey tools stamp an answer: "2024/06/11 9:21:33 am BST".
_CLOCK = r"\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[ap]m)?(?: ?(?:z|utc|gmt|bst)(?:[+-]\d+)?)?"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], CycleMark | None]], ...] = (
    (re.compile(rf"(?<!\d)(20\d\d)[-/](\d\d)[-/](\d\d)(?:[t ]{_CLOCK})?(?!\d)"), _read_iso),
    (re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]((?:20)?\d\d)(?![\d/-])"), _read_day),
    (re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?[ -]+(?:of )?{_MONTH},?[ -]+{_YEAR}"), _read_long_day),
    (re.compile(rf"\b{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? (20\d\d)(?!\d)"), _read_american),
    (re.compile(rf"\b{_MONTH}[ -]*{_YEAR} *(?:-|to|until) *{_MONTH}[ -]*{_YEAR}"), _read_span),
    (re.compile(rf"(?<!\d)(20[0-4]\d){_JOIN}((?:20)?\d\d)(?!\d)"), _read_pair),
    (re.compile(r"(?<![\d/.-])'?(\d\d)\s*[-/_\\]?\s*'?(\d\d)(?![\d/.]|-\d)"), _read_short_pair),
    (re.compile(rf"\b{_TERM}(?: term)?(?: [12])?[ ,-]*{_YEAR}"), _read_term),
    (re.compile(rf"(?<!\d)(20[0-4]\d)[ ,-]*{_TERM}\b"), _read_term_after),
    (re.compile(rf"\b(?:from|starting|start(?:s|ed)?|beginning|since) {_MONTH}[ -]*{_YEAR}"), _read_starting),
    (re.compile(rf"\b{_MONTH}[ -]*{_YEAR}"), _read_month),
    (
        re.compile(r"(?<![\d/.-])(?:(20\d\d)[-/](0[1-9]|1[0-2])|(0?[1-9]|1[0-2])[-/](20\d\d))(?![\d/-])"),
        _read_number_month,
    ),
    (re.compile(rf"\bay ?{_YEAR}"), _read_year),
    (re.compile(rf"\b(?:fy|financial year|year (?:ending|ended|end|to)) ?(?:in )?{_YEAR}"), _read_ending),
    (re.compile(r"(?<![\d/.,£-])(20[0-4]\d)(?![\d/,]|-\d|\.\d)"), _read_year),
    (
        re.compile(r"\b(?:cycle|year|round|yr|y) ?(?:no\.? ?|number )?(?:[1-9]|one|two|three|four)\b(?![/-]\d)"),
        _read_ordinal,
    ),
)


_DIGIT = re.compile(r"\d")
# What every form has in it: a look for one of these is a tenth of a look for each form.
_HINT = re.compile(
    rf"20\d\d|\d\d\s*[-/_\\]?\s*'?\d\d|\d[/.-]\d|{_MONTH},?[ -]*'?\d|{_TERM}(?: term)?(?: [12])?[ ,-]*'?\d"
    r"|\bay ?'?\d|\b(?:fy|financial year|year (?:ending|ended|end|to)) ?(?:in )?'?\d"
    r"|\b(?:cycle|year|round|yr|y) ?(?:no\.? ?|number )?(?:[1-9]|one|two|three|four)\b"
)


def _take(text: str) -> tuple[list[CycleMark], str]:
    """Every cycle or date in a folded text, and what remains of it."""
    marks: list[CycleMark] = []
    for pattern, read in _FORMS if _HINT.search(text) else ():
        for found in pattern.finditer(text):
            mark = read(found)
            if mark is not None:
                marks.append(mark)
                text = text[: found.start()] + "\0" * (found.end() - found.start()) + text[found.end() :]
    return marks, text.replace("\0", " ")


def _take_point(text: str) -> tuple[str | None, str]:
    """The term or point a folded text names by itself, and what remains."""
    text = _MET.sub(" ", text)
    found = _A_TERM.search(text)
    terms = {_TERMS.get(each[:3], each) for each in _A_TERM.findall(text)}
    if found and len(terms) < 2 and (found[1] != "sum" or not text.replace(found[0], "").strip()):
        return _TERMS.get(found[1][:3], found[1]), text.replace(found[0], " ", 1)
    for point, pattern in _POINTS.items():
        said = pattern.search(text)
        if said:
            return point, text.replace(said[0], " ", 1)
    return None, text


def _join(marks: list[CycleMark], point: str | None) -> CycleMark | None:
    """One mark out of all that a text says: a year said outright beats the month of a date, and the autumn after it."""
    outright = {mark.cycle for mark in marks if mark.cycle and not (mark.date or mark.point)}
    if len(outright) == 1:
        following = _cycle(int(next(iter(outright))[:4]) + 1)  # when a review was held, of the year that had ended
        marks = [mark for mark in marks if (mark.cycle, mark.point) != (following, "autumn")]
    said = next((mark.point for mark in marks if mark.point), point)
    day = next((mark.date for mark in marks if mark.date), None)
    cycles = sorted(
        {mark.cycle for mark in marks if mark.cycle and not mark.date} or {m.cycle for m in marks if m.cycle}
    )
    if len(cycles) == 1:
        return CycleMark(cycle=cycles[0], point=said, date=day)
    if cycles:
        return CycleMark(point=said, date=day, doubt="more than one year is named", options=tuple(cycles))
    unclear = next((mark for mark in marks if mark.doubt and mark.options), next(iter(marks), None))
    if unclear is not None:
        return CycleMark(point=said, date=day, doubt=unclear.doubt, options=unclear.options)
    return CycleMark(point=said) if said else None


def _clean(text: str) -> str:
    """Folded text without a file's ending and version marks, underscores as blanks where they join words."""
    plain = fold(text)
    if _FILE.search(plain):
        plain = _FILE.sub("", plain)
        plain = plain if _REVIEWED.search(plain) else re.sub(r"\bfinal\b|(?<=_)final", " ", plain)
    plain = _JOINING.sub(" ", plain) if "_" in plain else plain
    return " ".join(_VERSION.sub(" ", plain).split()) if _VERSIONED.search(plain) else plain


def _drop_others(text: str) -> str:
    """A folded text without what it says of other times than the review's: adopted, printed, next due."""
    return _OTHER_TIMES.sub(lambda found: found[0] if _PAIR_SAID.search(found[0]) else " ", text)


def _is_name(text: str) -> bool:
    """Whether a text is a person's name or a school's: "Autumn Leigh" was rated in no autumn."""
    return not _DIGIT.search(text) and (is_person_heading(text) or is_school_heading(text))


@lru_cache(maxsize=8192)
def _read(text: str) -> tuple[CycleMark | None, str]:
    """What a text says of year and point, and what else it says."""
    if _is_name(text):
        return None, fold(text)
    marks, rest = _take(_FRAMEWORK_YEAR.sub(r"\1", _drop_others(_clean(text[:400]))))
    point, rest = _take_point(rest)
    return _join(marks, point), rest


def parse_cycle(text: str) -> CycleMark | None:
    """What a cell that is all cycle, point or date says ("2023-24", "Autumn 2023", "2024-03-31"), else None."""
    mark, rest = _read(text)
    return mark if mark is not None and _PLAIN.issuperset(_WORD.findall(rest)) else None


def find_cycle(text: str) -> CycleMark | None:
    """The cycle or point named anywhere inside a title, a sheet's or a file's name, else None."""
    return _read(text)[0]


def split_cycle(text: str) -> tuple[CycleMark | None, str]:
    """The cycle or point a heading names, and the folded rest of the heading."""
    return _read(text)
