import CLibXML2

/// libxml2 alone: a SAX pass whose callbacks do nothing. No reader on libxml2 can cost less.
enum BareXML {
  /// Reads a document and forgets it.
  static func read(_ bytes: [UInt8]) {
    let created = bytes.withUnsafeBytes { buffer in
      xmlCreateMemoryParserCtxt(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
    }
    guard let context = created else { return }
    defer { xmlFreeParserCtxt(context) }
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_HUGE.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    context.pointee.sax.pointee = handler
    bytes.withUnsafeBytes { _ in _ = xmlParseDocument(context) }
    if let document = context.pointee.myDoc {
      xmlFreeDoc(document)
      context.pointee.myDoc = nil
    }
  }

  private static var handler: xmlSAXHandler {
    var table = xmlSAXHandler()
    table.initialized = UInt32(XML_SAX2_MAGIC)
    table.startElementNs = { _, _, _, _, _, _, _, _, _ in }
    table.endElementNs = { _, _, _, _ in }
    table.characters = { _, _, _ in }
    table.ignorableWhitespace = table.characters
    table.cdataBlock = table.characters
    table.serror = { _, _ in }
    return table
  }
}
