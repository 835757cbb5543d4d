import News
import Testing

@Suite struct `Failures of requests` {
  @Test func `are silence where nobody was heard, and no answer that only drips or refuses`() {
    let silent = FetchFailure.Kind.allCases.filter(\.isSilence)
    #expect(Set(silent) == [.nameResolution, .connection, .connectTimeout, .timeout, .proxy])
  }
}
