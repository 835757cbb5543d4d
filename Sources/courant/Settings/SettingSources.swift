/// Where the settings come from, in the order in which they win: flag, environment, file, default.
struct SettingSources {
  /// A value and where it came from.
  struct Found {
    /// The value as it was written.
    var value: String
    /// `flag`, `environment`, `file PATH` or `default`.
    var origin: String
  }

  /// Values that were given as flags.
  var flags: [SettingName: String] = [:]
  /// Looks up a variable of the environment; nil where it is not set or empty.
  var variable: (String) -> String?
  /// The file of settings; nil where there is none.
  var file: EnvFile?

  /// The value in force for a setting; nil where nobody set one and it has no default.
  func find(_ name: SettingName) -> Found? {
    if let value = flags[name] { return Found(value: value, origin: "flag") }
    if let value = variable(name.rawValue) { return Found(value: value, origin: "environment") }
    if let file, let value = file.values[name.rawValue], !value.isEmpty {
      return Found(value: value, origin: "file " + file.path)
    }
    return name.fallback.map { Found(value: $0, origin: "default") }
  }

  /// Names in the file that look like settings but are none: most likely misspelt.
  var unknownNames: [String] {
    let known = Set(SettingName.allCases.map(\.rawValue))
    return (file?.values.keys.filter { $0.hasPrefix("COURANT_") && !known.contains($0) } ?? []).sorted()
  }
}
