extension AttributionTests {
  /// In other languages.
  static let languages: [Item] = [
    Item(
      "es", "Inundaciones en Perú",
      "El Ministerio del Interior de Perú informó de 23 muertos y 41 desaparecidos. Según la Cruz Roja, unas 12.000 personas han sido evacuadas. «Nunca vimos tanta agua», dijo la alcaldesa Rosa Quispe.",
      [
        "killed: 23 by Peruvian interior ministry", "missing: 41 by Peruvian interior ministry",
        "evacuated: about 12000 by Red Cross", "Rosa Quispe: Nunca vimos tanta agua",
      ]),
    Item(
      "es", "Terremoto",
      "El ejército turco cifra en 1.340 los heridos; el Gobierno de Ankara habla de más de 2.000 heridos.",
      ["injured: 1340 by Turkish army", "injured: more than 2000 by Turkish government"]),
    Item(
      "de", "Zugunglück",
      "Bei dem Unglück starben nach Angaben der Polizei mindestens 11 Menschen, 64 wurden verletzt. Das polnische Innenministerium sprach von 13 Toten. „Wir haben so etwas nie gesehen“, sagte Bürgermeister Jan Kowalik.",
      [
        "killed: at least 11 by police", "injured: 64 by police", "killed: 13 by Polish interior ministry",
        "Jan Kowalik: Wir haben so etwas nie gesehen",
      ]),
    Item(
      "de", "Strafe",
      "Die EU-Kommission verhängte eine Strafe von 1,3 Milliarden Euro gegen Tarvo.",
      ["fine: 1300000000 EUR by European Commission"]),
    Item(
      "fr", "Séisme",
      "Le ministère marocain de l'Intérieur a annoncé un bilan de 37 morts et 112 blessés. Selon l'armée marocaine, 4 500 personnes ont été évacuées. « La terre a grondé », raconte Samira Belkadi.",
      [
        "killed: 37 by Moroccan interior ministry", "injured: 112 by Moroccan interior ministry",
        "evacuated: 4500 by Moroccan army", "Samira Belkadi: La terre a grondé",
      ]),
    Item(
      "fr", "Manifestation",
      "La police a compté 8 000 manifestants, les syndicats 25 000.",
      ["attendance: 8000 by police", "attendance: 25000 by unions"]),
    Item(
      "ja", "地震",
      "気象庁によると、地震の規模はマグニチュード6.1と推定される。消防庁は、少なくとも8人が死亡し、43人が負傷したと発表した。",
      [
        "magnitude: 6.1 by Japan Meteorological Agency", "killed: at least 8 by Fire and Disaster Management Agency",
        "injured: 43 by Fire and Disaster Management Agency",
      ]),
    Item(
      "ja", "北朝鮮",
      "韓国の情報機関は、派遣された兵士約1万1000人のうち1000人以上が死傷したとみている。韓国軍の合同参謀本部によると、ミサイルは約700キロ飛行した。",
      [
        "troops deployed: about 11000 by National Intelligence Service",
        "casualties: at least 1000 by National Intelligence Service", "range: about 700 km by Joint Chiefs of Staff",
      ]),
    Item(
      "ja", "選挙",
      "選挙管理委員会によると、投票率は48.7%だった。首相は「国民の声を聞く」と述べた。",
      ["turnout: 48.7 % by electoral commission", "prime minister: 国民の声を聞く"]),
    Item(
      "hi", "बाढ़",
      "आपदा प्रबंधन प्राधिकरण के अनुसार बाढ़ में 46 लोगों की मौत हुई है। कम से कम 1.5 लाख लोग बेघर हो गए हैं। पुलिस ने बताया कि 12 लोग लापता हैं।",
      ["killed: 46 by disaster agency", "homeless: at least 150000 by disaster agency", "missing: 12 by police"]),
    Item(
      "hi", "भूकंप",
      "नेपाल सेना ने कहा कि लगभग २०० लोग घायल हुए हैं। रेड क्रॉस के मुताबिक 31 लोग मारे गए।",
      ["injured: about 200 by Nepali army", "killed: 31 by Red Cross"]),
    Item(
      "ar", "زلزال",
      "قالت وزارة الداخلية المغربية إن ٢٩٦ شخصا لقوا حتفهم وأصيب ١٥٣ آخرون. وأعلن الهلال الأحمر إجلاء نحو ٤ آلاف شخص.",
      [
        "killed: 296 by Moroccan interior ministry", "injured: 153 by Moroccan interior ministry",
        "evacuated: about 4000 by Red Crescent",
      ]),
    Item(
      "ar", "غارة",
      "أعلن الجيش الإسرائيلي مقتل 12 مسلحا، بينما قالت وزارة الصحة إن 30 مدنيا قتلوا.",
      ["killed: 12 by Israeli army", "killed: 30 by health ministry"]),
    Item(
      "ru", "Пожар",
      "По данным МЧС, погибли 14 человек, ещё 32 пострадали. Министерство обороны России сообщило, что сбито 45 беспилотников.",
      [
        "killed: 14 by emergencies ministry", "injured: 32 by emergencies ministry",
        "drones shot down: 45 by Russian defence ministry",
      ]),
    Item(
      "zh", "地震",
      "应急管理部通报，地震造成至少21人遇难，约3.5万人转移。",
      ["killed: at least 21 by disaster agency", "evacuated: about 35000 by disaster agency"]),
    Item(
      "es", "",
      "La Policía de Colombia detuvo a 45 personas. El presidente, Andrés Rincón, aseguró que «no habrá impunidad».",
      ["arrested: 45 by Colombian police", "Andrés Rincón: no habrá impunidad"]),
    Item(
      "es", "",
      "Al menos 16 personas murieron y 30 resultaron heridas, según la Protección Civil. Los bomberos elevan la cifra a 18 muertos.",
      ["killed: at least 16 by civil protection", "injured: 30 by civil protection", "killed: 18 by fire brigades"]),
    Item(
      "de", "",
      "Die Feuerwehr rettete 25 Menschen aus dem Haus. Laut Innenministerium kamen sieben Menschen ums Leben.",
      ["rescued: 25 by fire brigades", "killed: 7 by interior ministry"]),
    Item(
      "de", "",
      "Das ukrainische Militär meldete 80 Drohnen, Moskau spricht von 110.",
      ["drones launched: 80 by Ukrainian army", "drones launched: 110 by Russia"]),
    Item(
      "fr", "",
      "Au moins 41 personnes ont été tuées, a annoncé le ministère ukrainien de la Défense. Moscou parle de 12 morts.",
      ["killed: at least 41 by Ukrainian defence ministry", "killed: 12 by Russia"]),
    Item(
      "hi", "",
      "स्वास्थ्य मंत्रालय ने बताया कि 1,245 नए मामले सामने आए। रक्षा मंत्री ने कहा, \"हम तैयार हैं\"।",
      ["cases: 1245 by health ministry", "defence minister: हम तैयार हैं"]),
    Item(
      "ja", "",
      "ウクライナ軍によると、ロシア軍の無人機89機のうち70機を撃墜した。ロシア国防省は、捕虜205人が帰還したと発表した。",
      [
        "drones launched: 89 by Ukrainian army", "drones shot down: 70 by Ukrainian army",
        "prisoners returned: 205 by Russian defence ministry",
      ]),
    Item(
      "ar", "",
      "بحسب وزارة الدفاع الروسية، أسقطت القوات ٤٥ مسيرة. وقالت اللجنة الانتخابية إن نسبة المشاركة بلغت 41.3%.",
      ["drones launched: 45 by Russian defence ministry", "turnout: 41.3 % by electoral commission"]),
    Item(
      "zh", "",
      "乌克兰国防部表示，袭击造成12人死亡。警方称，有30人受伤。",
      ["killed: 12 by Ukrainian defence ministry", "injured: 30 by police"]),
    Item(
      "ru", "",
      "По данным полиции, задержаны более 200 человек. Организаторы сообщили, что ранены 15.",
      ["arrested: more than 200 by police", "injured: 15 by organisers"]),
  ]
}
