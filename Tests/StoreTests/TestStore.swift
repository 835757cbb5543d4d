import Glibc
import News

@testable import Store

/// A store in a folder of its own that goes with it.
final class TestStore {
  let folder: String
  let path: String
  let faults = FaultPlan()
  let store: Store

  init() throws {
    var template = Array("/tmp/courant-store-XXXXXX\0".utf8CString)
    guard mkdtemp(&template) != nil else { throw POSIXFailure(errno) }
    folder = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    path = folder + "/test.sqlite"
    store = try Store.open(path, access: .write, faults: faults)
    // From here on writes are counted: those that made the schema are none of the tests' business.
    faults.fail(atWrite: 0)
  }

  deinit {
    store.close()
    remove(folder: folder)
  }
}

struct POSIXFailure: Error {
  var number: Int32
  init(_ number: Int32) { self.number = number }
}

/// Removes a folder with its files.
func remove(folder: String) {
  guard let directory = opendir(folder) else { return }
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." {
      let path = folder + "/" + name
      if entry.pointee.d_type == UInt8(DT_DIR) { remove(folder: path) } else { unlink(path) }
    }
  }
  closedir(directory)
  rmdir(folder)
}

// MARK: Values

let start = Timestamp(seconds: 1_700_000_000)

func feed(_ name: String) -> Feed {
  let url = "https://\(name).example/feed.xml"
  return Feed(id: .derived(from: url), url: url, title: name)
}

func hours(_ number: Int64) -> Timestamp { start.adding(seconds: number * 3600) }

/// An entry of a feed with the given guid and words.
func update(
  _ feed: Feed, _ guid: String, _ title: String, body: String = "Some words.", verdict: RevisionVerdict = .first,
  at observed: Timestamp = start, time: Timestamp? = nil
) -> ArticleUpdate {
  let link = "https://\(feed.title ?? "x").example/\(guid)"
  return ArticleUpdate(
    id: .derived(from: feed.url, guid), verdict: verdict, guid: guid,
    article: ExtractedArticle(
      title: title, summary: "In short.", body: body, byline: "A. Writer", url: link, canonicalURL: link,
      source: "\(feed.title ?? "x").example", language: "en", published: time ?? observed),
    markup: nil, entryHash: ContentHash(title + body), aliases: [ArticleAlias(.guid, guid), ArticleAlias(.link, link)],
    observedAt: observed, articleTime: time ?? observed)
}

func poll(_ feed: Feed, _ articles: [ArticleUpdate], at now: Timestamp = start, withdrawn: [ArticleID] = [])
  -> FeedUpdate
{
  var record = FeedRecord(feed: feed, addedAt: start)
  record.lastPolled = now
  record.lastSuccess = now
  record.validators = Validators(etag: "\"\(now.milliseconds)\"", lastModified: nil)
  record.nextDue = now.adding(seconds: 1800)
  record.scheduleReason = "every half hour"
  return FeedUpdate(record: record, articles: articles, withdrawn: withdrawn)
}

/// A pass that makes a story of these articles.
func pass(_ id: StoryID, of articles: [(Feed, ArticleUpdate)], new: Bool = true) -> StoryPass {
  var pass = StoryPass()
  let members = articles.map { feed, article in
    StoredMember(
      id: article.id, feedURL: feed.url, source: article.article.source, url: article.article.canonicalURL,
      time: article.articleTime, role: article.id == articles[0].1.id ? .lead : .report, features: [1, 2, 3])
  }
  pass.stories = [StoredStory(id: id, headlineArticle: articles[0].1.id, headlineRule: "first", members: members)]
  for (index, member) in members.enumerated() where new || index == members.count - 1 {
    pass.events.append(
      StoryEvent(story: id, kind: index == 0 ? .created : .joined, at: start, article: member.id, reason: "{}"))
  }
  return pass
}
