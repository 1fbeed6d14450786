"""French as newsrooms write it. Elided words are words of their own: l’, d’, qu’."""

from statements.ingest.languages import Language
from statements.ingest.languages import french_nouns as nouns
from statements.ingest.languages import french_verbs as verbs
from statements.ingest.languages.first_names import LATIN_MEN, LATIN_WOMEN
from statements.ingest.languages.name_forms import fold

ROLES = nouns.persons()
GROUPS = nouns.bodies(nouns.GROUPS_M, nouns.GROUPS_F)
DOCUMENTS = nouns.bodies(nouns.DOCUMENTS_M, nouns.DOCUMENTS_F)
TIMES = """lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
matin soir midi hier demain aujourd'hui nuit semaine mois année après-midi soirée matinée weekend week-end heures"""

LANGUAGE = Language(
    code="fr",
    speech=verbs.verbs(verbs.SPEECH_ER, " ".join(verbs.IRREGULAR)),
    framing=verbs.verbs(verbs.FRAMING_ER),
    thought=verbs.verbs(verbs.THOUGHT_ER),
    other_verbs=frozenset(verbs.OTHERS.split()),
    auxiliaries=frozenset("a ont avait avaient aura auront aurait est sont s'est été eu avoir être ai as".split()),
    passive=frozenset("est sont été était étaient être".split()),
    source_phrases=(
        ("selon",),
        ("d'", "après"),
        ("d'après",),
        ("pour",),
        ("à", "en", "croire"),
        ("aux", "dires", "de"),
        ("aux", "dires", "d'"),
        ("aux", "dires", "du"),
        ("de", "l'", "aveu", "de"),
        ("selon", "les", "mots", "de"),
        ("selon", "les", "termes", "de"),
        ("dans", "les", "mots", "de"),
        ("aux", "yeux", "de"),
        ("aux", "yeux", "du"),
        ("de", "l'", "avis", "de"),
        ("de", "source"),
        ("citant",),
    ),
    agent=frozenset({"par"}),
    speech_nouns=frozenset(
        "déclaration communiqué message discours entretien propos mots lettre réponse intervention tribune interview commentaire réaction verdict avis conclusion".split()
    ),
    documents=frozenset(DOCUMENTS),
    groups=frozenset(GROUPS),
    group_names=frozenset(nouns.ORGANISATIONS.split()),
    roles=ROLES,
    unnamed=frozenset(nouns.UNNAMED.split()),
    titles={
        "m": "m",
        "mm": "p",
        "mme": "f",
        "mmes": "p",
        "mlle": "f",
        "me": "",
        "dr": "",
        "pr": "",
        "monsieur": "m",
        "madame": "f",
        "mgr": "m",
        "maître": "",
        "sir": "m",
        "lord": "m",
    },
    given_names=dict.fromkeys(map(fold, LATIN_MEN), "m") | dict.fromkeys(map(fold, LATIN_WOMEN), "f"),
    particles=frozenset("de d' du des la le van von der den di da del della el al ben bin ibn von".split()),
    not_names=frozenset(
        f"""{TIMES} je tu il elle on nous vous ils elles ce cela ça ceci le la les l' un une des du de d' et ou mais or ni car donc si que qu' qui quoi dont où quand comme
        lorsque puisque parce pour par avec sans sous sur dans en à au aux chez vers entre contre depuis pendant avant après lors selon
        c' s' n' j' m' t' son sa ses leur leurs mon ma mes notre nos votre vos cette cet ces ne pas plus non oui aussi ainsi enfin puis ensuite déjà encore toujours
        dès face grâce malgré outre afin toutefois cependant pourtant néanmoins interrogé interrogée selon même tout tous toute toutes aucun aucune
        français française américain européen russe ukrainien allemand plusieurs certains quelques beaucoup réagissant venu venue lui eux moi toi soi celui celle ceux tel telle voilà voici""".split()
    ),
    places=frozenset(nouns.PLACES.split()),
    pronouns={
        "il": "m",
        "elle": "f",
        "ils": "p",
        "elles": "p",
        "on": "",
        "je": "1",
        "nous": "1",
        "celui-ci": "m",
        "celle-ci": "f",
        "ce dernier": "m",
    },
    object_pronouns={"lui": "m", "elle": "f", "eux": "p", "elles": "p"},
    possessives={"son": "", "sa": "", "ses": "", "leur": "p", "leurs": "p"},
    first_person=frozenset("je j' nous me m' moi".split()),
    relatives=frozenset("qui que qu' dont où lequel laquelle lesquels duquel auquel".split()),
    indefinites=frozenset("certains d'autres plusieurs beaucoup celui celle ceux l'un l'autre".split()),
    determiners=frozenset(
        "le la les l' un une des ce cet cette ces son sa ses leur leurs mon ma notre votre plusieurs certains certaines quelques deux trois aucun aucune chaque".split()
    ),
    indefinite_articles=frozenset("un une des plusieurs certains certaines quelques deux trois aucun".split()),
    prepositions=frozenset(
        """à au aux de d' du des en dans par pour sur sous avec sans chez vers entre contre depuis pendant avant après lors devant derrière dès durant
        malgré envers parmi jusqu' jusque hors outre auprès selon concernant via""".split()
    ),
    linking_prepositions=frozenset("de d' du des à au aux en pour chargé chargée".split()),
    conjunctions=frozenset("et ou mais ni car donc or".split()),
    subordinators=frozenset(
        "que qu' si quand lorsque lorsqu' comme parce puisque alors tandis bien quoique afin pour".split()
    ),
    that=frozenset({"que", "qu'"}),
    adverbs=frozenset(
        """aussi ensuite puis enfin encore toujours déjà notamment également d'abord abord ainsi toutefois cependant pourtant néanmoins hier aujourd'hui
        demain alors depuis plus tard tôt récemment vivement simplement clairement ironiquement sobrement sèchement même bien mal ne n' pas non
        justement là ici auparavant précédemment d'emblée emblée part côté se s' lui leur y en nous me te le la les l' l""".split()
    ),
    adverb_endings=("ment",),
    negations=frozenset("ne n' pas jamais".split()),
    abbreviations=frozenset("m mm mme mmes mlle dr pr me mgr st ste av bd etc cf art p ex".split()),
    times=frozenset(TIMES.split()),
    name_bases=lambda word: (fold(word).removeprefix("d'"),),
)
