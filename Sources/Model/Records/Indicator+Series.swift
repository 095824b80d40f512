extension Indicator {
  /// An observation without its provenance: what trends, forecasts and scores look at.
  package struct Point: Sendable {
    /// The last day of its date.
    package let day: Day
    package let value: Double
    package let isBreak: Bool
    /// Where it stands among the observations.
    package let place: Int
  }

  /// One observation for each date, the vintage published last, in order of date: what charts show.
  package var series: [Observation] { observations.points.map { observations[$0.place] } }

  /// The observation in use: the greatest date, then the vintage published last, then the last in the file.
  package var latest: Observation? {
    observations.placeOfLatest(knownOn: .distantFuture).map { observations[$0] }
  }
}

extension ArraySlice<Indicator.Observation> {
  /// One point for each date, the vintage published last, in order of date.
  package var points: [Indicator.Point] {
    var points: [Indicator.Point] = []
    points.reserveCapacity(count)
    var isSeries = true
    let entries = span
    for place in entries.indices where entries[place].provenance.certainty.counts {
      let day = entries[place].date.last
      if let last = points.last, day <= last.day { isSeries = false }
      points.append(.init(day: day, value: entries[place].value, isBreak: entries[place].isBreak, place: place))
    }
    return isSeries ? points : latestVintages(of: points)
  }

  private func latestVintages(of points: [Indicator.Point]) -> [Indicator.Point] {
    let ordered = points.sorted { left, right in
      if left.day != right.day { return left.day < right.day }
      let published = (self[left.place].published, self[right.place].published)
      return published.0 == published.1 ? left.place < right.place : published.0 < published.1
    }
    var vintages: [Indicator.Point] = []
    for point in ordered {
      if vintages.last?.day == point.day { vintages.removeLast() }
      vintages.append(point)
    }
    return vintages
  }

  /// Where the one in use on `day` stands, as known then.
  package func placeOfLatest(knownOn day: Day) -> Int? {
    var best: (place: Int, day: Day, published: Day)?
    let entries = span
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
