package import News

extension JSONWriter {
  /// An edit, as a value.
  package mutating func value(_ edit: EditRecord) {
    object { json in
      json.field("article", edit.article.text)
      json.field("version", edit.version)
      json.field("feed", edit.feed.text)
      json.field("source", edit.source)
      json.field("title", edit.title)
      json.field("url", edit.url)
      json.field("observed_at", edit.observedAt)
      json.field("silent", edit.isSilent)
      json.field("changed", texts: edit.changed.map(\.rawValue))
      json.field("reverts_to", edit.revertsTo)
      json.field("kinds", texts: edit.account?.kinds.map(\.rawValue) ?? [])
      json.field("field", edit.account?.field.rawValue)
      json.field("before", edit.account?.before)
      json.field("after", edit.account?.after)
    }
  }
}
