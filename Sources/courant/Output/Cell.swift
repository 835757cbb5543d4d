import News
import Showing

/// One field of a listing: exact through a pipe, readable on a terminal.
struct Cell {
  /// What a program reads: whole, one line, no tabs.
  var exact: String
  /// What a person reads.
  var shown: String
  /// How it stands out.
  var style: Style?

  /// A text that is the same for both.
  init(_ text: String, _ style: Style? = nil) {
    exact = CleanText.line(text)
    shown = exact
    self.style = style
  }

  /// A text that may be absent.
  init(_ text: String?, _ style: Style? = nil) {
    self.init(text ?? "", style)
  }

  /// A whole number.
  init(_ number: Int, _ style: Style? = nil) {
    self.init(String(number), style)
  }

  /// A text for programs and another for people.
  init(exact: String, shown: String, _ style: Style? = nil) {
    self.exact = CleanText.line(exact)
    self.shown = CleanText.line(shown)
    self.style = style
  }

  /// The headline of an article; people are told if its publisher took it back.
  init(headline: String, withdrawn: Timestamp?, _ style: Style? = nil) {
    self.init(
      exact: headline, shown: withdrawn == nil ? headline : "(withdrawn) " + headline, withdrawn == nil ? style : .red)
  }

  /// A moment: ISO 8601 for programs, relative for people; empty for nil.
  init(_ moment: Timestamp?, now: Timestamp, _ style: Style? = .dim) {
    guard let moment else {
      self.init("")
      return
    }
    self.init(exact: moment.iso8601, shown: RelativeTime.text(moment, now: now), style)
  }
}
