/// Waits in which no time passes.
public enum Wait {
  /// Ends only with its task, as a sleep does that is cancelled.
  @Sendable public static func untilCancelled() async {
    let (stream, held) = AsyncStream<Void>.makeStream()
    for await _ in stream {}
    held.finish()
  }
}
