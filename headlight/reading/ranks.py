"""Words that stand on about the same step of many scales, from the lowest step to the highest."""

from functools import lru_cache

from headlight.reading.phrases import find_phrases
from headlight.text import find_words

TOP = 6  # the highest step
_RANKS = tuple(
    frozenset(find_phrases(step))
    for step in (
        """not evident | not demonstrated | not using | not used | not yet | not started | not in place | never | no
        absent | not met | unsatisfactory | unacceptable | inadequate | failing | ineffective | not effective
        very poor | does not meet | does not meet standard | does not meet standards | did not meet
        urgent improvement | seed | below basic | not at all | unsatisfactory and needs urgent improvement
        no progress | strongly disagree""",
        """poor | weak | below expectations | below | needs improvement | needs development | requires improvement
        needs attention | improvement necessary | improvement needed | minimally effective | limited | cause for concern
        minimal | initial | adhoc | ad hoc | partially effective | adequate and needs improvement | rarely | novice
        needs work | below standard | underdeveloped | disagree | not yet secure | fragile | shaky
        wobbly | struggling""",
        """beginning | beginner | emerging | starting | foundation | foundational | awareness | aware | basic | budding
        entry | exploring | approaching | working towards | towards | some progress | partly | partially | partial
        partially met | partly met | starting out | occasionally | in part | essential | repeatable""",
        """developing | progressing | growing | sometimes | fair | adequate | satisfactory | intermediate | apprentice
        in progress | neutral | improving | some | mixed | learning | building | ok | okay | all right | alright""",
        """established | secure | competent | effective | meets | meets expectations | meeting | proficient | good
        sound | achieved | met | yes | often | usually | applying | practising | practitioner | confident | rooted
        on track | expected | consistent | capable | defined | fully met | expected standard | meets standard
        meets standards | at expectations | at standard | solid | satisfied | agree | rooted in practice
        fully | steady""",
        """strong | accomplished | advanced | embedding | embedded | skilled | very good | above expectations | managed
        strong standard | most of the time | enhanced | extending | highly accomplished""",
        """leading | exemplary | outstanding | excellent | distinguished | exceptional | expert | mastery | mastering
        highly effective | innovating | thriving | flourishing | exceeds | exceeding | exceeded | exceeds expectations
        transforming | blossoming | sustaining | always | role model | role modelling | optimised | optimized
        optimising | optimizing | excelling | superior | exceeds standard | exceeds standards | strongly agree
        very effective | inspiring""",
    )
)


@lru_cache(maxsize=4096)
def find_rank(text: str) -> int | None:
    """The step on which a word stands in many scales, 0 the lowest, or None."""
    plain = " ".join(find_words(text))
    said = plain, plain.removesuffix(" expectations")
    return next((at for at, step in enumerate(_RANKS) if not step.isdisjoint(said)), None)
