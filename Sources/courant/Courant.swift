import ArgumentParser
import Glibc
import Serving
import Store
import Syncing

/// The command `courant`: its verbs, and how it ends.
@main
struct Courant: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "courant",
    abstract: "Reads news feeds, merges the reports of one event into one story, and keeps every version.",
    discussion: HelpText.overview,
    version: "courant \(CourantVersion.text)",
    subcommands: [
      Feeds.self, Sync.self, Run.self, Status.self, Stories.self, Articles.self, Edits.self, Search.self,
      Changes.self,
      Export.self, Import.self, StoreGroup.self, Tokens.self, Hooks.self, Config.self, Inspect.self,
    ])

  static func main() {
    Heap.shareOneArena()
    HostNames.haveAllLetters()
    Signals.ignoreBrokenPipes()
    ArgumentMask.hidePasswords()
    do {
      try HelpRequest.check(CommandLine.arguments.dropFirst(), of: Courant.self)
      var command = try command(Array(CommandLine.arguments.dropFirst()))
      if let verb = command as? any WaitingVerb {
        run(verb)
      } else {
        try command.run()
      }
    } catch {
      end(error)
    }
  }

  /// The command that some arguments give. The verb that they begin with reads the rest by itself, where it can: to read them
  /// from the top takes every verb's options to pieces first, a fifth of a short command's time. What it cannot read, and what
  /// asks for help, is answered from the top.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    if let name = arguments.first, let verb = configuration.subcommands.first(where: { $0._commandName == name }),
      !arguments.contains(where: ["-h", "-help", "--help", "help", "--version"].contains),
      let command = try? verb.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command).configuration.subcommands.isEmpty
    {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// Runs a verb on another thread, while this one waits for signals.
  private static func run(_ verb: any WaitingVerb) -> Never {
    Signals.hold()
    let interruption = Interruption()
    let task = Task.detached {
      do {
        try await verb.run(until: interruption)
        Glibc.exit(ExitStatus.done.rawValue)
      } catch {
        end(error)
      }
    }
    interruption.take { task.cancel() }
    Signals.forward(to: interruption)
  }

  /// Every way out but the one through the end of `main`.
  private static func end(_ error: any Error) -> Never {
    switch error {
    case let status as ExitStatus: Glibc.exit(status.rawValue)
    case let failure as CommandFailure: end(failure)
    case let error as StoreError: end(CommandFailure(error))
    case let error as ControlError: end(CommandFailure(error))
    case let failure as ServingFailure: end(CommandFailure(failure))
    case is CancellationError: Glibc.exit(ExitStatus.interrupted.rawValue)
    default: exit(withError: error)
    }
  }

  private static func end(_ failure: CommandFailure) -> Never {
    Console.say(failure.text)
    Glibc.exit(failure.status.rawValue)
  }
}
