/// Tells by their addresses that a section of a site answered where one of its pages was asked for.
public enum SectionAddress {
  /// Whether an address leads to a section or a home page, by a shorter path than that of the page that was asked for.
  public static func isSection(_ url: String, insteadOf asked: String) -> Bool {
    !NameShape.isPage(link: url) && NameShape.isPage(link: asked)
      && NameShape.path(url).utf8.count < NameShape.path(asked).utf8.count
  }
}
