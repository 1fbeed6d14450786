"""Common first names of the English-speaking world and of those it writes about, as evidence of gender."""

MEN = """
aaron abdel abdul abdullah abraham adam adrian ahmed ahmad al alan albert alec alejandro aleksandr aleksei alex alexander alexei alexey alexis
alfred ali alistair allan allen amir amit anatoly anders andre andrei andres andrew andy angus anthony antonio antony antonin arnold
arthur ashton assad austin avi barack barry bart bashar ben benjamin benny bernard bernie bert bill billy bjorn bob bobby boris brad bradley
brandon brendan brent bret brett brian bruce bruno bryan byron caleb calvin cameron carl carlos carter chad charles charlie chase chester
chip chris christian christopher chuck clarence clark claude clay cliff clifford clint clive cody colin connor conor corey cory craig curt
curtis cyril dale damon dan daniel danny darrell darren darryl dave david dean denis dennis denny derek derrick devin dick diego dieter
dirk dmitri dmitry dominic don donald doug douglas drew duncan dustin dwayne dwight dylan earl eddie edgar edmund eduard eduardo
edward edwin eli elijah elliot elliott emmanuel emmett enrique eric erick erik ernest ernesto ethan eugene evan everett evgeny fabian
felipe felix fernando fidel francis francisco francois frank franklin fred frederick fyodor gabe gabriel garrett gareth gary gavin gene
geoff geoffrey george gerald gerard gerry giovanni glen glenn gordon graham grant greg gregory guillermo gus guy hal hank hans
harold harris harry harvey hassan hector heinz helmut henri henry herb herbert herman hiroshi howard hubert hugh hugo hunter hussein ian
ibrahim igor isaac isaiah ivan jack jackson jacob jacques jaime jake jakob jamal james jamie jan jared jason javier jay jean jean-claude jeb jed
jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel joerg johan johann john
johnny jon jonah jonas jonathan jordan jorge jose josef joseph josh joshua juan julian julio julius justin kareem karl keith ken kenneth
kenny kent kevin khalid kim kirk klaus konstantin kris kurt kyle lance larry lars laurent lawrence leo leon leonard leonid leroy les
leslie lester lev levi lewis liam lincoln lindsey lionel lloyd logan lorenzo lou louis lucas luigi luis luke luther mahmoud malcolm manuel
marc marcel marco marcos marcus mario mark markus marshall martin marty marvin mateo mathew matt matteo matthew maurice max maxim
maximilian maxwell melvin michael micah michel mick miguel mike mikhail miles milo milton mitch mitchell mitt mo mohamed mohammad mohammed
morgan morris moshe muhammad murray mustafa nate nathan nathaniel neil nelson newt nicholas nick nicolas nigel nikita nikolai
noah noam noel norm norman olaf oleg oliver omar orrin oscar osama otto pablo paolo pascal patrick paul pavel pedro percy
perry pete peter petr phil philip philippe phillip pierre piotr preston quentin rafael ralph ramzan ramon rand randall randy raphael
rashid raul ray raymond recep reggie reginald reince reinhard rene reuben rex ricardo rich richard rick ricky rob robert roberto robin rod
rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross rowan roy ruben rudolf rudolph rudy rupert ruslan russ russell
rusty ryan salman salvador sam samuel scott sean sebastian serge sergei sergey sergio seth shane shaun shawn sheldon sherman
sidney simon stan stanislav stanley stefan stephen steve steven stewart stuart sven ted tariq taylor terence terrence terry thaddeus theo
theodore thomas tim timothy tobias toby todd tom tommy tony trent trevor trey tucker tyler umar vance vaughn vernon victor viktor
vince vincent virgil vitaly vladimir wade wallace walt walter warren wayne wendell wes wesley wilbur will willard william willie
winston alastair alasdair alfie angus archie barnaby basil benedict bertie cecil crispin cuthbert declan derrick desmond dermot dominick eamon
edgar edmond egbert elton emrys ewan farouk fergus finlay fraser gareth gavin giles godfrey gregor hamish hugh humphrey idris inigo ivor
jasper jeffery jeremiah jock keir kieran lachlan laurence leopold lionel maurice montgomery murdo nigel niall noel oisin orlando padraig
quincy rafe ralf reginald rhodri rhys roderick rory rufus rupert seamus sebastian sidney silas simeon stuart tarquin terrence tobias tristan
ulysses vernon wilfred abdallah abdulaziz abdulrahman adnan ahmet ajay akbar akira alonso amar anand anwar arjun arturo arun ashok aziz babak
bilal bashir chidi chinedu emeka faisal farid faruk gamal ganesh gopal habib hakan hamid hamza haruki hisham hussain imran ismail jamil jagdish
jawad kamal karim kenji khaled kofi kumar kwame lakshman mahdi mansour mehmet mohan mukesh murat musa nabil naveen nawaz olusegun osman
prakash rahul rajesh rajiv rakesh ravi reza riad rohan sadiq sanjay satoshi shinzo suleiman sunil suresh tamer takeshi tayyip uhuru vijay vikram
yasser yitzhak youssef yusuke zaid ziad alberto aldo alessandro alvaro anibal ariel augusto benito bruno camilo cesar cristian cristobal damian
dario davide edoardo emilio ernesto esteban eusebio fabio federico filippo gabriele gaston german gilberto giacomo giuseppe gonzalo gustavo
horacio humberto ignacio jairo joaquim leandro leonardo lionel lucio luciano marcelo massimo matteo mauricio mauro maximo nestor norberto
octavio omar pietro pio ramiro raimundo renato rogelio romeo ruben salvatore santiago silvio teodoro tomas umberto vicente vittorio winston wolf wolfgang woodrow wyatt xavier yair yuri yusuf zac zach zachary zbigniew
"""
WOMEN = """
abby abigail ada adele adriana agnes aisha alexandra alexis alice alicia alina alison allison alma alyssa amanda amber amelia amina amy ana
anastasia andrea angela angelina angie anita ann anna annabel anne annette annie antonia april ariana arianna ashley astrid audrey ava barbara
beatrice becky belinda bernadette bernice beth bethany betsy betty beverly bianca bonnie brenda bridget brigitte brittany brooke camilla
camille candace candice cara carla carly carmen carol carole carolina caroline carolyn carrie cassandra cassie catherine cathy cecilia
cecile celeste charlene charlotte chelsea cheryl chloe christina christine cindy claire clara clarissa claudia colleen connie constance
cora corinne courtney crystal cynthia daisy dana daniela danielle daria darlene dawn debbie deborah debra deirdre delia denise
diana diane dianne dina dolores donna dora doris dorothy ebony edith edna eileen elaine eleanor elena elisa elisabeth elise elizabeth ella
ellen eloise elsa elsie emily emma erica erika erin esther ethel eva eve evelyn faith fatima fay felicia fiona flora florence frances
francesca gabriella gabrielle gail gayle georgia geraldine gina ginger ginni gisele gladys glenda gloria grace greta gretchen gwen gwendolyn
hailey hannah harriet hazel heather heidi helen helena helga hilary hillary holly hope huma ida ilana imogen ingrid irene irina iris
isabel isabella isabelle ivana ivanka jackie jacqueline jacquelyn jan jane janet janice jasmine jean jeanette jeanne jenna jennifer jenny
jessica jill joan joann joanna joanne jocelyn jodi jody joni josephine joy joyce juanita judith judy julia juliana julie juliet june kaitlin kamala
karen karin karina kate katerina katherine kathleen kathryn kathy katia katie katrina kay kayla kayleigh kelley kellyanne kerry kim kimberly kirsten
kirstjen kris kristen kristin kristina krista ksenia lana lara larissa laura lauren laurie leah leila lena leona lesley leticia lidia lila lillian
lily linda lindsay lisa liudmila liz liza lois lola loretta lori lorraine louise lucia lucille lucy ludmila lydia lyn lynn lynne mabel
madeleine madeline mae maggie maisie malala malia mandy mara marcia margaret margarita margot maria mariana marianne marie marilyn marina
marion marisa marissa marjorie marlene marsha martha mary maryam maureen maxine maya meg megan meghan melanie melania melinda melissa mercedes meredith
mia michele michelle mildred millie mimi mindy miranda miriam misty molly mona monica monique muriel myra nadia nadine nancy naomi
natalia natalie natasha nell nellie nicole nikki nina noelle nora norma octavia olga olive olivia oksana paige pam pamela pat patricia
patsy patti patty paula paulina pauline pearl peggy penelope penny petra phoebe phyllis polina polly priscilla rachel ramona rebecca regina
renee rhonda rita roberta robin rochelle rosa rosalind rose rosemary roxanne ruby ruth sabrina sally samantha sandra sandy sarah
sara sasha savannah selena serena shannon sharon sheila shelby shelley shelly sherri sherry shirley sigrid silvia simone sofia
sonia sonya sophia sophie stacey stacy stella stephanie sue susan susanna susie suzanne svetlana sydney sylvia tabitha tamara tammy tania tanya
tara tatiana tatyana teresa teri terri tess tessa thelma theresa tiffany tina toni tonya tracey traci tracy trisha ulrike ursula valentina
valeria valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian viviana wanda wendy whitney wilma winifred agatha aileen ailsa araminta arabella aoife bernadine blanche bridie bronwen carys catriona cecily ceri clarice clementine
cordelia daphne delyth deirdre dilys dympna eilidh eithne elspeth enid ermintrude esme eugenia euphemia fenella felicity fionnuala flora
freya genevieve georgina gemma ginevra gwyneth henrietta hermione hester honor isla isobel iona jemima keira kirsty lavinia leonora letitia lettice
lorna lucinda maeve mair marjory marguerite maud mavis mhairi millicent moira morag morwenna myfanwy nerys niamh nuala oonagh ophelia orla
pansy perdita philippa philomena pippa poppy primrose prudence rhiannon roisin rosalyn rowena saoirse shona sian sinead siobhan sorcha tamsin
theodora thomasina una ursula venetia verity vivienne winnie yseult abeba adaeze aishwarya akiko amal amara ananya anjali aparna asha ayesha
aya azadeh bushra chiara chiamaka chimamanda deepa dilma djamila esra fatou fatma farah gul haifa hanan haruka hind indira jamila jaya kavita
khadija lakshmi lamia latifa layla leyla lubna mahnaz manal meera mei merve mitsuko nadira naima narges nasrin nawal ngozi nilufar noor noura
padma parvati priya rana rania rashida reem renu rima sadia sahar salma samira sanaa shabnam shirin shreya sumaya sunita sushma swati tahira uzma
vandana wafa yasmine yoko yuki zahra zarah zeinab alejandra alessandra antonella araceli aurora beatriz bruna carlota carmela catalina cecile
consuelo cristina delfina dolores elisabetta esperanza estela eugenia fernanda fiorella flavia francisca gabriela giorgia giovanna giulia
gisela graciela guadalupe ilaria imelda ines irma isabela jacinta jimena josefina juana leonor liliana livia lorena lourdes luciana lucrezia luisa
magdalena manuela mariela marisol marta martina mireya noelia paloma paola patrizia pilar ramona raquel renata rocio rosario roxana sabina
serafina silvana simona soledad susana teresita valentina ximena yolanda xenia
yasmin yelena yolanda yulia yvette yvonne zainab zelda zoe zoya
"""

SHORT = """
robert bob bobby rob robbie; william bill billy will willie; richard dick rick rich richie ricky; james jim jimmy jamie; john jack johnny;
joseph joe joey; thomas tom tommy; michael mike mick mickey; edward ed eddie ted; charles charlie chuck chas; andrew andy drew; anthony tony;
benjamin ben benny; daniel dan danny; david dave davy; donald don donnie; frederick fred freddie; gerald gerry jerry; gregory greg;
jeffrey jeff; kenneth ken kenny; lawrence larry; leonard len lenny; matthew matt; nathaniel nate; nicholas nick nicky; patrick pat paddy;
peter pete; philip phil; raymond ray; ronald ron ronnie; samuel sam sammy; stephen steve; steven steve; timothy tim timmy; walter walt wally;
alexander alex alec sandy; albert al bert; alfred alf alfie fred; arthur art; christopher chris kit; douglas doug; francis frank; henry harry hank;
harold hal harry; jonathan jon; joshua josh; zachary zach; theodore ted teddy theo; vincent vince; vladimir volodya vova; bernard bernie;
elizabeth liz beth betty betsy lizzie eliza; katherine kate kathy katie kitty; catherine cathy kate katie; margaret maggie meg peggy; patricia pat
patty trish; susan sue susie; barbara barb; deborah deb debbie; jennifer jen jenny; jessica jess jessie; kimberly kim; pamela pam; rebecca becky;
victoria vicky vicki; christine chris chrissie; cynthia cindy; dorothy dot dottie; eleanor ellie nell; jacqueline jackie; judith judy;
madeleine maddie; nancy nan; sandra sandy; stephanie steph; theresa terry tess; virginia ginny ginni
"""


def short_names() -> dict[str, str]:
    rows = (row.split() for row in SHORT.split(";"))
    return {short: full for full, *shorts in rows for short in shorts}


def genders() -> dict[str, str]:
    """A name that women and men bear has none."""
    men, women = frozenset(MEN.split()), frozenset(WOMEN.split())
    return {name: "" if name in men and name in women else "m" if name in men else "f" for name in men | women}


GIVEN_NAMES = genders()
SHORT_NAMES = short_names()
