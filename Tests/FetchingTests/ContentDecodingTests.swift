@testable import Fetching
import TestSupport
import Testing

@Suite("Decompression")
struct ContentDecodingTests {
  static let document = Array(sampleDocument.utf8)

  @Test("Several gzip streams one after another are one body, and padding after them is ignored")
  func members() {
    let wire = compress(Array("<a>".utf8)) + compress(Array("</a>".utf8)) + [0, 0, 0]
    #expect(ContentDecoding.decode(wire, encoding: "gzip", limit: 100) == .complete(Array("<a></a>".utf8)))
  }

  @Test("Compressed twice in two ways, as announced, is undone in the order that was announced")
  func nested() {
    let inside = compress(compress(Self.document, .zlib), .gzip)
    #expect(ContentDecoding.decode(inside, encoding: "deflate, gzip", limit: 1 << 20) == .complete(Self.document))
    let outside = compress(compress(Self.document, .gzip), .zlib)
    #expect(ContentDecoding.decode(outside, encoding: "gzip, deflate", limit: 1 << 20) == .complete(Self.document))
    let many = (0..<5).reduce(Self.document) { body, _ in compress(body, .zlib) }
    let names = Array(repeating: "deflate", count: 5).joined(separator: ",")
    #expect(ContentDecoding.decode(many, encoding: names, limit: 1 << 20) == .bad("compressed more than 3 times"))
  }

  @Test("A length at the end that lies costs nothing but time")
  func lyingLength() {
    for lie in [[UInt8](repeating: 0, count: 4), [255, 255, 255, 255]] {
      // The lie is in the first of two streams' place: what stands last is only a guess at the size.
      let wire = compress(Self.document) + lie
      #expect(ContentDecoding.decode(wire, encoding: nil, limit: 1 << 20) == .complete(Self.document))
    }
  }

  @Test("The limit is exact")
  func limit() {
    let wire = compress(Self.document)
    #expect(ContentDecoding.decode(wire, encoding: "gzip", limit: Self.document.count) == .complete(Self.document))
    #expect(ContentDecoding.decode(wire, encoding: "gzip", limit: Self.document.count - 1) == .tooLarge)
  }

  @Test("Every cut of a stream is found, in every form", arguments: Compression.allCases)
  func everyCut(form: Compression) {
    let text = Array(Self.document.prefix(2000))
    let wire = compress(text, form)
    for length in 3..<wire.count {
      let result = ContentDecoding.decode(
        Array(wire[..<length]), encoding: form == .gzip ? "gzip" : "deflate", limit: 5000)
      guard case .incomplete(let part) = result else {
        Issue.record("cut at \(length) gave \(result)")
        return
      }
      #expect(text.starts(with: part))
    }
  }

  @Test("Any bytes whatever end in a verdict", arguments: 0..<200)
  func anyBytes(seed: UInt64) {
    var generator = SplitMix(state: seed)
    var wire = compress(Array(Self.document.prefix(500)), Compression.allCases[Int(seed % 3)])
    for _ in 0..<(1 + seed % 5) {
      wire[Int(generator.next() % UInt64(wire.count))] = UInt8(truncatingIfNeeded: generator.next())
    }
    for encoding in ["gzip", "deflate", "gzip, deflate", "br", nil] {
      switch ContentDecoding.decode(wire, encoding: encoding, limit: 10_000) {
      case .plain(let body), .complete(let body), .incomplete(let body): #expect(body.count <= 10_000)
      case .tooLarge, .bad: break
      }
    }
  }

  @Test("A body compressed more than three times is refused")
  func layers() {
    var wire = Self.document
    for _ in 0..<3 { wire = compress(wire) }
    #expect(ContentDecoding.decode(wire, encoding: "gzip", limit: 1 << 20) == .complete(Self.document))
    guard case .bad = ContentDecoding.decode(compress(wire), encoding: "gzip", limit: 1 << 20) else {
      Issue.record("four layers were undone")
      return
    }
  }
}
