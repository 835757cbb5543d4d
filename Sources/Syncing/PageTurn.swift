import Claims
import Extraction
import News
import Parsing
import Scheduling

/// What a look at a page came to for one article.
struct PageLook: Sendable {
  enum Result: Sendable {
    /// Its text is the article's from now on.
    case read
    /// Its text changed.
    case revised
    /// It says what it said before.
    case unchanged
    /// There is no article in it to take.
    case unusable
    /// It could not be fetched.
    case failed
    /// It was not asked, because its host or its robots.txt stands in the way.
    case held
  }

  var result: Result
  var update: PageUpdate
  /// Whether the page itself was asked for.
  var wasAsked = true
}

/// What an answer does to an article's page. Pure.
struct PageTurn: Sendable {
  let task: PageTask
  let plan: PagePlan
  let now: Timestamp
  /// What is known of the article, to see whether a page is about it; nil where nothing is compared.
  var known: PageRelation.Known?

  /// 304, or the very body that was read before.
  func unchanged(_ headers: FetchedHeaders) -> PageLook {
    var page = plan.answered(task.record, url: task.url, at: now)
    page.status = headers.status
    page.validators =
      headers.status == 304 ? task.record.validators.updated(by: headers.validators) : headers.validators
    return look(task.record.textHash == nil ? .unusable : .unchanged, page)
  }

  /// A page. The first text of a page completes the article's version; from then on page is compared with page.
  func read(_ extracted: ExtractedPage, _ headers: FetchedHeaders, bodyHash: ContentHash) -> PageLook {
    var page = plan.answered(task.record, url: task.url, at: now)
    page.status = headers.status
    page.validators = headers.validators
    page.bodyHash = bodyHash
    if let (state, detail) = refusal(extracted, finalURL: headers.finalURL) {
      return look(.unusable, page, state, detail)
    }
    page.title = extracted.title.isEmpty ? nil : extracted.title
    page.author = extracted.author
    // yyyy-MM-dd: days of the same century are in order as texts; the world is a day ahead of UTC at most
    let tomorrow = String(now.adding(seconds: 86_400).iso8601.prefix(10))
    page.published = extracted.date.flatMap { $0 <= tomorrow ? $0 : nil }
    page.language = extracted.language
    let hash = ContentHash(words: extracted.text)
    let before = task.record.textHash
    page.textHash = hash
    var look = look(before == nil ? .read : before == hash ? .unchanged : .revised, page, .read)
    if before != hash { look.update.words = before == nil ? .complete(extracted.text) : .revise(extracted.text) }
    look.update.alias = alias(extracted.url, finalURL: headers.finalURL)
    return look
  }

  /// robots.txt keeps us out of an address.
  func disallowed(_ url: String) -> PageLook {
    var look = look(
      .unusable, plan.answered(task.record, url: task.url, at: now), .disallowed,
      url == task.url ? "robots.txt does not allow it" : "robots.txt does not allow \(url)")
    look.wasAsked = url != task.url
    return look
  }

  /// robots.txt cannot be had, so that nothing may be asked for a while.
  func withoutRobots(until: Timestamp) -> PageLook {
    var page = plan.failed(task.record, url: task.url, at: now)
    page.nextDue = page.nextDue.map { max($0, until) }
    var look = look(.failed, page, .failed, "the site's robots.txt cannot be had, and without it nothing is asked")
    look.wasAsked = false
    return look
  }

  /// The host wants nothing before a time; nothing was asked.
  func held(until: Timestamp) -> PageLook {
    var look = look(.held, plan.held(task.record, until: until, at: now))
    look.wasAsked = false
    return look
  }

  /// Nothing usable came.
  func failed(_ failure: FetchFailure) -> PageLook {
    var page: PageRecord
    switch failure.kind {
    case .notFound, .refused, .refusedElsewhere, .rejected, .gone, .badURL, .forbiddenAddress, .notAPage, .tooLarge,
      .headersTooLarge:
      // an answer, if not the one that was hoped for: it may be another one at the next look
      page = plan.answered(task.record, url: task.url, at: now)
      page.failures = task.record.failures + 1
    default: page = plan.failed(task.record, url: task.url, at: now)
    }
    page.status = failure.status
    switch failure.kind {
    case .notFound: return look(.unusable, page, .missing, "there is no such page" + Self.status(failure))
    case .gone:
      page.nextDue = nil
      return look(.unusable, page, .missing, "the publisher took the page away for good (410)")
    case .refused, .refusedElsewhere, .rejected:
      return look(.unusable, page, .wall, "the server refuses to show it" + Self.status(failure))
    case .badURL, .forbiddenAddress, .notAPage, .tooLarge, .headersTooLarge:
      page.nextDue = nil
      return look(.unusable, page, .unsuitable, failure.detail)
    case .throttled:
      if let wait = failure.retryAfter, let next = page.nextDue {
        page.nextDue = max(next, now.adding(seconds: Int64(wait)))
      }
      return look(.failed, page, .failed, "the publisher asked to come back later" + Self.status(failure))
    default: return look(.failed, page, .failed, failure.detail)
    }
  }

  /// Why a page's text is not taken; nil if it is.
  private func refusal(_ page: ExtractedPage, finalURL: String) -> (PageState, String)? {
    switch page.verdict {
    case .article: break
    case .consentWall: return (.wall, "a wall asks for consent first")
    case .paywallStub: return (.wall, "only subscribers see its text")
    case .botCheck: return (.wall, "a check for programs stands before it")
    case .logIn: return (.wall, "it asks for a log-in")
    case .notFound: return (.missing, "it says that there is no such page")
    case .closed: return (.wall, "it says that it cannot be shown")
    case .notAnArticle: return (.unsuitable, "no article was found in it")
    }
    if page.text.isEmpty { return (.unsuitable, "no article was found in it") }
    if PageRelation.isFrontPage(finalURL, insteadOf: task.url) {
      return (.unsuitable, "the site's front page came in its place")
    }
    if let known, isSection(page, finalURL), !PageRelation.isTitled(page, about: known) {
      return (.unsuitable, "a section of the site came in its place")
    }
    if let known, !PageRelation.holds(page, about: known), !EditNotice.isNotice(page.text) {
      return (.unsuitable, "it has no words of the article")
    }
    if let known, PageRelation.isBeginning(page, of: known), !EditNotice.isNotice(page.text) {
      return (.wall, "it shows no more than the beginning of the text that it showed before")
    }
    guard task.record.textHash == nil else { return nil }
    let size = page.text.utf8.count
    // What a feed carries is worth more than a page that has hardly more: the feed's edits come at once.
    if size <= task.summaryBytes || 2 * size <= 3 * task.bodyBytes {
      return (.unsuitable, "it says hardly more than the feed")
    }
    return nil
  }

  /// Whether the page, by where it came from or what it calls itself, is a section.
  private func isSection(_ page: ExtractedPage, _ finalURL: String) -> Bool {
    [finalURL, page.url ?? finalURL].contains { SectionAddress.isSection($0, insteadOf: task.url) }
  }

  /// The page's own address, or where it was found after redirects: another name of the article, if it is on the site
  /// that answered and more than the site's front page.
  private func alias(_ url: String?, finalURL: String) -> String? {
    let canonical = CanonicalURL.page(CanonicalURL.canonical(URLReference.resolve(url ?? finalURL, base: finalURL)))
    guard canonical != CanonicalURL.page(CanonicalURL.canonical(task.url)), let host = CanonicalURL.host(of: canonical),
      Publisher.registrableDomain(of: canonical) == Publisher.registrableDomain(of: finalURL),
      !canonical.hasSuffix("//" + host)
    else { return nil }
    return canonical
  }

  private func look(
    _ result: PageLook.Result, _ page: PageRecord, _ state: PageState? = nil, _ detail: String = ""
  ) -> PageLook {
    var page = page
    page.url = task.url
    if let state {
      page.state = state
      page.detail = detail
    }
    return PageLook(result: result, update: PageUpdate(article: task.article, record: page, observedAt: now))
  }

  private static func status(_ failure: FetchFailure) -> String {
    failure.status.map { " (\($0))" } ?? ""
  }
}
