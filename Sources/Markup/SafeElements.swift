/// The allow list of ``HTMLSanitizer``: which elements stay, what they may carry, and what becomes of the others.
enum SafeElements {
  /// What is done with an element.
  enum Handling {
    /// It stays, with the attributes on its list.
    case keep(Rule)
    /// Its tags go, its content stays.
    case unwrap
    /// It has no content, and goes.
    case drop
    /// It goes with its content, which is markup.
    case hide
    /// It goes with its content, which is program text; where its end tag is missing, with all that follows.
    case hideCode
    /// It goes with its content, which is raw text; where its end tag is missing, its start tag goes alone.
    case hideText
    /// An empty box stands for it.
    case box
    /// Its content is raw text and stays as text.
    case showText(Rule)
    /// All that follows is text.
    case showRest(Rule)
  }

  /// How an element that stays is written.
  struct Rule {
    var name: StaticString
    var shape: Shape
    var attributes: [ElementName: AttributeKind]
    /// Written whether the source has it or not.
    var always: StaticString?
  }

  /// Where an element may stand, and which open elements it closes (WHATWG HTML Living Standard, 13.2.6.4.7).
  enum Shape {
    case inline, link, ruby, void
    /// Closes an open paragraph.
    case block
    case paragraph, heading, item, term
    /// Closes an open paragraph and has no content.
    case rule
    case table, caption, rowGroup, row, cell, columns
    /// A `col`, which has no content.
    case column

    var isVoid: Bool { self == .void || self == .rule || self == .column }
    var isTablePart: Bool {
      switch self {
      case .caption, .rowGroup, .row, .cell, .columns, .column: true
      default: false
      }
    }
    var isInline: Bool { self == .inline || self == .link || self == .ruby }
  }

  /// What an attribute's value must be.
  enum AttributeKind {
    /// Words; anything, escaped.
    case text
    /// Digits, with a sign, a point or a per cent sign.
    case number
    /// True by being there.
    case flag
    /// Where a link leads.
    case link
    /// What a picture, sound or film is loaded from, or a citation.
    case resource
    /// A list of pictures with widths or densities.
    case sources
    /// Letters, digits, hyphens, and what media types and languages consist of.
    case token
  }

  /// What is done with an element. One that HTML does not know is shown as `span` is.
  static func handling(_ name: ElementName) -> Handling { table[name] ?? .keep(unknown) }

  private static let unknown = Rule(name: "span", shape: .inline, attributes: global)

  private static let global: [ElementName: AttributeKind] = ["title": .text, "lang": .token, "dir": .token]

  private static func with(_ more: [ElementName: AttributeKind]) -> [ElementName: AttributeKind] {
    global.merging(more) { $1 }
  }

  private static let table: [ElementName: Handling] = {
    var table: [ElementName: Handling] = [:]
    func keep(_ names: [StaticString], _ shape: Shape, _ more: [ElementName: AttributeKind] = [:]) {
      for name in names {
        table[ElementName(stringLiteral: name)] = .keep(Rule(name: name, shape: shape, attributes: with(more)))
      }
    }
    func replace(_ names: [StaticString], by name: StaticString, _ shape: Shape) {
      let rule = Rule(name: name, shape: shape, attributes: global)
      for old in names { table[ElementName(stringLiteral: old)] = .keep(rule) }
    }
    func treat(_ names: [StaticString], _ handling: Handling) {
      for name in names { table[ElementName(stringLiteral: name)] = handling }
    }
    keep(
      [
        "abbr", "acronym", "b", "bdi", "big", "cite", "code", "dfn", "em", "i", "kbd", "mark", "s", "samp", "small",
        "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "ruby",
      ], .inline)
    keep(["bdo"], .inline)
    keep(["rt", "rp"], .ruby)
    keep(["a"], .link, ["href": .link, "hreflang": .token, "type": .token])
    keep(["q"], .inline, ["cite": .resource])
    keep(["del", "ins"], .inline, ["cite": .resource, "datetime": .text])
    keep(["time"], .inline, ["datetime": .text])
    keep(["data"], .inline, ["value": .text])
    keep(
      ["meter", "progress"], .inline,
      ["value": .number, "min": .number, "max": .number, "low": .number, "high": .number, "optimum": .number])
    keep(
      [
        "address", "article", "aside", "center", "details", "dir", "div", "dl", "figcaption", "figure", "footer",
        "header", "hgroup", "main", "menu", "nav", "pre", "search", "section", "summary", "ul",
      ], .block)
    table["details"] = .keep(Rule(name: "details", shape: .block, attributes: with(["open": .flag])))
    keep(["blockquote"], .block, ["cite": .resource])
    keep(["ol"], .block, ["start": .number, "reversed": .flag, "type": .token])
    keep(["li"], .item, ["value": .number])
    keep(["dd", "dt"], .term)
    keep(["p"], .paragraph)
    keep(["h1", "h2", "h3", "h4", "h5", "h6"], .heading)
    keep(["br", "wbr"], .void)
    keep(["hr"], .rule)
    keep(["table"], .table, ["summary": .text])
    keep(["caption"], .caption)
    keep(["thead", "tbody", "tfoot"], .rowGroup)
    keep(["tr"], .row)
    keep(["td", "th"], .cell, ["colspan": .number, "rowspan": .number, "scope": .token, "abbr": .text])
    keep(["colgroup"], .columns, ["span": .number])
    keep(["col"], .column, ["span": .number])
    keep(
      ["img"], .void,
      [
        "src": .resource, "srcset": .sources, "sizes": .text, "alt": .text, "width": .number, "height": .number,
      ])
    keep(["picture"], .inline)
    keep(
      ["source"], .void,
      [
        "src": .resource, "srcset": .sources, "sizes": .text, "type": .token, "media": .text, "width": .number,
        "height": .number,
      ])
    keep(["track"], .void, ["src": .resource, "kind": .token, "srclang": .token, "label": .text])
    let film: [ElementName: AttributeKind] = [
      "src": .resource, "poster": .resource, "width": .number, "height": .number,
    ]
    table["audio"] = .keep(
      Rule(name: "audio", shape: .inline, attributes: with(["src": .resource]), always: "controls"))
    table["video"] = .keep(Rule(name: "video", shape: .inline, attributes: with(film), always: "controls"))
    // parts of forms stay as the boxes they are drawn as, so that their words do not run together
    replace(["form", "fieldset", "legend", "select", "optgroup", "option", "datalist", "dialog"], by: "div", .block)
    replace(["label", "button", "output", "font", "blink", "marquee"], by: "span", .inline)
    treat(
      [
        "html", "head", "body", "noscript", "object", "applet", "canvas", "map", "slot", "math", "frameset", "iframe",
        "noembed", "noframes",
      ], .unwrap)
    treat(
      [
        "base", "link", "meta", "param", "embed", "isindex", "bgsound", "basefont", "frame", "area", "nextid", "portal",
      ], .drop)
    treat(["input", "keygen"], .box)
    treat(["svg", "template", "annotation", "annotation-xml"], .hide)
    treat(["script", "style"], .hideCode)
    treat(["title"], .hideText)
    let box = Rule(name: "div", shape: .block, attributes: global)
    treat(["textarea"], .showText(box))
    let verbatim = Rule(name: "pre", shape: .block, attributes: global)
    treat(["xmp"], .showText(verbatim))
    treat(["plaintext"], .showRest(verbatim))
    table["listing"] = .keep(verbatim)
    return table
  }()

  /// What stands for a part of a table that stands outside one.
  static let strayPart = Rule(name: "div", shape: .block, attributes: global)

  /// Elements that end an `svg` which forgot to (13.2.6.5: they break out of foreign content).
  static let breakouts: Set<ElementName> = [
    "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4",
    "h5", "h6", "hr", "i", "img", "li", "menu", "ol", "p", "pre", "s", "small", "span", "strong", "strike", "sub",
    "sup", "table", "tt", "u", "ul", "var",
  ]
}
