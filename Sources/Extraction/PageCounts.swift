import Markup

/// Sums over the subtree of every node of a page, taken in one pass from the leaves up.
struct PageCounts {
  /// What is counted under a node.
  struct Sums {
    /// Characters, each run of white space as one.
    var characters = 0
    /// Those of them that are signs of Chinese and Japanese, of which one says as much as three letters.
    var signs = 0
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

    /// How long the text would be in letters.
    var length: Int { characters + 2 * signs }

    /// The share of text that is links; 0 without text.
    var linkDensity: Double { characters == 0 ? 0 : Double(linkCharacters) / Double(characters) }

    mutating func add(_ other: Sums) {
      characters += other.characters
      signs += other.signs
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

  /// Sums of each node from ``root`` on; those of a dropped node are not part of its parent's.
  private var sums: [Sums]
  private let root: Int

  /// Counts what is in a subtree.
  ///
  /// - Parameter root: its root; without one that of the page.
  init(_ tree: HTMLTree, isDropped: [Bool], under root: Int = 0) {
    self.root = root
    let nodes = root..<tree.end(of: root)
    sums = [Sums](repeating: Sums(), count: nodes.count)
    for node in nodes.reversed() where !isDropped[node] { count(node, tree) }
  }

  /// Counts nothing.
  init() {
    sums = []
    root = 0
  }

  /// What was counted under a node of the subtree.
  subscript(node: Int) -> Sums { sums[node - root] }

  private mutating func count(_ node: Int, _ tree: HTMLTree) {
    let place = node - root
    let tag = tree.nodes[node].tag
    if tag == .text {
      let sum = tree.text(of: node).withUnsafeBufferPointer { Self.count($0) }
      sums[place] = sum
      guard node > root else { return }
      let parent = Int(tree.nodes[node].parent) - root
      sums[parent].characters += sum.characters
      sums[parent].signs += sum.signs
      sums[parent].commas += sum.commas
      return
    }
    let whole = sums[place].characters
    switch tag {
    case .a: sums[place].linkCharacters = Self.isLocal(tree, node) ? whole * 3 / 10 : whole
    case .h1, .h2, .h3, .h4, .h5, .h6: sums[place].headingCharacters = whole
    case .ul, .ol: sums[place].listCharacters = whole
    default: break
    }
    guard node > root else { return }
    let parent = Int(tree.nodes[node].parent) - root
    sums[parent].add(sums[place])
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

  /// A link within the page counts for less (Readability's 0.3).
  private static func isLocal(_ tree: HTMLTree, _ node: Int) -> Bool {
    tree.attributeBytes(.href, of: node)?.first == UInt8(ascii: "#")
  }

  private static func count(_ text: UnsafeBufferPointer<UInt8>) -> Sums {
    var characters: Int32 = 0
    var signs: Int32 = 0
    var commas: Int32 = 0
    var isSpace = true
    for index in text.indices {
      let byte = text[index]
      if byte <= 0x20 {
        if !isSpace { characters += 1 }
        isSpace = true
        continue
      }
      isSpace = false
      if byte & 0xC0 != 0x80 { characters += 1 }
      // U+3000 to U+9FFF: kana, ideographs and their punctuation
      if byte &- 0xE3 < 7 { signs += 1 }
      if byte == UInt8(ascii: ",") || (byte >= 0x80 && isWideComma(text, index)) { commas += 1 }
    }
    var sums = Sums()
    sums.characters = Int(characters)
    sums.signs = Int(signs)
    sums.commas = Int(commas)
    return sums
  }

  /// U+3001, U+FF0C and U+060C.
  private static func isWideComma(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    func isFollowed(by second: UInt8, _ third: UInt8? = nil) -> Bool {
      guard index + (third == nil ? 1 : 2) < text.count, text[index + 1] == second else { return false }
      return third.map { text[index + 2] == $0 } ?? true
    }
    switch text[index] {
    case 0xE3: return isFollowed(by: 0x80, 0x81)
    case 0xEF: return isFollowed(by: 0xBC, 0x8C)
    case 0xD8: return isFollowed(by: 0x8C)
    default: return false
    }
  }
}
