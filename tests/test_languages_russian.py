"""Who said it, in Russian: dashes, word order, case forms, sources without a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.ingest.attribution.attributing import attribute
from statements.ingest.languages.russian import LANGUAGE
from tests.quoted_speech import quoted, sources, speakers

MINISTER = "Министр иностранных дел Пётр Образцов прибыл в Заглушкино. "
SPOKESWOMAN = "Официальный представитель МИД Елена Образцова провела брифинг. "


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("«Двери открыты», — сказал Пётр Образцов.", "Пётр Образцов"),
        ("«Двери открыты», - сказал журналистам министр Пётр Образцов.", "министр Пётр Образцов"),
        ("«Двери открыты», — заявил «Ежедневной заглушке» посол Борис Примеров.", "посол Борис Примеров"),
        ("Образцов заявил: «Двери открыты».", "Образцов"),
        ("В четверг на брифинге Пётр Образцов заявил журналистам: «Двери открыты».", "Пётр Образцов"),
        ("По словам Образцова, «двери открыты для всех».", "Образцова"),
        ("По мнению эксперта Анны Выдумкиной, это «чистой воды ошибка».", "эксперта Анны Выдумкиной"),
        ("«Двери открыты», — подчеркнула она.", "она"),
        ("«Двери открыты. — сказал он. — Чайник кипит».", "он"),
        ("«Двери открыты, — возмутился депутат. — Чайник кипит».", "депутат"),
        ("«Двери открыты», — обратилась к собравшимся Анна Выдумкина.", "Анна Выдумкина"),
        ("«Двери открыты», — говорится в сообщении МИД.", "сообщении МИД"),
        ("В ведомстве подчеркнули, что двери «всегда открыты».", "ведомстве"),
        ("«Двери открыты», — цитирует Образцова пресс-служба.", "Образцова"),
        ("«Двери открыты», — рассказал один из водителей.", "один из водителей"),
        ("«Двери открыты», — пояснил источник агентства.", "источник агентства"),
        ("Образцов: «Двери открыты»", ""),
        ("«Двери открыты». Об этом заявил министр Пётр Образцов.", "министр Пётр Образцов"),
        ("Образцов уехал, добавив, что двери «открыты».", "Образцов"),
        ("Министр, отвечая на вопрос, отметил: «Двери открыты».", "Министр"),
        ("«Двери открыты», — убеждена его коллега Анна Выдумкина.", "его коллега Анна Выдумкина"),
        ("Ответ министра был коротким: «Двери открыты».", "министра"),
        ("«Двери открыты».\n\nОб этом в интервью газете «Заглушка» сказал Пётр Образцов.", "Пётр Образцов"),
    ],
)
def test_the_construction_tells_the_source(text: str, source: str) -> None:
    assert sources(text, "ru") == [source]


@pytest.mark.parametrize(
    "said",
    [
        "По словам Образцова, «двери открыты».",
        "«Двери открыты», — цитирует Образцова агентство.",
        "«Двери открыты», — сказал он.",
        "«Двери открыты», — сказал министр.",
        "«Двери открыты», — сказал глава МИД.",
        "«Двери открыты», — сказал П. Образцов.",
    ],
)
def test_any_form_of_mention_is_the_person_who_was_introduced(said: str) -> None:
    assert speakers(MINISTER + said, "ru") == ["Пётр Образцов"]


def test_a_man_and_a_woman_of_one_surname_are_told_apart_by_its_form() -> None:
    text = MINISTER + SPOKESWOMAN + "«Да», — сказал Образцов. «Нет», — сказала Образцова. По словам Образцовой, «нет»."
    assert speakers(text, "ru") == ["Пётр Образцов", "Елена Образцова", "Елена Образцова"]


def test_a_name_first_printed_in_another_case_is_given_in_the_nominative() -> None:
    text = "Встреча с Виктором Измышленным прошла в среду. «Мы довольны», — сказал Измышленный."
    assert speakers(text, "ru") == ["Виктор Измышленный"]


def test_the_verb_tells_of_whom_a_diplomat_or_minister_is_said() -> None:
    text = MINISTER + SPOKESWOMAN + "«Это не новость», — добавила дипломат."
    assert speakers(text, "ru") == ["Елена Образцова"]


def test_a_nameless_source_is_nobody_and_so_is_the_pronoun_after_it() -> None:
    text = MINISTER + "Источник агентства сообщил: «Указ готов». «Он уже на столе», — добавил он."
    assert speakers(text, "ru") == ["", ""]


def test_a_ministry_speaks_under_its_own_name() -> None:
    assert speakers("В Кремле заявили, что «не видят предпосылок».", "ru") == ["Кремль"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("В МИД Норландии заявили, что «двери открыты».", "МИД Норландии"),
        ("В администрации президента Норландии заявили, что «двери открыты».", "администрация президента Норландии"),
        ("«Двери открыты», — сообщили в министерстве обороны Норландии.", "министерство обороны Норландии"),
    ],
)
def test_a_body_of_a_country_is_not_the_country(said: str, name: str) -> None:
    (one,) = attribute(said, "ru")
    assert one.figure is not None
    assert (one.figure.name, one.figure.is_person) == (name, False)


@pytest.mark.parametrize("verb", ["заявил", "заявил в четверг", "заявил журналистам в среду"])
def test_a_country_is_nobody_a_pronoun_may_mean(verb: str) -> None:
    text = f"Вельмария не намерена менять договор, {verb} министр Игорь Кестров. «Мы готовы ждать», — сказал он."
    assert speakers(text, "ru") == ["Игорь Кестров"]


def test_a_pronoun_after_a_country_alone_stays_open() -> None:
    text = "Министр Анна Выдумкина уехала. Норландия заявила: «Мы ждём». «Мы готовы», — сказала она."
    assert speakers(text, "ru") == ["Норландия", ""]


def test_a_surname_that_ends_like_a_country_is_known_by_its_first_name() -> None:
    assert speakers("Звиад Шамладзия приехал. «Двери открыты», — сказал Шамладзия.", "ru") == ["Звиад Шамладзия"]


@pytest.mark.parametrize(
    "said",
    [
        "Кестров назвал слова Хеллмарк «пустым звуком».",
        "Слова Хеллмарк Кестров назвал «пустым звуком».",
        "Слова Анны Хеллмарк Игорь Кестров назвал «пустым звуком».",
        "Заявление министра Норландии Анны Хеллмарк Кестров назвал «пустым звуком».",
        "«Пустым звуком» назвал слова Хеллмарк Игорь Кестров.",
        "На слова Хеллмарк Кестров ответил: «Двери открыты».",
    ],
)
def test_whose_words_are_commented_on_did_not_say_the_comment(said: str) -> None:
    text = f"Министр Игорь Кестров и посол Анна Хеллмарк спорят. {said}"
    assert set(speakers(text, "ru")) <= {"Игорь Кестров"}
    assert "Хеллмарк" not in "".join(sources(text, "ru"))


def test_his_own_words_are_cited() -> None:
    said = "По его словам, «двери открыты». «Двери открыты», — передаёт его слова агентство."
    assert speakers(MINISTER + said, "ru") == ["Пётр Образцов", "Пётр Образцов"]


def test_a_quotation_that_goes_on_stays_with_its_speaker() -> None:
    text = "«Двери открыты», — сказал Пётр Образцов. «Чайник кипит. Свет горит»."
    assert sources(text, "ru") == ["Пётр Образцов", "Пётр Образцов"]


DIALOGUE = """Министр Пётр Образцов ответил на вопросы.

— Когда откроют двери?

— Весной, — сказал он. — Чайник кипит.

– Мы ждём, – добавил Образцов."""


def test_a_dash_begins_speech_where_a_narrator_tells_of_it() -> None:
    assert quoted(DIALOGUE, "ru") == ["Когда откроют двери?", "Весной", "Чайник кипит.", "Мы ждём"]
    assert speakers(DIALOGUE, "ru") == ["", "Пётр Образцов", "Пётр Образцов", "Пётр Образцов"]


def test_a_list_with_dashes_is_no_dialogue() -> None:
    assert quoted("Что нужно:\n\n— чайник, чашки и ложки;\n\n— двери, которые открыты.", "ru") == []


@pytest.mark.parametrize(
    "title", ["Вице-премьер", "Помощник министра иностранных дел", "Пресс-секретарь министра иностранных дел"]
)
def test_who_serves_under_a_minister_is_not_the_minister(title: str) -> None:
    text = f"{MINISTER}Премьер-министр Борис Примеров уехал. {title} заявил: «Двери открыты»."
    assert speakers(text, "ru") == [""]


def test_a_deputy_is_known_by_another_word_for_the_office() -> None:
    text = "Заместитель председателя правительства - министр транспорта Игнат Примеров прибыл. «Да», - сказал вице-премьер."
    assert speakers(text, "ru") == ["Игнат Примеров"]


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("Назвать имя министр отказался, заметив лишь, что «двери открыты».", "министр"),
        (
            "«Двери открыты», — сказал аналитик компании «Чайник» Борис Примеров.",
            "аналитик компании «Чайник» Борис Примеров",
        ),
        (
            "Пресс-секретарь президента Примерной Федерации Борис Примеров сказал: «Двери открыты».",
            "Пресс-секретарь президента Примерной Федерации Борис Примеров",
        ),
        ("Тогда прокурор показала письмо Образцова в чате: «Двери и окна у нас открыты».", ""),
        ("«Двери открыты», — сказала та.", "та"),
    ],
)
def test_the_whole_phrase_and_no_more_is_the_source(said: str, source: str) -> None:
    assert sources(said, "ru") == [source]
    assert "Чайник" not in speakers(said, "ru")


@pytest.mark.parametrize(
    "said",
    [
        "По словам адвоката Образцова, «двери открыты для всех».",
        "По словам сына Образцова, «двери открыты для всех».",
        "Сторонники Образцова скандировали: «Двери открыты для всех!»",
        "Оппозиция назвала Образцова «вечным министром без портфеля».",
    ],
)
def test_whose_side_somebody_is_on_has_not_spoken(said: str) -> None:
    assert speakers(MINISTER + said, "ru") == [""]


def test_the_other_one_is_not_guessed() -> None:
    text = "Анна Выдумкина спросила Елену Образцову: «Что там?» «Двери открыты», — сказала та."
    assert speakers(text, "ru") == ["Анна Выдумкина", ""]


def test_a_womans_first_name_is_no_country() -> None:
    text = "Глафиния Образцова приехала. «Двери открыты», — сказала Образцова."
    assert speakers(text, "ru") == ["Глафиния Образцова"]


def test_names_of_papers_and_parties_are_no_speech() -> None:
    text = "Газета «Вестник заглушки» и партия «Час депутата» молчат. Он дал интервью «Известиям»."
    assert quoted(text, "ru") == []


def test_spellings_without_ё_are_known_too() -> None:
    assert {"подчёркивает", "подчеркивает"} <= LANGUAGE.speech.finite
    assert {"министра", "министром"} <= LANGUAGE.roles.keys()


@given(st.text(alphabet='АБабв «»„“"—-.,:!?\nсказал он министр Образцов', max_size=120))
def test_offsets_stay_inside_any_text(text: str) -> None:
    for one in attribute(text, "ru"):
        assert 0 <= one.start < one.end <= len(text)
        assert one.source is None or text[one.source.start : one.source.end] == one.source.text
