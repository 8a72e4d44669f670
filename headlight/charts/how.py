"""How to read each picture, in a few sentences; all of them here, so that they say the same things alike."""

HOW = {
    "grid": (
        "Each row is a headteacher or a school, each column an area; the colour and the word are those of the scale "
        "the rating was given on. Hatched means that nobody gave a level: it is no low level, and never counts as "
        "one. Three dots (∴) mark a level worked out from the statements under an area; the appraiser gave the area "
        "none. An arrow compares like with like: a level given in one year and worked out in the other, or at another "
        "school, is not compared, here or in any count. Rows never stand in order of level."
    ),
    "profile": (
        "Each spoke is an area, in the framework's order; each ring is a level of the scale, the lowest nearest the "
        "middle. The solid line is whoever rates here, the dashed one what it is laid beside. A gap in the line is an"
        " area without a level on this scale, and the size of the shape means nothing in itself: read each spoke "
        "alone."
    ),
    "dots": (
        "Each row is an area, each column a level, the lowest at the left. Each shape is one rater and keeps its "
        "place in every column, so marks side by side in one column are raters who agree. Half a shape in each of two"
        " columns is a level between them; the dashed line is the middle of the group it names."
    ),
    "compared": (
        "Each row is an area or a statement, each column a level, the lowest at the left. Each shape is one of those "
        "compared and keeps its place in every column. They stand in order of school, and a difference of one level "
        "between two raters may be the raters' own."
    ),
    "lines": (
        "Each panel runs from the oldest cycle to the newest, each rule across it a level, the lowest at the foot. "
        "Points are joined only where one person stands on one scale in two cycles running. A dotted upright is "
        "another head, a plain one another scale, a short one at the foot another appraiser; hatched is a rating due "
        "and is missing."
    ),
    "landing": (
        "The bar beside an area shows how many of those due were rated there; its hatched end is who was not. Each "
        "square below is one head in one area, in order of level from the left and never in order of person, so a "
        "square's place says nothing of who it is. Hatched squares are heads due and without a level."
    ),
    "bars": (
        "Each bar is a cycle, each part of it the heads at one level, the lowest at the foot, with their number "
        "inside. Heads between two levels, on another scale or not rated stand above the levels and are counted in "
        "none. Heads come and go, so two bars need not be the same people: the line under each area counts only who "
        "was rated twice."
    ),
    "shares": (
        "Each step is a cycle, filled from the foot by the share of heads at each level, the lowest first, of those "
        "with one level on the scale. Whatever lies on the middle rule is the middle level; half of the heads stand "
        "between the two outer rules. Below seven heads one person moves a step by a seventh or more."
    ),
    "intervals": (
        "Each row is an appraiser, in order of name. The dot is how much higher or lower they rate than the others "
        "would, in levels, and the bar is how far that may be out: where it crosses the dotted line there is no "
        "evidence of a difference. Without a bar too few heads were rated twice to tell."
    ),
    "coverage": (
        "Each row is a head, each column a cycle, each place how many areas have a level, of all there are. A plain "
        "box is a whole review, a hatched one is not, and a dash is a cycle before or after the post. Not due and not"
        " known to be due are outside every count."
    ),
    "criteria": (
        "Each row is an area or a statement, its bar the heads rated for it, of those who were due. Hatching is what "
        "nobody looked at. A low count says how often something was rated, and nothing about how well it is done."
    ),
}
