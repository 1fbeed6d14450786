"""English words that report speech without marks."""

from collections.abc import Iterator

from statements.ingest.languages.english_verbs import conjugated
from statements.ingest.reported.cues import Cue, Form, Frame, Reporting

VERBS = {
    Frame.SAY: """say add argue insist contend assert allege note explain state testify observe complain joke quip caution
        conclude predict forecast stress emphasize emphasise warn claim suggest admit concede acknowledge hint imply declare
        estimate confide lament point opine brag report specify""",
    Frame.THAT: "maintain respond reply counter recall boast signal remark write tweet continue underline underscore demand",
    Frame.STATE: "announce confirm deny reiterate reveal disclose clarify proclaim affirm reaffirm",
    Frame.TELL: "tell inform remind assure notify",
    Frame.ASK: "ask",
    Frame.URGE: "urge accuse blame implore call warn",
    Frame.SHOW: "show find indicate",
    Frame.CALL: "call label dub brand",
    Frame.VOW: "vow pledge promise threaten",
}
PARTICLES = {
    (Frame.SAY, "point"): "out",
    (Frame.URGE, "call"): "on for upon",
    (Frame.URGE, "warn"): "against of about",
}
NOUN_FORMS = """claim claims note notes stress forecast remark remarks promise promises pledge pledges vow vows report reports
    call calls label labels brand brands joke estimate estimates counter counters signal signals show shows find finds hint
    hints reply replies boast""".split()
NOT_VERBS = ("state", "states")
VOICING = ("express", "voice", "convey", "draw", "point")
SURE = ("say", "says", "said", "saying")


def cues() -> Iterator[tuple[str, Cue]]:
    for frame, names in VERBS.items():
        for name in names.split():
            particles = frozenset(PARTICLES.get((frame, name), "").split())
            for form in dict.fromkeys(conjugated(name)):
                if form not in NOT_VERBS:
                    past = form.endswith(("ed", "said", "told"))
                    yield form, Cue(frame, form_of(name, form), particles, form in NOUN_FORMS, past, form in SURE)


def form_of(name: str, form: str) -> Form:
    if form.endswith("ing"):
        return Form.PARTICIPLE
    return Form.PLAIN if form == name else Form.FINITE


def by_form() -> dict[str, tuple[Cue, ...]]:
    table: dict[str, tuple[Cue, ...]] = {}
    for form, cue in cues():
        table[form] = (*table.get(form, ()), cue)
    return table


ENGLISH = Reporting(
    cues=by_form(),
    source_phrases=(("according", "to"),),
    source_openings=frozenset({"according"}),
    nouns=frozenset(
        """claim claims statement assertion allegation allegations argument contention warning warnings suggestion announcement
        promise pledge vow denial accusation insistence admission complaint prediction assurance assurances""".split()
    ),
    voicing=frozenset(form for verb in VOICING for form in conjugated(verb)) | {"drew"},
    voiced=frozenset(
        "hope hopes confidence concern concerns regret belief conviction optimism fear fears certainty fact".split()
    ),
    views=frozenset({"view", "opinion", "words", "telling", "account"}),
    denials=frozenset(form for verb in "deny dispute doubt refute rebut disavow".split() for form in conjugated(verb)),
    refusals=frozenset(form for verb in "refuse decline fail".split() for form in conjugated(verb)),
    quoted_as=frozenset({"quoted", "cited"}),
    persons=frozenset({"her", "you", "it"}),
    clause_words=frozenset("whether if why how what".split()),
    conditions=frozenset("if because unless although though".split()),
    subject_words=frozenset("he she it they we i there".split()),
    names_openings=frozenset({"the", "as"}),
    adjunct_openings=frozenset("in at on during for to through by after".split()),
    time_openings=frozenset("last this late early".split()),
    not_adjuncts=frozenset("this all both each".split()),
    time_prepositions=frozenset({"on", "in", "at", "since", "until", "during", "by"}),
    weak_subordinators=frozenset({"as", "once", "so"}),
    noun_links=frozenset("of for from by".split()),
    approximations=frozenset("about around nearly over under".split()),
    quantities=frozenset({"half", "percent"}),
    plurals=frozenset("people police others many some most few men women".split()),
    no_subjects=frozenset({"there"}),
    noun_signs=frozenset({"new", "public"}),
    trailing=frozenset(
        """saying adding noting calling citing arguing telling claiming insisting warning suggesting accusing blaming urging
        pointing explaining stressing referring asking vowing promising pledging according prompting""".split()
    ),
    appositions=frozenset({"a", "an", "despite"}),
    occasions=frozenset(
        "statement interview tweet speech letter post email article memo briefing conference remarks release message".split()
    ),
    continuing=frozenset({"went", "goes"}),
    opening=frozenset(
        "but and yet so still however meanwhile also moreover instead nevertheless nonetheless then plus or indeed".split()
    ),
    concessions=frozenset({"while", "although", "though"}),
    contrasts=frozenset({"but", "yet"}),
    additions=frozenset({"and"}),
    thing_particles=frozenset({"for", "against", "of"}),
    adjuncts=frozenset("after when while as since before though although because even".split()),
    days=frozenset("monday tuesday wednesday thursday friday saturday sunday".split()),
    free_relatives=frozenset("what whatever than".split()),
    unreal=frozenset(
        "may might should could can cannot can't can’t must couldn't couldn’t shouldn't shouldn’t neither".split()
    ),
    singular_pronouns=frozenset({"he", "she", "it"}),
    participle_openings=frozenset({"and", "by", "in", "but", "also"}),
    naming=frozenset("named identified quoted".split()),
    mutual=frozenset({"other", "another"}),
)
REPORTING = {"en": ENGLISH}
