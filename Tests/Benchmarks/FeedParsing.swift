import Parsing

/// ``Parsing/FeedParser/parse(_:contentType:baseURL:)`` beside the bare XML parser, over the same documents.
enum FeedParsing {
  static func measure(_ workload: Workload, into report: (Measurement) -> Void) {
    for (kind, documents) in workload.feeds {
      let bytes = Double(documents.reduce(0) { $0 + $1.bytes.count })
      var floor: Double?
      if !documents.contains(where: \.isJSON) {
        for way in BareXML.Way.allCases {
          let seconds = Stopwatch.median { for document in documents { _ = BareXML.read(document.bytes, way) } }
          report(Measurement(name: "bare libxml2 SAX, \(way), \(kind)", amount: bytes, unit: .bytes, seconds: seconds))
          floor = min(floor ?? seconds, seconds)
        }
      }
      let seconds = Stopwatch.median {
        for document in documents { _ = try? FeedParser.parse(document.bytes) }
      }
      report(
        Measurement(name: "FeedParser.parse, \(kind)", amount: bytes, unit: .bytes, seconds: seconds, floor: floor))
    }
  }
}
