"""The words of headings that are no criterion: keys, raters, noise, as tables a person can read and extend."""

from headlight.reading.phrases import find_phrases, find_word_set

# kind -> headings, words folded, punctuation dropped, "&" as "and"
KEYS: dict[str, tuple[str, ...]] = {
    kind: find_phrases(text)
    for kind, text in {
        "school": """
        school | academy | school name | name of school | academy name | name of academy | establishment
        establishment name | setting | school or academy | school academy | academy school | provider
        provider name | provision | institution | organisation name | school title | your school
        name of your school | which school | schools | academies | site | school full name | sch
        """,
        "urn": """
        urn | unique reference number | school urn | urn number | urn no | academy urn | ofsted urn
        provider urn | unique reference no
        """,
        "laestab": """
        laestab | la estab | dfe number | dfe no | dfe code | dfes number | dfe | estab no | estab number
        estab | establishment number | establishment no | school number | school no | la establishment number
        dfe estab | lea estab | school code | dfe ref
        """,
        "leader": """
        headteacher | head teacher | head | ht | principal | leader | name of headteacher | headteacher name
        headteachers name | head teacher name | name of head teacher | head name | ht name | name of head
        principal name | name of principal | leader name | name of leader | name of leadership group member
        leadership group member | head of school | head of school name | executive headteacher | executive head
        executive principal | appraisee | reviewee | appraisee name | name of appraisee | postholder
        post holder | name of postholder | employee | employee name | staff member | senior leader
        person appraised | colleague | headteacher principal | head teacher principal | headteacher or principal
        school leader | name of school leader | leaders | headteachers | member of staff | head full name
        headteacher full name | current headteacher | person | lgm
        """,
        "first name": """
        first name | forename | given name | forenames | first names | head first name | headteacher first name
        christian name | preferred name | headteacher forename | head forename | fname
        """,
        "surname": """
        surname | last name | family name | head last name | headteacher surname | headteacher last name
        head surname | lname
        """,
        "title": """
        title | head title | salutation | mr mrs | headteacher title
        """,
        "name": """
        name | full name | names | name of person | your name
        """,
        "role": """
        role | post | job title | position | designation | job role | job | post title | role title
        current role | current post | leadership role | role in school | head preferred job title | post held
        preferred job title | staff role
        """,
        "cycle": """
        year | academic year | cycle | review cycle | appraisal cycle | appraisal year | review year
        school year | period | appraisal period | review period | ay | acad year | academic yr | yr
        performance year | year of review | year of appraisal | academic year of review | pm cycle | pm year
        reporting year | year reviewed
        """,
        "point": """
        review | point | review point | term | stage | window | milestone | review type | type of review | round
        review stage | appraisal stage | review round | stage of review | cycle point | half term | review term
        collection | data drop | interim or final
        """,
        "date": """
        date | date of review | review date | appraisal date | date of appraisal | meeting date
        date of meeting | inspection date | date of inspection | date of visit | visit date | date reviewed
        date of judgement | date completed | judgement date | assessment date | date of assessment
        review meeting date | date held | date of review meeting | appraisal meeting date | appraisal meeting
        review meeting | date of rating | rating date | date of evaluation | evaluation date
        inspection end date | date agreed | meeting
        """,
        "late date": """
        publication date | date of publication | date published | published | inspection start date
        date signed | signed date | date of report | report date | date entered | date submitted
        submission date
        """,
        "since": """
        start date | in post since | date in post | date appointed | appointed | date of appointment
        date started | start in post | since | date of start | commenced | in post from | date commenced
        appointment date
        """,
        "source": """
        source | rater | rated by | rater type | perspective | respondent type | assessor type
        source of rating | respondent | whose view | view | rating source | rating by | judged by | judgement by
        assessed by | role of assessor | rater role | relationship
        """,
        "appraiser": """
        reviewer | appraiser | assessor | line manager | lead appraiser | reviewer name | appraised by
        reviewed by | evaluator | moderator | name of reviewer | name of appraiser | appraiser name
        completed by | assessor name | name of assessor | line managed by | lead reviewer | appraisers
        reviewers | reporting to | appraisal lead | interviewer | rater name | name of rater
        """,
        "comment": """
        comment | comments | evidence | note | notes | narrative | remarks | remark | commentary | rationale
        justification | feedback | strengths | next steps | actions | action | examples | reason | reasons
        summary | areas for development | area for development | areas for improvement | evidence base
        evidence seen | supporting evidence | evidence and comments | comments and evidence | comments evidence
        evidence comments | key strengths | development points | development needs | discussion | observations
        agreed actions | impact | strengths and areas for development | free text | further comments
        any other comments | additional comments | written comments | reviewer comments | explanation
        sources of evidence | evidence of impact | annotation | what went well | even better if | www | ebi
        reflection | reflections | key points | commentary and evidence | notes and evidence
        improvement points | summary comment | overall comment | overall comments | aob
        """,
        "rating": """
        rating | judgement | judgment | grade | score | level | rag | rag rating | mark | outcome | assessment
        evaluation | response | answer | value | ratings | judgements | scores | grades | rag status
        rating given | agreed judgement | final judgement | performance rating | performance level
        overall rating for criterion | judgement level | appraisal rating | result | points | marks
        current judgement | current rating
        """,
        "criterion name": """
        criterion | criteria | standard | key area | statement | characteristic | domain | area | question
        indicator | competency | element | strand | item | aspect | focus | descriptor | theme | key areas
        standards | statements | characteristics | competence | leadership standard | leadership area
        area of leadership | leadership criteria | leadership criterion | criterion text | criterion description
        description | indicators | measure | what is judged | headteacher standard | headteachers standard
        performance criteria | domains | key area statement | code | criterion code | ref | reference
        expectation | attribute | quality | skill | standard or statement | leadership competency
        criterion name | area standard | key area of leadership
        """,
        "framework name": """
        framework | standards set | set of standards | framework name | standards used | criteria set | scheme
        """,
        "scale name": "scale | rating scale | scale used | grading scale",
        "phase": """
        phase | phase of education | school phase | type of school | school type | key stage
        primary or secondary | type of establishment | establishment type | sector | age range | phase type
        age phase | provision type
        """,
        "hub": """
        hub | cluster | region | locality | division | hub name | cluster name | local hub | area hub
        geographical hub | school hub | trust region
        """,
        "partner": """
        sip | school improvement partner | improvement partner | link adviser | link advisor | adviser | advisor
        partner | sip name | name of sip | school improvement adviser | school improvement lead | sil | sia
        external adviser | external advisor | improvement adviser | allocated sip | education partner
        sip allocated | school partner | improvement lead | link officer | challenge partner
        """,
        "objective": """
        objective | objectives | performance objective | appraisal objective | goal | goals | objective text
        agreed objective | agreed objectives | performance objectives | appraisal objectives | priority
        priorities | pm objective | objective 1 | objective 2 | objective 3 | objective 4 | objective 5
        success criteria
        """,
        "progress": """
        progress | progress against objective | objective status | met | progress to date | status | achieved
        progress against objectives | objective met | achievement of objective | progress rating
        objective outcome | objective progress
        """,
        "overall": """
        overall | overall judgement | overall judgment | overall grade | overall effectiveness | overall rating
        overall performance | overall level | overall assessment | overall evaluation | overall outcome
        overall rag | overall leadership | overall leadership rating | overall leadership judgement
        summary judgement | summary grade | summary rating | leadership and management | leadership management
        l and m | leadership and mgt | leadership and mgmt | quality of leadership and management
        effectiveness of leadership and management | leadership | overall performance rating
        overall appraisal rating | overall appraisal outcome | final overall judgement | performance overall
        headline judgement | headline grade | overall headteacher rating | overall summary | global judgement
        leadership overall | leadership judgement | leadership grade
        """,
        "target": """
        target | target grade | target level | target rating | target score | target judgement | aspiration
        targets | expected level | target date | expected grade
        """,
        "difference": """
        difference | diff | change | variance | gap | movement | direction of travel | trend | dot | delta
        change since last year | plus minus | direction | change from last year | vs last year
        distance travelled | shift | year on year change | yoy
        """,
        "previous": """
        previous | last year | prior | previous rating | previous judgement | previous grade | last rating
        last judgement | last year rating | last years rating | previous year | prior year | last review
        previous review | previous score | last score | last grade | baseline | prior rating
        """,
        "ignore": """
        no | number | s n | sn | row | row number | id | email | e mail | email address | telephone | phone
        timestamp | start time | completion time | last modified time | web link | website | url | link
        postcode | post code | town | county | local authority | la | la name | address | address 1 | address 2
        address 3 | address line 1 | address line 2 | street | parliamentary constituency | ukprn | event number
        event type | registration status | linked education urn | government office region | ofsted region
        trust name | trust | mat | mat name | mat uid | payroll number | signature | signed
        headteacher signature | appraiser signature | response id | respondent id | submission id | language
        ip address | source url | la code | order | sort | sort order | weight | weighting | version | contact
        contact number | open date | status code | establishment status | ward | diocese | religious character
        places | school capacity | capacity | trusts name | group name | trusts | anonymous id | record id
        unique id | duration | collector id | date created | date modified | end date | date left | completed
        complete | action by | by when | deadline | by whom | owner | initials | review completed
        appraisal complete | signed off
        """,
    }.items()
}

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
        inspection outcome
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
        trustees | academy council | chair of lgb | local governing body | aab | local academy board
        """),
    "appraiser": find_phrases("""
        trust | ceo | line manager | reviewer | appraiser | agreed | moderated | mat | manager | director
        director of education | doe | executive | trust leader | reviewers | appraisers | final agreed
        agreed final | assessor | moderation | post moderation | chief executive | deputy ceo | dceo
        trust moderated | evaluator | validated | confirmed
        """),
    "peer": find_phrases(
        "peer | peers | peer review | peer head | peer headteacher | colleague | colleagues | peer reviewer"
    ),
    "staff": find_phrases("staff | staff survey | team | slt | staff voice | teachers | direct reports | staff view"),
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
    "code": "word",
    "response": None,
    "status": None,
    "verdict": None,
    "grading": None,
}

# Words that change nothing: "please select your school", "name of the academy".
FILLERS = find_word_set(
    """
    please select enter choose the your of a an for this is in to insert state give tick one only click here s
    what which who whose you do are was lead work my full
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
