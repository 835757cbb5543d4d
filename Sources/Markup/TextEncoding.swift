/// The encoding of a document: what it says, and what it is.
public struct TextEncoding: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case utf8
    case windows1252
    case other(String)
  }

  /// The encoding's name in lower case, as it was stated or recognised.
  public let name: String
  let kind: Kind

  /// UTF-8.
  public static let utf8 = TextEncoding(name: "utf-8", kind: .utf8)

  private init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// The encoding that a label means; nil for a label that means nothing.
  ///
  /// What claims to be Latin 1 or ASCII is read as windows-1252, as browsers do (WHATWG Encoding Standard, 4.2).
  public init?(label: String) {
    let label = EncodingLabels.trimmed(label)
    guard !label.isEmpty else { return nil }
    if EncodingLabels.utf8.contains(label) {
      self.init(name: "utf-8", kind: .utf8)
    } else if EncodingLabels.windows1252.contains(label) {
      self.init(name: label, kind: .windows1252)
    } else {
      let name = EncodingLabels.aliases[label] ?? label
      guard EncodingLabels.isKnown(name) else { return nil }
      self.init(name: name == "GB18030" ? "gb18030" : label, kind: .other(name))
    }
  }

  /// Finds out how a document is encoded: byte order mark, then the charset of HTTP, then the document's declaration,
  /// then its bytes.
  ///
  /// A statement that the bytes refute does not count: valid UTF-8 beyond ASCII is UTF-8 whatever is said of it, a document
  /// that begins with readable ASCII is not UTF-16, seven bits with the escapes of an encoding are in it, and an encoding
  /// in which much of the text means nothing is not the document's.
  ///
  /// - Parameter contentType: the value of the HTTP header, where there was one.
  public static func detect(_ bytes: UnsafeBufferPointer<UInt8>, contentType: String? = nil) -> TextEncoding {
    detect(bytes, TextSurvey(bytes), contentType: contentType)
  }

  /// The same for bytes that were looked at already.
  ///
  /// - Parameter declared: what the document declares in another way than XML does.
  static func detect(
    _ bytes: UnsafeBufferPointer<UInt8>, _ survey: TextSurvey, contentType: String?, declared: String? = nil
  ) -> TextEncoding {
    if let marked = byteOrderMark(bytes) ?? wideWithoutMark(bytes) ?? sevenBits(bytes) { return marked }
    if let page = EBCDIC.page(of: bytes, contentType) { return page }
    let escaped = survey.hasControls && !survey.goesBeyondASCII ? EncodingSniffer.escaped(bytes) : nil
    let stated = [
      contentType.flatMap(EncodingLabels.charset(inContentType:)), declared, EncodingLabels.declared(in: bytes),
    ]
    for (place, label) in stated.enumerated() {
      guard let label, let encoding = TextEncoding(label: label), !encoding.isWide else { continue }
      if !encoding.isUTF8, encoding.isRefuted(by: bytes, survey) { return .utf8 }
      if escaped != nil, !encoding.hasEscapes { continue }
      if encoding.isDefault(bytes, survey, later: stated[(place + 1)...].compactMap(\.self)) { continue }
      if encoding.isPossible(bytes, survey) { return encoding }
    }
    if let escaped { return escaped }
    return isUTF8(bytes, survey) ? .utf8 : EncodingSniffer.guess(bytes)
  }

  /// Whether the bytes are UTF-8 although something else was said of them.
  ///
  /// No text in a single-byte encoding is valid UTF-8 beyond ASCII by chance; in a multi-byte one a few characters may
  /// be.
  private func isRefuted(by bytes: UnsafeBufferPointer<UInt8>, _ survey: TextSurvey) -> Bool {
    guard survey.goesBeyondASCII, survey.firstInvalid == nil else { return false }
    return !isMultiByte || TextDecoder.census(bytes).valid >= 8
  }

  /// Whether a claim to be ASCII or Latin 1, which servers make of everything, is none: the bytes go beyond ASCII; they look
  /// like another encoding, and a later statement names one that they can be in; or they are words without a letter of
  /// ASCII, or multi-byte text with bytes that mean nothing in windows-1252.
  private func isDefault(
    _ bytes: UnsafeBufferPointer<UInt8>, _ survey: TextSurvey, later: [String]
  ) -> Bool {
    guard kind == .windows1252, survey.goesBeyondASCII else { return false }
    if EncodingLabels.ascii.contains(name) { return true }
    let guess = EncodingSniffer.guess(bytes)
    if guess.kind == .windows1252 || guess.isUTF8 { return false }
    let isContradicted = later.contains { label in
      guard let other = TextEncoding(label: label), case .other = other.kind, !other.isWide else { return false }
      return other.isPossible(bytes, survey)
    }
    return isContradicted || AlphabetSniffer.isWithoutLatin(bytes)
      || guess.isMultiByte && bytes.contains { TextDecoder.isUnassigned($0) }
  }

  /// Whether the bytes can be in this encoding: at most a twentieth of what goes beyond ASCII means nothing in it.
  private func isPossible(_ bytes: UnsafeBufferPointer<UInt8>, _ survey: TextSurvey) -> Bool {
    switch kind {
    case .utf8: return Self.isUTF8(bytes, survey)
    case .windows1252: return true
    case .other:
      guard survey.goesBeyondASCII else { return true }
      let sample = bytes.prefix(1 << 16)
      let high = sample.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
      return TextDecoder.faults(bytes, self, sample: sample.count) <= 2 + high / 20
    }
  }

  /// Whether characters beyond ASCII take several bytes.
  private var isMultiByte: Bool {
    guard case .other(let name) = kind else { return false }
    return ["EUC", "GB", "BIG5", "SHIFT", "SJIS", "CP932", "CP936", "CP949", "CP950", "JOHAB", "UHC", "BIG"].contains {
      name.uppercased().hasPrefix($0)
    }
  }

  /// Whether escapes switch its tables.
  private var hasEscapes: Bool { name.filter { $0 != "-" && $0 != "_" }.contains("iso2022") }

  /// Whether it is UTF-8.
  var isUTF8: Bool { kind == .utf8 }

  /// UTF-16 and UTF-32 need two and four bytes even for ASCII.
  private var isWide: Bool {
    guard case .other(let name) = kind else { return false }
    return name.hasPrefix("utf-16") || name.hasPrefix("utf-32") || name.hasPrefix("ucs-") || name.hasPrefix("iso-10646")
  }

  private static func byteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return TextEncoding(name: "utf-32le", kind: .other("UTF-32LE")) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return TextEncoding(name: "utf-32be", kind: .other("UTF-32BE")) }
    if bytes.starts(with: [0xFF, 0xFE]) { return TextEncoding(name: "utf-16le", kind: .other("UTF-16LE")) }
    if bytes.starts(with: [0xFE, 0xFF]) { return TextEncoding(name: "utf-16be", kind: .other("UTF-16BE")) }
    return nil
  }

  /// UTF-16 or UTF-32 without a mark, told by the zeros around the first `<` (XML 1.0, appendix F).
  private static func wideWithoutMark(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    let table: [(start: [UInt8], name: String)] = [
      ([0, 0, 0, 0x3C], "UTF-32BE"), ([0x3C, 0, 0, 0], "UTF-32LE"), ([0, 0x3C, 0], "UTF-16BE"),
      ([0x3C, 0], "UTF-16LE"), ([0, 0x7B, 0], "UTF-16BE"), ([0x7B, 0], "UTF-16LE"),
    ]
    return table.first { bytes.starts(with: $0.start) }.map {
      TextEncoding(name: $0.name.lowercased(), kind: .other($0.name))
    }
  }

  /// UTF-7 in which even the first `<` is written in letters (RFC 2152).
  private static func sevenBits(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
    guard bytes.starts(with: "+ADw".utf8) else { return nil }
    let encoding = TextEncoding(name: "utf-7", kind: .other("UTF-7"))
    return encoding.opensMarkup(Array(bytes.prefix(32))) ? encoding : nil
  }

  /// Whether a document begins in this encoding as feeds and web pages do; the second sign of `<!` differs among code pages that
  /// share the rest.
  func opensMarkup(_ document: [UInt8]) -> Bool {
    let text = String(decoding: TextDecoder.utf8(Array(document.prefix(32)), self), as: UTF8.self).lowercased()
    guard text.hasPrefix("<") else { return false }
    return ["<?xm", "<html", "<rss", "<feed", "<rdf"].contains { text.hasPrefix($0) }
      || text.dropFirst(2).hasPrefix("doctype")
  }

  /// Whether a claim to be UTF-8 may stand: as many valid sequences as foreign bytes, and a valid one for every four single
  /// bytes. Single bytes are read as windows-1252 then, so that a document of two sources is right in both.
  private static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>, _ survey: TextSurvey) -> Bool {
    guard survey.firstInvalid != nil else { return true }
    let census = TextDecoder.census(bytes)
    return census.valid >= census.foreign && census.valid * 4 >= census.single
  }
}
