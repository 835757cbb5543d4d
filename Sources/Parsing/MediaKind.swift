import Markup

/// What the attribute `type` of an Atom construct or link says of the content (RFC 4287, 3.1.1 and 4.1.3.1; media types
/// in Atom 0.3).
enum MediaKind {
  /// Nothing is stated.
  case none
  /// `text`, or a media type of text or XML.
  case text
  /// `html` or `text/html`.
  case html
  /// `xhtml` or `application/xhtml+xml`.
  case xhtml
  /// A picture, sound, film, or another file that is no text.
  case media
  /// Any other media type: the content is base64.
  case binary

  init(_ tag: XMLStartTag) {
    guard let isHTML = tag.isValue("type", "html") else {
      self = .none
      return
    }
    if isHTML || tag.isValue("type", "text/html") == true {
      self = .html
    } else if tag.isValue("type", "text") == true || tag.isValue("type", "text/plain") == true {
      self = .text
    } else {
      self = MediaKind(stated: (tag.value("type") ?? "").lowercased())
    }
  }

  private init(stated type: String) {
    if type.isEmpty {
      self = .none
    } else if type.contains("xhtml") {
      self = .xhtml
    } else if type.contains("html") {
      self = .html
    } else if type.hasPrefix("text") || type.contains("xml") || !type.contains("/") {
      self = .text
    } else if Self.files.contains(where: type.hasPrefix) {
      self = .media
    } else {
      self = .binary
    }
  }

  private static let files = ["image/", "audio/", "video/", "font/", "model/", "application/pdf", "application/zip"]
}
