import Markup
import News

/// The authors of a page.
///
/// What is stated for machines comes first, unless it names the site itself: many pages put their publisher where the
/// author belongs, and the name of a person stands where readers see it.
struct PageAuthor {
  private static let names = [
    "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "authors",
    "article.author", "og:article:author", "cxenseparse:author", "creator", "book:author",
  ]

  /// More names than any article has: what is beyond is not looked at.
  private static let most = 64

  private let tree: HTMLTree
  private let meta: MetaElements
  private let data: StructuredData
  private let scopes: ItemScopes
  /// Names of the site and its publisher, letters alone.
  private let sites: [String]

  init(_ tree: HTMLTree, _ meta: MetaElements, _ data: StructuredData, _ scopes: ItemScopes, url: String?) {
    self.tree = tree
    self.meta = meta
    self.data = data
    self.scopes = scopes
    let domain = url.flatMap { CanonicalURL.host(of: $0) }?.split(separator: ".").suffix(2).first.map { String($0) }
    let stated = [meta["og:site_name"], meta["application-name"], meta["publisher"], domain].compactMap { $0 }
    sites = (stated + data.organizations).map { PageCleaner.letters($0) }.filter { $0.count >= 4 }
  }

  /// Names joined by ", "; nil where none is stated.
  func find() -> String? {
    let stated = data.authors.prefix(Self.most).compactMap { Self.cleaned($0) }
    let written =
      names(meta["twitter:label1"], is: Self.makers) ? meta["twitter:data1"].flatMap { Self.cleaned($0) } : nil
    let named = Self.names.lazy.compactMap { meta[$0].flatMap { Self.cleaned($0) } }.first
    let sources: [() -> [String]?] = [
      { stated }, { marked() }, { written.map { [$0] } }, { named.map { [$0] } }, { classed().map { [$0] } },
      { byline().map { [$0] } },
    ]
    for source in sources {
      let people = (source() ?? []).filter { !isSite($0) }
      if !people.isEmpty { return Self.joined(people) }
    }
    return stated.isEmpty ? named : Self.joined(stated)
  }

  private static func joined(_ names: [String]) -> String {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  /// Whether a name is the site's.
  private func isSite(_ name: String) -> Bool {
    let letters = PageCleaner.letters(name)
    return sites.contains { $0 == letters || letters.hasPrefix($0) || ($0.hasPrefix(letters) && letters.count >= 5) }
  }

  private func names(_ label: String?, is words: Set<String>) -> Bool {
    label.map { words.contains(PageCleaner.letters($0)) } ?? false
  }

  /// "Written by" as WordPress's plug-ins label it.
  private static let makers: Set<String> = [
    "writtenby", "verfasstvon", "geschriebenvon", "écritpar", "escritopor", "scrittoda", "geschrevendoor", "author",
    "skrivenav", "skrevetav", "napisanéprzez", "napisaneprzez", "autor",
  ]

  /// Elements with the property or relation `author`.
  private func marked() -> [String]? {
    var found: [String] = []
    for node in tree.nodes.indices where tree.nodes[node].tag != .text && tree.nodes[node].tag != .link {
      let isAuthor =
        tree.attribute(.itemprop, of: node)?.split(separator: " ").contains("author") == true
        || tree.attribute(.rel, of: node)?.split(separator: " ").contains("author") == true
      guard isAuthor, !scopes.isForeign(node) else { continue }
      let named = (node..<tree.end(of: node)).first { $0 != node && tree.attribute(.itemprop, of: $0) == "name" }
      let text =
        named.map { tree.attribute(.content, of: $0) ?? tree.plainText(of: $0) } ?? tree.attribute(.content, of: node)
        ?? tree.plainText(of: node)
      if let name = Self.cleaned(text), !found.contains(name) { found.append(name) }
      if found.count == 3 { break }
    }
    return found.isEmpty ? nil : found
  }

  /// A short element whose class or id speaks of an author.
  private func classed() -> String? {
    var named = [[Int]](repeating: [], count: Self.classes.count)
    for node in tree.nodes.indices where tree.nodes[node].tag != .text {
      guard let word = PageWeights.firstWord(Self.classes, in: tree, node) else { continue }
      if !PageWeights.occur(Self.comments, tree, node), !scopes.isForeign(node) { named[word].append(node) }
    }
    for node in named.joined() {
      let text = tree.plainText(of: node)
      if text.utf8.count < 100, let name = Self.cleaned(text), !isSite(name) { return name }
    }
    return nil
  }

  /// What class or id of an author's element contain, the plainest first.
  private static let classes = NameWords("author byline autor auteur")
  private static let comments = NameWords("comment")

  /// A line that is nothing but "By" and a name.
  private func byline() -> String? {
    for node in tree.nodes.indices where tree.nodes[node].tag == .text {
      let bytes = tree.text(of: node)
      guard bytes.count >= 8, bytes.count <= 120, Self.mayOpen(bytes) else { continue }
      let parent = tree.nodes[Int(tree.nodes[node].parent)].tag
      guard parent != .script, parent != .style, parent != .a, parent != .option else { continue }
      let text = PlainText(plain: String(decoding: bytes, as: UTF8.self)).text
      if bytes.contains(where: { $0 >= 0xD7 }), let name = PersonNames.labelled(text) { return name }
      guard bytes.count <= 80 else { continue }
      let lower = text.lowercased()
      guard let opening = Self.openings.first(where: { lower.hasPrefix($0) }) else { continue }
      let words = text.dropFirst(opening.count).prefix { !",|(/".contains($0) }.split(separator: " ")
      guard (2...5).contains(words.count), words.allSatisfy({ Self.isNamePart($0) }) else { continue }
      return Self.cleaned(words.joined(separator: " "))
    }
    return nil
  }

  /// Whether the first letter, if it is one of ASCII, is that of an opening.
  private static func mayOpen(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first(where: { $0 > 0x20 }), first < 0x80 else { return true }
    // a date may stand before the label: 2021年3月2日 作者：李明
    if first &- 0x30 < 10 { return text.contains { $0 >= 0xE3 } }
    return initials.contains(first | 0x20)
  }

  private static let initials = Set(openings.compactMap(\.utf8.first))

  private static let openings = [
    "written by ", "posted by ", "text von ", "text: ", "author: ", "autor: ", "autorin: ", "auteur : ", "auteur: ",
    "by ", "von ", "por ", "par ",
  ]

  /// A word with a capital, or one of those that stand between names.
  private static func isNamePart(_ word: Substring) -> Bool {
    guard let first = word.first else { return false }
    if ["de", "del", "van", "von", "der", "da", "di", "la", "le", "dos", "und", "and", "y", "et"].contains(word) {
      return true
    }
    return first.isUppercase && !word.contains { $0.isNumber || $0 == ":" || $0 == "!" || $0 == "?" }
  }

  /// A name without "By", addresses and what follows a bar; nil for what cannot be a name.
  private static func cleaned(_ text: String) -> String? {
    var name = PlainText(plain: text).text[...]
    if name.hasPrefix("http") || name.hasPrefix("@") || name.contains("://") { return nil }
    let mayHoldMore = name.utf8.contains { $0 >= 0x80 || $0 == UInt8(ascii: "|") }
    for separator in [" | ", " • ", " · ", " – ", "|"] where mayHoldMore {
      if let part = name.split(separator: separator, maxSplits: 1).first { name = part }
    }
    for opening in [
      "written by ", "posted by ", "by ", "von ", "par ", "por ", "di ", "door ", "autor: ", "author: ", "text: ",
    ] {
      if name.lowercased().hasPrefix(opening) { name = name.dropFirst(opening.count) }
    }
    if let labelled = PersonNames.labelled(String(name)) { name = labelled[...] }
    name = PersonNames.alone(String(name))[...]
    if let bracket = name.firstIndex(of: "("), bracket > name.startIndex { name = name[..<bracket] }
    while let last = name.last, last.isWhitespace || ",:;".contains(last) { name = name.dropLast() }
    if noNames.contains(name.lowercased()) { return nil }
    guard name.count >= 2, name.count <= 80, name.contains(where: \.isLetter) else { return nil }
    guard !name.contains("@"), !name.contains("→"), !name.contains("{") else { return nil }
    return String(name)
  }

  private static let noNames: Set<String> = [
    "by", "von", "par", "por", "follow", "author", "autor", "no author", "admin", "administrator", "webmaster",
    "editor",
    "publiziert am", "veröffentlicht am", "published", "posted", "updated", "view all posts", "more", "unknown",
    "guest",
    "redaktion", "staff", "autorin", "authors", "about the author", "über den autor", "date", "null", "undefined",
  ]
}
