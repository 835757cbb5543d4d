import ArgumentParser

/// A command of the command line: options that all share, and a method that does the work.
protocol Verb: ParsableCommand {
  /// What every verb takes.
  var common: CommonOptions { get }
  /// Does the work; output goes to the environment's console.
  func perform(in environment: Environment) throws
}

extension Verb {
  func run() throws {
    let environment = try Environment(common)
    do {
      try perform(in: environment)
    } catch {
      try environment.console.flush()
      throw error
    }
    try environment.console.flush()
  }
}

/// A verb that waits, for the network or for something to happen, and that may be interrupted meanwhile.
protocol WaitingVerb: ParsableCommand, Sendable {
  /// What every verb takes.
  var common: CommonOptions { get }
  /// Settings that this verb takes as flags.
  var flags: [SettingName: String] { get }
  /// Does the work; output goes to the environment's console.
  func perform(in environment: Environment, until interruption: Interruption) async throws
}

extension WaitingVerb {
  var flags: [SettingName: String] { [:] }

  /// Runs the verb to its end.
  func run(until interruption: Interruption) async throws {
    let environment = try Environment(common, flags: flags)
    do {
      try await perform(in: environment, until: interruption)
    } catch {
      try environment.console.flush()
      throw error
    }
    try environment.console.flush()
  }
}
