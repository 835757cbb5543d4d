import Claims
package import News

/// What kind of edit a version is, told from the words when it is looked at.
package enum EditKinds {
  /// The kinds of the edit that led to each version, by version; none for the first.
  package static func of(_ versions: [RevisionRecord], language: String?) -> [Int: [EditKind]] {
    var kinds: [Int: [EditKind]] = [:]
    for (old, new) in zip(versions, versions.dropFirst()) {
      kinds[new.version] = between(old, new, language: language)
    }
    return kinds
  }

  /// The kinds of the edit that leads from one version to another, the weightiest first.
  package static func between(_ old: RevisionRecord, _ new: RevisionRecord, language: String?) -> [EditKind] {
    EditClassifier(language: language).kinds(from: EditedTexts(old), to: EditedTexts(new))
  }
}
