/// Documents in EBCDIC, in which no byte is what ASCII has there.
enum EBCDIC {
  /// Bytes that are looked at for what the document declares.
  private static let sample = 1024

  /// Code pages that differ in the signs of markup: the one of most, the Turkish ones, the Japanese ones, which have other
  /// small letters, and an Icelandic one.
  private static let pages = ["cp037", "cp1026", "cp930", "ebcdic-is-friss"].compactMap { TextEncoding(label: $0) }

  /// The code page of a document that begins as a feed or a web page does; nil if it is not in EBCDIC.
  ///
  /// That is the one that HTTP or the document names, if the document has that beginning in it.
  static func page(of bytes: UnsafeBufferPointer<UInt8>, _ contentType: String?) -> TextEncoding? {
    guard let first = bytes.first, first == 0x4C || first == 0x4A else { return nil }
    let head = Array(bytes.prefix(sample))
    let fitting = pages.filter { $0.opensMarkup(head) }
    guard !fitting.isEmpty else { return nil }
    let declared = fitting.map { page in
      TextDecoder.utf8(head, page).withUnsafeBufferPointer {
        EncodingLabels.declared(in: $0) ?? HTMLEncoding.declared($0)
      }
    }
    let stated = [contentType.flatMap(EncodingLabels.charset(inContentType:))] + declared
    let named = stated.lazy.compactMap { label in label.flatMap { TextEncoding(label: $0) } }
    return named.first { $0.opensMarkup(head) } ?? fitting.first
  }
}
