internal import CStemmer
internal import Glibc

/// A stemmer of the Snowball project (M. Porter and others), as Debian's libstemmer has it.
///
/// The library's stemmers are no values and not made for several threads at once, so there is a lock around each; what
/// one answers depends on the word alone.
final class Snowball: @unchecked Sendable {
  private let stemmer: OpaquePointer
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  /// The stemmer of an algorithm by its name; nil where the library does not have it.
  init?(algorithm: String) {
    guard let stemmer = sb_stemmer_new(algorithm, "UTF_8") else {
      lock.deallocate()
      return nil
    }
    self.stemmer = stemmer
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
    sb_stemmer_delete(stemmer)
  }

  /// Puts the stem of the word in `bytes[..<count]`, lower case and with its accents, in its place; returns its length.
  func stem(_ bytes: inout [UInt8], count: Int) -> Int {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    guard let stem = sb_stemmer_stem(stemmer, bytes, Int32(count)) else { return count }
    let length = Int(sb_stemmer_length(stemmer))
    guard length > 0, length <= bytes.count else { return count }
    for index in 0..<length { bytes[index] = stem[index] }
    return length
  }
}
