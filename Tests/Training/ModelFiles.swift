import Deduplication
import FoundationEssentials

/// The learned model as the sources in which it is kept.
enum ModelFiles {
  /// Writes `PairWeights.swift` and `pair_trees.c` below a folder of sources.
  static func write(_ model: PairParameters, to sources: String) throws {
    try weights(model, as: "PairWeights", "the pair model").write(
      to: URL(filePath: "\(sources)/Deduplication/PairWeights.swift"), atomically: true, encoding: .utf8)
    try trees(model).write(
      to: URL(filePath: "\(sources)/CBackgroundTerms/pair_trees.c"), atomically: true, encoding: .utf8)
  }

  /// Writes `AcrossWeights.swift`, the model across languages.
  static func write(across model: PairParameters, to sources: String) throws {
    try weights(model, as: "AcrossWeights", "the pair model across languages").write(
      to: URL(filePath: "\(sources)/Deduplication/AcrossWeights.swift"), atomically: true, encoding: .utf8)
  }

  private static func weights(_ model: PairParameters, as name: String, _ what: String) -> String {
    var lines = [
      "/// The weights of \(what), as `make train` wrote them. Do not edit.",
      "enum \(name) {",
      "  static let bias = \(rounded(model.bias, 1000))", "",
      "  static func weight(_ feature: PairFeature) -> Double {",
      "    switch feature {",
    ]
    for feature in PairFeature.allCases {
      lines.append("    case .\(feature): \(rounded(model.weights[feature.rawValue], 1000))")
    }
    return (lines + ["    }", "  }", "}", ""]).joined(separator: "\n")
  }

  private static func trees(_ model: PairParameters) -> String {
    let count = model.leaves.count >> model.depth
    return """
      // Written by `make train` from pairs of articles with gold stories: split points and leaves, no text. Do not edit.
      #include "CPairTrees.h"

      \(table("unsigned char", "features", model.features.map { "\($0)" }, 15))
      \(table("float", "thresholds", model.thresholds.map { literal($0) }, 15))
      \(table("float", "leaves", model.leaves.map { literal($0) }, 16))
      CourantPairTrees courant_pair_trees(void) {
        return (CourantPairTrees){\(count), \(model.depth), features, thresholds, leaves};
      }

      """
  }

  private static func table(_ type: String, _ name: String, _ values: [String], _ width: Int) -> String {
    let rows = stride(from: 0, to: values.count, by: width).map { start in
      values[start..<min(start + width, values.count)].joined(separator: ", ")
    }
    return "static const \(type) \(name)[\(values.count)] = {\n  \(rows.joined(separator: ",\n  "))\n};\n"
  }

  private static func literal(_ value: Float) -> String {
    let text = "\(rounded(Double(value), 100_000))"
    return (text.contains(".") || text.contains("e") ? text : text + ".0") + "f"
  }

  private static func rounded(_ value: Double, _ unit: Double) -> Double {
    let rounded = (value * unit).rounded() / unit
    return rounded == 0 ? 0 : rounded
  }
}
