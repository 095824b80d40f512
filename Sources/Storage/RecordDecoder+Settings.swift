import Model

extension RecordDecoder {
  /// The settings of `scoring`; those that are left out have the method's defaults.
  func settings(_ node: Int) -> ScoringSettings? {
    guard isObject(node) else { return nil }
    var settings = ScoringSettings()
    read(node, prefix: "", Setting.all, into: &settings)
    reportContradictions(settings, node)
    return settings
  }

  private func read(_ object: Int, prefix: String, _ known: [Setting], into settings: inout ScoringSettings) {
    for key in document.keys(of: object) {
      let own = document.text(key)
      let name = prefix + own
      if !own.contains("."), let setting = known.first(where: { $0.name == name }) {
        setting.read(self, key + 1, &settings)
      } else if prefix.isEmpty, known.contains(where: { $0.name.hasPrefix(name + ".") }) {
        if isObject(key + 1) { read(key + 1, prefix: name + ".", known, into: &settings) }
      } else {
        let hint = own.contains(".") ? "; groups are objects of their own" : meant(name, known.map(\.name))
        report(key, "there is no setting \(name.quoted)\(hint)")
      }
    }
  }

  private func reportContradictions(_ settings: ScoringSettings, _ node: Int) {
    func report(_ group: StaticString, _ message: String) {
      self.report(document.value(group, of: node) ?? node, message)
    }
    if settings.weights.delivery == 0, settings.weights.outcome == 0 {
      report("weights", "delivery and outcome cannot both weigh nothing")
    }
    if settings.status.atRisk > settings.status.onTrack {
      report("status", "atRisk (\(settings.status.atRisk)) is above onTrack (\(settings.status.onTrack))")
    }
    if settings.status.earlyGapOnTrack > settings.status.earlyGapAtRisk {
      report("status", "the two gaps of earlyGap go from the smaller to the larger")
    }
    if settings.actionCredit.planned > settings.actionCredit.underWay {
      report("actionCredit", "a planned action cannot be worth more than one under way")
    }
  }
}

/// One setting: its name, its range, and where it goes.
private struct Setting {
  let name: String
  let read: (RecordDecoder, Int, inout ScoringSettings) -> Void

  static var all: [Setting] {
    [
      .word("normalisation", \.normalisation),
      .exponent("aggregation.items", \.aggregation.items),
      .exponent("aggregation.area", \.aggregation.area),
      .exponent("aggregation.overall", \.aggregation.overall),
      .number("weights.delivery", \.weights.delivery, "a weight of 0 or more") { $0 >= 0 },
      .number("weights.outcome", \.weights.outcome, "a weight of 0 or more") { $0 >= 0 },
      .number("actionCredit.planned", \.actionCredit.planned, in: 0...0.99),
      .number("actionCredit.underWay", \.actionCredit.underWay, in: 0...0.99),
      .word("actionCredit.dropped", \.actionCredit.dropped),
      .number("maxLagMonths", \.maxLagMonths, in: 0...600),
      .number("minCoverage", \.minCoverage, in: 0...1),
      .number("status.onTrack", \.status.onTrack, "a ratio above 0, at most 2,") { $0 > 0 && $0 <= 2 },
      .number("status.atRisk", \.status.atRisk, "a ratio above 0, at most 2,") { $0 > 0 && $0 <= 2 },
      .number("status.earlyBelow", \.status.earlyBelow, in: 0...100),
      .earlyGap,
      .word("status.rule", \.status.rule),
      .count("trend.window", \.trend.window, in: 2...100),
      .number("trend.flatPoints", \.trend.flatPoints, in: 0...100),
      .number("trend.groupFlat", \.trend.groupFlat, in: 0...100),
      .count("forecast.window", \.forecast.window, in: 3...100),
      .number("forecast.level", \.forecast.level, "a share between 0 and 1") { $0 > 0 && $0 < 1 },
      .number("forecast.inflation", \.forecast.inflation, in: 1...10),
      .number("forecast.damping", \.forecast.damping, "a share above 0, at most 1,") { $0 > 0 && $0 <= 1 },
      .number("forecast.horizonYears", \.forecast.horizonYears, "years above 0, at most 200,") { $0 > 0 && $0 <= 200 },
      .number("freshness.graceDays", \.freshness.graceDays, in: 0...36_525),
      .number("freshness.halfLifeDays", \.freshness.halfLifeDays, in: 1...36_525),
      .count("sensitivity.draws", \.sensitivity.draws, in: 1...1_000_000),
      .number("sensitivity.weightNoise", \.sensitivity.weightNoise, in: 0...1),
      .count("sensitivity.seed", \.sensitivity.seed, in: 0...9_007_199_254_740_991),
    ]
  }

  private static func number(
    _ name: String, _ path: WritableKeyPath<ScoringSettings, Double>, _ words: String,
    where isAllowed: @escaping (Double) -> Bool
  ) -> Setting {
    Setting(name: name) { decoder, node, settings in
      if let number = decoder.number(node, words, where: isAllowed) { settings[keyPath: path] = number }
    }
  }

  private static func number(
    _ name: String, _ path: WritableKeyPath<ScoringSettings, Double>, in range: ClosedRange<Double>
  ) -> Setting {
    let words = "a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))"
    return number(name, path, words, where: range.contains)
  }

  private static func exponent(_ name: String, _ path: WritableKeyPath<ScoringSettings, Double>) -> Setting {
    number(name, path, "1 (arithmetic), 0 (geometric) or -1 (harmonic)") { [1, 0, -1].contains($0) }
  }

  private static func count(
    _ name: String, _ path: WritableKeyPath<ScoringSettings, Int>, in range: ClosedRange<Int>
  ) -> Setting {
    Setting(name: name) { decoder, node, settings in
      if let count = decoder.whole(node, in: range) { settings[keyPath: path] = count }
    }
  }

  private static func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, _ path: WritableKeyPath<ScoringSettings, Word>
  ) -> Setting where Word.RawValue == String {
    Setting(name: name) { decoder, node, settings in
      if let word: Word = decoder.word(node) { settings[keyPath: path] = word }
    }
  }

  /// Two gaps, for on track and at risk.
  private static var earlyGap: Setting {
    Setting(name: "status.earlyGap") { decoder, node, settings in
      let count = decoder.remarks.count
      let gaps = decoder.list(node) { decoder.number($0, "points from 0 to 100") { (0...100).contains($0) } }
      if let gaps, gaps.count == 2 {
        (settings.status.earlyGapOnTrack, settings.status.earlyGapAtRisk) = (gaps[0], gaps[1])
      } else if decoder.remarks.count == count {
        decoder.report(node, "needs two gaps: for on track and for at risk")
      }
    }
  }

  private static func plain(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? String(number) }
}
