"""The headings of columns that are no criterion, kind by kind, as a table a person can read and extend."""

from headlight.reading.phrases import find_phrases

# kind -> headings, words folded, punctuation dropped, "&" as "and"
KEYS: dict[str, tuple[str, ...]] = {
    kind: find_phrases(text)
    for kind, text in {
        "school": """
        ysgol | enw r ysgol | enw ysgol
        school | academy | school name | name of school | academy name | name of academy | establishment
        establishment name | setting | school or academy | school academy | academy school | provider
        provider name | provision | institution | organisation name | school title | your school
        name of your school | which school | schools | academies | site | site name | school full name | sch
        workplace | work place | place of work | work location | base school | employing school | employing academy
        home school | school site | client school | client | host school | school visited | school reviewed
        """,
        "urn": """
        urn | unique ref no | unique ref | unique reference | unique reference number | school urn
        urn number | urn no | academy urn | ofsted urn | est urn | establishment urn
        provider urn | unique reference no
        """,
        "laestab": """
        laestab | la estab | dfe number | dfe no | dfe code | dfes number | dfe | estab no | estab number
        estab | establishment number | establishment no | school number | school no | la establishment number
        dfe estab | lea estab | school code | dfe ref | site code | academy code | school id | academy id | site id
        """,
        "leader": """
        pennaeth | enw r pennaeth | prifathro | prifathrawes
        headteacher | head teacher | head | ht | principal | leader | name of headteacher | headteacher name
        headteachers name | head teacher name | name of head teacher | head name | ht name | name of head
        principal name | name of principal | leader name | name of leader | name of leadership group member
        leadership group member | head of school | head of school name | executive headteacher | executive head
        executive principal | appraisee | reviewee | appraisee name | name of appraisee | postholder
        post holder | name of postholder | employee | employee name | staff member | senior leader
        administrator | educator
        person appraised | colleague | headteacher principal | head teacher principal | headteacher or principal
        school leader | name of school leader | leaders | headteachers | member of staff | head full name
        headteacher full name | current headteacher | person | lgm | co headteacher | co head | co headteachers
        joint headteacher | acting headteacher | acting head | interim headteacher | interim head
        associate headteacher | associate head | executive ht | exec ht | eht | exec head | exec headteacher
        acting principal | interim principal | co principal | head of academy | current head | h t | hd
        headteacher ht | head teacher ht | surname first name | who are you reviewing | who are you rating
        whom are you reviewing | who is being reviewed | who is being appraised | who is being rated
        who is being evaluated | who are you appraising | signed headteacher | signed by headteacher
        headteacher name and role | name of co headteacher
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
        blwyddyn | blwyddyn academaidd | blwyddyn ysgol
        year | academic year | cycle | review cycle | appraisal cycle | appraisal year | review year
        school year | ac year | period | appraisal period | review period | ay | acad year | acad yr | academic yr
        yr | performance year | year of review | year of appraisal | academic year of review | pm cycle | pm year
        reporting year | year reviewed
        """,
        "point": """
        review | point | review point | term | stage | window | milestone | review type | type of review | round
        review stage | appraisal stage | review round | stage of review | cycle point | half term | review term
        collection | data drop | interim or final
        """,
        "date": """
        dyddiad | dyddiad yr adolygiad
        date | date of review | review date | appraisal date | date of appraisal | meeting date
        date of meeting | inspection date | date of inspection | date of visit | visit date | date reviewed
        date of judgement | date completed | judgement date | assessment date | date of assessment
        review meeting date | date held | date of review meeting | appraisal meeting date | appraisal meeting
        date of final review | date of interim review | final review date | interim review date
        date of mid year review | mid year review date | review meeting | date of rating | rating date
        date of evaluation | evaluation date
        inspection end date | date agreed | meeting | reviewed on | appraised on | held on | review held
        review held on | meeting held | meeting held on | rated on | date rated | judged on | assessed on
        """,
        "late date": """
        publication date | date of publication | date published | published | inspection start date
        date signed | signed date | date of report | report date | date entered | date submitted
        submission date | submitted | submitted on | submitted at
        """,
        "since": """
        start date | in post since | date in post | date appointed | appointed | date of appointment
        in post | head since | headteacher since | in role since | appointed on | head from | date started
        start in post | since | date of start | commenced | in post from | date commenced
        appointment date
        """,
        "source": """
        source | rater | rated by | rater type | perspective | respondent type | assessor type
        source of rating | respondent | whose view | view | rating source | rating by | judged by | judgement by
        assessed by | role of assessor | rater role | relationship | relationship leader | relationship headteacher
        relationship head | relationship principal | relationship person
        relationship to leader | relationship to headteacher
        relationship with leader | relationship with headteacher | role of respondent | respondent role | responding as
        role of person completing | role of the person completing | role of person completing this form
        role of person completing the form | role of rater | role of reviewer | role of evaluator
        answering as | completing as | rater group | feedback from | respondent group
        """,
        "appraiser": """
        rev by | appr by
        reviewer | appraiser | assessor | line manager | lead appraiser | reviewer name | appraised by
        reviewed by | evaluator | moderator | name of reviewer | name of appraiser | appraiser name
        completed by | assessor name | name of assessor | line managed by | lead reviewer | appraisers
        signed appraiser | signed by appraiser | signed reviewer | signed by reviewer | signed line manager
        governors name | governor name | name of governor | panel member | name of panel member | chairs name
        chair name | name of chair | chair of panel | chair of panel name | governor completing
        signed by line manager | reviewers | reporting to | appraisal lead | interviewer | rater name | name of rater
        """,
        "comment": """
        sylwadau | tystiolaeth | nodiadau
        comment | comments | evidence | note | notes | narrative | remarks | remark | commentary | rationale
        justification | feedback | strengths | next steps | actions | action | examples | reason | reasons
        summary | areas for development | area for development | areas for improvement | evidence base
        evidence seen | supporting evidence | evidence and comments | comments and evidence | comments evidence
        evidence comments | key strengths | development points | development needs | discussion | observations
        agreed actions | impact | strengths and areas for development | free text | further comments
        any other comments | additional comments | written comments | reviewer comments | explanation
        sources of evidence | evidence of impact | annotation | what went well | even better if | www | ebi
        reflection | reflections | key points | commentary and evidence | notes and evidence
        why | because | why this rating | why this judgement | why this grade | reason for rating
        reason for judgement | reason for grade | reasons for rating | reasons for judgement | rationale for rating
        rationale for judgement | justification for rating | basis | basis for judgement | basis of judgement
        what makes say that | how know | improvement points | afi | summary comment | overall comment
        overall comments | aob | note of visit | notes of visit | visit note | visit notes | anything else
        anything else you d like to say | anything else you would like to say | anything else to add
        """,
        "rating": """
        actual | actual rating | actual grade | actual level | rating | judgement | judgment | grade | score
        level | rag | rag rating | mark | outcome | assessment
        evaluation | response | answer | value | ratings | judgements | scores | grades | rag status
        rating label | rating text | rating word | rating name | rating descriptor | grade label
        level label | level name
        rating given | agreed judgement | final judgement | performance rating | performance level
        overall rating for criterion | judgement level | appraisal rating | result | points | marks
        choice | choose one | choose | chosen level | level chosen | selected | selection | tick one | circle one
        current judgement | current rating | current | this year | this years rating | current grade
        current level | current score | lvl
        overall judgement for this area | judgement for this area
        overall rating for this area | rating for this area | overall grade for this area | grade for this area
        overall judgement for this key area | judgement for this key area | rating for this key area
        area judgement | area rating | area grade
        """,
        "criterion name": """
        criterion | criteria | standard | key area | statement | characteristic | domain | area | question
        indicator | competency | element | strand | item | aspect | focus | descriptor | theme | key areas
        standards | statements | characteristics | competence | leadership standard | leadership area
        area of leadership | leadership criteria | leadership criterion | criterion text | criterion description
        description | indicators | measure | what is judged | headteacher standard | headteachers standard
        performance criteria | domains | key area statement | code | criterion code | ref | reference
        expectation | attribute | quality | skill | standard or statement | leadership competency
        key area or statement | area or statement | area statement | area and statement | what is rated
        criterion name | area standard | key area of leadership | crit | dimension | competency name
        leadership dimension
        leadership key area | leadership key areas | key areas of leadership | leadership areas | leadership standards
        headteachers standards
        """,
        "framework name": """
        framework | standards set | set of standards | framework name | standards used | criteria set | scheme
        """,
        "scale name": "scale | rating scale | scale used | grading scale",
        "phase": """
        phase | phase of education | school phase | type of school | school type | key stage
        primary or secondary | establishment type | sector | age range | phase type
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
        school improvement partner sip | sip allocation | allocated adviser | sip allocated | school partner
        improvement lead | link officer | challenge partner | consultant | lead consultant | name of consultant
        consultant name | external consultant | education consultant | leadership consultant | external partner
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
        predicted | prediction | forecast | expected | projected | projection | aspirational | next year
        targets | expected level | target date | expected grade
        """,
        "difference": """
        difference | diff | change | variance | gap | movement | direction of travel | trend | dot | delta
        change since last year | plus minus | direction | change from last year | vs last year
        plus or minus | up or down | distance travelled | shift | year on year change | yoy
        """,
        "previous": """
        previous | last year | prior | previous rating | previous judgement | previous grade | last rating
        last judgement | last year rating | last years rating | previous year | prior year | last review
        prev | prev year | last yr | previous yr | previously | previous review | previous score | last score
        last grade | baseline | prior rating
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
        contact number | open date | status code | type of establishment | establishment status | ward | diocese
        religious character | places | school capacity | capacity | trusts name | group name | trusts | anonymous id
        record id
        unique id | duration | collector id | date created | date modified | end date | date left | completed
        next review | next review due | next review date | review due | next appraisal | date of next review
        next meeting | date of next meeting | next visit | last updated | updated | date updated | date printed
        printed | printed on | date joined | joined | expiry date | renewal date | due date | date due | due | due by
        next review by | last modified | modified | created | joining date | complete | action by | by when
        deadline | by whom | owner | initials | review completed
        appraisal complete | signed off
        """,
    }.items()
}
