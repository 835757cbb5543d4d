package import News

extension JSONWriter {
  /// A row of the change log, as a value.
  package mutating func value(_ change: Change) {
    object { json in
      json.field("cursor", Int(change.cursor))
      json.field("at", change.at)
      json.field("kind", change.kind.rawValue)
      json.field("entity", change.entity.rawValue)
      json.field("id", change.id)
      json.field("version", change.version)
    }
  }
}
