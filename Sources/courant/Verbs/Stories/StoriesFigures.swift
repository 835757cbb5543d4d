import ArgumentParser
import Claims
import News
import Store

/// `courant stories figures ID`
struct StoriesFigures: Verb {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "Who claims which figure in a story, and where the sources differ.",
    discussion: """
      ≠ marks what is claimed differently. A claimant of "-" is the outlets' own voice; "?" where somebody may be meant.
      Through a pipe: LABEL, UNIT, ≠ or nothing, CLAIMANT, VALUE, LOW, HIGH, QUALIFIER, ASPECT, SINCE, SUPERSEDED, \
      OUTLETS (with commas between), separated by tabs.

      Examples:
        courant stories figures 4f9k
        courant stories figures 4f9k --json
      """)

  @Argument(help: "The story's id, or the beginning of it.")
  var id: String

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let story = try store.story(id)
    let texts = try StoryTexts.read(story, in: store)
    let figures = StoryFigures.rows(of: texts.texts)
    let console = environment.console
    if output.json {
      try console.writeDocument { json in
        json.field("story", object: { json in json.fields(of: story) })
        json.field("figures", array: figures) { json, figure in json.value(figure, texts) }
      }
    } else if console.screen.isTerminal {
      try console.write(FigureTable(figures: figures, now: environment.now).page(on: console.screen))
    } else {
      try console.write(FigureTable(figures: figures, now: environment.now).lines)
    }
  }
}

extension JSONWriter {
  /// A figure of a story, as a value.
  mutating func value(_ figure: StoryFigure, _ texts: StoryClaimTexts) {
    object { json in
      json.field("label", figure.label)
      json.field("unit", figure.unit)
      json.field("contested", figure.isContested)
      json.field("claims", array: figure.claims) { json, claim in json.value(claim, texts) }
      json.field("corrections", array: figure.corrections) { json, correction in
        json.object { json in
          json.field("claimant", correction.claimant)
          json.field("from", raw: Amount.text(correction.from))
          json.field("to", raw: Amount.text(correction.to))
          json.field("outlet", correction.outlet)
          json.field("at", correction.at)
          json.field("still_in", texts: correction.stillIn)
        }
      }
    }
  }

  private mutating func value(_ claim: StoryFigure.Claim, _ texts: StoryClaimTexts) {
    object { json in
      json.field("claimant", claim.claimant)
      json.field("doubtful", claim.isDoubtful)
      json.amount(claim.value, claim.low, claim.high, isScore: claim.isScore)
      json.field("qualifier", claim.qualifier?.rawValue)
      json.field("aspect", claim.aspect.rawValue)
      json.field("since", claim.since)
      json.field("superseded_at", claim.supersededAt)
      json.field("articles", array: claim.places) { json, place in json.value(place, texts) }
    }
  }

  /// Where a claim stands, as a value.
  mutating func value(_ place: ClaimPlace, _ texts: StoryClaimTexts) {
    object { json in
      json.field("id", place.article.text)
      json.field("outlet", place.outlet)
      json.field("version", place.version)
      json.field("field", place.field.rawValue)
      json.place(place.span, in: texts.text(of: place))
      json.field("since", place.since)
      json.field("until", place.until)
    }
  }
}
