import Showing

/// Addresses with filters: written anew from their names and values, so that nothing of what was sent is copied.
enum FilterLink {
  /// The values with a question mark before them; empty ones are left out, and of none nothing is left.
  static func query(_ values: [(name: String, value: String)]) -> String {
    let query = PercentText.query(values)
    return query.isEmpty ? "" : "?" + query
  }
}

/// The filters of a page as they were asked for: its form shows every one that is in force, and keeps those that it has no box for.
struct PageFilters {
  /// Where the page is.
  let path: String
  /// The names that it understands.
  let names: Set<String>
  let query: Fields

  /// Filters that are in force.
  private var values: [(name: String, value: String)] {
    query.all.filter { names.contains($0.name) && !$0.value.isEmpty }
  }

  /// The filters as an address has them, for the page's feed.
  var text: String { FilterLink.query(values) }

  /// The page with the same filters but for these, which get other values.
  func link(_ others: (name: String, value: String)...) -> String {
    let replaced = Set(others.map(\.name))
    return path + FilterLink.query(values.filter { !replaced.contains($0.name) } + others)
  }

  /// A filter that the form has no box for: kept by it, told in words, and dropped by a link. Nil where it is not in force.
  func kept(_ name: String, _ words: (String) -> String) -> Shape? {
    guard let value = query[name] else { return nil }
    return ["name": name, "value": Shown.text(value), "words": Shown.text(words(value)), "without": link((name, ""))]
  }
}
