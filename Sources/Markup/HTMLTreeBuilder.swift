import CLibXML2
import Glibc

/// Builds an ``HTMLTree`` from the events of libxml2's HTML parser, which closes what a page forgets to close.
final class HTMLTreeBuilder {
  // Reached from libxml2's callbacks alone, one at a time: checks of exclusive access would cost more than they tell.
  @exclusivity(unchecked) private(set) var tree = HTMLTree()
  @exclusivity(unchecked) private var open: [Int32] = [0]
  /// Elements that were begun beyond ``depthLimit`` and stand beside each other at that depth.
  @exclusivity(unchecked) private var tooDeep = 0
  @exclusivity(unchecked) private var knownTags = KnownNames<HTMLTag>()
  @exclusivity(unchecked) private var knownAttributes = KnownNames<HTMLAttribute?>()

  /// No page that people read is nested deeper.
  private static let depthLimit = 400

  private static let attributesByName = Dictionary(
    uniqueKeysWithValues: HTMLAttribute.allCases.map { ($0.rawValue, $0) })

  /// Makes room for the tree of a page of so many bytes, as pages mostly are: what grows bit by bit is copied again and again.
  func reserve(forBytes count: Int) {
    tree.bytes.reserveCapacity(count)
    tree.nodes.reserveCapacity(count / 32)
    tree.attributes.reserveCapacity(count / 64)
  }

  /// Reads a page in UTF-8. Whatever its bytes, this ends with a tree.
  func parse(_ page: [UInt8]) {
    guard let context = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(context) }
    guard let handler = context.pointee.sax else { return }
    handler.pointee = Self.handler()
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    page.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let document = htmlCtxtReadMemory(context, start, Int32(clamping: bytes.count), nil, "UTF-8", Int32(options))
      if let document { xmlFreeDoc(document) }
    }
    tree.findEnds()
  }

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { user, name, attributes in
      HTMLTreeBuilder.of(user)?.begin(name, attributes)
    }
    handler.endElement = { user, name in
      HTMLTreeBuilder.of(user)?.end(name)
    }
    handler.characters = { user, text, length in
      HTMLTreeBuilder.of(user)?.append(UnsafeBufferPointer(start: text, count: Int(length)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    return handler
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
    user.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begin(_ name: UnsafePointer<xmlChar>?, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    if open.count > Self.depthLimit {
      tooDeep += 1
      return
    }
    let first = tree.attributes.count
    var index = 0
    while let list, let attribute = list[index] {
      if let name = knownAttributes.value(attribute, { Self.attributesByName[$0.lowercased()] }) {
        let start = tree.bytes.count
        if let value = list[index + 1] {
          tree.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: Self.length(value)))
        }
        tree.attributes.append(.init(name: name, start: Int32(start), end: Int32(tree.bytes.count)))
      }
      index += 2
    }
    let tag = name.map { knownTags.value($0) { HTMLTag(name: $0) } } ?? .other
    add(HTMLTree.Node(tag: tag, parent: open[open.count - 1], start: Int32(first), end: Int32(tree.attributes.count)))
    open.append(Int32(tree.nodes.count - 1))
  }

  private static func length(_ text: UnsafePointer<xmlChar>) -> Int {
    strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self))
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    if tooDeep > 0 { tooDeep -= 1 } else if open.count > 1 { open.removeLast() }
  }

  private func append(_ text: UnsafeBufferPointer<xmlChar>) {
    guard !text.isEmpty else { return }
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: text)
    let parent = open[open.count - 1]
    let last = tree.nodes[Int(parent)].lastChild
    if last >= 0, tree.nodes[Int(last)].tag == .text, tree.nodes[Int(last)].end == start {
      tree.nodes[Int(last)].end = Int32(tree.bytes.count)
    } else {
      add(HTMLTree.Node(tag: .text, parent: parent, start: start, end: Int32(tree.bytes.count)))
    }
  }

  private func add(_ node: HTMLTree.Node) {
    let number = Int32(tree.nodes.count)
    let parent = Int(node.parent)
    tree.nodes.append(node)
    let last = tree.nodes[parent].lastChild
    if last >= 0 { tree.nodes[Int(last)].nextSibling = number } else { tree.nodes[parent].firstChild = number }
    tree.nodes[parent].lastChild = number
  }
}

/// What names mean, by their addresses: libxml2 keeps each name of a document once, for as long as it reads it.
private struct KnownNames<Value> {
  private var known = [(name: UnsafePointer<xmlChar>, value: Value)?](repeating: nil, count: 128)

  /// The meaning of a name, which is looked up where it is not known yet.
  mutating func value(_ name: UnsafePointer<xmlChar>, _ lookUp: (String) -> Value) -> Value {
    let address = UInt(bitPattern: name) &* 0x9E37_79B9_7F4A_7C15
    let slot = Int(truncatingIfNeeded: address >> 57)
    if let seen = known[slot], seen.name == name { return seen.value }
    let value = lookUp(String(cString: name))
    known[slot] = (name, value)
    return value
  }
}
