import News
import Showing
import Store

/// Articles, their versions and what changed between them, as JSON in the shapes of the command line.
struct ArticlesAPI {
  let now: Timestamp

  /// `/v1/articles`
  func list(_ call: Call, in store: Store) throws -> Reply {
    let asked = Questioning(query: call.query, store: store, now: now)
    try asked.allow("since", "feed", "limit", "cursor")
    var question = ArticleQuery(
      since: try asked.moment("since"), feed: try asked.feed(),
      limit: try asked.number("limit", 1...Questioning.most) ?? 50)
    question.after = try asked.articlePlace()
    let articles = try store.articles(question)
    return .document { json in
      json.field("articles", array: articles) { json, article in
        json.object { json in json.fields(of: article) }
      }
      json.field("next", articles.count == question.limit ? articles.last?.id.text : nil)
    }
  }

  /// `/v1/articles/ID`
  func show(_ id: String, _ call: Call, in store: Store) throws -> Reply {
    try Questioning(query: call.query, store: store, now: now).allow()
    let article = try store.article(id)
    return .document { json in
      json.field(
        "article",
        object: { json in
          json.fields(of: article)
          json.field("body", article.body)
          json.field("aliases", texts: article.aliases)
        })
    }
  }

  /// `/v1/articles/ID/versions`
  func versions(_ id: String, _ call: Call, in store: Store) throws -> Reply {
    try Questioning(query: call.query, store: store, now: now).allow()
    let article = try store.article(id)
    let versions = try store.revisions(article.id)
    let kinds = EditKinds.of(versions, language: article.language)
    return .document { json in
      json.field("article", object: { json in json.fields(of: article) })
      json.field("versions", array: versions) { json, version in
        json.value(version, kinds: kinds[version.version] ?? [])
      }
    }
  }

  /// `/v1/articles/ID/diff?from=M&to=N`; without numbers the newest version and the one before it.
  func diff(_ id: String, _ call: Call, in store: Store) throws -> Reply {
    let asked = Questioning(query: call.query, store: store, now: now)
    try asked.allow("from", "to")
    let article = try store.article(id)
    let versions = try store.revisions(article.id)
    let to = try asked.number("to", 1...1_000_000) ?? article.version
    let from = try asked.number("from", 1...1_000_000) ?? max(1, to - 1)
    guard let old = versions.first(where: { $0.version == from }), let new = versions.first(where: { $0.version == to })
    else { throw Refusal(.notFound, "article \(article.id) has the versions 1 to \(article.version)") }
    let changes = RevisionDiff.changes(from: old, to: new)
    return .document { json in
      json.field("article", object: { json in json.fields(of: article) })
      json.field("from", from)
      json.field("to", to)
      json.field("fields", array: changes) { json, change in json.value(change) }
    }
  }

  /// `/v1/edits`
  func edits(_ call: Call, in store: Store) throws -> Reply {
    let asked = Questioning(query: call.query, store: store, now: now)
    try asked.allow("since", "until", "silent", "said", "kind", "feed", "limit", "cursor")
    let question = try asked.edits(limit: 50)
    let edits = try EditListing(store: store).edits(question)
    return .document { json in
      json.field("edits", array: edits) { json, edit in json.value(edit) }
      json.field("next", edits.count == question.limit ? edits.last.map(Questioning.cursor(after:)) : nil)
    }
  }

  /// `/v1/search`
  func search(_ call: Call, in store: Store) throws -> Reply {
    let asked = Questioning(query: call.query, store: store, now: now)
    try asked.allow("q", "limit", "cursor")
    guard let words = call.query["q"] else { throw Refusal(.badRequest, "q names the words to look for") }
    let limit = try asked.number("limit", 1...Questioning.most) ?? 50
    let found = try SearchHits.find(words, limit: limit, from: asked.searchPlace(), in: store)
    return .document { json in
      json.field("articles", array: found.hits) { json, hit in
        json.object { json in
          json.fields(of: hit.article)
          json.field("snippet", hit.snippet)
        }
      }
      json.field("next", found.next.map(Questioning.cursor))
    }
  }
}
