"""Keys of a row settled together: whose name "Name" is, which of two dates counts, when "SIP" heads ratings."""

from collections.abc import Sequence

from msgspec.structs import replace

from headlight.reading.meanings import Meaning

_STAMPS = frozenset({"timestamp", "start time", "completion time", "respondent id", "response id", "submission id"})
_TRUST = frozenset({"trust", "mat", "the trust", "trusts"})


def settle_keys(meanings: Sequence[Meaning], texts: Sequence[str] = ()) -> tuple[Meaning, ...]:
    """The meanings with keys that depend on their neighbours decided; ``texts`` are the folded headings."""
    kinds = [each.kind for each in meanings]
    settled = [_settle_name(each, kinds) for each in _drop_respondent(meanings, kinds, texts)]
    settled = [_settle_date(each, kinds) for each in settled]
    trusted = [_settle_trust(each, text) for each, text in zip(settled, texts or [""] * len(settled), strict=True)]
    settled = trusted if _is_side_by_side(trusted) and not _has_key(trusted) else settled
    if _is_side_by_side(settled):
        settled = [_settle_rater(each, settled) for each in settled]
    return tuple(settled)


def _drop_respondent(meanings: Sequence[Meaning], kinds: Sequence[str], texts: Sequence[str]) -> Sequence[Meaning]:
    """ "Your name" behind a survey tool's own columns is who answered, and "Your role" who that is to the head.

    Only where another heading asks for the head: otherwise those who answer rate themselves.
    """
    if "leader" not in kinds or not _STAMPS.intersection(texts):
        return meanings
    return [_settle_respondent(*each) for each in zip(meanings, texts, strict=True)]


def _settle_respondent(meaning: Meaning, text: str) -> Meaning:
    if meaning.kind == "name":
        return replace(Meaning("ignore"), sure=True, reason="who answered the survey")
    if meaning.kind == "role" and text.startswith("your "):
        return replace(Meaning("source"), sure=True, score=0.9, reason="the role of whoever answered the survey")
    return meaning


def _settle_name(meaning: Meaning, kinds: Sequence[str]) -> Meaning:
    """ "Name" is the school's beside a head's column or a URN, the head's beside a school's."""
    if meaning.kind != "name":
        return meaning
    led = any(kind in ("leader", "surname") for kind in kinds)
    placed = "school" in kinds
    if placed != led:
        other, kind = ("school", "leader") if placed else ("headteacher", "school")
        return replace(
            meaning, kind=kind, score=0.9, sure=True, reason=f"a name, and the {other} stands in another column"
        )
    if "role" in kinds and not placed and not led:
        return replace(meaning, kind="leader", score=0.9, sure=True, reason="a name beside a person's post")
    if "urn" in kinds or "laestab" in kinds:
        kind = "leader" if placed else "school"
        return replace(meaning, kind=kind, score=0.85, sure=True, reason="a name beside the school's number")
    return replace(meaning, score=0.5, sure=False, reason="a name: a school's or a person's")


def _settle_date(meaning: Meaning, kinds: Sequence[str]) -> Meaning:
    """A date of publication or signature counts only where no date of the review stands."""
    if meaning.kind != "late date":
        return meaning
    if "date" in kinds:
        return replace(meaning, kind="ignore", reason="another date is that of the review")
    return replace(meaning, kind="date", score=0.6, sure=False, reason="a date, perhaps later than the review")


def _settle_trust(meaning: Meaning, text: str) -> Meaning:
    """ "Trust" beside other raters is who rated, and no trust's name."""
    if meaning.kind != "ignore" or text not in _TRUST:
        return meaning
    return replace(meaning, kind="rating", source="appraiser", sure=True, reason="ratings by the trust beside others'")


def _is_side_by_side(meanings: Sequence[Meaning]) -> bool:
    """Whether raters stand side by side, one column of ratings each, criteria going down."""
    raters = {each.source for each in meanings if each.source and each.criterion is None}
    plain = any(each.kind == "rating" and each.source is None for each in meanings)
    down = any(each.kind in ("criterion name", "blank", "rating") for each in meanings)
    return len(raters) > 1 and not plain and down and not any(each.kind == "criterion" for each in meanings)


def _settle_rater(meaning: Meaning, row: Sequence[Meaning]) -> Meaning:
    """A rater's heading in such a row is a column of ratings."""
    if meaning.source is None or meaning.kind not in ("leader", "partner", "appraiser"):
        return meaning
    if meaning.kind == "leader" and sum(each.kind == "leader" for each in row) == 1 and not _has_key(row):
        return replace(meaning, kind="rating", reason="ratings by the headteacher beside others'")
    if meaning.kind == "leader":
        return meaning
    return replace(meaning, kind="rating", reason=f"ratings by one rater ({meaning.source}) beside others'")


def _has_key(row: Sequence[Meaning]) -> bool:
    """Whether the row has a school's column, so that a headteacher's may hold names."""
    return any(each.kind in ("school", "urn") for each in row)
