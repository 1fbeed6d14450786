"""The events of a sample archive in the order of time, each with what was said and the articles that report it."""

from collections.abc import Iterator, Sequence

from statements.dates import written_out
from statements.sample.addresses import Addresses
from statements.sample.articles import Newsroom
from statements.sample.chance import Draws, stream
from statements.sample.occasions import Occasion, Occasions, Utterance
from statements.sample.sayings import Sayings
from statements.sample.slips import correction
from statements.sample.times import Calendar, partly_known
from statements.sample.values import Article, Event, Report, Statement, World

_STANDINGS = {
    "denied": "The speaker's office says that these words were not said.",
    "disputed": "A second account of the same occasion has other words.",
    "misattributed": "The words seem to be those of an adviser.",
}


def events(seed: int, world: World, number: int) -> Iterator[Event]:
    """With that many statements altogether."""
    chronicle = _Chronicle(seed, world)
    calendar = Calendar(stream(seed, "calendar"))
    done = 0
    while done < number:
        event = chronicle.event(*chronicle.occasions.draw(calendar.day(done / number)), most=number - done)
        yield event
        done += len(event.statements)


class _Chronicle:
    def __init__(self, seed: int, world: World) -> None:
        self._chance = chance = stream(seed, "events")
        self._world = world
        self._sayings, self._slips = Sayings(stream(seed, "sayings")), stream(seed, "slips")
        self._addresses = Addresses(stream(seed, "addresses"), world.outlets)
        self.occasions = Occasions(chance, world)
        self._newsroom = Newsroom(chance, world, self.occasions)
        everywhere = range(len(world.outlets))
        self._outlets = Draws(chance, everywhere)
        self._in_english = Draws(chance, [place for place in everywhere if world.outlets[place].language == "en"])

    def event(self, occasion: Occasion, abroad: bool, most: int) -> Event:
        number = min(most, self._chance.choice((1, 2, 2, 3, 3, 4, 5, 6)))
        said = [
            (place, self._sayings.said(occasion, self.occasions.utterance(occasion, abroad))) for place in range(number)
        ]
        articles: list[Article] = []
        for outlet in self._reporting(occasion, abroad):
            told = said if not articles else [each for each in said if self._chance.random() < 0.6] or said[:1]
            articles.append(self._newsroom.article(occasion, told, outlet, articles))
        reports = [report for article in articles for report in article.reports]
        statements = [self._statement(occasion, utterance, articles[0], reports, place) for place, utterance in said]
        slips = (correction(self._slips, place, statement) for place, statement in enumerate(statements))
        return Event(
            tuple(statements), tuple(map(self._addresses.given, articles)), tuple(slip for slip in slips if slip)
        )

    def _reporting(self, occasion: Occasion, abroad: bool) -> Sequence[int]:
        """The outlet that was spoken to publishes first, if it can tell what was said."""
        number = self._chance.choice((1, 1, 1, 1, 1, 1, 1, 2, 2, 3))
        draws = self._outlets if abroad else self._in_english
        venue = occasion.venue
        if venue is None or not (abroad or self._world.outlets[venue].language == "en"):
            return draws.several(number)
        return list(dict.fromkeys([venue, *draws.several(number)]))[:number]

    def _statement(
        self, occasion: Occasion, utterance: Utterance, first: Article, reports: Sequence[Report], place: int
    ) -> Statement:
        shown = _shown(occasion, [report for report in reports if report.statement == place])
        translated = shown.language != occasion.spoken
        speaker = occasion.speakers[0]
        offices = self._world.speakers[speaker].offices
        state, reason = self._state()
        return Statement(
            speaker=speaker,
            wording=shown.wording,
            language=shown.language,
            kind=utterance.kind,
            said=partly_known(self._chance, occasion.day, first.published_on),
            state=state,
            original_wording=" ".join(utterance.told[occasion.spoken]) if translated else "",
            original_language=occasion.spoken if translated else "",
            translator=shown.translator,
            translation_status=shown.translation_status,
            occasion=occasion.name,
            venue_outlet=occasion.venue,
            place=occasion.place if self._chance.random() < 0.6 else "",
            office=self._chance.randrange(len(offices)) if offices and self._chance.random() < 0.01 else None,
            withdrawal_reason=reason,
            **self._standing(first),
            further_speakers=occasion.speakers[1:],
            topics=utterance.topics,
            mentioned_topics=utterance.mentioned_topics,
            mentioned_speakers=utterance.mentioned_speakers,
            addressees=utterance.addressees,
        )

    def _state(self) -> tuple[str, str]:
        luck = self._chance.random()
        if luck < 0.99:
            return "published", ""
        if luck < 0.993:
            return "withdrawn", "The article that carried it was taken back by its outlet."
        return ("draft", "") if luck < 0.998 else ("in_review", "")

    def _standing(self, article: Article) -> dict[str, str]:
        if self._chance.random() < 0.988:
            return {}
        standing = self._chance.choice(list(_STANDINGS))
        outlet = self._world.outlets[article.outlet].name
        source = f"{outlet}, {written_out(article.published)}"
        return {"standing": standing, "standing_note": _STANDINGS[standing], "standing_source": source}


def _shown(occasion: Occasion, reports: Sequence[Report]) -> Report:
    """English before the language that was spoken, a wording that stands before one that does not, the first of them."""
    return min(
        reports,
        key=lambda report: (report.language != "en", report.language != occasion.spoken, report.check == "changed"),
    )
