extension AttributionTests {
  /// The same in Hindi, Japanese and Arabic.
  static let shortReportsElsewhere: [Item] = [
    Item(
      "hi", "बेल्मार के केंद्रीय बैंक ने ब्याज दर घटाई",
      "बेल्मार के केंद्रीय बैंक ने बुधवार को ब्याज दर 0.25 प्रतिशत अंक घटाकर 3.75 प्रतिशत कर दी। सांख्यिकी कार्यालय के अनुसार सितंबर में महंगाई 4.2 प्रतिशत रही। बैंक की गवर्नर एलिन मार्श ने कहा, \"हम जल्दबाजी नहीं करेंगे।\" वित्त मंत्रालय का अनुमान है कि विकास दर 6.1 प्रतिशत रहेगी।",
      [
        "policy rate: 3.75 % by central bank",
        "inflation: 4.2 % by statistics office",
        "growth: 6.1 % by finance ministry",
        "एलिन मार्श: हम जल्दबाजी नहीं करेंगे",
      ]),
    Item(
      "hi", "तारसिस चुनाव: कोस्ट पार्टी को 57 सीटें",
      "तारसिस के चुनाव आयोग ने सोमवार को घोषणा की कि कोस्ट पार्टी ने 57 सीटें और किसान संघ ने 46 सीटें जीतीं। मतदान 54 प्रतिशत रहा, आयोग ने बताया। पर्यवेक्षकों के मुताबिक मतदान केवल 49 प्रतिशत था।",
      [
        "turnout: 49 % by observers"
      ]),
    Item(
      "hi", "नाव पलटी, 21 की मौत",
      "गरदा झील में रविवार को एक नाव पलटने से कम से कम 21 लोगों की मौत हो गई और 15 लापता हैं। यह जानकारी जिला पुलिस ने दी। नाव पर करीब 80 लोग सवार थे, जबकि उसकी क्षमता केवल 40 थी, बंदरगाह प्राधिकरण ने कहा। जीवित बचे लोगों का कहना है कि नाव पर 100 से ज्यादा लोग थे। गोताखोरों ने 44 लोगों को बचाया।",
      [
        "killed: at least 21 by police",
        "missing: 15 by police",
        "on board: about 80 by port authority",
        "capacity: 40 by port authority",
        "rescued: 44 by divers",
      ]),
    Item(
      "hi", "हवाई हमले में 12 घायल",
      "यूक्रेन की वायु सेना ने कहा कि रूस ने रात में 96 ड्रोन दागे, जिनमें से 71 मार गिराए गए। क्षेत्रीय गवर्नर ने 12 लोगों के घायल होने की पुष्टि की। रूसी रक्षा मंत्रालय ने 30 यूक्रेनी ड्रोन नष्ट करने का दावा किया।",
      [
        "drones launched: 96 by Ukrainian air force",
        "drones shot down: 71 by Ukrainian air force",
        "injured: 12 by governor",
        "drones shot down: 30 by Russian defence ministry",
      ]),
    Item(
      "ja", "ベルマール中銀、利下げ",
      "ベルマールの中央銀行は水曜日、政策金利を0.25ポイント引き下げて3.75％にすると発表した。統計局によると、9月の失業率は7.4％だった。財務省は今年の成長率を1.9％と見込んでいる。エリン・マーシュ総裁は「急ぐつもりはない」と述べた。",
      [
        "policy rate: 3.75 % by central bank",
        "unemployment: 7.4 % by statistics office",
        "growth: 1.9 % by finance ministry",
        "エリン・マーシュ: 急ぐつもりはない",
      ]),
    Item(
      "ja", "山火事、900ヘクタール焼失",
      "ポルトガル南部の山火事について、市民保護当局は月曜日、約900ヘクタールが焼失し、1200人が避難したと明らかにした。消防士340人が消火に当たっている。市長は避難者が2500人に上るとの見方を示した。けが人は少なくとも6人。",
      [
        "area burned: about 900 hectares by civil protection",
        "evacuated: 1200 by civil protection",
        "firefighters: 340 by civil protection",
        "evacuated: 2500 by mayor",
        "injured: at least 6 by mayor",
      ]),
    Item(
      "ja", "美術館から絵画7点盗難",
      "メリン市立美術館は日曜日、絵画7点が盗まれたと発表した。被害総額は約3億円とみられる。警察は2人を逮捕した。館長のアンナ・ロスさんは「犯人は休館日を知っていた」と話した。保険会社の推計では損害額は5億円を超える。",
      [
        "arrested: 2 by police",
        "value of loss: more than 500000000 JPY by insurers",
        "アンナ・ロス: 犯人は休館日を知っていた",
      ]),
    Item(
      "ja", "北朝鮮がミサイル2発発射",
      "韓国軍の合同参謀本部は、北朝鮮が火曜日に短距離弾道ミサイル2発を発射したと発表した。飛距離は約350キロだったという。日本の防衛省は400キロ飛行したと分析している。",
      [
        "missiles fired: 2 by Joint Chiefs of Staff",
        "range: about 350 km by Joint Chiefs of Staff",
        "range: 400 km by Japanese defence ministry",
      ]),
    Item(
      "ar", "البنك المركزي في بلمار يخفض الفائدة",
      "خفض البنك المركزي في بلمار سعر الفائدة إلى 3.75 بالمئة يوم الأربعاء. وأظهرت بيانات مكتب الإحصاء أن معدل البطالة بلغ 7.4 بالمئة في سبتمبر. وتتوقع وزارة المالية نموا بنسبة 1.9 بالمئة هذا العام. وقالت المحافظة إيلين مارش: \"لن نتسرع\".",
      [
        "policy rate: 3.75 % by central bank",
        "unemployment: 7.4 % by statistics office",
        "growth: 1.9 % by finance ministry",
        "إيلين مارش: لن نتسرع",
      ]),
    Item(
      "ar", "غرق عبارة في بحيرة غاردا",
      "لقي 21 شخصا حتفهم وفقد 15 آخرون إثر غرق عبارة في بحيرة غاردا يوم الأحد، بحسب ما أعلنت الشرطة. وكان على متن العبارة نحو 80 شخصا وفق سلطة الموانئ، لكن ناجين قالوا إن عدد الركاب تجاوز 100. وأنقذ خفر السواحل 44 شخصا.",
      [
        "killed: 21 by police",
        "missing: 15 by police",
        "on board: about 80 by port authority",
        "on board: more than 100 by survivors",
        "rescued: 44 by coast guard",
      ]),
    Item(
      "ar", "فوز حزب الساحل في انتخابات تارسيس",
      "أعلنت لجنة الانتخابات في تارسيس يوم الاثنين فوز حزب الساحل بـ57 مقعدا مقابل 46 مقعدا لاتحاد المزارعين. وبلغت نسبة المشاركة 54 في المئة، وفقا للجنة. وقدر مراقبون نسبة المشاركة بنحو 49 في المئة.",
      [
        "seats: 57 by electoral commission",
        "seats: 46 by electoral commission",
        "turnout: about 49 % by observers",
      ]),
    Item(
      "ar", "تظاهرة حاشدة في ميرين",
      "قالت الشرطة إن 35 ألف شخص شاركوا في تظاهرة ضد قانون المياه في ميرين يوم السبت، بينما قدر المنظمون العدد بأكثر من 120 ألفا. وأعلنت وزارة الداخلية توقيف 19 شخصا وإصابة ستة من رجال الشرطة.",
      [
        "attendance: 35000 by police",
        "attendance: more than 120000 by organisers",
        "arrested: 19 by interior ministry",
        "injured: 6 by interior ministry",
      ]),
  ]
}
