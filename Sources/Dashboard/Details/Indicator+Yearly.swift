import Model

extension Indicator {
  /// The course of the observations in use, a place a year: straight lines from one to the next, a gap before a break;
  /// at most the last 60 years.
  var yearly: [Double?] {
    let points = series.map { (year: $0.date.last.components.year, value: $0.value, isBreak: $0.isBreak) }
    guard let last = points.last?.year, let first = points.first.map({ max($0.year, last - 59) }) else { return [] }
    var values = [Double?](repeating: nil, count: last - first + 1)
    var before: (year: Int, value: Double)?
    for point in points where point.year >= first {
      if let before, !point.isBreak {
        for year in before.year..<point.year {
          let share = Double(year - before.year) / Double(point.year - before.year)
          values[year - first] = before.value + share * (point.value - before.value)
        }
      }
      values[point.year - first] = point.value
      before = (point.year, point.value)
    }
    return values
  }
}
