/// Offices that Japanese and Chinese write behind a person's name: 田中首相, 李明市长.
enum PersonTitle {
  private static let titles = [
    "最高経営責任者", "最高財務責任者", "代表取締役", "官房長官", "報道官", "広報官", "委員長", "院長", "校長", "隊長", "船長", "機長", "医師", "弁護士", "容疑者",
    "外務大臣", "防衛大臣", "大統領", "国家主席", "市長", "町長", "村長", "知事", "首相", "総裁", "会長", "社長", "所長",
    "署長", "教授", "監督", "選手", "議長", "長官", "外相", "防衛相", "財務相", "さん", "氏", "博士", "委員", "代表", "部長", "課長", "副知事", "先生", "被告",
    "組合長", "理事長", "学長", "支配人", "店長", "頭取", "専務", "常務", "取締役", "裁判長", "検事", "農相", "厚労相", "財務大臣", "総長", "館長", "園長", "局長",
    "次官", "庁長官", "消防長", "本部長", "司令官",
    "总统", "总理", "主席", "部长", "市长", "省长", "发言人", "教授",
  ]

  /// What Chinese writes before the name of one who is no official.
  static let occupations = ["矿工", "居民", "村民", "司机", "乘客", "目击者", "店主", "农民", "学生", "渔民", "游客", "律师"]

  /// Those that stand behind places, too.
  private static let places: Set<String> = ["市長", "町長", "村長", "知事", "市长", "省长", "署長", "所長"]

  /// The person's name before an office; nil where there is none, or where what stands before is a state or a body.
  static func name(in words: String) -> String? {
    guard let title = titles.first(where: words.hasSuffix) else { return nil }
    // "町長の村田健一氏": what he is stands before his name.
    let parts = words.dropLast(title.count).split(separator: "の")
    let name = parts.last.map(String.init) ?? ""
    let phrase = BodyPhrase(name)
    // "京都市長" is the mayor of a place, "村田健一市長" a person.
    // "西浜町の佐藤誠町長": what place it is stands before the name.
    let least = places.contains(title) ? parts.count > 1 ? 3 : 4 : 2
    guard (least...12).contains(name.count), phrase.country == nil, phrase.kinds.isEmpty else { return nil }
    return name
  }
}
