/// Things that are counted by their own noun in Japanese, where nothing tells what happened to them: "衛星12基".
enum KeywordThings {
  /// What such things are counted by.
  static let counters = ["台", "頭", "基", "機", "隻", "艘", "棟", "店舗", "軒"]

  /// The English nouns with the Japanese words for each.
  static let labels: [(label: String, words: [String])] = [
    ("trucks", ["トラック", "貨物車"]),
    ("buses", ["バス"]),
    ("whales", ["クジラ", "鯨"]),
    ("satellites", ["衛星"]),
    ("planes", ["航空機", "旅客機", "戦闘機"]),
    ("helicopters", ["ヘリコプター", "ヘリ"]),
    ("tanks", ["戦車"]),
    ("boats", ["ボート", "漁船"]),
    ("ships", ["船舶", "貨物船"]),
    ("shops", ["店舗", "商店"]),
    ("buildings", ["建物", "ビル"]),
  ]
}
