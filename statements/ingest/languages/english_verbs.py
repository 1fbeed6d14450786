"""English verbs of speech and thought in all their forms, and the frequent verbs that are neither."""

from statements.ingest.languages import Verbs

IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote writing written",
    "read": "reads read reading",
    "think": "thinks thought thinking",
    "feel": "feels felt feeling",
    "know": "knows knew knowing known",
    "speak": "speaks spoke speaking spoken",
    "swear": "swears swore swearing sworn",
    "sing": "sings sang singing sung",
    "quip": "quips quipped quipping",
    "admit": "admits admitted admitting",
    "rebut": "rebuts rebutted rebutting",
    "brag": "brags bragged bragging",
    "blog": "blogs blogged blogging",
    "slam": "slams slammed slamming",
    "rap": "raps rapped rapping",
    "knock": "knocks knocked knocking",
    "label": "labels labeled labeling labelled labelling",
    "dub": "dubs dubbed dubbing",
    "put": "puts put putting",
    "shoot": "shoots shot shooting",
    "hit": "hits hit hitting",
    "go": "goes went going gone",
    "make": "makes made making",
    "chime": "chimes chimed chiming",
    "find": "finds found finding",
    "hold": "holds held holding",
    "refer": "refers referred referring",
    "forbid": "forbids forbade forbidding forbidden",
    "see": "sees saw seeing seen",
    "pen": "pens penned penning",
    "text": "texts texted texting",
    "quit": "quits quit quitting",
    "plead": "pleads pleaded pleading",
    "deny": "denies denied denying",
    "reply": "replies replied replying",
    "cry": "cries cried crying",
    "decry": "decries decried decrying",
    "testify": "testifies testified testifying",
    "clarify": "clarifies clarified clarifying",
    "specify": "specifies specified specifying",
    "prophesy": "prophesies prophesied prophesying",
    "vilify": "vilifies vilified vilifying",
    "imply": "implies implied implying",
    "rip": "rips ripped ripping",
    "pan": "pans panned panning",
    "rail": "rails railed railing",
    "offer": "offers offered offering",
    "wonder": "wonders wondered wondering",
    "answer": "answers answered answering",
    "counter": "counters countered countering",
    "reiterate": "reiterates reiterated reiterating",
    "whisper": "whispers whispered whispering",
    "utter": "utters uttered uttering",
    "mutter": "mutters muttered muttering",
    "murmur": "murmurs murmured murmuring",
    "thunder": "thunders thundered thundering",
    "holler": "hollers hollered hollering",
    "bellow": "bellows bellowed bellowing",
    "mention": "mentions mentioned mentioning",
    "question": "questions questioned questioning",
    "reason": "reasons reasoned reasoning",
    "caution": "cautions cautioned cautioning",
    "threaten": "threatens threatened threatening",
    "intone": "intones intoned intoning",
    "recount": "recounts recounted recounting",
    "understand": "understands understood understanding",
    "believe": "believes believed believing",
    "mean": "means meant meaning",
    "want": "wants wanted wanting",
    "agree": "agrees agreed agreeing",
    "foresee": "foresees foresaw foreseeing foreseen",
    "ring": "rings rang ringing",
}
SPEECH = """
say tell write add continue tweet retweet ask note explain state reply declare conclude respond recall argue acknowledge suggest insist
warn admit assure assert contend claim maintain stress emphasize emphasise underline underscore underscore reiterate repeat concede
complain lament joke quip remark comment observe announce proclaim pledge vow promise predict forecast caution counter answer retort
shout yell scream chant cry exclaim whisper mutter murmur holler bellow thunder boom bark snap snarl sniff scoff sneer gush rave
muse opine reason theorize speculate wonder question query inquire reveal disclose confirm deny report testify clarify specify
tease brag boast confess apologize interject intone recite post blog text email text pen read
point plead urge advise inform instruct remind allege affirm confide crow deadpan elaborate enthuse
summarize protest object grumble grouse gripe fume seethe vent rant huff sigh laugh chuckle smile grin nod shrug demur hedge
agree disagree rebut counsel implore beg exhort proffer offer posit postulate prophesy venture volunteer
write recount relate narrate describe mention swear sum tout utter state marvel
""".split()

FRAMING = """
call describe label dub brand characterize portray depict denounce condemn decry deride mock ridicule praise hail laud applaud celebrate tout
accuse blame criticize criticise slam blast bash attack assail rip lambaste castigate chide chastise scold rebuke dismiss reject
refer cite quote demand threaten call charge invoke warn thank urge welcome promise vow pledge promote defend
speak talk ask express voice
lash rail inveigh liken compare paint cast tag tar bill bemoan lament bewail salute commend credit congratulate compliment cheer
implore beg ask encourage discourage challenge press exhort advocate propose recommend oppose
rate rule find order outline frame pan declare pronounce deem consider term name identify
berate belittle taunt insult vilify malign smear skewer trash savage excoriate pillory disparage demean lampoon parody
address list detail summarize reference reassure admonish
""".split()

THOUGHT = """
think believe feel hope fear worry doubt suspect consider expect understand know see hear remember imagine agree fret regret want wish
""".split()

REACTING = """
reject dismiss deny dispute refute rebut rebuff counter contest question challenge doubt mock ridicule deride condemn denounce decry
criticise criticize slam blast attack assail lambast lambaste respond react reply answer comment echo welcome hail praise applaud
scoff sneer laugh brush shrug downplay disavow disown deplore lament repudiate rubbish discount correct contradict debunk
support endorse back ask address object bristle ignore parry reference cite quote recall
""".split()
REACTION_NOUNS = "response reaction answer reply rebuttal rejection denial dismissal condemnation".split()

TAILS = {
    "put": "it this that",
    "shoot": "back",
    "fire": "back off",
    "hit": "back",
    "go": "on",
    "chime": "in",
    "make": "clear plain",
    "point": "out to",
    "sum": "up it",
    "hold": "that",
    "ring": "out",
}
OTHERS = """
is are was were be been being has have had do does did will would can could may might must shall should
came come comes went goes go got gets get gave give gives took take takes made make makes kept keep keeps let lets left leave leaves
led lead leads lost lose loses won win wins met meet meets ran run runs sat sit sits sent send sends set sets stood stand stands
began begin begins became become becomes broke break breaks brought bring brings built build builds bought buy buys caught catch catches
chose choose chooses cut cuts drew draw draws drove drive drives fell fall falls fought fight fights flew fly flies forced found
grew grow grows heard hear hears held hold holds hit hits hurt kept knew know knows laid lay lays paid pay pays put puts quit
rose rise rises saw see sees seem seems seemed sold sell sells shook shot showed show shows shown slept spent spend spends spoke
spread stole struck swept threw throw throws took understood wore woke need needs wants look looks looked help helps hopes
remain remains appear appears include includes plan plans continues try tries tried seek seeks sought face faces serve serves
stay stays live lives turn turns work works move moves bear bears bore wound bent fled shed split beat beats
""".split()


def regular(verb: str) -> list[str]:
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return [verb, third, verb + "ed", verb + "ing"]


def conjugated(verb: str) -> list[str]:
    return [verb, *IRREGULAR[verb].split()] if verb in IRREGULAR else regular(verb)


def verbs(names: list[str]) -> Verbs:
    forms = [form for name in names for form in conjugated(name)]
    participles = frozenset(form for form in forms if form.endswith("ing"))
    return Verbs(frozenset(forms) - participles, frozenset(names), participles)


def tails() -> dict[str, frozenset[str]]:
    return {form: frozenset(words.split()) for verb, words in TAILS.items() for form in conjugated(verb)}


SPEECH_VERBS = verbs([*SPEECH, *TAILS])
FRAMING_VERBS = verbs(FRAMING)
REACTIONS = frozenset(form for name in REACTING for form in conjugated(name)).union(REACTION_NOUNS)
THOUGHT_VERBS = verbs(THOUGHT)
