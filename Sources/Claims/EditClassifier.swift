public import News

/// The words of one version of an article, as far as the kind of an edit depends on them.
public struct EditedTexts: Sendable, Hashable {
  /// Headline.
  public var title: String
  /// Summary.
  public var summary: String
  /// Full text.
  public var body: String

  /// Texts as a version has them.
  public init(title: String, summary: String, body: String) {
    self.title = title
    self.summary = summary
    self.body = body
  }
}

/// Tells what kind of edit led from one version of an article to the next.
public struct EditClassifier: Sendable {
  private let language: String?

  /// A classifier for texts of a language (BCP 47; English customs where it is nil).
  public init(language: String? = nil) {
    self.language = language
  }

  /// The kinds of the edit, the weightiest first; empty where no word, number or mark of punctuation changed.
  public func kinds(from old: EditedTexts, to new: EditedTexts) -> [EditKind] {
    var kinds: Set<EditKind> = []
    let pairs = [(old.title, new.title), (old.summary, new.summary), (old.body, new.body)]
    for (index, pair) in pairs.enumerated() where pair.0 != pair.1 {
      kinds.formUnion(FieldEdit(from: pair.0, to: pair.1, isTitle: index == 0, language: language).kinds)
    }
    guard !kinds.isEmpty else { return [] }
    let texts = (old: [old.title, old.summary, old.body], new: [new.title, new.summary, new.body])
    if EditNotice.retraction.appears(in: texts.new, notIn: texts.old) { kinds.insert(.retraction) }
    if EditNotice.correction.appears(in: texts.new, notIn: texts.old) { kinds.insert(.correction) }
    return kinds.sorted()
  }

  /// The weightiest kind; nil where nothing changed.
  public func kind(from old: EditedTexts, to new: EditedTexts) -> EditKind? {
    kinds(from: old, to: new).first
  }
}
