/// Writes lists of subscriptions.
enum OPMLWriter {
  /// One folder of the tree.
  private final class Folder {
    var feeds: [OPMLOutline] = []
    var names: [String] = []
    var folders: [String: Folder] = [:]

    func folder(_ name: String) -> Folder {
      if let known = folders[name] { return known }
      let new = Folder()
      names.append(name)
      folders[name] = new
      return new
    }
  }

  static func write(_ opml: OPML) -> String {
    let root = Folder()
    for outline in opml.outlines {
      let path = (outline.folder ?? "").split(separator: "/").map(String.init)
      path.reduce(root) { $0.folder($1) }.feeds.append(outline)
    }
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<opml version=\"2.0\">", "  <head>"]
    lines.append("    <title>\(escaped(opml.title ?? "Feeds"))</title>")
    lines += ["  </head>", "  <body>"]
    append(root, "    ", &lines)
    lines += ["  </body>", "</opml>", ""]
    return lines.joined(separator: "\n")
  }

  private static func append(_ folder: Folder, _ indent: String, _ lines: inout [String]) {
    for feed in folder.feeds { lines.append(indent + line(feed)) }
    for name in folder.names {
      guard let inner = folder.folders[name] else { continue }
      let title = escaped(name)
      lines.append("\(indent)<outline text=\"\(title)\" title=\"\(title)\">")
      append(inner, indent + "  ", &lines)
      lines.append("\(indent)</outline>")
    }
  }

  private static func line(_ feed: OPMLOutline) -> String {
    let title = feed.title.isEmpty ? feed.xmlURL : feed.title
    var attributes: [(String, String?)] = [("text", title), ("title", title), ("type", "rss"), ("xmlUrl", feed.xmlURL)]
    attributes.append(("htmlUrl", feed.htmlURL))
    attributes.append(("language", feed.language))
    attributes.append(("category", feed.categories.isEmpty ? nil : feed.categories.joined(separator: ",")))
    attributes.append(("description", feed.description))
    let text = attributes.compactMap { name, value in value.map { "\(name)=\"\(escaped($0))\"" } }
    return "<outline " + text.joined(separator: " ") + "/>"
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\n", "\r", "\t": out += " "
      default: if scalar.value >= 0x20 { out.unicodeScalars.append(scalar) }
      }
    }
    return out
  }
}
