"""Loading the seeds: what is in them, what a second run does, and how wrong files are refused."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone

from statements.merging.doing import merge
from statements.merging.undoing import undo
from statements.models import (
    Article,
    Dossier,
    DossierEntry,
    Outlet,
    Report,
    Revision,
    Speaker,
    SpeakerName,
    Statement,
    Topic,
    TreatyAction,
)
from statements.search.index import is_in_step
from statements.seeding.linking import references
from statements.seeding.loading import load, validate
from statements.seeding.ownership import REASON
from statements.seeding.reading import Entry, read
from tests import cast

SEEDS = settings.BASE_DIR / "seeds"
NEWS, DIGEST = "minister-rules-out-talks", "digest-umbrellas"
SMALL: dict[str, list[dict[str, Any]]] = {
    "outlets": [
        {"slug": "daily-placeholder", "name": "Daily Placeholder", "kind": "newspaper"},
        {"slug": "statement-archive", "name": "Statement Archive", "kind": "archive"},
    ],
    "speakers": [
        {
            "slug": "ada-example",
            "name": "Ada Example",
            "sort_name": "Example, Ada",
            "kind": "person",
            "names": {"ru": ["Ада Пример"]},
            "positions": [{"title": "Foreign Minister", "institution": "Foreign Ministry", "start": "2019-06"}],
        }
    ],
    "topics": [{"slug": "umbrella-control", "name": "Umbrella control", "kind": "concept"}],
    "treaties": [
        {
            "slug": "umbrella-treaty",
            "name": "Umbrella Treaty",
            "broader": "umbrella-control",
            "names": {"ru": ["ДОЗ-III"]},
            "parties": [{"name": "Freedonia"}, {"name": "Sylvania"}],
            "actions": [{"kind": "signature", "date": "2010-04-08", "source": "Umbrella Treaty"}],
        }
    ],
    "articles": [
        {"slug": NEWS, "outlet": "daily-placeholder", "kind": "report", "language": "en", "published": "2023-02-28"},
        {
            "slug": DIGEST,
            "outlet": "statement-archive",
            "kind": "digest",
            "language": "en",
            "based_on": NEWS,
            "text": ["The minister ruled it out.", f"“{cast.UMBRELLAS},” she said. “{cast.RAIN}.”"],
        },
    ],
    "statements": [
        {
            "slug": "we-will-count-every-umbrella",
            "speaker": "ada-example",
            "wording": cast.UMBRELLAS,
            "language": "en",
            "kind": "direct",
            "said": "../2023-02-28",
            "topics": ["umbrella-treaty"],
            "reports": [{"article": NEWS, "kind": "first"}, {"article": DIGEST, "kind": "republication"}],
        }
    ],
    "dossiers": [
        {
            "slug": "umbrellas-counted",
            "title": "Umbrellas counted",
            "introduction": ["What was said.", "How it was chosen."],
            "entries": [{"statement": "we-will-count-every-umbrella", "note": "The first words."}],
        }
    ],
}

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes the small seeds, with changes to the first entry of a file; a field that is None is left out."""

    def write(file: str = "", **changes: Any) -> Path:
        for name, entries in SMALL.items():
            first, *others = entries
            if name == file:
                first = {field: value for field, value in (first | changes).items() if value is not None}
            (tmp_path / f"{name}.json").write_text(json.dumps([first, *others]), "utf-8")
        return tmp_path

    return write


def refusal(folder: Path) -> str:
    with pytest.raises(CommandError) as refused:
        call_command("load_seeds", seeds=folder)
    return str(refused.value)


def by_a_person(record: Any) -> Any:
    """The record, its next history row saying that an editor changed it."""
    record._history_user = cast.editor()
    return record


def rows_of_the_record() -> dict[str, int]:
    """How many rows each table of the record and of its history has."""
    return {model.__name__: model._default_manager.count() for model in apps.get_app_config("statements").get_models()}


def entries() -> list[Entry]:
    found, problems = read(SEEDS)
    assert not problems
    return found


def test_the_seeds_are_valid() -> None:
    assert validate(entries()) == []


def test_every_slug_that_is_referred_to_is_there() -> None:
    slugs = {entry.key for entry in entries()}
    referred_to = [key for entry in entries() for _field, key in references(entry)]
    assert len(referred_to) > 100
    assert set(referred_to) <= slugs


def test_there_are_topics_treaties_and_speakers_enough() -> None:
    names = [entry.name for entry in entries()]
    assert names.count("topics") >= 20
    assert names.count("treaties") >= 20
    assert names.count("speakers") >= 40


def test_every_action_of_a_treaty_cites_its_source() -> None:
    actions = [action for entry in entries() for action in entry.fields.get("actions", ())]
    assert len(actions) > 80
    assert all(action["source"] for action in actions)


def test_the_actions_of_new_start() -> None:
    (treaty,) = [entry for entry in entries() if entry.name == "treaties" and entry.slug == "new-start"]
    actions = {(action["kind"], action["date"], action.get("party", "")) for action in treaty.fields["actions"]}
    assert actions >= {
        ("signature", "2010-04-08", ""),
        ("entry", "2011-02-05", ""),
        ("extension", "2021-02-03", ""),
        ("suspension", "2023-02-21", "Russia"),
        ("expiry", "2026-02-05", ""),
    }


def test_the_article_of_the_worked_example_is_known_but_its_text_is_not_here() -> None:
    texts = [entry for entry in entries() if entry.name == "articles" and entry.fields.get("text")]
    assert [entry.fields["kind"] for entry in texts] == ["digest"]
    (article,) = [entry for entry in entries() if entry.fields.get("published_time") == "15:07"]
    assert article.fields["headline"] == "Kremlin spokesman: NATO is ‘de facto at war with Russia’"


def test_what_the_digest_quotes_are_words_of_a_report() -> None:
    """Marks and a final stop or comma apart, nothing stands between quotation marks that no report has."""
    (digest,) = [entry for entry in entries() if entry.fields.get("kind") == "digest"]
    reports = [r for entry in entries() for r in entry.fields.get("reports", ()) if r["article"] != digest.slug]
    wordings = [r["wording"] for r in reports if "wording" in r]
    wordings += [entry.fields["wording"] for entry in entries() if entry.name == "statements"]
    quoted = [part.partition("”")[0] for text in digest.fields["text"] for part in text.split("“")[1:]]
    assert len(quoted) == 14
    assert [words for words in quoted if not any(words.rstrip(".,") in wording for wording in wordings)] == []


def test_the_dossier_on_new_start_has_every_statement_about_it() -> None:
    (dossier,) = [entry for entry in entries() if entry.name == "dossiers"]
    about = {entry.slug for entry in entries() if "new-start" in entry.fields.get("topics", ())}
    assert {part["statement"] for part in dossier.fields["entries"]} == about
    assert not any("“" in part["note"] for part in dossier.fields["entries"])


def test_the_seeds_load_and_a_second_run_writes_nothing(db: None) -> None:
    call_command("load_seeds")
    loaded = rows_of_the_record()
    call_command("load_seeds")
    assert rows_of_the_record() == loaded
    assert loaded["Statement"] == Statement.objects.published().count() >= 9
    assert loaded["Dossier"] == Dossier.objects.published().count() == 1
    assert loaded["Revision"] == 0
    assert not Statement.objects.exclude(pk__in=Report.objects.counting().values("statement")).exists()
    assert set(Report.objects.filter(article__kind="digest").values_list("check_result", flat=True)) == {"verbatim"}
    assert is_in_step()


def test_everything_in_the_history_was_made_by_the_seeds(db: None, write: Write) -> None:
    load(write())
    for model in (Outlet, Speaker, SpeakerName, Topic, TreatyAction, Article, Statement, Dossier, DossierEntry):
        assert set(model.history.values_list("history_change_reason", "history_user")) == {(REASON, None)}


def test_one_thought_in_two_passages_is_anchored_at_both(db: None, write: Write) -> None:
    report = {
        "article": DIGEST,
        "kind": "republication",
        "wording": f"{cast.UMBRELLAS} {cast.RAIN}",
        "passages": [cast.UMBRELLAS, cast.RAIN],
    }
    load(write("statements", reports=[{"article": NEWS, "kind": "first"}, report]))
    anchored = Report.objects.get(article__slug=DIGEST)
    assert anchored.passages == [cast.UMBRELLAS, cast.RAIN]
    assert anchored.check_result == Report.Check.VERBATIM


def test_a_report_in_a_text_that_is_not_held_says_so(db: None, write: Write) -> None:
    load(write())
    assert Report.objects.get(article__slug=NEWS).check_result == Report.Check.NOT_HELD


def test_what_only_the_seeds_made_follows_them(db: None, write: Write) -> None:
    load(write())
    outcomes = load(write("treaties", name="Umbrella Pact", parties=[{"name": "Freedonia"}], names={"ru": ["ДОЗ-4"]}))
    treaty = Topic.objects.get(slug="umbrella-treaty")
    assert outcomes["treaties.json"] == {"brought up to date": 1}
    assert treaty.name == "Umbrella Pact"
    assert [str(party) for party in treaty.parties.all()] == ["Freedonia"]
    assert [str(name) for name in treaty.names.all()] == ["ДОЗ-4"]


def test_a_changed_wording_is_brought_to_the_statement_and_its_reports(db: None, write: Write) -> None:
    load(write())
    load(write("statements", wording=cast.RAIN))
    statement = Statement.objects.get()
    assert statement.is_published
    assert [statement.wording, *statement.reports.values_list("wording", flat=True)] == [cast.RAIN] * 3
    assert statement.reports.get(article__slug=DIGEST).passages == [cast.RAIN]


WORDS = SMALL["statements"][0]
RAIN = WORDS | {"slug": "it-will-rain", "wording": cast.RAIN}


def in_dossier(dossier: Dossier) -> list[tuple[int, str, str]]:
    return list(dossier.entries.values_list("order", "statement__wording", "note"))


def with_rain(folder: Path, *entries: dict[str, str]) -> Path:
    """The small seeds with a second statement, the dossier with those entries."""
    (folder / "statements.json").write_text(json.dumps([WORDS, RAIN]), "utf-8")
    (folder / "dossiers.json").write_text(json.dumps([SMALL["dossiers"][0] | {"entries": entries}]), "utf-8")
    return folder


def without_dossiers(folder: Path) -> Path:
    (folder / "dossiers.json").write_text("[]")
    return folder


def test_a_dossier_is_published_whole(db: None, write: Write) -> None:
    load(write())
    dossier = Dossier.objects.published().get()
    assert dossier.introduction == "What was said.\n\nHow it was chosen."
    assert in_dossier(dossier) == [(1, cast.UMBRELLAS, "The first words.")]
    assert not Revision.objects.exists()


def test_a_dossier_follows_the_seeds_to_a_version_that_readers_are_told_of(db: None, write: Write) -> None:
    load(write())
    words = {"statement": WORDS["slug"], "note": "Then these."}
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        outcomes = load(with_rain(write(), {"statement": RAIN["slug"]}, words))
    assert outcomes["dossiers.json"] == {"brought up to date": 1}
    assert Revision.objects.get(kind="dossier").version == 2
    dossier = Dossier.objects.published().get()
    assert in_dossier(dossier) == [(1, cast.RAIN, ""), (2, cast.UMBRELLAS, "Then these.")]
    assert load(with_rain(write(), {"statement": RAIN["slug"]}, words))["dossiers.json"] == {"unchanged": 1}
    load(with_rain(write(), words))
    assert in_dossier(dossier) == [(1, cast.UMBRELLAS, "Then these.")]


def test_a_dossier_whose_entries_a_person_edited_stays(db: None, write: Write) -> None:
    load(write())
    entry = by_a_person(DossierEntry.objects.get())
    entry.note = "Mended."
    entry.save()
    assert load(write("dossiers", title="Umbrellas"))["dossiers.json"] == {"left as people have made them": 1}
    assert in_dossier(Dossier.objects.get(title="Umbrellas counted")) == [(1, cast.UMBRELLAS, "Mended.")]


def test_a_dossier_that_a_person_made_a_draft_stays_one(db: None, write: Write) -> None:
    load(write())
    dossier = by_a_person(Dossier.objects.get())
    dossier.state = Dossier.State.DRAFT
    dossier.save()
    load(write("dossiers", title="Umbrellas"))
    assert not Dossier.objects.published().exists()


def test_a_dossier_on_a_statement_that_a_person_deleted_is_not_made(db: None, write: Write) -> None:
    load(without_dossiers(write()))
    by_a_person(Statement.objects.get()).delete()
    assert load(write())["dossiers.json"] == {"left as people have made them": 1}
    assert not Dossier.objects.exists()


def test_two_statements_that_were_merged_stand_once_in_a_dossier(db: None, write: Write) -> None:
    load(without_dossiers(with_rain(write())))
    kept, gone = Statement.objects.order_by("pk")
    merge(gone, kept, None, "One statement.")
    load(
        with_rain(write(), {"statement": WORDS["slug"], "note": "First."}, {"statement": RAIN["slug"], "note": "Then."})
    )
    assert in_dossier(Dossier.objects.get()) == [(1, cast.UMBRELLAS, "First.")]


def test_a_name_may_move_from_one_record_to_another(db: None, write: Write) -> None:
    load(write("topics", names={"ru": ["Контроль"]}))
    load(write("treaties", names={"ru": ["Контроль"]}))
    assert SpeakerName.objects.count() == 1
    assert [str(name) for name in Topic.objects.get(slug="umbrella-treaty").names.all()] == ["Контроль"]


def test_what_a_person_edited_stays(db: None, write: Write) -> None:
    load(write())
    speaker = by_a_person(Speaker.objects.get())
    speaker.note = "Mended."
    speaker.save()
    outcomes = load(write("speakers", note="From the seeds."))
    assert Speaker.objects.get().note == "Mended."
    assert outcomes["speakers.json"] == {"left as people have made them": 1}


def test_a_name_that_a_person_removed_stays_away(db: None, write: Write) -> None:
    load(write())
    by_a_person(SpeakerName.objects.get()).delete()
    load(write("speakers", note="From the seeds."))
    assert not SpeakerName.objects.exists()
    assert Speaker.objects.get().note == ""


def test_what_a_person_deleted_is_not_made_again(db: None, write: Write) -> None:
    load(write())
    by_a_person(Statement.objects.get()).delete()
    outcomes = load(write())
    assert not Statement.objects.exists()
    assert outcomes["statements.json"] == {"left as people have made them": 1}


def test_what_leads_to_a_deleted_record_loads_without_it(db: None, write: Write) -> None:
    load(write())
    by_a_person(Topic.objects.get(slug="umbrella-treaty")).delete()
    assert load(write())["statements.json"] == {"unchanged": 1}
    assert load(write("statements", occasion="Press conference"))["statements.json"] == {"brought up to date": 1}
    assert not Statement.objects.get(occasion="Press conference").topics.exists()


def test_a_record_that_a_person_renamed_is_not_made_again(db: None, write: Write) -> None:
    load(write())
    treaty = by_a_person(Topic.objects.get(slug="umbrella-treaty"))
    treaty.slug = "parasol-treaty"
    treaty.save()
    load(write("statements", occasion="Press conference"))
    assert set(Topic.objects.values_list("slug", flat=True)) == {"umbrella-control", "parasol-treaty"}
    assert Statement.objects.get(occasion="Press conference").topics.get() == treaty


def test_what_leads_to_a_record_that_was_merged_leads_to_the_one_kept(db: None, write: Write) -> None:
    load(write())
    kept = cast.boris()
    made = merge(Speaker.objects.get(slug="ada-example"), kept, None, "One person.")
    Statement.objects.all().delete()
    Statement.history.all().delete()
    load(write())
    assert Statement.objects.get().speaker == kept
    assert Speaker.objects.get() == kept
    undo(made, None, "Two.")
    assert Speaker.objects.count() == 2


def test_a_change_without_a_person_that_is_not_of_the_seeds_counts_as_an_edit(db: None, write: Write) -> None:
    load(write())
    Outlet.objects.get(slug="daily-placeholder").save()
    load(write("outlets", note="From the seeds."))
    assert Outlet.objects.get(slug="daily-placeholder").note == ""


def test_a_record_that_a_person_made_before_is_used_as_it_is(db: None, write: Write) -> None:
    ada = Speaker.objects.create(slug="ada-example", name="A. Example")
    load(write())
    assert Statement.objects.get().speaker == ada
    assert ada.names.count() == 0


def test_the_command_says_what_came_of_each_file(db: None, write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_seeds", seeds=write())
    assert "outlets.json     2 added" in capsys.readouterr().out


def in_digest(**report: Any) -> list[dict[str, Any]]:
    return [{"article": NEWS, "kind": "first"}, {"article": DIGEST, "kind": "republication"} | report]


WRONG = [
    ("outlets", {"colour": "red"}, "outlets.json, daily-placeholder, colour: No such field is known."),
    ("outlets", {"slug": None}, "outlets.json, entry 1, slug: The field is missing."),
    ("outlets", {"slug": "Daily Placeholder"}, "slug: “Daily Placeholder” has other characters than"),
    ("outlets", {"slug": "statement-archive"}, "outlets.json, statement-archive, slug: Another entry of outlets.json"),
    (
        "outlets",
        {"name": "Statement Archive"},
        "outlets.json, statement-archive, name: Another outlet is called Statement Archive.",
    ),
    ("outlets", {"name": 7}, "outlets.json, daily-placeholder, name: It has to be text, in quotation marks."),
    ("outlets", {"name": "\ud800"}, "outlets.json, daily-placeholder, name: It has a character that cannot be stored."),
    ("outlets", {"kind": "blog"}, "outlets.json, daily-placeholder, kind: Value 'blog' is not a valid choice."),
    ("outlets", {"country": "QQ"}, "outlets.json, daily-placeholder, country: Value 'QQ' is not a valid choice."),
    ("outlets", {"website": "ftp://x.example"}, "daily-placeholder, website: Write an address that begins with http"),
    ("speakers", {"names": ["Ада"]}, "speakers.json, ada-example, names: It has to be an object"),
    ("speakers", {"names": {"ru": ["Ада", "АДА"]}}, "speakers.json, ada-example, names: “АДА” stands twice"),
    ("speakers", {"names": {"en": ["…"]}}, "speakers.json, ada-example, names: “…” has no letter and no digit."),
    ("speakers", {"positions": {"title": "Queen"}}, "speakers.json, ada-example, positions: It has to be a list"),
    ("speakers", {"positions": [{"start": "2019"}]}, "ada-example, positions 1, title: The field is missing."),
    (
        "speakers",
        {"positions": [{"title": "Queen", "start": "2023-02-30"}]},
        "speakers.json, ada-example, positions 1, start: “2023-02-30” is not in the calendar.",
    ),
    (
        "speakers",
        {"positions": [{"title": "Queen", "start": "2023", "end": "2021"}]},
        "speakers.json, ada-example, positions 1, end: The office ends before it begins.",
    ),
    ("topics", {"kind": "treaty"}, "topics.json, umbrella-control, kind: Treaties stand in treaties.json."),
    ("topics", {"slug": "umbrella-treaty"}, "treaties.json, umbrella-treaty, slug: Another entry of topics.json"),
    ("topics", {"broader": "umbrella-treaty"}, "topics.json, umbrella-control, broader: Followed upwards"),
    (
        "treaties",
        {"broader": "rain"},
        "treaties.json, umbrella-treaty, broader: There is no topic “rain” in the seeds.",
    ),
    (
        "treaties",
        {"names": {"en": ["Umbrella Control"]}},
        "names: “Umbrella Control” already leads to umbrella-control",
    ),
    ("treaties", {"parties": [{"note": "x"}]}, "umbrella-treaty, parties 1: Choose the country, or write the name."),
    ("treaties", {"actions": [{"kind": "entry", "date": "2011"}]}, "actions 1, source: The field is missing."),
    ("articles", {"url": "javascript:alert(1)"}, f"articles.json, {NEWS}, url: Write an address that begins with http"),
    ("articles", {"published_time": "25:00"}, f"articles.json, {NEWS}, published_time: “25:00” value has the correct"),
    ("articles", {"based_on": DIGEST}, f"articles.json, {NEWS}, based_on: Followed upwards, it leads back"),
    ("articles", {"outlet": "nowhere"}, f"articles.json, {NEWS}, outlet: There is no outlet “nowhere” in the seeds."),
    ("statements", {"said": "yesterday"}, "we-will-count-every-umbrella, said: “yesterday” is not a date."),
    (
        "statements",
        {"topics": ["rain"]},
        "we-will-count-every-umbrella, topics: There is no topic “rain” in the seeds.",
    ),
    ("statements", {"reports": []}, "we-will-count-every-umbrella, reports: It is empty."),
    ("statements", {"reports": in_digest()[1:]}, "A digest by this archive does not count."),
    (
        "statements",
        {"reports": in_digest(passages=["never said"])},
        "we-will-count-every-umbrella, reports 2, passages: “never said” stands nowhere, letter for letter,",
    ),
    (
        "statements",
        {"reports": in_digest(passages=["umbrella"])},
        "reports 2, passages: Put together they are not the wording.",
    ),
    ("statements", {"reports": in_digest(wording="parasol")}, "reports 2, wording: “parasol” stands nowhere"),
    ("statements", {"reports": in_digest(wording="count")}, "reports 2, wording: “count” stands more than once"),
    (
        "statements",
        {"reports": [{"article": NEWS, "kind": "first", "passages": ["We"]}]},
        "reports 1, passages: The article's text is not held",
    ),
    ("dossiers", {"title": None}, "dossiers.json, umbrellas-counted, title: The field is missing."),
    ("dossiers", {"title": "x" * 201}, "dossiers.json, umbrellas-counted, title: Ensure this value has at most 200"),
    ("dossiers", {"entries": []}, "dossiers.json, umbrellas-counted, entries: It is empty."),
    ("dossiers", {"entries": [{"note": "x"}]}, "umbrellas-counted, entries 1, statement: The field is missing."),
    (
        "dossiers",
        {"entries": [{"statement": "never-said"}]},
        "umbrellas-counted, entries 1, statement: There is no statement “never-said” in the seeds.",
    ),
    (
        "dossiers",
        {"entries": [{"statement": "we-will-count-every-umbrella"}] * 2},
        "umbrellas-counted, entries 2, statement: A dossier has a statement once.",
    ),
    (
        "dossiers",
        {"entries": [{"statement": "we-will-count-every-umbrella"}] * 201},
        "umbrellas-counted, entries: A dossier holds 200 statements at most.",
    ),
]


@pytest.mark.parametrize(("file", "changes", "message"), WRONG)
def test_a_wrong_entry_is_named_and_nothing_is_loaded(
    db: None, write: Write, file: str, changes: dict[str, Any], message: str
) -> None:
    assert message in refusal(write(file, **changes))
    assert not any(rows_of_the_record().values())


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("topics.json", b"[{", "topics.json, line 1: This is not JSON"),
        ("topics.json", b"{}", "topics.json: The file holds one list of entries"),
        ("topics.json", b'["x"]', "topics.json, entry 1: An entry is an object"),
        ("topics.json", b'[{"slug": "x", "kind": "a", "kind": "b"}]', "topics.json, x, kind: The field stands twice"),
        ("topics.json", b'["\xff"]', "topics.json: The file is not in UTF-8."),
        ("themes.json", b"[]", "themes.json: No such seed file is known."),
    ],
)
def test_a_file_that_cannot_be_read_is_named(db: None, write: Write, name: str, content: bytes, message: str) -> None:
    folder = write()
    (folder / name).write_bytes(content)
    assert message in refusal(folder)
    assert not Outlet.objects.exists()


def test_a_missing_file_and_a_missing_folder_are_named(db: None, write: Write) -> None:
    folder = write()
    (folder / "topics.json").unlink()
    assert "topics.json: The file is missing." in refusal(folder)
    assert "There is no such folder." in refusal(folder / "none")


def test_all_problems_are_told_at_once(db: None, write: Write) -> None:
    folder = write("outlets", kind="blog")
    wrong = json.dumps([{"slug": "rain", "name": "Rain", "kind": "concept", "broader": "sky", "colour": "grey"}])
    (folder / "topics.json").write_text(wrong)
    told = refusal(folder)
    assert "Nothing was loaded: " in told
    assert "outlets.json, daily-placeholder, kind" in told
    assert "topics.json, rain, colour" in told
    assert "treaties.json, umbrella-treaty, broader" in told


def test_a_name_that_leads_to_a_record_of_a_person_is_refused(db: None, write: Write) -> None:
    other = Speaker.objects.create(slug="another-ada", name="Another Ada")
    SpeakerName.objects.create(speaker=other, name="Ада Пример")
    assert "speakers.json, ada-example, names “Ада Пример”, name: “Ада Пример” already leads to" in refusal(write())
    assert not Outlet.objects.exists()
