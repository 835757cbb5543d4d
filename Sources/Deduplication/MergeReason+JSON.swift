internal import News

extension MergeReason {
  /// The reason as one compact JSON object, keys in a fixed order; what `Codable` reads.
  public var json: String {
    var text = JSONText()
    text.put("{\"rule\":")
    text.put(quoted: rule.rawValue)
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
    return text.string
  }

  /// The reason of what a person did, as one compact JSON object.
  public static func byHand(rule: String, action: String, correction: Int, by: String) -> String {
    var text = JSONText()
    text.put("{\"rule\":", quoted: rule)
    text.put(",\"action\":", quoted: action)
    text.put(",\"correction\":")
    text.put(whole: correction)
    text.put(",\"by\":", quoted: by)
    text.put("}")
    return text.string
  }
}

/// JSON being written, byte by byte: a reason is written for every article.
private struct JSONText {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(1024) }

  /// What was written.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  mutating func put(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
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
    bytes.append(UInt8(ascii: "["))
    for (index, text) in list.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      put(quoted: text)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func put(quoted text: String) {
    var text = text
    text.withUTF8 { text in
      bytes.append(UInt8(ascii: "\""))
      if text.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
        for byte in text {
          if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
          bytes.append(byte < 0x20 ? 0x20 : byte)
        }
      } else {
        bytes.append(contentsOf: text)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Three decimals are plenty for people.
  private mutating func put(rounded value: Double) {
    let thousandths = Int((value * 1000).rounded())
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = abs(thousandths)
    put(whole: magnitude / 1000)
    bytes.append(UInt8(ascii: "."))
    for unit in [100, 10, 1] { bytes.append(UInt8(ascii: "0") + UInt8(magnitude / unit % 10)) }
  }

  mutating func put(whole value: Int) {
    if value >= 10 { put(whole: value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}
