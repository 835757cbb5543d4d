import Glibc

/// Hands the bytes that libFuzzer makes up to the reader that `COURANT_FUZZ_TARGET` names.
///
/// A reader passes if it returns: a trap, a hang or too much memory is a finding. What else it must keep to stands in
/// ``FuzzTarget``. SwiftPM makes the entry point of an executable its own, so libFuzzer's driver is called from here.
@main
enum Fuzzing {
  static func main() {
    guard FuzzTarget.named != nil else { refuse() }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(runDriver(&count, &arguments, fuzzOneInput))
  }

  /// A target that does not exist must not pass for one without findings.
  private static func refuse() -> Never {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    let message = Array("COURANT_FUZZ_TARGET must be one of \(names)\n".utf8)
    _ = message.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(64)
  }
}

/// libFuzzer's entry point, by the name that its library asks for. The answer is always 0: the input is worth keeping.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.named?.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// libFuzzer's driver, "Using libFuzzer as a library" in its documentation.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
