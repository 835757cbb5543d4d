import Store

/// Why a request is not answered as asked.
struct Refusal: Error, Sendable {
  /// The status of the answer.
  var status: Reply.Status
  /// What is wrong, for people.
  var detail: String
  /// More headers of the answer.
  var headers: [(name: String, value: String)] = []
  /// A limit of ours is reached: no fault of who asks, and none of ours.
  private(set) var isOfLimit = false

  /// Whether it is one that the log and the alarms are to know of.
  var isFaultOfOurs: Bool { !isOfLimit && (status == .broken || status == .unavailable) }

  /// A refusal because so many have asked already that there is no place left.
  init(ofLimit detail: String, headers: [(name: String, value: String)]) {
    self.init(.unavailable, detail, headers: headers)
    isOfLimit = true
  }

  /// A refusal with its status and its words.
  init(_ status: Reply.Status, _ detail: String, headers: [(name: String, value: String)] = []) {
    self.status = status
    self.detail = detail
    self.headers = headers
  }

  /// What a fault of the store means for who asks; what is no fault of his is told without the store's path.
  init(_ error: StoreError) {
    switch error.kind {
    case .notFound: self.init(.notFound, "\(error.what) \(error.subject): \(error.why)")
    case .ambiguous: self.init(.conflict, "\(error.what) \(error.subject): \(error.why); \(error.advice)")
    case .badQuery, .tooBroad: self.init(.badRequest, "\(error.what) \(error.subject): \(error.why); \(error.advice)")
    default: self.init(.unavailable, "the store does not answer: \(error.why)", headers: [("Retry-After", "10")])
    }
  }

  /// Any error as a refusal.
  init(_ error: any Error) {
    switch error {
    case let refusal as Refusal: self = refusal
    case let error as StoreError: self.init(error)
    case let error as CorrectionRefused: self.init(.conflict, error.reason)
    default: self.init(.broken, "something went wrong")
    }
  }
}
