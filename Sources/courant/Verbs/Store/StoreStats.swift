import ArgumentParser
import Store

/// `courant store stats`
struct StoreStats: Verb {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "The size of the store, table by table.",
    discussion: """
      Through a pipe: TABLE, ROWS, BYTES, separated by tabs; the files come last, as lines without rows.

      Example:
        courant store stats --json
      """)

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let statistics = try store.stats()
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
    return table
  }

  private func bytes(_ count: Int?) -> Cell {
    guard let count else { return Cell("") }
    return Cell(exact: String(count), shown: ByteCountText.text(count))
  }
}
