internal import CLibXML2

/// One pass of libxml2 over a repaired document.
///
/// libxml2's own element stack closes the innermost element at any end tag, whatever its name; the stack kept here goes by
/// the names.
final class XMLParse {
  /// A name that was seen in this document, and its number.
  private struct Known {
    var local: UnsafePointer<xmlChar>?
    var prefix: UnsafePointer<xmlChar>?
    var namespace: UnsafePointer<xmlChar>?
    var element: XMLKnownName
  }

  private unowned(unsafe) let handler: any XMLHandler
  // Reached from libxml2's callbacks alone, one at a time: checks of exclusive access would cost a tenth of the time.
  @exclusivity(unchecked) private var hasRoot = false
  @exclusivity(unchecked) private var wasCut = false
  @exclusivity(unchecked) private var context: xmlParserCtxtPtr?
  @exclusivity(unchecked) private var open: [XMLKnownName] = []
  @exclusivity(unchecked) private var known = [Known?](repeating: nil, count: 256)
  @exclusivity(unchecked) private var attributes: [XMLAttribute] = []
  @exclusivity(unchecked) private var mismatch: [UInt8]?
  @exclusivity(unchecked) private var spareElements = XMLRepair.spareElements

  init(_ handler: any XMLHandler) {
    self.handler = handler
    open.reserveCapacity(32)
  }

  /// How the reading ended.
  var outcome: XMLOutcome {
    XMLOutcome(hasRoot: hasRoot, isTruncated: !open.isEmpty || wasCut, isRepaired: true)
  }

  /// Reads a document. (libxml2's push interface would give up at a tag that is none; the pull interface goes on.)
  func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty, bytes.count <= Int(Int32.max) else { return }
    bytes.withMemoryRebound(to: CChar.self) { text in
      guard let context = xmlCreateMemoryParserCtxt(text.baseAddress, Int32(text.count)) else { return }
      defer { xmlFreeParserCtxt(context) }
      self.context = context
      defer { self.context = nil }
      let options =
        XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
      xmlCtxtUseOptions(context, Int32(options))
      context.pointee.sax.pointee = XMLCallbacks.handler
      context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
      xmlParseDocument(context)
      if let document = context.pointee.myDoc {
        xmlFreeDoc(document)
        context.pointee.myDoc = nil
      }
    }
  }

  // MARK: what libxml2 reports

  func start(
    _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
    _ count: Int, _ stated: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard open.count < XMLReader.maximumDepth else { return cut() }
    if spareElements > 0 {
      spareElements -= 1
      return
    }
    hasRoot = true
    let element = element(local, prefix, namespace)
    open.append(element)
    takeAttributes(count, stated)
    withUnsafePointer(to: element) { known in
      attributes.withUnsafeBufferPointer {
        _ = handler.start(element.code, XMLStartTag(known: known, attributes: $0))
      }
    }
  }

  /// libxml2 hands on five pointers an attribute: local name, prefix, namespace, value and the value's end.
  private func takeAttributes(_ count: Int, _ stated: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    attributes.removeAll(keepingCapacity: true)
    guard let stated else { return }
    for index in 0..<count {
      let parts = stated + index * 5
      guard let local = parts[0], let start = parts[3], let end = parts[4] else { continue }
      attributes.append(
        XMLAttribute(
          local: Self.text(local), prefix: parts[1].map { Self.text($0) },
          value: UnsafeBufferPointer(start: start, count: end - start)))
    }
  }

  /// An element ends on libxml2's stack.
  func end(_ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?) {
    if let actual = mismatch {
      mismatch = nil
      return end { Self.isNamed($0, actual) }
    }
    end { $0.localBytes.baseAddress == local && $0.prefixBytes?.baseAddress == prefix }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    handler.characters(bytes, isLasting: false)
  }

  func error(_ error: xmlErrorPtr) {
    switch error.pointee.code {
    case Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue):
      mismatch = error.pointee.str2.map { text in
        text.withMemoryRebound(to: UInt8.self, capacity: 1) { Array(Self.text($0)) }
      }
    case Int32(XML_ERR_DOCUMENT_END.rawValue):
      // more after the root element: a cut if elements are open that libxml2 takes for closed
      if !open.isEmpty { cut() }
    default: break
    }
  }

  /// An end tag ends what it names, and the elements within, if that is open. libxml2 pops its own stack for every end
  /// tag; the spare elements around the document (``XMLRepair``) keep a stray one from ending it early.
  private func end(where isNamed: (XMLName) -> Bool) {
    guard let index = open.lastIndex(where: { isNamed($0.name) }) else { return }
    while open.count > index {
      let last = open.removeLast()
      _ = handler.end(last.code, last.name.localBytes)
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

  /// A name and its number: names are interned by libxml2, so their addresses tell them apart within a document.
  private func element(
    _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?
  ) -> XMLKnownName {
    let mixed =
      UInt(bitPattern: local) &* 0x9E37_79B1 ^ UInt(bitPattern: prefix) >> 3 ^ UInt(bitPattern: namespace) >> 4
    let slot = Int((mixed ^ (mixed >> 16)) & 255)
    if let seen = known[slot], seen.local == local, seen.prefix == prefix, seen.namespace == namespace {
      return seen.element
    }
    let name = XMLName(
      localBytes: Self.text(local), prefixBytes: prefix.map { Self.text($0) },
      namespaceBytes: namespace.map { Self.text($0) })
    let element = XMLKnownName(name: name, code: handler.code(for: name))
    known[slot] = Known(local: local, prefix: prefix, namespace: namespace, element: element)
    return element
  }

  /// The bytes before the final zero.
  private static func text(_ start: UnsafePointer<xmlChar>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start, count: Int(xmlStrlen(start)))
  }
}
