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

  @Test func `a sound document is read in one pass`() {
    let (events, outcome) = read("<?xml version=\"1.0\"?><!-- c --><a b=\"1 &amp; 2\"><![CDATA[x & y]]>&lt;é</a>")
    #expect(events == "<a b=1 & 2>x & y<é</a>")
    #expect(outcome.hasRoot && !outcome.isTruncated && !outcome.isRepaired)
  }

  @Test func `unclosed elements end with the element around them, without a second pass`() {
    let (events, outcome) = read("<a><b>x<br>y</b><c>z</c></a>")
    #expect(events == "<a><b>x<br>y</br></b><c>z</c></a>" && !outcome.isRepaired && !outcome.isTruncated)
  }

  @Test func `stray end tags are passed over`() {
    let (events, outcome) = read("<a></x><b>1</b></y></z></a>")
    #expect(events == "<a><b>1</b></a>" && !outcome.isTruncated)
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
