import ArgumentParser
import Showing

/// What every verb takes, as typed.
struct CommonOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The SQLite file (else COURANT_STORE).", valueName: "path"))
  var store: String?

  @Option(
    name: .long,
    help: ArgumentHelp("A file of settings (else /etc/courant/courant.env, if present).", valueName: "path"))
  var config: String?

  @Flag(name: .customLong("no-color"), help: "No colour, even on a terminal.")
  var noColour = false
}

/// The choice of JSON as output.
struct JSONOption: ParsableArguments {
  @Flag(name: .long, help: "Print one JSON document.")
  var json = false
}
