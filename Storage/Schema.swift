/// One step of the schema, in SQL.
public struct Migration: Sendable {
  /// From 1: the value of `PRAGMA user_version` after it.
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
    Migration(1, PackageResources.V0001__feeds_sql),
    Migration(2, PackageResources.V0002__articles_sql),
    Migration(3, PackageResources.V0003__stories_sql),
    Migration(4, PackageResources.V0004__changes_sql),
    Migration(5, PackageResources.V0005__search_sql),
    Migration(6, PackageResources.V0006__pages_sql),
    Migration(7, PackageResources.V0007__versions_sql),
    Migration(8, PackageResources.V0008__corrections_sql),
    Migration(9, PackageResources.V0009__exchange_sql),
    Migration(11, PackageResources.V0011__as_published_sql),
    Migration(12, PackageResources.V0012__requests_sql),
    Migration(14, PackageResources.V0014__hubs_sql),
    Migration(15, PackageResources.V0015__due_sql),
    Migration(16, PackageResources.V0016__folders_sql),
    Migration(17, PackageResources.V0017__past_sql),
    Migration(18, PackageResources.V0018__corrections_elsewhere_sql),
    Migration(23, PackageResources.V0023__access_tokens_sql),
    Migration(24, PackageResources.V0024__article_marks_sql),
    Migration(25, PackageResources.V0025__told_sql),
    Migration(27, PackageResources.V0027__user_agents_sql),
    Migration(31, PackageResources.V0031__hooks_sql),
    Migration(32, PackageResources.V0032__reader_items_sql),
    Migration(35, PackageResources.V0035__names_and_withdrawals_sql),
    Migration(36, PackageResources.V0036__revision_claims_sql),
    Migration(38, PackageResources.V0038__living_story_items_sql),
    Migration(39, PackageResources.V0039__past_by_time_sql),
    Migration(41, PackageResources.V0041__edits_that_were_said_sql),
    Migration(42, PackageResources.V0042__counts_of_then_sql),
    Migration(44, PackageResources.V0044__access_left_sql),
    Migration(45, PackageResources.V0045__gaps_that_fade_sql),
    Migration(46, PackageResources.V0046__versions_by_key_sql),
    Migration(47, PackageResources.V0047__lists_of_few_sql),
    Migration(48, PackageResources.V0048__read_is_not_unread_sql),
    Migration(49, PackageResources.V0049__clock_sql),
    Migration(50, PackageResources.V0050__where_read_articles_are_sql),
    Migration(51, PackageResources.V0051__when_it_was_planned_sql),
    Migration(52, PackageResources.V0052__stories_read_at_once_sql),
  ]

  /// The newest schema that this build knows.
  public static var version: Int32 { migrations.last?.number ?? 0 }
}

extension Migration {
  fileprivate init(_ number: Int32, _ sql: [UInt8]) {
    self.init(number: number, sql: String(decoding: sql, as: UTF8.self))
  }
}
