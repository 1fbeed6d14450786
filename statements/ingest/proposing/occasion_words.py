"""Words for where and to whom something is said, in English, Russian, German and French."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class OccasionWords:
    """Patterns of one language; in those with groups, `name` is an outlet or listener, `what` an occasion."""

    occasions: re.Pattern[str]
    """A word for an occasion of speaking."""
    recorded: re.Pattern[str]
    """An occasion that may lie some days before its publication."""
    about: re.Pattern[str]
    """At the beginning of a clause: what is spoken about follows, not where it is said."""
    matter: re.Pattern[str]
    """Within a clause: what is spoken about, or what it came before or after, follows, and a date may be of that."""
    given: re.Pattern[str]
    """Before a date: words that are part of telling where and to whom."""
    told: re.Pattern[str]
    """“told Izvestia newspaper”, “in an interview with the Daily Placeholder”: the name follows."""
    outlet_before: re.Pattern[str]
    """A word for a kind of outlet, before its name: “the newspaper Izvestia”."""
    outlet_after: re.Pattern[str]
    """The same behind it: “Izvestia newspaper”."""
    listeners: re.Pattern[str]
    event: re.Pattern[str]
    """Group `what`: “a press conference”, with its preposition before it."""
    place: re.Pattern[str]
    """Right behind an occasion or the verb: “in Moscow”."""
    platform: re.Pattern[str]
    """Group `name`: “wrote on Telegram”."""
    goes_on: re.Pattern[str]
    """A verb with which speech goes on: “she added”."""
    interview: str
    """How an interview is written down: “interview with {name}”."""
    to: str = "{who}"
    """How listeners are written down: “to reporters”."""
    post: str = "{name}"
    """How a post is written down: “post on Telegram”."""
    is_noun_small: bool = True
    """Whether a word for a kind of outlet begins with a small letter; with a capital it is part of a name then."""
    is_inflected: bool = False
    """Whether places and occasions stand in a case that is not the one in which they are written down."""
    words_between: int = 0
    """How many words may stand between the verb and the one who is told: the speaker, where the verb comes first."""


def _compiled(pattern: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile(pattern, flags)


_PLATFORMS = r"Telegram|Twitter|Facebook|Instagram|YouTube|TikTok|LinkedIn|Truth Social|Weibo|Threads|Bluesky|VKontakte"
_CAPITALISED = r"[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’'.-]*"
_PLACE_NAME = rf"(?P<place>{_CAPITALISED}(?:[ -]{_CAPITALISED}){{0,3}})"

_ENGLISH_EVENT = (
    r"(?:press|news|joint news|joint press) conference|press briefing|briefing|summit|conference|forum|rally|meeting|debate"
    r"|hearing|ceremony|speech|address|statement|news release|press release|call|session|panel|lecture|seminar|congress"
    r"|article|op-ed|essay|letter|column|interview|event|question and answer session|town hall|sermon|podcast|broadcast"
)
_STATE_MEDIA = r"(?:state|national|public)(?:-run|-owned)? (?:television|TV|radio|media)\b"
_ENGLISH = OccasionWords(
    occasions=_compiled(
        r"\b(?:interviews?|conference|briefing|summit|speech|address(?:ed|ing)?|statement|remarks|spoke|speaking|told|telling"
        r"|tweet(?:ed)?|post(?:ed)?|letter|article|op-ed|hearing|debate|rally|forum|testimony|testif\w+|wrote|writing)\b"
    ),
    recorded=_compiled(
        r"\b(?:interviews?|articles?|op-ed|book|memoirs?|podcast|documentary|essay|excerpts?|remarks|comments|videos?|footage"
        r"|recording|clip)\b"
    ),
    about=_compiled(
        r"\W*(?:comment(?:ing|ed) on|asked (?:about|if|whether)|referring to|in (?:response|reply|reaction|reference) to"
        r"|respond(?:ing|ed) to|react(?:ing|ed) to|after|following|before|ahead of|turning to|speaking (?:about|of)|regarding"
        r"|talking about|on the (?:subject|question|issue|topic) of|as for|touch(?:ing|ed) on|discussing|describing|citing"
        r"|despite|since|when|while|until)\b"
    ),
    matter=_compiled(
        r"\b(?:about|regarding|concerning|(?:response|reply|reaction) to|planned|scheduled|due|set for|began|after|following|before|ahead of|prior to"
        r"|over (?:the (?!(?:tele)?phone)|an? |his |her |their |its ))\b"
    ),
    given=_compiled(r"\b(?:interview|conference|briefing|reporters|journalists|statement|speech)\b"),
    told=_compiled(
        r"\b(?:(?:told|tells?|telling|informed|spoke (?:to|with)|speaking (?:to|with)|speaks to|spoken to|talk(?:ed|ing) to|said to"
        r"|comments? to|remarks to|statement to|(?:wrote|writes|writing) (?:in|for))|interview(?:ed)?(?:\s+(?:\w+\s+){0,6}?(?:with|to|for|by|on|in)))\s+"
    ),
    outlet_before=_compiled(
        r"(?:newspapers?|daily|news agency|agency|magazine|weekly|broadcaster|channel|television channel|TV channel|TV station"
        r"|radio station|radio|network|news site|website|portal|outlet|tabloid|podcast)\b"
    ),
    outlet_after=_compiled(
        r"(?:newspaper|daily|news agency|agency|magazine|weekly|broadcaster|channel|television|TV|radio|network|news site|website"
        r"|news website|news outlet|tabloid|news channel)\b"
    ),
    listeners=_compiled(
        r"(?:reporters|journalists|the (?:media|press)|lawmakers|legislators|parliament(?:arians)?|deputies|senators|supporters"
        r"|delegates|students|diplomats|a (?:crowd|audience)|the (?:crowd|audience)|congress|a (?:committee|panel)|MPs)\b"
    ),
    event=_compiled(
        r"\b(?:(?:at|during|in|to|told|addressing|addressed|on)\s+(?:an?|the|his|her|their|its|this|\w+day[’']s)\s+"
        rf"|(?:on|told|to)\s+(?={_STATE_MEDIA}))(?P<what>(?:[\w’'-]+\s+){{0,4}}?(?:{_ENGLISH_EVENT})"
        rf"(?:\s+of\s+(?:the\s+)?[\w’'-]+(?-i:(?:\s+[A-Z][\w’'-]+){{0,3}}))?|{_STATE_MEDIA})\b"
    ),
    place=_compiled(
        rf"(?:\s+(?:alongside|with)\s+(?:[a-z]+\s+){{0,3}}{_CAPITALISED}(?:\s{_CAPITALISED}){{0,3}})?"
        rf"\s*(?:here )?(?:in|at)\s+(?:the\s+)?{_PLACE_NAME}",
        0,
    ),
    platform=_compiled(
        rf"\b(?:wrote|writing|posted|said|tweeted|shared|published|statement|message|video|post)\b[^.;,]{{0,40}}?\s(?:on|via|to|in)\s"
        rf"(?:his |her |its |the |their )?(?P<name>{_PLATFORMS}|X)\b"
    ),
    goes_on=_compiled(r"add(?:s|ed|ing)?\b|continu\w+|went on|goes on"),
    interview="interview with {name}",
    to="to {who}",
    post="post on {name}",
)

_RUSSIAN = OccasionWords(
    occasions=_compiled(
        r"\b(?:интервью|пресс-конференци\w+|брифинг\w*|саммит\w*|выступ\w+|заявлени\w+|встреч\w+|бесед\w+|эфир\w*|форум\w*|стать\w+"
        r"|написал\w*|сообщил\w*|рассказал\w*|обращени\w+|совещани\w+)\b"
    ),
    recorded=_compiled(r"\b(?:интервью|стать\w+|книг\w+|подкаст\w*)\b"),
    about=_compiled(
        r"\W*(?:комментируя|отвечая на|говоря о|касаясь|в ответ на|после|перед|реагируя|относительно|по поводу|что касается|несмотря)\b"
    ),
    matter=_compiled(r"\b(?:об?|про|после|перед|накануне|по поводу|относительно|насчёт|насчет)\b"),
    given=_compiled(r"\b(?:интервью|журналист\w+|брифинг\w*|пресс-конференци\w+)\b"),
    told=_compiled(
        r"\b(?:(?:сообщил|заявил|рассказал|сказал|пояснил|уточнил|ответил|передал)[аио]?,?|(?:беседе|разговоре) с|интервью"
        r"|комментарии|эфире|цитирует)\s+"
    ),
    outlet_before=_compiled(
        r"(?:газет[а-я]+|агентств[а-я]+|информагентств[а-я]+|телеканал[а-я]*|канал[а-я]*|радиостанци[а-я]+|радио|журнал(?:а|у|ом|е)?"
        r"|издани[а-я]+|портал[а-я]*|корреспондент[а-я]*(?=\s+(?:[«“„\"]|(?-i:[А-ЯЁA-Z]{2}))))(?!\w)"
    ),
    outlet_after=_compiled(r"(?!)"),
    listeners=_compiled(r"(?:журналист[а-я]+|репортер[а-я]+|депутат[а-я]+|сенатор[а-я]+|представител[а-я]+ СМИ)\b"),
    event=_compiled(
        r"\b(?:на|в|во время|в ходе)\s+(?P<what>(?:\w+(?:ой|ом|ей|ем)\s+){0,2}(?:пресс-конференции|брифинге|брифинга|саммите|саммита"
        r"|форуме|форума|заседании|заседания|конференции|встрече|встречи|выступлении|выступления|совещании|митинге|статье|заявлении"
        r"|обращении|интервью))\b"
    ),
    place=_compiled(rf"\s*в(?:о)?\s+{_PLACE_NAME}", 0),
    platform=_compiled(
        rf"\b(?:написал[аи]?|сообщил[аи]?|заявил[аи]?|опубликовал[аи]?)\b[^.;,]{{0,40}}?\sв\s(?:сво[её]м\s)?(?P<name>{_PLATFORMS}|Телеграм\w*)"
    ),
    goes_on=_compiled(r"добави\w+|добавля\w+|продолж\w+"),
    interview="интервью: {name}",
    is_inflected=True,
    words_between=4,
)

_GERMAN = OccasionWords(
    occasions=_compiled(
        r"\b(?:Interviews?|Pressekonferenz|Gipfels?|Rede|Ansprache|Erklärung|Gespräch|Mitteilung|Konferenz|Treffen|Debatte|Anhörung"
        r"|schrieb|sprach|Beitrag|Statement|Podcast)\b"
    ),
    recorded=_compiled(r"\b(?:Interviews?|Gespräch|Gastbeitrag|Artikel|Buch|Podcast)\b"),
    about=_compiled(
        r"\W*(?:zu|zum|zur|angesprochen auf|auf die Frage|mit Blick auf|nach|vor|über|angesichts|hinsichtlich|trotz|in Bezug auf)\b"
    ),
    matter=_compiled(
        r"\b(?:mit Blick auf|über|zur|zum|wegen|angesichts|nach (?:de[mrn]|eine[mr])"
        r"|vor (?:de[mrn]|eine[mr]) (?!Presse|Journalist|Abgeordnet|Medien))\b"
    ),
    given=_compiled(r"\b(?:Interview|Pressekonferenz|Journalisten|Reportern)\b"),
    told=_compiled(
        r"\b(?:(?:sagte|erklärte|sagt|betonte|teilte|berichtete)|(?:Interview|Gespräch) (?:mit|in)"
        r"|gegenüber)\s+"
    ),
    outlet_before=_compiled(
        r"(?:Zeitung|Tageszeitung|Wochenzeitung|Nachrichtenagentur|Agentur|Magazin|Nachrichtenmagazin|Sender|Fernsehsender|Zeitungen"
        r"|Rundfunksender|Radiosender|Portal|Nachrichtenportal|Boulevardzeitung)\b"
    ),
    outlet_after=_compiled(r"(?!)"),
    listeners=_compiled(r"(?:Journalist(?:inn)?en|Reporter(?:inne)?n|Abgeordneten|Medien|Presse)\b"),
    event=_compiled(
        r"\b(?:auf|bei|in|beim|am Rande|während|im)\s+(?:(?:einer|einem|der|dem|des|seiner|ihrer|eines)\s+)?"
        r"(?P<what>(?:\w+(?:en|er|em|es)\s+){0,2}(?:Pressekonferenz|Konferenz|Rede|Ansprache|Gipfels?|Gipfeltreffens?|Erklärung"
        r"|Mitteilung|Treffens?|Debatte|Anhörung|Interview|Sitzung|Kundgebung|Gastbeitrag|Staatsfernsehen|Fernsehen))\b"
    ),
    place=_compiled(rf"\s*in\s+{_PLACE_NAME}", 0),
    platform=_compiled(
        rf"\b(?:schrieb|schreibt|teilte|postete|erklärte)\b[^.;,]{{0,40}}?\s(?:auf|bei|über|via)\s(?:der Plattform\s)?(?P<name>{_PLATFORMS}|X)\b"
    ),
    goes_on=_compiled(r"füg\w+|fuhr fort|ergänz\w+"),
    interview="Interview: {name}",
    to="vor {who}",
    is_noun_small=False,
    words_between=3,
)

_FRENCH = OccasionWords(
    occasions=_compiled(
        r"\b(?:entretien|interview|conférence|sommet|discours|déclaration|communiqué|allocution|débat|audition|tribune|réunion"
        r"|écrit|forum|meeting|point de presse)\b"
    ),
    recorded=_compiled(r"\b(?:entretien|interview|tribune|livre|podcast)\b"),
    about=_compiled(
        r"\W*(?:commentant|interrogée? sur|à propos|au sujet|en réponse|réagissant|après|avant|concernant|évoquant|malgré|quant)\b"
    ),
    matter=_compiled(r"\b(?:après|avant|à propos|au sujet|concernant|depuis)\b"),
    given=_compiled(r"\b(?:entretien|interview|conférence|journalistes|communiqué)\b"),
    told=_compiled(
        r"\b(?:(?:déclaré|dit|affirmé|expliqué|confié|indiqué|assuré|précisé)|entretien|interview|micro)\s+"
    ),
    outlet_before=_compiled(
        r"(?:journal|quotidien|hebdomadaire|magazine|agence(?: de presse)?|chaîne(?: de télévision)?|radio|site|médias?|télévision(?! d['’][ÉE]tat))\b"
    ),
    outlet_after=_compiled(r"(?!)"),
    listeners=_compiled(r"(?:des |les |aux |la |)(?:journalistes|reporters|presse|députés|médias|parlementaires)\b"),
    event=_compiled(
        r"\b(?:lors d['’]|à l['’]occasion d['’]|pendant |dans |au cours d['’]|à |au |par )(?:une |un |e la |u |son |sa |le |la |l['’])?"
        r"(?P<what>(?:conférence de presse|point de presse|sommet|discours|déclaration|communiqué|allocution|débat|audition|tribune"
        r"|réunion|forum|entretien|interview|meeting|télévision(?= d['’][ÉE]tat| publique| nationale))(?:\s+(?:commune?|télévisée?|conjointe?|publique|nationale|d['’][ÉE]tat))?)\b"
    ),
    place=_compiled(rf"\s*(?:à|en)\s+{_PLACE_NAME}", 0),
    platform=_compiled(
        rf"\b(?:écrit|publié|posté|déclaré|tweeté)\b[^.;,]{{0,40}}?\ssur\s(?:le réseau(?: social)?\s)?(?P<name>{_PLATFORMS}|X)\b"
    ),
    goes_on=_compiled(r"ajout\w+|poursui\w+|continu\w+"),
    interview="entretien : {name}",
    to="devant {who}",
    words_between=4,
)

_NEVER = _compiled(r"(?!)")
_NONE = OccasionWords(*(_NEVER,) * 13, interview="{name}")
_BY_LANGUAGE: Mapping[str, OccasionWords] = {"en": _ENGLISH, "ru": _RUSSIAN, "de": _GERMAN, "fr": _FRENCH}


def words_of(language: str) -> OccasionWords:
    """Of a language without words nothing matches."""
    return _BY_LANGUAGE.get(language, _NONE)
