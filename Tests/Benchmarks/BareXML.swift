import CLibXML2

/// libxml2 alone: a SAX pass whose callbacks only count. No reader on libxml2 can cost less.
///
/// libxml2 has two ways to take a document: pulled from memory at once, or pushed. Pushed is faster where texts stand in
/// CDATA sections, pulled elsewhere; the floor of a measurement is the faster one.
struct BareXML {
  /// How the document is handed over.
  enum Way: CaseIterable {
    case pulled, pushed
  }

  /// What the callbacks saw: elements begun and ended, bytes of text.
  private var starts = 0
  private var ends = 0
  private var bytes = 0

  /// Reads a document; returns how many elements ended and how many bytes of text there were.
  static func read(_ document: [UInt8], _ way: Way) -> (elements: Int, bytes: Int) {
    var counts = BareXML()
    document.withUnsafeBytes { buffer in
      let text = buffer.assumingMemoryBound(to: CChar.self)
      let created =
        way == .pulled
        ? xmlCreateMemoryParserCtxt(text.baseAddress, Int32(text.count))
        : xmlCreatePushParserCtxt(nil, nil, nil, 0, nil)
      guard let context = created else { return }
      defer { xmlFreeParserCtxt(context) }
      xmlCtxtUseOptions(context, Int32(options))
      context.pointee.sax.pointee = handler
      withUnsafeMutablePointer(to: &counts) { pointer in
        context.pointee.userData = UnsafeMutableRawPointer(pointer)
        if way == .pulled {
          xmlParseDocument(context)
        } else {
          xmlParseChunk(context, text.baseAddress, Int32(text.count), 1)
        }
      }
      if let tree = context.pointee.myDoc {
        xmlFreeDoc(tree)
        context.pointee.myDoc = nil
      }
    }
    return (counts.ends, counts.bytes)
  }

  private static let options =
    XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    | XML_PARSE_HUGE.rawValue

  private static var handler: xmlSAXHandler {
    var table = xmlSAXHandler()
    table.initialized = UInt32(XML_SAX2_MAGIC)
    table.startElementNs = { user, _, _, _, _, _, _, _, _ in
      user?.assumingMemoryBound(to: BareXML.self).pointee.starts += 1
    }
    table.endElementNs = { user, _, _, _ in user?.assumingMemoryBound(to: BareXML.self).pointee.ends += 1 }
    table.characters = { user, _, count in
      user?.assumingMemoryBound(to: BareXML.self).pointee.bytes += Int(count)
    }
    table.ignorableWhitespace = table.characters
    table.cdataBlock = table.characters
    table.serror = { _, _ in }
    return table
  }
}
