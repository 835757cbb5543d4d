extension AttributionTests {
  /// The same in other languages.
  static let eventsElsewhere: [Item] = [
    Item(
      "es", "Incendio en Castellar",
      "Unas 1.400 personas tuvieron que abandonar sus casas por el incendio que ha arrasado ya 3.100 hectáreas, informó el Gobierno regional. La alcaldesa de Castellar, Lucía Romero, elevó a 2.000 los evacuados. «Esto no lo habíamos visto nunca», dijo Romero.",
      [
        "evacuated: about 1400 by regional government",
        "area burned: 3100 hectares by regional government",
        "evacuated: 2000 by Lucía Romero",
        "Lucía Romero: Esto no lo habíamos visto nunca",
      ]),
    Item(
      "es", "Elecciones en Soravia",
      "El Partido de la Patria logró 78 de los 150 escaños, según la comisión electoral. La participación fue del 66,3 %.",
      [
        "seats won by Partido de la Patria: 78 by electoral commission",
        "turnout: 66.3 % by electoral commission",
      ]),
    Item(
      "es", "Choque de trenes",
      "Al menos nueve personas han muerto y más de 60 han resultado heridas en un choque de trenes cerca de Lorca, según fuentes de la Guardia Civil. Renfe indicó que viajaban 184 pasajeros.",
      [
        "killed: at least 9 by Civil Guard",
        "injured: more than 60 by Civil Guard",
      ]),
    Item(
      "es", "Huelga de médicos",
      "El sindicato Amyts cifra en un 85 % el seguimiento de la huelga, mientras que la Consejería de Sanidad lo sitúa en el 22 %.",
      [
        "participation: 85 % by Amyts",
        "participation: 22 % by health department",
      ]),
    Item(
      "es", "Naufragio",
      "La Guardia Costera italiana rescató a 74 migrantes y recuperó 12 cadáveres frente a Lampedusa. La ONU teme que hubiera unas 120 personas a bordo.",
      [
        "rescued: 74 by Italian coast guard",
        "on board: about 120 by United Nations (hypothetical)",
      ]),
    Item(
      "de", "Explosion in Chemiewerk",
      "Bei einer Explosion in einem Chemiewerk in Leuna sind mindestens drei Arbeiter ums Leben gekommen, wie die Polizei mitteilte. Der Betreiber Solvenda sprach von 18 Verletzten. „Das Feuer ist unter Kontrolle“, sagte Werksleiter Thomas Rieck.",
      [
        "killed: at least 3 by police",
        "injured: 18 by Solvenda",
        "Thomas Rieck: Das Feuer ist unter Kontrolle",
      ]),
    Item(
      "de", "Hochwasser",
      "In Österreich sind durch das Hochwasser fünf Menschen gestorben. Das teilte das Innenministerium in Wien mit. Mehr als 2.300 Menschen wurden in Sicherheit gebracht.",
      [
        "killed: 5 by Austrian interior ministry",
        "evacuated: more than 2300 by Austrian interior ministry",
      ]),
    Item(
      "de", "EZB senkt Zins",
      "Die Europäische Zentralbank hat den Leitzins auf 3,25 Prozent gesenkt. Die Inflation lag im September bei 1,8 Prozent, wie Eurostat meldete.",
      [
        "policy rate: 3.25 % by European Central Bank",
        "inflation: 1.8 % by Eurostat",
      ]),
    Item(
      "fr", "Incendie mortel",
      "Sept personnes sont mortes dans l'incendie d'un immeuble à Mulhouse, a indiqué la préfecture. Une trentaine d'habitants ont été évacués, selon les pompiers. « C'était une torche », raconte Karim Benali, un voisin.",
      [
        "killed: 7 by prefecture",
        "evacuated: about 30 by fire brigades",
        "Karim Benali: C'était une torche",
      ]),
    Item(
      "fr", "Manifestation à Lyon",
      "Les syndicats ont revendiqué 45 000 manifestants, la police en a compté 17 000. Douze personnes ont été interpellées, a annoncé le ministre de l'Intérieur, Paul Ferrand.",
      [
        "attendance: 45000 by unions",
        "attendance: 17000 by police",
        "arrested: 12 by Paul Ferrand",
      ]),
    Item(
      "fr", "Naufrage",
      "Au moins 26 migrants ont péri au large de la Tunisie, selon la Garde nationale tunisienne. L'ONG Mer Libre évoque 40 disparus.",
      [
        "killed: at least 26 by Tunisian national guard",
        "missing: 40 by Mer Libre",
      ]),
    Item(
      "fr", "Inflation",
      "L'inflation a reculé à 2,2 % en juillet, a annoncé l'Insee. Le chômage reste à 7,4 %.",
      [
        "inflation: 2.2 % by INSEE",
        "unemployment: 7.4 % by INSEE",
      ]),
    Item(
      "fr", "Crue",
      "La préfète du Gard, Anne Laurent, a fait état de quatre morts et de six disparus. « Restez chez vous », a-t-elle lancé.",
      [
        "killed: 4 by Anne Laurent",
        "missing: 6 by Anne Laurent",
        "Anne Laurent: Restez chez vous",
      ]),
    Item(
      "hi", "बस खाई में गिरी",
      "उत्तराखंड में एक बस खाई में गिरने से 22 यात्रियों की मौत हो गई और 17 घायल हो गए, पुलिस अधीक्षक रमेश नेगी ने बताया। जिला प्रशासन के अनुसार बस में 45 लोग सवार थे।",
      [
        "killed: 22 by रमेश नेगी",
        "injured: 17 by रमेश नेगी",
        "on board: 45 by district administration",
      ]),
    Item(
      "hi", "चक्रवात",
      "मौसम विभाग ने कहा कि चक्रवात की रफ्तार 140 किलोमीटर प्रति घंटा थी। राज्य सरकार ने 3.5 लाख लोगों को सुरक्षित स्थानों पर पहुंचाया है। मुख्यमंत्री ने कहा, \"हम हर परिवार के साथ हैं।\"",
      [
        "chief minister: हम हर परिवार के साथ हैं"
      ]),
    Item(
      "hi", "चुनाव नतीजे",
      "चुनाव आयोग के मुताबिक 67.4 प्रतिशत मतदान हुआ। जनता मोर्चा ने 112 सीटें जीतीं।",
      [
        "turnout: 67.4 % by electoral commission",
        "seats: 112 by electoral commission",
      ]),
    Item(
      "hi", "रेपो दर",
      "भारतीय रिज़र्व बैंक ने रेपो दर 6.25 प्रतिशत कर दी है। सरकारी आंकड़ों के अनुसार महंगाई 4.1 प्रतिशत रही।",
      [
        "policy rate: 6.25 % by Reserve Bank of India",
        "inflation: 4.1 % by government data",
      ]),
    Item(
      "hi", "नेपाल में भूस्खलन",
      "नेपाल पुलिस ने कहा कि भूस्खलन में कम से कम 33 लोग मारे गए हैं और 12 लापता हैं। गृह मंत्रालय ने मृतकों की संख्या 36 बताई।",
      [
        "killed: at least 33 by Nepali police",
        "missing: 12 by Nepali police",
        "killed: 36 by interior ministry",
      ]),
    Item(
      "ja", "豪雨で土砂崩れ",
      "九州の豪雨で、熊本県は15日、7人が死亡し、4人の行方が分からなくなっていると発表した。約3万4000世帯に避難指示が出ている。気象庁によると、24時間の雨量は410ミリに達した。",
      [
        "killed: 7 by prefecture",
        "missing: 4 by prefecture",
        "rainfall: 410 mm by Japan Meteorological Agency",
      ]),
    Item(
      "ja", "ミサイル発射",
      "韓国軍合同参謀本部は、北朝鮮が弾道ミサイル2発を発射したと明らかにした。防衛省は、飛距離が約550キロだったとしている。首相は記者団に「断じて容認できない」と述べた。",
      [
        "missiles fired: 2 by Joint Chiefs of Staff",
        "range: about 550 km by defence ministry",
        "prime minister: 断じて容認できない",
      ]),
    Item(
      "ja", "列車事故",
      "警察によると、この事故で19人が死亡、86人がけがをした。鉄道会社は、列車には乗客320人が乗っていたと説明している。",
      [
        "killed: 19 by police",
        "injured: 86 by police",
        "on board: 320 by railway",
      ]),
    Item(
      "ja", "日銀が利上げ",
      "日本銀行は政策金利を0.5％に引き上げた。総務省が発表した消費者物価指数は前年同月比3.2％上昇した。植田和男総裁は「物価目標の達成が近づいた」と語った。",
      [
        "policy rate: 0.5 % by Bank of Japan",
        "inflation: 3.2 % by internal affairs ministry",
        "植田和男: 物価目標の達成が近づいた",
      ]),
    Item(
      "ja", "デモ",
      "主催者は12万人が参加したと発表したが、警察は3万5千人と見ている。45人が逮捕された。",
      [
        "attendance: 120000 by organisers",
        "arrested: 45 by police",
      ]),
    Item(
      "ar", "زلزال في الجزائر",
      "أعلنت الحماية المدنية الجزائرية ارتفاع عدد القتلى إلى ١٨ شخصا وإصابة ٢٢٠ آخرين. وقال مركز رصد الزلازل إن قوة الزلزال بلغت 5.9 درجات.",
      [
        "killed: 18 by Algerian civil protection",
        "injured: 220 by Algerian civil protection",
        "magnitude: 5.9 by seismological institute",
      ]),
    Item(
      "ar", "غارات على غزة",
      "قالت وزارة الصحة في غزة إن 54 فلسطينيا قتلوا خلال 24 ساعة وأصيب أكثر من 150. وأعلن الجيش الإسرائيلي مقتل 3 جنود.",
      [
        "killed: 54 by health ministry",
        "injured: more than 150 by health ministry",
        "killed: 3 by Israeli army",
      ]),
    Item(
      "ar", "انتخابات",
      "أفادت الهيئة العليا للانتخابات بأن نسبة المشاركة بلغت 38.5 في المئة. وحصل حزب النهضة على 52 مقعدا.",
      [
        "turnout: 38.5 % by electoral commission",
        "seats: 52 by electoral commission",
      ]),
    Item(
      "ar", "غرق قارب",
      "قال خفر السواحل التونسي إنه انتشل 14 جثة وأنقذ 37 مهاجرا قبالة صفاقس. وذكرت المنظمة الدولية للهجرة أن القارب كان يقل نحو 80 شخصا.",
      [
        "killed: 14 by Tunisian coast guard",
        "rescued: 37 by Tunisian coast guard",
        "on board: about 80 by International Organization for Migration",
      ]),
    Item(
      "ar", "خفض الفائدة",
      "خفض البنك المركزي المصري سعر الفائدة إلى 24 في المئة. وقال وزير المالية أحمد كجوك: \"التضخم يتراجع\".",
      [
        "policy rate: 24 % by Egyptian central bank",
        "أحمد كجوك: التضخم يتراجع",
      ]),
    Item(
      "es", "Derrumbe en una mina",
      "Las autoridades chilenas confirmaron la muerte de cinco mineros tras el derrumbe de la mina El Roble. Otros tres siguen atrapados, según la empresa estatal Codelco. «No perdemos la esperanza», aseguró el ministro de Minería, Raúl Paredes.",
      [
        "Raúl Paredes: No perdemos la esperanza"
      ]),
    Item(
      "de", "Lawine in Tirol",
      "Eine Lawine hat in Tirol vier Skifahrer getötet. Zwei weitere wurden schwer verletzt, sagte ein Sprecher der Bergrettung. Die Polizei sprach von bis zu sieben Verschütteten.",
      [
        "killed: 4",
        "injured: 2 by mountain rescue",
        "trapped: up to 7 by police",
      ]),
    Item(
      "fr", "Accident de car",
      "Le bilan de l'accident de car s'est alourdi à 13 morts, a indiqué dimanche le procureur de Nantes. Vingt-deux passagers ont été blessés, dont cinq grièvement, selon la gendarmerie.",
      [
        "injured: 22 by police"
      ]),
    Item(
      "hi", "रेल हादसा",
      "बिहार में एक यात्री ट्रेन पटरी से उतर गई। रेलवे ने बताया कि हादसे में 9 यात्रियों की मौत हुई और 40 से ज़्यादा घायल हुए। मुख्यमंत्री ने मृतकों के परिजनों को 5 लाख रुपये की सहायता देने की घोषणा की।",
      [
        "killed: 9 by railway",
        "injured: more than 40 by railway",
        "compensation: 500000 INR by chief minister",
      ]),
    Item(
      "hi", "जंगल की आग",
      "वन विभाग के अनुसार आग में 320 हेक्टेयर जंगल जलकर खाक हो गया। करीब 1,200 ग्रामीणों को सुरक्षित निकाला गया। दमकल विभाग ने कहा कि 60 दमकलकर्मी तैनात हैं।",
      [
        "area burned: 320 hectares by forest department",
        "evacuated: about 1200 by forest department",
      ]),
    Item(
      "ja", "ビル火災",
      "東京消防庁によると、ビル火災で男性3人が死亡し、11人が病院に搬送された。ビルには当時およそ50人がいたという。",
      [
        "killed: 3 by Tokyo Fire Department",
        "hospitalised: 11 by Tokyo Fire Department",
      ]),
    Item(
      "ja", "総選挙",
      "中央選挙管理委員会は投票率が55.9％だったと発表した。与党は議席の過半数となる248議席を獲得した。党首は「国民の信任を得た」と話した。",
      [
        "turnout: 55.9 % by electoral commission",
        "seats: 248 by electoral commission",
        "党首: 国民の信任を得た",
      ]),
    Item(
      "ar", "انفجار في مرفأ",
      "قال محافظ عدن إن انفجارا في المرفأ أسفر عن مقتل 11 عاملا وإصابة 26 بجروح. وقدرت الشركة المشغلة الخسائر بنحو 15 مليون دولار.",
      [
        "killed: 11 by governor",
        "injured: 26 by governor",
        "value of loss: about 15000000 USD by operator",
      ]),
    Item(
      "ar", "حريق غابات",
      "أعلنت السلطات اليونانية أن الحريق التهم 2700 هكتار من الغابات. وتم إجلاء أكثر من ألفي شخص، وفق الدفاع المدني.",
      [
        "area burned: 2700 hectares by Greek officials"
      ]),
  ]
}
