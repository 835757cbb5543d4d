import Fetching

/// Users and passwords that were typed as part of an address.
enum TypedSecrets {
  /// Says where one was typed that a file keeps it from others.
  static func tell(_ urls: [String], on console: Console) {
    guard urls.contains(where: { Fetcher.hostKey(of: $0) != nil && Fetcher.plainURL($0) != $0 }) else { return }
    console.say(
      "courant: note: others on this machine may have seen the user and password in the address as the command began, and the "
        + "shell may keep them in its history; `feeds add` and `feeds set` take USER:PASSWORD from a file, --auth-file FILE, or from "
        + "standard input, --auth-file -\n"
    )
  }
}
