"""German as newsrooms write it."""

from statements.ingest.languages import Language
from statements.ingest.languages import german_nouns as nouns
from statements.ingest.languages import german_verbs as verbs
from statements.ingest.languages.first_names import LATIN_MEN, LATIN_WOMEN
from statements.ingest.languages.name_forms import fold, with_genitive

ROLES = nouns.persons()
GROUPS = nouns.bodies(nouns.GROUPS_N, nouns.GROUPS_F, nouns.GROUPS_M)
DOCUMENTS = nouns.bodies(nouns.DOCUMENTS_N, nouns.DOCUMENTS_F, nouns.DOCUMENTS_M)
TIMES = """montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september oktober november
dezember morgen vormittag mittag nachmittag abend nacht heute gestern vorgestern woche jahr monat montagabend dienstagabend mittwochabend
donnerstagabend freitagabend samstagabend sonntagabend wochenende jahres uhr montagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen freitagmorgen"""

LANGUAGE = Language(
    code="de",
    speech=verbs.verbs(verbs.WEAK, verbs.STRONG, verbs.SEPARABLE_WEAK),
    framing=verbs.verbs(verbs.FRAMING, verbs.FRAMING_STRONG),
    thought=verbs.verbs(verbs.THOUGHT, verbs.THOUGHT_STRONG),
    other_verbs=frozenset(verbs.OTHERS.split()),
    auxiliaries=frozenset(
        """hat haben hatte hatten habe hätte hätten wird werden wurde wurden würde ist sind war waren sei seien will wollen wollte muss soll
        kann konnte könne""".split()
    ),
    passive=frozenset("wird werden wurde wurden worden".split()),
    source_phrases=(
        ("laut",),
        ("nach", "angaben", "von"),
        ("nach", "angaben"),
        ("nach", "worten", "von"),
        ("nach", "worten"),
        ("nach", "den", "worten", "von"),
        ("nach", "den", "worten"),
        ("nach", "ansicht", "von"),
        ("nach", "ansicht"),
        ("nach", "meinung", "von"),
        ("nach", "meinung"),
        ("nach", "einschätzung", "von"),
        ("nach", "einschätzung"),
        ("nach", "auffassung", "von"),
        ("nach", "auffassung"),
        ("nach", "überzeugung"),
        ("nach", "darstellung", "von"),
        ("nach", "darstellung"),
        ("nach", "aussage", "von"),
        ("nach", "aussage"),
        ("nach", "aussagen", "von"),
        ("nach", "aussagen"),
        ("aus", "sicht", "von"),
        ("aus", "sicht"),
        ("in", "den", "worten", "von"),
        ("unter", "berufung", "auf"),
        ("mit", "verweis", "auf"),
        ("gemäß",),
        ("so",),
    ),
    source_closers=frozenset({"zufolge"}),
    agent=frozenset({"von"}),
    speech_nouns=frozenset(
        "erklärung mitteilung äußerung äußerungen aussage aussagen rede interview worte stellungnahme brief kommentar antwort".split()
    ),
    documents=frozenset(DOCUMENTS),
    groups=frozenset(GROUPS),
    group_names=frozenset(nouns.ORGANISATIONS.split()),
    roles=ROLES,
    unnamed=frozenset(noun.lower() for noun in nouns.UNNAMED.split()),
    titles={
        "herr": "m",
        "herrn": "m",
        "frau": "f",
        "dr": "",
        "prof": "",
        "professor": "m",
        "professorin": "f",
        "sir": "m",
        "lord": "m",
    },
    given_names=dict.fromkeys(map(fold, LATIN_MEN), "m") | dict.fromkeys(map(fold, LATIN_WOMEN), "f"),
    particles=frozenset("von vom zu zum zur der den de van del di da la le el al ben bin ibn und".split()),
    not_names=frozenset(nouns.NOT_NAMES),
    places=frozenset(nouns.PLACES.split()),
    pronouns={"er": "m", "sie": "f", "es": "n", "ich": "1", "wir": "1", "dieser": "m", "diese": "f"},
    object_pronouns={"ihm": "m", "ihr": "f", "ihnen": "p", "ihn": "m"},
    possessives={
        "sein": "m",
        "seine": "m",
        "seinen": "m",
        "seinem": "m",
        "seiner": "m",
        "ihr": "f",
        "ihre": "f",
        "ihren": "f",
        "ihrem": "f",
        "ihrer": "f",
    },
    first_person=frozenset("ich wir mir uns mich".split()),
    relatives=frozenset("der die das dem den dessen deren denen welcher welche welches wer".split()),
    indefinites=frozenset("einer eine viele einige andere mehrere manche kritiker beobachter jemand".split()),
    determiners=frozenset(
        """der die das dem den des ein eine einer einem einen eines kein keine dieser diese dieses diesem diesen jener jene viele einige mehrere manche
        sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren unser unsere beide""".split()
    ),
    indefinite_articles=frozenset("ein eine einer eines viele einige mehrere manche".split()),
    prepositions=frozenset(
        """in im ins an am ans auf aufs aus bei beim mit nach von vom zu zum zur für gegen ohne um durch über unter vor hinter neben zwischen seit bis
        während wegen trotz gegenüber angesichts anlässlich aufgrund innerhalb außerhalb mithilfe per pro""".split()
    ),
    linking_prepositions=frozenset("von vom für aus bei beim im in der zur zum".split()),
    conjunctions=frozenset("und oder aber sowie doch denn sondern".split()),
    subordinators=frozenset("dass weil wenn ob als wie obwohl während nachdem bevor damit sodass falls indem".split()),
    that=frozenset({"dass", "ob"}),
    infinitive_marks=frozenset({"zu"}),
    adverbs=frozenset(
        """auch dann danach später zuvor zudem außerdem weiter ferner erneut wieder noch schon bereits heute gestern jetzt nun jedoch aber allerdings dagegen
        hingegen dabei dazu daraufhin darauf anschließend schließlich kürzlich jüngst einmal einst wiederum selbst nur sogar etwa zugleich gleichzeitig
        unterdessen derweil inzwischen nicht nie stets immer oft mehrfach wörtlich knapp kurz lakonisch trocken ironisch scharf deutlich ausdrücklich
        öffentlich hier dort so da vorher anfangs zunächst zuletzt erst trotzdem dennoch deshalb daher ebenfalls ebenso sich es""".split()
    ),
    negations=frozenset("nicht nie kein keine".split()),
    possessive_endings=("'",),
    abbreviations=frozenset(
        "dr prof mr mrs st nr bzw ca usw z.b d.h u.a mio mrd hl jan feb mär apr jun jul aug sept okt nov dez str vgl dipl ing med bgm".split()
    ),
    times=frozenset(TIMES.split()),
    capital_nouns=True,
    name_bases=lambda word: tuple(
        dict.fromkeys([fold(word), *(fold(reading.base) for reading in with_genitive(word))])
    ),
)
