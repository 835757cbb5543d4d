extension Lexicon {
  /// The common words of French news.
  static let french = Lexicon(
    roles: [
      (
        .saying,
        "dit disait déclaré déclare affirmé affirme annoncé annonce indiqué indique précisé expliqué assuré ajouté rapporte dit-elle dit-il disait-elle disait-il précise explique assure ajoute confirmé confirme raconte raconté souligné souligne lancé regretté déploré signalé signale communiqué fait reconnu admis prévenu insisté soutenu soutient rapporté affirment indiquent annoncent savoir promis promet a-t-il a-t-elle estime averti prévient insiste martelé répondu rappelé rappelle détaillé détaille alerte alerté confié confie témoigne témoigné ironise résume résumé concède concédé révélé révèle fustigé dénoncé dénonce promettait indiquait précisait affirmait assurait"
      ),
      (
        .counting,
        "table tablent parle parlent évoque évoquent compte estime estiment revendiquent revendique avance avancent chiffre dénombre compté recensé dénombré recense estimé évalue évaluait comptait comptent fait font recensait comptabilise comptabilisé chiffré revendiqué estiment craint table annonce prévoit prévoient tablait estimait évaluent comptabilisent anticipe anticipent attend attendaient dénombrait propose proposent proposait offre réclame réclament requis prononcé infligé demande demandent exige exigent réclamait redoute redoutent"
      ),
      (.according, "selon d'après"), (.estimate, "bilan chiffre estimation nombre"),
      (
        .person,
        "personnes habitants passagers hommes femmes enfants victimes civils résidents migrants salariés ouvriers mineurs élèves étudiants touristes voyageurs policiers gendarmes manifestants clients patients fidèles réfugiés riverains employés villageois"
      ),
      (.soldier, "soldats militaires troupes combattants"),
      (
        .voice,
        "police wilaya autorités gouvernement ministère armée porte-parole maire président ministre banque commission syndicats syndicat pompiers agence entreprise juges cour tribunal parquet directrice directeur opposition justice préfecture préfet préfète prefet secours secouristes gendarmerie garde procureur procureure procureurs organisateurs médecins hôpital ong association fédération observatoire institut insee ministre commissaire exploitant opérateur compagnie direction fabricant groupe société marine état-major conseil mairie chercheurs experts témoins riverains sources source propriétaire assureurs météo croix union gouverneur gouverneure régulateur constructeur organisme établissement armateur enquêteurs analystes économistes scientifiques avocats rebelles douane douanes plongeurs météorologues ambassade comité comités collectifs fédérations associations intersyndicale collectif sondage étude enquête quotidien radio chaîne parti université laboratoire fondation assureur transporteur distributeur clinique hôpitaux coopérative ministère préfecture familles proches région département mutuelle caisse capitainerie"
      ),
      (.determiner, "le la les un une des l' son sa ses ce cette"),
      (.preposition, "de du d' des en à au aux par pour avec sans sur entre jusqu'à depuis contre après dans chez"),
      (.conjunction, "et ou mais que quand lorsque si parce qui dont où comme"),
      (.personPronoun, "il elle"), (.thingPronoun, "ils elles"),
      (
        .title,
        "m mme maire présidente ministre préfet préfète procureur procureure directeur directrice commandant commissaire secrétaire docteur capitaine colonel président général monsieur madame ministre premier"
      ),
      (.auxiliary, "est sont était étaient a ont avait avaient sera seront été fut"),
      (.adverb, "aussi déjà encore plus tard ensuite"),
      (.hypothetical, "pourrait pourraient serait seraient aurait auraient craint possible"),
      (.negation, "ne pas aucun aucune jamais sans"),
      (.denial, "nié nie nient niait démenti dément démentent démentie réfuté réfute réfutent"),
      (.verb, "nié nie nient niait démenti dément démentent réfuté réfute réfutent"),
      (.account, "informations rumeurs affirmations allégations"), (.past, "auparavant contre précédent"),
      (.fall, "perdu perd baissé recule chuté"), (.rise, "gagné gagne augmenté hausse"),
      (.verb, "libéré obtient arrive échangent emporté dure emporte reste maintient"),
      (
        .countable,
        "foyers abonnés canards poulets volailles poules porcs bovins moutons vaches bêtes animaux objets pièces voitures véhicules maisons logements vols trains missiles drones écoles commerces magasins entreprises bateaux navires avions bus camions arbres ponts villages communes appels plaintes réclamations demandes opérations billets amendes armes lits chambres bureaux usines exploitations fermes échantillons tests contrats colis lettres pannes"
      ),
      (
        .calendar,
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche"
      ),
    ],
    values: [
      (
        .number,
        [
          ("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 5), ("six", 6), ("sept", 7), ("huit", 8), ("neuf", 9),
          ("dix", 10), ("onze", 11), ("douze", 12), ("quinze", 15), ("vingt", 20), ("trente", 30), ("cent", 100),
          ("dizaine", 10), ("douzaine", 12), ("quinzaine", 15), ("treize", 13), ("quatorze", 14), ("seize", 16),
          ("quarante", 40), ("cinquante", 50), ("soixante", 60), ("quarantaine", 40), ("cinquantaine", 50),
          ("soixantaine", 60), ("vingtaine", 20), ("trentaine", 30), ("centaine", 100),
          ("cents", 100), ("vingts", 20), ("septante", 70), ("huitante", 80), ("nonante", 90),
        ]
      ),
      (.scale, [("mille", 1e3), ("million", 1e6), ("millions", 1e6), ("milliard", 1e9), ("milliards", 1e9)]),
      (
        .duration,
        [
          ("jour", 1), ("jours", 1), ("semaine", 7), ("semaines", 7), ("mois", 30), ("an", 365), ("ans", 365),
          ("année", 365), ("années", 365), ("heures", 0.04), ("minutes", 0.0007), ("secondes", 0.00001),
        ]
      ),
    ],
    units: [
      (.currency, "EUR", "euros euro"), (.currency, "USD", "dollars dollar"), (.currency, "GBP", "livres"),
      (.currency, "JPY", "yens"),
      (.currency, "RUB", "roubles"), (.currency, "INR", "roupies"), (.currency, "dirhams", "dirhams"),
      ([], "km", "km kilomètres kilomètre"), ([], "metres", "mètres"), ([], "hectares", "hectares"),
      ([], "degrees", "degrés"), ([], "mm", "mm millimètres"), ([], "cm", "cm centimètres"),
      ([], "tonnes", "tonnes tonne"),
      ([], "kg", "kg kilos"), ([], "points", "points"),
    ],
    labels: [
      ("arrested", "arrêté interpellé interpellées"),
      ("drones launched", "drones"),
      ("missiles fired", "missiles"),
      ("attendance", "manifestants spectateurs participants visiteurs"),
      (
        "killed",
        "morts mortes mort tués tuées tué décédés décès tuant mortes péri périt noyés noyées noyé corps cadavres meurent mourir tuent abattus"
      ), ("injured", "blessés blessées blessé"),
      ("casualties", "pertes"), ("missing", "disparus disparues disparu introuvables introuvable"),
      ("arrested", "arrêtés arrêtées arrestations interpellés interpellations"),
      ("evacuated", "relogés relogées relogé évacués évacuées évacuation évacué évacuer"), ("killed", "victimes"),
      ("rescued", "secourus sauvés secourues secouru sauvées sauvetage"), ("on board", "bord"),
      ("cases", "cas contaminations"), ("magnitude", "magnitude"),
      ("turnout", "participation"), ("trapped", "piégés bloqués"), ("capacity", "accueillir capacité jauge"),
      ("compensation", "indemnisation indemnités indemnité"),
      ("spending", "dépenses"), ("savings", "économies économiser"),
      ("released", "libérés libérées relâchés relâchées"), ("abstentions", "abstentions"),
      ("charged", "écroués"), ("speed", "vitesse roulait"), ("employees", "emploie employait"),
      ("hospitalised", "hospitalisés hospitalisées hospitalisations"), ("displaced", "déplacés"),
      ("hostages", "otages"), ("profit", "bénéfice bénéfices"), ("revenue", "chiffre ventes recettes"),
      ("cost", "coût"), ("value of loss", "dégâts dommages préjudice"), ("jobs", "postes emplois suppressions"),
      ("depth", "profondeur"), ("temperature", "température températures"), ("wind speed", "vent vents rafales"),
      ("rainfall", "pluie précipitations"), ("sentence", "prison"), ("vote share", "suffrages"), ("aid", "aide aides"),
      ("investment", "investissement"), ("attendance", "défilé marcheurs"), ("firefighters", "pompiers"),
      ("policy rate", "taux"), ("pay rise", "salaire salaires"), ("inflation", "inflation"), ("rate change", "taux"),
      ("bribes", "pots-de-vin pot-de-vin"), ("unemployment", "chômage"),
      ("growth", "croissance pib"), ("loss", "perte"), ("incidents", "incidents"), ("doses", "doses"),
      ("cost", "coûtera coûterait coûté coûter"), ("vote share", "voix"), ("seats", "sièges siège"), ("votes", "voix"),
      ("fine", "amende"),
      ("deficit", "déficit"), ("ransom", "rançon"),
      ("price", "prix coûte"),
      ("budget", "budget enveloppe"), ("contract value", "contrat"),
      ("area burned", "incendie feu brûlé flammes brûlés parcouru ravagé détruit"),
      ("injured", "intoxiqués intoxiquées"),
      ("participation", "grévistes grève"), ("repair time", "réparation"), ("age", "âgé âgée"),
      ("killed", "tuées succombé asphyxiés défunts homicides assassinés meurtres"),
      ("injured", "brûlures contusionnés"),
      ("missing", "manquaient manquent recherchées recherchés"), ("arrested", "interpellée arrêtées gardés détenus"),
      ("cases", "infections contaminés malades infectés"), ("survivors", "survivants rescapés"),
      ("approval", "soutiennent approuvent favorables soutient approuve soutien"), ("debt", "dette dettes"),
      ("share price change", "action titre actions"), ("index change", "indice bourse cac"), ("tariff", "droits"),
      ("raised", "levé récolté"), ("stranded", "coincés naufragés"), ("homeless", "sinistrés abri"),
      ("employees", "effectif effectifs"), ("jobs", "licenciements suppression"), ("signatures", "signatures"),
      ("water level", "crue niveau"), ("height", "haut hauteur"), ("weight", "pèse poids"), ("value", "valeur"),
      ("drugs seized", "cocaïne drogue héroïne haschich cannabis"),
      ("profit", "gagné gagne"),
      ("people affected", "touchées touchés affectées"),
      ("eligible voters", "inscrits"), ("crew", "équipage"), ("displaced", "déplacées"),
      ("refugees", "réfugiés réfugiées"),
      ("cases", "contaminées contaminée"), ("escaped", "évadés évadé échappés"),
    ], elides: true)
}
