"""A question to each headline that a governor could ask: of what the trust does, so that no one person answers it."""

from headlight.analysis.matrix import Matrix

FEWEST_ASKED = 3  # heads in the picture; below that, every question would be about somebody

_QUESTIONS = {
    "rated": "How does the board know that every appraisal due is completed, and by when?",
    "risen": "What did the trust do in {area} that it should keep, and how does it know that this is why?",
    "fallen": "What has changed across the schools in {area}, and what will the trust do about it?",
    "unchanged": "Where did the trust expect leadership to move this year, and how would it have shown?",
    "high": "How do schools share what works in {area}?",
    "low": "What does the trust offer its heads in {area}, and how will it know whether that helps?",
    "gaps": "How does the trust make sure that every area is looked at in each appraisal?",
    "apart": "How do heads and appraisers talk through what they see differently, and what comes of it?",
    "new": "What does the trust do for heads in their first year, and how does it hear whether that is enough?",
    "waiting": "Do all schools and appraisers mean the same by the words they use, and who settles it?",
}


def find_question(topic: str, matrix: Matrix, area: str = "") -> str:
    """The question to a headline's topic; none where so few heads stand in the picture that it would ask about one."""
    people = {row.subject.leader or row.subject.schools for row in matrix.rows}
    return _QUESTIONS[topic].format(area=area) if len(people) >= FEWEST_ASKED else ""
