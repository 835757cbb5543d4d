import Markup

/// The dates that readers of a page see, and those of the elements that they see them in.
///
/// They are looked for from a little above the headline to the end of the page, then above that; dates of what readers
/// wrote below an article, of their accounts, and of today are none of the article's.
struct ShownDates {
  private let tree: HTMLTree
  private let scopes: ItemScopes
  /// The node of the headline; nil if the page shows none.
  private let headline: Int?
  /// Whether 11/01/2023 is a day of November.
  private let isMonthFirst: Bool

  /// How many nodes above the headline still belong to it: lines with topic and date.
  private static let above = 40
  /// How many nodes below the headline still belong to it: lead, authors, share bar, picture.
  private static let below = 120

  init(_ tree: HTMLTree, _ scopes: ItemScopes, title: String, isMonthFirst: Bool) {
    self.tree = tree
    self.scopes = scopes
    self.isMonthFirst = isMonthFirst
    headline = Self.headline(tree, PageCleaner.letters(title))
  }

  /// The heading with the title's words, else the first of the first rank.
  private static func headline(_ tree: HTMLTree, _ title: String) -> Int? {
    let headings = tree.nodes.indices.filter { node in
      switch tree.nodes[node].tag {
      case .h1, .h2, .h3: true
      default: false
      }
    }
    let named = headings.first { node in
      let letters = PageCleaner.letters(tree.plainText(of: node))
      return letters.utf8.count >= 8 && (letters == title || title.hasPrefix(letters))
    }
    return named ?? headings.first { tree.nodes[$0].tag == .h1 }
  }

  /// Nodes in the order in which they are looked at.
  private var order: [Range<Int>] {
    let start = max(0, (headline ?? 0) - Self.above)
    return [start..<tree.nodes.count, 0..<start]
  }

  /// The first day that an accessor finds.
  private func first(_ day: (Int) -> String?) -> String? {
    for range in order {
      for node in range {
        if let found = day(node), !isElsewhere(node) { return found }
      }
    }
    return nil
  }

  /// An element with the property `datePublished`, a `time` that says it is the time of publication, or an element of
  /// hAtom's class `published`.
  func marked() -> String? {
    first { node in
      guard tree.nodes[node].tag != .text, isMarked(node) else { return nil }
      return day(of: node)
    }
  }

  private func isMarked(_ node: Int) -> Bool {
    guard tree.hasAttributes(node) else { return false }
    let isTime = tree.nodes[node].tag == .time
    if let property = tree.attributeBytes(.itemprop, of: node), !property.isEmpty {
      if String(decoding: property, as: UTF8.self).lowercased().contains("datepublished") { return true }
    }
    if isTime, tree.attributeBytes(.pubdate, of: node) != nil { return true }
    guard PageWeights.occur(Self.published, tree, node), let names = tree.attribute(.class, of: node)
    else { return false }
    return (isTime && names.contains("published"))
      || names.split(separator: " ").contains { $0 == "published" || $0 == "dt-published" }
  }

  private static let published = NameWords("publish")

  /// A date behind a word that says what day it is.
  ///
  /// - Parameter changes: whether the word says that it is the day of a change, not that of publication.
  func labelled(changes: Bool = false) -> String? {
    let labels = changes ? Self.change : Self.publication
    return first { node in
      guard let text = shortText(node), (text.first ?? 0) > 0x40 else { return nil }
      if !changes, let day = labelledPart(text) { return day }
      guard labels.mayBegin(text) else { return nil }
      let words = PhraseList.words(String(decoding: text, as: UTF8.self))
      guard labels.begin(words) else { return nil }
      // "Published/Updated:" does not say which
      if !changes, Self.change.occur(words) { return nil }
      if let day = read(PageDate.day(inWords:), String(decoding: text, as: UTF8.self)) { return day }
      // the date may stand in an element of its own
      let around = tree.plainText(of: Int(tree.nodes[node].parent))
      return around.utf8.count < 160 ? read(PageDate.day(inWords:), around) : nil
    }
  }

  /// The day of publication in one of the parts between bars: "Updated: 5 March | Published: 2 March".
  private func labelledPart(_ text: ArraySlice<UInt8>) -> String? {
    guard text.contains(where: { $0 == UInt8(ascii: "|") || $0 == 0xC2 || $0 == 0xE2 }) else { return nil }
    let parts = String(decoding: text, as: UTF8.self).split { "|·•–—".contains($0) }
    guard parts.count > 1 else { return nil }
    return parts.lazy.filter { Self.publication.begin(PhraseList.words($0)) }.compactMap {
      read(PageDate.day(inWords:), String($0))
    }.first
  }

  /// A short text near the headline that holds a date.
  ///
  /// - Parameter changes: whether the date may be that of a change.
  func nearHeadline(changes: Bool = false) -> String? {
    guard let headline else { return nil }
    let range = max(0, headline - Self.above)..<min(tree.nodes.count, headline + Self.below)
    for nodes in [headline..<range.upperBound, range.lowerBound..<headline] {
      for node in nodes {
        guard let text = shortText(node), text.count < 100, text.contains(where: { $0 &- 0x30 < 10 }),
          let day = read(PageDate.day(inWords:), String(decoding: text, as: UTF8.self)), !isElsewhere(node)
        else { continue }
        if isOfMenu(node) || tree.plainText(of: Int(tree.nodes[node].parent)).utf8.count > 120 { continue }
        if changes || !says(Self.change, node) { return day }
      }
    }
    return nil
  }

  /// Whether a text is a link that is an item of a list.
  private func isOfMenu(_ node: Int) -> Bool {
    let link = Int(tree.nodes[node].parent)
    return tree.nodes[link].tag == .a && tree.nodes[Int(tree.nodes[link].parent)].tag == .li
  }

  /// A `time` element.
  func timeElement() -> String? {
    first { node in
      guard tree.nodes[node].tag == .time, !says(Self.change, node) else { return nil }
      return day(of: node)
    }
  }

  /// A short element whose class or id speaks of a date.
  func named() -> String? {
    first { node in
      guard tree.nodes[node].tag != .text, PageWeights.occur(Self.names, tree, node) else { return nil }
      let text = tree.plainText(of: node)
      return text.utf8.count < 160 ? read(PageDate.day(inWords:), text) : nil
    }
  }

  private static let names = NameWords("date datum publish time fecha posted byline author")

  /// The first short text of the page that holds a date; a longer one may begin with the day on which it was written.
  func anywhere() -> String? {
    first { node in
      guard tree.nodes[node].tag == .text, tree.nodes[Int(tree.nodes[node].parent)].tag.isShown else { return nil }
      let text = tree.text(of: node)
      let part = text.count < 100 ? text : text.drop { $0 <= 0x20 }.prefix(14)
      guard text.count >= 8, part.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
      return read(PageDate.day(in:), String(decoding: part, as: UTF8.self))
    }
  }

  /// The character data of a node, without white space in front, if it is short and readers see it.
  private func shortText(_ node: Int) -> ArraySlice<UInt8>? {
    guard tree.nodes[node].tag == .text, tree.nodes[Int(tree.nodes[node].parent)].tag.isShown else { return nil }
    let text = tree.text(of: node).drop { $0 <= 0x20 }
    return text.count >= 6 && text.count < 160 ? text : nil
  }

  private func day(of node: Int) -> String? {
    for attribute in [HTMLAttribute.datetime, .content, .title] {
      if let day = tree.attribute(attribute, of: node).flatMap({ read(PageDate.day(in:), $0) }) { return day }
    }
    return read(PageDate.day(in:), tree.plainText(of: node))
  }

  /// The day of a text, with the month first where the page writes so.
  private func read(_ day: (String) -> String?, _ text: String) -> String? {
    guard let found = day(text) else { return nil }
    guard isMonthFirst, let other = PageDate.monthFirst(in: text), PageDate.areTurned(found, other) else {
      return found
    }
    return other
  }

  /// Whether a date is not the article's: one of another article, of a reader's comment, of an account, or of today.
  private func isElsewhere(_ node: Int) -> Bool {
    if scopes.isForeign(node) || says(Self.others, node) { return true }
    var element = tree.nodes[node].tag == .text ? Int(tree.nodes[node].parent) : node
    for _ in 0..<8 where element > 0 {
      switch tree.nodes[element].tag {
      case .body, .html, .main, .article: return false
      default: break
      }
      if PageWeights.isOfReaders(tree, element) { return true }
      element = Int(tree.nodes[element].parent)
    }
    return false
  }

  /// Whether the text of a node or of its element begins with one of some labels.
  private func says(_ labels: LineOpenings, _ node: Int) -> Bool {
    let element = tree.nodes[node].tag == .text ? Int(tree.nodes[node].parent) : node
    for place in [element, Int(tree.nodes[element].parent)] where place > 0 {
      guard tree.end(of: place) - place < 20 else { break }
      let text = tree.plainText(of: place)
      guard text.utf8.count < 160 else { break }
      if labels.begin(PhraseList.words(text)) { return true }
    }
    return false
  }

  /// What stands before a day of publication.
  static let publication = LineOpenings(
    """
    published|first published|posted|date published|publication date|release date|veröffentlicht|erschienen|erschienen am
    publiziert|erstellt am|erstellt|eingestellt am|datum|publié|mis en ligne|publicado|publicada
    fecha de publicación|pubblicato|data de publicação|gepubliceerd|geplaatst|publicerad|publiceret|udgivet|publisert
    julkaistu|opublikowano|publikacja|data publikacji|опубликовано|дата публикации|publikováno|vydáno|publikované
    δημοσιεύτηκε|δημοσίευση|yayınlanma|yayın tarihi|objavljeno|közzétéve|publicat|diterbitkan|опубліковано
    """)

  /// What stands before the day of a change.
  static let change = LineOpenings(
    """
    updated|last updated|update|modified|last modified|last edited|this page was last|aktualisiert|zuletzt aktualisiert
    zuletzt geändert|letzte änderung|geändert|diese seite wurde zuletzt|stand|mis à jour|mise à jour|modifié
    dernière modification|cette page a été|actualizado|actualizada|última actualización|modificado|aggiornato
    ultimo aggiornamento|ultima modifica|atualizado|atualizada|última atualização|bijgewerkt|laatst gewijzigd
    laatste update|uppdaterad|opdateret|oppdatert|päivitetty|aktualizacja|zaktualizowano|обновлено|aktualizováno
    ενημερώθηκε|güncelleme|güncellendi|frissítve|оновлено
    """)

  /// What stands before a day that is not the article's.
  private static let others = LineOpenings(
    """
    aktuelle zeit|heute ist|registriert|mitglied seit|beigetreten|current time|it is currently|today is|joined
    registered|member since|inscrit|date d inscription|registrado|miembro desde|iscritto|lid sinds|copyright
    """)
}

extension HTMLTag {
  /// Whether readers see the character data of such an element as part of the page.
  fileprivate var isShown: Bool {
    switch self {
    case .script, .style, .title, .option, .noscript, .template, .textarea: false
    default: true
    }
  }
}
