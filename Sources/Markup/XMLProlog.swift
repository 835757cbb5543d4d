/// What stands before a document's root element: skipped by ourselves, so that libxml2 never sees a document type
/// declaration.
struct XMLProlog {
  /// Where the root element, or what stands in its place, begins.
  private(set) var end = 0
  /// Values of the general entities that the internal subset declares, if they are plain text.
  private(set) var entities: [[UInt8]: [UInt8]] = [:]

  /// Entities beyond this number are not read.
  private static let maximumEntities = 500

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = Self.skipBlank(bytes, 0)
    while index < bytes.count, bytes[index] == UInt8(ascii: "<") {
      if let after = Self.skip(bytes, index, from: "<?", to: "?>") ?? Self.skip(bytes, index, from: "<!--", to: "-->") {
        index = after
      } else if Self.starts(bytes, index, "<!DOCTYPE", ignoringCase: true) {
        index = skipDoctype(bytes, index)
      } else {
        break
      }
      index = Self.skipBlank(bytes, index)
    }
    end = index
  }

  /// Skips `<!DOCTYPE …>` with its internal subset, and notes the entities that are plain text.
  ///
  /// An entity whose value refers to another one of the document, or holds markup, stays undefined: a nest of them thus costs
  /// nothing.
  private mutating func skipDoctype(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    var quote: UInt8?
    var isInSubset = false
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        isInSubset = true
      } else if byte == UInt8(ascii: "]") {
        isInSubset = false
      } else if byte == UInt8(ascii: ">"), !isInSubset {
        return index + 1
      } else if isInSubset, let after = Self.skip(bytes, index, from: "<!--", to: "-->") {
        index = after
        continue
      } else if isInSubset, Self.starts(bytes, index, "<!ENTITY") {
        readEntity(bytes, index + 8)
      }
      index += 1
    }
    return index
  }

  /// Reads `name "value"` of a general entity.
  private mutating func readEntity(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) {
    let nameStart = Self.skipBlank(bytes, start)
    var index = nameStart
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">"), bytes[index] != 0x22 {
      index += 1
    }
    let name = Array(bytes[nameStart..<index])
    index = Self.skipBlank(bytes, index)
    guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27, entities.count < Self.maximumEntities
    else {
      return
    }
    let valueStart = index + 1
    guard let valueEnd = bytes[valueStart...].prefix(1000).firstIndex(of: bytes[index]) else { return }
    let value = UnsafeBufferPointer(rebasing: bytes[valueStart..<valueEnd])
    guard !value.contains(UInt8(ascii: "<")), !value.contains(UInt8(ascii: "%")) else { return }
    // numbers are resolved where an entity is declared, names, and numbers that this made, where it is used (XML 1.0, 4.4)
    guard let declared = Self.resolved(value, names: false),
      let used = declared.withUnsafeBufferPointer({ Self.resolved($0, names: true) })
    else { return }
    entities[name] = used
  }

  /// A value with its references resolved: numbers, and on demand the names that need no declaration; nil where another name
  /// stands in it.
  private static func resolved(_ value: UnsafeBufferPointer<UInt8>, names: Bool) -> [UInt8]? {
    var out: [UInt8] = []
    var index = 0
    while index < value.count {
      let isReference = value[index] == UInt8(ascii: "&")
      let isNumber = isReference && index + 1 < value.count && value[index + 1] == UInt8(ascii: "#")
      if isNumber || (isReference && names), let (text, length) = XMLReferences.decode(value, at: index) {
        out += text.bytes
        index += length
        continue
      }
      if isReference, names, XMLReferences.name(value, at: index) != nil { return nil }
      out.append(value[index])
      index += 1
    }
    return out
  }

  private static func skipBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      if bytes[index] <= 0x20 {
        index += 1
      } else if starts(bytes, index, "\u{FEFF}") {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  /// The index behind a construct that begins at `start`; nil if another begins there, or it never ends.
  private static func skip(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, from opening: StaticString, to closing: StaticString
  ) -> Int? {
    guard starts(bytes, start, opening) else { return nil }
    var index = start + opening.utf8CodeUnitCount
    while index < bytes.count {
      if bytes[index] == closing.utf8Start[0], starts(bytes, index, closing) {
        return index + closing.utf8CodeUnitCount
      }
      index += 1
    }
    return nil
  }

  private static func starts(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ text: StaticString, ignoringCase: Bool = false
  ) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    let mask: UInt8 = ignoringCase ? 0x20 : 0
    for index in 0..<count where bytes[start + index] | mask != text.utf8Start[index] | mask { return false }
    return true
  }
}
