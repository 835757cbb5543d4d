import CMalloc

/// How the C library's heap grows.
enum Heap {
  /// Lets all threads share one arena, which grows by a mebibyte at a time. A further arena grows by single pages, each with
  /// a system call: a sync of 250 feeds with nothing new made 1,300 of them, and held a tenth more memory. What threads
  /// allocate at once comes from their own caches in either case.
  static func shareOneArena() {
    _ = mallopt(Int32(COURANT_M_ARENA_MAX), 1)
    _ = mallopt(Int32(COURANT_M_TOP_PAD), 1 << 20)
  }
}
