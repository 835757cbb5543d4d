import Fetching
import News

/// An Internet of two addresses of this machine: 127.0.0.2 counts as public, and the publisher lives there under a name;
/// everything else is as private as it is. No feed has leave for it.
struct FaultStage: Sendable {
  /// The publisher's name.
  static let host = "news.example"
  static let address = "127.0.0.2"
  /// The publisher ends every connection, so that the next request resolves the name anew.
  static let close = [("Connection", "close")]

  /// What names resolve to, once the publisher has answered soundly for a day.
  var names: @Sendable (_ host: String) -> String

  func set(_ configuration: inout FetchConfiguration) {
    let (now, names) = (configuration.now, names)
    let fault = now().adding(seconds: 3600)
    configuration.isPublic = { $0 == Self.address }
    configuration.resolve = { now() < fault ? Self.address : names($0) }
  }

  /// As it is for a reader that comes after the fault.
  func setAfter(_ configuration: inout FetchConfiguration) {
    configuration.isPublic = { $0 == Self.address }
    configuration.resolve = { [names] in names($0) }
  }
}
