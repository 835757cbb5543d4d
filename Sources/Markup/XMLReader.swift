/// Reads XML as it is found in the wild and tells a handler of it.
///
/// A document is read as it stands first (``XMLScanner``); only where it is not sound is it read again, by libxml2's SAX2
/// interface and with its bytes repaired (``XMLRepair``). Sound documents, which most are, thus cost one pass.
///
/// Neither is ever shown a document type declaration: nothing can be loaded or expanded. End tags go by the names of the
/// elements that are open, so that an unclosed `<br>` or a stray `</p>` costs nothing but itself.
public enum XMLReader {
  /// Elements deeper than this end the reading: the cost of a namespace look-up in libxml2 grows with the depth.
  static let maximumDepth = 2000

  /// Reads a document.
  ///
  /// - Parameter bytes: the document in UTF-8, possibly with invalid bytes in it.
  public static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ handler: some XMLHandler) -> XMLOutcome {
    read(bytes, TextSurvey(bytes), handler)
  }

  /// Reads a document whose bytes were looked at when they were decoded.
  public static func read(_ text: DecodedText, _ handler: some XMLHandler) -> XMLOutcome {
    text.bytes.withUnsafeBufferPointer { read($0, text.survey ?? TextSurvey($0), handler) }
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ survey: TextSurvey, _ handler: some XMLHandler
  ) -> XMLOutcome {
    let prolog = XMLProlog(bytes)
    let body = UnsafeBufferPointer(rebasing: bytes[prolog.end...])
    // the scanner knows HTML's entities; a document's own may mean something else
    if prolog.entities.isEmpty {
      if XMLScanner.read(body, survey, handler) {
        return XMLOutcome(hasRoot: true, isTruncated: false, isRepaired: false)
      }
      handler.restart()
    }
    return readRepaired(body, prolog, handler)
  }

  /// Reads a document as if it were not sound. What comes of a sound one is the same, but for white space that is written
  /// as references.
  package static func readRepaired(_ bytes: UnsafeBufferPointer<UInt8>, _ handler: some XMLHandler) -> XMLOutcome {
    let prolog = XMLProlog(bytes)
    return readRepaired(UnsafeBufferPointer(rebasing: bytes[prolog.end...]), prolog, handler)
  }

  private static func readRepaired(
    _ body: UnsafeBufferPointer<UInt8>, _ prolog: XMLProlog, _ handler: some XMLHandler
  ) -> XMLOutcome {
    let parse = XMLParse(handler)
    XMLRepair.repaired(body, entities: prolog.entities).withUnsafeBufferPointer { parse.run($0) }
    return parse.outcome
  }
}
