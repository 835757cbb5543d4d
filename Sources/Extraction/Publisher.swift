import CLibPSL
import News

/// Who published an article: the registrable domain, by the public suffix list that libpsl carries.
public enum Publisher {
  /// The registrable domain of an article's link; nil where the link has no host or leads through a service that
  /// redirects or shortens for others.
  public static func domain(ofArticle link: String) -> String? {
    guard let host = CanonicalURL.host(of: link) else { return nil }
    let domain = registrableDomain(ofHost: host)
    return redirectors.contains(domain) || redirectingHosts.contains(host) ? nil : domain
  }

  /// The registrable domain of a feed: of its site, else of its own URL; the text itself where neither has a host.
  public static func domain(ofFeed url: String, siteURL: String?) -> String {
    siteURL.flatMap { domain(ofArticle: $0) } ?? registrableDomain(of: url) ?? url
  }

  /// The registrable domain of an address: `bbc.co.uk` for `https://www.bbc.co.uk/news`. A numeric address or a host
  /// that is itself a public suffix stands for itself; nil if there is no host.
  public static func registrableDomain(of url: String) -> String? {
    CanonicalURL.host(of: url).map { registrableDomain(ofHost: $0) }
  }

  /// The same for a host in lower case.
  private static func registrableDomain(ofHost host: String) -> String {
    var host = host
    if host.utf8.last == UInt8(ascii: ".") { host.removeLast() }
    if isNumeric(host) { return host }
    // the answer points into the text that was asked about
    return host.withCString { text in psl_registrable_domain(psl_builtin(), text).map { String(cString: $0) } } ?? host
  }

  private static func isNumeric(_ host: String) -> Bool {
    host.utf8.first == UInt8(ascii: "[") || host.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
  }

  /// Registrable domains that only pass readers on.
  private static let redirectors: Set<String> = [
    "feedburner.com", "feedsportal.com", "feedproxy.com", "feedpress.me", "feedpress.it", "feedblitz.com",
    "pheedcontent.com", "pheedo.com", "dlvr.it", "ift.tt", "t.co", "bit.ly", "j.mp", "ow.ly", "buff.ly", "tinyurl.com",
    "goo.gl", "is.gd", "lnkd.in", "fb.me", "trib.al", "wp.me", "apple.news", "flip.it", "reut.rs", "nyti.ms", "bbc.in",
    "cnn.it", "wapo.st", "outbrain.com", "taboola.com", "skimresources.com", "awin1.com", "zemanta.com",
    "shareasale.com",
    "rss.app", "fetchrss.com", "politepol.com", "feed43.com", "follow.it",
  ]

  /// Hosts of larger sites that only pass readers on.
  private static let redirectingHosts: Set<String> = [
    "feedproxy.google.com", "feeds.feedburner.com", "news.google.com", "www.google.com", "google.com",
    "rd.yahoo.com", "r.search.yahoo.com", "l.facebook.com", "lm.facebook.com", "out.reddit.com",
    "www.bing.com",
  ]
}
