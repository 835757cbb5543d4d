/// Offices that Japanese and Chinese write behind a person's name: 田中首相, 李明市长.
enum PersonTitle {
  private static let titles = [
    "官房長官", "報道官", "外務大臣", "防衛大臣", "大統領", "国家主席", "市長", "町長", "村長", "知事", "首相", "総裁", "会長", "社長", "所長",
    "署長", "教授", "監督", "選手", "議長", "長官", "外相", "防衛相", "財務相", "さん", "氏", "总统", "总理", "主席", "部长", "市长", "省长", "发言人", "教授",
  ]

  /// The person's name before an office; nil where there is none, or where what stands before is a state or a body.
  static func name(in words: String) -> String? {
    guard let title = titles.first(where: words.hasSuffix) else { return nil }
    let name = String(words.dropLast(title.count))
    let phrase = BodyPhrase(name)
    guard (2...12).contains(name.count), phrase.country == nil, phrase.kinds.isEmpty else { return nil }
    return name
  }
}
