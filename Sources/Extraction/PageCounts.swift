import Markup

/// Sums over the subtree of every node of a page, taken in one pass from the leaves up.
struct PageCounts {
  /// What is counted under a node.
  struct Sums {
    /// Characters, each run of white space as one.
    var characters = 0
    /// Characters inside links.
    var linkCharacters = 0
    /// Characters inside headings.
    var headingCharacters = 0
    /// Characters inside lists.
    var listCharacters = 0
    /// Commas of any script.
    var commas = 0
    var paragraphs = 0
    var images = 0
    var items = 0
    var inputs = 0
    var embeds = 0
    /// Elements that begin lines, the node itself not counted.
    var blocks = 0

    /// The share of text that is links; 0 without text.
    var linkDensity: Double { characters == 0 ? 0 : Double(linkCharacters) / Double(characters) }

    mutating func add(_ other: Sums) {
      characters += other.characters
      linkCharacters += other.linkCharacters
      headingCharacters += other.headingCharacters
      listCharacters += other.listCharacters
      commas += other.commas
      paragraphs += other.paragraphs
      images += other.images
      items += other.items
      inputs += other.inputs
      embeds += other.embeds
      blocks += other.blocks
    }
  }

  /// Sums of each node; those of a dropped node are not part of its parent's.
  private(set) var sums: [Sums]

  init(_ tree: HTMLTree, isDropped: [Bool]) {
    sums = [Sums](repeating: Sums(), count: tree.nodes.count)
    for node in tree.nodes.indices.reversed() where !isDropped[node] {
      let tag = tree.nodes[node].tag
      if tag == .text { sums[node] = Self.count(tree.text(of: node)) }
      let whole = sums[node].characters
      switch tag {
      case .a: sums[node].linkCharacters = Self.isLocal(tree, node) ? whole * 3 / 10 : whole
      case .h1, .h2, .h3, .h4, .h5, .h6: sums[node].headingCharacters = whole
      case .ul, .ol: sums[node].listCharacters = whole
      default: break
      }
      let parent = Int(tree.nodes[node].parent)
      guard parent >= 0 else { continue }
      sums[parent].add(sums[node])
      if tag.isBlock, tag != .br { sums[parent].blocks += 1 }
      switch tag {
      case .p: sums[parent].paragraphs += 1
      case .img, .picture: sums[parent].images += tag == .img ? 1 : 0
      case .li: sums[parent].items += 1
      case .input, .button, .select, .textarea: sums[parent].inputs += 1
      case .iframe, .embed, .object, .video: sums[parent].embeds += 1
      default: break
      }
    }
  }

  /// A link within the page counts for less (Readability's 0.3).
  private static func isLocal(_ tree: HTMLTree, _ node: Int) -> Bool {
    tree.attributeBytes(.href, of: node)?.first == UInt8(ascii: "#")
  }

  private static func count(_ text: ArraySlice<UInt8>) -> Sums {
    var sums = Sums()
    var isSpace = true
    for (index, byte) in zip(text.indices, text) {
      if byte <= 0x20 {
        if !isSpace { sums.characters += 1 }
        isSpace = true
        continue
      }
      isSpace = false
      if byte & 0xC0 != 0x80 { sums.characters += 1 }
      if byte == UInt8(ascii: ",") || isWideComma(text, index) { sums.commas += 1 }
    }
    return sums
  }

  /// U+3001, U+FF0C and U+060C.
  private static func isWideComma(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    switch text[index] {
    case 0xE3: text[index...].starts(with: [0xE3, 0x80, 0x81])
    case 0xEF: text[index...].starts(with: [0xEF, 0xBC, 0x8C])
    case 0xD8: text[index...].starts(with: [0xD8, 0x8C])
    default: false
    }
  }
}
