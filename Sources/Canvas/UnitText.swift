/// A unit in parts: what stands at a number in a narrow column, and what is left to say of it.
///
/// `billion people` is ` bn` after the number and `people`; `USD billion` is `USD ` before it and ` bn` after.
package struct UnitText: Sendable {
  /// Before a number: a currency.
  package let before: String
  /// After a number in a sentence, `%` or ` billion`, and in a column, `%` or ` bn`.
  private let scale: (word: String, short: String)
  /// The words that are left: what is counted.
  package let rest: String

  /// The parts of a unit as the data name it.
  package init(_ unit: String) {
    guard !unit.hasPrefix("%") else {
      (before, scale, rest) = ("", ("%", "%"), String(unit.dropFirst().drop { $0 == " " }))
      return
    }
    var words = unit.split(separator: " ")
    let isCurrency =
      words.first.map { $0.utf8.count == 3 && $0.utf8.allSatisfy { (0x41...0x5A).contains($0) } } ?? false
    before = isCurrency ? words.removeFirst() + " " : ""
    let scale = words.first.flatMap { word in UnitText.scales.first { $0.word == word } }
    if scale != nil { words.removeFirst() }
    self.scale = scale.map { (" " + $0.word, " " + $0.short) } ?? ("", "")
    rest = words.joined(separator: " ")
  }

  /// A number with so much of its unit as a column has room for: `74%`, `2.2 bn`, `USD 82 bn`. No billions are 0.
  package func short(_ value: Double) -> String { before + bare(value) }

  /// The same without a currency.
  package func bare(_ value: Double) -> String {
    plainText(value) + (value == 0 && scale.word != "%" ? "" : scale.short)
  }

  /// A number with its unit, as in a sentence: `74% of population`, `USD 82 billion`.
  package func long(_ value: Double) -> String {
    before + plainText(value) + scale.word + (rest.isEmpty ? "" : " " + rest)
  }

  private static let scales = [
    (word: "thousand", short: "k"), (word: "million", short: "mn"), (word: "billion", short: "bn"),
    (word: "trillion", short: "tn"),
  ]
}
