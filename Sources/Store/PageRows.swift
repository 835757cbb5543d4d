import News

/// How a row of table `page` becomes a ``PageRecord``.
enum PageRows {
  static let columns = """
    p.url, p.state, p.detail, p.status, p.etag, p.last_modified, p.body_hash, p.text_hash, p.title, p.author, \
    p.published, p.language, p.picture, p.first_answered, p.last_asked, p.looks, p.failures, p.next_due
    """

  static func read(_ row: inout SQLStatement) -> PageRecord {
    var page = PageRecord(due: nil)
    page.url = row.optionalText()
    page.state = PageState(rawValue: row.text()) ?? .waiting
    page.detail = row.text()
    page.status = row.optionalInt()
    page.validators = Validators(etag: row.optionalText(), lastModified: row.optionalText())
    page.bodyHash = row.optionalHash()
    page.textHash = row.optionalHash()
    page.title = row.optionalText()
    page.author = row.optionalText()
    page.published = row.optionalText()
    page.language = row.optionalText()
    page.picture = row.optionalText()
    page.firstAnswered = row.optionalTime()
    page.lastAsked = row.optionalTime()
    page.looks = row.int()
    page.failures = row.int()
    page.nextDue = row.optionalTime()
    return page
  }
}
