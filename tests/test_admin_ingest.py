"""Importing and deciding in the admin: three ways in, nothing half saved, nothing typed lost, and who may do it."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from statements import publishing
from statements.ingest import review
from statements.ingest.admin import desk_page
from statements.ingest.admin.choosing import NamingField
from statements.ingest.admin.forms import LONGEST
from statements.ingest.desk.names import described
from statements.ingest.importing import deliveries
from statements.ingest.importing.addresses import Refused
from statements.ingest.importing.archive import Archive
from statements.ingest.importing.delivery import Delivery
from statements.ingest.importing.on_record import settle
from statements.ingest.models import Capture, Leftover, Proposal
from statements.models import Article, Outlet, Report, Statement
from tests import admin_pages, cast
from tests import reader_samples as samples
from tests.admin_pages import said
from tests.ingest_cast import ADDRESS, RETRACTED, deliver, proposal

pytestmark = pytest.mark.django_db

ADD = "/admin/ingest/capture/add/"


@pytest.fixture
def client() -> Client:
    return admin_pages.as_editor()


@pytest.fixture
def article() -> Article:
    return cast.article()


def page_of(article: Article) -> str:
    return reverse("admin:ingest_proposal_article", args=[article.pk])


def give(client: Client, **fields: Any) -> Any:
    return client.post(ADD, fields, follow=True)


def decide(client: Client, one: Proposal, verdict: str, **fields: Any) -> Any:
    address = reverse("admin:ingest_proposal_verdict", args=[one.pk])
    response = client.post(address, {"verdict": verdict, **fields}, follow=True)
    one.refresh_from_db()
    return response


def test_a_file_is_read_and_its_proposals_are_shown(client: Client) -> None:
    response = give(client, file=SimpleUploadedFile("talks.txt", samples.TEXT.encode(), "text/plain"))
    article = Article.objects.get()
    assert response.redirect_chain[-1][0] == page_of(article)
    assert article.headline == samples.HEADLINE
    assert "We are ready to talk" in {row.wording.rstrip(".,") for row in Proposal.objects.all()}
    assert Capture.objects.get().captured_by == User.objects.get(username="edith")


def test_a_pasted_text_is_read_as_a_browser_sends_it(client: Client) -> None:
    give(client, text=samples.TEXT.replace("\n", "\r\n"))
    assert Article.objects.get().text == samples.TEXT


def test_a_web_page_is_read(client: Client) -> None:
    give(client, file=SimpleUploadedFile("talks.html", samples.page().encode(), "text/html"), address=samples.ADDRESS)
    article = Article.objects.get()
    assert (article.headline, article.url) == (samples.HEADLINE, samples.ADDRESS)
    assert "cookies" not in article.text


def test_an_address_is_fetched(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    moment = datetime(2023, 3, 1, tzinfo=UTC)
    page = Delivery(samples.page().encode(), media_type="text/html", address=samples.ADDRESS, retrieved=moment)
    monkeypatch.setattr(deliveries, "fetched", {samples.ADDRESS: page}.get)
    give(client, address=samples.ADDRESS.removeprefix("https://"))
    assert str(Article.objects.get().retrieved) == "2023-03-01"


def test_why_an_address_is_not_fetched_stands_at_its_field(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(address: str) -> Delivery:
        raise Refused("That address leads into a network that is not public.")

    monkeypatch.setattr(deliveries, "fetched", refuse)
    response = give(client, address="http://10.0.0.1/", headline="Typed already")
    assert response.context["form"].errors["address"] == ["That address leads into a network that is not public."]
    assert "Typed already" in response.content.decode()


def test_the_same_bytes_lead_to_the_article_on_record(client: Client) -> None:
    give(client, text=samples.TEXT)
    response = give(client, text=samples.TEXT)
    assert "On record already" in said(response)
    assert response.redirect_chain[-1][0] == page_of(Article.objects.get())


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({}, "__all__"),
        ({"text": " \r\n "}, "__all__"),
        ({"text": samples.TEXT, "published": "yesterday"}, "published"),
        ({"text": samples.TEXT, "published": "2923"}, "published"),
        ({"text": samples.TEXT, "language": "English"}, "language"),
        ({"text": samples.TEXT, "address": "javascript:alert(1)"}, "address"),
        ({"text": samples.TEXT, "outlet": "77"}, "outlet"),
        ({"text": "A\0B"}, "text"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_typed_is_lost(client: Client, fields: Any, field: str) -> None:
    response = give(client, headline="Typed already", **fields)
    assert list(response.context["form"].errors) == [field]
    assert "Typed already" in response.content.decode()
    assert not Article.objects.exists()


@pytest.mark.parametrize("content", [b"", b"\x89PNG....", b"PK\x03\x04....", b"%PDF-1.7 nothing"])
def test_what_is_no_article_is_said_at_the_file(client: Client, content: bytes) -> None:
    response = give(client, file=SimpleUploadedFile("what.bin", content))
    assert list(response.context["form"].errors) == ["file"]
    assert "choose it again" in response.content.decode()
    assert not Capture.objects.exists()


@pytest.mark.parametrize("articles", [1, 2])
@pytest.mark.parametrize("name", ["pages.warc", "pages.warc.gz"])
def test_a_web_archive_is_left_to_the_command(client: Client, name: str, articles: int) -> None:
    archive = samples.Archive(gzipped=name.endswith("gz"))
    for number in range(articles):
        archive.add(samples.page().encode(), f"https://placeholder.example/{number}")
    response = give(client, file=SimpleUploadedFile(name, archive.content))
    (message,) = response.context["form"].errors["file"]
    assert "web archive" in message
    assert "manage.py import_articles" in message
    assert not Article.objects.exists()


@pytest.mark.parametrize("way", ["text", "file"])
def test_a_text_too_long_to_wait_for_is_left_to_the_command(client: Client, way: str) -> None:
    text = f"{samples.TEXT}\n\n" + "It rained all day. " * (LONGEST // 19)
    response = give(client, **{way: text if way == "text" else SimpleUploadedFile("long.txt", text.encode())})
    (message,) = response.context["form"].errors[way]
    assert "500,000 characters" in message
    assert "manage.py import_articles" in message
    assert not Article.objects.exists()


def test_a_file_beside_a_text_is_one_too_many(client: Client) -> None:
    response = give(client, file=SimpleUploadedFile("a.txt", samples.TEXT.encode()), text=samples.TEXT)
    assert "Give one of them" in response.context["form"].errors["text"][0]


def test_what_was_typed_goes_before_what_the_source_says(client: Client) -> None:
    give(client, text=samples.TEXT, published="2022", headline="Another", outlet=cast.placeholder().pk)
    article = Article.objects.get()
    assert (article.published, article.headline, article.outlet.name) == ("2022", "Another", "Daily Placeholder")


def test_a_page_shows_what_speaks_for_a_proposal(client: Client, article: Article) -> None:
    one = proposal(article, speaker=cast.ada(), occasion="interview", why="by her full name", said="2023-02-27")
    one.topics.add(cast.umbrella_treaty())
    content = client.get(page_of(article)).content.decode()
    for words in (
        "Foreign Minister",
        "by her full name",
        "27 February 2023",
        "Umbrella Treaty",
        "97\N{NO-BREAK SPACE}%",
        "verbatim",
    ):
        assert words in content
    assert f'href="#proposal-{one.pk}">{cast.UMBRELLAS}</a>' in content


def test_many_proposals_are_shown_page_by_page(
    client: Client, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_page, "PER_PAGE", 2)
    ones = [proposal(article, words) for words in ("We will", "every umbrella", "count them twice", cast.RAIN)]
    content = client.get(page_of(article)).content.decode()
    assert f'id="proposal-{ones[1].pk}"' in content
    assert f'id="proposal-{ones[2].pk}"' not in content
    assert f'<a href="?at={ones[2].pk}">3 to 4</a>' in content
    content = client.get(ones[3].get_absolute_url()).content.decode()
    assert f'id="proposal-{ones[2].pk}"' in content
    assert '<ol class="cards" id="cards" start="3">' in content


def test_what_the_source_says_is_never_markup(client: Client) -> None:
    text = "“<script>alert(1)</script> is what we say,” Ada Example said."
    article = cast.article(text=text, headline="<b>Bold</b>")
    proposal(article, "<script>alert(1)</script> is what we say", why="<i>why</i>")
    content = client.get(page_of(article)).content.decode()
    assert not any(tag in content for tag in ("<script>alert", "<b>Bold", "<i>why"))


def test_accepting_makes_a_draft(client: Client, article: Article) -> None:
    one = proposal(article, speaker=cast.ada())
    response = decide(client, one, "accept", note="Clear.")
    statement = Statement.objects.get()
    assert (one.state, one.note, one.statement, statement.state) == ("accepted", "Clear.", statement, "draft")
    assert "Accepted as a draft, said by Ada Example" in said(response)
    assert "Before it can be published" not in said(response)
    assert statement.history.earliest().history_user == one.decided_by


def test_what_an_accepted_draft_still_needs_is_said(client: Client, article: Article) -> None:
    one = proposal(article, said="")
    words = said(decide(client, one, "accept"))
    assert "said by nobody yet" in words
    assert "Before it can be published: It has no speaker. It has no date" in words
    assert "Before it can be published: It has no speaker." in client.get(page_of(article)).content.decode()


NAMED = '<meta property="og:site_name" content="Sylvan Herald">'


def named_elsewhere() -> Article:
    """Of an outlet that its page names and the record does not know."""
    return deliver(samples.page(head=NAMED)).article


def test_an_outlet_that_only_the_source_names_is_put_on_record(client: Client) -> None:
    article = named_elsewhere()
    assert "calls its outlet “Sylvan Herald”, which is not on record" in client.get(page_of(article)).content.decode()
    client.post(f"{page_of(article)}outlet/", {"outlet": ""})
    article.refresh_from_db()
    assert (article.outlet.name, article.outlet.slug) == ("Sylvan Herald", "sylvan-herald")
    assert "which is not on record" not in client.get(page_of(article)).content.decode()
    assert article.history.first().history_user == User.objects.get(username="edith")


def test_an_outlet_on_record_takes_the_printed_name(client: Client) -> None:
    article, placeholder = named_elsewhere(), cast.placeholder()
    client.post(f"{page_of(article)}outlet/", {"outlet": placeholder.pk})
    article.refresh_from_db()
    assert (article.outlet, placeholder.names.get().name) == (placeholder, "Sylvan Herald")
    assert deliver(samples.page(head=NAMED, heading="Talks end")).article.outlet == placeholder


def test_a_double_of_an_outlet_is_refused_with_the_reason(client: Client) -> None:
    article = named_elsewhere()
    Outlet.objects.create(slug="herald", name="SYLVAN  HERALD")
    assert "Another outlet is called" in said(client.post(f"{page_of(article)}outlet/", {"outlet": ""}, follow=True))
    article.refresh_from_db()
    assert article.outlet.kind == "unknown"


def test_rejecting_keeps_it(client: Client, article: Article) -> None:
    one = proposal(article)
    decide(client, one, "reject", note="A title.")
    assert (one.state, one.note, Statement.objects.count()) == ("rejected", "A title.", 0)


def test_a_verdict_is_taken_back(client: Client, article: Article) -> None:
    one = proposal(article)
    decide(client, one, "accept")
    decide(client, one, "reopen")
    assert (one.state, Statement.objects.count()) == ("waiting", 0)


def test_who_of_several_was_meant_is_chosen(client: Client, article: Article) -> None:
    ada, boris = cast.ada(), cast.boris()
    one = proposal(article)
    one.candidates.set([ada, boris])
    assert "Who of them?" in client.get(page_of(article)).content.decode()
    decide(client, one, "accept", speaker=boris.pk)
    assert (one.state, Statement.objects.get().speaker) == ("amended", boris)


def test_another_wording_is_accepted_as_a_further_report(client: Client, article: Article) -> None:
    first = proposal(article)
    decide(client, first, "accept")
    second = proposal(article, cast.RAIN, same_as_proposal=first, likeness=0.8)
    statement = Statement.objects.get()
    assert f"Accept as a report of statement {statement.pk}" in client.get(page_of(article)).content.decode()
    decide(client, second, "into", statement=statement.pk)
    assert (statement.reports.count(), Statement.objects.count()) == (2, 1)


def test_what_came_onto_the_record_meanwhile_is_pointed_at(client: Client, article: Article) -> None:
    ada = cast.ada()
    one = proposal(article, speaker=ada)
    assert "as a report of statement" not in client.get(page_of(article)).content.decode()
    statement = cast.draft(ada, said="2023-02-20")
    assert f"Accept as a report of statement {statement.pk}" in client.get(page_of(article)).content.decode()
    cast.draft(cast.boris())
    decide(client, one, "into", statement=statement.pk)
    assert statement.reports.get().article == article


def test_what_is_on_record_already_is_linked_and_not_asked(client: Client, article: Article) -> None:
    statement = cast.report(cast.draft(None), article).statement
    one = proposal(article, same_as_statement=statement, likeness=1.0)
    settle(article)
    content = client.get(page_of(article)).content.decode()
    assert "0 to decide, 1 on record already" in content
    assert f'href="/admin/statements/statement/{statement.pk}/change/"' in content
    assert 'value="accept"' not in content
    decide(client, one, "reopen")
    assert 'value="accept"' in client.get(page_of(article)).content.decode()


@pytest.mark.parametrize(
    ("wording", "likeness"),
    [
        (f"{cast.UMBRELLAS}.", "the same words<"),
        ("We will count every umbrella", "the same words in part<"),
        ("We shall count each umbrella", "perhaps the same utterance in other words, 99 % alike<"),
    ],
)
def test_how_alike_two_wordings_are_is_said_as_it_is(
    client: Client, article: Article, wording: str, likeness: str
) -> None:
    proposal(article, same_as_statement=cast.draft(None, wording), likeness=1.0)
    assert likeness in client.get(page_of(article)).content.decode()


def test_what_somebody_else_decided_meanwhile_is_said(client: Client, article: Article) -> None:
    one = proposal(article)
    review.reject(one, User.objects.create_user("rhea"))
    response = decide(client, one, "accept")
    assert "rejected by rhea in the meantime" in said(response)
    assert not Statement.objects.exists()


def test_what_the_record_refuses_is_said(client: Client, article: Article) -> None:
    one = proposal(article, said="2923")
    response = decide(client, one, "accept")
    assert "still to come" in said(response)
    assert one.state == "waiting"


@pytest.mark.parametrize("verdict", ["", "publish"])
def test_no_other_verdict_is_known(client: Client, article: Article, verdict: str) -> None:
    one = proposal(article)
    assert decide(client, one, verdict).status_code == 404
    assert one.state == "waiting"


def test_nothing_is_decided_by_following_a_link(client: Client, article: Article) -> None:
    one = proposal(article)
    client.get(reverse("admin:ingest_proposal_verdict", args=[one.pk]), {"verdict": "accept"})
    one.refresh_from_db()
    assert one.state == "waiting"


def fields_of(form: Any) -> dict[str, Any]:
    """As a browser sends them without script: of a record, its number and its name."""
    fields: dict[str, Any] = {}
    for bound in form:
        value = bound.value()
        if isinstance(bound.field, NamingField):
            numbers, fields[f"{bound.name}_typed"] = bound.field.prepare_value(value)
            fields[bound.name] = numbers
            if numbers and not bound.field.is_many:
                fields[f"{bound.name}_typed"] = described(bound.field.noun, numbers)[0].name
        else:
            fields[bound.name] = value
    return fields


def correct(client: Client, one: Proposal, **changes: Any) -> Any:
    page = client.get(page_of(one.article), {"at": one.pk, "amend": 1})
    (form,) = (card.form for card in page.context["cards"] if card.form)
    fields = fields_of(form) | {"seen": form.card.version} | changes
    response = client.post(reverse("admin:ingest_proposal_amend", args=[one.pk]), fields, follow=True)
    one.refresh_from_db()
    return response


def test_a_proposal_is_accepted_with_corrections(client: Client, article: Article) -> None:
    boris, treaty = cast.boris(), cast.umbrella_treaty()
    one = proposal(article, occasion="interview")
    correct(client, one, speaker_typed="boris beispiel", topics=[treaty.pk], occasion="", note="He said it.")
    statement = Statement.objects.get()
    assert (statement.speaker, list(statement.topics.all()), statement.occasion) == (boris, [treaty], "")
    assert (one.state, one.note, one.speaker, one.occasion) == ("amended", "He said it.", None, "interview")
    assert set(one.corrections) == {"speaker", "topics", "occasion"}
    assert not one.topics.exists()


def test_nothing_corrected_is_accepted_as_it_is(client: Client, article: Article) -> None:
    one = proposal(article)
    correct(client, one)
    assert (one.state, one.corrections) == ("accepted", {})


def test_a_correction_that_cannot_be_is_said_at_its_field(client: Client, article: Article) -> None:
    one = proposal(article)
    response = correct(client, one, said="next week", occasion="Typed already")
    (form,) = (card.form for card in response.context["cards"] if card.form)
    assert "is not a date" in str(form.errors["said"])
    assert "Typed already" in response.content.decode()
    assert (one.state, Statement.objects.count()) == ("waiting", 0)


def test_a_proposals_own_page_is_the_desk(client: Client, article: Article) -> None:
    one = proposal(article)
    address = reverse("admin:ingest_proposal_change", args=[one.pk])
    assert client.get(address).headers["Location"] == one.get_absolute_url()
    assert client.post(address, {"wording": "x", "_save": "Save"}).status_code == 403


def test_reading_again_asks_with_what_is_on_record_today(client: Client) -> None:
    give(client, text=samples.TEXT)
    article = Article.objects.get()
    decide(client, article.proposals.earliest("order"), "reject")
    assert not article.proposals.exclude(speaker=None).exists()
    ada = cast.ada()
    client.post(page_of(article))
    assert article.proposals.waiting().filter(speaker=ada).exists()
    assert article.proposals.filter(state="rejected").count() == 1


def test_an_article_that_cannot_be_read_for_statements_is_kept(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def break_down(*_: Any) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr(Archive, "propose", break_down)
        assert "could not be proposed" in said(give(client, text=samples.TEXT))
        article = Article.objects.get()
        assert "could not be read" in said(client.post(page_of(article), follow=True))
    assert caplog.text.count("Proposing the statements of") == 2
    assert article.proposals.count() == 0
    client.post(page_of(article))
    assert article.proposals.waiting().exists()


def test_the_list_is_filtered(client: Client, article: Article) -> None:
    sure = proposal(article, speaker=cast.ada())
    unsure = proposal(article, cast.RAIN, confident=False, probability=0.5)
    other = proposal(cast.article(outlet=article.outlet, headline="Another"), speaker=None)
    review.reject(other, None)

    def listed(**query: Any) -> set[Proposal]:
        return set(client.get("/admin/ingest/proposal/", query).context["cl"].queryset)

    assert listed(state__exact="waiting") == {sure, unsure}
    assert listed(confident__exact=0) == {unsure}
    assert listed(speaker=sure.speaker_id) == {sure}
    assert listed(speaker="unknown") == {unsure, other}
    assert listed(article=other.article_id) == {other}
    assert listed(article="x", q="umbrella") == set()
    assert listed(q="ada rain") == {unsure}


def test_several_are_decided_at_once(client: Client, article: Article) -> None:
    ones = [proposal(article), proposal(article, cast.RAIN)]
    selected = {"action": "accept_selected", "_selected_action": [one.pk for one in ones]}
    response = client.post("/admin/ingest/proposal/", selected, follow=True)
    assert "2 accepted" in said(response)
    client.post("/admin/ingest/proposal/", selected | {"action": "reject_selected"}, follow=True)
    assert Statement.objects.count() == 2


def test_a_list_costs_the_same_however_long_it_is(
    client: Client, article: Article, django_assert_max_num_queries: Any
) -> None:
    for _ in range(20):
        proposal(article, speaker=None)
    with django_assert_max_num_queries(30):
        client.get("/admin/ingest/proposal/")
    with django_assert_max_num_queries(30):
        client.get(page_of(article))


def test_what_was_left_behind_is_listed_and_settled(client: Client) -> None:
    first = deliver(address=ADDRESS).article
    cast.report(cast.draft(None), first)
    later = deliver(RETRACTED, address=ADDRESS).article
    assert "1 report</a>" in client.get(page_of(later)).content.decode()
    assert "an old version" in client.get(page_of(first)).content.decode()
    leftover = Leftover.objects.get()
    client.post("/admin/ingest/leftover/", {"action": "settle", "_selected_action": [leftover.pk]}, follow=True)
    leftover.refresh_from_db()
    assert (leftover.settled_by, leftover.report.article) == (User.objects.get(), first)
    assert "by edith" in client.get("/admin/ingest/leftover/").content.decode()
    assert "1 report</a>" not in client.get(page_of(later)).content.decode()


def test_the_bytes_are_given_out_to_be_saved_only(client: Client) -> None:
    capture = deliver(samples.page(head="<script>alert(1)</script>")).article.captures.get()
    response = client.get(reverse("admin:ingest_capture_content", args=[capture.pk]))
    assert response.content == bytes(capture.content)
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Disposition"].startswith("attachment")


def test_a_report_that_was_left_behind_can_be_deleted(client: Client) -> None:
    report = cast.report(cast.draft(None), deliver(address=ADDRESS).article)
    deliver(RETRACTED, address=ADDRESS)
    client.post(admin_pages.page("report", "delete", report), {"post": "yes"})
    assert not Report.objects.exists()
    assert not Leftover.objects.exists()


def test_an_imported_article_can_be_deleted_with_all_that_came_of_it() -> None:
    article = deliver().article
    admin_pages.as_reviewer().post(admin_pages.page("article", "delete", article), {"post": "yes"})
    assert [model.objects.count() for model in (Article, Capture, Proposal)] == [0, 0, 0]


@pytest.mark.parametrize("noun", ["capture", "proposal", "leftover"])
def test_each_list_is_for_staff_who_may_see_it(noun: str, client: Client) -> None:
    address = f"/admin/ingest/{noun}/"
    stranger = admin_pages.signed_in(User.objects.create_user("sam", is_staff=True))
    assert client.get(address).status_code == 200
    assert stranger.get(address).status_code == 403
    assert Client().get(address).status_code == 302


def test_who_may_only_look_neither_imports_nor_decides(article: Article) -> None:
    looker = User.objects.create_user("lou", is_staff=True)
    looker.user_permissions.set(Permission.objects.filter(codename__in=["view_proposal", "view_capture"]))
    client = admin_pages.signed_in(looker)
    one = proposal(article)
    assert "Reject" not in client.get(page_of(article)).content.decode()
    assert client.get(ADD).status_code == client.post(ADD, {"text": samples.TEXT}).status_code == 403
    assert decide(client, one, "accept").status_code == 403
    assert client.post(page_of(article)).status_code == 403
    assert client.post(f"{page_of(article)}outlet/").status_code == 403
    assert client.post(reverse("admin:ingest_proposal_change", args=[one.pk]), {"_save": "x"}).status_code == 403
    assert (one.state, Article.objects.count()) == ("waiting", 1)


@pytest.mark.parametrize("noun", ["capture", "proposal", "leftover"])
def test_nobody_deletes_one_on_its_own(noun: str, article: Article) -> None:
    one = proposal(article)
    client = admin_pages.signed_in(User.objects.create_superuser("root"))
    assert client.post(f"/admin/ingest/{noun}/{one.pk}/delete/", {"post": "yes"}).status_code == 403
    assert "delete_selected" not in client.get(f"/admin/ingest/{noun}/").content.decode()


@pytest.mark.parametrize("address", ["article/99/", "99/verdict/"])
def test_what_is_not_there_is_not_found(address: str, client: Client) -> None:
    assert client.get(f"/admin/ingest/proposal/{address}").status_code == 404


def test_readers_see_only_what_stands_around_published_statements(client: Client) -> None:
    article = deliver(f"{cast.TEXT}\n\nA secret paragraph.").article
    statement = review.accept(
        article.proposals.get(wording=cast.UMBRELLAS), None, speaker=cast.ada(), said="2023-02-27"
    )
    publishing.publish(statement, None)
    content = Client().get(article.get_absolute_url()).content.decode()
    assert "count every umbrella" in content
    assert "A secret paragraph" not in content
    assert "never about the rain" not in content
