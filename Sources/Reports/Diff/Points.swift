import Canvas
import Scoring

/// A score with one digit behind the point, as all of them are shown where changes matter.
func points(_ value: Double?, _ symbols: Symbols) -> String {
  value.map { decimalText($0, decimals: 1) } ?? String(symbols.dash)
}

/// A difference in points, with its sign.
func signedPoints(_ value: Double) -> String {
  let text = decimalText(value, decimals: 1)
  return value > 0 && text != "0.0" ? "+\(text)" : text
}

extension ScoreChange {
  /// The difference of the two scores as they are shown, so that a reader who subtracts finds the same.
  var shownChange: Double? {
    before?.value.flatMap { before in after.value.map { shown($0) - shown(before) } }
  }

  /// The points that parts add, as they are shown: they add up to the change shown.
  func shownPoints(_ points: [Double]) -> [Double] {
    guard let change, let shownChange, let greatest = points.indices.max(by: { abs(points[$0]) < abs(points[$1]) })
    else { return points }
    var points = points
    // What the rounding of the two scores adds or takes is least seen there.
    points[greatest] += shownChange - change
    return roundedToAddUp(points, unit: 0.1)
  }

  /// Whether it changed in a way that a reader sees: another score or another status.
  var isShownChanged: Bool {
    guard let before else { return after.value != nil }
    return before.words != after.words || before.value.map(shown) != after.value.map(shown)
  }

  private func shown(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}

extension Symbols {
  /// From one thing to another, in a sentence.
  var becomes: String { isASCII ? "->" : String(arrow) }
}
