/// The elements of HTML that anything here asks about; all others are ``other``, character data is ``text``.
public enum HTMLTag: UInt8, Sendable {
  case text, other
  case html, head, body, title, meta, link, base, script, style, noscript, template
  case a, abbr, acronym, address, article, aside, audio, b, big, blockquote, br, button, canvas, caption, center, cite
  case code, dd, del, details, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form
  case frameset, h1, h2, h3, h4, h5, h6, header, hr, i, iframe, img, input, ins, label, legend, li, main, map, menu, nav
  case object, ol, optgroup, option, p, picture, pre, q, s, section, select, small, source, span, strong, sub, summary
  case sup, svg, table, tbody, td, textarea, tfoot, th, thead, time, tr, u, ul, video, rp, rt, amp

  /// The element of a name in lower case.
  init(name: String) {
    self = Self.byName[name] ?? .other
  }

  private static let byName: [String: HTMLTag] = {
    var names: [String: HTMLTag] = [:]
    for value in HTMLTag.html.rawValue...HTMLTag.amp.rawValue {
      if let tag = HTMLTag(rawValue: value) { names["\(tag)"] = tag }
    }
    // what AMP embeds of others, with what stands there until it has come
    for name in ["amp-ad", "amp-embed", "amp-sticky-ad", "amp-auto-ads", "amp-consent"] { names[name] = .embed }
    return names
  }()

  /// Whether the element begins a line of its own.
  public var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .br, .caption, .center, .dd, .details, .dialog, .dir, .div,
      .dl,
      .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hr, .html, .legend,
      .li, .main, .menu, .nav, .ol, .p, .pre, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul:
      true
    default: false
    }
  }
}

/// The attributes that a tree keeps.
public enum HTMLAttribute: String, Sendable, CaseIterable {
  case id, `class`, href, src, content, name, property, itemprop, itemtype, itemscope, rel, datetime, style, hidden,
    role
  case type, lang, charset, title, alt, pubdate
  case ariaHidden = "aria-hidden"
  case httpEquiv = "http-equiv"
}
