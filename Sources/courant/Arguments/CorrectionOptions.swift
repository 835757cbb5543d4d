import ArgumentParser

/// What every verb that corrects stories takes.
struct CorrectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("How long to wait for another process at work on this store (600s).", valueName: "seconds"))
  var wait: WaitArgument?

  /// The settings that these are.
  var flags: [SettingName: String] { wait.map { [.wait: String($0.seconds)] } ?? [:] }
}
