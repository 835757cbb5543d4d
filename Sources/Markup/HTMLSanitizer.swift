import News

/// Makes HTML of strangers fit to be shown inside a page of ours.
///
/// By allow list: what is not known to be harmless is left out. The text is cut into tags as browsers cut it, and written
/// anew from the elements, attributes and characters that were understood; nothing of the source is copied unread. Scripts,
/// event handlers, styles, forms, frames and plug-ins go; addresses are made absolute and must be of the web (links may
/// lead to mail and telephone too); every element that is opened is closed, in the right order. Comments, `svg`, `math`,
/// `template`, `noscript` and raw text elements, which different readers take apart differently, are never written, so
/// that reading the result and writing it again cannot bring anything forth.
public enum HTMLSanitizer {
  /// Safe HTML with the same words.
  ///
  /// - Parameters:
  ///   - html: a fragment or a page, however broken.
  ///   - base: an absolute address of the web against which relative ones resolve; without it they are left out.
  /// - Returns: a fragment that may stand where flow content may. Linear in time; at most 200 elements deep.
  public static func safeHTML(_ html: String, base: String?) -> String {
    var html = html
    return html.withUTF8 { bytes in
      var pass = SanitizerPass(bytes, SafeAddress(base: base))
      return String(decoding: pass.run(), as: UTF8.self)
    }
  }

  /// The candidates of a `srcset`, their addresses absolute; nil where none is an address of the web.
  ///
  /// - Parameter base: an absolute address of the web.
  public static func absoluteSources(_ sourceSet: String, base: String?) -> String? {
    SafeAddress(base: base).resolvedSources(sourceSet)
  }
}

/// The way of ``HTMLSanitizer`` through one text.
private struct SanitizerPass {
  private let input: UnsafeBufferPointer<UInt8>
  private let addresses: SafeAddress
  private var tokens: MarkupTokenizer
  private var writer: SafeMarkupWriter
  /// The element whose content is being left out, and how often it is open.
  private var hidden: (name: ElementName, depth: Int)?

  init(_ input: UnsafeBufferPointer<UInt8>, _ addresses: SafeAddress) {
    self.input = input
    self.addresses = addresses
    tokens = MarkupTokenizer(input)
    writer = SafeMarkupWriter(capacity: input.count + input.count / 8 + 16)
  }

  mutating func run() -> [UInt8] {
    while let token = tokens.next() {
      switch token {
      case .text(let range): if hidden == nil { write(range) }
      case .tag(let name, let isEnd, let isSelfClosing):
        if hidden != nil, passHidden(name, isEnd, isSelfClosing) { continue }
        if isEnd { end(name) } else { begin(name, isSelfClosing) }
      }
    }
    writer.finish()
    return writer.bytes
  }

  /// Whether a tag belongs to what is left out.
  private mutating func passHidden(_ name: ElementName, _ isEnd: Bool, _ isSelfClosing: Bool) -> Bool {
    guard let (outer, depth) = hidden else { return false }
    if name == outer {
      if isEnd { hidden = depth > 1 ? (outer, depth - 1) : nil } else if !isSelfClosing { hidden = (outer, depth + 1) }
      return true
    }
    guard outer == "svg", !isEnd, SafeElements.breakouts.contains(name) else { return true }
    hidden = nil
    return false
  }

  private mutating func begin(_ name: ElementName, _ isSelfClosing: Bool) {
    switch SafeElements.handling(name) {
    case .keep(let rule): writer.begin(name, rule, attributes: attributes(rule))
    case .unwrap, .drop: break
    case .hide: if !isSelfClosing { hidden = (name, 1) }
    case .box: writer.writeBox()
    case .hideCode: if !isSelfClosing, tokens.rawText(of: name) == nil { _ = tokens.rest() }
    case .hideText: if !isSelfClosing { _ = tokens.rawText(of: name) }
    case .showText(let rule):
      writer.begin(name, rule, attributes: [])
      if !isSelfClosing, let text = tokens.rawText(of: name) { write(text) } else { writer.end(name) }
    case .showRest(let rule):
      writer.begin(name, rule, attributes: [])
      write(tokens.rest())
    }
  }

  private mutating func end(_ name: ElementName) {
    // 13.2.6.4.7: `</br>` means `<br>`
    if name == "br" { return begin(name, false) }
    writer.end(name)
  }

  private mutating func write(_ range: Range<Int>) {
    writer.write(UnsafeBufferPointer(rebasing: input[range]))
  }

  // MARK: attributes

  /// The allowed attributes of the tag read last, as they are written. Of several with one name the first counts.
  private func attributes(_ rule: SafeElements.Rule) -> [UInt8] {
    var out: [UInt8] = []
    var seen: [ElementName] = []
    for attribute in tokens.attributes {
      let name = ElementName(input[attribute.name])
      guard let kind = rule.attributes[name], !seen.contains(name) else { continue }
      seen.append(name)
      guard let value = value(input[attribute.value], kind) else { continue }
      out.append(0x20)
      for byte in input[attribute.name] { out.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
      if kind == .flag { continue }
      out.append(contentsOf: "=\"".utf8)
      for byte in value.utf8 { SafeMarkupWriter.escape(byte, to: &out) }
      out.append(0x22)
    }
    return out
  }

  /// A value that may be written, references resolved; nil if it may not.
  private func value(_ raw: Slice<UnsafeBufferPointer<UInt8>>, _ kind: SafeElements.AttributeKind) -> String? {
    let text = Self.decoded(UnsafeBufferPointer(rebasing: raw))
    switch kind {
    case .text, .flag: return text
    case .number: return !text.isEmpty && text.utf8.count <= 12 && text.utf8.allSatisfy(Self.isNumeric) ? text : nil
    case .token: return !text.isEmpty && text.utf8.count <= 64 && text.utf8.allSatisfy(Self.isToken) ? text : nil
    case .link: return addresses.resolved(text, SafeAddress.linkSchemes)
    case .resource: return addresses.resolved(text, SafeAddress.resourceSchemes)
    case .sources: return addresses.resolvedSources(text)
    }
  }

  /// A value with its references resolved.
  private static func decoded(_ raw: UnsafeBufferPointer<UInt8>) -> String {
    guard raw.contains(UInt8(ascii: "&")) else { return String(decoding: raw, as: UTF8.self) }
    var out: [UInt8] = []
    var index = 0
    while index < raw.count {
      if raw[index] == UInt8(ascii: "&"), let reference = CharacterReferences.decode(raw, at: index),
        SafeMarkupWriter.counts(raw, index, reference.length)
      {
        out.append(contentsOf: reference.text.bytes)
        index += reference.length
      } else {
        out.append(raw[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
  }

  private static func isToken(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "-_+./;= ".utf8.contains(byte)
  }
}
