import Canvas
import Scoring

extension ScoreNode {
  /// What is due by now; where not all of it has a date, in points of that which has, as only those can be compared;
  /// `nil` where nothing has one.
  func dueWords(_ symbols: Symbols) -> String? {
    guard let expected = score.expected, let points = comparison else { return nil }
    if points.due < 0.5 { return "nothing due yet" }
    return score.dated >= 0.995
      ? "\(symbols.rounded(expected)) due by now"
      : "\(symbols.rounded(points.reached)) of \(symbols.rounded(points.due)) points due"
  }
}
