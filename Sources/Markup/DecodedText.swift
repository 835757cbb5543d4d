/// A document in UTF-8, whatever it came in.
public struct DecodedText: Sendable {
  /// The text. Where the document was UTF-8, the bytes as they came, invalid ones included.
  public let bytes: [UInt8]
  /// The encoding that the document was read with.
  public let encoding: TextEncoding
  /// What is known of ``bytes``; nil if they were converted.
  let survey: TextSurvey?

  /// Finds out how a document is encoded, and decodes it.
  ///
  /// - Parameters:
  ///   - document: the bytes as they came.
  ///   - contentType: the value of the HTTP header, where there was one.
  public init(_ document: [UInt8], contentType: String? = nil) {
    let (found, survey) = document.withUnsafeBufferPointer { bytes in
      let survey = TextSurvey(bytes)
      return (TextEncoding.detect(bytes, survey, contentType: contentType), survey)
    }
    encoding = found
    bytes = TextDecoder.utf8(document, found)
    self.survey = found.isUTF8 ? survey : nil
  }
}
