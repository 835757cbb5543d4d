/// Persons whom the news calls by one name, and their names in other languages and spellings.
///
/// Common knowledge, as an almanac has it: heads of states and of world bodies whose name is no other public person's. An
/// article that has the full name needs none of this.
enum KnownPersons {
  /// The full English name of somebody; nil for everybody else.
  static func full(_ name: String) -> String? { names[name] }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (full, others) in persons {
      for other in others.split(separator: ",") { names[String(other)] = full }
    }
    return names
  }()

  private static let persons: [(full: String, others: String)] = [
    (
      "Volodymyr Zelenskyy",
      "Zelenskyy,Zelensky,Zelenskiy,Zelenski,Selenskyj,Volodymyr Zelensky,Volodymyr Zelenskiy,Wolodymyr Selenskyj,Volodímir Zelenski,Volodimir Zelenski,ゼレンスキー,ゼレンスキー大統領,泽连斯基,ज़ेलेंस्की,जेलेंस्की,वोलोदिमीर ज़ेलेंस्की,زيلينسكي,فولوديمير زيلينسكي,Зеленский,Зеленський,Владимир Зеленский,Володимир Зеленський"
    ),
    (
      "Vladimir Putin",
      "Putin,Poutine,Wladimir Putin,Vladímir Putin,Vladimir Poutine,プーチン,プーチン大統領,普京,पुतिन,व्लादिमीर पुतिन,بوتين,فلاديمير بوتين,Путин,Владимир Путин"
    ),
    (
      "Kim Jong Un",
      "Kim Jong-un,Kim Jong-Un,金正恩,金正恩総書記,किम जोंग उन,किम जोंग-उन,كيم جونغ أون,Ким Чен Ын"
    ),
    ("Donald Trump", "Trump,トランプ,トランプ大統領,特朗普,ट्रंप,डोनाल्ड ट्रंप,ترامب,ترمب,دونالد ترامب,Трамп,Дональд Трамп"),
    ("Xi Jinping", "習近平,习近平,शी जिनपिंग,شي جين بينغ,Си Цзиньпин"),
    ("Emmanuel Macron", "Macron,マクロン,マクロン大統領,马克龙,मैक्रों,ماكرون,Макрон"),
    (
      "Benjamin Netanyahu",
      "Netanyahu,Netanjahu,Benjamin Netanjahu,Nétanyahou,Netanyahou,ネタニヤフ,内塔尼亚胡,नेतन्याहू,نتنياهو,بنيامين نتنياهو,Нетаньяху"
    ),
    ("Recep Tayyip Erdogan", "Erdogan,Erdoğan,Recep Tayyip Erdoğan,エルドアン,埃尔多安,एर्दोआन,أردوغان,رجب طيب أردوغان,Эрдоган"),
    ("Narendra Modi", "Modi,モディ,モディ首相,莫迪,मोदी,नरेंद्र मोदी,مودي,Моди"),
    ("Antonio Guterres", "Guterres,António Guterres,グテレス,古特雷斯,गुटेरेस,غوتيريش,أنطونيو غوتيريش,Гутерриш"),
    ("Ursula von der Leyen", "von der Leyen,フォンデアライエン,冯德莱恩,फॉन डेर लेयेन,فون دير لاين"),
    ("Christine Lagarde", "Lagarde,ラガルド,拉加德,लेगार्ड,لاغارد"),
    ("Keir Starmer", "Starmer,スターマー,斯塔默,स्टार्मर,ستارمر"),
    ("Giorgia Meloni", "Meloni,メローニ,梅洛尼,मेलोनी,ميلوني"),
    ("Volker Türk", "Türk,Volker Turk,فولكر تورك"),
    ("Nicolás Maduro", "Maduro,Nicolas Maduro,マドゥロ,马杜罗,मादुरो,مادورو"),
    ("Luiz Inácio Lula da Silva", "Lula,Lula da Silva,ルラ,卢拉,लूला,لولا دا سيلفا"),
    ("Viktor Orbán", "Orban,Orbán,Viktor Orban,オルバン,欧尔班,ऑर्बान,أوربان"),
  ]
}
