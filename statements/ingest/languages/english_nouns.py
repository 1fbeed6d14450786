"""English nouns for whoever speaks, for what they say, and for places."""

MALE = """
spokesman businessman congressman assemblyman councilman chairman policeman fireman clergyman statesman newsman father brother husband son
uncle grandfather king prince emperor tsar boy man gentleman bishop archbishop cardinal pope imam rabbi sheikh actor priest waiter salesman
frontman strongman alderman ombudsman anchorman widower nephew stepfather grandson cleric ayatollah
"""
FEMALE = """
spokeswoman businesswoman congresswoman assemblywoman councilwoman chairwoman policewoman stateswoman mother sister wife daughter aunt
grandmother queen princess empress girl woman lady actress duchess waitress widow niece stepmother granddaughter nun
"""
EITHER = """
spokesperson president senator secretary minister premier chancellor ambassador diplomat diplomats governor mayor official officials leader leaders
chief head director deputy envoy lawmaker lawmakers politician politicians candidate candidates nominee front-runner frontrunner
contender rival rivals opponent opponents incumbent representative representatives delegate delegates adviser advisor advisers
advisors aide aides strategist strategists operative operatives manager consultant consultants pollster pollsters analyst analysts
expert experts economist economists scientist scientists researcher researchers professor professors scholar scholars historian historians
sociologist psychologist psychiatrist academic academics teacher teachers student students author authors writer writers journalist journalists
reporter reporters correspondent columnist columnists editor editors critic critics commentator commentators host hosts anchor moderator
moderators narrator blogger publisher producer lawyer lawyers attorney attorneys prosecutor prosecutors judge judges justice justices sheriff
officer officers detective soldier soldiers commander commanders general admiral colonel captain lieutenant sergeant veteran veterans
doctor doctors physician physicians surgeon neurosurgeon nurse nurses patient patients executive executives ceo founder co-founder owner owners
billionaire millionaire mogul tycoon magnate entrepreneur investor investors banker bankers trader traders banker developer employee employees worker workers
staffer staffers member members activist activists organizer organizers organiser protester protesters protestor demonstrator demonstrators
supporter supporters voter voters donor donors fan fans follower followers volunteer volunteers resident residents neighbor neighbors neighbour
neighbours citizen citizens friend friends colleague colleagues person people parent parents child children teenager teenagers youth
relatives witness witnesses victim victims suspect suspects defendant plaintiff plaintiffs assailant gunman insider insiders confidant
chair co-chair co-chairman coordinator administrator commissioner inspector superintendent ombudsperson negotiator negotiators mediator speaker whip pastor
minister reverend preacher evangelist theologian athlete coach player players singer musician comedian artist filmmaker designer
user users commenter caller questioner questioners interviewer interviewee spectator spectators attendee attendees onlooker
source sources observer observers watcher watchers hard-liner dissident dissidents refugee refugees migrant migrants immigrant
immigrants farmer farmers pilot driver engineer lobbyist lobbyists fundraiser fundraisers superdelegate republican republicans
democrat democrats conservative conservatives liberal liberals socialist socialists libertarian progressive progressives lawmaker statesperson
legislator legislators parliamentarian parliamentarians mp mps eurodeputy peer backbencher councillor councillors tory tories
boss tycoon celebrity star legend icon native nationalist populist hawk hawks dove militant militants terrorist terrorists rebel rebels insurgent
jihadist fighter fighters guard guards agent agents spy whistleblower defector contractor partner partners heir heiress
monarch ruler dictator autocrat chairperson chairmen congressmen spokesmen spokeswomen businessmen men women boys girls wives husbands
mothers fathers sons daughters sisters brothers siblings interpreter translator successor predecessor counterpart counterparts
"""
PAPERS = """
statement report letter email e-mail memo memorandum lawsuit suit complaint ad advertisement poll survey study editorial article column op-ed piece
document documents tweet post message book memoir transcript resolution law bill act ruling decision opinion order brief filing indictment
affidavit headline caption sign signs banner poster placard note website site page blog release communique communiqué declaration treaty agreement
accord constitution charter manifesto platform plan proposal budget amendment petition pamphlet leaflet flier flyer brochure slogan
motto chant song lyrics video film documentary movie show advert commercial spot voice-over voiceover script dispatch cable review
passage chapter paragraph section article clause text texts analysis assessment reports letters emails e-mails statements tweets posts documents
messages ads headlines polls studies leaflets resolution notice guidelines policy contract invitation obituary
account story stories newsletter bulletin
"""
BODIES = """
campaign campaigns ministry department agency administration government cabinet white-house congress parliament senate house committee subcommittee commission
council board court tribunal bureau office embassy consulate mission delegation police army navy military militia force forces
party company firm corporation bank fund group groups organization organisation organizations organisations association federation union
unions alliance coalition network networks newspaper newspapers paper tabloid magazine channel station broadcaster outlet outlets media press
university college school institute center centre foundation society club team league church mosque synagogue community
movement panel task-force staff service services authority authorities embassy palace regime presidency leadership opposition
think-tank charity nonprofit watchdog airline manufacturer maker startup retailer utility regulator insurer
establishment industry public crowd crowds audience couple family gathering state city county country nation countries nations bloc west kremlin pac committee caucus conference chamber
"""
PLACES = """
america american iraq iran syria russia china france germany britain england scotland wales ireland ukraine crimea donbas turkey israel
palestine egypt libya lebanon jordan yemen afghanistan pakistan india japan korea vietnam mexico canada cuba brazil argentina venezuela
colombia chile peru spain portugal italy greece poland hungary romania bulgaria serbia kosovo bosnia croatia albania austria switzerland belgium
netherlands holland denmark sweden norway finland iceland estonia latvia lithuania belarus moldova georgia armenia azerbaijan kazakhstan
uzbekistan turkmenistan tajikistan kyrgyzstan mongolia taiwan thailand indonesia malaysia singapore philippines australia africa europe asia
washington london paris berlin moscow kyiv kiev beijing tokyo brussels geneva vienna rome madrid warsaw budapest tehran baghdad
damascus jerusalem cairo ankara istanbul kabul delhi seoul pyongyang york chicago boston philadelphia houston dallas miami atlanta detroit
denver seattle phoenix angeles francisco orleans vegas cleveland charlotte baltimore milwaukee minneapolis manhattan brooklyn queens hollywood
california texas florida ohio iowa nevada virginia carolina pennsylvania michigan wisconsin illinois indiana missouri minnesota colorado
arizona utah oregon idaho montana wyoming dakota nebraska kansas oklahoma arkansas louisiana mississippi alabama tennessee kentucky maryland
delaware jersey connecticut massachusetts vermont hampshire maine alaska hawaii benghazi davos helsinki minsk guantanamo
"""

CLAIMS = frozenset(
    """
claim claims statement statements remark remarks comment comments assertion assertions allegation allegations accusation
accusations charge charges suggestion suggestions contention warning warnings argument arguments insistence promise promises
pledge pledges vow vows call calls demand demands announcement declaration prediction predictions assurance assurances
description characterisation characterization admission reports rumour rumours rumor rumors speculation notion idea words
criticism criticisms complaint complaints threat threats proposal proposals tweet tweets quip joke jibe taunt appeal
insinuation insinuations
""".split()
)
