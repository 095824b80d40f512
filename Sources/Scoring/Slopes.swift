/// The slopes between every two points of a path.
struct Slopes {
  private let path: [(years: Double, points: Double)]
  private let threshold: Double
  let count: Int
  /// Kendall's S: how many rise, less how many fall.
  private(set) var agreement = 0
  /// How many are steeper than the threshold, upwards and downwards.
  private var rising = 0
  private var falling = 0

  init(of path: [(years: Double, points: Double)], flat threshold: Double) {
    self.path = path
    self.threshold = threshold
    count = path.count * (path.count - 1) / 2
    for left in path.indices {
      for right in (left + 1)..<path.count {
        let slope = slope(left, right)
        agreement += slope > 0 ? 1 : slope < 0 ? -1 : 0
        if !threshold.reaches(slope) { rising += 1 }
        if !threshold.reaches(-slope) { falling += 1 }
      }
    }
  }

  /// Whether rises outnumber falls, or falls rises, by enough of them for a slope to count.
  var agree: Bool { Double(abs(agreement)) >= 0.3 * Double(count) }

  /// What their median tells: as much as more than half of them, where so many agree; else it is worked out.
  var trend: Trend {
    if 2 * rising > count { return .improving }
    if 2 * falling > count { return .worsening }
    return 2 * rising < count && 2 * falling < count ? .flat : Trend(change: median, flat: threshold)
  }

  /// The middle value, or the mean of the two in the middle.
  var median: Double {
    var slopes: [Double] = []
    for left in path.indices { for right in (left + 1)..<path.count { slopes.append(slope(left, right)) } }
    slopes.sort()
    let middle = count / 2
    return count.isMultiple(of: 2) ? (slopes[middle - 1] + slopes[middle]) / 2 : slopes[middle]
  }

  private func slope(_ left: Int, _ right: Int) -> Double {
    (path[right].points - path[left].points) / (path[right].years - path[left].years)
  }
}
