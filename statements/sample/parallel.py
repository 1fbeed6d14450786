"""Invented speech that can be said in four languages, with two English translations of each sentence."""

from dataclasses import dataclass
from random import Random

from statements.sample.chance import Draws

LANGUAGES = ("en", "en-2", "ru", "fr", "de")
"""The columns below; `en-2` is another translator's English."""

FRAMES = [
    tuple(cell.strip() for cell in row.split("|"))
    for row in """
We are ready to discuss {}. | We are prepared to talk about {}. | Мы готовы обсуждать {}. | Nous sommes prêts à examiner {}. | Wir sind bereit, {} zu erörtern.
Nobody has the right to delay {}. | No one is entitled to put off {}. | Никто не вправе откладывать {}. | Personne n’a le droit de retarder {}. | Niemand hat das Recht, {} zu verzögern.
We shall check {} ourselves. | We will verify {} on our own. | Мы сами проверим {}. | Nous vérifierons nous-mêmes {}. | Wir werden {} selbst prüfen.
They promised to publish {} this year. | They have undertaken to make public {} before the year is out. | Они обещали опубликовать {} в этом году. | Ils ont promis de publier {} cette année. | Sie haben versprochen, {} in diesem Jahr zu veröffentlichen.
We have seen {} with our own eyes. | With our own eyes we saw {}. | Мы видели {} своими глазами. | Nous avons vu {} de nos propres yeux. | Wir haben {} mit eigenen Augen gesehen.
It would be a mistake to forget {}. | To forget {} would be an error. | Было бы ошибкой забыть {}. | Ce serait une erreur d’oublier {}. | Es wäre ein Fehler, {} zu vergessen.
Our partners know {} well. | Our partners are well aware of {}. | Наши партнёры хорошо знают {}. | Nos partenaires connaissent bien {}. | Unsere Partner kennen {} gut.
We are not going to change {}. | We do not intend to alter {}. | Мы не собираемся менять {}. | Nous n’allons pas changer {}. | Wir werden {} nicht ändern.
First we must understand {}. | To begin with, one has to grasp {}. | Сначала нужно понять {}. | Il faut d’abord comprendre {}. | Zuerst müssen wir {} verstehen.
The commission will study {} again. | The commission is going to look into {} once more. | Комиссия снова изучит {}. | La commission étudiera de nouveau {}. | Die Kommission wird {} erneut untersuchen.
We ask both sides to respect {}. | We call on the two sides to honour {}. | Мы просим обе стороны уважать {}. | Nous demandons aux deux parties de respecter {}. | Wir bitten beide Seiten, {} zu achten.
Without trust it is hard to keep {}. | In the absence of trust, {} can hardly be preserved. | Без доверия трудно сохранить {}. | Sans confiance, il est difficile de préserver {}. | Ohne Vertrauen ist es schwer, {} zu bewahren.
""".strip().splitlines()
]  # fmt: skip

OBJECTS = [
    tuple(cell.strip() for cell in row.split("|"))
    for row in """
the terms of the agreement | the conditions of the accord | условия соглашения | les termes de l’accord | die Bedingungen des Abkommens
the border question | the question of the border | вопрос о границе | la question de la frontière | die Grenzfrage
the results of the inspection | the findings of the inspection | результаты проверки | les résultats de l’inspection | die Ergebnisse der Inspektion
the new timetable | the new schedule | новое расписание | le nouveau calendrier | den neuen Zeitplan
the report of the observers | the observers' report | доклад наблюдателей | le rapport des observateurs | den Bericht der Beobachter
the rules of navigation | the shipping rules | правила судоходства | les règles de navigation | die Regeln der Schifffahrt
the fishing quotas | the catch quotas | квоты на вылов рыбы | les quotas de pêche | die Fangquoten
the security of the harbours | the safety of the ports | безопасность портов | la sécurité des ports | die Sicherheit der Häfen
the proposals of our neighbours | our neighbours' proposals | предложения наших соседей | les propositions de nos voisins | die Vorschläge unserer Nachbarn
the text of the protocol | the wording of the protocol | текст протокола | le texte du protocole | den Wortlaut des Protokolls
the ferry line | the ferry service | паромную линию | la ligne de ferry | die Fährverbindung
the joint budget | the common budget | общий бюджет | le budget commun | den gemeinsamen Haushalt
the customs tariff | the tariff | таможенный тариф | le tarif douanier | den Zolltarif
the list of exceptions | the list of exemptions | список исключений | la liste des exceptions | die Liste der Ausnahmen
the interests of the islands | the islands' interests | интересы островов | les intérêts des îles | die Interessen der Inseln
the work of the commission | the commission's work | работу комиссии | le travail de la commission | die Arbeit der Kommission
the common heritage | the shared heritage | общее наследие | le patrimoine commun | das gemeinsame Erbe
the protection of the river | the safeguarding of the river | защиту реки | la protection du fleuve | den Schutz des Flusses
the old maps | the ancient maps | старые карты | les anciennes cartes | die alten Karten
the price of salt | the salt price | цену соли | le prix du sel | den Preis für Salz
the lessons of last winter | what last winter taught us | уроки прошлой зимы | les leçons de l’hiver dernier | die Lehren des letzten Winters
the exchange of letters | the correspondence | обмен письмами | l’échange de lettres | den Briefwechsel
the right of passage | the right to pass | право прохода | le droit de passage | das Recht auf Durchfahrt
the draft of the declaration | the draft declaration | проект декларации | le projet de déclaration | den Entwurf der Erklärung
""".strip().splitlines()
]  # fmt: skip


@dataclass(frozen=True)
class Thought:
    """A sentence before it is said in any language."""

    frame: int
    object: int

    def said(self, language: str) -> str:
        column = LANGUAGES.index(language)
        return FRAMES[self.frame][column].format(OBJECTS[self.object][column])


class Thinking:
    def __init__(self, chance: Random) -> None:
        self._frames = Draws(chance, range(len(FRAMES)), offset=6.0)
        self._objects = Draws(chance, range(len(OBJECTS)), offset=3.0)

    def thoughts(self, number: int) -> list[Thought]:
        """Different in what they are about, so that no passage stands twice in an article."""
        return [Thought(self._frames(), matter) for matter in self._objects.several(number)]
