"""Russian, German and French words around speech without marks; the verbs are those of the languages' own records."""

from statements.ingest.reported.cues import Reporting

RUSSIAN = Reporting(
    back_references=(("об", "этом"), ("такое", "мнение"), ("соответствующее", "заявление")),
    weak_phrases=(("согласно",),),
    time_prepositions=frozenset({"в", "во", "на"}),
    aside_openings=frozenset({"как"}),
    hearers=frozenset("журналистам репортёрам агентству изданию телеканалу газете порталу депутатам водителям".split()),
)
GERMAN = Reporting(
    back_references=(("das",),),
    reported_mood=frozenset(
        """habe hätten hätte sei seien wäre wären werde würde würden könne könnten müsse müssten solle sollten wolle wollten dürfe
        dürften bleibe gebe gehe komme stehe wisse brauche lasse sehe mache halte liege gelte führe nehme finde hoffe""".split()
    ),
    weak_phrases=(("gemäß",), ("mit", "verweis", "auf")),
    comma_after_source=False,
    time_prepositions=frozenset({"am", "im", "in"}),
    aside_openings=frozenset({"wie"}),
    impersonal=frozenset({"es"}),
)
FRENCH = Reporting(
    elides=True,
    weak_phrases=(("pour",), ("de", "source"), ("citant",)),
    time_prepositions=frozenset({"en"}),
    aside_openings=frozenset({"a-t-il", "a-t-elle", "ont-ils", "ont-elles", "comme", "l'"}),
)
REPORTING = {"ru": RUSSIAN, "de": GERMAN, "fr": FRENCH}
