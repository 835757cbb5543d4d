import Testing

@testable import News

@Suite("JSON")
struct JSONReaderTests {
  @Test("Values keep their order, numbers their text")
  func order() {
    let value = JSONValue(parsing: #" {"b": [1, -2.5e3, true, null], "a": "x\n\u00e9\ud83d\ude00\/"} "#)
    #expect(value?["a"] == .string("x\né😀/"))
    #expect(value?["b"] == .array([.number("1"), .number("-2.5e3"), .bool(true), .null]))
    guard case .object(let members)? = value else { return #expect(Bool(false), "no object") }
    #expect(members.map(\.name) == ["b", "a"])
  }

  @Test(
    "What the RFC forbids is no document",
    arguments: [
      #"{"a":1"#, #"{"a":1,}"#, #"{,"a":1}"#, "[1 2]", "[1,,2]", "[1]x", "True", "undefined", #""\x""#, #""\u12""#,
      #""a"#,
      "", "{1:2}", #"{"a" 1}"#, "+-", String(repeating: "[", count: 10_000),
    ])
  func forbidden(_ text: String) {
    #expect(JSONValue(parsing: text) == nil)
  }

  @Test(
    "Flaws that leave the meaning clear are put up with",
    arguments: [
      ("{\"a\":\"x\ny\"}", "x\ny"), (#"{"a":"x",}"#, "x"), (#"{"b":1 "a":"x"}"#, "x"), (#"{"b":NaN,"a":"x"}"#, "x"),
      ("\u{FEFF}{\"a\":\"x\"}", "x"), (#"{"a":"x"};"#, "x"), (#"{"a":"\ud83dx"}"#, "\u{FFFD}x"), (#"{"a":"\'"}"#, "'"),
      (#"{"a":"\ud83d\u0041"}"#, "\u{FFFD}A"), (#"{"a":"w","a":"x"}"#, "x"),
    ])
  func forgiven(_ text: String, _ expected: String) {
    var reader = JSONReader(text.utf8)
    #expect(reader.document()?["a"] == .string(expected))
    #expect(!reader.isTruncated)
  }

  @Test("Of a document that is cut, what was complete is kept", arguments: 1..<52)
  func cut(_ count: Int) {
    let whole = #"{"t":"x","items":[{"id":"1","b":[2]},{"id":"3"}]}  "#
    var reader = JSONReader(whole.utf8.prefix(count))
    let value = reader.document()
    #expect(reader.isTruncated == (count < 49))
    if count > 8 { #expect(value?["t"] == .string("x")) }
    var ids: [String] = []
    if case .array(let items)? = value?["items"] { ids = items.compactMap { $0["id"]?.plain } }
    #expect(ids == (count > 46 ? ["1", "3"] : count > 35 ? ["1"] : []))
  }
}
