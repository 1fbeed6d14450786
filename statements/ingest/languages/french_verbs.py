"""French verbs of speech and thought: present, imparfait, passé simple, future of news, and the participles."""

from statements.ingest.languages import Verbs

SPEECH_ER = """
déclarer affirmer ajouter expliquer assurer estimer juger indiquer préciser souligner rappeler insister dénoncer confier raconter témoigner
annoncer lancer marteler commenter noter observer remarquer constater avancer plaider regretter déplorer regarder ironiser plaisanter
répliquer rétorquer riposter protester s'indigner indigner s'interroger interroger s'exclamer exclamer exploser s'emporter emporter s'agacer agacer
considérer argumenter arguer avouer concéder reconnaître nuancer tempérer tranquilliser rassurer réclamer exiger demander appeler souhaiter
prophétiser pronostiquer résumer analyser détailler développer évoquer glisser souffler murmurer chuchoter crier hurler tonner
clamer proclamer scander tweeter twitter poster publier signaler mentionner relater rapporter informer certifier jurer confirmer infirmer
contester réfuter rejeter trancher conclure compléter continuer enchaîner renchérir poursuivre reprendre répéter réitérer
s'inquiéter inquiéter s'alarmer alarmer s'étonner étonner s'amuser amuser se féliciter féliciter s'enthousiasmer enthousiasmer saluer se targuer
fustiger pester tacler railler moquer ricaner soupirer sourire lâcher balancer objecter opposer ordonner conseiller recommander
suggérer proposer menacer garantir marteler asséner énoncer formuler exprimer expliciter justifier argumenter invoquer
spécifier stipuler révéler dévoiler raisonner philosopher s'excuser excuser se défendre pointer épingler balayer étriller
abonder acquiescer alerter réagir vanter préconiser questionner se réjouir se désoler désoler relever révéler se plaindre signifier
se lamenter lamenter nier réfuter taper trembler grincer maugréer grogner bougonner s'épancher vitupérer cingler ponctuer
"""
IRREGULAR = {
    "dire": "dixit dit disent disait disaient dira diront dite dites dits",
    "redire": "redit redisent",
    "écrire": "écrit écrivent écrivait écrivaient écrivit écrivirent",
    "répondre": "répond répondent répondait répondaient répondit répondirent répondu répondra",
    "prétendre": "prétend prétendent prétendait prétendaient prétendit prétendu",
    "défendre": "défend défendent défendait défendit défendu défendue",
    "soutenir": "soutient soutiennent soutenait soutenaient soutint soutinrent soutenu",
    "maintenir": "maintient maintiennent maintenait maintint maintenu",
    "prévenir": "prévient préviennent prévenait prévint prévenu prévenue",
    "convenir": "convient conviennent convenait convenu",
    "poursuivre": "poursuit poursuivent poursuivait poursuivit poursuivi",
    "conclure": "conclut concluent concluait conclu",
    "reprendre": "reprend reprennent reprenait reprit repris",
    "apprendre": "apprend appris",
    "reconnaître": "reconnaît reconnait reconnaissent reconnaissait reconnut reconnu",
    "admettre": "admet admettent admettait admit admis",
    "promettre": "promet promettent promettait promit promis",
    "émettre": "émet émis",
    "prédire": "prédit prédisent prédisait",
    "contredire": "contredit contredisent",
    "sourire": "sourit souriait souri",
    "avertir": "avertit avertissent avertissait averti avertie",
    "garantir": "garantit garantissent garanti",
    "renchérir": "renchérit renchérissent renchéri",
    "réagir": "réagit réagissent réagissait réagi",
    "réjouir": "réjouit réjouissent réjouissait réjoui réjouie",
    "glapir": "glapit",
    "rugir": "rugit rugi",
    "faire": "fait faisait fit",
    "croire": "croit croient croyait cru",
    "savoir": "savoir",
    "vouloir": "veut veulent voulait voulu",
    "plaindre": "plaint plaignent plaignait plainte plaints",
    "craindre": "craint craignent craignait craint",
    "traduire": "traduit",
    "lire": "lit lisait",
    "voir": "voit voient voyait vu",
    "établir": "établit établissent établissait établi",
    "démentir": "dément démentent démentait démentit démenti",
    "exclure": "exclut excluent excluait exclu",
    "décrire": "décrit décrivent décrivait",
    "inscrire": "inscrit",
    "promouvoir": "promu",
}
FRAMING_ER = """
qualifier traiter accuser taxer critiquer condamner comparer louer surnommer baptiser baptiser décrier brocarder attaquer cibler
appeler citer exhorter inviter reprocher blâmer présenter refuser parler
"""
THOUGHT_ER = "penser espérer redouter douter imaginer supposer désirer"
OTHERS = """
est sont était étaient sera seront serait fut furent a ont avait avaient aura auront aurait peut peuvent pouvait pourrait doit doivent devait
devrait va vont allait fait font faisait vient viennent venait vint prend prennent prit met mettent mit tient tiennent tenait reste restent restait
devient devenait part partent passe passent passait commence commencent ouvre ferme reçoit reçu signe signent signé rencontre rencontré visite
dirige dirigeait préside présidait compte comptent semble semblent atteint augmente baisse montre montrent travaille vit vivent
"""


def _er(verb: str) -> list[str]:
    stem = verb[:-2]
    soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    present = _present_stem(stem)
    future = stem if "é" in stem else present
    finite = [
        present + "e",
        present + "ent",
        soft + "ait",
        soft + "aient",
        soft + "a",
        stem + "èrent",
        future + "era",
        future + "eront",
    ]
    return finite + [stem + ending for ending in ("é", "ée", "és", "ées")]


def _present_stem(stem: str) -> str:
    if stem.endswith("appel"):
        return stem + "l"
    if stem.endswith("ej") or stem.endswith("jet"):
        return stem + "t"
    if len(stem) > 2 and stem[-2] in "ée" and stem[-1] not in "aeiouéè" and not stem.endswith(("ess", "ell")):
        return stem[:-2] + "è" + stem[-1]
    return stem


def _ing(verb: str) -> str:
    stem = verb[:-2]
    return (stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem) + "ant"


def verbs(er: str, irregular: str = "") -> Verbs:
    """Reflexive verbs stand without their pronoun: it is a word of its own in the text."""
    regular = [verb.partition("'")[2] or verb for verb in er.split() if verb != "se"]
    regular = [verb for verb in regular if verb.endswith("er")]
    finite = [form for verb in regular for form in _er(verb)]
    finite += [form for verb in irregular.split() for form in IRREGULAR[verb].split()]
    participles = (
        [_ing(verb) for verb in regular]
        + """disant répondant écrivant poursuivant concluant reconnaissant prévenant avertissant promettant soutenant
        défendant prétendant prédisant garantissant décrivant reprenant""".split()
    )
    return Verbs(
        finite=frozenset(finite), plain=frozenset([*regular, *irregular.split()]), participles=frozenset(participles)
    )
