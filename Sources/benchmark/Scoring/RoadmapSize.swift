import Model

/// How large a generated roadmap is.
struct RoadmapSize: CustomStringConvertible {
  let areas: Int
  /// In each area: half of them actions, half indicators.
  let items: Int
  /// Dated entries of each item.
  let entries: Int

  /// A day on which the last entries of every item are still to come, or to be published.
  static let dayInTheMiddle = Day(number: 20_088)
  /// A day on which everything has become known, some of it in the last 365 days.
  static let dayAtTheEnd = Day(number: 20_900)

  var description: String { "\(areas) areas × \(items) items × \(entries) dated entries" }
}
