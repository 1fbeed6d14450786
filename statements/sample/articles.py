"""Articles about what was said, put together so that every passage is known by its place in the text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from random import Random

from statements.quoting import CHANGED, NORMALISED, NOT_HELD, VERBATIM
from statements.sample import naming
from statements.sample.countries import BY_CODE
from statements.sample.matters import phrase
from statements.sample.occasions import Occasion, Occasions, Utterance
from statements.sample.scripts import in_cyrillic
from statements.sample.values import Article, Outlet, Report, Speaker, World
from statements.sample.vocabulary import CUES

_CUES = {"ru": ["говорит", "добавляет"], "fr": ["déclare", "ajoute"], "de": ["sagt", "erklärt"]}
_MARKS = {"en": (": “", "”"), "ru": (": «", "»"), "fr": ("\u00a0: «\u00a0", "\u00a0»"), "de": (": „", "“")}
_HEADLINES = {
    "en": (
        "{name} on {topic}",
        "{who} speaks in {place}",
        "Talks on {topic} in {place}",
        "What {name} said in {place}",
    ),
    "ru": ("{name}: заявление", "{name}: «Мы готовы к переговорам»"),
    "fr": ("Déclaration de {name} à {place}", "Entretien : {name}"),
    "de": ("Erklärung von {name} in {place}", "{name} im Gespräch"),
}


class Page:
    """A text that grows paragraph by paragraph, with the places of passages in it."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, text: str) -> None:
        self.text += text

    def passage(self, text: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += text
        return start, len(self.text)

    def paragraph(self) -> None:
        if self.text:
            self.text += "\n\n"


@dataclass(frozen=True)
class Telling:
    """One article's way with an occasion: in which language and by whom it is told, with which marks, and translated by what."""

    outlet: Outlet
    occasion: Occasion
    speaker: Speaker
    language: str
    told: str
    curly: bool
    by_machine: bool

    @property
    def name(self) -> str:
        if self.language != "ru":
            return self.speaker.name
        return next((name.text for name in self.speaker.names if name.language == "ru"), in_cyrillic(self.speaker.name))

    @property
    def translation_status(self) -> str:
        if self.language == self.occasion.spoken:
            return ""
        return "official" if self.outlet.kind == "official" else "machine" if self.by_machine else "media"

    @property
    def translator(self) -> str:
        return self.outlet.name if self.translation_status in ("official", "media") else ""

    @property
    def title(self) -> str:
        """The speaker's office that day, as far as there is one."""
        day = self.occasion.day.isoformat()
        for office in self.speaker.offices:
            if office.start <= day[: len(office.start)] and (not office.end or office.end >= day[: len(office.end)]):
                return f"{office.title} of {BY_CODE[office.country].name}"
        return ""


class Newsroom:
    def __init__(self, chance: Random, world: World, occasions: Occasions) -> None:
        self._chance, self._world, self._occasions = chance, world, occasions
        people = naming.people(chance)
        self._authors = [" ".join(next(people)) for _ in range(40)]

    def article(
        self, occasion: Occasion, said: Sequence[tuple[int, Utterance]], outlet: int, before: Sequence[Article]
    ) -> Article:
        """`said` are the utterances it reports, each with its number; `before` the articles that came out first."""
        chance, published_by = self._chance, self._world.outlets[outlet]
        language = published_by.language
        told = (
            "en-2" if before and language == "en" and "en-2" in said[0][1].told and chance.random() < 0.6 else language
        )
        speaker = self._world.speakers[occasion.speakers[0]]
        curly, by_machine = chance.random() < 0.2, chance.random() < 0.15
        telling = Telling(published_by, occasion, speaker, language, told, curly, by_machine)
        based_on = 0 if before and chance.random() < 0.4 else None
        page = Page()
        reports = tuple(self._report(page, telling, number, utterance, before) for number, utterance in said)
        published_on = self._published_on(occasion, before)
        return Article(
            outlet=outlet,
            kind=self._kind(occasion, outlet),
            headline=self._headline(telling),
            byline=chance.choice(self._authors) if chance.random() < 0.4 else "",
            language=language,
            published=published_on.isoformat() if chance.random() < 0.97 else f"{published_on:%Y-%m}",
            published_on=published_on,
            published_time=time(chance.randint(6, 22), chance.randint(0, 59)) if chance.random() < 0.5 else None,
            credit="" if based_on is None else f"After {self._world.outlets[before[0].outlet].name}.",
            text=page.text,
            shown_whole=published_by.shows_text,
            based_on=based_on,
            reports=reports,
        )

    def _report(
        self, page: Page, telling: Telling, number: int, utterance: Utterance, before: Sequence[Article]
    ) -> Report:
        chance, sentences = self._chance, utterance.told[telling.told]
        if before and len(sentences) > 1 and chance.random() < 0.4:
            sentences = sentences[: chance.randint(1, len(sentences) - 1)]
        cue = chance.choice(CUES if telling.language == "en" else _CUES[telling.language])
        report = Report(
            statement=number,
            kind=self._kind_of_report(telling, before),
            wording=" ".join(sentences),
            language=telling.language,
            translator=telling.translator,
            translation_status=telling.translation_status,
            cue=cue if utterance.kind != "mixed" else "",
            speaker_as_printed=self._as_printed(telling),
            check=NOT_HELD,
        )
        return self._printed(page, telling, utterance.kind, sentences, report) if telling.outlet.holds_text else report

    def _printed(self, page: Page, telling: Telling, kind: str, sentences: Sequence[str], report: Report) -> Report:
        """Write the report into the page, between paragraphs that tell of something else."""
        self._lead(page, telling)
        printed = [sentence.replace("'", "’") if telling.curly else sentence for sentence in sentences]
        if kind == "direct":
            passages = self._quotation(page, telling, printed, report)
        else:
            passages = (page.passage(" ".join(printed)),)
        check = VERBATIM if printed == list(sentences) else NORMALISED
        words = report.wording.split()
        if report.kind == "republication" and len(words) > 20 and self._chance.random() < 0.04:
            del words[len(words) // 2]
            return replace(report, wording=" ".join(words), check=CHANGED, passages=passages)
        return replace(report, check=check, passages=passages)

    def _lead(self, page: Page, telling: Telling) -> None:
        if page.text or telling.language != "en":
            page.paragraph()
            return
        office = f", {telling.title}," if telling.title else ""
        topic = phrase(self._world.topics[telling.occasion.topics[0]])
        page.write(f"{telling.occasion.place.upper()}. {_begun(telling.name)}{office} spoke about {topic}.")
        page.write(f" {self._occasions.narrative()}\n\n{self._occasions.narrative()} {self._occasions.narrative()}")
        page.paragraph()

    def _quotation(
        self, page: Page, telling: Telling, sentences: Sequence[str], report: Report
    ) -> tuple[tuple[int, int], ...]:
        """In one piece, or interrupted once."""
        opening, closing = _MARKS[telling.language]
        page.write(f"{_begun(report.speaker_as_printed)} {report.cue}{opening}")
        if len(sentences) == 1 or self._chance.random() < 0.7:
            passages: tuple[tuple[int, int], ...] = (page.passage(" ".join(sentences)),)
        else:
            first = page.passage(sentences[0])
            again = "added" if telling.language == "en" else _CUES[telling.language][1]
            page.write(f"{closing} {telling.name} {again}{opening}")
            passages = (first, page.passage(" ".join(sentences[1:])))
        page.write(closing)
        if telling.language == "en" and self._chance.random() < 0.6:
            page.write(f" {self._occasions.narrative()}")
        return passages

    def _as_printed(self, telling: Telling) -> str:
        if telling.language != "en":
            return telling.name
        office = telling.title.partition(" of ")[0]
        described = f"the {office[0].lower()}{office[1:]}" if office else telling.name
        return self._chance.choice((telling.name, telling.speaker.surname, telling.speaker.surname, described))

    def _headline(self, telling: Telling) -> str:
        """Now and then none is on record."""
        if self._chance.random() < 0.01:
            return ""
        topic = phrase(self._world.topics[telling.occasion.topics[0]])
        pattern = self._chance.choice(_HEADLINES[telling.language])
        values = {"name": telling.name, "who": telling.speaker.surname, "topic": topic, "place": telling.occasion.place}
        return _begun(pattern.format(**values))

    def _published_on(self, occasion: Occasion, before: Sequence[Article]) -> date:
        earliest = before[0].published_on if before else occasion.day
        return earliest + timedelta(days=self._chance.choice((0, 0, 0, 0, 0, 0, 1, 1, 1, 4)))

    def _kind(self, occasion: Occasion, outlet: int) -> str:
        if occasion.venue == outlet:
            return "interview"
        return "release" if self._world.outlets[outlet].kind == "official" else "report"

    def _kind_of_report(self, telling: Telling, before: Sequence[Article]) -> str:
        if telling.language != telling.occasion.spoken:
            return "translation"
        if before:
            return "republication"
        return "original" if telling.occasion.venue is not None or telling.outlet.kind == "official" else "first"


def _begun(text: str) -> str:
    return text[0].upper() + text[1:]
