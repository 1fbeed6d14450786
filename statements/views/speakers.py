"""The list of speakers and the page of one."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from statements.charts import draw
from statements.filters import SPEAKER_AXES, SpeakerFilter
from statements.listing import list_records
from statements.models import Speaker
from statements.models.speaker import held_between
from statements.other_names import arranged
from statements.search.tallies import statement_counts, with_statements_first
from statements.views.htmx import HtmxHttpRequest
from statements.views.periods import periods_of
from statements.views.records import by_slug, follows_old_slugs, mentions, overview, render_listing, search_for


def speaker_list(request: HtmxHttpRequest) -> HttpResponse:
    speakers = with_statements_first(Speaker.objects.prefetch_related("positions"), "speaker")
    listing = list_records(speakers, SpeakerFilter, SPEAKER_AXES, dict(request.GET.lists()), request.path)
    counts = statement_counts("speaker", [speaker.slug for speaker in listing.items])
    today: date = timezone.now().date()
    for speaker in listing.items:
        speaker.statement_count = counts.get(speaker.slug, 0)
        positions = list(speaker.positions.all())
        speaker.offices = held_between(positions, today, today) or positions[-1:]
    return render_listing(request, "speakers/list.html", listing, "Speakers")


@follows_old_slugs
def speaker_detail(request: HttpRequest, slug: str) -> HttpResponse:
    speaker = by_slug(Speaker.objects.all(), slug)
    seen = overview(search_for("speaker", speaker.slug), ["treaty", "topic", "office"])
    searches = {choice.key: choice for choice in seen["choices"]["office"]}
    context = {
        "speaker": speaker,
        "names": arranged(speaker.names.all()),
        "offices": [(position, searches.get(position.key)) for position in speaker.positions.all()],
        "topics": seen["choices"]["topic"],
        "treaties": seen["choices"]["treaty"],
        "years": draw(periods_of(seen["results"])),
        "permalink": request.build_absolute_uri(speaker.get_absolute_url()),
    }
    return render(request, "speakers/detail.html", seen | mentions(speaker.slug) | context)
