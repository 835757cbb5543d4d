/// A feed we poll: what a person or a catalogue said of it, and what its own documents say.
public struct Feed: Sendable, Hashable {
  /// Opaque id, derived from the URL it was added with.
  public var id: FeedID
  /// The exact URL that is asked.
  public var url: String
  /// The title given in OPML or by the feed's document; nil while unknown.
  public var title: String?
  /// The web site that the feed belongs to, as its document says.
  public var siteURL: String?
  /// OPML folder path, `/`-separated; nil at the top.
  public var folder: String?
  /// Language as the catalogue or the document states it (BCP 47).
  public var language: String?
  /// May live on a private or loopback address.
  public var allowsPrivateAddress: Bool
  /// May be a `file://` URL: only for feeds added by hand so.
  public var allowsFile: Bool
  /// Whether the pages of its articles are read; nil: as the setting for all feeds says.
  public var fullText: FullTextMode?

  /// A feed from its parts.
  public init(
    id: FeedID, url: String, title: String? = nil, siteURL: String? = nil, folder: String? = nil,
    language: String? = nil, allowsPrivateAddress: Bool = false, allowsFile: Bool = false,
    fullText: FullTextMode? = nil
  ) {
    self.id = id
    self.url = url
    self.title = title
    self.siteURL = siteURL
    self.folder = folder
    self.language = language
    self.allowsPrivateAddress = allowsPrivateAddress
    self.allowsFile = allowsFile
    self.fullText = fullText
  }
}
