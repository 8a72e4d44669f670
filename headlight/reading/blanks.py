"""The words that mean "no rating": never a zero, always kept as written."""

import re
from functools import lru_cache

from headlight.reading.phrases import find_phrases
from headlight.text import fold

_SIGNS = re.compile(r"[\s\-~_.*·•/\\…‐?#=+|]*")
_UNDER = re.compile(r"\(?<\s*\d{1,2}\)?|0\s*[-=:]\s*(?:n/?a|not .*|no .*)")
# "Not judged this year - on secondment": a reason after the words changes nothing.
_BEGUN = re.compile(
    r"(?:not (?:yet )?(?:judged|rated|seen|assessed|graded|scored|observed)|(?:new|newly appointed) (?:in|to) post)"
    r"(?: yet| this (?:year|term|time|cycle))?"
    r"(?:\s*[-–—,:;(]\s*[^\d]+|\s+(?:in |since |from )?[a-z]{3,9}\.? ?\d{2,4})?\)?"
)
_WORDS = frozenset(
    find_phrases(
        """
        n/a | na | n a | n/ a | n /a | n.a | n / a | n\\a | n-a | not applicable | null | nil | none | nan | n/k
        nk | not known | unknown | don't know | dont know | dk | d/k | not judged | not rated | not yet rated
        not yet judged | not yet assessed | not assessed | not scored | not graded | not yet graded | unrated
        ungraded | unscored | not answered | no answer | no response | not seen | not observed
        not yet observed | not inspected | not reported | not recorded | no data | no rating | no judgement
        no judgment | no grade | no score | no evidence | not evidenced | nothing recorded | not completed
        incomplete | not done | not discussed | not covered | not reviewed | not yet reviewed | not evaluated
        not yet evaluated | not due | not required | n/r | nr | n/e | tbc | tba | tbd | t.b.c | to be confirmed
        to be agreed | to be completed | to be discussed | to be decided | to follow | pending | awaiting
        awaited | data missing | missing | blank | empty | new in post | too early | too early to say
        too early to judge | too early to tell | too soon | too soon to say | too soon to judge
        newly appointed | new to post | new head | new headteacher | vacant | vacancy | absent | left
        left post | on leave | long term absence | maternity leave | maternity | suppressed | redacted
        withheld | did not answer | did not respond | skipped | skip | prefer not to say | no opinion | no view
        unable to judge | unable to comment | unable to rate | unable to assess | cannot say | can't say
        cannot judge | insufficient evidence | not enough evidence | insufficient data | no information
        not available | unavailable | n/avail | not in scope | out of scope | excluded | exempt | not submitted
        not returned | awaiting data | awaiting review | awaiting moderation | awaiting evidence
        awaiting return | awaiting judgement | deferred | postponed | cancelled | not held | no visit
        no review | no longer in post | not judged at this visit | not a focus | not this time | not this year
        not this term | no focus | no rating given | not given | not entered | not provided | not set
        not stated | select | please select | choose an item | choose an item. | click to select | not in post
        not yet in post | not started in post | role vacant | post vacant | #n/a | not yet available
        no evidence yet | no evidence seen | no evidence available | no evidence provided | no evidence as yet
        no evidence to date | not yet evidenced | evidence not seen | evidence awaited
        not yet known | not yet completed | not yet done | not yet moderated | not yet agreed | to be assessed
        to be judged | to be rated | n/app
        """
    )
)


@lru_cache(maxsize=8192)
def parse_blank(text: str) -> bool:
    """Whether a text says that there is no rating."""
    folded = fold(text)
    plain = folded.strip(" ()[]\"'").rstrip(".:;,!")
    return bool(
        _SIGNS.fullmatch(folded)
        or _UNDER.fullmatch(folded)
        or plain in _WORDS
        or folded in _WORDS
        or _BEGUN.fullmatch(plain)
    )
