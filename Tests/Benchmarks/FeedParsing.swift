import Parsing

/// ``Parsing/FeedParser/parse(_:contentType:baseURL:)`` beside the bare XML parser, over the same documents.
enum FeedParsing {
  static func measure(_ workload: Workload, into report: (Measurement) -> Void) {
    for (kind, documents) in workload.feeds {
      let bytes = Double(documents.reduce(0) { $0 + $1.bytes.count })
      var floor: Double?
      if !documents.contains(where: \.isJSON) {
        let seconds = Stopwatch.median { for document in documents { BareXML.read(document.bytes) } }
        report(Measurement(name: "bare libxml2 SAX, \(kind)", amount: bytes, unit: .bytes, seconds: seconds))
        floor = seconds
      }
      let seconds = Stopwatch.median {
        for document in documents { _ = try? FeedParser.parse(document.bytes) }
      }
      report(
        Measurement(name: "FeedParser.parse, \(kind)", amount: bytes, unit: .bytes, seconds: seconds, floor: floor))
    }
  }
}
