"""What a moderation result says in words: the finding, its interval and its counts, or why nothing can be told."""

from collections.abc import Mapping

from headlight.analysis.agreement import Agreement, Kappa
from headlight.analysis.facets import Range
from headlight.analysis.moderation import FEWEST_HEADS, Appraised, Moderation
from headlight.analysis.panel import Joining
from headlight.model import Leader

INDEPENDENT = (
    "Two ratings of one head count as a double rating where two appraisers gave them for the same criterion, cycle and "
    "point, each before seeing the other’s. A rating that several people gave together does not count."
)
PERSONAL = (
    "An estimate is the appraiser’s personal data, meant for them and the line manager. Until there is sign-in, "
    "whoever can open Headlight on this machine sees it."
)


def summarise_appraiser(each: Appraised, names: Mapping[str, str], leaders: Mapping[int, Leader]) -> str:
    """One appraiser in one or two sentences; ``names`` are the appraisers' by folded name."""
    if each.verdict == "alone":
        return _say_alone(each, names, leaders)
    told = f"{_count(each.heads, 'head')} and {_count(each.ratings, 'rating')} that another appraiser gave too"
    if each.leniency is None:
        return f"Too few to tell: {told}. At least {FEWEST_HEADS} heads are needed.{_say_apart(each, names, leaders)}"
    levels = each.leniency.levels
    if each.verdict == "no evidence":
        said = f"No evidence of rating higher or lower than the others would: {_say_reach(levels)}"
    else:
        said = f"Rates {each.verdict} than the others would, by about {_say_size(levels)}"
    return f"{said}; from {told}.{_say_apart(each, names, leaders)}"


def summarise_panel(moderation: Moderation) -> str:
    """Whether the panel is connected, and how many can be told anything of."""
    count = len(moderation.appraisers)
    told = sum(each.leniency is not None for each in moderation.appraisers)
    scale = moderation.doubles.ladder.title
    if not moderation.doubles.doubles:
        return f"On the scale {scale} no head was rated by two of the {count} appraisers: they cannot be told apart."
    heads = len({double.leader for double in moderation.doubles.doubles})
    whole = "all of them connected" if moderation.connected else f"in {len(moderation.groups)} groups not connected"
    return (
        f"On the scale {scale} {count} appraisers rated, {whole}; {_count(heads, 'head')} rated twice. "
        f"Enough to tell for {told} of {count}."
    )


def summarise_left_out(moderation: Moderation) -> str:
    """What was left out and why; empty where nothing was."""
    found = moderation.doubles
    reasons = (
        (found.unnamed, "name no appraiser or no head"),
        (found.joint, "were given by several people together or after seeing another’s"),
        (found.between, "lie between two levels"),
    )
    said = [f"{number:,} {words}" for number, words in reasons if number]
    return f"Ratings left out: {'; '.join(said)}." if said else ""


def summarise_agreement_counts(agreement: Agreement) -> str:
    """Exact, adjacent and further first; then the weighted kappa where there are heads enough."""
    counts = (
        f"Of {_count(agreement.ratings, 'double rating')} of {_count(agreement.heads, 'head')}, {agreement.exact} "
        f"agree exactly, {agreement.adjacent} are one level apart and {agreement.further} further."
    )
    return f"{counts} {_say_kappa(agreement.linear, agreement.ratings)}"


def _say_kappa(kappa: Kappa | None, ratings: int) -> str:
    if kappa is None:
        return "Weighted kappa has no meaning here: one level was given throughout."
    if kappa.by_heads is None:
        return "Too few heads for weighted kappa."
    low, high = kappa.by_heads
    return f"Weighted kappa (linear) {kappa.value:.2f}, interval {low:.2f} to {high:.2f}, n = {ratings}."


def _say_alone(each: Appraised, names: Mapping[str, str], leaders: Mapping[int, Leader]) -> str:
    return (
        f"Cannot be told apart: no head was rated by this appraiser and by another.{_say_apart(each, names, leaders)}"
    )


def _say_apart(each: Appraised, names: Mapping[str, str], leaders: Mapping[int, Leader]) -> str:
    """What double rating would connect them with the largest group; empty where they are in it."""
    if each.joining is None:
        return ""
    joining: Joining = each.joining
    other = names.get(joining.other, joining.other)
    head = leaders[joining.leader].name if joining.leader in leaders else "the same head"
    return (
        f" It would take a double rating to lay them beside {other} and those connected with {other}: both rate one "
        f"head on the same criteria in the same cycle and point, neither seeing the other’s ratings first. For "
        f"instance {head}, whom {other} rated in {joining.cycle}."
    )


def _say_size(levels: Range) -> str:
    ends = sorted((abs(levels.low), abs(levels.high)))
    return f"{abs(levels.middle):.1f} of a level (interval {ends[0]:.1f} to {ends[1]:.1f})"


def _say_reach(levels: Range) -> str:
    return f"between {abs(levels.low):.1f} of a level lower and {abs(levels.high):.1f} higher"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"
