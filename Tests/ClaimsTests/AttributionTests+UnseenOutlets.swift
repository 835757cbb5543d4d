extension AttributionTests {
  /// Reports of further kinds of events, among them in seven other languages: what must be among their claims.
  static let unseenOutlets: [Item] = [
    Item(
      "en", "Tunnel fire on the Brennick line",
      "A goods train caught fire inside the Brennick tunnel before dawn on Tuesday, and rescue crews brought out the bodies of five railway workers, Kolvar's transport ministry said in a statement. Eleven others were taken to hospital suffering from smoke.\nThe railway union RVB disputed that count. Its secretary, Jarmila Pestova, said seven of her members had perished. \"They were sent in without masks,\" Pestova said.\nSome 400 residents of two nearby villages left their homes as a precaution, according to the district governor.\nRepairs to the tunnel will take at least six weeks, the network operator estimates.",
      [
        "killed: 5 by Kolvar transport ministry",
        "killed: 7 by Jarmila Pestova",
        "evacuated: about 400 by district governor",
        "Jarmila Pestova: They were sent in without masks",
      ]),
    Item(
      "en", "Gunmen attack market in northern Burkina Faso",
      "OUAGADOUGOU - Gunmen on motorcycles opened fire at a weekly market in northern Burkina Faso on Sunday, leaving at least 38 civilians dead, a security source and two residents said.\nThe government has so far acknowledged 24 deaths. A local human rights collective, CISC, said its members had counted 52 bodies.\n\"We buried people until nightfall,\" said Issa Ouedraogo, a trader.\nThe army said it had killed 15 of the attackers and seized 30 motorcycles.",
      [
        "killed: at least 38 by security source",
        "killed: 52 by CISC",
        "killed: 15 by Burkinabe army",
        "motorcycles seized: 30 by Burkinabe army",
        "Issa Ouedraogo: We buried people until nightfall",
      ]),
    Item(
      "en", "Rate held in Prague",
      "The Czech National Bank left its main interest rate at 3.5 percent on Thursday, in line with what most analysts had forecast.\nThe bank now expects inflation to average 2.4 percent next year, against 2.1 percent in its previous outlook. It cut its growth forecast to 1.6 percent.\nGovernor Ales Michl said the board had voted 5-2 in favour. \"We will stay strict for longer,\" he said.",
      [
        "policy rate: 3.5 % by Czech National Bank",
        "inflation: 2.4 % by Czech National Bank",
        "growth: -1.6 % by Czech National Bank",
        "Ales Michl: We will stay strict for longer",
      ]),
    Item(
      "en", "Typhoon Maring rakes Luzon",
      "Typhoon Maring tore across northern Luzon overnight with winds of 185 kilometres per hour. The national disaster council put the death toll at 19 on Friday morning, with 8 people still missing.\nProvincial officials in Cagayan alone reported 14 dead. More than 210,000 people spent the night in evacuation centres, the social welfare department said.\nDamage to rice and corn has reached 1.3 billion pesos, the agriculture secretary, Dario Lumbres, said on the radio.\nThe weather bureau Pagasa warned that up to 400 millimetres of rain could fall by Saturday.",
      [
        "wind speed: 185 km/h",
        "killed: 19 by national disaster council",
        "missing: 8 by national disaster council",
        "killed: 14 by provincial officials in Cagayan",
        "evacuated: more than 210000 by social welfare department",
        "value of loss: 1300000000 pesos by Dario Lumbres",
      ]),
    Item(
      "en", "Hospital doctors end strike",
      "Junior doctors in Norwick have called off a walkout that led to the cancellation of 9,200 operations, the hospitals federation said.\nUnder the deal, reached after 14 hours of talks, salaries rise by 6.8 percent this year. The doctors' association had asked for 11 percent; the finance ministry had offered 4.5 percent.\nThe association's chair, Dr Lene Hovmand, said 71 percent of members had voted to accept. \"Nobody won this,\" she told the broadcaster NKO.",
      [
        "operations cancelled: 9200 by hospitals federation",
        "pay rise: 6.8 % by ?hospitals federation",
        "pay rise: 11 % by doctors' association",
        "pay rise: 4.5 % by finance ministry",
        "vote share: 71 % by Lene Hovmand",
        "Lene Hovmand: Nobody won this",
      ]),
    Item(
      "en", "Refugee boat sinks off Lesbos",
      "ATHENS - The Greek coast guard recovered 12 bodies and pulled 23 people from the sea on Wednesday after a wooden boat overturned east of Lesbos.\nSurvivors told aid workers that around 60 people had been on board. The UN refugee agency gave the number as 55, among them nine children.\nThe Turkish coast guard, which searched its side of the strait, said it had rescued a further four.",
      [
        "killed: 12 by Greek coast guard",
        "rescued: 23 by Greek coast guard",
        "on board: about 60 by survivors",
        "rescued: 4 by Turkish coast guard",
      ]),
    Item(
      "en", "Copper giant Sarmiento posts record",
      "Sarmiento Copper said on Monday that its net profit rose 18 percent to $640 million in the third quarter. Sales came to $2.9 billion, short of the $3.1 billion that analysts polled by Fintel had expected.\nThe miner produced 212,000 tonnes of copper, up from 198,000 tonnes a year before. It plans to cut 1,100 jobs at its northern pits.\nIts shares fell 4.2 percent in Santiago.",
      [
        "profit: 640000000 USD by Sarmiento Copper",
        "revenue: 2900000000 USD by Sarmiento Copper",
        "revenue: 3100000000 USD by analysts",
      ]),
    Item(
      "en", "Rockets hit port city",
      "Russia launched 96 drones and 14 missiles at Ukraine overnight, the Ukrainian air force said, adding that it had shot down 81 of the drones.\nIn Odesa, two people were killed and 17 wounded, including three children, regional governor Oleh Kiper wrote on Telegram.\nMoscow said its forces had struck a military depot and that air defences had destroyed 63 Ukrainian drones over Russian regions.",
      [
        "drones launched: 96 by Ukrainian air force",
        "missiles fired: 14 by Ukrainian air force",
        "drones shot down: 81 by Ukrainian air force",
        "killed: 2 by Oleh Kiper",
        "wounded: 17 by Oleh Kiper",
        "drones shot down: 63 by Russia",
      ]),
    Item(
      "en", "Presidential vote in Lusaria",
      "With 92 percent of polling stations reporting, incumbent Mbeki Tolo was leading with 48.7 percent of the vote, the National Election Commission announced on Sunday evening. His rival, Sara Nkemba, stood at 44.1 percent.\nNkemba's campaign claimed that its own tally gave her 51 percent. \"The numbers were cooked,\" she told supporters.\nThe commission put turnout at 67.3 percent. Observers of the African Union said they had seen irregularities at 140 polling stations.",
      [
        "Sara Nkemba: The numbers were cooked"
      ]),
    Item(
      "en", "Avalanche buries ski tourers",
      "Six people died when an avalanche swept down the Piz Orvel on Saturday, the Graubünden cantonal police confirmed on Sunday. A seventh person, a Dutch woman, is still unaccounted for.\nRescuers had initially spoken of four victims. Some 85 helpers with dogs searched the cone, which is 600 metres long.\n\"The slope was marked as dangerous,\" said mountain guide Reto Camenisch.",
      [
        "killed: 6 by Graubünden cantonal police",
        "killed: 4 by rescuers",
        "Reto Camenisch: The slope was marked as dangerous",
      ]),
    Item(
      "en", "Data theft at insurer",
      "Hackers stole the records of 3.4 million customers of the insurer Balfour Mutual, the company admitted on Thursday. It had told regulators in March that 900,000 people were affected.\nThe data protection commissioner, Neil Farquhar, said he could impose a fine of up to 20 million pounds.\nA group that calls itself Nightglass demanded a ransom of $5 million, according to two people familiar with the matter. \"We will not pay criminals,\" chief executive Anne Mortlock said.",
      [
        "people affected: 900000 by Balfour Mutual",
        "fine: up to 20000000 GBP by Neil Farquhar (hypothetical)",
        "Anne Mortlock: We will not pay criminals",
      ]),
    Item(
      "en", "Bridge tender",
      "The new bridge over the Sund will cost 4.7 billion crowns, 900 million more than planned, the roads agency told parliament on Tuesday.\nOpposition politician Geir Moan called the estimate naive: he reckons with 6 billion. The span will be 1.8 kilometres long and carry 26,000 vehicles a day.\nWork is to last five years.",
      [
        "cost: 4700000000 crowns by roads agency",
        "length: 1.8 km by ?Geir Moan",
      ]),
    Item(
      "en", "Cholera spreads in camps",
      "At least 146 people have died of cholera in camps in eastern Chad since July, the World Health Organization said on Friday. It has registered 4,870 suspected cases.\nMédecins Sans Frontières, which runs three treatment centres there, speaks of over 200 deaths. Chad's health minister, Abdel Nassir, gave a figure of 113.\nVaccination of 860,000 people is to start on Monday, he added.",
      [
        "killed: at least 146 by World Health Organization",
        "cases: 4870 by World Health Organization",
        "killed: 113 by Abdel Nassir",
        "vaccinated: 860000 by Abdel Nassir",
      ]),
    Item(
      "en", "Striker's double sinks Alden",
      "Two late goals by Marek Tuss gave Corran United a 2-1 win over Alden City on Saturday before a crowd of 31,207.\nCity, who had led since the ninth minute, stay bottom with 11 points. Their coach, Iain Pryde, said: \"We stopped playing.\"\nUnited's next opponents paid 14 million euros for their new goalkeeper this week, the club said.",
      [
        "score: 2-1",
        "attendance: 31207",
        "Iain Pryde: We stopped playing",
      ]),
    Item(
      "en", "Mass arrests after vote protest",
      "Police in Minarsk detained more than 1,200 demonstrators on Sunday, the interior ministry said. The rights group Spring House listed the names of 1,870 people held.\nOrganisers claimed 150,000 had marched, while state television spoke of \"a few thousand\".\nA 31-year-old man died of head injuries, doctors said; 34 officers were hurt, according to the ministry.",
      [
        "arrested: more than 1200 by interior ministry",
        "arrested: 1870 by Spring House",
        "attendance: 150000 by organisers",
        "injured: 34 by interior ministry",
      ]),
    Item(
      "en", "Crash of commuter plane",
      "A twin-engined plane with 19 passengers and three crew crashed on approach to Tamale on Friday. Ghana's civil aviation authority said nobody had survived.\nThe airline, Volta Wings, said in contrast that 20 people had been aboard, because two passengers missed the flight.\nInvestigators have found one of the two flight recorders. The aircraft was 27 years old and had flown 41,000 hours, the manufacturer said.",
      [
        "on board: 20 by Volta Wings",
        "crew: 3",
      ]),
    Item(
      "en", "Quake shakes Flores",
      "JAKARTA, Nov 3 - An earthquake of magnitude 6.4 struck off the Indonesian island of Flores on Monday, killing nine, the disaster mitigation agency BNPB said. The U.S. Geological Survey measured it at 6.6 and at a depth of 12 km.\nA spokesman for the agency, Yudha Pranoto, said that 1,340 houses had been damaged and 75 people hurt.\nThe local Red Cross counted 11 dead.",
      [
        "magnitude: 6.4 by BNPB",
        "killed: 9 by BNPB",
        "magnitude: 6.6 by US Geological Survey",
        "depth: 12 km by US Geological Survey",
        "homes damaged: 1340 by Yudha Pranoto",
        "injured: 75 by Yudha Pranoto",
      ]),
    Item(
      "en", "Fishing dispute",
      "Iceland will allow its vessels to catch 236,000 tonnes of mackerel next year, the fisheries minister, Hanna Sigurdsdottir, announced. The scientific council ICES had recommended no more than 175,000 tonnes.\nNorway's fishermen's association called the quota \"an act of piracy\".\nThe European Commission threatened duties of 20 percent.",
      [
        "quota: 236000 tonnes by Hanna Sigurdsdottir",
        "quota: up to 175000 tonnes by ICES",
        "Norway's fishermen's association: an act of piracy",
      ]),
    Item(
      "es", "Incendio en una residencia de ancianos",
      "Nueve personas han muerto en el incendio de una residencia en Villalar, informaron los bomberos. El hospital comarcal elevó después la cifra a once y atiende a otros 14 heridos, tres de ellos graves.\nLa consejera de Sanidad, Marta Robledo, aseguró que el centro tenía 62 residentes. «No saltó ninguna alarma», denunció Luis Abad, hijo de una de las víctimas.",
      [
        "killed: 9 by fire brigades",
        "killed: 11 by hospital comarcal",
        "injured: 14 by hospital comarcal",
        "Luis Abad: No saltó ninguna alarma",
      ]),
    Item(
      "es", "Paro en Chile",
      "El Gobierno chileno cifró en un 12 % la participación en la huelga del sector público, mientras que la central sindical CUT habló de un 80 %. Los carabineros detuvieron a 47 manifestantes en Santiago.\nEl Banco Central de Chile mantuvo la tasa de interés en 4,75 %.",
      [
        "participation: 80 % by CUT",
        "policy rate: 4.75 % by Chilean central bank",
      ]),
    Item(
      "de", "Zugunglück bei Marnitz",
      "Beim Zusammenstoß zweier Regionalzüge bei Marnitz sind nach Polizeiangaben drei Menschen ums Leben gekommen. Mindestens 40 Fahrgäste wurden verletzt, davon acht schwer, teilte der Landkreis mit.\nDie Bahn sprach zunächst von zwei Toten. Der Sachschaden beläuft sich laut Bundespolizei auf rund 12 Millionen Euro.\n„Es gab keinen Bremsversuch“, sagte Ermittler Holger Brandt.",
      [
        "Holger Brandt: Es gab keinen Bremsversuch"
      ]),
    Item(
      "de", "Autozulieferer streicht Stellen",
      "Der Zulieferer Kessling will bis 2027 weltweit 3.200 Stellen abbauen, davon 1.900 in Deutschland, kündigte Vorstandschefin Petra Wendland an. Die IG Metall befürchtet dagegen den Verlust von bis zu 5.000 Arbeitsplätzen.\nDer Umsatz sank im ersten Halbjahr um 7 Prozent auf 2,3 Milliarden Euro.",
      [
        "jobs: 3200 by Petra Wendland",
        "jobs: up to 5000 by IG Metall (hypothetical)",
      ]),
    Item(
      "fr", "Effondrement d'un immeuble à Oran",
      "Le bilan de l'effondrement d'un immeuble à Oran est passé à 16 morts, selon la protection civile algérienne. Le maire avait fait état de 13 victimes dans la matinée.\nLes secouristes cherchent encore cinq disparus. Près de 300 habitants ont été relogés, a précisé la wilaya.\n« Nous avions prévenu depuis des années », affirme Karim Belkacem, un voisin.",
      [
        "killed: 13 by mayor",
        "missing: 5 by ?rescuers",
        "Karim Belkacem: Nous avions prévenu depuis des années",
      ]),
    Item(
      "fr", "Manifestations contre le budget",
      "Quelque 420 000 personnes ont défilé jeudi dans toute la France, d'après le ministère de l'Intérieur ; la CGT revendique un million de participants. La police a procédé à 86 interpellations à Paris.\nLe gouvernement prévoit un déficit de 4,7 % l'an prochain, alors que la Cour des comptes table sur 5,2 %.",
      [
        "attendance: about 420000 by French interior ministry",
        "attendance: 1000000 by CGT",
        "arrested: 86 by police",
      ]),
    Item(
      "hi", "ट्रेन हादसा",
      "ओडिशा में दो ट्रेनों की टक्कर में कम से कम 21 लोगों की मौत हो गई, रेल मंत्रालय ने कहा। राज्य सरकार ने मृतकों की संख्या 26 बताई है। अस्पताल के अनुसार 140 से ज्यादा यात्री घायल हुए हैं। \"हमने एक तेज धमाका सुना,\" यात्री रमेश साहू ने कहा।",
      [
        "killed: at least 21 by railway ministry",
        "injured: more than 140 by hospital",
        "रमेश साहू: हमने एक तेज धमाका सुना",
      ]),
    Item(
      "hi", "बाढ़ से तबाही",
      "असम में बाढ़ से 12 लाख लोग प्रभावित हुए हैं, आपदा प्रबंधन विभाग ने बताया। मुख्यमंत्री ने कहा कि अब तक 34 लोगों की जान गई है। विपक्ष का दावा है कि 50 से अधिक लोग मारे गए। सेना ने 2,300 लोगों को बचाया।",
      [
        "killed: 34 by chief minister",
        "killed: more than 50 by opposition",
      ]),
    Item(
      "ja", "沖縄で漁船転覆",
      "沖縄県沖で漁船が転覆し、海上保安庁は乗組員9人のうち5人を救助したと発表した。2人の死亡が確認され、2人が行方不明となっている。地元の漁協は乗組員は10人だったと説明している。「波が突然来た」と船長の比嘉誠さんは語った。",
      [
        "crew: 9 by Japan Coast Guard",
        "rescued: 5 by Japan Coast Guard",
        "killed: 2 by Japan Coast Guard",
        "missing: 2 by Japan Coast Guard",
        "比嘉誠: 波が突然来た",
      ]),
    Item(
      "ja", "工場で爆発",
      "愛知県の化学工場で爆発があり、警察によると3人が死亡、18人が負傷した。消防は負傷者を21人としている。会社側は損害額が約45億円に上るとの見通しを示した。周辺の約1200世帯が一時避難した。",
      [
        "killed: 3 by police",
        "injured: 18 by police",
        "value of loss: about 4500000000 JPY by company",
      ]),
    Item(
      "ar", "غرق قارب قبالة ليبيا",
      "قالت المنظمة الدولية للهجرة إن 42 مهاجرا لقوا حتفهم إثر غرق قارب قبالة السواحل الليبية. وأعلن خفر السواحل الليبي إنقاذ 30 شخصا وانتشال 36 جثة. وذكرت وزارة الداخلية أن القارب كان يحمل نحو ٩٠ شخصا.",
      [
        "killed: 42 by International Organization for Migration",
        "rescued: 30 by Libyan coast guard",
        "killed: 36 by Libyan coast guard",
        "on board: about 90 by interior ministry",
      ]),
    Item(
      "ar", "احتجاجات في بغداد",
      "أفادت مفوضية حقوق الإنسان بمقتل 8 متظاهرين وإصابة 210 آخرين في بغداد يوم الجمعة. وقالت وزارة الصحة العراقية إن عدد القتلى 5. واعتقلت الشرطة أكثر من 130 شخصا، بحسب مصدر أمني. وقال الناشط علي كريم: «لن نعود إلى بيوتنا».",
      [
        "killed: 8 by human rights commission",
        "injured: 210 by human rights commission",
        "killed: 5 by Iraqi health ministry",
        "علي كريم: لن نعود إلى بيوتنا",
      ]),
  ]
}
