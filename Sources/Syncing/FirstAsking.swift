import Fetching
import News
import Scheduling
import Store

/// Asks a feed, or takes what `feeds add` was answered a moment ago: nobody is asked twice for one document.
struct FirstAsking {
  /// Seconds for which an answer with validators stands for a new one: nobody may be asked sooner (POLITENESS rule 5).
  static let conditional = 3600.0
  /// The same for an answer without validators.
  static let unconditional = 86_400.0

  /// An answer and the request that it took.
  struct Answer {
    var outcome: FetchOutcome
    /// For the request log; nil if none was made.
    var log: LoggedRequest?
    /// Whether a request was made, or would have been if the host had not asked for a pause.
    var wasAsked = true
    /// What `feeds add` was answered, where the feed was asked again: a failure now takes nothing of it away.
    var first: FirstAnswer?
  }

  let store: Store
  let fetcher: any Requester
  let now: Timestamp

  /// What a feed answers. One that was never asked by a pass may have answered `feeds add`: that answer counts while it is
  /// young; later, and where a person asks explicitly, its validators make the request conditional.
  func answer(_ record: FeedRecord, _ request: FetchRequest, cause: LoggedRequest.Cause) async throws -> Answer {
    guard record.lastPolled == nil, let first = try store.firstAnswer(of: record.feed.id) else {
      return await ask(request, record, cause)
    }
    return await answer(record, request, cause, after: first)
  }

  /// What a feed answers that may have answered `feeds add`.
  private func answer(
    _ record: FeedRecord, _ request: FetchRequest, _ cause: LoggedRequest.Cause, after first: FirstAnswer
  ) async -> Answer {
    let validators = first.headers.validators
    if isYoung(first), cause == .schedule || validators.isEmpty {
      return Answer(outcome: .fetched(first.headers, body: first.body), wasAsked: false)
    }
    var request = request
    request.validators = validators
    var answer = await ask(request, record, cause)
    answer.first = first
    if case .notModified(let headers) = answer.outcome {
      var whole = first.headers
      whole.validators = validators.updated(by: headers.validators)
      whole.maxAge = headers.maxAge
      whole.permanentURL = headers.permanentURL
      answer.outcome = .fetched(whole, body: first.body)
    }
    return answer
  }

  private func ask(_ request: FetchRequest, _ record: FeedRecord, _ cause: LoggedRequest.Cause) async -> Answer {
    let outcome = await fetcher.fetch(request)
    return logged(outcome, request, record, cause)
  }

  /// Apart, so that nothing of it is held while the answer is waited for.
  @inline(never)
  private func logged(
    _ outcome: FetchOutcome, _ request: FetchRequest, _ record: FeedRecord, _ cause: LoggedRequest.Cause
  ) -> Answer {
    Answer(outcome: outcome, log: LoggedRequest(request, outcome, feed: record.feed.id, cause: cause))
  }

  private func isYoung(_ first: FirstAnswer) -> Bool {
    let age = now.seconds(since: first.at)
    let least = first.headers.validators.isEmpty ? Self.unconditional : Self.conditional
    let hint = min(first.headers.maxAge ?? 0, Int(SchedulingSettings.hintCeiling))
    return age >= 0 && age < max(least, Double(hint))
  }
}
