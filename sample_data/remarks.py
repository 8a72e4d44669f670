"""What people write beside a level: appraisal language, invented, about schools and never about a named person."""

from sample_data.levels import seeded

# Per area: for the two lower levels, for the third, for the fourth.
SAID = {
    "KA1": (
        (
            "The vision is clear on paper; staff in the lower years could not yet put it into words.",
            "Plans name the right priorities but stop short of saying how they will be reached.",
            "The three-year plan needs fewer priorities and dates against each.",
            "Parents hear about the vision late. A first consultation is set for the autumn.",
        ),
        (
            "The improvement plan is known and used; governors quoted it back at the review.",
            "Priorities follow from the data and from what the neighbourhood needs.",
            "Staff can say what the school is aiming for and what that means in their room.",
            "Thoughtful use of the trust's plan, cut to fit this school.",
        ),
        (
            "A vision that everybody met could explain, with examples from that week.",
            "Other schools in the hub have taken up this way of planning.",
            "Long sight and steady nerve: the second year of the plan is already showing in books.",
        ),
    ),
    "KA2": (
        (
            "Monitoring happens each half term, but findings are not yet followed up with the same energy.",
            "Expectations differ between year groups; the spring book look showed it again.",
            "Progress meetings describe what happened and seldom what will change.",
            "The gap for disadvantaged learners is named in the plan without a measure beside it.",
        ),
        (
            "Lesson visits and book looks agree, and staff say the feedback helps.",
            "Reading outcomes have risen for two years running; writing is now the focus.",
            "Clear expectations, and a curriculum that teachers can explain.",
            "Underachievement is picked up early. Next step: keep the same check on attendance.",
        ),
        (
            "Teaching has been transformed over two years, and the evidence is in the books.",
            "Progress for the lowest attainers is now the strongest in the hub.",
            "Evaluation is sharp enough that the partner had nothing to add.",
        ),
    ),
    "KA3": (
        (
            "Coaching has begun with middle leaders; it is not yet part of the week.",
            "Own development has been put off for two terms. A programme is agreed for January.",
            "Feedback to the senior team is kind and needs to be plainer.",
            "Joint planning happens in one phase only.",
        ),
        (
            "Staff describe a team that learns together, with time set aside for it.",
            "Coaching pairs meet every fortnight and keep to it.",
            "Feedback is prompt, specific and followed up.",
            "Has sought out another head's view of the school, and acted on it.",
        ),
        (
            "Two middle leaders have gone on to headship from this team.",
            "The coaching model here is now used across the trust.",
            "Generous with time and learning, inside the school and beyond it.",
        ),
    ),
    "KA4": (
        (
            "Too many decisions still wait for the head's desk.",
            "The staffing structure costs more than the roll will bear; a review is under way.",
            "Plans are sound, the follow-through in the summer term was not.",
            "Meeting times and duties changed twice in a term, and staff felt it.",
        ),
        (
            "Runs a calm site; systems are simple and known.",
            "Budget balanced without cutting the reading programme.",
            "Decisions are timely and explained.",
            "The leadership team share the load; roles on the new chart are clear.",
        ),
        (
            "An organisation that would run well for a month without its head.",
            "Resources follow the priorities to the pound, and governors can see it.",
            "Judgement in a difficult building year was faultless.",
        ),
    ),
    "KA5": (
        (
            "Roles on the chart are clear. Line management notes are not yet kept for every team.",
            "Termly data reviews happen; the analysis stops short of naming what will change.",
            "Reports to governors are long, and the message is hard to find.",
            "Expectations were restated in September; holding people to them is the next step.",
            "Performance conversations are friendly and seldom minuted.",
        ),
        (
            "Governors receive an honest account, with the weak points first.",
            "Accountabilities are written down, known, and come up in meetings.",
            "Staff describe feedback as prompt and fair.",
            "Termly analysis leads to named actions, most of them done.",
        ),
        (
            "The account given to the board was the clearest of the year.",
            "Everybody knows what they answer for, and is proud to.",
            "Analysis by this team is used as the model in hub training.",
        ),
    ),
    "KA6": (
        (
            "Links with the families' forum lapsed over the winter; a new date is set.",
            "Partnerships are friendly and do not yet change what happens in classrooms.",
            "The school serves several communities and mostly hears from one.",
        ),
        (
            "The breakfast club and the library hour bring in families who had stayed away.",
            "Works well with the nursery, the health visitors and both churches.",
            "Assemblies and displays reflect the families the school serves.",
            "Attendance at parents' evenings is up by a fifth.",
        ),
        (
            "The school is the centre of the estate, and its neighbours say so.",
            "Community languages are heard on the gate and seen in the curriculum.",
            "Leads the hub's work with the food partnership, with results anyone can count.",
            "Exceptional reach into families that used to keep their distance.",
        ),
    ),
}

OWN = {
    "KA1": (
        "Agreed with governors in March; staff day in June.",
        "I am clear where we are going and so is the team.",
        "Vision reworked with staff and families this year.",
    ),
    "KA2": (
        "Monitoring file, tabs 2 to 5.",
        "Outcomes up in reading and maths, see the data pack.",
        "Teaching is stronger than last year in every phase.",
    ),
    "KA3": (
        "Coaching log; my own programme finishes in July.",
        "I have worked on delegating and on saying less.",
        "Team meetings now begin with learning.",
    ),
    "KA4": (
        "Budget on track, no surprises.",
        "New duty rota works.",
        "Structure reviewed with the trust's finance team.",
    ),
    "KA5": (
        "Appraisal cycle completed on time.",
        "Governors challenge me and I report fully.",
        "Data reports each term, sent to the board.",
    ),
    "KA6": (
        "Families' forum twice a term.",
        "Strong links with local employers and both libraries.",
        "Diversity calendar and curriculum audit.",
    ),
}


def remark(
    leader: str, cycle: str, criterion: str, level: int, share: float = 0.6, source: str = "appraiser"
) -> str | None:
    """What this source wrote beside this level, if anything; one area's statements rarely share a sentence."""
    area = criterion[:3]
    if seeded("said", leader, cycle, criterion, source).random() > share:
        return None
    bank = list(OWN[area] if source == "self" else SAID[area][max(0, level - 2)])
    seeded("bank", leader, cycle, area, level, source).shuffle(bank)
    place = int(criterion.split(".")[1]) if "." in criterion else 0
    return bank[place] if place < len(bank) else None


def no_rating(leader: str, cycle: str, criterion: str, *words: str | None) -> str | None:
    """One of the ways this hand says that there is no rating."""
    return seeded("none", leader, cycle, criterion).choice(words)
