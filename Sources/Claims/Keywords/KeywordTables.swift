import News

extension KeywordFigures.Table {
  /// The table of a language (BCP 47); nil where its texts are read by words and sentences.
  static func of(_ language: String?) -> KeywordFigures.Table? {
    switch language?.split(separator: "-").first?.lowercased() {
    case "ja": japanese
    case "zh": chinese
    case "hi": hindi
    case "ar": arabic
    case "ru", "uk": russian
    default: nil
    }
  }

  private static let japanese = KeywordFigures.Table(
    labels: [
      ("killed", ["死亡", "死者", "亡くな", "遺体", "犠牲", "死去"]), ("injured", ["負傷", "けが", "怪我", "重軽傷"]),
      ("casualties", ["死傷"]), ("missing", ["行方不明", "不明"]), ("arrested", ["逮捕", "拘束"]),
      ("evacuated", ["避難"]), ("rescued", ["救助"]), ("on board", ["乗って", "乗客", "乗員", "搭乗"]), ("cases", ["感染"]),
      ("prisoners returned", ["帰還", "捕虜"]),
      ("troops deployed", ["派兵", "派遣", "兵士", "部隊"]), ("magnitude", ["マグニチュード", "Ｍ"]),
      ("missiles fired", ["ミサイル", "発射"]),
      ("turnout", ["投票率"]), ("policy rate", ["政策金利", "金利"]), ("inflation", ["物価", "インフレ"]), ("seats", ["議席"]),
      ("unemployment", ["失業率"]), ("fine", ["罰金", "制裁金", "課徴金"]), ("area burned", ["焼失"]), ("price", ["価格"]),
      ("budget", ["予算"]), ("aid", ["支援"]),
      ("range", ["飛行", "飛翔"]), ("hospitalised", ["入院", "搬送"]), ("displaced", ["避難民"]),
      ("drones launched", ["ドローン", "無人機"]),
      ("attendance", ["観客", "入場者"]), ("cost", ["費用"]), ("loss", ["損失"]), ("value of loss", ["被害額"]),
    ],
    scales: [("万", 1e4), ("億", 1e8), ("兆", 1e12)],
    hedges: [
      (.about, ["約", "およそ", "ほど", "程度", "前後"]), (.atLeast, ["少なくとも", "以上"]), (.moreThan, ["超", "を上回る"]),
      (.upTo, ["最大"]), (.nearly, ["近く"]),
    ],
    sourceMarks: ["によると", "によれば", "の発表では", "の推計では", "のまとめでは"], sourceWords: [], topicMark: "は",
    sayings: [
      "発表", "述べ", "明らかにし", "伝え", "報じ", "話し", "語っ", "としている", "とみている", "と推定", "と主張", "確認した", "説明し", "見積も", "と話す", "訴え",
    ], isUnspaced: true)

  private static let chinese = KeywordFigures.Table(
    labels: [
      ("killed", ["死亡", "遇难", "遇難", "丧生", "喪生", "身亡", "死者"]), ("injured", ["受伤", "受傷", "伤者", "轻伤", "重伤"]),
      ("casualties", ["伤亡", "傷亡"]), ("missing", ["失踪", "失蹤", "失联"]), ("arrested", ["逮捕", "拘留", "被捕"]),
      ("evacuated", ["疏散", "撤离", "转移"]), ("rescued", ["获救", "獲救"]), ("on board", ["载有", "乘客"]),
      ("cases", ["病例", "感染", "确诊"]), ("troops deployed", ["士兵", "部队", "军人"]), ("magnitude", ["级地震", "級地震", "震级"]),
      ("turnout", ["投票率"]), ("policy rate", ["利率"]), ("inflation", ["通胀", "CPI"]), ("seats", ["席位"]), ("fine", ["罚款"]),
    ],
    scales: [("万", 1e4), ("萬", 1e4), ("亿", 1e8), ("億", 1e8)],
    hedges: [
      (.about, ["约", "約", "大约", "左右"]), (.atLeast, ["至少", "以上"]), (.moreThan, ["超过", "超過", "逾", "多"]),
      (.upTo, ["最多", "高达"]), (.nearly, ["近", "将近"]),
    ],
    sourceMarks: ["表示", "称", "說", "说", "宣布", "通报", "报告", "估计"], sourceWords: ["根据", "据", "據"], isUnspaced: true)

  private static let hindi = KeywordFigures.Table(
    labels: [
      ("killed", ["मौत", "मारे गए", "मृत", "मरने", "जान गई", "शव", "मारे"]), ("injured", ["घायल", "ज़ख्मी", "जख्मी"]),
      ("missing", ["लापता"]), ("arrested", ["गिरफ्तार", "गिरफ़्तार"]), ("evacuated", ["निकाला", "सुरक्षित स्थान"]),
      ("rescued", ["बचाया", "बचाए"]), ("on board", ["सवार"]), ("cases", ["मामले", "संक्रमित"]),
      ("casualties", ["हताहत"]), ("prisoners returned", ["युद्धबंदी", "कैदी"]), ("troops deployed", ["सैनिक", "जवान"]),
      ("magnitude", ["तीव्रता"]), ("turnout", ["मतदान"]),
      ("policy rate", ["ब्याज दर", "रेपो दर", "नीतिगत दर"]), ("inflation", ["महंगाई"]), ("seats", ["सीट"]), ("fine", ["जुर्माना"]),
      ("missiles fired", ["मिसाइल"]), ("drones launched", ["ड्रोन"]), ("price", ["कीमत"]), ("budget", ["बजट"]),
      ("aid", ["सहायता", "मुआवज"]),
      ("range", ["दूरी"]), ("hospitalised", ["अस्पताल में भर्ती", "भर्ती"]), ("displaced", ["विस्थापित"]), ("homeless", ["बेघर"]),
      ("unemployment", ["बेरोज़गारी", "बेरोजगारी"]), ("growth", ["विकास दर", "वृद्धि दर"]), ("votes", ["वोट"]),
      ("hostages", ["बंधक", "अगवा"]),
    ],
    scales: [("हज़ार", 1e3), ("हजार", 1e3), ("लाख", 1e5), ("करोड़", 1e7), ("अरब", 1e9), ("सौ", 100)],
    hedges: [
      (.about, ["लगभग", "करीब", "क़रीब", "तकरीबन"]), (.atLeast, ["कम से कम"]), (.moreThan, ["से अधिक", "से ज्यादा", "से ज़्यादा"]),
      (.upTo, ["अधिकतम"]),
    ],
    sourceMarks: [
      "के अनुसार", "के मुताबिक", "ने कहा", "ने बताया", "का कहना", "का अनुमान", "ने पुष्टि", "ने दावा", "का दावा", "ने घोषणा", "ने जानकारी", "ने लिखा",
      "कहते हैं", "ने", "के आंकड़ों के",
    ], sourceWords: [], isUnspaced: false)

  private static let arabic = KeywordFigures.Table(
    labels: [
      ("killed", ["قتيل", "قتل", "مقتل", "وفاة", "لقوا حتفهم", "لقي", "ضحية", "قتلى", "مصرع", "جثة"]),
      ("injured", ["جريح", "إصابة", "مصاب", "جرحى", "أصيب"]), ("casualties", ["ضحايا", "خسائر"]),
      ("missing", ["مفقود", "فقدان"]),
      ("arrested", ["اعتقال", "اعتقل", "توقيف"]), ("evacuated", ["إجلاء", "إخلاء"]), ("rescued", ["إنقاذ"]),
      ("displaced", ["نزوح", "نازح"]), ("on board", ["على متن"]), ("cases", ["حالة", "إصابات"]),
      ("prisoners returned", ["أسير", "أسرى"]), ("troops deployed", ["جندي", "جنود", "قوات"]),
      ("magnitude", ["بقوة", "درجة", "ريختر"]),
      ("turnout", ["نسبة المشاركة", "المشاركة"]),
      ("policy rate", ["سعر الفائدة", "الفائدة"]), ("inflation", ["التضخم"]), ("seats", ["مقعد"]), ("fine", ["غرامة"]),
      ("missiles fired", ["صاروخ"]), ("drones launched", ["مسيرة", "مسيّرة", "طائرات مسيرة"]),
      ("hostages", ["رهينة", "رهائن"]),
      ("budget", ["ميزانية"]), ("aid", ["مساعدات"]), ("price", ["سعر"]), ("unemployment", ["البطالة"]),
      ("homeless", ["مشرد", "بلا مأوى"]),
      ("range", ["مسافة", "مدى"]), ("hospitalised", ["المستشفى"]),
    ],
    scales: [("ألف", 1e3), ("آلاف", 1e3), ("مليون", 1e6), ("ملايين", 1e6), ("مليار", 1e9)],
    hedges: [
      (.about, ["نحو", "حوالي", "قرابة", "زهاء"]), (.atLeast, ["على الأقل", "ما لا يقل عن"]), (.moreThan, ["أكثر من"]),
      (.upTo, ["ما يصل إلى"]),
    ],
    sourceMarks: [],
    sourceWords: [
      "وفقا ل", "وفقًا ل", "بحسب ", "حسب ", "قالت ", "قال ", "أعلنت ", "أعلن ", "أفادت ", "أفاد ", "ذكرت ", "ذكر ",
      "أكدت ", "أكد ", "أضافت ", "أضاف ", "أوضحت ", "أوضح ", "قدرت ", "قدر ", "أحصت ", "سجلت ", "تقول ", "يقول ",
      "وفق ",
    ], clauseWords: [" إن", " أن", " بأن", " عن", " خلال", " يوم", " في", " مقتل", " وفاة", " إصابة"],
    isUnspaced: false)

  private static let russian = KeywordFigures.Table(
    labels: [
      ("killed", ["погиб", "убит", "жертв", "скончал", "умер", "загину"]),
      ("injured", ["ранен", "пострада", "поранен"]),
      ("casualties", ["потер"]), ("missing", ["пропавш", "пропал", "зник"]),
      ("arrested", ["задержан", "арестован", "затриман"]),
      ("evacuated", ["эвакуир", "евакуй"]), ("rescued", ["спасен", "спасён"]), ("on board", ["на борту"]),
      ("cases", ["случа", "заболев"]),
      ("troops deployed", ["военных", "солдат", "бойц", "військов"]), ("magnitude", ["магнитуд"]), ("turnout", ["явк"]),
      ("policy rate", ["ставк"]), ("inflation", ["инфляц"]),
      ("drones launched", ["беспилотник", "дрон", "бпла", "БПЛА"]),
      ("missiles fired", ["ракет"]), ("fine", ["штраф"]), ("seats", ["мандат", "мест в"]),
    ],
    scales: [("тысяч", 1e3), ("тыс.", 1e3), ("млн", 1e6), ("миллион", 1e6), ("млрд", 1e9), ("миллиард", 1e9)],
    hedges: [
      (.about, ["около", "примерно", "порядка"]), (.atLeast, ["не менее", "минимум", "как минимум"]),
      (.moreThan, ["более", "свыше", "больше"]),
      (.upTo, ["до"]), (.nearly, ["почти"]),
    ],
    sourceMarks: [" сообщило", " сообщила", " сообщил", " сообщили", " заявило", " заявила", " заявил", " заявили"],
    sourceWords: [
      "по данным ", "по словам ", "сообщили в ", "сообщило ", "сообщила ", "сообщил ", "заявили в ", "заявила ",
      "заявило ",
      "заявил ", "за даними ", "по оценке ", "по оценкам ", "По данным ", "По словам ", "утверждают в ", "уточнили в ",
    ], clauseWords: [" что", " о "],
    isUnspaced: false)
}
