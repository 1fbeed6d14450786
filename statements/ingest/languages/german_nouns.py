"""German nouns for those who speak, by gender; as the last part of a compound they count too (Außenministerin)."""

MEN = """
Minister Kanzler Präsident Sprecher Chef Vorsitzender Vorsitzende Bürgermeister Oberbürgermeister Senator Abgeordneter Abgeordnete Politiker Diplomat Botschafter
Gesandter Gesandte Beauftragter Beauftragte Beamter Beamte Kommissar Berater Experte Analyst Ökonom Volkswirt Forscher Wissenschaftler Professor Doktor Arzt Mediziner
Richter Staatsanwalt Anwalt Rechtsanwalt Verteidiger General Oberst Offizier Admiral Kommandeur Inspekteur Generalinspekteur Soldat Polizist Ermittler Direktor Leiter
Geschäftsführer Vorstand Manager Unternehmer Gründer Inhaber Eigentümer Landrat Rat Stadtrat Dezernent Kandidat Spitzenkandidat Herausforderer
Fraktionschef Parteichef Obmann Referent Sekretär Generalsekretär Staatssekretär Journalist Korrespondent Redakteur Autor Schriftsteller
Moderator Reporter Historiker Soziologe Politologe Politikwissenschaftler Psychologe Jurist Völkerrechtler Trainer Spieler Kapitän Lehrer Rektor Schüler
Student Pfarrer Bischof Erzbischof Kardinal Papst Priester König Prinz Fürst Kaiser Emir Scheich Mann Vater Sohn Bruder Nachbar Freund Kollege Bewohner
Anwohner Augenzeuge Zeuge Bürger Pendler Passant Landwirt Bauer Winzer Fahrer Pilot Ingenieur Techniker Mitarbeiter Angestellter
Vertreter Stellvertreter Vize Aktivist Demonstrant Gewerkschafter Unterhändler Vermittler Beobachter Kenner Fachmann Gutachter Händler Kaufmann Bankier Banker
Premier Premierminister Ministerpräsident Regierungschef Staatschef Außenamtschef Amtsinhaber Vorgänger Nachfolger Amtskollege Insider Informant Schauspieler
Sänger Musiker Künstler Regisseur Fotograf Förster Feuerwehrmann Retter Sanitäter Kritiker Gegner Befürworter Befragter Nutzer Rentner Wirt Gast Besitzer Züchter
Intendant Kurator Architekt Ombudsmann Patriarch Rabbiner Imam Prior Abt Verbandspräsident Christdemokrat Sozialdemokrat Liberaler Grüner Linker
Republikaner Demokrat Gouverneur Jurist Meteorologe Epidemiologe Virologe Klimaforscher Notar Schiedsrichter Veranstalter Organisator Betreiber Verwalter Hausmeister
Führer Funktionär Stratege Ressortchef Gemeinderat Vizepräsident Vizekanzler Wahlleiter Pressesprecher Regierungssprecher Kremlsprecher Kremlchef Bundeskanzler Bundespräsident
"""
WOMEN = """
Frau Königin Prinzessin Fürstin Mutter Tochter Schwester Abgeordnete Vorsitzende Beamtin Beauftragte Gesandte Ärztin Anwältin Rätin Bäuerin Landrätin Stadträtin
Französin Köchin Nachbarin Witwe Hebamme Kauffrau Obfrau Ombudsfrau Fachfrau Staatsanwältin Rechtsanwältin Direktorin
"""
EITHER = "Vorsitzende Abgeordnete Beauftragte Gesandte Leute Menschen Kreise Angehörige Eltern Experten Person Angestellte Befragte Vize"
GROUPS_N = """
Ministerium Amt Büro Unternehmen Parlament Kabinett Gericht Institut Komitee Präsidium Haus Blatt Magazin Militär Heer Bündnis Rathaus Bundesamt Landesamt Umweltamt
Auswärtiges Zentrum Kollegium Bundesverfassungsgericht Kanzleramt Pentagon Präsidialamt Außenamt Polizeipräsidium Portal Netzwerk Werk
"""
GROUPS_F = """
Regierung Partei Behörde Kommission Agentur Zeitung Fraktion Firma Gesellschaft Bank Polizei Staatsanwaltschaft Gewerkschaft Organisation Union Opposition
Armee Marine Verwaltung Stadt Gemeinde Botschaft Vertretung Koalition Initiative Universität Hochschule Kirche Stiftung Kammer Feuerwehr Leitung
Nachrichtenagentur Bundesregierung Pressestelle Delegation Bahn Airline Genossenschaft Vereinigung Liga Redaktion Führung Kanzlei Klinik Schule
Mission Bundesbank Zentralbank Notenbank Allianz Spitze Direktion Justiz Bundeswehr Presse Bundesanwaltschaft Konzernleitung Gruppe
"""
GROUPS_M = """
Verband Verein Konzern Sender Bund Rat Senat Bundestag Bundesrat Landtag Kreml Club Klub Dachverband Ausschuss Stab Vorstand Dienst Fonds Hersteller Betreiber
Rechnungshof Gerichtshof Stadtrat Landkreis Bundesverband Geheimdienst Betriebsrat Aufsichtsrat Flughafen
"""
DOCUMENTS_N = "Papier Schreiben Dokument Gutachten Kommuniqué Interview Statement Gesetz Urteil Programm Buch Protokoll"
DOCUMENTS_F = "Mitteilung Erklärung Stellungnahme Studie Umfrage Resolution Pressemitteilung Analyse Note Untersuchung Meldung Einladung"
DOCUMENTS_M = "Bericht Brief Entwurf Antrag Beschluss Vertrag Text Tweet Post Artikel Kommentar Bescheid Aufruf Zwischenbericht Abschlussbericht"
UNNAMED = """
Sprecher Sprecherin Beamter Beamte Beamtin Diplomat Diplomatin Insider Informant Kreise Augenzeuge Augenzeugin Vertreter Vertreterin Anwohner Anwohnerin Bewohner Bewohnerin
Mitarbeiter Mitarbeiterin Quelle Quellen Zeuge Zeugin Pendler Pendlerin Passant Passantin Teilnehmer Teilnehmerin Mann Frau Nachbar Nachbarin Experte Expertin Kritiker
"""
PLACES = """
deutschland russland frankreich großbritannien england usa amerika china ukraine israel iran irak syrien türkei polen ungarn italien spanien österreich schweiz japan
indien europa asien afrika brüssel berlin moskau kiew paris london washington peking wien bern rom madrid warschau budapest prag genf teheran ankara istanbul
münchen hamburg köln frankfurt stuttgart dresden leipzig hannover bonn düsseldorf bayern sachsen hessen thüringen niedersachsen brandenburg bremen saarland
nordrhein-westfalen baden-württemberg rheinland-pfalz schleswig-holstein sachsen-anhalt mecklenburg-vorpommern straßburg luxemburg jerusalem kairo
"""
ORGANISATIONS = """
nato eu un uno osze iwf ezb bka bnd afd cdu csu spd fdp ard zdf dpa afp reuters tass ap wdr ndr swr br mdr rbb rtl ntv n-tv bild spiegel welt zeit faz taz sz handelsblatt
verdi ver.di dgb bdi bda adac greenpeace wwf who iaea kreml pentagon bundestag bundesrat bundeswehr bundesbank bundesregierung kanzleramt bündnis grüne grünen linke
linken union bsw lufthansa siemens volkswagen vw bmw bayer basf commerzbank interfax sat.1 deutschlandfunk tagesspiegel ukrinform xinhua
"""
NOT_NAMES = """
montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar märz april mai juni juli august september oktober november dezember
ich er sie es wir ihr man der die das den dem des ein eine einen einem einer eines kein keine und oder aber denn doch sondern wenn weil dass ob als wie wer was wo wann warum
in im an am auf aus bei beim mit nach von vom zu zum zur für gegen ohne um durch über unter vor hinter neben zwischen seit bis während wegen trotz laut
auch nur noch schon jetzt dann danach davor zuvor zudem außerdem dabei damit dafür dagegen deshalb daher trotzdem allerdings jedoch dennoch heute gestern morgen
hier dort da so nun nicht nichts kein mehr viele einige alle beide andere dies diese dieser dieses jene jener sein seine ihre ihr unser unsere mein meine
worten worte angaben ansicht meinung einschätzung darstellung auffassung überzeugung aussage aussagen
zugleich gleichzeitig unterdessen derweil inzwischen später früher bereits erst zunächst zuletzt schließlich darüber darauf daran hingegen
""".split()


def feminine(noun: str) -> str:
    """The woman's form: Politologin of Politologe, Sprecherin of Sprecher."""
    return (noun[:-1] if noun.endswith("e") else noun) + "in"


def persons() -> dict[str, str]:
    """Noun in lower case -> gender; the plural of the men's has p."""
    found: dict[str, str] = {}
    for noun in MEN.split():
        found[noun.lower()] = "m"
        found[feminine(noun).lower()] = "f"
        found[feminine(noun).lower() + "nen"] = "p"
        for ending in ("s", "n", "en", "es"):
            found.setdefault(noun.lower() + ending, "m")
    found |= {noun.lower(): "f" for noun in WOMEN.split() if noun.lower() not in found}
    return found | {noun.lower(): "" for noun in EITHER.split()}


def bodies(*rows: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for gender, nouns in zip("nfm", rows, strict=True):
        for noun in nouns.split():
            for ending in ("", "s", "es", "en", "e"):
                found.setdefault(noun.lower() + ending, gender)
    return found
