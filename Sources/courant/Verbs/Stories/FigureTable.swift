import Claims
import News
import Showing

/// The figures of a story as people and pipes read them.
struct FigureTable {
  let figures: [StoryFigure]
  let now: Timestamp

  /// The table for a terminal, with the corrections that have not spread below it.
  func page(on screen: Screen) -> String {
    if figures.isEmpty { return "No figures were found in this story's articles.\n" }
    var table = Table(
      Table.Column("WHAT"), Table.Column(""), .flexible("CLAIMED BY"), Table.Column("HOW MUCH"),
      Table.Column("SEEN SINCE"),
      Table.Column("SUPERSEDED"), .flexible("IN"))
    for figure in figures {
      for (index, claim) in figure.claims.enumerated() {
        table.rows.append([
          Cell(index == 0 ? figure.label : "", .bold), Cell(index == 0 && figure.isContested ? "≠" : "", .red),
          Cell(claim.claimantWords), Cell(claim.amountWords(figure.unit)), Cell(claim.since, now: now),
          Cell(claim.supersededAt, now: now), Cell(claim.outletWords, .dim),
        ])
      }
    }
    return table.rendered(on: screen) + corrections.map { $0 + "\n" }.joined()
  }

  /// The lines for a pipe.
  var lines: Table {
    var table = Table(
      Table.Column("LABEL"), Table.Column("UNIT"), Table.Column("≠"), Table.Column("CLAIMANT"), Table.Column("VALUE"),
      Table.Column("LOW"), Table.Column("HIGH"), Table.Column("QUALIFIER"), Table.Column("ASPECT"),
      Table.Column("SINCE"), Table.Column("SUPERSEDED"), Table.Column("OUTLETS"), Table.Column("FORMERLY"),
      Table.Column("SHARE"), Table.Column("PLACE"),
      Table.Column("GROUP"))
    for figure in figures {
      for claim in figure.claims {
        table.rows.append([
          Cell(figure.label), Cell(figure.unit), Cell(figure.isContested ? "≠" : ""), Cell(claim.claimantWords),
          Cell(claim.value.map(Amount.text)), Cell(claim.low.map(Amount.text)), Cell(claim.high.map(Amount.text)),
          Cell(claim.qualifier?.rawValue), Cell(claim.aspect.rawValue), Cell(claim.since, now: now),
          Cell(claim.supersededAt, now: now), Cell(claim.outlets.joined(separator: ",")),
          Cell(claim.formerOutlets.map { $0.outlet + "=" + $0.until.iso8601 }.joined(separator: ",")),
          Cell(claim.scope.share.rawValue), Cell(claim.scope.place), Cell(claim.scope.group),
        ])
      }
    }
    return table
  }

  /// "killed, Delta: corrected to 27 by Cape Wire at 2026-03-02T09:10:00Z; still 12 in The Ridge"
  var corrections: [String] {
    figures.flatMap { figure in
      figure.corrections.map { correction in
        let whose = correction.claimant.map { ", " + $0 } ?? ""
        return "\(figure.label)\(whose): corrected to \(Amount.grouped(correction.to)) by \(correction.outlet) at "
          + "\(correction.at.iso8601); still \(Amount.grouped(correction.from)) in "
          + correction.stillIn.joined(separator: ", ")
      }
    }
  }
}
