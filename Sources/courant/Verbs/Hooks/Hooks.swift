import ArgumentParser

/// `courant hooks`
struct Hooks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who is told over HTTP of what happens.",
    discussion: """
      While `courant run` runs, each hook is sent a JSON document (POST) for what it wants to know: a story that reached \
      a number of publishers, an edit in silence, a figure that became another one, a feed that died. Deliveries are \
      signed (HMAC-SHA256, as Standard Webhooks describes), sent at least once under an idempotency key that stays the \
      same, and tried again for three days. docs/hooks.md tells what they look like.

      Examples:
        courant hooks add desk https://desk.example.org/courant --on story --on silent
        courant hooks list
        courant hooks test desk
        courant hooks remove desk
      """,
    subcommands: [HooksAdd.self, HooksList.self, HooksTest.self, HooksRemove.self])
}
