import News

/// Writes lists of subscriptions.
enum OPMLWriter {
  /// One folder of the tree.
  private final class Folder {
    /// What is in it, in the order in which it was first named.
    var children: [Child] = []
    let attributes: [OutlineAttribute]
    private var folders: [String: Folder] = [:]

    enum Child {
      case feed(OPMLOutline)
      case folder(String, Folder)
    }

    private let path: String

    /// - Parameter all: attributes of folders by their paths.
    init(path: String, _ all: [String: [OutlineAttribute]]) {
      self.path = path
      attributes = all[path] ?? []
    }

    func folder(_ name: String, _ all: [String: [OutlineAttribute]]) -> Folder {
      if let known = folders[name] { return known }
      let new = Folder(path: path.isEmpty ? name : "\(path)/\(name)", all)
      children.append(.folder(name, new))
      folders[name] = new
      return new
    }
  }

  static func write(_ opml: OPML) -> String {
    let root = Folder(path: "", [:])
    func folder(_ path: String) -> Folder {
      path.split(separator: "/").reduce(root) { $0.folder(String($1), opml.folders) }
    }
    for outline in opml.outlines { folder(outline.folder ?? "").children.append(.feed(outline)) }
    // a folder without feeds may be filled by the reader that described it
    for path in opml.folders.keys.sorted() { _ = folder(path) }
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<opml version=\"2.0\"\(declarations(opml))>", "  <head>",
    ]
    lines.append("    <title>\(escaped(opml.title ?? "Feeds"))</title>")
    lines += ["  </head>", "  <body>"]
    append(root, "    ", &lines)
    lines += ["  </body>", "</opml>", ""]
    return lines.joined(separator: "\n")
  }

  private static func append(_ folder: Folder, _ indent: String, _ lines: inout [String]) {
    for child in folder.children {
      switch child {
      case .feed(let feed): lines.append(indent + line(feed))
      case .folder(let name, let inner):
        lines.append(indent + line(name.replacing("∕", with: "/"), inner.attributes))
        append(inner, indent + "  ", &lines)
        lines.append("\(indent)</outline>")
      }
    }
  }

  private static func line(_ folder: String, _ others: [OutlineAttribute]) -> String {
    var attributes = [("text", others.first { $0.name == "text" }?.value ?? folder), ("title", folder)]
    for other in others where isName(other.name) && !attributes.contains(where: { $0.0 == other.name }) {
      attributes.append((other.name, other.value))
    }
    return "<outline " + attributes.map { "\($0)=\"\(escaped($1))\"" }.joined(separator: " ") + ">"
  }

  private static func line(_ feed: OPMLOutline) -> String {
    let title = feed.title.isEmpty ? feed.xmlURL : feed.title
    let text = feed.others.first { $0.name == "text" }?.value ?? title
    let type = feed.others.first { $0.name == "type" }?.value ?? "rss"
    var attributes: [(String, String?)] = [("text", text), ("title", title), ("type", type), ("xmlUrl", feed.xmlURL)]
    attributes.append(("htmlUrl", feed.htmlURL))
    let written = Dictionary(feed.others.map { ($0.name, $0.value) }) { first, _ in first }
    let isInOtherForm = written["language"] != nil || written["lang"]?.collapsed == feed.language
    attributes.append(("language", isInOtherForm ? nil : feed.language))
    if written["category"] == nil, !feed.categories.isEmpty {
      attributes.append(("category", feed.categories.joined(separator: ",")))
    }
    attributes.append(("description", written["description"] == nil ? feed.description : nil))
    attributes.append(("\(prefix):fullText", feed.fullText?.rawValue))
    for other in feed.others where other.name != "text" && other.name != "type" && isName(other.name) {
      if !attributes.contains(where: { $0.0 == other.name && $0.1 != nil }) {
        attributes.append((other.name, other.value))
      }
    }
    let all = attributes.compactMap { name, value in value.map { "\(name)=\"\(escaped($0))\"" } }
    return "<outline " + all.joined(separator: " ") + "/>"
  }

  /// The prefix of our own attributes.
  private static let prefix: Substring = "courant"

  /// The declarations of the prefixes that attributes of feeds have, first come, first declared. A prefix that nothing
  /// declared gets a name of its own.
  private static func declarations(_ opml: OPML) -> String {
    var bound: [(prefix: Substring, uri: String)] = []
    if opml.outlines.contains(where: { $0.fullText != nil }) { bound.append((prefix, OPML.namespace)) }
    let ofFolders = opml.folders.sorted { $0.key < $1.key }.flatMap(\.value)
    for other in opml.outlines.flatMap(\.others) + ofFolders where isName(other.name) {
      guard let colon = other.name.firstIndex(of: ":") else { continue }
      let prefix = other.name[..<colon]
      if prefix == "xml" || bound.contains(where: { $0.prefix == prefix }) { continue }
      bound.append((prefix, other.namespace ?? "urn:undeclared:\(prefix)"))
    }
    return bound.map { " xmlns:\($0.prefix)=\"\(escaped($0.uri))\"" }.joined()
  }

  /// Whether a name can be written: letters, digits and the signs of XML names, one prefix at most.
  private static func isName(_ name: String) -> Bool {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        guard let first = part.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else { return false }
        return part.unicodeScalars.allSatisfy { scalar in
          scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) || scalar == "-" || scalar == "_"
            || scalar == "."
        }
      }
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\n": out += "&#10;"
      case "\r": out += "&#13;"
      case "\t": out += "&#9;"
      // as a reference: written out, it tells a reader of lists that bytes were lost
      case "\u{FFFD}": out += "&#xFFFD;"
      default: if scalar.value >= 0x20 { out.unicodeScalars.append(scalar) }
      }
    }
    return out
  }
}
