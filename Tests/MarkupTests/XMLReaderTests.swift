import Markup
import Testing

@Suite("XML reader")
struct XMLReaderTests {
  /// Writes down what it is told.
  private final class Recorder: XMLHandler {
    var events = ""
    func code(for name: XMLName) -> UInt8 { 1 }
    func start(_ code: UInt8, _ tag: XMLStartTag) -> Bool {
      events += "<" + tag.name.local
      for index in 0..<tag.attributeCount {
        events += " \(tag.attributeName(at: index)?.local ?? "")=\(tag.value(at: index))"
      }
      events += ">"
      return true
    }
    func end(_ code: UInt8, _ local: UnsafeBufferPointer<UInt8>) -> Bool {
      events += "</" + String(decoding: local, as: UTF8.self) + ">"
      return true
    }
    func characters(_ bytes: UnsafeBufferPointer<UInt8>, isLasting: Bool) {
      events += String(decoding: bytes, as: UTF8.self)
    }
    func restart() { events = "" }
  }

  private func read(_ text: String) -> (events: String, outcome: XMLOutcome) {
    let recorder = Recorder()
    let outcome = Array(text.utf8).withUnsafeBufferPointer { XMLReader.read($0, recorder) }
    return (recorder.events, outcome)
  }

  private func readRepaired(_ text: String) -> String {
    let recorder = Recorder()
    _ = Array(text.utf8).withUnsafeBufferPointer { XMLReader.readRepaired($0, recorder) }
    return recorder.events
  }

  @Test func `a sound document is read in one pass`() {
    let (events, outcome) = read("<?xml version=\"1.0\"?><!-- c --><a b=\"1 &amp; 2\"><![CDATA[x & y]]>&lt;é</a>")
    #expect(events == "<a b=1 & 2>x & y<é</a>")
    #expect(outcome.hasRoot && !outcome.isTruncated && !outcome.isRepaired)
  }

  @Test(arguments: [
    "<a/>", "<a x='1' y = \"2\" />", "<p:a xmlns:p='urn:p' p:x='1'><p:b/></p:a>", "<a>\r\n<b>x\ry</b>\r\r\n</a>",
    "<a b='1\r\n2\t3'>x</a>", "<a>&#65;&#x42;&lt;&amp;amp;&nbsp;&nope;&amp &#0;&#x80;&#x110000;</a>",
    "<a href='?x=1&y=2&amp;z=&#39;3'>&</a>",
    "<a><!-- <b> -- ><c> --><?x d?><![CDATA[<e>]] ]]>]]&gt;</a>",
    "<a><b><c>x</b>y</a>", "<a xmlns=''><b xmlns='urn:b'><c/></b><d/></a>", "<a é='1'>ü</a>", "<a b='1' b='2'/>",
    "<a b='x<y'>z</a>", "<a\n>x</a\n>", "<é>x</é>", "<a><1>x</a>", "<a:b:c>x</a:b:c>", "<a>]]></a>",
  ])
  func `what is sound is read as if it were not`(_ text: String) {
    #expect(read(text).events == readRepaired(text))
  }

  @Test func `a namespace holds within its element`() {
    final class Names: XMLHandler {
      var seen: [String] = []
      func code(for name: XMLName) -> UInt8 {
        seen.append("\(name.prefix ?? "-") \(name.local) \(name.namespace ?? "-")")
        return 1
      }
      func start(_ code: UInt8, _ tag: XMLStartTag) -> Bool { false }
      func end(_ code: UInt8, _ local: UnsafeBufferPointer<UInt8>) -> Bool { false }
      func characters(_ bytes: UnsafeBufferPointer<UInt8>, isLasting: Bool) {}
      func restart() { seen = [] }
    }
    let text =
      "<a xmlns='u:1'><b xmlns='u:2' xmlns:p='u:3'><p:c/></b><b/><p:c/><b xmlns='u:2' xmlns:p='u:3'><p:c/></b></a>"
    let names = Names()
    _ = Array(text.utf8).withUnsafeBufferPointer { XMLReader.read($0, names) }
    #expect(names.seen == ["- a u:1", "- b u:2", "p c u:3", "- b u:1", "p c -"])
  }

  @Test func `text comes where it is asked for, and lasts where it stands in the document`() {
    final class Pieces: XMLHandler {
      var seen: [String] = []
      func code(for name: XMLName) -> UInt8 { name.local == "b" ? 1 : 0 }
      func start(_ code: UInt8, _ tag: XMLStartTag) -> Bool { code == 1 }
      func end(_ code: UInt8, _ local: UnsafeBufferPointer<UInt8>) -> Bool { false }
      func characters(_ bytes: UnsafeBufferPointer<UInt8>, isLasting: Bool) {
        seen.append(String(decoding: bytes, as: UTF8.self) + (isLasting ? "!" : ""))
      }
      func restart() { seen = [] }
    }
    let pieces = Pieces()
    _ = Array("<a>1<b>2<![CDATA[3]]>4&amp;</b>5<c>6</c><![CDATA[7]]></a>".utf8).withUnsafeBufferPointer {
      XMLReader.read($0, pieces)
    }
    #expect(pieces.seen == ["2!", "3!", "4&"])
  }

  @Test(arguments: [0x00, 0x08, 0x0B, 0x0C, 0x0E, 0x1F, 0x80, 0xC2] as [UInt8])
  func `a byte that is no character of XML is found wherever it stands`(_ byte: UInt8) {
    let names = Recorder()
    for place in 0..<150 {
      var document = Array("<a>\n\t\u{E9}".utf8) + [UInt8](repeating: 0x20, count: 150) + Array("</a>".utf8)
      document[7 + place] = byte
      let outcome = document.withUnsafeBufferPointer { XMLReader.read($0, names) }
      #expect(outcome.isRepaired && !outcome.isTruncated, "\(place)")
    }
  }

  @Test func `unclosed elements end with the element around them, without a second pass`() {
    let (events, outcome) = read("<a><b>x<br>y</b><c>z</c></a>")
    #expect(events == "<a><b>x<br>y</br></b><c>z</c></a>" && !outcome.isRepaired && !outcome.isTruncated)
  }

  @Test func `stray end tags are passed over`() {
    let (events, outcome) = read("<a></x><b>1</b></y></z></a>")
    #expect(events == "<a><b>1</b></a>" && !outcome.isTruncated)
  }

  @Test func `references behind a fault stay`() {
    #expect(
      read("<a><b>1</c></b>2 &lt; 3 &amp; 4 &gt; &quot;0&apos; &#60; &eacute;<d e='&lt;&amp;'/></a>").events
        == "<a><b>1</b>2 < 3 & 4 > \"0' < é<d e=<&></d></a>")
  }

  @Test func `attributes without quotes and ampersands without references are repaired`() {
    #expect(read("<a b=1 c='x&y'>p & q &eacute;</a>").events == "<a b=1 c=x&y>p & q é</a>")
  }

  @Test func `a document that ends early is truncated`() {
    #expect(read("<a><b>x").outcome.isTruncated)
    #expect(read("<a><![CDATA[x").outcome.isTruncated)
    #expect(!read("").outcome.hasRoot)
  }

  @Test func `prefixed names match their end tags`() {
    #expect(read("<p:a><p:b>x</p:a>").events == "<a><b>x</b></a>")
  }

  @Test("Comments that never end hide no more than what is up to the next bracket, however many there are")
  func endlessComments() {
    let text = readRepaired(
      "<a>" + String(repeating: "<!--x>y", count: 300_000) + String(repeating: " ", count: 1 << 16)
        + "<!-- whole <b> -->z</a>")
    #expect(text.filter { $0 == "y" }.count == 300_000 && text.contains("z"))
  }
}
