internal import CLibXML2

/// Reads XML as it is found in the wild and tells a handler of it, on libxml2's SAX2 interface.
///
/// A document is read as it stands first; only where libxml2 stumbles over something that a repair of the bytes can mend
/// (``XMLRepair``) is it read again, repaired. Sound documents, which most are, thus cost one pass.
///
/// libxml2 is never shown a document type declaration: nothing can be loaded or expanded. Its own element stack closes
/// the innermost element at any end tag, whatever its name; the stack kept here goes by the names, so that an unclosed
/// `<br>` or a stray `</p>` costs nothing but itself.
public struct XMLReader {
  /// Elements deeper than this end the reading: the cost of a namespace look-up grows with the depth.
  static let maximumDepth = 2000

  /// Reads a document.
  ///
  /// - Parameter bytes: the document in UTF-8, possibly with invalid bytes in it.
  public static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ handler: some XMLHandler) -> XMLOutcome {
    let prolog = XMLProlog(bytes)
    let body = UnsafeBufferPointer(rebasing: bytes[prolog.end...])
    if !XMLTagLimit.isExceeded(body) {
      let first = XMLParse(handler, mayRestart: true)
      first.run(body)
      guard first.needsRepair else { return first.outcome(isRepaired: false) }
      handler.restart()
    }
    let repaired = XMLRepair.repaired(body, entities: prolog.entities)
    let second = XMLParse(handler, mayRestart: false)
    repaired.withUnsafeBufferPointer { second.run($0) }
    return second.outcome(isRepaired: true)
  }
}

/// One pass of libxml2 over a document.
final class XMLParse {
  /// An element that is open.
  struct Open {
    var name: XMLName
    var code: UInt8
  }

  /// A name that was seen in this document, and its number.
  private struct Known {
    var name: XMLName?
    var code: UInt8 = 0
  }

  private unowned(unsafe) let handler: any XMLHandler
  private let mayRestart: Bool
  // Reached from libxml2's callbacks alone, one at a time: checks of exclusive access would cost a tenth of the time.
  @exclusivity(unchecked) private(set) var needsRepair = false
  @exclusivity(unchecked) private var hasRoot = false
  @exclusivity(unchecked) private var wasCut = false
  @exclusivity(unchecked) private var context: xmlParserCtxtPtr?
  @exclusivity(unchecked) private var open: [Open] = []
  @exclusivity(unchecked) private var known = [Known](repeating: Known(), count: 256)
  @exclusivity(unchecked) private var mismatch: [UInt8]?
  @exclusivity(unchecked) private var spareElements: Int

  init(_ handler: any XMLHandler, mayRestart: Bool) {
    self.handler = handler
    self.mayRestart = mayRestart
    spareElements = mayRestart ? 0 : XMLRepair.spareElements
    open.reserveCapacity(32)
  }

  func outcome(isRepaired: Bool) -> XMLOutcome {
    XMLOutcome(hasRoot: hasRoot, isTruncated: !open.isEmpty || wasCut, isRepaired: isRepaired)
  }

  /// Reads a document.
  ///
  /// The first pass uses the push interface, which is faster (it looks for the end of a CDATA section before it reads it)
  /// but gives up at a tag that is none; the second one the pull interface, which goes on.
  func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty, bytes.count <= Int(Int32.max) else { return }
    bytes.withMemoryRebound(to: CChar.self) { text in
      let created =
        mayRestart
        ? xmlCreatePushParserCtxt(nil, nil, nil, 0, nil)
        : xmlCreateMemoryParserCtxt(text.baseAddress, Int32(text.count))
      guard let context = created else { return }
      defer { xmlFreeParserCtxt(context) }
      self.context = context
      defer { self.context = nil }
      let options =
        XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
      xmlCtxtUseOptions(context, Int32(options))
      context.pointee.sax.pointee = XMLCallbacks.handler
      context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
      if mayRestart { push(text, context) } else { xmlParseDocument(context) }
      if let document = context.pointee.myDoc {
        xmlFreeDoc(document)
        context.pointee.myDoc = nil
      }
    }
  }

  private func push(_ text: UnsafeBufferPointer<CChar>, _ context: xmlParserCtxtPtr) {
    // the encoding is known to be UTF-8: nothing is to be guessed from the first bytes
    context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
    xmlParseChunk(context, text.baseAddress, Int32(text.count), 0)
    if !needsRepair { xmlParseChunk(context, nil, 0, 1) }
  }

  // MARK: what libxml2 reports

  func start(_ name: XMLName, _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard !needsRepair else { return }
    guard open.count < XMLReader.maximumDepth else { return cut() }
    if spareElements > 0 {
      spareElements -= 1
      return
    }
    hasRoot = true
    let code = code(for: name)
    open.append(Open(name: name, code: code))
    handler.start(code, XMLStartTag(name: name, attributeCount: count, attributes: attributes))
  }

  /// An element ends on libxml2's stack.
  func end(_ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?) {
    guard !needsRepair else { return }
    if let actual = mismatch {
      mismatch = nil
      return end { Self.isNamed($0, actual) }
    }
    if let last = open.last, last.name.localPointer == local, last.name.prefixPointer == prefix {
      open.removeLast()
      handler.end(last.code, last.name)
    } else {
      end { $0.localPointer == local && $0.prefixPointer == prefix }
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !needsRepair else { return }
    handler.characters(bytes)
  }

  func error(_ error: xmlErrorPtr) {
    guard !needsRepair else { return }
    switch error.pointee.code {
    case Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue):
      mismatch = error.pointee.str2.map { text in
        text.withMemoryRebound(to: UInt8.self, capacity: 1) { start in
          Array(UnsafeBufferPointer(start: start, count: xmlLength(start)))
        }
      }
    case Int32(XML_ERR_DOCUMENT_END.rawValue):
      // more after the root element: nothing to mend unless elements are open that libxml2 takes for closed
      if !open.isEmpty { repairOrCut() }
    case let code where XMLFaults.isHarmless(code): break
    default: if mayRestart { repairOrCut() }
    }
  }

  /// An end tag that does not belong to the innermost element ends what it names, if that is open.
  ///
  /// libxml2 pops its own stack for every end tag. A stray one would make it end the document early, so the document
  /// is read again with spare elements around it (``XMLRepair``).
  private func end(where isNamed: (XMLName) -> Bool) {
    guard let index = open.lastIndex(where: { isNamed($0.name) }) else {
      if mayRestart { repairOrCut() }
      return
    }
    while open.count > index {
      let last = open.removeLast()
      handler.end(last.code, last.name)
    }
  }

  private func repairOrCut() {
    if mayRestart {
      needsRepair = true
      if let context { xmlStopParser(context) }
    } else {
      cut()
    }
  }

  private func cut() {
    wasCut = true
    if let context { xmlStopParser(context) }
  }

  /// libxml2 reports the local part alone where the prefix is right.
  private static func isNamed(_ name: XMLName, _ actual: [UInt8]) -> Bool {
    var written: [UInt8] = []
    name.append(to: &written)
    if written == actual { return true }
    written.removeAll()
    name.appendLocal(to: &written)
    return written == actual
  }

  /// The number of a name: names are interned by libxml2, so their addresses tell them apart within a document.
  private func code(for name: XMLName) -> UInt8 {
    let mixed =
      UInt(bitPattern: name.localPointer) &* 0x9E37_79B1 ^ UInt(bitPattern: name.prefixPointer) >> 3
      ^ UInt(bitPattern: name.namespacePointer) >> 4
    let slot = Int((mixed ^ (mixed >> 16)) & 255)
    if let seen = known[slot].name, seen.localPointer == name.localPointer,
      seen.prefixPointer == name.prefixPointer, seen.namespacePointer == name.namespacePointer
    {
      return known[slot].code
    }
    let code = handler.code(for: name)
    known[slot] = Known(name: name, code: code)
    return code
  }
}
