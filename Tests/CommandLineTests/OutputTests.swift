import News
import Showing
import Testing

@testable import courant

@Suite("Output")
struct OutputTests {
  private let now = Timestamp(seconds: 1_772_400_000)

  @Test("JSON escapes what it must and nothing else")
  func json() {
    var json = JSONWriter()
    json.object { json in
      json.field("text", "a \"b\" \\ \n\t\u{1} é 日本")
      json.field("none", nil as String?)
      json.field("list", texts: ["x", "y"])
      json.field("moment", Timestamp(seconds: 0))
    }
    let expected =
      #"{"text":"a \"b\" \\ \n\t\u0001 é 日本","none":null,"list":["x","y"],"moment":"1970-01-01T00:00:00Z"}"#
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test("JSON escapes what a terminal obeys and what ends a line, and leaves their neighbours alone")
  func jsonControls() throws {
    let text = "\u{7F}\u{80}\u{9F}\u{A0}\u{BF}\u{2027}\u{2028}\u{2029}\u{202A}\u{E9}x"
    var json = JSONWriter()
    json.value(text)
    let written = String(decoding: json.bytes, as: UTF8.self)
    #expect(
      written
        == "\"\\u007f\\u0080\\u009f\u{A0}\u{BF}\u{2027}\\u2028\\u2029\u{202A}\u{E9}x\"")
    #expect(JSONValue(parsing: written) == .string(text))
  }

  @Test("A table fits the terminal by cutting its flexible columns, the widest first")
  func table() {
    var table = Table(Table.Column("ID"), .flexible("HEADLINE"), .number("N"), .exactOnly)
    table.rows.append([Cell("a1"), Cell("A headline that is much too long for this terminal"), Cell(7), Cell("whole")])
    let screen = Screen(isTerminal: true, hasColour: false, width: 30)
    #expect(table.rendered(on: screen) == "ID  HEADLINE                 N\na1  A headline that is muc…  7\n")
    let pipe = Screen(isTerminal: false, hasColour: false, width: 30)
    #expect(table.rendered(on: pipe) == "a1\tA headline that is much too long for this terminal\t7\twhole\n")
  }

  @Test("Wide characters take two columns, combining marks none")
  func widths() {
    #expect(DisplayWidth.columns("日本") == 4)
    #expect(DisplayWidth.columns("e\u{301}") == 1)
    #expect(DisplayWidth.columns("naïve") == 5)
    #expect(DisplayWidth.cut("日本語新聞", to: 7) == "日本語…")
  }

  @Test("A headline cannot move the cursor, recolour the screen or turn the text around")
  func cleaning() {
    #expect(CleanText.line("a\u{1B}[31mb\tc\nd\u{202E}e") == "a [31mb c d e")
    #expect(CleanText.line("plain – text") == "plain – text")
    #expect(CleanText.line("a\u{85}b\u{7F}c\u{2067}d") == "a b c d")
    #expect(CleanText.paragraphs("a\u{1B}b\r\nc\u{2028}d\u{85}e\u{A0}f") == "a b\nc\nd\ne\u{A0}f")
  }

  @Test(
    "Times are told as people tell them",
    arguments: [(10, "now"), (300, "5 min ago"), (7200, "2 h ago"), (300_000, "3 d ago"), (-3600, "in 60 min")])
  func relative(seconds: Int64, text: String) {
    #expect(RelativeTime.text(now.adding(seconds: -seconds), now: now) == text)
  }

  @Test("A log line is quoted where it must be")
  func logLine() {
    let line = LogLine(.info, "feed", at: Timestamp(seconds: 0)).with("url", "https://a.example/?x=1").with("n", 3)
      .with("failure", "HTTP 404: \"gone\"").with("none", nil as String?)
    #expect(
      line.rendered(as: .logfmt)
        == "time=1970-01-01T00:00:00Z level=info event=feed url=\"https://a.example/?x=1\" n=3 failure=\"HTTP 404: \\\"gone\\\"\"\n"
    )
    #expect(line.rendered(as: .json).hasPrefix(#"{"time":"1970-01-01T00:00:00Z","level":"info","event":"feed","#))
  }

  @Test("The summary of a pass leaves out what says nothing")
  func summary() {
    var summary = SyncSummary(startedAt: now)
    summary.asked = 250
    summary.fetched = 25
    summary.notModified = 220
    summary.failed = 5
    summary.articlesNew = 75
    summary.revisionsNew = 12
    summary.revisionsSilent = 2
    summary.notDue = 12
    summary.seconds = 3.2
    #expect(
      SummaryLine.text(summary)
        == "250 feeds asked: 25 fetched, 220 unchanged, 5 failed; 75 new articles, 12 new versions (2 silent); 12 feeds were not due; 3.2 s"
    )
    #expect(SummaryLine.text(SyncSummary(startedAt: now)) == "0 new articles; 0.0 s")
  }

  @Test("A reason is told in words, members of a newer program included")
  func reasons() {
    let reason = Reason(
      #"{"rule":"score","score":1.5,"threshold":0.2,"sharedTerms":["dam","Merrow"],"sharedNames":["Merrow"],"brandNew":4}"#
    )
    #expect(reason.summary == "like a member of the story; score 1.5 above 0.2; shares Merrow, dam; brand new: 4")
    #expect(Reason("earliestReport").summary == "earliest report")
    #expect(Reason("").summary.isEmpty)
  }
}
