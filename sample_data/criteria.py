"""What is rated: the published headings as people type them into their workbooks."""

AREAS = {
    "KA1": "Shaping the Future",
    "KA2": "Leading Learning and Teaching",
    "KA3": "Developing Self and Working with Others",
    "KA4": "Managing the Organisation",
    "KA5": "Securing Accountability",
    "KA6": "Strengthening Community",
}

STATEMENTS = {
    "KA1.1": "Shows vision and conviction focused on improving learning",
    "KA1.2": "Understands and responds to the local and national context",
    "KA1.3": "Thinks, plans and acts strategically to achieve that vision",
    "KA1.4": "Involves and inspires stakeholders",
    "KA2.1": "Sets high expectations which focus on improvement of learning and teaching",
    "KA2.2": "Evaluates effectively, identifies actions and secures improvement",
    "KA2.3": "Works with others to raise levels of progress and achievement",
    "KA2.4": "Challenges and addresses underachievement of learners",
    "KA3.1": "Builds a collaborative learning culture within the school",
    "KA3.2": "Sets high expectations and gives clear feedback, identifying strengths and areas for improvement",
    "KA3.3": "Recognises and uses opportunities for learning and development, for self and others",
    "KA3.4": "Uses effective coaching and feedback skills",
    "KA4.1": "Takes and shares responsibility, creating an effective organisation",
    "KA4.2": "Shows good judgement, makes appropriate decisions and gets things done",
    "KA4.3": "Ensures strategic plans are implemented effectively",
    "KA4.4": "Manages resources efficiently",
    "KA5.1": "Makes clear own and staff accountabilities to secure high standards of performance and behaviour",
    "KA5.2": "Routinely analyses and evaluates school performance rigorously",
    "KA5.3": (
        "Provides clear and on-going feedback to others, recognising good practice and addressing"
        " unacceptable levels of performance"
    ),
    "KA5.4": "Gives an accurate and comprehensible account of school performance to a range of stakeholders",
    "KA6.1": "Creates and maintains effective partnerships with a range of stakeholders",
    "KA6.2": "Recognises and takes account of diversity",
    "KA6.3": "Contributes to community cohesion",
}

DOMAINS = {
    "D1": "Qualities and knowledge",
    "D2": "Pupils and staff",
    "D3": "Systems and process",
    "D4": "The self-improving school system",
}

STANDARDS = {
    "HS1": "School culture",
    "HS2": "Teaching",
    "HS3": "Curriculum and assessment",
    "HS4": "Behaviour",
    "HS5": "Additional and special educational needs and disabilities",
    "HS6": "Professional development",
    "HS7": "Organisational management",
    "HS8": "Continuous school improvement",
    "HS9": "Working in partnership",
    "HS10": "Governance and accountability",
}

ALL = {
    code: text
    for area in AREAS
    for code, text in [(area, AREAS[area]), *((c, t) for c, t in STATEMENTS.items() if c.startswith(area))]
}


def statements(area: str) -> list[str]:
    """The codes of an area's statements."""
    return [code for code in STATEMENTS if code.startswith(area)]
