/// Every way in which the program may end; scripts rely on these numbers.
///
/// A verb that is done returns; one that has something to say about how it went throws one of these (nothing is
/// printed), or a ``CommandFailure`` (its message goes to standard error).
enum ExitStatus: Int32, Error {
  /// The verb did what it was asked to.
  case done = 0
  /// It failed for a reason that has no number of its own; the message says which.
  case failed = 1
  /// `status`: no service runs on this store. A number of its own, so that a monitor can tell it from trouble.
  case serviceNotRunning = 3
  /// `sync`: some feeds failed; what the others brought is committed.
  case someFeedsFailed = 4
  /// `status --check`, `feeds check`, `store check`: there is something that a person should look at.
  case needsAttention = 5
  /// The arguments make no sense (EX_USAGE; ArgumentParser uses the same number).
  case usage = 64
  /// A file that was given is not what it should be (EX_DATAERR).
  case badInput = 65
  /// No such file, feed, story or article (EX_NOINPUT).
  case notFound = 66
  /// The store cannot be read or written (EX_IOERR).
  case store = 74
  /// Another process is at work on this store, and waiting for it took too long (EX_TEMPFAIL: try again).
  case busy = 75
  /// A setting is wrong, or the file that holds the settings is missing (EX_CONFIG).
  case configuration = 78
  /// Ended by SIGINT, as shells report it.
  case interrupted = 130
}
