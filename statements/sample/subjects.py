"""What a sample archive is about: matters on which nobody is fighting anywhere."""

SUBJECTS = {
    "Coastal lights": "beacon maintenance, lamp oil reserves, fog signals, lighthouse keepers, buoy colours, signal codes",
    "Salt trade": "salt quotas, salt roads, brine wells, salt labels, warehouse seals, pepper exceptions",
    "River crossings": "ferry safety, bridge tolls, rope ferries, winter crossings, ferry timetables, dredging",
    "Weather watching": "weather balloons, barometer exchange, storm warnings, cloud charts, rain gauges, tide tables",
    "Postal exchange": "letter tariffs, stamp recognition, parcel inspection, sea mail, telegraph rates, poste restante",
    "Shared forests": "timber marks, mushroom rights, forest roads, owl counts, charcoal permits, chestnut harvest",
    "Clock reform": "noon signals, summer hours, calendar harmonisation, leap days, station clocks, sundial standards",
    "Fishing grounds": "herring quotas, net sizes, harbour dues, kelp harvest, oyster beds, trawler logbooks",
}

CONFLICTS = ("border question", "fishing dispute", "tariff standoff", "island dispute", "water rights dispute")
INSTRUMENTS = ("Accord", "Convention", "Treaty", "Agreement", "Protocol")
BODIES = ("Commission", "Council", "Observatory", "Secretariat", "Union")

OFFICES = (
    ("Minister of Foreign Affairs", "Ministry of Foreign Affairs of {country}"),
    ("Deputy Minister of Foreign Affairs", "Ministry of Foreign Affairs of {country}"),
    ("Spokesperson for the Ministry of Foreign Affairs", "Ministry of Foreign Affairs of {country}"),
    ("President", "Presidency of {country}"),
    ("Press secretary of the President", "Presidency of {country}"),
    ("Prime Minister", "Government of {country}"),
    ("Minister of Navigation", "Ministry of Navigation of {country}"),
    ("Minister of Trade", "Ministry of Trade of {country}"),
    ("Chair of the Committee on Treaties", "Parliament of {country}"),
    ("Member of Parliament", "Parliament of {country}"),
    ("Ambassador at large", "Ministry of Foreign Affairs of {country}"),
    ("Chief negotiator", "Government of {country}"),
)

PAPERS = ("Courier", "Gazette", "Morning Post", "Observer", "Ledger", "Evening Star", "Chronicle", "Mirror")
STATIONS = ("Radio {place}", "{place} Television", "Channel {place}")
AGENCIES = ("{adjective} Press Agency", "{place} Wire")
OFFICIAL = "Bulletin of the Government of {country}"
WEBSITES = ("{place} Today", "{place} Dispatch")
