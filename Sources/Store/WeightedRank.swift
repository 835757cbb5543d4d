import GRDB
import GRDBSQLite
import Glibc

/// BM25 as FTS5's own `bm25` computes it, but with the phrases' weights as arguments.
///
/// FTS5 counts anew for every search which articles have each phrase: of a word that a million articles have, that takes longer
/// than all the rest. How rare a phrase is can be told from its newest articles.
struct WeightedRank {
  /// Parameters of BM25, those of FTS5 (`fts5_aux.c`).
  static let (k1, b) = (1.2, 0.75)
  /// A word in a headline counts four times.
  static let columns = [4.0, 1.0]
  private static let name = "weighted_bm25"

  /// The value that an FTS5 table's `rank` is to match.
  let sql: String

  /// The rank for terms in the order in which an expression names them.
  init(_ terms: [SearchTerm], _ connection: Connection) throws {
    let articles = Double(try connection.number("SELECT value FROM tally WHERE name = 'articles'") ?? 0)
    let newest = Double(try connection.number("SELECT max(pk) FROM article") ?? 0)
    var sample = try connection.statement(
      """
      SELECT count(*), min(rowid) FROM (SELECT rowid FROM article_search WHERE article_search MATCH ? \
      ORDER BY rowid DESC LIMIT \(Store.ranked))
      """)
    // One term alone weighs the same everywhere. FTS5 reads no exponents: in millionths, which changes no order.
    let weights =
      terms.count == 1
      ? [1]
      : try terms.map { term in
        sample.bind(term.expression)
        let (count, oldest) = try sample.first { (Double($0.int64()), Double($0.optionalInt64() ?? 0)) } ?? (0, 0)
        let isWhole = count < Double(Store.ranked)
        let having = isWhole ? count : min(articles, count * newest / (newest - oldest + 1))
        return max(1, Int(log((articles - having + 0.5) / (having + 0.5)) * 1_000_000))
      }
    // The phrases of one term count together: how many follows its weight. A function takes 127 arguments, terms are fewer.
    let arguments = Self.columns.map { "\($0)" } + zip(terms, weights).flatMap { ["\($1)", "\($0.phrases)"] }
    sql = "\(Self.name)(\(arguments.joined(separator: ", ")))"
  }

  /// Makes the function known to a connection.
  static func register(on database: Database) throws {
    let api = FTS5.api(database)
    let code = api.pointee.xCreateFunction(
      UnsafeMutablePointer(mutating: api), name, nil,
      { api, context, result, count, values in
        guard let api = api?.pointee, let context, let values else { return }
        WeightedRank.score(api, context, result, Int(count), values)
      }, nil)
    guard code == SQLITE_OK else { throw SQLiteFailure(code: code, message: "cannot make the function \(name)") }
  }

  private static func score(
    _ api: Fts5ExtensionApi, _ context: OpaquePointer, _ result: OpaquePointer?, _ count: Int,
    _ values: UnsafeMutablePointer<OpaquePointer?>
  ) {
    var (instances, tokens): (Int32, Int32) = (0, 0)
    var (rows, all): (Int64, Int64) = (0, 0)
    var frequencies = [Double](repeating: 0, count: Int(api.xPhraseCount(context)))
    var code = api.xInstCount(context, &instances)
    if code == SQLITE_OK { code = api.xColumnSize(context, -1, &tokens) }
    if code == SQLITE_OK { code = api.xRowCount(context, &rows) }
    if code == SQLITE_OK { code = api.xColumnTotalSize(context, -1, &all) }
    for instance in 0..<instances where code == SQLITE_OK {
      var (phrase, column, place): (Int32, Int32, Int32) = (0, 0, 0)
      code = api.xInst(context, instance, &phrase, &column, &place)
      frequencies[Int(phrase)] += sqlite3_value_double(values[Int(column)])
    }
    guard code == SQLITE_OK else { return sqlite3_result_error_code(result, code) }
    let length = Double(tokens) / (Double(all) / Double(max(1, rows)))
    var (score, first) = (0.0, 0)
    for place in stride(from: columns.count, to: count - 1, by: 2) {
      let (weight, phrases) = (sqlite3_value_double(values[place]), Int(sqlite3_value_int64(values[place + 1])))
      let frequency = frequencies.dropFirst(first).prefix(phrases).reduce(0, +)
      score += weight * (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * length))
      first += phrases
    }
    sqlite3_result_double(result, -score)
  }
}
