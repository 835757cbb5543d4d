/// An HTML page as a tree in flat arrays, in document order: a node's number is greater than its parent's.
public struct HTMLTree: Sendable {
  /// One element, or one run of character data.
  public struct Node: Sendable {
    /// Which element, or ``HTMLTag/text``.
    public var tag: HTMLTag
    /// The element around it; -1 for the root.
    public var parent: Int32
    /// The first node in it; -1 without.
    public internal(set) var firstChild: Int32 = -1
    /// The node after it under the same parent; -1 for the last.
    public internal(set) var nextSibling: Int32 = -1
    var lastChild: Int32 = -1
    /// The number behind the last node in it.
    var behind: Int32 = 1
    /// Bytes of character data (text), or places of the attributes (elements).
    var start: Int32
    var end: Int32
  }

  struct Attribute: Sendable {
    var name: HTMLAttribute
    var start: Int32
    var end: Int32
  }

  /// All nodes; node 0 is a root above everything.
  public internal(set) var nodes: [Node] = [Node(tag: .other, parent: -1, start: 0, end: 0)]
  var attributes: [Attribute] = []
  var bytes: [UInt8] = []

  /// Reads a page, however broken. The encoding is that of its byte order mark, of the `Content-Type` it came with, or of
  /// its `meta` element; UTF-8 where the bytes are such.
  public init(_ page: [UInt8], contentType: String? = nil) {
    let builder = HTMLTreeBuilder()
    let page = HTMLEncoding.utf8(page, contentType: contentType)
    builder.reserve(forBytes: page.count)
    builder.parse(HTMLTagTrim.trimmed(page) ?? page)
    self = builder.tree
  }

  init() {}

  /// The value of an attribute as published, references resolved; nil without it.
  public func attribute(_ name: HTMLAttribute, of node: Int) -> String? {
    attributeBytes(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of an attribute's value; nil without it.
  public func attributeBytes(_ name: HTMLAttribute, of node: Int) -> ArraySlice<UInt8>? {
    let element = nodes[node]
    guard element.tag != .text else { return nil }
    for index in Int(element.start)..<Int(element.end) where attributes[index].name == name {
      return bytes[Int(attributes[index].start)..<Int(attributes[index].end)]
    }
    return nil
  }

  /// The character data of a text node.
  public func text(of node: Int) -> ArraySlice<UInt8> {
    bytes[Int(nodes[node].start)..<Int(nodes[node].end)]
  }

  /// The nodes directly under a node.
  public func children(of node: Int) -> [Int] {
    var found: [Int] = []
    var child = nodes[node].firstChild
    while child >= 0 {
      found.append(Int(child))
      child = nodes[Int(child)].nextSibling
    }
    return found
  }

  /// The number behind the last node of a subtree, so that `node..<end(of: node)` is the subtree.
  public func end(of node: Int) -> Int {
    Int(nodes[node].behind)
  }

  /// Finds out where every subtree ends, once all nodes are there.
  mutating func findEnds() {
    for node in nodes.indices.reversed() {
      let last = nodes[node].lastChild
      nodes[node].behind = last >= 0 ? nodes[Int(last)].behind : Int32(node + 1)
    }
  }

  /// Whether an element has any of the attributes that a tree keeps.
  public func hasAttributes(_ node: Int) -> Bool {
    nodes[node].tag != .text && nodes[node].start < nodes[node].end
  }

  /// Where the digits of a text stand, if not on the line: the text of `sup` and `sub`, or of an element in them.
  public func scriptDigits(of text: Int) -> ScriptDigits? {
    let element = Int(nodes[text].parent)
    for place in [element, Int(nodes[max(0, element)].parent)] where place > 0 {
      if nodes[place].tag == .sup { return .raised }
      if nodes[place].tag == .sub { return .lowered }
    }
    return nil
  }

  /// All character data under a node, white space collapsed, a space between blocks; without the readings that stand above
  /// the signs of Chinese and Japanese.
  public func plainText(of node: Int) -> String {
    var writer = TextWriter()
    var index = node
    while index < end(of: node) {
      let tag = nodes[index].tag
      if tag == .text {
        writer.write(text(of: index), script: scriptDigits(of: index))
      } else if tag.isBlock {
        writer.breakLine()
      }
      index = tag == .rt || tag == .rp ? end(of: index) : index + 1
    }
    return writer.line
  }
}
