/// The answer of `courant inspect page`: one page as one line of JSON.
public enum PageInspection {
  /// `{"text","title","author","date","language","url","picture","verdict"}`, null for what the page does not say.
  public static func json(_ page: ExtractedPage) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(page.text.utf8.count + 400)
    let members: [(String, String?)] = [
      ("text", page.text), ("title", page.title), ("author", page.author), ("date", page.date),
      ("language", page.language), ("url", page.url), ("picture", page.picture),
      ("verdict", page.verdict.rawValue),
    ]
    for (index, (name, value)) in members.enumerated() {
      out.append(contentsOf: (index == 0 ? "{\"\(name)\":" : ",\"\(name)\":").utf8)
      if let value { append(value, to: &out) } else { out.append(contentsOf: "null".utf8) }
    }
    out.append(UInt8(ascii: "}"))
    return String(decoding: out, as: UTF8.self)
  }

  /// A JSON string (RFC 8259, 7).
  private static func append(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        out.append(UInt8(ascii: "\\"))
        out.append(byte)
      case 0x0A: out.append(contentsOf: "\\n".utf8)
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        out.append(contentsOf: "\\u00".utf8)
        out.append(digits[Int(byte >> 4)])
        out.append(digits[Int(byte & 15)])
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}
