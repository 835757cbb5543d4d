import Markup
import Testing

@Suite("XML reader")
struct XMLReaderTests {
  /// Writes down what it is told.
  private final class Recorder: XMLHandler {
    var events = ""
    func code(for name: XMLName) -> UInt8 { 1 }
    func start(_ code: UInt8, _ tag: XMLStartTag) {
      events += "<" + tag.name.local
      for index in 0..<tag.attributeCount {
        events += " \(tag.attributeName(at: index)?.local ?? "")=\(tag.value(at: index))"
      }
      events += ">"
    }
    func end(_ code: UInt8, _ name: XMLName) { events += "</" + name.local + ">" }
    func characters(_ bytes: UnsafeBufferPointer<UInt8>) { events += String(decoding: bytes, as: UTF8.self) }
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
      func start(_ code: UInt8, _ tag: XMLStartTag) {}
      func end(_ code: UInt8, _ name: XMLName) {}
      func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
      func restart() { seen = [] }
    }
    let text =
      "<a xmlns='u:1'><b xmlns='u:2' xmlns:p='u:3'><p:c/></b><b/><p:c/><b xmlns='u:2' xmlns:p='u:3'><p:c/></b></a>"
    let names = Names()
    _ = Array(text.utf8).withUnsafeBufferPointer { XMLReader.read($0, names) }
    #expect(names.seen == ["- a u:1", "- b u:2", "p c u:3", "- b u:1", "p c -"])
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
}
