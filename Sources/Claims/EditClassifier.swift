public import News

/// The words of one version of an article, as far as an account of an edit depends on them.
public struct EditedTexts: Sendable, Hashable {
  /// Headline.
  public var title: String
  /// Summary.
  public var summary: String
  /// Full text.
  public var body: String
  /// Authors; they make no kind, but an edit may change nothing else.
  public var byline: String

  /// Texts as a version has them.
  public init(title: String, summary: String, body: String, byline: String = "") {
    self.title = title
    self.summary = summary
    self.body = body
    self.byline = byline
  }

  /// The texts of a version.
  public init(_ version: RevisionRecord) {
    self.init(title: version.title, summary: version.summary, body: version.body, byline: version.byline)
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
    kinds(edits(from: old, to: new), from: old, to: new)
  }

  /// The weightiest kind; nil where nothing changed.
  public func kind(from old: EditedTexts, to new: EditedTexts) -> EditKind? {
    kinds(from: old, to: new).first
  }

  /// The kinds, and the weightiest change in a few words.
  public func account(from old: EditedTexts, to new: EditedTexts) -> EditAccount {
    let edits = edits(from: old, to: new)
    let kinds = kinds(edits, from: old, to: new)
    guard let first = kinds.first else {
      return EditAccount(
        kinds: [], field: .byline, before: EditExcerpt.shortened(old.byline), after: EditExcerpt.shortened(new.byline))
    }
    if let notice = EditNotice.of(first)?.sentence(in: new.fields) {
      return EditAccount(kinds: kinds, field: notice.field, before: "", after: EditExcerpt.shortened(notice.text))
    }
    let edit = edits.first { $0.kinds.contains(first) } ?? edits[0]
    let excerpt = edit.excerpt(of: first)
    return EditAccount(kinds: kinds, field: edit.field, before: excerpt.before, after: excerpt.after)
  }

  /// Every figure that became another one within the texts, in a few words each, in the order in which they stand.
  public func figuresMoved(from old: EditedTexts, to new: EditedTexts) -> [EditExcerpt] {
    var seen: Set<EditExcerpt> = []
    return edits(from: old, to: new).flatMap(\.figuresMoved).filter { seen.insert($0).inserted }
  }

  private func edits(from old: EditedTexts, to new: EditedTexts) -> [FieldEdit] {
    zip(old.fields, new.fields).compactMap { old, new in
      old.text == new.text ? nil : FieldEdit(old.field, from: old.text, to: new.text, language: language)
    }
  }

  private func kinds(_ edits: [FieldEdit], from old: EditedTexts, to new: EditedTexts) -> [EditKind] {
    var kinds = edits.reduce(into: Set<EditKind>()) { $0.formUnion($1.kinds) }
    guard !kinds.isEmpty else { return [] }
    let texts = (old: old.fields.map(\.text), new: new.fields.map(\.text))
    if EditNotice.retraction.appears(in: texts.new, notIn: texts.old) { kinds.insert(.retraction) }
    if EditNotice.correction.appears(in: texts.new, notIn: texts.old) { kinds.insert(.correction) }
    return kinds.sorted()
  }
}

extension EditClassifier {
  /// The account of a version that waits for one.
  public static func account(of edit: WaitingEdit) -> EditAccount {
    EditClassifier(language: edit.language).account(from: EditedTexts(edit.old), to: EditedTexts(edit.new))
  }
}

extension EditedTexts {
  /// The fields whose words make a kind.
  fileprivate var fields: [(field: ArticleField, text: String)] {
    [(.title, title), (.summary, summary), (.body, body)]
  }
}
