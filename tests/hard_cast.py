"""A plainly fictional archive of what is hard to set: names without end, four scripts, long texts, and very many."""

from statements.models import Article, Outlet, Position, Speaker, SpeakerName, Statement, Topic, TopicName, TreatyAction
from tests import cast

ENDLESS = "Regenschirmverordnungsüberprüfungskommissionsvorsitzendenstellvertreteranwärterinnenverband"
"""One word of 91 letters."""
LONG = (
    "Plenipotentiary Extraordinary for the Periodic Review of the Umbrellas of Freedonia and of Their Several Handles"
)

WORDINGS = {
    "ar": "سنعدّ كل مظلة، وسنعدّها مرتين، ثم نعدّها مرة أخرى قبل المطر.",
    "he": "נספור כל מטרייה, ונספור אותה פעמיים, ואחר כך שוב לפני הגשם.",
    "ru": "Мы пересчитаем каждый зонт, и пересчитаем дважды, а потом ещё раз перед дождём.",
    "zh": "我们会清点每一把雨伞，并且清点两遍，然后在下雨之前再清点一遍，直到每一把伞都被清点为止。",
    "el": "Θα μετρήσουμε κάθε ομπρέλα, και θα τη μετρήσουμε δύο φορές, και ύστερα πάλι πριν από τη βροχή.",
}
NAMES = {"ar": "مثال بنت المظلة", "he": "דוגמה בת מטרייה", "ru": "Пример Зонтиковна Образцова", "zh": "示例雨伞"}


def archive() -> Statement:
    """The statement returned has all of it: endless names, a translation, reports in several scripts."""
    outlet = Outlet.objects.create(slug="endless", name=f"The {ENDLESS} Gazette")
    treaty = Topic.objects.create(
        slug="endless", name=f"Treaty on the {ENDLESS}", formal_name=f"{LONG}: {LONG}", kind=Topic.Kind.TREATY
    )
    for number, kind in enumerate(("signature", "entry", "extension", "suspension", "withdrawal")):
        TreatyAction.objects.create(treaty=treaty, kind=kind, date=f"20{10 + number}-02-0{number + 1}", party=ENDLESS)
    long = _speaker("endless", f"Ada {ENDLESS}")
    for language, name in NAMES.items():
        SpeakerName.objects.create(speaker=long, name=name, language=language)
        TopicName.objects.create(topic=treaty, name=f"{name} III", language=language)
    for number, (language, wording) in enumerate(WORDINGS.items()):
        speaker = _speaker(f"speaker-{language}", NAMES.get(language, ENDLESS))
        _said(speaker, treaty, _article(outlet, language, wording), wording, language, f"2021-0{number + 1}")
    words = f"We will count {ENDLESS}. " + "It was never about the rain, and it will rain again. " * 30
    statement = _said(
        long, treaty, _article(outlet, "en", words), words.strip(), "en", "2022-01-31",
        original_language="ar", original_wording=WORDINGS["ar"], translator=LONG, occasion=f"{LONG}, {ENDLESS}",
        place=ENDLESS,
    )  # fmt: skip
    for language, wording in WORDINGS.items():
        cast.report(statement, _article(outlet, language, wording), wording, language=language)
    return statement


def many(number: int) -> None:
    """That many speakers, topics and outlets more, each with a statement, over a century."""
    for n in range(number):
        outlet = Outlet.objects.create(slug=f"outlet-{n}", name=f"Placeholder no. {n}")
        topic = Topic.objects.create(slug=f"topic-{n}", name=f"Umbrella {n}")
        speaker = _speaker(f"speaker-{n}", f"Ada Example the {n}th")
        _said(speaker, topic, _article(outlet, "en", f"Rain {n}."), f"Rain {n}.", "en", f"{1925 + n % 100}")


def _speaker(slug: str, name: str) -> Speaker:
    speaker = Speaker.objects.create(slug=slug, name=name)
    Position.objects.create(speaker=speaker, title=LONG, institution=ENDLESS, country="XA", start="1919-06-01")
    return speaker


def _article(outlet: Outlet, language: str, text: str) -> Article:
    headline = f"{WORDINGS.get(language, ENDLESS)} {LONG}"
    held = f"{text}\n\n{ENDLESS}: {LONG}"
    return Article.objects.create(
        outlet=outlet, headline=headline, language=language, published="2022-02-01", text=held, shown_whole=True
    )


def _said(
    speaker: Speaker, topic: Topic, source: Article, wording: str, language: str, said: str, **extra: str
) -> Statement:
    statement = cast.published(speaker, wording, said, source=source, language=language, **extra)
    statement.topics.add(topic)
    return statement
