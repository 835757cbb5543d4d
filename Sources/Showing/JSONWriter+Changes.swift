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
      guard let edit = change.edit else { return }
      json.field(
        "edit",
        object: { json in
          json.field("kinds", texts: edit.kinds.map(\.rawValue))
          json.field("field", edit.field.rawValue)
          json.field("before", edit.before)
          json.field("after", edit.after)
        })
    }
  }
}
