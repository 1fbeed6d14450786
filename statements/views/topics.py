"""The list of topics, and the page of one: of a treaty with its parties, its actions and statements over time."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from statements.charts import draw
from statements.filters import TOPIC_AXES, TopicFilter
from statements.listing import list_records
from statements.models import Topic
from statements.other_names import arranged
from statements.search.opening import days
from statements.search.tallies import statement_counts, with_statements_first
from statements.views.actions import drawn, numbered
from statements.views.htmx import HtmxHttpRequest
from statements.views.meanwhile import among, voice_of
from statements.views.periods import years_of
from statements.views.records import by_slug, follows_old_slugs, mentions, overview, render_listing, search_for


def topic_list(request: HtmxHttpRequest) -> HttpResponse:
    topics = with_statements_first(Topic.objects.select_related("broader"), "topic", "treaty")
    listing = list_records(topics, TopicFilter, TOPIC_AXES, dict(request.GET.lists()), request.path)
    slugs = [topic.slug for topic in listing.items]
    counts = statement_counts("topic", slugs) | statement_counts("treaty", slugs)
    for topic in listing.items:
        topic.statement_count = counts.get(topic.slug, 0)
    return render_listing(request, "topics/list.html", listing, "Topics and treaties")


@follows_old_slugs
def topic_detail(request: HttpRequest, slug: str) -> HttpResponse:
    topic = by_slug(Topic.objects.select_related("broader"), slug)
    seen = overview(search_for("treaty" if topic.is_treaty else "topic", topic.slug), ["speaker"])
    actions = numbered(topic.actions.all())
    events = drawn(actions)
    context = {
        "topic": topic,
        "names": arranged(topic.names.all()),
        "broader": topic.ancestors(),
        "narrower": topic.narrower.all(),
        "parties": topic.parties.all(),
        "actions": actions,
        "happened": among(actions, [voice_of(seen["results"])] if actions else []),
        "timeline": draw(years_of(seen["results"], days(), [event.day for event in events]), events, plot=110),
        "speakers": seen["choices"]["speaker"],
        "permalink": request.build_absolute_uri(topic.get_absolute_url()),
    }
    return render(request, "topics/detail.html", seen | mentions(topic.slug) | context)
