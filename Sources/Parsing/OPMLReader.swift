import Markup
import News

/// Collects the outlines of an OPML document.
///
/// Attribute names are compared without regard to case: `xmlUrl` is written in many ways. An outline is a feed if it has
/// an address, whatever its `type`; else it is a folder.
final class OPMLReader: XMLHandler {
  /// An outline that has not ended.
  private struct OpenOutline {
    /// The name of a folder; nil for a feed.
    var name: String?
    /// How long the path was outside.
    var outside: Int
    /// Whether another one stands in it.
    var hasContent = false
  }

  private enum Element: UInt8 {
    case other, opml, outline, title
  }

  private let namespaces: [String: String]
  private(set) var isOPML = false
  private(set) var title: String?
  private(set) var outlines: [OPMLOutline] = []
  private(set) var duplicates: [OPMLOutline] = []
  /// What other readers wrote beside folders, by their paths.
  private(set) var attributes: [String: [OutlineAttribute]] = [:]
  private var seen: Set<String> = []
  /// The outlines around the place where the reader is.
  private var open: [OpenOutline] = []
  /// The path of the folders around, in UTF-8; empty at the top.
  private var path: [UInt8] = []
  private var titleBytes: [UInt8]?

  /// - Parameter namespaces: by their prefixes.
  init(namespaces: [String: String]) {
    self.namespaces = namespaces
  }

  func restart() {
    isOPML = false
    title = nil
    outlines = []
    duplicates = []
    attributes = [:]
    seen = []
    open = []
    path = []
    titleBytes = nil
  }

  func code(for name: XMLName) -> UInt8 {
    switch name.local.lowercased() {
    case "opml": Element.opml.rawValue
    case "outline": Element.outline.rawValue
    case "title": Element.title.rawValue
    default: Element.other.rawValue
    }
  }

  func start(_ code: UInt8, _ tag: XMLStartTag) -> Bool {
    switch Element(rawValue: code) {
    case .opml: isOPML = true
    case .title: titleBytes = []
    case .outline where isOPML: begin(tag)
    default: break
    }
    return titleBytes != nil
  }

  func end(_ code: UInt8, _ local: UnsafeBufferPointer<UInt8>) -> Bool {
    switch Element(rawValue: code) {
    case .title:
      if let bytes = titleBytes, title == nil { title = String(decoding: bytes, as: UTF8.self).collapsed }
      titleBytes = nil
    case .outline: endOutline()
    default: break
    }
    return titleBytes != nil
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>, isLasting: Bool) {
    titleBytes?.append(contentsOf: bytes)
  }

  private func endOutline() {
    guard let last = open.popLast() else { return }
    // nothing else would tell of a folder in which there is nothing
    if !last.hasContent, let name = last.name, !name.isEmpty, let folder, attributes[folder] == nil {
      attributes[folder] = [OutlineAttribute(name: "text", value: name)]
    }
    path.removeLast(path.count - last.outside)
  }

  /// Notes an outline, and a folder's name as part of the path. A slash in a name is not one between names.
  private func enter(_ name: String?) {
    open.append(OpenOutline(name: name, outside: path.count))
    guard let name, !name.isEmpty else { return }
    if !path.isEmpty { path.append(UInt8(ascii: "/")) }
    for byte in name.utf8 {
      if byte == UInt8(ascii: "/") { path += "∕".utf8 } else { path.append(byte) }
    }
  }

  private func begin(_ tag: XMLStartTag) {
    var attributes: [String: String] = [:]
    var others: [OutlineAttribute] = []
    var ofFolder: [OutlineAttribute] = []
    var fullText: FullTextMode?
    var written: [String: String] = [:]
    var further: [String] = []
    for index in 0..<tag.attributeCount {
      guard let name = tag.attributeName(at: index) else { continue }
      let value = tag.value(at: index)
      let local = name.local.lowercased()
      if name.prefix == nil, Self.ours.contains(local) {
        if local == "xmlurl", let first = attributes[local], !value.collapsed.isEmpty {
          if value.collapsed != first { further.append(value.collapsed) }
          continue
        }
        if !value.collapsed.isEmpty { attributes[local] = value.collapsed }
        written[local] = value
        if !Self.titles.contains(local) { ofFolder.append(OutlineAttribute(name: name.local, value: value)) }
      } else if local == "fulltext", name.prefix.flatMap({ namespaces[$0] }) == OPML.namespace {
        fullText = FullTextMode(rawValue: value)
      } else {
        var bytes: [UInt8] = []
        name.append(to: &bytes)
        others.append(
          OutlineAttribute(
            name: String(decoding: bytes, as: UTF8.self), namespace: name.prefix.flatMap { namespaces[$0] },
            value: value))
      }
    }
    let name = attributes["title"] ?? attributes["text"] ?? ""
    if let text = attributes["text"], text != name { others.append(OutlineAttribute(name: "text", value: text)) }
    if let type = attributes["type"], type.lowercased() != "rss" {
      others.append(OutlineAttribute(name: "type", value: type))
    }
    // an empty address is that of a feed which nobody can ask, and no folder
    let empty = isFeed(attributes) && (written["xmlurl"] ?? written["feedurl"]) != nil ? "" : nil
    guard let address = address(attributes) ?? empty else {
      noteContent()
      enter(name)
      let written = others + ofFolder
      if !written.isEmpty, !name.isEmpty, let folder, self.attributes[folder] == nil {
        self.attributes[folder] = written
      }
      return
    }
    let categories = categories(attributes["category"])
    // what is read in one form and was written in another is written so again
    for (name, read) in [
      ("category", categories.joined(separator: ",")), ("language", attributes["language"]), ("lang", nil),
      ("description", attributes["description"]),
    ] {
      if let value = written[name], value != read { others.append(OutlineAttribute(name: name, value: value)) }
    }
    var outline = OPMLOutline(
      title: name, xmlURL: address, htmlURL: attributes["htmlurl"],
      folder: folder,
      language: attributes["language"] ?? attributes["lang"], categories: categories,
      description: attributes["description"], fullText: fullText, others: others)
    add(outline)
    // an outline with several addresses is as many feeds
    for address in further {
      outline.xmlURL = Self.withoutFeedScheme(address)
      add(outline)
    }
    enter(nil)
  }

  /// Notes a feed. In a folder whose only feeds stood elsewhere before is nothing.
  private func add(_ outline: OPMLOutline) {
    guard outline.xmlURL.isEmpty || seen.insert(outline.xmlURL).inserted else { return duplicates.append(outline) }
    noteContent()
    outlines.append(outline)
  }

  private func noteContent() {
    if !open.isEmpty { open[open.count - 1].hasContent = true }
  }

  /// The path of the folders around; nil at the top.
  private var folder: String? {
    path.isEmpty ? nil : String(decoding: path, as: UTF8.self)
  }

  /// `xmlUrl`; `url` where the type says that it is a feed.
  private func address(_ attributes: [String: String]) -> String? {
    if let address = attributes["xmlurl"] ?? attributes["feedurl"] { return Self.withoutFeedScheme(address) }
    return isFeed(attributes) ? attributes["url"] : nil
  }

  private func isFeed(_ attributes: [String: String]) -> Bool {
    ["rss", "atom", "feed"].contains(attributes["type"]?.lowercased())
  }

  /// The attributes that mean something here.
  private static let ours: Set<String> = [
    "title", "text", "type", "xmlurl", "feedurl", "htmlurl", "url", "language", "lang", "category", "description",
  ]

  /// Those that name an outline or say what it is.
  private static let titles: Set<String> = ["title", "text", "type"]

  /// `feed:https://…` and `feed://…`, which browsers once made of links to feeds.
  private static func withoutFeedScheme(_ address: String) -> String {
    guard address.prefix(5).lowercased() == "feed:" else { return address }
    let rest = address.dropFirst(5)
    return rest.hasPrefix("//") ? "http:" + rest : String(rest)
  }

  /// Comma-separated; a leading slash marks a path (OPML 2.0).
  private func categories(_ list: String?) -> [String] {
    (list ?? "").split(separator: ",").map { part in
      let text = String(part).collapsed
      return text.hasPrefix("/") ? String(text.dropFirst()) : text
    }.filter { !$0.isEmpty }
  }
}
