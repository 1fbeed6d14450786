"""Russian as newsrooms write it."""

from statements.ingest.languages import Language
from statements.ingest.languages import russian_nouns as nouns
from statements.ingest.languages import russian_verbs as verbs
from statements.ingest.languages.first_names import RUSSIAN_MEN, RUSSIAN_WOMEN
from statements.ingest.languages.name_forms import fold
from statements.ingest.languages.russian_names import bases, name_of_forms

ORGANISATIONS = """
мид кремль нато оон ес ек евросоюз евросовет мвф вто обсе магатэ воз юнеско опек шос снг одкб еаэс брикс мосэр цру фбр фсб мвд мчс гру свр фсин
цик цб центробанк минобороны минфин минэкономразвития минздрав минтранс минюст минэнерго минпромторг минсельхоз минобрнауки минкультуры
роскосмос роскомнадзор росстат росатом росавиация газпром роснефть сбербанк ржд ржд яндекс ск скр генштаб госдума госдеп пентагон белый дом
бундестаг бундесвер капитолий еврокомиссия европарламент рейтер reuters тасс рбк интерфакс ртв риа новости afp bloomberg cnn bbc би-би-си
совфед совбез хамас хезболла талибан хуситы вашингтон москва киев брюссель пекин берлин париж лондон тегеран анкара варшава
"""
PLACES = """
россия рф сша москва вашингтон киев украина петербург санкт-петербург берлин германия париж франция лондон великобритания британия китай пекин
брюссель европа азия африка америка израиль иран ирак сирия турция анкара стамбул польша варшава белоруссия беларусь минск казахстан
астана грузия тбилиси армения ереван азербайджан баку молдавия молдова кишинёв япония токио корея индия женева вена рим италия испания
мадрид донбасс крым донецк луганск харьков одесса херсон венгрия будапешт чехия прага сербия белград финляндия швеция норвегия
"""
MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
DAYS = """понедельник понедельника вторник вторника среда среду среды четверг четверга пятница пятницу пятницы суббота субботу субботы
воскресенье воскресенья"""


def _inflected(names: str) -> frozenset[str]:
    """Names of places and bodies in the cases."""
    found = set()
    for name in names.split():
        found |= {name, name.replace("ё", "е")} if not name[-1:].isalpha() else nouns.forms(name)
    return frozenset(found)


LANGUAGE = Language(
    code="ru",
    speech=verbs.verbs(verbs.SPEECH, verbs.SET_FORMS, verbs.CONVERBS_IN_YA),
    framing=verbs.verbs(verbs.FRAMING),
    thought=verbs.verbs(verbs.THOUGHT),
    other_verbs=verbs.both_spellings(verbs.OTHERS.split()),
    auxiliaries=frozenset("был была было были будет будут".split()),
    source_phrases=tuple(
        tuple(phrase.split())
        for phrase in (
            "по словам",
            "по мнению",
            "по данным",
            "по информации",
            "по оценке",
            "по оценкам",
            "по утверждению",
            "по заявлению",
            "по сообщению",
            "по сведениям",
            "по версии",
            "по выражению",
            "по признанию",
            "по убеждению",
            "по его словам",
            "согласно",
            "со слов",
            "со ссылкой на",
            "ссылаясь на",
            "передаёт слова",
            "приводит слова",
            "приводят слова",
            "слова",
        )
    ),
    speech_nouns=nouns.all_forms(
        "заявление слово комментарий интервью реплика реакция мнение вердикт позиция вопрос ответ обращение выступление речь пост сообщение письмо"
    ),
    documents=nouns.all_forms(nouns.DOCUMENTS),
    groups=nouns.all_forms(nouns.GROUPS),
    group_names=_inflected(ORGANISATIONS),
    roles=dict.fromkeys(nouns.all_forms(nouns.MEN), "") | dict.fromkeys(nouns.all_forms(nouns.WOMEN), "f"),
    unnamed=nouns.all_forms(nouns.UNNAMED),
    titles=dict.fromkeys(nouns.all_forms("господин"), "m") | dict.fromkeys(nouns.all_forms("госпожа"), "f"),
    given_names=dict.fromkeys(map(fold, RUSSIAN_MEN), "m") | dict.fromkeys(map(fold, RUSSIAN_WOMEN), "f"),
    particles=frozenset("фон дер ван де да ди дель ла ле аль ас бен ибн бин оглы кызы".split()),
    not_names=frozenset(
        f"""{MONTHS} {DAYS} это этот эта эти тот та те так также кроме при после до в во на по с со к ко о об от за для из и а но или если когда как что
        чтобы между тем ранее позже сегодня завтра вчера напомним однако при этом поэтому потом затем теперь здесь там вместе более
        он она они оно мы вы я его её их ему ей им нет да не ни все весь всё кто где почему зачем сколько какой какая одни один другой
        россиянин россияне американцы украинцы немцы европейцы российский американский по-прежнему впрочем наконец отвечая говоря комментируя
        фото видео иллюстрация читайте""".split()
    ),
    places=_inflected(PLACES),
    pronouns={"он": "m", "она": "f", "они": "p", "оно": "n", "я": "1", "мы": "1"},
    object_pronouns={"ему": "m", "ей": "f", "им": "p", "его": "m", "её": "f", "ее": "f", "ним": "m", "ней": "f"},
    possessives={"его": "m", "её": "f", "ее": "f", "их": "p"},
    first_person=frozenset("я мы мне нам меня нас".split()),
    relatives=frozenset("который которая которое которые которого которой которому которых которым кто".split()),
    indefinites=frozenset("некоторые многие другие один одна кто-то некто".split()),
    determiners=frozenset(
        "этот эта это эти тот та те один одна одни другой другая другие каждый некоторые многие этого этой того той один из сам сама".split()
    ),
    prepositions=frozenset(
        """в во на по с со к ко о об обо от за для из у при до без под над через про перед после между среди из-за против ради около
        во-время согласно вопреки благодаря кроме вместо""".split()
    ),
    linking_prepositions=frozenset("по в на при из от".split()),
    conjunctions=frozenset("и а но или либо да".split()),
    subordinators=frozenset("что чтобы если когда как пока хотя потому поскольку так-как где куда почему".split()),
    that=frozenset({"что", "будто", "чтобы"}),
    adverbs=frozenset(
        """также тоже затем потом позже ранее раньше сегодня вчера завтра сейчас теперь уже ещё еще снова вновь тут здесь там однако
        впрочем наконец прямо коротко лично отдельно особо накануне недавно вскоре тогда только лишь даже вместе тем между прочим
        не ни бы же ли вот так честно откровенно сухо резко спокойно эмоционально уверенно категорически при этом дословно буквально""".split()
    ),
    negations=frozenset({"не", "ни"}),
    abbreviations=frozenset("г гг им т д п тыс млн млрд руб ул стр см др пр проф акад ген обл р ст гр".split()),
    times=frozenset(
        f"{MONTHS} {DAYS} утром днём днем вечером ночью сегодня вчера завтра накануне года году неделе".split()
    ),
    drops_articles=True,
    name_bases=bases,
    full_name=name_of_forms,
)
