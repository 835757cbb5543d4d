import Extraction
import Testing

/// Articles in Chinese and Japanese whose elements hold a short line, or a word, each: none of them is as long as a paragraph in
/// letters, and all around is longer.
@Suite struct ShortLineTests {
  private static let chinese = lines(
    "后来，", "据说，",
    """
    昨天夜里，江边下起了大雨。|老桥的桥墩出现了裂缝。|市政府连夜开会。|会上决定封桥三年。|车辆改走北桥。|北桥建于一九七四年。|商户担心生意。
    他们请求补助。|市长说会考虑。|春天检查时没有发现问题。|谁也说不清裂缝为什么长得这么快。|“宁可早关一年，也不晚关一天。”|新桥要花四千万。
    钱从哪里来，还没有答案。|每天有一万四千辆车过桥。|三分之一是去港口的货车。|渔民的船还可以从桥下过。|孩子们要绕远路上学。|校车从下周起早发半小时。
    工程师每周量一次裂缝。|结果贴在市政厅门口。|下一次会议定在五月。
    """)
  private static let japanese = lines(
    "その後、", "話では、",
    """
    昨夜、川沿いに大雨が降った。|古い橋の橋脚にひびが見つかった。|市は夜のうちに会議を開いた。|橋は三年間閉鎖される。|車は北の橋へ回る。
    店主たちは客足を心配する。|補助を求める声も出た。|市長は検討すると答えた。|春の点検では異常はなかった。|「一日遅れるより一年早く閉めたい」
    新しい橋には四千万かかる。|財源はまだ決まっていない。|一日に一万四千台が橋を渡る。|三分の一は港へ行くトラックだ。|漁船は橋の下を通れる。
    子どもたちは遠回りで通学する。|バスは来週から早く出る。|ひびは毎週測られる。|結果は市役所に貼り出される。|次の会議は五月に開かれる。
    """)

  /// The lines, and the same twice more with another beginning.
  private static func lines(_ second: String, _ third: String, _ text: String) -> [String] {
    let lines = text.split { $0 == "|" || $0 == "\n" }.map(String.init)
    return lines + lines.map { second + $0 } + lines.map { third + $0 }
  }

  /// Ways to put a line into elements; X is the line.
  private static let lines: [String] = [
    "<p>X</p>", "<div>X</div>", "<p><span>X</span></p>", "<section><p><span>X</span></p></section>",
    "<p><font size=3>　　X</font></p>",
    "<div class=para><div class=text>X</div></div>",
  ]

  private static func page(_ body: String, _ language: String) -> [UInt8] {
    let notice =
      language == "zh"
      ? "本网站所刊载的全部内容，包括文字、图片、音频和视频，版权均归港口新闻社所有，未经书面授权，任何单位和个人不得转载、摘编或以其他方式使用。"
      : "当サイトに掲載されている記事、写真、図表などの無断転載を禁じます。著作権は港新聞社またはその情報提供者に属します。"
    let page = """
      <!DOCTYPE html><html lang=\(language)><head><meta charset=utf-8><title>老桥</title></head><body><div class=c1><h1>老桥</h1>\
      <div>\(body)</div></div><div class=c2><p>\(notice)</p><p>\(notice)</p></div></body></html>
      """
    return Array(page.utf8)
  }

  @Test(arguments: lines, ["zh", "ja"])
  func anArticleOfShortLinesIsTakenWhole(_ line: String, _ language: String) {
    let lines = language == "zh" ? Self.chinese : Self.japanese
    let body = lines.map { line.replacing("X", with: $0) }.joined()
    let found = PageExtractor.extract(Self.page(body, language))
    #expect(found.text == lines.joined(separator: "\n"))
    #expect(found.verdict == .article && found.language == language)
  }

  /// Ways to part lines that are no paragraphs, or are wrapped each; X is a line, and what stands between two.
  private static let parted: [(line: String, between: String, around: String)] = [
    ("X", "<br>", "X"), ("<span>X</span>", "<br/>", "X"), ("X", "<br><br>", "<p>X</p>"),
    ("<section><p><span>X</span></p></section>", "", "X"), ("<div class=para><div class=text>X</div></div>", "", "X"),
    ("<tr><td>X</td></tr>", "", "<table>X</table>"),
  ]
  private static let english = (1...40).map {
    "On day \($0) the river stood \($0 + 2) feet above the mark at the quay."
  }

  /// What stands beside and below an article joins it for no better reason than that the box around all has a good name.
  @Test(arguments: parted.indices, ["zh", "ja", "en"])
  func aBoxWithAGoodNameBringsNothingAlong(_ way: Int, _ language: String) {
    let lines = language == "zh" ? Self.chinese : language == "ja" ? Self.japanese : Self.english
    let (line, between, around) = Self.parted[way]
    let body = around.replacing("X", with: lines.map { line.replacing("X", with: $0) }.joined(separator: between))
    let teaser =
      switch language {
      case "zh": "渡轮公司周三宣布，经过两年的停航之后，通往群岛的航线将从六月起恢复，每天往返三班。"
      case "ja": "フェリー会社は水曜日、二年間の休止を経て、島々への航路を六月から再開し、一日三往復すると発表した。"
      default:
        "The ferry company said on Wednesday that the line to the islands, closed for two years, will open in June."
      }
    let pages = [
      """
      <div class=top><p>\(teaser)</p></div><div class=main><div class=left><h1>老桥</h1><div>\(body)</div></div>\
      <div class=right><div><p>\(teaser)</p></div><div><p>\(teaser)</p></div></div></div><div class=bot><p>\(teaser)</p></div>
      """,
      "<div class=main><h1>老桥</h1><div>\(body)</div></div><div class=bot><p>\(teaser)</p><p>\(teaser)</p></div>",
    ]
    for page in pages {
      let head = "<!DOCTYPE html><html lang=\(language)><head><meta charset=utf-8><title>老桥</title></head><body>"
      #expect(PageExtractor.extract(Array((head + page + "</body></html>").utf8)).text == lines.joined(separator: "\n"))
    }
  }

  @Test(arguments: ["zh", "ja"])
  func anArticleOfOneWordPerElementIsTakenWhole(_ language: String) {
    let lines = language == "zh" ? Self.chinese : Self.japanese
    let body = lines.map { "<p>" + $0.map { "<span>\($0)</span>" }.joined() + "</p>" }.joined()
    #expect(PageExtractor.extract(Self.page(body, language)).text == lines.joined(separator: "\n"))
  }

  @Test func theReadingsAboveSignsAreNoPartOfTheText() {
    let ruby = "<ruby>橋<rp>(</rp><rt>はし</rt><rp>)</rp></ruby>"
    let body = Self.japanese.map { "<p>\($0.replacing("橋", with: ruby))</p>" }.joined()
    #expect(PageExtractor.extract(Self.page(body, "ja")).text == Self.japanese.joined(separator: "\n"))
  }
}
