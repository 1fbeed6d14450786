"""English words for invented speech, each list with its most frequent first."""

NOUNS = """
agreement question proposal government border river harbour treaty position party delegation decision answer
island ministry coast matter commission inspection neighbour ferry road season bridge protocol schedule record
letter market map vessel timetable office city winter quota session report list lighthouse tariff channel notice
committee chapter deadline visit message document register tax village exercise signature crew cargo line parliament
observer guarantee measure clause paragraph permit archive station captain warehouse survey meeting declaration
resolution mission mandate budget forest lake valley passage platform engineer merchant farmer fisherman pilot
duty stamp parcel balloon barometer compass anchor beacon pier dock canal lock dam mill well orchard meadow
barrel lantern rope sail net herring oyster kelp timber charcoal mushroom chestnut owl calendar clock signal whistle
telegram postcard envelope ledger notebook pencil envoy consul clerk translator interpreter witness arbiter
exemption annex appendix preamble footnote waiver moratorium rapporteur memorandum communique demarche
""".split()

PLURALS = """
rights obligations words promises months years weeks interests borders conditions terms reasons facts partners
citizens neighbours rules numbers answers questions proposals measures inspections negotiations consultations ships
islands families workers children schools roads experts sailors traders guests letters documents figures observers
deadlines guarantees violations exceptions delays obstacles misunderstandings grievances concessions
safeguards benchmarks loopholes reservations ratifications countermeasures
""".split()

ADJECTIVES = """
new other joint whole common national first present last open clear old full serious important legal regional
technical simple honest mutual bilateral temporary final political direct public economic necessary coastal
difficult strict reasonable patient written promised disputed shared empty northern southern eastern western
permanent independent provisional balanced peaceful reliable predictable premature one-sided long-term short-term
well-known far-reaching binding secret formal informal humanitarian seasonal maritime postal municipal
unprecedented inadmissible counterproductive irreversible non-binding self-evident time-tested
""".split()

QUALITIES = """
clear serious important difficult legal necessary temporary honest reasonable reliable strict balanced binding
premature one-sided predictable provisional patient far-reaching unprecedented inadmissible counterproductive
irreversible non-binding self-evident
""".split()

VERBS = """
discuss support review accept follow respect consider answer open change keep sign reject extend check protect
suspend publish honour restore confirm examine delay limit replace defend approve prepare raise close
strengthen measure verify monitor inspect monopolise ratify renew resume challenge question abandon ignore clarify
postpone interpret repair reopen register translate coordinate facilitate reconsider renounce denounce prolong
harmonise circumvent safeguard undermine relativise
""".split()

WHEN = (
    """
today|this year|this week|from tomorrow|before winter|in good faith|without conditions|once again|next month
step by step|for many years|at any level|in the coming weeks|before the next round|in the spring|without delay
in every detail|at the negotiating table|under the treaty|within thirty days|on equal terms|as early as possible
by the end of the season|in the presence of observers|after the elections|behind closed doors|in broad daylight
""".strip()
    .replace("\n", "|")
    .split("|")
)

OPENERS = (
    """
As we have said before,|In our view,|At the same time,|Frankly,|I repeat:|Of course,|Let me be clear:|For now,
In other words,|That is why|Unfortunately,|Whatever happens,|To this day,|As a neighbour,|First of all,|Let us be honest:
Contrary to what was reported,|From the very beginning,|On the whole,|If anyone still has doubts,
""".strip()
    .replace("\n", "|")
    .split("|")
)

SUBJECTS_OF_SPEECH = (
    """
we|they|our partners|the other side|both sides|our experts|nobody here|the people of this country|our neighbours
the observers|all delegations|the captains|the harbour towns|the islanders|their negotiators
""".strip()
    .replace("\n", "|")
    .split("|")
)

CUES = "said added argued stressed explained noted insisted recalled warned replied".split()
