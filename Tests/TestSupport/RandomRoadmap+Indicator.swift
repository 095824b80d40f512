import Model

extension RandomRoadmap {
  /// An indicator with revisions, breaks, targets set one after the other and goalposts, each now and then.
  mutating func indicator() -> Indicator {
    var indicator = Indicator(id: id("indicator"), title: "An indicator", unit: "%", direction: word())
    indicator.scale = chance(0.7) ? .linear : word()
    let values: ClosedRange<Double> = indicator.scale == .linear ? -20...120 : 1...99
    indicator.bounds = maybe(0.2) { _ in .init(worst: values.lowerBound, best: values.upperBound) }
    indicator.every = maybe(0.5) { _ in Interval("1y") } ?? nil
    if chance(0.8) {
      let date = date(2017...2020)
      indicator.baseline = .init(date: date, value: number(values), provenance: provenance(of: date))
    }
    indicator.targets = many(0...3) { random in
      .init(
        set: random.date(2019...2024), date: random.date(2025...2032), value: random.number(values),
        provenance: random.provenance())
    }
    indicator.trajectory = dates(0...2, 2021...2025).map { date in
      .init(set: maybe(0.3) { $0.date(2019...2020) }, date: date, value: number(values), provenance: provenance())
    }
    indicator.weight = weight()
    for date in dates(0...9, 2015...2027) {
      for _ in 0..<(chance(0.2) ? 2 : 1) {
        indicator.observations.append(
          .init(
            date: date, value: number(values), isEstimate: chance(0.1), isBreak: chance(0.1),
            provenance: provenance(of: date)))
      }
    }
    indicator.provenance = provenance()
    return indicator
  }
}
