"""Rules that colour cells by their value: the plain ones worked out, the others named."""

from headlight.model import Finding, Value, key, span
from headlight.reading.intake.looks import Place, Rule, SheetMarks

_WORDS = {"containsText", "notContainsText", "beginsWith", "endsWith"}
_LOOKS = 4_000_000  # at cells, by all rules of a sheet
_RULES = 20  # of the last named ones; rules of one range follow each other


def apply_rules(marks: SheetMarks, rules: list[tuple[Rule, int | None]], fills: list[str | None]) -> None:
    """Keep the rules that fill cells and can be worked out; name the others in a finding."""
    for rule, style in rules:
        fill = fills[style] if style is not None and style < len(fills) else None
        if fill is None:
            continue
        if rule.terms and (rule.kind in _WORDS or (rule.kind == "cellIs" and None not in map(_parse_term, rule.terms))):
            marks.rules.append(Rule(rule.places, rule.kind, rule.operator, rule.terms, rule.priority, rule.stop, fill))
        elif rule.places:
            name_rule(marks, rule.places[0])
    marks.rules.sort(key=lambda each: each.priority)


def name_rule(marks: SheetMarks, place: Place | None) -> None:
    """Say of a range, or of a sheet where no range is told, that a rule colours it which is not worked out."""
    text = "Cells here are coloured by a rule that is not worked out: their colours are not read."
    finding = Finding("info", marks.name, span(*place) if place else "", text)
    if finding not in marks.findings[-_RULES:]:
        marks.findings.append(finding)


def find_rule_fills(marks: SheetMarks, rows: list[list[Value]]) -> dict[int, str]:
    """The fills that rules give the cells of a grid; the first rule that holds decides.

    Rules that would take more looks at cells than any sheet needs are named instead.
    """
    fills: dict[int, str] = {}
    looks = 0
    for rule in marks.rules:
        places = [each for each in (_cut_place(place, rows) for place in rule.places) if each is not None]
        looks += sum((bottom - top + 1) * (right - left + 1) for top, left, bottom, right in places)
        if looks > _LOOKS:
            name_rule(marks, rule.places[0])
            continue
        for top, left, bottom, right in places:
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    if key(row, column) not in fills and rule.fill and _holds(rule, rows[row][column]):
                        fills[key(row, column)] = rule.fill
    return fills


def _cut_place(place: Place, rows: list[list[Value]]) -> Place | None:
    """The part of a range that lies in the grid, or None."""
    top, left, bottom, right = place
    bottom, right = min(bottom, len(rows) - 1), min(right, len(rows[0]) - 1 if rows else -1)
    return (top, left, bottom, right) if top <= bottom and left <= right else None


def _parse_term(text: str) -> float | str | None:
    """A literal number or quoted text; None for anything that has to be worked out."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        return text[1:-1].replace('""', '"').casefold()
    try:
        return float(text)
    except ValueError:
        return None


def _holds(rule: Rule, value: object) -> bool:
    if rule.kind in _WORDS:
        return value is not None and _holds_words(rule.kind, str(value).casefold(), rule.terms[0].casefold())
    terms = [_parse_term(each) for each in rule.terms]
    mine: object = value.casefold() if isinstance(value, str) else value
    if mine is None:
        return False
    same = [isinstance(each, str) == isinstance(mine, str) for each in terms]
    if not all(same) or isinstance(mine, bool):
        return rule.operator == "notEqual"
    return _compare(rule.operator, mine, terms)


def _holds_words(kind: str, text: str, term: str) -> bool:
    return {
        "containsText": term in text,
        "notContainsText": term not in text,
        "beginsWith": text.startswith(term),
        "endsWith": text.endswith(term),
    }[kind]


def _compare(operator: str, mine: object, terms: list[float | str | None]) -> bool:
    first: object = terms[0]
    order = (mine > first) - (mine < first)  # type: ignore[operator]
    if operator in ("between", "notBetween"):
        second: object = terms[-1]
        low, high = (first, second) if first <= second else (second, first)  # type: ignore[operator]
        return bool(low <= mine <= high) is (operator == "between")  # type: ignore[operator]
    wanted = {"equal": (0,), "notEqual": (-1, 1), "greaterThan": (1,), "lessThan": (-1,)}
    wanted |= {"greaterThanOrEqual": (0, 1), "lessThanOrEqual": (0, -1)}
    return order in wanted.get(operator, ())
