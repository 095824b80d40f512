extension Indicator {
  /// An observation without its provenance: what trends, forecasts and scores look at.
  package struct Point: Sendable {
    /// The last day of its date.
    package let day: Day
    package let value: Double
    package let isBreak: Bool
    /// Where it stands in `observations`.
    package let place: Int
  }

  /// One point for each date, the vintage published last, in order of date.
  package var points: [Point] {
    var points: [Point] = []
    points.reserveCapacity(observations.count)
    var isSeries = true
    let entries = observations.span
    for place in entries.indices where entries[place].provenance.certainty.counts {
      let day = entries[place].date.last
      if let last = points.last, day <= last.day { isSeries = false }
      points.append(Point(day: day, value: entries[place].value, isBreak: entries[place].isBreak, place: place))
    }
    return isSeries ? points : latestVintages(of: points)
  }

  private func latestVintages(of points: [Point]) -> [Point] {
    let ordered = points.sorted { left, right in
      if left.day != right.day { return left.day < right.day }
      let published = (observations[left.place].published, observations[right.place].published)
      return published.0 == published.1 ? left.place < right.place : published.0 < published.1
    }
    var vintages: [Point] = []
    for point in ordered {
      if vintages.last?.day == point.day { vintages.removeLast() }
      vintages.append(point)
    }
    return vintages
  }

  /// The observations behind the points: what charts show.
  package var series: [Observation] { points.map { observations[$0.place] } }

  /// The observation in use: the greatest date, then the vintage published last, then the last in the file.
  package var latest: Observation? { placeOfLatest(knownOn: .distantFuture).map { observations[$0] } }

  /// Where in `observations` the one in use on `day` stands, as known then.
  package borrowing func placeOfLatest(knownOn day: Day) -> Int? {
    var best: (place: Int, day: Day, published: Day)?
    let entries = observations.span
    for place in entries.indices where entries[place].provenance.certainty.counts {
      let date = entries[place].date.last
      let published = entries[place].provenance.published?.last ?? date
      if published > day { continue }
      if let best, (date, published) < (best.day, best.published) { continue }
      best = (place, date, published)
    }
    return best?.place
  }
}
