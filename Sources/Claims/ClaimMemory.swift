public import News
import Synchronization

/// Claims of texts that were read before: in a pass an article's words speak as evidence about its story and then for the
/// story's figures, and the next passes decide it once more.
///
/// It only saves time: what it answers is what reading anew would. It holds as many texts as a few days of hundreds of
/// feeds need, and forgets those that nobody asked for longest.
public final class ClaimMemory: Sendable {
  /// Texts in each of two generations: claims of some thousands of articles are a few megabytes.
  private static let most = 3_000

  private struct Generations {
    var young: [UInt64: Claims] = [:]
    var old: [UInt64: Claims] = [:]
  }

  private let kept = Mutex(Generations())

  /// A memory that knows nothing.
  public init() {}

  /// What an article's fields claim, each part of a text on its own; empty ones are not read.
  public func claims(title: String, parts: TextParts, language: String?) -> Claims {
    let key = Self.key(title, parts, language)
    if let known = known(key) { return known }
    let claims = ClaimReader(language: language).claims(title: title, parts: parts)
    keep(claims, key)
    return claims
  }

  private func known(_ key: UInt64) -> Claims? {
    kept.withLock { kept in
      if let claims = kept.young[key] { return claims }
      guard let claims = kept.old[key] else { return nil }
      kept.young[key] = claims
      return claims
    }
  }

  private func keep(_ claims: Claims, _ key: UInt64) {
    kept.withLock { kept in
      if kept.young.count >= Self.most {
        kept.old = kept.young
        kept.young = [:]
      }
      kept.young[key] = claims
    }
  }

  /// FNV-1a over eight bytes at a time of all that decides what is read; two different texts in one memory have the same
  /// one less than once in 10^12 passes.
  private static func key(_ title: String, _ parts: TextParts, _ language: String?) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in [language ?? "", title, parts.summary, parts.body] {
      var text = text
      text.withUTF8 { text in
        let bytes = UnsafeRawBufferPointer(text)
        hash = mixed(hash, UInt64(bytes.count))
        var index = 0
        while index + 8 <= bytes.count {
          hash = mixed(hash, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          index += 8
        }
        while index < bytes.count {
          hash = mixed(hash, UInt64(bytes[index]))
          index += 1
        }
      }
    }
    return hash
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x0000_0100_0000_01B3
    return product ^ (product >> 29)
  }
}
