"""What stands in an OpenDocument workbook beside its cells: rules that colour, and pivot tables."""

import re

from headlight.reading.intake import limits
from headlight.reading.intake.looks import Place, Rule
from headlight.reading.intake.ods_content import ContentPass
from headlight.reading.intake.pivots import name_pivot
from headlight.reading.intake.places import parse_ranges
from headlight.reading.intake.refusals import too_big
from headlight.reading.intake.rules import apply_rules

_RANGE = re.compile(r"\.\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::[^:]*?\.\$?([A-Z]{1,3})\$?([0-9]{1,7}))?(?= |$)")
_COMPARED = re.compile(r"(=|!=|<=|>=|<|>)(.*)", re.S)
_CALLED = re.compile(r"([a-z-]+)\((.*)\)", re.S)
_OPERATORS = {"=": "equal", "!=": "notEqual", "<": "lessThan", ">": "greaterThan"}
_OPERATORS |= {"<=": "lessThanOrEqual", ">=": "greaterThanOrEqual", "between": "between", "not-between": "notBetween"}
_WORDS = {"contains-text": "containsText", "not-contains-text": "notContainsText"}
_WORDS |= {"begins-with": "beginsWith", "ends-with": "endsWith"}
_TERMS = re.compile(r'"(?:[^"]|"")*"|[^,;]+')


class BookPass(ContentPass):
    """The tables with their rules and pivots."""

    ranges: tuple[Place, ...] = ()
    count = 0

    @property
    def rules_seen(self) -> bool:
        """Whether the rules are told apart from the styles they give."""
        return self.count > 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "conditional-format" and self.sheets:
            self.ranges = _find_places(attributes.get("calcext:target-range-address", ""))
        elif name == "condition" and self.sheets and self.ranges:
            self._take_condition(attributes)
        elif name == "data-pilot-table" and self.sheets:
            self._take_pivot(attributes.get("table:target-range-address", ""))
        else:
            super().start(name, attributes)

    def _take_condition(self, attributes: dict[str, str]) -> None:
        self.count += 1
        if self.count > limits.MERGES:
            raise too_big(self.file, f"the workbook has over {limits.MERGES:,} colouring rules")
        style = attributes.get("calcext:apply-style-name", "")
        fill = self._find(self.styles.named.get(style) or self.common.named.get(style, style)).fill
        kind, operator, terms = _parse_condition(attributes.get("calcext:value", ""))
        rule = Rule(self.ranges, kind, operator, terms, self.count, stop=True, fill=None)
        apply_rules(self.sheets[-1], [(rule, 0)], [fill])

    def _take_pivot(self, address: str) -> None:
        name = address.partition(".")[0].strip("$'").replace("''", "'")
        marks = next((each for each in self.sheets if each.name == name), self.sheets[-1])
        name_pivot(marks, next(iter(_find_places(address)), None))


def _find_places(text: str) -> tuple[Place, ...]:
    """The ranges of a list of addresses that name their sheets."""
    found = [f"{a}{b}:{c or a}{d or b}" for a, b, c, d in _RANGE.findall(text)]
    return parse_ranges(" ".join(found))


def _parse_condition(text: str) -> tuple[str, str, tuple[str, ...]]:
    """Kind, operator and terms of a rule, in the words of an .xlsx file."""
    compared, called = _COMPARED.fullmatch(text), _CALLED.fullmatch(text)
    if compared:
        return "cellIs", _OPERATORS[compared[1]], (compared[2].strip(),)
    terms = tuple(each.strip() for each in _TERMS.findall(called[2])) if called else ()
    if called and called[1] in _WORDS and len(terms) == 1:
        return _WORDS[called[1]], "", (terms[0].strip('"'),)
    if called and called[1] in _OPERATORS:
        return "cellIs", _OPERATORS[called[1]], terms
    return "expression", "", ()
