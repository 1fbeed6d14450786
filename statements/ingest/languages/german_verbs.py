"""German verbs of speech and thought: present, past, both Konjunktive and the participle of the perfect."""

from statements.ingest.languages import Verbs

WEAK = """
sagen erklären betonen kritisieren fordern warnen mahnen äußern antworten erwidern entgegnen kontern bemerken versichern behaupten meinen
melden ergänzen erläutern erzählen berichten bekräftigen beteuern unterstreichen bestätigen bedauern verkünden twittern posten
schildern folgern resümieren konstatieren monieren bilanzieren prophezeien prognostizieren wiederholen scherzen spotten höhnen witzeln wettern poltern
schimpfen klagen jubeln frohlocken loben appellieren drohen versprechen verteidigen rechtfertigen fragen kommentieren formulieren präzisieren
verdeutlichen argumentieren begründen plädieren verlangen raten rufen schreien flüstern murmeln seufzen lachen lächeln schwärmen
beklagen bemängeln rügen beanstanden dementieren widersprechen verraten offenbaren gestehen vermelden referieren zitieren
protestieren signalisieren vermuten spekulieren urteilen befinden mutmaßen analysieren reagieren gratulieren danken entschuldigen
bitten erinnern verweisen hinweisen verlauten diktieren predigen rechnen tönen raunen ätzen stöhnen sticheln feixen
präsentieren quittieren parieren insistieren schwören geloben ermahnen beschwören informieren unterrichten
"""
SEPARABLE_WEAK = """
an:kündigen an:merken an:mahnen hinzu:fügen mit:teilen klar:stellen fest:stellen nach:legen nach:haken ein:räumen ein:wenden vor:rechnen
aus:führen aus:plaudern zu:sichern fort:setzen an:klagen dar:legen voraus:sagen nach:fragen zurück:schimpfen heraus:stellen richtig:stellen
um:schreiben auf:zählen an:regen an:deuten
"""
# Third person present, past, participle; a separable prefix is left out where it stands apart.
STRONG = {
    "sprechen": "spricht sprechen sprach sprachen gesprochen spreche spräche",
    "schreiben": "schreibt schreiben schrieb schrieben geschrieben schreibe",
    "versprechen": "verspricht versprechen versprach versprachen versprochen verspreche",
    "widersprechen": "widerspricht widersprechen widersprach widersprachen widersprochen widerspreche",
    "raten": "rät raten riet rieten geraten rate",
    "rufen": "ruft rufen rief riefen gerufen rufe",
    "schreien": "schreit schreien schrie schrien geschrien",
    "unterstreichen": "unterstreicht unterstreichen unterstrich unterstrichen unterstreiche",
    "verraten": "verrät verraten verriet verrieten",
    "gestehen": "gesteht gestehen gestand gestanden gestehe",
    "befinden": "befindet befand befanden befunden befinde",
    "bitten": "bittet bitten bat baten gebeten bitte",
    "verweisen": "verweist verweisen verwies verwiesen verweise",
    "hinweisen": "hinweist hinwies hingewiesen",
    "schwören": "schwört schwören schwor schworen geschworen schwöre",
    "beschwören": "beschwört beschwören beschwor beschworen beschwöre",
    "angeben": "gibt geben gab gaben angegeben gebe angibt angab",
    "zugeben": "zugegeben zugibt zugab",
    "wiedergeben": "wiedergegeben",
    "vorwerfen": "wirft werfen warf warfen vorgeworfen werfe vorwirft vorwarf",
    "einwerfen": "eingeworfen einwarf",
    "zurückweisen": "weist weisen wies wiesen zurückgewiesen hingewiesen weise zurückwies",
    "hervorheben": "hebt heben hob hoben hervorgehoben hebe",
    "aufrufen": "aufgerufen aufrief",
    "ausrufen": "ausgerufen",
    "zusammenfassen": "fasst fasste fassten zusammengefasst",
    "nachschieben": "schiebt schob schoben nachgeschoben",
    "einschätzen": "schätzt schätzte schätzten eingeschätzt",
    "aussprechen": "ausgesprochen",
    "ansprechen": "angesprochen",
    "beschreiben": "beschreibt beschreiben beschrieb beschrieben beschreibe",
    "unterbrechen": "unterbricht unterbrach unterbrachen unterbrochen",
    "heißen": "heißt hieß heiße",
    "lauten": "lautet lautete",
    "bringen": "bringt brachte brachten",
}
FRAMING = """
nennen bezeichnen verurteilen beschuldigen bezichtigen tadeln preisen würdigen begrüßen titulieren geißeln brandmarken beschimpfen verspotten verhöhnen attackieren
leugnen verneinen charakterisieren einstufen bewerten werten ablehnen befürworten unterstellen vergleichen anprangern
ausmachen sehen erkennen wünschen ermuntern ermutigen
"""
FRAMING_STRONG = {
    "zeigen": "zeigt zeigte zeigten gezeigt",
    "nennen": "nennt nennen nannte nannten genannt nenne",
    "preisen": "preist preisen pries priesen gepriesen",
    "vergleichen": "vergleicht verglich verglichen vergleiche",
    "einstufen": "stuft stufte stuften eingestuft",
    "ablehnen": "lehnt lehnte lehnten abgelehnt",
    "bestreiten": "bestreitet bestreiten bestritt bestritten bestreite",
    "anprangern": "prangert prangerte prangerten angeprangert",
    "ausmachen": "macht machte machten ausgemacht",
    "sehen": "sieht sehen sah sahen gesehen sehe",
    "erkennen": "erkennt erkannte erkannten erkannt",
    "unterstellen": "unterstellt unterstellte unterstellten unterstelle",
    "bewerten": "bewertet bewertete bewerteten",
}
THOUGHT = "glauben denken finden hoffen befürchten fürchten erwarten zweifeln bezweifeln wissen"
THOUGHT_STRONG = {
    "denken": "denkt denken dachte dachten gedacht denke",
    "finden": "findet finden fand fanden gefunden finde",
    "wissen": "weiß wissen wusste wussten gewusst wisse",
    "erwarten": "erwartet erwarten erwartete erwarteten erwarte",
}
OTHERS = """
ist sind war waren sei wäre wird werden wurde wurden würde hat haben hatte hatten habe hätte kann können konnte konnten könne könnte muss müssen
musste mussten müsse soll sollen sollte sollten solle darf dürfen durfte dürfe mag mögen möchte geht gehen ging gingen kommt kommen kam kamen steht stehen
stand standen liegt liegen lag lagen bleibt bleiben blieb blieben gilt gelten galt gibt gab macht machte lässt ließ hält hielt nimmt nahm trifft traf
trafen beginnt begann endet endete stieg stiegen sank sanken sitzt saß fährt fuhr reiste tritt trat gehört gehörte zeigt zeigte
steigt sinkt wächst wuchs braucht brauchte führt führte leitet leitete plant plante besucht besuchte läuft lief
"""
INSEPARABLE = ("be", "er", "ver", "ent", "wider", "unter", "ge", "emp", "zer", "über", "voll")


def _weak(stem: str) -> list[str]:
    """All finite forms of a stem: sag-t, -en, -te, -ten, -e."""
    link = "e" if stem.endswith(("t", "d", "gn", "chn", "dn")) else ""
    plural = "n" if stem.endswith(("er", "el")) else "en"
    return [stem + ending for ending in (link + "t", plural, link + "te", link + "ten", "e")]


def _stem(verb: str) -> str:
    return verb[:-1] if verb.endswith(("ern", "eln")) else verb[:-2]


def _participle(verb: str) -> str:
    stem = _stem(verb)
    link = "e" if stem.endswith(("t", "d", "gn", "chn", "dn")) else ""
    prefix = "" if verb.startswith(INSEPARABLE) or verb.endswith("ieren") else "ge"
    return f"{prefix}{stem}{link}t"


def verbs(weak: str, strong: dict[str, str], separable: str = "") -> Verbs:
    regular = [verb for verb in weak.split() if verb not in strong]
    finite = [form for verb in regular for form in (*_weak(_stem(verb)), _participle(verb))]
    finite += [form for forms in strong.values() for form in forms.split()]
    for prefix, _, verb in (word.partition(":") for word in separable.split()):
        finite += _weak(_stem(verb))
        finite += [prefix + _participle(verb), *(prefix + form for form in _weak(_stem(verb)))]
    return Verbs(finite=frozenset(finite), plain=frozenset((*regular, *strong)))
