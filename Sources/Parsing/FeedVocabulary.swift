import Markup

/// Which element a name means: by namespace, or by the usual prefix where the namespace is missing or unknown.
struct FeedVocabulary {
  /// The namespaces that feeds use.
  enum Space {
    case core, rdf, content, dublinCore, dublinCoreTerms, syndication, media, itunes, googlePlay, feedburner, tombstone,
      xhtml, foreign
  }

  /// The namespaces that were met in this document, as they are written; there are few.
  private var met: [(uri: String, space: Space?)] = []

  /// The element that a name means.
  mutating func element(_ name: XMLName) -> FeedElement {
    let local = name.local
    let table = Self.table(space(name))
    return table[local] ?? table[local.lowercased()] ?? .unknown
  }

  private mutating func space(_ name: XMLName) -> Space {
    if let uri = name.namespace, let known = space(ofURI: uri) { return known }
    if let prefix = name.prefix { return Self.prefixes[prefix.lowercased()] ?? .foreign }
    return .core
  }

  private mutating func space(ofURI uri: String) -> Space? {
    if let seen = met.first(where: { $0.uri == uri }) { return seen.space }
    let space = Self.spaces[Self.normalized(uri)]
    if met.count < 32 { met.append((uri, space)) }
    return space
  }

  /// The URI without its scheme, its case and what stands at its end: publishers vary those.
  private static func normalized(_ uri: String) -> String {
    var bytes = uri.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }[...]
    if let colon = bytes.prefix(8).firstIndex(of: UInt8(ascii: ":")) { bytes = bytes[(colon + 1)...] }
    while bytes.first == UInt8(ascii: "/") { bytes = bytes.dropFirst() }
    if bytes.starts(with: "www.".utf8) { bytes = bytes.dropFirst(4) }
    while let last = bytes.last, last == UInt8(ascii: "/") || last == UInt8(ascii: "#") { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let spaces: [String: Space] = [
    "": .core, "purl.org/rss/1.0": .core, "my.netscape.com/rdf/simple/0.9": .core,
    "channel.netscape.com/rdf/simple/0.9": .core,
    "my.netscape.com/publish/formats/rss-0.91.dtd": .core, "backend.userland.com/rss2": .core,
    "backend.userland.com/rss": .core, "backend.userland.com/rss091": .core, "backend.userland.com/rss092": .core,
    "backend.userland.com/rss20": .core, "blogs.law.harvard.edu/tech/rss": .core,
    "cyber.law.harvard.edu/rss/rss.html": .core,
    "purl.org/net/rss1.1": .core, "purl.org/atom/ns": .core, "w3.org/2005/atom": .core,
    "w3.org/1999/02/22-rdf-syntax-ns": .rdf, "purl.org/rss/1.0/modules/content": .content,
    "purl.org/dc/elements/1.1": .dublinCore, "purl.org/dc/elements/1.0": .dublinCore,
    "purl.org/dc/terms": .dublinCoreTerms,
    "purl.org/rss/1.0/modules/syndication": .syndication, "search.yahoo.com/mrss": .media,
    "search.yahoo.com/mrss/rss": .media, "video.search.yahoo.com/mrss": .media, "tools.search.yahoo.com/mrss": .media,
    "itunes.com/dtds/podcast-1.0.dtd": .itunes, "itunes.com/dtds/podcast-1.0": .itunes,
    "google.com/schemas/play-podcasts/1.0": .googlePlay, "rssnamespace.org/feedburner/ext/1.0": .feedburner,
    "pheedo.com/namespace/pheedo": .feedburner, "purl.org/atompub/tombstones/1.0": .tombstone,
    "w3.org/1999/xhtml": .xhtml,
  ]

  private static let prefixes: [String: Space] = [
    "rss": .core, "atom": .core, "atom10": .core, "a10": .core, "rdf": .rdf, "content": .content, "dc": .dublinCore,
    "dcterms": .dublinCoreTerms,
    "dct": .dublinCoreTerms, "sy": .syndication, "syn": .syndication, "media": .media, "itunes": .itunes,
    "googleplay": .googlePlay,
    "feedburner": .feedburner, "pheedo": .feedburner, "at": .tombstone, "xhtml": .xhtml, "html": .xhtml,
  ]

  private static func table(_ space: Space) -> [String: FeedElement] {
    switch space {
    case .core: core
    case .rdf: rdf
    case .content: content
    case .dublinCore: dublinCore
    case .dublinCoreTerms: dublinCoreTerms
    case .syndication: syndication
    case .media: media
    case .itunes: itunes
    case .googlePlay: googlePlay
    case .feedburner: feedburner
    case .tombstone: tombstone
    case .xhtml: xhtml
    case .foreign: [:]
    }
  }

  /// RSS 0.90 to 2.0, RSS 1.0, Atom 0.3 and 1.0: where two formats use one name, it means the same.
  private static let core: [String: FeedElement] = [
    "rss": .rss, "rdf": .rdf, "RDF": .rdf, "feed": .feed, "channel": .channel, "item": .item, "entry": .item,
    "image": .image,
    "textinput": .textInput, "source": .source, "title": .title, "description": .description, "summary": .description,
    "abstract": .otherDescription, "content": .content, "fullitem": .body, "body": .body, "subtitle": .subtitle,
    "tagline": .subtitle,
    "info": .lesserDescription, "rights": .rights, "copyright": .rights, "generator": .generator, "language": .language,
    "link": .link, "guid": .guid, "id": .guid, "comments": .comments, "enclosure": .enclosure, "author": .author,
    "contributor": .contributor, "managingeditor": .editor, "webmaster": .webMaster, "name": .name, "email": .email,
    "uri": .uri,
    "pubdate": .published, "published": .published, "issued": .published, "created": .created, "updated": .updated,
    "modified": .updated, "lastbuilddate": .otherUpdated, "category": .category, "keywords": .keywords, "url": .url,
    "logo": .logo,
    "icon": .icon, "ttl": .ttl, "skiphours": .skipHours, "hour": .hour, "skipdays": .skipDays, "day": .day,
    "date": .date, "deleted-entry": .deletedEntry, "homepage": .uri,
  ]

  private static let rdf: [String: FeedElement] = ["rdf": .rdf]
  private static let content: [String: FeedElement] = ["encoded": .encoded]
  private static let feedburner: [String: FeedElement] = ["origlink": .originalLink]
  private static let tombstone: [String: FeedElement] = ["deleted-entry": .deletedEntry]
  private static let xhtml: [String: FeedElement] = ["body": .body]
  private static let syndication: [String: FeedElement] = [
    "updateperiod": .updatePeriod, "updatefrequency": .updateFrequency,
  ]

  private static let dublinCore: [String: FeedElement] = [
    "title": .otherTitle, "creator": .creator, "author": .creator, "contributor": .contributor,
    "subject": .category, "description": .otherDescription, "date": .date, "language": .language, "rights": .rights,
  ]

  private static let dublinCoreTerms: [String: FeedElement] = [
    "title": .otherTitle, "creator": .creator, "subject": .category, "description": .otherDescription, "date": .date,
    "abstract": .otherDescription, "created": .created, "issued": .otherPublished, "modified": .otherUpdated,
    "language": .language,
    "rights": .rights,
  ]

  private static let media: [String: FeedElement] = [
    "group": .mediaGroup, "content": .mediaContent, "thumbnail": .mediaThumbnail, "description": .lesserDescription,
    "title": .otherTitle, "category": .category, "keywords": .keywords,
  ]

  private static let itunes: [String: FeedElement] = [
    "author": .creator, "summary": .lesserDescription, "subtitle": .lesserDescription, "title": .otherTitle,
    "image": .imageReference, "keywords": .keywords, "owner": .owner, "name": .name, "email": .email,
    "category": .category,
  ]

  /// Google Play's extension for podcasts, whose owner is an e-mail address.
  private static let googlePlay: [String: FeedElement] = [
    "author": .creator, "description": .lesserDescription, "image": .imageReference, "category": .category,
    "owner": .email, "email": .email,
  ]
}
