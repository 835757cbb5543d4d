/// Writes elements, attributes and text so that every reader takes them for what they are, and closes what it opened.
struct SafeMarkupWriter {
  private struct Open {
    /// The name in the source, which its end tag has.
    var source: ElementName
    var rule: SafeElements.Rule
    /// Its end tag came while a block inside it was open: it ends with that block.
    var isEnding = false
  }

  private(set) var bytes: [UInt8] = []
  private var open: [Open] = []
  /// Elements beyond this depth are left out, their content stays: no article is nested deeper, and readers of HTML
  /// recurse.
  private static let depthLimit = 200

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Begins an element; what it may not stand in is closed first.
  ///
  /// - Parameter attributes: as they are to be written, escaped.
  mutating func begin(_ source: ElementName, _ stated: SafeElements.Rule, attributes: [UInt8]) {
    let rule = stated.shape.isTablePart && !isInTable ? SafeElements.strayPart : stated
    closeBefore(rule)
    guard rule.shape.isVoid || open.count < Self.depthLimit else { return }
    bytes.append(UInt8(ascii: "<"))
    rule.name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: attributes)
    if let always = rule.always {
      bytes.append(0x20)
      always.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
    bytes.append(UInt8(ascii: ">"))
    if !rule.shape.isVoid { open.append(Open(source: source, rule: rule)) }
    // a column has no end tag, and neither has what stands for one of no table
    if stated.shape == .column, !rule.shape.isVoid { close(to: open.count - 1) }
  }

  /// An end tag: closes the element of that name, if one is open in the table cell we are in.
  mutating func end(_ source: ElementName) {
    var place = open.count - 1
    var hasBlockInside = false
    while place >= 0, open[place].source != source {
      let shape = open[place].rule.shape
      if Self.isBoundary(shape), !Self.tableParts.contains(source) || shape == .table { return }
      if !shape.isInline { hasBlockInside = true }
      place -= 1
    }
    guard place >= 0 else { return }
    if open[place].rule.shape.isInline, hasBlockInside { return open[place].isEnding = true }
    close(to: place)
  }

  /// Writes an empty inline element, where something stood that is not shown.
  mutating func writeBox() {
    bytes.append(contentsOf: "<span></span>".utf8)
  }

  /// Closes everything.
  mutating func finish() {
    close(to: 0)
  }

  /// Writes character data.
  mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    Self.escape(text, isAttribute: false, to: &bytes)
  }

  /// Appends text in which references are resolved first: control characters go, what could end or begin markup is
  /// written as references.
  static func escape(_ text: UnsafeBufferPointer<UInt8>, isAttribute: Bool, to out: inout [UInt8]) {
    var index = 0
    var plain = 0
    while index < text.count {
      let byte = text[index]
      guard needsCare(byte) else {
        index += 1
        continue
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain..<index]))
      if byte == UInt8(ascii: "&"), let reference = CharacterReferences.decode(text, at: index),
        !isAttribute || counts(text, index, reference.length)
      {
        for position in 0..<reference.text.count { escape(reference.text[position], to: &out) }
        index += reference.length
      } else {
        escape(byte, to: &out)
        index += 1
      }
      plain = index
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain...]))
  }

  /// In an attribute a name without semicolon before a letter, a digit or `=` is no reference (13.2.5.73): `?a=1&copy=2`.
  static func counts(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) -> Bool {
    guard text[start + length - 1] != UInt8(ascii: ";"), text[start + 1] != UInt8(ascii: "#") else { return true }
    guard start + length < text.count else { return true }
    let next = text[start + length]
    return !((next | 0x20) &- 0x61 < 26 || next &- 0x30 < 10 || next == UInt8(ascii: "="))
  }

  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"), 0x7F: true
    case 9, 10, 13: false
    default: byte < 0x20
    }
  }

  static func escape(_ byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): out.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "`"): out.append(contentsOf: "&#96;".utf8)
    case 0..<9, 11, 12, 14..<0x20, 0x7F: break
    default: out.append(byte)
    }
  }

  // MARK: what is open

  private var isInTable: Bool { open.contains { $0.rule.shape == .table } }

  /// What separates the inside of a table from its outside.
  private static func isBoundary(_ shape: SafeElements.Shape) -> Bool {
    shape == .table || shape == .cell || shape == .caption
  }

  private static let tableParts: Set<ElementName> = [
    "table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th",
  ]

  /// Closes what may not contain the element that begins.
  private mutating func closeBefore(_ rule: SafeElements.Rule) {
    switch rule.shape {
    case .block, .rule, .table: closeParagraph()
    case .paragraph: closeParagraph()
    case .heading:
      closeParagraph()
      if open.last?.rule.shape == .heading { close(to: open.count - 1) }
    case .item, .term:
      closeItem(rule.shape)
      closeParagraph()
    case .link: if let place = last(where: { $0 == .link }, until: Self.isBoundary) { close(to: place) }
    case .ruby: if open.last?.rule.shape == .ruby { close(to: open.count - 1) }
    case .cell: closeParts { $0 == .cell || $0 == .caption || $0 == .columns }
    case .row: closeParts { $0 == .row || $0 == .cell || $0 == .caption || $0 == .columns }
    case .rowGroup, .caption, .columns, .column: closeParts { $0.isTablePart && $0 != .column }
    case .inline, .void: break
    }
  }

  private mutating func closeParagraph() {
    if let place = last(where: { $0 == .paragraph }, until: Self.isBoundary) { close(to: place) }
  }

  /// A list item closes the one before it; the list it is in is what encloses both.
  private mutating func closeItem(_ shape: SafeElements.Shape) {
    var place = open.count - 1
    while place >= 0 {
      if open[place].rule.shape == shape { return close(to: place) }
      let isPassable = open[place].rule.shape.isInline || open[place].rule.shape == .paragraph
      let name = ElementName(stringLiteral: open[place].rule.name)
      guard isPassable || name == "div" || name == "address" else { return }
      place -= 1
    }
  }

  /// Closes parts of the innermost table, the outermost of the given shapes first.
  private mutating func closeParts(_ isPart: (SafeElements.Shape) -> Bool) {
    var outermost: Int?
    var place = open.count - 1
    while place >= 0, open[place].rule.shape != .table {
      if isPart(open[place].rule.shape) { outermost = place }
      place -= 1
    }
    if let outermost { close(to: outermost) }
  }

  private func last(
    where matches: (SafeElements.Shape) -> Bool, until isBoundary: (SafeElements.Shape) -> Bool
  ) -> Int? {
    var place = open.count - 1
    while place >= 0 {
      if matches(open[place].rule.shape) { return place }
      if isBoundary(open[place].rule.shape) { return nil }
      place -= 1
    }
    return nil
  }

  /// Closes the open elements from the innermost to the one at a place, and those around it that were waiting for that.
  private mutating func close(to place: Int) {
    var place = place
    while place > 0, place <= open.count, open[place - 1].isEnding { place -= 1 }
    while open.count > place, let last = open.popLast() {
      bytes.append(contentsOf: "</".utf8)
      last.rule.name.withUTF8Buffer { bytes.append(contentsOf: $0) }
      bytes.append(UInt8(ascii: ">"))
    }
  }
}
