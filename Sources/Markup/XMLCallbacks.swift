internal import CLibXML2

/// The functions that libxml2 calls. Whatever is not listed is not done: no entities, no declarations, no tree.
enum XMLCallbacks {
  /// A handler table for SAX2.
  static var handler: xmlSAXHandler {
    var table = xmlSAXHandler()
    table.initialized = UInt32(XML_SAX2_MAGIC)
    table.startElementNs = { user, local, prefix, uri, _, _, count, _, attributes in
      guard let user, let local else { return }
      XMLCallbacks.with(user) { $0.start(local, prefix, uri, Int(count), attributes) }
    }
    table.endElementNs = { user, local, prefix, _ in
      guard let user, let local else { return }
      XMLCallbacks.with(user) { $0.end(local, prefix) }
    }
    table.characters = { user, text, count in
      guard let user else { return }
      XMLCallbacks.with(user) { $0.characters(UnsafeBufferPointer(start: text, count: Int(count))) }
    }
    table.ignorableWhitespace = table.characters
    table.cdataBlock = table.characters
    table.serror = { user, error in
      guard let user, let error else { return }
      XMLCallbacks.with(user) { $0.error(error) }
    }
    return table
  }

  /// Calls the pass behind a context pointer; ``XMLParse/run(_:)`` keeps it alive.
  @inline(__always)
  private static func with(_ user: UnsafeMutableRawPointer, _ body: (XMLParse) -> Void) {
    Unmanaged<XMLParse>.fromOpaque(user)._withUnsafeGuaranteedRef { body($0) }
  }
}
