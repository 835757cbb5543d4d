import Glibc
import News
import Serving
import Store
import Syncing

extension Environment {
  /// The reading surfaces beside a service, where the settings ask for them.
  ///
  /// Throws a failure where they would be open to other machines and nobody could ask, since there is no token.
  func server(beside service: SyncService, store: Store, log: ServiceLog) throws -> Server? {
    guard let address = settings.listen else { return nil }
    var serving = ServingSettings(host: address.host, port: address.port, version: CourantVersion.text)
    serving.publicURL = settings.publicURL
    serving.hub = settings.hub
    if !serving.isOpen, try store.accessTokens().isEmpty {
      throw CommandFailure(
        .configuration,
        "\(settings.publicURL ?? address.host) can be reached from other machines, and there is no token to ask with",
        advice: "`courant tokens add NAME` makes one; or listen on 127.0.0.1, without COURANT_PUBLIC_URL.")
    }
    let surroundings = ServingSurroundings(
      clock: SystemClock.now, sleep: SystemClock.sleep, secret: Self.randomBytes(32),
      service: { await service.status() }, report: log.unanswered,
      correct: { request in
        do {
          return try await service.correct(request)
        } catch let error as ControlError {
          throw CorrectionRefused(error.message)
        }
      })
    return try Server(settings: serving, surroundings: surroundings) { try openStore($0) }
  }

  /// Bytes that nobody can guess.
  static func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }
}
