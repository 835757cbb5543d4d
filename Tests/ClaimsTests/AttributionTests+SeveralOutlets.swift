extension AttributionTests {
  /// Reports of one event by several outlets each, in seven languages, written before the reader was run on them.
  static let severalOutlets: [Item] = [
    Item(
      "en", "Border fighting leaves dozens dead",
      "Fighting along the frontier between Thailand and Cambodia entered a third day on Saturday. Figures released by Thailand's health ministry show 21 people killed, all but one of them civilians, and 57 wounded.\nPhnom Penh's count is lower for its own side: it said 13 had died, five of them soldiers. Some 138,000 residents of four Thai provinces have been moved to shelters, the interior ministry's spokesman told reporters in Bangkok.\n\"We are not the ones who fired first,\" said Sokha Vireak, a spokeswoman for the Cambodian defence ministry.",
      [
        "killed: 21 by Thai health ministry",
        "wounded: 57 by Thai health ministry",
        "killed: 13 by Cambodia",
        "evacuated: about 138000 by Thai interior ministry",
        "Sokha Vireak: We are not the ones who fired first",
      ]),
    Item(
      "de", "Gefechte zwischen Thailand und Kambodscha",
      "Bei den Gefechten an der Grenze sind nach Angaben des thailändischen Gesundheitsministeriums 19 Menschen getötet worden. Kambodschas Verteidigungsministerium bezifferte die Zahl der Toten auf 13 und die der Verletzten auf 71.\nMehr als 130.000 Menschen seien in Sicherheit gebracht worden, hieß es aus Bangkok. „Wir wollen keinen Krieg“, erklärte Ministerpräsident Chan Dara.",
      [
        "killed: 19 by Thai health ministry",
        "killed: 13 by Cambodian defence ministry",
        "injured: 71 by Cambodian defence ministry",
        "evacuated: more than 130000 by Thailand",
        "Chan Dara: Wir wollen keinen Krieg",
      ]),
    Item(
      "ja", "タイ・カンボジア国境で戦闘続く",
      "タイとカンボジアの国境での戦闘は3日目に入り、タイ保健省は民間人13人を含む20人が死亡したと発表した。カンボジア国防省によると、同国側では兵士5人を含む13人が死亡し、71人が負傷した。タイ内務省は約13万8000人が避難したと明らかにした。",
      [
        "killed: 20 by Thai health ministry",
        "killed: 13 by Cambodian defence ministry",
        "injured: 71 by Cambodian defence ministry",
        "evacuated: about 138000 by Thai interior ministry",
      ]),
    Item(
      "en", "Strong quake hits southern Peru",
      "LIMA - A strong earthquake shook the south of Peru before dawn on Monday, and at least 27 people were killed when adobe houses gave way, the civil defence institute Indeci said. It added that 310 were hurt and 1,900 homes destroyed.\nPeru's geophysical institute gave the magnitude as 7.0. The US Geological Survey had it at 7.2, with the epicentre 28 kilometres down.\nIn Caravelí alone, Mayor Elsa Huamaní told the radio, 19 bodies had been counted. \"There is no street left standing,\" she said.",
      [
        "killed: at least 27 by Indeci",
        "injured: 310 by Indeci",
        "homes destroyed: 1900 by Indeci",
        "magnitude: 7 by Peruvian geophysical institute",
        "magnitude: 7.2 by US Geological Survey",
        "depth: 28 km by US Geological Survey",
        "killed: 19 by Elsa Huamaní",
        "Elsa Huamaní: There is no street left standing",
      ]),
    Item(
      "es", "Terremoto de 7 grados sacude el sur de Perú",
      "El terremoto que sacudió este lunes el sur de Perú dejó al menos 31 muertos y más de 400 heridos, según el último balance del Instituto Nacional de Defensa Civil. El Instituto Geofísico cifró la magnitud en 7,0.\nUnas 6.500 personas han perdido su hogar, precisó el ministro de Defensa, Walter Arancibia. «Vamos a levantar carpas para todos», prometió Arancibia.\nLos bomberos rescataron con vida a 12 personas.",
      [
        "killed: at least 31 by civil defence",
        "injured: more than 400 by civil defence",
        "magnitude: 7 by geophysical institute",
        "homeless: about 6500 by Walter Arancibia",
        "rescued: 12 by fire brigades",
        "Walter Arancibia: Vamos a levantar carpas para todos",
      ]),
    Item(
      "fr", "Séisme au Pérou : au moins 27 morts",
      "Un séisme de magnitude 7,2, selon l'Institut américain de géophysique (USGS), a frappé lundi le sud du Pérou. La protection civile a recensé au moins 27 morts et 310 blessés.\nLe gouverneur d'Arequipa, Rohel Quispe, évoque quant à lui 35 décès. « Les routes sont coupées », a-t-il déploré.\nL'armée a déployé 2 000 soldats.",
      [
        "magnitude: 7.2 by US Geological Survey",
        "killed: at least 27 by civil protection",
        "wounded: 310 by civil protection",
        "killed: 35 by Rohel Quispe",
        "Rohel Quispe: Les routes sont coupées",
      ]),
    Item(
      "en", "Toll climbs in Peru",
      "The number of dead in Monday's earthquake in Peru has climbed to 38, President Rosa Calderón said on television. Nine people are still unaccounted for.\nHer government's figure is at odds with that of the Peruvian Red Cross, which has registered 44 deaths. Insurers reckon with losses of between $300 million and $450 million.\nPower is back in 60 percent of households, according to the energy ministry.",
      [
        "killed: 38 by Rosa Calderón",
        "missing: 9 by Rosa Calderón",
        "killed: 44 by Peruvian Red Cross",
        "value of loss: between 300000000 to 450000000 USD by insurers",
      ]),
    Item(
      "en", "Ruling party ahead in Lesotho",
      "With all but four constituencies declared, the Revolution for Prosperity had taken 52 of the 120 seats, the Independent Electoral Commission said on Sunday. The Democratic Congress had 31.\nTurnout was 38.4 percent, it said, the lowest since 1993. The opposition's own tally gave the governing party 47 seats.\n\"The people have spoken quietly, but they have spoken,\" said the commission's chairman, Thabo Lesala.",
      [
        "seats won by Revolution for Prosperity: 52 by Independent Electoral Commission",
        "seats won by Democratic Congress: 31 by Independent Electoral Commission",
        "turnout: 38.4 % by Independent Electoral Commission",
        "seats: 47 by opposition",
        "Thabo Lesala: The people have spoken quietly, but they have spoken",
      ]),
    Item(
      "fr", "Lesotho : le parti au pouvoir en tête",
      "Le parti au pouvoir a remporté 52 sièges sur 120 aux législatives de samedi, a annoncé la commission électorale. Le taux de participation s'est établi à 38,4 %, contre 37,7 % il y a quatre ans.\nL'opposition revendique pour sa part 41 sièges. La police fait état de 26 arrestations.",
      [
        "turnout: 38.4 % by electoral commission",
        "seats: 52 by electoral commission",
        "seats: 41 by opposition",
        "arrested: 26 by police",
      ]),
    Item(
      "ar", "انتخابات ليسوتو",
      "أعلنت لجنة الانتخابات أن نسبة المشاركة بلغت 38.4 في المئة. وقال مراقبو الاتحاد الأفريقي إن النسبة لم تتجاوز 33 في المئة. وبحسب الشرطة، اعتقل 26 شخصا يوم الاقتراع. وقال رئيس اللجنة تابو ليسالا: «الشعب قال كلمته بهدوء».",
      [
        "turnout: 38.4 % by electoral commission",
        "turnout: up to 33 % by African Union",
        "arrested: 26 by police",
        "تابو ليسالا: الشعب قال كلمته بهدوء",
      ]),
    Item(
      "en", "Hungary's central bank trims its rate",
      "The National Bank of Hungary cut its base rate by a quarter point to 6.25 percent on Tuesday, a step that 14 of 17 economists in a Brightwell poll had seen coming.\nIt now sees inflation at 3.8 percent this year, down from the 4.5 percent it had pencilled in before. The finance ministry's forecast stands at 3.5 percent.\n\"There is room for one more step,\" Governor Mihály Vargha told a news conference. The forint lost 0.4 percent against the euro.",
      [
        "policy rate: 6.25 % by National Bank of Hungary",
        "inflation: 3.8 % by National Bank of Hungary",
        "inflation: 3.5 % by Hungarian finance ministry",
        "Mihály Vargha: There is room for one more step",
      ]),
    Item(
      "de", "Ungarns Notenbank senkt Leitzins",
      "Die ungarische Notenbank hat den Leitzins um 25 Basispunkte auf 6,25 Prozent gesenkt. Für das laufende Jahr erwartet sie eine Inflation von 3,8 Prozent; das Finanzministerium rechnet mit 3,5 Prozent.\nDas Wirtschaftswachstum veranschlagen die Währungshüter auf 1,1 Prozent. „Wir haben noch Spielraum“, sagte Notenbankchef Mihály Vargha. Die Analysten der Hartmann-Bank halten dagegen ein Wachstum von nur 0,6 Prozent für realistisch.",
      [
        "policy rate: 6.25 % by National Bank of Hungary",
        "inflation: 3.8 % by National Bank of Hungary",
        "inflation: 3.5 % by Hungarian finance ministry",
        "growth: 1.1 % by National Bank of Hungary",
        "Mihály Vargha: Wir haben noch Spielraum",
      ]),
    Item(
      "en", "Forint slips after cut",
      "Hungary's base rate stands at 6.25 percent after Tuesday's decision, which was taken by seven votes to two, according to the minutes. Deputy Governor Anna Tóth had argued for 6 percent.\nInflation ran at 4.1 percent in October, the statistics office KSH reported. It put core inflation at 4.6 percent and unemployment at 4.3 percent.\nBy the central bank's reckoning the economy will grow 1.1 percent this year. The government still counts on 2.5 percent.",
      [
        "policy rate: 6.25 %",
        "vote: 7-2",
        "inflation: 4.1 % by KSH",
        "core inflation: 4.6 % by KSH",
        "unemployment: 4.3 % by KSH",
        "growth: 1.1 % by National Bank of Hungary",
        "growth: 2.5 % by government",
      ]),
    Item(
      "es", "Hungría baja el tipo de interés",
      "El banco central de Hungría recortó el martes el tipo de interés de referencia hasta el 6,25 %. La entidad espera una inflación del 3,8 % este año, mientras que el Ministerio de Finanzas prevé un 3,5 %.\n«Queda margen», dijo el gobernador Mihály Vargha.",
      [
        "policy rate: 6.25 % by National Bank of Hungary",
        "inflation: 3.8 % by National Bank of Hungary",
        "inflation: 3.5 % by Hungarian finance ministry",
        "Mihály Vargha: Queda margen",
      ]),
    Item(
      "en", "Anger over ferry list",
      "The transport ministry in Jakarta has raised the number of people believed to have been aboard a ferry that sank off Sulawesi to 158. The operator, Bahari Lines, insists there were no more than 126.\nRescuers have so far found 29 dead; 58 are missing, they said. Relatives have handed police a list of 71 names.\nThe ministry's director general, Capt. Rudi Hartawan, was quoted as saying that the vessel was licensed for 99 passengers.",
      [
        "on board: 158 by Indonesian transport ministry",
        "on board: up to 126 by Bahari Lines",
        "killed: 29 by rescuers",
        "missing: 58 by rescuers",
        "capacity: 99 by Rudi Hartawan",
      ]),
    Item(
      "ja", "インドネシアでフェリー沈没",
      "インドネシアのスラウェシ島沖でフェリーが沈没し、国家捜索救助庁は29人の死亡を確認し、58人が行方不明になっていると発表した。運輸省は158人が乗っていたとしているが、運航会社は126人だったと主張している。「定員を大幅に超えていた」と生存者のラ・オデ・ムニルさんは話した。",
      [
        "killed: 29 by search and rescue agency",
        "missing: 58 by search and rescue agency",
        "on board: 158 by transport ministry",
        "on board: 126 by operator",
        "ラ・オデ・ムニル: 定員を大幅に超えていた",
      ]),
    Item(
      "de", "Großdemo in Brüssel",
      "Rund 80.000 Menschen haben nach Schätzung der Polizei in Brüssel gegen die Rentenreform protestiert. Die Gewerkschaften sprachen von 140.000 Teilnehmern. Am Flughafen fielen alle 203 Abflüge aus, wie der Betreiber mitteilte.\n34 Personen kamen laut Staatsanwaltschaft in Gewahrsam, neun Polizisten wurden verletzt. „Wir kommen wieder“, rief Gewerkschaftschef Thierry Boulanger.",
      [
        "attendance: 140000 by unions",
        "flights cancelled: 203 by operator",
        "arrested: 34 by prosecutors",
        "Thierry Boulanger: Wir kommen wieder",
      ]),
  ]
}
