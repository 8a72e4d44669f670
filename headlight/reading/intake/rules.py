"""Rules that colour cells by their value: the plain ones worked out, the others named."""

from headlight.model import Finding, Value, key, span
from headlight.reading.intake.looks import Place, Rule, SheetMarks

_WORDS = {"containsText", "notContainsText", "beginsWith", "endsWith"}
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


def name_rule(marks: SheetMarks, place: Place) -> None:
    """Say of a range that a rule colours it which is not worked out."""
    text = "Cells here are coloured by a rule that is not worked out: their colours are not read."
    finding = Finding("info", marks.name, span(*place), text)
    if finding not in marks.findings[-_RULES:]:
        marks.findings.append(finding)


def find_rule_fills(rules: list[Rule], rows: list[list[Value]]) -> dict[int, str]:
    """The fills that rules give the cells of a grid; the first rule that holds decides."""
    fills: dict[int, str] = {}
    for rule in rules:
        for top, left, bottom, right in rule.places:
            for row in range(top, min(bottom + 1, len(rows))):
                for column in range(left, min(right + 1, len(rows[row]))):
                    if key(row, column) not in fills and rule.fill and _holds(rule, rows[row][column]):
                        fills[key(row, column)] = rule.fill
    return fills


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
