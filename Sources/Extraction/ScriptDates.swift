import Markup

/// Dates in the data of scripts: pages that are drawn by scripts often say nowhere else when they were published.
enum ScriptDates {
  /// The first date that a script's data gives to a name like `publishedAt`; nil if there is none.
  ///
  /// - Parameter believesLinkedData: whether JSON-LD counts too.
  static func publication(_ tree: HTMLTree, believesLinkedData: Bool) -> String? {
    for node in tree.nodes.indices where tree.nodes[node].tag == .script {
      if !believesLinkedData, tree.attribute(.type, of: node)?.lowercased().contains("ld+json") == true { continue }
      for child in tree.children(of: node) where tree.nodes[child].tag == .text {
        if let day = publication(in: tree.text(of: child)) { return day }
      }
    }
    return nil
  }

  private static func publication(in script: ArraySlice<UInt8>) -> String? {
    var index = script.startIndex
    while let quote = script[index...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }) {
      index = quote + 1
      guard beginsWithYear(script[index...]), isPublication(name(before: quote, in: script)) else { continue }
      if let day = PageDate.day(in: String(decoding: script[index...].prefix(10), as: UTF8.self)) { return day }
    }
    return nil
  }

  /// 2020- or 1998-.
  private static func beginsWithYear(_ bytes: ArraySlice<UInt8>) -> Bool {
    let first = Array(bytes.prefix(5))
    guard first.count == 5, first[4] == UInt8(ascii: "-"), first[..<4].allSatisfy({ $0 &- 0x30 < 10 }) else {
      return false
    }
    return first[..<2].elementsEqual("20".utf8) || first[..<2].elementsEqual("19".utf8)
  }

  /// The letters of the name that the value behind a quotation mark is given to, in lower case.
  private static func name(before quote: Int, in script: ArraySlice<UInt8>) -> String {
    var end = quote
    while end > script.startIndex, " \t\n\\\"':=".utf8.contains(script[end - 1]) { end -= 1 }
    var start = end
    while start > script.startIndex, end - start < 40, isNameByte(script[start - 1]) { start -= 1 }
    return String(
      decoding: script[start..<end].filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }, as: UTF8.self
    )
    .lowercased()
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  private static func isPublication(_ name: String) -> Bool {
    if name == "pubdate" { return true }
    guard name.contains("publi") else { return false }
    return ["date", "time", "at", "on", "published"].contains { name.hasSuffix($0) } && !name.contains("last")
  }
}
