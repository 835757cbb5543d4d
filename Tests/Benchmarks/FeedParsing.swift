import Parsing

/// ``Parsing/FeedParser/parse(_:contentType:baseURL:)`` beside the bare XML parser, over the same documents.
enum FeedParsing {
  static func measure(_ workload: Workload, into report: (Measurement) -> Void) {
    for (kind, documents) in workload.feeds {
      let bytes = Double(documents.reduce(0) { $0 + $1.bytes.count })
      var works: [() -> Void] = [{ for document in documents { _ = try? FeedParser.parse(document.bytes) } }]
      let ways = documents.contains(where: \.isJSON) ? [] : BareXML.Way.allCases
      for way in ways { works.append { for document in documents { _ = BareXML.read(document.bytes, way) } } }
      let seconds = Stopwatch.least(of: works)
      for (way, seconds) in zip(ways, seconds.dropFirst()) {
        report(Measurement(name: "bare libxml2 SAX, \(way), \(kind)", amount: bytes, unit: .bytes, seconds: seconds))
      }
      report(
        Measurement(
          name: "FeedParser.parse, \(kind)", amount: bytes, unit: .bytes, seconds: seconds[0],
          floor: seconds.dropFirst().min()))
    }
  }
}
