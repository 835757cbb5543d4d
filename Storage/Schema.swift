/// One step of the schema, in SQL.
public struct Migration: Sendable {
  /// From 1, without gaps: the value of `PRAGMA user_version` after it.
  public var number: Int32
  /// The statements.
  public var sql: String
}

/// The schema of the store as numbered migrations.
public enum Schema {
  /// `PRAGMA application_id` of a store: "Cour" in ASCII.
  public static let applicationID: Int32 = 0x436F_7572

  /// Every migration in order. A released one is never edited; a change of the schema is a new one at the end.
  public static let migrations: [Migration] = [
    PackageResources.V0001__feeds_sql,
    PackageResources.V0002__articles_sql,
    PackageResources.V0003__stories_sql,
    PackageResources.V0004__changes_sql,
    PackageResources.V0005__search_sql,
    PackageResources.V0006__pages_sql,
  ].enumerated().map { Migration(number: Int32($0.offset + 1), sql: String(decoding: $0.element, as: UTF8.self)) }

  /// The newest schema that this build knows.
  public static var version: Int32 { Int32(migrations.count) }
}
