internal import News

extension MergeReason {
  /// The reason as one compact JSON object, keys in a fixed order; what `Codable` reads.
  public var json: String {
    JSONText.string(atMost: mostBytes, write)
  }

  /// More bytes than its JSON has.
  private var mostBytes: Int {
    var count = 512 + 2 * ((nearestArticle?.text.utf8.count ?? 0) + (nearestStory?.text.utf8.count ?? 0))
    count += 2 * (otherStory?.text.utf8.count ?? 0)
    for part in parts { count += 2 * part.feature.utf8.count + 96 }
    for term in sharedTerms { count += 2 * term.utf8.count + 3 }
    for name in sharedNames { count += 2 * name.utf8.count + 3 }
    return count
  }

  private func write(_ text: inout JSONText) {
    text.put("{\"rule\":", quoted: rule.rawValue)
    if let score { text.put(",\"score\":", score) }
    text.put(",\"threshold\":", threshold)
    if let nearestArticle { text.put(",\"nearestArticle\":", quoted: nearestArticle.text) }
    if let nearestStory { text.put(",\"nearestStory\":", quoted: nearestStory.text) }
    text.put(",\"parts\":[")
    for (index, part) in parts.enumerated() {
      text.put(index == 0 ? "{\"feature\":" : ",{\"feature\":", quoted: part.feature)
      text.put(",\"value\":", part.value)
      text.put(",\"contribution\":", part.contribution)
      text.put("}")
    }
    text.put("],\"sharedTerms\":", list: sharedTerms)
    text.put(",\"sharedNames\":", list: sharedNames)
    if let otherStory { text.put(",\"otherStory\":", quoted: otherStory.text) }
    if let otherScore { text.put(",\"otherScore\":", otherScore) }
    text.put("}")
  }

  /// The reason of what a person did, as one compact JSON object.
  public static func byHand(rule: String, action: String, correction: Int, by: String) -> String {
    JSONText.string(atMost: 128 + 2 * (rule.utf8.count + action.utf8.count + by.utf8.count)) { text in
      text.put("{\"rule\":", quoted: rule)
      text.put(",\"action\":", quoted: action)
      text.put(",\"correction\":")
      text.put(whole: correction)
      text.put(",\"by\":", quoted: by)
      text.put("}")
    }
  }
}

/// JSON being written into memory that is large enough: a reason is written for every article.
private struct JSONText {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  private init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  /// What a function writes.
  static func string(atMost capacity: Int, _ write: (inout JSONText) -> Void) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { bytes in
      var text = JSONText(bytes)
      write(&text)
      return String(decoding: bytes[..<text.count], as: UTF8.self)
    }
  }

  private mutating func put(_ byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  private mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text { put(byte) }
  }

  mutating func put(_ text: StaticString) {
    put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func put(_ key: StaticString, _ value: Double) {
    put(key)
    put(rounded: value)
  }

  mutating func put(_ key: StaticString, quoted text: String) {
    put(key)
    put(quoted: text)
  }

  mutating func put(_ key: StaticString, list: [String]) {
    put(key)
    put(UInt8(ascii: "["))
    for (index, text) in list.enumerated() {
      if index > 0 { put(UInt8(ascii: ",")) }
      put(quoted: text)
    }
    put(UInt8(ascii: "]"))
  }

  private mutating func put(quoted text: String) {
    put(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { text in
      for byte in text {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { put(UInt8(ascii: "\\")) }
        put(max(byte, 0x20))
      }
    }
    put(UInt8(ascii: "\""))
  }

  /// Three decimals are plenty for people.
  private mutating func put(rounded value: Double) {
    let thousandths = Int((value * 1000).rounded())
    if thousandths < 0 { put(UInt8(ascii: "-")) }
    let magnitude = abs(thousandths)
    put(whole: magnitude / 1000)
    put(UInt8(ascii: "."))
    for unit in [100, 10, 1] { put(UInt8(ascii: "0") + UInt8(magnitude / unit % 10)) }
  }

  mutating func put(whole value: Int) {
    if value >= 10 { put(whole: value / 10) }
    put(UInt8(ascii: "0") + UInt8(value % 10))
  }
}
