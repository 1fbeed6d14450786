"""Quote cards: what stands on them, that nothing is cut unsaid, and how they are made, kept and served."""

import logging
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from statements import publishing
from statements.cards import keeping
from statements.cards.breaking import lines, sentences
from statements.cards.drawing import draw
from statements.cards.follow import AT_ONCE
from statements.cards.layout import ROOM, TOP, lay_out
from statements.cards.making import card_of
from statements.cards.typeface import typeface
from statements.cards.values import HEIGHT, Card, Picture
from statements.merging.doing import merge
from statements.models import Speaker, SpeakerName, Statement
from tests import cast

FACE = typeface()
SENTENCE = "As Mr. Example told the U.S. delegation, every umbrella is counted."
PNG = b"\x89PNG\r\n\x1a\n"


def card(words: str = cast.UMBRELLAS, language: str = "en", **extra: Any) -> Card:
    given: dict[str, Any] = {
        "language_name": "English",
        "quoted": True,
        "signs": (),
        "who": "Ada Example",
        "office": "Foreign Minister, Foreign Ministry of Freedonia",
        "when": "27 February 2023 · Interview, Freedonia City",
        "address": "https://archive.example/statements/42/",
    }
    return Card(words, language, **(given | extra))


def shown(picture: Picture) -> str:
    return " ".join(line.text for line in picture.lines)


def sizes(words: str) -> set[float]:
    return {line.size for line in lay_out(FACE, card(words)).lines if line.language}


# What fits, and how large


def test_widths_are_those_of_the_typeface() -> None:
    assert [round(1000 * FACE.advances[char]) for char in "AmЖέ "] == [712, 955, 961, 466, 237]


def test_short_words_stand_larger_than_long_ones() -> None:
    assert max(sizes("It was never about the rain.")) > max(sizes(" ".join([SENTENCE] * 5)))


@given(
    st.text(st.sampled_from("abc WЖ.!?\n“”—'&<我\u0301ش"), max_size=1500),
    st.text(st.sampled_from("Aw, 我é-"), max_size=300),
)
@hypothesis_settings(deadline=None, max_examples=60)
def test_no_line_leaves_the_card_or_another_line(words: str, name: str) -> None:
    picture = lay_out(FACE, card(words or "a", who=name, office=name, when=name, signs=("Paraphrase",)))
    for line in picture.lines:
        assert FACE.has(line.text)
        assert FACE.width(line.text, line.size) <= ROOM + 0.01
        assert line.size < line.y < HEIGHT
    left = [line for line in picture.lines if not line.at_end]
    assert all(after.y - before.y >= 0.9 * after.size for before, after in zip(left, left[1:], strict=False))


@given(st.text(st.sampled_from("ab W"), min_size=1, max_size=400), st.integers(40, 400))
def test_breaking_loses_no_letter(text: str, width: int) -> None:
    assert "".join(lines(FACE, text, 30, width)).replace(" ", "") == text.replace(" ", "")


# Nothing is cut without saying so


@pytest.mark.parametrize("count", [1, 4])
def test_words_that_fit_stand_whole_and_nothing_is_said_about_more(count: int) -> None:
    said = shown(lay_out(FACE, card(" ".join([SENTENCE] * count))))
    assert said.count(SENTENCE.split()[-1]) == count
    assert "goes on" not in said
    assert "…" not in said


@pytest.mark.parametrize("count", [9, 10, 30])
def test_of_many_sentences_whole_ones_stand_and_the_rest_is_counted(count: int) -> None:
    said = shown(lay_out(FACE, card(" ".join([SENTENCE] * count))))
    there = said.count(SENTENCE)
    assert there > 3
    assert f"{SENTENCE}” The statement goes on: {count - there} more sentence" in said


def test_a_first_sentence_too_long_is_cut_at_a_word_and_says_so() -> None:
    said = shown(lay_out(FACE, card(f"{'Umbrellas, counted, ' * 60}are dry. And so on. And on.")))
    assert re.search(r"(Umbrellas|counted), \[…\]” The sentence goes on, and 2 more sentences follow\.", said)


def test_one_word_too_long_for_the_card_is_cut_and_says_so() -> None:
    said = shown(lay_out(FACE, card("umbrella" * 300)))
    assert "The sentence goes on." in said
    assert "[…]”" in said


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        (f"{SENTENCE} {SENTENCE}", "en", 2),
        ("«Зонты сосчитаны», – сказал г. Пример. Дождя нет.", "ru", 2),
        ("In the year 2023 г. Пример. Дождя нет.", "ru", 2),
        ("Umbrellas. umbrellas.", "en", 1),
        ("“Count them!” She did.", "en", 1),
        ("...", "en", 1),
    ],
)
def test_where_it_is_doubtful_a_sentence_goes_on(text: str, language: str, count: int) -> None:
    found = sentences(text, language)
    assert (" ".join(found), len(found)) == (text, count)


# Marks, scripts and letters


@pytest.mark.parametrize(
    ("language", "quoted", "begins"),
    [
        ("en", True, "“A"),
        ("ru", True, "«A"),
        ("de", True, "„A"),
        ("pt-BR", True, "“A"),
        ("xx", True, "“A"),
        ("en", False, "A"),
    ],
)
def test_only_the_speakers_own_words_stand_in_the_marks_of_their_language(
    language: str, quoted: bool, begins: str
) -> None:
    assert lay_out(FACE, card("A word", language, quoted=quoted)).lines[0].text.startswith(begins)


@pytest.mark.parametrize(
    ("words", "language", "name"), [("每一把雨伞都要数", "zh", "Chinese"), ("سنعد كل مظلة مرتين", "ar", "Arabic")]
)
def test_words_in_a_script_without_type_are_pointed_to_and_who_said_them_stands(
    words: str, language: str, name: str
) -> None:
    said = shown(lay_out(FACE, card(words, language, language_name=name)))
    assert f"The words are in {name}. Read them at the address below." in said
    assert "Ada Example" in said
    assert "https://archive.example/statements/42/" in said


def test_what_stands_for_words_that_cannot_be_set_stands_in_the_middle_of_their_room() -> None:
    said, _where, who, *_ = sorted(
        (line for line in lay_out(FACE, card("每一把雨伞都要数")).lines if not line.at_end), key=lambda line: line.y
    )
    assert (TOP + who.y - who.size - 36) / 2 == said.y


def test_a_name_without_end_is_cut_within_the_card() -> None:
    for line in lay_out(FACE, card(who=f"Ada {'W' * 200}", office="m" * 300)).lines:
        assert FACE.width(line.text, line.size) <= ROOM


def test_a_single_sign_without_type_is_not_blamed_on_the_language() -> None:
    assert "Some letters of the words cannot be set here." in shown(lay_out(FACE, card("We count 🌂 twice")))


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("who", "Speaker’s name: see the address"),
        ("office", "Office: see the address"),
        ("when", "When and where: see"),
    ],
)
def test_what_has_letters_without_type_is_left_off_and_not_guessed(part: str, said: str) -> None:
    told = shown(lay_out(FACE, card(**{part: "李 Example"})))
    assert said in told
    assert "Li" not in told


def test_marks_nobody_sees_do_not_keep_words_from_being_set() -> None:
    assert lay_out(FACE, card("co\u00adunt\u200b\u200e it\u2011self\ufeff")).lines[0].text == "“count it-self”"


def test_a_long_address_is_never_cut() -> None:
    address = f"https://{'very-long.' * 15}example/statements/42/"
    assert address in shown(lay_out(FACE, card(address=address)))


def test_the_svg_is_well_formed_escapes_its_words_and_refers_to_nothing() -> None:
    hostile = """<script>alert("1")</script> & ' ]]> &amp; {} %s"""
    svg = draw(FACE, lay_out(FACE, card(hostile, who=hostile, language='en"><image href="x')))
    root = ElementTree.fromstring(svg)
    assert {element.tag.partition("}")[2] for element in root.iter()} == {"svg", "title", "rect", "path", "g", "text"}
    assert {name for element in root.iter() for name in element.attrib if "href" in name or name == "style"} == set()
    assert f"“{hostile}”" in " ".join(text for element in root.iter() if (text := element.text))


# Of a statement


def drawn(statement: Statement) -> str:
    return card_of(Statement.objects.for_lists().get(pk=statement.pk)).alt


@pytest.mark.django_db
def test_a_card_says_who_in_what_office_that_day_when_and_where(settings: Any) -> None:
    settings.SITE_ADDRESS = "https://archive.example"
    statement = cast.published(cast.ada(), occasion="Interview", place="Freedonia City")
    assert drawn(statement) == (
        f"“{cast.UMBRELLAS}”. Ada Example. Foreign Minister, Foreign Ministry of Freedonia. "
        "27 February 2023 · Interview, Freedonia City"
    )
    svg = card_of(Statement.objects.for_lists().get()).svg
    assert f">https://archive.example/statements/{statement.pk}/<" in svg


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("extra", "sign"),
    [
        ({"kind": "indirect"}, "Paraphrase"),
        ({"kind": "mixed"}, "Partly quoted"),
        ({"original_language": "ru"}, "Translated from Russian"),
        (
            {"standing": "denied", "standing_note": "She says no.", "standing_source": "The tape"},
            "Denied by the speaker",
        ),
    ],
)
def test_what_has_to_be_known_stands_before_the_words(extra: dict[str, Any], sign: str) -> None:
    assert drawn(cast.published(cast.boris(), **extra)).startswith(f"{sign}. ")


@pytest.mark.django_db
def test_fiction_is_called_so_and_an_unknown_office_unknown() -> None:
    said = drawn(cast.published(cast.ada(fictional=True), said="2001"))
    assert said.startswith("Sample, fictional. ")
    assert "Ada Example. Office that day not on record. 2001" in said


@pytest.mark.django_db
def test_of_a_joint_statement_all_speakers_stand_each_with_an_office() -> None:
    statement = cast.published(cast.ada())
    statement.further_speakers.add(cast.boris())
    said = drawn(statement)
    assert "Ada Example and Boris Beispiel. Ada Example: Foreign Minister, Foreign Ministry of Freedonia; Boris" in said


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ([], "Speaker’s name: see the address"),
        ([("Li guessed", "")], "Speaker’s name: see the address"),
        ([("مثال", "ar"), ("Пример", "ru")], "Пример"),
        ([("Пример", "ru"), ("Beispiel Li", "de"), ("Li Example", "en")], "Li Example"),
        ([("Пример", "ru"), ("Beispiel Li", "de")], "Beispiel Li"),
    ],
)
def test_a_name_without_type_gives_way_to_another_one_on_record(names: list[tuple[str, str]], shown: str) -> None:
    speaker = Speaker.objects.create(slug="li", name="示例雨伞")
    for name, language in names:
        SpeakerName.objects.create(speaker=speaker, name=name, language=language)
    assert f". {shown}. Office that day not on record." in drawn(cast.published(speaker))


@pytest.mark.django_db
def test_beside_others_who_cannot_be_named_is_pointed_to(settings: Any) -> None:
    statement = cast.published(cast.ada(), place="示例")
    statement.further_speakers.add(Speaker.objects.create(slug="li", name="示例雨伞"))
    said = drawn(statement)
    assert ". Ada Example and a speaker named at the address. Ada Example: Foreign Minister" in said
    assert "27 February 2023 · place: see the address" in said


# Made, kept and served


@pytest.fixture
def kept(settings: Any, tmp_path: Path) -> Path:
    settings.CARDS_DIR = tmp_path / "cards"
    return tmp_path / "cards"


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


@pytest.mark.django_db
def test_a_picture_of_the_promised_size_is_served_made_and_kept(client: Client, kept: Path) -> None:
    statement = cast.published(cast.ada())
    response = client.get(f"/statements/{statement.pk}/card.png")
    assert response["Content-Type"] == "image/png"
    assert response.content[:8] == PNG
    assert [int.from_bytes(response.content[at : at + 4]) for at in (16, 20)] == [1200, 630]
    (path,) = kept.rglob("*.png")
    assert path.read_bytes() == response.content


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "styled"), [("png", True), ("svg", False)])
def test_only_what_a_browser_puts_around_a_picture_may_be_styled(client: Client, kind: str, styled: bool) -> None:
    statement = cast.published(cast.ada())
    address = f"/statements/{statement.pk}/card.{kind}"
    policy = client.get(address)["Content-Security-Policy"]
    assert re.findall(r"([\w-]+) [^;]*unsafe-inline", policy) == ["style-src"] * styled
    publishing.withdraw(statement, None, "Recorded twice.")
    gone = client.get(address)
    assert (gone.status_code, "unsafe-inline" in gone["Content-Security-Policy"]) == (410, False)


@pytest.mark.django_db
def test_a_kept_picture_is_not_made_again(client: Client, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"/statements/{cast.published(cast.ada()).pk}/card.png"
    first = client.get(address).content
    monkeypatch.setattr(keeping, "rendered", lambda svg: pytest.fail("made again"))
    assert client.get(address).content == first


@pytest.mark.django_db
def test_new_words_get_a_new_card_and_the_old_one_goes(client: Client, kept: Path) -> None:
    statement = cast.published(cast.ada())
    address = f"/statements/{statement.pk}/card.png"
    before, old = client.get(address), files(kept)
    statement.wording = "We will not count them"
    statement.save()
    after = client.get(address, headers={"If-None-Match": before["ETag"]})
    assert (after.status_code, after.content == before.content) == (200, False)
    assert len(files(kept)) == 1
    assert files(kept) != old


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["png", "svg"])
def test_a_copy_is_confirmed_without_the_picture_and_lasts_at_the_address_of_its_version(
    client: Client, kept: Path, kind: str
) -> None:
    statement = cast.published(cast.ada())
    address = f"/statements/{statement.pk}/card.{kind}"
    response = client.get(address)
    assert response["Cache-Control"] == "no-cache"
    again = client.get(address, headers={"If-None-Match": response["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", response["ETag"])
    digest = response["ETag"].strip('"')
    assert "max-age=604800" in client.get(f"{address}?v={digest}")["Cache-Control"]
    assert client.get(f"{address}?v=another")["Cache-Control"] == "no-cache"


@pytest.mark.django_db
def test_a_folder_that_cannot_be_written_costs_no_reader_the_card(
    client: Client, settings: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    settings.CARDS_DIR = tmp_path / "file" / "cards"
    with caplog.at_level(logging.CRITICAL, "statements.cards.keeping"):
        assert client.get(f"/statements/{cast.published(cast.ada()).pk}/card.png").content[:8] == PNG


@pytest.mark.django_db
def test_many_at_once_keep_one_whole_picture(kept: Path) -> None:
    statement = cast.published(cast.ada())
    card = card_of(Statement.objects.for_lists().get(pk=statement.pk))
    with ThreadPoolExecutor(4) as pool:
        pictures = set(pool.map(keeping.png, [card] * 8))
    assert len(pictures) == 1
    assert files(kept) == [f"{statement.pk}-{card.digest}.png"]


@pytest.mark.django_db
def test_publishing_makes_the_card_and_withdrawing_takes_it_away(
    kept: Path, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        statement = cast.published(cast.ada())
        assert files(kept) == []
    assert len(files(kept)) == 1
    with django_capture_on_commit_callbacks(execute=True):
        publishing.withdraw(statement, None, "Recorded twice.")
    assert files(kept) == []


@pytest.mark.django_db
def test_of_many_published_together_most_cards_wait_until_they_are_asked_for(
    client: Client, kept: Path, django_capture_on_commit_callbacks: Any
) -> None:
    boris = cast.boris()
    with django_capture_on_commit_callbacks(execute=True):
        many = [cast.published(boris, f"Rain {number}", said=f"{2000 + number}") for number in range(AT_ONCE + 2)]
    assert len(files(kept)) == AT_ONCE
    for statement in many:
        assert client.get(f"/statements/{statement.pk}/card.png").status_code == 200
    assert len(files(kept)) == len(many)
    with django_capture_on_commit_callbacks(execute=True):
        for statement in many:
            publishing.withdraw(statement, None, "Recorded twice.")
    assert files(kept) == []


@pytest.mark.django_db
def test_a_card_that_cannot_be_made_stops_no_publishing(
    kept: Path, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    def broken(svg: str) -> bytes:
        raise ValueError("no type")

    monkeypatch.setattr(keeping, "rendered", broken)
    with django_capture_on_commit_callbacks(execute=True):
        statement = cast.published(cast.ada())
    assert Statement.objects.published().get() == statement
    assert files(kept) == []


@pytest.mark.django_db
@pytest.mark.parametrize(("state", "status"), [("draft", 404), ("in_review", 404), ("withdrawn", 410)])
@pytest.mark.parametrize("kind", ["png", "svg"])
def test_what_readers_do_not_see_has_no_card(client: Client, state: str, status: int, kind: str) -> None:
    statement = cast.in_state(state, cast.ada())
    response = client.get(f"/statements/{statement.pk}/card.{kind}")
    assert response.status_code == status
    assert cast.UMBRELLAS not in response.content.decode()


@pytest.mark.django_db
def test_a_merged_number_leads_to_the_card_of_the_one_kept(client: Client) -> None:
    ada = cast.ada()
    one, other = cast.published(ada), cast.published(ada, "Every umbrella is counted")
    number = one.pk
    merge(one, other, cast.reviewer(), "One and the same.")
    response = client.get(f"/statements/{number}/card.png")
    assert (response.status_code, response["Location"]) == (301, f"/statements/{other.pk}/card.png")


@pytest.mark.django_db
def test_a_card_takes_as_many_queries_whatever_hangs_on_the_statement(
    client: Client, django_assert_num_queries: Any
) -> None:
    statement = cast.published(cast.ada())
    with django_assert_num_queries(7) as few:
        client.get(f"/statements/{statement.pk}/card.svg")
    for number in range(3):
        cast.report(
            statement,
            cast.article(statement.reports.get(article__headline="Not held").article.outlet, headline=f"{number}"),
        )
    statement.topics.add(cast.arms(), cast.umbrella_treaty())
    with django_assert_num_queries(len(few)):
        client.get(f"/statements/{statement.pk}/card.svg")


# On the page


def meta(html: str) -> dict[str, str]:
    return dict(re.findall(r'<meta (?:property|name)="((?:og|twitter):[^"]*)" content="([^"]*)">', html))


@pytest.mark.django_db
def test_the_page_offers_its_card_to_whoever_shows_a_preview(client: Client) -> None:
    statement = cast.published(cast.ada(), 'We "count" them')
    html = client.get(statement.get_absolute_url()).content.decode()
    told = meta(html)
    assert told["og:title"] == "Ada Example, 27 February 2023"
    assert told["og:description"] == "“We &quot;count&quot; them”"
    assert told["og:url"] == f"http://testserver{statement.get_absolute_url()}"
    assert told["og:image:alt"].startswith("“We &quot;count&quot; them”. Ada Example. Foreign Minister")
    assert (told["og:image:width"], told["og:image:height"]) == ("1200", "630")
    assert told["twitter:card"] == "summary_large_image"
    assert f'<a href="{told["og:image"]}">Quote card</a>' in html
    picture = client.get(told["og:image"].removeprefix("http://testserver"))
    assert "max-age=604800" in picture["Cache-Control"]


@pytest.mark.django_db
def test_a_preview_of_a_draft_offers_no_card(client: Client) -> None:
    client.force_login(cast.editor())
    html = client.get(cast.in_state("draft", cast.ada()).get_absolute_url()).content.decode()
    assert "Preview." in html
    assert "og:" not in html
    assert "Quote card" not in html
