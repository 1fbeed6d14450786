"""The few words by which titles and terms in quotation marks are known, by language. Lower case."""

from dataclasses import dataclass

Words = frozenset[str]


@dataclass(frozen=True)
class NatureWords:
    works: Words = frozenset()
    """What has a title, or its makers: before the marks or after them."""
    titled: Words = frozenset()
    """Directly before a title, whatever its case: “titled”."""
    names: Words = frozenset()
    """Directly before a term or name: “so-called”, “the word”."""
    known: Words = frozenset()
    as_: Words = frozenset()
    """“known … as” before a name."""
    joining: Words = frozenset()
    """Between a word for a work and its title: author of, a book called."""
    longest_term: int = 1
    """Words of a term that is told by nothing but the lack of a cue."""
    carriers: Words = frozenset()
    """Prepositions that stand before titles rather than speech: on."""
    addressed: Words = frozenset()
    """Verbs before whom one speaks to: “told”."""
    articles: Words = frozenset()
    small: Words = frozenset()
    """Words that titles leave in lower case."""


def _words(text: str) -> Words:
    return frozenset(text.split())


ENGLISH = NatureWords(
    works=_words(
        """book books memoir memoirs novel novels film films movie movies show shows series sitcom drama documentary
        musical play song songs album track single video podcast program programme episode episodes magazine newspaper column
        essay poem anthem soundtrack sequel trilogy game app blog website site segment biography autobiography bestseller comedy
        cartoon opera painting exhibition ad ads spot commercial anchor host co-host cohost hosts star stars fans fan trailer trailers
        author audience reboot revival premiere broadcast special franchise theme daily weekly reality miniseries thriller hit
        bus tour hat hats shirt shirts t-shirt t-shirts app sketch skit"""
    ),
    titled=_words("titled entitled headlined"),
    names=_words(
        "so-called nicknamed aka a.k.a hashtag codenamed code-named codename nickname moniker alias abbreviation acronym"
    ),
    known=_words("known nicknamed"),
    as_=_words("as"),
    joining=_words("of called named dubbed"),
    articles=_words("a an the his her its their"),
    longest_term=2,
    carriers=_words("on about in"),
    addressed=_words("told tells telling"),
    small=_words("a an the and or nor but of for from to in on at by with as vs v is it be"),
)
GERMAN = NatureWords(
    works=_words(
        """buch roman film serie sendung talkshow zeitung tageszeitung zeitschrift magazin nachrichtenmagazin wochenzeitung
        portal sender lied album stück dokumentation podcast artikel blatt boulevardblatt internetportal organisation gruppe
        partei bündnis bewegung initiative verein firma unternehmen schiff fregatte"""
    ),
    titled=_words("titel titels überschrift betitelt"),
    names=_words("sogenannte sogenannten sogenannter sogenanntes genannt namens begriff wort stichwort"),
    addressed=_words("sagte sagt erklärte teilte gegenüber äußerte"),
    known=_words("bekannt bekannte bekannten"),
    as_=_words("als"),
    articles=_words("der dem den die das im"),
)
RUSSIAN = NatureWords(
    works=_words(
        """книга книге книгу роман романе фильм фильме сериал сериале передача передаче программа программе программу газета газете
        газеты газету журнал журнале журналу журнала канал канала каналу телеканал телеканала телеканалу телеканале портал портала
        агентство агентства агентству песня песне радио издание изданию издания компания компании партия партии партию движение
        движения группа группы группировка группировки организация организации завод завода корпорация ооо оао пао зао ао фк клуб
        клуба форум форума премия проект проекта системы система комплекс ракеты"""
    ),
    titled=_words("названием заголовком заголовке"),
    names=_words(
        "называемый называемая называемое называемые называемых называемой называемым называемого термин слово"
    ),
)
FRENCH = NatureWords(
    works=_words(
        """livre roman film série émission journal quotidien hebdomadaire magazine revue chanson album pièce documentaire
        podcast site chaîne parti mouvement collectif association groupe société"""
    ),
    titled=_words("intitulé intitulée intitulés intitulées titre titré"),
    names=_words(
        "dit dite dits dites appelé appelée soi-disant terme mot surnommé surnommée baptisé baptisée nommé nommée"
    ),
)
BY_LANGUAGE = {"en": ENGLISH, "de": GERMAN, "ru": RUSSIAN, "fr": FRENCH}
NONE = NatureWords()


def words_of(language: str) -> NatureWords:
    return BY_LANGUAGE.get(language.partition("-")[0].lower(), NONE)
