"""The words of headings beside criteria and keys: raters, sums, results, fillers, as tables a person can extend."""

from headlight.reading.phrases import find_phrases, find_word_set

# A heading with one of these words (or word pairs) holds personal matters that are left out.
SENSITIVE = find_phrases("""
        absence | absences | absent | sickness | sick | illness | health | medical | occupational health | oh
        grievance | grievances | capability | disciplinary | discipline | investigation | suspension of | union
        trade union | pay | salary | salaries | spine point | pay point | pay scale | isr | bonus | remuneration
        maternity | paternity | adoption leave | pregnancy | disability | ethnicity | ethnic | religion
        faith of | gender | sex | age | dob | date of birth | ni number | national insurance | sexual | marital
        allegation | allegations | complaint | complaints | misconduct | settlement | phased return
        return to work | fit note | stress | reasonable adjustments | pip | support plan stage | bereavement
        threshold application | pension | l point | lpoint | leadership point | leadership scale
        pay recommendation | pay progression | days lost | bradford | leave of absence | warning
        """)

# Words that make a heading a sum over others.
AGGREGATES = find_phrases("""
        total | totals | average | averages | avg | ave | av | mean | median | mode | count | sum | overall score
        overall total | no of | number of | percentage | percent | per cent | pct | trust mean | mat mean
        trust average | rank | ranking | quartile | decile | overall average | overall mean | overall percentage
        aggregate | max | min | maximum | minimum | range of scores | std dev | cumulative | proportion
        weighted | composite
        """)

# Pupils' results, numbers on roll, money: true of the school, no judgement of a leader.
RESULTS = find_phrases("""
        ks1 | ks2 | ks3 | ks4 | ks5 | key stage 1 | key stage 2 | key stage 4 | gld | phonics | progress 8 | p8
        attainment 8 | a8 | attainment | ebacc | gcse | gcses | a level | a levels | rwm | sats | reading
        writing | maths | english | mathematics | science results | results | nor | pan | number on roll
        pupil numbers | roll | pupil premium | pp | ppg | fsm | fsm6 | eal | ehcp | ehcps | sen support
        exclusions | suspensions | attendance | persistent absence | budget | surplus | deficit | reserves
        staff turnover | vacancies | imd | idaci | ofsted | ofsted grade | last ofsted | ofsted judgement
        ofsted rating | ofsted outcome | previous ofsted | current ofsted | pupils on roll | value added
        destinations | neet | eyfs | mtc | multiplication | pupil outcomes | outcomes data | sef grade | 9 4
        9 5 | grade 4 | grade 5 | fft | school roll | admissions | applications | places offered | income
        expenditure | staffing costs | pupil teacher ratio | ptr | sen | mobility | deprivation
        pupil attendance | last inspection | ofsted date | last ofsted date | inspection grade
        inspection outcome | ofsted inspection date | last ofsted inspection | date of last ofsted
        last inspection date | date of last inspection
        """)

# Headings of inspection frameworks and the like that look like a criterion here and are none.
STRANGERS = find_phrases("""
        quality of education | behaviour and attitudes | personal development | early years
        early years provision | sixth form | sixth form provision | teaching learning and assessment
        pupil outcomes | outcomes for pupils | outcomes for children and young people | quality of teaching
        quality of care | safeguarding | safeguarding children and young people | achievement of pupils
        behaviour and safety | inclusion | achievement | attendance and behaviour | curriculum and teaching
        personal development and wellbeing | leadership and governance | christian character
        christian distinctiveness | website compliance | personal development behaviour and welfare
        helped and protected | management | governance | finance | estates | hr
        """)

# Who rates, as headings name them. "Head" and "SIP" may as well head a column of names.
RATERS: dict[str, tuple[str, ...]] = {
    "self": find_phrases("""
        self | self assessment | self evaluation | self rating | self review | self assessed | ht | head
        headteacher | head teacher | principal | ht self | hts | heads | headteachers | self score | own
        own view | ht self assessment | headteacher self assessment | headteacher self evaluation | self eval
        self ass | appraisee | ht self evaluation | my
        """),
    "partner": find_phrases("""
        sip | adviser | advisor | partner | school improvement partner | improvement partner | external adviser
        external advisor | link adviser | sips | sia | sil | consultant | external | sip adviser
        """),
    "governor": find_phrases("""
        governor | governors | chair | cog | chair of governors | governing body | governing board | panel
        governors panel | governor panel | gb | lgb | board | appraisal panel | chairs | governance panel
        chair of govs | chair govs | trustees | academy council | chair of lgb | local governing body | aab
        local academy board | govs | gov | govs panel | govs judgement
        """),
    "appraiser": find_phrases("""
        trust | ceo | line manager | reviewer | appraiser | agreed | moderated | mat | manager | director
        director of education | doe | executive | trust leader | reviewers | appraisers | final agreed
        agreed final | assessor | moderation | post moderation | chief executive | deputy ceo | dceo
        trust moderated | after moderation | agreed with sip | agreed with ht | jointly agreed | agreed jointly
        evaluator | validated | confirmed
        """),
    "peer": find_phrases(
        "peer | peers | peer review | peer head | peer headteacher | colleague | colleagues | peer reviewer"
    ),
    "staff": find_phrases("""
        staff | staff survey | team | slt | staff voice | teachers | direct reports | staff view | member of staff
        members of staff | teaching staff | support staff | staff member | direct report | teacher
        """),
}
STAGES = {
    "draft": "draft",
    "provisional": "draft",
    "initial": "draft",
    "agreed": "agreed",
    "moderated": "moderated",
    "moderation": "moderated",
    "confirmed": "agreed",
    "validated": "moderated",
    "after moderation": "moderated",
    "post moderation": "moderated",
    "before moderation": "draft",
    "pre moderation": "draft",
}

# Words that say a column holds the rating itself, and how it is written.
RATING_WORDS: dict[str, str | None] = {
    "rating": None,
    "score": "number",
    "grade": None,
    "judgement": None,
    "judgment": None,
    "level": None,
    "rag": "colour",
    "mark": None,
    "outcome": None,
    "assessment": None,
    "evaluation": None,
    "view": None,
    "judgements": None,
    "ratings": None,
    "scores": "number",
    "grades": None,
    "points": "number",
    "number": "number",
    "num": "number",
    "numeric": "number",
    "word": "word",
    "descriptor": "word",
    "description": "word",
    "colour": "colour",
    "color": "colour",
    "value": None,
    "opinion": None,
    "result": None,
    "current": None,
    "this": None,
    "year": None,
    "tick": None,
    "letter": "word",
    "text": "word",
    "no": "number",
    "code": "code",
    "response": None,
    "status": None,
    "verdict": None,
    "met": None,
    "best fit": None,
    "actual": None,
    "now": None,
    "achieved": None,
    "grading": None,
}

# Words that change nothing: "please select your school", "name of the academy".
FILLERS = find_word_set(
    """
    please select enter choose the your of a an for this is in to insert state give tick one only click here s
    what which who whose you do are was lead work my full
    """
)

# Words of meetings and of work that headings have and no name has.
MEETING_WORDS = find_word_set(
    """
    visit visits visited conversation conversations discussion meeting meetings review reviews appraisal appraisals
    autumn spring summer term cycle year data moderation final interim mid annual end overview tracker dashboard
    analysis strategy vision values culture ethos wellbeing community people staffing organisation development
    leading learning teaching future shaping accountability managing working others quality standards key area
    """
)

# Words that beside one of RESULTS still speak of figures.
DATA_WORDS = find_word_set(
    """
    data figure figures rate rates number numbers gap whole school pupil pupils year current previous last
    latest this and of per in at expected higher greater depth standard plus national la ks result results
    score progress all boys girls staff combined test tests grade outturn forecast actual planned level
    levels attainment target sen eal
    """
)
