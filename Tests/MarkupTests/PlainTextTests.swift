import Markup
import Testing

@Suite struct PlainTextTests {
  private func plain(_ html: String, _ breaks: PlainText.Breaks = .spaces) -> String {
    PlainText(html: html, breaks: breaks).text
  }

  @Test(arguments: [
    ("<p>One</p><p>Two</p>", "One Two"), ("One<br>Two<br/>Three", "One Two Three"),
    ("a <b>bold</b>, word", "a bold, word"),
    ("H<sub>2</sub>O", "H2O"), ("<td>1</td><td>2</td>", "1 2"), ("a<img alt=\"picture\" src=x>b", "a b"),
    ("x<!-- hidden > <b> -->y", "xy"), ("<script>if (a < b) { \"</p>\" }</script>shown", "shown"),
    ("<STYLE type='text/css'>p > a {}</STYLE >shown", "shown"), ("<a title='a > b' href=\"x\">link</a>", "link"),
    ("<?xml version='1.0'?><!DOCTYPE html>text", "text"), ("<![CDATA[text", "text"),
  ])
  func tagsGoAndWordsStay(html: String, text: String) {
    #expect(plain(html) == text)
  }

  @Test(arguments: [
    ("killed 12<sup>3</sup> people", "killed 12³ people"), ("10<sup>6</sup> or 10<SUP>12</SUP>", "10⁶ or 10¹²"),
    ("41<sup><a href='#n'>2</a></sup> hurt", "41² hurt"), ("5<sup>1</sup>/<sub>2</sub> miles", "5¹/2 miles"),
    ("base 11<sub>2</sub>", "base 11₂"), ("m<sup>2</sup>, 5<sup>th</sup>, 4 <sup>3</sup>", "m2, 5th, 4 3"),
    ("2<sup>1024</sup>", "2 1024"), ("7<sup>123", "7¹²³"),
  ])
  func digitsAboveAndBelowTheLineStayApartFromTheNumber(html: String, text: String) {
    #expect(plain(html) == text)
    #expect(HTMLTree(Array("<p>\(html)</p>".utf8)).plainText(of: 0) == text.replacing("2 1024", with: "2¹⁰²⁴"))
  }

  @Test(arguments: [
    ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"), ("I <3 you", "I <3 you"), ("a <b and <c>d", "a <b and d"), ("<", "<"),
    ("x <", "x <"), ("AT&T & Co", "AT&T & Co"), ("R&D; &", "R&D; &"), ("cut <a href=\"http://exam", "cut"),
    ("</", "</"),
  ])
  func whatIsNoMarkupIsText(html: String, text: String) {
    #expect(plain(html) == text)
  }

  @Test(arguments: [
    ("Tom &amp; Jerry&#39;s", "Tom & Jerry's"), ("it&amp;#x27;s", "it's"), ("&amp;amp;", "&"),
    ("&amp;amp;amp;", "&amp;"),
    ("&amp;lt;b&amp;gt;", "<b>"), ("&lt;p&gt;", "<p>"), ("a&nbsp;&nbsp; b", "a b"), ("&nGt;&nGt;&nGt;", "≫⃒≫⃒≫⃒"),
    ("soft&shy;hyphen", "softhyphen"),
  ])
  func referencesAreResolvedTwice(html: String, text: String) {
    #expect(plain(html) == text)
  }

  @Test func everyKindOfWhiteSpaceBecomesOneSpace() {
    #expect(plain(" \t a \r\n\u{A0}\u{2003}\u{3000}b\u{200B}c\u{85}d \u{2028} ") == "a bc d")
    #expect(PlainText(plain: "  a \n b ").text == "a b")
  }

  @Test func plainTextKeepsItsAnglesAndLosesOneLevelOfEscaping() {
    #expect(PlainText(plain: "a <b> c").text == "a <b> c")
    #expect(PlainText(plain: "Fish &amp; Chips &#8212; it&#x27;s").text == "Fish & Chips — it's")
    #expect(PlainText(plain: "<").text == "<")
  }

  @Test func blocksBecomeLinesWhereAsked() {
    #expect(
      plain("<div><p>One</p>\n<p>Two <i>words</i></p></div><ul><li>a<li>b</ul>", .lines) == "One\nTwo words\na\nb")
  }

  @Test func anotherMarkupOfTheSameWordsGivesTheSameText() {
    let forms = [
      "<p>The <b>end</b>.</p><p>Next</p>", "The end.<br><br>Next", "<div>The <em>end</em>.</div>\n\n Next",
      "The end. Next",
    ]
    #expect(Set(forms.map { plain($0) }).count == 1)
  }

  @Test func linksAreFoundInTheBytesOfTheText() {
    let text = PlainText(html: "é <a href=x> one </a> and <a>two</a><a><img></a>")
    let found = text.links.map { String(decoding: Array(text.text.utf8)[$0], as: UTF8.self) }
    #expect(found == ["one", "two"])
  }

  @Test(arguments: ["<!a", "<a b=\"", "<a b='\"", "</a ", "<!--", "&amp", "<script>"])
  func openEndsRepeatedOftenAreReadOnce(piece: String) {
    let text = plain(String(repeating: piece, count: 200_000))
    #expect(text.utf8.count <= piece.utf8.count * 200_000)
  }

  @Test func anyBytesComeToAnEnd() {
    var state: UInt64 = 7
    let alphabet = Array("<>/&;#!-=\"' apbscriptxé\u{A0}\u{2028}1").map { String($0) }
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += alphabet[Int(state >> 33) % alphabet.count]
      }
      let out = plain(text, .lines)
      #expect(!out.hasPrefix(" ") && !out.hasSuffix("\n"))
    }
  }

  @Test(arguments: [
    ("  ", " "), (" \n", " "), ("\t", " "), ("\u{7F}", " "), ("\u{A0}", " "), ("<b>", ""), (" <br>", " "),
    ("&amp;", "&"),
    ("\u{AD}", ""), ("é", "é"), ("\u{2019}", "\u{2019}"), (" ", " "),
  ])
  func whatStopsACopyIsSeenAtAnyPlace(piece: String, text: String) {
    for count in 1...40 {
      let before = String("words of a text with a space or two".prefix(count))
      guard before.last != " " else { continue }
      #expect(plain(before + piece + "and more of them.") == before + text + "and more of them.")
    }
  }

  @Test func spacesAtTheEndOfABlockGo() {
    for count in 1...40 {
      let word = String(repeating: "w", count: count)
      #expect(plain("<p>\(word) </p><p>\(word) x</p>", .lines) == "\(word)\n\(word) x")
    }
  }
}
