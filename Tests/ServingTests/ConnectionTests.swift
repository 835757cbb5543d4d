import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Serving

@Suite struct `Connections` {
  private func channel(_ connections: ConnectionCount, from address: String = "203.0.113.9") throws -> EmbeddedChannel {
    let channel = EmbeddedChannel()
    let address = try SocketAddress(ipAddress: address, port: 4000)
    channel.remoteAddress = address
    try channel.pipeline.syncOperations.addHandler(ConnectionGuard(connections))
    try channel.connect(to: address).wait()
    return channel
  }

  private let head = HTTPRequestPart.head(HTTPRequest(method: .post, scheme: "http", authority: "a", path: "/"))

  @Test func `a request whose body trickles is cut in time, one that is whole is not`() throws {
    let connections = ConnectionCount(most: 9)
    let slow = try channel(connections)
    try slow.writeInbound(head)
    for _ in 0..<9 {
      slow.embeddedEventLoop.advanceTime(by: .seconds(2))
      try slow.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "a")))
    }
    #expect(isOpen(slow))
    slow.embeddedEventLoop.advanceTime(by: .seconds(2))
    #expect(!isOpen(slow))
    let whole = try channel(connections)
    try whole.writeInbound(head)
    try whole.writeInbound(HTTPRequestPart.end(nil))
    whole.embeddedEventLoop.advanceTime(by: .seconds(900))
    #expect(isOpen(whole))
    _ = try whole.finish()
  }

  @Test func `an address has so many connections and no more, and gives them back`() throws {
    let connections = ConnectionCount(most: 2)
    let one = try channel(connections)
    let two = try channel(connections)
    #expect(isOpen(one) && isOpen(two))
    #expect(!isOpen(try channel(connections)))
    #expect(isOpen(try channel(connections, from: "203.0.113.10")))
    for _ in 0..<5 { #expect(isOpen(try channel(connections, from: "127.0.0.1"))) }
    try one.close().wait()
    #expect(isOpen(try channel(connections)))
    #expect(!isOpen(try channel(connections)))
  }

  @Test(arguments: [
    ("203.0.113.9", "203.0.113.9"), ("::ffff:203.0.113.9", "203.0.113.9"), ("::1", "::1"),
    ("2001:db8:1:2:3:4:5:6", "20010db800010002::/64"), ("2001:db8:1:2::9", "20010db800010002::/64"), ("unknown", nil),
  ])
  func `who has a network of version 6 is one`(address: String, name: String?) {
    #expect(PeerName.text(of: address) == name)
  }

  @Test func `behind an answer that says it is the last nothing is read or sent, and the connection ends`() throws {
    let last = try channel(ConnectionCount(most: 9))
    try last.writeInbound(head)
    try last.writeInbound(HTTPRequestPart.end(nil))
    var response = HTTPResponse(status: .tooManyRequests)
    response.headerFields[.connection] = "close"
    try last.writeOutbound(HTTPResponsePart.head(response))
    #expect(isOpen(last))
    try last.writeOutbound(HTTPResponsePart.end(nil))
    #expect(!isOpen(last))
    let another = try channel(ConnectionCount(most: 9))
    try another.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
    try another.writeOutbound(HTTPResponsePart.end(nil))
    #expect(isOpen(another))
    _ = try another.finish()
  }

  private func sending() throws -> EmbeddedChannel {
    let channel = EmbeddedChannel()
    try channel.pipeline.syncOperations.addHandler(SendingGuard())
    try channel.connect(to: try SocketAddress(ipAddress: "203.0.113.9", port: 4000)).wait()
    return channel
  }

  @Test func `who takes nothing of what he was sent is cut off in time`() throws {
    let stuck = try sending()
    // What is not flushed waits, as it does where a peer does not read.
    stuck.write(ByteBuffer(repeating: 1, count: 100_000), promise: nil)
    stuck.embeddedEventLoop.advanceTime(by: .seconds(29))
    #expect(isOpen(stuck))
    stuck.embeddedEventLoop.advanceTime(by: .seconds(2))
    #expect(!isOpen(stuck))
  }

  @Test func `who takes what he is sent is not, however slowly and however long`() throws {
    let slow = try sending()
    for _ in 0..<90 {
      // Before each look the rest of what waited at the one before it goes, and more waits.
      slow.flush()
      slow.write(ByteBuffer(repeating: 1, count: 10), promise: nil)
      slow.embeddedEventLoop.advanceTime(by: .seconds(10))
      #expect(isOpen(slow))
    }
    slow.flush()
    slow.embeddedEventLoop.advanceTime(by: .seconds(900))
    #expect(isOpen(slow))
    _ = try slow.finish()
  }

  private func isOpen(_ channel: EmbeddedChannel) -> Bool {
    channel.embeddedEventLoop.run()
    return channel.isActive
  }
}
