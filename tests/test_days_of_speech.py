"""On which day something was said, in many wordings, in an article published on Friday 15 March 2024."""

import re
from datetime import date

import pytest

from statements.ingest.proposing.frames import Surroundings
from statements.ingest.proposing.when import when_said
from tests.spoken import said

FRIDAY = date(2024, 3, 15)
OPEN = "../2024-03-15"
NAMES = {"en": "Ada Example", "ru": "Ада Пример", "de": "Ada Beispiel", "fr": "Ada Exemple"}
CUES = {
    "en": r"\b(?:said|told|wrote|added)\b",
    "ru": r"\b(?:сказала|заявила|сообщила|написала|рассказала)\b",
    "de": r"\b(?:sagte|schrieb|erklärte)\b",
    "fr": r"\b(?:déclaré|dit|affirmé|écrit)\b",
}
QUOTED = re.compile(r"“(We count|Мы считаем|Wir zählen|Nous comptons)[,.]?”")


def day_of(text: str, language: str) -> str:
    """Of the words in curly marks, said by the language's Ada with the first verb of saying."""
    quoted, cue = QUOTED.search(text), re.search(CUES[language], text)
    assert quoted
    assert cue
    one = said(text, quoted[1], NAMES[language], cue.group())
    return when_said(Surroundings(text, [one], language), one, FRIDAY, language).text


ENGLISH = [
    ("“We count,” Ada Example said on Thursday.", "2024-03-14"),
    ("“We count,” Ada Example said Thursday.", "2024-03-14"),
    ("“We count,” Ada Example said on Friday.", "2024-03-15"),
    ("“We count,” Ada Example said late on Wednesday.", "2024-03-13"),
    ("“We count,” Ada Example said in Placetown on Tuesday.", "2024-03-12"),
    ("“We count,” Ada Example said here on Tuesday.", "2024-03-12"),
    ("“We count,” Ada Example told reporters Wednesday.", "2024-03-13"),
    ("“We count,” Ada Example told a news conference on Wednesday.", "2024-03-13"),
    ("“We count,” Ada Example told parliament in Placetown on Monday evening.", "2024-03-11"),
    ("Ada Example said Monday Exampleland had made up its mind: “We count.”", "2024-03-11"),
    ("Ada Example on Thursday said: “We count.”", "2024-03-14"),
    ("Ada Example, the minister of Exampleland, said on Thursday: “We count.”", "2024-03-14"),
    ("On Thursday Ada Example said: “We count.”", "2024-03-14"),
    ("Late on Thursday, Ada Example said: “We count.”", "2024-03-14"),
    ("Earlier on Thursday, Ada Example said: “We count.”", "2024-03-14"),
    ("Speaking in Placetown on Wednesday, Ada Example said: “We count.”", "2024-03-13"),
    ("At Wednesday’s briefing, Ada Example said: “We count.”", "2024-03-13"),
    ("“We count,” Ada Example said during Thursday’s session.", "2024-03-14"),
    ("“We count,” Ada Example wrote on X on Wednesday.", "2024-03-13"),
    ("“We count,” Ada Example said in a statement issued on Wednesday.", "2024-03-13"),
    ("“We count,” Ada Example said on Monday, March 11.", "2024-03-11"),
    ("“We count,” Ada Example said on Sunday, 25 February.", "2024-02-25"),
    ("“We count,” Ada Example said on March 12.", "2024-03-12"),
    ("“We count,” Ada Example said on the 12th of March.", "2024-03-12"),
    ("“We count,” Ada Example said on Feb. 28.", "2024-02-28"),
    ("“We count,” Ada Example said on Dec. 28.", "2023-12-28"),
    ("“We count,” Ada Example said on March 12, 2021.", "2021-03-12"),
    ("“We count,” Ada Example said in a February 20 interview.", "2024-02-20"),
    ("“We count,” Ada Example said in a 2019 interview.", "2019"),
    ("In a 2019 speech, Ada Example said: “We count.”", "2019"),
    ("In 2019, Ada Example said: “We count.”", "2019"),
    ("Back in 2019, Ada Example said: “We count.”", "2019"),
    ("“We count,” Ada Example said in May 2021.", "2021-05"),
    ("“We count,” Ada Example said in late February.", "2024-02"),
    ("“We count,” Ada Example said at the end of February.", "2024-02"),
    ("“We count,” Ada Example said today.", "2024-03-15"),
    ("“We count,” Ada Example said earlier today.", "2024-03-15"),
    ("“We count,” Ada Example said yesterday evening.", "2024-03-14"),
    ("“We count,” Ada Example said two days ago.", "2024-03-13"),
    ("“We count,” Ada Example said three weeks ago.", "2024-02-23~"),
    # Partly known: what the words leave open stays open.
    ("“We count,” Ada Example said last week.", "2024-03-04/2024-03-10"),
    ("“We count,” Ada Example said earlier this week.", "2024-03-11/2024-03-15"),
    ("“We count,” Ada Example said earlier this month.", "2024-03-01/2024-03-15"),
    ("“We count,” Ada Example said earlier in the month.", OPEN),
    ("“We count,” Ada Example said last month.", "2024-02"),
    ("“We count,” Ada Example said late last year.", "2023"),
    ("“We count,” Ada Example said over the weekend.", "2024-03-09/2024-03-10"),
    ("“We count,” Ada Example said last weekend.", "2024-03-09/2024-03-10"),
    ("“We count,” Ada Example said in recent days.", OPEN),
    ("“We count,” Ada Example said recently.", OPEN),
    ("“We count,” Ada Example said last summer.", OPEN),
    ("“We count,” Ada Example said several days ago.", OPEN),
    ("“We count,” Ada Example said years ago.", OPEN),
    ("“We count,” Ada Example said a day earlier.", OPEN),
    ("Two weeks earlier, Ada Example said: “We count.”", OPEN),
    ("“We count,” Ada Example said the day before.", OPEN),
    ("“We count,” Ada Example said on March 20.", OPEN),
    # What was brought out on a day was said by then.
    ("“We count,” Ada Example said in an interview with the Placeholder Post published on Tuesday.", "../2024-03-12"),
    ("“We count,” Ada Example said in an interview published in Tuesday’s Placeholder Post.", "../2024-03-12"),
    ("“We count,” Ada Example said in an interview that aired on Sunday.", "../2024-03-10"),
    ("“We count,” Ada Example told the Placeholder Post in an interview published on Tuesday.", "../2024-03-12"),
    ("“We count,” Ada Example said in remarks broadcast on Wednesday.", "../2024-03-13"),
    ("“We count,” Ada Example said in a video posted on Wednesday.", "../2024-03-13"),
    ("In an article published on Thursday, Ada Example wrote: “We count.”", "../2024-03-14"),
    # Not the day of speaking.
    ("“We count,” Ada Example said of the attack on Monday.", OPEN),
    ("“We count,” Ada Example said about Monday’s attack.", OPEN),
    ("“We count,” Ada Example said ahead of Sunday’s vote.", OPEN),
    ("“We count,” Ada Example said after the talks on Tuesday.", OPEN),
    ("“We count,” said Ada Example, who has led the party since 2019.", OPEN),
    ("“We count,” Ada Example said in reply to a question about the summit held on Tuesday.", OPEN),
    ("Commenting on Monday’s attack, Ada Example said: “We count.”", OPEN),
    ("Asked about the talks planned for Monday, Ada Example said: “We count.”", OPEN),
    ("“We count,” Ada Example said, as the siege that began on Monday went on.", OPEN),
    # Days in the names of outlets, programmes, works and clubs.
    ("“We count,” Ada Example told the BBC’s Today programme.", OPEN),
    ("“We count,” Ada Example told the Today programme.", OPEN),
    ("“We count,” Ada Example told Today.", OPEN),
    ("“We count,” Ada Example told USA Today.", OPEN),
    ("“We count,” Ada Example told Exampleland Today on Thursday.", "2024-03-14"),
    ("“We count,” Ada Example told The Sunday Times.", OPEN),
    ("“We count,” Ada Example told the Sunday Telegraph.", OPEN),
    ("“We count,” Ada Example told the Sunday Placeholder.", OPEN),
    ("“We count,” Ada Example said in an interview with Sunday Placeholder on Thursday.", "2024-03-14"),
    ("“We count,” Ada Example told the Sunday Times on Thursday.", "2024-03-14"),
    ("“We count,” Ada Example wrote in the Friday Review.", OPEN),
    ("“We count,” Ada Example said at the Monday Club.", OPEN),
    ("“We count,” Ada Example said on Good Friday Agreement Day.", OPEN),
    ("“We count,” Ada Example wrote in her novel “The Day Before Yesterday”.", OPEN),
    ("“We count,” Ada Example said in the film “Yesterday in Placetown”.", OPEN),
    ("“We count,” Ada Example told the Sunday programme.", OPEN),
    ("Today programme host Boris Beispiel heard what Ada Example said: “We count.”", OPEN),
    ("The Sunday Post reported that Ada Example said: “We count.”", OPEN),
    ("“We count,” Ada Example said, Russia Today reported.", OPEN),
    ("Today, Ada Example said: “We count.”", "2024-03-15"),
    ("Sunday Example, a deputy, asked her, and Ada Example said: “We count.”", OPEN),
]  # fmt: skip

RUSSIAN = [
    ("“Мы считаем”, — сказала Ада Пример в четверг.", "2024-03-14"),
    ("“Мы считаем”, — сказала Ада Пример в среду вечером.", "2024-03-13"),
    ("“Мы считаем”, — сказала Ада Пример во вторник журналистам.", "2024-03-12"),
    ("Ада Пример в понедельник заявила: “Мы считаем”.", "2024-03-11"),
    ("В пятницу Ада Пример заявила: “Мы считаем”.", "2024-03-15"),
    ("“Мы считаем”, — сказала Ада Пример 12 марта.", "2024-03-12"),
    ("“Мы считаем”, — сказала Ада Пример 12 марта 2021 года.", "2021-03-12"),
    ("“Мы считаем”, — сказала Ада Пример 28 декабря.", "2023-12-28"),
    ("Сегодня Ада Пример сказала: “Мы считаем”.", "2024-03-15"),
    ("Ещё вчера Ада Пример сказала: “Мы считаем”.", "2024-03-14"),
    ("“Мы считаем”, — сказала Ада Пример два дня назад.", "2024-03-13"),
    ("В 2019 году Ада Пример сказала: “Мы считаем”.", "2019"),
    ("В марте 2021 года Ада Пример сказала: “Мы считаем”.", "2021-03"),
    ("В конце февраля Ада Пример сказала: “Мы считаем”.", "2024-02"),
    ("На прошлой неделе Ада Пример сказала: “Мы считаем”.", "2024-03-04/2024-03-10"),
    ("“Мы считаем”, — сказала Ада Пример в прошлом месяце.", "2024-02"),
    ("“Мы считаем”, — сказала Ада Пример в минувшие выходные.", "2024-03-09/2024-03-10"),
    ("“Мы считаем”, — сказала Ада Пример в прошлую среду.", "2024-03-06/2024-03-13"),
    ("Недавно Ада Пример сказала: “Мы считаем”.", OPEN),
    ("На днях Ада Пример сказала: “Мы считаем”.", OPEN),
    ("Накануне Ада Пример сказала: “Мы считаем”.", OPEN),
    ("После переговоров во вторник Ада Пример сказала: “Мы считаем”.", OPEN),
    ("Комментируя удар в понедельник, Ада Пример сказала: “Мы считаем”.", OPEN),
    ("“Мы считаем”, — сказала Ада Пример газете «Сегодня».", OPEN),
    ("“Мы считаем”, — сказала Ада Пример газете Сегодня.", OPEN),
    ("“Мы считаем”, — сказала Ада Пример газете «Сегодня» в четверг.", "2024-03-14"),
    ("“Мы считаем”, — написала Ада Пример в книге «Вчера в Примерске».", OPEN),
    ("“Мы считаем”, — сказала Ада Пример в интервью, опубликованном во вторник.", "../2024-03-12"),
]  # fmt: skip

GERMAN = [
    ("“Wir zählen”, sagte Ada Beispiel am Donnerstag.", "2024-03-14"),
    ("“Wir zählen”, sagte Ada Beispiel am Mittwochabend in Musterstadt.", "2024-03-13"),
    ("“Wir zählen”, sagte Ada Beispiel in Musterstadt am Dienstag.", "2024-03-12"),
    ("Am Montag sagte Ada Beispiel: “Wir zählen.”", "2024-03-11"),
    ("Ada Beispiel sagte am Freitag vor Journalisten: “Wir zählen.”", "2024-03-15"),
    ("“Wir zählen”, sagte Ada Beispiel am 12. März.", "2024-03-12"),
    ("“Wir zählen”, sagte Ada Beispiel am 12. März 2021.", "2021-03-12"),
    ("“Wir zählen”, sagte Ada Beispiel am 28. Dezember.", "2023-12-28"),
    ("“Wir zählen”, sagte Ada Beispiel heute.", "2024-03-15"),
    ("Gestern sagte Ada Beispiel: “Wir zählen.”", "2024-03-14"),
    ("“Wir zählen”, sagte Ada Beispiel vor zwei Tagen.", "2024-03-13"),
    ("“Wir zählen”, sagte Ada Beispiel im Februar.", "2024-02"),
    ("Im Mai 2021 sagte Ada Beispiel: “Wir zählen.”", "2021-05"),
    ("Im Jahr 2019 sagte Ada Beispiel: “Wir zählen.”", "2019"),
    ("“Wir zählen”, sagte Ada Beispiel vergangene Woche.", "2024-03-04/2024-03-10"),
    ("“Wir zählen”, sagte Ada Beispiel in der vergangenen Woche.", "2024-03-04/2024-03-10"),
    ("“Wir zählen”, sagte Ada Beispiel am Wochenende.", "2024-03-09/2024-03-10"),
    ("“Wir zählen”, sagte Ada Beispiel kürzlich.", OPEN),
    ("“Wir zählen”, sagte Ada Beispiel in den vergangenen Tagen.", OPEN),
    ("“Wir zählen”, sagte Ada Beispiel vor einigen Tagen.", OPEN),
    ("Am Tag zuvor sagte Ada Beispiel: “Wir zählen.”", OPEN),
    ("Nach dem Treffen am Dienstag sagte Ada Beispiel: “Wir zählen.”", OPEN),
    ("“Wir zählen”, sagte Ada Beispiel mit Blick auf die Wahl am Sonntag.", OPEN),
    ("“Wir zählen”, sagte Ada Beispiel der „Welt am Sonntag“.", OPEN),
    ("“Wir zählen”, sagte Ada Beispiel der Welt am Sonntag.", OPEN),
    ("“Wir zählen”, sagte Ada Beispiel der „Bild am Sonntag“ am Donnerstag.", "2024-03-14"),
    ("“Wir zählen”, sagte Ada Beispiel dem ZDF-Magazin „heute“.", OPEN),
    ("“Wir zählen”, sagte Ada Beispiel dem heute-journal.", OPEN),
    ("“Wir zählen”, sagte Ada Beispiel der Zeitung „Heute“ am Mittwoch.", "2024-03-13"),
]  # fmt: skip

FRENCH = [
    ("“Nous comptons”, a déclaré Ada Exemple jeudi.", "2024-03-14"),
    ("“Nous comptons”, a déclaré mercredi soir Ada Exemple.", "2024-03-13"),
    ("“Nous comptons”, a déclaré Ada Exemple à Exempleville mardi.", "2024-03-12"),
    ("Lundi, Ada Exemple a déclaré : “Nous comptons.”", "2024-03-11"),
    ("Ada Exemple a déclaré vendredi devant la presse : “Nous comptons.”", "2024-03-15"),
    ("“Nous comptons”, a déclaré Ada Exemple le 12 mars.", "2024-03-12"),
    ("“Nous comptons”, a déclaré Ada Exemple le 12 mars 2021.", "2021-03-12"),
    ("“Nous comptons”, a déclaré Ada Exemple le 28 décembre.", "2023-12-28"),
    ("“Nous comptons”, a déclaré Ada Exemple aujourd’hui.", "2024-03-15"),
    ("Hier, Ada Exemple a déclaré : “Nous comptons.”", "2024-03-14"),
    ("“Nous comptons”, a déclaré Ada Exemple il y a deux jours.", "2024-03-13"),
    ("En 2019, Ada Exemple a déclaré : “Nous comptons.”", "2019"),
    ("En mai 2021, Ada Exemple a déclaré : “Nous comptons.”", "2021-05"),
    ("“Nous comptons”, a déclaré Ada Exemple fin février.", "2024-02"),
    ("“Nous comptons”, a déclaré Ada Exemple la semaine dernière.", "2024-03-04/2024-03-10"),
    ("“Nous comptons”, a déclaré Ada Exemple ce week-end.", "2024-03-09/2024-03-10"),
    ("“Nous comptons”, a déclaré Ada Exemple le week-end dernier.", "2024-03-09/2024-03-10"),
    ("“Nous comptons”, a déclaré Ada Exemple récemment.", OPEN),
    ("“Nous comptons”, a déclaré Ada Exemple ces derniers jours.", OPEN),
    ("La veille, Ada Exemple a déclaré : “Nous comptons.”", OPEN),
    ("Après la réunion de mardi, Ada Exemple a déclaré : “Nous comptons.”", OPEN),
    ("“Nous comptons”, a déclaré Ada Exemple avant le vote de dimanche.", OPEN),
    ("“Nous comptons”, a déclaré Ada Exemple au Journal du Dimanche.", OPEN),
    ("“Nous comptons”, a déclaré Ada Exemple à « Aujourd’hui en France ».", OPEN),
    ("“Nous comptons”, a déclaré Ada Exemple à Aujourd’hui en France.", OPEN),
    ("“Nous comptons”, a déclaré Ada Exemple à Aujourd’hui en France jeudi.", "2024-03-14"),
    ("“Nous comptons”, a écrit Ada Exemple dans « Hier à Exempleville ».", OPEN),
    ("“Nous comptons”, a déclaré Ada Exemple dans un entretien publié mardi.", "../2024-03-12"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), ENGLISH)
def test_the_day_in_english(text: str, day: str) -> None:
    assert day_of(text, "en") == day


@pytest.mark.parametrize(("text", "day"), RUSSIAN)
def test_the_day_in_russian(text: str, day: str) -> None:
    assert day_of(text, "ru") == day


@pytest.mark.parametrize(("text", "day"), GERMAN)
def test_the_day_in_german(text: str, day: str) -> None:
    assert day_of(text, "de") == day


@pytest.mark.parametrize(("text", "day"), FRENCH)
def test_the_day_in_french(text: str, day: str) -> None:
    assert day_of(text, "fr") == day
