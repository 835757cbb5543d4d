import News
import Testing

@Suite("Relative references")
struct URLReferenceTests {
  /// The examples of RFC 3986, 5.4.
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
    ("g#s", "http://a/b/c/g#s"), (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
    ("./", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"),
    ("../../../g", "http://a/g"),
    ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"),
    ("./g/.", "http://a/b/c/g/"), ("g/../h", "http://a/b/c/h"), ("g?y/../x", "http://a/b/c/g?y/../x"),
  ])
  func `the examples of the standard hold`(_ reference: String, _ expected: String) {
    #expect(URLReference.resolve(reference, base: "http://a/b/c/d;p?q") == expected)
  }

  @Test func `without a usable base the reference stands`() {
    #expect(URLReference.resolve(" /a b ", base: nil) == "/a b")
    #expect(URLReference.resolve("x", base: "relative/") == "x")
    #expect(URLReference.resolve("x", base: "https://example.org") == "https://example.org/x")
    #expect(URLReference.resolve("https://e.example/\n1", base: nil) == "https://e.example/1")
  }
}
