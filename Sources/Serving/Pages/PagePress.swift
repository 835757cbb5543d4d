import Mustache
import News
import Store

/// Fills the templates.
struct PagePress: Sendable {
  private let mustache: MustacheLibrary
  private let version: String
  /// Another value as soon as the style sheet is another, so that browsers may keep it for ever.
  let styleMark: String

  /// The pages of the top navigation.
  private static let places = [
    (href: "/", name: "Stories"), (href: "/edits", name: "Edits"), (href: "/feeds", name: "Feeds"),
    (href: "/search", name: "Search"),
  ]

  /// Reads the templates; they are part of the program, so that a failure is a fault of ours.
  init(version: String) throws {
    self.version = version
    styleMark = String(UInt64(bitPattern: ContentHash(PackageResources.style_css).value), radix: 36)
    var mustache = MustacheLibrary()
    for (name, bytes) in Self.templates { try mustache.register(String(decoding: bytes, as: UTF8.self), named: name) }
    self.mustache = mustache
  }

  /// A page from its template.
  ///
  /// - Parameter place: the entry of the navigation that it belongs to.
  func page(_ template: String, title: String, place: String, _ shape: Shape, status: Reply.Status = .ok) -> Reply {
    var shape = shape
    shape["title"] = Shown.text(title)
    shape["program"] = version
    shape["styleMark"] = styleMark
    shape["nav"] = Self.places.map { ["href": $0.href, "name": $0.name, "current": $0.href == place] as Shape }
    return .page(mustache.render(shape, withTemplate: template) ?? "", status: status)
  }

  private static var templates: [(String, [UInt8])] {
    [
      ("layout", PackageResources.layout_mustache), ("stories", PackageResources.stories_mustache),
      ("story", PackageResources.story_mustache), ("article", PackageResources.article_mustache),
      ("edits", PackageResources.edits_mustache), ("feeds", PackageResources.feeds_mustache),
      ("feed", PackageResources.feed_mustache), ("search", PackageResources.search_mustache),
      ("refusal", PackageResources.refusal_mustache),
    ]
  }
}
