import ArgumentParser
import Fetching
import News

/// What a person may set about how one feed is asked. Secrets come from files or standard input: arguments can be seen by
/// everyone on the machine.
struct AccessOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A file with USER:PASSWORD or Bearer TOKEN; - is standard input.", valueName: "file"))
  var authFile: String?

  @Option(help: ArgumentHelp("A file with headers, NAME: VALUE a line; - is standard input.", valueName: "file"))
  var headerFile: String?

  @Option(help: ArgumentHelp("Its own proxy, or none.", valueName: "url"))
  var proxy: String?

  @Option(
    help: ArgumentHelp(
      "A file with the proxy's URL, where that has a password; - is standard input.", valueName: "file"))
  var proxyFile: String?

  @Option(help: ArgumentHelp("Its own User-Agent; it begins with Courant/.", valueName: "text"))
  var userAgent: String?

  @Option(help: ArgumentHelp("Certificates to trust for it in place of the system's.", valueName: "file"))
  var caFile: String?

  @Option(help: ArgumentHelp("The public key that its server must have: sha256//BASE64.", valueName: "key"))
  var pin: String?

  func validate() throws {
    let files = [authFile, headerFile, proxyFile].count { $0 == "-" }
    if files > 1 { throw ValidationError("Standard input can be read for one of the files only.") }
    if proxy?.contains("@") == true {
      throw ValidationError(
        "A proxy with a password is given by --proxy-file, so that nobody sees it in a list of processes.")
    }
    if proxy != nil, proxyFile != nil { throw ValidationError("--proxy and --proxy-file exclude each other.") }
  }

  /// Whether nothing is set.
  var isEmpty: Bool {
    [authFile, headerFile, proxy, proxyFile, userAgent, caFile, pin].allSatisfy { $0 == nil }
  }

  /// What is set, its files read; nil where nothing is.
  func access() throws -> FeedAccess? { isEmpty ? nil : try FeedAccess(self) }

  fileprivate static func text(_ file: String) throws -> String {
    String(decoding: try Files.read(file), as: UTF8.self)
  }
}

extension FeedAccess {
  fileprivate init(_ options: AccessOptions) throws {
    self.init()
    do {
      if let file = options.authFile { credentials = try FeedAccessText.credentials(AccessOptions.text(file)) }
      if let file = options.headerFile { headers = try FeedAccessText.headers(AccessOptions.text(file)) }
      if let file = options.proxyFile { proxy = try FeedAccessText.proxy(AccessOptions.text(file)) }
      if let url = options.proxy { proxy = url == "none" ? FeedAccess.Proxy.none : try FeedAccessText.proxy(url) }
      if let agent = options.userAgent { userAgent = try FeedAccessText.userAgent(agent) }
      if let key = options.pin { pin = try FeedAccessText.pin(key) }
    } catch let fault as FeedAccessFault {
      throw CommandFailure(.badInput, fault.what, advice: fault.advice)
    }
    if let file = options.caFile {
      guard Files.isReadable(file) else {
        throw CommandFailure(
          .notFound, "\(file) cannot be read", advice: "--ca-file names a file of certificates (PEM).")
      }
      guard Self.holdsCertificates(try AccessOptions.text(file)) else {
        throw CommandFailure(
          .badInput, "\(file) holds no certificate",
          advice: "--ca-file names a file of certificates as text (PEM, with -----BEGIN CERTIFICATE-----); "
            + "`openssl x509 -inform der -in FILE` makes one of a binary certificate.")
      }
      certificates = Files.absolute(file)
    }
  }

  /// Whether a text has a whole certificate in PEM (RFC 7468, and OpenSSL's own label for trusted ones).
  private static func holdsCertificates(_ text: String) -> Bool {
    ["CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE"].contains { label in
      guard let begin = text.firstRange(of: "-----BEGIN \(label)-----"),
        let end = text[begin.upperBound...].firstRange(of: "-----END \(label)-----")
      else { return false }
      let body = text[begin.upperBound..<end.lowerBound].filter { !$0.isWhitespace }
      // DER of a certificate begins with a sequence of more than 255 bytes: "MII".
      return body.count > 100 && body.hasPrefix("MI")
    }
  }
}
