import Markup
import TestSupport
import Testing

@Suite("HTML made safe")
struct HTMLSanitizerTests {
  private static let base = "https://hill.example/news/story?id=1"

  private func safe(_ html: String, base: String? = HTMLSanitizerTests.base) -> String {
    HTMLSanitizer.safeHTML(html, base: base)
  }

  @Test(arguments: [
    ("<p>One <b>two</b> &amp; three</p>", "<p>One <b>two</b> &amp; three</p>"),
    ("Fish & chips, 5 < 6, caf&eacute; &unknown;", "Fish &amp; chips, 5 &lt; 6, café &amp;unknown;"),
    ("<P CLASS=x ID=y STYLE='color:red' onclick=z TITLE='a \"b\"'>t</P>", "<p title=\"a &quot;b&quot;\">t</p>"),
    ("a<script>alert('<b>x</b>')</script>b<style>p{}</style>c", "abc"), ("a<!-- <b> -->b<!--c", "ab"),
    ("<font color=red>warm</font> <center>mid</center>", "<span>warm</span> <center>mid</center>"),
    ("<form action=/x><input name=a>Name <button>Go</button></form>", "<div><span></span>Name <span>Go</span></div>"),
    ("<object data=x><param name=a><p>instead</p></object>", "<p>instead</p>"),
    ("<svg><text>label</text></svg>after <math><mi>x</mi></math>", "after <span>x</span>"),
    ("<svg><path><p>an svg without end</p>", "<p>an svg without end</p>"),
    ("<noscript><p>shown</p></noscript><template><p>not shown</p></template>", "<p>shown</p>"),
    (
      "<textarea><b>x</b></textarea><xmp><i>y</i></xmp>",
      "<div>&lt;b&gt;x&lt;/b&gt;</div><pre>&lt;i&gt;y&lt;/i&gt;</pre>"
    ),
    ("<amp-video title=t>in</amp-video>", "<span title=\"t\">in</span>"),
    (
      "<video src=a.mp4 poster=p.jpg autoplay loop></video>",
      "<video src=\"https://hill.example/news/a.mp4\" poster=\"https://hill.example/news/p.jpg\" controls></video>"
    ),
    ("x<![CDATA[<i>y</i>]]>z", "x<i>y</i>z"), ("<![CDATA[<i>y</i>]]&gt;", "&lt;![CDATA[<i>y</i>]]&gt;"),
    ("a<col>b", "a<div></div>b"), ("a<iframe src=x/>b", "ab"), ("a<iframe src=x>b", "ab"),
    ("<iframe src=x><p>instead<script>y</script></iframe>", "<p>instead</p>"),
    ("<img width=10 height='5%' width=20 alt>", "<img width=\"10\" height=\"5%\" alt=\"\">"),
  ])
  func `what is harmless stays, the rest goes`(_ html: String, _ expected: String) {
    #expect(safe(html) == expected)
  }

  @Test(arguments: [
    ("<b>a<i>b</b>c", "<b>a<i>b</i></b>c"), ("<p>a<p>b<div>c", "<p>a</p><p>b</p><div>c</div>"),
    ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
    ("<table><tr><td>a<td>b<tr><td>c</table>d", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d"),
    ("<table><tr><td><p>a</div></b></table>b", "<table><tr><td><p>a</p></td></tr></table>b"),
    ("</div></td></p>a</br>b", "a<br>b"), ("<b><ul><li>a</b></li><li>b</ul>c", "<b><ul><li>a</li><li>b</li></ul></b>c"),
    ("<td>a</td><tr><td>b", "<div>a</div><div><div>b</div></div>"),
    (
      "<a href=/1>a<a href=/2>b</a>c",
      "<a href=\"https://hill.example/1\">a</a><a href=\"https://hill.example/2\">b</a>c"
    ),
    ("<h1>a<h2>b</h2>", "<h1>a</h1><h2>b</h2>"), ("<ruby>a<rt>b<rp>)</ruby>", "<ruby>a<rt>b</rt><rp>)</rp></ruby>"),
  ])
  func `every element is closed where it must be`(_ html: String, _ expected: String) {
    let made = safe(html)
    #expect(made == expected && ShownMarkup.imbalance(made) == nil)
  }

  @Test(arguments: [
    ("<a href='other'>x</a>", "https://hill.example/news/other"), ("<a href='/top'>x</a>", "https://hill.example/top"),
    ("<a href='//dale.example/a b'>x</a>", "https://dale.example/a%20b"),
    ("<a href='?q=1&copy=2'>x</a>", "https://hill.example/news/story?q=1&copy=2"),
    ("<a href='#note'>x</a>", "https://hill.example/news/story?id=1#note"),
    ("<a href=' \n../up '>x</a>", "https://hill.example/up"),
    ("<a href='mailto:a@hill.example'>x</a>", "mailto:a@hill.example"),
    ("<img src=a.png>", "https://hill.example/news/a.png"),
    ("<blockquote cite='q'>x</blockquote>", "https://hill.example/news/q"),
    ("<track src=t.vtt>", "https://hill.example/news/t.vtt"),
    (
      "<img srcset='a.png, b.png 2x,c.png 480w , data:x 3x, d.png 9e9x'>",
      "https://hill.example/news/a.png, https://hill.example/news/b.png 2x, https://hill.example/news/c.png 480w"
    ),
    (
      "<img srcset='/img/w_1,h_2/a.png 1x,/b.png 2x'>",
      "https://hill.example/img/w_1,h_2/a.png 1x, https://hill.example/b.png 2x"
    ),
  ])
  func `addresses become absolute`(_ html: String, _ expected: String) {
    let attribute = ShownMarkup(safe(html)).elements.first?.attributes.first
    #expect(attribute?.value == expected)
  }

  @Test(arguments: [
    "javascript:x", "JaVaScRiPt:x", "java\nscript:x", "java&Tab;script:x", "&#1;javascript:x", "javascript&colon;x",
    "data:text/html,x",
    "DATA:image/png;base64,AA", "vbscript:x", "file:///etc/passwd", "blob:x", "about:blank", "view-source:x",
    "x-unknown:y",
    "feed:javascript:x", "\u{A0}javascript:x", "\u{FEFF}javascript:x", "javascript\u{AD}:x", "chrome://x", "",
  ])
  func `other schemes are left out, with and without a base`(_ address: String) {
    for base in [Self.base, "javascript:alert(1)//", "data:text/html,x", "nonsense", nil] {
      for tag in [
        "<a href=\"\(address)\">x</a>", "<img src=\"\(address)\" srcset=\"\(address)\">",
        "<video poster=\"\(address)\">",
      ] {
        let made = ShownMarkup(safe(tag, base: base))
        #expect(made.violations.isEmpty, "\(tag) \(base ?? "-")")
        let values = made.elements.flatMap(\.attributes).filter { $0.name != "controls" }.map(\.value)
        #expect(values.isEmpty, "\(tag) \(base ?? "-") → \(values)")
      }
    }
  }

  @Test func `without a base relative addresses are left out, so that they never mean our own server`() {
    #expect(safe("<a href='/delete?id=1'>x</a><img src='../a.png'>", base: nil) == "<a>x</a><img>")
  }

  /// Texts whose tree changes when it is written and read again (mutation XSS).
  @Test(arguments: [
    "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<template><s><template><s><img src=x onerror=alert(1)>@shafigullin</s></template></s></template>",
    "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=alert(1) src>\">",
    "<form id=x></form><button form=x formaction=javascript:alert(1)>X", "<form><form><input name=attributes></form>",
    "<img name=getElementById><a id=documentElement>",
    "<svg><foreignObject><p><iframe srcdoc='<script>alert(1)</script>'>",
    "<select><option><style></option></select><b><img src=xx: onerror=alert(1)></style></option>",
    "<!--<img title=\"--><img src=1 onerror=alert(1)>\">", "<!--><img src=1 onerror=alert(1)>-->",
    "<!--!> <img src=x onerror=alert(1)> -->",
    "<![CDATA[><img src=x onerror=alert(1)>]]>", "<?xml version='1.0'?><img src=x onerror=alert(1)>",
    "<title><!--</title><img src=x onerror=alert(1)>-->",
    "<textarea><!--</textarea><img src=x onerror=alert(1)>-->", "<style><!--</style><img src=x onerror=alert(1)>-->",
    "<xmp><!--</xmp><img src=x onerror=alert(1)>-->",
    "<script><!--<script></script><img src=x onerror=alert(1)>", "<plaintext><img src=x onerror=alert(1)>",
    "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>",
    "<table><caption><svg><desc><table><style><a title=\"</style></caption><img src=x onerror=alert(1)>\">",
    "<p title='`onmouseover=alert(1)'>x",
    "<a href=\"https://a.example/`onclick=alert(1)\">x</a>", "<details open ontoggle=alert(1)>x",
    "<a href=x xlink:href=javascript:alert(1) ping=//e formaction=x>y",
    "<img src=x:x srcset='javascript:alert(1) 1x' sizes='\"><script>'>",
    "<p lang='\"><img onerror=x>' dir=\"javascript:x\">x",
    "<embed src=x><embed/src=y>", "<base href=//evil.example/><img src=a.png>", "<link rel=import href=x>",
    "<b <script>alert(1)</script>>x</b>",
    "<svg><animate xlink:href=#x attributeName=href values=javascript:alert(1) /><a id=x><text x=20 y=20>XSS</text></a>",
    "<svg><use href=\"data:image/svg+xml;base64,PHN2Zz4=#x\"/></svg>", "<math href=\"javascript:alert(1)\">x</math>",
    "<a\u{0}href=javascript:alert(1)>x",
    "<img src=\"a.png\"onerror=\"alert(1)\">", "<a href=\"x\"style=\"x\"title=t>x</a>", "<div/onclick=x/title=y>z",
    "<p =onclick=x>y", "<a href=\"x>y</a><script>alert(1)</script>",
  ])
  func `what would mutate comes out inert`(_ html: String) {
    let made = safe(html)
    #expect(ShownMarkup(made).violations == [], "\(html) → \(made)")
    #expect(ShownMarkup.imbalance(made) == nil, "\(html) → \(made)")
    #expect(safe(made) == made, "\(html) → \(made)")
  }

  @Test func `a base element does not move addresses`() {
    #expect(safe("<base href='//evil.example/'><img src=a.png>") == "<img src=\"https://hill.example/news/a.png\">")
  }

  @Test(arguments: 0..<60)
  func `any heap of pieces comes out safe, closed, and the same the second time`(_ seed: Int) {
    let pieces = [
      "<", ">", "\"", "'", "=", "/", " ", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<style>",
      "</style>", "<svg>", "</svg>",
      "<table>", "<tr>", "<td>", "</td>", "</table>", "<p>", "</p>", "<li>", "<ul>", "</ul>", "<b>", "</b>",
      "<a href=\"x\">", "</a>", "<div title='",
      "<img src=", "javascript:alert(1)", " onerror=alert(1)", "&lt;", "&#106;", "&colon;", "<noscript>", "</noscript>",
      "<template>", "<math>",
      "<iframe>", "</iframe>", "<textarea>", "</textarea>", "<title>", "<form>", "\0", "x", "é", "`", "<xmp>", "</xmp>",
      "<plaintext>", "<col>", "<h1>",
    ]
    var generator = SplitMix(UInt64(seed))
    for _ in 0..<40 {
      var html = ""
      for _ in 0..<Int.random(in: 1...40, using: &generator) { html += pieces.randomElement(using: &generator) ?? "" }
      let made = safe(html)
      #expect(ShownMarkup(made).violations == [], "\(html) → \(made)")
      #expect(ShownMarkup.imbalance(made) == nil, "\(html) → \(made)")
      #expect(safe(made) == made, "\(html) → \(made)")
    }
  }

  @Test func `texts made to take long are read in bounded time`() {
    let count = 20_000
    for piece in [
      "<b>", "<a \"", "<!--", "</a", "<![CDATA[", "<iframe>", "<title>", "<p title='", "<td>", "<table>", "<svg>", "</",
      "<b ", "&#", "<li>", "<!", "<textarea>",
      "<a href='", "<xmp></xm", "<b><ul></b>", "<a>", "<img srcset=','",
    ] {
      let made = safe(String(repeating: piece, count: count))
      #expect(made.utf8.count <= 60 * count)
    }
  }
}
