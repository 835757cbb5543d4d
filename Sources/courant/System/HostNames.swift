import Glibc

/// How the C library reads names.
enum HostNames {
  /// Lets names of hosts have letters beyond ASCII. libcurl hands them to libidn2, which takes them for text of the locale, and a
  /// program begins in the locale "C", where `bücher.example` is no name. Numbers and messages stay as they are.
  static func haveAllLetters() {
    _ = setlocale(LC_CTYPE, "C.UTF-8")
  }
}
