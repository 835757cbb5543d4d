import Markup
public import News

/// A feed in a list of subscriptions.
public struct OPMLOutline: Sendable, Hashable {
  /// The feed's title; empty if the list gives none.
  public var title: String
  /// The feed's address as written.
  public var xmlURL: String
  /// The web site.
  public var htmlURL: String?
  /// Path of the folders around it, joined by `/`; nil at the top.
  public var folder: String?
  /// Language (BCP 47).
  public var language: String?
  /// Categories, as the attribute `category` lists them.
  public var categories: [String]
  /// What the feed is about.
  public var description: String?
  /// Whether pages are read for this feed's full text (our own attribute); nil if the list does not say.
  public var fullText: FullTextMode?
  /// Every other attribute, in its order: what other readers wrote, for other readers.
  public var others: [OutlineAttribute]

  /// A feed from its parts.
  public init(
    title: String, xmlURL: String, htmlURL: String? = nil, folder: String? = nil, language: String? = nil,
    categories: [String] = [], description: String? = nil, fullText: FullTextMode? = nil,
    others: [OutlineAttribute] = []
  ) {
    self.title = title
    self.xmlURL = xmlURL
    self.htmlURL = htmlURL
    self.folder = folder
    self.language = language
    self.categories = categories
    self.description = description
    self.fullText = fullText
    self.others = others
  }
}

/// A list of subscriptions (OPML 1.0 and 2.0, opml.org/spec2.opml).
public struct OPML: Sendable, Hashable {
  /// Title of the list.
  public var title: String?
  /// The feeds, each address once, in document order.
  public var outlines: [OPMLOutline]
  /// Feeds whose address stood in the list before.
  public var duplicates: [OPMLOutline]
  /// What other readers wrote beside folders, by their paths as in ``OPMLOutline/folder``; folders without are left out,
  /// unless nothing is in them.
  public var folders: [String: [OutlineAttribute]]

  /// The namespace of our own attributes.
  static let namespace = "urn:courant:opml"

  /// A list from its feeds.
  public init(
    title: String? = nil, outlines: [OPMLOutline], duplicates: [OPMLOutline] = [],
    folders: [String: [OutlineAttribute]] = [:]
  ) {
    self.title = title
    self.folders = folders
    self.outlines = outlines
    self.duplicates = duplicates
  }

  /// Reads a list: all of it or nothing.
  ///
  /// - Throws: ``ParsingError`` where the document is no OPML, is cut, or broken so that feeds may be missing.
  public static func read(_ bytes: [UInt8]) throws(ParsingError) -> OPML {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw ParsingError(.empty, "the file is empty") }
    let text = DecodedText(bytes)
    let reader = OPMLReader(namespaces: OPMLNamespaces.declared(in: text.bytes))
    let outcome = XMLReader.read(text, reader)
    guard reader.isOPML else { throw ParsingError(.other, "not an OPML file: no <opml> element") }
    guard !outcome.isTruncated else { throw ParsingError(.other, "the OPML file is cut: its end is missing") }
    if let fault = OPMLSoundness.fault(in: text.bytes) {
      throw ParsingError(.other, "the OPML file is broken, \(fault)")
    }
    return OPML(
      title: reader.title, outlines: reader.outlines, duplicates: reader.duplicates, folders: reader.attributes)
  }

  /// The list as OPML 2.0 in UTF-8, folders nested, feeds in their order.
  public func write() -> String {
    OPMLWriter.write(self)
  }
}
