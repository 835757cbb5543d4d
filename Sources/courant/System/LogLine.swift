import News
import Showing

/// One line of the service's log: named values in a fixed order, as logfmt or as JSON.
struct LogLine {
  private var fields: [(name: String, value: Value)]

  private enum Value {
    case text(String)
    case number(String)
  }

  /// A line of a level about an event.
  init(_ level: Settings.LogLevel, _ event: String, at time: Timestamp) {
    fields = [("time", .text(time.iso8601)), ("level", .text(level.rawValue)), ("event", .text(event))]
  }

  /// The line with a text more; nothing is added for nil.
  func with(_ name: String, _ text: String?) -> LogLine {
    guard let text else { return self }
    var line = self
    line.fields.append((name, .text(text)))
    return line
  }

  /// The line with a number more; nothing is added for nil.
  func with(_ name: String, _ number: Int?) -> LogLine {
    guard let number else { return self }
    var line = self
    line.fields.append((name, .number(String(number))))
    return line
  }

  /// The line with seconds, to the millisecond.
  func with(_ name: String, seconds: Double) -> LogLine {
    var line = self
    line.fields.append((name, .number(SecondsText.text(seconds))))
    return line
  }

  /// The line as it is written, line feed included.
  func rendered(as format: Settings.LogFormat) -> String {
    switch format {
    case .logfmt:
      fields.map { field in
        switch field.value {
        case .text(let text): field.name + "=" + Self.quoted(text)
        case .number(let number): field.name + "=" + number
        }
      }.joined(separator: " ") + "\n"
    case .json: json()
    }
  }

  private func json() -> String {
    var json = JSONWriter()
    json.object { json in
      for field in fields {
        switch field.value {
        case .text(let text): json.field(field.name, text)
        case .number(let number): json.field(field.name, raw: number)
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0 != "\"" && $0 != "=" && $0 != "\\" && $0.value != 0x7F
    }
    if isPlain && !text.isEmpty { return text }
    var json = JSONWriter()
    json.value(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
