/// Answers that are being made: who asks for one of them meanwhile waits for it instead of having it made once more.
actor AnswersUnderway {
  private var tasks: [String: Task<(reply: Reply, etag: String), any Error>] = [:]

  /// The answer for a key with its validator, made once however many ask at the same time.
  func reply(
    _ key: String, _ make: @escaping @Sendable () async throws -> (reply: Reply, etag: String)
  ) async throws -> (reply: Reply, etag: String) {
    if let task = tasks[key] { return try await task.value }
    let task = Task { try await make() }
    tasks[key] = task
    defer { tasks[key] = nil }
    return try await task.value
  }
}
