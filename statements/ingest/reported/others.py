"""Russian, German and French words around speech without marks; the verbs are those of the languages' own records."""

from statements.ingest.languages import russian_verbs
from statements.ingest.reported.cues import Reporting

RUSSIAN = Reporting(
    denials=russian_verbs.verbs(russian_verbs.DENIALS).finite,
    refusals=russian_verbs.verbs("отказаться отказываться").finite,
    only=frozenset({"только", "лишь"}),
    back_references=(("об", "этом"), ("такое", "мнение"), ("соответствующее", "заявление")),
    weak_phrases=(("согласно",),),
    time_prepositions=frozenset({"в", "во", "на"}),
    aside_openings=frozenset({"как"}),
    hearers=frozenset("журналистам репортёрам агентству изданию телеканалу газете порталу депутатам водителям".split()),
)
GERMAN = Reporting(
    denials=frozenset(
        """bestreitet bestreiten bestritt bestritten dementiert dementieren dementierte dementierten leugnet leugnen leugnete leugneten
        geleugnet verneint verneinen verneinte verneinten""".split()
    ),
    refusals=frozenset("weigert weigern weigerte weigerten geweigert".split()),
    only=frozenset({"nur"}),
    back_references=(("das",),),
    reported_mood=frozenset(
        """habe hätten hätte sei seien wäre wären werde würde würden könne könnten müsse müssten solle sollten wolle wollten dürfe
        dürften bleibe gebe gehe komme stehe wisse brauche lasse sehe mache halte liege gelte führe nehme finde hoffe""".split()
    ),
    sure_mood=frozenset(
        """sei seien habe werde könne müsse solle wolle dürfe gebe gehe komme stehe liege bleibe brauche lasse nehme wisse gelte führe
        halte sehe mache finde bekomme erhalte bestehe betreffe""".split()
    ),
    weak_phrases=(("gemäß",), ("mit", "verweis", "auf")),
    comma_after_source=False,
    time_prepositions=frozenset({"am", "im", "in"}),
    aside_openings=frozenset({"wie"}),
    impersonal=frozenset({"es"}),
)
FRENCH = Reporting(
    denials=frozenset(
        """dément démentent démentait démentaient démentit démenti nie nient niait niaient nia nié conteste contestent contestait contesta
        contesté réfute réfutent réfutait réfuta réfuté exclut excluent excluait exclu""".split()
    ),
    refusals=frozenset("refuse refusent refusait refusaient refusa refusé".split()),
    only=frozenset({"seulement"}),
    elides=True,
    weak_phrases=(("pour",), ("de", "source"), ("citant",)),
    time_prepositions=frozenset({"en"}),
    aside_openings=frozenset({"a-t-il", "a-t-elle", "ont-ils", "ont-elles", "comme", "l'"}),
)
REPORTING = {"ru": RUSSIAN, "de": GERMAN, "fr": FRENCH}
