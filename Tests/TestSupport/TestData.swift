#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where the recorded data for tests lies, if it is on this machine.
public enum TestData {
  /// The folder of the recorded data (`COURANT_TEST_DATA`, else beside the checkout); nil where it is missing.
  public static let folder: String? = {
    let named = ProcessInfo.processInfo.environment["COURANT_TEST_DATA"]
    let beside = packageRoot + "/../shared/data"
    return [named, beside].compactMap(\.self).first { FileManager.default.fileExists(atPath: $0 + "/README.md") }
  }()

  /// The root of this package.
  public static let packageRoot: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  /// What a test that needs the folder says when it is skipped.
  public static let missing = "recorded test data not found: set COURANT_TEST_DATA to its folder"
}
