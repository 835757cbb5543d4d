package import Claims
import News

extension JSONWriter {
  /// A figure of a story, as a value.
  package mutating func value(_ figure: StoryFigure, _ texts: StoryClaimTexts) {
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
      json.field("share", claim.scope.share.rawValue)
      json.field("place", claim.scope.place)
      json.field("group", claim.scope.group)
      json.field("since", claim.since)
      json.field("superseded_at", claim.supersededAt)
      json.field("articles", array: claim.places) { json, place in json.value(place, texts) }
    }
  }

  /// A quote of a story, as a value.
  package mutating func value(_ quote: StoryQuote, _ texts: StoryClaimTexts) {
    object { json in
      json.field("quote", quote.words)
      json.field("speaker", quote.speaker)
      json.field("standing", quote.isStanding)
      json.field("articles", array: quote.places) { json, place in json.value(place, texts) }
    }
  }

  /// Where a claim stands, as a value.
  package mutating func value(_ place: ClaimPlace, _ texts: StoryClaimTexts) {
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
