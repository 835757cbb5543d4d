import ArgumentParser
import Fetching
import News
import Notifying
import Showing
import Store

/// `courant hooks test NAME`
struct HooksTest: WaitingVerb {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Send a hook a message that tells of nothing, now.",
    discussion: """
      A hook whose receiver answers is no longer held back after earlier failures.
      Exit 1: the receiver did not answer with 2xx.

      Example:
        courant hooks test desk
      """)

  @Argument(help: "What you call it.")
  var name: String

  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment, until interruption: Interruption) async throws {
    let store = try environment.openStore(.write, mustExist: true)
    let hook = try HookLookup.find(name, in: store)
    let attempt = await HookTrial(requester: environment.hookFetcher()).send(to: hook, at: environment.now)
    if let failure = attempt.failure {
      throw CommandFailure(
        .failed, "\(Fetcher.plainURL(hook.url)): \(failure)",
        advice: Self.advice(for: attempt))
    }
    try store.resumeHook(name)
    environment.console.say("\(Fetcher.plainURL(hook.url)) answered \(attempt.status ?? 200).\n")
  }

  private static func advice(for attempt: HookAttempt) -> String {
    if attempt.isPrivate {
      return "A private address needs `hooks add --allow-private`: remove the hook and add it again."
    }
    if attempt.isRedirect {
      return "Redirects are not followed: remove the hook and add it with the address that answers itself."
    }
    return switch attempt.status {
    case nil: "Look whether the receiver runs, and whether this machine reaches it; `hooks list` shows the address."
    default: "The receiver answers 2xx to what it takes; its own log may say why it did not."
    }
  }
}
