"""The whole public site."""

from django.urls import path

from statements.views import (
    articles,
    coverage,
    dossiers,
    echoes,
    error_reports,
    outlets,
    pages,
    speakers,
    statements,
    topics,
    versions,
    wordings,
)

urlpatterns = [
    path("", pages.home, name="home"),
    path("statements/", statements.statement_list, name="statements"),
    path("statements/<int:number>/", statements.statement_by_number, name="statement-by-number"),
    path("statements/<int:number>-<slug:slug>/", statements.statement_detail, name="statement"),
    path("statements/<int:number>/wordings/", wordings.wordings, name="wordings"),
    path("statements/<int:number>/versions/", versions.versions, name="statement-versions"),
    path("statements/<int:number>/v<int:version>/", versions.version, name="statement-version"),
    path("statements/<int:number>/echoes/", echoes.statement_echoes, name="statement-echoes"),
    path("speakers/", speakers.speaker_list, name="speakers"),
    path("speakers/<slug:slug>/", speakers.speaker_detail, name="speaker"),
    path("topics/", topics.topic_list, name="topics"),
    path("topics/<slug:slug>/", topics.topic_detail, name="topic"),
    path("articles/", articles.article_list, name="articles"),
    path("articles/<int:number>/", articles.article_by_number, name="article-by-number"),
    path("articles/<int:number>-<slug:slug>/", articles.article_detail, name="article"),
    path("outlets/", outlets.outlet_list, name="outlets"),
    path("outlets/<slug:slug>/", outlets.outlet_detail, name="outlet"),
    path("dossiers/", dossiers.dossier_list, name="dossiers"),
    path("dossiers/<slug:slug>/", dossiers.dossier_detail, name="dossier"),
    path("corrections/", versions.corrections, name="corrections"),
    path("coverage/", coverage.coverage, name="coverage"),
    path("coverage.csv", coverage.coverage_csv, name="coverage-csv"),
    path("about/", pages.about, name="about"),
    path("search-help/", pages.search_help, name="search-help"),
    path("report-an-error/", error_reports.report_error, name="report-error"),
    path("report-an-error/thanks/", error_reports.thanks, name="report-error-thanks"),
    path("suggest/", pages.suggestions, name="suggest"),
]
