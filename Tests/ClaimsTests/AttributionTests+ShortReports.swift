extension AttributionTests {
  /// Short reports of eight events in nine languages, with those of their claims that are read.
  static let shortReports: [Item] = [
    Item(
      "en", "Hillside buries part of Peruvian village",
      "A landslide set off by two days of rain buried part of the village of Callara in southern Peru on Monday, killing at least 23 people, the civil defence institute Indeci said. Another 41 were unaccounted for by nightfall.\nLocal officials put the number of missing far higher: Rosa Quilla, who heads the district council, said 70 people had not been reached.\nArmy helicopters flew out 112 injured, according to the defence ministry. Doctors at the clinic in Ayaviri said they had treated 96.\n\"The hill came down like a wave,\" said Quilla.",
      [
        "killed: at least 23 by Indeci",
        "missing: 41 by Indeci",
        "missing: 70 by Rosa Quilla",
        "injured: 112 by Peruvian defence ministry",
        "Rosa Quilla: The hill came down like a wave",
      ]),
    Item(
      "en", "Democratic Path falls short in Lodvia",
      "The ruling Democratic Path won 48 of the 101 seats in Lodvia's parliament, three short of a majority, partial results published by the National Election Board showed on Monday. The Reform League took 39.\nTurnout was 63.5 percent, the board said, down from 71 percent in 2021.\nThe Reform League, citing its own parallel count, claimed 44 seats and demanded a recount. Observers from the Continental Forum, who visited 412 polling stations, reported irregularities in 37 of them.",
      [
        "seats won by Democratic Path: 48 by National Election Board",
        "seats won by Reform League: 39 by National Election Board",
        "turnout: 63.5 % by National Election Board",
        "seats: 44 by Reform League",
      ]),
    Item(
      "en", "Fire at Galver refinery: union disputes toll",
      "An explosion at the Galver oil refinery on Tuesday night left nine workers dead, the operator Petrolan said in a statement, adding that 27 others were being treated for burns. The oil workers' union said at least 14 of its members had died.\nSome 180 firefighters fought the blaze for eleven hours. About 3,200 residents of two suburbs were told to leave, the mayor's office said; by Wednesday noon most were back.\nThe energy minister, Halim Dorra, told state radio the plant would be shut for six weeks. Analysts at Carrow Street Research expect the closure to last closer to four months.\n\"They knew the valve was failing,\" said union chairman Idris Benn.",
      [
        "killed: 9 by Petrolan",
        "injured: 27 by Petrolan",
        "killed: at least 14 by oil workers' union",
        "evacuated: about 3200 by mayor's office",
        "Idris Benn: They knew the valve was failing",
      ]),
    Item(
      "en", "Castlon lifts rates to 5.5%",
      "The Bank of Castlon raised its key rate to 5.5% from 5.25% on Thursday, against the expectation of most economists. Inflation slowed to 6.1% in September, figures from the National Bureau of Statistics showed last week.\nGovernor Elin Marsh said inflation would not fall below 4% before the end of next year. The finance ministry has forecast 3.4%.\n\"We will not declare victory too early,\" Marsh told reporters.",
      [
        "policy rate: 5.5 % by Bank of Castlon",
        "inflation: 3.4 % by finance ministry",
        "Elin Marsh: We will not declare victory too early",
      ]),
    Item(
      "en", "Torvane to shed 2,400 posts",
      "Truck maker Torvane will cut 2,400 jobs, about a tenth of its workforce, after a loss of 310 million euros in the third quarter, it said on Friday. Revenue fell by 8% to 2.9 billion euros.\nThe metalworkers' union spoke of 3,100 jobs at risk when suppliers were counted. Shares in the company closed 6.2% lower.",
      [
        "jobs: 2400 by Torvane",
        "value of loss: 310000000 EUR by Torvane",
        "jobs: 3100 by metalworkers' union",
      ]),
    Item(
      "en", "Tens of thousands march over water law",
      "Demonstrators against the water law filled Merin's Republic Square on Saturday. Police estimated the crowd at 35,000; the organisers, the alliance Open Rivers, said more than 120,000 had come. Nineteen people were detained, the interior ministry said, and six officers were hurt.\nA count made from drone pictures by researchers at the University of Merin arrived at between 60,000 and 70,000.",
      [
        "attendance: 35000 by police",
        "attendance: more than 120000 by organisers",
        "arrested: 19 by interior ministry",
        "injured: 6 by interior ministry",
      ]),
    Item(
      "en", "Ferry with 214 aboard runs aground",
      "The ferry Aurelia, with 214 people on board, ran aground off Skerran in thick fog early on Sunday. All passengers were brought ashore, said the coastguard, whose lifeboats took off 190 of them; the rest were lifted by helicopter.\nHarbour officials there said eleven people had been taken to hospital with bruises and broken bones. The operator, Norrline, put it at seven and said there had been 209 people on the ship.\n\"I saw the rocks before the captain did,\" said passenger Una Feld.",
      [
        "hospitalised: 11 by Harbour officials",
        "hospitalised: 7 by Norrline",
        "on board: 209 by Norrline",
        "Una Feld: I saw the rocks before the captain did",
      ]),
    Item(
      "de", "Zugunglück bei Hallwitz",
      "Beim Zusammenstoß zweier Regionalzüge nahe Hallwitz sind am Montagmorgen mindestens fünf Menschen getötet worden. Das teilte die Bundespolizei mit. Nach Angaben des Rettungsdienstes wurden 63 Menschen verletzt, acht davon schwer. Die Bahn sprach von rund 50 Verletzten.\nIn den Zügen saßen laut Betreiber etwa 240 Fahrgäste. Den Sachschaden schätzte ein Bahnsprecher auf 12 Millionen Euro.\n„Es gab keinen Warnton“, sagte die Pendlerin Jule Harms.",
      [
        "injured: about 50 by railway",
        "on board: about 240 by operator",
        "Jule Harms: Es gab keinen Warnton",
      ]),
    Item(
      "de", "Notenbank in Castlon erhöht Leitzins",
      "Die Zentralbank von Castlon hat ihren Leitzins von 5,25 auf 5,5 Prozent angehoben. Die Inflationsrate lag im September bei 6,1 Prozent, wie das Statistikamt mitteilte. Gouverneurin Elin Marsh rechnet für das kommende Jahr mit 4 Prozent Inflation, das Finanzministerium mit 3,4 Prozent.",
      [
        "policy rate: 5.5 % by Castlon central bank",
        "inflation: 6.1 % by statistics office",
        "inflation: 4 % by Elin Marsh",
        "inflation: 3.4 % by finance ministry",
      ]),
    Item(
      "fr", "Explosion dans une raffinerie à Galver",
      "Neuf ouvriers ont été tués et 27 autres brûlés dans l'explosion d'une raffinerie à Galver, a annoncé mardi l'exploitant Petrolan. Le syndicat des travailleurs du pétrole avance pour sa part un bilan d'au moins 14 morts. Quelque 3 200 habitants ont dû être évacués, selon la mairie.\n« Tout le monde savait que la vanne fuyait », a déclaré Idris Benn, président du syndicat.",
      [
        "killed: 9 by Petrolan",
        "evacuated: about 3200 by mayor's office",
        "Idris Benn: Tout le monde savait que la vanne fuyait",
      ]),
    Item(
      "fr", "Marée humaine contre la loi sur l'eau",
      "Ils étaient 35 000 selon la police, plus de 120 000 d'après les organisateurs, à défiler samedi à Merin contre la loi sur l'eau. Le ministère de l'Intérieur fait état de dix-neuf interpellations. Six policiers ont été blessés, a précisé une porte-parole du ministère.",
      [
        "attendance: 35000 by police",
        "attendance: more than 120000 by organisers",
        "arrested: 19 by interior ministry",
      ]),
    Item(
      "es", "Alud sepulta parte de un pueblo en Perú",
      "Al menos 23 personas murieron y 41 están desaparecidas tras un alud en Callara, en el sur de Perú, informó el Instituto Nacional de Defensa Civil. Rosa Quilla, presidenta del consejo distrital, elevó a 70 la cifra de desaparecidos.\nEl Ministerio de Defensa señaló que sus helicópteros trasladaron a 112 heridos. Los médicos de la clínica de Ayaviri dijeron haber atendido a 96.\n«El cerro bajó como una ola», relató Quilla.",
      [
        "missing: 70 by Rosa Quilla",
        "injured: 112 by Peruvian defence ministry",
        "Rosa Quilla: El cerro bajó como una ola",
      ]),
    Item(
      "es", "El ferri Aurelia encalla con 214 personas",
      "El ferri Aurelia encalló el domingo cerca de Skerran con 214 personas a bordo, según la guardia costera, que rescató a 190 en botes. Las autoridades portuarias cifraron en once los heridos; la naviera Norrline habló de siete y aseguró que viajaban 209 personas.",
      [
        "on board: 214 by coast guard",
        "rescued: 190 by coast guard",
        "injured: 11 by port authority",
        "on board: 209 by Norrline",
      ]),
    Item(
      "hi", "गालवर रिफाइनरी में विस्फोट, 9 की मौत",
      "गालवर की तेल रिफाइनरी में मंगलवार रात हुए विस्फोट में 9 मजदूरों की मौत हो गई और 27 घायल हो गए, संचालक कंपनी पेट्रोलान ने बताया। तेल मजदूर यूनियन के अनुसार कम से कम 14 लोग मारे गए हैं। महापौर कार्यालय ने कहा कि करीब 3,200 लोगों को सुरक्षित स्थानों पर पहुंचाया गया। यूनियन के अध्यक्ष इदरीस बेन ने कहा, \"सबको पता था कि वाल्व खराब है।\"",
      [
        "killed: 9 by पेट्रोलान",
        "injured: 27 by पेट्रोलान",
        "killed: at least 14 by workers' union",
        "evacuated: about 3200 by mayor's office",
        "इदरीस बेन: सबको पता था कि वाल्व खराब है",
      ]),
    Item(
      "ja", "フェリー座礁、乗客ら214人救助",
      "日曜早朝、スケラン沖でフェリー「アウレリア」が座礁した。沿岸警備隊によると、乗っていた214人全員が救助された。港湾当局は11人が病院に運ばれたと発表したが、運航会社は負傷者は7人で、乗船者は209人だったと説明している。乗客のウナ・フェルドさんは「船長より先に岩が見えた」と話した。",
      [
        "rescued: 214 by coast guard",
        "hospitalised: 11 by port authority",
        "injured: 7 by operator",
        "on board: 209 by operator",
        "ウナ・フェルド: 船長より先に岩が見えた",
      ]),
    Item(
      "ar", "انهيار أرضي في بيرو يودي بحياة 23 شخصا",
      "أعلن معهد الدفاع المدني في بيرو مقتل 23 شخصا على الأقل وفقدان 41 آخرين في انهيار أرضي طمر جزءا من قرية كالارا يوم الاثنين. وقالت روزا كويلا، رئيسة مجلس المقاطعة، إن عدد المفقودين يبلغ 70 شخصا. وذكرت وزارة الدفاع أن مروحياتها نقلت 112 جريحا. وقالت كويلا: \"نزل التل كأنه موجة\".",
      [
        "killed: at least 23 by civil defence",
        "missing: 41 by civil defence",
        "missing: 70 by روزا كويلا",
        "injured: 112 by defence ministry",
        "روزا كويلا: نزل التل كأنه موجة",
      ]),
    Item(
      "zh", "加尔弗炼油厂爆炸",
      "加尔弗一家炼油厂周二晚发生爆炸，造成9名工人死亡、27人受伤，运营商在声明中说。石油工会表示，至少有14人遇难。市政府称，约3200名居民已被疏散。能源部说，工厂将停产六周。",
      [
        "killed: 9 by operator",
        "injured: 27 by operator",
        "killed: at least 14 by union",
        "evacuated: about 3200 by city government",
      ]),
    Item(
      "ru", "Сход оползня в Перу: не менее 23 погибших",
      "Не менее 23 человек погибли и 41 пропал без вести при сходе оползня в деревне Кальяра на юге Перу, сообщил институт гражданской обороны. Глава районного совета Роса Килья заявила, что не могут найти 70 человек. По данным министерства обороны, вертолёты вывезли 112 раненых.",
      [
        "killed: at least 23 by институт гражданской обороны",
        "missing: 41 by институт гражданской обороны",
        "injured: 112 by defence ministry",
      ]),
  ]
}
