@testable import Fetching
import Testing

@Suite("Which addresses are public")
struct AddressRulesTests {
  @Test(
    "Public ones",
    arguments: [
      "1.1.1.1", "8.8.8.8", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.1", "192.167.255.255",
      "198.17.0.1",
      "198.20.0.1", "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::1", "::ffff:8.8.8.8", "64:ff9b::808:808",
      "2002:808:808::1", "2001:200::1",
    ])
  func open(text: String) {
    #expect(AddressRules.isPublic(literal: text) == true)
  }

  @Test(
    "Private, loopback, link-local, shared and reserved ones, and those hidden inside IPv6",
    arguments: [
      "0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.0.1", "169.254.169.254",
      "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.0.1", "198.18.0.1", "198.19.255.255",
      "198.51.100.1", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1",
      "fe80::1%eth0",
      "fc00::1", "fd12::1", "ff02::1", "2001:db8::1", "2001::1", "3fff::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
      "64:ff9b::7f00:1", "64:ff9b:1::808:808", "2002:7f00:1::1", "2002:a00:1::", "::127.0.0.1", "::8.8.8.8", "5f00::1",
    ])
  func closed(text: String) {
    #expect(AddressRules.isPublic(literal: text) == false)
  }

  @Test(
    "Names that are private without asking",
    arguments: [
      ("localhost", true), ("x.localhost", true), ("[::1]", true), ("10.0.0.1", true), ("news.example", false),
      ("8.8.8.8", false),
    ])
  func names(host: String, isPrivate: Bool) {
    #expect(AddressRules.isPrivateName(host) == isPrivate)
  }
}
