"""French nouns for those who speak, by gender, singular and plural."""

MEN = """
ministre président premier-ministre chancelier porte-parole maire adjoint sénateur député élu conseiller ambassadeur diplomate chef patron dirigeant directeur responsable
secrétaire préfet sous-préfet procureur juge avocat magistrat commissaire inspecteur général colonel capitaine lieutenant amiral officier soldat militaire policier gendarme
pompier économiste analyste expert spécialiste chercheur politologue sociologue historien professeur enseignant médecin docteur infirmier psychologue
journaliste correspondant rédacteur éditorialiste écrivain auteur romancier cinéaste réalisateur acteur comédien chanteur musicien artiste peintre
syndicaliste militant opposant activiste manifestant candidat leader négociateur médiateur émissaire envoyé représentant délégué haut-commissaire
coordinateur fondateur cofondateur propriétaire entrepreneur industriel banquier gouverneur trésorier agriculteur éleveur vigneron pêcheur
ouvrier salarié employé cadre fonctionnaire retraité habitant riverain voisin témoin passant client usager étudiant élève lycéen
parent père fils frère mari homme monsieur collaborateur proche ami collègue confrère homologue prédécesseur successeur intéressé
roi prince empereur pape évêque archevêque cardinal prêtre imam rabbin pasteur sportif joueur entraîneur sélectionneur arbitre champion
chef-lieu quadragénaire quinquagénaire sexagénaire trentenaire septuagénaire octogénaire vice-président vice-premier-ministre vice-ministre ex-ministre ex-président
parlementaire eurodéputé édile libraire boulanger commerçant restaurateur hôtelier avocat-général greffier notaire pharmacien vétérinaire
architecte ingénieur technicien pilote chauffeur conducteur garde gardien berger bénévole humanitaire secouriste scientifique climatologue
épidémiologiste virologue géologue océanographe météorologue directeur-général rapporteur régulateur superviseur observateur dissident journaliste-présentateur
fonctionnaire commissaire-priseur numéro chargé milliardaire financier gérant exploitant organisateur locataire agent interlocuteur informateur attaché chargé locuteur premier-secrétaire numéro-deux couple frontiste frondeur
démocrate républicain socialiste écologiste centriste communiste conservateur travailliste libéral insoumis macroniste
"""
WOMEN = """
ministre présidente première-ministre chancelière porte-parole maire adjointe sénatrice députée élue conseillère ambassadrice diplomate cheffe patronne dirigeante directrice
responsable secrétaire préfète procureure procureur juge avocate magistrate commissaire inspectrice générale colonelle policière économiste analyste experte
spécialiste chercheuse politologue sociologue historienne professeure enseignante médecin docteure infirmière psychologue journaliste correspondante rédactrice
éditorialiste écrivaine autrice romancière cinéaste réalisatrice actrice comédienne chanteuse musicienne artiste syndicaliste militante opposante activiste
manifestante candidate négociatrice médiatrice émissaire envoyée représentante déléguée haute-commissaire coordinatrice fondatrice cofondatrice propriétaire
entrepreneuse gouverneure agricultrice éleveuse vigneronne ouvrière salariée employée fonctionnaire retraitée habitante riveraine voisine cliente usagère étudiante
mère fille sœur épouse femme dame collaboratrice proche amie collègue consœur homologue intéressée reine princesse vice-présidente ex-ministre
parlementaire eurodéputée libraire boulangère commerçante restauratrice hôtelière greffière pharmacienne vétérinaire architecte ingénieure pilote bergère bénévole
scientifique climatologue rapporteuse observatrice gérante exploitante organisatrice locataire interlocutrice démocrate républicaine socialiste écologiste
centriste communiste conservatrice travailliste libérale victime personne personnalité figure source quinquagénaire quadragénaire sexagénaire trentenaire septuagénaire
"""
GROUPS_M = """
ministère gouvernement parlement sénat conseil comité parti syndicat groupe tribunal parquet cabinet palais centre bureau institut collectif club fonds
quotidien journal hebdomadaire magazine site média laboratoire service département secrétariat organisme mouvement front consortium constructeur
opérateur régulateur fabricant géant rectorat observatoire musée hôpital consulat état-major kremlin pentagone élysée matignon bundestag congrès
"""
GROUPS_F = """
présidence préfecture mairie municipalité commission assemblée direction police gendarmerie armée marine diplomatie justice cour association fédération confédération
entreprise société compagnie banque agence chaîne radio organisation ong union ligue coalition opposition majorité région métropole ville commune ambassade délégation
fondation université église chambre fraction intersyndicale autorité administration chancellerie junte milice rédaction défense accusation plateforme
multinationale filiale coopérative école
"""
DOCUMENTS_M = "communiqué rapport texte document courrier message tweet entretien article projet discours arrêté décret avis bulletin livre"
DOCUMENTS_F = "lettre déclaration étude enquête note loi résolution tribune dépêche circulaire missive"
UNNAMED = """
source sources proche proches habitant habitante riverain riveraine témoin passant diplomate diplomates responsable responsables haut-responsable collaborateur
conseiller interlocuteur fonctionnaire participant participante manifestant manifestante élu parlementaire cadre salarié salariée voisin voisine client cliente
homme femme militant militante policier officier porte-parole
"""
PLACES = """
france allemagne russie ukraine chine israël iran irak syrie turquie pologne hongrie italie espagne autriche suisse belgique japon inde europe asie afrique amérique
états-unis royaume-uni grande-bretagne angleterre canada québec algérie maroc tunisie mali niger burkina tchad sénégal liban égypte paris londres berlin moscou kiev
kyiv bruxelles washington pékin rome madrid vienne berne genève varsovie budapest téhéran ankara jérusalem beyrouth alger rabat tunis bamako lyon marseille
bordeaux toulouse lille strasbourg nantes nice rennes montpellier corse bretagne normandie alsace provence gaza luxembourg lisbonne athènes
"""
ORGANISATIONS = """
otan onu ue oms fmi osce aiea cgt cfdt fo fnsea medef élysée matignon kremlin pentagone bercy beauvau quai afp reuters ap tass bfmtv bfm tf1 rtl rmc lci
france-info franceinfo figaro monde libération parisien lepoint express mediapart insee sncf ratp edf cnil csa arcom rn ps lr lfi eelv pcf modem renaissance
bundestag knesset hamas hezbollah unicef unesco interpol europol hcr cicr msf greenpeace wwf amnesty commission parlement assemblée sénat maison-blanche
"""


def persons() -> dict[str, str]:
    """Noun -> gender; empty where the article before it has to tell; p in the plural."""
    men, women = set(MEN.split()), set(WOMEN.split())
    found = {noun: "" if noun in men and noun in women else "m" if noun in men else "f" for noun in men | women}
    plurals = {plural(noun): "p" for noun in found if plural(noun) not in found}
    return found | plurals


def plural(noun: str) -> str:
    return noun[:-2] + "aux" if noun.endswith("al") else noun if noun.endswith(("s", "x")) else noun + "s"


def bodies(men: str, women: str) -> dict[str, str]:
    found = dict.fromkeys(men.split(), "m") | dict.fromkeys(women.split(), "f")
    return found | {plural(noun): "p" for noun in found if plural(noun) not in found}
