import CLibXML2

/// What a reader of HTML that is not ours finds in a text: libxml2's parser, asked about sanitised output.
final class ShownMarkup {
  struct Element {
    var name: String
    var attributes: [(name: String, value: String)]
  }

  private(set) var elements: [Element] = []
  private(set) var text = ""
  private(set) var hasComment = false

  init(_ html: String) {
    // inside a cell, as a page might show it: whatever escapes stands outside and is counted like the rest
    let page = "<html><body><div>" + html + "</div></body></html>"
    guard let context = htmlNewParserCtxt(), let sax = context.pointee.sax else { return }
    defer { htmlFreeParserCtxt(context) }
    var handler = xmlSAXHandler()
    handler.startElement = { user, name, list in ShownMarkup.of(user)?.begin(name, list) }
    handler.characters = { user, text, length in
      ShownMarkup.of(user)?.text += String(
        decoding: UnsafeBufferPointer(start: text, count: Int(length)), as: UTF8.self)
    }
    handler.cdataBlock = handler.characters
    handler.comment = { user, _ in ShownMarkup.of(user)?.hasComment = true }
    handler.processingInstruction = { user, _, _ in ShownMarkup.of(user)?.hasComment = true }
    sax.pointee = handler
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
    let bytes = page.utf8.map { CChar(bitPattern: $0) }
    if let document = htmlCtxtReadMemory(context, bytes, Int32(bytes.count), nil, "UTF-8", Int32(options)) {
      xmlFreeDoc(document)
    }
    // html, body and the div around
    elements.removeFirst(min(3, elements.count))
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> ShownMarkup? {
    user.map { Unmanaged<ShownMarkup>.fromOpaque($0).takeUnretainedValue() }
  }

  private func begin(_ name: UnsafePointer<xmlChar>?, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard let name else { return }
    var attributes: [(String, String)] = []
    var index = 0
    while let list, let attribute = list[index] {
      attributes.append((String(cString: attribute), list[index + 1].map { String(cString: $0) } ?? ""))
      index += 2
    }
    elements.append(Element(name: String(cString: name), attributes: attributes))
  }

  // MARK: what may be shown

  /// Elements without behaviour of their own, named here once more so that a slip in the list of the sanitiser is seen.
  private static let harmless: Set<String> = Set(
    """
    a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup data dd
    del details dfn dir div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main
    mark menu meter nav ol p picture pre progress q rp rt ruby s samp search section small source span strike strong sub
    summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let harmlessAttributes: Set<String> = Set(
    """
    abbr alt cite colspan controls datetime dir height high href hreflang kind label lang low max media min open optimum
    poster reversed rowspan scope sizes span src srclang srcset start summary title type value width
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static let addresses: Set<String> = ["href", "src", "cite", "poster"]

  /// Everything that must not be there, one line each.
  var violations: [String] {
    var found = hasComment ? ["a comment or instruction"] : []
    for element in elements {
      if !Self.harmless.contains(element.name) { found.append("<\(element.name)>") }
      for (name, value) in element.attributes {
        if !Self.harmlessAttributes.contains(name) { found.append("\(element.name) \(name)") }
        if Self.addresses.contains(name), !Self.isWeb(value, isLink: name == "href") {
          found.append("\(name)=\(value)")
        }
        if name == "srcset" {
          for candidate in value.split(separator: ", ") where !Self.isWeb(String(candidate), isLink: false) {
            found.append("srcset \(candidate)")
          }
        }
      }
    }
    return found
  }

  private static func isWeb(_ address: String, isLink: Bool) -> Bool {
    let schemes = ["http://", "https://"] + (isLink ? ["mailto:", "tel:", "ftp://"] : [])
    let lower = address.lowercased()
    return schemes.contains { lower.hasPrefix($0) } && !address.unicodeScalars.contains { $0.value < 0x20 }
  }

  /// Why the tags of an output are not nested properly; nil if they are. Void elements have no end.
  static func imbalance(_ html: String) -> String? {
    let void: Set<String> = ["br", "wbr", "hr", "img", "source", "track", "col"]
    var open: [String] = []
    for piece in html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1) {
      guard let end = piece.firstIndex(of: ">") else { return "no end of a tag: \(piece)" }
      let tag = piece[..<end]
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()) else { return "</\(tag.dropFirst())> closes nothing" }
      } else {
        let name = String(tag.prefix { $0 != " " })
        if !void.contains(name) { open.append(name) }
      }
    }
    return open.isEmpty ? nil : "open: \(open)"
  }
}
