import News
import Testing

@Suite("What is meant for one site")
struct SiteOriginTests {
  @Test(
    "stays within its scheme, name and port, or goes from http to https at the usual ports",
    arguments: [
      ("https://a.example/x", "https://A.example.:443/y", true), ("http://a.example:80/", "https://a.example/", true),
      ("http://u:p@a.example/", "http://a.example/", true), ("https://a.example/", "http://a.example/", false),
      ("https://a.example/", "https://www.a.example/", false), ("https://a.example/", "https://a.example:8443/", false),
      ("http://a.example:8080/", "https://a.example:8080/", false),
      ("https://a.example/", "https://a.example@b.example/", false),
      ("file:///a", "file:///a", true), ("file:///a", "https://a.example/", false),
    ])
  func kept(old: String, new: String, isKept: Bool) {
    #expect(SiteOrigin.isKept(from: old, to: new) == isKept)
  }
}
