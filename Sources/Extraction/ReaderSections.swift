import Markup

/// Finds what readers wrote where nothing but a heading says so ("Comments", "4 Kommentare"), and boxes under a heading that
/// are about the author.
///
/// Such a heading ends the text within its element: what follows it there, up to the next heading of its rank, is none of
/// the article's. It is believed if it counts comments, or if what it heads is a row of boxes with a name each; otherwise only
/// where nothing stands behind it in its element and more before it than it heads. A heading that may also stand in the
/// midst of an article is believed only where it opens its element.
struct ReaderSections {
  /// Bytes of words that stand before such a heading: comments are behind an article.
  private static let least = 140
  /// Bytes that a heading of the list has at most.
  private static let longest = 120
  /// Headings of the list that are looked at: no page has more.
  private static let most = 32

  /// Boxes of one make that are a row of comments.
  private static let leastBoxes = 3
  /// Bytes that a name or a time in such a box has at most.
  private static let longestName = 60

  private let tree: HTMLTree
  /// The words of the page's headline.
  private let headline: Set<Substring>

  /// - Parameter title: the page's headline: some templates repeat it behind the number of comments.
  init(_ tree: HTMLTree, title: String) {
    self.tree = tree
    headline = Self.words(of: PhraseList.words(title)[...])
  }

  /// Drops such headings and what they head.
  func drop(_ isDropped: inout [Bool]) {
    var looked = 0
    for node in tree.nodes.indices where !isDropped[node] {
      guard let rank = rank(node), let kind = kind(of: node) else { continue }
      looked += 1
      if looked > Self.most { return }
      let box = box(of: node, isDropped)
      let parent = Int(tree.nodes[box].parent)
      let before = words(0..<box, isDropped)
      guard before >= Self.least else { continue }
      if kind == .opening,
        words(parent..<box, isDropped) > 0 || words(parent..<tree.end(of: parent), isDropped) > before
      {
        continue
      }
      let section = box..<end(of: box, rank)
      if kind == .last, !isLast(section, of: parent, before, isDropped), !areBoxes(behind: box, section, isDropped) {
        continue
      }
      if section.contains(where: { tree.nodes[$0].tag == .h1 }) { continue }
      for index in section { isDropped[index] = true }
    }
  }

  private enum Kind {
    /// Wherever it stands: it counts comments.
    case anywhere
    /// Where it is the end of its element, or heads what looks like comments.
    case last
    /// Only where it opens its element.
    case opening
  }

  private func rank(_ node: Int) -> UInt8? {
    switch tree.nodes[node].tag {
    case .h2, .h3, .h4, .h5, .h6: tree.nodes[node].tag.rawValue
    default: nil
    }
  }

  private func kind(of heading: Int) -> Kind? {
    var bytes = 0
    for node in heading..<tree.end(of: heading) where tree.nodes[node].tag == .text {
      bytes += tree.text(of: node).count
      if bytes > Self.longest { return nil }
    }
    let words = PhraseList.words(tree.plainText(of: heading))
    let key = VolatileLines.withoutNumbers(words)
    let counts = words.contains { $0 &- 0x30 < 10 }
    if Self.comments.contains(key) { return counts ? .anywhere : .last }
    if counts, Self.comment.contains(key) || isCounted(words) { return .anywhere }
    return Self.openings.contains(key) ? .opening : nil
  }

  /// Whether a heading is a number of comments on the page's headline: "4 thoughts on “Lighthouse goes dark”".
  private func isCounted(_ words: [UInt8]) -> Bool {
    guard words.count > 2, words[1] &- 0x30 < 10, !headline.isEmpty else { return false }
    let rest = words.dropFirst().drop { $0 &- 0x30 < 10 || $0 == 0x20 }
    guard let opening = Self.counted.first(where: { rest.starts(with: $0.utf8) }) else { return false }
    let matter = Self.words(of: rest.dropFirst(opening.utf8.count))
    return 2 * headline.intersection(matter).count >= headline.count
  }

  private static func words(of phrase: ArraySlice<UInt8>) -> Set<Substring> {
    Set(String(decoding: phrase, as: UTF8.self).split(separator: " "))
  }

  /// Whether nothing stands behind a section in its element, and more before it than is in it.
  private func isLast(_ section: Range<Int>, of parent: Int, _ before: Int, _ isDropped: [Bool]) -> Bool {
    words(section.upperBound..<tree.end(of: parent), isDropped, most: 0) == 0
      && words(section, isDropped, most: before) < before
  }

  /// Whether what follows a heading is a row of boxes of one make, most of the section, that begin with a name or a time each.
  private func areBoxes(behind box: Int, _ section: Range<Int>, _ isDropped: [Bool]) -> Bool {
    var row: [Int] = []
    var next = Int(tree.nodes[box].nextSibling)
    while next >= 0, next < section.upperBound {
      if words(next..<tree.end(of: next), isDropped, most: 0) > 0 { row.append(next) }
      next = Int(tree.nodes[next].nextSibling)
    }
    while row.count == 1, tree.nodes[row[0]].tag != .p { row = parts(of: row[0], isDropped) }
    let boxes = row.filter { isBox($0, isDropped) }
    guard boxes.count >= Self.leastBoxes, Set(boxes.map { tree.nodes[$0].tag }).count == 1 else { return false }
    let bytes = boxes.reduce(0) { $0 + words($1..<tree.end(of: $1), isDropped) }
    return 2 * bytes > words(section, isDropped)
  }

  /// Whether an element holds several parts, of which the first is short.
  private func isBox(_ node: Int, _ isDropped: [Bool]) -> Bool {
    var parts = [node]
    while parts.count == 1, tree.nodes[parts[0]].tag != .p, tree.nodes[parts[0]].tag != .text {
      parts = self.parts(of: parts[0], isDropped)
    }
    guard parts.count > 1, parts.contains(where: { tree.nodes[$0].tag != .text }) else { return false }
    return words(parts[0]..<tree.end(of: parts[0]), isDropped) <= Self.longestName
  }

  /// What of an element's children has words.
  private func parts(of node: Int, _ isDropped: [Bool]) -> [Int] {
    tree.children(of: node).filter { words($0..<tree.end(of: $0), isDropped, most: 0) > 0 }
  }

  /// The heading, or the element around it that holds nothing else.
  private func box(of heading: Int, _ isDropped: [Bool]) -> Int {
    var box = heading
    let size = words(heading..<tree.end(of: heading), isDropped)
    while true {
      let parent = Int(tree.nodes[box].parent)
      guard parent > 0, tree.nodes[parent].tag != .body,
        words(parent..<tree.end(of: parent), isDropped, most: size) == size
      else { return box }
      box = parent
    }
  }

  /// Where the next heading of the same rank begins under the same parent, else where the parent ends.
  private func end(of box: Int, _ rank: UInt8) -> Int {
    var next = Int(tree.nodes[box].nextSibling)
    while next >= 0 {
      if let other = self.rank(next), other <= rank, kind(of: next) == nil { return next }
      next = Int(tree.nodes[next].nextSibling)
    }
    return tree.end(of: Int(tree.nodes[box].parent))
  }

  /// Bytes of words that are left in some nodes; counting ends where there are more than asked for.
  private func words(_ nodes: Range<Int>, _ isDropped: [Bool], most: Int = .max) -> Int {
    var sum = 0
    for node in nodes where !isDropped[node] && tree.nodes[node].tag == .text {
      sum += tree.text(of: node).count { $0 > 0x20 }
      if sum > most { break }
    }
    return sum
  }

  private static func keys(_ list: String) -> Set<String> {
    Set(
      list.split(whereSeparator: { $0 == "|" || $0 == "\n" })
        .map { VolatileLines.withoutNumbers(PhraseList.words($0)) })
  }

  private static let comments = keys(
    """
    comments|reader comments|readers comments|user comments|all comments|latest comments|view comments|show comments
    no comments|no comments yet|comments are closed|comments on this article|comments on this story|your comments
    kommentare|leserkommentare|kommentare anzeigen|alle kommentare|kommentare zu diesem artikel|kommentare zum artikel
    ihre kommentare|neueste kommentare|leserbriefe zu diesem artikel|leserreaktionen
    commentaires|vos commentaires|les commentaires|tous les commentaires|commentaires des lecteurs
    réactions des lecteurs|comentarios|ver comentarios|comentarios de los lectores|comentários|comentários dos leitores
    commenti|i commenti|commenti dei lettori|i commenti dei lettori|reacties|alle reacties|reacties van lezers
    kommentarer|läsarkommentarer|kommentit|lukijoiden kommentit|komentarze|komentáře|komentare|komentari|komentarji
    comentarii|hozzászólások|yorumlar|okuyucu yorumları|комментарии|все комментарии|комментарии читателей|коментарі
    коментари|σχόλια|σχόλια αναγνωστών|تعليقات|التعليقات|نظرات|نظرات کاربران|תגובות|टिप्पणियां|टिप्पणियाँ|bình luận
    ý kiến bạn đọc|komentar pembaca|ความคิดเห็น|コメント|コメント一覧|読者のコメント|评论|网友评论|全部评论|最新评论|留言
    網友評論|讀者留言|댓글|전체 댓글
    """)

  /// Words of a single comment: those are headings only with a number.
  private static let comment = keys(
    "comment|kommentar|commentaire|comentario|comentário|commento|reactie|kommentti|komentarz|yorum|комментарий")

  /// What follows in a heading on a number of comments, before the page's headline.
  private static let counted = [
    "comments on ", "comment on ", "responses to ", "response to ", "thoughts on ", "thought on ", "replies to ",
    "kommentare zu ", "kommentar zu ", "commentaires sur ", "comentarios en ", "comentarios sobre ", "reacties op ",
    "kommentarer till ", "kommentarer til ", "komentarzy do ", "комментариев к ",
  ]

  private static let openings = keys(
    """
    join the conversation|join the discussion|leave a comment|leave a reply|post a comment|add a comment|write a comment
    kommentar schreiben|schreiben sie einen kommentar|schreibe einen kommentar|laisser un commentaire|deja un comentario
    deixe um comentário|lascia un commento|laat een reactie achter|dodaj komentarz|оставить комментарий|yorum yap
    about the author|about the authors|about the writer|über den autor|über die autorin|über die autoren|zum autor|zur autorin
    zur person des autors|à propos de l auteur|sobre el autor|sobre la autora|sobre o autor|sobre a autora|sull autore
    over de auteur|om författaren|om forfatteren|o autorze|об авторе|yazar hakkında|著者について|作者简介
    """)
}
