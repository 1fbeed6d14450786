"""English as American, British and wire newsrooms write it."""

from statements.ingest.languages import Language
from statements.ingest.languages.english_names import GIVEN_NAMES, SHORT_NAMES
from statements.ingest.languages.english_nouns import BODIES, CLAIMS, EITHER, FEMALE, MALE, PAPERS, PLACES
from statements.ingest.languages.english_verbs import (
    FRAMING_VERBS,
    OTHERS,
    REACTIONS,
    SPEECH_VERBS,
    THOUGHT_VERBS,
    tails,
)

LANGUAGE = Language(
    code="en",
    speech=SPEECH_VERBS,
    framing=FRAMING_VERBS,
    thought=THOUGHT_VERBS,
    other_verbs=frozenset(OTHERS),
    verb_tails=tails(),
    auxiliaries=frozenset(
        """has have had is are was were be been being do does did will would can could may might must shall should 'd 'll 've 're 'm
        isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't mustn't""".split()
    ),
    modals=frozenset(
        """do does did will would can could may might must shall should 'd 'll doesn't don't didn't won't wouldn't can't cannot couldn't
        shouldn't mustn't""".split()
    ),
    passive=frozenset("is are was were be been being".split()),
    quoted_as=frozenset("quoted cited heard recorded".split()),
    source_phrases=(
        ("according", "to"),
        ("in", "the", "words", "of"),
        ("as", "per"),
        ("per",),
        ("quoting",),
        ("citing",),
    ),
    agent=frozenset({"by"}),
    origins=frozenset({"from", "by"}),
    view_marks=frozenset({"in"}),
    views=frozenset("view opinion words".split()),
    addressing=frozenset(
        """tell tells told ask asks asked urge urges urged warn warns warned advise advised inform informed remind reminds reminded assure assured
        beg begged implore implored instruct instructed counsel counseled thank thanked exhort exhorted""".split()
    ),
    naming=frozenset("called dubbed labeled labelled named termed branded listed".split()),
    asides=frozenset({"as"}),
    portfolios=frozenset(
        """commerce finance defence defense health culture interior justice trade agriculture energy transport transportation education
        environment economy labour labor tourism industry sport sports science state treasury affairs security homeland planning information
        telecommunications fisheries mining housing immigration development""".split()
    ),
    name_links=frozenset({"of", "for"}),
    plural_endings=("s",),
    adjective_endings=("ed", "al", "ic", "ous", "ive", "ary", "ful", "ble", "less", "er", "est"),
    speech_nouns=frozenset(
        """statement statements tweet tweets remark remarks comment comments speech address letter memo email e-mail post interview op-ed
        article column message testimony words phrase term claim claims assertion assertions call calls charge charges accusation
        accusations description characterization pledge pledges promise promises vow warning warnings argument arguments suggestion
        declaration contention criticism insistence motto slogan mantra catchphrase line refrain vision question answer response
        admission report study book memoir tirade rant joke quip retort declaration announcement news-release release idea
        view views position opinion editorial rhetoric label notion advice reference""".split()
    ),
    claims=CLAIMS,
    reactions=REACTIONS,
    complements=frozenset("for to of".split()),
    making=frozenset("made issued voiced put levelled leveled".split()),
    documents=frozenset(PAPERS.split()),
    groups=frozenset(BODIES.split()),
    group_names=frozenset(
        """nato kremlin reuters tass ria novosti interfax afp xinhua bloomberg bbc cnn nbc abc cbs fox msnbc npr pbs rt sputnik politico
        breitbart guardian telegraph times post journal tribune herald globe gazette chronicle examiner observer independent daily press today
        news twitter facebook google apple microsoft amazon instagram youtube pentagon congress parliament senate house white state ministry
        department committee council commission agency bureau institute center centre university college school court corp inc ltd llc co plc group
        association foundation union party alliance coalition federation republic kingdom states nations isis isil al-qaeda hamas hezbollah taliban
        fbi cia nsa doj un eu who imf opec osce iaea gop dnc rnc pac aclu nra naacp aipac society fund bank campaign caucus league church
        network media magazine review register inquirer statesman tv radio street office service army navy force forces police izvestia
        kommersant bild spiegel zeitung monde figaro government administration democrats republicans conservatives tories labour
        americans russians russia ukraine iran china embassy assembly duma bundestag knesset security national
        """.split()
    ),
    roles=dict.fromkeys(EITHER.split(), "") | dict.fromkeys(MALE.split(), "m") | dict.fromkeys(FEMALE.split(), "f"),
    same_roles={
        "press": frozenset({"spokesman", "spokeswoman", "spokesperson"}),
        "ambassador": frozenset({"envoy", "diplomat"}),
        "envoy": frozenset({"diplomat"}),
    },
    unnamed=frozenset(
        """source sources official officials aide aides adviser advisers person people insider insiders man woman friend friends diplomat
        diplomats voter voters critic critics expert experts analyst analysts observer observers user protester protesters supporter
        supporters""".split()
    ),
    person_endings=("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "woman", "women"),
    vague_roles=frozenset(
        """diplomat politician official lawmaker leader candidate nominee front-runner frontrunner contender businessman businesswoman
        billionaire mogul tycoon analyst expert author columnist journalist academic scholar economist activist executive strategist
        adviser aide""".split()
    ),
    titles={
        **dict.fromkeys("mr sir lord king prince father monsignor".split(), "m"),
        **dict.fromkeys("mrs ms miss madame mme lady dame queen princess sister".split(), "f"),
        **dict.fromkeys(
            """dr prof professor sen senator rep representative gov governor president vice-president premier chancellor secretary
            minister mayor ambassador judge justice chief general gen col colonel capt captain lt lieutenant sgt sergeant maj major
            adm admiral cmdr commander officer detective sheriff rev reverend pastor rabbi imam pope cardinal archbishop bishop
            speaker attorney director chairman congressman""".split(),
            "",
        ),
        **dict.fromkeys("congresswoman chairwoman".split(), "f"),
    },
    given_names=GIVEN_NAMES,
    short_names=SHORT_NAMES,
    particles=frozenset("de da di du del della dos la le van von der den ten ter bin ibn al el abu ben st".split()),
    name_suffixes=frozenset("jr sr ii iii iv kc qc obe cbe mbe mp mep md phd esq".split()),
    not_names=frozenset(
        """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
        november december i i'm i'll i'd i've the a an this that these those it its he she they we you but and or if when while as after before
        in on at for from with without by to of about under over since until during amid despite because although though yet so then there
        here now today yesterday tomorrow what who why how where which whether not no yes also even just still only once both all
        some many most more few several other another each every either neither one two three four five six seven eight nine ten
        his her their my our your him them us me such like unlike instead however meanwhile moreover furthermore nevertheless
        asked according speaking earlier later recently last next first second third previously similarly indeed perhaps maybe well
        american americans russian russians chinese french german british ukrainian european iranian israeli syrian muslim muslims
        christian christians jewish jews arab arabs republican republicans democrat democrats democratic islamic latino hispanic african-american
        english spanish italian japanese iraqi turkish polish
        read watch related share updated photo video advertisement abstract full text getty ap image images""".split()
    )
    - {"may", "christian", "april", "june", "will", "ap"},
    places=frozenset(PLACES.split()),
    pronouns={"he": "m", "she": "f", "it": "n", "they": "p", "we": "1", "i": "1", "you": "2"},
    object_pronouns={
        "him": "m",
        "them": "p",
        "me": "1",
        "us": "1",
        "himself": "m",
        "herself": "f",
        "themselves": "p",
        "itself": "n",
    },
    possessives={"his": "m", "her": "f", "its": "n", "their": "p", "my": "1", "our": "1", "your": "2"},
    first_person=frozenset("i we me us my our".split()),
    relatives=frozenset("who which whom whose".split()),
    personal_relatives=frozenset({"who", "whom"}),
    indefinites=frozenset(
        "one some others many another someone somebody everyone nobody most few several both critics neither none".split()
    ),
    determiners=frozenset(
        "the a an this that these those another some any each every no one two three four five six seven eight nine ten several many most few "
        "both all other his her its their my our your such".split()
    ),
    indefinite_articles=frozenset("a an one another some several many two three four five six".split()),
    prepositions=frozenset(
        """of for from in on at with without by to about under over into onto upon since until during amid despite against between
        among through throughout toward towards across behind beyond near outside inside within before after like unlike than as per via
        versus around along above below off regarding concerning including following""".split()
    ),
    linking_prepositions=frozenset(
        "of for from at in with on to against behind near inside close familiar involved who".split()
    ),
    conjunctions=frozenset("and or but nor yet".split()),
    subordinators=frozenset(
        "that because while although though whereas if unless when whenever where as since after before until whether how why what so".split()
    ),
    that=frozenset({"that"}),
    infinitive_marks=frozenset({"to"}),
    adverbs=frozenset(
        """also then later once again still even just now never always often sometimes soon already recently earlier ever yet too
        instead therefore thus meanwhile perhaps not n't only first finally further once simply merely rather quite very reportedly
        yesterday today tomorrow tonight here twice afterward afterwards nonetheless nevertheless however though all both each
        famously long""".split()
    ),
    adverb_endings=("ly",),
    negations=frozenset("not never n't".split()),
    possessive_endings=("'s", "'"),
    enclitics=("'d", "'ll", "'ve", "'re", "'m"),
    past_endings=("ed",),
    not_past=frozenset(
        "speed proceed succeed exceed feed breed seed deed weed indeed bed shed embed hundred sacred".split()
    ),
    participle_endings=("ing",),
    abbreviations=frozenset(
        """mr mrs ms dr prof sen rep gov gen col capt lt sgt maj adm cmdr rev hon pres st jr sr inc corp co ltd llc vs etc no jan feb mar apr
        jun jul aug sep sept oct nov dec u.s u.k u.n d.c a.m p.m i.e e.g ala ariz ark calif colo conn del fla ga ill ind kan ky
        la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo n.y n.j n.c s.c n.h n.m r.i w.va ret""".split()
    ),
    times=frozenset(
        """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
        december yesterday today tomorrow tonight morning afternoon evening night week month year late early last earlier this
        spring summer autumn winter fall""".split()
    ),
)
