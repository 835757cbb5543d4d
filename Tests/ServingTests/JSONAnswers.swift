import Foundation
import Testing

@testable import Serving

/// The document that an answer of a status carries.
func json(_ reply: Reply, _ status: Reply.Status = .ok) throws -> [String: Any] {
  #expect(reply.status == status)
  return try #require(JSONSerialization.jsonObject(with: Data(reply.body)) as? [String: Any])
}

extension ServedStore {
  /// The numbers in a stream of Google's kind.
  func ids(_ target: String) async throws -> [String] {
    let refs = try json(try await get(target))["itemRefs"] as? [[String: Any]]
    return try #require(refs).map { "\($0["id"] ?? "")" }
  }

  /// What a reader of Google's kind is answered who marks items.
  func edit(_ form: String) async throws -> Reply {
    let token = try await get("/reader/api/0/token").text
    return try await post("/reader/api/0/edit-tag", form + "&T=\(token)")
  }
}
