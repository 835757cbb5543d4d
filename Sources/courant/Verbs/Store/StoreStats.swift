import ArgumentParser
import Showing
import Store

/// `courant store stats`
struct StoreStats: Verb {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "The size of the store, table by table, and how it grows.",
    discussion: """
      Through a pipe: TABLE, ROWS, BYTES, separated by tabs; the files come last, as lines without rows, and after them \
      what the file will take in 30 and in 365 days if it grows on as in the last 30 (in --json: "growth").

      Example:
        courant store stats --json
      """)

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let statistics = try store.stats(at: environment.now)
    let epoch = try store.epoch()
    if output.json {
      try environment.console.writeDocument { json in
        json.field("path", environment.storePath)
        json.field("epoch", epoch)
        json.field("file_bytes", statistics.fileBytes)
        json.field("wal_bytes", statistics.walBytes)
        json.field("free_bytes", statistics.freeBytes)
        json.field("tables", array: statistics.tables) { json, table in
          json.object { json in
            json.field("name", table.name)
            json.field("rows", table.rows)
            json.field("bytes", table.bytes)
          }
        }
        if let growth = statistics.growth { json.field("growth", object: { fields(growth, statistics, in: &$0) }) }
      }
    } else {
      try environment.console.write(table(statistics))
    }
  }

  private func table(_ statistics: StoreStatistics) -> Table {
    var table = Table(Table.Column("TABLE"), .number("ROWS"), .number("SIZE"))
    for size in statistics.tables {
      table.rows.append([
        Cell(size.name), Cell(exact: String(size.rows), shown: Words.grouped(size.rows)), bytes(size.bytes),
      ])
    }
    table.rows.append([Cell("(database file)", .bold), Cell(""), bytes(statistics.fileBytes)])
    table.rows.append([Cell("(write-ahead log)", .bold), Cell(""), bytes(statistics.walBytes)])
    table.rows.append([Cell("(free)", .bold), Cell(""), bytes(statistics.freeBytes)])
    if let growth = statistics.growth {
      for days in [30, 365] {
        table.rows.append([
          Cell("(forecast, in \(days) days)", .bold), Cell(""), bytes(forecast(growth, statistics, days: days)),
        ])
      }
    }
    return table
  }

  private func forecast(_ growth: Growth, _ statistics: StoreStatistics, days: Int) -> Int {
    max(statistics.fileBytes, statistics.fileBytes - statistics.freeBytes + Int(growth.bytesPerDay * Double(days)))
  }

  private func fields(_ growth: Growth, _ statistics: StoreStatistics, in json: inout JSONWriter) {
    json.field("days", Int(growth.days))
    json.field("articles_per_day", Int(growth.articlesPerDay.rounded()))
    json.field("revisions_per_day", Int(growth.revisionsPerDay.rounded()))
    json.field("bytes_per_article", Int(growth.bytesPerArticle.rounded()))
    json.field("bytes_per_day", Int(growth.bytesPerDay.rounded()))
    json.field("file_bytes_in_30_days", forecast(growth, statistics, days: 30))
    json.field("file_bytes_in_365_days", forecast(growth, statistics, days: 365))
  }

  private func bytes(_ count: Int?) -> Cell {
    guard let count else { return Cell("") }
    return Cell(exact: String(count), shown: ByteCountText.text(count))
  }
}
